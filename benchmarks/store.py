"""Many articles in a store: how fast they go in, how much room they take, how long the pages' queries last.

    OMP_NUM_THREADS=1 python -m benchmarks.store [--articles 20000] [--store URL]

The articles and all that is read in them are made up (``benchmarks.synthetic``), so that only the store is
measured. Without --store an SQLite file in a temporary folder is used and removed. With it the run can be
stopped and begun again: it goes on where it was.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.synthetic import DAYS, FIRST, extractions
from lib.filters import Filters
from lib.records import Extraction
from lib.store import (
    Store,
    contacts,
    count,
    counting,
    detail,
    frames,
    lanes,
    needed,
    open_store,
    outlook,
    save,
)
from lib.store.corrections import making
from lib.store.corrections.records import Correction
from lib.store.weaving import weave


def fill(store: Store, number: int) -> None:
    """Puts in the articles that are not there yet, and tells the rate of each tenth.

    It can be killed and begun again: what is there is not put in once more, and does not count.
    """
    steps, there = max(1, number // 10), set(frames.articles(store, columns=["id"])["id"])
    put_in, wall, processor = 0, 0.0, 0.0
    for n, each in enumerate(extractions(number), 1):
        if each.article.id not in there:
            started = time.perf_counter(), time.process_time()
            if needed(store, each.article, "1"):
                save(store, each, "1", lambda _: "Process")
            wall += time.perf_counter() - started[0]
            processor += time.process_time() - started[1]
            put_in += 1
        if n % steps == 0 and put_in:
            rate = f"{put_in / processor:6.1f} a second of processor, {put_in / wall:6.1f} of wall time"
            print(f"  {n:7} articles, the last {put_in} of them: {rate}", flush=True)
            put_in, wall, processor = 0, 0.0, 0.0


def known(store: Store, number: int) -> None:
    """The rate at which articles that are there already are passed over."""
    some = [each.article for each in islice(extractions(number), 1000)]
    started = time.perf_counter()
    assert not any(needed(store, article, "1") for article in some)
    print(f"  known ones passed over: {len(some) / (time.perf_counter() - started):.0f} a second")


def timed(name: str, run: Callable[[], Any], times: int = 5) -> None:
    """The median of the processor's and of the clock's time of ``run``, the longest, and its rows."""
    spent, took = [], []
    for _ in range(times):
        started = time.process_time(), time.perf_counter()
        result = run()
        spent.append(time.process_time() - started[0])
        took.append(time.perf_counter() - started[1])
    size = len(result) if hasattr(result, "__len__") else result
    print(f"  {name:44} {statistics.median(spent):7.3f} {statistics.median(took):7.3f} {max(took):7.3f} "
          f"{size:8} rows", flush=True)  # fmt: skip


def queries(store: Store) -> None:
    """The time of what pages ask for."""
    print(f"  {'seconds':44} {'processor':>7} {'clock':>5} {'longest':>7}")
    late = FIRST + timedelta(days=DAYS - 30)
    person = next(iter(counting.options(store, "actor")))
    found = store_words(store)
    month, his, words = Filters(date_from=late), Filters(actors=(person,)), Filters(text=found)
    one_source = Filters(sources=(next(iter(counting.options(store, "source"))),))
    columns = ["id", "date_start", "date_end", "type", "status", "participants", "place", "article_id"]
    timed("happenings, first 100 rows", lambda: frames.happenings(store, limit=100))
    timed("happenings, last 30 days", lambda: frames.happenings(store, month))
    timed("happenings, one actor, first 100", lambda: frames.happenings(store, his, limit=100))
    timed("happenings, one source, first 100", lambda: frames.happenings(store, one_source, limit=100))
    timed("happenings, two words", lambda: frames.happenings(store, words))
    timed("happenings, everything, 8 columns", lambda: frames.happenings(store, columns=columns), 2)
    timed("quotes, one actor", lambda: frames.quotes(store, his))
    timed("quotes, two words, first 100", lambda: frames.quotes(store, words, limit=100))
    timed("articles, first 100 rows", lambda: frames.articles(store, limit=100))
    timed("articles, two words, first 100", lambda: frames.articles(store, words, limit=100))
    timed("actors", lambda: frames.actors(store), 3)
    timed("number of happenings", lambda: counting.size(store, "happenings"))
    timed("number of happenings, one actor", lambda: counting.size(store, "happenings", his))
    for column in ("type", "status", "process", "source", "language", "actor"):
        timed(f"choices: {column}", lambda column=column: counting.options(store, column), 3)  # type: ignore[misc]
    timed("contacts, all pairs", lambda: contacts.edges(store), 3)
    timed("contacts, last 30 days, 40 actors", lambda: contacts.edges(store, month, most=40))
    timed("bars by type and month", lambda: lanes.counts(store))
    timed("bars by actor and week, one actor", lambda: lanes.counts(store, his, "actor", "week"))
    timed("most active actors", lambda: contacts.active(store))
    timed("ahead", lambda: outlook.ahead(store, late, limit=8).rows)
    timed("overdue", lambda: outlook.overdue(store, late, limit=8).rows)
    timed("contradicted", lambda: outlook.contradicted(store, limit=8).rows)
    told = frames.happenings(store, columns=["id", "articles"]).sort_values("articles")["id"].iloc[-1]
    timed("the card of what is told most often", lambda: [detail.happening(store, told)])


def weaving(store: Store, number: int) -> None:
    """The time that the happenings take: from nothing, with an article more, with a correction."""
    started = time.process_time(), time.perf_counter()
    weave(store)
    spent = time.process_time() - started[0], time.perf_counter() - started[1]
    took = f"{spent[0]:.0f} s of processor, {spent[1]:.0f} s of wall time"
    print(f"  {counting.size(store, 'happenings')} happenings woven from nothing: {took}")
    for n, before in enumerate((0, DAYS // 2)):
        late = more(number, n, before)
        save(store, late, "1", lambda _: "Process")
        timed(f"woven in: an article of {before} days before", lambda: [weave(store)], 1)
    event = late.events[0]
    corrected = Correction(
        "edit", "event", event.id, "Ada", article_id=event.article_id, field="place", after="Oslo"
    )
    timed("a correction, woven in", lambda: [making.make(store, corrected)], 1)


def more(number: int, n: int, before: int) -> Extraction:
    """An article that tells what another one of ``before`` days before the last tells."""
    at = number - 1 - before * number // DAYS
    told = next(islice(extractions(number), at, None))
    article_id = f"{number + n:016x}"
    events = tuple(
        replace(each, id=f"{article_id[-8:]}{k:02}", article_id=article_id, about=None)
        for k, each in enumerate(told.events)
    )
    article = replace(told.article, id=article_id, path=f"articles/{article_id}.txt", source="Another source")
    return replace(told, article=article, events=events, quotes=())


def store_words(store: Store) -> str:
    """Two words that stand side by side in the newest quotation."""
    text = str(frames.quotes(store, columns=["text"], limit=1)["text"].iloc[0])
    return " ".join(text.split()[2:4])


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--store", help="a store of its own; it is not removed")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "store.sqlite"
        store = open_store(asked.store or str(file))
        print(store.name)
        fill(store, asked.articles)
        known(store, asked.articles)
        print(f"  {count(store)}")
        weaving(store, asked.articles)
        if store.sqlite:
            whole = Path(str(store.engine.url.database))
            size = sum(path.stat().st_size for path in whole.parent.glob(f"{whole.name}*"))
            print(f"  on disk {size / 1e6:.0f} MB, {size / asked.articles / 1000:.1f} kB an article")
        queries(store)
        store.close()


if __name__ == "__main__":
    main()
