"""Mends appositions that are none.

In "Après un appel avec Emmanuel Macron, Volodymyr Zelensky a dit", the parser hangs Zelensky on Macron. The
comma before and the finite verb right after, which has no subject, tell that it is the subject; so does "et"
between a verb and a noun.
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.extract.mends.shapes import behind_comma, make_subject
from lib.extract.mends.tags import has_auxiliary
from lib.languages.tokens import Token

LISTING = ("à", "au", "aux", "avec")
CLITICS = ("s'", "se", "y", "en", "n'", "ne", "l'", "le", "la", "les", "lui", "leur", "m'", "t'")


def mend_own_subject(token: Token) -> None:
    """Gives the verb behind a name its subject; in place."""
    verb = _bereft_verb(token) if token.head.i < token.i else None
    if verb is not None:
        make_subject(verb, token)


def mend_set_off(participle: Token) -> None:
    """ "la délégation, arrivée lundi à Oslo,": said of the noun, and no other name of it."""
    noun = participle.head
    if noun.pos_ not in ("NOUN", "PROPN") or noun.i > participle.i or not behind_comma(participle):
        return
    if "Part" in participle.morph.get("VerbForm", []) and not has_auxiliary(participle):
        participle.dep_ = "acl"


def _bereft_verb(token: Token) -> Token | None:
    """The finite verb right after the phrase of ``token`` that has no subject, if a comma opens it."""
    doc = token.doc
    first, last = token.left_edge.i, token.right_edge.i
    comma = doc[first].text == "," or (first > 0 and doc[first - 1].text == ",")
    opens = _opens_a_clause(token)
    if not (comma or opens) or last + 1 >= len(doc):
        return None
    if not opens and not any(child.dep_ == "case" for child in _governor(token).children):
        return None
    if any(child.dep_ == "case" and child.lower_ in LISTING for child in token.children):
        # "a parlé à X, à Y et à Z, a fait savoir le Kremlin"
        return None
    following = doc[last + 1]
    while following.lower_ in CLITICS and following.i + 1 < len(doc):
        following = doc[following.i + 1]
    verb = following.head if following.pos_ == "AUX" else following
    finite = following.pos_ == "AUX" or "VerbForm=Fin" in str(verb.morph)
    if verb.pos_ not in ("VERB", "AUX", "ADJ", "NOUN") or not finite or verb.i < following.i:
        return None
    if any(child.dep_ in SUBJECTS for child in verb.children) or verb.sent.start != token.sent.start:
        return None
    if verb.dep_ == "acl" and verb.head.i < first:
        # "La réunion entre X et Y tenue mardi n'a rien donné", whatever form the tagger gave it
        return None
    return verb if token.head not in (verb, *verb.subtree) or verb.is_ancestor(token) else None


def _opens_a_clause(noun: Token) -> bool:
    """Whether "et" opens a clause with the noun: "X a vu Y et des rencontres sont prévues"."""
    joined = noun.dep_ == "conj" and noun.left_edge.dep_ == "cc"
    return joined and not any(child.dep_ == "case" for child in noun.children)


def _governor(token: Token) -> Token:
    # the noun that the phrase was hung on, through names joined to it
    governor = token.head
    while governor.dep_ in ("flat:name", "appos", "conj") and governor.head != governor:
        governor = governor.head
    return governor
