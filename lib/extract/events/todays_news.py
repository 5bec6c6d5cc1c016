"""The days of what is told as news without any: those of the paper itself.

A reader takes "X a reçu Y" at the head of a report for what happened on the day of its publication or the day
before. That is presumed, not told: the row says so (``presumed``), and no other row takes its day from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from lib.extract.events.clause import children, conjugation, is_verbal, lemma
from lib.extract.events.cluster import EARLIER, Cluster
from lib.extract.events.dating import When
from lib.extract.events.lexicon import lexicon_of, words_of
from lib.extract.events.located import of_another_time
from lib.extract.events.news_days import NEAR, RECENT, told_earlier
from lib.extract.events.phrases import case_of
from lib.extract.events.told import Told
from lib.languages.tokens import Token

# News stands in so many sentences of a text, its title among them; further down is what went before.
HEAD = 5
# What is told in these forms is no news of the day.
BEFORE_NEWS = (*EARLIER, "imperfect")


def presume_days(clusters: Sequence[Cluster], published: date | None) -> None:
    """Gives the day of publication and the one before to news of what has taken place or goes on.

    News is what the head of the article tells, the present or the perfect: "reçoit", "a reçu". Never what a
    tense puts before the story ("avait rencontré"), what a word does ("la précédente rencontre"), or what
    stands behind a contact of long ago.
    """
    if published is None:
        return
    dated = [cluster for cluster in clusters if cluster.when.told]
    for cluster in clusters:
        if not cluster.when.told and _is_news(cluster) and not _of_old(cluster, dated, published):
            cluster.told[:] = [replace(told, when=of_today(published)) for told in cluster.told]


def of_today(published: date) -> When:
    """The day of publication or the one before, which no word tells."""
    return When(published - timedelta(days=1), published, "interval", None, "presumed")


def _is_news(cluster: Cluster) -> bool:
    if cluster.turns or cluster.recalled or cluster.status not in ("held", "ongoing"):
        return False
    told = [one for one in cluster.told if one.status == cluster.status]
    if all(map(_one_more_journey, told)):
        return False
    if told_earlier(told, BEFORE_NEWS) or any(_long_before(one.trigger.token) for one in told):
        return False
    return cluster.status == "ongoing" or any(one.loose or _at_the_head(one) or _as_news(one) for one in told)


def _one_more_journey(told: Told) -> bool:
    """ "Il s'est également rendu à P": beside what the story tells, on some day."""
    verb = told.trigger.token
    also = (c.lower_ in words_of(verb).also for c in children(verb, "advmod"))
    return told.trigger.type == "visit" and told.trigger.frame is not None and any(also)


def _as_news(told: Told) -> bool:
    """ "X a reçu Y": what the perfect tells is news wherever it stands."""
    return any(conjugation(verb) == "past" for verb in told.reading.support if is_verbal(verb))


def _at_the_head(told: Told) -> bool:
    token = told.trigger.token
    return any(token.i < sent.end for sent, _ in zip(token.doc.sents, range(HEAD), strict=False))


def _long_before(noun: Token) -> bool:
    """ "intervient deux mois après leur rencontre": that was no news."""
    words = words_of(noun)
    spans = (noun.head, *(c for c in children(noun, "nmod", "obl") if c.i < noun.i))
    after = case_of(noun, lexicon_of(noun)) in words.some_time_after
    return after and any(lemma(span) in words.spans for span in spans)


def _before_that(noun: Token) -> bool:
    return of_another_time(noun, lexicon_of(noun))


def _of_old(cluster: Cluster, dated: Sequence[Cluster], published: date) -> bool:
    """ "X a vu Y en mars. Il a par ailleurs reçu Z": in March as well, or who knows when.

    Not "Après des pourparlers en mars, X a revu Y", which goes on from there.
    """
    first, sentence = cluster.told[0].position, cluster.told[0].trigger.token.sent.start
    before = [
        (told.position, other.when.end) for other in dated for told in other.told
        if 0 < first - told.position < NEAR
        and not (told.trigger.token.sent.start == sentence and _before_that(told.trigger.token))
    ]  # fmt: skip
    end = max(before, key=lambda each: each[0])[1] if before else None
    return end is not None and published - end > RECENT
