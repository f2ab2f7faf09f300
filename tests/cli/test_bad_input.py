"""Bad input costs one clear line that names file, record and reason; everything else is kept."""

import gzip
import json
import sqlite3
from pathlib import Path

import pytest

from casus.cli.reader import Reader
from casus.ledger import Ledger
from casus.model import Document, Reading
from tests.cli.running import Casus

GOOD = "Borduria will close the strait if sanctions are imposed."
LIMIT = 1_000_000
READ = Reader.read


@pytest.fixture(autouse=True)
def only_input_matters(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Model and codebook stay out of these tests; the ledger is ``casus.db`` in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Reader, "describe", lambda _: "a reader that finds nothing")
    monkeypatch.setattr(Reader, "load_codebook", lambda _: None)
    monkeypatch.setattr(Reader, "read", lambda _, document, __: Reading(document))
    Path("good.txt").write_text(GOOD)


def kept() -> list[str]:
    with Ledger.open("casus.db", create=False) as ledger:
        return [document.id for document in ledger.documents()]


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("a.txt", b"", "a.txt: empty: there is no text"),
        ("a.txt", b" \n\n", "a.txt: empty: there is no text"),
        ("a.txt", b"Date: 2023-08-10\n", "a.txt: empty: there is no text"),
        ("a.md", b"---\ntitle: x\n---\n", "a.md: empty: there is no text"),
        ("a.html", b"", "a.html: empty: there is no text"),
        ("a.html", b"<html><script>alert(1)</script></html>", "a.html: no article text found in the page"),
        ("a.txt", b"\x7fELF\x02\x01\0\0", "a.txt: not text: it contains NUL"),
        ("a.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "a.txt: not utf-8: byte 0xe2 at offset 10"),
        ("a.txt", "Élysée".encode("latin-1"), "a.txt: not utf-8: byte 0xc9 at offset 0"),
        ("a.txt", "Talks".encode("utf-16-le"), "a.txt: not text: it contains NUL"),
        ("a.txt", b"\xff\xfeT", "a.txt: not utf-16: byte 0x54 at offset 2"),
        ("a.txt", b"Date: last Sunday\n\nTalks.", "a.txt: 'date': 'last Sunday' is not a date; write"),
        ("a.html", "<meta charset=utf-8>É".encode("latin-1"), "a.html: not utf-8: byte 0xc9 at offset 20"),
        ("a.html", b"<meta charset=klingon>", "a.html: in an unknown encoding, 'klingon'"),
        ("a.html", b"<meta charset=undefined>", "a.html: not undefined: decoding with 'undefined'"),
        ("a.txt", b"x" * (LIMIT + 1), "a.txt: longer than 1,000,000 characters, the limit of one document"),
        ("a.csv", b"id,body\n1,Talks.\n", "a.csv:1: the header names no 'text' column"),
        ("a.csv", b"id,text\n1,Talks.\n2\n", "a.csv:3: the row has 1 and the header 2 cells"),
        ("a.csv", b'id,text\n1,"Talks.\n2,Talks.\n', "a.csv:3: not CSV (unexpected end of data)"),
        ("a.jsonl.gz", b"no gzip at all", "a.jsonl.gz: Not a gzipped file"),
        ("a.jsonl.gz", gzip.compress(b'{"text": "x"}', mtime=0)[:-9], "a.jsonl.gz: "),
    ],
)  # fmt: skip
def test_a_bad_file_costs_one_line_and_the_rest_is_kept(
    name: str, content: bytes, line: str, casus: Casus
) -> None:
    Path(name).write_bytes(content)
    outcome = casus("read", name, "good.txt")
    assert outcome.err.startswith(f"casus: {line}")
    assert outcome.err.count("\n") == 1
    assert outcome.status == 1
    assert "good" in kept()
    assert "1 error\n" in outcome.out


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ("{text: 'Talks.'}", "not JSON ("),
        ('{"text": "Talks."', "not JSON ("),
        ('["Talks."]', "not a JSON object but a list"),
        ("[" * 100_000, "not JSON ("),
        ('{"text": ' + "9" * 5000 + "}", "not JSON ("),
        ("{}", "'text' is missing"),
        ('{"text": null}', "'text' is a NoneType, not a string"),
        ('{"text": 5, "date": "2023-13-01"}', "'text' is a int, not a string; 'date': '2023-13-01' is"),
        ('{"text": "Talks.", "date": 20230810}', "'date': 20230810 is not a date; write YYYY-MM-DD"),
        ('{"text": "Talks.", "date": "August 10"}', "'date': 'August 10' is not a date; write YYYY-MM-DD"),
        ('{"text": "Talks.", "title": ["x"]}', "'title' is a list, not a string"),
        ('{"text": " "}', "empty: there is no text"),
        ('{"text": "T\\u0000"}', "not text: it contains NUL characters"),
        ('{"text": "T\\ud800"}', "not valid Unicode: it contains half of a surrogate pair"),
        ('{"id": "a", "text": "Talks."}', "duplicate id 'a', already used at wire.jsonl:1"),
    ],
)  # fmt: skip
def test_a_bad_record_costs_one_line_and_the_others_are_kept(record: str, reason: str, casus: Casus) -> None:
    good = [json.dumps({"id": name, "text": GOOD}) for name in "ab"]
    Path("wire.jsonl").write_text("\n".join([good[0], record, good[1]]))
    outcome = casus("read", "wire.jsonl")
    assert outcome.err.startswith(f"casus: wire.jsonl:2: {reason}")
    assert outcome.err.count("\n") == 1
    assert outcome.status == 1
    assert kept() == ["a", "b"]


def test_a_line_of_50_megabytes_is_passed_over(casus: Casus) -> None:
    with Path("wire.jsonl").open("w") as out:
        out.write(json.dumps({"id": "a", "text": GOOD}) + '\n{"text": "')
        for _ in range(50):
            out.write("x" * 1_000_000)
        out.write('"}\n' + json.dumps({"id": "b", "text": GOOD}) + "\n")
    outcome = casus("read", "wire.jsonl")
    assert outcome.err == (
        "casus: wire.jsonl:2: longer than 1,000,000 characters, the limit of one document; split it\n"
    )
    assert kept() == ["a", "b"]


def test_a_missing_file_and_a_folder_without_reports(casus: Casus) -> None:
    Path("photos").mkdir()
    Path("photos/summit.jpg").write_bytes(b"\xff\xd8")
    outcome = casus("read", "missing.txt", "photos", "good.txt")
    assert outcome.err.splitlines()[0] == "casus: missing.txt: No such file or directory"
    assert outcome.err.splitlines()[1].startswith(
        "casus: photos: the folder has no file of a known kind (.txt,"
    )
    assert (outcome.status, kept()) == (1, ["good"])


def test_the_same_id_in_two_files_is_told_apart(casus: Casus) -> None:
    for folder in ("monday", "tuesday"):
        Path(folder).mkdir()
        Path(folder, "talks.txt").write_text(f"{GOOD} {folder}")
    outcome = casus("read", "monday/talks.txt", "tuesday/talks.txt")
    assert outcome.err == "casus: tuesday/talks.txt: duplicate id 'talks', already used at monday/talks.txt\n"


def test_nothing_on_standard_input(casus: Casus) -> None:
    outcome = casus("read", "-")
    assert (outcome.status, outcome.err) == (1, "casus: standard input: empty: there is no text\n")


def test_terminal_escapes_never_reach_the_terminal(casus: Casus) -> None:
    Path("wire.jsonl").write_text(
        json.dumps({"id": "\x1b[2J\r\n\x9b31m", "text": GOOD, "date": "\x1b]0;owned\x07"}) + "\n"
        + json.dumps({"id": "\x1b[2J", "text": GOOD}) + "\n" + json.dumps({"id": "\x1b[2J", "text": GOOD})
    )  # fmt: skip
    Path("\x1b[2J.txt").write_text("")
    outcome = casus("read", "wire.jsonl", "\x1b[2J.txt")
    assert "\x1b" not in outcome.out + outcome.err
    assert outcome.err.count("\n") == 3


@pytest.mark.parametrize(
    ("place", "content", "reason"),
    [
        ("missing/casus.db", None, "unable to open database file"),
        (".", None, "unable to open database file"),
        (
            "notes.db",
            b"this is no database, but long enough to look like one " * 20,
            "file is not a database",
        ),
        ("mysql://localhost/casus", None, "SQLite file or a postgresql:// URL, not mysql://"),
        ("postgresql://nobody@localhost:1/none", None, "connection"),
    ],
)
def test_a_ledger_that_cannot_be_opened(place: str, content: bytes | None, reason: str, casus: Casus) -> None:
    if content:
        Path(place).write_bytes(content)
    outcome = casus("read", "good.txt", "--ledger", place)
    assert outcome.status == 1
    assert outcome.err.startswith("casus: ")
    assert outcome.err.count("\n") == 1
    assert reason in outcome.err


def test_another_programs_database_is_left_alone(casus: Casus) -> None:
    with sqlite3.connect("bookmarks.db") as other:
        other.execute("CREATE TABLE bookmark (url TEXT)")
    other.close()
    before = Path("bookmarks.db").read_bytes()
    outcome = casus("read", "good.txt", "--ledger", "bookmarks.db")
    assert outcome.err == ("casus: bookmarks.db: a database, but not a Casus ledger; name another --ledger\n")
    assert (outcome.status, Path("bookmarks.db").read_bytes()) == (1, before)


def test_a_ledger_that_cannot_be_written_loses_nothing_it_has(
    casus: Casus, monkeypatch: pytest.MonkeyPatch
) -> None:
    casus("read", "good.txt")
    Path("more.txt").write_text(GOOD)
    monkeypatch.setattr(Ledger, "add", _refuse)
    outcome = casus("read", "more.txt")
    assert (outcome.status, outcome.err) == (1, "casus: casus.db: attempt to write a readonly database\n")
    assert kept() == ["good"]


def _refuse(ledger: Ledger, *_: object, **__: object) -> bool:
    with ledger._database.writing() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")
        connection.exec_driver_sql("DELETE FROM document")
    return True


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["good.txt", "--as", "x"], "unknown format 'x'; the formats are text, markdown, html, jsonl, csv"),
        (["good.txt", "--date", "yesterday"], "--date: 'yesterday' is not a date; write YYYY-MM-DD"),
        (["good.txt", "--encoding", "klingon"], "unknown encoding 'klingon'"),
    ],
)  # fmt: skip
def test_wrong_usage_exits_with_2(arguments: list[str], line: str, casus: Casus) -> None:
    outcome = casus("read", *arguments)
    assert (outcome.status, outcome.err) == (2, f"casus: {line}\n")
    assert not Path("casus.db").exists()


def test_no_file_at_all_is_wrong_usage(casus: Casus) -> None:
    assert casus("read").status == 2


def test_a_document_that_breaks_the_reader_costs_one_line(
    casus: Casus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Reader, "read", READ)
    monkeypatch.setattr("casus.reading.read", _stumble)
    Path("riddle.txt").write_text("Sphinx.")
    outcome = casus("read", "riddle.txt", "good.txt")
    assert outcome.err == "casus: riddle: could not be read (RecursionError: too \\x1b[2J deep)\n"
    assert (outcome.status, kept()) == (1, ["good"])


def _stumble(document: Document, **_: object) -> Reading:
    if document.id == "riddle":
        raise RecursionError("too \x1b[2J deep")
    return Reading(document)
