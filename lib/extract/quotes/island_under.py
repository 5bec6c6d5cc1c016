"""Words between marks that a cue governs with no clause: "X a dénoncé une « mascarade »"; which are none."""

from __future__ import annotations

import re

from lib.extract.quotes.cues import Cue
from lib.extract.quotes.edges import is_finite
from lib.extract.quotes.exclusion import is_label
from lib.extract.quotes.islands import is_statement, island
from lib.extract.quotes.layout import COMMA, Layout
from lib.extract.quotes.objects import object_at
from lib.extract.quotes.scene import Scene

UTTERED = frozenset({"utter", "ask", "write", "exclaim"})
CARRIED = frozenset({"carry"})
DONE = frozenset({"carry", "deny"})
SPEECH = frozenset({"say", "add", "answer", "utter", "write", "insist", "remark", "ask"})
SENTENCES = re.compile(r"[.!?…]\s+[A-ZÀ-Ý]")


def island_under(scene: Scene, cue: Cue, limit: int) -> tuple[int, int, bool] | None:
    """ "X a dénoncé une « mascarade »": words between marks that the cue governs."""
    layout = scene.layout
    at = cue.last + 1
    while at < limit and layout.outside(at):
        if "accuse" in cue.groups and (behind := _behind_relative(layout, at, limit)) is not None:
            at = behind
            continue
        if at + 1 == limit or is_finite(layout, at) or layout.low[at] in (";", ":"):
            return None
        if layout.low[at] == "," and layout.low[at + 1].endswith("ant") and layout.pos[at + 1] == "VERB":
            return None
        at += 1
    if at >= limit:
        return None
    mark = layout.mark_of[at]
    if is_label(layout, mark) or _hint(layout, mark) or _in_passing(layout, cue, at):
        return None
    if _of_a_source(scene, at) or _names(layout, cue):
        return None
    if cue.name in layout.words.words["only_clauses"]:
        # "L'accord prévoit un « cessez-le-feu permanent »"
        return None
    adjacent = at == cue.last + 1 or layout.low[at - 1] in COMMA
    if cue.name in layout.words.words["also_done"] and (not adjacent or cue.form == "infinitive"):
        # "ont repris les discussions « au point mort »", "sont convenus de conclure « bientôt » un accord"
        return None
    if cue.name in layout.words.words["shows"] and not {"comme", "de", "d'"} & set(layout.low[at - 2 : at]):
        # "ont présenté un plan « réaliste »"
        return None
    if cue.name in layout.words.words["acts"] and len(layout.inner(mark).split()) < 2:
        # "a accepté les conditions « préalables »": a term of the reporter's
        return None
    if not adjacent and cue.groups <= UTTERED:
        return None
    if cue.groups == CARRIED and any(
        layout.doc[i].morph.get("VerbForm", []) == ["Inf"] for i in range(cue.last + 1, at)
    ):
        # "a voulu obliger X à « démissionner »": what he did, not what he said
        return None
    title = layout.inner(mark)[:1].isupper() and not is_statement(layout, mark)
    if adjacent and title and cue.name in layout.words.words["published"]:
        return None
    whole = layout.inner(mark)[:1].isupper() or SENTENCES.search(layout.inner(mark))
    if adjacent and cue.groups & SPEECH and is_statement(layout, mark) and whole:
        return at, layout.mark_tokens[mark][1], True
    start, end = island(scene, cue, mark, limit)
    return (object_at(scene, cue, start) or start), end, False


def _hint(layout: Layout, mark: int) -> bool:
    """Whether a headline holds one word between marks, which the body tells in full or not at all."""
    headline = layout.marks[mark].start < layout.article.body_start
    return headline and len(layout.inner(mark).split()) == 1


def _behind_relative(layout: Layout, comma: int, limit: int) -> int | None:
    """The token behind a relative clause between commas: "l'opposition, qui a hésité, de …"."""
    behind = layout.low[comma + 1 : comma + 2]
    if layout.low[comma] != "," or layout.words.words["relatives"].isdisjoint(behind):
        return None
    closing = (at for at in range(comma + 2, limit - 1) if layout.low[at] == "," and layout.outside(at))
    return next((at + 1 for at in closing if layout.low[at + 1] in layout.words.words["of_doing"]), None)


def _of_a_source(scene: Scene, first: int) -> bool:
    """Whether quoted words behind a comma are a source's: "exige un retrait, « juste » selon X"."""
    layout = scene.layout
    last = layout.mark_tokens[layout.mark_of[first]][1]
    return layout.low[first - 1] == "," and any(source.first == last for source in scene.sources)


def _names(layout: Layout, cue: Cue) -> bool:
    """Whether the cue tells by which word somebody goes: "ceux qu'il appelle « les traîtres »"."""
    floor = max(1, cue.first - 3)
    que = next((at for at in range(floor, cue.first) if layout.low[at] in layout.words.words["that"]), None)
    if cue.name != "appeler" or cue.form != "finite" or que is None:
        return False
    # "ce que l'ONU a appelé « un tournant »" was said once
    return layout.low[que - 1] != "ce" or cue.first == cue.index


def _in_passing(layout: Layout, cue: Cue, first: int) -> bool:
    """Whether quoted words only date what was done: "a exclu tout dialogue après la mort « atroce » de X"."""
    token, dating = layout.doc[first], layout.words.words["besides_in_time"]
    for _ in range(8 if cue.groups & DONE else 0):
        if token.i > cue.index and any(c.lower_ in dating and c.i > cue.last for c in token.children):
            return True
        if token.head.i in (token.i, cue.index):
            return False
        token = token.head
    return False
