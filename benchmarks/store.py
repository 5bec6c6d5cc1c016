"""Many articles in a store: how fast they go in, how much room they take, how long the pages' queries last.

    OMP_NUM_THREADS=1 python -m benchmarks.store [--articles 20000] [--store URL]

The articles and all that is read in them are made up here, so that only the store is measured: about 2,000
characters, 6 events with 8 mentions, 6 quotations and 40 places where actors are named. One article in twenty
is a copy of another one's text. Without --store an SQLite file in a temporary folder is used and removed.
Queries are timed by the clock; the median and the slowest of several runs are given.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from lib.filters import Filters
from lib.records import (
    Actor,
    ActorMention,
    Article,
    DateMention,
    Event,
    EventType,
    Extraction,
    Mention,
    Participant,
    Quote,
    Status,
)
from lib.store import Store, count, counting, frames, needed, open_store, save
from lib.store.chronology import chronology

FIRST = date(2023, 1, 1)
DAYS = 1000
TYPES: tuple[EventType, ...] = ("meeting", "call", "visit", "talks", "announcement", "agreement")
STATUSES: tuple[Status, ...] = ("held", "held", "held", "planned", "proposed", "cancelled")
PLACES = (("Genève", "CH"), ("Doha", "QA"), ("Istanbul", "TR"), ("Oslo", "NO"), (None, None))
SYLLABLES = ("ba", "bel", "ci", "do", "fa", "gre", "la", "lim", "mo", "nu", "pi", "ra", "sol", "ti", "zan")
COPIES = 20


def cast(draw: random.Random) -> list[Actor]:
    """Three hundred persons of sixty states."""
    states = [word(draw).capitalize() for _ in range(60)]
    names = [f"{word(draw).capitalize()} {word(draw).capitalize()}" for _ in range(300)]
    return [Actor(f"p{n}", name, "person", states[n % 60], "ministre") for n, name in enumerate(names)]


def word(draw: random.Random) -> str:
    """A made-up word."""
    return "".join(draw.choices(SYLLABLES, k=draw.randint(2, 4)))


def extractions(number: int) -> Iterator[Extraction]:
    """``number`` articles and what is read in them, the same in every run."""
    draw = random.Random(7)
    people, words = cast(draw), [word(draw) for _ in range(8000)]
    before = ""
    for n in range(number):
        published = FIRST + timedelta(days=n * DAYS // number)
        body = ". ".join(" ".join(draw.choices(words, k=14)).capitalize() for _ in range(20))
        if n % COPIES == COPIES - 1:
            body = before + " Avec agences."
        before = body
        yield extraction(n, f"Titre {n}\n\n{body}", published, draw, draw.sample(people, 12))


def extraction(n: int, text: str, published: date, draw: random.Random, people: list[Actor]) -> Extraction:
    """One article with its events and quotations."""
    article = Article(
        id=f"{n:016x}", title=f"Titre {n}", text=text, language="fr", body_start=text.index("\n\n") + 2,
        source=f"Source {n % 40}", url=f"https://example.org/{n}", published=published,
        published_basis="metadata", path=f"articles/{n}.txt",
    )  # fmt: skip
    places = [draw.randrange(20, len(text) - 80) for _ in range(60)]
    return Extraction(
        article,
        tuple(people),
        tuple(ActorMention(s, s + 9, (draw.choice(people).id,), "name") for s in places[:40]),
        tuple(
            DateMention(s, s + 5, text[s : s + 5], published, published, "day", "weekday") for s in places[:6]
        ),
        tuple(event(article, k, draw, people) for k in range(6)),
        tuple(quote(article, k, draw, people) for k in range(6)),
    )


def event(article: Article, k: int, draw: random.Random, people: list[Actor]) -> Event:
    """One event of two persons, told once or twice."""
    assert article.published is not None
    kind, status = draw.choice(TYPES), draw.choice(STATUSES)
    day = article.published + timedelta(days=draw.randint(-3, 0) if status == "held" else draw.randint(0, 9))
    starts = [draw.randrange(20, len(article.text) - 80) for _ in range(2 if k < 2 else 1)]
    place, country = draw.choice(PLACES)
    return Event(
        id=f"{article.id[-8:]}{k:02}", article_id=article.id, type=kind, status=status, certainty="asserted",
        mentions=tuple(Mention(s, s + 60, article.text[s : s + 60], "vu", status, "asserted")
                       for s in starts),
        participants=tuple(Participant(a.id, a.name, "participant", a.name) for a in draw.sample(people, 2)),
        date_start=day, date_end=day, date_precision="day", date_text="mardi", date_basis="weekday",
        place=place, country=country, trigger="vu", status_text="a vu",
    )  # fmt: skip


def quote(article: Article, k: int, draw: random.Random, people: list[Actor]) -> Quote:
    """One quotation of about a line."""
    start, who = draw.randrange(20, len(article.text) - 130), draw.choice(people)
    return Quote(
        id=f"q{article.id[-8:]}{k}", article_id=article.id, start=start, end=start + 120,
        text=article.text[start : start + 120], kind="direct", verbatim=((start, start + 120),),
        speaker_id=who.id, speaker_name=who.name, speaker_text=who.name, speaker_basis="name", cue="dire",
    )  # fmt: skip


def fill(store: Store, number: int) -> None:
    """Puts the articles in and tells the rate of each tenth."""
    steps = max(1, number // 10)
    begun = time.perf_counter()
    wall = processor = 0.0
    for n, each in enumerate(extractions(number), 1):
        started = time.perf_counter(), time.process_time()
        if needed(store, each.article, "1"):
            save(store, each, "1", lambda _: "Process")
        wall += time.perf_counter() - started[0]
        processor += time.process_time() - started[1]
        if n % steps == 0:
            rate = f"{steps / processor:6.1f} a second of processor, {steps / wall:6.1f} of wall time"
            print(f"  {n:7} articles: {rate}", flush=True)
            wall = processor = 0.0
    print(f"  {number} in {time.perf_counter() - begun:.0f} s, making them up included")


def known(store: Store, number: int) -> None:
    """The rate at which articles that are there already are passed over."""
    some = [each.article for each in islice(extractions(number), 1000)]
    started = time.perf_counter()
    assert not any(needed(store, article, "1") for article in some)
    print(f"  known ones passed over: {len(some) / (time.perf_counter() - started):.0f} a second")


def timed(name: str, run: Callable[[], Any], times: int = 5) -> None:
    """The median and slowest time of ``run``, and how many rows it gives."""
    spent = []
    for _ in range(times):
        started = time.perf_counter()
        result = run()
        spent.append(time.perf_counter() - started)
    size = len(result) if hasattr(result, "__len__") else result
    print(f"  {name:44} {statistics.median(spent):7.3f} s  slowest {max(spent):7.3f} s  {size:8} rows")


def queries(store: Store) -> None:
    """The time of what pages ask for."""
    late = FIRST + timedelta(days=DAYS - 30)
    person = next(iter(counting.options(store, "actor")))
    found = store_words(store)
    month, his, words = Filters(date_from=late), Filters(actors=(person,)), Filters(text=found)
    columns = ["id", "date_start", "date_end", "type", "status", "participants", "place", "article_id"]
    timed("timeline, first 100 rows", lambda: frames.timeline(store, limit=100))
    timed("timeline, last 30 days", lambda: frames.timeline(store, month))
    timed("timeline, one actor", lambda: frames.timeline(store, his))
    timed("timeline, two words", lambda: frames.timeline(store, words))
    timed("timeline, everything, 8 columns", lambda: frames.timeline(store, columns=columns), 2)
    timed("quotes, one actor", lambda: frames.quotes(store, his))
    timed("quotes, two words, first 100", lambda: frames.quotes(store, words, limit=100))
    timed("articles, first 100 rows", lambda: frames.articles(store, limit=100))
    timed("articles, two words, first 100", lambda: frames.articles(store, words, limit=100))
    timed("actors", lambda: frames.actors(store), 3)
    timed("numbers of events", lambda: counting.size(store, "timeline"))
    timed("choices: status", lambda: counting.options(store, "status"))
    timed("choices: actors", lambda: counting.options(store, "actor"), 3)
    timed("happenings of all articles", lambda: chronology(store), 1)


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
    parser.add_argument("--store", help="an empty store; it is not emptied afterwards")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "store.sqlite"
        store = open_store(asked.store or str(file))
        print(store.name)
        fill(store, asked.articles)
        known(store, asked.articles)
        print(f"  {count(store)}")
        if store.sqlite and not asked.store:
            size = sum(path.stat().st_size for path in Path(folder).iterdir())
            print(f"  on disk {size / 1e6:.0f} MB, {size / asked.articles / 1000:.1f} kB an article")
        queries(store)
        store.close()


if __name__ == "__main__":
    main()
