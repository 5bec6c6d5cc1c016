"""Factiva's text: fields in capitals ("HD", "SN", "PD", "LP", "TD"), or a heading; "Document AN" below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lib.ingest.draft import Draft
from lib.ingest.press.layout import article, unwrapped

NUMBER = r"[A-Z][A-Z0-9]{3,8}0{2}\d{8}[a-z0-9]{5,12}"
SIGN = re.compile(rf"^[ \t]*(?:AN[ \t\n]+)?Document {NUMBER}[ \t]*$", re.MULTILINE)
NAMES = (
    "SE|HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|PUB|IPC|IPD|AN|CLM|ART|VOL"
)  # fmt: skip
FIELD = re.compile(rf"^[ \t]*({NAMES})[ \t]*(?:\n|[ \t](?=\S)|$)", re.MULTILINE)
COUNT = "words|mots|Wörter|palabras|parole|woorden|palavras"
WORDS = re.compile(rf"^[ \t]*\d[\d,. \u00a0\u202f]*[ \u00a0](?:{COUNT})[ \t]*$", re.MULTILINE)
BYLINE = re.compile(r"(?:by|par|von|por)\b.{2,80}|[^.]{3,60}$", re.I)
TIME = re.compile(r"\d{1,2}[:h]\d\d(?: ?(?:GMT|AM|PM|CET|CEST|EST|EDT))?$", re.I)
CODE = re.compile(r"[A-Z][A-Z0-9]{2,9}$")


def split(text: str) -> Iterator[Draft]:
    """The articles of an export, each ended by its document's number."""
    start = 0
    for number, end in enumerate(SIGN.finditer(text), 1):
        chunk, start = text[start : end.start()], end.end()
        fields = _fields(chunk)
        draft = _of_fields(fields, number) if "HD" in fields else _of_heading(chunk, number)
        if draft and draft.text:
            yield draft


def _fields(chunk: str) -> dict[str, str]:
    marks = list(FIELD.finditer(chunk))
    ends = [*(mark.start() for mark in marks[1:]), len(chunk)]
    return {mark[1]: chunk[mark.end() : end].strip() for mark, end in zip(marks, ends, strict=False)}


def _of_fields(fields: dict[str, str], number: int) -> Draft:
    body = "\n\n".join(unwrapped(fields[name]) for name in ("LP", "TD") if fields.get(name))
    return article(
        body, title=fields["HD"], source=fields.get("SN"), day=fields.get("PD"), spoken=fields.get("LA"),
        part=str(number),
    )  # fmt: skip


def _of_heading(chunk: str, number: int) -> Draft | None:
    # Title, byline, number of words, day, time, source, its code, page, language, copyright, text.
    count = WORDS.search(chunk)
    if count is None:
        return None
    above = [line.strip() for line in chunk[: count.start()].strip().split("\n") if line.strip()]
    lines = chunk[count.end() :].strip("\n").split("\n")
    filled = [(place, line.strip()) for place, line in enumerate(lines) if line.strip()]
    head = [line for _, line in filled[:9]]
    if not above or len(head) < 4:
        return None
    last = next(
        (
            n
            for n, line in enumerate(head)
            if re.match(r"(?:©|\(c\)|copyright|tous droits|all rights)", line, re.I)
        ),
        None,
    )
    if last is None:
        last = next((n for n, line in enumerate(head) if CODE.match(line)), 2) + 1
    named = [line for line in head[1 : last + 1] if not TIME.match(line)]
    title = above[-2] if len(above) > 1 and BYLINE.fullmatch(above[-1]) and len(above[-2]) > 15 else above[-1]
    spoken = next(
        (line for line in head[: last + 1] if len(line) < 20 and re.match(r"[A-ZÀ-Ý][^\W\d]+$", line)), None
    )
    body = "\n".join(lines[filled[last][0] + 1 :]) if last < len(filled) else ""
    return article(
        unwrapped(body),
        title=title,
        source=named[0] if named else None,
        day=head[0],
        spoken=spoken,
        part=str(number),
    )
