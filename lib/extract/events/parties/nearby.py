"""Parties told with "entre" or "avec" further on in the clause, whatever the parser hung them on."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.actors import Cast
from lib.extract.events.clause import conjugation, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties.denoting import Party, group
from lib.extract.events.phrases import case_of
from lib.extract.events.status import Reading
from lib.languages.tokens import Token

ENDS = ":;.?!"
REACH = 30


def told_nearby(word: Token, reading: Reading, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Those of the first phrase with "entre" or "avec" after ``word`` that another contact does not claim.

    "des discussions ont débuté lundi à Djeddah entre l'armée et les paramilitaires"
    """
    own = {token.i for token in (word, *reading.support)}
    for token in word.doc[word.i + 1 : min(word.sent.end, word.i + REACH)]:
        if token.text in ENDS or (token.i not in own and _claims(token, lex)):
            return
        if case_of(token, lex) in lex.words.with_or_between and not _further(token, word, lex):
            found = list(group(token, "participant", cast, lex))
            if found:
                yield from found
                return


def _claims(token: Token, lex: Lexicon) -> bool:
    """Whether ``token`` is a contact of its own, or opens another clause."""
    if token.pos_ == "NOUN":
        return lemma(token) in lex.nouns
    if token.pos_ != "VERB" or _ago(token, lex):
        return False
    return lemma(token) in lex.verbs or not conjugation(token).startswith("participle")


def _ago(verb: Token, lex: Lexicon) -> bool:
    """ "il y a un an"."""
    behind = verb.doc[verb.i + 1 : min(verb.i + 4, verb.sent.end)]
    return verb.i > 0 and verb.nbor(-1).lower_ in lex.words.there and any(_span(t, lex) for t in behind)


def _span(token: Token, lex: Lexicon) -> bool:
    return token.pos_ == "NOUN" and lemma(token) in lex.words.spans


def _further(token: Token, word: Token, lex: Lexicon) -> bool:
    """Whether the phrase belongs to a noun between the two: "le conflit entre X et Y".

    Of "entamées il y a un an entre X et Y" the year is none.
    """
    above = token.head
    if above.pos_ == "VERB" and above.dep_ == "acl":
        # "des réunions, selon un communiqué publié avec X"
        above = above.head
    between = word.i < above.i < token.i and above.pos_ == "NOUN" and above.dep_ != "conj"
    return between and not _span(above, lex)
