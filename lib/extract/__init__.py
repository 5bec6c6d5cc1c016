"""Article -> Extraction: actors, dates, quotes and events as steps over one spaCy Doc."""

from __future__ import annotations

from lib.records import Article, Extraction


def extract(article: Article) -> Extraction:
    """All that can be read in ``article``.

    Raises lib.languages.UnknownLanguage when its language has no rules.
    """
    from lib import confidence, languages
    from lib.extract.actors import find_cast
    from lib.extract.dates import found_dates
    from lib.extract.events.find import find_events
    from lib.extract.parsing import parse
    from lib.extract.quotes import find_quotes

    doc = parse(article, languages.pipeline(article.language))
    cast = find_cast(doc, article)
    found = found_dates(doc, article)
    dates = tuple(one.mention for one in found)
    quotes = find_quotes(doc, article, cast, dates)
    events = tuple(map(confidence.of_event, find_events(doc, article, cast, found, quotes)))
    return Extraction(
        article=article,
        actors=tuple(cast.actors.values()),
        actor_mentions=cast.mentions,
        dates=dates,
        events=events,
        quotes=quotes,
    )
