"""Which peace process a set of sides and a text belong to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lib.registry.folding import fold, unkept
from lib.registry.records import Process

ENOUGH = 4
# What a telling word and a place count.
WORD, PLACE = 2, 1


def best_fit(processes: Sequence[Process], sides: set[str], text: str, day: date | None) -> Process | None:
    """The process that fits ``sides`` (actor ids) and ``text`` best, None when none does or two do alike."""
    by_sides = [(_by_sides(process, sides), process) for process in processes if _runs(process, day)]
    best, found, folded = ENOUGH - 1, None, None
    for points, process in sorted(by_sides, key=lambda pair: -pair[0]):
        if points + WORD + PLACE < max(best, ENOUGH):
            break
        folded = unkept(text) if folded is None else folded
        points += _by_words(process, folded)
        if points > best:
            best, found = points, process
        elif points == best:
            found = None
    return found


# Two warring sides, or one and a telling word, reach four; a mediator or a place alone never does.
def _by_sides(process: Process, sides: set[str]) -> int:
    return 3 * len(sides & set(process.actors)) + len(sides & set(process.mediators))


def _by_words(process: Process, text: str) -> int:
    told = WORD * any(fold(word) in text for word in process.keywords)
    return told + PLACE * any(fold(place) in text for place in process.places)


def _runs(process: Process, day: date | None) -> bool:
    return day is None or (
        (process.start is None or process.start <= day) and (process.end is None or day <= process.end)
    )
