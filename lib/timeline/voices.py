"""Who says what an article tells of an event: the article itself, or somebody whom it cites."""

from __future__ import annotations

from collections.abc import Iterator

from lib.records import Article, Event, Extraction, Mention, Quote
from lib.timeline.records import Contrary
from lib.timeline.when import DONE


def headline(event: Event, article: Article) -> bool:
    """Whether only the article's title tells the event."""
    return bool(event.mentions) and all(each.start < article.body_start for each in event.mentions)


def voice(event: Event, extraction: Extraction) -> str | None:
    """The name of who says how the event stands; None where the article does, or cites nobody by name.

    What the title says is said by whom the body cites for it.
    """
    told = [each for each in _of(event, extraction) if each.status == event.status]
    if any(each.certainty == "asserted" for each in told):
        return None
    return next((name for each in told if (name := _cited(each, extraction))), None)


def contrary(event: Event, extraction: Extraction) -> Contrary | None:
    """That it took place, where another voice of the same article denies it; None where all say the same."""
    if event.status != "denied":
        return None
    denied = voice(event, extraction)
    for each in _of(event, extraction):
        if each.status in DONE and each.certainty in ("asserted", "attributed"):
            told = _cited(each, extraction) if each.certainty == "attributed" else None
            if told != denied:
                return Contrary(each.status, told)
    return None


def _of(event: Event, extraction: Extraction) -> Iterator[Mention]:
    """The mentions in the body, those of the title only where there are no others."""
    body = [each for each in event.mentions if each.start >= extraction.article.body_start]
    return iter(body or event.mentions)


def _cited(mention: Mention, extraction: Extraction) -> str | None:
    """The speaker of the quotation that holds most of the mention, the shortest of several."""
    around = [quote for quote in extraction.quotes if _common(mention, quote) > 0]
    if not around:
        return None
    return max(around, key=lambda quote: (_common(mention, quote), quote.start - quote.end)).speaker_name


def _common(mention: Mention, quote: Quote) -> int:
    return min(mention.end, quote.end) - max(mention.start, quote.start)
