"""Mends the label of a clause whose place shows what it is.

In "Il est exclu que X parle avec Y" the parser makes a circumstance of what is ruled out.
"""

from __future__ import annotations

from lib.languages.tokens import Token

THAT = ("que", "qu'")
COMPARING = ("plus", "moins", "si", "tant", "tellement", "aussi", "autant", "mieux", "ne", "n'")


def mend_clause_behind(clause: Token) -> None:
    """Makes the clause that "que" opens right behind its verb the complement of it, in place."""
    if clause.dep_ != "advcl":
        return
    that = next((c for c in clause.children if c.dep_ == "mark" and c.lower_ in THAT), None)
    above = clause.head
    if that is None or that.i != above.i + 1 or above.pos_ not in ("VERB", "ADJ"):
        return
    if not any(c.lower_ in COMPARING for c in above.children) or _refused(above):
        clause.dep_ = "ccomp"


def _refused(above: Token) -> bool:
    """ "il n'est pas exclu que": a full negation, and no "ne … que"."""
    return any(c.lower_ in ("pas", "plus", "jamais") for c in above.children)
