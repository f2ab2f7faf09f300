"""Which state a report is about: whose "the government" and "the prime minister" are where nobody says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping

from casus.codebook import Codebook
from casus.codebook.wordings import title_key
from casus.model import Actor
from casus.reading.actors.mentions import PLURAL, Actors, Mentions
from casus.reading.actors.naming import Named, named_before
from casus.reading.actors.several import REACH
from casus.reading.actors.titles import SENT_ABROAD
from casus.reading.columns import Parse

_HOME = 400
"""What it weighs that a report was written in the capital of a state, in weights of salience."""

_FAR_MORE = 3
"""How many times the weight of any other state that one has which a report is plainly about."""

_PLACES = frozenset({"in", "at", "near", "off", "around"})
_OBJECTS = frozenset({"dobj", "dative"})
_LEADING = frozenset({"head-of-state", "head-of-government"})
"""Offices of which the codebook tells for nearly every state."""


class Topics:
    """How much one document has spoken of each state so far; ``home`` are those from whose capitals it was sent."""

    def __init__(
        self,
        parse: Parse,
        codebook: Codebook,
        mentions: Mentions,
        names: Mapping[int, Named],
        home: frozenset[str],
    ) -> None:
        """``mentions`` grows while the document is read; ``names`` are those of the whole document by their tokens."""
        self._parse, self._codebook, self._mentions = parse, codebook, mentions
        self._names, self._home = names, home

    def topical_state(self, sentence: int) -> Actors:
        """The state spoken of most so far, of several the more prominent one: whose "the government" is."""
        return tuple(self._codebook.actor(code) for code, _ in self._weighed(sentence).most_common(1))

    def tells_of(self, code: str, sentence: int) -> bool:
        """Whether a state has been spoken of before the sentence."""
        return code in self._weighed(sentence - 1)

    def state_with(self, office: str, token: int, sentence: int) -> Actors:
        """The topical state of those that may have an office: "*the prime minister*" is none of the United States.

        Where none is spoken of, the one that is only named beside a noun: "attacked a *Congolese* convoy".
        """
        others = self._dealt_with(token)
        ranked = [code for code, _ in self._weighed(sentence).most_common()]
        ranked = [code for code in ranked if code not in others] or ranked
        fitting = (code for code in ranked if self._may_have(code, office))
        chosen = next(fitting, None) or next(iter(ranked), None) or self._state_beside_noun(token, others)
        return (self._codebook.actor(chosen),) if chosen is not None else ()

    def plain_topic(self, sentence: int) -> Actor | None:
        """The state spoken of far more than any other so far: whose soldiers "*soldiers*" are, without an article."""
        (code, weight), (_, next_weight), *_ = [*self._weighed(sentence).most_common(2), ("", 0), ("", 0)]
        return self._codebook.actor(code) if weight > _FAR_MORE * next_weight else None

    def subject_before(self, sentence: int) -> Actor | None:
        """The state spoken of most, where the sentence before has it for subject: "*Kenya* left. The country will"."""
        topic = next(iter(self.topical_state(sentence - 1)), None)
        subjects = (
            found.actors[0].country
            for found in self._mentions.within(sentence - 1, 0)
            if self._parse.dep[found.head] == "nsubj" and len(found.actors) == 1
        )
        return topic if topic is not None and next(subjects, None) == topic.code else None

    def _may_have(self, code: str, office: str) -> bool:
        """Whether a state has an office so called, or the codebook does not know who leads it."""
        offices = self._codebook.offices
        meant = {title.office for title in offices.titles.get(title_key(office), ())} & _LEADING
        known = [key for key in _LEADING if (code, key) in offices.by_office]
        return not meant or not known or any((code, key) in offices.by_office for key in meant)

    def _dealt_with(self, token: int) -> frozenset[str]:
        """The states that a subject deals with: "*the minister* summoned the *Iraqi* ambassador" is not Iraq's.

        Whose government, parliament or army it is he deals with may be his own.
        """
        parse = self._parse
        if parse.dep[token] != "nsubj":
            return frozenset()
        return frozenset(
            self._names[index].name.code
            for thing in parse.children_as(parse.head[token], _OBJECTS)
            if thing > token and not self._is_organ(thing)
            for index in range(parse.left[thing], parse.right[thing])
            if index in self._names and parse.lower[parse.head[index]] not in _PLACES
        )

    def _is_organ(self, thing: int) -> bool:
        noun = self._parse.lemma[thing].lower()
        role = self._codebook.role_nouns.get(noun)
        return role is not None and role.acts == "side" and noun not in SENT_ABROAD

    def _state_beside_noun(self, token: int, others: Container[str]) -> str | None:
        """The state whose adjective or name stood last before a token, as what it qualifies."""
        for named in named_before(self._names, token):
            code = named.name.code
            if not named.leaning and code in self._codebook.states and code not in others:
                return code
        return None

    def _weighed(self, sentence: int) -> Counter[str]:
        """How much each state has been spoken of, by the weights of salience; "its", "the countries" tell of none."""
        weights: Counter[str] = Counter(dict.fromkeys(self._home, _HOME))
        for found in reversed([*self._mentions.last(sentence, REACH)]):  # of equals, the first named
            tag = self._parse.tag[found.head]
            if tag == "PRP$" or (tag in PLURAL and len(found.actors) > 1):
                continue
            for actor in found.actors:
                if actor.kind == "state":
                    weights[actor.code] += self._mentions.prominence(found)
        return weights
