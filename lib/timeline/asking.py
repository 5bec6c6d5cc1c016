"""Which reports are to be asked where they belong, the first in order first."""

from __future__ import annotations

from collections.abc import Mapping
from heapq import heappop, heappush

from lib.timeline.groups import Group, Order, Placed

# The groups whether one of which fits better is asked; None: whichever there are.
Among = dict[Group, None] | None


class Asking:
    """The reports that wait to be asked; each is asked once, of all groups that were named meanwhile."""

    def __init__(self) -> None:
        self._waiting: list[tuple[Order, str]] = []
        self._asked: dict[str, Among] = {}

    def __len__(self) -> int:
        return len(self._waiting)

    def ask(self, one: Placed, whether: Group | None) -> None:
        """Has ``one`` asked whether ``whether`` fits it better than where it is; None: which group of all."""
        event_id = one.report.id
        if event_id not in self._asked:
            heappush(self._waiting, (one.order, event_id))
            self._asked[event_id] = {}
        asked = self._asked[event_id]
        if whether is None or asked is None:
            self._asked[event_id] = None
        else:
            asked[whether] = None

    def forget(self, event_id: str) -> None:
        """What was to be asked of an event is asked no more."""
        self._asked.pop(event_id, None)

    def following(self, placed: Mapping[str, Placed]) -> tuple[Placed, Among] | None:
        """The next one, of those that are still ``placed``, and what to ask it; None where that is nobody."""
        order, event_id = heappop(self._waiting)
        one = placed.get(event_id)
        # Of one that has been taken out, and perhaps put in again elsewhere, an entry may be left.
        if one is None or one.order != order or event_id not in self._asked:
            return None
        return one, self._asked.pop(event_id)
