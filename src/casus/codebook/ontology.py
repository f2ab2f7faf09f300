"""The ontology events are coded in: PLOVER types and modes, with CAMEO and its Goldstein values beside them.

Sources: PLOVER manual 0.8/1.0 (Open Event Data Alliance), CAMEO 1.1b3 (Schrodt 2012), Goldstein (1992)
in GDELT's table. The facts are ``data``: ``plover_types.toml``, ``plover_modes.csv``,
``plover_contexts.csv``, ``cameo.csv``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from casus.codebook.files import read_csv, read_toml
from casus.errors import CodebookError

Kind = tuple[str, str | None]
"""A type with a mode, or with ``None`` for the type whatever its mode."""


@dataclass(frozen=True, slots=True)
class EventType:
    """A PLOVER type. ``score`` is PLOVER's, from -10 to +10; ``cameo`` is the code of an unspecified case."""

    name: str
    quad: int
    score: float
    cameo: str
    covers: str


@dataclass(frozen=True, slots=True)
class EventMode:
    """A PLOVER mode of a type, with its score and the CAMEO code nearest to it."""

    type: str
    name: str
    score: float
    cameo: str
    means: str


@dataclass(frozen=True, slots=True)
class CameoCode:
    """A CAMEO code with its Goldstein value."""

    code: str
    goldstein: float
    means: str


@dataclass(frozen=True)
class Ontology:
    """Types, modes and codes, and what they say about one another."""

    types: dict[str, EventType]
    modes: dict[Kind, EventMode]
    cameo: dict[str, CameoCode]
    contexts: dict[str, str]
    aliases: dict[str, str]
    prefixes: dict[str, str]
    includes: dict[Kind, frozenset[Kind]]

    def name_of(self, name: str) -> str:
        """The current name of a type given by this or an older one ("YIELD" is CONCEDE, "DEMAND" is REQUEST).

        Raises ``CodebookError`` for a name PLOVER never had.
        """
        current = self.aliases.get(name.upper(), name.upper())
        if current not in self.types:
            raise CodebookError([f"unknown PLOVER type {name!r}; the types are {', '.join(self.types)}"])
        return current

    def type_of_cameo(self, code: str) -> str | None:
        """The PLOVER type of a CAMEO code, by its longest known prefix; ``None`` for 01 (dropped)."""
        lengths = range(len(code), 1, -1)
        return next(
            (self.prefixes[code[:length]] for length in lengths if code[:length] in self.prefixes), None
        )

    def goldstein(self, code: str) -> float:
        """The Goldstein value of a CAMEO code, or of the nearest code above it. Raises ``CodebookError``."""
        for length in range(len(code), 1, -1):
            if code[:length] in self.cameo:
                return self.cameo[code[:length]].goldstein
        raise CodebookError([f"unknown CAMEO code {code!r}"])

    def quad(self, name: str) -> int:
        """The quad class: 1 verbal, 2 material cooperation; 3 verbal, 4 material conflict."""
        return self.types[self.name_of(name)].quad

    def score(self, name: str, mode: str | None = None) -> float:
        """PLOVER's score of a type, or of one of its modes."""
        kind = self.modes.get((self.name_of(name), mode))
        return kind.score if kind else self.types[self.name_of(name)].score

    def cameo_of(self, name: str, mode: str | None = None) -> str:
        """The CAMEO code of a type, or of one of its modes, when the wording decides no finer one."""
        kind = self.modes.get((self.name_of(name), mode))
        return kind.cameo if kind else self.types[self.name_of(name)].cameo

    def subsumes(
        self, general_type: str, general_mode: str | None, specific_type: str, specific_mode: str | None
    ) -> bool:
        """Whether whoever speaks of the general kind speaks of the specific one too.

        A type without mode includes all its modes, never the other way round; what else a kind includes
        stands in ``plover_types.toml``. Older names are understood: YIELD covers CONCEDE and RETREAT.
        """
        if general_type.upper() == "YIELD" and specific_type.upper() in ("CONCEDE", "RETREAT"):
            return True
        general = (self.name_of(general_type), general_mode)
        specific = (self.name_of(specific_type), specific_mode)
        if general == specific or general == (specific[0], None):
            return True
        included = self.includes.get(general, frozenset())
        return specific in included or (specific[0], None) in included


@cache
def load_ontology() -> Ontology:
    """The ontology from the codebook. Raises ``CodebookError`` listing every inconsistency of the data."""
    data = read_toml("plover_types.toml")
    types = {
        name: EventType(name, row["quad"], row["score"], row["cameo"], row["covers"])
        for name, row in data["types"].items()
    }
    modes = [
        EventMode(row["type"], row["mode"], float(row["score"]), row["cameo"], row["means"])
        for row in read_csv("plover_modes.csv")
    ]
    includes: dict[Kind, frozenset[Kind]] = {}
    for row in data["includes"]:
        general, specific = _kind(row["general"]), _kind(row["specific"])
        includes[general] = includes.get(general, frozenset()) | {specific}
    ontology = Ontology(
        types=types,
        modes={(mode.type, mode.name): mode for mode in modes},
        cameo={
            row["code"]: CameoCode(row["code"], float(row["goldstein"]), row["means"])
            for row in read_csv("cameo.csv")
        },
        contexts={row["context"]: row["covers"] for row in read_csv("plover_contexts.csv")},
        aliases=data["aliases"],
        prefixes={code: name for name, row in data["types"].items() for code in row["codes"]},
        includes=includes,
    )
    _check(ontology)
    return ontology


def _kind(named: list[str]) -> tuple[str, str | None]:
    """A type with its mode, or with all its modes when none is named."""
    name, *modes = named
    return name, modes[0] if modes else None


def _check(ontology: Ontology) -> None:
    known = ontology.modes.keys() | {(name, None) for name in ontology.types}
    named = [kind for general, specific in ontology.includes.items() for kind in (general, *specific)]
    errors = [f"plover_types.toml: unknown kind {kind} in includes" for kind in named if kind not in known]
    errors += [
        f"plover_modes.csv: unknown type {name!r}" for name, _ in ontology.modes if name not in ontology.types
    ]
    codes = [kind.cameo for kind in ontology.types.values()] + [
        kind.cameo for kind in ontology.modes.values()
    ]
    errors += [
        f"cameo.csv lacks {code!r}, which a type or mode names"
        for code in codes
        if code not in ontology.cameo
    ]
    errors += [
        f"unknown type {name!r} among the aliases"
        for name in ontology.aliases.values()
        if name not in ontology.types
    ]
    if errors:
        raise CodebookError(sorted(errors))
