"""A cascade as text, Markdown, JSON, GraphML and SVG says the same, and article text stays text."""

from __future__ import annotations

import datetime as dt
import json
from io import StringIO
from xml.etree import ElementTree

import networkx
import pytest
from rich.console import Console

import casus.codebook
from casus.model import Actor, Reading, Scenario
from casus.reasoning.cascade import follow
from casus.reasoning.cascade_difference import compare
from casus.reasoning.cascade_steps import Cascade
from casus.reasoning.simulation import simulate
from casus.reasoning.without import find_omission
from casus.views.cascade import event_phrase
from casus.views.cascade_graphml import cascade_graphml
from casus.views.cascade_json import cascade_json
from casus.views.cascade_markdown import cascade_markdown
from casus.views.cascade_svg import cascade_svg
from casus.views.cascade_text import cascade_text
from tests.reasoning.declaring import event, says

BOOK = casus.codebook.load()
SVG = "{http://www.w3.org/2000/svg}"
START = [event("SYL", "ASSAULT", "BOR")]
GAS = [
    says("RUR SANCTION SYL", when="SYL ASSAULT BOR", name="ruritania"),
    says("SYL COERCE RUR", when="RUR SANCTION SYL", name="syldavia"),
    says("PON AID RUR", when="SYL COERCE RUR", name="pontevedro", stance="may"),
    says("PON MOBILIZE SYL", when="SYL ASSAULT BOR", sense="even_if", stance="will_not", name="never"),
]


def cascade(*readings: Reading) -> Cascade:
    return follow(START, readings or GAS, BOOK)


def text(found: Cascade, **extra: object) -> str:
    written = StringIO()
    shown = cascade_text(found, **extra)  # type: ignore[arg-type]
    Console(file=written, width=100, color_system=None, highlight=False).print(shown)
    return written.getvalue()


def estonia() -> Cascade:
    return follow(
        [Scenario("", dt.date(2022, 1, 31), BOOK.actor("RUS"), "ASSAULT", None, BOOK.actor("EST"))], [], BOOK
    )


def test_the_tree_shows_what_follows_what_is_possible_and_what_is_refused() -> None:
    shown = text(cascade())
    for line in (
        "Syl attacks Bor  1 May 2031",
        "Rur imposes sanctions on Syl  1 May 2031",
        "Syl coerces Rur",
        "Pon may help Rur",
        "✗ Pon does not mobilise against Syl",
        "by the report, 1 May 2031 (syldavia)",
        "“RUR SANCTION SYL”",
        "2 events follow, 1 possible; followed to the end",
    ):
        assert line in shown


def test_allies_that_react_alike_stand_on_one_line() -> None:
    shown = " ".join(text(estonia()).replace("│", " ").split())
    assert "Norway, Turkey, United States may enter the war against Russia" in shown
    assert "do not enter the war against any of them" in shown
    assert shown.count("United States") == 1


def test_what_changes_without_a_statement_is_told() -> None:
    reduced = follow(START, GAS, BOOK, without=find_omission(["syldavia"], GAS))
    difference = compare(cascade(), reduced)
    for shown in (
        text(cascade(), without=["syldavia"], difference=difference),
        cascade_markdown(cascade(), without=["syldavia"], difference=difference),
    ):
        assert "no longer: Syl coerces Rur (1 May 2031)" in shown
        assert "no longer: Pon helps Rur (1 May 2031)" in shown
    same = compare(cascade(), cascade())
    assert "nothing changes" in text(cascade(), without=["nobody"], difference=same)


def test_frequencies_come_with_interval_range_and_caution() -> None:
    simulation = simulate(cascade(), 1000, 1, honour=(1, 1), may=(0, 0))
    for shown in (text(cascade(), simulation=simulation), cascade_markdown(cascade(), simulation=simulation)):
        assert "100.0 %" in shown and "99.6–100.0 %" in shown
        assert "not forecasts" in shown


def test_json_holds_steps_links_and_what_was_asked_for() -> None:
    simulation = simulate(cascade(), 100, 1, honour=(1, 1))
    difference = compare(cascade(), cascade())
    shown = json.loads(
        cascade_json(cascade(), simulation=simulation, without=["nobody"], difference=difference)
    )
    assert [step["certainty"] for step in shown["steps"]] == ["given", "follows", "follows", "possible"]
    grounds = [link["reaction"]["grounds"]["document"] for link in shown["links"]]
    assert grounds == ["never", "ruritania", "syldavia", "pontevedro"]
    assert shown["simulation"]["frequencies"][1]["share"] == 1
    assert shown["without"]["left_out"] == ["nobody"]


def test_graphml_can_be_read_again() -> None:
    simulation = simulate(cascade(), 100, 1, honour=(1, 1))
    graph = networkx.parse_graphml(cascade_graphml(cascade(), simulation), node_type=int)
    assert list(graph.edges) == [(0, 1), (1, 2), (2, 3)]
    assert graph.nodes[2]["frequency"] == 1
    assert graph.edges[1, 2]["grounds"] == "2031-05-01, syldavia"


def test_the_drawing_has_a_box_an_event_and_a_line_a_reaction() -> None:
    drawing = ElementTree.fromstring(cascade_svg(cascade()))
    boxes = [box for box in drawing.iter(f"{SVG}rect") if box.get("rx")]
    assert len(boxes) == 4
    assert len(list(drawing.iter(f"{SVG}path"))) == 3
    corners = {(box.get("x"), box.get("y")) for box in boxes}
    assert len(corners) == 4


@pytest.mark.parametrize("found", [cascade(), estonia()], ids=["gas", "estonia"])
def test_boxes_do_not_overlap_and_lie_within_the_drawing(found: Cascade) -> None:
    drawing = ElementTree.fromstring(cascade_svg(found))
    width, height = float(drawing.get("width", 0)), float(drawing.get("height", 0))
    boxes = [
        tuple(float(box.get(name, 0)) for name in ("x", "y", "width", "height"))
        for box in drawing.iter(f"{SVG}rect")
        if box.get("rx")
    ]
    assert len(boxes) == len(found.steps)
    for number, (x, y, wide, high) in enumerate(boxes):
        assert x >= 0 and y >= 0 and x + wide <= width and y + high <= height
        for other_x, other_y, *_ in boxes[number + 1 :]:
            assert abs(x - other_x) >= wide or abs(y - other_y) >= high


def test_drawing_the_same_twice_gives_the_same() -> None:
    assert cascade_svg(cascade()) == cascade_svg(cascade())


def test_article_text_never_becomes_markup() -> None:
    evil = says("RUR SANCTION SYL", when="SYL ASSAULT BOR", name="<script>alert(1)</script>\x1b[31m*x*")
    found = cascade(evil)
    assert "<script>" not in cascade_svg(found) and "&lt;script&gt;" in cascade_svg(found)
    assert "<script>" not in cascade_markdown(found) and r"\*x\*" in cascade_markdown(found)
    assert "<script>" not in cascade_graphml(found)
    ElementTree.fromstring(cascade_graphml(found))
    for shown in (text(found), cascade_svg(found), cascade_markdown(found), cascade_graphml(found)):
        assert "\x1b" not in shown


@pytest.mark.parametrize(
    ("act", "mode", "words"),
    [
        ("MOBILIZE", "troops", "Ruritania sends troops to Borduria"),  # to help it, or to threaten it
        ("MOBILIZE", None, "Ruritania mobilises against Borduria"),
        ("RETREAT", "withdraw", "Ruritania withdraws from Borduria"),
        ("COERCE", "restrict", "Ruritania blocks or restricts Borduria"),
        ("COERCE", "curfew", "Ruritania coerces Borduria"),
    ],
)
def test_an_act_is_told_by_its_mode_where_its_type_would_mislead(
    act: str, mode: str | None, words: str
) -> None:
    one, other = Actor("RUR", "Ruritania"), Actor("BOR", "Borduria")
    assert event_phrase(Scenario("", dt.date(2031, 5, 1), one, act, mode, other)) == words
