"""How many people a contact is told of: "les pourparlers à six", "les deux ministres"."""

from __future__ import annotations

from collections.abc import Sequence

from lib.extract.events.clause import children, lemma
from lib.extract.events.cluster import Cluster
from lib.extract.events.lexicon import lexicon_of, words_of
from lib.extract.events.parties import Party
from lib.extract.events.phrases import governing_verb
from lib.extract.events.subject import subject
from lib.extract.events.told import Told
from lib.languages.tokens import Token

HELPING = ("mediator", "host")


def as_many(cluster: Cluster, lent: Sequence[Party]) -> bool:
    """Whether they are as many as told: "les pourparlers à six", "les trois présidents"."""
    wanted = {n for told in cluster.told for n in counts(told)}
    sides = {actor for party in lent for actor in party.mention.actor_ids}
    helping = {a for party in lent if party.role in HELPING for a in party.mention.actor_ids}
    return not wanted or bool(wanted & {len(sides), len(sides - helping)})


def counts(told: Told) -> list[int]:
    """The numbers of people that the word for the contact or its subject bears; empty for "les deux"."""
    token = told.trigger.token
    doer = subject(token) if told.trigger.frame is not None else None
    below = [c for c in token.children if any(g.lower_ in words_of(token).to for g in children(c, "case"))]
    numbers = [*children(doer, "nummod"), *below] if doer is not None else below
    known = lexicon_of(token).counts
    return [known[t.lower_] for t in numbers if t.lower_ in known]


def the_two(told: Told) -> bool:
    """ "les deux ministres doivent se voir": those told of last."""
    token = told.trigger.token
    doer = _who_does(told)
    if not told.unnamed or (told.trigger.frame is None and doer is None):
        return False
    people = [doer, *(children(token, "obj") if told.trigger.frame is not None else ())]
    return any(c.lower_ in words_of(token).pair for who in people if who for c in children(who, "nummod"))


def two_people(told: Told) -> bool:
    """ "les deux ministres doivent se revoir": those who met last, not the sides of the story."""
    doer = _who_does(told) if the_two(told) else None
    return doer is not None and lemma(doer) not in words_of(doer).collective


def _who_does(told: Told) -> Token | None:
    """Who meets, as the verb has it: "les deux ministres se verront", "ont reporté leur rencontre"."""
    token = told.trigger.token
    if told.trigger.frame is not None:
        return subject(token)
    theirs = any(c.lower_ in words_of(token).their for c in children(token, "det"))
    verb = governing_verb(token) if theirs and token.dep_ == "obj" else None
    return subject(verb) if verb is not None else None


def they(told: Told) -> bool:
    """ "ils ont eu un échange de vues": those who met last, not the sides of the story."""
    token = told.trigger.token
    verb = token if told.trigger.frame is not None else governing_verb(token)
    doer = subject(verb) if verb is not None and told.unnamed else None
    return doer is not None and doer.lower_ in words_of(doer).plural_pronouns


def between_camps(told: Told) -> bool:
    """ "les pourparlers", "les négociations": those of the camps, whoever meets in between."""
    return told.trigger.token.lemma_.lower() in words_of(told.trigger.token).between_camps
