"""A parsed document as plain Python objects, with the names and meanings of spaCy's ``Doc``, ``Token`` and ``Span``.

Reading asks some million questions about the tokens of a hundred reports. spaCy makes a new object for each answer and
looks strings up by their hash; here a token is one object whose attributes are read once, which halves reading's time.
What few ask for (``shape_``, ``like_num``) is still answered by spaCy's own token.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from itertools import pairwise
from operator import attrgetter
from typing import Any, Literal, TypeVar, overload

import numpy as np
from numpy.typing import NDArray
from spacy import attrs, tokens

_NAMES = (attrs.ORTH, attrs.LEMMA, attrs.POS, attrs.TAG, attrs.DEP, attrs.ENT_TYPE)
_NUMBERS = (attrs.IDX, attrs.HEAD, attrs.SENT_START, attrs.IS_SPACE, attrs.IS_PUNCT, attrs.IS_QUOTE)
_STRINGS: dict[int, str] = {}
_ROOM = 1 << 17

Answer = TypeVar("Answer")
Attribute = Literal["LOWER", "LEMMA", "DEP"]
"""A column in which words are looked up: the form in small letters, the lemma or the label of the dependency."""


class Token:
    """A word or mark: ``lemma_``, ``head`` and so on as in spaCy. There is one object a token, so ``==`` is ``is``."""

    __slots__ = (
        "children", "dep_", "doc", "ent_type_", "head", "i", "idx", "lemma_", "lower_", "pos_", "tag_", "text",
    )  # fmt: skip

    head: Token
    """The governor; a root is its own."""
    children: Sequence[Token]
    """What depends on the token directly, in the order of the text."""

    def __init__(
        self,
        doc: Doc,
        i: int,
        text: str,
        lower: str,
        lemma: str,
        pos: str,
        tag: str,
        dep: str,
        ent_type: str,
        idx: int,
    ) -> None:
        """A row of the document's columns; ``Doc`` adds head and children."""
        self.doc = doc
        self.i = i
        self.text = text
        self.lower_ = lower
        self.lemma_ = lemma
        self.pos_ = pos
        self.tag_ = tag
        self.dep_ = dep
        self.ent_type_ = ent_type
        self.idx = idx
        self.children = ()

    def __repr__(self) -> str:
        """The word itself, as spaCy shows it."""
        return self.text

    def __len__(self) -> int:
        """The number of characters."""
        return len(self.text)

    @property
    def lefts(self) -> list[Token]:
        """The dependents before the token."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """The dependents after the token."""
        return [child for child in self.children if child.i > self.i]

    @property
    def subtree(self) -> list[Token]:
        """The token with all that it governs over any number of steps, in the order of the tree."""
        found: list[Token] = []
        self._collect(found)
        return found

    def _collect(self, found: list[Token]) -> None:
        at = self.i
        placed = False
        for child in self.children:
            if not placed and child.i > at:
                found.append(self)
                placed = True
            if child.children:
                child._collect(found)
            else:
                found.append(child)
        if not placed:
            found.append(self)

    @property
    def left_edge(self) -> Token:
        """The first token of the subtree. spaCy promises no such thing where arcs cross, and may give a later one."""
        return self.doc.words[self.doc.left[self.i]]

    @property
    def right_edge(self) -> Token:
        """The last token of the subtree, also where arcs cross and spaCy may give an earlier one."""
        return self.doc.words[self.doc.right[self.i] - 1]

    @property
    def ancestors(self) -> Iterator[Token]:
        """The governor, its governor and so on up to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """All that the token is coordinated with, without the token."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for token in found:
            found += [child for child in token.children if child.dep_ == "conj" and child.i > token.i]
        return tuple(token for token in found if token is not self)

    @property
    def sent(self) -> Span:
        """The sentence the token stands in."""
        return self.doc.sentence(self.i)

    def nbor(self, distance: int = 1) -> Token:
        """The token so many places further. Raises ``IndexError`` beyond the ends of the document."""
        place = self.i + distance
        if place < 0:
            raise IndexError(place)
        return self.doc.words[place]

    @property
    def whitespace_(self) -> str:
        """The blank behind the token, if there is one."""
        return str(self.source.whitespace_)

    @property
    def is_space(self) -> bool:
        """Whether the token is a blank."""
        return self.doc.space_column[self.i]

    @property
    def is_punct(self) -> bool:
        """Whether the token is punctuation."""
        return self.doc.punct_column[self.i]

    @property
    def is_quote(self) -> bool:
        """Whether the token is a quotation mark."""
        return self.doc.quote_column[self.i]

    @property
    def is_alpha(self) -> bool:
        """Whether the token is all letters."""
        return self.text.isalpha()

    @property
    def like_num(self) -> bool:
        """Whether the token looks like a number, in figures or words."""
        return bool(self.source.like_num)

    @property
    def shape_(self) -> str:
        """The token's pattern of letters and figures: "Xxxx", "dddd"."""
        return str(self.source.shape_)

    @property
    def ent_iob_(self) -> str:
        """Where in a named entity the token stands: "B", "I" or "O"."""
        return str(self.source.ent_iob_)

    @property
    def is_stop(self) -> bool:
        """Whether the token is a function word."""
        return bool(self.source.is_stop)

    @property
    def is_sent_start(self) -> bool:
        """Whether a sentence begins with the token."""
        return self.sent.start == self.i

    @property
    def source(self) -> tokens.Token:
        """spaCy's own token."""
        return self.doc.source[self.i]


class Span:
    """The tokens ``[start, end)`` of a document."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        """The tokens from ``start`` up to ``end``; ``label`` is a named entity's kind."""
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label

    def __repr__(self) -> str:
        """The words themselves."""
        return self.text

    def __len__(self) -> int:
        """The number of tokens."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        """The tokens in order."""
        return iter(self.doc.words[self.start : self.end])

    @overload
    def __getitem__(self, place: int) -> Token: ...

    @overload
    def __getitem__(self, place: slice) -> Span: ...

    def __getitem__(self, place: int | slice) -> Token | Span:
        """A token, or a part, by places from the beginning or (negative) from the end of the span."""
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self))
            return Span(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.words[(self.start if place >= 0 else self.end) + place]

    def __eq__(self, other: object) -> bool:
        """Whether both are the same tokens of the same document."""
        return (
            isinstance(other, Span)
            and self.doc is other.doc
            and (self.start, self.end) == (other.start, other.end)
        )

    def __hash__(self) -> int:
        """By place."""
        return hash((self.start, self.end))

    @property
    def start_char(self) -> int:
        """Where the span begins, in characters of the document's text."""
        return self.doc.words[self.start].idx if self.start < len(self.doc) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Where it ends."""
        if self.end == self.start:
            return self.start_char
        last = self.doc.words[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """The words as they stand in the text."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def sent(self) -> Span:
        """The sentence the span begins in."""
        return self.doc.sentence(self.start)

    @property
    def root(self) -> Token:
        """The token nearest to the root of the sentence, the first if there are several."""
        start, end = self.start, self.end
        tops = [token for token in self if token.head is token or not start <= token.head.i < end]
        return tops[0] if len(tops) == 1 else min(tops, key=lambda token: sum(1 for _ in token.ancestors))


class Doc:
    """A parsed document: its tokens, its columns, and the spaCy document it was made from."""

    def __init__(self, source: tokens.Doc, text: str | None = None) -> None:
        """From spaCy's document; ``text`` is its text, which costs time to put together again."""
        self.source = source
        self.text: str = source.text if text is None else text
        orth, lemma, pos, tag, dep, ent = _columns(source, _NAMES).tolist()
        offset, distance, starts, spaces, punctuation, quotes = _columns(source, _NUMBERS).astype(np.int64)
        self.text_column = strings_of(source, orth)
        self.lower_column = [*map(str.lower, self.text_column)]
        self.lemma_column = strings_of(source, lemma)
        self.pos_column = strings_of(source, pos)
        self.tag_column = strings_of(source, tag)
        self.dep_column = strings_of(source, dep)
        self.ent_column = strings_of(source, ent)
        self.idx_column: list[int] = offset.tolist()
        self.head_column: list[int] = (np.arange(len(source)) + distance).tolist()
        self.space_column: list[bool] = (spaces > 0).tolist()
        self.punct_column: list[bool] = (punctuation > 0).tolist()
        self.quote_column: list[bool] = (quotes > 0).tolist()
        self._borders = [0, *(int(index) for index in np.flatnonzero(starts == 1) if index), len(source)]
        self.words = [
            *map(
                Token, [self] * len(source), range(len(source)), self.text_column, self.lower_column,
                self.lemma_column, self.pos_column, self.tag_column, self.dep_column, self.ent_column,
                self.idx_column,
            )
        ]  # fmt: skip
        self._attach()
        self.left, self.right = self._edges()
        self._sentences: list[Span] | None = None
        self._entities: list[Span] | None = None
        self._labelled: dict[str, list[Token]] | None = None
        self._indices: dict[str, tuple[dict[str, int], list[int]]] = {}
        self._words_in: dict[int, frozenset[str]] = {}
        self.answers: defaultdict[object, dict[int, Any]] = defaultdict(dict)

    def _attach(self) -> None:
        """Heads and dependents. Most tokens have none and share one empty tuple."""
        words = self.words
        below: list[list[int] | tuple[()]] = [()] * len(words)
        for index, (word, governor) in enumerate(zip(words, self.head_column, strict=True)):
            word.head = words[governor]
            if governor != index:
                found = below[governor]
                if found:
                    found.append(index)
                else:
                    below[governor] = [index]
        for word, found in zip(words, below, strict=True):
            if found:
                word.children = [words[place] for place in found]
        self.children_column: list[Sequence[int]] = [*below]

    def _edges(self) -> tuple[list[int], list[int]]:
        """The borders of every subtree, from the leaves up: the first token, and one past the last."""
        heads, below = self.head_column, self.children_column
        left, right = list(range(len(heads))), list(range(1, len(heads) + 1))
        downwards = [index for index, governor in enumerate(heads) if index == governor]
        for index in downwards:
            if below[index]:
                downwards += below[index]
        for index in reversed(downwards):
            governor = heads[index]
            if left[index] < left[governor]:  # noqa: PLR1730 (a call of min at every token costs more)
                left[governor] = left[index]
            if right[index] > right[governor]:  # noqa: PLR1730
                right[governor] = right[index]
        return left, right

    def labelled(self, *labels: str) -> list[Token]:
        """The tokens with one of the labels of dependency, in order."""
        if self._labelled is None:
            self._labelled = defaultdict(list)
            for word in self.words:
                self._labelled[word.dep_].append(word)
        if len(labels) == 1:
            return self._labelled.get(labels[0], [])
        found = [word for label in labels for word in self._labelled.get(label, ())]
        return sorted(found, key=attrgetter("i"))

    def attach(self, token: Token, head: Token) -> None:
        """Make a token the dependent of another, or with itself for its head a root."""
        before = token.head
        if before is head:
            return
        if before is not token:
            self._set_children(before, [word for word in before.children if word is not token])
        token.head = head
        self.head_column[token.i] = head.i
        if head is not token:
            self._set_children(head, sorted([*head.children, token], key=attrgetter("i")))
        for changed in (before, head):
            self._reach(changed)

    def _set_children(self, head: Token, children: list[Token]) -> None:
        head.children = children
        self.children_column[head.i] = [word.i for word in children]

    def _reach(self, token: Token) -> None:
        """Take the borders of a subtree from its parts, and so upwards as long as they change."""
        left, right = self.left, self.right
        while True:
            below = self.children_column[token.i]
            first = min([token.i, *[left[place] for place in below]])
            end = max([token.i + 1, *[right[place] for place in below]])
            if (first, end) == (left[token.i], right[token.i]):
                return
            left[token.i], right[token.i] = first, end
            token = token.head

    def relabel(self, token: Token, label: str) -> None:
        """Give a token another label of dependency."""
        if token.dep_ != label:
            token.dep_ = self.dep_column[token.i] = label
            self._labelled = None

    def retag(self, token: Token, tag: str, pos: str, lemma: str) -> None:
        """Give a token another tag, part of speech and base form."""
        token.tag_ = self.tag_column[token.i] = tag
        token.pos_ = self.pos_column[token.i] = pos
        token.lemma_ = self.lemma_column[token.i] = lemma
        self._indices.pop("LEMMA", None)

    def rename(self, entity: Span, label: str) -> None:
        """Make a named entity one of another kind."""
        for word in entity:
            word.ent_type_ = self.ent_column[word.i] = label
        self._entities = [
            Span(self, found.start, found.end, label) if found == entity else found for found in self.ents
        ]

    def release(self) -> None:
        """Part the tokens from each other, so that they are freed at once and not by a search for garbage.

        Nothing can be asked of the document any more.
        """
        for word in self.words:
            del word.doc, word.head, word.children
        self.words.clear()
        self.answers.clear()
        self._labelled = self._sentences = self._entities = None

    def column(self, attribute: Attribute) -> list[str]:
        """The form in small letters, the lemma or the label of every token."""
        match attribute:
            case "LOWER":
                return self.lower_column
            case "LEMMA":
                return self.lemma_column
            case "DEP":
                return self.dep_column

    def places_of(self, words: frozenset[str], attribute: Attribute) -> list[int]:
        """The places, in order, of all tokens whose form, lemma or label is one of the words."""
        if attribute == "DEP":  # looked up too seldom to pay for an index
            return [place for place, label in enumerate(self.dep_column) if label in words]
        last, earlier = self._index_of(attribute)
        found = []
        for word in words & last.keys():
            place = last[word]
            while place >= 0:
                found.append(place)
                place = earlier[place]
        return sorted(found)

    def _index_of(self, attribute: Attribute) -> tuple[dict[str, int], list[int]]:
        """The last place of every word form, lemma or label, and the place before each where it stands too, or -1.

        A list for each word would be as many objects to look through for garbage.
        """
        if attribute not in self._indices:
            last: dict[str, int] = {}
            earlier = []
            for place, word in enumerate(self.column(attribute)):
                earlier.append(last.get(word, -1))
                last[word] = place
            self._indices[attribute] = last, earlier
        return self._indices[attribute]

    def __len__(self) -> int:
        """The number of tokens."""
        return len(self.words)

    def __iter__(self) -> Iterator[Token]:
        """The tokens in order."""
        return iter(self.words)

    @overload
    def __getitem__(self, place: int) -> Token: ...

    @overload
    def __getitem__(self, place: slice) -> Span: ...

    def __getitem__(self, place: int | slice) -> Token | Span:
        """A token by its place, or the span between two places."""
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self.words))
            return Span(self, start, max(start, end))
        return self.words[place]

    @property
    def sents(self) -> list[Span]:
        """The sentences in order."""
        if self._sentences is None:
            self._sentences = [
                Span(self, start, end) for start, end in pairwise(self._borders) if start < end
            ]
        return self._sentences

    def sentence(self, index: int) -> Span:
        """The sentence a token stands in, by the token's place."""
        return self.sents[bisect_right(self._borders, index) - 1]

    def words_beside(self, token: Token) -> frozenset[str]:
        """The words of the token's sentence, its own included, as written and in their base form, in small letters."""
        number = bisect_right(self._borders, token.i)
        found = self._words_in.get(number)
        if found is None:
            sentence = slice(self._borders[number - 1], self._borders[number])
            found = frozenset((*self.lower_column[sentence], *map(str.lower, self.lemma_column[sentence])))
            self._words_in[number] = found
        return found

    @property
    def ents(self) -> list[Span]:
        """The named entities in order, with their ``label_``."""
        if self._entities is None:
            self._entities = [Span(self, each.start, each.end, each.label_) for each in self.source.ents]
        return self._entities

    def char_span(
        self, start: int, end: int, alignment_mode: Literal["strict", "expand"] = "strict"
    ) -> Span | None:
        """The tokens that the characters ``[start, end)`` touch; when strict, only if they begin and end there."""
        if not 0 <= start < end <= len(self.text):
            return None
        first = max(bisect_right(self.idx_column, start) - 1, 0)
        span = Span(self, first, max(bisect_left(self.idx_column, end), first + 1))
        if alignment_mode == "strict" and (span.start_char, span.end_char) != (start, end):
            return None
        return span


def plain(source: tokens.Doc | Doc, text: str | None = None) -> Doc:
    """The plain document of spaCy's; a plain one as it is."""
    return source if isinstance(source, Doc) else Doc(source, text)


def asked_once(question: Callable[[Token], Answer]) -> Callable[[Token], Answer]:
    """A question about a token whose answer its document keeps, since many steps of reading ask it."""

    @wraps(question)
    def ask(token: Token) -> Answer:
        known: dict[int, Answer] = token.doc.answers[question]
        place = token.i
        if place in known:
            return known[place]
        answer = known[place] = question(token)
        return answer

    return ask


def _columns(doc: tokens.Doc, attributes: tuple[int, ...]) -> NDArray[np.uint64]:
    return np.asarray(doc.to_array(list(attributes))).reshape(len(doc), len(attributes)).T


def strings_of(doc: tokens.Doc, column: Sequence[int]) -> list[str]:
    """The strings that spaCy's numbers stand for; a number is the same string's hash in every vocabulary."""
    try:
        return [*map(_STRINGS.__getitem__, column)]
    except KeyError:
        if len(_STRINGS) + len(column) > _ROOM:
            _STRINGS.clear()
        _STRINGS.update((number, doc.vocab.strings[number]) for number in set(column).difference(_STRINGS))
        return [*map(_STRINGS.__getitem__, column)]
