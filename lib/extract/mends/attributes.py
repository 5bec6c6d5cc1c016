"""Mends an attribute that the parser hung on the day before it: "s'est dit vendredi prêt à rencontrer X"."""

from __future__ import annotations

from lib.extract.mends.verb_groups import DAYS
from lib.languages.tokens import Token


def mend_attribute(adjective: Token) -> None:
    """It is he who is ready, and not Friday; in place."""
    day = adjective.head
    if day.lower_ not in DAYS or not day.dep_.startswith("obl") or adjective.i < day.i:
        return
    mine = [c for c in adjective.children if c.dep_ == "xcomp"]
    near = [c for c in day.head.children if c.dep_ == "xcomp" and c.left_edge.i == adjective.i + 1]
    if mine or near:
        adjective.hang_on(day.head)
        adjective.dep_ = "xcomp"
        for below in near:
            below.hang_on(adjective)
