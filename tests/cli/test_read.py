"""``casus read`` fills a ledger and says what it found."""

import datetime as dt
import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from casus.cli.reader import Reader
from casus.ledger import Ledger
from casus.model import Actor, Attribution, Commitment, Document, Event, Reading, Span, Stance
from tests.cli.running import Casus

TEXT = "Borduria will close the strait if sanctions are imposed."
BORDURIA = Actor("BOR", "Borduria")


def found_in(document: Document) -> Reading:
    """A refusal, two threats, a deed and a statement in every document."""
    span = Span(0, 8, document.text[:8])
    stances: tuple[Stance, ...] = ("will", "will_not", "will")
    return Reading(
        document,
        attributions=(Attribution((span,), (span,), (span,), "indirect"),),
        events=tuple(
            Event("COERCE", None, (), "17", 4, -7, (), (), None, None, realis, span, span)
            for realis in ("actual", "planned")
        ),
        commitments=tuple(Commitment(BORDURIA, stance, "COERCE", span, (span,)) for stance in stances),
    )


@pytest.fixture(autouse=True)
def known_reading(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A reader that finds the same in every document, and a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Reader, "load_codebook", lambda _: None)
    monkeypatch.setattr(Reader, "describe", lambda reader: f"a reader with {reader.model or 'its model'}")
    monkeypatch.setattr(Reader, "read", lambda _, document, __: found_in(document))


@pytest.fixture(autouse=True)
def same_logging_after() -> Iterator[None]:
    """Logging as it was."""
    root, casus = logging.getLogger(), logging.getLogger("casus")
    handlers, level = list(root.handlers), casus.level
    yield
    root.handlers, casus.level = handlers, level


def write(name: str, content: str = TEXT) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(content)
    return name


def test_it_says_what_it_found(casus: Casus) -> None:
    outcome = casus("read", write("one.txt"), write("two.md"))
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.splitlines() == [
        "2 documents read into casus.db",
        "  2 statements attributed to speakers",
        "  6 commitments: will 4, will_not 2",
        "  2 deeds reported as done or under way",
    ]


def test_what_was_read_is_in_the_ledger(casus: Casus) -> None:
    casus("read", write("one.txt"), "--date", "2031-05-04", "--ledger", "strait.db")
    document = Document(TEXT, "one", dt.date(2031, 5, 4))
    with Ledger.open("strait.db", create=False) as ledger:
        assert list(ledger.readings()) == [found_in(document)]


def test_reading_again_changes_nothing(casus: Casus) -> None:
    path = write("one.txt")
    casus("read", path)
    before = Path("casus.db").read_bytes()
    for again in (["read", path], ["read", path, "--reread"]):
        assert casus(*again).out == "0 documents read into casus.db, 1 there already\n"
        assert Path("casus.db").read_bytes() == before


def test_a_document_is_read_again_when_it_or_the_reader_changed(
    casus: Casus, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("one.txt")
    casus("read", path)
    write("one.txt", TEXT + " And soon.")
    assert casus("read", path).out.startswith("1 document read into casus.db\n")
    monkeypatch.setattr(Reader, "read", lambda _, document, __: Reading(document))
    assert casus("read", path).out == "0 documents read into casus.db, 1 there already\n"
    assert casus("read", path, "--model", "larger").out.startswith("1 document read into casus.db\n")


def test_files_folders_and_standard_input_together(casus: Casus) -> None:
    write("wire/a.jsonl", json.dumps({"id": "a", "text": TEXT}))
    write("wire/2022/b.md")
    outcome = casus("read", "wire", write("c.txt"), "-", stdin=TEXT.encode())
    assert outcome.out.startswith("4 documents read into casus.db\n")
    with Ledger.open("casus.db") as ledger:
        assert [document.id for document in ledger.documents()] == ["a", "c", "stdin", "wire/2022/b"]


def test_the_ledger_may_be_named_by_the_environment(casus: Casus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASUS_LEDGER", "strait.db")
    assert casus("read", write("one.txt")).out.startswith("1 document read into strait.db\n")
    assert not Path("casus.db").exists()


def test_a_bar_is_shown_on_a_terminal_and_nowhere_else(casus: Casus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("TERM", "xterm")
    outcome = casus("read", write("one.txt"), write("bad.txt", ""))
    assert "reading" in outcome.err
    assert "casus: bad.txt: empty: there is no text" in outcome.err
    monkeypatch.setenv("TTY_COMPATIBLE", "0")
    assert casus("read", write("two.txt")).err == ""


def test_nothing_is_logged_unless_asked_for(casus: Casus) -> None:
    path = write("one.txt")
    assert casus("read", path).err == ""
    assert casus("--verbose", "read", path, "--model", "larger").err.splitlines() == [
        "INFO casus.sources: reading one.txt",
    ]


def test_logs_are_json_lines_if_asked_for(casus: Casus) -> None:
    write("\x1b[2J.txt")
    lines = casus("--log-json", "read", "\x1b[2J.txt").err.splitlines()
    events = [json.loads(line) for line in lines]
    assert [(event["level"], event["logger"], event["message"]) for event in events] == [
        ("info", "casus.sources", "reading \x1b[2J.txt"),
        ("info", "casus.ledger.book", "kept \x1b[2J"),
    ]
    assert all("\x1b" not in line for line in lines)
