"""Where an event took place, as the columns of other data sets divide it."""

from __future__ import annotations

from dataclasses import dataclass

from casus.codebook import Codebook
from casus.codebook.gazetteer import sites_named
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
    town = None if not named or _is_country(place, named, book) or _is_region(place, named) else named
    return Whereabouts(town, place.admin, place.country, place.latitude, place.longitude)


def _is_country(place: Place, named: str, book: Codebook) -> bool:
    return bool(place.country) and book.bodies.get(fold(named)) == place.country


def _is_region(place: Place, named: str) -> bool:
    """Whether the name is the region's: as the gazetteer has these coordinates, else if both are called alike."""
    middle = (place.latitude, place.longitude)
    kinds = {site.kind for site in sites_named(named) if (site.latitude, site.longitude) == middle}
    return "city" not in kinds and place.admin is not None and fold(named) == fold(place.admin)
