"""Reads a prepositional source: "selon le ministère, …", "…, d'après Moscou"."""

from __future__ import annotations

from lib.extract.quotes.behind_source import behind_source, is_clausal, next_comma
from lib.extract.quotes.content import clause_end
from lib.extract.quotes.edges import begins_with_verb, breaks_off, is_finite, trim
from lib.extract.quotes.incise import whole_marks
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.openings import behind_setting, skip_lead
from lib.extract.quotes.resumed import goes_on
from lib.extract.quotes.scene import Finding, Scene, build, held_marks
from lib.extract.quotes.sources import Source
from lib.extract.quotes.vouching import is_vouched, is_vouching, reports_around, tells_of, told_within
from lib.records import Span

SHORTEST, FEW = 3, 3
DASHES = ("–", "—")


def read_source(scene: Scene, source: Source, found: list[Finding]) -> Finding | None:
    """The clause that ``source`` stands behind, or None."""
    layout = scene.layout
    if source.relative:
        if _is_denied(scene, source):
            return None
        comma = next_comma(layout, source.end, scene.end)
        end = clause_end(scene, source.end, None, comma)
        return _build(scene, source, source.end, end, (source.first, source.end))
    if _in_dashes(scene, source):
        return None
    if source.wording and (beside := _beside(scene, source)) is not None and not _says_it_all(scene, source):
        first, last = layout.mark_tokens[beside]
        return build(scene, first, last, None, source=source, zone=((source.first, source.end),))
    relative = source.first - 1 - (layout.low[source.first - 1] == ",")
    if layout.low[relative] in layout.words.words["reporters_relative"] and relative > scene.start:
        # "une région qui, selon l'ONU, a fait": what the relative clause tells
        begin = source.head + 1 if relative == source.first - 1 else source.end + 1
        end = clause_end(scene, begin, None)
        # "une région qui, selon l'ONU, a fait deux morts, est calme"
        closing = (at for at in range(source.end + 1, end) if layout.low[at] == "," and layout.outside(at))
        end = next((at for at in closing if begins_with_verb(layout, at + 1, end)), end)
        if is_clausal(layout, source.head + 1, end):
            # "une situation qui, selon lui, est.": cut off by the page
            whole = not breaks_off(layout, trim(layout, begin, end)[1])
            zone = (source.first, source.head + 1)
            return _build(scene, source, relative, end, zone) if whole else None
    if is_vouching(scene, source, found):
        begin = behind_setting(layout, scene.start, source.first)
        return _build(scene, source, begin, source.first, (source.first, scene.end))
    if (which := _which_clause(scene, source)) is not None:
        return _build(scene, source, which, source.first, (source.first, source.end))
    own = [f for f in found if not tells_of(layout, source, f)]
    floor = max((f.last for f in own if f.first < source.first), default=scene.start)
    start = skip_lead(scene, floor)
    while floor > scene.start and start < source.first and layout.low[start] in (",", "et"):
        start += 1
    # "La trêve tient ; le fleuve, selon X, monte": of the clauses that a semicolon parts, its own
    parted = (at + 1 for at in range(source.first - 1, start, -1) if layout.low[at] == ";")
    own_clause = next((at for at in parted if layout.outside(at - 1)), start)
    start = own_clause if is_clausal(layout, own_clause, scene.end) else start
    if source.first > scene.start and layout.low[source.first - 1] == ":":
        # "Un point les oppose : pour les Russes, il faut d'abord …"
        start = source.first
    before_verb = is_clausal(layout, start, source.first)
    if before_verb and _last_word(layout, source.first, start) not in layout.words.words["joins"]:
        told = any(start <= f.first < source.first or reports_around(f, source) for f in own)
        if told or any(c.order == "inverted" and start <= c.first < source.first for c in scene.cues):
            # "…, a prévenu X, selon son bureau"
            return None
        start = _island_at_the_end(scene, source, start) or behind_setting(layout, start, source.first)
        first, last = trim(layout, start, source.first)
        if _amid(layout, source, scene.end):
            # "Le sommet marque selon les experts un tournant"
            end = clause_end(scene, source.end, None)
            return _build(scene, source, start, end, (source.first, source.end))
        short = 0 < last - first <= FEW and all(layout.outside(at) for at in range(first, last))
        if short and layout.low[source.first - 1] != "," and source.end < scene.end:
            # "Il s'agit d'après cette source du dernier point"
            return _build(
                scene, source, start, clause_end(scene, source.end, None), (source.first, source.end)
            )
        if first >= last or not (layout.outside(last - 1) and breaks_off(layout, last)):
            again = _resumed(scene, source, start)
            zone = (source.first, scene.end if again is None else source.end)
            return _build(scene, source, start, again or source.first, zone)
        before_verb = False
    after = behind_source(scene, source)
    if after is None:
        return _verbless(scene, source, source.end)
    end = _before_another(layout, after, clause_end(scene, after, None), found)
    if not is_clausal(layout, after, end):
        return _verbless(scene, source, after)
    # "Selon l'agence, X a déclaré que …": X says it, the agency only hands it on.
    if any(told_within(layout, f, after, end) and not is_vouched(layout, source, f) for f in found):
        return None
    first, _ = trim(layout, start, source.first)
    split = not before_verb and any(
        layout.outside(i) and (layout.doc[i].dep_.startswith("nsubj") or is_finite(layout, i))
        for i in range(first, source.first)
    )
    return _build(scene, source, first if split else after, end, (source.first, after))


def _is_denied(scene: Scene, source: Source) -> bool:
    """Whether it is denied what was told: "a démenti les informations selon lesquelles"."""
    before = (cue for cue in scene.cues if cue.last < source.head and "deny" in cue.groups)
    governing = scene.layout.doc[source.head].head.i
    return any(cue.index == governing or source.head - cue.last <= FEW for cue in before)


def _before_another(layout: Layout, start: int, end: int, found: list[Finding]) -> int:
    """Where somebody else speaks behind the source's clause: "Selon X, la trêve tient, mais Y dit que …"."""
    says = (f for f in found if f.cue is not None and start < f.cue.first < end)
    other = next((f for f in says if f.cue and f.cue.order == "forward" and f.cue.form == "finite"), None)
    if other is None or other.cue is None:
        return end
    for at in range(other.cue.first - 2, start, -1):
        if not layout.outside(at) or is_finite(layout, at):
            return end
        joining = layout.words.words["joining"]
        joined = layout.low[at] in joining if other.rule == "clause" else layout.low[at] == "mais"
        joined = joined or layout.opens(at, "while_another")
        if joined and is_clausal(layout, start, at):
            return at
    return end


def _island_at_the_end(scene: Scene, source: Source, start: int) -> int | None:
    """Where quoted words begin behind what is told: "Ils sont partis, « sereins » selon X"."""
    layout = scene.layout
    comma = next(
        (at for at in range(source.first - 1, start, -1) if layout.low[at] == "," and layout.outside(at)),
        None,
    )
    if comma is None or layout.outside(comma + 1) or comma == source.first - 1:
        return None
    told = any(layout.outside(at) and is_finite(layout, at) for at in range(start, comma))
    # "L'accord, « historique » selon Bogota, prévoit": the clause goes on without it
    told = told or (
        not layout.outside(source.first - 1) and layout.low[source.end : source.end + 1] == (",",)
    )
    inside = any(layout.outside(at) and is_finite(layout, at) for at in range(comma, source.first))
    return comma + 1 if told and not inside else None


def _which_clause(scene: Scene, source: Source) -> int | None:
    """Where "qui" begins in "L'appel, qui a duré une heure selon Moscou, a porté": all that is sourced."""
    layout = scene.layout
    before = (at for at in range(source.first - 1, scene.start, -1) if layout.low[at] == ",")
    comma = next(before, scene.start)
    goes_on = source.end + 1 < scene.end and layout.low[source.end] == ","
    relative = layout.low[comma + 1] in layout.words.words["reporters_relative"]
    inside = all(layout.outside(at) for at in range(comma, source.first))
    if not (goes_on and relative and inside and comma + 1 < source.first):
        return None
    return comma + 1 if begins_with_verb(layout, source.end + 1, scene.end) else None


def _amid(layout: Layout, source: Source, limit: int) -> bool:
    """Whether the source stands between a verb and its object, with no comma around."""
    parted = layout.low[source.first - 1] == "," or not layout.outside(source.first - 1)
    return not parted and source.end < limit and layout.pos[source.end] in ("DET", "NUM")


def _in_dashes(scene: Scene, source: Source) -> bool:
    """Whether the source speaks only for an aside without a verb: "– des exilés, selon X –"."""
    layout = scene.layout
    opening = next((at for at in range(source.first - 1, scene.start, -1) if layout.low[at] in DASHES), None)
    if opening is None or is_clausal(layout, opening, source.first):
        return False
    return source.end < scene.end and layout.low[source.end] in DASHES


def _verbless(scene: Scene, source: Source, after: int) -> Finding | None:
    """ "Pas de trêve avant juin, selon X", "Selon X, pas question de céder": a sentence without any verb."""
    layout = scene.layout
    if is_clausal(layout, scene.start, scene.end) or len(scene.sources) > 1:
        return None
    start = skip_lead(scene, scene.start)
    before = trim(layout, start, source.first)
    behind = trim(layout, after, scene.end)
    if before[1] - before[0] >= SHORTEST and layout.low[source.first - 1] == ",":
        return _build(scene, source, *before, (source.first, scene.end))
    if source.first == start and behind[1] - behind[0] >= SHORTEST:
        return _build(scene, source, *behind, (source.first, after))
    return None


def _resumed(scene: Scene, source: Source, start: int) -> int | None:
    """The end of a clause that goes on behind its source: "Le plan vise à créer, selon l'ONU, un cadre"."""
    layout, at = scene.layout, source.end + 1
    if (further := _behind_apposition(scene, source, start)) is not None:
        return clause_end(scene, further, None)
    parted = at < scene.end and layout.low[source.first - 1] == layout.low[source.end] == ","
    nominal = parted and (layout.pos[at] in ("DET", "ADP", "PROPN", "ADJ") or layout.opens(at, "only_if"))
    if not nominal or not layout.outside(at):
        return None
    # "Il s'agit, selon X, d'un premier pas"
    short = source.first - 1 - start <= FEW and layout.pos[at] in ("ADP", "DET")
    # an infinitive right before the comma lacks its object, whatever the parse says
    lacking = layout.doc[source.first - 2].morph.get("VerbForm", []) == ["Inf"]
    further = short or lacking or goes_on(layout, start, source.first, at)
    return clause_end(scene, at, None) if further else None


def _behind_apposition(scene: Scene, source: Source, start: int) -> int | None:
    """Where quoted words begin behind who the source is: "Le but est, selon X, chef de l'ONU, de « … »"."""
    layout = scene.layout
    comma = next_comma(layout, source.end + 1, scene.end)
    parted = source.end < scene.end and layout.low[source.first - 1] == layout.low[source.end] == ","
    if not parted or comma is None or comma + 2 >= scene.end or source.first - 1 - start > FEW:
        return None
    led = layout.low[comma + 1] in ("de", "d'", "que", "qu'") and not layout.outside(comma + 2)
    return comma + 1 if led and not is_clausal(layout, source.end, comma) else None


def _says_it_all(scene: Scene, source: Source) -> bool:
    """Whether quoted words open the sentence and the source closes it: then they are all of it."""
    return not scene.layout.outside(scene.start) and source.end + 1 >= scene.end


def _beside(scene: Scene, source: Source) -> int | None:
    """The mark whose words "selon ses propres termes" speaks of: the one right before or behind."""
    layout = scene.layout
    for at in (source.first - 1, source.first - 2, source.end, source.end + 1):
        if scene.start <= at < scene.end and not layout.outside(at):
            return layout.mark_of[at]
    return None


def _last_word(layout: Layout, at: int, floor: int) -> str:
    while at - 1 >= floor and layout.doc[at - 1].is_punct and layout.outside(at - 1):
        at -= 1
    return layout.low[at - 1] if at - 1 >= floor else ""


def _tells_more(layout: Layout, source: Source, start: int) -> bool:
    """Whether a relative clause stands behind a source: "selon X, qui", "selon X, au cours de laquelle"."""
    which = layout.words.words["antecedent"]
    few = range(start, min(start + FEW + 1, len(layout.low)))
    head = next((at for at in few if layout.pos[at] not in ("ADP", "NOUN")), start)
    behind = start >= source.end and not source.relative
    return behind and not which.isdisjoint(layout.low[head : head + 1]) and layout.low[start - 1] == ","


def _build(scene: Scene, source: Source, start: int, end: int, zone: Span) -> Finding | None:
    layout = scene.layout
    start, end = trim(layout, start, end)
    while end - 1 > start and layout.low[end - 1] in layout.words.words["before_source"]:
        start, end = trim(layout, start, end - 1)
    if start >= end or _tells_more(layout, source, start):
        return None
    held = held_marks(layout, start, end)
    marks = whole_marks(layout, start, end, held) if held else None
    if marks and source.end < scene.end and len(layout.inner(marks[0]).split()) == 1:
        # "L'accord, « historique » selon Bogota, …": a word, not what somebody said whole
        marks = None
    if marks:
        start, end = layout.mark_tokens[marks[0]][0], layout.mark_tokens[marks[-1]][1]
    return build(scene, start, end, marks, source=source, zone=(zone,))
