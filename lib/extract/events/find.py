"""Events of an article: triggers, read one by one in their sentences, then merged by happening."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lib.extract.actors import Place
from lib.extract.events.alike import Alike
from lib.extract.events.announce import find_announcements
from lib.extract.events.announced import announcement_event
from lib.extract.events.aside import helping, named_aside
from lib.extract.events.assemble import event_of, keep, with_own_ids
from lib.extract.events.at_the_scene import lend_scene, of_before
from lib.extract.events.called_off import call_off
from lib.extract.events.cluster import Cluster
from lib.extract.events.dateline import dateline
from lib.extract.events.day_there import lend_days, lend_errands
from lib.extract.events.delegates import join_delegates
from lib.extract.events.lexicon import lexicon
from lib.extract.events.merge import group
from lib.extract.events.news_days import lend_news_days, lend_plan_days
from lib.extract.events.older_deals import long_in_force, sides_of_old
from lib.extract.events.one_sided import lend_protagonists
from lib.extract.events.opponents import opponents, protagonists
from lib.extract.events.presumed import presume_held
from lib.extract.events.settling import settle
from lib.extract.events.story import Scene, lend_parties
from lib.extract.events.tellings import Tellings
from lib.extract.events.todays_news import presume_days
from lib.extract.events.towns import towns_of
from lib.extract.events.voices import unique
from lib.extract.events.whereabouts import lend_occasions, lend_places, whereabouts
from lib.records import Event, Quote, Role


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


def find_events(tellings: Tellings, quotes: Sequence[Quote], alike: Alike | None = None) -> Found:
    """The events that are told; contacts are first merged by happening.

    ``alike`` says which tellings a model takes for those of one happening, where there is one.
    """
    doc, article, cast, heads = tellings.doc, tellings.article, tellings.cast, tellings.heads
    lex, cal = lexicon(article.language), tellings.calendar
    faint = [Cluster([told]) for told in tellings.faint]
    grouped = group(tellings.told, cast.actors, alike)
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
    said = find_announcements(doc, [t for t in tellings.told if t.position in home], quotes, cast, lex)
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
        tellings.places,
        frozenset(named_aside(doc, cast, lex)),
        dict(helping(doc, cast, lex)),
        frozenset(told.span[0] for each in before for told in each.told),
    )
