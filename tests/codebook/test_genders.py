"""He or she: by title, by name, or not at all."""

from __future__ import annotations

import pytest

from casus.codebook import load
from casus.codebook.genders import gender_of
from casus.codebook.state_nouns import load_regions, load_state_nouns


@pytest.mark.parametrize(
    ("name", "titles", "gender"),
    [
        ("Giorgia Meloni", (), "f"),
        ("Jean-Claude Juncker", (), "m"),
        ("Anne-Marie Trevelyan", (), "f"),
        ("Tsai Ing-wen", (), "f"),
        ("Xi Jinping", (), "m"),
        ("Andrea Riccardi", (), None),
        ("Quill", (), None),
        ("Quill", ("ms",), "f"),
        ("Andrea Riccardi", ("spokeswoman",), "f"),
        (None, ("spokesman",), "m"),
        (None, ("minister",), None),
        ("Giorgia Meloni", ("mr", "ms"), "f"),
    ],
)
def test_titles_tell_before_names_and_what_is_used_for_both_tells_nothing(
    name: str | None, titles: tuple[str, ...], gender: str | None
) -> None:
    assert gender_of(name, titles) == gender


def test_most_holders_of_offices_have_a_known_gender() -> None:
    holders = {term.holder for term in load().offices.terms}
    assert sum(gender_of(holder) is not None for holder in holders) / len(holders) > 0.85


def test_the_nouns_for_states_name_only_states_and_organisations_of_the_codebook() -> None:
    book = load()
    codes = set().union(*load_state_nouns().values(), *load_regions().values())
    assert codes <= book.states.keys() | book.organisations.keys()
