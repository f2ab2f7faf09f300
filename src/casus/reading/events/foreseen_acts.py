"""What is feared or expected of somebody in words outside the lexicon: "fears it will *choose* a harder line"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casus.codebook.lexicon import LexiconEntry
from casus.parsed import Token
from casus.reading.commitments.stance_governors import climb
from casus.reading.context import Act
from casus.reading.events.demanded_acts import is_governed
from casus.reading.events.owed_acts import understood
from casus.reading.syntax import COPULAS, child, is_passive, mood_of, object_of_preposition, subject_of

HARM = understood("(what is feared)", "verb", "COERCE", "170", "subj>none")
COURSE = understood("(what is expected)", "verb", "CONCEDE", "080", "subj>none")
VISIT = understood("(who is expected)", "verb", "CONSULT", "042", "subj>none")

VOTE = understood("(a vote expected)", "verb", "AGREE", "057", "subj>none")

_VOTES = frozenset({"vote", "ratification", "ruling"})
_FEARING = frozenset(
    {
        "accuse", "afraid", "alarm", "alarmed", "anxious", "concern", "concerned", "danger", "dread", "fear", "risk",
        "suspect", "suspicion", "warn", "warning", "worried", "worry",
    }
)  # fmt: skip
_EXPECTING = frozenset(
    {
        "anticipate", "bound", "conclude", "confident", "convinced", "doubt", "doubtful", "expect", "expectation",
        "forecast", "improbable", "likely", "poise", "poised", "predict", "prediction", "probable", "set", "unlikely",
    }
)  # fmt: skip
FORESEEING = _FEARING | _EXPECTING
"""Words by which something is foreseen of somebody, in whatever words."""

_CLAUSES = frozenset({"acl", "ccomp", "pcomp", "xcomp"})
_NAMED = frozenset({"GPE", "NORP", "ORG", "PERSON"})
_LIVING = COPULAS | {
    "address", "appear", "argue", "arrive", "ask", "attend", "become", "call", "debate", "die", "discuss", "emerge",
    "face", "fall", "feel", "find", "gain", "get", "grow", "have", "hit", "hope", "know", "last", "lose", "need",
    "reach", "reinforce", "remain", "rise", "say", "see", "speak", "stay", "suffer", "survive", "talk", "tell",
    "visit", "win",
}  # fmt: skip
"""Verbs of speech and of what befalls somebody, or that are acts of their own elsewhere."""
_HIGHEST = 3
_TOWN = frozenset({"in", "at"})


def foreseen_acts(verbs: Sequence[Token], places: set[int]) -> Iterator[Act]:
    """The acts foreseen of somebody named that no known act (``places``) stands for."""
    for verb in verbs:
        if verb.lemma_ == "expect" and (visit := _awaited(verb)) is not None:
            yield visit
        if verb.pos_ != "VERB" or verb.i in places or verb.lemma_ in _LIVING or verb.dep_ not in _CLAUSES:
            continue
        if mood_of(verb) not in {"will", "may", "infinitive"} or not _is_somebody(doer := subject_of(verb)):
            continue
        entry = _foreseen_by(verb)
        if entry is None or any(word.i in places and is_governed(word, verb) for word in verb.subtree):
            continue
        yield Act(verb, entry, doer, None, False)


def _foreseen_by(verb: Token) -> LexiconEntry | None:
    """What sort of act the words above a verb foresee."""
    word = verb
    for _ in range(_HIGHEST):
        step = climb(word)
        if step is None:
            return None
        word = step[0]
        if word.lemma_ in _FEARING:
            return HARM
        if word.lemma_ in _EXPECTING:
            return COURSE if verb.lemma_ not in {"use", "try"} else None
    return None


def _is_somebody(doer: Token | None) -> bool:
    """Whether the doer is a state, body or person named, or of theirs: "the *Senate*", "*Peru's* ministers"."""
    if doer is None or doer.ent_type_ in {"DATE", "TIME", "MONEY", "PERCENT"}:
        return False
    return doer.pos_ == "PROPN" or any(word.ent_type_ in _NAMED for word in doer.subtree)


def _awaited(verb: Token) -> Act | None:
    """ "An American envoy *is expected in* Khartoum": who comes, comes to talk; "a council *vote* is expected"."""
    visitor = child(verb, "nsubjpass")
    if visitor is not None and visitor.lemma_ in _VOTES and is_passive(verb) and _is_somebody(visitor):
        return Act(verb, VOTE, visitor, None, False)
    place = object_of_preposition(verb, *_TOWN)
    if (
        visitor is None
        or place is None
        or place.ent_type_ != "GPE"
        or child(verb, "xcomp", "ccomp") is not None
    ):
        return None
    return Act(verb, VISIT, visitor, place, False) if _is_somebody(visitor) else None
