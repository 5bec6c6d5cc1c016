"""Command line values -> typed values; a wrong one is a usage error (exit status 2)."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import typer

from lib.ingest.metadata import read_date

# What is said of the paths that commands read.
READABLE = "Files (text, HTML, PDF, Word, e-mail, JSON, CSV, feeds, ZIP) or folders."


def day(text: str | None) -> date | None:
    """A date written 2025-08-07; None stays None. Raises typer.BadParameter for anything else."""
    if text is None:
        return None
    if found := read_date(text):
        return found
    raise typer.BadParameter(f"{text!r} is not a date; write it as 2025-08-07")


def language_code(text: str | None) -> str | None:
    """A language code such as ``fr``. Raises typer.BadParameter for anything else."""
    if text is None or re.fullmatch(r"[A-Za-z]{2}", text):
        return text.lower() if text else None
    raise typer.BadParameter(f"{text!r} is not a language code such as fr")


def output_file(path: Path | None) -> Path | None:
    """A file that can be made; told before the work begins. Raises typer.BadParameter otherwise."""
    if path and (path.is_dir() or not path.parent.is_dir()):
        raise typer.BadParameter(f"{path}: no file can be written there")
    return path


def among(values: list[str] | None, known: tuple[str, ...]) -> tuple[str, ...]:
    """``values`` when each is one of ``known``; none stay none. Raises typer.BadParameter otherwise."""
    for value in values or ():
        if value not in known:
            raise typer.BadParameter(f"{value!r} is none of {', '.join(known)}")
    return tuple(values or ())
