"""Reads an inverted cue: what stands before ", a déclaré le ministre"."""

from __future__ import annotations

from lib.extract.quotes.beyond import is_site
from lib.extract.quotes.content import clause_end
from lib.extract.quotes.cues import Cue
from lib.extract.quotes.edges import begins_with_verb, breaks_off, is_finite, name_aside, trim
from lib.extract.quotes.inversion import inverted_pronoun, lacks_its_comma, lost_its_marks
from lib.extract.quotes.layout import COMMA, Layout
from lib.extract.quotes.openings import behind_colon, behind_setting, skip_lead
from lib.extract.quotes.resumed import goes_on, lacks_its_end
from lib.extract.quotes.scene import Finding, Scene, build, held_marks
from lib.extract.quotes.sources import noun_phrase_end
from lib.extract.quotes.vouching import is_anothers
from lib.languages.tokens import Token

SHORTEST, FEW = 2, 3


def read_incise(scene: Scene, cue: Cue, following: list[Cue], found: list[Finding]) -> Finding | None:
    """The quotation before (and around) an inverted cue, or None."""
    layout = scene.layout
    start, end = trim(
        layout, behind_colon(scene, skip_lead(scene, _floor(scene, cue, found)), cue), cue.first
    )
    if layout.low[cue.first - 1] in layout.words.words["like"]:
        end = trim(layout, start, cue.first - 1)[1]
        if not any(not layout.outside(at) or is_finite(layout, at) for at in range(start, end)):
            return _ahead(scene, cue)
    if start >= end:
        return None
    end = next(
        (at for at in range(start + 1, end) if layout.low[at] == "," and is_site(layout, at + 1, end)), end
    )
    held = held_marks(layout, start, end)
    zone = ((cue.first, scene.end),)
    if not held:
        return _unmarked(scene, cue, start, end, found)
    pieces = whole_marks(layout, start, end, held)
    if pieces is None:
        # "X a déclaré que « … », ajoute l'agence": X says it, the agency only hands it on
        relayed = relays(layout, cue) and any(start <= f.first < end for f in found)
        relayed = relayed or any(is_anothers(layout, f, start, end) for f in found)
        start = behind_setting(layout, start, end)
        return build(scene, start, end, None, cue, zone=zone) if cue.groups and not relayed else None
    again = _continued(scene, cue, following[0].first if following else scene.end)
    first = layout.mark_tokens[pieces[0]][0]
    if again is None:
        return build(scene, first, layout.mark_tokens[pieces[-1]][1], pieces, cue, zone=zone)
    begin, stop = layout.mark_tokens[again]
    return build(scene, first, stop, [*pieces, again], cue, zone=((cue.first, begin), (stop, scene.end)))


def _ahead(scene: Scene, cue: Cue) -> Finding | None:
    """ "Comme l'a dit X, « … »": the clause behind the incise."""
    layout = scene.layout
    after = noun_phrase_end(layout, layout.sentences[scene.number], max(cue.last, cue.subject or 0))
    if after >= scene.end or layout.low[after] != ",":
        return None
    after = (name_aside(layout, after, scene.end) or after + 1) - 1
    start, end = trim(layout, after, clause_end(scene, after + 1, None))
    if start >= end:
        return None
    held = held_marks(layout, start, end)
    if not held and ("que" not in cue.reports or not any(is_finite(layout, i) for i in range(start, end))):
        return None
    marks = whole_marks(layout, start, end, held) if held else None
    return build(scene, start, end, marks, cue, zone=((cue.first, after),))


def _floor(scene: Scene, cue: Cue, found: list[Finding]) -> int:
    """Where the content may begin: the sentence's start, or behind an earlier incise."""
    earlier = [f for f in found if f.cue and f.cue.order == "inverted" and f.cue.first < cue.first]
    if not earlier:
        return scene.start
    behind = max(max(f.last, f.cue.last + 1) for f in earlier if f.cue)
    for at in range(behind, cue.first):
        if not scene.layout.outside(at):
            return at
    return cue.first


def whole_marks(layout: Layout, start: int, end: int, held: list[int]) -> list[int] | None:
    """The marks that are the whole quotation, when what stands outside them only leads to it."""
    outside = [i for i in range(start, end) if layout.outside(i) and not layout.doc[i].is_punct]
    if len(outside) == 1 and layout.pos[outside[0]] == "CCONJ" and outside[0] == start:
        # "Mais « … », a-t-il dit"
        outside = []
    first, last = layout.mark_tokens[held[0]][0], layout.mark_tokens[held[-1]][1]
    if layout.low[last : last + 1] == ("(",) and layout.low[end - 1] == ")":
        # "« … à Gorongosa » (centre)"
        outside = [i for i in outside if i < last]
    if not outside:
        return _without_title(layout, held)
    if any(i >= last for i in outside):
        return None
    lead = layout.mark_tokens[held[-1]][0]
    if layout.low[lead - 1] == ":":
        return held[-1:]
    if any(i > first for i in outside):
        return None
    verb = any(is_finite(layout, i) for i in outside if not _in_relative(layout, outside[0], i))
    spoken = any(is_finite(layout, i) for i in range(first, last))
    predicate = layout.inner(held[0])[:1].islower() and begins_with_verb(layout, first + 1, last, held[0])
    if (
        layout.low[first - 1] in COMMA
        and not verb
        and spoken
        and not predicate
        and len(outside) < last - first
    ):
        return held
    return None


def _without_title(layout: Layout, held: list[int]) -> list[int]:
    """The marks without a heading before them that repeats quoted words: "« Paix totale » « Il faut … »"."""
    first, last = layout.mark_tokens[held[0]]
    spoken = any(is_finite(layout, at) for at in range(first, last)) or layout.inner(held[0])[-1] in ",.!?…"
    title = len(held) > 1 and not spoken and layout.mark_tokens[held[1]][0] == last
    return held[1:] if title and layout.inner(held[1])[:1].isupper() else held


def _in_relative(layout: Layout, start: int, at: int) -> bool:
    """Whether a relative clause behind a comma holds token ``at``: "Au sommet, qui s'ouvre lundi, « … »"."""
    comma = next((i for i in range(at, start, -1) if layout.low[i] == ","), None)
    return comma is not None and layout.low[comma + 1] in layout.words.words["reporters_relative"]


def _continued(scene: Scene, cue: Cue, beyond: int) -> int | None:
    """The mark that goes on behind the incise: "« A », a dit X, « b »"."""
    layout = scene.layout
    for at in range(cue.last + 1, min(beyond, scene.end)):
        if not layout.outside(at):
            joined = layout.low[at - 1] in ("et", "mais") and layout.low[at - 2] in COMMA
            return layout.mark_of[at] if joined or layout.low[at - 1] in (*COMMA, ":") else None
        if layout.low[at] == ":" and at + 1 < scene.end and not layout.outside(at + 1):
            continue
        if layout.low[at] in (":", ";") or (is_finite(layout, at) and at != cue.subject):
            return None
    return None


def _unmarked(scene: Scene, cue: Cue, start: int, end: int, found: list[Finding]) -> Finding | None:
    """ "La rencontre aura lieu mardi, a indiqué le Kremlin." """
    layout = scene.layout
    before = cue.first - 1 - (layout.low[cue.first - 1] in layout.words.words["like"])
    lost = lost_its_marks(layout, cue.first)
    if "incise" not in cue.reports or cue.negated:
        return None
    if (
        not lost
        and layout.low[before] not in COMMA
        and not (
            cue.subject is not None
            and lacks_its_comma(layout, layout.sentences[scene.number], cue.first, cue.subject)
        )
    ):
        return None
    if _closes_aside(layout, start, before) or _also_called(layout, cue, start, end):
        return None
    if any(f.first < cue.first and f.last > start for f in found) and relays(layout, cue):
        return None
    if not lost and any(is_anothers(layout, f, start, end) for f in found):
        return None
    again = _continued(scene, cue, scene.end)
    start = behind_setting(layout, start, end)
    if any(is_finite(layout, i) for i in range(start, end)) and not breaks_off(layout, end):
        if again is None:
            stop = _resumed(scene, cue, start, end)
            return build(scene, start, stop, None, cue, zone=((cue.first, scene.end),))
        begin, stop = layout.mark_tokens[again]
        if layout.low[begin - 1] == ":" and any(is_finite(layout, i) for i in range(begin, stop)):
            # "La trêve tient, dit X : « Nous la respectons. »": two quotations
            return build(scene, start, end, None, cue, zone=((cue.first, begin),))
        joined = layout.low[end - 1] in ("et", "mais", "ou")
        return build(scene, begin if joined else start, stop, None, cue, zone=((cue.first, begin),))
    last = max(cue.last, cue.subject or 0)
    if _is_who_does(layout, start, end):
        return None
    if again is not None:
        begin, stop = layout.mark_tokens[again]
        if all(layout.pos[at] in ("CCONJ", "ADV", "PUNCT") for at in range(start, end)):
            # "Et, a affirmé X, « … »"
            return build(scene, begin, stop, [again], cue, zone=((cue.first, begin),))
        if layout.low[begin - 1] == ":" and any(is_finite(layout, i) for i in range(begin, stop)):
            # "Rien de neuf, répond X : « Nous attendons. »": the reporter sums it up
            return build(scene, begin, stop, [again], cue, zone=((cue.first, begin),))
        return build(scene, start, stop, None, cue, zone=((cue.first, begin),))
    behind = noun_phrase_end(layout, layout.sentences[scene.number], last)
    if behind < scene.end and layout.low[behind] in COMMA:
        first, stop = trim(layout, behind, clause_end(scene, behind + 1, None))
        # "Les négociations, dit-on, avancent": a subject alone, whatever the parse takes the verb for
        bare = [layout.pos[i] for i in range(start, end)] == ["DET", "NOUN"] and stop - first > 1
        if bare or any(is_finite(layout, i) for i in range(first, stop)):
            return build(scene, start, stop, None, cue, zone=((cue.first, behind), (stop, scene.end)))
        if (verb := _its_verb(scene, start, behind)) is not None:
            stop = trim(layout, start, clause_end(scene, verb, None))[1]
            return build(scene, start, stop, None, cue, zone=((cue.first, behind), (stop, scene.end)))
    final = not any(layout.low[at] in COMMA and at + 1 < scene.end for at in range(last, scene.end))
    if (
        (final or (cue.subject is not None and inverted_pronoun(layout, cue.subject)))
        and end - start >= SHORTEST
        and not breaks_off(layout, end)
    ):
        return build(scene, start, end, None, cue, zone=((cue.first, scene.end),))
    return None


def _its_verb(scene: Scene, start: int, behind: int) -> int | None:
    """The verb of a subject alone before its incise: "Paris, dit-il, avec ses alliés, tiendra"."""
    layout = scene.layout
    if layout.pos[start] not in ("DET", "PROPN"):
        return None
    for at in range(behind + 1, scene.end - 1):
        if not layout.outside(at) or is_finite(layout, at):
            return None
        if layout.low[at] == "," and begins_with_verb(layout, at + 1, scene.end):
            return at + 1
    return None


def _is_who_does(layout: Layout, start: int, end: int) -> bool:
    """Whether a title and a name before the verb are its subject: "Le maire, Ali Ba, critique l'ONU"."""
    comma = next((at for at in range(end - 1, start, -1) if layout.low[at] == ","), None)
    people = layout.words.sources["people"]
    titled = layout.pos[start] == "DET" and {layout.low[start + 1], layout.doc[start + 1].lemma_} & people
    named = comma is not None and all(layout.pos[at] == "PROPN" for at in range(comma + 1, end))
    return bool(titled) and named and not any(is_finite(layout, at) for at in range(start, end))


def _closes_aside(layout: Layout, start: int, dash: int) -> bool:
    """Whether the verb goes with a subject before dashes: "La Suisse – où vivent des exilés – soutient"."""
    if layout.low[dash] == ",":
        return False
    opening = next((at for at in range(dash - 1, start, -1) if layout.low[at] in COMMA[1:]), None)
    return opening is not None and not any(is_finite(layout, at) for at in range(start, opening))


def _also_called(layout: Layout, cue: Cue, start: int, end: int) -> bool:
    """Whether "dit" tells by which name somebody goes: "Le général Daglo, dit Hemedti, est à Kampala"."""
    name = cue.last + 1
    bare = cue.first == cue.index and layout.low[cue.index] in layout.words.words["so_called"]
    alone = (
        name + 1 < len(layout.low) and layout.pos[name] == "PROPN" and layout.low[name + 1] in (",", ")", ".")
    )
    # "X a reçu le chef des rebelles, Ali Ba, dit Max."
    apposed = next((at for at in range(end - 1, start, -1) if layout.pos[at] != "PROPN"), start)
    parted = layout.low[apposed] == layout.low[cue.first - 1] == "," and apposed < end - 2
    if bare and alone and parted:
        return True
    told = any(not layout.outside(at) or is_finite(layout, at) for at in range(start, end))
    return bare and alone and not told and layout.pos[end - 2 : end] == ("PROPN", "PROPN")


def _resumed(scene: Scene, cue: Cue, start: int, end: int) -> int:
    """Where a clause of few words goes on to behind its incise: "Il s'agit, dit X, d'un premier pas"."""
    layout, last = scene.layout, max(cue.last, cue.subject or 0)
    behind = noun_phrase_end(layout, layout.sentences[scene.number], last)
    if behind + 1 >= scene.end or layout.low[behind] != ",":
        return end
    short = end - start <= FEW and layout.pos[behind + 1] in ("ADP", "DET", "SCONJ")
    pronoun = cue.subject is not None and inverted_pronoun(layout, cue.subject)
    lacking = pronoun and (
        lacks_its_end(layout, start, end, behind + 1) or _says_more(scene, cue, behind + 1)
    )
    if not (short or lacking or goes_on(layout, start, end, behind + 1)):
        return end
    return trim(layout, start, clause_end(scene, behind + 1, None))[1]


def _says_more(scene: Scene, cue: Cue, at: int) -> bool:
    """Whether a clause of its own, joined by no more than a comma, goes on behind the pronoun.

    "Personne ne nous menace, dit-il, les voisins doivent seulement signer".
    """
    layout = scene.layout
    if layout.pos[at] not in ("DET", "PRON", "PROPN") or any(
        c.first > cue.last and "que" in c.reports for c in scene.cues
    ):
        return False
    apart = layout.words.words["linking"] | layout.words.words["linking_object"] | {",", ":", ";"}
    verb = next((i for i in range(at, scene.end) if is_finite(layout, i) or layout.low[i] in apart), None)
    if verb is None or not is_finite(layout, verb) or not layout.outside(verb):
        return False
    return any(
        c.dep_.startswith("nsubj") and at <= c.i for t in layout.doc[verb : verb + 2] for c in t.children
    )


def relays(layout: Layout, cue: Cue) -> bool:
    """Whether the cue's subject only hands on what others said: an agency, a newspaper."""
    return cue.subject is not None and _is_outlet(layout, layout.doc[cue.subject])


def hands_on(layout: Layout, subject: Token) -> bool:
    """Whether an outlet or a source is the subject, which may tell what somebody else said."""
    return _is_outlet(layout, subject) or subject.lemma_.lower() in layout.words.sources["unnamed"]


def _is_outlet(layout: Layout, token: Token) -> bool:
    if {token.lemma_.lower(), token.lower_} & layout.words.sources["media"]:
        return True
    return bool(layout.words.outlet_name.match(layout.article.text[token.idx :]))
