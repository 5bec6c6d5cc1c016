"""An "il" that the parser took for that of "il s'agit": in "Il s'entretiendra avec X" he does something."""

from __future__ import annotations

from lib import languages
from lib.languages.tokens import Doc, Token

BEHIND = ("ccomp", "csubj", "nsubj", "nsubj:pass", "expl:subj")


def restore_somebody(doc: Doc) -> Doc:
    """``doc`` with a subject for each verb that somebody must do; changed in place and given back."""
    rules = languages.rules(doc.language)
    impersonal, reflexive = rules["actors"]["impersonal"], rules["actors"]["reflexives"]
    transitive, saying = rules["parsing"]["transitive"], rules["actors"]["speech_verbs"]
    for token in doc:
        if token.dep_ != "expl:subj" or {token.head.lemma_.lower(), token.head.lower_} & set(impersonal):
            continue
        verb = token.head
        if (
            _does_something(verb, reflexive)
            or (verb.lemma_ in transitive and _does_it_to_someone(verb, token))
            or (verb.lemma_ in saying and _says_that(verb, token))
        ):
            token.dep_ = "nsubj"
    return doc


def _does_something(verb: Token, reflexive: list[str]) -> bool:
    """Whether the verb is reflexive, and neither a clause nor a noun behind it is its subject."""
    after = [c for c in verb.children if c.i > verb.i]
    with_someone = min((c.i for c in after if any(g.lower_ == "avec" for g in c.children)), default=None)
    behind = any(
        c.dep_ in BEHIND or (c.dep_ == "obj" and (not with_someone or c.i < with_someone)) for c in after
    )
    return not behind and any(c.lower_ in reflexive for c in verb.children)


def _does_it_to_someone(verb: Token, subject: Token) -> bool:
    """ "Il y rencontrera X", "il a reçu X": an active verb that has an object, and is not "il y a"."""
    done = any(c.dep_ == "obj" and c.i > verb.i for c in verb.children)
    other = any(c.dep_.startswith("expl") and c != subject for c in verb.children)
    return verb.lemma_ != "avoir" and done and not other


def _says_that(verb: Token, subject: Token) -> bool:
    """ "Si le Kremlin a accepté, il a précisé que": an active verb of speech has somebody who says it."""
    links = {c.dep_ for c in verb.children if c != subject}
    told = any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    return told and not any(link.startswith(("aux:pass", "cop", "expl")) for link in links)
