"""Whether a contact is one before or after that of the story: "leur dernière rencontre", "se revoir"."""

from __future__ import annotations

from lib.extract.events.clause import conjugation, is_past, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.told import Turn
from lib.languages.tokens import Token


def turn_of(token: Token, lex: Lexicon) -> Turn | None:
    """Whether the words around a contact's noun or verb count it: one "before", or one "again"."""
    if token.pos_ in ("VERB", "AUX"):
        return _of_verb(token, lex)
    beside = {c.lemma_.lower() for c in token.children if c.i < token.i}
    if beside & lex.words.previous:
        return "before"
    return "again" if beside & lex.words.following else None


def _of_verb(verb: Token, lex: Lexicon) -> Turn | None:
    adverbs = {t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - 3) : verb.i + 3]}
    if (adverbs & lex.words.already and is_past(verb)) or _before_another(verb, lex):
        return "before"
    return "again" if lemma(verb) in lex.words.meeting_again or adverbs & lex.words.anew else None


def _before_another(verb: Token, lex: Lexicon) -> bool:
    """ "Avant la séance, X et Y s'étaient vus": a contact of its own, before the one named."""
    if conjugation(verb) != "pluperfect":
        return False
    opening = verb.doc[verb.sent.start : verb.i]
    return any(
        word.lower_ in lex.words.before and any(t.lemma_.lower() in lex.nouns for t in opening[n : n + 4])
        for n, word in enumerate(opening)
    )
