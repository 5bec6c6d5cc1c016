"""Mends verb groups that the parser took apart.

An auxiliary taken for a verb: in "il a téléphoné à X", "a" is no verb that has something. A pronoun taken for
an article: in "l'y a reçu" somebody was received.
"""

from __future__ import annotations

from typing import Any

from spacy.tokens import Token

PRONOUNS = ("l'", "le", "la", "les")
PARTICIPLES = ("é", "ée", "és", "ées", "i", "is", "it", "u", "ert")
BETWEEN = ("pas", "plus", "jamais", "déjà", "aussi", "d'", "abord", "ensuite", "encore", "bien", "également")


def mend_verb_group(token: Token) -> None:
    """Mends the group that ``token`` opens, in place."""
    if token.lemma_ == "avoir" and not token.dep_.startswith("aux"):
        _as_auxiliary(token)
    elif token.pos_ == "DET" and token.head.pos_ == "PRON" and token.text.lower() in PRONOUNS:
        _as_object(token)


def _as_auxiliary(token: Any) -> None:
    """Puts the participle behind "avoir" into its place when the parser took that for a verb of its own."""
    verb = next((c for c in token.children if c.i > token.i and c.pos_ == "VERB"), None)
    if verb is None or not verb.text.lower().endswith(PARTICIPLES) or _is_determined(verb):
        return
    between = token.doc[token.i + 1 : verb.i]
    if any(t.pos_ not in ("ADV", "PRON") and t.text.lower() not in BETWEEN for t in between):
        return
    label, others = token.dep_, [c for c in token.children if c != verb]
    verb.head = verb if token.head == token else token.head
    verb.dep_, verb.pos_ = label, "VERB"
    verb.set_morph("Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part")
    for child in (token, *others):
        child.head = verb
    token.dep_, token.pos_ = "aux:tense", "AUX"


def _is_determined(word: Token) -> bool:
    return any(c.dep_ in ("det", "case", "nummod", "amod") for c in word.children)


def _as_object(token: Token) -> None:
    verb = token.head.head
    if verb.pos_ == "VERB" and verb.i > token.i:
        token.head, token.dep_, token.pos_ = verb, "obj", "PRON"
