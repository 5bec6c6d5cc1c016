"""What is known of an event, field by field, and how each was found."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from lib.confidence import DECIDED, GUESSED, VIEWS, remarked
from lib.records import Participant, Sure
from lib.store.detail import Detail, Telling
from lib.ui import event_story, proof
from lib.wording import spell_date, spell_interval

BASES = {
    "explicit": "the day is in the text",
    "weekday": "a weekday, counted from the publication date",
    "relative": "counted from the publication date",
    "linked": "by another event of the article",
    "presumed": "no day is told: presumed, as news of the day before or the day of publication,",
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
    by_model = "status" in sure and sure["status"].rule == DECIDED
    rows = "".join(
        f"<dt>{name}</dt><dd>{value}{_note(sure.get(FIELDS.get(name, '')))}</dd>"
        for name, value in _told(detail, by_model)
    )
    return f'<dl class="facts">{rows}</dl>'


def _told(detail: Detail, by_model: bool) -> Iterator[tuple[str, str]]:
    """The fields with what proves them, as HTML; ``by_model`` when no rule but the model says the status."""
    event, told = detail.happening, detail.deciding
    why = "no word says so" if by_model else _status(told)
    yield "Status", f"{event.status}, {why}" + ("; denied as such" if event.negated else "")
    yield "When", _when(detail)
    if event.participants:
        yield "Who", _who(detail)
    yield "Where", _where(detail)
    yield "Certainty", html.escape(CERTAINTIES[event.certainty])
    if told.event.reported_by:
        yield "Reported by", html.escape(told.event.reported_by)
    count = event.independent_sources
    sources = html.escape("; ".join(event.sources)) or "not stated in the articles"
    rule = "copies of one text, articles of one outlet and repetitions of one voice count once"
    yield (
        "Sources",
        f"{sources}: {count} independent" + (f" ({rule})" if len(detail.tellings) > count else ""),
    )
    if event.processes:
        yield "Process", html.escape(", ".join(event.processes))
    if detail.confidence is not None:
        yield "Confidence", f"{detail.confidence:.0%}: as often were such rows right on annotated articles"
    if detail.checked_by and detail.checked_at:
        day = spell_date(datetime.fromisoformat(detail.checked_at).date())
        yield "Checked", f"found right by {html.escape(detail.checked_by)}, {day}"
    for correction in detail.corrections:
        yield "Corrected", html.escape(event_story.correction(correction))


def _status(told: Telling) -> str:
    words = told.event.status_text
    if not words:
        return "by its tense; no word says so"
    return f"by the words {proof.word(words, proof.STATUS, told.evidence)}"


def _when(detail: Detail) -> str:
    event, told = detail.happening, detail.deciding
    days = spell_interval(event.date_start, event.date_end)
    same = (event.date_text, event.date_start)
    source = _first(detail, lambda each: (each.event.date_text, each.event.date_start) == same)
    phrase = f"{_said(event.date_text, proof.DATE, source, told)}, " if event.date_text else ""
    basis = BASES[event.date_basis]
    if told.article.published is None:
        basis += "; the article has no publication date, so relative days stay open"
    elif event.date_basis in ("weekday", "relative", "presumed", "bound"):
        basis += f" {spell_date((source or told).article.published or told.article.published)}"
    return f"{days}: {phrase}{basis}"


def _who(detail: Detail) -> str:
    return "<br>".join(_party(each, detail) for each in detail.happening.participants)


def _party(party: Participant, detail: Detail) -> str:
    """A name and what the article calls it there."""
    parts = ((telling, each) for telling in _tellings(detail) for each in telling.event.participants)
    found = next(((t, each.text) for t, each in parts if each.actor_id == party.actor_id and each.text), None)
    name = html.escape(party.name)
    if found is None:
        return f"{name} (no words: added by hand)" if detail.corrections else f"{name} (no words name it)"
    telling, text = found
    return f"{name}, {_said(text, proof.WHO, telling, detail.deciding)}"


def _where(detail: Detail) -> str:
    place = detail.happening.place
    source = _first(detail, lambda each: each.event.place == place and bool(each.event.place_text))
    if place and source and source.event.place_text:
        return f"{html.escape(place)}, {_said(source.event.place_text, proof.PLACE, source, detail.deciding)}"
    return f"{html.escape(place)} (no article names it in words)" if place else "no article names a place"


def _said(text: str, css: str, source: Telling | None, deciding: Telling) -> str:
    """The words, and in which article when it is not that of the sentence above."""
    telling = source or deciding
    if telling is deciding:
        return proof.word(text, css, telling.evidence)
    return f"{proof.word(text, css)} in {event_story.from_where(telling)}"


def _tellings(detail: Detail) -> list[Telling]:
    """All of them, that which says how things stand first."""
    return [detail.deciding, *(each for each in detail.tellings if each is not detail.deciding)]


def _first(detail: Detail, test: Callable[[Telling], bool]) -> Telling | None:
    return next((each for each in _tellings(detail) if test(each)), None)


def _note(judged: Sure | None) -> str:
    if judged is None:
        return ""
    why = html.escape(f"{COUNTED}: {judged.rule}", quote=True)
    rule, remark = remarked(judged.rule)
    said = f"{judged.probability:.0%} sure"
    if rule == DECIDED:
        said = f"by the model, {said}"
    elif rule == GUESSED:
        said = f"the likeliest of those named, by the model, {said}"
    elif remark == VIEWS["doubts"]:
        said = f"{said}; the model doubts it"
    return f' <span class="sure" title="{why}">{said}</span>'
