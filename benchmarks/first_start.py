"""How long a first start takes: an empty store, the starter articles, one browser that waits for its page.

    OMP_NUM_THREADS=1 python -m benchmarks.first_start [--times 3]

From the command that starts the server to the page with the events of all articles on it, by the clock and in
the processor's time; then the same with the store that is there now. Linux only.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
import time
from pathlib import Path

from benchmarks.pages import worked
from benchmarks.session import Session
from benchmarks.soak import ROOT, pid_at, resident


async def first_page(address: str) -> str:
    """Opens the first page and waits until nothing is read any more; what stands at its foot."""
    session = Session(address)
    await session.open()
    await session.close()
    return next((text for text in session.texts if 'class="foot"' in text), "")


def start(store: Path) -> str:
    """One start over ``store``, in words."""
    from tests.browser.server import serving  # the same server as the browser tests'

    began = time.monotonic()
    with serving(ROOT / "data" / "articles", store=store) as address:
        foot = asyncio.run(first_page(address))
        took, pid = time.monotonic() - began, pid_at(address)
        shown = foot.partition(">")[2].partition(" · newest")[0]
        return f"{took:5.1f} s, {worked(pid):5.1f} s of the processor, {resident(pid):.0f} MB: {shown}"


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--times", type=int, default=3)
    asked = parser.parse_args()
    for _ in range(asked.times):
        with tempfile.TemporaryDirectory(prefix="first-") as folder:
            store = Path(folder) / "store.sqlite"
            print(f"first start {start(store)}", flush=True)
            print(f"next start  {start(store)}; load {os.getloadavg()[0]:.1f}", flush=True)


if __name__ == "__main__":
    main()
