"""The one town of a story: there contacts of its days are that are told without a place of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from lib.extract.actors import Place
from lib.extract.events.apart import is_country
from lib.extract.events.clause import conjugation, lemma
from lib.extract.events.cluster import Cluster
from lib.extract.events.counterparts import among
from lib.extract.events.dating import TO_COME, When, disjoint
from lib.extract.events.dating.reported import is_reported
from lib.extract.events.lexicon import lexicon_of, words_of
from lib.extract.events.located import of_another_time
from lib.extract.events.received import MET, hosted_from_abroad, received_at_home
from lib.extract.events.sessions import place_told
from lib.extract.events.there import somewhere
from lib.extract.events.told import Told
from lib.extract.events.towns import Towns, only
from lib.records import Actor

# The news goes back so far from the day of publication, and so far ahead of it.
BACK, AHEAD = timedelta(days=10), timedelta(days=14)
# What is told of days no further apart is told of one stay.
BESIDE = timedelta(days=1)
# So many words may stand between a palace and its name: "présidentiel de".
LEADING = 4
THESE_DAYS = timedelta(days=4)
OF_THESE_DAYS = ("held", "postponed", "denied")
CONTACTS = ("contact", "visit")
# A deal and a letter pass from hand to hand; a threat may be made from anywhere.
HANDED_OVER = ("agreement", "letter")


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
    if any(map(somewhere, cluster.told)) or cluster.recalled:
        return None
    if cluster.family in CONTACTS and cluster.place_names:
        return _in_that_country(cluster, told, towns) or _around_that_palace(cluster, towns)
    if not cluster.place_names and not of_before(cluster) and _is_news(cluster.when, published):
        if cluster.family == "contact":
            return (
                _of_the_title(cluster, told, towns)
                or _of_the_text(cluster, told, towns)
                or _of_its_own_day(cluster, towns, actors, published)
                or received_at_home(cluster, actors)
            )
        if cluster.family in HANDED_OVER:
            return _of_its_day(cluster, told, actors)
    return (
        received_at_home(cluster, actors) if cluster.family == "contact" and not cluster.place_names else None
    )


def of_before(contact: Cluster) -> bool:
    """ "X s'était entretenu avec Y", told without a day: before the story, and who knows where.

    Not "a indiqué que X s'était entretenu avec Y", which may be the news itself.
    """
    if contact.family not in CONTACTS or contact.when.told or contact.status != "held":
        return False
    return all(
        any(conjugation(verb) == "pluperfect" for verb in told.reading.cues)
        and not is_reported(told.reading, lexicon_of(told.trigger.token))
        for told in contact.told
    )


def _in_that_country(contact: Cluster, told: Sequence[Cluster], towns: Towns) -> Place | None:
    """ "a atterri mardi au Qatar … les pourparlers de Doha ont repris": in Doha."""
    places = [told.place for told in contact.told if told.place is not None]
    town = towns.of(places[0]) if all(map(is_country, places)) else None
    if town is None or contact.family == "contact":
        return town
    # "Salva Kiir est arrivé au Qatar. Paul Kagame a vu Abiy Ahmed à Doha": the visitor elsewhere, perhaps
    there = [other for other in told if town.name in other.place_names]
    if not there:
        return town
    # and "se rendra lundi à Luanda. Sa visite en Angola, en mars": there another time, perhaps elsewhere
    there = [
        c for c in there if not disjoint(c.when, contact.when) or _together(c.when, contact.when, THESE_DAYS)
    ]
    return town if any(other.actor_ids & contact.actor_ids for other in there) else None


def _around_that_palace(contact: Cluster, towns: Towns) -> Place | None:
    """ "au palais de la Marina", "dans le quartier de la Sablière": in the town of the title or the text."""
    if not all(told.place is None or _is_palace(told.place, told) for told in contact.told):
        return None
    return only(towns.title.values()) or only(towns.all.values())


def _is_palace(place: Place, told: Told) -> bool:
    """Whether the name, of no known town, is that of the palace or quarter told right before it."""
    doc = told.trigger.token.doc
    name = doc.char_span(place.start, place.end)
    if place.country is not None or name is None:
        return False
    before = doc[max(name[0].sent.start, name[0].i - LEADING) : name[0].i]
    return any(lemma(word) in words_of(word).quarters for word in before)


def _of_the_title(contact: Cluster, told: Sequence[Cluster], towns: Towns) -> Place | None:
    """ "X à Bamako. … X a vu mardi Y. Il doit voir Z": in Bamako, where one of them is told to be.

    Not "il doit en parler avec Z", which may be by telephone.
    """
    if contact.status == "planned" and any(each.trigger.spoken for each in contact.told):
        return None
    town = only(towns.title.values()) if contact.status in ("held", "planned", "postponed") else None
    there = [other for other in told if town is not None and town.name in other.place_names]
    return town if any(other.actor_ids & contact.actor_ids for other in there) else None


def _of_its_own_day(
    contact: Cluster, towns: Towns, actors: Mapping[str, Actor], published: date | None
) -> Place | None:
    """ "À P, les pourparlers piétinent. … X a vu Y mardi": in P, if told of a day of these."""
    town, when = only(towns.title.values()), contact.when
    if town is None or published is None or when.text is None or when.precision != "day" or when.end is None:
        return None
    if contact.status not in OF_THESE_DAYS or when.end < published - THESE_DAYS:
        return None
    return town if not hosted_from_abroad(contact, town, actors) else None


def _of_the_text(contact: Cluster, told: Sequence[Cluster], towns: Towns) -> Place | None:
    """The one town of a text, for what is told of a day on which somebody was there.

    For what has been held also when nobody was; for what is to come when one of them is to be there.
    """
    town = only(towns.all.values()) if contact.status in ("held", "planned") else None
    there = [other for other in told if town is not None and town.name in other.place_names]
    if contact.status == "held" and there and all(other.status in TO_COME for other in there):
        # "se réuniront samedi à Genève. Le médiateur a vu X jeudi": who knows where
        return None
    if contact.status == "held" and (not there or any(_together(contact.when, c.when) for c in there)):
        return town
    same = (c for c in there if c.actor_ids & contact.actor_ids and contact.when.told)
    return town if any(_together(contact.when, c.when, BESIDE) for c in same) else None


def _of_its_day(deal: Cluster, told: Sequence[Cluster], actors: Mapping[str, Actor]) -> Place | None:
    """ "X a reçu Y lundi à P. Les deux présidents ont signé un accord": at P, where they are that day."""
    if deal.status != "held":
        return None
    lex = lexicon_of(deal.told[0].trigger.token)
    now = (c for c in told if not any(of_another_time(t.trigger.token, lex) for t in c.told))
    met = [c for c in now if c.status in MET and len(among(deal.actor_ids, c.actor_ids, actors)) > 1]
    same_day = [c for c in met if _on_its_day(c, deal.when)]
    return only(place for c in same_day if (place := place_told(c)) is not None)


def _on_its_day(contact: Cluster, when: When) -> bool:
    """Whether ``contact`` was on the day of ``when``, or went on then: "réunis depuis mardi à P"."""
    if contact.status == "ongoing":
        return _together(contact.when, when)
    return contact.when.start is not None and contact.when.start == when.start


def _is_news(when: When, published: date | None) -> bool:
    if published is None:
        return when.text is None
    past = when.end is not None and when.end < published - BACK
    return not past and not (when.start is not None and when.start > published + AHEAD)


def _together(one: When, two: When, apart: timedelta = timedelta(0)) -> bool:
    """Whether the days of ``one`` are those of ``two``, or no further ``apart``."""
    if one.start is None or two.start is None:
        return False
    return one.start <= (two.end or two.start) + apart and two.start <= (one.end or one.start) + apart
