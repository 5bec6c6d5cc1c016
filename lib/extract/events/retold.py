"""Tellings that add to a happening told before and are none of their own: purpose, effect, absentees."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.events.apart import DONE, places_differ
from lib.extract.events.clause import children, conjugation, lemma, negated
from lib.extract.events.cluster import UNDONE, Cluster, family
from lib.extract.events.lexicon import Lexicon, lexicon_of, words_of
from lib.extract.events.phrases import case_of, governing_verb
from lib.extract.events.told import Told
from lib.languages.tokens import Token

# "entrera donc en vigueur": so many words on.
NEXT_TO = 4


def adds_to(told: Told, other: Cluster) -> bool:
    """Whether ``told`` only tells more of ``other``."""
    if meant_for(told, other) or comes_into_force(told, other) or without_them(told, other):
        return True
    return with_whom(told, other)


def as_an_aside(told: Told, home: Cluster) -> Told:
    """``told`` as what it says of ``home``: neither a stage nor a day of its own."""
    if without_them(told, home):
        absent = tuple(replace(party, role="excluded") for party in told.parties)
        return replace(told, status=None, parties=absent, when=home.when)
    return replace(told, status=None, when=home.when)


def meant_for(told: Told, other: Cluster) -> bool:
    """ "se sont retrouvés pour douze heures de négociations": what the contact was for is the contact."""
    if _what_the_journey_is(told, other):
        return True
    if told.trigger.frame is not None or other.family != "contact":
        return False
    lex = lexicon_of(told.trigger.token)
    verb = _verb_gone_on_with(told.trigger.token, lex)
    verb = verb if told.trigger.definite else _verb_with_aim(told.trigger.token, lex) or verb
    apart = told.partner or told.others or told.when.text is not None
    if verb is None or apart or not told.actor_ids <= other.actor_ids:
        return False
    return any(one.trigger.frame is not None and one.trigger.token == verb for one in other.told)


def _what_the_journey_is(told: Told, journey: Cluster) -> bool:
    """ "est à Paris depuis lundi pour sa première visite en France": the visit that the verb tells."""
    if told.trigger.frame is not None or told.trigger.type != "visit" or journey.family != "visit":
        return False
    verb = _verb_with_aim(told.trigger.token, lexicon_of(told.trigger.token))
    if verb is None or not told.actor_ids <= journey.actor_ids or places_differ(told, journey):
        return False
    verbs = (verb, *children(verb, "cop"))
    return any(one.trigger.frame is not None and one.trigger.token in verbs for one in journey.told)


def _verb_with_aim(noun: Token, lex: Lexicon) -> Token | None:
    """The verb on which "pour un deuxième tour de pourparlers" hangs; not that of "pour la reprise de"."""
    top = noun
    if noun.dep_ == "nmod" and case_of(noun, lex) in lex.words.of and lemma(noun.head) in lex.words.measures:
        top = noun.head
    return top.head if case_of(top, lex) in lex.words.aim else None


def _verb_gone_on_with(noun: Token, lex: Lexicon) -> Token | None:
    """The verb of "se sont retrouvés pour poursuivre leurs discussions", "pour engager des négociations"."""
    talking = noun.head
    goes_on = lex.words.continuing | lex.words.resuming | lex.words.holding_ones_own | lex.words.launching
    if noun.dep_ != "obj" or lemma(talking) not in goes_on or conjugation(talking) != "infinitive":
        return None
    aimed = any(c.lower_ in lex.words.aim for c in children(talking, "mark", "case"))
    return talking.head if aimed else None


def comes_into_force(told: Told, other: Cluster) -> bool:
    """ "ont signé une trêve. Cet accord, qui entrera en vigueur lundi": it has been signed all the same."""
    trigger = told.trigger
    pointing = trigger.frame is None and trigger.definite and (trigger.bare or trigger.demonstrative)
    if other.family != "agreement" or trigger.type != "agreement" or not pointing:
        return False
    to_come = told.status not in (*DONE, *UNDONE) and told.actor_ids <= other.actor_ids
    return to_come and other.status in DONE and any(map(_takes_effect, told.reading.cues))


def _takes_effect(verb: Token) -> bool:
    """ "entrera en vigueur", "devrait prendre effet", "doit commencer lundi"."""
    words = words_of(verb)
    verbs = (verb, *children(verb, "xcomp"))
    behind = {t.lower_ for each in verbs for t in verb.doc[each.i + 1 : each.i + NEXT_TO]}
    return bool(behind & words.in_force) or any(lemma(each) in words.beginning for each in verbs)


def without_them(told: Told, other: Cluster) -> bool:
    """ "X et Y se verront lundi. Z ne participera pas à ce sommet": they meet, without Z."""
    trigger = told.trigger
    pointing = trigger.frame is None and trigger.definite and (trigger.bare or trigger.demonstrative)
    if not pointing or not told.actor_ids or family(told) != other.family:
        return False
    away = told.status in ("refused", "denied") and any(map(_takes_no_part, told.reading.cues))
    meet = len(other.actor_ids) > 1 and other.status not in UNDONE and other.status != "denied"
    return away and meet and not told.actor_ids & other.actor_ids


def with_whom(told: Told, other: Cluster) -> bool:
    """ "a reçu Y, avec lequel il a procédé à un échange de vues": there and then."""
    token = told.trigger.token
    verb = token if told.trigger.frame is not None else governing_verb(token)
    if verb is None or told.when.text is not None or told.status != other.status:
        return False
    if other.family != "contact" or told.trigger.type not in ("meeting", "talks"):
        return False
    words = words_of(token)
    relative = any(
        c.lower_ in words.with_whom and any(g.lower_ in words.with_ for g in children(c, "case"))
        for c in children(verb, "obl")
    )
    above = {t.i for t in verb.ancestors}
    return relative and any(
        one.trigger.frame is not None and one.trigger.token.i in above for one in other.told
    )


def _takes_no_part(verb: Token) -> bool:
    return lemma(verb) in words_of(verb).taking_part and negated(verb)
