"""What is reported: where the reported clause ends and the reporter's own words go on."""

from __future__ import annotations

from lib.extract.quotes.asides import is_aside, without
from lib.extract.quotes.beyond import gloss, later, meanwhile, scenery
from lib.extract.quotes.cues import Cue
from lib.extract.quotes.edges import is_finite
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.scene import Scene

BREAKS = (",", "–", "—", "(")
ASIDES = ("lors", "à", "en", "dans", "sur", "pendant")
AGAIN = ("DET", "NOUN", "PROPN", "ADP", "ADJ")
NEAR_NOUN = 5
CONDITIONAL = ("rait", "raient")
LONGEST_ASIDE = 12
LONGEST_SUBJECT = 16
JOINS = ("et", "mais", "puis")


def clause_end(scene: Scene, start: int, cue: Cue | None, limit: int | None = None) -> int:
    """The token behind a reported clause that begins at ``start`` and hangs on ``cue``."""
    layout = scene.layout
    stop = scene.end if limit is None else min(limit, scene.end)
    if cue is not None:
        stop = min(stop, _main_clause(scene, start, cue))
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
    if start == 0 or layout.low[start - 1] not in ("que", "qu'") or layout.low[at] in (";", ":"):
        return False
    begun = any(not layout.outside(i) or is_finite(layout, i) for i in range(start, at))
    return not begun and any(not layout.outside(i) or is_finite(layout, i) for i in range(at, stop))


def _main_clause(scene: Scene, start: int, cue: Cue) -> int:
    """Where a main clause goes on behind one that holds the cue: "X, qui dit que …, arrive à Doha"."""
    layout = scene.layout
    if cue.form == "gerund" and cue.first == scene.start:
        return _behind_participle(scene, start)
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
    if word == "," and gloss(scene, after):
        return True
    if word in BREAKS:
        if after in scene.barriers or (cue is not None and _opens_main(scene, after, cue)):
            return True
        if _resumes(scene, after):
            return False
        if low[after] == "après" and low[after + 1] != "quoi" and later(layout, after, scene.end):
            return True
        if low[after] in (*JOINS, "tout", "en") and after + 1 < scene.end:
            gerund = after + 2 if low[after] == "tout" or low[after + 1] == "en" else after + 1
            return (
                _carries_on(layout, gerund)
                or _another_clause(scene, after, cue)
                or is_aside(layout, after, scene.end, not layout.outside(at - 1))
            )
        return (
            _carries_on(layout, after)
            or _on_the_side(layout, after, cue)
            or is_aside(layout, after, scene.end, not layout.outside(at - 1))
            or without(layout, after, scene.end)
        )
    if word in JOINS:
        # a finite verb is not joined to a participle: "un plan élaboré par X et prévoyant"
        joined = cue is None or cue.form != "finite" or layout.low[after] in ("tout", "en")
        return (joined and _carries_on(layout, after)) or _another_clause(scene, at, cue)
    if word == "tout" and low[after] == "en":
        return _carries_on(layout, after + 1)
    if cue is not None and _beside(scene, at, cue):
        return True
    if cue is None or layout.pos[at] not in ("ADP", "ADV") or (low[at - 1] == "," and _resumes(scene, at)):
        return False
    return _medium_phrase(layout, at)


def _opens_main(scene: Scene, at: int, cue: Cue) -> bool:
    """Whether the main clause begins behind an opening participle: "Disant que …, il part"."""
    low = scene.layout.low
    opens = cue.form == "gerund" and (cue.first == scene.start or low[cue.first - 1] in (":", ";", "en"))
    return (
        opens
        and low[at] in ("il", "elle", "ils", "elles", "on")
        and at + 1 < scene.end
        and is_finite(scene.layout, at + 1)
    )


def _beside(scene: Scene, at: int, cue: Cue) -> bool:
    """Whether a day or "avant de" stands here that goes with the reporting verb: "s'est dit prêt jeudi"."""
    layout = scene.layout
    if layout.low[at] in layout.words.words["days"]:
        return layout.doc[at].head.i == cue.index and at > cue.last + 1
    return cue.self_said and layout.low[at] == "avant" and layout.low[at + 1] in ("de", "d'")


def _resumes(scene: Scene, at: int) -> bool:
    """Whether the content goes on behind an aside: ", sans donner de date, et que …"."""
    layout = scene.layout
    for comma in range(at + 1, min(at + LONGEST_ASIDE, scene.end - 2)):
        if not layout.outside(comma) or is_finite(layout, comma):
            return False
        if layout.low[comma] == ",":
            if layout.low[comma + 1] in ("et", "mais") and layout.low[comma + 2] in ("que", "qu'"):
                return True
            goes_on = layout.pos[comma + 1] in AGAIN or not layout.outside(comma + 1)
            return layout.low[at] in ASIDES and goes_on
    return False


def _carries_on(layout: Layout, at: int) -> bool:
    """Whether a participle of reporting stands here: "ajoutant que"."""
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


def _on_the_side(layout: Layout, at: int, cue: Cue | None) -> bool:
    """Whether a participle clause of the reporting verb begins here: ", alimentant les critiques"."""
    token = layout.doc[at]
    return (
        cue is not None
        and token.head.i == cue.index
        and token.pos_ == "VERB"
        and token.lower_.endswith("ant")
        and not _of_document(layout, at)
    )


def _another_clause(scene: Scene, at: int, cue: Cue | None) -> bool:
    """Whether "et" or "mais" at ``at`` joins a new clause to the reporting verb, not to its content."""
    if cue is None or layout_word(scene, at) not in JOINS:
        return False
    layout = scene.layout
    verb = layout.doc[cue.index]
    heads = {verb.i, verb.head.i} if verb.dep_ in ("xcomp", "conj") else {verb.i}
    for index in range(at + 1, min(at + LONGEST_SUBJECT, scene.end)):
        if not layout.outside(index) or layout.low[index] in ("que", "qu'"):
            return False
        if _says_that(scene, at, index):
            return True
        token = layout.doc[index]
        if token.pos_ in ("VERB", "AUX") and is_finite(layout, index):
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


def _says_that(scene: Scene, join: int, index: int) -> bool:
    """Whether the verb at ``index`` says something too: "… et le ministre, X, a affirmé que …"."""
    held = (cue for cue in scene.cues if cue.first <= index <= cue.index and cue.form == "finite")
    cue = next(held, None)
    if cue is None or cue.order != "forward":
        return False
    behind = scene.layout.low[cue.last + 1 : cue.last + 8]
    return join + 1 < cue.first and any(word in ("que", "qu'") for word in behind) and "que" in cue.reports


def layout_word(scene: Scene, at: int) -> str:
    """The lower-case word at token ``at``."""
    return scene.layout.low[at]


def _medium_phrase(layout: Layout, at: int) -> bool:
    """ "dans un communiqué", "lors d'une conférence de presse", "sur Telegram" behind the content."""
    text, here = layout.article.text, layout.doc[at].idx
    if layout.words.platform.match(text, here):
        return True
    match = layout.words.medium.match(text, here)
    if layout.low[at] == "sur":
        # "d'accord sur une déclaration commune" is no medium
        return False
    return bool(match and layout.words.indefinite_medium.match(match.group()))
