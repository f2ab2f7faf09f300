"""The ledger keeps what was read, once, and answers who said they will do what."""

import datetime as dt
import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from casus.errors import LedgerError
from casus.ledger import Ledger
from casus.model import (
    Actor,
    Assessment,
    Attribution,
    Commitment,
    Condition,
    Contradiction,
    Document,
    Event,
    Mention,
    Quantity,
    Reading,
    Span,
    When,
)

TEXT = (
    "Borduria will close the strait for two weeks if Syldavia boards its ships, its president said. "
    "Syldavia has sent 3,000 soldiers to the coast. Klow is very likely to refuse talks."
)
BORDURIA = Actor("BOR", "Borduria", country="BOR")
PRESIDENT = Actor(
    "BOR", "the president", person="Plekszy-Gladz", office="president", inferred="by his office"
)
SYLDAVIA = Actor("SYL", "Syldavia", country="SYL")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


FIRST, SECOND, THIRD = (span(sentence) for sentence in (TEXT[:95], TEXT[96:142], TEXT[143:]))
CLOSURE = Commitment(
    BORDURIA, "will", "SANCTION", span("close the strait"), (FIRST,),
    target=SYLDAVIA,
    condition=Condition(
        span("if Syldavia boards its ships"), "if", SYLDAVIA, "COERCE", "seize", BORDURIA, ("whose ships",),
    ),
    speaker=PRESIDENT, speaker_span=span("its president"), kind="threat", strength=4,
    inferred=("against whom",),
)  # fmt: skip
REFUSAL = Commitment(
    SYLDAVIA, "assesses", "REJECT", span("refuse talks"), (THIRD,), subject=SYLDAVIA, kind="assessment",
    likelihood=Assessment(span("very likely"), "ICD 203", "very likely", 0.8, 0.95),
)  # fmt: skip
READING = Reading(
    Document(TEXT, "strait", dt.date(2031, 5, 4), "Borduria to close strait", publisher="Klow Gazette"),
    mentions=(Mention(span("Borduria"), (BORDURIA,)), Mention(span("Syldavia"), (SYLDAVIA,))),
    attributions=(
        Attribution((span("its president"),), (span("said"),), (Span(0, 7, TEXT[:7]),), "mixed", PRESIDENT),
    ),
    events=(
        Event(
            "MOBILIZE", "troops", ("military",), "152", 4, -7.2, (SYLDAVIA,), (), span("Syldavia has"), None,
            "actual", span("sent"), SECOND, When(dt.date(2031, 5, 1), dt.date(2031, 5, 4), "week", FIRST),
            magnitude=(Quantity(span("3,000 soldiers"), 3000, "troops"),),
        ),
    ),
    commitments=(CLOSURE, REFUSAL),
    contradictions=(Contradiction(0, 1, "for the test's sake"),),
)  # fmt: skip


def reading_of(identifier: str, date: dt.date | None, *commitments: Commitment) -> Reading:
    return Reading(Document(TEXT, identifier, date), commitments=commitments)


def test_what_goes_in_comes_out(ledger: Ledger) -> None:
    assert ledger.add(READING)
    assert ledger.reading("strait") == READING
    assert list(ledger.readings()) == [READING]
    assert list(ledger.documents()) == [READING.document]


def test_reading_the_same_document_again_changes_nothing_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "casus.db"
    digests = set()
    for _ in range(3):
        with Ledger.open(path) as ledger:
            ledger.add(READING, reader="a reader")
        digests.add(hashlib.sha256(path.read_bytes()).hexdigest())
    assert len(digests) == 1


def test_the_same_readings_make_the_same_file(tmp_path: Path) -> None:
    for name in ("one.db", "two.db"):
        with Ledger.open(tmp_path / name) as ledger:
            ledger.add(READING)
            ledger.add(reading_of("other", None, CLOSURE))
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()


def test_a_corrected_report_is_a_new_version_and_the_first_one_stays(ledger: Ledger) -> None:
    ledger.add(READING)
    corrected = Reading(replace(READING.document, text=TEXT + " (Corrects the day.)"), commitments=(REFUSAL,))
    assert ledger.add(corrected)
    assert ledger.reading("strait") == corrected
    assert ledger.reading("strait", version=1) == READING
    assert list(ledger.readings()) == [corrected]
    assert [entry.commitment for entry in ledger.commitments()] == [REFUSAL]


@pytest.mark.parametrize(
    "change", [{"title": "Strait to close"}, {"date": None}, {"url": "https://a.example"}]
)
def test_a_change_in_what_is_known_of_a_report_is_a_new_version(
    change: dict[str, Any], ledger: Ledger
) -> None:
    ledger.add(READING)
    changed = replace(READING, document=replace(READING.document, **change))
    assert ledger.add(changed)
    assert ledger.reading("strait") == changed
    assert ledger.reading("strait", version=1) == READING


def test_a_newer_reader_replaces_what_was_read_in_the_same_document(ledger: Ledger) -> None:
    ledger.add(READING, reader="casus 1")
    better = replace(READING, commitments=(CLOSURE,), contradictions=())
    assert ledger.add(better, reader="casus 2")
    assert ledger.reading("strait") == better
    assert ledger.reading("strait", version=2) is None


def test_the_ledger_knows_what_it_holds_and_by_which_reader(ledger: Ledger) -> None:
    ledger.add(READING, reader="casus 1")
    assert ledger.holds(READING.document, reader="casus 1")
    assert not ledger.holds(READING.document, reader="casus 2")
    assert not ledger.holds(replace(READING.document, text="Other."), reader="casus 1")
    assert not ledger.holds(replace(READING.document, id="other"), reader="casus 1")
    assert not ledger.add(READING, reader="casus 2")
    assert ledger.holds(READING.document, reader="casus 2")


def test_several_readings_are_kept_together_or_not_at_all(ledger: Ledger) -> None:
    good, unkept = Reading(Document("Talks.", "a")), Reading(Document("\ud800", "b"))
    with pytest.raises(LedgerError):
        ledger.add_all([good, unkept])
    assert list(ledger.documents()) == []
    assert ledger.add_all([good, good]) == [True, False]
    assert ledger.add_all([]) == []


def test_an_unknown_document_is_nothing(ledger: Ledger) -> None:
    assert ledger.reading("strait") is None
    assert list(ledger.documents()) == []


def test_documents_come_by_date_and_id_those_without_a_date_last(ledger: Ledger) -> None:
    for identifier, date in [("d", None), ("b", dt.date(2031, 1, 2)), ("c", dt.date(2031, 1, 1)),
                             ("a", dt.date(2031, 1, 2)), ("Ä", None)]:  # fmt: skip
        ledger.add(reading_of(identifier, date))
    assert [document.id for document in ledger.documents()] == ["c", "a", "b", "d", "Ä"]


QUESTIONS: list[tuple[dict[str, Any], list[Commitment]]] = [
    ({}, [CLOSURE, REFUSAL, CLOSURE]),
    ({"holder": "BOR"}, [CLOSURE, CLOSURE]),
    ({"holder": "SYL"}, [REFUSAL]),
    ({"holder": "ELB"}, []),
    ({"stance": "assesses"}, [REFUSAL]),
    ({"act": "SANCTION", "target": "SYL"}, [CLOSURE, CLOSURE]),
    ({"trigger_actor": "SYL", "trigger_act": "COERCE", "trigger_target": "BOR"}, [CLOSURE, CLOSURE]),
    ({"trigger_actor": "BOR"}, []),
    ({"speaker": "BOR"}, [CLOSURE, CLOSURE]),
    ({"since": dt.date(2031, 5, 5)}, [CLOSURE]),
    ({"until": dt.date(2031, 5, 4)}, [CLOSURE, REFUSAL]),
    ({"since": dt.date(2031, 5, 4), "until": dt.date(2031, 5, 4), "holder": "SYL"}, [REFUSAL]),
    ({"status": "declared"}, [CLOSURE, REFUSAL, CLOSURE]),
    ({"status": "broken"}, []),
]


def test_commitments_are_asked_for_by_any_of_their_parts(ledger: Ledger) -> None:
    ledger.add(reading_of("later", dt.date(2031, 6, 1), CLOSURE))
    ledger.add(READING)
    for asked, found in QUESTIONS:
        assert [entry.commitment for entry in ledger.commitments(**asked)] == found, asked


def test_an_entry_tells_document_number_and_status(ledger: Ledger) -> None:
    ledger.add(READING)
    [entry] = ledger.commitments("SYL")
    assert (entry.document, entry.number, entry.status) == (READING.document, 1, "declared")


def test_more_documents_than_a_batch_come_out_complete_and_in_order(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("casus.ledger.book.BATCH", 10)
    start = dt.date(2031, 1, 1)
    readings = [reading_of(f"{n:03}", start + dt.timedelta(n), CLOSURE) for n in range(25)]
    for reading in readings:
        ledger.add(reading)
    assert list(ledger.readings()) == readings
    assert [entry.document.id for entry in ledger.commitments("BOR")] == [r.document.id for r in readings]
