"""Events of an article: triggers, read one by one in their sentences, then merged by happening."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lib.extract.actors import Cast, Place
from lib.extract.dates import FoundDate
from lib.extract.events.announce import find_announcements
from lib.extract.events.announced import announcement_event
from lib.extract.events.aside import helping, named_aside
from lib.extract.events.assemble import event_of, keep, with_own_ids
from lib.extract.events.at_the_scene import lend_scene, of_before
from lib.extract.events.called_off import call_off
from lib.extract.events.cluster import Cluster
from lib.extract.events.dateline import dateline
from lib.extract.events.dating import Calendar, calendar
from lib.extract.events.day_there import lend_days, lend_errands
from lib.extract.events.days_apart import on_days_apart, stops, then_again
from lib.extract.events.delegates import join_delegates
from lib.extract.events.in_arms import by_name
from lib.extract.events.in_turn import in_turn
from lib.extract.events.lending import lend
from lib.extract.events.lexicon import Lexicon, lexicon
from lib.extract.events.merge import group
from lib.extract.events.news_days import lend_news_days, lend_plan_days
from lib.extract.events.older_deals import long_in_force, sides_of_old
from lib.extract.events.one_sided import lend_protagonists
from lib.extract.events.opponents import opponents, protagonists
from lib.extract.events.presumed import presume_held
from lib.extract.events.settling import settle
from lib.extract.events.story import Scene, lend_parties
from lib.extract.events.telling import tell
from lib.extract.events.todays_news import presume_days
from lib.extract.events.told import Told
from lib.extract.events.towns import towns_of
from lib.extract.events.triggers import find_triggers
from lib.extract.events.turns import one_by_one
from lib.extract.events.voices import unique
from lib.extract.events.where import further_places, place_tokens
from lib.extract.events.whereabouts import lend_occasions, lend_places, whereabouts
from lib.languages.tokens import Doc
from lib.records import Article, Event, Quote, Role


@dataclass(frozen=True, slots=True)
class Found:
    """What the rules find: events in order of first mention, and the tellings that were too thin for one.

    Of the thin ones the last are ``faint``: the rules put them together with no others.

    ``places`` are those that a contact could be at; at ``aside`` begin mentions that mean no side, at
    ``helping`` those of who helps, at ``recalled`` contacts of some time before the story.
    """

    events: tuple[Event, ...]
    thin: tuple[Cluster, ...]
    places: tuple[Place, ...]
    aside: frozenset[int]
    helping: Mapping[int, Role]
    recalled: frozenset[int]


def find_events(
    doc: Doc, article: Article, cast: Cast, dates: Sequence[FoundDate], quotes: Sequence[Quote]
) -> Found:
    """The events that ``article`` tells, by the rules; contacts are first merged by happening.

    ``dates`` and ``quotes`` are those of the same article; ``doc`` is its parse.
    """
    lex = lexicon(article.language)
    cal = calendar(doc, dates, article.published)
    heads = place_tokens(doc, cast, lex)
    read = [
        told for trigger in find_triggers(doc, lex)
        if (told := tell(trigger, article, cal, heads, cast, quotes, lex)) is not None
    ]  # fmt: skip
    faint = [Cluster([told]) for told in read if told.faint]
    tellings = lend([
        stage for told in read if not told.faint
        for stage in _stages(told, cal, heads, cast, lex)
    ], heads, lex)  # fmt: skip
    grouped = group(by_name(tellings, cast, lex), cast.actors)
    call_off(grouped)
    join_delegates(grouped, doc, cast, lex)
    at_odds = opponents(doc, cast, lex)
    about = () if at_odds else protagonists(doc, article, cast, lex)
    lend_parties(grouped, Scene(at_odds, about, cast.actors), lex)
    lend_protagonists(grouped, cast, lex)
    sides_of_old(grouped, article.published, cast)
    written_at = dateline(article.text, article.body_start, cast.places)
    lend_places(grouped, tuple(whereabouts(doc, cast, heads, lex)), cast.actors, written_at)
    lend_days(grouped, article.published)
    lend_occasions(grouped)
    presume_held(grouped, article.published, cast, lex)
    kept = [keep(each, lex) and not long_in_force(each, article.published) for each in grouped]
    thin = tuple(each for each, whole in zip(grouped, kept, strict=True) if not whole)
    clusters = settle([each for each, whole in zip(grouped, kept, strict=True) if whole], cast.actors)
    lend_errands(clusters, cal, lex)
    lend_news_days(clusters, article.published)
    lend_plan_days(clusters)
    presume_days(clusters, article.published)
    towns = towns_of(doc, heads, grouped, article.body_start, lex)
    lend_scene(clusters, grouped, towns, cast.actors, article.published)
    events = with_own_ids(event_of(c, article, cast, lex) for c in clusters)
    home = {told.position: event for c, event in zip(clusters, events, strict=True) for told in c.told}
    said = find_announcements(doc, [t for t in tellings if t.position in home], quotes, cast, lex)
    announcements = unique(
        [announcement_event(one, home, heads, article, cal, cast, quotes, lex) for one in said],
        article.body_start,
        cast.actors,
    )
    found = sorted((*events, *with_own_ids(announcements)), key=lambda e: e.mentions[0].start)
    before = (each for each in (*clusters, *thin, *faint) if each.recalled or of_before(each))
    return Found(
        tuple(found),
        (*thin, *faint),
        tuple(heads.values()),
        frozenset(named_aside(doc, cast, lex)),
        dict(helping(doc, cast, lex)),
        frozenset(told.span[0] for each in before for told in each.told),
    )


def _stages(told: Told, cal: Calendar, heads: dict[int, Place], cast: Cast, lex: Lexicon) -> list[Told]:
    """One telling a stop of a journey, a day or a person met in turn, the telling itself for any other."""
    apart = (
        in_turn(told, cal, heads, cast, lex)
        or one_by_one(told, lex)
        or on_days_apart(told, cal, heads, lex)
        or then_again(told, cal, heads, lex)
    )
    if apart or told.place is None:
        return apart or [told]
    further = further_places(told.trigger, told.place, heads, lex)
    return stops(told, further, cal) if further else [told]
