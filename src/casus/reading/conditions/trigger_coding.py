"""The act of a trigger: its PLOVER type and mode, and its parties, from the lexicon or the words of the codebook."""

from __future__ import annotations

from dataclasses import dataclass

from casus.codebook.conditions import load_condition_acts
from casus.parsed import Token
from casus.reading.commitments.act_choice import guided_type
from casus.reading.commitments.targets import Actors
from casus.reading.conditions.trigger_heads import is_state
from casus.reading.conditions.trigger_parties import arguments
from casus.reading.conditions.trigger_words import entry_of
from casus.reading.context import Act, Context
from casus.reading.syntax import child, is_passive

_SEIZED = "seize"
_PROLONGING = frozenset({"extend", "broaden", "widen", "expand"})
_TERMS = frozenset(
    {
        "mandate",
        "ceasefire",
        "truce",
        "agreement",
        "accord",
        "deal",
        "treaty",
        "pact",
        "deadline",
        "mission",
        "contract",
    }
    | {"arrangement", "programme", "program", "licence", "license", "lease", "stay", "waiver", "exemption"}
)
"""What is agreed on for a time: "if *the mandate* is extended"."""

_HARMING = frozenset({"endanger", "harm", "hurt", "injure", "jeopardise", "jeopardize", "threaten"})
_ASSETS = frozenset(
    {
        "business",
        "company",
        "economy",
        "exporter",
        "farmer",
        "firm",
        "industry",
        "interest",
        "investor",
        "trade",
    }
)
"""What is harmed without violence: "should European *companies* be harmed"."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """What must happen: a PLOVER type and mode, and whom the words name as doing and suffering it.

    ``undone`` is true when it is its failing that counts: "if Russia *refuses to* withdraw".
    """

    type: str
    mode: str | None
    sources: Actors = ()
    targets: Actors = ()
    undone: bool = False
    subtype: str | None = None


def coded(act: Act, context: Context, *, elsewhere: bool = False) -> Trigger:
    """The act as a trigger; one spoken of ``elsewhere`` is what it is there."""
    sources, targets = arguments(act, context, owners=True)
    takeover = act.entry.type == "COERCE" and act.entry.mode == _SEIZED and is_state(act.target, targets)
    if takeover:
        return Trigger("ASSAULT", None, sources, targets)
    kind = guided_type(act)
    if _is_loss(act.token):
        kind = "COERCE"
    if kind != "ASSAULT" and not elsewhere:  # "launched an *attack*" is no launch
        kind = named(act.token) or kind
    if kind != act.entry.type:
        return Trigger(kind, None, sources, targets)
    return Trigger(act.entry.type, act.entry.mode, sources, targets, subtype=act.entry.subtype)


def named(word: Token) -> str | None:
    """What a word names inside a condition; to "extend" a truce is no attack."""
    thing = child(word, "nsubjpass" if is_passive(word) else "dobj")
    if word.lemma_ in _PROLONGING and thing is not None and thing.lemma_ in _TERMS:
        return "AGREE"
    if _is_loss(word):
        return "COERCE"
    return entry_of(word, load_condition_acts())


def _is_loss(word: Token) -> bool:
    """ "Should European *companies be harmed*": no violence."""
    thing = child(word, "nsubjpass" if is_passive(word) else "dobj")
    return word.lemma_ in _HARMING and thing is not None and thing.lemma_ in _ASSETS
