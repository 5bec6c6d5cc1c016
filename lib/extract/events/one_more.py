"""A contact with one more: "X rencontrera A mardi. Il s'entretiendra également avec B", "a ensuite vu B"."""

from __future__ import annotations

from collections.abc import Collection

from lib.extract.events.clause import children
from lib.extract.events.cluster import Cluster
from lib.extract.events.dating import both_told_apart
from lib.extract.events.lexicon import words_of
from lib.extract.events.told import Told
from lib.languages.tokens import Token

# How "également", "ensuite" and "puis" hang on what is also so, or so after it.
BESIDE = ("advmod", "cc")


def with_one_more(told: Told, other: Cluster) -> bool:
    """Whether the verb of ``told`` says "also" or "then", of somebody who is not among those of ``other``.

    Those of ``other`` may be without a name: "les ministres arabes".
    """
    verb = told.trigger.token
    words = words_of(verb)
    if told.trigger.frame is None or not _one_of(verb, words.also | words.then):
        return False
    if _one_of(verb, words.then) and both_told_apart(told.when, other.when):
        return True
    last = other.told[-1].trigger
    if last.frame is None or not told.actor_ids & other.actor_ids:
        return False
    met = {a for p in told.parties if p.mention.start > verb.idx for a in p.mention.actor_ids}
    return bool(met - other.actor_ids)


def _one_of(verb: Token, adverbs: Collection[str]) -> bool:
    return any(c.lower_ in adverbs for c in children(verb, *BESIDE))
