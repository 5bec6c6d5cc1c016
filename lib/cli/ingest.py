"""``ingest``: files -> the store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lib.cli import options, streams
from lib.ingest import Skipped
from lib.ingest.files import find_files, load_paths
from lib.records import Article

if TYPE_CHECKING:
    from rich.progress import Progress

    from lib.store.intake import Kept


def command(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help=options.READABLE)],
    store: Annotated[
        str | None,
        typer.Option(metavar="URL", help="An SQLite file or postgresql://…; default: in your data folder."),
    ] = None,
    workers: Annotated[int, typer.Option(min=1, metavar="N", help="Processes that read side by side.")] = 1,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Publication date of all of them, as 2025-08-07.")
    ] = None,
    language: Annotated[str | None, typer.Option(metavar="xx", help="Their language, as fr.")] = None,
) -> None:
    """Read articles into the store; those it has already are passed over, so a stopped run goes on.

    Exit status: 0 all read, 1 some skipped (each named on standard error), 2 wrong usage.
    """
    streams.prepare()
    day, code = options.day(published), options.language_code(language)
    from sqlalchemy.exc import SQLAlchemyError

    from lib.library import extractor_version, process_of
    from lib.store import BadStore, open_store, trouble
    from lib.store.intake import take_in
    from lib.store.weaving import weave

    try:
        opened = open_store(store)
    except BadStore as error:
        raise typer.BadParameter(trouble.told(error, store)) from error
    files = list(find_files(paths))
    counts: Counter[str] = Counter()
    broken: str | None = None
    try:
        with _progress(len(files)) as bar:
            loaded = _loaded(files, day, code, bar)
            for outcome in take_in(opened, loaded, extractor_version(), process_of, workers):
                if isinstance(outcome, Skipped):
                    streams.notice(outcome)
                counts[_kind(outcome)] += 1
                bar.advance(bar.task_ids[0])
            task = bar.add_task("Putting events together", total=None)
            weave(opened, lambda done, total: bar.update(task, completed=done, total=total))
    except SQLAlchemyError as error:  # a full disk, say: what was kept before stays
        broken = f"error: {trouble.told(error, store)} Then run the same command again: it goes on from here."
    opened.close()
    typer.echo(
        f"{counts['new']} new or changed, {counts['known']} known already, "
        f"{counts['skipped']} skipped; store: {opened.name}"
    )
    if broken:
        typer.echo(broken, err=True)
    raise typer.Exit(1 if counts["skipped"] or broken else 0)


def _loaded(
    files: list[Path | Skipped], published: date | None, language: str | None, bar: Progress
) -> Iterator[Article | Skipped]:
    for file in files:
        if isinstance(file, Skipped):
            yield file
            continue
        number = 0
        for item in load_paths([file], published, language):
            number += 1
            yield item
        # A file may hold many articles, or none.
        bar.update(bar.task_ids[0], total=(bar.tasks[0].total or 0) + number - 1)


def _kind(outcome: Kept | Skipped) -> str:
    if isinstance(outcome, Skipped):
        return "skipped"
    return "new" if outcome.changed else "known"


def _progress(total: int) -> Progress:
    """A bar with the time left on standard error; nothing of it where that is no terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    bar = Progress(*columns, console=console, redirect_stdout=False, disable=not console.is_terminal)
    bar.add_task("Reading", total=total)
    return bar
