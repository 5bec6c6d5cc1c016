"""Many sessions at once on one server, over the browser's own protocol: errors, times and memory.

    python -m benchmarks.soak --sessions 50 --minutes 10
    python -m benchmarks.soak --sessions 5 --minutes 1 --articles FOLDER

A server of its own is started over a copy of the starter articles, or over a folder. Each session opens
pages, sets and clears filters, and uploads files on the Add page, which are read and looked at; with a rest
of ``--rest`` seconds on average between two actions. Exit status 1 when anything went wrong.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.session import Session, Trouble

ROOT = Path(__file__).parents[1]
# Seconds in which the sessions come; as many people do not open a page in one moment.
RAMP = 60
PAGES = ("", "timeline", "network", "quotes", "articles")
TEXT = (
    "Ava reçoit Bo à Oslo, visite {number}\n\nLa ministre Ava Berg a reçu mardi l'émissaire Bo Lind à Oslo, "
    "a annoncé son cabinet dans le communiqué {number}.\n\n« C'est utile », a dit Ava Berg à l'issue de "
    "l'entretien.\n"
)
BAD = b"\x00\x01\x02" * 500


@dataclass
class Account:
    """What was done, how long it took, and what went wrong."""

    took: dict[str, list[float]] = field(default_factory=dict)
    troubles: list[str] = field(default_factory=list)
    memory: list[tuple[float, float]] = field(default_factory=list)

    @contextmanager
    def timed(self, what: str) -> Iterator[None]:
        """Counts an action and its time in seconds; what goes wrong in it is a trouble."""
        began = time.monotonic()
        try:
            yield
        except (Trouble, OSError) as error:
            self.troubles.append(f"{what}: {type(error).__name__}: {str(error)[:200]}")
        else:
            self.took.setdefault(what, []).append(time.monotonic() - began)


async def analyst(address: str, number: int, until: float, rest: float, account: Account) -> None:
    """One session: opens, looks, filters and uploads until the time is over."""
    order = random.Random(number)
    await asyncio.sleep(order.random() * RAMP)
    session = Session(address)
    with account.timed("open"):
        await session.open()
    if not session.pages:  # it never came; what it would have done next says nothing more
        return
    try:
        while time.monotonic() < until and session.is_open:
            await asyncio.sleep(order.expovariate(1 / rest))
            await _act(session, order, number, account)
    finally:
        await session.close()


async def _act(session: Session, order: random.Random, number: int, account: Account) -> None:
    chance = order.random()
    if chance < 0.5:
        page = order.choice(PAGES)
        with account.timed(f"page {page or 'overview'}"):
            await session.go(page)
    elif chance < 0.75:
        label = order.choice(("Actors", "Type", "Status"))
        with account.timed("filter"):
            await session.choose(label, order)
    elif chance < 0.85:
        with account.timed("clear filters"):
            await session.press("Clear all filters")
    else:
        with account.timed("page add"):
            await session.go("add")
        text = TEXT.format(number=f"{number}-{order.randrange(10**6)}").encode()
        files = {"2025-08-07.txt": text, "bad.txt": BAD}
        with account.timed("upload and read"):
            await session.upload(files)
            await session.press("Read the files")
            if not session.says("1 article to check") or not session.says("1 input not read"):
                raise Trouble("the files were not read as they should be")
            await session.press("Dismiss all of this")


async def watch(pid: int, until: float, account: Account) -> None:
    """Notes the server's memory, in MB, every five seconds."""
    began = time.monotonic()
    while time.monotonic() < until:
        with contextlib.suppress(OSError):
            account.memory.append((time.monotonic() - began, resident(pid)))
        await asyncio.sleep(5)


def resident(pid: int) -> float:
    """The memory that a process has in use, in MB (Linux)."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    found = re.search(r"VmRSS:\s+(\d+)", status)
    return int(found[1]) / 1024 if found else 0.0


async def run(address: str, pid: int, sessions: int, seconds: float, rest: float) -> Account:
    """All sessions side by side."""
    account, until = Account(), time.monotonic() + seconds
    first = Session(address)
    with account.timed("first page of a cold server"):
        await first.open()
    await first.close()
    people = [analyst(address, number, until, rest, account) for number in range(sessions)]
    for left in await asyncio.gather(watch(pid, until, account), *people, return_exceptions=True):
        if isinstance(left, BaseException):
            account.troubles.append(f"a session broke off: {left!r}")
    return account


def told(account: Account, log: str) -> bool:
    """Prints the account; whether all went well."""
    print(f"{'action':30}{'times':>7}{'median':>9}{'95 %':>9}{'longest':>9}   seconds")
    for what, took in sorted(account.took.items()):
        high = statistics.quantiles(took, n=20)[-1] if len(took) > 1 else took[0]
        print(f"{what:30}{len(took):7}{statistics.median(took):9.2f}{high:9.2f}{max(took):9.2f}")
    minutes = sorted({int(when // 60) for when, _ in account.memory})
    by_minute = [
        statistics.median(used for when, used in account.memory if when // 60 == minute) for minute in minutes
    ]
    print("memory of the server by minute, MB:", " ".join(f"{used:.0f}" for used in by_minute))
    failures = len(re.findall(r"^Traceback", log, re.MULTILINE))
    for said in list(dict.fromkeys(re.findall(r"^(?:\w+\.)*\w*(?:Error|Exception)\b.*", log, re.MULTILINE)))[
        :5
    ]:
        print("   in the log:", said[:200])
    print(f"{sum(map(len, account.took.values()))} actions, {len(account.troubles)} troubles, "
          f"{failures} tracebacks in the server's log")  # fmt: skip
    for trouble in account.troubles[:20]:
        print("  ", trouble)
    return not account.troubles and not failures


def main() -> None:
    """Starts a server, lets the sessions work, and tells."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sessions", type=int, default=50)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--rest", type=float, default=10, help="seconds between two actions, on average")
    parser.add_argument("--articles", type=Path, default=ROOT / "data" / "articles")
    asked = parser.parse_args()
    from tests.browser.server import serving  # the same server as the browser tests'

    with tempfile.TemporaryDirectory(prefix="soak-") as place:
        articles, log = Path(place) / "articles", Path(place) / "log"
        shutil.copytree(asked.articles, articles)
        with serving(articles, store=Path(place) / "store.sqlite", log=log) as address:
            pid = pid_at(address)
            account = asyncio.run(run(address, pid, asked.sessions, asked.minutes * 60, asked.rest))
        well = told(account, log.read_text(encoding="utf-8", errors="replace"))
    sys.exit(0 if well else 1)


def pid_at(address: str) -> int:
    """The process that serves there."""
    port = address.rpartition(":")[2]
    found = subprocess.run(["pgrep", "-f", f"server.port={port}"], capture_output=True, text=True, check=True)
    return int(found.stdout.split()[0])


if __name__ == "__main__":
    main()
