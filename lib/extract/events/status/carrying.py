"""Whether a governing verb carries the contact below it: made for, agreed to, or only spoken of."""

from __future__ import annotations

from lib.extract.events.clause import (
    SUBJECTS,
    children,
    conjugation,
    is_past,
    is_verbal,
    lemma,
    negated,
    reflexive,
)
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of
from lib.extract.events.status.beside import kick_off
from lib.extract.events.status.reading import SILENT, Reading
from lib.languages.tokens import Token

# Frames of verbs that tell of words exchanged.
TALKING = ("with", "with_other", "to")
JOURNEYS = ("travel", "reach", "stay")


def accepts(verb: Token, lex: Lexicon) -> bool:
    """ "a accepté", "a dit oui à", "a donné son feu vert à", "a répondu favorablement à"."""
    word = lemma(verb)
    if word in lex.words.agreeing_to:
        return True
    beside = {c.lower_ for c in verb.children}
    assent = word in lex.words.giving and any(lemma(c) in lex.words.assent for c in children(verb, "obj"))
    return assent or (word in lex.words.answering and bool(beside & lex.words.yes))


def declines(verb: Token, lex: Lexicon) -> bool:
    """ "a dit non à", "a répondu négativement à"."""
    return lemma(verb) in lex.words.answering and any(c.lower_ in lex.words.no for c in verb.children)


def agreed_to(deal: Token, verb: Token, lex: Lexicon) -> bool:
    """ "a accepté une trêve", "se sont engagés à un cessez-le-feu", and not "un échange de prisonniers"."""
    kinds = lex.nouns.get(lemma(deal), ())
    deals = {"agreement", "proposal"} & set(kinds) or lemma(deal) in lex.words.mediating
    if is_verbal(deal) or not deals or "call" in kinds:
        return False
    reached = deal.dep_ == "obj" or (reflexive(verb) and deal.dep_ == "obl")
    # "a consenti à une trêve"
    to_it = lemma(verb) in lex.words.reached or lemma(verb) not in lex.words.agreeing_to
    reached = reached or (deal.dep_.startswith("obl") and to_it)
    done = conjugation(verb) in ("past", "pluperfect", "infinitive_past") and not negated(verb)
    return accepts(verb, lex) and reached and done


def arranged(token: Token, verb: Token, role: str, lex: Lexicon) -> Reading | None:
    """What an appointment made, a date brought forward or an audience obtained say: it is to come.

    ``role`` is as for ``not_carried``; None of any other verb.
    """
    word, appointment = lemma(verb), lemma(token) in lex.words.appointments
    plan = Reading("planned", None, (verb,), (verb,))
    if role == "obl" and in_accord(verb, lex) and (is_past(verb) or conjugation(verb) == "present"):
        # "se sont mis d'accord pour une rencontre", "sur la reprise des pourparlers", and not "lors de"
        known = lex.tells_contact(lemma(token)) or lemma(token) in lex.words.transparent | lex.words.happening
        matter = case_of(token, lex) in lex.words.on_a_matter | lex.words.aim
        return plan if known and matter and not is_verbal(token) and not negated(verb) else None
    if word in lex.words.having and appointment and conjugation(verb) == "present":
        # "a rendez-vous vendredi avec X"
        return SILENT if negated(verb) else plan
    if role != "obj":
        return None
    if word in lex.words.giving and appointment:
        # "se sont donné rendez-vous mardi", "a donné rendez-vous aux deux camps", and not "à la presse"
        to_the_press = any(c.lower_ in lex.press for c in children(verb, "obl"))
        return SILENT if negated(verb) or to_the_press else plan
    if is_verbal(token) or negated(verb):
        return None
    if word in lex.words.bringing_forward:
        # "a avancé à jeudi sa rencontre avec X"
        return plan
    # "a obtenu un entretien pour mardi": granted
    granted = word in lex.words.obtaining and is_past(verb) and lex.tells_contact(lemma(token))
    return plan if granted else None


def in_accord(verb: Token, lex: Lexicon) -> bool:
    """ "se mettre d'accord", "s'accorder", "tomber d'accord", and not "mettre fin à l'accord"."""
    frame = lex.verbs.get(lemma(verb))
    if frame is not None and frame.frame == "agree" and reflexive(verb):
        return True
    if lemma(verb) not in lex.words.agreeing:
        return False
    beside = (t for c in verb.children for t in (c, *children(c, "fixed")))
    return any(lemma(c) in lex.words.agreed and not any(True for _ in children(c, "det")) for c in beside)


def has_left_for(visit: Token, verb: Token, lex: Lexicon) -> bool:
    """Whether the visit, or the infinitive that makes one, is what a past journey is for."""
    frame = lex.verbs.get(lemma(verb))
    journey = (frame is not None and frame.frame in JOURNEYS) or lemma(verb) in lex.words.setting_out
    if not journey or not is_past(verb) or negated(verb):
        return False
    made = children(visit, "obj") if is_verbal(visit) else (visit,)
    return any("visit" in lex.nouns.get(lemma(noun), ()) for noun in made)


def spends_time(verb: Token, lex: Lexicon) -> bool:
    """ "a consacré la journée à des entretiens": not "la réunion sera consacrée à la visite de X"."""
    spent = (*children(verb, "obj"), *children(verb, "nsubj:pass"))
    return lemma(verb) in lex.words.devoting and any(lemma(c) in lex.words.time_spent for c in spent)


def only_talked_of(token: Token, above: Token, lex: Lexicon) -> bool:
    """ "un entretien sur la tenue d'un sommet", "ont discuté d'une visite": only the talk of it was held."""
    about = case_of(token, lex)
    if above.pos_ == "NOUN" and lex.tells_contact(lemma(above)):
        return about in lex.words.on_a_matter
    frame = lex.verbs.get(lemma(above)) if above.pos_ == "VERB" else None
    talking = frame is not None and frame.frame in TALKING and token.dep_.startswith("obl")
    return talking and about in lex.words.on_a_matter | lex.words.of


def not_carried(token: Token, verb: Token, role: str, kind: str, lex: Lexicon) -> Reading | None:
    """What a verb without a sign leaves of the contact ``token``; None where it carries it by its own tense.

    ``role`` is the syntactic one of ``token`` without its subtype, ``kind`` that of its preposition.
    """
    word = lemma(verb)
    verb_below = is_verbal(token)
    if verb_below and conjugation(token) == "infinitive" and word in lex.words.being:
        # "l'objectif est de relancer le dialogue".
        return Reading("proposed", None, (), (verb,))
    if verb_below and conjugation(token) == "infinitive" and word not in lex.words.doing:
        # Of most verbs nobody can tell whether what follows was done: "a convaincu X de rencontrer Y".
        return SILENT
    if not verb_below and role in ("parataxis", "advcl", "ccomp"):
        return SILENT
    if verb_below and conjugation(token) == "subjunctive":
        # "il est logique que la rencontre se tienne ici": nobody says that it did.
        return SILENT
    if word in lex.words.ordering and role == "obl":
        return None
    if role == "obl" and spends_time(verb, lex):
        return None
    by_way = (
        word in lex.words.passing_by
        and case_of(token, lex) in lex.words.agent
        and conjugation(verb) == "present"
    )
    if kind == "plain" and not verb_below and role in ("obl", "nmod") and (by_way or word not in lex.attend):
        # "croire à un sommet", "la paix passe par une rencontre": nothing is said of whether it takes place.
        return SILENT
    if role == "obj" and word in lex.words.relating and not verb_below and not negated(verb):
        # "le document relate un appel entre X et Y"
        return Reading("held", None, (), (verb,))
    if role == "obj" and word in lex.words.giving and kick_off(token, lex):
        # "a donné le coup d'envoi des pourparlers"
        return None
    if role == "obj" and word not in lex.hold:
        return SILENT
    if role == "obj" and word in lex.words.agreeing_to and lemma(token) in lex.words.happening:
        # "a approuvé la tenue d'un sommet": it has not been held by that
        return Reading("planned", None, (), (verb,)) if not negated(verb) else SILENT
    if verb_below or role in SUBJECTS or word in lex.hold or word in lex.occur or kind:
        return None
    return SILENT
