"""Whose deed it will be where it is foretold in the passive, or of the measures themselves, and nobody tells it."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.model import Actor
from casus.parsed import Token
from casus.reading.commitments.doers_beside import Beside, doer_beside, owners
from casus.reading.commitments.roles import ACTING, ORGANISED, Case, is_done_to_thing
from casus.reading.commitments.targets import codes
from casus.reading.conditions.trigger_parties import arguments
from casus.reading.syntax import child, is_passive, mood_of, subject_of

_MEASURED = frozenset({"SANCTION", "COERCE"})
"""PLOVER types of measures that take effect, last and are lifted."""
_SAID_BEFORE = frozenset({"the", "these", "those", "both"})
_LASTING = frozenset({"take", "enter", "come", "remain", "stay", "apply", "last"})
"""Verbs that say of a measure from when and how long it holds: "the ban *takes* effect"."""
_NATIONALS = frozenset(
    {
        "national",
        "citizen",
        "staff",
        "personnel",
        "diplomat",
        "troop",
        "soldier",
        "peacekeeper",
        "family",
        "worker",
    }
)
"""Whom their own state brings home: "*French nationals* will be evacuated"."""


def later_doer(case: Case) -> Beside | None:
    """ "US aid *will be cut*", "*the tariffs* will apply from June": by the words beside, or by who made them."""
    act = case.act
    if act.source is not None:
        return None
    if act.entry.frame.startswith(("open", "from|open")):  # "would face sanctions"
        return _maker(case)
    if not (is_passive(act.token) or is_done_to_thing(act) or act.token.pos_ == "NOUN"):
        return None
    return doer_beside(case) or _bringing_home(case) or _maker(case) or _opponent(case)


def _bringing_home(case: Case) -> Beside | None:
    """ "*French nationals* will be evacuated from Niger": people whose state is named are its own to bring home."""
    people = child(case.act.token, "nsubjpass")
    if case.act.entry.type != "RETREAT" or case.act.entry.mode == "release" or people is None:
        return None
    if people.lemma_.lower() not in _NATIONALS:
        return None
    home = case.context.actors.modifier_actor(people)
    return None if home is None else Beside((case.context.side(home),), "whose people they are")


def _maker(case: Case) -> Beside | None:
    """ "*The ban* will remain in place": whoever is told last before to have made such a measure."""
    measure = _measure(case)
    if measure is None or case.act.entry.type not in _MEASURED:
        return None
    suffering = codes(case.parties.targets) | codes(owners(case))
    for other in reversed(case.context.acts):
        if other.token.i >= measure.i or other.entry.type not in _MEASURED:
            continue
        sources, suffered = arguments(other, case.context, owners=True)
        doer = _doing(sources)
        if doer is not None and doer.code not in suffering:
            if suffering and suffered and not suffering & codes(suffered):
                continue
            return Beside((doer,), "named before with this measure")
    return None


def _opponent(case: Case) -> Beside | None:
    """ "Peru recalled its envoy to Chile. The border with Chile *will be closed*": who else acts against it."""
    targets = codes(case.parties.targets)
    if case.act.entry.type not in _MEASURED or not targets or not is_passive(case.act.token):
        return None
    found: dict[str, Actor] = {}
    for other in case.context.acts:
        if other.entry.type not in _MEASURED or other.token is case.act.token:
            continue
        sources, suffered = arguments(other, case.context, owners=True)
        doer = _doing(sources)
        if doer is not None and targets & codes(suffered):
            found[doer.code] = doer
    return Beside(tuple(found.values()), "who acts against that side") if len(found) == 1 else None


def _doing(sources: tuple[Actor, ...]) -> Actor | None:
    return next((source for source in sources if source.kind in ACTING | ORGANISED), None)


def _measure(case: Case) -> Token | None:
    """The measure spoken of before that does or suffers what is foretold: "*the new tariffs* will apply"."""
    noun = case.act.token if case.act.token.pos_ == "NOUN" else subject_of(case.act.token)
    if noun is None or noun.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    measures = word_classes()["sanctions"] | word_classes()["blockade"]
    if mood_of(noun.head) != "will" and noun.head.lemma_ not in _LASTING:
        return None
    known = any(word.lower_ in _SAID_BEFORE for word in noun.lefts)
    return noun if known and noun.lemma_.lower() in measures else None
