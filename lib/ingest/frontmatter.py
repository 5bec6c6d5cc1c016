"""The block of YAML between ``---`` lines at the head of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from frontmatter.default_handlers import YAMLHandler

from lib.ingest.metadata import KEYS, Metadata, checked, first_line

FENCE = re.compile(r"-{3,}[ \t]*\n")
CLOSING = re.compile(r"^(?:-{3,}|\.{3})[ \t]*(?:\n|\Z)", re.MULTILINE)
ENTRY = re.compile(r"^([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*))?$")


def split(text: str) -> tuple[str, str]:
    """The block at the head of ``text`` with its fences, and the rest; an empty block when there is none."""
    opening = FENCE.match(text)
    closing = CLOSING.search(text, opening.end()) if opening else None
    return (text[: closing.end()], text[closing.end() :]) if closing else ("", text)


def front_matter(text: str) -> tuple[Metadata, str]:
    """The metadata at the head of ``text``, and the text without them.

    Front matter that is not valid YAML is read line by line as ``key: value``. A block that holds nothing
    of the kind is text and stays.
    """
    block, body = split(text)
    if not block:
        return Metadata(problems=_unclosed(text)), text
    yaml = "\n".join(block.rstrip("\n").split("\n")[1:-1])
    problems: tuple[str, ...] = ()
    try:
        table = YAMLHandler().load(yaml)
    except Exception as error:  # yaml raises ValueError, RecursionError and more for odd input
        table = _by_line(yaml)
        problems = (f"front matter is not valid YAML ({first_line(error)}); read line by line",)
    if not isinstance(table, Mapping) or not set(KEYS) & set(table):
        return Metadata(), text
    return checked(table, problems), body.lstrip("\n")


def _by_line(yaml: str) -> dict[str, str]:
    entries = [entry for line in yaml.split("\n") if (entry := ENTRY.match(line))]
    return {entry[1]: (entry[2] or "").strip().strip("\"'") for entry in entries if entry[1] in KEYS}


def _unclosed(text: str) -> tuple[str, ...]:
    if not FENCE.match(text):
        return ()
    entry = ENTRY.match(text.split("\n", 2)[1])
    return ("front matter has no closing ---; read as text",) if entry and entry[1] in KEYS else ()
