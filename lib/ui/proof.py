"""The words of a sentence that prove a field of an event, each marked in a form of its own."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from lib.records import Event
from lib.store.detail import Evidence, Telling
from lib.ui.words import Layer

STATUS, DATE, PLACE, WHO = "l-status", "l-date", "l-place", "l-actor"
# So short a word as "il" may stand for somebody else a second time.
SHORT = 4
# A verb's words may stand apart, with so many others between two of them: "a, lui, reçu".
BETWEEN = 4


def sentence(told: Telling) -> Evidence:
    """Of the sentences in which an article tells an event that which proves most of it, the first of equals.

    The title, where much is left out, only when nothing else tells it.
    """
    body = [each for each in told.evidence if each.mention.start >= told.article.body_start]
    return max(body or told.evidence, key=lambda each: len({la.title for la in layers(told.event, each)}))


def layers(event: Event, evidence: Evidence) -> list[Layer]:
    """Where the words stand in the sentence that ``event`` was read from, by what they prove."""
    said = [
        (event.status_text, STATUS, f"status: {event.status}"),
        (evidence.mention.date_text or event.date_text, DATE, "when"),
        (event.place_text, PLACE, f"where: {event.place}"),
        *((each.text, WHO, f"{each.name}, {each.role}") for each in event.participants),
    ]
    return [
        layer for words, css, title in said if words for layer in _found(evidence.text, words, css, title)
    ]


def word(text: str, css: str, within: Iterable[Evidence] | None = None) -> str:
    """``text`` in quotation marks as HTML, marked so; and whether it stands ``within`` these."""
    marked = f'“<mark class="{css}">{html.escape(text)}</mark>”'
    if within is None or any(True for each in within for _ in _places(each.text, text, css)):
        return marked
    return f"{marked}, elsewhere in the article"


def _found(sentence: str, words: str, css: str, title: str) -> Iterator[Layer]:
    places = list(_places(sentence, words, css))
    if len(words) < SHORT and len(places) > 1:
        return
    for start, end in places:
        yield Layer(start, end, css, title)


def _places(sentence: str, words: str, css: str) -> Iterator[tuple[int, int]]:
    # "j'" ends with its own border.
    border = r"(?!\w)" if words[-1:].isalnum() else ""
    together = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(words)}{border}", sentence)]
    yield from together
    if css == STATUS and not together:
        yield from _apart(sentence, words.split())


def _apart(sentence: str, words: list[str]) -> Iterator[tuple[int, int]]:
    """Each word where they follow one another from the nearest first word on, with few others between."""
    between = rf"(?:\W+(?!{re.escape(words[0])}\b)\w+){{0,{BETWEEN}}}?\W+"
    pattern = between.join(f"({re.escape(each)})" for each in words)
    for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", sentence):
        yield from (match.span(number) for number in range(1, len(words) + 1))
