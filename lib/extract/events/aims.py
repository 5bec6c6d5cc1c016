"""What "avant de" and "afin de" put behind a verb: done since, or no more than aimed at."""

from __future__ import annotations

from lib.extract.events.clause import children, conjugation, is_verbal, lemma, negated
from lib.extract.events.dating import Calendar, When
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.naming import names_contact
from lib.extract.events.phrases import case_of
from lib.extract.events.status import Reading, sign_of
from lib.extract.events.status.mood import before_clause
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token

# Forms in which a story tells what has happened.
TOLD = ("past", "pluperfect")
# Forms behind "pour", "pour que".
AIMED = ("infinitive", "subjunctive", "present")


def done_since(trigger: Trigger, dated: When, cal: Calendar, lex: Lexicon) -> bool:
    """Whether what came next in a story, told by "avant de", has taken place by the time it is told.

    "a signé un livre d'or avant de s'envoler mardi pour Q", "avant d'arriver à Q, il a vu X": he did;
    "avant de rencontrer X, il a dit": who knows.
    """
    verb = infinitive(trigger, lex)
    if verb is None or cal.ahead(dated):
        return False
    if cal.passed(dated):
        return True
    main = verb.head
    if conjugation(main) not in TOLD or negated(main):
        return False
    frame = lex.verbs.get(lemma(main))
    contact = frame is not None and frame.type in ("meeting", "visit")
    # "a eu un entretien avec X avant de rencontrer Y", not "a tenu une conférence de presse"
    held = list(children(main, "obj")) if lemma(main) in lex.words.holding_ones_own else []
    press = any(lemma(c) in lex.press for noun in held for c in noun.children)
    contact = contact or (not press and any(names_contact(noun, lex) for noun in held))
    if main.i > verb.i:
        return contact and lemma(verb) in lex.words.reaching
    # "ont prié côte à côte avant de s'entretenir", not "a dit, avant de rencontrer X"
    speaks = press or lemma(main) in lex.words.saying | lex.announce | lex.words.attributive
    deed = conjugation(verb) == "infinitive" and sign_of(main, lex) is None and not speaks
    return contact or deed


def infinitive(trigger: Trigger, lex: Lexicon) -> Token | None:
    """The infinitive behind "avant de" that tells the contact, or has it for an object: "de poursuivre"."""
    token = trigger.token
    if trigger.frame is None and token.dep_ == "obj" and lemma(token.head) in lex.hold | lex.words.continuing:
        token = token.head
    return token if is_verbal(token) and before_clause(token) else None


def only_aimed_at(trigger: Trigger, reading: Reading, lex: Lexicon) -> bool:
    """Whether a deal is what talks or efforts are for, and no more: "négocient afin d'arracher un accord"."""
    if trigger.type != "agreement":
        return False
    for verb in reading.support:
        if is_verbal(verb) and conjugation(verb) in AIMED and is_aimed_at(verb, lex):
            # "afin d'arracher": a parser may hang the infinitive on "afin"; "pour qu'ils parviennent"
            return not _to_be_done(verb.head.head if _is_aim(verb.head, lex) else verb.head, lex)
    return case_of(trigger.token, lex) in lex.words.aim and not _to_be_done(trigger.token.head, lex)


def only_tried(trigger: Trigger, reading: Reading, lex: Lexicon) -> bool:
    """Whether a deal is only what they try, or have, to come to: "cherche à parvenir à un accord".

    "tente de signer la paix", "ont jusqu'à mardi pour parapher le texte": there is one to be signed.
    """
    if trigger.type != "agreement" or reading.status not in ("planned", "proposed"):
        return False
    if any(lemma(verb) in lex.words.a_signing for verb in reading.support if verb != trigger.token):
        return False
    if any(lemma(cue) in lex.words.trying for cue in reading.cues):
        return True
    if trigger.frame is not None:
        # "les deux camps doivent s'entendre sur un gouvernement"
        return trigger.frame.frame == "agree" and any(lemma(c) in lex.words.obliged for c in reading.cues)
    return only_aimed_at(trigger, reading, lex) and any(map(is_verbal, reading.support))


def is_aimed_at(word: Token, lex: Lexicon) -> bool:
    """ "pour rencontrer", "pour des entretiens"; "afin de rencontrer", which may hang on "afin"."""
    return _is_aim(word.head, lex) or any(_is_aim(c, lex) for c in children(word, "mark", "case"))


def _is_aim(word: Token, lex: Lexicon) -> bool:
    return word.lower_ in lex.words.aim


def _to_be_done(verb: Token, lex: Lexicon) -> bool:
    """ "est attendu vendredi pour signer", "se rendra à P pour conclure": there it is to be done."""
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    frame = lex.verbs.get(lemma(verb))
    journey = frame is not None and frame.type in ("visit", "meeting", "call")
    return sign_of(verb, lex) == "planned" or conjugation(verb) == "future" or journey


def offered_before(trigger: Trigger, lex: Lexicon) -> bool:
    """ "accepter le plan présenté par Londres", "relancer la proposition": what is to come is the answer."""
    offer = trigger.token
    if trigger.type != "proposal" or trigger.frame is not None or not trigger.definite:
        return False
    made = any(conjugation(clause) == "participle_past" for clause in children(offer, "acl", "amod"))
    return made or lemma(offer.head) in lex.words.taking_up
