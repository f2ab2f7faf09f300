"""Coreference inside a document: pronouns, "the alliance", "his country", "the two leaders".

By recency and grammatical role over the mentions read so far, as in Hobbs (1978) and Lappin and Leass
(1994): the
nearest sentence first, in it subjects before others, agreement in person and number required. Quick and
deterministic; it does not guess when nothing agrees.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from casus.codebook import Codebook
from casus.codebook.actors import RoleNoun
from casus.model import UNKNOWN_ACTOR, Actor
from casus.reading.roles import in_role

Actors = tuple[Actor, ...]

HE = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
SHE = frozenset({"she", "her", "hers", "herself"})
"""Older and machine-translated English also uses these of states."""
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
FIRST_PERSON = frozenset({"we", "us", "our", "ours", "ourselves", "i", "me", "my", "mine", "myself"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})

_REACH = {"person": 4, "thing": 2, "several": 3, "definite": 40}
"""How many sentences back an antecedent may stand."""

_ORGANISATIONS = {
    "alliance": {"alliance"},
    "bloc": {"union", "bloc", "organisation"},
    "union": {"union"},
    "organisation": {"organisation", "alliance", "union", "agency"},
    "organization": {"organisation", "alliance", "union", "agency"},
    "agency": {"agency"},
    "watchdog": {"agency"},
    "coalition": {"coalition"},
    "pact": {"alliance"},
    "council": {"organ", "union"},
    "court": {"court"},
    "mission": {"mission"},
}
"""Which kinds of organisations a noun takes up again."""

HOMES = frozenset({"country", "nation", "state", "republic", "kingdom", "homeland"})
STATE_NOUNS = HOMES | {"neighbour", "neighbor"}
_GROUP_NOUNS = frozenset({"group", "movement", "militia", "organisation", "organization", "party", "faction"})
_PAIR_NOUNS = STATE_NOUNS | {
    "leader",
    "side",
    "president",
    "minister",
    "power",
    "party",
    "rival",
    "government",
}
_NEIGHBOURING = frozenset({"neighbouring", "neighboring", "neighbour", "neighbor"})
_OBJECTS = frozenset({"dobj", "dative", "pobj"})
_HUMAN_ENDINGS = (
    "er", "or", "ist", "man", "woman", "person", "president", "official", "diplomat", "general", "chief",
    "analyst",
    "envoy", "king", "expert", "admiral", "colonel", "secretary", "deputy", "politician", "aide",
)  # fmt: skip
_DEFINITE = frozenset({"the", "this", "that", "both", "these", "those"})


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A mention that later phrases may take up again."""

    token: Token
    actors: Actors
    subject: bool
    sentence: int

    @property
    def is_person(self) -> bool:
        """Whether one person is meant, by name or by a role only people have."""
        if len(self.actors) != 1:
            return False
        if self.actors[0].person is not None:
            return True
        return self.token.tag_ == "NN" and self.token.lower_.endswith(_HUMAN_ENDINGS)


class Coreference:
    """The mentions of one document read so far, and what phrases without a name take up of them."""

    def __init__(self, codebook: Codebook) -> None:
        """Begin without mentions."""
        self._codebook = codebook
        self._history: list[Antecedent] = []

    def remember(self, token: Token, actors: Actors, sentence: int) -> None:
        """Add a mention that later phrases may take up."""
        subject = token.dep_ in {"nsubj", "nsubjpass"}
        self._history.append(Antecedent(token, actors, subject, sentence))

    def pronoun(self, token: Token, sentence: int) -> Actors:
        """Whom a pronoun of the third person stands for; ``()`` when nothing agrees."""
        word = bare(token)
        if word in HE:
            found = self._nearest(token, sentence, _REACH["person"], lambda found: found.is_person)
            return found or (self._nearest(token, sentence, 1, _is_thing) if word in SHE else ())
        if word in IT and not _is_expletive(token):
            return self._nearest(token, sentence, _REACH["thing"], _is_thing)
        if word in THEY:
            return self._nearest(token, sentence, _REACH["several"], _is_several) or self._nearest(
                token, sentence, 1, _is_thing
            )
        return ()

    def definite(self, token: Token, sentence: int, noun: str) -> Actors:
        """Whom "the alliance", "the country", "the two leaders" or "the group" takes up; ``()`` for
        nobody.
        """
        determiner = next((c for c in token.children if c.dep_ in {"det", "predet"}), None)
        definite = determiner is not None and determiner.lower_ in _DEFINITE
        if noun in _PAIR_NOUNS and token.tag_ in {"NNS", "NNPS"} and _is_pair(token):
            return self._last_two(noun, sentence)
        if not definite or token.tag_ in {"NNS", "NNPS"} or _has_complement(token):
            return ()
        kinds = _ORGANISATIONS.get(noun)
        if kinds is not None:
            found = self._last(sentence, lambda actor: self._is_organisation(actor, kinds))
            if found:
                return found
        if noun in _GROUP_NOUNS:
            found = self._last(sentence, lambda actor: actor.kind in {"group", "company"})
            if found:
                return found
        if noun in STATE_NOUNS:
            return self._country(token, sentence)
        return ()

    def last_state(self, sentence: int, but: frozenset[str] = frozenset()) -> Actors:
        """The state named last, other than ``but``, as itself and not by one of its officials."""
        found = self._last(sentence, lambda actor: actor.kind == "state" and actor.code not in but)
        return tuple(self._codebook.actor(actor.code) for actor in found)

    def backed(self, role: RoleNoun, backer: str, sentence: int) -> Actors:
        """A group of which only the backer is named acts in another state: the one mentioned last."""
        backing = self._codebook.actor(backer)
        reason = f"backed by {backing.name}; the other state mentioned last is meant"
        states = self.last_state(sentence, frozenset({backer}))
        if states:
            return tuple(replace(in_role(self._codebook, side, role), inferred=reason) for side in states)
        return (replace(UNKNOWN_ACTOR, name=f"{backing.name}-backed {role.noun}", sector=role.sector),)

    def by_role(self, noun: str) -> Actors:
        """Who was last mentioned in the same role: "the *minister*" after "the Polish defence minister"."""
        for found in reversed(self._history):
            if found.token.lemma_.lower() == noun and found.actors and found.actors[0].code != "?":
                return found.actors
            actor = found.actors[0] if found.actors else None
            if actor is not None and actor.office and noun in actor.office.lower().split():
                return (actor,)
        return ()

    def _country(self, token: Token, sentence: int) -> Actors:
        """The state meant by "the country"; a neighbouring one is another than the subject's."""
        if any(child.lower_ in _NEIGHBOURING for child in token.children) or token.lower_ in _NEIGHBOURING:
            subject = next((f for f in reversed(self._history) if f.subject), None)
            return self.last_state(
                sentence, frozenset(a.code for a in subject.actors) if subject else frozenset()
            )
        return self.last_state(sentence)

    def _last(self, sentence: int, fits: Callable[[Actor], bool]) -> Actors:
        for found in reversed(self._history):
            if sentence - found.sentence > _REACH["definite"]:
                return ()
            if len(found.actors) == 1 and fits(found.actors[0]):
                return (replace(found.actors[0], inferred=None),)
        return ()

    def _last_two(self, noun: str, sentence: int) -> Actors:
        """The last two different sides mentioned, in the order of the text."""
        sides: dict[str, Actor] = {}
        for found in reversed(self._history):
            for actor in reversed(found.actors):
                persons_only = noun in {"leader", "president", "minister"}
                if actor.kind == "state" and (not persons_only or actor.person):
                    sides.setdefault(actor.code, actor)
                if len(sides) == 2:
                    order = [actor.code for mention in self._history for actor in mention.actors]
                    return tuple(sorted(sides.values(), key=lambda actor: order.index(actor.code)))
        return ()

    def _is_organisation(self, actor: Actor, kinds: set[str]) -> bool:
        found = self._codebook.organisations.get(actor.code)
        return found is not None and found.kind in kinds

    def _nearest(
        self, token: Token, sentence: int, reach: int, agrees: Callable[[Antecedent], bool]
    ) -> Actors:
        """The antecedent in the nearest sentence: for an object the last named, else its first subject."""
        for number in range(sentence, max(-1, sentence - reach - 1), -1):
            found = [f for f in self._in_sentence(number) if agrees(f) and not _is_bound(token, f.token)]
            subjects = [f for f in found if f.subject] if token.dep_ not in _OBJECTS else []
            if found:
                return (subjects or found[::-1])[0].actors
        return ()

    def _in_sentence(self, number: int) -> list[Antecedent]:
        found: list[Antecedent] = []
        for mention in reversed(self._history):
            if mention.sentence < number:
                break
            if mention.sentence == number:
                found.append(mention)
        return found[::-1]


def _is_bound(pronoun: Token, other: Token) -> bool:
    """Whether the two cannot corefer: an object pronoun and the subject of its own verb ("Blinken met
    him").
    """
    if pronoun.dep_ == "poss":
        return False
    verb = pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head
    return other.head.i == verb.i and other.i != pronoun.i


def _is_expletive(token: Token) -> bool:
    """Whether "it" stands for nothing: "it is unlikely that", "it seems"."""
    if token.dep_ == "expl":
        return True
    verb = token.head
    if token.dep_ != "nsubj" or token.lower_ != "it":
        return False
    if verb.lemma_ in {"seem", "appear", "happen", "rain", "snow", "turn", "remain", "mean"}:
        return True
    return verb.lemma_ == "be"


def _is_thing(found: Antecedent) -> bool:
    if len(found.actors) != 1 or found.is_person:
        return False
    return found.actors[0].kind in {"state", "organisation", "bloc", "group", "company"}


def _is_several(found: Antecedent) -> bool:
    return len(found.actors) > 1 or found.token.tag_ in {"NNS", "NNPS"}


def _is_pair(token: Token) -> bool:
    return any(child.lower_ in {"two", "both"} for child in token.children)


def _has_complement(token: Token) -> bool:
    """Whether the phrase says itself which one it is: "the country of origin", "the state that …"."""
    return any(
        (
            child.dep_ in {"relcl", "acl", "appos", "amod", "compound", "poss"}
            and child.lower_ not in _NEIGHBOURING
        )
        or (child.dep_ == "prep" and child.lower_ == "of")
        for child in token.children
    )


def bare(token: Token) -> str:
    """The token in lower case without quotation marks that the tokeniser left on it."""
    return token.lower_.strip("\"'“”‘’")


def conjuncts_of(token: Token) -> Iterator[Token]:
    """The token and what is coordinated with it after it, in the order of the text."""
    yield token
    for other in token.conjuncts:
        if other.i > token.i:
            yield other
