"""``evaluate``: annotated articles -> how well they are read."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from lib.cli import options, streams


def command(
    folder: Annotated[
        Path, typer.Argument(metavar="GOLD_DIR", exists=True, file_okay=False, help="Folder of annotations.")
    ],
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Also write the figures and rows as JSON.")
    ] = None,
    rows: Annotated[bool, typer.Option(help="List every miss, false row and wrong field.")] = True,
) -> None:
    """Print precision, recall and F1 per task over annotated articles, with every miss and false row."""
    streams.prepare()
    options.output_file(json_file)
    from lib.evaluate import evaluate_folder, names, report
    from lib.extract import extract
    from lib.registry import load

    scores = evaluate_folder(folder, extract, names.registered_in(load()))
    print(report.table(scores))
    if rows and scores.findings:
        print(f"\n{report.findings(scores)}")
    for problem in scores.problems:
        print(f"warning: {problem}", file=sys.stderr)
    if json_file:
        json_file.write_text(
            json.dumps(report.as_json(scores), ensure_ascii=False, indent=1), encoding="utf-8"
        )
