"""The reporter's own words behind what is reported: scenery, what came before, what others say."""

from __future__ import annotations

from lib.extract.quotes.cues import Cue
from lib.extract.quotes.edges import is_finite
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.scene import Scene

LONGEST_ASIDE = 12


def meanwhile(scene: Scene, at: int, cue: Cue | None) -> bool:
    """Whether "alors que" or "tandis que" opens what another says: "… tandis que l'armée a affirmé que"."""
    layout = scene.layout
    led_on = at + 1 < scene.end and layout.low[at + 1] in layout.words.words["that"]
    if cue is None or layout.low[at] not in layout.words.words["meanwhile"] or not led_on:
        return False
    after = (other for other in scene.cues if other.first > at + 2)
    other = next((c for c in after if c.order == "forward" and c.form == "finite" and not c.negated), None)
    if other is None or any(
        not layout.outside(i) or is_finite(layout, i) for i in range(at + 2, other.first)
    ):
        return False
    behind = range(other.last + 1, min(other.last + 4, scene.end))
    led = "infinitive" in other.reports and any(
        layout.doc[i].morph.get("VerbForm", []) == ["Inf"] for i in behind
    )
    return led or any(not layout.outside(i) or layout.low[i] in layout.words.words["that"] for i in behind)


def scenery(layout: Layout, at: int, limit: int) -> bool:
    """Whether the reporter goes on behind quoted words: "», Paris n'ayant rien dit", "» avant cela"."""
    if layout.outside(at - 1):
        return False
    first, last = layout.mark_tokens[layout.mark_of[at - 1]]
    if not any(is_finite(layout, i) for i in range(first, last)):
        return False
    if layout.low[at] in layout.words.words["before_or_after"]:
        return all(layout.outside(i) for i in range(at, limit))
    if layout.low[at] != "," or layout.pos[at + 1] not in ("DET", "NOUN", "PROPN"):
        return False
    for index in range(at + 2, min(at + LONGEST_ASIDE, limit)):
        if not layout.outside(index) or layout.low[index] == ",":
            return False
        if layout.pos[index] in ("VERB", "AUX"):
            return layout.low[index].endswith("ant")
    return False


def later(layout: Layout, at: int, limit: int) -> bool:
    """Whether the reporter tells after what something was said: ", après des mois de combats" to the end."""
    return all(layout.outside(i) and layout.low[i] not in (",", ";", ":") for i in range(at, limit))


def long_after(layout: Layout, at: int, limit: int) -> bool:
    """Whether it is told how long after what it was said: ", huit mois après un sommet", ", depuis que"."""
    if layout.opens(at, "since_then"):
        return all(layout.outside(i) for i in range(at, limit))
    if at + 3 >= limit or layout.pos[at] not in ("NUM", "DET"):
        return False
    beside = layout.words.words["before_or_after"]
    behind = at + 2 + (layout.pos[at + 2] == "ADV" and layout.low[at + 2] not in beside)
    dated = layout.low[at + 1] in layout.words.words["days"] and layout.low[behind] in beside
    return dated and all(layout.outside(i) for i in range(at, limit))


def gloss(scene: Scene, at: int) -> bool:
    """Whether the reporter explains the last word: "…, pays majoritairement francophone" to the end.

    Who somebody is ("…, chef de l'opposition") may well be said.
    """
    layout = scene.layout
    if is_site(layout, at, scene.end) or _told_of(layout, at, scene.end):
        return True
    bare = layout.pos[at] == "NOUN" and layout.doc[at].dep_ == "appos" and layout.outside(at)
    people = layout.words.sources["people"]
    if not bare or {layout.low[at], layout.doc[at].lemma_} & people:
        return False
    return all(layout.outside(i) and layout.low[i] not in (",", ";", ")") for i in range(at, scene.end))


def _told_of(layout: Layout, at: int, limit: int) -> bool:
    """Whether what was just said is spoken of: "…, une décision contestée par X", "…, des propos qui"."""
    words, low = layout.words.words, layout.low
    if low[at] not in words["reporters_articles"] or at + 3 >= limit or not layout.outside(at):
        return False
    noun, behind = low[at + 1], at + 2 + (layout.pos[at + 2] == "ADV")
    # "une mesure destinée à rassurer" may well be said
    answered = {name for name, _ in layout.words.infinitives(low[behind])} & words["answered_by"]
    own = noun in words["words_told_of"] or (noun in words["acts_told_of"] and answered)
    return bool(own) and all(layout.outside(i) and low[i] not in (";", ")") for i in range(at, limit))


def commented(layout: Layout, comma: int, limit: int) -> bool:
    """Whether the reporter comments to the end: "« … », dont il refusait", "« … », formule qui"."""
    if layout.outside(comma - 1) or layout.low[comma] != ",":
        return False
    after, behind = comma + 1, range(comma + 1, limit - 1)
    if layout.opens(after, "which"):
        return all(layout.low[at] != "," for at in behind)
    own = all(layout.outside(at) for at in behind)
    if layout.low[after] in layout.words.words["of_which"]:
        # "« la piste », dont le tracé est neuf, rouvrira": the clause goes on
        return own and all(layout.low[at] != "," for at in behind)
    return own and layout.pos[after] == "NOUN" and layout.low[after] in layout.words.words["wordings"]


def is_site(layout: Layout, at: int, end: int) -> bool:
    """Whether it is told to the end where a place lies: "à Gao, une ville du nord du pays"."""
    words, named = layout.words.words, layout.pos[at - 2] == "PROPN" or layout.low[at - 2] == ")"
    if at + 2 >= end:
        return False
    noun = at + (layout.pos[at] == "DET")
    noun += layout.pos[noun] == "ADJ"
    if not named or not layout.outside(at) or layout.low[noun] not in words["sites"]:
        return False
    for comma in range(noun, end - 1):
        if not layout.outside(comma) or layout.low[comma] == ";":
            return False
        goes_on = layout.low[comma + 1] in words["relatives"] or layout.pos[comma + 1] in (
            "DET",
            "NOUN",
            "ADJ",
        )
        if layout.low[comma] == "," and not goes_on:
            return False
    return True


def denied(scene: Scene, comma: int, end: int) -> bool:
    """Whether it is told behind the comma who denies it: ", ce que Kigali dément"."""
    which = scene.layout.opens(comma + 1, "which")
    words = scene.layout.words
    return which and any(
        "deny" in verb.groups
        for at in range(comma + 3, end)
        for base, form in words.infinitives(scene.layout.low[at])
        for verb in words.verbs.get(base, ())
        if form == "finite"
    )
