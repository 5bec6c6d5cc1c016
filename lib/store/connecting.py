"""Where the store lies, and how to talk to it: SQLite in the user's data folder, or PostgreSQL by URL."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError

VARIABLE = "POURPARLERS_STORE"
SECRETS = Path(".streamlit") / "secrets.toml"
# Seconds that a writer waits for another one before it gives up; weaving everything anew takes minutes.
PATIENCE = 600
# Any number that nothing else on the server locks by.
LOCK = 7_236_001


class BadStore(ValueError):
    """A store that cannot be opened; the message says which and why."""


@dataclass(frozen=True, slots=True, eq=False)
class Store:
    """An open store. Threads may share one; a process opens its own."""

    engine: Engine

    @property
    def name(self) -> str:
        """The URL, without its password."""
        return self.engine.url.render_as_string(hide_password=True)

    @property
    def sqlite(self) -> bool:
        """Whether it is a file of SQLite, and not a PostgreSQL server."""
        return self.engine.dialect.name == "sqlite"

    @property
    def there(self) -> bool:
        """Whether its file is still where it was opened; of a server, that is not asked."""
        return not self.sqlite or Path(str(self.engine.url.database)).exists()

    def close(self) -> None:
        """Closes its connections; it opens new ones when it is used again."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the store throughout."""
        options: dict[str, Any] = {} if self.sqlite else {"isolation_level": "REPEATABLE READ"}
        with self.engine.connect().execution_options(**options) as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are all kept at its end, or none of them; one writer at a time."""
        with self.engine.connect().execution_options(writing=True) as connection, connection.begin():
            if not self.sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
            yield connection


def default_url(secrets: Path = SECRETS) -> str:
    """``POURPARLERS_STORE``, else ``[connections.store] url`` in Streamlit's secrets, else the user's folder.

    Raises BadStore when the secrets cannot be read.
    """
    if chosen := os.environ.get(VARIABLE):
        return chosen
    try:
        table = tomllib.loads(secrets.read_text(encoding="utf-8")) if secrets.is_file() else {}
    except (OSError, ValueError) as error:
        raise BadStore(f"{secrets}: {error}") from error
    url = table.get("connections", {}).get("store", {}).get("url")
    return str(url) if url else str(Path(platformdirs.user_data_dir("pourparlers")) / "store.sqlite")


def called(url: str) -> str:
    """What a store is called in messages: its file, or its address without the password."""
    try:
        address = make_url(url) if "://" in url else None
    except (ArgumentError, ValueError):
        return "named by an address that cannot be read"
    if address is None or address.get_backend_name() == "sqlite":
        return str(address.database if address else url)
    return address.render_as_string(hide_password=True)


def connect(url: str | None = None) -> Store:
    """The store at ``url`` (a database URL, or the path of an SQLite file), as it is; not yet migrated.

    Raises BadStore when the URL cannot be read, names another kind of database, or its driver is missing.
    """
    named = url or default_url()
    try:
        address = make_url(named) if "://" in named else make_url("sqlite://").set(database=named)
    except (ArgumentError, ValueError) as error:  # it may hold a password, so it is not repeated
        raise BadStore(f"the store is {called(named)}") from error
    if address.get_backend_name() == "sqlite":
        return Store(_sqlite(address.database))
    if address.get_backend_name() not in ("postgresql", "postgres"):
        raise BadStore(f"{address.render_as_string()}: neither SQLite nor PostgreSQL")
    address = address.set(drivername="postgresql+psycopg")
    try:
        return Store(
            create_engine(
                address, pool_pre_ping=True, hide_parameters=True, connect_args={"connect_timeout": 10}
            )
        )
    except ImportError as error:
        raise BadStore('PostgreSQL needs its driver: pip install "psycopg[binary]"') from error


def _sqlite(path: str | None) -> Engine:
    if not path or path == ":memory:":
        raise BadStore("a store in memory would be lost; name a file")
    file = Path(path).expanduser().absolute()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadStore(f"{file.parent}: cannot be made: {error.strerror}") from error
    address = URL.create("sqlite", database=str(file))
    engine = create_engine(
        address, hide_parameters=True, connect_args={"timeout": PATIENCE, "check_same_thread": False}
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _: Any) -> None:
    # The driver's own way of opening transactions leaves reads outside of them.
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "cache_size=-32768"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    # A transaction that reads first and writes later fails at once when another has written in between;
    # one that is to write waits its turn at the beginning.
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
