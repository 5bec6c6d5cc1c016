"""PDF files: their text layer. The file is read by a process of its own, with limits on time and memory."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lib.ingest import press
from lib.ingest.decode import BadInput
from lib.ingest.draft import Draft, Options
from lib.ingest.metadata import Metadata

ROOT = Path(__file__).parents[3]
SECONDS = 60
# Each may take 1.5 GB: however many people drop files at once, only so many are read side by side.
TURNS = threading.BoundedSemaphore(2)
FEWEST_CHARACTERS = 60


def read(raw: bytes, name: str, options: Options) -> Iterator[Draft]:
    """The text of a PDF. Raises BadInput for a scan, a locked file, and one that takes too long."""
    del name, options
    found = _in_own_process(raw)
    if reason := found.get("reason"):
        raise BadInput(str(reason))
    text = str(found["text"])
    if len(text.strip()) < FEWEST_CHARACTERS:
        raise BadInput("scan without text" if found["pictures"] else "a PDF without text")
    if exported := press.split_text(text):
        yield from exported
        return
    yield Draft(text, Metadata(title=found["title"], url=found["url"]))


def _in_own_process(raw: bytes) -> dict[str, Any]:
    # A PDF is a program in a way: a small one can loop for ever or unpack to gigabytes.
    command = [sys.executable, "-m", "lib.ingest.formats.pdf_layout"]
    try:
        with TURNS:
            done = subprocess.run(
                command, input=raw, capture_output=True, cwd=ROOT, timeout=SECONDS, check=False
            )
    except subprocess.TimeoutExpired as error:
        raise BadInput(f"broken PDF: not read within {SECONDS} seconds") from error
    if done.returncode != 0:
        raise BadInput("broken PDF: cannot be read")
    table: dict[str, Any] = json.loads(done.stdout)
    return table
