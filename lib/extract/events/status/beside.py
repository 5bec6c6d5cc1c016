"""What the words right beside a contact say of it, whatever governs the phrase."""

from __future__ import annotations

from lib.extract.events.clause import children, conjugation, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of, phrase_start
from lib.extract.events.status.reading import sign_of
from lib.languages.tokens import Token


def done_then(noun: Token, phrase: str, lex: Lexicon) -> bool:
    """ "les progrès réalisés lors des pourparlers": done at a contact that has been held."""
    first = phrase_start(noun).i - phrase.count(" ") - 1
    before = noun.doc[first - 1] if first > noun.sent.start else noun
    done = (
        before.pos_ == "VERB" and before.dep_ in ("acl", "amod") and conjugation(before) == "participle_past"
    )
    return done and sign_of(before, lex) in (None, "held")


def to_someone(letter: Token, lex: Lexicon) -> bool:
    """ "une lettre à X", "adressée à X": not "un message sur les réseaux"."""
    beside = (*letter.children, *(c for sent in children(letter, "acl") for c in sent.children))
    return any(case_of(c, lex) in lex.words.towards for c in beside)


def carried_by_hand(letter: Token, lex: Lexicon) -> bool:
    """ "porteur d'un message pour X", "apportait une lettre de X": from somebody or to somebody."""
    if "letter" not in lex.nouns.get(lemma(letter), ()):
        return False
    above = letter.head
    in_hand = lemma(above) in lex.words.bearers or above.lower_ in lex.words.bearers
    if not in_hand and not (lemma(above) in lex.words.carrying and letter.dep_ == "obj"):
        return False
    ends = lex.words.of | lex.words.to | lex.words.aim
    beside = (*letter.children, *(above.children if above.pos_ == "VERB" else ()))
    # "un message de paix" is from nobody
    return any((c.pos_ == "PROPN" or lemma(c) in lex.sides) and case_of(c, lex) in ends for c in beside)


def put_to_them(draft: Token, lex: Lexicon) -> bool:
    """ "a soumis un projet de calendrier aux deux camps": an offer, and no deal yet."""
    if draft.dep_ != "obj" or lemma(draft) not in lex.words.drafts:
        return False
    verb = draft.head
    new = any(c.lower_ in lex.words.indefinite for c in children(draft, "det"))
    if not new or lemma(verb) not in lex.words.submitting or conjugation(verb) == "infinitive":
        return False
    to = [c for c in children(verb, "obl") if case_of(c, lex) in lex.words.to]
    # "a soumis un projet de réforme au Parlement"
    sides = any(c.pos_ == "PROPN" or lemma(c) in lex.sides for c in to)
    return sides and lex.words.domestic.isdisjoint(t.lower_ for t in draft.subtree)


def at_days_before(token: Token, lex: Lexicon) -> bool:
    """ "à trois jours du sommet": it is to come; "a mis fin à trois jours de négociations" tells how long."""
    above = token.head
    bare = any(c.lower_ in lex.words.of_towns for c in children(token, "case"))
    if bare and not any(True for _ in children(token, "det")):
        return False
    counted = any(
        c.dep_ == "nummod" or c.lower_ in lex.words.several | lex.words.a_few for c in above.children
    )
    at = any(c.dep_ == "case" and c.lower_ in lex.words.to for c in above.children)
    return token.dep_ == "nmod" and lemma(above) in lex.words.spans and counted and at


def told_first(verb: Token, lex: Lexicon) -> Token | None:
    """The contact that a bare participle puts in order with another: "un entretien suivi d'une réunion"."""
    if lemma(verb) not in lex.words.ordering or conjugation(verb) != "participle_past":
        return None
    before = reversed(verb.doc[verb.sent.start : verb.i])
    return next((t for t in before if t.pos_ == "NOUN" and lemma(t) in lex.nouns), None)


def in_movement(noun: Token, lex: Lexicon) -> bool:
    """ "des progrès dans les négociations", whatever the parser hung the talks on."""
    before = phrase_start(noun).i - 2
    while before > noun.sent.start and noun.doc[before].pos_ == "ADJ":
        before -= 1
    moving = before >= noun.sent.start and noun.doc[before].lemma_.lower() in lex.words.movement
    return moving and "talks" in lex.nouns.get(lemma(noun), ())


def only_told_of(verb: Token, lex: Lexicon) -> bool:
    """ "aucune date n'a été fixée pour la rencontre", "n'a donné aucun détail": no denial."""
    return any(lemma(c) in lex.words.not_known for c in children(verb, "nsubj", "obj"))


def transparent(noun: Token, lex: Lexicon) -> bool:
    """Whether what is said of ``noun`` holds for the contact below it; "le communiqué du sommet" does not."""
    word = lemma(noun)
    return noun.pos_ not in ("NOUN", "PROPN") or word in lex.words.transparent or word in lex.nouns


def kick_off(noun: Token, lex: Lexicon) -> bool:
    """ "le coup d'envoi" of a contact."""
    return any(c.lower_ in lex.words.kicking_off for c in children(noun, "nmod"))


def the_first_to(infinitive: Token, noun: Token, lex: Lexicon) -> bool:
    """ "a été le premier dirigeant à rencontrer X": done as far as that is told."""
    named = any(lemma(t) in lex.words.firsts for t in (noun, *children(noun, "amod")))
    to = any(c.lower_ in lex.words.to_forms for c in children(infinitive, "mark", "case"))
    return named and to and any(True for _ in children(noun, "cop"))


def out_of_the_question(noun: Token, lex: Lexicon) -> bool:
    """ "pas question de négocier", "il est hors de question"."""
    before = {t.lower_ for t in noun.doc[max(noun.sent.start, noun.i - 3) : noun.i]}
    return lemma(noun) in lex.words.question and bool(before & (lex.words.full_negation | lex.words.outside))
