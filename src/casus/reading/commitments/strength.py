"""Which kind of commitment it is, after Schelling (1966), and how firmly it binds.

Strength is ordinal: 0 nothing is bound (deeds, denials, assessments), 1 under consideration, 2 ready or intended, 3
planned or obliged, 4 announced ("will"), 5 pledged or ruled out. It orders wordings; it measures nothing.
"""

from __future__ import annotations

from casus.codebook.ontology import load_ontology
from casus.model import CommitmentKind, Stance

_CONFLICT_QUADS = frozenset({3, 4})


def kind_of(stance: Stance, act: str, *, planned: bool = False, by_date: bool = False) -> CommitmentKind:
    """The kind of a commitment by stance and by whether its act harms the other side.

    A harmful act announced is a threat (deterrent or compellent), a harmful act that will not happen an assurance, a
    demand with a deadline an ultimatum, a harmless act intended rather than promised a plan. Moving one's own forces
    harms nobody yet: to whom they are sent they are help.
    """
    harmful = quad_of(act) in _CONFLICT_QUADS and act != "MOBILIZE"
    match stance:
        case "did":
            return "deed"
        case "denies":
            return "denial"
        case "assesses":
            return "assessment"
        case "demand":
            return "ultimatum" if by_date else "demand"
        case "may":
            return "reservation"
        case "will_not":
            return "assurance" if harmful else "refusal"
        case "will" if harmful:
            return "threat"
        case "will":
            return "plan" if planned else "promise"


def quad_of(act: str) -> int:
    """The quad class (1 verbal, 2 material cooperation, 3 verbal, 4 material conflict) of a PLOVER type."""
    return load_ontology().quad(act)
