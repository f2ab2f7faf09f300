"""How likely the text calls something: the words, and the range a yardstick gives them.

Words of estimative probability (Kent 1964), with their negation and intensifiers ("not very likely"),
nouns that carry a proposition ("the possibility of"), sizes said of such nouns ("a slim chance"; "called the
prospect very weak") and numbers ("a 60 to 70 percent chance"). Bare modals and "certainly" are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casus.codebook.likelihood import (
    DEFAULT_YARDSTICK,
    LikelihoodWord,
    Term,
    Yardstick,
    find_yardstick,
    likelihood_openings,
    likelihood_wordings_of,
    load_likelihood_words,
)
from casus.model import Assessment, Span
from casus.parsed import Doc, Token
from casus.reading.measures.likelihood_numbers import StatedLikelihood, find_stated_likelihoods
from casus.reading.measures.likelihood_scope import (
    NOTHING,
    calling_verb,
    carrier_of,
    is_disbelieved,
    steps_to_scope,
)
from casus.reading.syntax import child, children
from casus.reading.token_places import LEMMA, LOWER, places_of

_PREDICATIVE = frozenset({"acomp", "oprd", "attr", "ccomp", "ROOT", "xcomp", "conj", "advcl"})
_CALLED_SO = frozenset({"possible", "certain", "plausible", "conceivable", "realistic", "probable", "likely"})
_FEASIBLE = frozenset({"possible", "impossible", "unthinkable", "inconceivable", "conceivable"})
_STATING = frozenset({"nsubj", "nsubjpass", "acomp", "attr", "oprd", "advmod"})
_NEGATIONS = frozenset({"not", "hardly", "scarcely", "barely"})
_DANGERS = frozenset({"danger", "risk"})
_EXTREME = 0.95
_WIDEST = 4
"""How many words before a noun its size may begin."""


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
    found = [_stated(doc, stated, scale) for stated in find_stated_likelihoods(doc)]
    taken = {index for mention in found for index in range(mention.start, mention.end)}
    for start, words in _words(doc):
        if start not in taken:
            read = (_read(doc, start, word, scale) for word in words)
            mention = next(filter(None, read), None)
            if mention is not None and taken.isdisjoint(range(mention.start, mention.end)):
                found.append(mention)
                taken.update(range(mention.start, mention.end))
    described = {carrier.i for mention in found if (carrier := carrier_of(doc[mention.head])) is not None}
    heads = {mention.head for mention in found}
    kept = (
        mention
        for mention in found
        if mention.head not in described and not _is_afterthought(doc[mention.head], heads)
    )
    return tuple(sorted(kept, key=lambda mention: mention.start))


def _is_afterthought(head: Token, heads: set[int]) -> bool:
    """ "Likely, but *not certain*"."""
    joined = (head.head, *children(head.head, "acomp")) if head.dep_ == "conj" else ()
    return any(other.i in heads and other.i < head.i for other in joined if other.pos_ == head.pos_)


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


def _words(doc: Doc) -> Iterator[tuple[int, list[LikelihoodWord]]]:
    """Every place where words of likelihood stand, with the wordings that fit there, the longest first."""
    for start in places_of(doc, likelihood_openings(), LOWER, LEMMA):
        entries = likelihood_wordings_of(doc.lower_column[start], doc.lemma_column[start].lower())
        following = doc.lower_column[start + 1 : start + 2]
        fitting = [
            entry
            for entry in entries
            if len(entry.words) == 1 or ([entry.words[1]] == following and _stands_at(doc, start, entry))
        ]
        if fitting:
            yield start, fitting


def _stands_at(doc: Doc, start: int, entry: LikelihoodWord) -> bool:
    return tuple(doc.lower_column[start : start + len(entry.words)]) == tuple(entry.words)


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
            last = doc[end - 1]
            whole = len(word.words) == 1 or last.lower_ in NOTHING
            return _mention(doc, start, end, word, scale) if whole and carrier_of(last) is not None else None
        case _:
            return None


def _is_estimative(token: Token, word: LikelihoodWord) -> bool:
    """Whether the word judges a likelihood here: not "possible sanctions" nor "as soon as possible"."""
    if word.word_class == "verb":
        foreseen = child(token, "xcomp", "nsubjpass")  # "is expected to", "a vote is expected"
        return token.tag_ == "VBN" and foreseen is not None
    if word.words[-1] == "are":
        return child(token.head, "ccomp", "acomp") is not None and child(token.head, "acomp", "attr") is None
    if len(word.words) > 1 or (word.word_class == "adverb" and token.lower_ not in _CALLED_SO):
        return True
    before = token.nbor(-1).lower_ if token.i else ""
    if token.head.lower_ == "as" and token.head.head == calling_verb(token):
        return True  # "regard it as inevitable"
    if before in {"as", "if", "where", "wherever", "when", "whenever"}:
        return False
    if token.lower_ in {"likely", "unlikely", "probable", "improbable"}:
        return True
    if token.lower_ in _FEASIBLE and _is_means(token):
        return False
    return token.dep_ in _PREDICATIVE


def _is_means(predicate: Token) -> bool:
    """ "It is impossible to take the city": what can be done, not what somebody is likely to do."""
    clauses = [*children(predicate, "xcomp", "ccomp"), *children(predicate.head, "xcomp", "ccomp")]
    return any(
        clause.tag_ == "VB" and child(clause, "nsubj", "nsubjpass") is None and clause.i > predicate.i
        for clause in clauses
    )


def _noun(doc: Doc, token: Token, word: LikelihoodWord, scale: Yardstick) -> LikelihoodMention | None:
    """ "The possibility of", "a high risk of", "no chance", "a 60 to 70 percent chance"."""
    if token.pos_ != "NOUN" or token.lower_ == "possibilities":
        return None
    if token.lemma_ in _DANGERS and token.dep_ == "pobj" and token.head.lower_ in {"in", "at"}:
        return None
    for index in range(max(token.i - _WIDEST, token.sent.start), token.i):
        size = _degree_at(doc, index, token)
        if size is not None:
            return _mention(doc, index, token.i + 1, size, scale, head=token.i)
    if token.lemma_ == "chance" and _is_opportunity(token):
        return None
    return _mention(doc, token.i, token.i + 1, word, scale) if _has_content(token) else None


def _has_content(noun: Token) -> bool:
    """Whether the noun says of what it is a likelihood."""
    return any(part.dep_ in {"prep", "acl", "relcl", "ccomp", "compound"} for part in noun.children)


def _degree_at(doc: Doc, index: int, noun: Token) -> LikelihoodWord | None:
    """The size that begins at ``index`` and is one of the noun: "a *slim* chance", "*little to no* risk"."""
    for size in load_likelihood_words().get(doc[index].lower_, ()):
        last = index + len(size.words) - 1
        if size.word_class != "degree" or last >= noun.i:
            continue
        if tuple(token.lower_ for token in doc[index : last + 1]) != size.words:
            continue
        if len(size.words) > 1 or doc[index].head.i in {noun.i, index + 1}:
            return size
    return None


def _is_opportunity(chance: Token) -> bool:
    """ "A chance to speak"."""
    clause = child(chance, "acl")
    return clause is not None and any(part.lower_ == "to" for part in clause.lefts)


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
    disbelieved = is_disbelieved(doc[core])
    prefixed = start > 1 and previous == "-" and doc[start - 2].lower_ == "non"
    negated = (prefixed or previous in {"n't", "n’t", "nor"} | _NEGATIONS) != disbelieved
    start -= 2 * prefixed + (previous in _NEGATIONS)
    probability = _shifted(word, intense=intense, negated=negated)
    own = None if disbelieved else scale.own_term(doc[start:end].text)
    return _assess(doc, start, end, scale, probability, own, core)


def _shifted(word: LikelihoodWord, *, intense: bool, negated: bool) -> float:
    """The point meant with "very" or "not"; "not very likely" is no stronger than "not likely".

    An intensified word lies halfway to the end of the scale (Mosteller and Youtz 1990). A denied extreme ("not
    impossible") is only not the extreme: halfway to even.
    """
    point = word.probability
    if negated and not 1 - _EXTREME < point < _EXTREME:
        return (point + 0.5) / 2
    if negated:
        return point / 4 if word.word_class == "degree" else 1 - point
    if intense:
        return point / 2 if point < 0.5 else (1 + point) / 2
    return point


def _assess(
    doc: Doc, start: int, end: int, scale: Yardstick, point: float, own: Term | None, head: int
) -> LikelihoodMention:
    """The mention with the range of the yardstick's term for it."""
    term = own or scale.nearest_term(point)
    note = None if own else f"not a term of {scale.name}; read as about {point:.0%}, nearest to {term.term!r}"
    assessment = Assessment(_span(doc, start, end), scale.name, term.term, term.low, term.high, note)
    return LikelihoodMention(start, end, head, assessment)


def _stated(doc: Doc, stated: StatedLikelihood, scale: Yardstick) -> LikelihoodMention:
    """A number is its own range, whatever the yardstick calls it."""
    term = scale.nearest_term((stated.low + stated.high) / 2)
    note = f"stated in numbers, nearest to {term.term!r} of {scale.name}"
    span = _span(doc, stated.start, stated.end)
    assessment = Assessment(span, scale.name, term.term, stated.low, stated.high, note)
    return LikelihoodMention(stated.start, stated.end, stated.head, assessment)


def _span(doc: Doc, start: int, end: int) -> Span:
    words = doc[start:end]
    return Span(words.start_char, words.end_char, words.text)
