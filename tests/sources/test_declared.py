"""Statements written down by hand become readings; what is wrong in them is told with file and statement."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

import casus.codebook
from casus.errors import SourceError
from casus.sources.declared import Declared, read_declared

BOOK = casus.codebook.load()
GOOD = """
[actors]
RUR = "Ruritania"

[[statement]]
id = "holm-sanctions"
holder = "RUR"
stance = "will"
act = "SANCTION"
target = "RUS"
sentence = "If Russia invades Finland, Ruritania will very likely close its ports."
speaker = "Anna Holm"
date = 2031-05-01
source = "speech at Strelsau"
act_words = "close its ports"
likelihood = { words = "very likely", low = 0.8, high = 0.95 }
[[statement.condition]]
actor = "RUS"
act = "ASSAULT"
target = "FIN"
words = "If Russia invades Finland"
by = 2031-06-01
[[statement.condition]]
actor = "RUS"
act = "ASSAULT"
target = "SWE"
[[statement.given]]
actor = "FIN"
act = "REQUEST"
target = "RUR"
"""


def load(tmp_path: Path, text: str, name: str = "own.toml") -> Declared:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_declared(path, BOOK)


def test_a_statement_becomes_a_reading_with_spans_into_its_sentence(tmp_path: Path) -> None:
    (reading,) = load(tmp_path, GOOD).readings
    assert (reading.document.id, reading.document.date) == ("holm-sanctions", dt.date(2031, 5, 1))
    assert reading.document.title == "speech at Strelsau"
    for commitment in reading.commitments:
        assert commitment.condition is not None and commitment.likelihood is not None
        for span in (commitment.act_span, commitment.condition.span, commitment.likelihood.span):
            assert reading.document.text[span.start : span.end] == span.text


def test_each_condition_makes_a_commitment(tmp_path: Path) -> None:
    (reading,) = load(tmp_path, GOOD).readings
    first, second = reading.commitments
    assert first.condition and first.condition.span.text == "If Russia invades Finland"
    assert first.condition.deadline and first.condition.deadline.end == dt.date(2031, 6, 1)
    assert (
        second.condition and second.condition.trigger_target and second.condition.trigger_target.code == "SWE"
    )
    assert first.holder.name == "Ruritania" and first.speaker and first.speaker.person == "Anna Holm"


def test_what_must_have_happened_besides_is_kept_by_statement(tmp_path: Path) -> None:
    ((wanted,),) = load(tmp_path, GOOD).given.values()
    assert (wanted.actor and wanted.actor.code, wanted.act) == ("FIN", "REQUEST")


def test_an_assessment_of_ones_own_act_names_whose_act_it_is(tmp_path: Path) -> None:
    text = GOOD.replace('stance = "will"', 'stance = "assesses"')
    (reading,) = load(tmp_path, text).readings
    assert {commitment.subject and commitment.subject.code for commitment in reading.commitments} == {"RUR"}


def test_json_lines_hold_the_same_statements(tmp_path: Path) -> None:
    line = {
        "id": "no-troops", "holder": "DEU", "stance": "will_not", "act": "MOBILIZE", "target": "FIN",
        "sentence": "Germany will not send troops.", "date": "2031-05-02", "source": "press conference",
        "condition": [{"sense": "even_if", "actor": "RUS", "act": "ASSAULT", "target": "FIN"}],
    }  # fmt: skip
    (reading,) = load(tmp_path, json.dumps(line) + "\n\n", "own.jsonl").readings
    (commitment,) = reading.commitments
    assert (commitment.stance, commitment.kind, commitment.speaker) == ("will_not", "refusal", None)


def test_older_names_of_acts_are_brought_up_to_date(tmp_path: Path) -> None:
    (reading,) = load(tmp_path, GOOD.replace('act = "SANCTION"', 'act = "DEMAND"')).readings
    assert reading.commitments[0].act == "REQUEST"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            'act = "SANCTION"',
            'act = "PUNISH"',
            r"statement 1 \(holm-sanctions\): .*unknown PLOVER type 'PUNISH'",
        ),
        ('act = "SANCTION"', 'act = "SANCTION"\nmode = "nuclear"', "SANCTION has no mode 'nuclear'"),
        ('target = "RUS"', 'target = "RUSS"', "unknown actor 'RUSS'"),
        ("date = 2031-05-01", 'date = "in May"', "statement 1 .*date: "),
        ('speaker = "Anna Holm"', 'spoken_by = "Anna Holm"', "spoken_by: Extra inputs are not permitted"),
        ('source = "speech at Strelsau"', "", "source: Field required"),
        ('act_words = "close its ports"', 'act_words = "close the ports"', "does not occur in the sentence"),
        ("low = 0.8", "low = 0.99", "low is above high"),
        ("high = 0.95", "high = 1.95", "likelihood.high: "),
        (
            'actor = "RUS"\nact = "ASSAULT"\ntarget = "SWE"',
            'actor = "RUS"',
            r"condition\.2\.act: Field required",
        ),
        ("[actors]", "[actor]", "own.toml: actor: Extra inputs"),
        ("[actors]", "[actors", "is not TOML"),
    ],
)
def test_a_mistake_is_told_with_file_statement_and_field(
    tmp_path: Path, old: str, new: str, expected: str
) -> None:
    assert old in GOOD
    with pytest.raises(SourceError, match=expected) as error:
        load(tmp_path, GOOD.replace(old, new))
    assert str(tmp_path / "own.toml") in str(error.value)


def test_an_id_may_be_used_once(tmp_path: Path) -> None:
    statement = GOOD[GOOD.index("[[statement]]") :]
    with pytest.raises(SourceError, match=r"statement 2 \(holm-sanctions\): another statement has this id"):
        load(tmp_path, GOOD + statement)


def test_a_broken_line_is_told_by_its_number(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"own\.jsonl:2: is not JSON"):
        load(tmp_path, "\n{broken\n", "own.jsonl")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        read_declared(tmp_path / "missing.toml", BOOK)
