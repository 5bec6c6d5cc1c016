"""The title of an article: which line it is, and where the body begins."""

from __future__ import annotations

import re

from lib.records import Span

LONGEST_TITLE = 250
LONGEST_UNSEPARATED = 160
LINE = re.compile(r"^[^\S\n]*\S[^\n]*", re.MULTILINE)
DATELINE = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý' -]+(,[^()]{2,40})? ?\([A-Za-z /]{2,20}\) ?[-–—]")


def title_span(text: str) -> Span:
    """Where the title of ``text`` is: its first line if that reads like one; an empty span otherwise."""
    first = LINE.search(text)
    if first is None or not text[first.end() :].strip():
        return 0, 0
    line = first.group().strip()
    separated = text.startswith("\n\n", first.end())
    longest = LONGEST_TITLE if separated else LONGEST_UNSEPARATED
    stopped = line.endswith((".", ";", ",", ":")) and not line.endswith("...")
    # A headline between blank lines may end in a stop; a paragraph of several sentences is none.
    if stopped and (not separated or len(line) > 120 or ". " in line):
        return 0, 0
    if len(line) > longest or DATELINE.match(line):
        return 0, 0
    start = first.start() + first.group().index(line)
    return start, start + len(line)


def with_title(text: str, title: str | None) -> str:
    """``text`` under the ``title`` of its front matter, unless it begins with it anyway."""
    first = LINE.search(text)
    if title is None or (first and _same(first.group(), title)):
        return text
    return f"{title}\n\n{text}"


def headed(text: str) -> tuple[Span, str]:
    """Where the title of ``text`` is, and the text with a repetition of it blanked."""
    title = title_span(text)
    return title, _without_repeated_title(text, title)


def _without_repeated_title(text: str, title: Span) -> str:
    second = LINE.search(text, title[1])
    if title[1] == 0 or second is None or not _same(second.group(), text[slice(*title)]):
        return text
    blanked = text[: second.start()] + " " * len(second.group()) + text[second.end() :]
    return blanked if blanked[title[1] :].strip() else text


def _same(line: str, title: str) -> bool:
    return re.findall(r"\w+", line.casefold()) == re.findall(r"\w+", title.casefold())


def body_start(text: str, title: Span) -> int:
    """Where the first line after the ``title`` begins; 0 without a title."""
    if title[1] == 0:
        return 0
    body = LINE.search(text, title[1])
    return body.start() if body else len(text)
