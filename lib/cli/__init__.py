"""The command line, one module per command; each loads what it needs only when it runs."""

import typer

from lib.cli import dates, evaluate, export, extract, fetch, ingest, refresh

app = typer.Typer(
    help="From news articles to a dated chronology of peace talks.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("extract")(extract.command)
app.command("ingest")(ingest.command)
app.command("export")(export.command)
app.command("evaluate")(evaluate.command)
app.command("dates")(dates.command)
app.command("fetch")(fetch.command)
app.command("refresh")(refresh.command)
