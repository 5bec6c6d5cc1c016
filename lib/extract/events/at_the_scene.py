"""The one town of a story: there contacts of its days are that are told without a place of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lib.extract.actors import Place
from lib.extract.events.apart import is_country
from lib.extract.events.clause import children
from lib.extract.events.cluster import Cluster
from lib.extract.events.counterparts import among
from lib.extract.events.dating import When
from lib.extract.events.lexicon import Lexicon, lexicon_of
from lib.extract.events.located import is_at, of_another_time
from lib.extract.events.naming import names_contact
from lib.extract.events.sessions import place_told
from lib.languages.tokens import Doc, Token
from lib.records import Actor

# The news goes back so far from the day of publication, and so far ahead of it.
BACK, AHEAD = timedelta(days=10), timedelta(days=14)
# What is told of days no further apart is told of one stay.
BESIDE = timedelta(days=1)
CONTACTS = ("contact", "visit")
# A deal and a letter pass from hand to hand; a threat may be made from anywhere.
HANDED_OVER = ("agreement", "letter")


@dataclass(frozen=True)
class Towns:
    """The towns that a text tells as places, by name: all of them, and those of its title."""

    all: Mapping[str, Place]
    title: Mapping[str, Place]

    def of(self, country: Place) -> Place | None:
        """The one town told in ``country``; None when there are two."""
        return _only(town for town in self.all.values() if town.country == country.country)


def towns_of(
    doc: Doc, heads: Mapping[int, Place], grouped: Sequence[Cluster], body_start: int, lex: Lexicon
) -> Towns:
    """The towns told in ``doc`` with words that say where: "à Genève", "près de Goma"."""
    known = {told.trigger.token.i for cluster in grouped for told in cluster.told}
    told = [p for i, p in heads.items() if p.is_city and p.country and _is_scene(doc[i], known, lex)]
    return Towns(
        {place.name: place for place in told},
        {place.name: place for place in told if place.start < body_start},
    )


def _is_scene(town: Token, known: Set[int], lex: Lexicon) -> bool:
    """Not "selon des diplomates à Doha", "au lendemain d'un sommet à P", "une entrevue avec l'AFP à P"."""
    before = town.doc[town.sent.start : town.i]
    above = (town, *town.ancestors)
    return (
        is_at(town, lex)
        and not any(of_another_time(word, lex) for word in before)
        and not any(names_contact(word, lex) and word.i not in known for word in above)
        and not any(c.lower_ in lex.words.sourcing for word in above for c in children(word, "case"))
    )


def lend_scene(
    clusters: Sequence[Cluster],
    grouped: Sequence[Cluster],
    towns: Towns,
    actors: Mapping[str, Actor],
    published: date | None,
) -> None:
    """Gives the contacts and deals of a story that have no place, or a country for one, the town of it.

    ``grouped`` are all that the text tells of, also what makes no event.
    """
    told = [cluster for cluster in grouped if cluster.family in CONTACTS and cluster.place_names]
    lent: list[tuple[Cluster, Place]] = []
    for cluster in clusters:
        place = _scene(cluster, told, towns, actors, published)
        if place is not None:
            lent.append((cluster, place))
    for cluster, place in lent:
        cluster.told[0] = replace(cluster.told[0], place=place)


def _scene(
    cluster: Cluster,
    told: Sequence[Cluster],
    towns: Towns,
    actors: Mapping[str, Actor],
    published: date | None,
) -> Place | None:
    if cluster.family in CONTACTS and cluster.place_names:
        return _in_that_country(cluster, towns)
    if not cluster.place_names and _is_news(cluster.when, published):
        if cluster.family == "contact":
            return _of_the_title(cluster, told, towns) or _of_the_text(cluster, told, towns)
        if cluster.family in HANDED_OVER:
            return _of_its_day(cluster, told, actors)
    return None


def _in_that_country(contact: Cluster, towns: Towns) -> Place | None:
    """ "a atterri mardi au Qatar … les pourparlers de Doha ont repris": in Doha."""
    places = [told.place for told in contact.told if told.place is not None]
    return towns.of(places[0]) if all(map(is_country, places)) else None


def _of_the_title(contact: Cluster, told: Sequence[Cluster], towns: Towns) -> Place | None:
    """ "X à Bamako. … X a vu mardi Y. Il doit voir Z": in Bamako, where one of them is told to be."""
    town = _only(towns.title.values()) if contact.status in ("held", "planned", "postponed") else None
    there = [other for other in told if town is not None and town.name in other.place_names]
    return town if any(other.actor_ids & contact.actor_ids for other in there) else None


def _of_the_text(contact: Cluster, told: Sequence[Cluster], towns: Towns) -> Place | None:
    """The one town of a text, for what has been held; not when others were there, or at another time."""
    town = _only(towns.all.values()) if contact.status == "held" else None
    there = [other for other in told if town is not None and town.name in other.place_names]
    same = (c for c in there if c.actor_ids & contact.actor_ids and _beside(contact.when, c.when))
    return town if not there or any(same) else None


def _of_its_day(deal: Cluster, told: Sequence[Cluster], actors: Mapping[str, Actor]) -> Place | None:
    """ "X a reçu Y lundi à P. Les deux présidents ont signé un accord": at P, where they are that day."""
    if deal.status != "held":
        return None
    lex = lexicon_of(deal.told[0].trigger.token)
    now = (c for c in told if not any(of_another_time(t.trigger.token, lex) for t in c.told))
    met = [c for c in now if c.status == "held" and len(among(deal.actor_ids, c.actor_ids, actors)) > 1]
    same_day = [c for c in met if c.when.start is not None and c.when.start == deal.when.start]
    return _only(place for c in same_day if (place := place_told(c)) is not None)


def _only(places: Iterable[Place]) -> Place | None:
    found = {place.name: place for place in places}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_news(when: When, published: date | None) -> bool:
    if published is None:
        return when.text is None
    past = when.end is not None and when.end < published - BACK
    return not past and not (when.start is not None and when.start > published + AHEAD)


def _beside(one: When, two: When) -> bool:
    if one.start is None or two.start is None:
        return False
    return one.start <= (two.end or two.start) + BESIDE and two.start <= (one.end or one.start) + BESIDE
