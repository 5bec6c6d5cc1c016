"""The briefing straight from a store: its rows, and what the articles say against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from lib.briefing.making import MOST, briefing
from lib.briefing.records import Contradiction, Document, Link
from lib.deep_links import web_address
from lib.filters import Filters
from lib.store import claims, counting, detail, frames, outlook
from lib.store.claims import Claim
from lib.store.connecting import Store
from lib.store.detail import Detail
from lib.wording import spell_date


def of_store(
    store: Store, filters: Filters, *, as_of: date, since: date, made: date, version: str,
    base_url: str = "", most: int = MOST,
) -> Document:  # fmt: skip
    """The briefing of what ``filters`` asks for in ``store``, as last woven; else as :func:`briefing`."""
    disputed = outlook.contradicted(store, filters, limit=most).rows["id"]
    details = (detail.happening(store, str(each)) for each in disputed)
    return briefing(
        frames.happenings(store, filters),
        frames.quotes(store, filters),
        filters,
        as_of=as_of,
        since=since,
        made=made,
        articles=counting.size(store, "articles", filters),
        version=version,
        base_url=base_url,
        contradictions={each.happening.id: tuple(contradictions(each)) for each in details if each},
        most=most,
    )


def contradictions(known: Detail) -> Iterator[Contradiction]:
    """What is said of a happening that cannot all be true, each with who says so in which article."""
    for pair in claims.opposed(known):
        one, other = ((spelled(each), _told_by(each)) for each in pair)
        yield Contradiction(pair[0].field, *one, *other)


def _told_by(claim: Claim) -> Link:
    article = claim.telling.article
    published = f", {spell_date(article.published)}" if article.published else ""
    voice = f"{claim.by}, in " if claim.by else ""
    source = article.source or article.title or "source not stated"
    return Link(f"{voice}{source}{published}", web_address(article.url))


def spelled(claim: Claim) -> str:
    """What is claimed, as a reader says it: days in words, people by their names."""
    if claim.participant is not None:
        return f"{claim.value.partition(' ')[0]} {claim.participant.name}"
    if claim.field != "date":
        return claim.value
    days: Iterable[date] = dict.fromkeys(date.fromisoformat(day) for day in claim.value.split("/"))
    return " – ".join(map(spell_date, days))
