"""How much of a checked chronology is found in the articles that tell of it, over all articles together.

    OMP_NUM_THREADS=1 python -m benchmarks.chronology FACTS_DIR [--articles FOLDER] [--store URL] [--rows]

FACTS_DIR holds ``chronology.csv`` and ``actors.csv`` of a fact sheet in English. Rows of meetings, calls,
visits and rounds of talks between the first and the last article are looked for among the happenings of the
articles. A row is *told* when an article of the days around it names two of its people, or all of them,
within two sentences; the text alone decides that, so some that are told in passing count as told.

A happening stands for a row when most of the sides are the same, no other people are named for them, and the
days are no more than a week apart; each stands for one row at most, so that the whole fits best. Of those
found, the share with the right day, kind, status and sides is given; then what no row stands for.
"""

from __future__ import annotations

import argparse
import csv
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd

from lib.filters import Filters
from lib.ingest.files import load_paths
from lib.library import extractor_version, process_of
from lib.network import CONTACTS, TAKING_PART
from lib.records import Article
from lib.sentences import sentences
from lib.store import Store, frames, open_store
from lib.store.intake import take_in
from lib.store.weaving import weave
from lib.wording import fold

KINDS = {"meeting": "meeting", "negotiation_round": "talks", "visit": "visit", "call": "call"}
# What the fact sheet calls a meeting may be told as a round of talks, a visit or a conference by video.
FAMILIES = {
    "meeting": {"meeting", "talks"},
    "talks": {"meeting", "talks"},
    "visit": {"visit"},
    "call": {"call"},
}
STATUSES = {"happened": {"held", "ongoing"}, "planned": {"planned", "proposed", "postponed"},
            "cancelled": {"cancelled", "refused", "denied"}}  # fmt: skip
# In days: how far a happening may be from a row, and how long it may last to say when it was at all.
NEAR, LONG = 7, 45


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the chronology; ``people`` with the side that each acts for, ``sides`` those and others."""

    first: date
    last: date
    type: str
    status: str
    people: frozenset[tuple[str, str]]
    sides: frozenset[str]
    summary: str

    def of(self, side: str) -> set[str]:
        """Those who act for a side."""
        return {person for whose, person in self.people if whose == side}


@dataclass(frozen=True, slots=True)
class Found:
    """A happening of the articles, in the same terms."""

    id: str
    first: date | None
    last: date | None
    type: str
    status: str
    people: frozenset[tuple[str, str]]
    sides: frozenset[str]
    title: str

    def of(self, side: str) -> set[str]:
        """Those who act for a side."""
        return {person for whose, person in self.people if whose == side}


class Names:
    """What people and states are called, as one word for each: the last of the French name, folded."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        self._known: dict[str, str] = {}
        self._side: dict[str, str] = {}
        listed = list(rows)
        for row in listed:
            word = fold(row["name_fr"] or row["name_en"])
            key = word if row["kind"] != "person" else word.split()[-1]
            for name in (row["name_en"], row["name_fr"], *row["aliases"].split("; ")):
                self._known.setdefault(fold(name), key)
        for row in listed:
            if row["kind"] == "person":
                self._side[self.key(row["name_en"])] = self.key(row["side_or_state"])

    def key(self, name: str) -> str:
        """The word for a person or state, however called."""
        folded = fold(name)
        return self._known.get(folded) or (
            self._known.get(folded.split()[-1], folded.split()[-1]) if folded else ""
        )

    def people(self, names: Iterable[str]) -> frozenset[tuple[str, str]]:
        """Those of ``names`` who are persons, each with the state or body that they act for."""
        keys = map(self.key, names)
        return frozenset((self._side[key], key) for key in keys if key in self._side)

    def sides(self, names: Iterable[str]) -> frozenset[str]:
        """The states and bodies that ``names`` are or act for."""
        return frozenset(self._side.get(key, key) for key in map(self.key, names))


def facts(folder: Path, names: Names) -> Iterator[Fact]:
    """The contacts of the chronology."""
    with (folder / "chronology.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["type"] in KINDS and row["status"] in STATUSES:
                part = [each for each in row["participants"].split("; ") if each]
                states = [each for each in row["states"].split("; ") if each]
                days = date.fromisoformat(row["date_start"]), date.fromisoformat(row["date_end"])
                who = names.people(part), names.sides(part or states)
                yield Fact(*days, KINDS[row["type"]], row["status"], *who, row["summary_en"])


def told(fact: Fact, articles: Iterable[Article]) -> list[str]:
    """The paths of the articles that name two of the fact's people, or all of fewer, within two sentences."""
    found = []
    for article in articles:
        if article.published is None or not timedelta(-5) <= article.published - fact.first <= timedelta(10):
            continue
        spans = sentences(article.text)
        windows = (article.text[a[0] : b[1]] for a, b in zip(spans, (*spans[1:], spans[-1]), strict=True))
        words = (set(_words(window)) for window in windows)
        wanted = {person for _, person in fact.people} or fact.sides
        if any(len(wanted & each) >= min(2, len(wanted)) for each in words):
            found.append(str(article.path))
    return found


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in fold(text)).split()


def happenings(store: Store, names: Names, first: date, last: date) -> list[Found]:
    """The contacts that the articles tell of, of the days from ``first`` to ``last``."""
    table = frames.happenings(store, Filters(types=CONTACTS, date_from=first, date_to=last))
    return [_found(row, names) for row in table.itertuples(index=False)]


def _found(row: Any, names: Names) -> Found:
    part = [n for n, role in zip(row.participants, row.roles, strict=True) if role in TAKING_PART]
    days = (None if pd.isna(day) else day.date() for day in (row.date_start, row.date_end))
    return Found(row.id, *days, row.type, row.status, names.people(part), names.sides(part), row.title)


def likeness(fact: Fact, found: Found) -> float:
    """How well a happening stands for a fact; 0 when it cannot.

    Both have two sides in common, or one on the same day where one of them names no more, and at least half
    of those of the smaller; where both name people of one side, one of them is the same.
    """
    apart, common = _apart(fact, found), fact.sides & found.sides
    least = min(len(fact.sides), len(found.sides))
    if apart is None or apart > (NEAR if least > 1 else 1) or not _alike_in_form(fact, found):
        return 0.0
    if not common or len(common) < min(2, least) or 2 * len(common) < least:
        return 0.0
    for side in common:
        mine, theirs = fact.of(side), found.of(side)
        if mine and theirs and not mine & theirs:
            return 0.0
    days = 1 - apart / (NEAR + 1)
    same_kind = found.type in FAMILIES[fact.type]
    same_status = found.status in STATUSES[fact.status]
    return _f1(fact.people, found.people) + _f1(fact.sides, found.sides) + 3 * days + same_kind + same_status


def _alike_in_form(fact: Fact, found: Found) -> bool:
    """A call is no meeting; a conference by video may be told as either."""
    return "video" in fact.summary or (fact.type == "call") == (found.type in ("call", "letter"))


def _apart(fact: Fact, found: Found) -> int | None:
    first, last = found.first or found.last, found.last or found.first
    if first is None or last is None or last - first > timedelta(LONG):
        return None
    return max(0, (first - fact.last).days, (fact.first - last).days)


def _f1(one: frozenset[Any], other: frozenset[Any]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


def paired(rows: list[Fact], found: list[Found]) -> dict[int, int]:
    """Which happening stands for which fact, by their places in the lists."""
    graph = nx.Graph()
    for i, fact in enumerate(rows):
        for j, each in enumerate(found):
            if (score := likeness(fact, each)) > 0:
                graph.add_edge(("fact", i), ("found", j), weight=score)
    pairs = (sorted(pair) for pair in nx.max_weight_matching(graph))
    return {fact[1]: each[1] for fact, each in pairs}


def right_day(fact: Fact, found: Found) -> bool:
    """Whether the happening is given the fact's days, or a day more or less for a contact of several."""
    if found.first is None or found.last is None:
        return False
    return fact.first <= found.first <= fact.last and fact.first <= found.last <= fact.last


def report(rows: list[Fact], where: list[list[str]], found: list[Found], listed: bool) -> None:
    """The figures, and each row with what stands for it."""
    pairs = paired(rows, found)
    covered = [n for n, paths in enumerate(where) if paths]
    matched = [(rows[n], found[pairs[n]]) for n in covered if n in pairs]
    print(f"{len(rows)} contacts in the chronology, {len(covered)} of them told; {len(found)} found in all")
    print(f"  told and found          {_share(len(matched), len(covered))}")
    checks = {
        "right day": sum(right_day(*pair) for pair in matched),
        "right status": sum(b.status in STATUSES[a.status] for a, b in matched),
        "right kind": sum(b.type in FAMILIES[a.type] for a, b in matched),
        "all sides": sum(a.sides <= b.sides for a, b in matched),
        "no side too many": sum(b.sides <= a.sides for a, b in matched),
    }
    for name, number in checks.items():
        print(f"  of these, {name:16} {_share(number, len(matched))}")
    both = sum(right_day(a, b) and b.status in STATUSES[a.status] and a.sides == b.sides for a, b in matched)
    print(f"  day, status and sides   {_share(both, len(covered))} of those told")
    print(f"  found, in no row        {_share(len(found) - len(pairs), len(found))}")
    if listed:
        _list(rows, where, found, pairs)


def _list(rows: list[Fact], where: list[list[str]], found: list[Found], pairs: dict[int, int]) -> None:
    for n, fact in enumerate(rows):
        if not where[n] and n not in pairs:
            continue
        people = ", ".join(sorted(person for _, person in fact.people))
        print(f"\n{fact.first} {fact.type} {fact.status} | {people} | {fact.summary}")
        if n not in pairs:
            print("   NOT FOUND; told in", ", ".join(Path(path).stem for path in where[n]))
            continue
        each = found[pairs[n]]
        print(f"   {each.first} – {each.last} {each.status} {each.title}  [{each.id}]")
    print("\nIn no row:")
    for m, each in enumerate(found):
        if m not in pairs.values():
            print(f"   {each.first} – {each.last} {each.status} {each.title}  [{each.id}]")


def _share(part: int, whole: int) -> str:
    return f"{part:3} of {whole:3} ({part / whole if whole else 0:.2f})"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("facts", type=Path)
    parser.add_argument("--articles", type=Path, default=Path("data/articles"))
    parser.add_argument("--store", help="where the articles are kept; default: a store that is removed")
    parser.add_argument("--rows", action="store_true", help="also each row with what stands for it")
    asked = parser.parse_args()
    with (asked.facts / "actors.csv").open(encoding="utf-8-sig", newline="") as file:
        names = Names(csv.DictReader(file))
    loaded = list(load_paths([asked.articles]))
    articles = [item for item in loaded if isinstance(item, Article) and item.published]
    days = [article.published for article in articles if article.published]
    first, last = min(days) - timedelta(2), max(days)
    rows = [each for each in facts(asked.facts, names) if first <= each.first <= last]
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(asked.store or str(Path(folder) / "store.sqlite"))
        for _ in take_in(store, loaded, extractor_version(), process_of):
            pass
        weave(store)
        found = happenings(store, names, first, last)
        report(rows, [told(each, articles) for each in rows], found, asked.rows)
        store.close()


if __name__ == "__main__":
    main()
