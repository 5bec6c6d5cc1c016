"""A briefing as Markdown that any renderer shows as it was meant: whatever an article says stays text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lib.briefing.phrases import joined
from lib.briefing.records import Document, Line, Link, Section
from lib.deep_links import web_address
from lib.plain import plain
from lib.wording import spell_date

# Also what GitHub's flavour makes links of by itself: "www.", "://" and "@".
SPECIAL = re.compile(r"[\\`*_\[\]<>&~|$#@^]|:(?=//)|(?<=www)\.", re.IGNORECASE)
# What would make a list or a heading of a line or an item that begins with it.
START = re.compile(r"^([-+=]|\d+(?=[.)]))")


def to_markdown(document: Document) -> str:
    """``document`` as CommonMark, lines ended by line feeds; to be written as UTF-8."""
    return "\n".join(_document(document)) + "\n"


def _document(document: Document) -> Iterator[str]:
    yield from (f"# {_text(document.title)}", "")
    for name, value in document.facts:
        yield f"- **{_text(name)}:** {_link(value)}"
    for section in document.sections:
        yield from _section(section)
    yield from ("", "## Limits", "")
    for limit in document.limits:
        yield f"- {_text(limit)}"
    yield from ("", f"Pourparlers, {spell_date(document.made)}.")


def _section(section: Section) -> Iterator[str]:
    yield from ("", f"## {_text(section.title)}", "", f"*{_text(section.about)}*", "")
    if not section.lines:
        yield _text(section.nothing)
    yield from map(_line, section.lines)
    if section.more:
        yield from ("", f"*{_link(section.more)}*")


def _line(line: Line) -> str:
    told = [f"- **{_text(line.lead)}**{joined(line.lead, line.said)}{_text(line.said)}"]
    if line.evidence:
        told.append(f"“{_text(line.evidence)}”")
    if line.notes:
        told.append(_text(line.notes))
    label = "Source" if len(line.sources) == 1 else "Sources"
    told.append(f"{label}: {'; '.join(map(_link, line.sources))}.")
    if links := [_link(link) for link in line.links if link.address]:
        told.append(f"Open: {', '.join(links)}.")
    return " ".join(told)


def _link(link: Link) -> str:
    address = web_address(link.address)
    return f"[{_text(link.text)}](<{address}>)" if address else _text(link.text)


def _text(text: str) -> str:
    escaped = SPECIAL.sub(lambda match: "\\" + match.group(), plain(text))
    return START.sub(lambda m: f"{m.group()}\\" if m.group().isdigit() else "\\" + m.group(), escaped)
