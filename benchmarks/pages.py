"""How long each page takes to be drawn again over a large store, in a session as a browser has it.

    python -m benchmarks.multiply --articles 100000 --store /tmp/large.sqlite
    OMP_NUM_THREADS=1 python -m benchmarks.pages --store /tmp/large.sqlite [--reruns 30] [PAGE...]

A server of its own is started. On each page filters are set, changed and cleared in turn, by the widgets of
the sidebar; the time is from the message that asks for it to the one that says that the page is drawn, by the
clock, and beside it the processor's time that the server took. At
the end 200 more reruns over all pages show whether memory grows. Linux only.
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

from benchmarks.session import Session, Trouble
from benchmarks.soak import pid_at, resident

PAGES = ("", "timeline", "network", "quotes", "articles", "review")
FACETS = ("Actors", "Type", "Status", "Process", "Source")
BUTTONS = ("7 days", "30 days", "All", "Clear all filters")


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


async def rerun(session: Session, order: random.Random, number: int) -> tuple[str, float]:
    """One change of the filters: what it was, and the seconds until the page was drawn."""
    if number % 4 == 3:
        label = order.choice(BUTTONS)
        if label == "Clear all filters":
            session.values.clear()
        return label, await once(session.press(label))
    label = order.choice(FACETS)
    return label, await once(session.choose(label, order))


async def measure(address: str, pid: int, pages: list[str], reruns: int, more: int) -> None:
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
            took.append(await rerun(session, order, number))
            taken.append(worked(pid) - before)
        times = [seconds for _, seconds in took]
        worst = max(took, key=lambda each: each[1])
        print(f"{page or 'overview':12}{first:7.2f}{statistics.median(times):7.2f}{high(times):7.2f}"
              f"{worst[1]:7.2f}{statistics.median(taken):8.2f}{high(taken):8.2f}"
              f"  {worst[0]}; {resident(pid):.0f}", flush=True)  # fmt: skip
    used = [resident(pid)]
    for number in range(more):
        if number % 10 == 0:
            await session.go(order.choice(pages))
        await rerun(session, order, number)
        if number % 50 == 49:
            used.append(resident(pid))
    print(f"memory over {more} more reruns, MB: {' '.join(f'{each:.0f}' for each in used)}")
    await session.close()


def main() -> None:
    """Starts a server over the store and measures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", nargs="*", metavar="PAGE", help="its address, e.g. timeline; all if none")
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--reruns", type=int, default=30)
    parser.add_argument("--more", type=int, default=200, help="reruns over which memory is watched")
    asked = parser.parse_args()
    from tests.browser.server import serving  # the same server as the browser tests'

    with (
        tempfile.TemporaryDirectory(prefix="pages-") as none,
        serving(Path(none), store=asked.store.resolve()) as address,
    ):
        pages = [("" if page == "overview" else page) for page in asked.pages] or list(PAGES)
        try:
            asyncio.run(measure(address, pid_at(address), pages, asked.reruns, asked.more))
        except Trouble as trouble:
            parser.exit(1, f"{trouble}\n")


if __name__ == "__main__":
    main()
