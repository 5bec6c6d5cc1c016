"""Mends one mistake that the parser makes often in news: a subject taken for an apposition.

In "Après un appel avec Emmanuel Macron, Volodymyr Zelensky a dit", the parser hangs Zelensky on Macron.
The comma before and the finite verb right after, which has no subject, tell that it is the subject.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl:subj")
MISTAKEN = ("appos", "conj", "nmod", "flat:name")
CLITICS = ("s'", "se", "y", "en", "n'", "ne", "l'", "le", "la", "les", "lui", "leur", "m'", "t'")


def mend(doc: Doc) -> Doc:
    """``doc`` with such appositions made subjects; changed in place and given back."""
    for token in doc:
        if token.dep_ in MISTAKEN and token.pos_ in ("PROPN", "NOUN") and token.head.i < token.i:
            verb = _bereft_verb(token)
            if verb is not None:
                token.head = verb
                token.dep_ = "nsubj:pass" if any(c.dep_ == "aux:pass" for c in verb.children) else "nsubj"
    return doc


def _bereft_verb(token: Token) -> Token | None:
    """The finite verb right after the phrase of ``token`` that has no subject, if a comma opens it."""
    doc = token.doc
    first, last = token.left_edge.i, token.right_edge.i
    comma = doc[first].text == "," or (first > 0 and doc[first - 1].text == ",")
    if not comma or last + 1 >= len(doc):
        return None
    if not any(child.dep_ == "case" for child in _governor(token).children):
        return None
    following = doc[last + 1]
    while following.text.lower() in CLITICS and following.i + 1 < len(doc):
        following = doc[following.i + 1]
    verb = following.head if following.pos_ == "AUX" else following
    finite = following.pos_ == "AUX" or "VerbForm=Fin" in str(verb.morph)
    if verb.pos_ not in ("VERB", "AUX", "ADJ", "NOUN") or not finite or verb.i < following.i:
        return None
    if any(child.dep_ in SUBJECTS for child in verb.children) or verb.sent.start != token.sent.start:
        return None
    return verb if token.head not in (verb, *verb.subtree) or verb.is_ancestor(token) else None


def _governor(token: Token) -> Token:
    # the noun that the phrase was hung on, through names joined to it
    governor = token.head
    while governor.dep_ in ("flat:name", "appos", "conj") and governor.head != governor:
        governor = governor.head
    return governor
