"""The words that name acts: those of the lexicon, and what is demanded in words the lexicon does not know.

A demand to refrain, to respect or to guarantee something is a demand to concede, whatever the verb (annotation
guidelines, section 4), so the complement of a demand is an act even when its verb is in no list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from casus.codebook.clauses import linked, patient
from casus.codebook.lexicon import LexiconEntry, frame_arguments, match
from casus.reading.context import Act
from casus.reading.salience import SPEECH
from casus.reading.stance import find_operator
from casus.reading.syntax import child, is_negated, is_passive, mood_of, subject_of

_INSISTENT = 4

CONCESSION = LexiconEntry(
    "(what is demanded)", "verb", "CONCEDE", None, "080", "subj>none", frozenset(), None, (), False
)


def find_acts(doc: Doc) -> tuple[Act, ...]:
    """The words that name acts, in the order of the text, with their arguments in the sentence."""
    known = list(named_acts(doc))
    places = frozenset(act.token.i for act in known if act.entry.type not in SPEECH)
    return tuple(sorted([*known, *_demanded(doc, places)], key=lambda act: act.token.i))


def named_acts(tokens: Iterable[Token]) -> Iterator[Act]:
    """The acts that the lexicon finds among the tokens, in order."""
    for token in tokens:
        entry = match(token)
        if entry is not None:
            source, target, open_source = frame_arguments(token, entry)
            yield Act(token, entry, source, target or _adjacent_object(token, entry), open_source)


def without_complements(acts: Iterable[Act]) -> list[Act]:
    """The acts without nouns that only complete a verb's pattern ("launched an *attack*")."""
    acts = list(acts)
    completing = {noun.i for act in acts if act.entry.pos == "verb" for noun in _complements(act)}
    return [act for act in acts if act.entry.pos == "verb" or act.token.i not in completing]


def _complements(act: Act) -> Iterator[Token]:
    """The nouns that a verb's pattern asks for: its object, or what stands behind its prepositions."""
    entry = act.entry
    noun = patient(act.token) if entry.phrase or any(link.phrase for link in entry.links) else None
    if noun is not None:
        yield noun
    for link in entry.links:
        if link.phrase is not None:
            yield from (found for word in link.words if (found := linked(act.token, word)) is not None)


def _adjacent_object(verb: Token, entry: LexiconEntry) -> Token | None:
    """The name right behind a verb that wants an object, where the parser hung it elsewhere."""
    if (
        entry.pos != "verb"
        or "obj" not in entry.frame.partition(">")[2].split("|")
        or verb.i + 1 == len(verb.doc)
    ):
        return None
    behind = verb.nbor(1)
    while behind.pos_ in {"DET", "ADJ"} and behind.i + 1 < len(verb.doc):
        behind = behind.nbor(1)
    behind = behind.head if behind.dep_ == "compound" else behind
    return behind if behind.pos_ == "PROPN" and behind.sent == verb.sent and not is_passive(verb) else None


def _demanded(doc: Doc, places: frozenset[int]) -> Iterator[Act]:
    """What is demanded where no act of the lexicon is: complements of demands, what "must not" or "must be" done."""
    for token in doc:
        if token.pos_ not in {"VERB", "AUX"}:
            continue
        found = _obliged(token) or _insisted_on(token)
        if found is not None and not any(word.i in places for word in token.subtree):
            yield found


def _obliged(token: Token) -> Act | None:
    if mood_of(token) != "must" or not (is_negated(token) or is_passive(token) or _ensures(token)):
        return None
    return Act(token, CONCESSION, subject_of(token), None, False)


def _insisted_on(token: Token) -> Act | None:
    operator = find_operator(token)
    if operator is None or operator.operator_class != "demand" or operator.strength < _INSISTENT:
        return None
    complement = child(token, "dobj", "ccomp", "xcomp")
    if complement is None or complement.pos_ == "PRON":
        return None
    return Act(complement, CONCESSION, None, None, False)


def _ensures(token: Token) -> bool:
    return token.lemma_ in {"ensure", "guarantee", "respect"}
