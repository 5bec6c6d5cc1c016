"""Rounds and sessions told without a word of talks beside them: "un premier cycle", "la séance plénière"."""

from __future__ import annotations

from collections.abc import Collection

from lib.extract.events.clause import children, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of, clause_words, governing_verb, preposition
from lib.extract.events.subject import subject
from lib.languages.tokens import Doc, Token


def another_round(noun: Token, word: str, words: Collection[str], lex: Lexicon) -> bool:
    """ "un deuxième cycle est prévu", "la séance fixée au 6 mai", after talks, or a round of them."""
    if word not in lex.words.rounds or _sits_elsewhere(noun, lex) or _all_before(noun, lex):
        return False
    if not lex.words.between.isdisjoint(words):
        # "une première séance s'est tenue entre X et Y"
        return True
    before = [t for t in noun.doc[: noun.i] if t.pos_ == "NOUN"]
    if any(lemma(t) == word and lex.needs[word] & clause_words(t) for t in before) and _counted(noun, lex):
        return True
    one_of_them = _counted(noun, lex) or _of_a_kind(noun, lex) or _set_for_a_day(noun, lex)
    return one_of_them and _of_talks(noun.doc, noun.i, lex)


def ordinal(token: Token, lex: Lexicon) -> bool:
    """ "dix-neuvième", "29e"."""
    word = token.lower_
    return word.endswith(tuple(lex.words.ordinal_endings)) or (
        word[:1].isdigit() and token.pos_ == "ADJ" and not word.isdigit()
    )


def counts(predicate: Token, lex: Lexicon) -> bool:
    """ "est la troisième", "était la première"."""
    copula = any(True for _ in children(predicate, "cop"))
    return copula and (ordinal(predicate, lex) or lemma(predicate) in lex.words.firsts)


def _counted(noun: Token, lex: Lexicon) -> bool:
    """ "premier", "nouveau", "précédent", "sixième"."""
    words = lex.words
    earlier_or_later = words.following | words.first_of_all | words.previous
    return any(lemma(c) in earlier_or_later or ordinal(c, lex) for c in children(noun, "amod"))


def _all_before(noun: Token, lex: Lexicon) -> bool:
    """ "décidé lors des cycles précédents": no one of them is told."""
    during = preposition(noun, lex.prepositions, lex.contractions)[1] == "during"
    earlier = any(lemma(c) in lex.words.previous for c in children(noun, "amod"))
    return during and earlier and "Plur" in noun.morph.get("Number", [])


def _of_a_kind(noun: Token, lex: Lexicon) -> bool:
    """ "la séance plénière", "une session conjointe"."""
    return any(lemma(c) in lex.words.kinds_of_session for c in children(noun, "amod"))


def _set_for_a_day(noun: Token, lex: Lexicon) -> bool:
    """ "la session prévue jeudi", "des séances tenues à P", "la session de P"."""
    told = (c for c in children(noun, "acl") if any(True for _ in children(c, "obl")))
    if any(lemma(c) in lex.words.launching or lex.status.get(lemma(c)) == "planned" for c in told):
        return True
    return any(
        c.pos_ == "PROPN" and case_of(c, lex) in lex.words.of and not any(True for _ in children(c, "det"))
        for c in children(noun, "nmod")
    )


def _of_talks(doc: Doc, end: int, lex: Lexicon) -> bool:
    """Whether talks have been told of before the word at ``end``."""
    known: dict[int, int] = doc.memory["talks"]
    if not known:
        known[0] = next((t.i for t in doc if _talk(t, lex)), len(doc))
    return known[0] < end


def _talk(token: Token, lex: Lexicon) -> bool:
    if token.pos_ == "NOUN":
        return token.lower_ in lex.words.talks or lemma(token) in lex.words.mediating
    frame = lex.verbs.get(lemma(token)) if token.pos_ == "VERB" else None
    return frame is not None and frame.type == "talks"


def _sits_elsewhere(noun: Token, lex: Lexicon) -> bool:
    """ "la session du Parlement", "l'Assemblée a tenu une séance", "en Bourse, la séance": no talks."""
    if any(lemma(c) in lex.words.sittings for c in children(noun, "amod")):
        return True
    own = (c for c in children(noun, "nmod") if case_of(c, lex) in lex.words.of and c.pos_ == "NOUN")
    talks = lex.needs.get(lemma(noun), frozenset())
    if any(c.lower_ not in talks and lemma(c) not in lex.words.parts_of_day for c in own):
        return True
    verb = governing_verb(noun)
    if verb is None or verb.pos_ != "VERB":
        return False
    doer = subject(verb) if noun.dep_ == "obj" else None
    around = {lemma(c) for c in (*verb.children, *([doer] if doer is not None else ()))}
    return not around.isdisjoint(lex.words.assemblies)
