"""Whom a phrase before the subject tells of beside it: "après une rencontre avec X, il a dit" is not X."""

from __future__ import annotations

from lib.extract.cast.discourse import Discourse, Referent
from lib.languages.tokens import Token


def is_beside_subject(discourse: Discourse, token: Token, referent: Referent) -> bool:
    """Whether the pronoun ``token``, a subject, cannot mean ``referent``, whom it met or was received by.

    "Reçu par X, il", "après deux heures auprès de X, il", "après avoir vu X, il": whoever did so with X.
    """
    if referent.sentence != discourse.sentence_of[token.i] or not token.dep_.startswith("nsubj"):
        return False
    verb, named = token.head, discourse.reading.doc[referent.root]
    if token.i > verb.i or not (fronted := _path(named, verb)):
        return False
    words, case = discourse.reading.words, _case(named)
    first = fronted[-1]
    if named.dep_.startswith("nsubj"):
        # "l'audience que lui a accordée X"
        return any(words.has("clitics", c.lower_) and c.pos_ == "PRON" for c in named.head.children)
    if any(c.dep_.startswith("nsubj") for above in fronted for c in above.children):
        # "quand X a vu Y, il"
        return False
    if words.has("agents", case) or named.dep_.startswith("obj"):
        return named.head == first and first.pos_ == "VERB"
    # "auprès", "aux côtés", as the parser has them, are above the noun
    return words.has("beside_subject", case) or words.has("beside_subject", named.head.lower_)


def _path(named: Token, verb: Token) -> list[Token]:
    """From ``named`` up to what hangs on ``verb`` before it; empty where it does not."""
    path = [named]
    while path[-1].head != verb:
        if path[-1].head == path[-1] or len(path) > 8:
            return []
        path.append(path[-1].head)
    return path if path[-1].right_edge.i < verb.i else []


def _case(token: Token) -> str:
    """The preposition of a noun, that of the first of those joined to it where it has none."""
    while token.dep_ in ("conj", "appos", "flat", "flat:name") and token.head.i < token.i:
        token = token.head
    return next((c.lower_ for c in token.children if c.dep_ == "case"), "")
