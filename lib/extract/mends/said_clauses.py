"""Mends clauses that tell what somebody said, which the parser hung on a noun between the verb and "que".

In "a indiqué lundi sur son site que X avait donné des ordres" it takes "que" for a pronoun of the
site. A clause that has an object of its own, or cannot have one, has no room for it.
"""

from __future__ import annotations

from lib.extract.mends.shapes import has_finite
from lib.languages.tokens import Token, morph

IMPERSONAL = "expl:subj"
TAKEN = ("obj", "ccomp", "cop", "aux:pass", IMPERSONAL)


def mend_said_clause(que: Token, saying: frozenset[str]) -> None:
    """Makes a conjunction of ``que``, and the clause what a verb of ``saying`` tells; in place."""
    if que.dep_ != "obj" or que.pos_ != "PRON" or que.head.i < que.i:
        return
    inner = clause = que.head
    while clause.dep_ == "xcomp" and que.i < clause.head.i < clause.i:
        clause = clause.head
    noun = clause.head
    if clause.dep_ != "acl:relcl" or noun.i > que.i or not has_finite(clause):
        return
    beside = (c for verb in (inner, clause) for c in verb.children if c != que)
    if not any(c.dep_ in TAKEN for c in beside):
        return
    verb = next((a for a in noun.ancestors if a.pos_ == "VERB"), None)
    if verb is None or verb.i > noun.i or verb.lemma_ not in saying:
        return
    if any(c.dep_ in ("obj", "ccomp", "aux:pass") and c.i > verb.i for c in verb.children):
        return
    que.pos_, que.dep_, que.morph = "SCONJ", "mark", morph("")
    que.hang_on(clause)
    clause.hang_on(verb)
    clause.dep_ = "ccomp"
