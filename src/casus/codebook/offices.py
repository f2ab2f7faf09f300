"""Who held which office when: "the British Foreign Secretary" on a date is a name, a name has offices.

The facts are in ``data/offices.csv``, one row a term of office with its source; how the news words an
office is in ``data/office_titles.csv``. Days are inclusive. A date sure only to the month or year
covers the whole of it, so that two holders may be named for the month of a handover; where the day is
sure the later holder acts on it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property

from rapidfuzz.distance import JaroWinkler

from casus.codebook.actors import load_names
from casus.codebook.respellings import SHORTEST, sound, sounding_like
from casus.codebook.tenures import Resemblance, Tenure, Title, read_surname_words, read_tenures, read_titles
from casus.codebook.wordings import fold, names_in, title_key

RESEMBLES = 0.8
"""Least Jaro-Winkler similarity (Winkler 1990) at which a misspelt name is taken for the holder's.

Of all pairs of different holders of one office in the table one in forty reach it (Vulin and Vučić do);
a test of the table keeps that true. The name of somebody else in the table is never taken for it."""


class Offices:
    """The terms of office in the codebook. Lists are in order of the start of the term."""

    def __init__(self, terms: Iterable[Tenure], titles: Iterable[Title], bodies: Mapping[str, str]) -> None:
        """``bodies`` maps names and adjectives of states and organisations, folded, to codes."""
        self.terms = tuple(sorted(terms, key=lambda term: (term.start, term.body, term.office)))
        self.titles: dict[str, list[Title]] = {}
        for title in titles:
            self.titles.setdefault(title_key(title.words), []).append(title)
        self.by_office: dict[tuple[str, str], list[Tenure]] = {}
        for term in self.terms:
            self.by_office.setdefault((term.body, term.office), []).append(term)
        self.spellings = _spellings(self.terms)
        self._bodies = bodies
        self._by_name: dict[str, list[Tenure]] = {}
        self._by_surname: dict[str, list[Tenure]] = {}
        for term in self.terms:
            names = self.spellings[term.body, term.holder]
            for name in sorted({fold(name) for name in names}):
                self._by_name.setdefault(name, []).append(term)
            for surname in sorted({_bare(term.surname_in(name)) for name in names}):
                self._by_surname.setdefault(surname, []).append(term)

    def held(self, body: str, office: str, on: dt.date) -> list[Tenure]:
        """Who held the office on that day; several when the dates leave it open."""
        terms = [term for term in self.by_office.get((body, office), []) if term.held(on)]
        handover = on.isoformat()
        if any(term.since == handover for term in terms):
            return [term for term in terms if term.until != handover or term.since == handover]
        return terms

    def who(self, phrase: str, on: dt.date) -> list[Tenure]:
        """The holders a phrase names on that day: "British foreign secretary", "head of German diplomacy".

        "Former British foreign secretary" names all whose term had ended by then. Empty when the phrase
        names no office of the codebook, or nobody is known to have held it.
        """
        words = [word for word in fold(phrase).split() if word not in read_surname_words("qualifier")]
        if words[:1] and words[0] in read_surname_words("past"):
            keys = self.read(" ".join(words[1:]))
            return [term for key in keys for term in self.by_office.get(key, []) if term.former(on)]
        return [term for body, office in self.read(" ".join(words)) for term in self.held(body, office, on)]

    def read(self, phrase: str) -> list[tuple[str, str]]:
        """The (body, office) pairs a phrase denotes, by the first reading the table has holders for."""
        whole = self.titles.get(title_key(phrase), [])
        bare = [(body, title.office) for title in whole for body in title.bare]
        if bare:
            return list(dict.fromkeys(bare))
        first: list[tuple[str, str]] = []
        for body, rest in names_in(phrase, self._bodies):
            reading = [(body, office) for office in self.worded(rest, body)]
            if any(key in self.by_office for key in reading):
                return reading
            first = first or reading
        return first

    def worded(self, words: str, body: str) -> list[str]:
        """The offices of that body the words mean: its "chief" may be its director-general."""
        titles = self.titles.get(words, [])
        special = [title.office for title in titles if body in title.bodies]
        general = [title.office for title in titles if not title.bodies]
        held = [office for office in general if (body, office) in self.by_office]
        return list(dict.fromkeys(special)) or held[:1] or general[:1]

    def offices_of(self, name: str, on: dt.date | None = None) -> list[Tenure]:
        """The terms of the person called ``name``, begun by the day ``on``; see ``Tenure.former``.

        The name is a full name or an alias; a surname alone counts, with its capital, when only one
        person who held an office on that day bears it. One that is also an everyday word or is borne by
        many needs an honorific before it ("Mrs May").
        """
        terms = self._by_name.get(fold(name), []) or self._by_unique_surname(name, on)
        return [term for term in terms if on is None or term.start <= on]

    def _by_unique_surname(self, name: str, on: dt.date | None) -> list[Tenure]:
        honoured, surname = _without_honorific(name)
        written = re.sub(r"^(al|el)[- ]", "", surname)
        if not (written[:1].isupper() and (honoured or fold(surname) not in read_surname_words("common"))):
            return []
        bearers = self._by_surname.get(_bare(surname), [])
        holders = {term.holder for term in bearers if on is None or term.held(on)}
        return [term for term in bearers if term.holder in holders] if len(holders) == 1 else []

    def closest_holder(self, name: str, office: str, body: str, on: dt.date) -> Resemblance | None:
        """The holder of the office on that day whom the misspelt ``name`` resembles; ``None`` if nobody.

        Only holders of that office of that state or organisation on that day are compared, by the best
        Jaro-Winkler similarity over the spellings of their names.
        """
        known = self._by_name.get(fold(name), [])
        candidates = [term for term in self.held(body, office, on) if not known or term in known]
        likenesses = [(self._likeness(name, term), term) for term in candidates]
        similarity, term = max(likenesses, key=lambda pair: pair[0], default=(0.0, None))
        if term is None or similarity < RESEMBLES:
            return None
        whose = _adjectives().get(body, body)
        reason = (
            f"the {whose} {self._common_title(term)} on {on.isoformat()} was {term.holder}; "
            f"'{name}' resembles it ({similarity:.2f})"
        )
        return Resemblance(term, similarity, reason)

    def sounding_like(self, name: str, on: dt.date) -> Tenure | None:
        """The term of the one person in office on that day whose name sounds like the one written, if anybody."""
        if fold(name) in self._by_name:
            return None
        initial = sound(name.rsplit(maxsplit=1)[-1])[:1]
        words, names = sound(name).split(), self._by_initial.get(initial)
        if names is None:
            return None
        if len(words) == 1:  # a surname alone only when it sounds the same
            alike = names.get(words[0], {}).get("", []) if len(words[0]) >= SHORTEST else []
        else:
            given = [names[last] for last in sounding_like(words[-1], names)]
            alike = [n for known in given for first in sounding_like(words[0], known) for n in known[first]]
        found = [term for number in sorted({*alike}) if (term := self.terms[number]).held(on)]
        return found[0] if len({term.holder for term in found}) == 1 else None

    @cached_property
    def _by_initial(self) -> dict[str, dict[str, dict[str, list[int]]]]:
        """The numbers of terms by the first sound of the surname, then by the sounds of the last and of the first word
        of each spelling of the name; the surname itself has none before it.
        """
        found: dict[str, dict[str, dict[str, list[int]]]] = {}
        for number, term in enumerate(self.terms):
            surname = sound(term.surname)
            names = found.setdefault(surname[:1], {})
            names.setdefault(surname, {}).setdefault("", []).append(number)
            for spelling in self.spellings[term.body, term.holder]:
                words = sound(spelling).split()
                if len(words) > 1:
                    names.setdefault(words[-1], {}).setdefault(words[0], []).append(number)
        return found

    def _likeness(self, name: str, term: Tenure) -> float:
        spellings = [*self.spellings[term.body, term.holder], term.surname]
        return max(JaroWinkler.normalized_similarity(fold(name), fold(spelling)) for spelling in spellings)

    def _common_title(self, term: Tenure) -> str:
        """How the news words the office there: "foreign secretary", or the title it has in the table."""
        titles = (title for found in self.titles.values() for title in found)
        special = (
            title.words for title in titles if title.office == term.office and term.body in title.bodies
        )
        return next(special, term.title.lower())


def load_offices(extra_rows: Iterable[Mapping[str, str]], bodies: Mapping[str, str]) -> Offices:
    """The table of offices, with a user's rows added.

    A row of ``extra_rows`` has the columns of ``offices.csv`` and replaces the row with the same body,
    office and start. ``bodies`` maps names and adjectives of states, organisations and groups, folded, to
    codes. Raises ``CodebookError`` naming every row that cannot be read.
    """
    return Offices(read_tenures(extra_rows), read_titles(), bodies)


@cache
def _adjectives() -> dict[str, str]:
    """The first adjective of each state: "British" for GBR."""
    return {name.code: name.text for name in reversed(load_names()) if name.kind == "adjective"}


def _bare(surname: str) -> str:
    """The surname folded and without the Arabic article, which the news often leaves out."""
    return re.sub(r"^(al|el) ", "", fold(surname))


def _without_honorific(name: str) -> tuple[bool, str]:
    """Whether an honorific or an office stands before the surname, and the surname."""
    words = name.split()
    for length in range(len(words) - 1, 0, -1):
        if fold(" ".join(words[:length])) in read_surname_words("honorific"):
            return True, " ".join(words[length:])
    return False, name


def _spellings(terms: Iterable[Tenure]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Every spelling of each holder's name, whichever of the rows gives it."""
    found: dict[tuple[str, str], set[str]] = {}
    for term in terms:
        found.setdefault((term.body, term.holder), set()).update((term.holder, *term.aliases))
    return {person: tuple(sorted(names)) for person, names in found.items()}
