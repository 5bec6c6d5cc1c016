"""What a cue reports with an infinitive: "X affirme avoir signé", "X accuse Y de mentir"."""

from __future__ import annotations

from lib.extract.quotes.beyond import denied
from lib.extract.quotes.content import before_sourced, clause_end
from lib.extract.quotes.cues import Cue
from lib.extract.quotes.edges import begins_with_verb, is_finite
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.scene import Scene, held_marks


def reported_infinitive(scene: Scene, cue: Cue) -> tuple[int, int, bool] | None:
    """ "X affirme avoir …", "X accuse Y de …", "X promet de « … »": from the infinitive."""
    layout, that = scene.layout, scene.layout.words.words["that"]
    relative = layout.doc[cue.index].dep_ == "acl:relcl" and any(
        child.lower_ in that for child in layout.doc[cue.index].subtree if child.i < cue.first
    )
    if (
        relative
        or cue.negated
        or cue.passive
        or cue.form == "infinitive"
        or not cue.reports & {"infinitive", "de"}
    ):
        return None
    if cue.form == "gerund" and _of_somebody(layout, cue.first):
        return None
    for at in range(cue.last + 1, min(cue.last + 16, scene.end)):
        if not layout.outside(at) or layout.low[at] in (":", ";") or is_finite(layout, at):
            return None
        token = layout.doc[at]
        known = any(form == "infinitive" for _, form in layout.words.infinitives(layout.low[at]))
        infinitive = token.morph.get("VerbForm", []) == ["Inf"] or known
        if token.pos_ not in ("VERB", "AUX") or not infinitive:
            continue
        start = at
        words = layout.words.words
        within = words["clitics"] | words["within_infinitive"]
        while start - 1 > cue.last and layout.low[start - 1] in within:
            start -= 1
        led = layout.low[start - 1] in words["of_doing"]
        if led != ("de" in cue.reports) or not (
            led or layout.doc[start - 1].pos_ in ("VERB", "AUX", "ADV", "NOUN", "PUNCT", "PROPN")
        ):
            return None
        end = before_sourced(scene, at, before_joined(scene, at, clause_end(scene, at, cue)))
        if "promise" in cue.groups and led and not held_marks(layout, start, end):
            # "a promis de signer", "menace de partir": what somebody will do, in the reporter's words
            return None
        if "accuse" in cue.groups:
            # Whom one accuses is part of what is said: "les rebelles d'avoir violé la trêve".
            start = _accused(layout, cue.last + 1, start)
        elif led and start - 1 > cue.last + 1 and not _loose_between(layout, cue.last + 1, start - 1):
            return None
        return start, end, False
    return None


def _of_somebody(layout: Layout, first: int) -> bool:
    """Whether a participle only tells who somebody is: "un groupe prétendant défendre les paysans"."""
    at = first - 1
    while at > 0 and layout.pos[at] == "ADJ" and layout.outside(at):
        at -= 1
    indefinite = layout.words.sources["indefinite"]
    return layout.pos[at] == "NOUN" and bool({*layout.low[max(0, at - 2) : at]} & indefinite)


def before_joined(scene: Scene, start: int, end: int) -> int:
    """Where a reported infinitive ends before a clause of its own: "…, mais Kigali nie ces accusations"."""
    layout = scene.layout
    told = next((at for at in range(start, end) if not layout.outside(at) or is_finite(layout, at)), end)
    for at in range(start, end - 2):
        joins = layout.outside(at) and at < told and layout.low[at] in layout.words.words["joining"]
        if joins and begins_with_verb(layout, at + 1, end):
            # "affirme ne rien savoir et rejette les accusations"
            return at
        alone = layout.outside(at) and layout.low[at] == "mais" and layout.low[at - 1] != ","
        if alone and _own_clause(layout, at + 1, end):
            # "accuse X de mentir mais le ministre dit"
            return at
        if not layout.outside(at) or layout.low[at] != ",":
            continue
        if at + 1 == end:
            return end
        if layout.low[at + 1] in layout.words.words["that"] and all(
            layout.outside(i) for i in range(start, at)
        ):
            # "ont dit prendre acte de la décision, qu'elles jugent « inamicale »"
            return at
        if begins_with_verb(layout, at + 1, end) or denied(scene, at, end):
            return at
        if layout.low[at + 1] not in ("mais", "et"):
            continue
        if _own_clause(layout, at + 2, end):
            return at
    return end


def _own_clause(layout: Layout, start: int, end: int) -> bool:
    """Whether a clause with a subject of its own begins at ``start``: "Kigali nie ces accusations"."""
    verb = next((i for i in range(start, end) if layout.outside(i) and is_finite(layout, i)), None)
    named = start < end and layout.pos[start] in ("DET", "PROPN", "NOUN", "PRON")
    between = range(start, verb or start)
    return (
        named
        and verb is not None
        and all(layout.low[i] not in layout.words.words["linking"] for i in between)
    )


def _accused(layout: Layout, start: int, limit: int) -> int:
    days = layout.words.words["days"]
    while start < limit and (layout.pos[start] in ("ADV", "PUNCT") or layout.low[start] in days):
        start += 1
    return start


def _loose_between(layout: Layout, start: int, end: int) -> bool:
    """Whether only adverbs, days and the like stand between a verb and its "de" + infinitive."""
    days = layout.words.words["days"]
    return all(
        layout.doc[at].pos_ in ("ADV", "DET", "PUNCT") or layout.low[at] in days for at in range(start, end)
    )
