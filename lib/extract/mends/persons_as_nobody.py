"""Mends an "il" that the parser took for that of "il s'agit": "Il s'entretiendra avec X"."""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.languages.tokens import Token


def mend_nobody(
    subject: Token,
    impersonal: frozenset[str],
    reflexive: frozenset[str],
    transitive: frozenset[str],
    saying: frozenset[str],
) -> None:
    """Whoever does something is somebody; ``impersonal`` are the verbs that have no subject; in place."""
    if (
        _does_something(subject, impersonal, reflexive)
        or _does_it_to_someone(subject, impersonal, transitive)
        or _says_that(subject, impersonal, saying)
    ):
        subject.dep_ = "nsubj"


def _does_something(subject: Token, impersonal: frozenset[str], reflexive: frozenset[str]) -> bool:
    """Whether the verb of an "il" is reflexive, and neither a clause nor a noun behind it is its subject."""
    verb = subject.head
    if verb.lemma_.lower() in impersonal or verb.lower_ in impersonal:
        return False
    after = [c for c in verb.children if c.i > verb.i]
    with_someone = min((c.i for c in after if any(g.lower_ == "avec" for g in c.children)), default=None)
    behind = any(
        c.dep_ in ("ccomp", "csubj", *SUBJECTS)
        or (c.dep_ == "obj" and (not with_someone or c.i < with_someone))
        for c in after
    )
    return not behind and any(c.lower_ in reflexive for c in verb.children)


def _does_it_to_someone(subject: Token, impersonal: frozenset[str], transitive: frozenset[str]) -> bool:
    """ "Il y rencontrera X", "il a reçu X": an active verb that has an object."""
    verb = subject.head
    if verb.lemma_.lower() in impersonal or verb.lemma_ not in transitive or verb.lemma_ == "avoir":
        return False
    done = any(c.dep_ == "obj" and c.i > verb.i for c in verb.children)
    return done and not any(c.dep_.startswith("expl") and c != subject for c in verb.children)


def _says_that(subject: Token, impersonal: frozenset[str], saying: frozenset[str]) -> bool:
    """ "Si le Kremlin a accepté, il a précisé que": an active verb of speech has somebody who says it."""
    verb = subject.head
    if verb.lemma_.lower() in impersonal or verb.lower_ in impersonal or verb.lemma_ not in saying:
        return False
    links = {c.dep_ for c in verb.children if c != subject}
    told = any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    return told and not any(link.startswith(("aux:pass", "cop", "expl")) for link in links)
