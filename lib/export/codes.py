"""CAMEO and PLOVER codes beside our types, so that exported events join with GDELT and POLECAT."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated

import pandas as pd
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from lib.records import EventType, Role, Status

TABLE = Path(__file__).parents[2] / "data" / "export" / "event_codes.toml"
COLUMNS = ("cameo", "cameo_by_participant", "plover", "plover_mode")
Cameo = Annotated[str, Field(pattern=r"^\d{3,4}$")]


class BadCodes(ValueError):
    """The table of codes does not hold what it should; the message names the file and the entry."""


class Code(BaseModel):
    """The codes of one kind of event; ``roles`` are those of its participants."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    types: tuple[EventType, ...]
    statuses: tuple[Status, ...]
    cameo: Cameo
    plover: Annotated[str, Field(pattern=r"^[A-Z]+$")] | None = None
    mode: str | None = None
    roles: dict[Role, Cameo]


def with_codes(timeline: pd.DataFrame) -> pd.DataFrame:
    """``timeline``, or the happenings, with the codes of each row in four further columns.

    ``cameo_by_participant`` is in the order of ``participants``, empty for one whom the event gives no code.
    A row that neither scheme has a code for has none.
    """
    table = _table()
    found = [table.get(pair) for pair in zip(timeline["type"], timeline["status"], strict=True)]
    each = [
        tuple(code.roles.get(role, "") for role in roles) if code else ()
        for code, roles in zip(found, timeline["roles"], strict=True)
    ]
    codes = {
        "cameo": [code and code.cameo for code in found],
        "cameo_by_participant": each,
        "plover": [code and code.plover for code in found],
        "plover_mode": [code and code.mode for code in found],
    }
    return timeline.assign(
        **{name: pd.Series(values, timeline.index, dtype=object) for name, values in codes.items()}
    )


@cache
def _table() -> Mapping[tuple[str, str], Code]:
    return read(TABLE)


def read(path: Path) -> Mapping[tuple[str, str], Code]:
    """The codes by type and status, from the TOML file at ``path``. Raises BadCodes."""
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("code", [])
    except tomllib.TOMLDecodeError as error:
        raise BadCodes(f"{path.name}: {error}") from error
    table: dict[tuple[str, str], Code] = {}
    for number, entry in enumerate(entries, start=1):
        try:
            code = Code.model_validate(entry)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"]))
            raise BadCodes(f"{path.name}, entry {number}, {where}: {first['msg']}") from error
        for kind in code.types:
            for status in code.statuses:
                table.setdefault((kind, status), code)
    return table
