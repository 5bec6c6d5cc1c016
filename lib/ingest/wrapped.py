"""Lines that a mail program or an old page broke at a fixed width -> paragraphs on one line each.

A line break becomes a space, so that every offset stays.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise

NARROWEST, WIDEST = 45, 110
LEAST_LINES = 3
# Of the lines of a block broken by width so many do not end as a sentence does.
UNENDED = 0.6
LAST = 12
ENDS = re.compile(r"[.!?…:;][\s»”\"')\]]*$")
LISTED = re.compile(r"[-–—•*·>]\s|\d+[.)]\s")


def unwrapped(text: str) -> str:
    """``text`` with the lines joined that were broken by width; of the same length."""
    found: list[str] = []
    for held, lines in groupby(text.split("\n"), key=lambda line: not line or line.isspace()):
        block = list(lines)
        found += block if held or not _by_width(block) else _joined(block)
    return "\n".join(found)


def _joined(lines: list[str]) -> list[str]:
    """The lines of one block without a blank one between, those that go on made one."""
    found = lines[:1]
    for line, following in pairwise(lines):
        ended = len(line) < NARROWEST or ENDS.search(line[-LAST:])
        if ended and not following[:1].islower():
            found.append(following)
        else:
            found[-1] += " " + following
    return found


def _by_width(lines: list[str]) -> bool:
    inner = lines[:-1]
    if len(lines) < LEAST_LINES or any(LISTED.match(line) for line in lines):
        return False
    even = [line for line in inner if NARROWEST <= len(line) <= WIDEST]
    unended = [line for line in even if not ENDS.search(line[-LAST:])]
    lower = any(line[:1].islower() for line in lines[1:])
    return lower and len(even) > UNENDED * len(inner) and len(unended) > UNENDED * len(even)
