"""How long each page takes to be drawn again over a large store, in a session as a browser has it.

    python -m benchmarks.multiply --articles 100000 --store /tmp/large.sqlite
    OMP_NUM_THREADS=1 python -m benchmarks.pages --store /tmp/large.sqlite [--reruns 30] [PAGE...]

A server of its own is started. On each page filters are set and cleared in turn, by the widgets of the
sidebar, words are searched and cards opened; the time is from the message that asks for it to the one that
says that the page is drawn, by the clock, and beside it the processor's time that the server took. At the end
200 more reruns over all pages show whether memory grows. Linux only.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import statistics
import tempfile
import time
from collections.abc import Awaitable
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import update

from benchmarks.session import Session, Trouble
from benchmarks.soak import pid_at, resident
from lib.library import extractor_version
from lib.store import frames, open_store, tables

PAGES = ("", "timeline", "network", "quotes", "articles", "review")
FACETS = ("Actors", "Type", "Status", "Process", "Source")
# How many of the newest events and quotations are opened and searched.
SEEN = 500
DAYS = ("7 days", "30 days")
# No more than two filters at once, or hardly a row would be left to draw.
TURNS = (
    "facet", "facet", "clear", "words", "card", "clear", "days", "facet", "clear", "facet", "words", "clear",
)  # fmt: skip


class Known(NamedTuple):
    """What is in the store: words that stand side by side, and ids of events."""

    words: list[str]
    events: list[str]


def worked(pid: int) -> float:
    """Seconds of the processor that a process has taken."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def once(action: Awaitable[None]) -> float:
    """Seconds that ``action`` takes."""
    began = time.monotonic()
    await action
    return time.monotonic() - began


def high(times: list[float]) -> float:
    """That below which 95 of 100 lie."""
    return statistics.quantiles(times, n=20, method="inclusive")[-1]


async def rerun(session: Session, order: random.Random, number: int, known: Known) -> tuple[str, float]:
    """One change of the filters, or a card: what it was, and the seconds until the page was drawn."""
    turn = TURNS[number % len(TURNS)]
    if turn == "clear":
        session.values.clear()
        return turn, await once(session.press("Clear all filters"))
    if turn == "days":
        label = order.choice(DAYS)
        return label, await once(session.press(label))
    if turn == "words":
        return turn, await once(session.write("Search the words", order.choice(known.words)))
    if turn == "card":
        return turn, await once(session.visit(f"event={order.choice(known.events)}"))
    label = order.choice(FACETS)
    return label, await once(session.choose(label, order))


async def measure(address: str, pid: int, pages: list[str], reruns: int, more: int, known: Known) -> None:
    """Prints the figures of each page, and the server's memory."""
    session, order = Session(address), random.Random(11)
    print(f"first page of a cold server {await once(session.open()):.2f} s")
    print(f"{'':12}{'by the clock':^28}{'processor':^16}")
    print(f"{'page':12}{'first':>7}{'median':>7}{'95 %':>7}{'most':>7}{'median':>8}{'95 %':>8}  most by; MB")
    for page in pages:
        first = await once(session.go(page))
        took, taken = [], []
        for number in range(reruns):
            before = worked(pid)
            took.append(await rerun(session, order, number, known))
            taken.append(worked(pid) - before)
        times = [seconds for _, seconds in took]
        worst = max(zip(taken, took, strict=True))
        print(f"{page or 'overview':12}{first:7.2f}{statistics.median(times):7.2f}{high(times):7.2f}"
              f"{max(times):7.2f}{statistics.median(taken):8.2f}{high(taken):8.2f}"
              f"  {worst[1][0]} {worst[0]:.2f}; {resident(pid):.0f}", flush=True)  # fmt: skip
    used = [resident(pid)]
    for number in range(more):
        if number % 10 == 0:
            await session.go(order.choice(pages))
        await rerun(session, order, number, known)
        if number % 50 == 49:
            used.append(resident(pid))
    print(f"memory over {more} more reruns, MB: {' '.join(f'{each:.0f}' for each in used)}")
    await session.close()


def look_into(file: Path) -> Known:
    """What is in the store, read already by this version of the program: else it would all be read again."""
    store = open_store(str(file))
    version, articles = extractor_version(), tables.articles
    with store.writing() as connection:
        old = articles.c.extractor_version != version
        connection.execute(update(articles).where(old).values(extractor_version=version))
    events = frames.happenings(store, columns=["id"], limit=SEEN)["id"]
    texts = frames.quotes(store, columns=["text"], limit=SEEN)["text"]
    store.close()
    return Known([" ".join(str(text).split()[2:4]) for text in texts], list(events))


def main() -> None:
    """Starts a server over the store and measures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", nargs="*", metavar="PAGE", help="its address, e.g. timeline; all if none")
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--reruns", type=int, default=30)
    parser.add_argument("--more", type=int, default=200, help="reruns over which memory is watched")
    parser.add_argument("--log", type=Path, help="where the server writes what it would say")
    asked = parser.parse_args()
    from tests.browser.server import serving  # the same server as the browser tests'

    known = look_into(asked.store)
    with (
        tempfile.TemporaryDirectory(prefix="pages-") as none,
        serving(Path(none), store=asked.store.resolve(), log=asked.log) as address,
    ):
        pages = [("" if page == "overview" else page) for page in asked.pages] or list(PAGES)
        try:
            asyncio.run(measure(address, pid_at(address), pages, asked.reruns, asked.more, known))
        except Trouble as trouble:
            parser.exit(1, f"{trouble}\n")


if __name__ == "__main__":
    main()
