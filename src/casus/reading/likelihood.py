"""How likely the text calls something: the words, and the range a yardstick gives them.

Words of estimative probability (Kent 1964), with their negation and intensifiers ("not very likely"),
nouns that carry a proposition ("the possibility of"), sizes said of such nouns ("a slim chance"; "called the
prospect very weak") and numbers ("a 60 to 70 percent chance"). Bare modals and "certainly" are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from casus.codebook.likelihood import (
    DEFAULT_YARDSTICK,
    LikelihoodWord,
    Yardstick,
    find_yardstick,
    load_likelihood_words,
)
from casus.model import Assessment, Span
from casus.reading.likelihood_scope import carrier_of, steps_to_scope
from casus.reading.numerals import Numeral, find_numerals
from casus.reading.syntax import child

_PREDICATIVE = frozenset({"acomp", "oprd", "attr", "ccomp", "ROOT", "xcomp", "conj", "advcl"})
_CALLED_SO = frozenset({"possible", "certain", "plausible", "conceivable", "realistic", "probable", "likely"})
_STATING = frozenset({"nsubj", "nsubjpass", "acomp", "attr", "oprd", "advmod"})
_PERCENT = frozenset({"percent", "%", "pct"})


@dataclass(frozen=True, slots=True)
class LikelihoodMention:
    """Words of likelihood: tokens ``start`` to ``end`` (exclusive), ``head`` the token they hang on."""

    start: int
    end: int
    head: int
    assessment: Assessment


def find_likelihoods(
    doc: Doc, yardstick: str | Yardstick = DEFAULT_YARDSTICK
) -> tuple[LikelihoodMention, ...]:
    """The words of estimative probability in the document, in the order of the text."""
    scale = find_yardstick(yardstick) if isinstance(yardstick, str) else yardstick
    found: list[LikelihoodMention] = []
    for start, word in _words(doc):
        if found and start < found[-1].end:
            continue
        mention = _read(doc, start, word, scale)
        if mention is not None and (not found or mention.start >= found[-1].end):
            found.append(mention)
    described = {carrier.i for mention in found if (carrier := carrier_of(doc[mention.head])) is not None}
    return tuple(mention for mention in found if mention.head not in described)


def likelihood_of(act: Token, mentions: tuple[LikelihoodMention, ...]) -> LikelihoodMention | None:
    """The mention that scopes over the act headed by ``act``; ``None`` when none does."""
    ranked = []
    for order, mention in enumerate(mentions):
        head = act.doc[mention.head]
        if head.sent == act.sent:
            states_it = act.i == head.i or (act.i == head.head.i and head.dep_ in _STATING)
            steps = 0 if states_it else steps_to_scope(act, head)
            if steps is not None:
                ranked.append((steps, order, mention))
    return min(ranked)[2] if ranked else None


def _words(doc: Doc) -> Iterator[tuple[int, LikelihoodWord]]:
    table = load_likelihood_words()
    lower = [token.lower_ for token in doc]
    for start, word in enumerate(lower):
        for entry in table.get(word, ()) or table.get(doc[start].lemma_.lower(), ()):
            if len(entry.words) == 1 or tuple(lower[start : start + len(entry.words)]) == entry.words:
                yield start, entry
                break


def _read(doc: Doc, start: int, word: LikelihoodWord, scale: Yardstick) -> LikelihoodMention | None:
    token = doc[start]
    end = start + len(word.words)
    match word.word_class:
        case "predicate" | "adverb" | "verb":
            if not _is_estimative(token, word):
                return None
            return _mention(doc, start, end, word, scale, head=doc[start:end].root.i)
        case "noun":
            return _noun(doc, token, word, scale)
        case "degree":
            return _mention(doc, start, end, word, scale) if carrier_of(token) is not None else None
        case _:
            return None


def _is_estimative(token: Token, word: LikelihoodWord) -> bool:
    """Whether the word judges a likelihood here: not "possible sanctions" nor "as soon as possible"."""
    if word.word_class == "verb":
        return token.tag_ == "VBN" and child(token, "xcomp") is not None
    if len(word.words) > 1 or (word.word_class == "adverb" and token.lower_ not in _CALLED_SO):
        return True
    before = token.nbor(-1).lower_ if token.i else ""
    if before in {"as", "if", "where", "wherever", "when", "whenever"}:
        return False
    if token.lower_ in {"likely", "unlikely", "probable", "improbable"}:
        return True
    return token.dep_ in _PREDICATIVE


def _noun(doc: Doc, token: Token, word: LikelihoodWord, scale: Yardstick) -> LikelihoodMention | None:
    """ "The possibility of", "a high risk of", "no chance", "a 60 to 70 percent chance"."""
    if token.pos_ != "NOUN":
        return None
    number = _percentage(doc, token.i)
    if number is not None and number.value is not None:
        low, high = number.value / 100, (number.high or number.value) / 100
        return _assess(doc, number.first, token.i + 1, scale, (low, high))
    table = load_likelihood_words()
    for index in range(token.i - 1, max(token.i - 4, token.sent.start) - 1, -1):
        size = next((w for w in table.get(doc[index].lower_, ()) if w.word_class == "degree"), None)
        if size is not None and doc[index].head.i in {token.i, index + 1}:
            return _mention(doc, index, token.i + 1, size, scale, head=token.i)
    if token.lemma_ == "chance" and child(token, "acl") is not None:
        return None
    return _mention(doc, token.i, token.i + 1, word, scale) if _has_content(token) else None


def _has_content(noun: Token) -> bool:
    """Whether the noun says of what it is a likelihood."""
    return any(part.dep_ in {"prep", "acl", "relcl", "ccomp", "compound"} for part in noun.children)


def _percentage(doc: Doc, noun: int) -> Numeral | None:
    """The number in "60 to 70 percent chance"."""
    sign = noun - 1
    if sign < 1 or doc[sign].lower_ not in _PERCENT:
        return None
    first = max(sign - 6, 0)
    before = [n for n in find_numerals(doc[first:sign].as_doc()) if n.end == sign - first]
    if not before:
        return None
    found = before[-1]
    return Numeral(found.start + first, found.first + first, sign, found.value, found.low, found.high)


def _mention(
    doc: Doc, start: int, end: int, word: LikelihoodWord, scale: Yardstick, *, head: int | None = None
) -> LikelihoodMention:
    """The mention with its intensifiers and negation, both in words and in meaning."""
    core = end - 1 if head is None else head
    intense = False
    table = load_likelihood_words()
    while start > doc[core].sent.start:
        before = next(
            (w for w in table.get(doc[start - 1].lower_, ()) if w.word_class in {"intensifier", "hedge"}),
            None,
        )
        if before is None:
            break
        intense = intense or before.word_class == "intensifier"
        start -= 1
    previous = doc[start - 1].lower_ if start else ""
    negated = previous in {"not", "n't", "n’t"}
    start -= previous == "not"
    probability = _shifted(word, intense=intense, negated=negated)
    return _assess(doc, start, end, scale, (probability, probability), head=core)


def _shifted(word: LikelihoodWord, *, intense: bool, negated: bool) -> float:
    """The point meant with "very" or "not"; "not very likely" is no stronger than "not likely"."""
    point = word.probability
    if negated:
        return point / 4 if word.word_class == "degree" else 1 - point
    if intense:
        return point / 2 if point < 0.5 else (1 + point) / 2
    return point


def _assess(
    doc: Doc, start: int, end: int, scale: Yardstick, stated: tuple[float, float], *, head: int | None = None
) -> LikelihoodMention:
    """The mention with the yardstick's range; a stated percentage keeps its own."""
    words = doc[start:end]
    span = Span(words.start_char, words.end_char, words.text)
    middle = sum(stated) / 2
    own = scale.own_term(words.text)
    term = own or scale.nearest_term(middle)
    note = (
        None if own else f"not a term of {scale.name}; read as about {middle:.0%}, nearest to {term.term!r}"
    )
    low, high = stated if head is None else (term.low, term.high)
    assessment = Assessment(span, scale.name, term.term, low, high, note)
    return LikelihoodMention(start, end, end - 1 if head is None else head, assessment)
