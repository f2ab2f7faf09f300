"""Checking the data files one by one: each can be read by its loader, and every row names its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from casus.codebook.areas import load_areas
from casus.codebook.attribution_cues import load_attribution_cues
from casus.codebook.code_schemes import (
    cameo_actors,
    cameo_sectors,
    fips_countries,
    icews_countries,
    icews_sectors,
)
from casus.codebook.conditions import (
    load_condition_acts,
    load_condition_effects,
    load_condition_goods,
    load_condition_markers,
    load_condition_nouns,
    load_condition_verbs,
)
from casus.codebook.files import DATA, read_csv
from casus.codebook.gazetteer import load_sites
from casus.codebook.lexicon import load_lexicon
from casus.codebook.likelihood import load_likelihood_words, load_yardsticks
from casus.codebook.linking import load_linking_weights
from casus.codebook.numbers import load_numerals, load_units
from casus.codebook.ontology import load_ontology
from casus.codebook.places import load_places
from casus.codebook.promise_keeping import load_estimates
from casus.codebook.stances import load_stance_operators
from casus.codebook.statuses import load_precedents, load_statuses
from casus.codebook.treaties import load_treaties
from casus.codebook.wars import load_wars
from casus.errors import CodebookError

LOADERS: tuple[Callable[[], object], ...] = (
    load_ontology,
    load_lexicon,
    load_stance_operators,
    load_attribution_cues,
    load_condition_markers,
    load_condition_nouns,
    load_condition_verbs,
    load_condition_goods,
    load_condition_effects,
    load_condition_acts,
    load_yardsticks,
    load_likelihood_words,
    load_numerals,
    load_units,
    load_treaties,
    load_areas,
    load_places,
    load_sites,
    load_statuses,
    load_precedents,
    load_estimates,
    load_linking_weights,
    fips_countries,
    cameo_actors,
    cameo_sectors,
    icews_sectors,
    icews_countries,
    load_wars,
)
"""The loaders of the files that a user's own file does not extend. Each raises all problems it finds."""


def file_problems() -> list[str]:
    """What is wrong with the data files, one line each."""
    problems = [problem for load in LOADERS for problem in _raised_by(load)]
    names = sorted(file.name for file in DATA.iterdir() if file.name.endswith(".csv"))
    return problems + [problem for name in names for problem in _without_source(name)]


def _raised_by(load: Callable[[], object]) -> list[str]:
    try:
        load()
    except CodebookError as error:
        return error.errors
    return []


def _without_source(name: str) -> Iterator[str]:
    """Rows with an empty cell ``source``; a table without that column names its source in its head."""
    rows = list(read_csv(name))
    if rows and "source" not in rows[0] and "# source:" not in (DATA / name).read_text(encoding="utf-8"):
        yield f"{name}: neither a column nor a comment names the source"
    for number, row in enumerate(rows, 1):
        if not row.get("source", name):
            yield f"{name}: record {number} names no source"
