"""Where an agreement was reached: at the talks that its sentence says it came of, or where it was told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lib.extract.actors import Place
from lib.extract.events.circumstance import place_of_saying
from lib.extract.events.clause import children, conjugation, is_verbal, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of, phrase_start, preposition
from lib.extract.events.told import Told
from lib.languages.tokens import Token


def placed_by_talks(tellings: Sequence[Told], lex: Lexicon) -> list[Told]:
    """The tellings; agreements without a place have that of the talks of their sentence they came of."""
    return [_at_the_talks(told, tellings, lex) if _lacks_place(told) else told for told in tellings]


def _lacks_place(told: Told) -> bool:
    return told.trigger.type == "agreement" and told.status == "held" and told.place is None


def _at_the_talks(deal: Told, tellings: Sequence[Told], lex: Lexicon) -> Told:
    for told in tellings:
        contact = told.trigger.type in ("meeting", "talks") and told.place is not None
        here = contact and told.trigger.token.sent.start == deal.trigger.token.sent.start
        if here and _led_to_it(told.trigger.token, lex):
            return replace(deal, place=told.place)
    return deal


def _led_to_it(contact: Token, lex: Lexicon) -> bool:
    """ "à l'issue de deux jours de discussions", "après avoir tenu des pourparlers"."""
    noun = contact
    while not _comes_before(noun, lex):
        of = (
            case_of(noun, lex) in lex.words.of and lemma(noun.head) in lex.words.transparent | lex.words.spans
        )
        if not of and not (noun.dep_ == "obj" and conjugation(noun.head) == "infinitive_past"):
            return False
        noun = noun.head
    return True


def _comes_before(noun: Token, lex: Lexicon) -> bool:
    """Whether the words before ``noun`` say that what the sentence tells came of it, or in its course."""
    phrase, kind = preposition(noun, lex.prepositions, lex.contractions)
    if kind != "during" and phrase not in lex.words.coming_of:
        return False
    before = phrase_start(noun).i - len((phrase or "").replace("'", "' ").split()) - 1
    # "un an après des négociations à Nairobi": not there
    return before < noun.sent.start or lemma(noun.doc[before]) not in lex.words.spans


def told_there(deal: Token, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """ "a annoncé jeudi à Khartoum que X et Y avaient conclu une trêve": where the news of it was given."""
    found = (place_of_saying(verb, heads, lex) for verb in _telling(deal, lex))
    return next((place for place in found if place is not None), None)


def _telling(deal: Token, lex: Lexicon) -> Iterator[Token]:
    """The verbs of saying whose content tells the deal, the nearest first."""
    for above in (deal, *deal.ancestors):
        beside = children(above, "parataxis")
        for verb in (above, *beside):
            if verb != deal and is_verbal(verb) and lemma(verb) in lex.words.saying | lex.announce:
                yield verb
