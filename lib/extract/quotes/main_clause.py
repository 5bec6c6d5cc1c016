"""Where a main clause goes on behind the one that reports: "X, qui dit que …, arrive à Doha"."""

from __future__ import annotations

from lib.extract.quotes.cues import Cue
from lib.extract.quotes.edges import begins_with_verb, is_finite
from lib.extract.quotes.scene import Scene


def main_clause(scene: Scene, start: int, cue: Cue) -> int:
    """Where a main clause goes on behind one that holds the cue: "X, qui dit que …, arrive à Doha"."""
    layout = scene.layout
    if cue.form == "gerund" and cue.first == scene.start:
        return _behind_participle(scene, start)
    if _opens_below(scene, cue):
        return _behind_participle(scene, start)
    if (comma := _behind_who(scene, start, cue)) is not None:
        return comma
    verb = layout.doc[cue.index]
    while verb.dep_ in ("xcomp", "conj", "fixed") and verb.head.i < verb.i:
        verb = verb.head
    if verb.dep_ not in ("acl:relcl", "acl", "advcl") or (
        cue.first == scene.start and cue.order == "inverted"
    ):
        return scene.end
    if (
        verb.dep_ == "advcl"
        and cue.form == "finite"
        and not any(child.dep_ == "mark" for child in verb.lefts)
    ):
        return scene.end
    head = verb.head
    while verb.dep_.startswith("acl") and head.dep_ not in ("ROOT", "parataxis") and head.head.i > head.i:
        head = head.head
        if head.pos_ in ("VERB", "AUX"):
            break
    if head.i <= start:
        return scene.end
    lefts = [child for child in head.lefts if child.i > start and not child.is_punct]
    begin = min([head.i, *(child.left_edge.i for child in lefts if child.left_edge.i > start)])
    commas = [
        i for i in range(start + 1, max(begin, start + 1)) if layout.outside(i) and layout.low[i] == ","
    ]
    return commas[-1] if commas else scene.end


def _opens_below(scene: Scene, cue: Cue) -> bool:
    """Whether the cue stands in a clause that opens it all: "Même si X dit que …, la ville est vide"."""
    layout, at = scene.layout, scene.start
    led = layout.opens(at, "below")
    return led and cue.form == "finite" and all(layout.low[i] != "," for i in range(at, cue.first))


def _behind_who(scene: Scene, start: int, cue: Cue) -> int | None:
    """The last comma with a verb behind it: "X, qui dit que la trêve, signée lundi, tiendra, part mardi"."""
    layout = scene.layout
    who = cue.first - 1
    if layout.low[who] != "qui" or layout.low[who - 1] != "," or cue.form != "finite":
        return None
    if any(is_finite(layout, at) or not layout.outside(at) for at in range(scene.start, who)):
        return None
    told = next(
        (at for at in range(start, scene.end) if not layout.outside(at) or is_finite(layout, at)), None
    )
    commas = range(told or scene.end, scene.end - 1)
    found = [at for at in commas if layout.low[at] == "," and layout.outside(at)]
    return next((at for at in reversed(found) if begins_with_verb(layout, at + 1, scene.end)), None)


def _behind_participle(scene: Scene, start: int) -> int:
    """The comma before the main clause: "Soulignant que la paix est en jeu, X, à Paris, a dit"."""
    layout = scene.layout
    verbs = [i for i in range(start, scene.end) if layout.outside(i) and is_finite(layout, i)]
    told = [*verbs, *(i for i in range(start, scene.end) if not layout.outside(i))]
    for comma in range(start + 1, scene.end - 1):
        if layout.low[comma] != "," or not layout.outside(comma) or not told or comma < min(told):
            continue
        verb = next((i for i in verbs if i > comma), None)
        between = range(comma + 1, verb or scene.end)
        linked = any(
            layout.low[i] in layout.words.words["relatives"] or not layout.outside(i) for i in between
        )
        if verb is not None and not linked and layout.pos[comma + 1] in ("DET", "PROPN", "NOUN", "PRON"):
            return comma
    return scene.end
