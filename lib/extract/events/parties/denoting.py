"""Whom a phrase denotes: the actors of the cast that its head, its coordinates or its names stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from lib.extract.actors import Cast
from lib.extract.events.clause import children
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import phrase_tokens
from lib.records import ActorMention, Role

JOINED = {"conj", "appos", "flat:name", "flat", "dep", "amod"}
WITHIN = {*JOINED, "nmod", "obl"}


@dataclass(frozen=True)
class Party:
    """An actor mention in a role; ``token`` is where it hangs in the tree."""

    mention: ActorMention
    role: Role
    token: Token


def group(token: Token | None, role: Role, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Those whom the phrase of ``token`` denotes, all in the same role."""
    if token is not None:
        for mention in denoted(token, cast, lex):
            yield Party(mention, role, token)


def denoted(token: Token, cast: Cast, lex: Lexicon) -> tuple[ActorMention, ...]:
    """Whom a phrase denotes, its coordinates included.

    A phrase that is no actor itself stands for the names joined to it ("le président congolais Félix
    Tshisekedi"), else for the sides it speaks for ("les délégués de Kinshasa et du M23").
    """
    own = cast.group(token)
    if token.pos_ == "PRON" or (own and cast.at(token) is not None and len(own) >= 1 + len(token.conjuncts)):
        return own
    joined, sides = _names(token, cast)
    if token.lemma_.lower() not in lex.sides:
        # "un fax de Séoul" is not Séoul.
        sides = []
    found = {m.start: m for m in (*own, *(joined if joined or own else sides))}
    return tuple(found[start] for start in sorted(found))


def _names(token: Token, cast: Cast) -> tuple[list[ActorMention], list[ActorMention]]:
    """The mentions joined to the phrase's head, and those further within it."""
    joined: list[ActorMention] = []
    sides: list[ActorMention] = []
    for word in (t for t in phrase_tokens(token) if t.i >= token.i):
        mention = cast.at(word)
        if mention is None or cast.at(token) == mention:
            continue
        path = _path(word, token)
        if path <= JOINED:
            joined.append(mention)
        elif path <= WITHIN:
            sides.append(mention)
    return joined, sides


def _path(word: Token, top: Token) -> set[str]:
    deps: set[str] = set()
    node = word
    while node != top and node.head != node:
        deps.add(node.dep_)
        node = node.head
    return deps - {"det", "case"}


def case_of(token: Token, lex: Lexicon) -> str | None:
    """The preposition that marks the phrase of ``token``, in its plain form ("du" is "de")."""
    case = next(children(token, "case"), None)
    return lex.contractions.get(case.lower_, case.lower_) if case is not None else None
