from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection, inspect, select, text

from lib.filters import Filters
from lib.store import (
    BadStore,
    Store,
    counting,
    default_url,
    frames,
    load_all,
    migrations,
    open_store,
    save,
    tables,
    trouble,
)
from lib.store.connecting import connect
from lib.store.weaving import weave
from tests.sample import EXTRACTIONS


def schema(store: Store) -> dict[str, list[tuple[str, str, bool]]]:
    found = inspect(store.engine)
    return {
        name: [(c["name"], str(c["type"]), bool(c["nullable"])) for c in found.get_columns(name)]
        for name in sorted(found.get_table_names())
    }


def test_a_store_of_the_first_version_is_lifted_with_what_it_holds(url: str, tmp_path: Path) -> None:
    fresh = open_store(str(tmp_path / "fresh.sqlite") if url.endswith("sqlite") else url)
    wanted = schema(fresh)
    for extraction in EXTRACTIONS:
        save(fresh, extraction, "1")
    with fresh.writing() as connection:
        # Back to version 1, as it was before there were happenings and corrections.
        for index in ("day", "speaker", "addressee"):
            connection.execute(text(f"DROP INDEX quotes_by_{index}"))
        for column in (
            "events.confidence",
            "events.edited",
            "events.checked",
            "events.voice",
            "events.contrary",
            "events.headline",
            "quotes.confidence",
            "state.woven",
            *(f"quotes.{name}" for name in ("hidden", "process", "source", "language")),
            "quotes.checked_by",
            "quotes.checked_at",
            "quotes.other_speakers",
        ):
            connection.execute(text("ALTER TABLE {} DROP COLUMN {}".format(*column.split("."))))
        connection.execute(text("DROP INDEX articles_by_facet"))
        if fresh.sqlite:
            connection.execute(text("DROP TABLE happenings_found"))
        for table in (
            "happenings",
            "tellings",
            "sides",
            "happening_participants",
            "contacts",
            "stale",
            "files",
            "corrections",
            "names",
            "co_speakers",
        ):
            connection.execute(text(f"DROP TABLE {table}"))
        connection.execute(text("UPDATE schema SET version = 1"))
    assert schema(fresh) != wanted
    migrations.upgrade(fresh)
    assert schema(fresh) == wanted
    assert tuple(load_all(fresh)) == EXTRACTIONS
    assert counting.size(fresh, "happenings") == 0
    weave(fresh)
    assert counting.size(fresh, "happenings", Filters(text="Moscou")) == 1
    fresh.close()


def test_a_step_that_does_not_concern_happenings_keeps_them(store: Store) -> None:
    for extraction in EXTRACTIONS:
        save(store, extraction, "1")
    weave(store)
    with store.writing() as connection:
        connection.execute(text("DROP INDEX quotes_by_day"))
        for column in ("checked_by", "checked_at"):
            connection.execute(text(f"ALTER TABLE quotes DROP COLUMN {column}"))
        connection.execute(text("UPDATE schema SET version = 9"))
    migrations.upgrade(store, migrations.LIFTS[:9])
    assert counting.size(store, "happenings", Filters(text="Moscou")) == 1


def test_a_store_from_before_others_spoke_too_keeps_its_quotations(store: Store) -> None:
    for extraction in EXTRACTIONS:
        save(store, extraction, "1")
    weave(store)
    with store.writing() as connection:
        connection.execute(text("ALTER TABLE quotes DROP COLUMN other_speakers"))
        connection.execute(text("DROP TABLE co_speakers"))
        connection.execute(text("UPDATE schema SET version = 11"))
    migrations.upgrade(store, migrations.LIFTS[:11])
    quotes = frames.quotes(store, Filters(speakers=("Karoline Leavitt",)))
    assert quotes[["text", "other_speakers"]].to_numpy().tolist() == [["Nous sommes prêts", ()]]
    assert counting.size(store, "happenings", Filters(text="Moscou")) == 1


def test_a_step_that_fails_leaves_the_store_as_it_was(store: Store) -> None:
    def failing(connection: Connection) -> None:
        connection.execute(text("CREATE TABLE half (x INTEGER)"))
        raise RuntimeError("power cut")

    with pytest.raises(RuntimeError):
        migrations.upgrade(store, (*migrations.LIFTS, failing))
    assert not inspect(store.engine).has_table("half")
    with store.reading() as connection:
        assert connection.execute(select(tables.schema.c.version)).scalar_one() == len(migrations.LIFTS) + 1


def test_a_store_of_a_newer_program_is_left_alone(url: str) -> None:
    store = open_store(url)
    with store.writing() as connection:
        connection.execute(text("UPDATE schema SET version = 99"))
    with pytest.raises(BadStore, match="newer version"):
        open_store(url)
    store.close()


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("mysql://somewhere/x", "neither SQLite nor PostgreSQL"),
        ("sqlite://", "in memory"),
        ("sqlite:///:memory:", "in memory"),
        ("postgresql://nobody@/none?host=/nowhere", "nowhere"),
    ],
)
def test_what_is_no_store_is_refused(url: str, reason: str) -> None:
    with pytest.raises(BadStore, match=reason):
        open_store(url)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.sqlite").write_text("something else entirely, and long enough to be read as a header" * 20)
    with pytest.raises(BadStore, match="not a database"):
        open_store(str(tmp_path / "x.sqlite"))


def test_passwords_are_not_shown() -> None:
    assert connect("postgresql://ada:secret@db/talks").name == "postgresql+psycopg://ada:***@db/talks"


def test_where_the_store_lies(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    secrets = tmp_path / "secrets.toml"
    monkeypatch.delenv("POURPARLERS_STORE", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert default_url(secrets) == str(tmp_path / "data" / "pourparlers" / "store.sqlite")
    secrets.write_text('[connections.store]\nurl = "postgresql://db/talks"\n')
    assert default_url(secrets) == "postgresql://db/talks"
    monkeypatch.setenv("POURPARLERS_STORE", "elsewhere.sqlite")
    assert default_url(secrets) == "elsewhere.sqlite"
    monkeypatch.delenv("POURPARLERS_STORE")
    secrets.write_text("[connections")
    with pytest.raises(BadStore, match=r"secrets\.toml"):
        default_url(secrets)


@pytest.mark.parametrize("url", ["postgresql://ada:hunter2@db:port/talks", "postgresql//ada:hunter2@db://"])
def test_a_password_in_an_address_that_cannot_be_read_is_in_no_message(url: str) -> None:
    with pytest.raises(BadStore) as told:
        connect(url)
    assert "hunter2" not in str(told.value)
    assert "hunter2" not in trouble.told(told.value, url)
