"""What a description says itself: of which region, in whose clause, and whether it picks out somebody else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from casus.codebook import Codebook
from casus.codebook.attribution_cues import load_attribution_cues
from casus.codebook.state_nouns import load_regions
from casus.parsed import Doc
from casus.reading.actors.mentions import Mentions
from casus.reading.actors.naming import Named
from casus.reading.columns import VERBAL, Parse
from casus.reading.syntax import subject_of

_OTHERS = frozenset(
    {"other", "another", "same", "first", "second", "third", "new", "next", "own", "former", "entire", "whole",
     "every", "only", "small", "smallest", "largest", "biggest", "poorest", "richest"}
)  # fmt: skip
"""Adjectives that pick one out instead of taking it up again."""
_AGAINST = frozenset({"coup", "junta", "opposition", "rebel", "religious", "tribal"})
"""What makes leaders others than those who met: "the *coup* leaders"."""
_HEADS_OF_STATE = 14
"""Characters of "heads of state"."""

NEIGHBOURING = frozenset({"neighbouring", "neighboring", "neighbour", "neighbor"})

DETERMINERS = frozenset({"det", "predet"})


class Descriptions:
    """What a noun phrase that describes somebody says itself of whom it means."""

    def __init__(
        self,
        doc: Doc,
        parse: Parse,
        codebook: Codebook,
        on: dt.date | None,
        mentions: Mentions,
        names: Mapping[int, Named],
    ) -> None:
        """``names`` are the tokens that name somebody by themselves."""
        self._doc, self._parse, self._codebook, self._on = doc, parse, codebook, on
        self._mentions, self._names = mentions, names

    def region(self, token: int) -> frozenset[str] | None:
        """The states of the region that an adjective names: "the *Baltic* country"."""
        regions = load_regions()
        lower, before = self._parse.lower, [c for c in self._parse.children[token] if c < token]
        names = [*(" ".join(lower[max(c - 1, 0) : c + 1]) for c in before), *(lower[c] for c in before)]
        found = next((regions[name] for name in names if name in regions), None)
        return None if found is None else self.states(found)

    def states(self, codes: frozenset[str]) -> frozenset[str]:
        """The states among the codes and the members of the organisations among them."""
        members = (
            self._codebook.members(code, self._on) if code in self._codebook.organisations else {code}
            for code in codes
        )
        return frozenset().union(*members)

    def in_subject(self, token: int, sentence: int) -> frozenset[str]:
        """The codes of the subject of the clause that the phrase stands in."""
        parse = self._parse
        verb = parse.head[token]
        while parse.pos[verb] not in VERBAL and parse.head[verb] != verb:
            verb = parse.head[verb]
        subject = subject_of(self._doc[verb])
        if subject is None or subject.i == token:
            return frozenset()
        return frozenset(
            actor.code
            for m in self._mentions.within(sentence, 0)
            if m.head == subject.i
            for actor in m.actors
        )

    def speaks(self, token: int) -> bool:
        """Whether a noun is the subject of a word of saying or asking: "the *summit* called on Serbia"."""
        verb = self._parse.head[token]
        return self._parse.dep[token] == "nsubj" and (self._parse.lemma[verb], "V") in load_attribution_cues()

    def is_modified(self, token: int) -> bool:
        """Whether anything but the article says which ones: "the *other* countries", "the countries *involved*"."""
        return any(
            self._parse.dep[child] not in DETERMINERS and self._parse.pos[child] != "PUNCT"
            for child in self._parse.children[token]
        )

    def is_others(self, token: int) -> bool:
        """Whether a plural says itself whose ministers are meant; "the heads *of state*" does not."""
        if self._parse.has_child(token, _AGAINST):
            return True
        if self._parse.lemma[token] == "head":
            return " of state" not in self._parse.whole[self._parse.offset[token] :][:_HEADS_OF_STATE]
        return self.identifies_itself(token)

    def words_below(self, token: int) -> list[str]:
        """The words that hang on a noun, in small letters."""
        return [self._parse.lower[child] for child in self._parse.children[token]]

    def identifies_itself(self, token: int) -> bool:
        """Whether the phrase says itself which one it is: "the country of origin", "the state that"; not ", which"."""
        regional = self.region(token) is not None  # "the *former Soviet* republic" is still only taken up
        return any(
            self._identifies(child)
            for child in self._parse.children[token]
            if not (regional and self._parse.lower[child] == "former")
        )

    def _identifies(self, child: int) -> bool:
        label, word = self._parse.dep[child], self._parse.lower[child]
        if label in {"relcl", "acl", "appos", "poss"}:
            aside = label == "relcl" and self._parse.text[self._parse.left[child] - 1] == ","
            return word not in NEIGHBOURING and not aside
        if label == "prep":
            return word == "of"
        if label in {"amod", "compound"}:
            is_name = child in self._names and word not in load_regions()
            return (
                word in _OTHERS
                or is_name
                or (
                    self._parse.pos[child] == "PROPN"
                    and not self._is_creed(child)
                    and word not in load_regions()
                )
            )
        return False

    def _is_creed(self, child: int) -> bool:
        """Whether an adjective says what faith or people somebody is of, which says not who: "the *Shiite* group"."""
        return self._parse.ent[child] == "NORP"
