"""Standard output and standard error: UTF-8 whatever the terminal says, one line per notice."""

from __future__ import annotations

import os
import re
import sys
from io import TextIOWrapper

from lib.ingest import Skipped

# A file's name may hold what a terminal obeys, what turns the rest around, or a line like another notice.
OBEYED = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def prepare() -> None:
    """Makes the streams UTF-8; what cannot be encoded is escaped, what cannot be decoded replaced."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(
                encoding="utf-8", errors="replace" if stream is sys.stdin else "backslashreplace"
            )


def notice(skipped: Skipped) -> None:
    """One line on standard error that names a skipped file and the reason."""
    told = f"skipped: {skipped.path}: {' '.join(skipped.reason.split())}"
    print(OBEYED.sub("?", told), file=sys.stderr, flush=True)


def reader_gone() -> None:
    """Keeps Python quiet at exit after ``| head`` has closed the pipe."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
