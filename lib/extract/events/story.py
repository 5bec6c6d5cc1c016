"""What tellings lend one another: the date of the clause around, "puis", the voice that reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from lib.extract.events.clause import is_verbal, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.told import Told
from lib.extract.events.when import When
from lib.records import Certainty

THEN = ("puis", "ensuite")


def lend(tellings: Sequence[Told]) -> list[Told]:
    """The tellings, in order of the text, with dates borrowed from the telling that they hang on."""
    done: list[Told] = []
    for told in tellings:
        done.append(told if told.when.told else _borrow(told, done))
    return done


def _borrow(told: Told, before: Sequence[Told]) -> Told:
    token = told.trigger.token
    near = [one for one in before if one.trigger.token.sent == token.sent and one.when.told]
    for one in reversed(near):
        if told.status == one.status == "held" and _hangs_on(token, one.trigger.token):
            return replace(
                told, when=replace(one.when, basis="linked", text=None), place=told.place or one.place
            )
    if near and told.status in ("planned", "proposed") and near[-1].status in ("planned", "proposed") and _then(token):
        return replace(told, when=When(near[-1].when.start, None, "interval", None, "linked"))
    return told


def _hangs_on(token: Token, other: Token) -> bool:
    node = token
    while node.head != node:
        if node.head == other or (node.dep_ == "acl:relcl" and other in node.head.ancestors):
            return True
        node = node.head
    return False


def _then(token: Token) -> bool:
    start = max(token.sent.start, token.i - 6)
    return any(t.lower_ in THEN for t in token.doc[start : token.i])


def announced(token: Token, lex: Lexicon) -> Certainty | None:
    """``"attributed"`` when the contact is the object, or in the clause, of a verb that makes it known."""
    node = token
    while node.head != node:
        above = node.head
        if is_verbal(above) and lemma(above) in lex.announce | lex.announce_with_event:
            return "attributed" if node.dep_ in ("obj", "ccomp", "xcomp") else None
        if is_verbal(above) and node.dep_ not in ("xcomp", "ccomp", "obj", "nsubj:pass", "nsubj"):
            return None
        node = above
    return None
