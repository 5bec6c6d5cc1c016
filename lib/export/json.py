"""JSON with the text unaltered: a list of objects, lists as lists, missing values as null."""

from __future__ import annotations

import json

import pandas as pd

from lib.export.cells import plain, public


def to_json(frame: pd.DataFrame) -> bytes:
    """The rows of ``frame`` as a JSON array of objects in UTF-8, days as ISO dates."""
    table = public(frame)
    names = list(table.columns)
    rows = [
        dict(zip(names, map(plain, row), strict=True)) for row in table.itertuples(index=False, name=None)
    ]
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
