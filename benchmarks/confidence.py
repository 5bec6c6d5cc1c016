"""Counts how often each rule was right on annotated articles, and how far the confidences can be believed.

    OMP_NUM_THREADS=1 python -m benchmarks.confidence GOLD... [--write]

``--write`` puts the counts into ``data/confidence.toml``. Printed is a reliability table: rows and fields by
the probability said, and the share that was right, each tenth of the articles judged by the others.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from lib.confidence import TABLE, USABLE, Family, Rates
from lib.evaluate.gold import read_gold
from lib.evaluate.names import registered_in
from lib.evaluate.verdicts import Verdict, verdicts
from lib.extract import extract
from lib.ingest import Skipped
from lib.ingest.files import load_file
from lib.records import Event
from lib.registry import load

BINS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
FAMILIES: tuple[Family, ...] = ("event", "quote")
# In so many parts the articles are judged, each by the counts of the others.
PARTS = 10
# A step of the whole must rest on this many rows.
LEAST = 30
Counts = dict[tuple[Family, str, str], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Row:
    """One predicted row of article ``article``: the rules that decided it, and which fields are right."""

    article: str
    family: Family
    rules: Mapping[str, str]
    right: Mapping[str, bool]

    @property
    def usable(self) -> bool:
        """Whether it is there and the fields that make it usable are right, as far as they are judged."""
        return all(self.right.get(field, True) for field in USABLE[self.family])


def judged(folders: Iterable[Path]) -> list[Row]:
    """All predicted rows of the annotated articles in ``folders``."""
    lookup = registered_in(load())
    rows = []
    for folder in folders:
        for path in sorted(folder.rglob("*.json")):
            gold = read_gold(path, folder.resolve())
            article = (
                load_file(gold.text_path, published=gold.published, language=gold.language) if gold else None
            )
            if gold is not None and article is not None and not isinstance(article, Skipped):
                rows += [
                    _row(f"{folder}/{gold.name}", each) for each in verdicts(gold, extract(article), lookup)
                ]
    return rows


def _row(article: str, verdict: Verdict) -> Row:
    family: Family = "event" if isinstance(verdict.row, Event) else "quote"
    return Row(article, family, {sure.field: sure.rule for sure in verdict.row.sure}, verdict.fields)


def count(rows: Iterable[Row]) -> Counts:
    """(family, field, rule) -> rows that were right, rows that were judged."""
    counts: Counts = defaultdict(lambda: (0, 0))
    for row in rows:
        for field, ok in row.right.items():
            if field in row.rules:
                right, of = counts[row.family, field, row.rules[field]]
                counts[row.family, field, row.rules[field]] = (right + ok, of + 1)
    return counts


def rates(rows: Sequence[Row]) -> dict[Family, Rates]:
    """The counts of ``rows`` as the program uses them, with the steps of the whole.

    The steps are made of products that leave the row's own article out, as an article never seen does.
    """
    every = count(rows)
    own = {article: count(group) for article, group in _by_article(rows).items()}
    apart = {article: _tallies(every, counts) for article, counts in own.items()}
    found = {}
    for family in FAMILIES:
        products = [
            (Rates(apart[row.article][family]).overall(family, row.rules), row.usable)
            for row in rows
            if row.family == family
        ]
        found[family] = Rates(_tallies(every, {})[family], steps(products))
    return found


def _by_article(rows: Iterable[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.article].append(row)
    return groups


def _tallies(every: Counts, without: Counts) -> dict[Family, dict[str, dict[str, tuple[int, int]]]]:
    """Family -> field -> rule -> (right, judged), without the counts of one article."""
    tallies: dict[Family, dict[str, dict[str, tuple[int, int]]]] = {family: {} for family in FAMILIES}
    for (family, field, rule), (right, of) in every.items():
        own_right, own_of = without.get((family, field, rule), (0, 0))
        tallies[family].setdefault(field, {})[rule] = (right - own_right, of - own_of)
    return tallies


def steps(judged_rows: Iterable[tuple[float, bool]]) -> tuple[tuple[float, float], ...]:
    """Pairs (product, right) -> rising steps (least product, share right): pool-adjacent-violators."""
    pools: list[list[float]] = []  # least product, right, rows
    for product, ok in sorted(judged_rows):
        if pools and (pools[-1][2] < LEAST or product == pools[-1][0]):
            pools[-1][1] += ok
            pools[-1][2] += 1
        else:
            pools.append([product, float(ok), 1])
        while (
            len(pools) > 1
            and pools[-2][2] >= LEAST <= pools[-1][2]
            and _share(pools[-2]) >= _share(pools[-1])
        ):
            _, right, of = pools.pop()
            pools[-1][1] += right
            pools[-1][2] += of
    if len(pools) > 1 and pools[-1][2] < LEAST:
        _, right, of = pools.pop()
        pools[-1][1] += right
        pools[-1][2] += of
    return tuple((0.0 if n == 0 else pool[0], _share(pool)) for n, pool in enumerate(pools))


def _share(pool: Sequence[float]) -> float:
    return pool[1] / pool[2]


def reliability(rows: Sequence[Row]) -> str:
    """The table by bins, each part of the articles judged by the counts of the others."""
    said: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    articles = sorted({row.article for row in rows})
    for part in (set(articles[first::PARTS]) for first in range(min(PARTS, len(articles)))):
        others = rates([row for row in rows if row.article not in part])
        for row in (row for row in rows if row.article in part):
            known = others[row.family]
            said[f"{row.family} rows"].append((known.overall(row.family, row.rules), row.usable))
            for field, ok in row.right.items():
                if field in row.rules:
                    probability = known.probability(field, row.rules[field])
                    said[f"{row.family} fields"].append((probability, ok))
    lines = [f"{'':14}{'said':>12}{'rows':>7}{'mean said':>11}{'right':>8}"]
    for name in sorted(said):
        for least, below in pairwise(BINS):
            inside = [(p, ok) for p, ok in said[name] if least <= p < below]
            if inside:
                mean = sum(p for p, _ in inside) / len(inside)
                share = sum(ok for _, ok in inside) / len(inside)
                band = f"{least:.1f}-{min(below, 1.0):.1f}"
                lines.append(f"{name:14}{band:>12}{len(inside):>7}{mean:>11.2f}{share:>8.2f}")
        brier = sum((p - ok) ** 2 for p, ok in said[name]) / len(said[name])
        lines.append(f"{name:14}{'all':>12}{len(said[name]):>7}{'Brier':>11}{brier:>8.3f}")
    return "\n".join(lines)


def written(found: Mapping[Family, Rates]) -> str:
    """The rates as ``data/confidence.toml`` has them."""
    lines = [
        "# Made by `python -m benchmarks.confidence GOLD... --write`: how often each rule was right, and how",
        "# often it was judged; `whole` brings the product of a row's fields to the share that was right.",
    ]
    for family in FAMILIES:
        lines += ["", f"[{family}]"]
        whole = ", ".join(f"[{least:.3f}, {share:.3f}]" for least, share in found[family].whole)
        lines.append(f"whole = [{whole}]")
        for field, tally in sorted(found[family].fields.items()):
            lines += ["", f"[{family}.{field}]"]
            lines += [f'"{rule}" = [{right}, {of}]' for rule, (right, of) in sorted(tally.items())]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Counts, prints and, when asked, writes."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="+", type=Path, help="folders of annotated articles")
    parser.add_argument("--write", action="store_true", help=f"put the counts into {TABLE.name}")
    options = parser.parse_args()
    rows = judged(options.gold)
    print(reliability(rows))
    if options.write:
        TABLE.write_text(written(rates(rows)), encoding="utf-8")


if __name__ == "__main__":
    main()
