"""The reporter's own words behind what is reported: another cue, a participle, the main clause."""

from __future__ import annotations

from lib.extract.quotes.cues import Cue
from lib.extract.quotes.edges import is_finite
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.scene import Scene
from lib.extract.quotes.verbhood import joined_to_report
from lib.languages.tokens import Token

NEAR_NOUN = 5
CONDITIONAL = ("rait", "raient")
LONGEST_SUBJECT = 16


def opens_main(scene: Scene, at: int, cue: Cue) -> bool:
    """Whether the main clause begins behind an opening participle: "Disant que …, il part"."""
    low = scene.layout.low
    opens = cue.form == "gerund" and (cue.first == scene.start or low[cue.first - 1] in (":", ";", "en"))
    return (
        opens
        and low[at] in ("il", "elle", "ils", "elles", "on")
        and at + 1 < scene.end
        and is_finite(scene.layout, at + 1)
    )


def carries_on(layout: Layout, at: int) -> bool:
    """Whether a participle of reporting stands here: "ajoutant que"."""
    at += layout.low[at : at + 1] in (("se",), ("s'",))
    if at >= len(layout.low) or not layout.outside(at):
        return False
    gerunds = [base for base, form in layout.words.infinitives(layout.low[at]) if form == "gerund"]
    if _of_document(layout, at):
        return False
    behind = layout.low[at + 1 : at + 5]
    return any(
        base in layout.words.verbs
        or any(behind[: len(p.rest)] == p.rest for p in layout.words.phrases.get(base, ()))
        for base in gerunds
    )


def _of_document(layout: Layout, at: int) -> bool:
    """Whether a participle tells what the document before it demands: "la résolution 2216, ordonnant"."""
    verbs = (
        v for base, _ in layout.words.infinitives(layout.low[at]) for v in layout.words.verbs.get(base, ())
    )
    near = layout.doc[max(0, at - NEAR_NOUN) : at]
    documents = layout.words.sources["documents"]
    return any(v.groups <= {"demand"} for v in verbs) and any(t.lemma_ in documents for t in near)


def on_the_side(layout: Layout, at: int, cue: Cue | None) -> bool:
    """Whether a participle clause of the reporting verb begins here: ", alimentant les critiques"."""
    token = layout.doc[at]
    return (
        cue is not None
        and token.head.i == cue.index
        and token.pos_ == "VERB"
        and token.lower_.endswith("ant")
        and not _of_document(layout, at)
    )


def another_clause(scene: Scene, at: int, cue: Cue | None) -> bool:
    """Whether "et" or "mais" at ``at`` joins a new clause to the reporting verb, not to its content."""
    if cue is None or scene.layout.low[at] not in scene.layout.words.words["joining"]:
        return False
    layout = scene.layout
    verb = layout.doc[cue.index]
    heads = {verb.i, verb.head.i} if verb.dep_ in ("xcomp", "conj") else {verb.i}
    for index in range(at + 1, min(at + LONGEST_SUBJECT, scene.end)):
        if not layout.outside(index) or layout.low[index] in layout.words.words["that"]:
            return False
        if _says_that(scene, at, index) or _said_too(scene, at, index, cue):
            return True
        token = layout.doc[index]
        if token.pos_ in ("VERB", "AUX") and is_finite(layout, index):
            if layout.low[at + 1] == "il" and token.lemma_ in layout.words.words["impersonal"]:
                # "le gouvernement est prêt, mais il reste à convaincre les rebelles"
                return False
            if _bare(layout, at, index) and (told := _by_tense(scene, cue, at, index)) is not None:
                return told
            while token.dep_ in ("aux:tense", "aux:pass", "cop", "aux"):
                token = token.head
            if token.dep_ == "conj" and token.head.i in heads:
                return True
            if layout.low[index].endswith(CONDITIONAL) and not layout.low[cue.index].endswith(CONDITIONAL):
                # "qui respecterait … et accorderait"
                return False
            # "et a ajouté", "et dit": a verb of reporting with no subject of its own.
            return any(other.index == token.i and other.first == at + 1 for other in scene.cues)
    return False


def _bare(layout: Layout, join: int, index: int) -> bool:
    """Whether the verb at ``index`` stands right behind the joint, with no subject of its own."""
    beside = layout.words.words["clitics"] | layout.words.words["negated_by"]
    return all(layout.low[at] in beside for at in range(join + 1, index))


def _by_tense(scene: Scene, cue: Cue, join: int, index: int) -> bool | None:
    """Whether a joined verb has the cue's subject, where its number or tense tells; else None.

    Behind "a dit que la paix tenait" the reporter goes on with "et a", what is said with "et durerait".
    """
    layout, said, joined = scene.layout, scene.layout.doc[cue.first], scene.layout.doc[index]
    said = next((layout.doc[at] for at in range(cue.first, cue.index + 1) if is_finite(layout, at)), said)
    if joined.lemma_ == joined.lower_:
        # an infinitive that the parse takes for more
        return False
    numbers = said.morph.get("Number", []), joined.morph.get("Number", [])
    if all(numbers) and numbers[0] != numbers[1]:
        return False
    perfect, pluperfect = layout.words.words["perfect"], layout.words.words["pluperfect"]
    if said.i == cue.index or said.lower_ not in perfect | pluperfect:
        return None
    told = (at for at in range(cue.last + 1, join) if layout.outside(at) and is_finite(layout, at))
    first = next(told, None)
    if said.lower_ in pluperfect:
        # "avaient estimé que le port était fermé, et avaient renforcé"
        plain = first is not None and layout.low[first] not in pluperfect and _is_shifted(layout.doc[first])
        return True if plain and joined.lower_ in pluperfect else None
    if first is not None and _is_shifted(layout.doc[first]):
        return not _is_shifted(joined)
    same = joined.lower_ in perfect or joined.morph.get("Tense", []) == ["Past"]
    return None if same or any(other.index == index for other in scene.cues) else False


def _is_shifted(verb: Token) -> bool:
    """Whether the verb stands in the tense of what was said in the past: "tenait", "tiendrait"."""
    return verb.morph.get("Tense", []) == ["Imp"] or verb.lower_.endswith(CONDITIONAL)


def _said_too(scene: Scene, join: int, index: int, cue: Cue) -> bool:
    """Whether a participle shares the auxiliary of ``cue``: "a dit que … et précisé que …"."""
    low, having = scene.layout.low, scene.layout.words.words["having"]
    held = any(c.index == c.first == index == join + 1 and c.form == "finite" for c in scene.cues)
    if not held or (
        scene.layout.words.words["that"].isdisjoint(low[index + 1 : index + 2])
        and not joined_to_report(scene.layout, index, index)
    ):
        return False
    return any(word in having for word in low[cue.first : cue.index]) and not any(
        word in having for word in low[cue.last + 1 : join]
    )


def _says_that(scene: Scene, join: int, index: int) -> bool:
    """Whether the verb at ``index`` says something too: "… et le ministre, X, a affirmé que …"."""
    held = (cue for cue in scene.cues if cue.first <= index <= cue.index and cue.form == "finite")
    cue = next(held, None)
    if cue is None or cue.order != "forward":
        return False
    behind = scene.layout.low[cue.last + 1 : cue.last + 8]
    return join + 1 < cue.first and any(word in ("que", "qu'") for word in behind) and "que" in cue.reports
