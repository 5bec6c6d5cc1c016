"""The clause behind "que": whether a cue reports it, and where it begins and ends."""

from __future__ import annotations

from lib.extract.quotes.content import before_sourced, clause_end
from lib.extract.quotes.cues import Cue
from lib.extract.quotes.edges import is_finite
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.scene import Scene, held_marks
from lib.languages.tokens import Token

LONGEST_ADDRESS = 5
# "affirmait, citant des responsables, que"
ASIDES = ("citer",)


def reported_clause(scene: Scene, cue: Cue, following: list[Cue]) -> tuple[int, int, bool] | None:
    """ "X affirme que …": the clause behind "que"."""
    layout, that = scene.layout, scene.layout.words.words["that"]
    barring = (other.index for other in following if other.form != "infinitive" and other.name not in ASIDES)
    stop = next(barring, scene.end)
    ago = -1
    for at in range(cue.last + 1, min(cue.last + 30, stop)):
        if layout.opens(at, "ago"):
            ago = at + 2
        if at <= ago:
            # "a assuré il y a deux jours que"
            continue
        if not layout.outside(at):
            return None
        if layout.low[at] in that and (begin := _thought(layout, at, cue)) is not None:
            return begin, before_sourced(scene, at + 1, clause_end(scene, at + 1, cue)), False
        wished = layout.low[at] in that and _wished(layout, at, cue)
        if wished or (layout.low[at] in that and _is_conjunction(layout, at, cue)):
            if (
                not wished
                and "que" not in cue.reports
                and any(layout.doc[i].pos_ != "ADV" for i in range(cue.last + 1, at))
            ):
                return None
            end = before_sourced(scene, at + 1, clause_end(scene, at + 1, cue))
            told = _reports_clause(scene, cue) or (wished and not cue.negated)
            if not held_marks(layout, at + 1, end) and not told:
                return None
            return _predicate(scene, cue, at), end, False
        if layout.low[at] in (":", ";") or is_finite(layout, at):
            return None
    return None


def _thought(layout: Layout, que: int, cue: Cue) -> int | None:
    """Where "la possibilité que" begins right behind the cue: "a évoqué l'idée que"; else None."""
    begin = cue.last + 1 + (layout.low[cue.last + 1] in layout.words.words["of_doing"])
    between = range(begin, que)
    nouns = [at for at in between if layout.pos[at] == "NOUN"]
    plain = len(nouns) == 1 and all(layout.pos[at] in ("DET", "NOUN", "ADJ") for at in between)
    if not plain or cue.negated or cue.passive or cue.form == "infinitive":
        return None
    return begin if layout.low[nouns[0]] in layout.words.words["thoughts"] else None


def _wished(layout: Layout, at: int, cue: Cue) -> bool:
    """Whether "que" at ``at`` closes the "pour que" or "à ce que" of a wish: "a plaidé pour que"."""
    words = layout.words.words
    wished = layout.low[at - 1] in words["for_"]
    between = range(cue.last + 1, at - 1 if wished else at - 2)
    asked = wished or layout.opens(at - 2, "wish_to")
    return (
        asked and cue.name in words["asks_that"] and all(layout.pos[i] in ("ADV", "PUNCT") for i in between)
    )


def _predicate(scene: Scene, cue: Cue, que: int) -> int:
    """Where the content begins: behind "que", or at the predicate in "juge improbable que"."""
    layout = scene.layout
    between = range(cue.last + 1, que)
    judged = "judge" in cue.groups and any(layout.pos[at] == "ADJ" for at in between)
    if not judged or any(layout.pos[at] not in ("ADJ", "ADV") for at in between):
        return que + 1
    return cue.last + 1


def _reports_clause(scene: Scene, cue: Cue) -> bool:
    """Whether the cue makes an indirect quotation of a clause without marks."""
    layout, words = scene.layout, scene.layout.words.words
    if "que" not in cue.reports or cue.negated or cue.passive:
        return False
    verb = layout.doc[cue.index]
    if any(
        child.lower_ in words["whether"]
        and child.i < cue.first
        and child.dep_ == "mark"
        and layout.low[child.i - 1] not in words["even"]
        for child in verb.children
    ):
        return False
    before = layout.low[max(scene.start, cue.first - 2) : cue.first]
    return cue.form != "infinitive" or any(word in words["of_doing"] | words["after"] for word in before[-1:])


def _is_conjunction(layout: Layout, at: int, cue: Cue) -> bool:
    words = layout.words.words
    if "que" in cue.reports and layout.low[cue.last + 1 : at] in layout.words.turns["each_of_them"]:
        return True
    token = layout.doc[at]
    compared = any(
        word in words["comparing"]
        and layout.low[i + 1] not in words["later_or_sooner"]
        and (word, i + 1) != ("aussi", at)
        and "," not in layout.low[i:at]
        and layout.low[i - 1] not in words["before_comparing"]
        for i, word in enumerate(layout.low[cue.last + 1 : at], cue.last + 1)
    )
    if (
        compared
        or (
            layout.low[at - 1] in layout.words.words["subordinators"]
            and (layout.low[at - 1] not in layout.words.words["before_clause"] or at - 2 != cue.last)
            and not _at_that_time(layout, at, cue)
            and not layout.opens(at - 3, "at_most")
            and layout.low[at - 2] not in layout.words.words["this"]
        )
        or any(word in words["comparing"] and word != "aussi" for word in layout.low[cue.first : cue.index])
    ):
        return False
    if _likened(layout, at, cue.last + 1) or words["negated_by"] & set(layout.low[cue.last + 1 : at]):
        # "affirme n'apporter qu'un soutien"
        return False
    parted = layout.low[cue.last + 1] == layout.low[at - 1] == "," and at - cue.last > 3
    if parted and "que" in cue.reports and layout.pos[cue.last + 2] in ("ADP", "ADV"):
        # "a indiqué, dans un communiqué, que"
        return True
    infinitives = (i for i in range(cue.last + 1, at) if "Inf" in layout.doc[i].morph.get("VerbForm", []))
    if layout.pos[at - 1] in ("PUNCT", "NOUN", "ADJ") and next(infinitives, None) is not None:
        # "ont dit prendre acte de la décision, qu'elles jugent", "a promis de fermer les camps qu'il tient"
        return False
    informed = cue.name in layout.words.words["informs"] and "que" in cue.reports and not _of_whom(token)
    if at == cue.last + 1 or _told_to(layout, cue, at) or informed:
        return True
    if _when_it_was_said(layout, cue, at):
        return True
    if token.head.dep_ == "ccomp" and token.head.head.i == cue.index and "que" in cue.reports:
        return True
    if token.pos_ == "PRON" and token.dep_ in ("obj", "nsubj", "obl", "iobj"):
        return False
    if (cue.negated and "que" not in cue.reports) or _has_object(layout, cue, at):
        return False
    return bool(token.dep_ == "mark" or token.pos_ == "SCONJ")


def _of_whom(que: Token) -> bool:
    """ "a rassuré les alliés qu'il a reçus": the participle agrees with "que", which means the allies."""
    done = que.head.morph
    agreeing = "Plur" in done.get("Number", []) or "Fem" in done.get("Gender", [])
    return que.dep_ == "obj" and agreeing and any(c.dep_ == "aux:tense" for c in que.head.children)


def _at_that_time(layout: Layout, que: int, cue: Cue) -> bool:
    """Whether "alors" only dates a verb that needs its clause: "constatait alors que la trêve tenait".

    So "bien" stresses it: "précise bien que la trêve tient".
    """
    beside = (
        layout.low[que - 1] in layout.words.words["dated_or_stressed"]
        and que - 2 == cue.last
        and cue.form == "finite"
    )
    return beside and cue.name in layout.words.words["needs_clause"]


def _when_it_was_said(layout: Layout, cue: Cue, que: int) -> bool:
    """Whether only the time parts a verb from the clause it needs: "a dit avant le début du sommet que"."""
    timed = layout.low[cue.last + 1] in layout.words.words["besides_in_time"] and cue.form == "finite"
    plain = all(layout.pos[at] not in ("VERB", "AUX", "PUNCT") for at in range(cue.last + 1, que))
    return timed and plain and not cue.negated and cue.name in layout.words.words["needs_clause"]


def _likened(layout: Layout, que: int, floor: int) -> bool:
    """Whether "que" compares: "à la même table que son rival", but not "a réaffirmé le même jour que"."""
    same = (at for at in range(max(que - 3, floor + 1), que) if layout.low[at] in layout.words.words["even"])
    days = layout.words.words["days"]
    return any(layout.pos[at - 1] == "DET" and layout.low[at + 1] not in days for at in same)


def _told_to(layout: Layout, cue: Cue, que: int) -> bool:
    """Whether only whom it was said to stands before "que": "a confirmé à l'AFP que"."""
    between = range(cue.last + 1, que)
    if "que" not in cue.reports or len(between) > LONGEST_ADDRESS:
        return False
    addressed = layout.low[cue.last + 1] in layout.words.words["to"]
    if layout.words.platform.match(layout.text(cue.last + 1, que)):
        # "précisant sur le réseau X que"
        return True
    told = layout.words.sources["media"] | layout.words.sources["people"]
    return addressed and all(
        layout.pos[at] in ("ADP", "DET", "PROPN")
        or layout.doc[at].text[:1].isupper()
        or {layout.low[at], layout.doc[at].lemma_} & told
        for at in between
    )


def _has_object(layout: Layout, cue: Cue, que: int) -> bool:
    """Whether the cue has its object before "que", which then opens a relative clause."""
    if cue.name in layout.words.words["informs"]:
        return False
    days = layout.words.words["days"]
    objects = [t for t in layout.doc[cue.last + 1 : que] if t.dep_ == "obj" and t.head.i == cue.index]
    return any(t.pos_ == "NOUN" and t.lower_ not in days and layout.outside(t.i) for t in objects)
