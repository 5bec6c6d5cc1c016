"""What can be exported, and how it is written."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    import pandas as pd


class Table(StrEnum):
    """What can be exported."""

    timeline = "timeline"
    quotes = "quotes"
    actors = "actors"
    network = "network"


class Format(StrEnum):
    """How it can be written."""

    csv = "csv"
    json = "json"
    xlsx = "xlsx"
    parquet = "parquet"
    graphml = "graphml"
    gexf = "gexf"
    ics = "ics"


ONLY = {Format.graphml: Table.network, Format.gexf: Table.network, Format.ics: Table.timeline}


def chosen(table: Table, asked: Format | None, output: Path | None) -> Format:
    """The format asked for, else the one that the output file's name ends in, else csv.

    Raises typer.BadParameter when the table cannot be written so.
    """
    suffix = output.suffix.lower().removeprefix(".") if output else ""
    result = asked or (Format(suffix) if suffix in list(Format) else Format.csv)
    if ONLY.get(result, table) != table:
        raise typer.BadParameter(f"{result} is a format of the {ONLY[result]} only, not of {table}")
    return result


def written(table: Table, rows: pd.DataFrame, asked: Format) -> bytes:
    """``rows`` of ``table`` as a file; those of the network are its edges."""
    if table == Table.network:
        return _network(rows, asked)
    if asked == Format.ics:
        from lib.export.ics import to_ics

        return to_ics(rows)
    if table == Table.timeline:
        from lib.export.codes import with_codes

        rows = with_codes(rows)
    return _table(rows, asked, str(table))


def _network(edges: pd.DataFrame, asked: Format) -> bytes:
    from lib import network
    from lib.export import graphs

    graph = network.of_table(edges)
    if asked == Format.graphml:
        return graphs.to_graphml(graph)
    if asked == Format.gexf:
        return graphs.to_gexf(graph)
    return _table(edges, asked, "network")


def _table(rows: pd.DataFrame, asked: Format, name: str) -> bytes:
    from lib.export.csv import to_csv
    from lib.export.json import to_json
    from lib.export.parquet import to_parquet
    from lib.export.xlsx import to_xlsx

    if asked == Format.xlsx:
        return to_xlsx(rows, name.capitalize())
    return {Format.csv: to_csv, Format.json: to_json, Format.parquet: to_parquet}[asked](rows)
