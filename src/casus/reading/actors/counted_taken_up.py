"""Several taken up by their number or order: "the two leaders", "both", "each side", "the former", "the latter"."""

from __future__ import annotations

from collections.abc import Mapping

from casus.codebook import Codebook
from casus.reading.actors.descriptions import Descriptions
from casus.reading.actors.mentions import PLURAL, Actors, Antecedent, Mentions
from casus.reading.actors.naming import Named
from casus.reading.actors.several import REACH_PAIR, Several
from casus.reading.columns import Parse

_REACH_ORDINAL = 1
"""How many sentences back an antecedent may stand."""
_NUMBERS = {
    "two": 2,
    "both": 2,
    "each": 2,
    "neither": 2,
    "pair": 2,
    "duo": 2,
    "three": 3,
    "four": 4,
    "five": 5,
}
_OF_TWO = frozenset({"each", "neither", "either"})
_OPPOSED = frozenset({"warring", "opposing", "rival", "feuding", "belligerent"})
"""What makes "the *warring* sides" the two that fight each other."""
_MUTUAL = frozenset({"neighbour", "neighbor", "rival", "foe", "enemy", "adversary"})
"""Nouns by which two are told of that were named together: "the *neighbours* agreed to a ceasefire"."""


class CountedTakenUp:
    """Several sides or people taken up by their number or their order."""

    def __init__(
        self,
        parse: Parse,
        codebook: Codebook,
        mentions: Mentions,
        names: Mapping[int, Named],
        several: Several,
        descriptions: Descriptions,
    ) -> None:
        """``mentions`` grows while the document is read."""
        self._parse, self._codebook, self._mentions, self._names = parse, codebook, mentions, names
        self._several, self._descriptions = several, descriptions

    def count(self, token: int, noun: str, *, definite: bool) -> int:
        """How many a phrase speaks of: "the *two* leaders", "*each* side", "the *warring* sides"."""
        words = self._descriptions.words_below(token)
        if self._parse.tag[token] not in PLURAL:
            return 2 if not _OF_TWO.isdisjoint(words) else 0
        if definite and noun in {"side", "party"} and not _OPPOSED.isdisjoint(words):
            return 2
        count = next((_NUMBERS[word] for word in words if word in _NUMBERS), 0)
        return count or (
            2 if definite and noun in _MUTUAL and not self._descriptions.identifies_itself(token) else 0
        )

    def both_met(self, sentence: int) -> Actors:
        """Whom "they" means after a sentence with two people of two sides, and no third: both sides."""
        return self._several.both_met(sentence) if sentence else ()

    def both_meeting(self, sentence: int) -> Actors:
        """Whom "they" means in a sentence with two people so far: "Ms Lund met Mr Novak, and *they* agreed"."""
        return self._several.both_met(sentence + 1)

    def pair(self, sentence: int) -> Actors:
        """The two states named together last: "a deal of Chad and Mali lets *each* send patrols"."""
        named = self._several.together(sentence + 1)
        return named if len(named) == _NUMBERS["each"] else ()

    def numeral(self, token: int, sentence: int) -> Actors:
        """Whom a bare "the two" or "both" takes up: people when one was mentioned last, else sides."""
        latest = next((m for m in self._mentions.last(sentence, REACH_PAIR) if m.actors), None)
        if latest is None:
            both = self._parse.lower[token] == "both"
            return self._named_behind(token, _NUMBERS["both"]) if both else ()
        noun = "leader" if latest.actors[-1].person is not None else "side"
        return self.so_many(token, sentence, noun, _NUMBERS[self._parse.lower[token]])

    def so_many(self, token: int, sentence: int, noun: str, count: int) -> Actors:
        """So many sides or people of the kind, mentioned before or, of two, named behind."""
        found = self._several.of_kind(
            sentence,
            noun,
            count,
            self._descriptions.region(token),
            self._descriptions.in_subject(token, sentence),
        )
        return found or (self._named_behind(token, count) if count == _NUMBERS["both"] else ())

    def _named_behind(self, token: int, count: int) -> Actors:
        """So many sides that are only named later: "*Both sides* will pull back, he said of talks by Chad and Mali".

        Those who say so or judge it are others.
        """
        parse, end = self._parse, self._parse.sentence_at[token][1]
        for last in range(token + 1, end):
            if parse.dep[last] != "conj" or last not in self._names or self._names[last].head != last:
                continue
            parts = sorted(parse.coordinated(last))
            named = [self._names[part].name for part in parts if part in self._names]
            sides = tuple(
                self._codebook.actor(name.code) for name in named if name.code in self._codebook.states
            )
            if len(parts) == len(sides) == count and not self._descriptions.speaks(parts[0]):
                return sides
        return ()

    def ordinal(self, token: int, sentence: int) -> Actors:
        """Whom "the former" or "the latter" takes up: of two coordinated, else the two mentioned last."""
        place = 0 if self._parse.lower[token] == "former" else -1
        single = [m for m in self._mentions.last(sentence - 1, _REACH_ORDINAL) if len(m.actors) == 1]
        pair = next(
            (m for m in self._mentions.last(sentence - 1, _REACH_ORDINAL) if len(m.actors) == 2), None
        )
        if pair is not None:
            return (pair.actors[place],)
        distinct: dict[str, Antecedent] = {}
        for mention in single:
            if self._parse.pos[mention.head] != "PRON":
                distinct.setdefault(mention.key, mention)
        if len(distinct) < 2:
            return ()
        last, first = list(distinct.values())[:2]
        return (first, last)[place].actors
