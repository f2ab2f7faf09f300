"""Descriptions that take up who was mentioned: "the alliance", "the two leaders", "the minister", "the latter".

The last mention that fits is meant (Hobbs 1978), in the subject of the same clause never: that would be a pronoun.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace

from casus.codebook import Codebook
from casus.codebook.actors import RoleNoun
from casus.codebook.state_nouns import load_state_nouns
from casus.model import UNKNOWN_ACTOR
from casus.parsed import Doc
from casus.reading.actors.counted_taken_up import CountedTakenUp
from casus.reading.actors.countries_taken_up import CountriesTakenUp
from casus.reading.actors.described_bodies import of_size, only_counts
from casus.reading.actors.descriptions import DETERMINERS, NEIGHBOURING, Descriptions
from casus.reading.actors.last_named import MEETING, LastNamed
from casus.reading.actors.mentions import PLURAL, SUBJECTS, Actors, Mentions, codes_of_all
from casus.reading.actors.naming import Named, named_before
from casus.reading.actors.people_taken_up import PeopleTakenUp
from casus.reading.actors.roles import in_role
from casus.reading.actors.several import Several
from casus.reading.actors.taken_up import (
    ASSEMBLED,
    BODIES,
    COMPANIES,
    GROUPS,
    HALVES,
    INSURGENTS,
    MEETINGS,
    ORGANISATIONS,
    PEOPLE,
)
from casus.reading.actors.topics import Topics
from casus.reading.columns import Parse

_ANYBODY = frozenset({"man", "woman"})
"""Nouns for two leaders only behind an article: "the two men"; "*two men* attacked a patrol" are nobody known."""
_TOGETHER = frozenset({"side", "country", "nation", "state", "government", "party", "neighbour", "neighbor"})
"""Nouns that bare, behind an article, mean all who were named together: "*the countries* agreed to build a dam"."""
_DEFINITE = frozenset({"the", "this", "that", "both", "these", "those"})
_LESS_LIKELY: dict[str, set[str]] = {"bloc": {"alliance"}}
"""What a noun means where nothing else is mentioned that it may: "*the bloc*" of NATO."""
_IRREGULAR = frozenset({"paramilitary"})
_MEMBERSHIP = frozenset({"member"})
"""What makes "*member* states" an organisation's, the one mentioned last."""
_WHERE = frozenset({"in", "across", "throughout", "of"})


class Definites:
    """What descriptions take up of the mentions read so far: the phrases with an article, and each kind by itself.

    ``titles`` gives the titles a person bears in the text, in lower case; ``names`` are the tokens that name
    somebody by themselves; ``home`` are the states from whose capitals the report was sent.
    """

    def __init__(
        self,
        doc: Doc,
        parse: Parse,
        codebook: Codebook,
        on: dt.date | None,
        mentions: Mentions,
        titles: Callable[[str], frozenset[str]],
        names: Mapping[int, Named],
        home: frozenset[str],
    ) -> None:
        """``mentions`` grows while the document is read."""
        self._parse, self._codebook, self._on, self._mentions, self._names = (
            parse,
            codebook,
            on,
            mentions,
            names,
        )
        self._descriptions = Descriptions(doc, parse, codebook, on, mentions, names)
        self.topics = Topics(parse, codebook, mentions, names, home)
        self.last = LastNamed(codebook, mentions)
        self.people = people = PeopleTakenUp(parse, codebook, on, mentions, titles)
        self.countries = CountriesTakenUp(
            doc, parse, codebook, mentions, self.topics, self._descriptions, self.last
        )
        self._several = Several(
            parse, codebook, mentions, lambda actor, noun: people.is_called(actor, noun, noun)
        )
        self.counted = CountedTakenUp(parse, codebook, mentions, names, self._several, self._descriptions)

    def definite(self, token: int, sentence: int, noun: str) -> Actors:
        """Whom "the alliance", "the country", "the two leaders" or "the rebels" takes up; ``()`` for nobody."""
        parse = self._parse
        determiner = parse.child(token, DETERMINERS)
        definite = determiner is not None and parse.lower[determiner] in _DEFINITE
        plural = parse.tag[token] in PLURAL
        anybody = noun in _ANYBODY and not definite
        if definite and plural and noun in _TOGETHER and not self._descriptions.is_modified(token):
            named = self._several.together(sentence) or self.counted.both_met(sentence)
            if named:
                return named
        if noun in PEOPLE | BODIES and (plural or not definite) and not anybody:
            count = self.counted.count(token, noun, definite=definite)
            if count:
                return self.counted.so_many(token, sentence, noun, count)
        if plural and self._parse.has_child(token, _MEMBERSHIP):
            return self.last.organisation(sentence, {"union", "alliance"})
        if (
            plural and noun == "member" and only_counts(token, parse)
        ):  # "*some members* will recall their envoys"
            return self.last.bloc(sentence)
        if definite and plural and noun in ASSEMBLED and not self._descriptions.is_others(token):
            return self._several.assembled(
                sentence,
                noun,
                self._descriptions.region(token),
                self._descriptions.in_subject(token, sentence),
            )
        if plural and noun == "ally" and not self._descriptions.is_modified(token):
            acting = definite and parse.dep[token] in SUBJECTS
            return (
                self._several.together(sentence, acting=True) if acting else ()
            ) or self.last.organisation(sentence, {"alliance"})
        if not definite or self._descriptions.identifies_itself(token):
            return ()
        irregular = self._parse.has_child(token, INSURGENTS | _IRREGULAR)  # "the *rebel* forces"
        if irregular or (noun in GROUPS and (not plural or noun in INSURGENTS)):
            found = self.last.group(sentence)
            if found:
                return found
        if plural:
            return ()
        if noun == "group":
            return self.last.joint(sentence)
        if noun in MEETINGS:
            return self.last.organisation(sentence, MEETING) if self._descriptions.speaks(token) else ()
        if noun == "community" and not self._descriptions.is_modified(token):
            return self.last.community(sentence)
        kinds = ORGANISATIONS.get(noun)
        if kinds is not None:
            found = self.last.organisation(sentence, kinds & {"organ"}) or self.last.organisation(
                sentence, kinds
            )
            found = found or self.last.organisation(sentence, _LESS_LIKELY.get(noun, set()))
            found = found or self._before_noun(token, kinds)
            if "organ" not in kinds:
                found = of_size(token, kinds, parse, self._codebook, self._on) or found
            if found:
                return found
        if noun in COMPANIES and (found := self.last.company(sentence)):
            return found
        return self.countries.country(token, sentence, noun) if noun in load_state_nouns() else ()

    def half(self, token: int) -> Actors:
        """The state that "the North" or "the South" means beside its other half; not where somebody is in it."""
        if self._parse.dep[token] == "pobj" and self._parse.lower[self._parse.head[token]] in _WHERE:
            return ()
        spoken_of = {actor.code for found in self._mentions.history for actor in found.actors}
        spoken_of.update(named.name.code for named in self._names.values() if named.name.kind == "capital")
        for own, other in HALVES[self._parse.text[token]]:
            if own in spoken_of or other in spoken_of:
                return (self._codebook.actor(own),)
        return ()

    def relative(self, token: int, sentence: int, owners: Actors) -> Actors:
        """Whom "its ally", "his neighbour" takes up: the state mentioned last that is not the owner's."""
        if self._parse.tag[token] in PLURAL:
            return ()
        own = codes_of_all(owners)
        if not own:
            return ()
        beside = self._parse.lower[token] in NEIGHBOURING
        found = self.last.neighbour(sentence, own) if beside else self.last.state(sentence, own)
        which = "neighbour" if beside else "other state"
        words = self._parse.written(self._parse.left[token], token + 1)
        return tuple(replace(a, inferred=f"“{words}” read as the {which} mentioned last") for a in found)

    def backed(self, role: RoleNoun, backer: str, sentence: int, *, known: bool) -> Actors:
        """A group of which only the backer is named acts in another state: the one mentioned last.

        One that is ``known`` ("*the* Iran-backed rebels") is the group mentioned last, if there is one.
        """
        groups = self.last.group(sentence) if known else ()
        if groups:
            return groups
        backing = self._codebook.actor(backer)
        reason = f"backed by {backing.name}; the other state mentioned last is meant"
        states = self.last.state(sentence, frozenset({backer}))
        if states:
            return tuple(replace(in_role(self._codebook, side, role), inferred=reason) for side in states)
        return (replace(UNKNOWN_ACTOR, name=f"{backing.name}-backed {role.noun}", sector=role.sector),)

    def _before_noun(self, token: int, kinds: set[str]) -> Actors:
        """The organisation that is only named before a noun: "warned of *NATO* strikes. The alliance …"."""
        for named in named_before(self._names, token):
            if self.last.is_of_kind(named.name.code, kinds):
                return (self._codebook.actor(named.name.code),)
        return ()
