"""The contact on whose occasion another event is told: "un accord lors d'un sommet qui aura lieu mardi"."""

from __future__ import annotations

from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import preposition
from lib.extract.events.status import read_noun
from lib.languages.tokens import Token


def is_occasion(noun: Token, lex: Lexicon) -> bool:
    """ "lors d'un sommet", "à l'occasion de la visite"."""
    return preposition(noun, lex.prepositions, lex.contractions)[1] == "during"


def occasion_to_come(deal: Token, lex: Lexicon) -> Token | None:
    """ "annonce la signature d'un accord lors d'un sommet qui aura lieu mardi": the summit."""
    behind = (t for t in deal.doc[deal.i + 1 : deal.sent.end] if t.pos_ == "NOUN" and is_occasion(t, lex))
    contacts = (t for t in behind if lex.nouns.get(t.lemma_.lower()))
    return next((t for t in contacts if read_noun(t, lex).status == "planned"), None)
