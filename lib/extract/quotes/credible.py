"""Whether somebody speaks at all: nobody does where the reporter saw it himself, or "on" is the reporter."""

from __future__ import annotations

from lib.extract.quotes.incise import hands_on
from lib.extract.quotes.island_under import SPEECH
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.scene import Finding
from lib.extract.quotes.speaker import Cast, Speaker


def is_credible(layout: Layout, finding: Finding, speaker: Speaker, cast: Cast) -> bool:
    """Whether somebody speaks at all: an indirect quotation or an island needs an able speaker."""
    actor = cast.actors.get(speaker.id or "")
    known = actor is not None and actor.registered
    opinion = finding.source is not None and finding.source.name in layout.words.persons_only
    meant = speaker.basis == "pronoun" and actor is not None
    if opinion and not (known or meant) and " " not in (speaker.text or ""):
        # "Pour Noël, les soldats rentreront", but "Pour lui, la trêve tient"
        return False
    if opinion and speaker.id is None and finding.source is not None:
        # "Pour ce politologue, « … »": somebody's whole words
        noun = layout.doc[finding.source.head]
        person = bool({noun.lemma_.lower(), noun.lower_} & layout.words.sources["people"])
        return finding.kind == "direct" and person
    if finding.kind == "indirect" and _witnessed(layout, finding):
        return False
    spoken = finding.cue is not None and finding.cue.order == "inverted" and finding.cue.groups & SPEECH
    if spoken and speaker.head is not None and layout.doc[speaker.head].pos_ in ("NOUN", "PROPN"):
        return True
    if finding.kind == "direct":
        return finding.cue is None or not finding.cue.passive or speaker.able
    return speaker.able or _somebody(layout, finding, speaker)


def _witnessed(layout: Layout, finding: Finding) -> bool:
    """Whether the reporters saw or learnt it themselves: "…, a constaté un journaliste de l'AFP"."""
    cue = finding.cue
    if finding.source is not None:
        return _reporter(layout, finding.source.head)
    if cue is None or cue.subject is None or cue.name not in layout.words.words["witnesses"]:
        return False
    subject = layout.doc[cue.subject]
    words = layout.words.words
    if cue.name in words["learning"] and cue.order == "inverted" and not subject.lower_.endswith("on"):
        # whoever "a appris" is told, and tells nothing
        return True
    if subject.lower_ in layout.words.words["reporters"]:
        # "a constaté une photographe de Keystone", whoever she works for
        return True
    behind = layout.low[cue.subject + 1 : layout.sentence_end(cue.index)]
    return hands_on(layout, subject) and not words["learnt_from"] & {subject.lower_, *behind}


def _reporter(layout: Layout, head: int) -> bool:
    """Whether the source is a reporter on the spot: "selon un correspondant de l'AFP", "ce journaliste"."""
    if layout.low[head] in layout.words.words["reporters"]:
        here = " ".join(layout.low[head + 1 : head + 6])
        own = layout.words.words["this"] | layout.words.words["ours"]
        if layout.low[head - 1] in own or "sur place" in here:
            return True
    known = layout.low[head] in layout.words.words["reporters"] and layout.pos[head - 1] == "DET"
    behind = layout.doc[head + 1 : min(head + 4, len(layout.low))]
    outlets = (layout.words.outlet_name.match(layout.article.text[token.idx :]) for token in behind)
    of_whom = not layout.words.words["of_whom"].isdisjoint(layout.low[head + 1 : head + 2])
    return known and of_whom and any(outlets)


def _somebody(layout: Layout, finding: Finding, speaker: Speaker) -> bool:
    """Whether "on" speaks, not the reporter himself: "À Téhéran, on assure que", "a-t-on ajouté"."""
    cue = finding.cue
    if cue is None or speaker.text is None or speaker.text.lower() not in layout.words.words["anyone"]:
        return False
    if finding.kind == "mixed" and cue.groups & SPEECH:
        return True
    words, behind = layout.words.words, layout.low[cue.last + 1 : layout.sentence_end(cue.index)]
    if cue.name in words["learning"] and cue.order == "inverted" and not words["learnt_from"] & set(behind):
        # "…, a-t-on appris": the reporter learnt it, and says from nobody
        return False
    heard = cue.last + 1 < len(layout.low) and layout.low[cue.last + 1] in layout.words.words["heard_in"]
    if cue.order == "inverted" and heard and cue.name not in layout.words.words["witnesses"]:
        return True
    return cue.name in layout.words.words["said_by_some"] and layout.low[cue.first] not in layout.words.lead
