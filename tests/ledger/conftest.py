"""The same tests run on every database that a ledger can be kept in."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, text

from casus.ledger import Ledger

NUMBERS = count()


@pytest.fixture(scope="session")
def postgresql_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a PostgreSQL server for this run of the tests."""
    pgserver = pytest.importorskip("pgserver", reason="no PostgreSQL server: pgserver is not installed")
    server = pgserver.get_server(tmp_path_factory.mktemp("postgresql"))
    with administrator(server.get_uri()) as connection:  # what a test writes need not survive a power cut
        connection.execute(text("ALTER SYSTEM SET fsync = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new ledger may be kept."""
    if request.param == "sqlite":
        return str(tmp_path / "casus.db")
    server = request.getfixturevalue("postgresql_server")
    return new_database(server)


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    """A new ledger."""
    with Ledger.open(place) as opened:
        yield opened


def new_database(server: str) -> str:
    """The URL of a new, empty database on the server."""
    name = f"casus{next(NUMBERS)}"
    with administrator(server) as connection:
        connection.execute(text(f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0"))
    return server.replace("/postgres?", f"/{name}?")


@contextmanager
def administrator(server: str) -> Iterator[Connection]:
    """A connection to the server outside any transaction."""
    engine = create_engine(server.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield connection
    engine.dispose()
