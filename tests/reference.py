"""What the store answers in SQL, in plain Python over extractions: the tables, the network, the filters.

Tests compare the two, and make tables for charts and exports of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import Any

import networkx as nx
import pandas as pd

from lib import network as counted
from lib.columns import ACTORS, ARTICLES, MENTIONS, QUOTES, TIMELINE
from lib.frames import DATES, rows_of
from lib.network import CONTACTS, HAPPENED, NOT_HELD, TAKING_PART
from lib.records import Actor, Extraction
from lib.wording import fold

ProcessOf = Callable[[Extraction], str | None]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Frames:
    """The five tables of one store."""

    timeline: pd.DataFrame
    mentions: pd.DataFrame
    quotes: pd.DataFrame
    actors: pd.DataFrame
    articles: pd.DataFrame


def build(extractions: Iterable[Extraction], process_of: ProcessOf, version: str) -> Frames:
    """All tables of ``extractions``; ``process_of`` names an article's peace process, or gives None."""
    timeline_rows: list[Row] = []
    mention_rows: list[Row] = []
    quote_rows: list[Row] = []
    article_rows: list[Row] = []
    people: dict[str, Row] = {}
    for extraction in extractions:
        rows = rows_of(extraction, process_of(extraction), version)
        timeline_rows += rows.timeline
        mention_rows += rows.mentions
        quote_rows += [row | {"corrected": False, "checked_by": None} for row in rows.quotes]
        article_rows.append(_article_row(extraction, process_of(extraction), version))
        _count_actors(people, extraction)
    return Frames(
        timeline=_frame(sorted(timeline_rows, key=_when, reverse=True), TIMELINE),
        mentions=_frame(mention_rows, MENTIONS),
        quotes=_frame(sorted(quote_rows, key=_when, reverse=True), QUOTES),
        actors=_frame(sorted(people.values(), key=lambda row: (-row["events"], row["name"])), ACTORS),
        articles=_frame(sorted(article_rows, key=_when, reverse=True), ARTICLES),
    )


def _frame(rows: list[Row], columns: list[str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=columns, dtype=object)
    for name in DATES:
        if name in frame:
            frame[name] = pd.to_datetime(frame[name]).astype("datetime64[s]")
    return frame


def _when(row: Row) -> tuple[str, str, str, int]:
    # Undated rows come last in a table of newest first, the ones of newer articles before the others.
    day = row.get("date_start") or row.get("date_end")
    published = row.get("published")
    return (
        day.isoformat() if day else "",
        published.isoformat() if published else "",
        row.get("article_id") or row["id"],
        -row.get("start", 0),
    )


def _article_row(extraction: Extraction, process: str | None, version: str) -> Row:
    article = extraction.article
    return _fields(article, ARTICLES) | {
        "process": process,
        "extractor_version": version,
        "characters": len(article.text),
        "events": len(extraction.events),
        "quotes": len(extraction.quotes),
        "actors": tuple(actor.name for actor in extraction.actors),
        "_actors": tuple(actor.name for actor in extraction.actors),
        "_search": _search(article.text),
    }


def _count_actors(people: dict[str, Row], extraction: Extraction) -> None:
    in_events = [
        actor_id for event in extraction.events for actor_id in {p.actor_id for p in event.participants}
    ]
    mentioned = [actor_id for mention in extraction.actor_mentions for actor_id in mention.actor_ids]
    speaking = [quote.speaker_id for quote in extraction.quotes]
    published = extraction.article.published
    for actor in extraction.actors:
        row = people.setdefault(actor.id, _actor_row(actor))
        row["events"] += in_events.count(actor.id)
        row["quotes"] += speaking.count(actor.id)
        row["mentions"] += mentioned.count(actor.id)
        row["articles"] += 1
        if published:
            row["first_published"] = min(row["first_published"] or published, published)
            row["last_published"] = max(row["last_published"] or published, published)


def _actor_row(actor: Actor) -> Row:
    counts: Row = dict.fromkeys(("events", "quotes", "mentions", "articles"), 0)
    bounds: Row = {"first_published": None, "last_published": None}
    names = {
        "_actors": (actor.name,),
        "_search": _search(actor.name, *actor.aliases, actor.office, actor.affiliation),
    }
    return _fields(actor, ACTORS) | counts | bounds | names


@dataclass(slots=True)
class _Pair:
    happened: dict[tuple[Any, ...], tuple[str, bool]] = field(default_factory=dict)
    not_held: int = 0
    reports: int = 0
    first_date: date | None = None
    last_date: date | None = None
    event_ids: list[str] = field(default_factory=list)


def graph(timeline: pd.DataFrame) -> nx.Graph:
    """The network of a timeline table.

    Nodes are actor ids with ``name`` and ``contacts``, the sum over their edges. Edges carry ``contacts``,
    ``held``, ``announced``, ``not_held``, ``kinds`` (kind -> number), ``announced_only``, ``first_date`` and
    ``last_date`` (the last days of the oldest and the newest contact), ``reports`` (rows that tell of it) and
    ``event_ids``.
    """
    pairs: dict[tuple[str, str], _Pair] = {}
    names: dict[str, str] = {}
    for row in timeline[timeline["type"].isin(CONTACTS)].itertuples(index=False):
        sides = _sides(row)
        names |= sides
        for pair in combinations(sorted(sides), 2):
            _add(pairs.setdefault(pair, _Pair()), row)
    result = nx.Graph()
    for actor_id in sorted({actor_id for pair in pairs for actor_id in pair}):
        result.add_node(actor_id, name=names[actor_id])
    for (first, second), pair_record in sorted(pairs.items()):
        result.add_edge(first, second, **_edge(pair_record))
    for node, contacts in result.degree(weight="contacts"):
        result.nodes[node]["contacts"] = contacts
    return result


def edge_table(network: nx.Graph) -> pd.DataFrame:
    """The edges as a table, most contacts first."""
    rows = [_edge_row(network, *edge) for edge in network.edges(data=True)]
    columns = "actor_id other_id actor other contacts held announced not_held kinds announced_only"
    columns += " first_date last_date reports event_ids"
    frame = pd.DataFrame(rows, columns=columns.split(), dtype=object)
    for name in counted.DATES:
        frame[name] = pd.to_datetime(frame[name]).astype("datetime64[s]")
    return frame.sort_values(["contacts", "actor", "other"], ascending=[False, True, True], ignore_index=True)


def _sides(row: Any) -> dict[str, str]:
    parts = zip(row.participant_ids, row.participants, row.roles, strict=True)
    return {actor_id: name for actor_id, name, role in parts if role in TAKING_PART}


def _happening(row: Any) -> tuple[Any, ...]:
    # Undated rows cannot be told apart from another such row, so each stands for itself.
    if pd.isna(row.date_start) and pd.isna(row.date_end):
        return (row.type, row.article_id, row.id)
    return (row.type, str(row.date_start), str(row.date_end))


def _excluded(row: Any) -> bool:
    return row.status in NOT_HELD or bool(row.negated)


def _add(pair: _Pair, row: Any) -> None:
    pair.reports += 1
    pair.event_ids.append(row.id)
    if _excluded(row):
        pair.not_held += 1
        return
    happening = _happening(row)
    already = pair.happened.get(happening, (row.type, False))[1]
    pair.happened[happening] = (row.type, already or row.status in HAPPENED)
    for day in (row.date_end, row.date_start):
        if not pd.isna(day):
            pair.first_date = min(pair.first_date or day.date(), day.date())
            pair.last_date = max(pair.last_date or day.date(), day.date())
            break


def _edge(pair: _Pair) -> dict[str, Any]:
    held = sum(happened for _, happened in pair.happened.values())
    return {
        "contacts": len(pair.happened),
        "held": held,
        "announced": len(pair.happened) - held,
        "not_held": pair.not_held,
        "kinds": dict(sorted(Counter(kind for kind, _ in pair.happened.values()).items())),
        "announced_only": held == 0 and bool(pair.happened),
        "first_date": pair.first_date,
        "last_date": pair.last_date,
        "reports": pair.reports,
        "event_ids": tuple(pair.event_ids),
    }


def _edge_row(network: nx.Graph, first: str, second: str, edge: dict[str, Any]) -> dict[str, Any]:
    ends = {
        "actor_id": first,
        "other_id": second,
        "actor": network.nodes[first]["name"],
        "other": network.nodes[second]["name"],
    }
    return ends | edge | {"kinds": tuple(_kind_words(edge["kinds"]))}


def _kind_words(kinds: dict[str, int]) -> Iterator[str]:
    for kind in CONTACTS:
        if kind in kinds:
            yield f"{kind} {kinds[kind]}"


def _fields(record: Any, columns: list[str]) -> Row:
    return {name: getattr(record, name) for name in columns if name in record.__dataclass_fields__}


def _search(*parts: str | None) -> str:
    return fold(" ".join(part for part in parts if part))
