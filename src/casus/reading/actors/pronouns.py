"""Whom a pronoun denotes: who speaks, whom a relative clause describes, who was mentioned or is announced."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence

from casus.codebook import Codebook
from casus.reading.actors.coreference import (
    FIRST_PERSON,
    RELATIVE,
    THIRD_PERSON,
    Coreference,
    agrees,
    bare,
)
from casus.reading.actors.definites import Definites
from casus.reading.actors.implied_sides import those_in
from casus.reading.actors.mentions import SUBJECTS, Actors, Antecedent, Mentions, is_plural
from casus.reading.actors.naming import Named
from casus.reading.actors.people import People
from casus.reading.actors.roles import side_of, singular_of
from casus.reading.actors.sides import Sides, unique
from casus.reading.actors.taken_up import QUANTITIES
from casus.reading.attribution.speech import WE, Speech
from casus.reading.columns import Parse

_TOWARDS = frozenset({"on", "upon", "against", "with", "from", "to"})
"""What stands before those with whom somebody deals, not before where he is."""

_PHRASE = frozenset({"prep", "dative"})

_INSIDE_CLAUSE = frozenset({"conj", "xcomp", "ccomp"})

_INSIDE_RELATIVE = _INSIDE_CLAUSE | {"nsubj", "nsubjpass", "dobj", "pobj", "prep"}
"""What stands between a relative pronoun, or the noun behind "whose", and the verb that begins its clause."""

_OBJECT = frozenset({"pobj"})
_APPOSITION = frozenset({"appos"})


class Pronouns:
    """The pronouns of one document, each given by its place; ``denoted`` resolves any phrase."""

    def __init__(
        self,
        parse: Parse,
        codebook: Codebook,
        names: Mapping[int, Named],
        people: People,
        sides: Sides,
        history: Mentions,
        coreference: Coreference,
        definites: Definites,
        speech: Speech,
        sentence_of: Sequence[int],
        with_apposition: Container[int],
        denoted: Callable[[int], Actors],
    ) -> None:
        """``history`` grows while the document is read, in the order of the text."""
        self._parse, self._codebook, self._names, self._people = parse, codebook, names, people
        self._sides, self._history, self._coreference = sides, history, coreference
        self._definites, self._speech, self._sentence_of = definites, speech, sentence_of
        self._with_apposition, self._at = with_apposition, denoted
        self._issuers: Actors = ()

    def read(self, index: int) -> Actors:
        """Whom the pronoun denotes; ``()`` for nobody known."""
        parse = self._parse
        word = bare(parse.lower[index])
        if word in FIRST_PERSON:
            return self._first_person(index, word)
        if word in RELATIVE:
            within = _INSIDE_RELATIVE if word == "whose" else _INSIDE_CLAUSE
            clause = parse.head[index]
            while parse.dep[clause] in within and parse.head[clause] != clause:
                clause = parse.head[clause]
            return self._at(parse.head[clause]) if parse.dep[clause] == "relcl" else ()
        if word not in THIRD_PERSON:
            counts = word in QUANTITIES or singular_of(parse.lower[index], parse.lemma[index]) in QUANTITIES
            return self._sides.behind(index, "of") if counts else ()
        if (government := those_in(index, self._names, parse, self._codebook)) is not None:
            return (government,)
        sentence = self._sentence_of[index]
        barred = self._speech.barred(index, self._history.within(sentence, 2)) | self._acted_on(index)
        found = self._coreference.pronoun(index, sentence, barred)
        if word == "they" and len(found) < 2 and not barred:
            met = self._definites.counted.both_meeting(sentence) or (
                () if found else self._definites.counted.both_met(sentence)
            )
            found = met or found
        return found or self._read_ahead(index)

    def _first_person(self, index: int, word: str) -> Actors:
        """Who speaks of himself: whoever a communique presents ("We, *the leaders of the G7*,"), else who is quoted."""
        if index in self._with_apposition:
            presented = (
                i
                for beside in self._parse.children_as(index, _APPOSITION)
                for i in self._parse.conjuncts(beside)
            )
            self._issuers = unique(side_of(self._codebook, one) for i in presented for one in self._at(i))
            if self._issuers:
                return self._issuers
        return self._speech.first_person(index) or (self._issuers if word in WE else ())

    def _acted_on(self, index: int) -> frozenset[str]:
        """Those named behind a verb as whom its subject deals with: "*it* imposed sanctions on Mali" is not Mali."""
        parse = self._parse
        if parse.dep[index] != "nsubj":
            return frozenset()
        verb = parse.head[index]
        things = [child for child in parse.children[verb] if child > index and parse.dep[child] == "dobj"]
        phrases = [child for head in (verb, *things) for child in parse.children_as(head, _PHRASE)]
        towards = [parse.child(child, _OBJECT) for child in phrases if parse.lower[child] in _TOWARDS]
        return frozenset(
            side.code
            for thing in (*things, *towards)
            if thing is not None
            for side in self._sides.by_itself(thing)
        )

    def _read_ahead(self, index: int) -> Actors:
        """Whom a pronoun in a clause before its main clause announces: "When *she* landed, Ms Lund said"."""
        parse, clause = self._parse, index
        while parse.head[clause] != clause:
            clause = parse.head[clause]
            if parse.dep[clause] == "advcl":
                break
        if parse.dep[clause] != "advcl" or clause == index or clause > parse.head[clause]:
            return ()
        subject = parse.child(parse.head[clause], SUBJECTS)
        if subject is None or subject < clause:
            return ()
        actors = self._at(subject)
        gender = self._people.gender_of(actors[0].person) if len(actors) == 1 and actors[0].person else None
        sentence, plural = self._sentence_of[index], is_plural(parse, subject)
        announced = Antecedent.of(parse, subject, actors, sentence, gender, plural=plural)
        return actors if actors and agrees(parse.lower[index], announced) else ()
