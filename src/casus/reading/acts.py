"""The words that name acts: those of the lexicon, and what is demanded in words the lexicon does not know.

A demand to refrain, to respect or to guarantee something is a demand to concede, whatever the verb (annotation
guidelines, section 4), so the complement of a demand is an act even when its verb is in no list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from casus.codebook.clauses import patient
from casus.codebook.lexicon import Lexicon, LexiconEntry, frame_arguments, match, word_classes
from casus.reading.context import Act
from casus.reading.salience import SPEECH
from casus.reading.stance import find_operator
from casus.reading.syntax import (
    COPULAS,
    child,
    children,
    has_own_subject,
    is_negated,
    is_passive,
    mood_of,
    object_of_preposition,
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
ACTION = LexiconEntry("(acting)", "verb", "COERCE", None, "170", "subj>against", frozenset(), None, (), False)
IMPUNITY = LexiconEntry(
    "(going unanswered)", "verb", "COERCE", None, "170", "open>subj", frozenset(), None, (), False
)
"""Doing nothing. Whoever says he will not do nothing says he will act: litotes ("will not stand idly by")."""

_STAYING = frozenset({"stand", "sit", "remain", "stay", "be", "look", "watch", "keep"})
_INACTIVE = frozenset({"tolerate"})
_IDLE = frozenset({"idle", "idly", "passive", "passively", "silent", "indifferent", "inactive", "aside"})
_UNANSWERED = frozenset({"unanswered", "unpunished"})
_MANNERS = frozenset({"as", "like", "on", "in", "responsibly", "prudently", "cautiously", "rationally"})
_PRO_FORMS = frozenset({"so", "it", "that", "this", "same"})
_BLIND = frozenset({("turn", "eye"), ("sit", "hand"), ("fold", "arm"), ("look", "way")})


UNDERSTOOD = (CONCESSION, DELIVERY, INACTION, IMPUNITY, ACTION)
"""Acts that no row of the lexicon names: they carry stances and are no events."""

_VERBS_OF_INACTION = _STAYING | _INACTIVE | {verb for verb, _ in _BLIND}


def find_acts(doc: Doc, lexicon: Lexicon | None = None) -> tuple[Act, ...]:
    """The words that name acts, in the order of the text, with their arguments in the sentence.

    ``lexicon`` is the shipped one unless a codebook's own is given.
    """
    known = list(named_acts(doc, lexicon))
    taken_up = {act.token.i: act for act in _taken_up(doc, known)}
    known = [act for act in known if act.token.i not in taken_up]
    known += [*taken_up.values(), *_unspecified(doc, {act.token.i for act in known})]
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
    completing = {
        noun.i
        for act in acts
        if act.entry.pos == "verb" and act.entry.phrase and (noun := patient(act.token)) is not None
    }
    return [act for act in acts if act.entry.pos == "verb" or act.token.i not in completing]


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


def _taken_up(doc: Doc, known: list[Act]) -> list[Act]:
    """Acts spoken of before and taken up by a pro-verb: "asked Paris to withdraw; it said it *would do so*"."""
    found = []
    for verb in doc:
        if _is_pro_verb(verb) and mood_of(verb) in {"will", "may", "infinitive"}:
            start = verb.sent.start
            start = doc[start - 1].sent.start if start else start
            before = [act for act in known if start <= act.token.i < verb.i and act.entry.type not in SPEECH]
            found += [Act(verb, act.entry, subject_of(verb), act.target, False) for act in before[-1:]]
    return found


def _is_pro_verb(verb: Token) -> bool:
    """ "Do so", "do that", "make such a decision", "take this step"."""
    if verb.pos_ != "VERB":
        return False
    if verb.lemma_ == "do":
        return any(word.lower_ in _PRO_FORMS for word in children(verb, "advmod", "dobj"))
    taken = child(verb, "dobj") if verb.lemma_ in {"make", "take"} else None
    if taken is None or taken.lemma_ not in {"decision", "step", "move"}:
        return False
    return any(word.lower_ in {"such", "this", "that"} for word in taken.children)


def _unspecified(doc: Doc, places: set[int]) -> Iterator[Act]:
    """ "We *will act*", "is *ready to act*": something will be done about it, nobody says what."""
    for verb in doc:
        if verb.lemma_ == "act" and verb.pos_ == "VERB" and verb.i not in places:
            if all(word.lower_ not in _MANNERS for word in verb.children):
                yield Act(verb, ACTION, subject_of(verb), object_of_preposition(verb, "against"), False)


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
    complement = child(token, "ccomp", "xcomp") or child(token, "dobj")
    if complement is None or complement.pos_ == "PRON":
        return None
    named = subject_of(complement) if has_own_subject(complement) else None
    return Act(complement, CONCESSION, named, None, False)
