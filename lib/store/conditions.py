"""What the reader asked to see, as conditions of SQL; they mean what :mod:`lib.filters` means."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, Table, and_, or_, select, union

from lib.filters import NOT_KNOWN, Filters
from lib.store import searching, standing, tables, woven

Condition = ColumnElement[bool]


def of_articles(filters: Filters) -> Iterator[Condition]:
    """The conditions on articles that any row stands in."""
    # Not equal to "is false": an index that begins with it would be gone through for nothing.
    yield tables.articles.c.hidden.is_not(True)
    yield from _whose(tables.articles, filters)


def _whose(table: Table, filters: Filters) -> Iterator[Condition]:
    for name, wanted in (
        ("process", filters.processes),
        ("source", filters.sources),
        ("language", filters.languages),
    ):
        if wanted:
            yield table.c[name].in_(wanted)


def _in_articles(article_key: Column[Any], filters: Filters) -> Condition:
    """That the article of a row is shown and asked for, by an index: articles are long."""
    key, hidden = tables.articles.c.key, tables.articles.c.hidden
    if filters.processes or filters.sources or filters.languages:
        return article_key.in_(select(key).where(*of_articles(filters)))
    return article_key.not_in(select(key).where(hidden.is_(True)))


def of_events(filters: Filters, sqlite: bool) -> Iterator[Condition]:
    """The conditions on events, those on their articles among them."""
    table = tables.events
    yield _in_articles(table.c.article_key, filters)
    yield from _days(table.c.first_day, table.c.last_day, filters)
    if filters.types:
        yield table.c.type.in_(filters.types)
    if filters.statuses:
        yield table.c.status.in_(filters.statuses)
    if filters.actors:
        part = tables.participants
        yield _with_actors(
            filters, lambda names: table.c.key.in_(_keys(part.c.event_key, part.c.name, names))
        )
    if filters.text.strip():
        yield searching.matching(table, filters.text, sqlite)


def of_happenings(filters: Filters, sqlite: bool) -> Iterator[Condition]:
    """The conditions on happenings; source, language and process are those of any article that tells it."""
    table = woven.happenings
    yield from _days(table.c.first_day, table.c.last_day, filters)
    if filters.types:
        yield table.c.type.in_(filters.types)
    if filters.statuses:
        yield table.c.status.in_(filters.statuses)
    if filters.told_from:
        yield standing.told_from(filters.told_from)
    if filters.only:
        yield standing.among(filters.only, filters.as_of or date.today())
    if filters.processes or filters.sources or filters.languages:
        yield _told_by(filters)
    if filters.actors:
        part = woven.participants
        yield _with_actors(
            filters, lambda names: table.c.key.in_(_keys(part.c.happening_key, part.c.name, names))
        )
    if filters.text.strip():
        yield searching.matching(table, filters.text, sqlite)


def _told_by(filters: Filters) -> Condition:
    told, key = woven.tellings, woven.happenings.c.key
    asked = select(told.c.happening_key).where(*_whose(told, filters))
    if filters.sources:
        # A source has few of them: they are listed by an index. Of a process or a language there are many.
        return key.in_(asked)
    return asked.where(told.c.happening_key == key).correlate(woven.happenings).exists()


def of_quotes(filters: Filters, sqlite: bool) -> Iterator[Condition]:
    """The conditions on quotations."""
    table = tables.quotes
    yield table.c.hidden.is_not(True)
    yield from _whose(table, filters)
    yield from _days(table.c.first_day, table.c.last_day, filters)
    for wanted, column in (
        (filters.speakers, table.c.speaker_name),
        (filters.addressees, table.c.addressee_name),
        (filters.kinds, table.c.kind),
        (filters.media, table.c.medium),
    ):
        if wanted:
            among = column.in_(wanted)
            yield or_(among, column.is_(None)) if NOT_KNOWN in wanted else among
    if filters.actors:
        speaker, addressee = table.c.speaker_name, table.c.addressee_name
        yield _with_actors(filters, lambda names: table.c.key.in_(
            union(_keys(table.c.key, speaker, names), _keys(table.c.key, addressee, names))
        ))  # fmt: skip
    if filters.text.strip():
        yield searching.matching(table, filters.text, sqlite)


def of_listed(filters: Filters, sqlite: bool) -> Iterator[Condition]:
    """The conditions on articles as rows of their own."""
    table = tables.articles
    yield from of_articles(filters)
    yield from _days(table.c.published, table.c.published, filters)
    if filters.actors:
        named = tables.actors
        yield _with_actors(
            filters, lambda names: table.c.key.in_(_keys(named.c.article_key, named.c.name, names))
        )
    if filters.text.strip():
        yield searching.matching(table, filters.text, sqlite)


def _with_actors(filters: Filters, among: Any) -> Condition:
    if filters.match == "all":
        return and_(*(among([name]) for name in filters.actors))
    condition: Condition = among(list(filters.actors))
    return condition


def _keys(key: Column[Any], column: Column[Any], names: list[str]) -> Select[Any]:
    return select(key).where(column.in_(names))


def _days(first: Column[Any], last: Column[Any], filters: Filters) -> Iterator[Condition]:
    if filters.dated:
        yield first.is_not(None)
    if filters.date_from:
        yield last >= filters.date_from
    if filters.date_to:
        yield first <= filters.date_to


def of_actors(filters: Filters, summed: Any) -> Iterator[Condition]:
    """The conditions on actors, of whom ``summed`` has the first and last day of publication."""
    name = tables.actors.c.name
    if filters.actors:
        yield _with_actors(filters, lambda names: name.in_(names))
    yield from _days(summed.first_published, summed.last_published, filters)
