"""Who a named person is by the codebook: by an office held on the day, else as its table of people has it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from casus.codebook import Codebook
from casus.codebook.actors import ActorName
from casus.codebook.book import STATE_SECTORS
from casus.codebook.tenures import Tenure
from casus.codebook.wordings import fold, is_name_suffix
from casus.model import Actor

PARTICLES = frozenset(
    {"le", "la", "de", "del", "della", "di", "da", "dos", "du", "van", "von", "den", "der", "ter", "bin", "ben", "al",
     "el", "ibn"}
)  # fmt: skip
"""What belongs to a surname though it stands apart."""


def who_is(
    codebook: Codebook,
    names: Sequence[ActorName],
    on: dt.date | None,
    body: str | None = None,
) -> Actor:
    """The person of the codebook behind a name: by an office held on the day, else as the table of people
    has it.
    """
    by_office = by_offices(codebook, names[0].text, on, body)
    if by_office is not None and by_office.sector != "ELI":
        return by_office
    notable = next((name for name in names if name.country is not None), None)
    if notable is not None:
        return of_notable(codebook, notable)
    return by_office or Actor(surname_of(names[0].code), names[0].code, "person", person=names[0].code)


def by_offices(codebook: Codebook, name: str, on: dt.date | None, body: str | None = None) -> Actor | None:
    """The person called so by the table of offices: as the voice of the body he serves on the day, else ELI.

    ``body`` prefers an office of that state or organisation. A surname alone must be of one person only.
    """
    terms = codebook.offices.offices_of(name, on) or _by_surname(codebook, name, on)
    if not terms:
        return None
    if on is None:
        latest = next((term for term in terms if term.end is None), terms[-1])
        reason = None if latest.end is None else "the report is undated: the office last held is meant"
        return replace(of_office(codebook, latest), inferred=reason)
    held = [term for term in terms if term.held(on)]
    held = [term for term in held if term.body == body] or held
    if held:
        return of_office(codebook, held[0])
    last = terms[-1]
    state = codebook.actor(last.body)
    office = f"former {last.title} of {state.name}"
    return Actor(last.surname, last.holder, "person", state.country, "ELI", last.holder, office)


def _by_surname(codebook: Codebook, name: str, on: dt.date | None) -> list[Tenure]:
    """The terms begun by the day of the one person in the table who bears the surname, or of the one then in office.

    Without a day, of the holders of one office who bear it: each President Bush spoke for the United States.
    """
    if " " in name or not name[:1].isupper():
        return []
    terms = [t for t in codebook.by_surname.get(fold(name), ()) if on is None or t.start <= on]
    if on is not None and len({term.holder for term in terms}) > 1:
        terms = [term for term in terms if term.held(on)]
    is_one = len({term.holder for term in terms}) == 1
    is_one_office = on is None and len({(term.body, term.office) for term in terms}) == 1
    return terms if is_one or is_one_office else []


def of_notable(codebook: Codebook, name: ActorName) -> Actor:
    """A person of the codebook's table of people: speaks for the state only from government or army."""
    if name.sector in STATE_SECTORS and name.country in codebook.states:
        return replace(codebook.actor(name.country, name.sector), person=name.code)
    return Actor(surname_of(name.code), name.code, "person", name.country, name.sector, name.code)


def of_office(codebook: Codebook, term: Tenure) -> Actor:
    """The holder as the voice of the state or organisation."""
    body = codebook.actor(term.body)
    sector = body.sector if body.kind != "state" else term.sector
    return replace(body, sector=sector, person=term.holder, office=term.title)


def surname_of(name: str) -> str:
    """The last word of a name, with the particles before it: "Le Pen", "van den Berg"."""
    words = name.split()
    while len(words) > 1 and is_name_suffix(words[-1]):
        words.pop()
    start = max(len(words) - 1, 0)
    while start > 1 and words[start - 1].lower() in PARTICLES:
        start -= 1
    return " ".join(words[start:]).rstrip(",") or name
