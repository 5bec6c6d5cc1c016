"""The main verb of a contact, where the parser took another word for it."""

from __future__ import annotations

from lib.extract.events.clause import children, conjugation, is_verbal
from lib.extract.events.lexicon import Lexicon
from lib.languages.tokens import Token


def lost_predicate(noun: Token) -> Token | None:
    """The main verb that the parser took for a modifier of a long subject: "Une rencontre … pourrait …"."""
    for token in noun.subtree:
        if token.i <= noun.i or token.dep_ != "acl":
            continue
        group = (token, *children(token, "aux"))
        finite = any("Fin" in t.morph.get("VerbForm", []) for t in group)
        if finite and not any("Rel" in c.morph.get("PronType", []) for c in token.subtree):
            return token
    return None


def main_verb_beyond(noun: Token, participle: Token, lex: Lexicon) -> Token | None:
    """ "La rencontre prévue mardi entre X et Y n'a pas eu lieu": only a happening takes place.

    A parser that takes the participle for the main verb gives the real one to the name before it.
    """
    bare = conjugation(participle) == "participle_past" and not any(True for _ in children(participle, "aux"))
    if not bare or noun.i > participle.i or noun.dep_.split(":")[0] != "nsubj":
        return None
    for token in participle.doc[participle.i + 1 : participle.sent.end]:
        place = any(c.lower_ in lex.words.place_taken for c in children(token, "obj"))
        named = [c for c in children(token, "nsubj") if c.pos_ == "PROPN" and c.i > participle.i]
        if place and named and is_verbal(token):
            return token
    return None
