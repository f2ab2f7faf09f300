"""States that a description takes up ("the country", "the Baltic state"), and whose official tells of them."""

from __future__ import annotations

from collections.abc import Iterator

from casus.codebook import Codebook
from casus.codebook.attribution_cues import load_attribution_cues
from casus.codebook.state_nouns import load_state_nouns
from casus.model import Actor
from casus.parsed import Doc, Token
from casus.reading.actors.descriptions import NEIGHBOURING, Descriptions
from casus.reading.actors.last_named import LastNamed
from casus.reading.actors.mentions import Actors, Antecedent, Mentions, codes_of_all
from casus.reading.actors.taken_up import HOMES
from casus.reading.actors.topics import Topics
from casus.reading.columns import Parse
from casus.reading.syntax import mood_of, subject_of

_OF_REGIONS = frozenset({"member", "ally", "power", "ruler", "giant", "heavyweight", "powerhouse"})
"""Nouns that mean a state only behind its region or bloc: "the *NATO* member", "the former *colonial* power"."""
_TO_COME = frozenset({"will", "may"})


class CountriesTakenUp:
    """States taken up by "the country", "the kingdom", "the Baltic state", "the neighbouring country"."""

    def __init__(
        self,
        doc: Doc,
        parse: Parse,
        codebook: Codebook,
        mentions: Mentions,
        topics: Topics,
        descriptions: Descriptions,
        last: LastNamed,
    ) -> None:
        """``mentions`` grows while the document is read."""
        self._doc, self._parse, self._codebook, self._mentions = doc, parse, codebook, mentions
        self._topics, self._descriptions, self._last = topics, descriptions, last

    def country(self, token: int, sentence: int, noun: str) -> Actors:
        """The state meant by "the country"; a neighbouring one is another than the subject's."""
        if self._parse.has_child(token, NEIGHBOURING) or self._parse.lower[token] in NEIGHBOURING:
            history = reversed(self._mentions.history)
            subject = next((m for m in history if self._parse.dep[m.head] == "nsubj"), None)
            return self._last.neighbour(sentence, codes_of_all(subject.actors) if subject else frozenset())
        allowed = self._descriptions.states(load_state_nouns()[noun])
        region = self._descriptions.region(token)
        if region is None and noun in _OF_REGIONS:
            return ()
        if region is not None:
            allowed = allowed & region if allowed else region
        excluded = self._descriptions.in_subject(token, sentence)

        def fits(actor: Actor) -> bool:
            return (
                actor.kind == "state"
                and actor.code not in excluded
                and (not allowed or actor.code in allowed)
            )

        opens = (
            self._parse.dep[token] == "nsubj"
            and noun in HOMES
            and not self._last.last(sentence, fits, reach=0)
        )
        own = self._own_of_speaker(token, sentence) if noun in HOMES else ()
        if own and fits(own[0]):
            return own
        topic = self._topics.subject_before(sentence) if opens else None
        if topic is not None and fits(topic):
            return (topic,)
        told_of = [found.actors[0] for found in self._told_of(token, sentence) if len(found.actors) == 1]
        found = tuple(filter(fits, told_of)) or self._last.last(sentence, fits)
        return tuple(self._codebook.actor(actor.code) for actor in found)

    def _own_of_speaker(self, token: int, sentence: int) -> Actors:
        """The state of the official who says what it will do: "Chad's minister told Mali *the country* would leave"."""
        parse, verb = self._parse, self._parse.head[token]
        saying = parse.head[verb]
        if (
            parse.dep[token] != "nsubj"
            or parse.dep[verb] != "ccomp"
            or mood_of(self._doc[verb]) not in _TO_COME
        ):
            return ()
        if (parse.lemma[saying], "V") not in load_attribution_cues():
            return ()
        speakers = [
            found.actors[0]
            for found in self._mentions.within(sentence, 0)
            if parse.head[found.head] == saying
            and parse.dep[found.head] == "nsubj"
            and len(found.actors) == 1
        ]
        officials = (actor for actor in speakers if actor.kind == "state" and actor.person is not None)
        return tuple(self._codebook.actor(actor.code) for actor in officials)

    def _told_of(self, token: int, sentence: int) -> list[Antecedent]:
        """The subject of what an official behind it says: "*Turkish* troops will stay, the country's minister said"."""
        parse = self._parse
        if parse.dep[token] != "poss":
            return []
        subjects = {subject.i for _, subject in self._said_before(token, parse.head[parse.head[token]])}
        return [found for found in self._mentions.within(sentence, 0) if found.head in subjects]

    def promising(self, token: int, sentence: int) -> Actors:
        """The one state that an official behind says will act: "*Ghana* will go unless Togo pays, the minister said".

        What others are to do first stands in a clause of its own and is not his to promise.
        """
        parse = self._parse
        if parse.dep[token] != "nsubj":
            return ()
        said = self._said_before(token, parse.head[token])
        subjects = {subject.i for clause, subject in said if mood_of(clause) in _TO_COME}
        states = {
            actor.code
            for found in self._mentions.within(sentence, 0)
            if found.head in subjects
            for actor in found.actors
            if actor.kind == "state"
        }
        return tuple(self._codebook.actor(code) for code in states) if len(states) == 1 else ()

    def _said_before(self, token: int, verb: int) -> Iterator[tuple[Token, Token]]:
        """The clauses before a token that a verb reports, each with its subject."""
        for child in self._parse.children[verb]:
            if self._parse.dep[child] == "ccomp" and child < token:
                subject = subject_of(self._doc[child])
                if subject is not None:
                    yield self._doc[child], subject
