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
    the_first_to,
    to_someone,
    told_first,
)
from lib.extract.events.status.carrying import (
    only_talked_of,
)
from lib.extract.events.status.mood import above_preposition, attribute, in_a_caption, noun_before
from lib.extract.events.status.reading import SILENT, Reading, ended
from lib.extract.events.status.signs import signed
from lib.extract.events.status.under_noun import under_noun
from lib.extract.events.status.under_verb import under_verb
from lib.languages.tokens import Token


def read_governed(token: Token, lex: Lexicon) -> Reading:
    """Status of ``token`` from the preposition before it and the word above."""
    phrase, kind = preposition(token, lex.prepositions, lex.contractions)
    going_on = _under_way(token, phrase, lex)
    if going_on is not None:
        return going_on
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
        return under_verb(token, above, phrase or "", kind, lex, read_governed)
    return under_noun(token, above, lex, read_governed)


def _under_way(token: Token, phrase: str | None, lex: Lexicon) -> Reading | None:
    """ "en visite à P", "en pleines négociations", "de passage à P": it is, or somebody goes there."""
    under_way = phrase in lex.words.underway and lemma(token) not in lex.words.video
    # "De passage à P, X a rencontré Y"
    passing = phrase in lex.words.of and lemma(token) in lex.words.passing
    under_way = under_way or (passing and not any(True for _ in children(token, "det")))
    # "doit être en visite": as what any infinitive tells
    under_way = under_way and conjugation(token) != "infinitive"
    if not (under_way and lemma(token) in lex.nouns and phrase_start(token) == token):
        return None
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


def _since_then(noun: Token, lex: Lexicon) -> bool:
    """ "en visite au Sénégal depuis lundi", whatever the parser hung the day on."""
    beside = (t for c in children(noun, "nmod", "obl") for t in (c, *children(c, "nmod", "obl")))
    return any(c.lower_ in lex.words.since for t in beside for c in children(t, "case"))
