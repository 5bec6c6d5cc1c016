"""What is known of an event, field by field, and how each was found."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from datetime import datetime

from lib.records import Sure
from lib.store.detail import Detail
from lib.ui import event_story
from lib.wording import spell_date, spell_interval

BASES = {
    "explicit": "the day is in the text",
    "weekday": "a weekday, counted from the publication date",
    "relative": "counted from the publication date",
    "linked": "by another event of the article",
    "bound": "no date phrase: the tense only says before or after the publication",
    "none": "no article gives a day",
}
CERTAINTIES = {
    "asserted": "asserted: the article itself says so",
    "attributed": "attributed: a named voice says so",
    "hearsay": "hearsay: rumour, or sources without a name",
    "hypothetical": "hypothetical: supposed, not told",
}
# What a line of the card is called among the judged fields.
COUNTED = "How often this rule was right on annotated articles"
FIELDS = {
    "Status": "status",
    "When": "date",
    "Where": "place",
    "Certainty": "certainty",
    "Who": "participants",
}


def facts(detail: Detail, judged: Sequence[Sure] = ()) -> str:
    """The fields of an event as HTML; ``judged`` is how likely each is right, where that is known."""
    sure = {each.field: each for each in judged} if not detail.deciding.corrected else {}
    rows = "".join(
        f"<dt>{name}</dt><dd>{html.escape(value)}{_note(sure.get(FIELDS.get(name, '')))}</dd>"
        for name, value in _told(detail)
    )
    return f'<dl class="facts">{rows}</dl>'


def _told(detail: Detail) -> Iterator[tuple[str, str]]:
    event, told = detail.happening, detail.deciding
    words = (
        f"the words “{told.event.status_text}”" if told.event.status_text else "its tense; no word says so"
    )
    yield "Status", f"{event.status}, by {words}" + ("; denied as such" if event.negated else "")
    yield "When", _when(detail)
    if event.participants:
        yield "Who", f"{len(event.participants)} named, above"
    place = f"“{told.event.place_text}”" if told.event.place_text else "no article names a place"
    yield "Where", f"{event.place} ({place})" if event.place else place
    yield "Certainty", CERTAINTIES[event.certainty]
    if told.event.reported_by:
        yield "Reported by", told.event.reported_by
    count = event.independent_sources
    sources = "; ".join(event.sources) or "not stated in the articles"
    rule = "copies of one text, articles of one outlet and repetitions of one voice count once"
    yield (
        "Sources",
        f"{sources}: {count} independent" + (f" ({rule})" if len(detail.tellings) > count else ""),
    )
    if event.processes:
        yield "Process", ", ".join(event.processes)
    if detail.confidence is not None:
        yield "Confidence", f"{detail.confidence:.0%}: as often were such rows right on annotated articles"
    if detail.checked_by and detail.checked_at:
        day = spell_date(datetime.fromisoformat(detail.checked_at).date())
        yield "Checked", f"found right by {detail.checked_by}, {day}"
    for correction in detail.corrections:
        yield "Corrected", event_story.correction(correction)


def _when(detail: Detail) -> str:
    event, told = detail.happening, detail.deciding
    days = spell_interval(event.date_start, event.date_end)
    phrase = f"“{event.date_text}”, " if event.date_text else ""
    basis = BASES[event.date_basis]
    if told.article.published is None:
        basis += "; the article has no publication date, so relative days stay open"
    elif event.date_basis in ("weekday", "relative", "bound"):
        basis += f" {spell_date(told.article.published)}"
    return f"{days}: {phrase}{basis}"


def _note(judged: Sure | None) -> str:
    if judged is None:
        return ""
    why = html.escape(f"{COUNTED}: {judged.rule}", quote=True)
    return f' <span class="sure" title="{why}">{judged.probability:.0%} sure</span>'
