"""The answer to a what-if question, in every format: treaties, declarations, and who has said nothing."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import json
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt
from rich.console import Console

from casus.model import Actor, Assessment, Grounds, Obligation, Reaction, Related, Scenario, Span
from casus.reasoning.succession import SUPERSEDED
from casus.reasoning.whatif import Answer
from casus.views.answer import outline
from casus.views.answer_html import answer_html
from casus.views.answer_json import answer_json
from casus.views.answer_markdown import answer_markdown
from casus.views.answer_svg import answer_svg
from casus.views.answer_text import NOTHING, answer_text
from casus.views.answer_words import silent_phrase

RURITANIA, BORDURIA, SYLDAVIA = Actor("RUR", "Ruritania"), Actor("BOR", "Borduria"), Actor("SYL", "Syldavia")
SCENARIO = Scenario("Syldavia attacks Borduria", dt.date(2022, 3, 8), SYLDAVIA, "ASSAULT", None, BORDURIA)
SVG = "{http://www.w3.org/2000/svg}"
PACT = Grounds(treaty="Treaty of Zubrowka", article="Article 2")


def bound(actor: Actor) -> Reaction:
    return Reaction(
        actor, "will", "AID", "BOR", "treaty", PACT, "own judgment",
        caveats=("attacker-is-party", "each decides for itself"),
        explanation=("Treaty of Zubrowka, Article 2", "each decides for itself"),
    )  # fmt: skip


def said(sentence: str, day: int, status: str = "current") -> Reaction:
    return Reaction(
        RURITANIA, "will_not", "MOBILIZE", "BOR", "declared",
        Grounds(evidence=sentence, speaker="Anna Holm", date=dt.date(2022, 3, day), document="border-report"),
        strength=4, condition="if Syldavia attacked it", sense="even_if", status=status,
        explanation=("the condition is met: Syldavia attacks Borduria",),
    )  # fmt: skip


ANSWER = Answer(
    scenario=SCENARIO,
    treaty=(bound(Actor("GRA", "Graustark")), bound(Actor("ZUB", "Zubrowka"))),
    declared=(
        said("Anna Holm ruled out sending soldiers.", 7),
        said("Anna Holm left it open.", 1, SUPERSEDED),
    ),
    no_duty=(
        Obligation(
            "RUR",
            "none",
            "zubrowka",
            "Treaty of Zubrowka",
            None,
            "none",
            "BOR",
            notes=("a partner, no member",),
        ),
    ),
    silent=("BOR", "GRA"),
)


def shown(answer: Answer, width: int = 100, explain: bool = False) -> str:
    printed = io.StringIO()
    Console(file=printed, width=width).print(answer_text(outline(answer), width, explain))
    return printed.getvalue()


def test_whom_one_article_binds_alike_is_shown_together() -> None:
    (duty,) = outline(ANSWER).duties
    assert [actor.name for actor in duty.actors] == ["Graustark", "Zubrowka"]


def test_what_is_so_for_one_of_the_bound_only_is_said_of_that_one() -> None:
    note = "neutral by law"
    neutral = dataclasses.replace(
        bound(Actor("ZUB", "Zubrowka")),
        caveats=("each decides for itself", note),
        explanation=("each decides for itself", note),
    )
    answer = dataclasses.replace(ANSWER, treaty=(bound(Actor("GRA", "Graustark")), neutral))
    (duty,) = outline(answer).duties
    assert (duty.notes, duty.particular) == (("each decides for itself",), (("Zubrowka", note),))


def test_when_nobody_bound_by_a_treaty_has_spoken_they_are_not_all_named_again() -> None:
    members = [Actor(f"M{number}", f"Member {number}") for number in range(8)]
    answer = dataclasses.replace(
        ANSWER, treaty=tuple(map(bound, members)), silent=("BOR", *(member.code for member in members))
    )
    assert silent_phrase(outline(answer)) == "Borduria, all those bound by treaty"
    assert silent_phrase(outline(dataclasses.replace(answer, silent=("BOR", "M3")))) == "Borduria, Member 3"


def test_what_no_longer_stands_is_kept_apart() -> None:
    standing, past = outline(ANSWER).sections
    assert [reaction.grounds.date for reaction in standing.reactions] == [dt.date(2022, 3, 7)]
    assert [reaction.status for reaction in past.reactions] == [SUPERSEDED]


@pytest.mark.parametrize(
    "words",
    [
        "What if Syldavia attacks Borduria?",
        "understood as SYL: ASSAULT → BOR, on 8 March 2022",
        "Graustark, Zubrowka  will AID → BOR",
        "Treaty of Zubrowka, Article 2 (own judgment; attacker-is-party)",
        "each decides for itself",
        "Ruritania  no duty to Borduria",
        "a partner, no member",
        "will not MOBILIZE → BOR  even if: if Syldavia attacked it",
        "Anna Holm, 7 March 2022, border-report",
        "“Anna Holm ruled out sending soldiers.”",
        SUPERSEDED,
        "NOBODY HAS SAID",
        "Borduria, Graustark",
    ],
)
def test_the_terminal_answer_shows_every_reaction_with_its_grounds(words: str) -> None:
    assert words in shown(ANSWER, width=160)


@pytest.mark.parametrize("width", [40, 80, 160])
def test_the_terminal_answer_keeps_to_the_width(width: int) -> None:
    assert max(len(line) for line in shown(ANSWER, width).splitlines()) <= width


def test_the_steps_to_a_reaction_are_shown_when_asked_for() -> None:
    step = "the condition is met: Syldavia attacks Borduria"
    assert step not in shown(ANSWER)
    assert step in shown(ANSWER, explain=True)
    assert step not in answer_markdown([outline(ANSWER)])
    assert step in answer_markdown([outline(ANSWER)], explain=True)


def test_when_nothing_is_known_the_answer_says_so() -> None:
    empty = outline(Answer(SCENARIO, (), (), (), ()))
    assert NOTHING in shown(Answer(SCENARIO, (), (), (), ()))
    assert NOTHING in answer_markdown([empty])
    assert NOTHING in answer_html([empty])


def test_json_holds_the_answer_as_it_is() -> None:
    (answer,) = json.loads(answer_json([ANSWER]))["answers"]
    assert answer["scenario"]["on"] == "2022-03-08"
    assert [reaction["actor"]["code"] for reaction in answer["treaty"]] == ["GRA", "ZUB"]
    assert answer["declared"][0]["grounds"]["evidence"] == "Anna Holm ruled out sending soldiers."
    assert answer["silent"] == ["BOR", "GRA"]


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "[x](javascript:alert(1)) `a` \x1b[31m"])
def test_hostile_words_stay_words(text: str) -> None:
    actor = Actor(text, text, inferred=text)
    likelihood = Assessment(Span(0, len(text), text), "ICD 203", "likely", 0.55, 0.8)
    reaction = Reaction(
        actor, "will", text, text, "declared", Grounds(text, text, None, text), 3, likelihood, text, "if",
        text, (text,), related=(Related("contradicted by", actor, "will_not", text, text, Grounds(text, text)),),
        explanation=(text,),
    )  # fmt: skip
    scenario = Scenario(text, dt.date(2022, 3, 8), actor, text, text, actor, text)
    answer = Answer(scenario, (reaction,), (reaction,), ANSWER.no_duty, (text,))
    page = answer_html([outline(answer)], explain=True)
    assert "<script" not in page
    assert "\x1b" not in page + shown(answer, explain=True)
    markdown = answer_markdown([outline(answer)], explain=True)
    html = MarkdownIt("commonmark", {"html": True}).render(markdown)
    assert "<script" not in html
    assert "<a " not in html
    drawn = answer_svg([outline(answer)])
    assert "<script" not in drawn
    assert "\x1b" not in drawn
    ElementTree.fromstring(drawn)


def test_whoever_owes_by_one_treaty_is_not_told_to_owe_nothing_at_all() -> None:
    row = ANSWER.no_duty[0]
    bystander, ally = row, dataclasses.replace(row, actor="GRA")
    shown_both = shown(dataclasses.replace(ANSWER, no_duty=(bystander, ally)))
    assert "Ruritania  no duty to Borduria" in shown_both
    assert "Graustark  nothing by this to Borduria" in shown_both


def test_whom_the_same_reason_frees_are_named_together() -> None:
    rows = tuple(dataclasses.replace(ANSWER.no_duty[0], actor=code) for code in ("RUR", "SYL"))
    (absent,) = outline(dataclasses.replace(ANSWER, no_duty=rows)).no_duties
    assert absent.actors == ("Ruritania", "Syldavia")


def drawing(answer: Answer) -> ElementTree.Element:
    return ElementTree.fromstring(answer_svg([outline(answer)]))


def texts(answer: Answer) -> str:
    return "\n".join(element.text or "" for element in drawing(answer).iter(f"{SVG}text"))


@pytest.mark.parametrize(
    "words",
    [
        "What if Syldavia attacks Borduria?",
        "Graustark, Zubrowka",
        "Treaty of Zubrowka, Article 2",
        "no duty to Borduria",
        "will not MOBILIZE → BOR",
        "Anna Holm, 7 March 2022",
        SUPERSEDED,
        "Nobody has said",
    ],
)
def test_the_drawing_shows_every_reaction_with_its_grounds(words: str) -> None:
    assert words in texts(ANSWER)


def test_the_drawing_of_an_empty_answer_says_so() -> None:
    assert NOTHING in texts(Answer(SCENARIO, (), (), (), ()))


def test_nothing_in_the_drawing_overlaps_or_leaves_it() -> None:
    root = drawing(ANSWER)
    boxes = [
        (
            float(box.get("x", 0)),
            float(box.get("y", 0)),
            float(box.get("width", 0)),
            float(box.get("height", 0)),
        )
        for box in root.iter(f"{SVG}rect")
        if box.get("rx")
    ]
    assert all(
        x + width <= float(root.get("width", 0)) and y + height <= float(root.get("height", 0))
        for x, y, width, height in boxes
    )
    right = sorted(y for x, y, _, _ in boxes if x > 300)
    assert all(below - above >= 62 for above, below in pairwise(right))


def test_the_same_answer_gives_the_same_drawing() -> None:
    assert answer_svg([outline(ANSWER)]) == answer_svg([outline(ANSWER)])


RELATED = dataclasses.replace(
    said("Anna Holm ruled out sending soldiers.", 7),
    related=(
        Related(
            "contradicted by", RURITANIA, "will", "MOBILIZE", "BOR",
            Grounds("Soldiers will be sent.", "Ivo Radek", dt.date(2022, 3, 7), "other-report"),
        ),
    ),
)  # fmt: skip


def test_what_contradicts_a_statement_is_shown_with_it_in_every_format() -> None:
    answer = dataclasses.replace(ANSWER, declared=(RELATED,))
    line = "contradicted: Ruritania will MOBILIZE → BOR (Ivo Radek, 7 March 2022, other-report)"
    assert line in shown(answer, width=200)
    assert line in answer_html([outline(answer)])
    assert "Ivo Radek" in answer_markdown([outline(answer)])
    assert line in answer_svg([outline(answer)])


def test_a_gap_that_nobody_has_filled_is_said_to_be_open() -> None:
    gap = dataclasses.replace(said("Syldavia would face sanctions.", 7), actor=Actor("?", "not said"))
    assert "open: nobody is named" in shown(dataclasses.replace(ANSWER, declared=(gap,)), width=160)
