"""Corrections as JSON Lines, to keep, to read, and to hand to a colleague."""

from __future__ import annotations

import json
from collections.abc import Iterable

from lib.store import codec
from lib.store.corrections.records import BadCorrection, Correction


def write(corrections: Iterable[Correction]) -> str:
    """One JSON object a line."""
    return "".join(json.dumps(codec.plain(each), ensure_ascii=False) + "\n" for each in corrections)


def read(text: str) -> list[Correction]:
    """The corrections that ``write`` wrote. Raises BadCorrection, naming the line, otherwise."""
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if not isinstance(row, dict) or not {"id", "at"} <= row.keys():
                raise BadCorrection("an object with id and at is needed")
            found.append(codec.record(Correction, row))
        except ValueError as error:
            raise BadCorrection(f"line {number}: {error}") from error
    return found
