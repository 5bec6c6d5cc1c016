"""Article -> Extraction: actors, dates, quotes and events as steps over one spaCy Doc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lib.records import Article, Extraction

if TYPE_CHECKING:
    from lib.languages.tokens import Doc


def extract(article: Article, parsed: Doc | None = None) -> Extraction:
    """All that can be read in ``article``; ``parsed`` is what ``lib.extract.parsing`` makes of it, if known.

    Raises lib.languages.UnknownLanguage when its language has no rules.
    """
    from lib import confidence, languages
    from lib.extract.events.find import find_events
    from lib.extract.events.groups import taking_part
    from lib.extract.events.second_reading import contacts, likely_same, passages, read_again, scene
    from lib.extract.first_reading import first_reading
    from lib.extract.parsing import parse
    from lib.extract.quotes.second_reading import heard_again, sayings
    from lib.reader.reading import reader
    from lib.reader.records import NOTHING

    doc = parsed if parsed is not None else parse(article, languages.pipeline(article.language))
    first = first_reading(article, doc)
    wide, dates, quotes, tellings = first.wide, first.dates, first.quotes, first.tellings
    model, said = reader(), sayings(quotes)
    look = (
        model.look(scene(tellings, dates, article, wide), contacts(tellings), said)
        if model is not None
        else None
    )
    told = find_events(tellings, quotes, likely_same(tellings, look) if look is not None else None)
    read = look.read(passages(told), said) if look is not None else NOTHING
    reread = read_again(told, dates, article, wide, read.rows)
    events = tuple(confidence.of_event(each.event, each.views) for each in reread)
    actors, mentions = taking_part(wide, first.cast, events, quotes)
    quotes = heard_again(quotes, read.speakers)
    return Extraction(
        article=article,
        actors=actors,
        actor_mentions=mentions,
        dates=dates,
        events=events,
        quotes=quotes,
    )
