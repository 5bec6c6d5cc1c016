"""Words between marks that nobody says: titles of works, code names, nicknames, terms."""

from __future__ import annotations

import re

from lib.extract.quotes.edges import is_finite
from lib.extract.quotes.layout import Layout

REACH = 2
FEW = 3
DATED = 4
YEAR = re.compile(r"(?:1[89]|20)\d\d")


def is_label(layout: Layout, mark: int) -> bool:
    """Whether the mark holds a name: "l'opération « Plomb durci »", "le film « La Haine »"."""
    first, last = layout.mark_tokens[mark]
    inner = layout.inner(mark)
    words = inner.split()
    before = [layout.low[i] for i in range(max(0, first - REACH), first) if layout.outside(i)]
    lemmas = [layout.doc[i].lemma_ for i in range(max(0, first - REACH), first) if layout.outside(i)]
    named = bool(layout.words.titles & {*before, *lemmas})
    capitals = sum(word[:1].isupper() or not word[:1].isalpha() for word in words)
    if len(words) <= FEW and _so_called(layout, first):
        return True
    finite = any(is_finite(layout, i) for i in range(first, last))
    if named and inner[:1].isupper() and len(words) <= (4 if finite else 8):
        return True
    if finite:
        return False
    if len(words) <= DATED and any(YEAR.fullmatch(word) for word in words):
        # "le « consensus de 1992 »", "les « accords de 1995 »"
        return True
    if 1 < len(words) <= 4 and inner[:1].isupper() and layout.pos[first - 1] == "DET" and inner[-1].isalpha():
        # "un « Dialogue national inclusif »"
        return True
    return (
        len(words) <= 5
        and capitals >= max(1, len(words) - 1)
        and inner[:1].isupper()
        and _after_noun(layout, first)
    )


def is_nickname(layout: Layout, mark: int) -> bool:
    """Whether the mark holds what somebody is called: "le général Daglo, dit « Hemedti »"."""
    return len(layout.inner(mark).split()) <= FEW and _so_called(layout, layout.mark_tokens[mark][0])


def _after_noun(layout: Layout, first: int) -> bool:
    if first == 0 or not layout.outside(first - 1):
        return False
    return layout.doc[first - 1].pos_ in ("NOUN", "PROPN", "DET")


def _so_called(layout: Layout, first: int) -> bool:
    """Whether "dite de", "dit", "fameux" announces a name: "une politique dite de « paix totale »"."""
    words = layout.words.words
    for at in range(max(1, first - 3), first):
        if layout.outside(at) and layout.low[at] in words["so_called"]:
            # "s'est lui aussi dit « prêt »"
            of_himself = words["reflexive"] & set(layout.low[max(0, at - 4) : at])
            return not of_himself and layout.low[at - 1] not in words["auxiliaries"] | words["clitics"]
    return False
