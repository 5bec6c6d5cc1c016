"""What is lost when a process that fills a store is killed, many times, at random moments.

    OMP_NUM_THREADS=1 python -m benchmarks.kills [--kills 50] [--articles 1000] [--postgresql]

A process puts articles into a store, a line for each when it is kept, and is killed (SIGKILL) after a random
number of new ones and up to 50 ms; the next one goes on. After each kill the store is compared with what was
told to be kept and with what the articles hold, records and numbers and the index of words. At the end one
process is left to finish. Exit status 1 when anything is lost, halved or doubled.

The extractor has a quick stand-in, so that nearly all of the time is the store's. With --postgresql a
server of its own is started (Debian: postgresql), else an SQLite file in a temporary folder is used.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lib.records import Extraction
from lib.store import Store, count, counting, load_all, names, open_store

LONGEST = 0.05


@contextmanager
def database(postgresql: bool) -> Iterator[str]:
    """The URL of an empty database."""
    from tests.store import postgres  # the same server as the tests'

    if not postgresql:
        with tempfile.TemporaryDirectory(prefix="kills-") as folder:
            yield str(Path(folder) / "store.sqlite")
    elif reason := postgres.missing():
        raise SystemExit(reason)
    else:
        with postgres.cluster() as folder:
            yield postgres.new_database(folder)


def filling(url: str, number: int) -> subprocess.Popen[str]:
    """A process that puts in what is not there yet."""
    command = [sys.executable, "-m", "tests.store.reading", url, str(number), "1", "1"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def killed(url: str, number: int, draw: random.Random, most: int, before: set[str]) -> set[str]:
    """Kills such a process after some articles that were not ``before``; all that it said to be kept."""
    running, told = filling(url, number), set[str]()
    assert running.stdout is not None
    new = draw.randrange(1, most)
    while len(told - before) < new and (line := running.stdout.readline().strip()):
        told.add(line)
    time.sleep(draw.uniform(0, LONGEST))
    running.kill()
    told |= set(running.stdout.read().split())
    running.stdout.close()
    running.wait()
    return told


def wrong(store: Store, told: set[str], expected: dict[str, Extraction]) -> list[str]:
    """What is not as it should be."""
    stored = {each.article.id: each for each in load_all(store)}
    found = [f"{name} is lost" for name in sorted(told - stored.keys())]
    found += [f"{name} is not as it was read" for name, each in stored.items() if each != expected[name]]
    if set(numbers := count(store).values()) != {len(stored)}:
        found.append(f"halves or doubles: {numbers}")
    before = counting.options(store, "actor")
    with store.writing() as connection:
        names.recount(connection)
        if store.sqlite:  # raises when the index of words is not that of the rows
            for table in ("articles", "events", "quotes"):
                connection.exec_driver_sql(
                    f"INSERT INTO {table}_found({table}_found) VALUES('integrity-check')"
                )
    if counting.options(store, "actor") != before:
        found.append("names are counted wrongly")
    return found


def main() -> None:
    """Kills, compares and prints how it went."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--postgresql", action="store_true")
    asked = parser.parse_args()
    from tests.store.reading import articles, read

    expected = {article.id: read(article) for article in articles(asked.articles)}
    draw, told, trouble = random.Random(asked.kills), set[str](), list[str]()
    with database(asked.postgresql) as url:
        store = open_store(url)
        for n in range(asked.kills):
            told |= killed(url, asked.articles, draw, max(2, 2 * asked.articles // asked.kills), told)
            trouble += [f"after kill {n + 1}: {each}" for each in wrong(store, told, expected)]
        there = count(store)["articles"]
        last = filling(url, asked.articles)
        last.communicate()
        trouble += wrong(store, set(expected), expected)
        store.close()
    name = "PostgreSQL" if asked.postgresql else "SQLite"
    went_in = f"{there} of {asked.articles} articles went in, {len(told)} of them told to be kept"
    print(f"{name}: {asked.kills} kills while {went_in}")
    print("\n".join(trouble) or "nothing lost, halved or doubled")
    sys.exit(bool(trouble))


if __name__ == "__main__":
    main()
