"""The status of an infinitive, a participle or a noun, from what governs it."""

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
from lib.extract.events.phrases import (
    case_of,
    circumstance_verb,
    coordinate,
    governing_verb,
    phrase_start,
    preposition,
)
from lib.extract.events.status import nominal, verbal
from lib.extract.events.status.beside import (
    at_days_before,
    carried_by_hand,
    done_then,
    in_movement,
    only_told_of,
    out_of_the_question,
    the_first_to,
    to_someone,
    told_first,
    transparent,
)
from lib.extract.events.status.carrying import (
    agreed_to,
    arranged,
    declines,
    has_left_for,
    not_carried,
    only_talked_of,
)
from lib.extract.events.status.mood import above_preposition, attribute, in_a_caption, just_past, noun_before
from lib.extract.events.status.reading import SILENT, UNDONE, Reading, ended, sign_of
from lib.extract.events.status.signs import signed, signed_noun
from lib.languages.tokens import Token
from lib.records import Status


def read_governed(token: Token, lex: Lexicon) -> Reading:
    """Status of ``token`` from the preposition before it and the word above."""
    phrase, kind = preposition(token, lex.prepositions, lex.contractions)
    under_way = phrase in lex.words.underway and lemma(token) not in lex.words.video
    # "De passage à P, X a rencontré Y"
    passing = phrase in lex.words.of and lemma(token) in lex.words.passing
    under_way = under_way or (passing and not any(True for _ in children(token, "det")))
    # "doit être en visite": as what any infinitive tells
    under_way = under_way and conjugation(token) != "infinitive"
    if under_way and lemma(token) in lex.nouns and phrase_start(token) == token:
        verb = governing_verb(token)
        if verb is not None and (lemma(verb) in lex.words.entering or _goes(verb, token, lex)):
            # "entre mardi en discussion avec", "se rendra en visite à P"
            return verbal.read_verb(verb, lex).on(verb)
        if _since_then(token, lex) and (verb is None or conjugation(verb) != "pluperfect"):
            # "En visite à P depuis lundi, X a rencontré Y": he is there yet
            return Reading("ongoing", None, (), (token,))
        if lemma(token) in lex.words.on_journey and verb is not None and is_past(verb):
            return Reading("held", None, (), (token,))
        return Reading("ongoing", None, (), (token,))
    if phrase in lex.words.on_arrival and lemma(token) in lex.words.arriving:
        # "a-t-il dit à son arrivée à Tripoli"
        verb = governing_verb(token)
        return verbal.after(verb, lex) if verb is not None else SILENT
    moving = _moving_on(token, lex) if phrase else None
    if moving is not None:
        return moving
    if phrase and in_movement(token, lex):
        return Reading("ongoing", None, (), (token,))
    if at_days_before(token, lex):
        return Reading("planned", None, (), (token,), relative=True)
    above = noun_before(token, lex) or attribute(above_preposition(token, phrase), token, phrase, lex)
    if above == token:
        return SILENT
    if token.dep_ == "conj":
        twin = coordinate(token)
        if twin.pos_ == token.pos_ and not _agreed_on_too(token, twin, lex):
            return verbal.read_verb(twin, lex) if is_verbal(token) else nominal.read_noun(twin, lex)
    by_preposition = _by_preposition(token, phrase, kind, lex)
    first = told_first(above, lex) if by_preposition is None else None
    if first is not None:
        # "devaient avoir un tête-à-tête, suivi d'une rencontre": at the stage of the first.
        return nominal.read_noun(first, lex)
    if by_preposition is not None:
        return by_preposition
    if phrase in lex.words.in_writing and "letter" in lex.nouns.get(lemma(token), ()):
        # "dans une lettre à X, Y annule le sommet": he has written, whatever he does by it.
        verb = governing_verb(token)
        if verb is None or not to_someone(token, lex):
            return SILENT
        return replace(verbal.read_verb(verb, lex), status="held")
    if carried_by_hand(token, lex) and is_verbal(above) and conjugation(above) == "imperfect":
        # "apportait une lettre de X"
        return Reading("held", None, (above,), (above,))
    if carried_by_hand(token, lex) and not is_verbal(above):
        # "ira à P, porteur d'une lettre de X": it will be handed over there
        verb = governing_verb(token)
        journey = verbal.read_verb(verb, lex) if verb is not None else None
        ahead = journey is not None and journey.status in ("planned", "proposed", "cancelled", "postponed")
        return journey if journey is not None and ahead else Reading("held", None, (), (token,))
    if kind == "during" and done_then(token, phrase or "", lex):
        return Reading("held", None, (), (token,))
    beside = circumstance_verb(token, lex) if kind == "during" else None
    if beside is not None and beside != governing_verb(token):
        return verbal.during(beside, lex)
    if kind == "during" and not is_verbal(above):
        # "pas de sanctions pendant les pourparlers", "une trêve à l'ouverture de la conférence": of the verb.
        verb = governing_verb(token)
        return verbal.during(verb, lex) if verb is not None else in_a_caption(token)
    ending = ended(token, above, lex)
    if ending is not None and lemma(token) in lex.words.rounds | lex.words.on_journey:
        # "ont mis fin au quatrième cycle", "a mis fin à sa visite": it is over, and was held
        return verbal.read_verb(ending, lex)
    if ending is not None and not negated(ending) and _came_to_its_end(token, ending, lex):
        return replace(verbal.read_verb(ending, lex), present=False)
    if ending is not None:
        return signed(ending, "cancelled", lex, read_governed)
    if the_first_to(token, above, lex):
        return verbal.read_verb(above, lex).on(above)
    if only_talked_of(token, above, lex):
        # "ont discuté de la tenue d'un sommet": it is thought of; "de la rencontre": who knows
        known = is_verbal(token) or lemma(token) in lex.nouns
        return SILENT if known else Reading("proposed", None, (), (above,))
    if is_verbal(above):
        return _under_verb(token, above, phrase or "", kind, lex)
    return _under_noun(token, above, lex)


def _came_to_its_end(noun: Token, verb: Token, lex: Lexicon) -> bool:
    """ "l'accord met fin à dix jours de négociations", "à un long processus": they have been held.

    So have "trois ans de pourparlers", whoever put an end to them.
    """
    if "agreement" in lex.nouns.get(lemma(noun), ()):
        return False
    deal = any("agreement" in lex.nouns.get(lemma(c), ()) for c in children(verb, "nsubj"))
    return deal or lemma(noun) in lex.spans


def _goes(verb: Token, visit: Token, lex: Lexicon) -> bool:
    """ "se rendra en visite à P", "est arrivé en visite officielle"."""
    frame = lex.verbs.get(lemma(verb))
    return lemma(visit) in lex.words.on_journey and frame is not None and frame.frame == "travel"


def _moving_on(noun: Token, lex: Lexicon) -> Reading | None:
    """ "avancent dans leurs négociations": they go on, or did so when that was so."""
    verb = noun.head
    inside = any(c.lower_ in lex.words.amid for c in children(noun, "case"))
    if not inside or verb.pos_ != "VERB" or lemma(verb) not in lex.words.moving_on:
        return None
    if conjugation(verb).startswith("participle"):
        return None
    going_on = conjugation(verb) in ("present", "imperfect")
    return Reading("ongoing", None, (verb,), (verb,)) if going_on else verbal.read_verb(verb, lex)


def _agreed_on_too(infinitive: Token, verb: Token, lex: Lexicon) -> bool:
    """ "sont convenus d'une trêve et de reprendre les pourparlers": that is below the verb, not beside it."""
    if conjugation(infinitive) != "infinitive" or conjugation(verb) == "infinitive":
        return False
    of = any(c.lower_ in lex.words.of_day for c in children(infinitive, "mark", "case"))
    return of and any(
        case_of(c, lex) in lex.words.of and verb.i < c.i < infinitive.i for c in children(verb, "obl", "obj")
    )


def _by_preposition(token: Token, phrase: str | None, kind: str, lex: Lexicon) -> Reading | None:
    """What "sans", "après", "à la veille de", "en cas de" before the phrase say by themselves."""
    if phrase in lex.words.apart:
        return SILENT
    if kind == "without":
        # "se sont achevés mardi sans accord": on that day
        parted = lemma(token.head) in lex.words.parting
        return Reading("denied", None, (token.head,) if parted else (), (token,))
    if kind in ("after", "before") and not is_verbal(token) and phrase not in lex.words.purpose:
        verb = governing_verb(token)
        if verb is None or phrase in lex.words.since:
            # "la première fois depuis le sommet de 2021": whatever is to come
            return Reading("held" if kind == "after" else "planned", None, (), (token,))
        return (
            verbal.after(verb, lex) if kind == "after" else replace(verbal.before(verb, lex), relative=True)
        )
    if kind == "conditional":
        return Reading("proposed", "hypothetical", (), (token,))
    if is_verbal(token) and kind == "after":
        return Reading("held", None, (), (token,))
    return None


def _under_verb(token: Token, verb: Token, phrase: str, kind: str, lex: Lexicon) -> Reading:
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
        return signed(verb.head, "proposed", lex, read_governed).on(verb)
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
        return signed(verb, sign, lex, read_governed, announced=word in lex.announce)
    return not_carried(token, verb, role, kind, lex) or verbal.read_verb(verb, lex)


def _since_then(noun: Token, lex: Lexicon) -> bool:
    """ "en visite au Sénégal depuis lundi", whatever the parser hung the day on."""
    beside = (t for c in children(noun, "nmod", "obl") for t in (c, *children(c, "nmod", "obl")))
    return any(c.lower_ in lex.words.since for t in beside for c in children(t, "case"))


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


def _under_noun(token: Token, noun: Token, lex: Lexicon) -> Reading:
    if token.is_ancestor(noun):
        # what hangs below a word does not govern it
        return SILENT
    if any(lemma(c) in lex.words.coming_up for c in children(noun, "amod")) and not is_verbal(token):
        # "la signature prochaine d'un accord"
        return Reading("planned", None, (noun,), (noun,))
    if lemma(noun) in lex.words.thanks and case_of(token, lex) in lex.words.aim:
        # "sa gratitude pour la rencontre"
        return Reading("held", None, (), (noun,))
    if out_of_the_question(noun, lex):
        return Reading("refused", None, (noun,), (noun,))
    sign = sign_of(noun, lex)
    if sign == "silent":
        return SILENT
    if is_verbal(token) and lemma(noun) in lex.words.chance and noun.dep_ == "obj":
        if sign_of(noun.head, lex) == "cancelled":
            # "a manqué l'occasion de rencontrer X", "n'a pas manqué l'occasion"
            taken: Status = "held" if negated(noun.head) else "denied"
            return Reading(taken, None, (noun.head,), (noun.head,)) if is_past(noun.head) else SILENT
        return verbal.read_verb(noun.head, lex)
    if sign is None and is_verbal(token):
        # "a le droit de rencontrer": of most nouns nobody can tell whether what follows was done.
        return SILENT
    single = "Plur" not in noun.morph.get("Number", [])
    if single and lemma(noun) in lex.words.an_end and lemma(token) in lex.words.truces:
        # "la fin de la trêve"
        outer = nominal.read_noun(noun, lex)
        return replace(outer, status="cancelled") if outer.status in ("held", "planned") else outer
    if sign is None or (sign == "held" and noun.pos_ != "ADJ"):
        # "la tenue de", "l'issue de", "un cycle de": the status is that of the noun above.
        if sign is None and not transparent(noun, lex):
            return SILENT
        named = noun.pos_ in ("NOUN", "PROPN", "PRON")
        outer = nominal.read_noun(noun, lex) if named else read_governed(noun, lex)
        over = outer.announced is not None and is_past(outer.announced) and lemma(noun) in lex.words.over
        # "a confirmé la fin des pourparlers": they have been held.
        return replace(outer, status="held") if over and outer.status == "planned" else outer
    if is_verbal(token) and lemma(noun) in lex.words.offers and noun.dep_ == "obj" and is_verbal(noun.head):
        # "a accepté une invitation à se rendre à P", "a décliné l'offre de rencontrer X"
        answer = sign_of(noun.head, lex)
        if answer in ("planned", "refused"):
            return signed(noun.head, answer, lex, read_governed)
    return signed_noun(noun, sign, lex)
