"""The mentions of a document read so far, as antecedents of later phrases, and how prominent each is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from casus.codebook.genders import Gender
from casus.model import Actor

Actors = tuple[Actor, ...]

PLURAL = frozenset({"NNS", "NNPS"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_EMBEDDED = frozenset({"poss", "compound", "amod", "nmod", "npadvmod"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})

RECENCY, SUBJECT, EXISTENTIAL, OBJECT, OBLIQUE, HEAD, NOT_ADVERBIAL = 100, 80, 70, 50, 40, 80, 50
"""Weights of salience (Lappin and Leass 1994, table 1); all halve with every sentence."""

_HUMAN_ENDINGS = (
    "er", "or", "ist", "man", "woman", "person", "president", "official", "diplomat", "general", "chief",
    "analyst", "envoy", "king", "queen", "expert", "admiral", "colonel", "secretary", "deputy", "politician", "aide",
    "attaché", "premier", "prime minister", "mp", "captain", "pope",
)  # fmt: skip
_NOT_HUMAN = frozenset(
    {
        "power", "carrier", "destroyer", "cruiser", "tanker", "bomber", "order", "border", "centre", "center",
        "river", "sector", "reactor", "regulator", "newspaper", "chamber", "quarter", "cluster", "freighter",
    }
)  # fmt: skip
"""Nouns that end like those for people and are none."""


class Antecedent(NamedTuple):
    """A mention that later phrases may take up; without ``actors`` a thing, which only keeps others from
    being taken up by mistake.
    """

    token: Token
    actors: Actors
    sentence: int
    gender: Gender | None
    plural: bool

    key: str
    """What mentions of the same are counted under: the person, the code, or the word for a thing."""
    is_person: bool
    """Whether one person is meant, by name or by a role only people have."""

    @classmethod
    def of(
        cls, token: Token, actors: Actors, sentence: int, gender: Gender | None, *, plural: bool
    ) -> Antecedent:
        """The mention headed by a token."""
        if not actors:
            return cls(token, actors, sentence, gender, plural, f"thing {token.lemma_}", is_person=False)
        if len(actors) > 1:
            key = "+".join(sorted(key_of(actor, token) for actor in actors))
            return cls(token, actors, sentence, gender, plural, key, is_person=False)
        person = not plural and (actors[0].person is not None or is_human_noun(token))
        return cls(token, actors, sentence, gender, plural, key_of(actors[0], token), is_person=person)


def prominence(token: Token) -> int:
    """Salience by grammatical role in its own sentence (Lappin and Leass 1994)."""
    head = token
    while head.dep_ in {"conj", "appos"} and head.head.i != head.i:
        head = head.head
    weight = RECENCY + _of_role(head)
    return weight if _is_embedded(head) else weight + HEAD


def key_of(actor: Actor, token: Token) -> str:
    """What an actor is counted under: himself if named, else the code; unnamed strangers by their noun."""
    if actor.person is not None:
        return actor.person
    return actor.code if actor.code != "?" else f"? {token.lemma_.lower()}"


def is_human_noun(token: Token) -> bool:
    """Whether a singular noun is one for people: "minister", "spokeswoman"."""
    word = token.lower_
    return token.tag_ not in PLURAL and word.endswith(_HUMAN_ENDINGS) and word not in _NOT_HUMAN


def _of_role(head: Token) -> int:
    if head.dep_ in SUBJECTS:
        return SUBJECT if head.head.dep_ == "advcl" else SUBJECT + NOT_ADVERBIAL
    if head.dep_ == "dobj":
        return OBJECT + NOT_ADVERBIAL
    if head.dep_ == "attr" and any(child.dep_ == "expl" for child in head.head.children):
        return EXISTENTIAL + NOT_ADVERBIAL
    verb = head.head.head
    fronted = head.dep_ == "pobj" and verb.pos_ in {"VERB", "AUX"} and head.head.i < verb.i
    return OBLIQUE if fronted else OBLIQUE + NOT_ADVERBIAL


def _is_embedded(head: Token) -> bool:
    return head.dep_ in _EMBEDDED or (head.dep_ == "pobj" and head.head.head.pos_ in _NOMINAL)


class Mentions:
    """The mentions of one document read so far, by sentence."""

    def __init__(self) -> None:
        """Begin without mentions."""
        self.history: list[Antecedent] = []
        self._by_sentence: dict[int, list[Antecedent]] = {}
        self._prominence: dict[int, int] = {}

    def add(self, mention: Antecedent) -> None:
        """Add a mention that later phrases may take up."""
        self.history.append(mention)
        self._by_sentence.setdefault(mention.sentence, []).append(mention)

    def prominence(self, mention: Antecedent) -> int:
        """How prominent a mention is in its own sentence, reckoned once."""
        known = self._prominence.get(mention.token.i)
        if known is None:
            known = self._prominence[mention.token.i] = prominence(mention.token)
        return known

    def within(self, sentence: int, reach: int) -> Iterator[Antecedent]:
        """The mentions of the sentence so far and of ``reach`` sentences before, the latest sentence first."""
        for number in range(sentence, max(-1, sentence - reach - 1), -1):
            yield from self._by_sentence.get(number, ())

    def last(self, sentence: int, reach: int) -> Iterator[Antecedent]:
        """The same, the latest mention first."""
        for number in range(sentence, max(-1, sentence - reach - 1), -1):
            yield from reversed(self._by_sentence.get(number, ()))
