"""The status of a contact that is the subject of a verb: "la rencontre a eu lieu", "les pourparlers vont"."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.events.clause import children, conjugation, is_verbal, lemma, negated, passive, reflexive
from lib.extract.events.determined import owned
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of
from lib.extract.events.rounds import counts
from lib.extract.events.status import governed, verbal
from lib.extract.events.status.beside import kick_off
from lib.extract.events.status.condition import condition, under_if
from lib.extract.events.status.effect import being_prepared, in_progress, tells_of_effect, to_end
from lib.extract.events.status.instead import (
    arranged,
    comes_about,
    failed_alone,
    falls_through,
    only_agreed_on,
    would_have_been,
)
from lib.extract.events.status.mood import just_past, since
from lib.extract.events.status.reading import (
    PAST,
    SILENT,
    UNDONE,
    Reading,
    about_to,
    pauses,
    sign_of,
    within_reach,
)
from lib.extract.events.status.signs import signed
from lib.languages.tokens import Token


def subject_of(above: Token, lex: Lexicon) -> Reading:
    """Status of a contact that is the subject of ``above``: "la rencontre a eu lieu", "… est annulée"."""
    if not is_verbal(above):
        return SILENT
    if above.dep_.startswith("aux") and is_verbal(above.head):
        # "n'avait rien donné", of which the parser made two clauses
        above = above.head
    word, sign = lemma(above), sign_of(above, lex)
    if under_if(above) and not since(above):
        return condition(above).on(above)
    if word in lex.words.force:
        # "un cessez-le-feu est en vigueur depuis mardi"
        told = verbal.read_verb(above, lex)
        return replace(told, status="ongoing" if told.present else told.status, present=False).on(above)
    talks = next(children(above, "nsubj"), None)
    if talks is not None and conjugation(above) in ("present", "future") and to_end(talks, above, lex):
        # "les pourparlers s'achèveront dimanche"
        return SILENT if negated(above) else Reading("ongoing", None, (), (above,))
    if in_progress(above, lex) and conjugation(above) in ("present", "imperfect"):
        return Reading("denied" if negated(above) else "ongoing", None, (above,), (above,))
    near = within_reach(above, lex)
    if near is not None:
        return SILENT if _out_of_reach(above, near, lex) else Reading("proposed", None, (above,), (near,))
    if counts(above, lex):
        # "la rencontre de mardi est la troisième", "était la première depuis dix ans"
        told = verbal.read_verb(above, lex).on(above)
        lasting = told.status == "ongoing"
        present = conjugation(above) == "present"
        return replace(told, status="held", present=present) if lasting else told
    if pauses(above, lex) and not negated(above):
        # "les pourparlers font une pause"
        return Reading("postponed", None, (above,), (above,))
    if word in lex.words.bringing_forward and passive(above) and not negated(above):
        # "la rencontre a été avancée à samedi": it is to come
        return Reading("planned", None, (above,), (above,))
    if any(about_to(child, lex) for child in children(above, "obl", "nmod")):
        return Reading("denied" if negated(above) else "planned", None, (above,), (above,))
    if (
        word in lex.words.in_the_making
        and reflexive(above)
        and conjugation(above) in ("present", "imperfect")
    ):
        # "une rencontre se prépare", "ne se profile pas"
        return SILENT if negated(above) else Reading("planned", None, (above,), (above,))
    if falls_through(above, lex) or failed_alone(above, lex):
        return Reading("cancelled", None, (above,), (above,)) if conjugation(above) in PAST else SILENT
    if would_have_been(above, lex):
        return SILENT
    if word in lex.words.all_but:
        took_place = any(lemma(c) in lex.exist and not passive(c) for c in children(above, "xcomp"))
        return Reading("denied", None, (above,), (above,)) if took_place else SILENT
    if arranged(above, lex):
        return Reading("planned", None, (above,), (above,))
    below = next((c for c in children(above, "xcomp") if just_past(c, above)), None)
    if below is not None:
        return _has_just(above, below, lex)
    if _hopeless(above, lex):
        return Reading("proposed", "hypothetical", (above,), (above,))
    kicked_off = word in lex.words.giving and any(kick_off(c, lex) for c in children(above, "nsubj:pass"))
    if word in lex.words.engaging or kicked_off:
        # "le coup d'envoi des pourparlers sera donné lundi"
        return _happens(above, word, lex)
    if _goes_on(above, word, lex):
        return Reading("ongoing", None, (above,), (above,))
    if sign == "ongoing" and above.pos_ == "NOUN":
        prepared = being_prepared(above, lex)
        return SILENT if prepared else Reading("ongoing", None, (above,), (above,))
    # "est reporté", "était censée se tenir", of which the parser made a perfect
    with_be = any(c.lemma_ in lex.words.copula for c in children(above, "aux:tense", "aux:pass", "cop"))
    put_off = with_be and (sign in UNDONE or word in lex.words.meant or only_agreed_on(above, lex))
    passives = (
        put_off or passive(above) or above.pos_ in ("ADJ", "NOUN") or conjugation(above) == "participle_past"
    )
    if word in lex.words.modal and not passives:
        return _under_modal(above, lex)
    if word in lex.words.agreeing_to and passive(above) and conjugation(above) in PAST and not negated(above):
        # "la proposition a été acceptée"; "la rencontre a été acceptée" is yet to come
        contact = any(lex.tells_contact(lemma(c)) for c in children(above, "nsubj"))
        return Reading("planned" if contact else "held", None, (above,), (above,))
    if word in lex.words.expiring:
        # "la trêve a expiré dimanche", "s'est effondrée"
        over = conjugation(above) in ("past", "pluperfect") and not negated(above)
        return Reading("cancelled", None, (above,), (above,)) if over else SILENT
    if word in lex.words.threatening | lex.words.disputing and passives and conjugation(above) == "present":
        # "le traité n'est pas menacé", "est contesté"
        return SILENT
    if sign == "planned" and _what_it_is(above):
        return SILENT
    if sign is None and word in lex.words.blocking and passives:
        # "la visite a été bloquée", "les pourparlers ont été torpillés": nobody says that there were any
        return SILENT
    if passives and _came_unannounced(above, lex):
        early = any(t.lower_ in lex.words.in_advance for t in above.subtree if t.i > above.i)
        return Reading("held", None, (), (above,)) if early else SILENT
    if sign in ("planned", "proposed", *UNDONE) and passives:
        return signed(above, sign, lex, governed.read_governed, announced=word in lex.announce).on(above)
    # "n'ont rien produit"
    bears = word in lex.words.bearing and not reflexive(above)
    occurs = word in lex.occur and not bears and not (word in lex.words.ordering and passive(above))
    if occurs or sign == "ongoing":
        return _happens(above, word, lex)
    if conjugation(above) == "imperfect":
        # "un sommet qui s'annonçait houleux" describes it, and does not say that it took place.
        return SILENT
    main = verbal.read_verb(above, lex)
    if word in lex.words.ordering and main.status == "held":
        # "a été précédé mardi d'une rencontre": day and place are those of the second.
        return replace(main, support=())
    if main.status == "planned" and passives and word in lex.words.launching:
        # "une réunion sera organisée"
        return main.on(above)
    if main.status == "denied" and above.pos_ in ("NOUN", "ADJ", "ADP", "ADV"):
        # "n'est pas à l'ordre du jour"; "n'est pas une surprise" says nothing
        return main if word in lex.words.not_on else SILENT
    if main.status == "denied":
        # "la rencontre n'a pas apaisé": what is denied is its effect; "n'a pas été organisée" that there was
        # one, and "n'intéresse personne" tells nothing of it.
        if passives and word in lex.words.launching | lex.words.reached:
            return main.on(above)
        effect = conjugation(above) in PAST and lemma(above) not in lex.words.taking_shape
        return replace(main, status="held") if effect else SILENT
    if main.present and passives and word in lex.words.launching and _are_talks(above, lex):
        # "des discussions sont organisées au Soudan"
        return replace(main, status="ongoing", present=False).on(above)
    if main.present and passives and word in lex.words.launching and _between_some(above, lex):
        return main.on(above)
    return main if main.status == "held" and not main.present else SILENT


def _came_unannounced(verb: Token, lex: Lexicon) -> bool:
    """ "la visite n'a pas été annoncée": nobody denies it, and "à l'avance" takes it for granted.

    "aucune visite n'a été annoncée" denies it.
    """
    told = next(children(verb, "nsubj"), None)
    known = told is not None and any(lemma(c) in lex.words.definite for c in children(told, "det"))
    said = lemma(verb) in lex.words.announcing and conjugation(verb) in PAST
    return known and said and negated(verb)


def _between_some(verb: Token, lex: Lexicon) -> bool:
    """ "une réunion est organisée à P entre X et Y", "avec X": one contact, and no habit."""
    told = next(children(verb, "nsubj"), None)
    one = told is not None and any(c.lower_ in lex.words.indefinite for c in children(told, "det"))
    if not one or any(t.lower_ in lex.words.time_and_again for t in verb.subtree):
        return False
    sides = (c for c in children(verb, "obl") if case_of(c, lex) in lex.words.with_or_between)
    return any(c.pos_ == "PROPN" or lemma(c) in lex.somebody for c in sides)


def _goes_on(verb: Token, word: str, lex: Lexicon) -> bool:
    """ "les discussions butent sur les prisonniers", "entrent dans leur troisième jour"."""
    if negated(verb) or conjugation(verb) != "present":
        return False
    if word in lex.words.coming_up_against:
        return True
    spans = (c for c in children(verb, "obl") if case_of(c, lex) in lex.words.amid)
    return word in lex.words.entering and any(lemma(c) in lex.spans and owned(c, lex) for c in spans)


def _points(noun: Token) -> bool:
    return any("Dem" in c.morph.get("PronType", []) for c in children(noun, "det"))


def _hopeless(verb: Token, lex: Lexicon) -> bool:
    """ "la rencontre a peu de chances d'aboutir", "a du plomb dans l'aile"."""
    doomed = any(lemma(t) in lex.words.prospects for c in children(verb, "obj") for t in (c, *c.children))
    return doomed and lemma(verb) in lex.words.having and conjugation(verb) in ("present", "conditional")


def _has_just(verb: Token, below: Token, lex: Lexicon) -> Reading:
    """ "la réunion vient de se tenir", "vient d'être reportée"."""
    sign = sign_of(below, lex)
    if negated(verb) or sign == "silent":
        return SILENT
    if passive(below) and sign in ("planned", *UNDONE):
        return Reading(sign, None, (verb, below), (verb, below))
    if lemma(below) in lex.occur:
        return Reading("held", None, (verb, below), (verb, below))
    return SILENT


def _out_of_reach(above: Token, near: Token, lex: Lexicon) -> bool:
    """ "n'est pas en vue", "semble hors de portée": there is none, nor is one near."""
    out = any(t.lower_ in lex.words.out_of for t in near.doc[max(near.sent.start, near.i - 3) : near.i])
    return out or negated(above)


def _what_it_is(above: Token) -> bool:
    """ "l'accord que nous avons signé est un engagement": not that it is to come, as "est en projet"."""
    return above.pos_ == "NOUN" and not any(True for _ in children(above, "case"))


def _are_talks(verb: Token, lex: Lexicon) -> bool:
    """Whether several talks are the subject: a lone "dialogue" may be only called for."""
    told = (c for c in children(verb, "nsubj") if "Plur" in c.morph.get("Number", []))
    return any("talks" in lex.nouns.get(lemma(c), ()) for c in told)


def _under_modal(modal: Token, lex: Lexicon) -> Reading:
    """ "la rencontre doit se tenir", "a dû être reportée"."""
    below = next((c for c in children(modal, "xcomp")), None)
    if below is None and lemma(modal) in lex.words.going:
        # "les négociations vont bon train"
        return SILENT
    if below is not None and pauses(below, lex):
        # "vont faire une pause jusqu'à mardi"
        return SILENT if negated(modal) else Reading("postponed", None, (modal,), (modal, below))
    inner = lex.status.get(lemma(below)) if below is not None and passive(below) else None
    if below is not None and lemma(below) in lex.words.continuing and negated(modal):
        # "les pourparlers ne pouvaient pas se poursuivre": they have been held.
        return SILENT
    told = next(children(modal, "nsubj"), None)
    if below is not None and told is not None and to_end(told, below, lex):
        return Reading("ongoing", None, (), (modal,))
    leads = below is not None and not passive(below) and lemma(below) in lex.words.leading_to
    if told is not None and _points(told) and leads:
        # "ces entretiens vont permettre d'avancer": what comes of those just told
        return SILENT
    definite = told is not None and any(lemma(c) in lex.words.definite for c in children(told, "det"))
    if definite and below is not None and lemma(modal) in lex.words.able and tells_of_effect(below, lex):
        # "la rencontre peut devenir une base", "pourrait apaiser les tensions": what may come of it
        return SILENT
    reading = signed(modal, sign_of(modal, lex) or "planned", lex, governed.read_governed)
    if inner in ("postponed", "cancelled", "refused") and reading.status == "held":
        reading = replace(reading, status=inner)
    return reading.on(below) if below is not None else reading


def _happens(verb: Token, word: str, lex: Lexicon) -> Reading:
    reading = verbal.read_verb(verb, lex).on(verb)
    if reading.status == "denied" and word not in lex.exist and not comes_about(verb, lex):
        return replace(reading, status="held")
    if reading.status == "cancelled" and word not in lex.exist and not comes_about(verb, lex):
        # "n'aboutiront pas": what will not come of them, and they may well be held
        return SILENT
    return reading
