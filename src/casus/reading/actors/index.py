"""Who is named: from the noun phrases of a parsed document to the actors they denote.

A phrase denotes, in this order: the person its head names; the actor its head names; whoever its head's role
belongs to ("*US and British* officials"); who stands in apposition; what it takes up from the text before
(``coreference``, ``definites``).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from casus.codebook import Codebook
from casus.codebook.genders import Gender, gender_of
from casus.model import Actor, Attribution, Document, Mention, Span
from casus.parsed import Doc, Token
from casus.reading.actors.coreference import Coreference
from casus.reading.actors.datelines import dateline_states
from casus.reading.actors.definites import Definites
from casus.reading.actors.described_nouns import DescribedNouns
from casus.reading.actors.identities import who_is
from casus.reading.actors.listings import Listings
from casus.reading.actors.mentions import PLURAL, Antecedent, Mentions, is_human_noun, is_plural
from casus.reading.actors.name_uses import is_place, means_one
from casus.reading.actors.naming import HYPHENS, MAKING, Named, backer_of, find_names
from casus.reading.actors.owned_titles import OwnedTitles
from casus.reading.actors.papers import Papers
from casus.reading.actors.people import People
from casus.reading.actors.pronouns import Pronouns
from casus.reading.actors.role_phrases import COUNTERPARTS, RolePhrases, apposed
from casus.reading.actors.roles import Roles, side_of, singular_of
from casus.reading.actors.short_names import short_names
from casus.reading.actors.sides import Sides, unique
from casus.reading.actors.taken_up import (
    BODIES,
    FRIENDS,
    GROUPS,
    HALVES,
    HOMES,
    MEETINGS,
    MEMBER_NOUNS,
    ORDINALS,
    ORGANISATIONS,
    PEOPLE,
    QUANTITIES,
    RELATIONAL,
    TAKEN_UP,
)
from casus.reading.actors.unlisted_groups import unlisted_groups
from casus.reading.attribution.speech import Speech
from casus.reading.columns import Parse, read_parse

__all__ = ["ActorIndex"]

Actors = tuple[Actor, ...]

_COMMON_BODIES = frozenset({"security council", "general assembly"})
"""What states have as well as the United Nations: "*Russia's* security council"."""

_NATIONAL = frozenset({"high", "higher", "supreme", "national"})
"""What makes such a body that of the state the report is about: "the *High* Security Council"."""

_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})
_THINGS = frozenset({"NOUN", "PROPN"})
_MODIFIERS = frozenset({"compound", "amod", "nmod"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_POSSESSIVE = frozenset({"poss"})
_OBJECT = frozenset({"pobj"})
_PREPOSITION = frozenset({"prep"})
_APPOSITION = frozenset({"appos"})
_THE = frozenset({"the"})
_TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})
_OLD = ["-", "old"]
_OF_SEVERAL = frozenset({"each", "neither"})
"""Pronouns that stand for both of two: "*neither* will send troops"."""

_COUPLES = frozenset({"pair", "duo"})
"""What may as well be two ships: taken for two sides only where they act."""

_ACTING = frozenset({"nsubj", "nsubjpass"})
_NUMERALS = frozenset({"two", "both", "three", "pair", "duo"})
_JOINING = HYPHENS | {"/"}
"""What joins two names: "*India-China* talks", a report from "*MOSCOW/KYIV*"."""

_ALL_OF_THEM = frozenset({"the", "all"})
_STAFF = frozenset({"office", "team", "press service"})
"""What speaks for the official whose it is: "*his office* said"."""

_TELLING = _STAFF | QUANTITIES | COUNTERPARTS | RELATIONAL | MEMBER_NOUNS | HOMES | TAKEN_UP
"""Nouns without a role that may denote somebody by what is around them or before them."""


_COUNTED = PEOPLE | BODIES
_COUNTING = ORDINALS | _NUMERALS | {half.lower() for half in HALVES}
"""Words that by themselves may denote who was mentioned: "the *latter*", "the *two*", "the *North*"."""

_NAMED_BESIDE = HOMES | GROUPS | ORGANISATIONS.keys() | {"island"}
"""Nouns beside which the name of what they describe may stand."""


class ActorIndex:
    """The actors denoted by the noun phrases of one document."""

    def __init__(
        self,
        doc: Doc,
        document: Document,
        codebook: Codebook,
        attributions: Iterable[Attribution] = (),
        parse: Parse | None = None,
    ) -> None:
        """Read every noun phrase, in the order of the text. Names count as on the day of the report.

        ``attributions`` say who speaks in its quotations, which the first person stands for; ``parse`` are the
        columns of the document where they have been read already.
        """
        self.doc = doc
        self._parse = parse = parse or read_parse(doc)
        self._on = document.date
        self._codebook = codebook
        self._names = find_names(doc, parse, document.date, codebook)
        self._roles = Roles(doc, parse, codebook)
        self._names |= unlisted_groups(parse, self._names, self._roles.ending)
        self._people = People(doc, parse, document.date, codebook, self._names, self._roles)
        self._short_names = short_names(parse, self._names)
        self._sides = Sides(
            parse, codebook, document.date, self._names, self._people.by_token, self._at, self._short_names
        )
        self._listings = Listings(parse, self._sides.by_itself)
        self._speech = Speech(parse, attributions, codebook, self._speaking)
        self._history = Mentions(parse)
        self._definites = Definites(
            doc,
            parse,
            codebook,
            document.date,
            self._history,
            self._people.titles_of,
            self._names,
            dateline_states(parse, self._names),
        )
        self._owned_titles = OwnedTitles(parse, codebook, self._sides, self._people, self._definites)
        self._papers = Papers(doc, parse, codebook, self._sides, self._roles, self._at, self._topical)
        self._sentence_of = [
            number for number, sentence in enumerate(doc.sents) for _ in range(len(sentence))
        ]
        self._with_apposition = {parse.head[index] for index in doc.places_of(_APPOSITION, "DEP")}
        self._actors: dict[int, Actors] = {}
        self._role_phrases = RolePhrases(
            parse,
            codebook,
            document.date,
            self._names,
            self._sides,
            self._definites,
            self._sentence_of,
            self._at,
        )
        self._described = DescribedNouns(
            parse, codebook, self._names, self._sides, self._definites, self._sentence_of
        )
        self._pronouns = Pronouns(
            parse,
            codebook,
            self._names,
            self._people,
            self._sides,
            self._history,
            Coreference(doc, parse, self._history),
            self._definites,
            self._speech,
            self._sentence_of,
            self._with_apposition,
            self._at,
        )
        named = {*self._names, *self._people.by_head, *self._roles.ending, *self._roles.complemented}
        described = self._with_apposition | self._short_names.keys()
        lower, lemma = parse.lower, parse.lemma
        for index, pos in enumerate(parse.pos):
            plain = pos in _THINGS and index not in named and index not in described
            if (
                plain
                and lower[index] not in _COUNTING
                and singular_of(lower[index], lemma[index]) not in _TELLING
            ):
                self._actors[index] = ()
                self._remember_thing(index)
            elif index in named or pos in _NOUNS:
                self._remember(index, self._at(index))

    def _remember_thing(self, index: int) -> None:
        """Keep a noun that denotes nobody, beside which others are taken up."""
        parse = self._parse
        if parse.dep[index] not in _MODIFIERS and parse.ent[index] not in _TIMES:
            self._add(index, (), None, plural=is_plural(parse, index))
        if parse.dep[index] == "conj":
            self._remember_together(index)

    def _remember(self, index: int, actors: Actors) -> None:
        """Keep the phrase as one that later phrases may take up, with all it is coordinated with."""
        parse = self._parse
        if self._is_mention(index):
            human = bool(actors) and is_human_noun(parse, index)
            if actors and (human or actors[0].code != "?"):
                person = actors[0].person if len(actors) == 1 else None
                named = self._people.gender_of(person) if person else None
                gender = named or (gender_of(None, (parse.lower[index],)) if human else None)
                self._add(index, actors, gender, plural=is_plural(parse, index))
            elif parse.pos[index] in _THINGS and index not in self._names and parse.ent[index] not in _TIMES:
                self._add(index, (), None, plural=is_plural(parse, index))
        elif actors and actors[0].kind == "group":  # "struck *Houthi* positions. The rebels vowed"
            self._add(index, actors, None, plural=False)
        if index in self._names and (paired := self._paired(index)):
            self._add(index, paired, None, plural=True)
        if parse.dep[index] == "conj":
            self._remember_together(index)

    def _remember_together(self, index: int) -> None:
        """Keep all those as one mention whom a token that ends a coordination is coordinated with."""
        parts = self._coordinated(index)
        together = unique(actor for part in parts for actor in self._at(part) if actor.code != "?")
        if len(together) > 1:
            self._add(parts[0], together, None, plural=True)

    def _paired(self, index: int) -> Actors:
        """Both of two that a hyphen joins to one modifier: "the *India-China* talks", "*Thai-Cambodian* border"."""
        second = self._names[index]
        link = second.start - 1
        first = self._names.get(link - 1) if link > 0 and self._parse.text[link] in _JOINING else None
        if first is None or second.leaning:
            return ()
        both = unique((*self._sides.named(first), *self._sides.named(second)))
        return both if len(both) > 1 else ()

    def _coordinated(self, index: int) -> list[int]:
        """All that is coordinated with a token that ends a coordination, in the order of the text; else nothing."""
        ends = not any(self._parse.dep[child] == "conj" for child in self._parse.children[index])
        return sorted(self._parse.coordinated(index)) if ends else []

    def _add(self, index: int, actors: Actors, gender: Gender | None, *, plural: bool) -> None:
        sentence = self._sentence_of[index]
        self._history.add(Antecedent.of(self._parse, index, actors, sentence, gender, plural=plural))

    def release(self) -> None:
        """Let go of the parts that ask back, so that they are freed at once. Nothing can be asked any more."""
        vars(self).clear()

    def of(self, token: Token) -> Actors:
        """The actors denoted by the noun phrase headed by the token, without its conjuncts; ``()`` for
        none.
        """
        return self._at(token.i)

    def _at(self, index: int) -> Actors:
        found = self._actors.get(index)
        if found is None:
            self._actors[index] = ()
            found = self._actors[index] = self._read(index)
        return found

    def speaking(self, token: Token) -> Actors:
        """Whose words the phrase names as their source: the actors it denotes, or who issued the statement it names."""
        return self._speaking(token.i)

    def _speaking(self, index: int) -> Actors:
        return self._at(index) or self._papers.authors(index)

    def _topical(self, index: int) -> Actors:
        """The state a report is about: of what was told before the sentence, whose statement may be on others."""
        topics, sentence = self._definites.topics, self._sentence_of[index]
        return topics.topical_state(sentence - 1) or topics.topical_state(sentence)

    def of_all(self, token: Token) -> Actors:
        """The actors of the phrase and of those coordinated with it, in the order of the text."""
        return unique(actor for head in self._parse.conjuncts(token.i) for actor in self._at(head))

    def modifier_actor(self, token: Token) -> Actor | None:
        """The actor named by an adjective, possessive or compound before the noun: "*Russian* invasion"."""
        sides = self._sides.modifying(token.i)
        return sides[0] if sides else None

    def plain_topic(self, token: Token) -> Actor | None:
        """The one state that the report has been about up to the sentence of the token."""
        return self._definites.topics.plain_topic(self._sentence_of[token.i])

    def maker(self, token: Token) -> Actors:
        """The state whose goods they are: "tariffs on *Chinese*-made cars"."""
        named = backer_of(self._parse, token.i, self._names, MAKING)
        return self._codebook.denoted(named.name, self._on) if named is not None else ()

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The noun phrases that name or describe actors, pronouns left out, in the order of the text."""
        denoting = [index for index, actors in self._actors.items() if actors]
        spans = sorted(
            (*self._characters_of(index), index)
            for index in denoting
            if self._parse.pos[index] != "PRON" and self._is_mention(index)
        )
        whole = self._parse.whole
        return tuple(
            [Mention(Span(start, end, whole[start:end]), self._actors[index]) for start, end, index in spans]
        )

    def _read(self, index: int) -> Actors:
        parse = self._parse
        person = self._people.by_head.get(index)
        if person is not None:
            return (self._owned_titles.placed(person, self._sentence_of[index]),)
        if index in self._short_names and (in_full := self._at(self._short_names[index])):
            return in_full
        if parse.tag[index] in PLURAL and (listed := self._listed(index)):
            return listed
        if parse.lower[index] in _OF_SEVERAL and parse.dep[index] in _ACTING:
            return self._each(index)
        if parse.lower[index] in ORDINALS and parse.dep[index] not in {"amod", "advmod"}:
            return self._definites.counted.ordinal(index, self._sentence_of[index])
        if parse.lower[index] in _NUMERALS and self._is_bare_numeral(index):
            return self._definites.counted.numeral(index, self._sentence_of[index])
        if parse.lower[index] == "year" and parse.lower[index + 1 : index + 3] == _OLD:  # "the *52-year-old*"
            return self._definites.people.only_one(self._sentence_of[index])
        if parse.pos[index] == "PRON" or parse.lower[index] == "whose":
            return self._pronouns.read(index)
        if parse.text[index] in HALVES and parse.has_child(index, _THE):
            return self._definites.half(index)
        named = self._names.get(index)
        if named is not None:
            return self._read_name(index, named) if named.head == index else ()
        return self._read_noun(index)

    def _each(self, index: int) -> Actors:
        """Whom "each" or "neither" counts: of two named before, else the subject it stands beside."""
        parse, verb = self._parse, self._parse.head[index]
        if parse.child(index, _PREPOSITION) is not None:
            return self._sides.behind(index, "of")
        beside = [child for child in parse.children_as(verb, _ACTING) if child < index]
        if beside:
            return unique(actor for part in parse.conjuncts(beside[0]) for actor in self._at(part))
        if parse.lower[index] == "each":
            return self._definites.counted.pair(self._sentence_of[index])
        return self._definites.counted.numeral(index, self._sentence_of[index])

    def _listed(self, index: int) -> Actors:
        """Those counted whom the text lists: "three *presidents* - those of Benin, Togo and Ghana -"."""
        noun = singular_of(self._parse.lower[index], self._parse.lemma[index])
        if noun not in _COUNTED:
            return ()
        listed = self._listings.of(index, later=noun in BODIES)
        if listed or index not in self._names or not self._parse.has_child(index, _NUMERALS):
            return listed
        return self._definites.definite(index, self._sentence_of[index], noun)  # "the *two Nordic* countries"

    def _read_noun(self, index: int) -> Actors:
        """A noun that is no name: it counts, belongs to an organisation, has a role, or takes up."""
        parse = self._parse
        noun = singular_of(parse.lower[index], parse.lemma[index])
        role = self._roles.complemented.get(index) or self._roles.ending.get(index)
        if parse.dep[index] in {"acomp", "advmod"}:
            role = None
        if role is None and noun not in _TELLING and parse.pos[index] in _THINGS:
            return apposed(parse, index, self._at) if index in self._with_apposition else ()
        following = self._people.by_token.get(index + 1)
        if role is not None and following is not None and following.head != parse.head[index]:
            return self._at(following.head)
        if noun in _NAMED_BESIDE and (beside := self._described.named_beside(index)):
            return beside
        presented = self._presented(index) if role is not None else None
        if presented is not None:
            return self._at(presented)
        if noun in GROUPS and (group := self._described.group_again(index)):
            return group
        if noun in ORGANISATIONS and (agency := self._described.agency_again(index, noun)):
            return agency
        if self._is_partitive(index, noun):
            return self._sides.behind(index, "of")
        if noun in COUNTERPARTS:
            return self._role_phrases.counterpart(index)
        if noun in FRIENDS and (befriended := self._described.befriended(index)):
            return befriended
        if noun in RELATIONAL and parse.child(index, _POSSESSIVE) is not None:
            return apposed(parse, index, self._at) or self._read_relative(index)
        meets = noun in MEETINGS and parse.dep[index] == "nsubj"
        organised = self._described.organised(index) if meets or noun in MEMBER_NOUNS else ()
        if organised:
            return organised
        if role is not None:
            return self._role_phrases.read(index, role[0], role[1])
        return apposed(parse, index, self._at) or self._read_definite(index, noun)

    def _read_definite(self, index: int, noun: str) -> Actors:
        """A noun that only takes up who was mentioned: "his country", "the alliance"."""
        if noun in HOMES and self._parse.child(index, _POSSESSIVE) is not None:
            return self._sides.home(index)
        if noun == "side" and (owners := self._sides.owners(index)):  # "*his side* had taken the town"
            return unique(side_of(self._codebook, owner) for owner in owners)
        if noun in _STAFF:
            owners = self._sides.owners(index) or self._sides.behind(index, "of")
            return unique(
                side_of(self._codebook, owner)
                for owner in owners
                if (owner.person is not None or owner.sector == "GOV") and owner.kind != "person"
            )
        return self._definites.definite(index, self._sentence_of[index], noun)

    def _read_relative(self, index: int) -> Actors:
        """Somebody else than who possesses him: "its ally"."""
        return self._definites.relative(index, self._sentence_of[index], unique(self._sides.owners(index)))

    def _is_bare_numeral(self, index: int) -> bool:
        """Whether a numeral stands for those mentioned: "the *two* agreed", "*both* refused"."""
        parse = self._parse
        if parse.dep[index] not in _ARGUMENTS or parse.child(index, _PREPOSITION) is not None:
            return False
        if parse.lower[index] in _COUPLES and parse.dep[index] not in _ACTING:
            return False
        return parse.lower[index] == "both" or parse.has_child(index, _ALL_OF_THEM)

    def _read_name(self, index: int, named: Named) -> Actors:
        parse = self._parse
        name = named.name
        if named.leaning or name.kind == "city":
            return ()
        if name.kind == "person":
            return (who_is(self._codebook, named.names, self._on),)
        if (
            name.kind in {"adjective", "demonym"}
            and parse.dep[index] in {"amod", "compound"}
            and parse.head[index] != index
        ):
            return self._codebook.denoted(name, self._on)
        if name.kind in {"adjective", "demonym"} and means_one(parse, index):
            found = self._definites.people.of(name.code, self._sentence_of[index])
            if found:
                return found
        if (name.text in self._codebook.capitals or name.code == "EUROPE") and is_place(parse, index):
            return ()
        is_common = name.kind == "organ" or name.text in _COMMON_BODIES
        if is_common and named.start and parse.lower[named.start - 1] in _NATIONAL:
            return self._sides.modifying(index)[1:] or self._topical(index)
        whose = (
            (self._sides.modifying(index) or self._sides.located(index, capitals=True)) if is_common else ()
        )
        side = next(iter(whose), None)
        if side is not None and side.kind == "state" and side.code != name.code:
            return (self._codebook.actor(side.code, name.sector),)
        if side is not None and side.kind == "organisation" and side.code != name.code:
            return (side,)
        return self._codebook.denoted(name, self._on)

    def _presented(self, index: int) -> int | None:
        """The person in apposition to a role: "the Kremlin's *spokesman*, Dmitry Peskov"."""
        parse, people = self._parse, self._people.by_head
        if index not in self._with_apposition or parse.tag[index] in PLURAL:
            return None
        appositions = (child for child in parse.children_as(index, _APPOSITION) if child > index)
        return next((head for head in appositions if head in people), None)

    def _is_partitive(self, index: int, noun: str) -> bool:
        parse = self._parse
        if noun not in QUANTITIES and parse.pos[index] not in {"NUM", "DET"}:
            return False
        return any(parse.lower[child] == "of" for child in parse.children_as(index, _PREPOSITION))

    def _is_mention(self, index: int) -> bool:
        """Whether the token heads a phrase of its own, not a modifier within one."""
        return self._parse.dep[index] not in _MODIFIERS or index in self._people.by_head

    def _characters_of(self, index: int) -> tuple[int, int]:
        parse, named = self._parse, self._names.get(index)
        first = parse.left[index]
        while first < index and (parse.punctuation[first] or parse.spaces[first]):
            first += 1
        return parse.characters(first, named.end if named is not None else index + 1)
