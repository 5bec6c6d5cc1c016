"""CSV files: an article a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from lib.ingest.decode import BadInput, decode
from lib.ingest.draft import MOST_ARTICLES, Draft, Failure, Options
from lib.ingest.formats.fields import draft_of, has_text
from lib.ingest.kinds import LIMITS, TEXT_LIMIT

SEPARATORS = (",", ";", "\t", "|")
# A row is filled up to the width of the first: a wide one would make every short row costly.
MOST_COLUMNS = 1_000


def read(raw: bytes, name: str, options: Options) -> Iterator[Draft | Failure]:
    """A draft for each row of ``raw``. Raises BadInput when no column holds the articles' text."""
    del name
    text = decode(raw, LIMITS["table"])
    first = text.split("\n", 1)[0]
    separator = max(SEPARATORS, key=first.count)
    csv.field_size_limit(TEXT_LIMIT)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        names = [column.strip() for column in rows.fieldnames or []]
        if len(names) > MOST_COLUMNS:
            raise BadInput(f"a table of more than {MOST_COLUMNS} columns")
        if not has_text(names, options):
            listed = ", ".join(names[:8])[:150]
            raise BadInput(f"no column such as text, body or content (columns: {listed})")
        for number, row in enumerate(rows, 1):
            if number > MOST_ARTICLES:
                raise BadInput(f"more than {MOST_ARTICLES} rows; the rest is not read")
            yield draft_of({name: value for name, value in row.items() if name}, options, f"row {number}")
    except csv.Error as error:
        raise BadInput(f"not a CSV file: {error}") from error
