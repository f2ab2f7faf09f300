"""Whatever a reading may hold comes out of the ledger as it went in."""

import datetime as dt
import types
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casus import model
from casus.ledger import Ledger
from casus.model import Reading

PLAIN: dict[type, st.SearchStrategy[Any]] = {
    # No database stores half a surrogate pair, PostgreSQL no NUL: sources refuse both.
    str: st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8),
    int: st.integers(-(2**31), 2**31 - 1),
    float: st.floats(allow_nan=False),
    dt.date: st.dates(),
}


def values(hint: type) -> st.SearchStrategy[Any]:
    """Any value of a field with this type."""
    if isinstance(hint, types.UnionType):
        return st.one_of(*(values(choice) for choice in reversed(get_args(hint))))
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=2).map(tuple)
    if is_dataclass(hint) and isinstance(hint, type):
        return nouns(hint)
    return st.none() if hint is types.NoneType else PLAIN[hint]


def nouns(noun: type) -> st.SearchStrategy[Any]:
    """Any record of this kind, every field of it drawn."""
    hints = get_type_hints(noun)
    return st.builds(noun, **{field.name: values(hints[field.name]) for field in fields(noun)})


@pytest.fixture(scope="module")
def memory() -> Iterator[Ledger]:
    with Ledger.open(":memory:") as ledger:
        yield ledger


@settings(max_examples=60, deadline=None)
@given(reading=nouns(Reading))
def test_a_reading_comes_out_equal(memory: Ledger, reading: Reading) -> None:
    memory.add(reading)
    assert memory.reading(reading.document.id) == reading
    assert not memory.add(reading)
    kept = [entry for entry in memory.commitments() if entry.document == reading.document]
    assert tuple(entry.commitment for entry in kept) == reading.commitments


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(reading=nouns(Reading))
def test_on_every_database(ledger: Ledger, reading: Reading) -> None:
    ledger.add(reading)
    assert ledger.reading(reading.document.id) == reading
    assert not ledger.add(reading)


def test_every_noun_of_a_reading_is_drawn() -> None:
    drawn = {name for name, noun in vars(model).items() if isinstance(noun, type) and is_dataclass(noun)}
    asked = {"Scenario", "Obligation", "Grounds", "Reaction", "Related"}
    decided = {"MentionKey", "EventDecision"}
    assert _reachable(Reading) == drawn - asked - decided


def _reachable(noun: type) -> set[str]:
    found = {noun.__name__}
    for hint in get_type_hints(noun).values():
        for choice in (hint, *get_args(hint)):
            if is_dataclass(choice) and isinstance(choice, type):
                found |= _reachable(choice)
    return found
