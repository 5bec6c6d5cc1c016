"""What the parse says of a token: its part in the clause, its clause and sentence."""

from __future__ import annotations

from lib.languages.tokens import Doc, Token

SUBJECT, OBJECT, OBLIQUE = 3.0, 2.0, 1.0
SUBORDINATE = 0.8
PART = {"nsubj": SUBJECT, "nsubj:pass": SUBJECT, "expl:subj": SUBJECT, "root": SUBJECT, "csubj": SUBJECT,
        "obj": OBJECT, "iobj": OBJECT, "obl": OBLIQUE, "obl:agent": OBLIQUE, "obl:arg": OBLIQUE,
        "obl:mod": OBLIQUE, "nmod": OBLIQUE}  # fmt: skip


def root_of(doc: Doc, start: int, end: int) -> Token:
    """The token of ``doc[start:end]`` that hangs on a token outside, or on itself."""
    for token in doc[start:end]:
        if not start <= token.head.i < end or token.head == token:
            return token
    return doc[start]


def opening(token: Token) -> int:
    """Where the words of the token's sentence begin, behind white space; at the token at the latest."""
    start = token.sent.start
    while start < token.i and token.doc[start].is_space:
        start += 1
    return start


def part_of(token: Token) -> float:
    """How salient a token's part is: subject 3, object 2, other 1; less when its clause hangs on another."""
    part = _part_in_clause(token)
    return part - SUBORDINATE if part > OBLIQUE and _subordinate(token) else part


def _subordinate(token: Token) -> bool:
    for _ in range(8):
        if token.dep_ in ("ccomp", "advcl", "acl", "acl:relcl", "csubj", "advcl:cleft", "obl"):
            return True
        if token.dep_ in ("ROOT", "parataxis") or token.head == token:
            return False
        token = token.head
    return False


def _part_in_clause(token: Token) -> float:
    for _ in range(6):
        relation = token.dep_
        if relation == "nsubj":
            return SUBJECT
        if relation in PART:
            return PART[relation]
        if relation == "ROOT":
            return SUBJECT
        if relation in ("conj", "appos", "flat:name", "flat", "flat:foreign", "dep"):
            token = token.head
            continue
        return OBLIQUE
    return OBLIQUE


def clause_of(token: Token) -> Token:
    """The verb (or other predicate) whose clause a token stands in."""
    while token.head != token:
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "aux:tense", "aux:pass", "cop"):
            return token
        if (
            token.dep_ in ("ROOT", "ccomp", "advcl", "acl", "acl:relcl", "parataxis", "xcomp")
            and token.pos_ != "DET"
        ):
            return token
        token = token.head
    return token


def is_subject(token: Token) -> bool:
    """Whether a token is a subject, by itself or through what it is joined to."""
    return _part_in_clause(token) == SUBJECT
