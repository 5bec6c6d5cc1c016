"""What stands beside a quotation: its medium, addressee, date, and how sure it is that it was said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lib.extract.quotes.documents import is_any_document
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.scene import Finding
from lib.extract.quotes.speaker import Cast, Speaker
from lib.extract.quotes.voices import is_medium
from lib.records import Certainty, DateMention, Span

REACH = 40
LONGEST_LEAD = 16
# How many tokens behind "un responsable" it may be told that he wants no name.
VEILED = 20


def zones(layout: Layout, finding: Finding, others: Sequence[Finding]) -> list[Span]:
    """Character spans of the attribution, without what is said, here or by other quotations."""
    spans = []
    for start, end in finding.zone:
        for other in others:
            begin = min(other.first, other.cue.first if other.cue else other.first)
            if other is not finding and begin >= start:
                end = min(end, begin)
        run: int | None = None
        for at in range(start, end + 1):
            if at < end and layout.outside(at):
                run = at if run is None else run
            elif run is not None:
                spans.append(layout.chars(run, at))
                run = None
    return spans


def lead_of(layout: Layout, finding: Finding) -> Span | None:
    """Characters before the first comma of a sentence that then names the speaker: "Mardi, X a dit que"."""
    cue = finding.cue
    sentence = layout.sentence_of(finding)
    if cue is None or cue.order != "forward" or finding.first < cue.first:
        return None
    told = layout.words.medium.match(layout.article.text, layout.doc[sentence.start].idx)
    longest = 2 * LONGEST_LEAD if told else LONGEST_LEAD
    for at in range(sentence.start, min(cue.first, sentence.start + longest)):
        if (not layout.outside(at) and not told) or layout.doc[at].dep_.startswith("nsubj"):
            return None
        if layout.low[at] == "," and at > sentence.start:
            return layout.chars(sentence.start, at)
    return None


def platform_before(layout: Layout, finding: Finding) -> str | None:
    """The platform that the sentence before names, for what is then written."""
    cue, number = finding.cue, finding.sentence
    if cue is None or "write" not in cue.groups or number == 0:
        return None
    here, before = layout.sentences[number], layout.sentences[number - 1]
    if here.paragraph != before.paragraph:
        return None
    match = layout.words.platform.search(layout.text(before.start, before.end))
    return match.group(1) if match else None


def written_by(layout: Layout, speaker: Speaker) -> str | None:
    """The writing that speaks in place of its author: "indique un communiqué de la présidence"."""
    if speaker.head is None or is_any_document(layout, speaker):
        return None
    noun = layout.doc[speaker.head].lemma_.lower()
    return noun if noun in layout.words.written else None


def medium_of(layout: Layout, spans: Iterable[Span]) -> str | None:
    """The platform, outlet or kind of text by which it was said: "X", "discours nocturne", "AFP"."""
    text = layout.article.text
    words = layout.words
    pieces = [text[start:end] for start, end in spans]
    told = [
        match
        for piece in pieces
        for match in words.medium.finditer(piece)
        if match.group(1).lower() not in words.occasions
    ]
    if named := _first(words.platform, pieces):
        return named
    if written := next((match for match in told if match.group(1).lower() in words.written), None):
        # "dans un communiqué envoyé à l'AFP": the communiqué
        return _with_adjective(layout, written)
    if named := _first(words.outlet, pieces) or _first(words.paper, pieces):
        return named
    if told:
        return _with_adjective(layout, told[0])
    for piece in pieces:
        if (match := words.fixed_medium.search(piece)) and not words.reached.search(piece[: match.start()]):
            return match.group(1).lower()
    return None


def _first(pattern: re.Pattern[str], pieces: Iterable[str]) -> str | None:
    found = (match for piece in pieces if (match := pattern.search(piece)))
    return next((match.group(1) for match in found), None)


def is_itself(layout: Layout, medium: str, speaker: Speaker) -> bool:
    """Whether the medium is who speaks: "selon l'agence Tass", "la déclaration dit"."""
    outlet = speaker.head is not None and is_medium(layout, layout.doc[speaker.head])
    told = speaker.text if outlet or speaker.basis == "title" else ""
    named = re.compile(rf"\b{re.escape(medium)}\b", re.I)
    return any(named.search(name) for name in (speaker.name or "", told or ""))


def _with_adjective(layout: Layout, match: re.Match[str]) -> str:
    noun, behind = match.group(1), match.group(2)
    adjective = behind.strip()
    if adjective and adjective.lower() in layout.words.medium_adjectives:
        return f"{noun} {adjective}"
    return noun


def addressee_of(layout: Layout, finding: Finding, cast: Cast, speaker: Speaker) -> str | None:
    """The actor to whom it was said: "a-t-il dit à Vladimir Poutine"."""
    cue = finding.cue
    if cue is None:
        return None
    for child in layout.doc[cue.index].children:
        if child.dep_ not in ("obl", "obl:arg", "iobj") or child.i <= cue.last or not layout.outside(child.i):
            continue
        if not any(case.lower_ in layout.words.words["to"] for case in child.children if case.dep_ == "case"):
            continue
        if finding.first <= child.i < finding.last:
            continue
        mention = cast.at(child)
        if mention and mention.actor_ids and mention.actor_ids[0] != speaker.id:
            actor = cast.actors.get(mention.actor_ids[0])
            if actor is not None and actor.kind == "person":
                return actor.id
    return None


def date_of(
    finding: Finding, spans: list[Span], lead: Span | None, dates: Sequence[DateMention], anchor: int
) -> DateMention | None:
    """The date phrase of the attribution nearest to the cue, or the one that opens the sentence."""
    near = [
        date
        for date in dates
        if abs(date.start - anchor) <= REACH
        and any(start <= date.start and date.end <= end for start, end in spans)
        and not finding.start <= date.start < finding.end
        and date.date_start is not None
    ]
    if near:
        return min(near, key=lambda date: abs(date.start - anchor))
    opening = (date for date in dates if lead and date.start == lead[0] and date.end <= lead[1])
    return next((date for date in opening if date.date_start is not None), None)


def certainty_of(layout: Layout, finding: Finding, speaker: Speaker) -> Certainty:
    """Hearsay for the conditional of rumour and for sources without a name or an office."""
    words, low = layout.words.words, layout.low
    if speaker.unnamed and not _official(layout, speaker):
        return "hearsay"
    cue = finding.cue
    if cue is not None:
        rumour = any(low[at] in words["conditional"] for at in range(cue.first, cue.index))
        return "hearsay" if rumour else "asserted"
    if finding.source is None:
        return "asserted"
    cited = layout.text(finding.source.first, min(finding.source.end + 8, len(low)))
    rumour = any(
        low[at] in words["conditional"] and layout.outside(at) for at in range(finding.first, finding.last)
    )
    return "hearsay" if rumour or layout.words.unnamed_signs.search(cited) else "asserted"


def _official(layout: Layout, speaker: Speaker) -> bool:
    """ "un porte-parole de l'ambassade", "des responsables": who is not named, and yet speaks for a body.

    Not "un responsable, qui a requis l'anonymat".
    """
    speak_for_a_body = layout.words.sources["speak_for_a_body"]
    if speaker.head is None or layout.doc[speaker.head].lemma_.lower() not in speak_for_a_body:
        return False
    opening = (speaker.text or "").lower().split()[:1]
    told_first = {layout.low[speaker.head - 1], *opening} & layout.words.sources["indefinite"]
    behind = layout.text(speaker.head, min(speaker.head + VEILED, len(layout.low)))
    return bool(told_first) and not layout.words.unnamed_signs.search(behind)
