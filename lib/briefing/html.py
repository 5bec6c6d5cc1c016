"""A briefing as one HTML file: no script, nothing fetched, made to be read and to be printed."""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path

from lib.briefing.phrases import joined
from lib.briefing.records import Document, Line, Link, Section
from lib.deep_links import web_address
from lib.plain import plain
from lib.wording import spell_date

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def to_html(document: Document) -> str:
    """``document`` as a page that stands by itself, in UTF-8 text."""
    style = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    title = _text(document.title)
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light"><meta name="generator" content="Pourparlers">',
            f"<title>{title}, {spell_date(document.made)}</title>",
            f"<style>\n{style}</style></head><body>",
            f"<header><h1>{title}</h1>",
            *_facts(document),
            "</header><main>",
            *(piece for section in document.sections for piece in _section(section)),
            "</main><footer><h2>Limits</h2>",
            *(f"<p>{_text(limit)}</p>" for limit in document.limits),
            f'<p class="made">Pourparlers, {spell_date(document.made)}.</p></footer></body></html>',
            "",
        ]
    )


def _facts(document: Document) -> Iterator[str]:
    yield "<dl>"
    for name, value in document.facts:
        yield f"<dt>{_text(name)}</dt><dd>{_link(value)}</dd>"
    yield "</dl>"


def _section(section: Section) -> Iterator[str]:
    yield f'<section><h2>{_text(section.title)}</h2><p class="about">{_text(section.about)}</p>'
    if not section.lines:
        yield f"<p>{_text(section.nothing)}</p>"
    else:
        yield "<ul>"
        yield from map(_line, section.lines)
        yield "</ul>"
    if section.more:
        yield f'<p class="more">{_link(section.more)}</p>'
    yield "</section>"


def _line(line: Line) -> str:
    evidence = ""
    if line.evidence:
        language = f' lang="{_text(line.language)}"' if line.language else ""
        evidence = f"<blockquote{language}>“{_text(line.evidence)}”</blockquote>"
    label = "Source" if len(line.sources) == 1 else "Sources"
    sources = "; ".join(map(_link, line.sources))
    links = [_link(link) for link in line.links if link.address]
    opened = f' <span class="open">Open: {", ".join(links)}.</span>' if links else ""
    said = joined(line.lead, line.said) + _text(line.said)
    return (
        f'<li><p class="said"><b>{_text(line.lead)}</b>{said}</p>{evidence}'
        f'<p class="notes">{_text(line.notes)} {label}: {sources}.{opened}</p></li>'
    )


def _link(link: Link) -> str:
    address = web_address(link.address)
    if address is None:
        return _text(link.text)
    return f'<a href="{html.escape(address)}" rel="noopener noreferrer">{_text(link.text)}</a>'


def _text(text: str) -> str:
    return html.escape(plain(text))
