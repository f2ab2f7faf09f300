"""Where: whether the place attacked lies inside the area of a clause."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from casus.codebook.areas import ANY, Area, load_areas
from casus.codebook.places import HOMELAND, TreatyPlace, find_place, names_state
from casus.codebook.treaties import load_treaties

Verdict = Literal["inside", "outside", "disputed"]


@dataclass(frozen=True, slots=True)
class Location:
    """Where the target is attacked: its homeland when ``place`` is ``None``.

    ``unknown`` keeps words that the codebook does not know; they are read as the homeland.
    """

    target: str
    place: TreatyPlace | None
    unknown: str | None = None

    @property
    def own_ground(self) -> bool:
        """Whether it is ground that the target holds or is sovereign over."""
        place = self.place
        return place is None or (
            place.kind == "ground" and self.target in (place.sovereign, place.administrator)
        )

    @property
    def held_unlawfully(self) -> bool:
        """Whether the target holds what is another state's territory in law."""
        place = self.place
        return place is not None and place.occupied and place.administrator == self.target

    @property
    def contested_ground(self) -> bool:
        """Whether another state claims the place or holds it."""
        return self.place is not None and (self.place.occupied or bool(self.place.claimants))


def locate(target: str, words: str | None) -> Location:
    """The location that the words name, for an attack on ``target``."""
    if not words:
        return Location(target, None)
    place = find_place(words, target)
    unknown = place is None and not names_state(words, target)
    return Location(target, place, words if unknown else None)


def verdict(clause_area: str | None, location: Location, on: dt.date) -> Verdict:
    """Whether the location is inside the area of a clause; a clause without an area holds everywhere."""
    if location.held_unlawfully:
        return "disputed"
    if clause_area is None:
        return "inside"
    area = load_areas()[clause_area]
    if location.place is None:
        return _homeland(area, location.target)
    return _elsewhere(area, location, location.place, on)


def _homeland(area: Area, target: str) -> Verdict:
    if target in area.homeland_outside:
        return "outside"
    return "disputed" if target in area.homeland_disputed else "inside"


def _elsewhere(area: Area, location: Location, place: TreatyPlace, on: dt.date) -> Verdict:
    inside, disputed = (
        (area.ground, area.ground_disputed) if location.own_ground else (area.forces, area.forces_disputed)
    )
    if HOMELAND in place.flags and _on_a_partys_ground(area, place, on):
        return "inside"
    settled = inside - area.disputed_then(on)
    if ANY in inside or place.flags & settled:
        return "inside"
    return "disputed" if place.flags & (disputed | inside) else "outside"


def _on_a_partys_ground(area: Area, place: TreatyPlace, on: dt.date) -> bool:
    if area.homelands_of is None or place.sovereign is None:
        return False
    return load_treaties()[area.homelands_of].party(place.sovereign, on) is not None
