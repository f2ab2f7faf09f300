"""``casus export`` and ``casus import``."""

import csv
import io
import json
import sys
from pathlib import Path

import pyarrow.parquet
import pytest

from casus.cli.reader import Reader
from casus.codebook import load
from casus.exchange import gdelt
from casus.ledger import Ledger
from casus.model import Commitment, Document, Event, Reading, Realis, Span
from tests.cli.running import Casus

TEXT = "Borduria shelled the strait. It will close it."
BOOK = load()


def found_in(document: Document) -> Reading:
    """A deed and a plan of Russia's, and one commitment, in every document."""
    span, sentence = Span(0, 8, TEXT[:8]), Span(0, 28, TEXT[:28])
    who = (BOOK.actor("RUS"),)
    kinds: list[tuple[str, Realis]] = [("ASSAULT", "actual"), ("COERCE", "planned")]
    events = tuple(
        Event(kind, None, (), "190", 4, -10.0, who, (), span, None, realis, span, sentence)
        for kind, realis in kinds
    )
    return Reading(
        document, events=events, commitments=(Commitment(who[0], "will", "COERCE", span, (span,)),)
    )


@pytest.fixture(autouse=True)
def known_reading(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A reader that finds the same in every document, and a folder of its own with two reports."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Reader, "describe", lambda _: "a reader")
    monkeypatch.setattr(Reader, "read", lambda _, document, __: found_in(document))
    Path("one.txt").write_text(f"Date: 2022-01-30\n\n{TEXT}")
    Path("two.txt").write_text(f"Date: 2022-02-25\n\n{TEXT}")


def ids(text: str) -> list[str]:
    return [row["id"] for row in csv.DictReader(io.StringIO(text))]


def test_reports_go_to_standard_output(casus: Casus) -> None:
    outcome = casus("export", "one.txt", "two.txt", "--as", "csv")
    assert (outcome.status, outcome.err) == (0, "")
    assert ids(outcome.out) == ["one_0", "one_1", "two_0", "two_1"]


def test_a_ledger_gives_the_same_as_the_reports(casus: Casus) -> None:
    casus("read", "one.txt", "two.txt", "--ledger", "crisis.db")
    for form in ("plover", "polecat", "phoenix", "icews", "gdelt", "csv"):
        from_ledger = casus("export", "--ledger", "crisis.db", "--as", form).out
        assert from_ledger == casus("export", "one.txt", "two.txt", "--as", form).out
        assert from_ledger


def test_a_file_gets_the_rows_and_the_terminal_a_count(casus: Casus) -> None:
    outcome = casus("export", "one.txt", "--as", "gdelt", "-o", "events.tsv")
    assert (outcome.status, outcome.out) == (0, "1 row written to events.tsv\n")
    assert len(Path("events.tsv").read_text().split("\t")) == len(gdelt.COLUMNS)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--ledger", "missing.db", "--as", "csv"],
        ["one.txt", "--as", "gdelt", "--what", "commitments"],
    ],
)
def test_a_file_is_replaced_by_the_whole_or_not_at_all(arguments: list[str], casus: Casus) -> None:
    Path("events").write_text("of yesterday")
    assert casus("export", *arguments, "-o", "events").status in {1, 2}
    assert Path("events").read_text() == "of yesterday"
    assert sorted(path.name for path in Path().iterdir()) == ["events", "one.txt", "two.txt"]


def test_what_is_exported_can_be_narrowed(casus: Casus) -> None:
    def exported(*options: str) -> list[str]:
        return ids(casus("export", "one.txt", "two.txt", "--as", "csv", *options).out)

    assert exported("--since", "2022-02-01") == ["two_0", "two_1"]
    assert exported("--until", "2022-02-01") == ["one_0", "one_1"]
    assert exported("--type", "assault") == ["one_0", "two_0"]
    assert exported("--realis", "planned") == ["one_1", "two_1"]
    assert exported("--actor", "UKR") == []
    assert exported("--actor", "UKR", "--actor", "RUS", "--type", "COERCE", "--type", "AID") == [
        "one_1",
        "two_1",
    ]


def test_each_event_once_and_what_was_decided_about_it_counts(casus: Casus) -> None:
    Path("again.txt").write_text(f"Date: 2022-01-30\n\n{TEXT}")
    casus("read", "one.txt", "again.txt", "--ledger", "crisis.db")
    once = casus("export", "--ledger", "crisis.db", "--as", "csv", "--once")
    assert [row["num_articles"] for row in csv.DictReader(io.StringIO(once.out))] == ["2"]
    assert casus("export", "one.txt", "again.txt", "--as", "csv", "--once").out == once.out
    casus("events", "different", "again#0", "one#0", "--ledger", "crisis.db")
    assert len(ids(casus("export", "--ledger", "crisis.db", "--as", "csv", "--once").out)) == 2


def test_plans_go_where_nothing_says_they_are_plans_only_if_asked_for(casus: Casus) -> None:
    assert casus("export", "one.txt", "--as", "gdelt").out.count("\n") == 1
    assert casus("export", "one.txt", "--as", "gdelt", "--realis", "all").out.count("\n") == 2


def test_commitments_as_tables(casus: Casus) -> None:
    [row] = csv.DictReader(
        io.StringIO(casus("export", "one.txt", "--as", "csv", "--what", "commitments").out)
    )
    assert (row["document"], row["holder"], row["stance"], row["act"]) == ("one", "RUS", "will", "COERCE")
    casus("export", "one.txt", "--as", "parquet", "--what", "commitments", "-o", "all.parquet")
    assert pyarrow.parquet.read_table("all.parquet").to_pylist()[0]["holder"] == "RUS"


def test_parquet_has_typed_columns(casus: Casus) -> None:
    casus("export", "one.txt", "two.txt", "--as", "parquet", "-o", "events.parquet")
    table = pyarrow.parquet.read_table("events.parquet")
    types = {field.name: str(field.type) for field in table.schema}
    assert (table.num_rows, types["date"], types["goldstein"], types["cameo"]) == (
        4,
        "date32[day]",
        "double",
        "string",
    )


@pytest.mark.parametrize("form", ["plover", "polecat", "phoenix", "icews", "gdelt", "csv", "parquet"])
def test_what_was_exported_is_imported_once(form: str, casus: Casus) -> None:
    casus("export", "one.txt", "two.txt", "--as", form, "--realis", "actual", "-o", "events")
    outcome = casus("import", "events", "--as", form)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == "2 records imported into casus.db\n"
    before = Path("casus.db").read_bytes()
    assert (
        casus("import", "events", "--as", form).out == "0 records imported into casus.db, 2 there already\n"
    )
    assert Path("casus.db").read_bytes() == before
    with Ledger.open("casus.db") as ledger:
        kept = list(ledger.readings())
    assert [reading.document.id.partition(":")[0] for reading in kept] == [form, form]
    assert {actor.code for reading in kept for event in reading.events for actor in event.sources} == {"RUS"}


def test_imported_events_stand_beside_what_casus_reads(casus: Casus) -> None:
    casus("export", "one.txt", "--as", "gdelt", "-o", "events.tsv")
    casus("import", "events.tsv", "--as", "gdelt")
    casus("read", "two.txt")
    outcome = casus("ledger", "casus.db")
    assert "2 documents" in outcome.out
    assert "imported from gdelt" in outcome.out
    assert len(ids(casus("export", "--ledger", "casus.db", "--as", "csv").out)) == 3


def test_a_bad_row_costs_one_line_and_the_rest_is_kept(casus: Casus) -> None:
    row = ["" for _ in gdelt.COLUMNS]
    for column, cell in (("GlobalEventID", "1"), ("Day", "20220130"), ("EventCode", "190")):
        row[gdelt.COLUMNS.index(column)] = cell
    statement = [cell if cell != "190" else "010" for cell in row]
    lines = ["\t".join(row), "\x1b[2J\tshort", "\t".join(["2", *row[1:]]), "\t".join(["3", *statement[1:]])]
    outcome = casus("import", "-", "--as", "gdelt", stdin="\n".join(lines).encode())
    assert outcome.status == 1
    assert outcome.err == "casus: standard input:2: the line has 2 cells, expected 61\n"
    assert outcome.out.splitlines() == [
        "2 records imported into casus.db",
        "  1 passed over: CAMEO 01, a statement, which PLOVER does not code",
        "  1 error",
    ]


def test_a_report_that_cannot_be_read_costs_one_line(casus: Casus) -> None:
    outcome = casus("export", "missing.txt", "one.txt", "--as", "plover")
    assert (outcome.status, outcome.err) == (1, "casus: missing.txt: No such file or directory\n")
    assert [json.loads(line)["id"] for line in outcome.out.splitlines()] == ["one_0", "one_1"]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["export", "one.txt", "--as", "xml"], "unknown format 'xml'; the formats are plover, polecat, phoenix,"),
        (["import", "one.txt", "--as", "xml"], "unknown format 'xml'; the formats are plover, polecat, phoenix,"),
        (["import", "one.txt", "--as", "csv", "--encoding", "klingon"], "unknown encoding 'klingon'"),
        (["export", "--as", "csv"], "name the files to read, or a ledger with --ledger, but not both"),
        (["export", "one.txt", "--as", "csv", "--since", "soon"], "--since: 'soon' is not a date; write YYYY-MM-DD"),
        (["export", "one.txt", "--as", "csv", "--type", "PARTY"], "--type: unknown PLOVER type 'PARTY'; the"),
        (["export", "one.txt", "--as", "csv", "--realis", "x"], "--realis: unknown 'x'; it is all, actual, denied,"),
        (["export", "one.txt", "--as", "gdelt", "--what", "commitments"], "gdelt has no place for commitments;"),
        (["export", "one.txt", "--as", "csv", "--what", "commitments", "--once"], "--once is for events"),
        (["export", "one.txt", "--as", "csv", "-o", "none/events.csv"], "none/events.csv: cannot be written (No such"),
    ],
)  # fmt: skip
def test_wrong_usage_exits_with_2(arguments: list[str], line: str, casus: Casus) -> None:
    outcome = casus(*arguments)
    assert outcome.status == 2
    assert outcome.err.startswith(f"casus: {line}")
    assert outcome.err.count("\n") == 1
    assert not Path("casus.db").exists()


def test_parquet_without_arrow_says_what_to_install(casus: Casus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for command in ("export", "import"):
        outcome = casus(command, "one.txt", "--as", "parquet")
        assert outcome.status == 2
        assert (
            outcome.err == "casus: Parquet needs Arrow, which is not installed; pip install 'casus[arrow]'\n"
        )
