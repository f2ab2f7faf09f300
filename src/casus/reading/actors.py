"""Who is named: from the noun phrases of a parsed document to the actors they denote.

A phrase denotes, in this order: the person its head names; the actor its head names; whoever its head's role
belongs to ("*US and British* officials"); who stands in apposition; what it takes up from the text before
(``coreference``, ``definites``).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from spacy.tokens import Doc, Token

from casus.codebook import Codebook
from casus.codebook.genders import Gender, gender_of
from casus.model import Actor, Attribution, Document, Mention, Span
from casus.reading.coreference import (
    FIRST_PERSON,
    RELATIVE,
    THIRD_PERSON,
    Coreference,
    agrees,
    bare,
    conjuncts_of,
    is_plural,
)
from casus.reading.definites import HOMES, ORDINALS, RELATIONAL, TAKEN_UP, Definites, coordinated
from casus.reading.identities import who_is
from casus.reading.mentions import PLURAL, SUBJECTS, Antecedent, Mentions, is_human_noun
from casus.reading.naming import Named, find_names
from casus.reading.people import People
from casus.reading.role_phrases import COUNTERPARTS, RolePhrases, apposed
from casus.reading.roles import (
    Roles,
    singular,
)
from casus.reading.sides import Sides, unique
from casus.reading.speech import Speech

__all__ = ["ActorIndex"]

Actors = tuple[Actor, ...]

_QUANTITIES = frozenset(
    {
        "number", "thousand", "hundred", "dozen", "score", "million", "part", "majority", "minority",
        "some", "many",
        "several", "most", "all", "rest", "handful", "couple", "lot", "half", "third", "quarter", "none",
        "each",
        "both", "any", "few", "one", "two", "three", "either", "plenty", "member", "representative", "series",
        "group", "people", "bulk", "remainder", "version", "kind", "sort", "type", "city", "town", "capital",
    }
)  # fmt: skip
"""Heads that count or pick out of what stands behind "of": "thousands *of Russian soldiers*"."""

_MEMBER_NOUNS = frozenset(
    {"member", "country", "state", "nation", "ally", "partner", "power", "capital", "side"}
)
_PLACE_PREPOSITIONS = frozenset(
    {
        "in",
        "at",
        "near",
        "outside",
        "around",
        "across",
        "through",
        "over",
        "inside",
        "throughout",
        "via",
        "into",
    }
)
_MOTION = frozenset(
    {
        "arrive",
        "travel",
        "fly",
        "go",
        "return",
        "visit",
        "come",
        "head",
        "move",
        "drive",
        "trip",
        "flight",
        "flee",
    }
)
_SIGNED_AT = frozenset(
    {"agreement", "agreements", "accord", "accords", "memorandum", "convention", "conventions", "statute", "treaty",
     "protocol", "charter", "declaration", "process", "format", "act", "conference", "summit"}
)  # fmt: skip
"""What is called after the capital it was signed or held in: "the *Minsk* agreements", "the *Rome* Statute"."""

_REGIONS = frozenset({"eastern", "western", "central", "northern", "southern"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})
_THINGS = frozenset({"NOUN", "PROPN"})
_TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})
_NUMERALS = frozenset({"two", "both", "three"})
_TELLING = _QUANTITIES | COUNTERPARTS | RELATIONAL | _MEMBER_NOUNS | HOMES | TAKEN_UP
"""Nouns without a role that may denote somebody by what is around them or before them."""


class ActorIndex:
    """The actors denoted by the noun phrases of one document."""

    def __init__(
        self, doc: Doc, document: Document, codebook: Codebook, attributions: Iterable[Attribution] = ()
    ) -> None:
        """Read every noun phrase, in the order of the text. Names count as on the day of the report.

        ``attributions`` say who speaks in its quotations, which the first person stands for.
        """
        self.doc = doc
        self._text = doc.text
        self._on = document.date
        self._codebook = codebook
        self._names = find_names(doc, document.date, codebook)
        self._roles = Roles(doc, codebook)
        self._people = People(doc, document.date, codebook, self._names, self._roles)
        self._sides = Sides(codebook, document.date, self._names, self._people.by_token, self.of)
        self._speech = Speech(doc, attributions, codebook, self.of)
        self._history = Mentions()
        self._coreference = Coreference(self._history)
        self._definites = Definites(
            codebook,
            document.date,
            self._history,
            self._people.titles_of,
            lambda token: token.i in self._names,
        )
        self._sentence_of: list[int] = []
        self._actors: dict[int, Actors] = {}
        self._role_phrases = RolePhrases(
            codebook, document.date, self._names, self._sides, self._definites, self._sentence_of, self.of
        )
        for number, sentence in enumerate(doc.sents):
            self._sentence_of += [number] * len(sentence)
        nominal = {doc.vocab.strings[name] for name in _NOUNS}
        named = {*self._names, *self._people.by_head, *self._roles.ending, *self._roles.complemented}
        for index, pos in enumerate(doc.to_array("POS").tolist()):
            if pos in nominal or index in named:
                token = doc[index]
                self._remember(token, self.of(token))

    def _remember(self, token: Token, actors: Actors) -> None:
        """Keep the phrase as one that later phrases may take up, with all it is coordinated with."""
        if self._is_mention(token):
            human = bool(actors) and is_human_noun(token)
            if actors and (human or actors[0].code != "?"):
                person = actors[0].person if len(actors) == 1 else None
                named = self._people.gender_of(person) if person else None
                gender = named or (gender_of(None, (token.lower_,)) if human else None)
                self._add(token, actors, gender, plural=is_plural(token))
            elif token.pos_ in _THINGS and token.i not in self._names and token.ent_type_ not in _TIMES:
                self._add(token, (), None, plural=is_plural(token))
        if token.dep_ == "conj":
            parts = tuple(coordinated(token))
            together = unique(actor for part in parts for actor in self.of(part) if actor.code != "?")
            if len(together) > 1:
                self._add(parts[0], together, None, plural=True)

    def _add(self, token: Token, actors: Actors, gender: Gender | None, *, plural: bool) -> None:
        self._history.add(Antecedent.of(token, actors, self._sentence_of[token.i], gender, plural=plural))

    def of(self, token: Token) -> Actors:
        """The actors denoted by the noun phrase headed by the token, without its conjuncts; ``()`` for
        none.
        """
        found = self._actors.get(token.i)
        if found is None:
            self._actors[token.i] = ()
            found = self._actors[token.i] = self._read(token)
        return found

    def of_all(self, token: Token) -> Actors:
        """The actors of the phrase and of those coordinated with it, in the order of the text."""
        return unique(actor for head in conjuncts_of(token) for actor in self.of(head))

    def modifier_actor(self, token: Token) -> Actor | None:
        """The actor named by an adjective, possessive or compound before the noun: "*Russian* invasion"."""
        sides = self._sides.modifying(token)
        return sides[0] if sides else None

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The noun phrases that name or describe actors, pronouns left out, in the order of the text."""
        found = []
        for token in self.doc:
            actors = self._actors.get(token.i)
            if actors and token.pos_ != "PRON" and self._is_mention(token):
                span = self._span_of(token)
                found.append(Mention(span, actors))
        return tuple(sorted(found, key=lambda mention: mention.span))

    def _read(self, token: Token) -> Actors:
        person = self._people.by_head.get(token.i)
        if person is not None:
            return (person.actor,)
        if token.lower_ in ORDINALS and token.dep_ not in {"amod", "advmod"}:
            return self._definites.ordinal(token, self._sentence_of[token.i])
        if token.lower_ in _NUMERALS and self._is_bare_numeral(token):
            return self._definites.numeral(token, self._sentence_of[token.i])
        if token.pos_ == "PRON":
            return self._read_pronoun(token)
        named = self._names.get(token.i)
        if named is not None:
            return self._read_name(token, named) if named.head == token.i else ()
        return self._read_noun(token)

    def _read_noun(self, token: Token) -> Actors:
        """A noun that is no name: it counts, belongs to an organisation, has a role, or takes up."""
        noun = singular(token)
        role = self._roles.complemented.get(token.i) or self._roles.ending.get(token.i)
        if token.dep_ in {"acomp", "advmod"}:
            role = None
        if role is None and noun not in _TELLING and token.pos_ in _THINGS:
            return apposed(token, self.of)
        following = self._people.by_token.get(token.i + 1)
        if role is not None and following is not None and following.head != token.head.i:
            return (following.actor,)
        presented = self._presented(token) if role is not None else None
        if presented is not None:
            return (presented,)
        if self._is_partitive(token):
            return self._sides.behind(token, "of")
        if noun in COUNTERPARTS:
            return self._role_phrases.counterpart(token)
        if noun in RELATIONAL and any(child.dep_ == "poss" for child in token.children):
            return apposed(token, self.of) or self._read_relative(token)
        organised = self._organised(token)
        if organised:
            return organised
        if role is not None:
            return self._role_phrases.read(token, role[0], role[1])
        return apposed(token, self.of) or self._read_definite(token, noun)

    def _read_definite(self, token: Token, noun: str) -> Actors:
        """A noun that only takes up who was mentioned: "his country", "the alliance"."""
        if noun in HOMES and any(child.dep_ == "poss" for child in token.children):
            return self._sides.home(token)
        return self._definites.definite(token, self._sentence_of[token.i], noun)

    def _read_relative(self, token: Token) -> Actors:
        """Somebody else than who possesses him: "its ally"."""
        owners = unique(o for child in token.children if child.dep_ == "poss" for o in self.of(child))
        return self._definites.relative(token, self._sentence_of[token.i], owners)

    def _organised(self, token: Token) -> Actors:
        """The organisation meant by its members: "several *NATO* countries"."""
        if singular(token) not in _MEMBER_NOUNS:
            return ()
        return unique(side for side in self._sides.of_phrase(token) if side.kind in {"organisation", "bloc"})

    def _read_pronoun(self, token: Token) -> Actors:
        word = bare(token)
        if word in FIRST_PERSON:
            return self._speech.first_person(token)
        if word in RELATIVE:
            clause = token.head
            while clause.dep_ in {"conj", "xcomp", "ccomp"} and clause.head.i != clause.i:
                clause = clause.head
            return self.of(clause.head) if clause.dep_ == "relcl" else ()
        if word not in THIRD_PERSON:
            counts = word in _QUANTITIES or singular(token) in _QUANTITIES
            return self._sides.behind(token, "of") if counts else ()
        sentence = self._sentence_of[token.i]
        barred = self._speech.barred(token, self._history.within(sentence, 2))
        found = self._coreference.pronoun(token, sentence, barred)
        return found or self._read_ahead(token)

    def _read_ahead(self, token: Token) -> Actors:
        """Whom a pronoun in a clause before its main clause announces: "When *she* landed, Ms Lund said"."""
        clause = next((ancestor for ancestor in token.ancestors if ancestor.dep_ == "advcl"), None)
        if clause is None or clause.i > clause.head.i:
            return ()
        subject = next((child for child in clause.head.children if child.dep_ in SUBJECTS), None)
        if subject is None or subject.i < clause.i:
            return ()
        actors = self.of(subject)
        gender = self._people.gender_of(actors[0].person) if len(actors) == 1 and actors[0].person else None
        sentence, plural = self._sentence_of[token.i], is_plural(subject)
        announced = Antecedent.of(subject, actors, sentence, gender, plural=plural)
        return actors if actors and agrees(token, announced) else ()

    def _is_bare_numeral(self, token: Token) -> bool:
        """Whether a numeral stands for those mentioned: "the *two* agreed", "*both* refused"."""
        children = list(token.children)
        if token.dep_ not in {"nsubj", "nsubjpass", "dobj", "pobj"} or any(
            c.dep_ == "prep" for c in children
        ):
            return False
        return token.lower_ == "both" or any(child.lower_ == "the" for child in children)

    def _read_name(self, token: Token, named: Named) -> Actors:
        name = named.name
        if named.leaning or name.kind == "city":
            return ()
        if name.kind == "person":
            return (who_is(self._codebook, named.names, self._on),)
        if (
            name.kind in {"adjective", "demonym"}
            and token.dep_ in {"amod", "compound"}
            and token.head.i != token.i
        ):
            return self._codebook.denoted(name, self._on)
        if name.kind in {"adjective", "demonym"} and _means_one(token):
            found = self._definites.person_of(name.code, self._sentence_of[token.i])
            if found:
                return found
        if (name.text in self._codebook.capitals or name.code == "EUROPE") and self._is_place(token):
            return ()
        side = self.modifier_actor(token) if name.kind == "organ" else None
        if side is not None and side.kind == "state" and side.code != name.code:
            return (self._codebook.actor(side.code, name.sector),)
        return self._codebook.denoted(name, self._on)

    def _presented(self, token: Token) -> Actor | None:
        """The person in apposition to a role: "the Kremlin's *spokesman*, Dmitry Peskov"."""
        heads = (child.i for child in token.rights if child.dep_ == "appos") if token.n_rights else ()
        person = next((self._people.by_head[head] for head in heads if head in self._people.by_head), None)
        return person.actor if person is not None and token.tag_ not in PLURAL else None

    def _is_partitive(self, token: Token) -> bool:
        if singular(token) not in _QUANTITIES and token.pos_ not in {"NUM", "DET"}:
            return False
        return any(child.dep_ == "prep" and child.lower_ == "of" for child in token.children)

    def _is_place(self, token: Token) -> bool:
        """Whether a capital is the place here, not the government: "in Moscow", "flew to Kyiv"."""
        if any(child.lower_ in _REGIONS for child in token.children):
            return True
        if token.dep_ == "compound" and token.head.lemma_.lower() in _SIGNED_AT:
            return True
        if token.dep_ == "pobj":
            if token.head.lower_ in _PLACE_PREPOSITIONS:
                return True
            return token.head.lower_ in {"to", "from"} and token.head.head.lemma_ in _MOTION
        return token.dep_ == "dobj" and token.head.lemma_ in {"visit", "leave", "reach", "enter"}

    def _is_mention(self, token: Token) -> bool:
        """Whether the token heads a phrase of its own, not a modifier within one."""
        return token.dep_ not in {"compound", "amod", "nmod"} or token.i in self._people.by_head

    def _span_of(self, token: Token) -> Span:
        named = self._names.get(token.i)
        end = self.doc[named.end - 1 if named is not None else token.i]
        start = token.left_edge
        while start.i < token.i and (start.is_punct or start.is_space):
            start = start.nbor(1)
        stop = end.idx + len(end)
        return Span(start.idx, stop, self._text[start.idx : stop])


def _means_one(token: Token) -> bool:
    """Whether a people's name means one of them: "the *American* said"."""
    return (
        any(c.lower_ == "the" for c in token.children)
        and token.tag_ not in PLURAL
        and token.lower_.endswith(("an", "i", "ian"))
    )
