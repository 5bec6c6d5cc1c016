"""Markdown -> the prose in it."""

from __future__ import annotations

import re

from lib.ingest.frontmatter import split

# None of these may begin anywhere in a run that it then looks through to its end: a line can be long.
LINE_MARKS = re.compile(r"^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?)", re.MULTILINE)
CLOSING_HASHES = re.compile(r"(?<![ \t])[ \t]+#+[ \t]*$", re.MULTILINE)
RULES = re.compile(r"^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$", re.MULTILINE)
IMAGES = re.compile(r"!\[([^\[\]\n]*)\]\([^()\n]*\)")
LINKS = re.compile(r"\[([^\[\]\n]+)\]\((?:[^()\n]|\([^()\n]*\))*\)")
EMPHASIS = re.compile(r"(?<![\w*_])(\*{1,3}|_{1,3})(?=\S)([^\n*_]+?)(?<=\S)\1(?![\w*_])")


def plain(text: str) -> str:
    """``text`` without hashes, emphasis marks, rules, images and link targets; front matter stays."""
    head, body = split(text)
    for pattern, replacement in (
        (RULES, ""), (LINE_MARKS, ""), (CLOSING_HASHES, ""), (IMAGES, ""), (LINKS, r"\1"), (EMPHASIS, r"\2"),
    ):  # fmt: skip
        body = pattern.sub(replacement, body)
    return head + body
