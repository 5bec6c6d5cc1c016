"""Who helps a contact along or comes with those who meet, wherever the parser hung the phrase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lib.extract.actors import Cast
from lib.extract.events.clause import children, conjugation, is_verbal, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties.beside import helped
from lib.extract.events.parties.denoting import Party, group
from lib.extract.events.phrases import case_of
from lib.extract.events.triggers import Trigger
from lib.languages.tokens import Token
from lib.records import Role

ENDS = ":;.?!"


def standing_by(trigger: Trigger, found: Iterable[Party], cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "…, sous l'égide de X, de Y et de Z", "X, accompagné de Y, a reçu Z": those whom ``found`` lacks."""
    sides = tuple(found)
    for word in trigger.token.sent:
        if word.lower_ in lex.words.helping_phrase and word.i > trigger.token.i:
            if _own(word, trigger.token, lex):
                for below in children(word, "nmod", "obl"):
                    yield from helped(below, cast, lex)
        elif lemma(word) in lex.words.accompanying and _comes_with(word, trigger.token, sides, cast):
            for below in children(word, "obl", "obl:agent"):
                if case_of(below, lex) in lex.words.of | lex.words.agent:
                    yield from group(below, _role(sides), cast, lex)


def _own(phrase: Token, contact: Token, lex: Lexicon) -> bool:
    """Whether nothing between the two could have ``phrase`` for its own: another contact, a verb."""
    for word in phrase.doc[contact.i + 1 : phrase.i]:
        another = word.pos_ == "NOUN" and lemma(word) in lex.nouns
        acting = is_verbal(word) and lemma(word) not in lex.occur | lex.hold
        if another or acting or word.text in ENDS or word.lower_ in lex.words.relative:
            return False
    above = phrase.head
    return above == contact or above.pos_ != "NOUN" or above.i < contact.i


def _comes_with(participle: Token, contact: Token, sides: Iterable[Party], cast: Cast) -> bool:
    """Whether it says who is with one of those who meet."""
    if conjugation(participle) != "participle_past" or participle == contact:
        return False
    above = participle.head
    if above == contact:
        return True
    known = cast.at(above)
    return any(above == p.token or (known is not None and known == p.mention) for p in sides)


def _role(sides: Iterable[Party]) -> Role:
    return "visitor" if all(p.role == "visitor" for p in sides) else "participant"
