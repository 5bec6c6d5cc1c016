"""Nexis: "3 of 250 DOCUMENTS" above each article, or "End of Document" below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lib.ingest.draft import Draft
from lib.ingest.press.layout import article, unwrapped
from lib.ingest.written import written_date

OLD = re.compile(
    r"^[ \t]*\d+ (?:of|sur|de|von) \d+ (?:DOCUMENTS?|DOKUMENT(?:EN|E)?|DOCUMENTOS?)[ \t]*$", re.MULTILINE
)
NEW = re.compile(r"^[ \t]*(?:End of Document|Fin du document|Ende des Dokuments)[ \t]*$", re.MULTILINE | re.I)
SIGN = re.compile(f"{OLD.pattern}|(?i:{NEW.pattern})", re.MULTILINE)
NAMES = (
    "BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|HEADLINE|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|GRAPHIC|SUBJECT|"
    "JOURNAL-CODE|DOCUMENT-TYPE|AUTEUR|RUBRIQUE|LONGUEUR|TITRE|ENCART|LANGUE|DATE-CHARGEMENT|TYPE-PUBLICATION|"
    "ILLUSTRATION|ENDDATE|PUBLISHER|COUNTRY|STATE|COMPANY|PERSON|TICKER|ORGANIZATION|INDUSTRY|GEOGRAPHIC|"
    "NOTES?|SERIES|COLUMN|TYPE|URL|CATEGORY|CITY|DATE-LASTMODIFIED"
)
FIELD = re.compile(rf"^[ \t]*({NAMES})[ \t]*:[ \t]*", re.MULTILINE | re.IGNORECASE)
BODY = re.compile(r"^[ \t]*(?:Body|Corps|Text|Texte|Haupttext)[ \t]*$", re.MULTILINE | re.I)
# What stands above the text of an article, and what stands below it.
BEFORE = re.compile(
    "BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|HEADLINE|AUTEUR|RUBRIQUE|LONGUEUR|TITRE|ENCART|SERIES|COLUMN",
    re.I,
)
COPYRIGHT = re.compile(r"^[ \t]*(?:Copyright|©|All Rights Reserved|Tous droits).*$", re.MULTILINE | re.I)


def split(text: str) -> Iterator[Draft]:
    """The articles of an export in either layout."""
    if OLD.search(text):
        chunks, read = OLD.split(text)[1:], _old
    else:
        chunks, read = NEW.split(text)[:-1], _new
    for number, chunk in enumerate(chunks, 1):
        draft = read(chunk, str(number))
        if draft and draft.text:
            yield draft


def _old(chunk: str, part: str) -> Draft | None:
    # Publication and day in the middle of the line; then the title; then fields; then the text.
    lines = [line.strip() for line in chunk.split("\n") if line.strip()]
    dated = next((n for n, line in enumerate(lines[:8]) if written_date(line)), None)
    fields = list(FIELD.finditer(chunk))
    if dated is None or not fields:
        return None
    named = [line for line in lines[:dated] if not COPYRIGHT.match(line)]
    values = _values(chunk, fields)
    above = chunk[chunk.index(lines[dated]) + len(lines[dated]) : fields[0].start()]
    title = values.get("HEADLINE") or values.get("TITRE") or _paragraph(above)
    start = _end_of_line(
        chunk, max((f.end() for f in fields if BEFORE.fullmatch(f[1])), default=fields[0].end())
    )
    below = [f.start() for f in fields if f.start() >= start]
    body = COPYRIGHT.sub("", chunk[start : min(below, default=len(chunk))])
    spoken = values.get("LANGUAGE") or values.get("LANGUE")
    source = named[0] if named else None
    return article(unwrapped(body), title=title, source=source, day=lines[dated], spoken=spoken, part=part)


def _new(chunk: str, part: str) -> Draft | None:
    # Title, publication and day above the fields; "Body" above the text; "Load-Date" below it.
    start = BODY.search(chunk)
    if start is None:
        return None
    head = [line.strip() for line in chunk[: start.start()].split("\n") if line.strip()]
    dated = next(
        (n for n, line in enumerate(head[:12]) if not FIELD.match(line) and written_date(line)), None
    )
    if dated is None or dated < 2:
        return None
    fields = list(FIELD.finditer(chunk))
    below = [f.start() for f in fields if f.start() > start.end() and not BEFORE.fullmatch(f[1])]
    values = _values(chunk, fields)
    body = chunk[start.end() : min(below, default=len(chunk))]
    paragraphs = [" ".join(line.split()) for line in re.split(r"\n+", body)]
    text = "\n\n".join(line for line in paragraphs if line)
    return article(
        text,
        title=head[dated - 2],
        source=head[dated - 1],
        day=head[dated],
        spoken=values.get("LANGUAGE"),
        part=part,
    )


def _values(chunk: str, fields: list[re.Match[str]]) -> dict[str, str]:
    return {field[1].upper(): _paragraph(chunk[field.end() :]) for field in reversed(fields)}


def _paragraph(text: str) -> str:
    return " ".join(re.split(r"\n[ \t]*\n", text.lstrip("\n \t"), maxsplit=1)[0].split())


def _end_of_line(chunk: str, place: int) -> int:
    # A field goes on until the blank line.
    blank = re.compile(r"\n[ \t]*\n").search(chunk, place)
    return blank.end() if blank else len(chunk)
