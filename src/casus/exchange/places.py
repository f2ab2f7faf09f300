"""Where an event took place, as the columns of other data sets divide it."""

from __future__ import annotations

from dataclasses import dataclass

from casus.codebook import Codebook
from casus.codebook.wordings import fold
from casus.model import Place


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A place as columns: ``town`` is empty when only the country, or only the region, is named."""

    town: str | None = None
    admin: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None


def divide(place: Place | None, book: Codebook) -> Whereabouts:
    """The place in parts; its town is what the text names, unless that is the region or the country itself."""
    if place is None:
        return Whereabouts()
    named = place.span.text.strip()
    is_country = bool(place.country) and book.bodies.get(fold(named)) == place.country
    is_region = place.admin is not None and fold(named) == fold(place.admin)
    town = None if is_country or is_region or not named else named
    return Whereabouts(town, place.admin, place.country, place.latitude, place.longitude)
