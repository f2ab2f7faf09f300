"""``docs/formats.md`` describes the ledger as it is, and its questions can be asked."""

import re
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, text

from casus.ledger import Ledger
from casus.ledger.schema import metadata
from casus.model import Actor, Assessment, Commitment, Condition, Document, Event, Quantity, Reading, Span

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
QUESTIONS = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)
COLUMN = re.compile(r"`([a-z_]+)(…)?`")
TEXT = "NATO is very likely to refuse. It has sent 100 soldiers. Paris will send none if Moscow attacks."
NATO, FRANCE, RUSSIA = Actor("NATO", "NATO", "organisation"), Actor("FRA", "Paris"), Actor("RUS", "Moscow")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


def reading(title: str) -> Reading:
    likely = Assessment(span("very likely"), "ICD 203", "very likely", 0.8, 0.95)
    refusal = Commitment(
        NATO, "assesses", "REJECT", span("refuse"), (span("NATO"),), subject=NATO, likelihood=likely
    )
    condition = Condition(span("if Moscow attacks"), "if", RUSSIA, "ASSAULT")
    none = Commitment(
        FRANCE,
        "will_not",
        "MOBILIZE",
        span("send none"),
        (span("Paris"),),
        condition=condition,
        speaker=FRANCE,
    )
    sent = Event(
        "MOBILIZE", "troops", (), "152", 4, -7.2, (NATO,), (), None, None, "actual", span("sent"), span("It"),
        magnitude=(Quantity(span("100 soldiers"), 100, "troops"),),
    )  # fmt: skip
    return Reading(Document(TEXT, "a", title=title), events=(sent,), commitments=(refusal, none))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.split("\n")[1])
def test_every_documented_question_has_an_answer(question: str, tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "casus.db") as ledger:
        ledger.add(reading("First"))
        ledger.add(reading("Corrected"))
    engine = create_engine(f"sqlite:///{tmp_path / 'casus.db'}")
    with engine.connect() as connection:
        assert len(connection.execute(text(question)).all()) == 1
    engine.dispose()


def test_every_table_and_column_is_documented(tmp_path: Path) -> None:
    section = PAGE.partition("### Tables")[2].partition("###")[0]
    rows = re.findall(r"^\| `([a-z_]+)` \| [^|]+ \| (.*) \|$", section, re.MULTILINE)
    described = dict(rows)
    assert described.keys() == metadata.tables.keys() | {"casus_version"}
    for table in metadata.sorted_tables:
        named = COLUMN.findall(described[table.name])
        for column in table.columns:
            assert _is_named(column.name, named) or _is_key(column.name), f"{table.name}.{column.name}"


def _is_named(column: str, named: list[tuple[str, str]]) -> bool:
    return any(column.startswith(name) if more else column == name for name, more in named)


def _is_key(column: str) -> bool:
    return column.endswith(("_key", "_number", "_actor")) or column == "position"


def test_the_view_shows_the_current_version_only(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "casus.db") as ledger:
        ledger.add(reading("First"))
        ledger.add(reading("Corrected"))
    engine = create_engine(f"sqlite:///{tmp_path / 'casus.db'}")
    assert "current_commitment" in inspect(engine).get_view_names()
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT * FROM current_commitment")).mappings().all()
    engine.dispose()
    assert [row["holder"] for row in rows] == ["NATO", "FRA"]
    assert (rows[1]["condition"], rows[1]["trigger_act"], rows[1]["evidence"]) == (
        "if Moscow attacks", "ASSAULT", "Paris",
    )  # fmt: skip
