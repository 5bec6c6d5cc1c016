"""Tellings of one happening put together: event coreference within an article.

A telling joins an earlier one of the same family when parties, date, place and status allow it; a bare
"cette réunion" joins the nearest. Two complete tellings with different parties stay two.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from lib.extract.events.alike import REACH, Alike
from lib.extract.events.another import NEXT, in_its_course, of_another, tells_its_end
from lib.extract.events.cluster import Cluster
from lib.extract.events.counted import between_camps
from lib.extract.events.fuller import by_names, names_instead
from lib.extract.events.headlines import people_instead
from lib.extract.events.one_happening import belongs
from lib.extract.events.retold import adds_to, as_an_aside
from lib.extract.events.told import Told
from lib.records import Actor

# How likely a model must find it that a telling is of a happening that the rules do not take it for, by how
# much likelier than what they do take it for, and how likely that, to be kept at all.
JOINED, FURTHER, KEPT = 0.3, 0.3, 0.1


def group(tellings: Iterable[Told], actors: Mapping[str, Actor], alike: Alike | None = None) -> list[Cluster]:
    """Groups tellings, given in order of the text, by happening.

    ``alike`` is what a model thinks of each pair: where the rules know no happening for a telling, or one
    that it finds far less likely than another, it decides.
    """
    clusters: list[Cluster] = []
    homes: list[int] = []
    for number, told in enumerate(tellings):
        found = _best((c for c in reversed(clusters) if belongs(told, c, actors)), told)
        at = next((at for at, cluster in enumerate(clusters) if cluster is found), None)
        if alike is not None:
            barred = {at for at, cluster in enumerate(clusters) if at_odds(told, cluster)}
            # "la rencontre" is of some happening told before
            kept = 0.0 if told.trigger.definite and not told.actor_ids else KEPT
            at = likeliest_home(number, at, homes, alike, barred, kept)
        homes.append(len(clusters) if at is None else at)
        if at is None:
            clusters.append(Cluster([told]))
        else:
            _join(told, clusters[at], actors)
    return clusters


def at_odds(told: Told, other: Cluster) -> bool:
    """Whether what is told of both speaks against one happening, whatever a model thinks."""
    mine, theirs = told.actor_ids, other.actor_ids
    pointing = told.trigger.definite and told.trigger.frame is None
    # "rencontrera X … une réunion à trois avec X et Y"; not the title, or "la réunion entre X, Y et Z"
    others_too = bool(mine and theirs) and (
        not (mine <= theirs or theirs <= mine) or (mine != theirs and not pointing and not other.headline)
    )
    same_word = any(one.trigger.token.i == told.trigger.token.i for one in other.told)
    return others_too or same_word or of_another(told, other, pointing)


def likeliest_home(
    number: int,
    ruled: int | None,
    homes: Sequence[int],
    alike: Alike,
    barred: Collection[int] = (),
    kept: float = 0.0,
) -> int | None:
    """Which happening the telling ``number`` is of, by what a model thinks; None for one of its own.

    ``homes`` are those of the tellings before it, ``ruled`` is what the rules say, and of no other of
    ``barred`` is it. How likely it is of one is the mean over the tellings of that; what the rules say is
    dropped where it is less likely than ``kept``.
    """
    likely: dict[int, list[float]] = {}
    for earlier in range(max(0, number - REACH), number):
        if (share := alike.get((earlier, number))) is not None:
            likely.setdefault(homes[earlier], []).append(share)
    means = {home: sum(shares) / len(shares) for home, shares in likely.items()}
    best = max((home for home in means if home not in barred), key=means.__getitem__, default=None)
    own = None if ruled is None else means.get(ruled, 1.0)  # of one that it was not asked of, the rules know
    if best is not None and means[best] > (JOINED if own is None else max(JOINED, own + FURTHER)):
        return best
    return None if own is not None and own < kept else ruled


def _join(told: Told, home: Cluster, actors: Mapping[str, Actor]) -> None:
    if home.headline and not told.in_title and told.status is not None:
        home.told[:] = [people_instead(each, told, actors) for each in home.told]
    if by_names(told, home, actors):
        home.told[:] = [names_instead(each, told) for each in home.told]
    home.told.append(_silenced(told, home))


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
