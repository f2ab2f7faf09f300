"""A brief says of a deed when and where it was done."""

import datetime as dt
import io
import json

import pytest
from rich.console import Console

from casus.model import Document
from casus.reading import read
from casus.views.brief import make_brief
from casus.views.brief_json import brief_json
from casus.views.brief_markdown import brief_markdown
from casus.views.brief_text import brief_text

DEED = "Sudan's army bombed El Fasher on Thursday."


def text_of(text: str) -> str:
    out = io.StringIO()
    brief = make_brief([read(Document(text, date=dt.date(2022, 1, 30)))])
    Console(file=out, width=120).print(brief_text(brief, 120))
    return out.getvalue()


def test_a_deed_is_shown_with_its_day_and_place() -> None:
    assert "27 January 2022, El Fasher (SDN)" in text_of(DEED)
    brief = make_brief([read(Document(DEED, date=dt.date(2022, 1, 30)))])
    assert "27 January 2022, El Fasher (SDN)" in brief_markdown(brief)
    (statement,) = json.loads(brief_json(brief))["statements"]
    assert statement["deed"]["place"]["country"] == "SDN"


@pytest.mark.parametrize("text", ["Sudan's army bombed the town.", "Sudan will bomb El Fasher on Thursday."])
def test_what_the_text_does_not_say_is_not_shown(text: str) -> None:
    assert "January 2022," not in text_of(text)
