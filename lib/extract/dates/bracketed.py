"""Days that somebody names by his own day, with the weekday behind: "demain (jeudi)", said on Wednesday."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from lib.extract.dates.records import FoundDate

OPENS = re.compile(r"[ \u00a0]?[(\[][ \u00a0]*")
CLOSES = re.compile(r"[^()\[\]\n]{0,20}[)\]]")
# What was said so many days before the paper came out is quoted in it.
QUOTED = 3
ONE_DAY = timedelta(days=1)


def in_brackets(found: Sequence[FoundDate], text: str) -> list[FoundDate]:
    """``found`` with such a pair put on its weekday, where the paper came out after what it quotes."""
    kept = list(found)
    for place in range(1, len(kept)):
        said, named = kept[place - 1], kept[place]
        day, other = said.mention.date_start, named.mention.date_start
        if day is None or other is None or not _are_a_pair(said, named, text):
            continue
        earlier = (day.weekday() - other.weekday()) % 7
        if earlier <= QUOTED:
            meant = day - earlier * ONE_DAY
            for at, one in ((place - 1, said), (place, named)):
                kept[at] = replace(one, mention=replace(one.mention, date_start=meant, date_end=meant))
    return kept


def _are_a_pair(said: FoundDate, named: FoundDate, text: str) -> bool:
    if said.mention.date_basis != "relative" or named.mention.date_basis != "weekday":
        return False
    single = said.mention.date_precision == named.mention.date_precision == "day"
    between = text[said.mention.end : named.mention.start]
    return single and bool(OPENS.fullmatch(between) and CLOSES.match(text, named.mention.end))
