"""What the rules read in an article one by one: actors, dates, quotations, and each telling of a contact."""

from __future__ import annotations

from dataclasses import dataclass

from lib.extract.actors import Cast, find_cast
from lib.extract.dates import found_dates
from lib.extract.dates.as_said import as_said
from lib.extract.events.groups import speaking, with_groups
from lib.extract.events.tellings import Tellings, find_tellings
from lib.extract.quotes import find_quotes
from lib.languages.tokens import Doc
from lib.records import Article, DateMention, Quote


@dataclass(frozen=True, slots=True)
class FirstReading:
    """What is found before contacts are put together; in ``wide`` are groups without a name as well."""

    cast: Cast
    wide: Cast
    dates: tuple[DateMention, ...]
    quotes: tuple[Quote, ...]
    tellings: Tellings


def first_reading(article: Article, doc: Doc) -> FirstReading:
    """The first reading of ``article``, whose parse is ``doc``."""
    cast, found = find_cast(doc, article), found_dates(doc, article)
    wide = with_groups(doc, cast, article.language, article.published)
    quotes = find_quotes(doc, article, speaking(wide, cast), tuple(one.mention for one in found))
    found = as_said(found, quotes, article.published)
    tellings = find_tellings(doc, article, wide, found, quotes)
    return FirstReading(cast, wide, tuple(one.mention for one in found), quotes, tellings)
