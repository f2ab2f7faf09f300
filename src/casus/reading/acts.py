"""The words that name acts: those of the lexicon, and what is demanded in words the lexicon does not know.

A demand to refrain, to respect or to guarantee something is a demand to concede, whatever the verb (annotation
guidelines, section 4), so the complement of a demand is an act even when its verb is in no list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from casus.codebook.lexicon import LexiconEntry, frame_arguments, match
from casus.reading.context import Act
from casus.reading.stance import find_operator
from casus.reading.syntax import child, is_negated, is_passive, mood_of

CONCESSION = LexiconEntry(
    "(what is demanded)", "verb", "CONCEDE", None, "080", "subj>none", frozenset(), None, (), False
)


def find_acts(doc: Doc) -> tuple[Act, ...]:
    """The words that name acts, in the order of the text, with their arguments in the sentence."""
    known = list(_known_acts(doc))
    places = {act.token.i for act in known}
    demanded = [Act(token, CONCESSION, None, None, False) for token in _demanded(doc, places)]
    return tuple(sorted([*known, *demanded], key=lambda act: act.token.i))


def _known_acts(doc: Doc) -> Iterator[Act]:
    for token in doc:
        entry = match(token)
        if entry is not None:
            source, target, open_source = frame_arguments(token, entry)
            yield Act(token, entry, source, target, open_source)


def _demanded(doc: Doc, known: Iterable[int]) -> Iterator[Token]:
    """Complements of demands, and what "must not" or "must be" done, that hold no act of the lexicon."""
    places = frozenset(known)
    for token in doc:
        if token.pos_ not in {"VERB", "AUX"} or any(word.i in places for word in token.subtree):
            continue
        if mood_of(token) == "must" and (is_negated(token) or is_passive(token)):
            yield token
            continue
        operator = find_operator(token)
        if operator is not None and operator.operator_class == "demand" and operator.strength >= 4:
            found = child(token, "dobj", "ccomp", "xcomp")
            if found is not None and found.pos_ != "PRON":
                yield found
