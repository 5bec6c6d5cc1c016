"""What goes on behind those who say it: "Rien ne bougera, a-t-il dit, tant que …"."""

from __future__ import annotations

from lib.extract.quotes.asides import is_aside
from lib.extract.quotes.continuations import carries_on
from lib.extract.quotes.edges import is_finite
from lib.extract.quotes.layout import Layout


def goes_on(layout: Layout, start: int, end: int, at: int) -> bool:
    """Whether a clause goes on at ``at``, behind who says it: "La trêve tient, dit X, à condition que"."""
    if layout.opens(at, "only_if"):
        return True
    top = layout.doc[at]
    while top.head.i >= at and top.head is not top:
        top = top.head
    return start <= top.head.i < end and top.dep_ in ("obj", "xcomp", "ccomp", "obl:arg", "iobj")


def lacks_its_end(layout: Layout, start: int, end: int, at: int) -> bool:
    """Whether the comma behind "dit-elle" hands back to a clause that stopped at its verb.

    "L'armée a pris, dit-elle, deux ponts", "Il est venu, raconte-t-il, a bu un thé".
    """
    if not layout.outside(at) or is_aside(layout, at, None, True) or carries_on(layout, at):
        return False
    own = not any(
        layout.doc[i].dep_.startswith("nsubj") and layout.doc[i].head.i == at for i in range(end, at)
    )
    if is_finite(layout, at) and layout.pos[at] in ("VERB", "AUX") and own:
        return True
    verb = layout.doc[end - 1]
    if verb.pos_ != "VERB" or layout.words.medium.match(layout.article.text, layout.doc[at].idx):
        return False
    # "La trêve est signée, dit-il, la voix cassée" lacks nothing
    beside = {child.dep_ for child in verb.children if child.i < end}
    acts = "aux:tense" in beside and not beside & {"obj", "aux:pass", "ccomp"}
    return layout.pos[at] == "ADP" or (acts and layout.pos[at] in ("DET", "NUM"))
