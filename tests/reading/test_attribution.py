"""Who said what: sources, cues and contents in every shape that news gives them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.model import Actor, Attribution
from casus.parsed import Token
from casus.reading.attribution.finding import find_attributions, link_speakers, source_head
from casus.reading.columns import read_parse
from casus.reading.language import parse

SIMPLE = [
    # indirect speech
    ("Norway said it would close the strait if the fleet came nearer.", "Norway", "said", "it would close the strait"),
    ("The general staff denied that a retreat was planned.", "The general staff", "denied", "that a retreat was"),
    ("Moscow has demanded guarantees that Ukraine will never join.", "Moscow", "has demanded", "guarantees that"),
    # minds and intentions
    ("Estonia is convinced that the guarantee will hold.", "Estonia", "is convinced", "that the guarantee"),
    ("Belgrade plans to recall its envoy.", "Belgrade", "plans", "to recall its envoy"),
    # direct, inverted and split quotations
    ("“We will stay,” said the Latvian premier.", "the Latvian premier", "said", "“We will stay,”"),
    ("“If they cross,” the commander warned, “we will fire.”", "the commander", "warned", "“If they cross,”"),
    # according to, headline and colon
    ("According to a senior diplomat, talks have collapsed.", "a senior diplomat", "According to", "talks have"),
    ("Britain: It is unlikely that sanctions will be lifted.", "Britain", ":", "It is unlikely that"),
    ("The premier spoke.\nMalta: We will not close the port\nIt was late.", "Malta", ":", "We will not close the port"),
    # signed quotations
    ("“Never again a war on this island.”\n— Eva Strand, mayor", "Eva Strand", "—", "“Never again"),
    # nouns
    ("Tehran's threat to close the strait alarmed shippers.", "Tehran's", "threat", "to close the strait"),
]  # fmt: skip


def found_in(text: str) -> tuple[Attribution, ...]:
    return find_attributions(parse(text))


@pytest.mark.parametrize(("text", "source", "cue", "content"), SIMPLE)
def test_source_cue_and_content(text: str, source: str, cue: str, content: str) -> None:
    assert any(
        [span.text for span in each.source] == [source]
        and each.cue[0].text == cue
        and each.content[0].text.startswith(content)
        for each in found_in(text)
    )


def test_an_announcement_without_a_source_has_none() -> None:
    (announced,) = found_in("It was announced that the border would close at midnight.")
    assert announced.source == ()
    assert announced.content[0].text == "that the border would close at midnight"


def test_a_topic_before_a_colon_says_nothing() -> None:
    text = "The premier spoke.\nIran: more sanctions lifted\nIt was late."
    assert [found for found in found_in(text) if found.cue[0].text == ":"] == []


def test_a_source_of_a_source_is_kept() -> None:
    outer, inner = found_in("Officials in Kyiv said the general had denied that a retreat was planned.")
    assert (outer.source[0].text, inner.source[0].text) == ("Officials in Kyiv", "the general")
    assert outer.content[0].contains(inner.content[0])


def test_an_inner_source_is_not_taken_for_the_outer_one() -> None:
    sources = [each.source[0].text for each in found_in("The envoy added that nobody had asked for talks.")]
    assert sources == ["The envoy", "nobody"]


def test_only_the_outermost_on_request() -> None:
    doc = parse("Officials in Kyiv said the general had denied that a retreat was planned.")
    assert [each.source[0].text for each in find_attributions(doc, outermost=True)] == ["Officials in Kyiv"]


def test_a_quotation_goes_on_without_a_new_cue_and_over_paragraphs() -> None:
    text = (
        "“Our task is to hold the line,” the general said. “Nothing else.”\n\n"
        "“But if they fire first, that changes.”"
    )
    (said,) = found_in(text)
    assert [span.text for span in said.content] == [
        "“Our task is to hold the line,”",
        "“Nothing else.”",
        "“But if they fire first, that changes.”",
    ]


def test_the_turns_of_an_interview_belong_to_their_labels() -> None:
    text = (
        "HOST: Will you leave the pact?\n\nMINISTER: We have no such plan. Nobody asked us.\n\n"
        "HOST: And if they do?\n\nMINISTER: Then we shall see."
    )
    turns = [each for each in found_in(text) if each.cue[0].text == ":"]
    assert [each.source[0].text for each in turns] == ["HOST", "MINISTER", "HOST", "MINISTER"]
    assert turns[1].content[0].text == "We have no such plan. Nobody asked us"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We will stay,” said the Latvian premier.", "direct"),
        ("The premier said Latvia would stay.", "indirect"),
        ("The premier said Latvia would “never, ever” leave.", "mixed"),
    ],
)
def test_kind_follows_the_quotation_marks(text: str, kind: str) -> None:
    assert [each.kind for each in found_in(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "venue", "addressee"),
    [
        ("The minister told the BBC on Sunday that Russia would respond.", "the BBC", "the BBC"),
        ("In a joint statement, France and Germany called for a ceasefire.", "a joint statement", None),
        ("The president wrote on X that Turkey would never leave.", "X", None),
        (
            "Asked if he would rule out an attack, the president said nothing was decided.",
            None,
            "the president",
        ),
    ],
)
def test_venue_and_addressee_where_stated(text: str, venue: str | None, addressee: str | None) -> None:
    first = found_in(text)[0]
    assert (first.venue and first.venue.text, first.addressee and first.addressee.text) == (venue, addressee)


def test_a_cue_whose_own_source_is_cut_badly_leaves_the_rest_readable() -> None:
    text = (
        '"The kingdom will not allow Iran to undermine our security," Foreign Minister Adel al-Jubeir told a news '
        "conference in Riyadh, looking repeatedly at his notes. He did not mention Nimr al-Nimr by name."
    )
    for found in find_attributions(parse(text)):
        assert all(text[span.start : span.end] == span.text for span in (*found.cue, *found.content))


def test_text_without_quotation_marks_or_blanks_is_read_all_the_same() -> None:
    found = found_in("Lavrov said we will not attack.He added that nobody wants war.")
    assert [each.cue[0].text for each in found][:2] == ["said", "added"]


class OneActor:
    """Resolves the word "Norway" and nothing else."""

    norway = Actor("NOR", "Norway", country="NOR")

    def speaking(self, token: Token) -> tuple[Actor, ...]:
        return (self.norway,) if token.text == "Norway" else ()


def test_the_speaker_is_who_the_head_of_the_source_denotes() -> None:
    doc = parse(
        "The government of Norway said no. Norway said it would close the strait. It was denied that it did."
    )
    speakers = [each.speaker for each in link_speakers(find_attributions(doc), doc, OneActor())]
    assert OneActor.norway in speakers
    assert None in speakers


def test_the_head_of_a_source_is_its_governing_word() -> None:
    doc = parse("The foreign minister of Norway said the strait would stay open.")
    (said,) = find_attributions(doc)
    head = source_head(said, read_parse(doc))
    assert head is not None
    assert doc[head].text == "minister"


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(["“", "”", '"', "said", ":", "he", "—", "\n", "that", "NATO", ",", "‘", "."]),
        max_size=25,
    )
)
def test_any_jumble_of_marks_gives_spans_inside_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for each in found_in(text):
        for span in (*each.source, *each.cue, *each.content):
            assert text[span.start : span.end] == span.text != ""


def test_the_same_text_gives_the_same_attributions() -> None:
    text = "“We will stay,” said the premier. According to Riga, nobody asked."
    assert found_in(text) == found_in(text)
