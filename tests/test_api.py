"""The one public door: what `import casus` offers."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import is_dataclass

import pytest

import casus
from casus import model


def test_the_exported_names_are_sorted_and_there() -> None:
    assert sorted(casus.__all__) == casus.__all__
    assert all(hasattr(casus, name) for name in casus.__all__)


def test_every_noun_is_exported() -> None:
    nouns = {
        value.__name__ for value in vars(model).values() if isinstance(value, type) and is_dataclass(value)
    }
    assert nouns <= set(casus.__all__)


def test_importing_casus_loads_no_heavy_library() -> None:
    heavy = "{'spacy', 'sqlalchemy', 'trafilatura', 'pandas', 'pyarrow'}"
    program = f"import sys, casus; print(sorted({heavy} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize("date", ["30 January 2022", "2022-13-01", "yesterday"])
def test_a_date_that_is_none_is_refused_with_an_example(date: str) -> None:
    with pytest.raises(casus.UsageError, match="2022-01-30"):
        casus.read("Ruritania will not attack.", date=date)
