"""Who was mentioned last of a kind: the state, its neighbour, the armed group, the organisation, the company."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from casus.codebook import Codebook
from casus.codebook.borders import load_neighbours
from casus.codebook.wordings import title_key
from casus.model import Actor
from casus.reading.actors.mentions import Actors, Mentions
from casus.reading.actors.several import REACH, REACH_PAIR
from casus.reading.actors.taken_up import ORGANISATIONS

_UNARMED = frozenset({"JRN", "BUS", "LAB", "SOC"})
"""PLOVER sectors of groups that are neither armed nor a movement."""
MEETING = {"union", "alliance", "organisation", "bloc"}
"""Kinds of organisations whose members meet: "the *summit* called on"."""


class LastNamed:
    """The states, bodies, groups and companies mentioned so far, the last one that fits first."""

    def __init__(self, codebook: Codebook, mentions: Mentions) -> None:
        """``mentions`` grows while the document is read."""
        self._codebook, self._mentions = codebook, mentions

    def last(self, sentence: int, fits: Callable[[Actor], bool], reach: int = REACH) -> Actors:
        """The actor mentioned last, alone and at most ``reach`` sentences back, that fits: as a side, not a person."""
        for found in self._mentions.last(sentence, reach):
            if len(found.actors) == 1 and fits(found.actors[0]):
                return (replace(found.actors[0], person=None, office=None, inferred=None),)
        return ()

    def state(self, sentence: int, but: frozenset[str] = frozenset()) -> Actors:
        """The state named last, other than ``but``, as itself and not by one of its officials."""
        found = self.last(sentence, lambda actor: actor.kind == "state" and actor.code not in but)
        return tuple(self._codebook.actor(actor.code) for actor in found)

    def neighbour(self, sentence: int, of: frozenset[str]) -> Actors:
        """The state named last that borders one of these, else the one named last that is none of them."""
        beside = frozenset().union(*(load_neighbours().get(code, frozenset()) for code in of)) - of
        found = self.last(sentence, lambda actor: actor.kind == "state" and actor.code in beside)
        return tuple(self._codebook.actor(actor.code) for actor in found) or self.state(sentence, of)

    def group(self, sentence: int) -> Actors:
        """The armed group mentioned last: whose "*rebel* commander Omar Sidi" is; no "Russian *television*"."""
        return self.last(sentence, lambda actor: actor.kind == "group" and actor.sector not in _UNARMED)

    def group_of(self, code: str, sentence: int) -> Actors:
        """The armed group of a country mentioned last: "the *Yemeni rebels*"."""
        return self.last(sentence, lambda actor: actor.kind == "group" and actor.country == code)

    def organisation(self, sentence: int, kinds: set[str]) -> Actors:
        """The organisation of one of the kinds mentioned last; "the council" is a union's only for want of an organ."""
        return self.last(sentence, lambda actor: self.is_of_kind(actor.code, kinds))

    def agency(self, noun: str, sentence: int) -> Actors:
        """The agency mentioned last, of which a noun says whose it is: "the UN *watchdog*"."""
        return self.organisation(sentence, ORGANISATIONS.get(noun, set()) & {"agency"})

    def body_with(self, office: str, sentence: int) -> Actors:
        """The organisation mentioned last that has such an office: the alliance of "*the secretary-general*"."""
        offices, key = self._codebook.offices, title_key(office)

        def has_office(actor: Actor) -> bool:
            return any((actor.code, title) in offices.by_office for title in offices.worded(key, actor.code))

        return self.last(sentence, lambda actor: actor.kind != "state" and has_office(actor))

    def bloc(self, sentence: int) -> Actors:
        """The organisation mentioned last whose members meet."""
        return self.last(sentence, lambda actor: self.is_of_kind(actor.code, MEETING), reach=REACH_PAIR)

    def joint(self, sentence: int) -> Actors:
        """What "*the group*" may be: one of states that act together ("the *group* of seven"), or a company."""
        return self.last(
            sentence, lambda actor: self.is_of_kind(actor.code, {"bloc", "union"}) or _is_company(actor)
        )

    def community(self, sentence: int) -> Actors:
        """The community of states mentioned last."""
        return self.last(sentence, lambda actor: "Community" in actor.name)

    def company(self, sentence: int) -> Actors:
        """The company mentioned last."""
        return self.last(sentence, _is_company)

    def company_of(self, code: str, sentence: int) -> Actors:
        """The company of a state mentioned last: "the *Russian company*"."""
        return self.last(sentence, lambda actor: _is_company(actor) and actor.country == code)

    def is_of_kind(self, code: str, kinds: set[str]) -> bool:
        """Whether the code is that of an organisation of one of the kinds."""
        found = self._codebook.organisations.get(code)
        return found is not None and found.kind in kinds


def _is_company(actor: Actor) -> bool:
    """Whether it does business, for itself or for its state: "*the company* said"."""
    return actor.kind == "company" or (actor.kind == "state" and actor.sector == "BUS")
