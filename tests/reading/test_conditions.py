"""Which condition limits an act: its words, its sense, its head and the clause it governs."""

from __future__ import annotations

import pytest

from casus.codebook.conditions import load_condition_markers
from casus.reading.conditions.finding import ConditionalClause, conditions_of, find_conditions
from casus.reading.language import parse


def read(sentence: str) -> list[tuple[str, str, str, str | None]]:
    doc = parse(sentence)
    return [
        (
            clause.sense,
            doc[clause.start : clause.end].text,
            doc[clause.head].text,
            doc[clause.consequent].text if clause.consequent is not None else None,
        )
        for clause in find_conditions(doc)
    ]


MARKED = [
    ("If Belarus crosses the border, Lithuania will close its airspace.",
     "if", "If Belarus crosses the border", "crosses", "close"),
    ("Lithuania will close its airspace if Belarus crosses the border.",
     "if", "if Belarus crosses the border", "crosses", "close"),
    ("Unless the junta frees the president, the bloc will cut off aid, its chairman said on Monday.",
     "unless", "Unless the junta frees the president", "frees", "cut"),
    ("The minister said that, in the event of an attack on the port, the alliance would respond.",
     "if", "in the event of an attack on the port", "attack", "respond"),
    ("NATO troops would not enter even in the event of an invasion of Moldova.",
     "even_if", "even in the event of an invasion of Moldova", "invasion", "enter"),
    ("In case of aggression, Riga will call up reservists.",
     "if", "In case of aggression", "aggression", "call"),
    ("Prague will deliver the howitzers provided that Berlin approves the export.",
     "if", "provided that Berlin approves the export", "approves", "deliver"),
    ("Prague will deliver the howitzers as long as Berlin pays.",
     "if", "as long as Berlin pays", "pays", "deliver"),
    ("The embargo will remain until the last hostage is freed.",
     "unless", "until the last hostage is freed", "freed", "remain"),
    ("Once parliament ratifies the accord, the troops will go home.",
     "if", "Once parliament ratifies the accord", "ratifies", "go"),
    ("Ankara will not approve the bid without guarantees on extradition.",
     "unless", "without guarantees on extradition", "guarantees", "approve"),
    ("The two sides offered a truce in return for access to the port.",
     "if", "in return for access to the port", "access", "offered"),
    ("Monitors will be sent only if both sides agree.",
     "if", "only if both sides agree", "agree", "sent"),
    ("If Iran doesn't stop enrichment, Washington will respond.",
     "unless", "If Iran doesn't stop enrichment", "stop", "respond"),
    ("The prime minister threatened to close the strait if sanctions are not lifted.",
     "unless", "if sanctions are not lifted", "lifted", "close"),
    ('"If they attack us, we will respond," the general told reporters.',
     "if", "If they attack us", "attack", "respond"),
    ("The general told reporters that if attacked, the army would respond.",
     "if", "if attacked", "attacked", "respond"),
    ("There will be no talks unless and until the prisoners come home.",
     "unless", "unless and until the prisoners come home", "come", "be"),
    ("France will send peacekeepers after a ceasefire.",
     "if", "after a ceasefire", "ceasefire", "send"),
    ("In the case of an attack, the alliance will act.",
     "if", "In the case of an attack", "attack", "act"),
    ("Britain is ready to send troops to the island in case of invasion.",
     "if", "in case of invasion", "invasion", "send"),
    ("Assuming the measure wins approval, aid will flow next week.",
     "if", "Assuming the measure wins approval", "wins", "flow"),
]  # fmt: skip

UNMARKED = [
    ("Should Veldania attack, Ostmark would invoke the treaty.",
     "if", "Should Veldania attack", "attack", "invoke"),
    ("Ostmark offered to guard the bridges should Veldania ask for it.",
     "if", "should Veldania ask for it", "ask", "guard"),
    ("Should the rebels fail to comply, Ostmark will maintain all the curbs.",
     "if", "Should the rebels fail to comply", "fail", "maintain"),
    ("Ostmark would invoke the treaty should Veldania attack.",
     "if", "should Veldania attack", "attack", "invoke"),
    ("Were China to blockade the island, Japan would send destroyers.",
     "if", "Were China to blockade the island", "blockade", "send"),
    ("Had the allies sent tanks earlier, the city would not have fallen.",
     "if", "Had the allies sent tanks earlier", "sent", "fallen"),
    ("Any attack on Estonia would be met with overwhelming force.",
     "if", "Any attack on Estonia", "attack", "met"),
    ("An attack on a tanker would be treated as an act of war, the admiral warned.",
     "if", "An attack on a tanker", "attack", "treated"),
    ("Minsk will respond to any aggression against its citizens.",
     "if", "any aggression against its citizens", "aggression", "respond"),
    ("Countries that impose the price cap will get no oil.",
     "if", "that impose the price cap", "impose", "get"),
    ("Anyone who crosses the line will be shot.",
     "if", "who crosses the line", "crosses", "shot"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "sense", "text", "head", "consequent"), MARKED + UNMARKED)
def test_a_condition_has_its_words_and_its_clause(
    sentence: str, sense: str, text: str, head: str, consequent: str
) -> None:
    assert read(sentence) == [(sense, text, head, consequent)]


@pytest.mark.parametrize(
    "sentence",
    [
        "He was asked if he would send troops.",
        "She wondered if the truce would hold.",
        "It looked as if the talks would fail.",
        "What if the talks fail?",
        "There are few signs, if any, of a withdrawal.",
        "We will stand with Kyiv for as long as it takes.",
        "The embargo will remain until July 2025.",
        "The envoy visited the camp once again.",
        "The convoy will leave without delay.",
        "The rebels released six captives in exchange for fuel.",
        "The king will abdicate after the coronation of his son.",
        "The companies that evaded sanctions were fined.",
        "When the two men met in November, they agreed on a truce.",
        "In the case of Ukraine, the alliance will wait.",
        "Should NATO send troops?",
    ],
)
def test_questions_times_and_idioms_are_no_conditions(sentence: str) -> None:
    assert read(sentence) == []


def conditions_on(sentence: str, act: str) -> list[str]:
    doc = parse(sentence)
    conditions = find_conditions(doc)
    token = next(token for token in doc if token.text == act)
    return [doc[clause.start : clause.end].text for clause in conditions_of(token, conditions)]


@pytest.mark.parametrize(
    ("sentence", "act", "expected"),
    [
        ("He would consider imposing tariffs if he returns.", "imposing", ["if he returns"]),
        ("If attacked, Riga will call up men and close the border.", "close", ["If attacked"]),
        ('Asked what he would do if Beijing seized the shoal, he said: "We will defend it."', "defend",
         ["if Beijing seized the shoal"]),
        ("Oslo sent tanks and will send jets if Moscow attacks.", "send", ["if Moscow attacks"]),
        ("Oslo will send jets if Moscow attacks.", "attacks", []),
        ("Oslo, which has closed its ports, will send jets if Moscow attacks.", "closed", []),
    ],
)  # fmt: skip
def test_the_conditions_of_an_act(sentence: str, act: str, expected: list[str]) -> None:
    assert conditions_on(sentence, act) == expected


def test_a_condition_in_a_question_is_marked() -> None:
    (clause,) = find_conditions(parse("She was asked whether she would send troops if the capital fell."))
    assert isinstance(clause, ConditionalClause)
    assert clause.asked


def test_a_negated_antecedent_reads_unless_with_the_trigger_as_it_stands() -> None:
    (clause,) = find_conditions(parse("If the council does not agree, Poland will not act alone."))
    assert (clause.sense, clause.negated) == ("unless", True)


def test_longer_markers_come_first() -> None:
    for markers in load_condition_markers().values():
        lengths = [len(marker.words) for marker in markers]
        assert lengths == sorted(lengths, reverse=True)
