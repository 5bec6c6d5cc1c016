"""What is reported: where the reported clause ends and the reporter's own words go on."""

from __future__ import annotations

from lib.extract.quotes.asides import is_aside, without
from lib.extract.quotes.beyond import commented, denied, gloss, later, long_after, meanwhile, scenery
from lib.extract.quotes.continuations import another_clause, carries_on, on_the_side, opens_main
from lib.extract.quotes.cues import Cue
from lib.extract.quotes.edges import begins_with_verb, is_finite
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.main_clause import main_clause
from lib.extract.quotes.scene import Scene

BREAKS = (",", "–", "—", "(")
AGAIN = ("DET", "NOUN", "PROPN", "ADP", "ADJ")
LONGEST_ASIDE = 12


def clause_end(scene: Scene, start: int, cue: Cue | None, limit: int | None = None) -> int:
    """The token behind a reported clause that begins at ``start`` and hangs on ``cue``."""
    layout = scene.layout
    stop = scene.end if limit is None else min(limit, scene.end)
    if cue is not None:
        stop = min(stop, main_clause(scene, start, cue))
    at = start
    while at < stop:
        if not layout.outside(at):
            at = layout.mark_tokens[layout.mark_of[at]][1]
        elif (at > start or (at > 0 and not layout.outside(at - 1))) and _stops(scene, at, cue):
            if not _unfinished(scene, start, at, stop):
                break
            at += 1
        else:
            at += 1
    return min(at, stop) if at > start else at


def before_sourced(scene: Scene, start: int, end: int) -> int:
    """Where a reported clause ends before one that a source closes: "…, ce qui suffira selon l'armée"."""
    layout = scene.layout
    if not any(
        source.first == end + (layout.low[min(end, scene.end - 1)] == ",") for source in scene.sources
    ):
        return end
    for comma in range(end - 1, start, -1):
        if layout.low[comma] != "," or not layout.outside(comma):
            continue
        which = layout.low[comma + 1] == "ce" and layout.low[comma + 2] in ("qui", "que", "qu'")
        joined = layout.low[comma + 1] == "et" and layout.pos[comma + 2] in ("PRON", "DET", "PROPN")
        told = any(is_finite(layout, at) for at in range(comma + 2, end))
        before = any(
            not layout.outside(at) or layout.pos[at] in ("VERB", "AUX") for at in range(start, comma)
        )
        if (which or joined) and told and before:
            return comma
    return end


def _unfinished(scene: Scene, start: int, at: int, stop: int) -> bool:
    """Whether a clause behind "que" has no verb yet: "qu'une réunion, dimanche à Nairobi, devrait …"."""
    layout = scene.layout
    if start == 0 or layout.low[start - 1] not in layout.words.words["that"] or layout.low[at] in (";", ":"):
        return False
    begun = any(not layout.outside(i) or is_finite(layout, i) for i in range(start, at))
    return not begun and any(not layout.outside(i) or is_finite(layout, i) for i in range(at, stop))


def _stops(scene: Scene, at: int, cue: Cue | None) -> bool:
    layout, low, after = scene.layout, scene.layout.low, at + 1
    word = low[at]
    if word == ";" or meanwhile(scene, at, cue):
        return True
    if at in scene.barriers and (cue is None or at > cue.last):
        return True
    if after >= scene.end:
        return False
    if word == ":" and not layout.outside(after):
        return True
    if scenery(layout, at, scene.end):
        return True
    if word == "(" and not layout.outside(at - 1) and ")" in layout.low[scene.end - 2 : scene.end]:
        # "… de Salif Sadio » (chef de guerre)."
        return True
    if word == "," and (gloss(scene, after) or denied(scene, at, scene.end)):
        return True
    if commented(layout, at, scene.end):
        return True
    if word in BREAKS:
        if after in scene.barriers or (cue is not None and opens_main(scene, after, cue)):
            return True
        if _resumes(scene, after):
            return False
        words = layout.words.words
        ahead = after + 1 < scene.end and low[after] in words["after"]
        if ahead and low[after + 1] not in words["what"] and later(layout, after, scene.end):
            return True
        if long_after(layout, after, scene.end):
            return True
        joined = word == "," and low[after] in words["joining_too"]
        aside = joined and cue is not None and cue.form == "gerund" and low[cue.first - 1] == ","
        if aside and begins_with_verb(layout, after + 1, scene.end):
            # "X a refusé, estimant que …, et a quitté la salle"
            return True
        if (low[after] in words["joining"] or low[after] in ("tout", "en")) and after + 1 < scene.end:
            gerund = after + 2 if low[after] == "tout" or low[after + 1] == "en" else after + 1
            return (
                carries_on(layout, gerund)
                or another_clause(scene, after, cue)
                or is_aside(layout, after, scene.end, not layout.outside(at - 1))
                # "…, mais sans donner de détails"
                or without(layout, after + 1, scene.end)
            )
        return (
            carries_on(layout, after)
            or on_the_side(layout, after, cue)
            or is_aside(layout, after, scene.end, not layout.outside(at - 1))
            or without(layout, after, scene.end)
        )
    if word in layout.words.words["joining"]:
        # a finite verb is not joined to a participle: "un plan élaboré par X et prévoyant"
        joined = cue is None or cue.form != "finite" or layout.low[after] in ("tout", "en")
        return (joined and carries_on(layout, after)) or another_clause(scene, at, cue)
    if word == "tout" and low[after] == "en":
        return carries_on(layout, after + 1)
    if cue is not None and _beside(scene, at, cue):
        return True
    if cue is None or layout.pos[at] not in ("ADP", "ADV") or (low[at - 1] == "," and _resumes(scene, at)):
        return False
    return _medium_phrase(layout, at)


def _beside(scene: Scene, at: int, cue: Cue) -> bool:
    """Whether a day or "avant de" stands here that goes with the reporting verb: "s'est dit prêt jeudi"."""
    layout = scene.layout
    if layout.low[at] in layout.words.words["days"]:
        if layout.pos[at - 1] == "DET":
            # "dans la nuit du 4 au 5 juin"
            return False
        return layout.doc[at].head.i == cue.index and at > cue.last + 1
    words = layout.words.words
    doing = any(word in words["of_doing"] for word in layout.low[at + 1 : at + 2])
    return cue.self_said and layout.low[at] in words["before"] and doing


def _resumes(scene: Scene, at: int) -> bool:
    """Whether the content goes on behind an aside: ", sans donner de date, et que …"."""
    layout = scene.layout
    for comma in range(at + 1, min(at + LONGEST_ASIDE, scene.end - 2)):
        if not layout.outside(comma) or is_finite(layout, comma):
            return False
        if layout.low[comma] == ",":
            that = layout.low[comma + 2] in layout.words.words["that"]
            if layout.low[comma + 1] in ("et", "mais") and that:
                return True
            goes_on = layout.pos[comma + 1] in AGAIN or not layout.outside(comma + 1)
            return layout.low[at] in layout.words.words["asides"] and goes_on
    return False


def _medium_phrase(layout: Layout, at: int) -> bool:
    """ "dans un communiqué", "sur Telegram", "« … » à la télévision publique" behind the content."""
    text, here = layout.article.text, layout.doc[at].idx
    if layout.words.platform.match(text, here):
        return True
    if not layout.outside(at - 1) and layout.words.fixed_medium.match(text, here):
        return True
    match = layout.words.medium.match(text, here)
    if layout.low[at] in layout.words.words["about"]:
        # "d'accord sur une déclaration commune" is no medium
        return False
    return bool(match and layout.words.indefinite_medium.match(match.group()))
