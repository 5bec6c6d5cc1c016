"""Whether a source vouches itself for what others are reported to say, or only hands it on."""

from __future__ import annotations

from lib.extract.quotes.cues import Cue
from lib.extract.quotes.edges import is_finite
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.scene import Finding, Scene
from lib.extract.quotes.sources import Source

WISHED = frozenset({"demand", "hope", "promise", "carry"})
# What two sides conceded or one wished, who tells of it vouches for: "Ils ont convenu que …, a dit X".
VOUCHED = WISHED | {"concede"}


def reports_around(finding: Finding, source: Source) -> bool:
    """Whether a cue before the source reports words behind it: "Il a insisté, selon X, sur « … »"."""
    return finding.cue is not None and finding.cue.index < source.first and finding.first >= source.end


def told_within(layout: Layout, finding: Finding, start: int, end: int) -> bool:
    """Whether somebody else says what the source's clause tells: in its main clause, not below it."""
    cue = finding.cue
    if cue is None:
        return start <= finding.first < end
    # "Selon X, il part depuis que Y a accepté de « signer »": what Y did is told, not what he said
    done = cue.form == "gerund" or (finding.rule == "island" and cue.groups == {"carry"})
    below = done and any(is_finite(layout, at) for at in range(start, cue.first))
    return not below and (start <= finding.first < end or start <= cue.index < end)


def is_anothers(layout: Layout, finding: Finding, start: int, end: int) -> bool:
    """Whether an incise only hands on another's words: "X a déclaré que …, note le communiqué"."""
    cue = finding.cue
    if cue is None or not (start <= cue.first and finding.first < end) or cue.form != "finite":
        return False
    if cue.order != "forward" or cue.negated or cue.self_said or not cue.groups or cue.groups & VOUCHED:
        return False
    done = layout.words.words["only_clauses"] | layout.words.words["also_done"]
    finite = (at for at in range(cue.first, cue.index + 1) if is_finite(layout, at))
    if cue.name in done or any(layout.doc[at].morph.get("Number", []) == ["Plur"] for at in finite):
        # "L'accord prévoit que …, dit X"; "Les deux camps ont salué « … », dit X": one who was there tells it
        return False
    # "Il est vrai que X a dit que …, reconnaît Y"
    told = layout.words.words["subordinate"]
    main = not any(layout.outside(at) and layout.low[at] in told for at in range(start, cue.first))
    return main and (finding.rule == "clause" or (finding.rule == "island" and bool(finding.marks)))


def is_vouching(scene: Scene, source: Source, found: list[Finding]) -> bool:
    """Whether a source tells what others promised: "Ils ont promis de …, selon X"."""
    layout = scene.layout
    if len(found) != 1 or found[0].rule != "infinitive" or source.first < found[0].last:
        return False
    cue, last = found[0].cue, source.end + 1 >= scene.end
    promised = cue is not None and cue.groups & WISHED and not cue.groups & {"say"}
    civilities = layout.words.words["civilities"]
    named = layout.pos[source.head] == "PROPN" or layout.doc[source.head].text in civilities
    return bool(promised) and last and named and layout.low[source.first - 1] == ","


def tells_of(layout: Layout, source: Source, finding: Finding) -> bool:
    """Whether a source behind a comma tells all of it: "Ils ont proposé de « reprendre », selon le ministre".

    What "ses services" tell of somebody's words are that one's own.
    """
    own = layout.low[source.head] in layout.words.words["serving"]
    return layout.low[source.first - 1] == "," and finding.rule in ("island", "of oneself") and not own


def _tense(layout: Layout, cue: Cue) -> str:
    morph = layout.doc[cue.index].morph
    return "present" if morph.get("Tense", []) == ["Pres"] and morph.get("VerbForm", []) == ["Fin"] else ""


def is_vouched(layout: Layout, source: Source, finding: Finding) -> bool:
    """Whether the source itself vouches for what an inner cue tells.

    The cue is in the conditional or the future, or a document calls something by words between marks.
    """
    cue, head = finding.cue, layout.doc[source.head]
    if cue is None:
        return False
    documents, media = layout.words.sources["documents"], layout.words.sources["media"]
    if finding.rule == "island" and {head.lemma_, head.lower_} & documents:
        return True
    # "Selon leur porte-parole, les États-Unis souhaitent que"
    relayed = {head.lemma_, head.lower_} & media or layout.words.outlet_name.match(
        layout.article.text[head.idx :]
    )
    if cue.groups & WISHED and not cue.groups & {"say"} and not relayed and "present" in _tense(layout, cue):
        return True
    if layout.doc[cue.index].morph.get("Tense", []) == ["Fut"]:
        # "Selon leur porte-parole, les rebelles annonceront que": nobody else has said it yet
        return True
    return any(layout.low[at] in layout.words.words["conditional"] for at in range(cue.first, cue.index))
