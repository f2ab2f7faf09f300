"""The database behind a ledger: SQLite or PostgreSQL, opened, locked for writing and brought up to date."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, select, table, text
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from casus.errors import LedgerError
from casus.ledger.schema import metadata

if TYPE_CHECKING:
    from alembic.config import Config

VERSION_TABLE = "casus_version"
"""Where the database keeps which migrations it has had."""

NEWEST = "0002"
"""The last migration."""

BEGIN_WRITING = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "SELECT pg_advisory_xact_lock(67_65_83_85_83)"}
"""How one writer keeps the next one waiting; the number only has to be Casus's own."""

WAIT = 30
"""Seconds a writer waits for another one on SQLite."""


class Database:
    """One database that holds a ledger. Errors of the database come as ``LedgerError``."""

    def __init__(self, place: str | Path) -> None:
        """Find the database at a file path or a URL, without opening it yet."""
        self.url = _url(place)
        self.name = str(place) if self.url.drivername == "sqlite" else self.url.render_as_string()
        self._engine = self._connect()

    @property
    def is_there(self) -> bool:
        """Whether there is something to open; of a server that is known only on opening."""
        path = self.url.database
        return self.url.drivername != "sqlite" or not path or Path(path).exists()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the ledger."""
        engine = self._engine
        if engine.dialect.name == "postgresql":
            engine = engine.execution_options(isolation_level="REPEATABLE READ")
        with self._translated(), engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that one writer has at a time; nothing of it is kept if it fails."""
        with self._translated(), self._engine.execution_options(writing=True).begin() as connection:
            yield connection

    def bring_up_to_date(self) -> None:
        """Apply the migrations that the database has not had, all or none."""
        with self.reading() as connection:
            if self._revision(connection) == NEWEST:
                return
        with self.writing() as connection:
            if self._revision(connection) != NEWEST:
                _migrate(connection)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def _connect(self) -> Engine:
        with self._translated():
            try:
                options = {"timeout": WAIT} if self.url.drivername == "sqlite" else {}
                engine = create_engine(self.url, connect_args=options)
            except ModuleNotFoundError as error:
                raise LedgerError(
                    f"{self.name}: needs {error.name}; pip install casus[postgresql]"
                ) from error
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin)
        return engine

    def _revision(self, connection: Connection) -> str | None:
        """The last migration the database has had. Raises ``LedgerError`` if it is no usable ledger."""
        names = inspect(connection).get_table_names()
        if VERSION_TABLE not in names:
            if names:
                raise LedgerError(f"{self.name}: a database, but not a Casus ledger; name another --ledger")
            return None
        revision = connection.scalar(select(text("version_num")).select_from(table(VERSION_TABLE)))
        if revision is not None and revision > NEWEST:
            raise LedgerError(f"{self.name}: written by a newer Casus ({revision}; this one knows {NEWEST})")
        return str(revision) if revision else None

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise LedgerError(f"{self.name}: {_first_line(error.orig)}") from error
        except (SQLAlchemyError, UnicodeError, OSError) as error:
            raise LedgerError(f"{self.name}: {_first_line(error)}") from error


def _url(place: str | Path) -> URL:
    """The URL of a place. Raises ``LedgerError`` for a database that Casus does not know."""
    if "://" not in str(place):
        return URL.create("sqlite", database=str(place))
    try:
        url = make_url(str(place))
    except ArgumentError as error:
        raise LedgerError(f"{place}: not a database URL; write postgresql://user@host/name") from error
    if url.drivername in {"postgresql", "postgres"}:
        url = url.set(drivername="postgresql+psycopg")
    if url.drivername not in {"sqlite", "postgresql+psycopg"}:
        raise LedgerError(f"a ledger is an SQLite file or a postgresql:// URL, not {url.drivername}://")
    return url


def _prepare_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401 -- a driver's own object
    # The driver would open transactions late and commit before DDL; _begin opens them instead
    # (https://docs.sqlalchemy.org/en/21/dialects/sqlite.html, "Serializable isolation / Savepoints").
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    dialect = connection.dialect.name
    if writing:
        connection.exec_driver_sql(BEGIN_WRITING[dialect])
    elif dialect == "sqlite":
        connection.exec_driver_sql("BEGIN")


def migration_config(connection: Connection) -> Config:
    """What Alembic's commands need to work on an open ledger."""
    from alembic.config import Config

    attributes = {"connection": connection, "metadata": metadata, "version_table": VERSION_TABLE}
    config = Config(attributes=attributes)
    config.set_main_option("script_location", "casus.ledger:migrations")
    return config


def _migrate(connection: Connection) -> None:
    from alembic import command

    command.upgrade(migration_config(connection), NEWEST)


def _first_line(error: object) -> str:
    return str(error).strip().partition("\n")[0] or type(error).__name__
