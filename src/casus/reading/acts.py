"""The words that name acts: those of the lexicon, and what is demanded in words the lexicon does not know.

A demand to refrain, to respect or to guarantee something is a demand to concede, whatever the verb (annotation
guidelines, section 4), so the complement of a demand is an act even when its verb is in no list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from casus.codebook.clauses import linked, patient
from casus.codebook.lexicon import Lexicon, LexiconEntry, frame_arguments, match, word_classes
from casus.reading.context import Act
from casus.reading.salience import SPEECH
from casus.reading.stance import find_operator
from casus.reading.syntax import (
    COPULAS,
    child,
    has_own_subject,
    is_negated,
    is_passive,
    mood_of,
    subject_of,
)

_INSISTENT = 3

CONCESSION = LexiconEntry(
    "(what is demanded)", "verb", "CONCEDE", None, "080", "subj>none", frozenset(), None, (), False
)
DELIVERY = LexiconEntry(
    "(what is asked for)", "noun", "AID", None, "070", "none>none", frozenset(), None, (), False
)
INACTION = LexiconEntry(
    "(standing by)", "verb", "COERCE", None, "170", "subj>none", frozenset(), None, (), False
)
IMPUNITY = LexiconEntry(
    "(going unanswered)", "verb", "COERCE", None, "170", "open>subj", frozenset(), None, (), False
)
"""Doing nothing. Whoever says he will not do nothing says he will act: litotes ("will not stand idly by")."""

_STAYING = frozenset({"stand", "sit", "remain", "stay", "be", "look", "watch", "keep"})
_INACTIVE = frozenset({"tolerate"})
_IDLE = frozenset({"idle", "idly", "passive", "passively", "silent", "indifferent", "inactive", "aside"})
_UNANSWERED = frozenset({"unanswered", "unpunished"})
_BLIND = frozenset({("turn", "eye"), ("sit", "hand"), ("fold", "arm"), ("look", "way")})


UNDERSTOOD = (CONCESSION, DELIVERY, INACTION, IMPUNITY)
"""Acts that no row of the lexicon names: they carry stances and are no events."""

_VERBS_OF_INACTION = _STAYING | _INACTIVE | {verb for verb, _ in _BLIND}


def find_acts(doc: Doc, lexicon: Lexicon | None = None) -> tuple[Act, ...]:
    """The words that name acts, in the order of the text, with their arguments in the sentence.

    ``lexicon`` is the shipped one unless a codebook's own is given.
    """
    known = list(named_acts(doc, lexicon))
    places = frozenset(act.token.i for act in known if act.entry.type not in SPEECH)
    more = (*_demanded(doc, places), *_asked_for(doc, places))
    return tuple(sorted([*known, *more], key=lambda act: act.token.i))


def named_acts(tokens: Iterable[Token], lexicon: Lexicon | None = None) -> Iterator[Act]:
    """The acts that the lexicon finds among the tokens, in order."""
    for token in tokens:
        if _is_unanswered(token):
            yield Act(token, IMPUNITY, None, subject_of(token), True)
            continue
        entry = INACTION if _is_inaction(token) else match(token, lexicon)
        if entry is not None:
            source, target, open_source = frame_arguments(token, entry)
            yield Act(token, entry, source, target or _adjacent_object(token, entry), open_source)


def _is_unanswered(token: Token) -> bool:
    """ "Will not go *unanswered*", "must not remain *unpunished*"."""
    return token.lemma_ in {"go", "remain"} and any(word.lower_ in _UNANSWERED for word in token.children)


def _is_inaction(token: Token) -> bool:
    """ "Stand idly by", "remain passive", "sit on one's hands", "turn a blind eye"."""
    if token.pos_ not in {"VERB", "AUX"} or token.lemma_ not in _VERBS_OF_INACTION:
        return False
    if token.lemma_ in _INACTIVE:
        return True
    if token.lemma_ in _STAYING and any(word.lower_ in _IDLE for word in token.children):
        return True
    objects = (child(link, "pobj") if link.dep_ == "prep" else link for link in token.children)
    return any(noun is not None and (token.lemma_, noun.lemma_) in _BLIND for noun in objects)


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
        if found is not None and not _holds_act(token, places):
            yield found


def _holds_act(verb: Token, places: frozenset[int]) -> bool:
    """Whether the lexicon knows an act in what is demanded; a noun counts under a verb that governs acts."""
    governs = find_operator(verb) is not None
    return any(word.i in places and (governs or word == verb or word.pos_ == "VERB") for word in verb.subtree)


def _asked_for(doc: Doc, places: frozenset[int]) -> Iterator[Act]:
    """The arms, money or goods somebody asks for: "asked Warsaw *for tanks*", "a request *for ammunition*"."""
    for token in doc:
        if token.dep_ != "pobj" or token.head.lower_ != "for" or token.i in places:
            continue
        asking = find_operator(token.head.head, "for")
        if asking is not None and asking.operator_class == "demand" and _is_goods(token):
            yield Act(token, DELIVERY, None, None, False)


def _is_goods(noun: Token) -> bool:
    classes = word_classes()
    return noun.lemma_.lower() in classes["weapon_deliveries"] | classes["aid"]


def _obliged(token: Token) -> Act | None:
    if mood_of(token) != "must" or (token.lemma_ in COPULAS and not is_negated(token)):
        return None
    return Act(token, CONCESSION, subject_of(token), None, False)


def _insisted_on(token: Token) -> Act | None:
    operator = find_operator(token)
    if operator is None or operator.operator_class != "demand" or operator.strength < _INSISTENT:
        return None
    complement = child(token, "dobj", "ccomp", "xcomp")
    if complement is None or complement.pos_ == "PRON":
        return None
    named = subject_of(complement) if has_own_subject(complement) else None
    return Act(complement, CONCESSION, named, None, False)
