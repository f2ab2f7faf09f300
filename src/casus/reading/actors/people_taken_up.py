"""People taken up by what they are: "the minister", "the former president", "the Dutchman", "the economist"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Container

from casus.codebook import Codebook
from casus.codebook.actors import RoleNoun
from casus.model import Actor
from casus.reading.actors.mentions import SUBJECTS, Actors, Mentions, codes_of
from casus.reading.actors.several import REACH
from casus.reading.actors.taken_up import LEADERS
from casus.reading.columns import Parse

_REACH_PERSON = 5
_REACH_ORDINAL = 1
"""How many sentences back an antecedent may stand."""
_POLITICIANS = frozenset({"PTY", "ELI", "LEG", "OPP"})
"""PLOVER sectors of those whom "the candidate", "the Republican", "the lawmaker" may take up."""
_DEPUTY = frozenset({"vice", "deputy", "former", "ex"})


class PeopleTakenUp:
    """People mentioned so far, taken up by their role, title or nationality.

    ``titles`` gives the titles a person bears in the text, in lower case.
    """

    def __init__(
        self,
        parse: Parse,
        codebook: Codebook,
        on: dt.date | None,
        mentions: Mentions,
        titles: Callable[[str], frozenset[str]],
    ) -> None:
        """``mentions`` grows while the document is read."""
        self._parse, self._codebook, self._on = parse, codebook, on
        self._mentions, self._titles = mentions, titles

    def by_role(
        self, words: str, noun: str, sentence: int, of: str | None = None, *, human: bool = True
    ) -> Actors:
        """Who was last mentioned in the role: "the *minister*" after "the Polish defence minister".

        One whom the text gives the title comes before one only known to hold it, unless he acted.
        ``words`` are those of the whole role ("foreign minister"); ``of`` is the code of the side he must speak for.
        What is not ``human`` ("the *ministry*") takes up a body, never a person.
        """
        judged: dict[str, bool] = {}
        by_office: Actors = ()
        for found in self._mentions.last(sentence, REACH):
            if by_office and found.sentence < sentence - _REACH_PERSON:
                break
            if len(found.actors) != 1 or (of is not None and of not in codes_of(found.actors[0])):
                continue
            actor = found.actors[0]
            if actor.person is None:
                if actor.code != "?" and self._parse.lemma[found.head] == noun:
                    return (actor,)
                continue
            if not human:
                continue
            if actor.person not in judged:
                judged[actor.person] = self.is_called(actor, words, noun)
            if not judged[actor.person] and self._parse.lemma[found.head] != noun:
                continue
            acts = self._parse.dep[found.head] in SUBJECTS
            if acts or self._parse.lemma[found.head] == noun or self._is_titled(actor, words, noun):
                return (actor,)
            by_office = by_office or (actor,)
        return by_office

    def of(self, code: str, sentence: int) -> Actors:
        """The person mentioned last who belongs to a state, else to some body: "the *Dutchman*", of NATO's chief."""
        of_body: Actors = ()
        for found in self._mentions.last(sentence, _REACH_PERSON):
            if not found.is_person or found.actors[0].person is None:
                continue
            if code in codes_of(found.actors[0]):
                return found.actors
            if not of_body and found.actors[0].kind == "organisation":
                of_body = found.actors
        return of_body

    def only_one(self, sentence: int) -> Actors:
        """The one person mentioned lately: "the *52-year-old*"."""
        people = {
            found.actors[0].person: found.actors
            for found in self._mentions.last(sentence, _REACH_ORDINAL)
            if len(found.actors) == 1 and found.actors[0].person is not None
        }
        return next(iter(people.values())) if len(people) == 1 else ()

    def former(self, noun: str, sentence: int) -> Actors:
        """The past holder of an office mentioned last: "the *former president*"."""
        for found in self._mentions.last(sentence, _REACH_PERSON):
            actor = found.actors[0] if len(found.actors) == 1 else None
            if actor is not None and actor.sector == "ELI" and noun in str(actor.office).lower():
                return (actor,)
        return ()

    def private(self, role: RoleNoun, sentence: int) -> Actors:
        """The one person mentioned lately who binds no state and may be "the *nominee*", "the *economist*"."""
        sectors = _POLITICIANS if role.sector in _POLITICIANS else {role.sector}
        people = {
            found.actors[0].person: found.actors[0]
            for found in self._mentions.last(sentence, _REACH_PERSON)
            if len(found.actors) == 1 and _is_private(found.actors[0], sectors)
        }
        return tuple(people.values()) if len(people) == 1 else ()

    def is_called(self, actor: Actor, words: str, noun: str) -> bool:
        """Whether the person bears the title in the text, or holds an office so called."""
        if self._is_titled(actor, words, noun):
            return True
        person, words = str(actor.person), words.lower().replace("-", " ")
        if noun in LEADERS and actor.code != actor.person:
            return actor.sector in {"GOV", "REB", None} or actor.kind in {"organisation", "group"}
        if actor.office is None or self._on is None:
            return False
        if _ends_with(actor.office.lower(), words) or _ends_with(actor.office.lower(), noun):
            return True
        offices = self._codebook.offices
        called = set(offices.worded(words, actor.code)) | set(offices.worded(noun, actor.code))
        return any(
            term.body == actor.code
            and term.held(self._on)
            and (term.office in called or noun == term.office.rpartition("-")[2])
            for term in offices.offices_of(person, self._on)
        )

    def _is_titled(self, actor: Actor, words: str, noun: str) -> bool:
        """Whether the text itself gives the person the title."""
        words = words.lower().replace("-", " ")
        return any(
            _ends_with(title, words) or _ends_with(title, noun) for title in self._titles(str(actor.person))
        )


def _is_private(actor: Actor, sectors: Container[str | None]) -> bool:
    return actor.kind == "person" and actor.person is not None and actor.sector in sectors


def _ends_with(title: str, words: str) -> bool:
    """Whether a title ends in the words and is not that of a deputy: "foreign minister" in "minister"."""
    title = title.replace("-", " ")
    if title == words:
        return True
    rest = title.removesuffix(f" {words}")
    return rest != title and rest.rpartition(" ")[2].rstrip("-") not in _DEPUTY
