"""Readings made by hand, so that the views are tested and not the reader."""

from __future__ import annotations

import datetime as dt

import pytest

from casus.model import (
    Actor,
    Assessment,
    Commitment,
    Condition,
    Contradiction,
    Document,
    Quantity,
    Reading,
    Span,
)

FIRST = (
    "Ruritania's president, Anna Holm, said on Monday that her country would not send soldiers to Borduria "
    "even if Syldavia attacked it."
)
UNLIKELY = 'The Syldavian foreign minister called an attack "very unlikely".'
MASSED = (
    "Borduria has massed more than 40,000 soldiers on the border, and Ruritania is considering sending arms "
    "to Borduria."
)
DENIAL = "Syldavia's ministry denied that it planned any attack, while General Ott said an attack was coming."
TEXT = f"{FIRST}\n\n{UNLIKELY} {MASSED}\n\n{DENIAL}"

RURITANIA = Actor("RUR", "Ruritania", country="RUR")
HOLM = Actor("RUR", "Ruritania", country="RUR", sector="GOV", person="Anna Holm", office="president")
SYLDAVIA = Actor("SYL", "Syldavia", country="SYL")
MINISTER = Actor(
    "SYL", "Syldavia", country="SYL", person="Ivo Radek", office="foreign minister",
    inferred="held the office on 7 March 2022",
)  # fmt: skip
BORDURIA = Actor("BOR", "Borduria", country="BOR")


def span_of(text: str, words: str, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start, start + len(words), words)


@pytest.fixture
def document() -> Document:
    return Document(TEXT, id="border-report", date=dt.date(2022, 3, 7), title="Ruritania stays out")


@pytest.fixture
def reading(document: Document) -> Reading:
    first, unlikely, massed, denial = (span_of(TEXT, each) for each in (FIRST, UNLIKELY, MASSED, DENIAL))
    return Reading(
        document=document,
        commitments=(
            Commitment(
                holder=RURITANIA, stance="will_not", act="MOBILIZE", mode="troops", target=BORDURIA,
                act_span=span_of(TEXT, "send soldiers to Borduria"), evidence=(first,),
                condition=Condition(
                    span_of(TEXT, "even if Syldavia attacked it"), "even_if", SYLDAVIA, "ASSAULT",
                    trigger_target=BORDURIA,
                    inferred=("“it” is Borduria, the nearest country named",),
                ),
                speaker=HOLM, speaker_span=span_of(TEXT, "Anna Holm"), kind="refusal", strength=4,
            ),
            Commitment(
                holder=SYLDAVIA, stance="assesses", act="ASSAULT", subject=SYLDAVIA,
                act_span=span_of(TEXT, "an attack"), evidence=(unlikely,),
                likelihood=Assessment(span_of(TEXT, "very unlikely"), "ICD 203", "very unlikely", 0.05, 0.2),
                speaker=MINISTER, speaker_span=span_of(TEXT, "The Syldavian foreign minister"),
                kind="assessment",
            ),
            Commitment(
                holder=BORDURIA, stance="did", act="MOBILIZE",
                act_span=span_of(TEXT, "massed more than 40,000 soldiers on the border"), evidence=(massed,),
                quantities=(Quantity(span_of(TEXT, "more than 40,000 soldiers"), 40000, "troops", 40000),),
                kind="deed", strength=5,
            ),
            Commitment(
                holder=RURITANIA, stance="may", act="AID", target=BORDURIA,
                act_span=span_of(TEXT, "sending arms to Borduria"), evidence=(massed,),
                kind="reservation", strength=1,
            ),
            Commitment(
                holder=SYLDAVIA, stance="denies", act="ASSAULT", act_span=span_of(TEXT, "any attack"),
                evidence=(denial,), kind="denial",
            ),
            Commitment(
                holder=Actor("OTT", "General Ott", kind="person"), stance="assesses", act="ASSAULT",
                act_span=span_of(TEXT, "an attack was coming"), evidence=(denial,), kind="assessment",
                speaker=Actor("OTT", "General Ott", kind="person", person="General Ott"),
                speaker_span=span_of(TEXT, "General Ott"),
            ),
        ),
        contradictions=(Contradiction(4, 5, "one denies the plan that the other reports"),),
    )  # fmt: skip
