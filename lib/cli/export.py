"""``export``: articles -> one table or the network, as a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, get_args

import typer

from lib.cli import formats, options, streams, tables
from lib.cli.formats import Format, Table
from lib.records import EventType, Status

TYPES, STATUSES = get_args(EventType), get_args(Status)
ONE_TYPE = f"Only this type of event: {', '.join(TYPES)}; may be repeated."
ONE_STATUS = f"Only with this status: {', '.join(STATUSES)}; may be repeated."


def command(
    table: Annotated[Table, typer.Argument(help="What to export.")],
    actor: Annotated[list[str] | None, typer.Option(help="Only with this actor; may be repeated.")] = None,
    first: Annotated[str | None, typer.Option("--from", metavar="DATE", help="Not before this day.")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Not after this day.")] = None,
    event_type: Annotated[list[str] | None, typer.Option("--type", help=ONE_TYPE)] = None,
    status: Annotated[list[str] | None, typer.Option(help=ONE_STATUS)] = None,
    file_format: Annotated[
        Format | None, typer.Option("--format", help="By default what --output ends in, else csv.")
    ] = None,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Default: standard output.")] = None,
    articles: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="PATH", help="Only these files or folders, whatever a store has; may be repeated."
        ),
    ] = None,
    store: Annotated[
        str | None, typer.Option(metavar="URL", help="The store to export from; default: that of the pages.")
    ] = None,
) -> None:
    """Write the timeline, the quotes, the actors or the network, limited as asked.

    Without --store and --articles, what is new in the articles folder is first brought into the store of the
    pages, as they do on their start.

    Exit status: 0 all articles read, 1 some skipped (each named on standard error), 2 wrong usage.
    """
    streams.prepare()
    asked = formats.chosen(table, file_format, options.output_file(output))
    days = options.day(first), options.day(last)
    types = options.among(event_type, TYPES)
    statuses = options.among(status, STATUSES)
    if store and articles:
        raise typer.BadParameter("either --store or --articles: these files alone, or what the store has")
    from sqlalchemy.exc import SQLAlchemyError

    from lib.filters import Filters
    from lib.store import BadStore, frames, trouble

    try:
        with tables.opened(store, articles or []) as opened:
            skipped = not store and tables.fill(opened, articles or [])
            actors = tables.named_actors(frames.actors(opened), actor) if actor else ()
            filters = Filters(
                actors=actors, date_from=days[0], date_to=days[1], types=types, statuses=statuses
            )
            content = formats.written(table, tables.rows_of(table, opened, filters), asked)
    except (BadStore, SQLAlchemyError) as error:
        print(f"error: {trouble.told(error, store)}", file=sys.stderr)
        raise typer.Exit(2) from error
    _write(content, output)
    raise typer.Exit(1 if skipped else 0)


def _write(content: bytes, output: Path | None) -> None:
    try:
        if output:
            output.write_bytes(content)
        else:
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        streams.reader_gone()
    except OSError as error:
        raise typer.BadParameter(f"{output}: cannot be written: {error.strerror}") from error
