"""Mends mistakes that the parser makes often in news.

A subject taken for an apposition:

In "Après un appel avec Emmanuel Macron, Volodymyr Zelensky a dit", the parser hangs Zelensky on Macron.
The comma before and the finite verb right after, which has no subject, tell that it is the subject.

An object taken for a complement: in "vont entamer mardi de nouvelles discussions", "de" before an adjective
is an article.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from lib import languages

SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl:subj")
MISTAKEN = ("appos", "conj", "nmod", "flat:name")
PARTITIVE = ("de", "d'")
CLITICS = ("s'", "se", "y", "en", "n'", "ne", "l'", "le", "la", "les", "lui", "leur", "m'", "t'")


def mend(doc: Doc, language: str) -> Doc:
    """``doc`` with such mistakes mended; changed in place and given back."""
    transitive = frozenset(languages.rules(language)["parsing"]["transitive"])
    for token in doc:
        if token.dep_ == "obl" and token.pos_ == "NOUN" and _is_partitive_object(token, transitive):
            token.dep_ = "obj"
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


def _is_partitive_object(noun: Token, transitive: frozenset[str]) -> bool:
    """Whether "de" and a plural adjective open the phrase of ``noun``, and its verb has no object."""
    first, verb = noun.left_edge, noun.head
    if (
        first.text.lower() not in PARTITIVE
        or first.head != noun
        or noun.i < verb.i
        or verb.lemma_ not in transitive
    ):
        return False
    adjective = first.nbor()
    plural = adjective.pos_ == "ADJ" and adjective.head == noun and "Number=Plur" in str(noun.morph)
    return plural and not any(c.dep_ in ("obj", "nsubj:pass", "aux:pass") for c in verb.children)


def _governor(token: Token) -> Token:
    # the noun that the phrase was hung on, through names joined to it
    governor = token.head
    while governor.dep_ in ("flat:name", "appos", "conj") and governor.head != governor:
        governor = governor.head
    return governor
