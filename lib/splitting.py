"""What becomes of a happening when one article's event is told apart from it.

An event that is told apart is asked anew which happening it fits, and may join one that nobody thought of.
So it is tried out first, in the store as it is and without a trace.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib import reviewing
from lib.reviewing import Signed
from lib.store import Store
from lib.store.corrections import making
from lib.store.corrections.records import Correction

# How many happenings are tried, one after the other, until the event joins none.
MOST = 8
TRIED = Signed("tried out")


@dataclass(frozen=True, slots=True)
class Outcome:
    """``joined`` are the events that it would stand with, ``rest`` those of each happening that stays."""

    joined: tuple[str, ...]
    rest: tuple[tuple[str, ...], ...]


def foreseen(store: Store, event_id: str, others: Sequence[str], alone: bool = False) -> Outcome:
    """What becomes of an event that is told apart from ``others``, and of these; nothing is kept.

    ``alone``: when it is told apart from all that it would join as well. Raises BadCorrection when one of
    them is gone.
    """
    corrections = apart(store, event_id, others, TRIED, alone)
    after = making.foresee(store, corrections, [event_id, *others])
    mine = next((each for each in after if event_id in each), ())
    return Outcome(
        tuple(each for each in mine if each != event_id),
        tuple(each for each in after if event_id not in each),
    )


def apart(
    store: Store, event_id: str, others: Sequence[str], signed: Signed, alone: bool
) -> list[Correction]:
    """What tells an event apart from ``others`` and, with ``alone``, from all that it would join then."""
    before = making.holding(store, "merge", "split")
    from_all = [each for each in others if each != event_id]
    made = reviewing.split(event_id, from_all, before, signed)
    for _ in range(MOST if alone else 0):
        [mine] = making.foresee(store, made, [event_id])
        joined = [each for each in mine if each != event_id]
        if not joined:
            break
        from_all += joined
        made = reviewing.split(event_id, from_all, before, signed)
    return made
