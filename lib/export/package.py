"""Everything that is filtered as one ZIP: a CSV for each table, what they mean, and what they come from."""

from __future__ import annotations

import io
import json
import textwrap
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime

import pandas as pd

from lib.export import columns
from lib.export.cells import public
from lib.export.codes import with_codes
from lib.export.csv import to_csv
from lib.export.descriptor import descriptor
from lib.filters import Filters, describe
from lib.wording import counted

WIDTH = 100


def to_package(
    tables: Mapping[str, pd.DataFrame], *, filters: Filters, version: str, made: datetime
) -> bytes:
    """``tables`` as a ZIP with ``datapackage.json`` and ``README.txt``.

    ``tables`` go by name: ``timeline``, ``mentions``, ``quotes``, ``actors``, ``network``, ``articles``, as
    ``gathering.tables_of`` gives them; those left out are not in it. ``filters`` are what they were chosen
    by, ``version`` is the extractor's, ``made`` the moment in UTC. Raises ValueError for another name.
    """
    known = [table.name for table in columns.tables()]
    if unknown := set(tables) - set(known):
        raise ValueError(f"no such tables: {', '.join(sorted(unknown))}")
    rows = {name: public(tables[name]) for name in known if name in tables}
    if "timeline" in rows:
        rows["timeline"] = with_codes(rows["timeline"])
    words = "; ".join(describe(filters)) or "everything, no filter"
    files = {name: (frame, to_csv(frame)) for name, frame in rows.items()}
    about = descriptor(files, filter_words=words, version=version, made=made)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, "README.txt", _readme(rows, words, version, made), made)
        _add(archive, "datapackage.json", json.dumps(about, ensure_ascii=False, indent=1).encode(), made)
        for name, (_, content) in files.items():
            _add(archive, f"{name}.csv", content, made)
    return out.getvalue()


def _add(archive: zipfile.ZipFile, name: str, content: bytes, made: datetime) -> None:
    # With the moment of making the same rows give the same file.
    entry = zipfile.ZipInfo(name, made.timetuple()[:6])
    entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
    archive.writestr(entry, content)


def _readme(rows: Mapping[str, pd.DataFrame], words: str, version: str, made: datetime) -> bytes:
    text = "\r\n".join(line for part in _lines(rows, words, version, made) for line in _wrapped(part))
    return b"\xef\xbb\xbf" + (text + "\r\n").encode("utf-8")


def _lines(rows: Mapping[str, pd.DataFrame], words: str, version: str, made: datetime) -> Iterator[str]:
    about = columns.about_package()
    yield from ("POURPARLERS", "", about["description"], "")
    yield f"Shows: {words}"
    yield f"Made: {made:%Y-%m-%d %H:%M} UTC"
    yield f"Extractor: {version}"
    yield from ("", f"Rights: {about['rights']}", "")
    yield (
        "The CSV files are UTF-8 with a byte order mark, commas, and CRLF at the end of lines; days are ISO "
        "dates, lists are joined with “; ”, what is not known is empty. What a spreadsheet would run as a "
        "formula stands behind an apostrophe, also after a semicolon within a text. datapackage.json "
        "describes them for programs (Frictionless Tabular Data Package)."
    )
    for table in columns.tables():
        if table.name not in rows:
            continue
        frame = rows[table.name]
        yield from ("", f"{table.name}.csv ({counted(len(frame), 'row')})", table.about)
        for name in frame.columns:
            yield f"  {name}: {columns.column(table.name, str(name)).about}"


def _wrapped(line: str) -> list[str]:
    indent = "      " if line.startswith("  ") else ""
    return textwrap.wrap(line, WIDTH, subsequent_indent=indent, break_long_words=False) or [""]
