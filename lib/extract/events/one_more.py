"""A contact with one more: "X rencontrera A mardi. Il s'entretiendra également avec B"."""

from __future__ import annotations

from lib.extract.events.clause import children
from lib.extract.events.cluster import Cluster
from lib.extract.events.lexicon import words_of
from lib.extract.events.told import Told

# What "également" says is also so.
BESIDE = ("advmod",)


def with_one_more(told: Told, other: Cluster) -> bool:
    """Whether the verb of ``told`` says "also", and of somebody who is not among those of ``other``.

    Those of ``other`` may be without a name: "les ministres arabes".
    """
    verb = told.trigger.token
    words = words_of(verb)
    if told.trigger.frame is None or not any(c.lower_ in words.also for c in children(verb, *BESIDE)):
        return False
    last = other.told[-1].trigger
    if last.frame is None or not told.actor_ids & other.actor_ids:
        return False
    met = {a for p in told.parties if p.mention.start > verb.idx for a in p.mention.actor_ids}
    return bool(met - other.actor_ids)
