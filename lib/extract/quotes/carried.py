"""Whose a quotation without a cue is: told by the sentence before it, or by the one behind."""

from __future__ import annotations

from lib.extract.quotes.layout import Layout
from lib.extract.quotes.owners import last_subject, whose_words
from lib.extract.quotes.speaker import NOBODY, Cast, Said, Speaker, inherited
from lib.extract.quotes.told_before import neighbour

REACH_OF_TERMS = 8
# "…, a dit X.": so few tokens behind the verb.
SHORT = 8


def carried(layout: Layout, number: int, said: dict[int, list[Said]], cast: Cast) -> Speaker:
    """The speaker of a quotation that has no cue, from its neighbours."""
    sentence = layout.sentences[number]
    before = neighbour(layout, number, -1)
    here = before is not None and layout.sentences[before].paragraph == sentence.paragraph
    after = neighbour(layout, number, 1)
    if (
        not here
        and after is not None
        and layout.sentences[after].paragraph == sentence.paragraph
        and said.get(after)
    ):
        first, speaker = said[after][0]
        if first.kind == "direct" and first.cue is not None and first.cue.order == "inverted":
            return inherited(speaker)
    closed = before is not None and _just_said(layout, before, said)
    if not here and not closed and (told := _speaks_next(layout, number, after, said, cast)) is not None:
        return told
    if after is not None and layout.low[layout.sentences[after].start] in layout.words.words["presenting"]:
        owner = whose_words(layout, layout.sentences[after], cast)
        if owner.able:
            return owner
    if not here and (teller := _told_behind(layout, number, after, cast)) is not None:
        return teller
    if before is None:
        return NOBODY
    if said.get(before):
        return inherited(said[before][-1][1])
    near = here or layout.text(layout.sentences[before].start, layout.sentences[before].end).endswith(":")
    told = inherited(last_subject(layout, layout.sentences[before].start, layout.sentences[before].end, cast))
    return told if near or is_person(told, cast) else NOBODY


def _just_said(layout: Layout, before: int, said: dict[int, list[Said]]) -> bool:
    """Whether the sentence before is whole words and who said them: "« … », a dit X." What follows is his."""
    if len(said.get(before, [])) != 1:
        return False
    found, speaker = said[before][0]
    sentence = layout.sentences[before]
    whole = found.kind == "direct" and found.cue is not None and found.cue.order == "inverted"
    ends = found.cue is not None and found.cue.last >= found.last and sentence.end - found.cue.last < SHORT
    return whole and ends and speaker.able


def _speaks_next(
    layout: Layout, number: int, after: int | None, said: dict[int, list[Said]], cast: Cast
) -> Speaker | None:
    """Who speaks in the next sentence, for what opens a paragraph: "« Tout est dit. » X assure que"."""
    if after is None or layout.sentences[after].paragraph != layout.sentences[number].paragraph:
        return None
    if not said.get(after):
        return None
    found, speaker = said[after][0]
    subject = last_subject(layout, layout.sentences[after].start, found.first, cast)
    forward = found.cue is not None and found.cue.order == "forward"
    same = subject.id is not None and subject.id == speaker.id and is_person(speaker, cast)
    return inherited(speaker) if forward and same and speaker.basis in ("name", "inherited") else None


def _told_behind(layout: Layout, number: int, after: int | None, cast: Cast) -> Speaker | None:
    """X of "« … » C'est ce qu'a déclaré X", which follows a quotation that opens its paragraph; else None."""
    if after is None or layout.sentences[after].paragraph != layout.sentences[number].paragraph:
        return None
    start, end = layout.sentences[after].start, layout.sentences[after].end
    points = layout.opens(start, "it_is")
    if not points or not layout.words.words["that"] & set(layout.low[start : start + REACH_OF_TERMS]):
        return None
    teller = inherited(last_subject(layout, start, end, cast))
    return teller if teller.able else None


def is_person(speaker: Speaker, cast: Cast) -> bool:
    """Whether a person of the cast speaks, whose words may stand in a paragraph of their own."""
    actor = cast.actors.get(speaker.id or "")
    return actor is not None and actor.kind == "person"
