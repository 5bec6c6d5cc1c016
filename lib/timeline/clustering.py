"""Which reports tell of the same happening: event coreference across articles.

The reports are taken in the order in which they were published, whatever order they come in, and each joins
the happening that it fits best, or begins one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from lib.timeline.groups import FAMILY as FAMILY
from lib.timeline.groups import in_order as in_order
from lib.timeline.loom import Loom
from lib.timeline.loom import Pair as Pair
from lib.timeline.records import Report
from lib.timeline.reports import settled


def groups(
    reports: Iterable[Report], together: Collection[Pair] = (), apart: Collection[Pair] = ()
) -> list[list[Report]]:
    """The reports of each happening, in order of publication.

    ``together`` and ``apart`` are pairs of event ids that a person has put together or told apart; they
    hold whatever the reports say.
    """
    loom = Loom(together, apart)
    for report in settled(reports):
        loom.put_in(report)
    for _ in loom.weave():
        pass
    return [in_order(group.reports) for group in loom.touched if group.members]
