"""A server of the app on a free port, and how to wait for its pages."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
# Milliseconds: a test machine may be busy, and what has not come by then does not come.
PATIENCE = 60_000
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""


@contextmanager
def serving(
    articles: Path | None = None,
    store: Path | None = None,
    secrets: str | None = None,
    log: Path | None = None,
    outlet: int | None = None,
) -> Iterator[str]:
    """The address of a fresh server over ``articles`` with ``store``, or an empty store of its own.

    ``secrets`` is what stands in its secrets file, with ``{address}`` for its address; ``log`` is where it
    writes what it would say; ``outlet`` the port of :mod:`tests.browser.outlet`. An address in
    POURPARLERS_SERVER is used instead, unless the test brings a store or secrets.
    """
    if not store and not secrets and (given := os.environ.get("POURPARLERS_SERVER")):
        yield given
        return
    with TemporaryDirectory(prefix="pourparlers-") as place:
        kept = store or Path(place) / "store.sqlite"
        yield from _serving(articles, kept, secrets, Path(place), log, outlet)


def _serving(
    articles: Path | None, store: Path, secrets: str | None, place: Path, log: Path | None, outlet: int | None
) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = (
        os.environ
        | {"POURPARLERS_STORE": str(store)}
        | ({"POURPARLERS_ARTICLES": str(articles)} if articles else {})
    )
    program = ["streamlit"] if outlet is None else ["tests.browser.outlet", str(outlet)]
    command = [sys.executable, "-m", *program, "run", "app.py", "--server.headless=true",
               f"--server.port={port}", "--server.address=127.0.0.1"]  # fmt: skip
    if secrets:
        file = place / "secrets.toml"
        file.write_text(secrets.replace("{address}", f"http://127.0.0.1:{port}"), encoding="utf-8")
        command.append(f"--secrets.files={file}")
    with (log or Path(os.devnull)).open("wb") as out:
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=out, stderr=out)
    try:
        _until_healthy(f"http://127.0.0.1:{port}", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


def settled(page: Page) -> None:
    """Waits until the app has run and nothing in it is being redrawn."""
    page.wait_for_selector(".foot", timeout=PATIENCE, state="attached")
    page.wait_for_function(
        "document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'"
        " && !document.querySelector('[data-stale=true], [data-testid=stSkeleton]')",
        timeout=PATIENCE,
    )
    page.wait_for_load_state("networkidle")


def _until_healthy(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(120):
        if server.poll() is not None:
            raise RuntimeError(f"the server ended with {server.returncode}")
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
                return
        except OSError:
            try:
                server.wait(timeout=0.25)
            except subprocess.TimeoutExpired:
                continue
    raise RuntimeError("the server did not answer within 30 s")
