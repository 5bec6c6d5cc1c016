"""Tellings of one happening put together: event coreference within an article.

A telling joins an earlier one of the same family when parties, date, place and status allow it; a bare
"cette réunion" joins the nearest. Two complete tellings with different parties stay two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from lib.extract.events.another import GAP, NEXT, in_its_course, of_another, tells_its_end
from lib.extract.events.apart import spoken_in_the_call
from lib.extract.events.cluster import Cluster
from lib.extract.events.counted import between_camps
from lib.extract.events.fuller import by_names, names_instead
from lib.extract.events.gatherings import same_gathering
from lib.extract.events.headlines import people_instead
from lib.extract.events.retold import adds_to, as_an_aside
from lib.extract.events.same_people import of_same_people
from lib.extract.events.told import Told
from lib.extract.events.untold import how_long, of_those_untold, only_helpers, points_back_at, said_again
from lib.records import Actor


def group(tellings: Iterable[Told], actors: Mapping[str, Actor]) -> list[Cluster]:
    """Groups tellings, given in order of the text, by happening."""
    clusters: list[Cluster] = []
    for told in tellings:
        home = _best((c for c in reversed(clusters) if belongs(told, c, actors)), told)
        if home is None:
            clusters.append(Cluster([told]))
        else:
            if home.headline and not told.in_title and told.status is not None:
                home.told[:] = [people_instead(each, told, actors) for each in home.told]
            if by_names(told, home, actors):
                home.told[:] = [names_instead(each, told) for each in home.told]
            home.told.append(_silenced(told, home))
    return clusters


def _best(fitting: Iterator[Cluster], told: Told) -> Cluster | None:
    """The nearest; for "ce sommet" the nearest told by that word, or by people of the sentence around.

    For "elle" it is that told by the noun for which it stands.
    """
    if not told.trigger.definite or told.trigger.frame is not None or told.actor_ids:
        return next(fitting, None)
    homes = _likely(list(fitting), told)
    meant = (c for c in homes if any(t.trigger.token.i == told.trigger.noun for t in c.told))
    if (home := next(meant, None)) is not None:
        return home
    word = told.trigger.token.lemma_.lower()
    by_word = (c for c in homes if any(t.trigger.token.lemma_.lower() == word for t in c.told))
    by_people = (c for c in homes if c.actor_ids & told.around)
    last = max(homes, key=lambda c: c.told[-1].position, default=None)
    if last is not None and told.position - last.told[-1].position < NEXT:
        return last
    nearest = last if told.trigger.demonstrative else next(iter(homes), None)
    return next(by_people, None) or next(by_word, None) or nearest


def _likely(homes: list[Cluster], told: Told) -> list[Cluster]:
    """Those of ``homes`` that a noun points at rather than at the others.

    None told in passing, or with neither a stage nor people, and for a meeting no mere talks: "a accepté une
    rencontre afin de relancer le dialogue. La réunion a été annoncée".
    """
    homes = [c for c in homes if not _in_passing(c)] or homes
    homes = [c for c in homes if c.status is not None or c.actor_ids] or homes
    if between_camps(told):
        # "les pourparlers de X et Y … X a vu Z, et parlé des conditions des pourparlers": those
        return [c for c in homes if any(one.trigger.type == "talks" for one in c.told)] or homes
    if told.trigger.type != "meeting":
        return homes
    return [c for c in homes if any(one.trigger.type != "talks" for one in c.told)] or homes


def _in_passing(other: Cluster) -> bool:
    """ "X et Y, qui s'étaient vus en mai, …": no "cette rencontre" points at that one."""
    return all(one.turn == "before" and one.trigger.token.dep_ == "acl:relcl" for one in other.told)


def _silenced(told: Told, home: Cluster) -> Told:
    """ "Avant la réunion, X a dit": once it is known which one, its own telling says how far it has come."""
    if in_its_course(told, home):
        return replace(told, status=None, parties=(), when=home.when if tells_its_end(told) else told.when)
    if adds_to(told, home):
        return as_an_aside(told, home)
    return replace(told, status=None) if told.reading.relative and not told.actor_ids else told


def belongs(told: Told, other: Cluster, actors: Mapping[str, Actor]) -> bool:
    """Whether ``told`` tells the happening of ``other`` again."""
    if adds_to(told, other):
        return True
    mine, theirs = told.actor_ids, other.actor_ids
    pointing = told.trigger.definite and told.trigger.frame is None
    if of_another(told, other, pointing):
        return False
    if same_gathering(told, other):
        return True
    if not mine and told.unnamed and len(theirs) > 1 and said_again(told, other):
        return True
    if (other.family == "call" and spoken_in_the_call(told, other)) or how_long(told, other):
        return True
    if not mine or (pointing and told.trigger.bare and only_helpers(told)):
        return points_back_at(told, other, pointing)
    if told.joined and told.when.text is None and told.position - other.told[-1].position < GAP:
        return True
    return of_same_people(told, other, pointing, actors) if theirs else of_those_untold(told, other)
