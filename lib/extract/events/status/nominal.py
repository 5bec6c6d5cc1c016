"""The status of a contact that a noun names: its own modifiers, then what governs it."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.events.clause import (
    SUBJECTS,
    children,
    conjugation,
    is_verbal,
    lemma,
    negated,
    passive,
    same_number,
)
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import coordinate, preposition
from lib.extract.events.status import governed, verbal
from lib.extract.events.status.effect import (
    goes_on_yet,
    lasts,
    of_its_effect,
    tells_its_effect,
)
from lib.extract.events.status.main_verb import lost_predicate, main_verb_beyond
from lib.extract.events.status.modifiers import modifiers
from lib.extract.events.status.reading import PAST, SILENT, UNDONE, Reading
from lib.extract.events.status.signing import signed_before, to_be_signed, upheld
from lib.extract.events.status.subjects import subject_of
from lib.languages.tokens import Token

QUESTION = "?"


def read_noun(noun: Token, lex: Lexicon) -> Reading:
    """Status of the contact that ``noun`` names."""
    reading = _read_noun(noun, lex)
    if reading.status in ("planned", "proposed") and any(
        lemma(c) in lex.words.earlier for c in children(noun, "amod")
    ):
        # "se verront jeudi, après une précédente rencontre en février"
        return replace(reading, status="held", certainty=None)
    none = any(c.lower_ in lex.words.none for c in children(noun, "det", "amod"))
    if none and reading.status in ("held", "ongoing", "planned"):
        # "aucun accord n'a été trouvé", whatever the negation was hung on.
        return replace(reading, status="denied", cues=(noun, *reading.cues))
    if reading.status is None and _in_question(noun, lex):
        return replace(reading, status="unknown")
    return reading


def _in_question(noun: Token, lex: Lexicon) -> bool:
    """ "Croyez-vous à une rencontre entre X et Y ?": not "Que dit-on de la rencontre ?"."""
    new = any(c.lower_ in lex.words.indefinite for c in children(noun, "det"))
    return new and lex.tells_contact(lemma(noun)) and noun.sent[-1].text == QUESTION


def _read_noun(noun: Token, lex: Lexicon) -> Reading:
    if any(c.dep_ == "cop" for c in noun.children):
        reading = verbal.read_verb(noun, lex)
        if reading.present and any(c.lower_ in lex.words.it for c in children(noun, "nsubj")):
            # "c'est le premier accord que X et Y ont signé"
            done = modifiers(noun, lex)
            reading = done if done.status == "held" else reading
        within = any(c.lower_ in lex.words.underway for c in children(noun, "case"))
        if not within and (reading.present or negated(noun)) and _defines_another(noun, lex):
            return SILENT.on(noun)
        # "sont en pourparlers", "est en visite"
        return replace(reading, status="ongoing", present=False) if reading.present and within else reading
    if any(c.lower_ in lex.words.conditional for c in children(noun, "case", "mark")):
        # "si un accord n'est pas trouvé", whatever the parser hung "si" on
        return Reading("proposed", "hypothetical", (), (noun,)).on(noun)
    put_off = _put_off(noun, lex)
    if put_off is not None:
        return put_off.on(noun)
    own = modifiers(noun, lex)
    above = noun.head
    if noun.dep_ in ("ROOT", "dep") or above == noun:
        predicate = lost_predicate(noun)
        return (own if predicate is None else subject_of(predicate, lex)).on(noun)
    outer = _outer(noun, above, lex)
    if outer.status in ("planned", "proposed") and own.status is None and upheld(noun, lex):
        return SILENT.on(noun)
    stays_away = outer.status in UNDONE and any(lemma(t) in lex.attend for t in outer.support)
    if own.status in ("held", "ongoing") and stays_away:
        # "a renoncé à participer au sommet qui se tient mardi": it is he who is missing.
        return own.on(noun)
    if outer.status in ("planned", "proposed") and goes_on_yet(noun, outer, lex):
        return replace(own, status="ongoing").on(noun, *outer.support)
    if own.status is None or outer.status in (*UNDONE, "unknown", "ongoing"):
        return outer.on(noun, *own.support)
    took_place = not outer.present and any(lemma(cue) in lex.occur for cue in outer.cues)
    if own.present and outer.status == "held" and not outer.present:
        # "les pourparlers, auxquels participent X et Y, ont débuté mercredi"
        return outer.on(noun, *own.support)
    resumed = any(lemma(cue) in lex.words.resuming for cue in outer.cues)
    if own.status == "postponed" and outer.status in ("planned", "held") and (resumed or not outer.present):
        # "la réunion reportée en mai est fixée au 3 juin"
        return outer.on(noun)
    if outer.status in ("planned", "proposed") and signed_before(noun, own, outer, lex):
        return own.on(noun)
    if own.status in ("planned", "proposed") and to_be_signed(noun, own, outer, lex):
        return outer.on(noun)
    if own.status == "held" and outer.status in ("held", "planned") and _signed_anew(own, outer, lex):
        return outer.on(noun)
    if own.status == "held" and outer.status in ("planned", "proposed"):
        told = (cue for cue in own.cues if lemma(cue) in lex.exist | lex.words.taking_part)
        over = any(conjugation(cue) in ("past", "pluperfect") for cue in told)
        if over and not any(lemma(each) in lex.words.resuming for each in outer.support):
            # "discuteront des suites de la réunion qui s'est tenue mardi"
            return own.on(noun)
        # "doit participer aux discussions organisées par l'ONU"
        return outer.on(noun, *own.support)
    if outer.status == "held" and of_its_effect(own, lex) and any(cue == noun.head for cue in outer.cues):
        # "ont signé un accord qui pourrait aboutir"; "a ouvert la session, qui doit durer jusqu'à lundi"
        return (replace(outer, status="ongoing") if lasts(own, lex) else outer).on(noun)
    if own.status == "planned" and outer.status == "held" and (not own.cues or took_place):
        # "la rencontre prévue mardi a eu lieu"
        return outer.on(noun, *own.support)
    return replace(own, support=own.support + outer.support, announced=outer.announced).on(noun)


def _signed_anew(own: Reading, outer: Reading, lex: Lexicon) -> bool:
    """ "signeront lundi le traité qu'ils ont paraphé en mars": Monday is the news."""
    both = (own.cues, (*outer.cues, *outer.support))
    return not outer.present and all(any(lemma(t) in lex.words.a_signing for t in each) for each in both)


def _defines_another(noun: Token, lex: Lexicon) -> bool:
    """ "l'enjeu est une rencontre": not "cette réunion est la première rencontre".

    So does "une lettre (ce) n'est pas une négociation".
    """
    told = next(children(noun, "nsubj"), None)
    if told is None or (told.pos_ != "NOUN" and not negated(noun)):
        return False
    if told.pos_ != "NOUN":
        return told.lower_ in lex.words.pointing_at
    kinds, said = lex.nouns.get(lemma(told), ()), lex.nouns.get(lemma(noun), ())
    return not kinds or (negated(noun) and not set(kinds) & set(said))


def _put_off(noun: Token, lex: Lexicon) -> Reading | None:
    """ "leur entretien a été remis à lundi", "a dû être remis": a letter that was is handed over."""
    verb = noun.head
    if not lex.tells_contact(lemma(noun)) or not noun.dep_.startswith("nsubj") or negated(verb):
        return None
    modal = lemma(verb) in lex.words.modal
    below = next(children(verb, "xcomp"), verb) if modal else verb
    if lemma(below) not in lex.words.putting or not passive(below):
        return None
    if modal and conjugation(verb) not in PAST:
        return None
    return Reading("postponed", None, (verb, below), (verb,))


def _outer(noun: Token, above: Token, lex: Lexicon) -> Reading:
    if noun.dep_ == "appos" or (noun.dep_ == "conj" and above.pos_ in ("NOUN", "PROPN")):
        return read_noun(above if noun.dep_ == "appos" else coordinate(noun), lex)
    beyond = main_verb_beyond(noun, above, lex)
    if beyond is not None:
        return subject_of(beyond, lex)
    marked = preposition(noun, lex.prepositions, lex.contractions)[0]
    if not marked and noun.dep_.split(":")[0] in ("nsubj", "csubj"):
        if conjugation(above) == "participle_past" and not same_number(above, noun):
            # "les négociations avec X présidée par Y": the parser took the participle for the main verb.
            return SILENT
        if tells_its_effect(noun, above, lex):
            return SILENT
        return _of_one_of(above, lex)
    return governed.read_governed(noun, lex)


def _of_one_of(verb: Token, lex: Lexicon) -> Reading:
    """ "la rencontre, la septième, a surpris et s'est tenue à P": the first verb that tells of it."""
    found = subject_of(verb, lex)
    for other in children(verb, "conj") if found.status is None else ():
        if is_verbal(other) and other.i > verb.i and not any(True for _ in children(other, *SUBJECTS)):
            found = subject_of(other, lex)
            if found.status is not None:
                break
    return found
