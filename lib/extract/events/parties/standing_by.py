"""Who helps a contact along or comes with those who meet, wherever the parser hung the phrase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lib.extract.actors import Cast
from lib.extract.events.clause import children, conjugation, is_verbal, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties.beside import helped
from lib.extract.events.parties.denoting import Party, group
from lib.extract.events.phrases import case_of
from lib.extract.events.subject import subject
from lib.extract.events.trigger import Trigger
from lib.extract.shapes import agree, behind_comma
from lib.languages.tokens import Token
from lib.records import Role

ENDS = ":;.?!"


def standing_by(trigger: Trigger, found: Iterable[Party], cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "…, sous l'égide de X, de Y et de Z", "X, accompagné de Y, a reçu Z": those whom ``found`` lacks."""
    sides = tuple(found)
    for word in trigger.token.sent:
        if word.lower_ in lex.words.helping_phrase and word.i > trigger.token.i:
            if _own(word, trigger.token, cast, lex):
                for below in children(word, "nmod", "obl"):
                    yield from helped(below, cast, lex)
                if word.lower_ in lex.helping:
                    # "sous médiation omanaise"
                    whose = (cast.at(c) for c in children(word, "amod"))
                    yield from (Party(mention, "mediator", word) for mention in whose if mention)
        elif word.lower_ in lex.words.accompanying and _comes_with(word, trigger, sides, cast):
            for below in children(word, "obl", "obl:agent", "nmod"):
                if case_of(below, lex) in lex.words.of | lex.words.agent:
                    yield from group(below, _role(sides), cast, lex)
        elif (
            word.lower_ in lex.words.company
            and trigger.type == "visit"
            and _comes_with(word, trigger, sides, cast)
        ):
            # "X, en compagnie de Y, s'est rendu à P"
            for below in children(word, "nmod"):
                if case_of(below, lex) in lex.words.of:
                    yield from group(below, _role(sides), cast, lex)
        elif _bidden(word, trigger, lex) and _comes_with(word, trigger, sides, cast):
            for below in children(word, "obl:agent"):
                yield from group(below, "host", cast, lex)


def _bidden(word: Token, trigger: Trigger, lex: Lexicon) -> bool:
    """The "invité" of "invité par X, Y s'est rendu à P"."""
    return (
        trigger.type == "visit"
        and lemma(word) in lex.words.inviting
        and conjugation(word) == "participle_past"
    )


def _own(phrase: Token, contact: Token, cast: Cast, lex: Lexicon) -> bool:
    """Whether nothing between the two could have ``phrase`` for its own: another contact, a verb."""
    carrying = lex.occur | lex.hold | lex.status.keys()
    for word in phrase.doc[contact.i + 1 : phrase.i]:
        # "un cycle de négociations, sous l'égide de X"
        another = word.pos_ == "NOUN" and lemma(word) in lex.nouns and word.head != contact
        acting = is_verbal(word) and word.pos_ != "AUX" and lemma(word) not in carrying
        if another or acting or word.text in ENDS or word.lower_ in lex.words.relative:
            return False
        if word.lower_ in lex.words.relative_place and is_verbal(contact):
            # "est parti pour Dakar, où il doit signer, en présence de X, un accord"
            return False
    above = phrase.head
    if above == contact or above.pos_ != "NOUN" or above.i < contact.i:
        return True
    # "entre les présidents X et Y en présence de Z", "la semaine prochaine sous l'égide de X"
    return cast.at(above) is not None or lemma(above) in lex.sides | lex.words.spans


def _comes_with(participle: Token, contact: Trigger, sides: Iterable[Party], cast: Cast) -> bool:
    """Whether it says who is with one of those who meet."""
    verb, above = contact.token, participle.head
    if participle == verb or any(True for _ in children(participle, "aux")):
        return False
    known = cast.at(above)
    if above == verb or any(above == p.token or (known is not None and known == p.mention) for p in sides):
        return True
    # "Les ministres se sont vus dans une bonne ambiance, entourés de X": not the mood
    who = subject(verb) if contact.frame is not None and participle.i > verb.i else None
    if who is None or not behind_comma(participle):
        return False
    return agree(participle, who) and not agree(participle, above)


def _role(sides: Iterable[Party]) -> Role:
    return "visitor" if all(p.role == "visitor" for p in sides) else "participant"
