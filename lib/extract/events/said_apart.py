"""Words of a telling that make it another contact: "une autre rencontre", "le lendemain", "bilatéral"."""

from __future__ import annotations

from lib.extract.events.clause import children, lemma
from lib.extract.events.cluster import Cluster
from lib.extract.events.lexicon import lexicon_of, words_of
from lib.extract.events.phrases import case_of, governing_verb
from lib.extract.events.told import Told
from lib.languages.tokens import Token

DONE = ("held", "ongoing")
RECEIVING = ("object", "host", "object_person")
HELPING = ("mediator", "host")


def said_apart(told: Told, other: Cluster) -> bool:
    """Whether the words of ``told`` say that it is not the contact of ``other``."""
    return (
        _in_turn(told, other)
        or _one_other(told, other)
        or _on_the_day_after(told, other)
        or (_likewise(told) and not other.headline)
        or _before_it(told, other)
        or _of_more_sides(told, other)
        or _receives_one_side(told, other)
        or _talk_meanwhile(told, other)
    )


def _in_turn(told: Told, other: Cluster) -> bool:
    """ "a reçu une délégation, puis celle de Y": one verb, contacts one after the other."""
    same = (one for one in other.told if one.trigger.token == told.trigger.token)
    return any(one.actor_ids != told.actor_ids for one in same)


def _one_other(told: Told, other: Cluster) -> bool:
    """ "Une réunion aura lieu à P. Une autre rencontre, sur les ports, suivra": not the one told before."""
    return _is_other(told) and not other.headline and not any(map(_is_other, other.told))


def _is_other(told: Told) -> bool:
    noun = told.trigger.token
    words = words_of(noun)
    new = told.trigger.frame is None and not told.trigger.definite
    return new and any(lemma(c) in words.another for c in children(noun, "amod", "det"))


def _on_the_day_after(told: Told, other: Cluster) -> bool:
    """ "X a vu A à P. Le lendemain, il a vu A et B": the day after the contact told just before."""
    last, sentence = other.told[-1], told.trigger.token.sent
    if told.trigger.frame is None or last.trigger.frame is None or last.in_title or sentence.start == 0:
        return False
    before = told.trigger.token.doc[sentence.start - 1].sent
    next_to = last.trigger.token.sent.start == before.start and last.when.text is None
    return next_to and told.status in DONE and last.status in DONE and _opens_a_day_later(told.trigger.token)


def _opens_a_day_later(verb: Token) -> bool:
    """ "Le lendemain, …"; not "le lendemain de la rencontre", which is a day of its own."""
    words, opening = words_of(verb), verb.doc[verb.sent.start : verb.i]
    return any(t.lower_ in words.day_later and t.nbor().lower_ not in words.of_day for t in opening)


def _likewise(told: Told) -> bool:
    """ "Z a lui aussi reçu Y", "Z a été reçu lui aussi": what was told before was somebody else's contact."""
    verb = told.trigger.token
    words = words_of(verb)
    also = (t for t in verb.doc[verb.sent.start + 1 : verb.sent.end] if t.lower_ in words.also)
    itself = any(t.head in (verb, t.nbor(-1)) and t.nbor(-1).lower_ in words.themselves for t in also)
    return told.trigger.frame is not None and itself


def _before_it(told: Told, other: Cluster) -> bool:
    """ "Le sommet intervient après leur rencontre de juin": not "après deux heures de discussions"."""
    noun = told.trigger.token
    if (
        told.trigger.frame is not None
        or case_of(noun, lexicon_of(noun)) not in words_of(noun).some_time_after
    ):
        return False
    verb = governing_verb(noun)
    doers = (one.trigger.token for one in other.told if one.trigger.token.dep_.startswith("nsubj"))
    return any(doer.head == verb for doer in doers)


def _of_more_sides(told: Told, other: Cluster) -> bool:
    """ "X a reçu Y … cette trilatérale", "pourparlers à six … des entretiens bilatéraux": other contacts."""
    mine = sides_said(told)
    if mine is None:
        return False
    theirs = {said for one in other.told if (said := sides_said(one)) is not None}
    if theirs:
        return mine not in theirs
    named = len(other.actor_ids)
    return mine > 2 and named == 2 and all(one.trigger.frame is not None for one in other.told[:1])


def sides_said(told: Told) -> int | None:
    """How many sides the word or its adjective says: "une bilatérale", "un sommet tripartite"."""
    noun = told.trigger.token
    if told.trigger.frame is not None:
        return None
    words = words_of(noun)
    said = {lemma(noun), *(lemma(c) for c in children(noun, "amod"))}
    if said & words.of_two:
        return 2
    return 3 if said & words.of_three else None


def _receives_one_side(told: Told, other: Cluster) -> bool:
    """ "des pourparlers organisés par X … X a accueilli la délégation": he sees one side, alone."""
    frame = told.trigger.frame
    if frame is None or frame.frame not in RECEIVING:
        return False
    helpers = {
        actor
        for one in other.told
        for party in one.parties
        if party.role in HELPING and party.mention.start > one.position
        for actor in party.mention.actor_ids
    }
    met, sides = told.actor_ids - helpers, other.actor_ids - helpers
    leads = bool(told.actor_ids & helpers) and len(told.actor_ids - met) == 1
    return leads and (met < sides if met else told.partner)


def _talk_meanwhile(told: Told, other: Cluster) -> bool:
    """ "X a vu Y dimanche … Rome, qui négocie avec le mouvement": the meeting was a day, the talks last."""
    if told.trigger.type != "talks" or told.status != "ongoing" or told.when.text is not None:
        return False
    met = all(one.trigger.type == "meeting" and one.trigger.frame is not None for one in other.told)
    return told.trigger.frame is not None and met and other.status == "held" and other.when.text is not None
