"""Places that look like dates to the entity recogniser."""

from __future__ import annotations

import pytest

from casus.reading.language import parse


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Mali would treat an intervention in Niger as a declaration of war.", "Niger", "GPE"),
        ("Mali will send troops to Chad in March.", "March", "DATE"),
        ("Mali will send troops to Chad on Tuesday.", "Tuesday", "DATE"),
    ],
)
def test_a_name_in_the_gazetteer_is_no_date_and_months_and_days_are(text: str, name: str, label: str) -> None:
    assert [token.ent_type_ for token in parse(text) if token.text == name] == [label]
