"""The status of an infinitive or a noun from the verb it depends on."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.events.clause import (
    children,
    conjugation,
    is_past,
    is_verbal,
    lemma,
    negated,
    passive,
    reflexive,
)
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of
from lib.extract.events.status import verbal
from lib.extract.events.status.beside import only_told_of
from lib.extract.events.status.carrying import agreed_to, arranged, declines, has_left_for, not_carried
from lib.extract.events.status.mood import just_past
from lib.extract.events.status.reading import SILENT, UNDONE, Reading, sign_of
from lib.extract.events.status.signs import Read, signed
from lib.languages.tokens import Token


def under_verb(token: Token, verb: Token, phrase: str, kind: str, lex: Lexicon, above: Read) -> Reading:
    """The reading of ``token`` below ``verb``; ``above`` reads what governs the verb itself."""
    word, sign = lemma(verb), sign_of(verb, lex)
    if not is_verbal(token) and negated(verb) and only_told_of(verb, lex):
        return SILENT
    if sign == "planned" and case_of(token, lex) in lex.words.agent:
        # "le désarmement, prévu par l'accord": what is planned is not the deal
        return SILENT
    if not is_verbal(token) and word in lex.words.engaging and not reflexive(verb):
        # "ont engagé des négociations" has begun them, "s'engagent à négocier" has not.
        sign = None
    role = token.dep_.split(":")[0]
    if role == "obl" and phrase in lex.words.amid and any(True for _ in children(verb, "obj")):
        # "a démenti tout accord dans les pourparlers": what is denied is the deal
        sign = None
    plan = arranged(token, verb, role, lex)
    if plan is not None:
        return plan
    hoped = verb.dep_ == "ccomp" and is_verbal(verb.head) and sign_of(verb.head, lex) == "proposed"
    if sign == "planned" and hoped and conjugation(verb) in ("present", "subjunctive"):
        # "espère que X et Y conviennent d'une trêve"
        return signed(verb.head, "proposed", lex, above).on(verb)
    if word in lex.words.agreeing_to and conjugation(verb) == "infinitive" and not is_verbal(token):
        # "s'est dit prêt à accepter le plan", "refuse d'adopter l'accord"
        outer = verbal.read_verb(verb, lex)
        if outer.status in ("proposed", "refused", "unknown"):
            return outer.on(verb)
    if declines(verb, lex) and is_past(verb) and not is_verbal(token):
        return Reading("refused", None, (verb,), (verb,))
    if word in lex.words.leaving and sign == "refused" and "agreement" in lex.nouns.get(lemma(token), ()):
        # "s'est retirée de l'accord"
        sign = "cancelled"
    if agreed_to(token, verb, lex):
        return Reading("held", None, (verb,), (verb,))
    if phrase in lex.words.aim and has_left_for(token, verb, lex):
        # "est arrivé mardi pour une visite", "a quitté P pour effectuer une visite": he is on it
        return verbal.read_verb(verb, lex).on(verb)
    if is_verbal(token):
        if word in lex.words.seizing and is_past(verb):
            # "a profité de sa visite pour rencontrer X"
            return verbal.read_verb(verb, lex)
        if kind == "before" and role in ("advcl", "xcomp", "obl", "acl", "ccomp") and sign is None:
            return verbal.before(verb, lex, aim=phrase in lex.words.aim)
        if _sent_to(token, verb, lex):
            errand = verbal.read_verb(verb, lex)
            return errand if errand.status in UNDONE else verbal.before(verb, lex, aim=True)
        if word in lex.words.allowing and passive(verb) and conjugation(verb) != "present":
            # "ont été autorisés à rencontrer X": and have met him
            return verbal.read_verb(verb, lex)
        if word in lex.words.beginning:
            # "ont commencé à négocier"
            return verbal.read_verb(verb, lex)
        if word in lex.words.failing:
            # "a échoué à organiser"
            return Reading("denied", None, (verb,), (verb,)) if is_past(verb) else SILENT
        if just_past(token, verb):
            return Reading("denied" if negated(verb) else "held", None, (verb,), (verb,))
        if sign in ("postponed", "silent", "held"):
            sign = None
    elif role != "obj" or " " in phrase:
        if kind == "during":
            return verbal.during(verb, lex)
        if kind == "before" and sign is None:
            return _what_for(verb, phrase, lex)
    if sign == "ongoing" or (sign == "held" and word not in lex.words.presupposing):
        # "poursuivre des négociations", "parvenir à un accord": as far as the verb itself has come.
        return verbal.read_verb(verb, lex)
    if sign == "silent":
        return SILENT
    if sign is not None:
        return signed(verb, sign, lex, above, announced=word in lex.announce)
    return not_carried(token, verb, role, kind, lex) or verbal.read_verb(verb, lex)


def _sent_to(token: Token, verb: Token, lex: Lexicon) -> bool:
    """ "a dépêché X négocier avec Y", "envoyer une délégation rencontrer Y": what for, with no "pour"."""
    frame = lex.verbs.get(lemma(verb))
    sends = frame is not None and frame.frame == "send"
    return sends and conjugation(token) == "infinitive" and any(c.i < token.i for c in children(verb, "obj"))


def _what_for(verb: Token, phrase: str, lex: Lexicon) -> Reading:
    """ "est arrivé pour des entretiens", "s'est préparé avant le sommet": it comes after what is told.

    "a remercié X pour sa visite" was after it, and "a fixé les règles pour les négociations" tells nothing.
    """
    if phrase in lex.words.purpose and is_past(verb) and _come_together(verb, lex):
        # "se sont réunis (enfermés, retrouvés) pour des pourparlers": and have held them.
        return verbal.read_verb(verb, lex)
    if phrase not in lex.words.aim:
        return replace(verbal.before(verb, lex), relative=True)
    frame = lex.verbs.get(lemma(verb))
    if any(lemma(t) in lex.words.thanks for t in (verb, *children(verb, "obj"))):
        return Reading("held", None, (), (verb,))
    moves = frame is not None and frame.type in ("visit", "meeting")
    if not moves and lemma(verb) not in lex.words.making_for:
        return SILENT
    return replace(verbal.before(verb, lex), relative=True)


def _come_together(verb: Token, lex: Lexicon) -> bool:
    frame = lex.verbs.get(lemma(verb))
    met = frame is not None and frame.type == "meeting" and reflexive(verb) and not negated(verb)
    return met or lemma(verb) in lex.gather | lex.words.shut_in
