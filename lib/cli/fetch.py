"""``fetch``: web addresses -> articles in the articles folder."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import typer

from lib.cli import streams
from lib.ingest import Skipped
from lib.records import Article

Folder = Annotated[
    Path | None, typer.Option(metavar="FOLDER", help="Where to keep them; default: the articles folder.")
]


OUTCOMES = {"added": "added", "there": "already there", "skipped": "skipped"}


def command(
    addresses: Annotated[
        list[str], typer.Argument(metavar="ADDRESS...", help="Pages, feeds, or files with an address a line.")
    ],
    folder: Folder = None,
) -> None:
    """Fetch articles from the web and keep them as files.

    Exit status: 0 all read, 1 some skipped (each named on standard error), 2 wrong usage.
    """
    streams.prepare()
    into = chosen_folder(folder)
    from lib.fetch import from_addresses

    counts: Counter[str] = Counter(keep(item, into) for item in from_addresses(_listed(addresses)))
    print(", ".join(f"{counts[name]} {said}" for name, said in OUTCOMES.items()))
    raise typer.Exit(1 if counts["skipped"] else 0)


def chosen_folder(folder: Path | None) -> Path:
    """``folder``, or the articles folder. Raises typer.BadParameter when there is none."""
    from lib import library

    into = folder or library.folder()
    if not into.is_dir():
        raise typer.BadParameter(f"{into}: no such folder")
    return into


def keep(item: Article | Skipped, folder: Path) -> Literal["added", "there", "skipped"]:
    """Writes an article into ``folder``, or tells why there is none. Ends the run when it cannot write."""
    from lib.fetch.keeping import keep as write

    if isinstance(item, Skipped):
        streams.notice(item)
        return "skipped"
    try:
        path = write(item, folder)
    except OSError as error:
        raise unwritable(folder, error) from error
    if path:
        print(path)
    return "added" if path else "there"


def unwritable(folder: Path, error: OSError) -> typer.Exit:
    """Says that nothing can be written, as on a full disk; the error to raise."""
    print(f"error: {folder}: cannot be written to: {error.strerror}", file=sys.stderr)
    return typer.Exit(1)


def _listed(addresses: list[str]) -> Iterator[str]:
    from lib.ingest.formats.plain import addresses as listed_in

    for given in addresses:
        if given.startswith(("http://", "https://")):
            yield given
            continue
        try:
            found = listed_in(Path(given).read_text(encoding="utf-8-sig"))
        except (OSError, ValueError) as error:
            raise typer.BadParameter(f"{given}: neither a web address nor a file that can be read") from error
        if not found:
            raise typer.BadParameter(f"{given}: not a list of web addresses, one a line")
        yield from found
