"""Mends relatives that the parser took for the main clause: "la rencontre, lors de laquelle …, aura lieu"."""

from __future__ import annotations

from lib.extract.joined_subjects import SUBJECTS
from lib.languages.tokens import Token

WHICH = (
    "laquelle",
    "lequel",
    "lesquelles",
    "lesquels",
    "duquel",
    "desquelles",
    "desquels",
    "auquel",
    "auxquels",
)
# So many words lie at most between the noun and its pronoun: "la réunion au cours de laquelle".
NEAR = 6


def mend_relative(pronoun: Token) -> None:
    """Hangs the clause that ``pronoun`` opens on its noun, and the noun on the verb behind."""
    noun = _antecedent(pronoun)
    if noun is None:
        return
    clause = noun.head
    main = next((c for c in clause.children if c.i > clause.i and _bereft(c)), None)
    if main is None:
        return
    label, above = clause.dep_, clause.head
    main.hang_on(main if above == clause else above)
    main.dep_ = label
    noun.hang_on(main)
    clause.hang_on(noun)
    clause.dep_ = "acl:relcl"
    for child in list(pronoun.children):
        if child.dep_ == "appos" and child.i > pronoun.i:
            child.hang_on(clause)
            child.dep_ = "nsubj"


def _antecedent(pronoun: Token) -> Token | None:
    """The noun before that was taken for the subject of the clause behind the pronoun."""
    before = pronoun.doc[max(pronoun.sent.start, pronoun.i - NEAR) : pronoun.i]
    return next((t for t in reversed(before) if t.dep_ in SUBJECTS and t.head.i > pronoun.i), None)


def _bereft(verb: Token) -> bool:
    joined = verb.dep_ in ("conj", "parataxis", "ccomp", "advcl") and verb.pos_ in ("VERB", "AUX")
    return joined and not any(c.dep_ in SUBJECTS or c.dep_ in ("mark", "cc") for c in verb.children)
