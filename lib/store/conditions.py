"""What the reader asked to see, as conditions of SQL; they mean what :mod:`lib.filters` means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Column, ColumnElement, Table, Text, and_, cast, not_, or_, select, union

from lib.filters import NO_PROCESS, NOBODY, NONE, Filters
from lib.store import searching, standing, tables, woven

Condition = ColumnElement[bool]


def of_articles(filters: Filters) -> Iterator[Condition]:
    """The conditions on articles that any row stands in."""
    # Not equal to "is false": an index that begins with it would be gone through for nothing.
    yield tables.articles.c.hidden.is_not(True)
    yield from _whose(tables.articles, filters)


def _whose(table: Table, filters: Filters) -> Iterator[Condition]:
    if filters.processes:
        yield _among(table.c.process, "processes", filters)
    if filters.sources:
        yield table.c.source.in_(filters.sources)
    if filters.languages:
        yield table.c.language.in_(filters.languages)


def _among(column: Column[Any], field: str, filters: Filters) -> Condition:
    """That a column has one of the values asked for of ``field``, or none where that is asked for."""
    wanted = getattr(filters, field)
    among = column.in_(wanted)
    return or_(among, column.is_(None)) if NONE[field] in wanted else among


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
    if filters.countries:
        yield _among(table.c.country, "countries", filters)
    part = tables.participants
    nobody = table.c.key.not_in(select(part.c.event_key))
    yield from _named(_Cast(table.c.key, ((part.c.event_key, part.c.name),), nobody), filters)
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
    for name in filters.only_too:
        yield standing.among([name], filters.as_of or date.today())
    if filters.countries:
        yield _among(table.c.country, "countries", filters)
    if filters.processes:
        yield _of_process(filters)
    if filters.sources or filters.languages:
        yield _told_by(replace(filters, processes=()))
    part = woven.participants
    cast_of = _Cast(table.c.key, ((part.c.happening_key, part.c.name),), table.c.parties == 0)
    yield from _named(cast_of, filters)
    if filters.text.strip():
        yield searching.matching(table, filters.text, sqlite)


def _told_by(filters: Filters) -> Condition:
    told, key = woven.tellings, woven.happenings.c.key
    asked = select(told.c.happening_key).where(*_whose(told, filters))
    if filters.sources:
        # A source has few of them: they are listed by an index. Of a process or a language there are many.
        return key.in_(asked)
    return asked.where(told.c.happening_key == key).correlate(woven.happenings).exists()


def _of_process(filters: Filters) -> Condition:
    named = tuple(name for name in filters.processes if name != NO_PROCESS)
    found = [_told_by(Filters(processes=named))] if named else []
    if NO_PROCESS in filters.processes:
        # Not by its tellings: of those that tell it, one may have a process and another one none.
        found.append(cast(woven.happenings.c.processes, Text) == "[]")
    return or_(*found)


def of_quotes(filters: Filters, sqlite: bool) -> Iterator[Condition]:
    """The conditions on quotations."""
    table = tables.quotes
    yield table.c.hidden.is_not(True)
    yield from _whose(table, filters)
    yield from _days(table.c.first_day, table.c.last_day, filters)
    speaker, addressee = table.c.speaker_name, table.c.addressee_name
    if filters.speakers:
        yield or_(_among(speaker, "speakers", filters), said_with(filters.speakers))
    for wanted, column in (
        (filters.addressees, addressee),
        (filters.kinds, table.c.kind),
        (filters.media, table.c.medium),
    ):
        if wanted:
            yield column.in_(wanted)
    if filters.not_by:
        yield or_(speaker.is_(None), speaker.not_in(filters.not_by))
        yield not_(said_with(filters.not_by))
    nobody, other = and_(speaker.is_(None), addressee.is_(None)), tables.co_speakers
    named = ((table.c.key, speaker), (table.c.key, addressee), (other.c.quote_key, other.c.name))
    yield from _named(_Cast(table.c.key, named, nobody), filters)
    if filters.text.strip():
        yield searching.matching(table, filters.text, sqlite)


def said_with(names: Sequence[str]) -> Condition:
    """That one of ``names`` says a quotation together with its first speaker."""
    other = tables.co_speakers
    return tables.quotes.c.key.in_(select(other.c.quote_key).where(other.c.name.in_(names)))


def of_listed(filters: Filters, sqlite: bool) -> Iterator[Condition]:
    """The conditions on articles as rows of their own."""
    table = tables.articles
    yield from of_articles(filters)
    yield from _days(table.c.published, table.c.published, filters)
    actor = tables.actors
    nobody = table.c.key.not_in(select(actor.c.article_key))
    yield from _named(_Cast(table.c.key, ((actor.c.article_key, actor.c.name),), nobody), filters)
    if filters.text.strip():
        yield searching.matching(table, filters.text, sqlite)


class _Cast(NamedTuple):
    """Who is named in the rows of a table: each name stands beside the row's ``key``; or nobody is."""

    key: Column[Any]
    names: Sequence[tuple[Column[Any], Column[Any]]]
    nobody: Condition

    def any_of(self, wanted: Sequence[str]) -> Condition:
        found = self._where([(of, name.in_(wanted)) for of, name in self.names])
        return or_(found, self.nobody) if NOBODY in wanted else found

    def other_than(self, names: Sequence[str]) -> Condition:
        return self._where([(of, name.not_in(names)) for of, name in self.names])

    def _where(self, found: Sequence[tuple[Column[Any], Condition]]) -> Condition:
        keys = [select(of).where(each) for of, each in found]
        return self.key.in_(union(*keys) if len(keys) > 1 else keys[0])


def _named(cast_of: _Cast, filters: Filters) -> Iterator[Condition]:
    """The conditions on who is named."""
    if filters.actors and filters.match == "any":
        yield cast_of.any_of(filters.actors)
    for name in (*(filters.actors if filters.match == "all" else ()), *filters.also):
        yield cast_of.any_of([name])
    if filters.besides:
        yield cast_of.other_than(filters.besides)


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
    if filters.actors and filters.match == "any":
        yield name.in_(filters.actors)
    yield from (name == each for each in (*(filters.actors if filters.match == "all" else ()), *filters.also))
    if filters.besides:
        yield name.not_in(filters.besides)
    yield from _days(summed.first_published, summed.last_published, filters)
