"""Opening ledgers: new ones, old ones, foreign ones, and several at once."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from casus.errors import LedgerError
from casus.ledger import Ledger, database
from casus.ledger.schema import STATUSES, metadata
from casus.model import Document, Reading


def document(number: int) -> Reading:
    return Reading(Document(f"Report {number}.", f"report {number}"))


def test_the_migrations_make_the_tables_that_the_ledger_uses(place: str) -> None:
    Ledger.open(place).close()
    opened = database.Database(place)
    with opened.reading() as connection:
        options = {"compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts={"version_table": "casus_version", **options})
        assert compare_metadata(context, metadata) == []
    opened.close()


def test_the_newest_migration_is_the_one_the_ledger_asks_for() -> None:
    scripts = ScriptDirectory(str(Path(database.__file__).parent / "migrations"))
    assert scripts.get_current_head() == database.NEWEST


def test_migrations_can_be_undone(place: str) -> None:
    from alembic import command

    Ledger.open(place).close()
    opened = database.Database(place)
    with opened.writing() as connection:
        command.downgrade(database.migration_config(connection), "base")
    opened.bring_up_to_date()
    opened.close()
    with Ledger.open(place) as ledger:
        assert ledger.add(document(1))


def test_a_ledger_that_is_not_there_is_not_made_for_reading(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="there is no such ledger"):
        Ledger.open(tmp_path / "casus.db", create=False)
    assert not (tmp_path / "casus.db").exists()


def test_a_ledger_of_a_newer_casus_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "casus.db"
    Ledger.open(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE casus_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(LedgerError, match="written by a newer Casus"):
        Ledger.open(path)


def test_a_migration_that_fails_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "casus.db"
    monkeypatch.setattr("alembic.op.execute", _fail)
    with pytest.raises(LedgerError, match="disk full"):
        Ledger.open(path)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == []
    connection.close()


def _fail(_: str) -> None:
    raise OSError("disk full")


def test_only_known_statuses_are_stored(tmp_path: Path) -> None:
    path = tmp_path / "casus.db"
    Ledger.open(path).close()
    with sqlite3.connect(path) as connection:
        [(sql,)] = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'commitment'").fetchall()
    connection.close()
    assert str(STATUSES) in sql


def test_writers_at_once_wait_for_each_other(place: str) -> None:
    def write(start: int) -> int:
        with Ledger.open(place) as ledger:
            return sum(ledger.add(document(number)) for number in range(start, start + 15))

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(write, [0, 0, 10, 20])) == 35
    with Ledger.open(place) as ledger:
        assert len(list(ledger.documents())) == 35


def test_a_writer_that_waits_too_long_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "casus.db"
    monkeypatch.setattr(database, "WAIT", 0.1)
    with Ledger.open(path) as ledger:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="database is locked"):
            ledger.add(document(1))
        other.execute("ROLLBACK")
        other.close()
        assert ledger.add(document(1))


def test_reading_while_another_writes_sees_one_state(place: str) -> None:
    with Ledger.open(place) as ledger, Ledger.open(place) as other:
        ledger.add(document(1))
        ledger.add(document(2))
        documents = other.documents()
        next(documents)
        ledger.add(document(3))
        assert [found.id for found in documents] == ["report 2"]


def test_half_a_surrogate_pair_is_refused_and_nothing_is_kept(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="surrogates not allowed"):
        ledger.add(Reading(Document("\ud800", "bad")))
    assert list(ledger.documents()) == []


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("://", "not a database URL"),
        ("oracle://scott@db/x", "an SQLite file or a postgresql:// URL, not oracle://"),
        ("postgresql://clerk:hunter2@localhost:1/none", "postgresql"),
    ],
)
def test_errors_name_the_place_but_never_its_password(place: str, reason: str) -> None:
    with pytest.raises(LedgerError, match=reason) as error:
        Ledger.open(place)
    assert "hunter2" not in str(error.value)
