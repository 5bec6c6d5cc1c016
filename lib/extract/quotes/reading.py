"""Reads one sentence: which words are reported by which cue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from lib.extract.quotes.asides import is_aside
from lib.extract.quotes.clauses import reported_clause
from lib.extract.quotes.content import clause_end
from lib.extract.quotes.cues import Cue
from lib.extract.quotes.edges import is_finite, parts, trim
from lib.extract.quotes.incise import hands_on, read_incise
from lib.extract.quotes.infinitives import before_joined, reported_infinitive
from lib.extract.quotes.island_under import CARRIED, SPEECH, island_under
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.main_clause import main_clause
from lib.extract.quotes.objects import announced, asked
from lib.extract.quotes.preposition import read_source
from lib.extract.quotes.scene import Finding, Scene, build, held_marks
from lib.extract.quotes.sources import agent_of
from lib.extract.quotes.subjects import subject_of

ASKED = frozenset({"demand", "accuse"})


def read_sentence(scene: Scene) -> list[Finding]:
    """All quotations with a cue or source in the sentence, in order of their start; none overlap."""
    found: list[Finding] = []
    cues = [cue for cue in scene.cues if not _asked_for(scene, cue)]
    for position, cue in enumerate(cues):
        led = any(other.first <= cue.first and cue.last < other.index for other in cues)
        if _inside(cue.index, found) or (led and cue.groups == CARRIED):
            continue
        following = [other for other in cues[position + 1 :] if other.first > cue.last]
        if cue.order == "inverted":
            finding = read_incise(scene, cue, following, found)
            if finding is not None:
                finding = replace(finding, rule="incise")
                found = [f for f in found if not (finding.first <= f.first and f.last <= finding.last)]
        else:
            finding = read_forward(scene, cue, following)
            if finding and _handed_on(scene, cue, finding, following):
                continue
        if finding and not _overlaps(finding, found):
            found.append(finding)
    for source in scene.sources:
        if not _inside(source.head, found):
            finding = read_source(scene, source, found)
            if finding is not None:
                finding = replace(finding, rule="source")
                found = [f for f in found if not (finding.first <= f.first and f.last <= finding.last)]
            if finding and not _overlaps(finding, found):
                found.append(finding)
    return sorted(found, key=lambda finding: finding.start)


def _handed_on(scene: Scene, cue: Cue, finding: Finding, following: list[Cue]) -> bool:
    """Whether an outlet or a source only hands on what another said: "L'agence rapporte que X a dit que"."""
    layout = scene.layout
    inner = next((other for other in following if finding.first <= other.index < finding.last), None)
    says = inner is not None and inner.order == "forward" and inner.form == "finite" and not inner.negated
    if inner is None or not says or not inner.groups & SPEECH or inner.passive:
        return False
    if any(
        layout.low[at] in layout.words.words["that"] or is_finite(layout, at)
        for at in range(finding.first, inner.first)
    ):
        return False
    if read_forward(scene, inner, []) is None:
        # "L'agence rapporte que X a demandé un délai"
        return False
    subject, _ = subject_of(layout, cue, scene.number)
    return subject is not None and hands_on(layout, subject)


def _asked_for(scene: Scene, cue: Cue) -> bool:
    """Whether an infinitive is what another cue asks for: "exhorte les deux camps à s'engager".

    Nor does "avant de répondre," tell what is answered.
    """
    layout = scene.layout
    if cue.form != "infinitive" or layout.low[cue.first - 1] not in layout.words.words["to_doing"]:
        return False
    if cue.last + 1 >= scene.end or layout.low[cue.last + 1] in (",", "."):
        return True
    asking = (other for other in scene.cues if other.last < cue.first and other.groups & ASKED)
    return any(
        all(layout.outside(at) and not parts(layout, at) for at in range(other.last + 1, cue.first))
        for other in asking
    )


def _inside(token: int, found: list[Finding]) -> bool:
    return any(f.first <= token < f.last and not any(a <= token < b for a, b in f.zone) for f in found)


def _overlaps(finding: Finding, found: list[Finding]) -> bool:
    return any(finding.start < other.end and other.start < finding.end for other in found)


def read_forward(scene: Scene, cue: Cue, following: list[Cue]) -> Finding | None:
    """What a cue before its content reports, or None."""
    layout = scene.layout
    if (cue.passive and not _told_by(scene, cue)) or _accused_in_passing(layout, cue):
        return None
    limits = (
        other
        for other in following
        if not (_of_noun(layout, other) or _behind_island(layout, other) or _and_of(layout, cue, other))
    )
    limit = next((other.first for other in limits), scene.end)
    readings: tuple[tuple[str, Callable[[], tuple[int, int, bool] | None]], ...] = (
        ("of oneself", lambda: _of_oneself(scene, cue)),
        ("clause", lambda: reported_clause(scene, cue, following)),
        ("colon", lambda: _after_colon(scene, cue, limit)),
        ("infinitive", lambda: reported_infinitive(scene, cue)),
        ("island", lambda: island_under(scene, cue, limit)),
        ("asked", lambda: asked(scene, cue)),
        ("announced", lambda: announced(scene, cue)),
    )
    rule, content = next(((name, found) for name, read in readings if (found := read())), ("", None))
    if content is None:
        return None
    start, end = trim(layout, *content[:2])
    while (
        end - 1 > start and layout.low[end - 1] in layout.words.words["joining"] and layout.outside(end - 1)
    ):
        start, end = trim(layout, start, end - 1)
    if start >= end:
        return None
    marks = held_marks(layout, start, end) if content[2] else None
    finding = build(scene, start, end, marks, cue=cue, zone=((cue.first, start), (end, scene.end)))
    return replace(finding, rule=rule)


def _accused_in_passing(layout: Layout, cue: Cue) -> bool:
    """ "La Géorgie, que Moscou accuse régulièrement de «…», a salué": who she is, and nothing said now.

    So with "dont" between commas: "les heurts, dont Paris accuse Londres d'être responsable, ont repris".
    """
    verb, words = layout.doc[cue.index], layout.words.words
    if "accuse" not in cue.groups or verb.dep_ != "acl:relcl":
        return False
    whom = [child for child in verb.subtree if child.i < cue.first]
    set_off = (child for child in whom if child.lower_ in words["of_which"])
    return any(child.lower_ in words["that"] for child in whom) or any(
        layout.low[child.i - 1] == "," and "," in layout.low[cue.last : layout.sentence_end(cue.index)]
        for child in set_off
    )


def _of_noun(layout: Layout, cue: Cue) -> bool:
    """Whether a participle only tells more of the noun before: "tout groupe rejetant l'accord"."""
    return cue.form == "gerund" and layout.pos[cue.first - 1] in ("NOUN", "ADJ", "PROPN")


def _and_of(layout: Layout, cue: Cue, other: Cue) -> bool:
    """Whether it goes on with one more infinitive: "accuse X de « mentir » et de vouloir « la guerre »"."""
    if other.form == "infinitive" and "demand" in cue.groups and layout.low[other.first - 1] == "et":
        # "appelle les deux camps à « baisser le ton » et reprendre leurs discussions"
        return True
    led = other.form == "infinitive" and layout.low[other.first - 1] in layout.words.words["of_doing"]
    return led and "accuse" in cue.groups and layout.low[other.first - 2] in ("et", "ou", ",")


def _behind_island(layout: Layout, cue: Cue) -> bool:
    """Whether an infinitive tells what quoted words judge: "juge « prématuré » d'en parler"."""
    led = cue.form == "infinitive" and layout.low[cue.first - 1] in layout.words.words["of_doing"]
    return led and not layout.outside(cue.first - 2)


def _told_by(scene: Scene, cue: Cue) -> bool:
    """Whether a passive verb reports: it has an agent, and a participle calls something by its words."""
    layout = scene.layout
    agent = agent_of(layout, layout.sentences[scene.number], cue.last)
    if agent is None:
        return False
    beside = any(not layout.outside(at) for at in range(cue.last + 1, min(cue.last + 4, scene.end)))
    if not beside and "describe" in cue.groups:
        # "qualifiée par l'envoyé de l'ONU de « réunion préparatoire »"
        mark = next((at for at in range(agent, scene.end) if not layout.outside(at)), scene.end)
        beside = layout.low[mark - 1] in ("de", "d'", "comme")
    return cue.form != "past" or beside


def _after_colon(scene: Scene, cue: Cue, limit: int) -> tuple[int, int, bool] | None:
    """ "X a prévenu : « … »", "X l'a redit : pas question de « … »": what stands behind the colon."""
    layout = scene.layout
    for at in range(cue.last + 1, limit - 1):
        if not layout.outside(at):
            return None
        # "X avait déclaré ; « … »": what a page made of the colon
        semicolon = layout.low[at] == ";" and at == cue.last + 1 and cue.groups & SPEECH
        if (layout.low[at] == ":" or semicolon) and not layout.outside(at + 1):
            return at + 1, _marks_end(layout, at + 1, limit), True
        if layout.low[at] == ":":
            end = clause_end(scene, at + 1, None, limit)
            spoken = cue.groups & SPEECH and held_marks(layout, at + 1, end)
            return (at + 1, end, False) if spoken or _points_ahead(layout, cue, at, end) else None
    return None


def _points_ahead(layout: Layout, cue: Cue, colon: int, end: int) -> bool:
    """Whether a clause behind the colon is said: "X prévient : la trêve expire", "X l'a dit : …"."""
    pointed = "que" in cue.reports and cue.groups & (SPEECH | {"warn"})
    plain = colon == cue.last + 1 and cue.form == "finite" and not (cue.negated or cue.passive)
    return bool(pointed) and plain and any(is_finite(layout, at) for at in range(colon + 1, end))


def _marks_end(layout: Layout, at: int, limit: int) -> int:
    end = layout.mark_tokens[layout.mark_of[at]][1]
    while end < limit and (not layout.outside(end) or layout.low[end] in (",", "…", "...")):
        end = layout.mark_tokens[layout.mark_of[end]][1] if not layout.outside(end) else end + 1
    return end


def _of_oneself(scene: Scene, cue: Cue) -> tuple[int, int, bool] | None:
    """ "X s'est dit prêt à …": from the adjective."""
    layout = scene.layout
    at = cue.last + 1
    if not cue.self_said or at >= scene.end or layout.low[at] in layout.words.words["that"]:
        return None
    days = layout.words.words["days"]
    while at < scene.end - 1 and layout.outside(at) and (layout.pos[at] == "ADV" or layout.low[at] in days):
        at += 1
    if not layout.outside(at):
        end = clause_end(scene, layout.mark_tokens[layout.mark_of[at]][1], cue)
        # "Se disant « inquiet », X a réuni"
        end = min(end, main_clause(scene, at, cue))
        return at, _before_aside(layout, at, before_joined(scene, at, end)), False
    if layout.pos[at] in ("ADJ", "VERB", "NOUN", "ADP") and layout.low[at] not in (",", "comme"):
        dated = any(layout.low[i] in days for i in range(cue.last + 1, at))
        begin = _behind_date(layout, at, scene.end)
        end = _before_aside(layout, begin, before_joined(scene, begin, clause_end(scene, begin, cue)))
        return (at if dated else cue.last + 1), end, False
    return None


def _behind_date(layout: Layout, at: int, limit: int) -> int:
    """Where it goes on behind a day between commas: "prêts, vendredi 16 novembre, à négocier"."""
    days, comma = layout.words.words["days"], at + 2
    while comma < limit - 2 and (layout.low[comma] in days or layout.pos[comma] in ("NUM", "ADV", "DET")):
        comma += 1
    parted = layout.low[at + 1 : at + 2] == (",",) and comma > at + 2 and layout.low[comma] == ","
    return comma + 1 if parted and layout.low[comma + 1] in layout.words.words["adding"] else at


def _before_aside(layout: Layout, start: int, end: int) -> int:
    """The comma before words that tell when it was said: "s'est dit prêt à signer, après une rencontre"."""
    commas = (at for at in range(start, end - 1) if layout.low[at] == "," and layout.outside(at))
    return next((at for at in commas if is_aside(layout, at + 1, end)), end)
