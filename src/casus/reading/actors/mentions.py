"""The mentions of a document read so far, as antecedents of later phrases, and how prominent each is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from casus.codebook.genders import Gender
from casus.model import Actor
from casus.reading.columns import NOMINAL, VERBAL, Parse

Actors = tuple[Actor, ...]

PLURAL = frozenset({"NNS", "NNPS"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_EMBEDDED = frozenset({"poss", "compound", "amod", "nmod", "npadvmod"})
_EXPLETIVE = frozenset({"expl"})
THEM = frozenset({"they", "them", "their", "theirs", "themselves"})
US = frozenset({"we", "us", "our"})
_ALWAYS_PLURAL = THEM | US | {"police", "people", "staff"}

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
        "niger", "ecuador", "salvador", "timor", "oman", "amman", "westminster",
        "kfor", "sfor", "ifor", "eufor", "unprofor",
    }
)  # fmt: skip
"""Nouns and names that end like those for people and are none."""


class Antecedent(NamedTuple):
    """A mention that later phrases may take up; without ``actors`` a thing, which only keeps others from
    being taken up by mistake.
    """

    head: int
    """The token that heads it."""
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
        cls,
        parse: Parse,
        index: int,
        actors: Actors,
        sentence: int,
        gender: Gender | None,
        *,
        plural: bool,
    ) -> Antecedent:
        """The mention headed by a token."""
        lemma = parse.lemma[index]
        if not actors:
            return cls(index, actors, sentence, gender, plural, f"thing {lemma}", is_person=False)
        if len(actors) > 1:
            key = "+".join(sorted(key_of(actor, lemma) for actor in actors))
            return cls(index, actors, sentence, gender, plural, key, is_person=False)
        person = not plural and (actors[0].person is not None or is_human_noun(parse, index))
        return cls(index, actors, sentence, gender, plural, key_of(actors[0], lemma), is_person=person)


def prominence(parse: Parse, index: int) -> int:
    """Salience by grammatical role in its own sentence (Lappin and Leass 1994)."""
    while parse.dep[index] in {"conj", "appos"} and parse.head[index] != index:
        index = parse.head[index]
    weight = RECENCY + _of_role(parse, index)
    return weight if _is_embedded(parse, index) else weight + HEAD


def key_of(actor: Actor, lemma: str) -> str:
    """What an actor is counted under: himself if named, else the code; unnamed strangers by their noun."""
    if actor.person is not None:
        return actor.person
    return actor.code if actor.code != "?" else f"? {lemma}"


def is_human_noun(parse: Parse, index: int) -> bool:
    """Whether a singular noun is one for people: "minister", "spokeswoman"."""
    word = parse.lower[index]
    return parse.tag[index] not in PLURAL and word.endswith(_HUMAN_ENDINGS) and word not in _NOT_HUMAN


def is_plural(parse: Parse, index: int) -> bool:
    """Whether a noun is in the plural, or always means several."""
    return parse.tag[index] in PLURAL or parse.lower[index] in _ALWAYS_PLURAL


def _of_role(parse: Parse, head: int) -> int:
    label, governor = parse.dep[head], parse.head[head]
    if label in SUBJECTS:
        return SUBJECT if parse.dep[governor] == "advcl" else SUBJECT + NOT_ADVERBIAL
    if label == "dobj":
        return OBJECT + NOT_ADVERBIAL
    if label == "attr" and parse.child(governor, _EXPLETIVE) is not None:
        return EXISTENTIAL + NOT_ADVERBIAL
    verb = parse.head[governor]
    fronted = label == "pobj" and parse.pos[verb] in VERBAL and governor < verb
    return OBLIQUE if fronted else OBLIQUE + NOT_ADVERBIAL


def _is_embedded(parse: Parse, head: int) -> bool:
    label = parse.dep[head]
    return label in _EMBEDDED or (label == "pobj" and parse.pos[parse.head[parse.head[head]]] in NOMINAL)


class Mentions:
    """The mentions of one document read so far, by sentence."""

    def __init__(self, parse: Parse) -> None:
        """Begin without mentions."""
        self._parse = parse
        self.history: list[Antecedent] = []
        self._by_sentence: defaultdict[int, list[Antecedent]] = defaultdict(list)
        self._prominence: dict[int, int] = {}

    def add(self, mention: Antecedent) -> None:
        """Add a mention that later phrases may take up."""
        self.history.append(mention)
        self._by_sentence[mention.sentence].append(mention)

    def prominence(self, mention: Antecedent) -> int:
        """How prominent a mention is in its own sentence, reckoned once."""
        known = self._prominence.get(mention.head)
        if known is None:
            known = self._prominence[mention.head] = prominence(self._parse, mention.head)
        return known

    def within(self, sentence: int, reach: int) -> Iterator[Antecedent]:
        """The mentions of the sentence so far and of ``reach`` sentences before, the latest sentence first."""
        for number in range(sentence, max(-1, sentence - reach - 1), -1):
            yield from self._by_sentence.get(number, ())

    def last(self, sentence: int, reach: int) -> Iterator[Antecedent]:
        """The same, the latest mention first."""
        for number in range(sentence, max(-1, sentence - reach - 1), -1):
            yield from reversed(self._by_sentence.get(number, ()))


def codes_of(actor: Actor) -> frozenset[str]:
    """The actor's code and that of its country."""
    return frozenset(code for code in (actor.code, actor.country) if code)


def codes_of_all(actors: Actors) -> frozenset[str]:
    """The codes of all of them."""
    return frozenset().union(*map(codes_of, actors))
