"""Contacts and offers of which only the course is told: "Les discussions doivent porter sur X"."""

from __future__ import annotations

from lib.extract.events.clause import children, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.status import Reading
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token

# How far the examination of an offer may have come; the offer has been made before.
EXAMINED = ("planned", "proposed", "held", "ongoing")


def points_at_its_course(trigger: Trigger, reading: Reading, lex: Lexicon) -> bool:
    """ "Les discussions doivent porter sur le cessez-le-feu": those told before, at whatever stage."""
    if trigger.type == "proposal" and trigger.frame is None and reading.status in EXAMINED:
        # "est arrivé pour étudier la proposition", "ont examiné la proposition": it has been made
        made = any(lemma(c) in lex.words.putting_forward for c in children(trigger.token, "acl"))
        return trigger.definite and not made and lemma(trigger.token.head) in lex.words.examining
    if trigger.frame is not None or not trigger.bare or not trigger.definite:
        return False
    if reading.status == "postponed" and _broken_off_after(trigger.token, lex):
        return True
    if reading.status != "planned":
        return False
    verbs = (trigger.token.head, *children(trigger.token.head, "xcomp"))
    if any(lemma(verb) in lex.words.of_its_course for verb in verbs):
        return True
    # "doivent se poursuivre jusqu'à dimanche": they have begun
    lasting = [verb for verb in verbs if lemma(verb) in lex.words.going_until]
    return any(
        c.lower_ in lex.words.until for verb in lasting for child in verb.children for c in child.children
    )


def _broken_off_after(noun: Token, lex: Lexicon) -> bool:
    """ "a reçu X, avant d'interrompre la réunion pour appeler Y": it had begun."""
    marks = [c.lower_ for c in noun.head.children if c.dep_ == "mark"]
    return noun.dep_ == "obj" and any(word in lex.words.before for word in marks)
