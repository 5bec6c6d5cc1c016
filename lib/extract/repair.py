"""Mends mistakes that the parser makes often in news.

A subject taken for an apposition:

In "Après un appel avec Emmanuel Macron, Volodymyr Zelensky a dit", the parser hangs Zelensky on Macron.
The comma before and the finite verb right after, which has no subject, tell that it is the subject.

An object taken for a complement: in "vont entamer mardi de nouvelles discussions", "de" before an adjective
is an article. So is "des" behind a town or a day: "a reçu lundi à Luanda des chefs rebelles".

The second name after "entre" taken for the subject: "Les discussions entre X et Y ont repris".
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from lib import languages
from lib.extract.verb_groups import mend_verb_group

SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl:subj")
MISTAKEN = ("appos", "conj", "nmod", "flat:name")
PARTITIVE = ("de", "d'")
BETWEEN = "entre"
LISTING = ("à", "au", "aux", "avec")
CLITICS = ("s'", "se", "y", "en", "n'", "ne", "l'", "le", "la", "les", "lui", "leur", "m'", "t'")


def mend(doc: Doc, language: str) -> Doc:
    """``doc`` with such mistakes mended; changed in place and given back."""
    transitive = frozenset(languages.rules(language)["parsing"]["transitive"])
    for token in doc:
        mend_verb_group(token)
        if token.dep_ == "obl" and token.pos_ == "NOUN" and _is_partitive_object(token, transitive):
            token.dep_ = "obj"
        if token.dep_ == "nmod" and token.pos_ == "NOUN":
            _hang_object(token, transitive)
        if token.dep_ in SUBJECTS:
            _join_after_between(token)
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
    if any(child.dep_ == "case" and child.text.lower() in LISTING for child in token.children):
        # "a parlé à X, à Y et à Z, a fait savoir le Kremlin"
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


def _hang_object(noun: Token, transitive: frozenset[str]) -> None:
    """Gives a verb the object that the parser hung on a town, a day or a noun before it."""
    above, verb = noun.head, noun.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    marks = [c for c in noun.children if c.dep_ == "case"]
    loose = not marks and any(c.dep_ == "det" for c in noun.children)
    indefinite = [c.text.lower() for c in marks] == ["des"] and (
        above.pos_ == "PROPN"
        or (above.dep_.startswith("obl") and not any(c.dep_ == "case" for c in above.children))
    )
    if not (loose or indefinite) or noun.i < verb.i or verb.lemma_ not in transitive:
        return
    if not any(c.dep_ in ("obj", "nsubj:pass", "aux:pass") for c in verb.children):
        noun.head, noun.dep_ = verb, "obj"


def _join_after_between(subject: Token) -> None:
    """Joins ``subject`` to the name after "entre" before it, and gives its verb the noun they hang on."""
    doc, verb = subject.doc, subject.head
    joint = subject.left_edge.i - (subject.left_edge.text.lower() != "et")
    if verb.i < subject.i or joint <= subject.sent.start or doc[joint].text.lower() != "et":
        return
    first = next((t for t in reversed(doc[subject.sent.start : joint]) if _is_between(t)), None)
    if first is None or first.right_edge.i < joint - 1 or any(c.dep_ == "conj" for c in first.children):
        return
    told = first.head
    if told.pos_ != "NOUN" or told.i > first.i or told == verb:
        return
    others = [c for c in verb.children if c.dep_ in SUBJECTS and c != subject]
    if told not in others:
        if others or not (told.dep_ == "ROOT" or told.head == verb):
            return
        if told.dep_ == "ROOT":
            verb.head, verb.dep_ = verb, "ROOT"
        told.head, told.dep_ = verb, subject.dep_
    subject.head, subject.dep_ = first, "conj"
    doc[joint].head = subject


def _is_between(token: Token) -> bool:
    return any(c.dep_ == "case" and c.text.lower() == BETWEEN for c in token.children)


def _governor(token: Token) -> Token:
    # the noun that the phrase was hung on, through names joined to it
    governor = token.head
    while governor.dep_ in ("flat:name", "appos", "conj") and governor.head != governor:
        governor = governor.head
    return governor
