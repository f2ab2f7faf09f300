"""Actors as other data sets write them: CAMEO codes, names with country and sector; and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product

from casus.codebook import Codebook
from casus.codebook.code_schemes import cameo_actors, cameo_groups, cameo_sectors, icews_countries
from casus.codebook.wordings import fold
from casus.model import UNKNOWN_ACTOR, Actor, ActorKind, Event

REGIONS = frozenset(
    {
        "AFR", "ASA", "BLK", "CRB", "CAU", "CFR", "CAS", "CEU", "EIN", "EAF", "EEU", "EUR", "LAM", "MEA", "MDT",
        "NAF", "NMR", "PGS", "SCN", "SAM", "SAS", "SEA", "SAF", "WAF", "WST",
    }
)  # fmt: skip
"""CAMEO codes of regions, which stand where a state's would (CAMEO 1.1b3; GDELT's table CAMEO.country)."""

CAMEO_BODIES = {"UNO": "IGOUNO", "EUR": "IGOEUR", "IGO": "IGO", "NGO": "NGO", "MNC": "MNC"}
"""CAMEO's pieces for what PLOVER writes in place of a country."""

GROUP_SECTORS = frozenset(
    {"AGR", "BUS", "CRM", "EDU", "ELI", "JRN", "LAB", "MED", "OPP", "PTY", "REB", "REL", "SOC", "UAF"}
)
"""Sectors whose members act for themselves and not for their state (``role_nouns.csv``, column ``acts``)."""


@dataclass(frozen=True, slots=True)
class CameoActor:
    """An actor's CAMEO code and the pieces it consists of."""

    code: str
    country: str | None
    group: str | None
    types: tuple[str, ...]


def to_cameo(actor: Actor, book: Codebook) -> CameoActor:
    """The actor in CAMEO: its own code if it has one, else country and sector."""
    own = cameo_actors().written.get(actor.code)
    if own is not None and len(own) > 3:
        return take_apart(own, book)
    country = actor.country or ""
    place = cameo_actors().written.get(country) or CAMEO_BODIES.get(country, country)
    role = cameo_sectors().written.get(actor.sector or "", "")
    return take_apart(place if role and place.endswith(role) else place + role, book)


def take_apart(code: str, book: Codebook) -> CameoActor:
    """The pieces of a CAMEO code."""
    pieces = [code[start : start + 3] for start in range(0, len(code), 3)]
    places = [piece for piece in pieces if is_cameo_place(piece, book)]
    types = [piece for piece in pieces if piece in cameo_sectors().read and piece not in places[:1]]
    others = [piece for piece in pieces if piece not in (*places[:1], *types)]
    group = next(
        (piece for piece in reversed(others) if piece in cameo_groups()), others[-1] if others else None
    )
    return CameoActor(code, places[0] if places else None, group, tuple(types))


def is_cameo_place(piece: str, book: Codebook) -> bool:
    """Whether a piece of a CAMEO code is a state or a region."""
    return piece in REGIONS or cameo_actors().read.get(piece, piece) in book.states


def from_cameo(code: str | None, name: str | None, book: Codebook) -> Actor | None:
    """The actor that a CAMEO code and a name mean; nobody if there is neither."""
    if not code:
        return resolve(name, None, None, book) if name else None
    parts = take_apart(code, book)
    own = cameo_actors().read.get(code) if len(code) > 3 else None
    known = own or cameo_groups().get(parts.group or "")
    if known:
        return book.actor(known)
    country = cameo_actors().read.get(parts.country or "", parts.country)
    if country not in book.states:
        country = next((body for body, written in CAMEO_BODIES.items() if code.startswith(written)), None)
    sector = next(filter(None, (cameo_sectors().read[piece] for piece in parts.types)), None)
    actor = resolve(name, country, sector, book)
    if actor.country == country or actor.kind == "unknown":
        return actor
    # The name is that of somebody elsewhere: "Security Council" with the code GOV need not be the UN's.
    if country is None:
        return Actor(UNKNOWN_ACTOR.code, name or code, "unknown", None, sector)
    return resolve(None, country, sector, book)


def resolve(name: str | None, country: str | None, sector: str | None, book: Codebook) -> Actor:
    """The actor called so, of that country and sector.

    Organisations and armed groups are known by name; of states their country decides, for "London" may be written where
    the United Kingdom acts. Whoever has neither a known name nor a state stays open, as "?".
    """
    named = book.bodies.get(fold(name)) if name else None
    if named in book.organisations or named in book.groups:
        return book.actor(named, sector)
    if named in book.states and book.states[named].kind == "disputed":
        return book.actor(named, sector)
    if country in book.states:
        return of_state(country, sector, book)
    if named is not None:
        return of_state(named, sector, book)
    return Actor(UNKNOWN_ACTOR.code, name or UNKNOWN_ACTOR.name, "unknown", country, sector)


def of_state(country: str, sector: str | None, book: Codebook) -> Actor:
    """The state, or a part of its society that acts for itself, such as its rebels."""
    state = book.actor(country, sector)
    if sector not in GROUP_SECTORS:
        return state
    kind: ActorKind = "company" if sector == "BUS" else "person" if sector == "ELI" else "group"
    return replace(state, code=f"{country}{sector}", name=f"{state.name}: {sector}", kind=kind)


def country_of_name(name: str | None, book: Codebook) -> str | None:
    """The alpha-3 code of a state by any of its names, or by the code itself."""
    if not name:
        return None
    if name in book.states:
        return name
    code = icews_countries().read.get(fold(name)) or book.bodies.get(fold(name))
    return code if code in book.states else None


def country_name(code: str | None, book: Codebook) -> str | None:
    """The name of the state with this code; the code itself when it is not a state's."""
    if code is None:
        return None
    return book.states[code].name if code in book.states else code


def called(actor: Actor) -> str | None:
    """The name of the actor: the person's, where one acts; none for somebody whom the text leaves open."""
    return None if actor.name == UNKNOWN_ACTOR.name else actor.person or actor.name


def pairs(event: Event) -> Iterator[tuple[Actor | None, Actor | None]]:
    """Each source with each target, for formats with one actor on either side."""
    sources: Iterable[Actor | None] = event.sources or (None,)
    targets: Iterable[Actor | None] = event.targets or (None,)
    return product(sources, targets)
