"""Whose official somebody is of whom only a description tells: "*the bloc's* chairman, Jan Novak", "*its* spokesman".

The name of a side beside a title is read with the title itself (``titles``); here it stands somewhere before.
"""

from __future__ import annotations

from casus.codebook import Codebook
from casus.model import Actor
from casus.reading.actors.definites import Definites
from casus.reading.actors.implied_sides import is_official
from casus.reading.actors.people import People, Person
from casus.reading.actors.roles import in_role, side_of
from casus.reading.actors.sides import Sides
from casus.reading.actors.taken_up import INSURGENTS
from casus.reading.actors.titles import Title
from casus.reading.actors.where_spoken import AT_HOME
from casus.reading.columns import Parse

_APPOSITION = frozenset({"appos"})
_OWNING = frozenset({"state", "organisation", "bloc", "group"})


class OwnedTitles:
    """The people of one document whose side stands before them only as a description or a pronoun."""

    def __init__(
        self, parse: Parse, codebook: Codebook, sides: Sides, people: People, definites: Definites
    ) -> None:
        """Nothing is read before it is asked for."""
        self._parse, self._codebook, self._sides = parse, codebook, sides
        self._people, self._definites = people, definites

    def placed(self, person: Person, sentence: int) -> Actor:
        """The person as one of the side that the words around the name take up; else as known before.

        "*The group's* negotiator, Omar Sidi", "*rebel* commander Omar Sidi": wherever he is named, he is of the group.
        """
        name = str(person.actor.person)
        title = self._people.unplaced.get(name)
        owner = self._owner(person.head, sentence) if title is not None else None
        if title is not None and owner is None and person.actor.kind == "person":
            owner = self._topical(title, sentence)
        if title is None or owner is None or (title.role.acts != "side" and owner.kind == "state"):
            return person.actor
        voice = in_role(self._codebook, owner, title.role)
        return self._people.place(name, voice, title.words)

    def _owner(self, head: int, sentence: int) -> Actor | None:
        parse = self._parse
        titles = [head, *parse.children_as(head, _APPOSITION)]
        if parse.dep[head] == "appos":
            titles.append(parse.head[head])
        for title in titles:
            found = self._sides.owners(title) or self._of_rebels(title, sentence)
            if len(found) == 1 and found[0].kind in _OWNING and found[0].code != "?":
                return side_of(self._codebook, found[0])
        return None

    def _topical(self, title: Title, sentence: int) -> Actor | None:
        """The state spoken of most, for an official of whom nothing else tells: "*army spokesman* Jan Novak"."""
        words = title.words.lower().split()
        speaks = len(words) > 1 and not AT_HOME.isdisjoint(words) and is_official(title.words)
        if title.role.acts != "side" or title.former or not speaks:
            return None
        return next(iter(self._definites.topics.topical_state(sentence)), None)

    def _of_rebels(self, title: int, sentence: int) -> tuple[Actor, ...]:
        return self._definites.last.group(sentence) if self._parse.has_child(title, INSURGENTS) else ()
