"""What is told of a contact beside its stage: its effect, and how long it lasts yet."""

from __future__ import annotations

from lib.extract.events.clause import children, conjugation, lemma, passive, reflexive
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of
from lib.extract.events.status.reading import Reading
from lib.languages.tokens import Token


def tells_its_effect(deal: Token, verb: Token, lex: Lexicon) -> bool:
    """ "cet accord est censé mettre fin à la guerre": not that it is to come."""
    pointed = any(lemma(c) in lex.words.definite for c in children(deal, "det"))
    if not pointed or "agreement" not in lex.nouns.get(lemma(deal), ()):
        return False
    below = next(children(verb, "xcomp"), None)
    bound = lemma(verb) in lex.words.meant
    return bound and below is not None and not passive(below) and lemma(below) not in lex.exist


def of_its_effect(own: Reading, lex: Lexicon) -> bool:
    """Whether a modal says what may come of the contact, and not that it may take place."""
    modal = next((cue for cue in own.cues if lemma(cue) in lex.words.modal), None)
    below = next(children(modal, "xcomp"), None) if modal is not None else None
    return below is not None and tells_of_effect(below, lex)


def tells_of_effect(verb: Token, lex: Lexicon) -> bool:
    """Whether the verb below a modal tells what a contact does, and not that it takes place or is undone."""
    word = lemma(verb)
    return not passive(verb) and word not in lex.exist and word not in lex.gather and word not in lex.status


def to_end(talks: Token, verb: Token, lex: Lexicon) -> bool:
    """ "les pourparlers devaient s'achever dimanche": they have begun."""
    definite = any(lemma(c) in lex.words.definite for c in children(talks, "det"))
    ends = lemma(verb) in lex.words.coming_to_an_end and reflexive(verb)
    return definite and ends and "talks" in lex.nouns.get(lemma(talks), ())


def in_progress(verb: Token, lex: Lexicon) -> bool:
    """ "les pourparlers sont en cours", "étaient toujours en cours jeudi"."""
    being = lemma(verb) in lex.words.being or any(True for _ in children(verb, "cop"))
    beside = (verb, *children(verb, "obl", "nmod"))
    return being and any(
        c.lower_ in lex.words.in_progress
        and case_of(c, lex) in lex.words.underway
        and not being_prepared(c, lex)
        for c in beside
    )


def being_prepared(course: Token, lex: Lexicon) -> bool:
    """ "en cours de préparation", "en cours de négociation": it has not begun."""
    return any(case_of(what, lex) in lex.words.of for what in children(course, "nmod", "obl"))


def lasts(own: Reading, lex: Lexicon) -> bool:
    """Whether it is told how long the contact is to last yet."""
    return own.status == "planned" and any(lemma(t) in lex.words.to_last for t in own.support)


def goes_on_yet(noun: Token, outer: Reading, lex: Lexicon) -> bool:
    """ "les pourparlers, entamés mardi, doivent durer une semaine", "se poursuivront": they have begun."""
    begun = any(
        lemma(c) in lex.words.opening_days and conjugation(c) == "participle_past"
        for c in children(noun, "acl", "amod")
    )
    told = {lemma(t) for t in (*outer.cues, *outer.support)}
    return begun and bool(told & (lex.words.going_until | lex.words.coming_to_an_end))
