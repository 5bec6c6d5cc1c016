"""The happenings of all articles in a store, with the corrections of persons, worked out from nothing."""

from __future__ import annotations

from lib.store import telling
from lib.store.connecting import Store
from lib.timeline import Happening, timeline


def chronology(store: Store) -> tuple[Happening, ...]:
    """Every happening, in order of its first report; those put together or told apart by hand are so.

    It is made anew at each call; :mod:`lib.store.weaving` keeps the same in the store.
    """
    with store.reading() as connection:
        by_hand = telling.by_hand(connection)
        told = [each.report for each in telling.told(connection, by_hand.ids)]
    return timeline(told, by_hand.together, by_hand.apart)
