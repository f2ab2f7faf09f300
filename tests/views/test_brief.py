"""The brief says who will, will not, may, demands, did, denies and judges what, in every format."""

from __future__ import annotations

import dataclasses
import io
import json

import pytest
from markdown_it import MarkdownIt
from rich.console import Console

from casus.model import Actor, Document, Quantity, Reading, Span
from casus.views.brief import make_brief
from casus.views.brief_html import brief_html
from casus.views.brief_json import brief_json
from casus.views.brief_markdown import brief_markdown, escape_markdown
from casus.views.brief_text import brief_text


def shown_on_terminal(*readings: Reading, width: int = 100) -> str:
    console = Console(file=io.StringIO(), width=width)
    console.print(brief_text(make_brief(readings), width))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def hostile(reading: Reading, text: str) -> Reading:
    """The reading with ``text`` as the name and words of everything in its first statement."""
    span = Span(0, len(text), text)
    first = reading.commitments[0]
    assert first.condition
    villain = Actor(text, text, person=text, office="minister", inferred=text)
    changed = dataclasses.replace(
        first,
        holder=villain, target=villain, speaker=villain, act_span=span, evidence=(span,), speaker_span=span,
        condition=dataclasses.replace(first.condition, span=span, trigger_actor=villain, inferred=(text,)),
        inferred=(text,), quantities=(Quantity(span, 3, text),),
    )  # fmt: skip
    document = Document(text, id=text, title=text, url=f"javascript:{text}", publisher=text)
    return Reading(document, commitments=(changed,))


def test_statements_are_numbered_in_the_order_of_the_text_and_shown_by_stance(reading: Reading) -> None:
    brief = make_brief([reading])
    assert [(section.stance, [each.number for each in section.statements]) for section in brief.sections] == [
        ("will_not", [1]),
        ("may", [4]),
        ("did", [3]),
        ("denies", [5]),
        ("assesses", [2, 6]),
    ]
    assert [statement.number for statement in brief.statements] == [1, 2, 3, 4, 5, 6]


def test_numbers_go_on_from_one_document_to_the_next(reading: Reading) -> None:
    brief = make_brief([reading, reading])
    assert [statement.number for statement in brief.statements] == list(range(1, 13))
    assert [(clash.first.number, clash.second.number) for clash in brief.disagreements] == [(5, 6), (11, 12)]


def test_figures_carry_their_sentence(reading: Reading) -> None:
    (figure,) = make_brief([reading]).figures
    assert figure.quantity.span.text == "more than 40,000 soldiers"
    assert figure.sentence.text.startswith("Borduria has massed")


def test_the_terminal_brief_shows_each_statement_with_speaker_sentence_and_doubts(reading: Reading) -> None:
    shown = shown_on_terminal(reading, width=200)
    for words in (
        "Ruritania stays out",
        "7 March 2022 · 6 statements",
        "will not MOBILIZE troops → BOR  even if SYL: ASSAULT → BOR  — Anna Holm, president (RUR)",
        "“Ruritania's president, Anna Holm, said on Monday that her country would not send soldiers to",
        "≈ “it” is Borduria, the nearest country named",
        "“very unlikely” 5–20 % (ICD 203)",
        "more than 40,000 soldiers (≥ 40,000 troops)",
        "(5) ≠ (6)  one denies the plan that the other reports",
    ):
        assert words in shown


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_the_terminal_brief_keeps_to_the_width(reading: Reading, width: int) -> None:
    assert max(len(line) for line in shown_on_terminal(reading, width=width).splitlines()) <= width


def test_every_sentence_a_statement_rests_on_is_shown_on_the_page_and_in_markdown(reading: Reading) -> None:
    refusal, judgement = reading.commitments[:2]
    repeated = dataclasses.replace(refusal, evidence=(*refusal.evidence, *judgement.evidence))
    brief = make_brief([Reading(reading.document, commitments=(repeated,))])
    assert "called an attack &#34;very unlikely&#34;.”" in brief_html(brief)
    assert 'called an attack "very unlikely".”' in brief_markdown(brief)


def test_statements_of_several_holders_in_one_breath_share_a_line(reading: Reading) -> None:
    deed = reading.commitments[2]
    joint = dataclasses.replace(deed, holder=Actor("RUR", "Ruritania"))
    shown = shown_on_terminal(dataclasses.replace(reading, commitments=(deed, joint), contradictions=()))
    assert "1–2 Borduria," in shown
    assert shown.count("has done MOBILIZE") == 1


def test_piped_output_has_no_colour_codes(reading: Reading) -> None:
    assert "\x1b" not in shown_on_terminal(reading)


def test_an_article_in_which_nobody_commits_to_anything_says_so(document: Document) -> None:
    assert "Nobody has said" in shown_on_terminal(Reading(document))
    assert "Nobody has said" in brief_markdown(make_brief([Reading(document)]))
    assert "Nobody has said" in brief_html(make_brief([Reading(document)]))


def test_json_holds_the_nouns_with_offsets_into_the_text(reading: Reading) -> None:
    data = json.loads(brief_json(make_brief([reading])))
    assert [document["id"] for document in data["documents"]] == ["border-report"]
    assert data["documents"][0]["date"] == "2022-03-07"
    first = data["statements"][0]
    assert (first["number"], first["holder"]["code"], first["stance"]) == (1, "RUR", "will_not")
    span = first["act_span"]
    assert data["documents"][0]["text"][span["start"] : span["end"]] == span["text"]
    assert first["doubts"] == ["“it” is Borduria, the nearest country named"]
    assert data["disagreements"] == [
        {"first": 5, "second": 6, "reason": "one denies the plan that the other reports"}
    ]


def test_markdown_renders_to_the_sections_and_statements(reading: Reading) -> None:
    html = MarkdownIt().render(brief_markdown(make_brief([reading])))
    assert html.count("<h2>") == 7
    assert "<strong>Ruritania</strong> will not: send soldiers to Borduria" in html


ATTACKS = [
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    '"><a href="javascript:alert(1)">x</a>',
    "{{ 7 * 7 }}{% raw %}",
    "[click](javascript:alert(1)) ![x](http://e.example/x.png) `code` **bold** | # *",
    "[bold red]markup[/bold red] \x1b[31mred\x1b[0m \x07",
]


@pytest.mark.parametrize("text", ATTACKS)
def test_hostile_text_and_names_stay_text_on_the_page(reading: Reading, text: str) -> None:
    page = brief_html(make_brief([hostile(reading, text)]))
    for markup in ("<script", "<img", 'href="javascript', "onerror=alert(1)>", "49", "\x1b"):
        assert markup not in page


@pytest.mark.parametrize("text", ATTACKS)
def test_hostile_text_and_names_stay_text_in_markdown(reading: Reading, text: str) -> None:
    html = MarkdownIt("commonmark", {"html": True}).render(
        brief_markdown(make_brief([hostile(reading, text)]))
    )
    for markup in ("<script", "<img", "<a "):
        assert markup not in html


@pytest.mark.parametrize("text", ATTACKS)
def test_hostile_text_and_names_cannot_steer_the_terminal(reading: Reading, text: str) -> None:
    shown = shown_on_terminal(hostile(reading, text), width=400)
    assert "\x1b" not in shown
    assert "\x07" not in shown
    if text.startswith("[bold red]"):
        assert "[bold red]markup[/bold red] \\x1b[31mred" in shown


@pytest.mark.parametrize("text", ["*a* _b_ `c` [d](e) ~f~ |g|", "<b>&amp;</b>", "https://example.org", "# a"])
def test_escaped_markdown_shows_the_text_itself(text: str) -> None:
    shown = MarkdownIt("commonmark").renderInline(escape_markdown(text))
    assert shown == text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
