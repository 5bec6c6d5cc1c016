"""Clusters and announcements -> Event records; what is too thin to be an event is left out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from lib.extract.actors import Cast, Place
from lib.extract.events.apart import DONE, is_country
from lib.extract.events.attendance import participants, taking_part
from lib.extract.events.between_sides import a_round
from lib.extract.events.clause import children, lemma
from lib.extract.events.cluster import Cluster
from lib.extract.events.dating import When, bound
from lib.extract.events.lasting import begun_that_day, goes_on_yet, over_its_days, since_they_began
from lib.extract.events.lexicon import CONTACT_TYPES, SHARED, Lexicon, lexicon_of
from lib.extract.events.parties.denoting import actors_of
from lib.extract.events.phrases import clause_words
from lib.extract.events.stage import called_for
from lib.extract.events.told import Told
from lib.languages.tokens import Token
from lib.records import Article, Certainty, Event, EventType, Mention, Status

# The better supported comes first.
SUPPORT: tuple[Certainty, ...] = ("asserted", "attributed", "hearsay", "hypothetical")


def keep(cluster: Cluster, lex: Lexicon) -> bool:
    """Whether the tellings make an event: a status, and two sides, or one side and a place or date.

    What happened between nobody knows whom is none: no row of a timeline can be made of it.
    """
    if cluster.status is None or not any(one.parties for one in cluster.told):
        return False
    kind, sides = cluster.told[0].trigger.type, len(cluster.actor_ids)
    if kind in ("proposal", "pressure"):
        # Who makes an offer or a threat is enough: not of "les sanctions de l'ONU", known before.
        made = [t for t in cluster.told if not t.trigger.definite or called_for(t.trigger.token, lex)]
        made += [t for t in cluster.told if not t.in_title and _renewed(t, lex)]
        sides = max(sides, len(actors_of(p.mention for told in made for p in told.parties)))
    placed = any(one.place is not None or one.partner for one in cluster.told)
    if kind == "visit":
        return sides >= 1 and (placed or cluster.when.text is not None)
    if kind in SHARED:
        return sides >= 2 or (sides == 1 and (placed or cluster.when.told)) or (placed and cluster.when.told)
    if kind == "agreement" and cluster.status not in ("held", "refused", "denied", "cancelled", "postponed"):
        # Everybody hopes for a truce; it is an event when the text says between whom. Whoever is to be let
        # go is no side: "espère la libération de X et de Y".
        return sides >= 2 and not all(lemma(t.trigger.token) in lex.words.letting_go for t in cluster.told)
    return sides >= 1 or cluster.when.told


def _renewed(told: Told, lex: Lexicon) -> bool:
    """ "a prorogé les sanctions contre X": they were known, and that is new."""
    return any(lemma(verb) in lex.words.renewing for verb in told.reading.support)


def event_of(cluster: Cluster, article: Article, cast: Cast, lex: Lexicon) -> Event:
    """The event of a cluster that ``keep`` lets through."""
    status = cluster.status
    assert status is not None
    tellings = sorted(cluster.told, key=lambda t: t.position)
    deciding = _deciding(tellings, status)
    # A title leaves out who says so.
    vouched = [t for t in deciding if t.actor_ids and not t.in_title] or deciding
    certainty = min((t.certainty for t in vouched), key=SUPPORT.index)
    main = next(t for t in vouched if t.certainty == certainty)
    if certainty == "attributed" and status in DONE and any(map(_told_as_a_fact, tellings)):
        certainty = "asserted"
    date = over_its_days(cluster, lex)
    if status in DONE and article.published and date.start and date.start > article.published:
        # The day is of a telling that is a plan yet, and nothing has been held on a day to come.
        date = bound(status, article.published)
    day = article.published
    if status == "held" and (goes_on_yet(cluster, date, day) or begun_that_day(cluster, day, lex)):
        status = "ongoing"
    if status == "ongoing":
        date = since_they_began(cluster, date, day, lex)
    place = best_place([t.place for t in tellings if t.place is not None])
    if not _takes_place(main.trigger.type, status):
        place = None
    reporter = (
        next((t.reported_by for t in deciding if t.reported_by), None) if certainty == "hearsay" else None
    )
    mentions = tuple(_mention(t, article) for t in tellings)
    kind = _type(tellings, deciding)
    if kind == "meeting" and a_round(tellings, cast, lex):
        kind = "talks"
    event = Event(
        id=event_id(article.id, main.trigger.type, mentions[0].start),
        article_id=article.id,
        type=kind,
        status=status,
        certainty=certainty,
        mentions=mentions,
        participants=participants(taking_part(tellings, cast, lex), article, cast, kind),
        reported_by=reporter,
        trigger=main.trigger.token.text,
        status_text=_words(main),
        negated=status in ("denied", "refused"),
    )
    return when_and_where(event, date, place, article)


def when_and_where(event: Event, date: When, place: Place | None, article: Article) -> Event:
    """The ``event`` with its date and place."""
    return replace(
        event,
        date_start=date.start,
        date_end=date.end,
        date_precision=date.precision,
        date_text=date.text,
        date_basis=date.basis,
        place=place.name if place else None,
        place_text=article.text[place.start : place.end] if place else None,
        country=place.country if place else None,
    )


def _deciding(tellings: list[Told], status: Status) -> list[Told]:
    """The tellings that say so; none says of talks begun that they last yet."""
    return [t for t in tellings if t.status == status] or [t for t in tellings if t.status in DONE]


def _told_as_a_fact(told: Told) -> bool:
    """ "X reçoit Y" in the title, "la rencontre a duré": that they met needs nobody's word any more."""
    says_so = told.in_title or told.status in DONE
    return says_so and told.certainty == "asserted" and told.trigger.type in CONTACT_TYPES


def _takes_place(kind: EventType, status: Status) -> bool:
    """Whether such an event is anywhere: a call is not, nor a deal that is only wished for or refused.

    "a quitté P sans signer l'accord": there it might have been signed.
    """
    if kind in ("agreement", "proposal"):
        return status not in ("proposed", "refused")
    return kind != "call"


def best_place(places: list[Place]) -> Place | None:
    """The first place that is more than a country, else the first."""
    return next((p for p in places if not is_country(p)), places[0] if places else None)


def _type(tellings: list[Told], deciding: list[Told]) -> EventType:
    """The type told most; what decides the status counts more, "discuter" less than "rencontre".

    "ont eu un entretien … cet échange téléphonique": only now it is said that they called each other.
    """
    pointing = (t for t in tellings if t.trigger.type == "call" and t.trigger.demonstrative)
    if any(not t.trigger.noun and not _of_any_channel(t.trigger.token) for t in pointing):
        return "call"
    weights: dict[EventType, int] = {}
    clear: set[EventType] = set()
    for told in tellings:
        loose = told.trigger.type == "talks" and told.trigger.frame is not None
        weight = (1 if loose else 2) * (2 if told in deciding else 1)
        weights[told.trigger.type] = weights.get(told.trigger.type, 0) + weight
        clear |= set() if loose else {told.trigger.type}
    # "vont discuter de la trêve … leur tête-à-tête": told as often, that says more
    more = "meeting" if "talks" not in clear else None
    return max(weights, key=lambda kind: (weights[kind], kind == more))


def _of_any_channel(noun: Token) -> bool:
    """ "ces conversations" may have been face to face, "cet appel" was not."""
    lex = lexicon_of(noun)
    return lemma(noun) in lex.words.conversing and not lex.phone & clause_words(noun)


def _mention(told: Told, article: Article) -> Mention:
    start, end = told.span
    return Mention(
        start, end, article.text[start:end], told.trigger.token.text,
        told.status or "unknown", told.certainty, told.when.text,
    )  # fmt: skip


def _words(told: Told) -> str | None:
    tokens = {t.i: t for cue in told.reading.cues for t in (cue, *children(cue, "aux", "cop"))}
    return " ".join(tokens[i].text for i in sorted(tokens)) or None


def with_own_ids(events: Iterable[Event]) -> list[Event]:
    """The events, no two with one id: those whose first mentions begin at one word are told apart."""
    known: dict[str, Event] = {}
    for event in events:
        own = event.id
        while own in known:
            own = event_id(event.article_id, own, event.mentions[0].start)
        known[own] = event if own == event.id else replace(event, id=own)
    return list(known.values())


def event_id(article_id: str, kind: str, start: int) -> str:
    """A short id that stays the same for the same article text, type and first mention."""
    return hashlib.sha256(f"{article_id}:{kind}:{start}".encode()).hexdigest()[:12]
