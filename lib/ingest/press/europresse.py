"""Europresse's text: each article ends with its number, "news·20250807·LM·0123456" (or with "news-")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lib.ingest.draft import Draft
from lib.ingest.press.layout import article, unwrapped
from lib.ingest.written import read_day, written_date

SIGN = re.compile(
    r"^.{0,80}?\b(?:news|bio|web|pdf|tvr|rp|sm)[·•.:*-](?P<day>\d{8})[·•.:*-][A-Z][A-Z0-9_]{0,11}[·•.:*-]\w{2,60}.*$",
    re.MULTILINE,
)
# What stands below the text, above the number.
RIGHTS = re.compile(
    r"^[ \t]*(?:©|\(c\)|copyright|tous droits réservés|certificat émis|ce certificat|visualiser l).*$",
    re.IGNORECASE | re.MULTILINE,
)
SECTION = re.compile(r"\s*[,/•·|]\s+|\s*\(site web.*?\)")
HEAD_LINES = 12


def split(text: str) -> Iterator[Draft]:
    """The articles of an export: source, section and day; title; text; rights; number."""
    start = 0
    for number, end in enumerate(SIGN.finditer(text), 1):
        chunk, start = text[start : end.start()], end.end()
        if (draft := _article(chunk, end["day"], str(number))) and draft.text:
            yield draft


def _article(chunk: str, day: str, part: str) -> Draft | None:
    lines = [line.strip() for line in RIGHTS.sub("", chunk).strip().split("\n")]
    dated = next((n for n, line in enumerate(lines[:HEAD_LINES]) if len(line) < 160 and _has_day(line)), None)
    below = [n for n in range((dated if dated is not None else -1) + 1, len(lines)) if lines[n]]
    if dated is None or len(below) < 2:
        return None
    source = next((line for line in lines[: dated + 1] if line), "")
    title = lines[below[0]]
    body = unwrapped("\n".join(lines[below[0] + 1 :]))
    return article(
        body, title=title, source=source_name(source), day=f"{day[:4]}-{day[4:6]}-{day[6:]}", part=part
    )


def _has_day(line: str) -> bool:
    return bool(written_date(line) or read_day(line))


def source_name(line: str) -> str:
    """The publication in a heading: "Le Monde, no. 25000" and "Le Monde (site web)" are both "Le Monde"."""
    return SECTION.split(" ".join(line.split()))[0].strip()
