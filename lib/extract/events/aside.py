"""Names that stand beside what is told and mean no side of it: whose kin somebody is, who backs or greets.

"L'épouse de X", "les rebelles, soutenus par X", "l'accord a été salué par X" tell of no X who took part.
"""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.actors import Cast
from lib.extract.events.clause import children, lemma
from lib.extract.events.counted import HELPING
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties.beside import helped
from lib.extract.events.phrases import case_of, phrase_tokens
from lib.extract.events.subject import agent
from lib.languages.tokens import Doc, Token
from lib.records import Role


def named_aside(doc: Doc, cast: Cast, lex: Lexicon) -> Iterator[int]:
    """Where the mentions begin of those who stand beside a side, or only speak of what was done."""
    for word in doc:
        if word.pos_ == "NOUN" and lemma(word) in lex.words.own_people:
            for name in children(word, "nmod"):
                mention = cast.at(name) if case_of(name, lex) in lex.words.of else None
                if mention is not None and cast.are_people(mention):
                    yield mention.start
        for other in (*_backing(word, lex), *_remarking(word, lex)):
            found = (cast.at(each) for each in phrase_tokens(other))
            yield from (mention.start for mention in found if mention is not None)


def helping(doc: Doc, cast: Cast, lex: Lexicon) -> Iterator[tuple[int, Role]]:
    """Where the mentions begin of those who help a contact along, and as what: "sous l'égide de X"."""
    for word in doc:
        if word.lower_ in lex.words.helping_phrase:
            for below in children(word, "nmod", "obl"):
                for party in helped(below, cast, lex):
                    if party.role in HELPING:
                        yield party.mention.start, party.role


def _backing(word: Token, lex: Lexicon) -> Iterator[Token]:
    """ "soutenus par X", "allié de X", "hostile à X", set beside a name: X."""
    if word.dep_.split(":")[0] not in ("acl", "amod", "appos") or lemma(word) not in lex.words.backing:
        return
    for child in children(word, "obl", "nmod"):
        if case_of(child, lex) in lex.words.agent | lex.words.of | lex.words.to:
            yield child


def _remarking(word: Token, lex: Lexicon) -> Iterator[Token]:
    """ "l'accord a été salué par X": who has something to say of what others did."""
    by = agent(word, lex) if word.pos_ == "VERB" and lemma(word) in lex.words.remarking else None
    if by is not None:
        yield by
