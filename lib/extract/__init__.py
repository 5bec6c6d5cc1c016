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
    from lib.extract.actors import find_cast
    from lib.extract.dates import found_dates
    from lib.extract.dates.as_said import as_said
    from lib.extract.events.find import find_events
    from lib.extract.events.groups import speaking, taking_part, with_groups
    from lib.extract.events.second_reading import contacts, likely_same, passages, read_again, scene
    from lib.extract.events.tellings import find_tellings
    from lib.extract.parsing import parse
    from lib.extract.quotes import find_quotes
    from lib.extract.quotes.second_reading import heard_again, sayings
    from lib.reader.reading import reader
    from lib.reader.records import NOTHING

    doc = parsed if parsed is not None else parse(article, languages.pipeline(article.language))
    cast = find_cast(doc, article)
    found = found_dates(doc, article)
    dates = tuple(one.mention for one in found)
    wide = with_groups(doc, cast, article.language, article.published)
    quotes = find_quotes(doc, article, speaking(wide, cast), dates)
    found = as_said(found, quotes, article.published)
    dates = tuple(one.mention for one in found)
    tellings = find_tellings(doc, article, wide, found, quotes)
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
    actors, mentions = taking_part(wide, cast, events, quotes)
    quotes = heard_again(quotes, read.speakers)
    return Extraction(
        article=article,
        actors=actors,
        actor_mentions=mentions,
        dates=dates,
        events=events,
        quotes=quotes,
    )
