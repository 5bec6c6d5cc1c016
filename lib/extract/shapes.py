"""What the forms of two words, and the commas beside one, say of how they belong together."""

from __future__ import annotations

from lib.languages.tokens import Token


def agree(one: Token, other: Token) -> bool:
    """Whether gender and number, where both tell them, are the same."""
    pairs = ((one.morph.get(f, []), other.morph.get(f, [])) for f in ("Gender", "Number"))
    return all(not mine or not theirs or mine == theirs for mine, theirs in pairs)


def first_joined(token: Token) -> Token:
    """The first of those in a row with ``token``: of "X, Y et Z" X; itself where it stands alone."""
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    return token


def behind_comma(token: Token) -> bool:
    """Whether a comma opens the phrase of ``token`` or stands right before it."""
    first = token.left_edge
    return first.text == "," or (first.i > 0 and first.nbor(-1).text == ",")
