"""People known by where they are from alone, who come together or are met: "les notables de la province"."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.actors import Cast
from lib.extract.events.acting import frame_of
from lib.extract.events.clause import SUBJECTS, children, lemma
from lib.extract.events.determined import owned
from lib.extract.events.lexicon import CONTACT_TYPES, Lexicon
from lib.extract.events.naming import names_contact
from lib.extract.events.phrases import case_of
from lib.extract.events.standing_for import named
from lib.languages.tokens import Span, Token

LONGEST = 9
# What a phrase of people is made of, behind its noun.
BEHIND = ("NOUN", "PROPN", "ADJ", "ADP", "DET")


def people_met(noun: Token, cast: Cast, lex: Lexicon) -> Span | None:
    """The words for several people of a region or a continent who take part in a contact or an agreement.

    "Les chefs d'état-major de la région se réuniront": no state is named, and without them the meeting would
    be nobody's. None for any other noun.
    """
    if lemma(noun) not in lex.words.peers or "Plur" not in noun.morph.get("Number", []):
        return None
    if owned(noun, lex) or any(c.lower_ in lex.words.pair for c in children(noun, "nummod")):
        # "les deux ministres": those just told
        return None
    words = _phrase(noun)
    if any(lemma(word) in lex.groups for word in words[1:]):
        # "les chefs des mouvements armés de la région": these are the group
        return None
    if not any(_of_an_area(word, lex) for word in words[1:]) or named(noun, cast):
        return None
    return words if _take_part(noun, lex) else None


def counted_by(noun: Token, lex: Lexicon) -> Iterator[Token]:
    """ "une vingtaine de notables": the words that say how many they are."""
    while noun.dep_ == "nmod" and lemma(noun.head) in lex.words.several:
        noun = noun.head
        yield noun


def _phrase(noun: Token) -> Span:
    """The noun with its adjectives and complements, no clause and nobody joined to it."""
    own = {t.i for child in children(noun, "nmod", "amod", "flat") for t in child.subtree}
    end = noun.i + 1
    while end in own and noun.doc[end].pos_ in BEHIND and end - noun.i < LONGEST:
        end += 1
    return noun.doc.span(noun.i, end)


def _of_an_area(word: Token, lex: Lexicon) -> bool:
    return word.pos_ == "PROPN" or lemma(word) in lex.words.continents | lex.words.regions


def _take_part(noun: Token, lex: Lexicon) -> bool:
    """Whether they are whom a verb or noun of contact or agreement is about, or by whom it is."""
    whole = (noun, *counted_by(noun, lex))[-1]
    if any(_brings_together(c, lex) for c in children(whole, "acl")):
        # "des chefs d'État africains, réunis à P, ont décidé"
        return True
    beside = case_of(whole, lex) in lex.words.with_or_between | lex.words.agent
    if whole.dep_ == "nmod" and names_contact(whole.head, lex):
        return beside
    placed = whole.dep_ in SUBJECTS or whole.dep_ in ("obj", "obl:agent") or (whole.dep_ == "obl" and beside)
    # "doivent se concerter"
    verbs = (whole.head, *children(whole.head, "xcomp"))
    return placed and any(_brings_together(verb, lex) for verb in verbs)


def _brings_together(verb: Token, lex: Lexicon) -> bool:
    frame = frame_of(verb, lex)
    return frame is not None and (frame.type in CONTACT_TYPES or frame.frame == "agree")
