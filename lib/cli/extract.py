"""``extract``: files -> one JSON object per article and line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from lib.cli import options, streams
from lib.contract import to_json
from lib.extracting import extractions
from lib.ingest import Skipped, load_paths


def command(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help=options.READABLE)],
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Publication date of all of them, as 2025-08-07.")
    ] = None,
    language: Annotated[str | None, typer.Option(metavar="xx", help="Their language, as fr.")] = None,
) -> None:
    """Print actors, events, quotes and dates of articles as JSON Lines.

    Exit status: 0 all read, 1 some skipped (each named on standard error), 2 wrong usage.
    """
    streams.prepare()
    day, code = options.day(published), options.language_code(language)
    skipped = False
    try:
        for item in extractions(load_paths(paths, day, code)):
            if isinstance(item, Skipped):
                skipped = True
                streams.notice(item)
            else:
                print(json.dumps(to_json(item), ensure_ascii=False), flush=True)
    except BrokenPipeError:
        streams.reader_gone()
    raise typer.Exit(1 if skipped else 0)
