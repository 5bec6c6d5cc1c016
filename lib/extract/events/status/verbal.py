"""The status of a contact that a verb tells: its tense, its negation, and the clause above."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.events.clause import Conjugation, children, conjugation, lemma, negated, present_when_told
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.status import governed
from lib.extract.events.status.aims import aimed_at
from lib.extract.events.status.condition import condition, under_if
from lib.extract.events.status.instead import rather_not
from lib.extract.events.status.mood import (
    asked,
    before_clause,
    for_long,
    in_the_midst,
    left_open,
    not_yet,
    reported_in_the_past,
    since,
    subordination,
)
from lib.extract.events.status.reading import PAST, SILENT, Reading, about_to, sign_of
from lib.extract.events.status.reserve import pressed_for, with_reserve
from lib.extract.events.status.signs import leaves_open, signed
from lib.languages.tokens import Token
from lib.records import Status

SUBORDINATE = {
    "denied": Reading("denied"),
    "conditional": Reading("proposed", "hypothetical"),
    "planned": Reading("planned"),
    "proposed": Reading("proposed"),
    "refused": Reading("refused"),
    "unknown": Reading("unknown", "hypothetical"),
}


def read_verb(verb: Token, lex: Lexicon) -> Reading:
    """Status of the act that the verb group of ``verb`` tells."""
    if asked(verb):
        return Reading("unknown", None, (verb,), (verb,))
    if under_if(verb) and not since(verb):
        return condition(verb)
    if left_open(verb) and conjugation(verb) in ("present", "subjunctive"):
        return SILENT.on(verb)
    if before_clause(verb):
        return before(verb.head, lex).on(verb)
    if any(about_to(each, lex) for each in children(verb, "obl") if each.i < verb.i):
        # "est sur le point d'accueillir", however it is parsed
        return Reading("denied" if negated(verb) else "planned", None, (verb,), (verb,))
    if in_the_midst(verb, lex):
        # "sont en train de discuter"
        return Reading("denied" if negated(verb.head) else "ongoing", None, (verb, verb.head), (verb,))
    if rather_not(verb, lex):
        return SILENT
    subordinate = subordination(verb, lex)
    if subordinate == "planned" and pressed_for(verb, lex):
        subordinate = "proposed"
    if subordinate is not None:
        return SUBORDINATE[subordinate].on(verb)
    aim = aimed_at(verb, lex)
    if aim is not None:
        return aim
    form = conjugation(verb)
    wished = _wished_or_denied(verb, form, lex)
    if wished is not None:
        return wished.on(verb)
    if _only_judged(verb, form, lex):
        return SILENT
    told = _by_tense(verb, form, lex)
    if form == "infinitive_past" and _without(verb, lex):
        # "a quitté P sans avoir rencontré X"
        return Reading("denied", None, (verb,), (verb,))
    if told is not None:
        return with_reserve(told, verb, lex)
    meanwhile = _meanwhile(verb, form, lex)
    if meanwhile is not None:
        return meanwhile.on(verb)
    outer = governed.read_governed(verb, lex)
    if negated(verb) and outer.status in ("planned", "proposed", "held"):
        outer = replace(outer, status="refused")
    return outer.on(verb)


def _without(verb: Token, lex: Lexicon) -> bool:
    marks = {c.lower_ for c in children(verb, "mark", "case", "advmod")}
    return any(lex.prepositions.get(mark) == "without" for mark in marks)


def _meanwhile(verb: Token, form: Conjugation, lex: Lexicon) -> Reading | None:
    """ "a plaidé pour la paix, en recevant X": he received him when he spoke, whatever he spoke for.

    So did he in "Recevant X lundi, Y a plaidé pour la paix" and "Y, recevant X lundi, a plaidé".
    """
    if form != "participle" or verb.dep_ not in ("advcl", "acl") or negated(verb):
        return None
    above = verb.head if verb.dep_ == "advcl" else verb.head.head
    if conjugation(above) not in ("past", "pluperfect"):
        return None
    first = min((c for c in verb.children if c.lower_ in lex.words.underway), key=lambda c: c.i, default=verb)
    if first.i > above.i:
        led = first is not verb and first.nbor(-1).text == ","
        return Reading("held", None, (), (above,)) if led and not negated(above) else None
    clause = [t for t in verb.subtree if t.i < above.i and not t.is_punct]
    opens = clause[0].i == verb.sent.start or clause[0].nbor(-1).text == ","
    return Reading("held", None, (), (above,)) if opens and clause[-1].nbor().text == "," else None


def _only_judged(verb: Token, form: Conjugation, lex: Lexicon) -> bool:
    """ "il est logique que X rencontre Y": judged, and not said to take place."""
    above = verb.head
    if form not in ("present", "subjunctive") or above.pos_ != "ADJ" or above.i > verb.i:
        return False
    impersonal = any(c.dep_ == "expl:subj" for c in above.children)
    return impersonal and lemma(above) not in lex.words.sure


def _by_tense(verb: Token, form: Conjugation, lex: Lexicon) -> Reading | None:
    """What a finite form says by itself; None for infinitives, participles and subjunctives."""
    no, here = negated(verb), (verb,)
    if form == "imperfect" and present_when_told(verb):
        form = "present"
    going_on = form in ("present", "imperfect") and not no
    if going_on and (lemma(verb) in lex.words.continuing or (since(verb) and not _the_first(verb, lex))):
        return Reading("ongoing", None, here, here)
    if form == "conditional_past" and _of_what_was_blocked(verb, lex):
        return SILENT
    if form == "conditional_past":
        return Reading("denied" if no else "held", "hearsay", here, here)
    if form == "participle_past" and not no and since(verb):
        # "X et Y, réunis depuis lundi à P"
        return Reading("ongoing", None, here, here)
    if form in PAST:
        if no and (not_yet(verb) or since(verb) or for_long(verb)):
            return SILENT
        return Reading("denied" if no else "held", None, here, here)
    # "ne participera pas aux pourparlers": they may be held without him
    undone: Status = "refused" if lemma(verb) in lex.words.taking_part else "cancelled"
    if form == "future":
        return Reading(undone if no else "planned", None, here, here)
    if form == "conditional" and lemma(verb) in lex.words.dating_back:
        # "la rencontre remonterait au 19 mars"
        return Reading("held", "hearsay", here, here)
    if form == "conditional":
        rumour = None if reported_in_the_past(verb) else "hearsay"
        return Reading(undone if no else "planned", rumour, here, here)  # type: ignore[arg-type]
    if form == "present":
        return Reading("denied" if no else "held", None, here, here, present=not no)
    return None


def _the_first(noun: Token, lex: Lexicon) -> bool:
    """ "c'était la première rencontre depuis que la trêve a été signée": how long there was none."""
    return noun.pos_ == "NOUN" and any(lemma(c) in lex.words.first_of_all for c in children(noun, "amod"))


def _of_what_was_blocked(verb: Token, lex: Lexicon) -> bool:
    """ "a bloqué toute résolution qui aurait sanctionné X": it would have, and has not."""
    noun = verb.head
    while noun.dep_ in ("nmod", "flat:name", "amod") and noun.head.i < noun.i:
        noun = noun.head
    if verb.dep_ != "acl:relcl" or noun.dep_.split(":")[0] not in ("obj", "nsubj", "obl"):
        return False
    return lemma(noun.head) in lex.words.blocking or any(
        c.lower_ in lex.words.any_at_all for c in children(noun, "det", "amod")
    )


def _wished_or_denied(verb: Token, form: Conjugation, lex: Lexicon) -> Reading | None:
    """ "souhaite que … se rencontrent", "dément avoir rencontré": only wished for, or denied."""
    above = verb.head
    # "l'espoir que les contacts débouchent sur une trêve"
    of_noun = verb.dep_.startswith("acl") and any(c.lower_ in lex.words.only for c in children(verb, "mark"))
    if (verb.dep_ not in ("ccomp", "xcomp", "csubj") and not of_noun) or above == verb:
        return None
    if leaves_open(above, lex):
        # "n'a pas confirmé avoir rencontré X"
        return Reading("unknown", None, (), (above,))
    sign = sign_of(above, lex)
    if sign == "denied" and (form in PAST or form in ("present", "subjunctive")):
        return Reading("held" if negated(above) else "denied", None, (), (above,))
    if sign == "refused" and form == "infinitive_past":
        # "a exclu d'avoir rencontré X", and "n'exclut pas d'avoir rencontré X"
        return SILENT if negated(above) else Reading("denied", None, (), (above,))
    if sign == "planned" and lemma(above) not in lex.announce and form in ("present", "subjunctive"):
        return signed(above, sign, lex, governed.read_governed)
    if sign in ("proposed", "refused") and form in ("present", "subjunctive", "future", "conditional"):
        return signed(above, sign, lex, governed.read_governed)
    return None


def during(verb: Token, lex: Lexicon) -> Reading:
    """A contact in the course of which ``verb`` takes place: it does too, whatever is not done then.

    "Il n'a rien dit lors de la rencontre": there was one.
    """
    below = next(children(verb, "xcomp"), None) if lemma(verb) in lex.words.modal else None
    main = read_verb(verb if below is None else below, lex)
    if main.status == "refused":
        return SILENT
    taking_place: dict[Status | None, Status] = {"denied": "held", "cancelled": "planned"}
    return replace(main, status=taking_place.get(main.status, main.status))


def after(verb: Token, lex: Lexicon) -> Reading:
    """A contact after which ``verb`` takes place: held, unless the verb itself is to come."""
    main = read_verb(verb, lex)
    later = main.status in ("planned", "proposed", "cancelled")
    to_come = later and conjugation(verb) in ("future", "conditional")
    return Reading("planned" if to_come else "held", None, (), (verb,))


def before(verb: Token, lex: Lexicon, aim: bool = False) -> Reading:
    """A contact before which ``verb`` takes place: planned, silent in a story of long ago.

    ``aim``: it is what the verb is for, and no further than what is only proposed.
    """
    if conjugation(verb) == "pluperfect":
        # "s'était rendu en mai à P pour rencontrer X"
        journey = aim and lex.tells_journey(lemma(verb))
        return Reading("held", None, (), (verb,)) if journey and not negated(verb) else SILENT
    main = read_verb(verb, lex)
    status: Status = "proposed" if aim and main.status == "proposed" else "planned"
    return Reading(status, main.certainty if main.certainty == "hypothetical" else None, (), (verb,))
