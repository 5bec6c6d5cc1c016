"""Mends the second of two joined names, taken for the subject alone or joined to another word.

In "Les discussions entre l'armée et les rebelles ont repris" and "Kinshasa et le M23 ont signé" the parser
often sees "les rebelles" and "le M23" do it, and the rest of the sentence hangs in the air.
"""

from __future__ import annotations

from lib.extract.mends.shapes import case_word
from lib.languages.tokens import Token

SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl:subj")
BETWEEN = "entre"
POINTING = ("celui", "celle", "ceux", "celles")
OF = ("de", "du", "des", "d'")


def mend_joined(token: Token) -> None:
    """Joins a second subject to the first, and what the parser joined to the wrong word; in place."""
    if token.dep_ in SUBJECTS:
        join_second(token)
    elif token.dep_ == "conj" and token.pos_ == "PRON":
        join_pointing(token)
    elif token.dep_ == "conj" and token.pos_ == "PROPN":
        join_to_name(token)
    elif token.dep_ == "conj":
        _take_for_article(token)


def join_second(subject: Token) -> None:
    """Joins ``subject`` to the name after "entre" before it, and gives its verb the noun they hang on."""
    doc, verb = subject.doc, subject.head
    if _names_the_first(subject):
        return
    joint = subject.left_edge.i - (subject.left_edge.text.lower() != "et")
    if joint == subject.sent.start and doc[joint].lower_ == "et":
        _across_sentences(subject, doc[joint])
        return
    if verb.i < subject.i or joint <= subject.sent.start or doc[joint].lower_ != "et":
        return
    first = next((t for t in reversed(doc[subject.sent.start : joint]) if _is_between(t)), None)
    if first is not None and first.right_edge.i >= joint - 1:
        _join_to(first, subject, doc[joint])
        return
    twin = next((c for c in verb.children if c.dep_ in SUBJECTS and c.right_edge.i == joint - 1), None)
    if twin is not None and twin.pos_ in ("NOUN", "PROPN"):
        _lead(verb, twin, subject, twin, doc[joint])
        return
    above = verb.head
    torn = verb.dep_ == "conj" and above.dep_ == "ROOT" and above.pos_ in ("NOUN", "PROPN")
    if torn and not any(t.pos_ == "VERB" for t in doc[above.i : joint]):
        _lead(verb, above, subject, above, doc[joint])


def _names_the_first(name: Token) -> bool:
    """ "Le médiateur, X et le président Y ont tenu": with a comma too few, X is the mediator; in place."""
    comma = name.left_edge.i - (name.left_edge.text != ",")
    if name.pos_ != "PROPN" or comma <= name.sent.start or name.doc[comma].text != ",":
        return False
    title = next((c for c in name.head.children if c.dep_ in SUBJECTS and c.i < comma), None)
    joined = [c for c in name.children if c.dep_ == "conj"]
    if title is None or title.pos_ != "NOUN" or title.right_edge.i != comma - 1 or not joined:
        return False
    name.hang_on(title)
    name.dep_ = "appos"
    for other in joined:
        other.hang_on(title)
    return True


def _across_sentences(second: Token, joint: Token) -> None:
    """ "La Chine et le Hamas doivent négocier", of which the parser made two sentences: both must."""
    verb = second.head
    first = joint.nbor(-1).sent.root if joint.i else second
    if first.pos_ not in ("NOUN", "PROPN") or first.i >= joint.i or first.sent[-1].i != joint.i - 1:
        return
    if any(t.is_punct or t.is_space or t.pos_ in ("VERB", "AUX") for t in first.sent):
        return
    parts = (verb, *(c for c in verb.children if c.dep_.startswith("aux")))
    plural = any("Plur" in t.morph.get("Number", []) and "Fin" in t.morph.get("VerbForm", []) for t in parts)
    if plural and not any(c.dep_ == "conj" for c in second.children):
        label = second.dep_
        first.hang_on(verb)
        first.dep_ = label
        second.hang_on(first)
        second.dep_ = "conj"
        joint.hang_on(second)


def join_pointing(pronoun: Token) -> None:
    """Joins "celle" to the noun it repeats: "la délégation du Sénat élu par le peuple et celle du parti"."""
    if pronoun.lower_ not in POINTING or pronoun.dep_ != "conj" or not _owned(pronoun):
        return
    for above in pronoun.ancestors:
        if above.i < pronoun.i and above.pos_ == "NOUN" and _alike(above, pronoun) and _owned(above):
            pronoun.hang_on(above)
            return


def _owned(token: Token) -> bool:
    return any(c.dep_ == "case" and c.lower_ in OF for below in token.children for c in below.children)


def _alike(one: Token, other: Token) -> bool:
    return all(
        not mine or not theirs or mine == theirs
        for mine, theirs in ((one.morph.get(f, []), other.morph.get(f, [])) for f in ("Gender", "Number"))
    )


def _join_to(first: Token, subject: Token, joint: Token) -> None:
    """Joins ``subject`` to ``first``, which stands behind "entre"."""
    verb, told = subject.head, first.head
    if told.pos_ == "VERB" and told.dep_ == "acl":
        # "L'accord négocié entre Kinshasa et le M23 est"
        told = told.head
    if any(c.dep_ == "conj" for c in first.children):
        return
    if told.pos_ != "NOUN" or told.i > first.i or told == verb:
        return
    while told.dep_ == "nmod" and told.head.pos_ == "NOUN" and told.head.i < told.i:
        # "L'accord de partage du pouvoir entre Kinshasa et le M23 est"
        told = told.head
    others = [c for c in verb.children if c.dep_ in SUBJECTS and c != subject]
    if told in others or (not others and (told.dep_ == "ROOT" or told.head == verb)):
        _lead(verb, told, subject, first, joint)


def _lead(verb: Token, told: Token, second: Token, first: Token, joint: Token) -> None:
    """Makes ``told`` the subject of ``verb``, and joins ``second`` to ``first``."""
    if told.dep_ == "ROOT":
        verb.hang_on(verb)
        verb.dep_ = "ROOT"
    if told.dep_ not in SUBJECTS:
        told.hang_on(verb)
        told.dep_ = second.dep_
    second.hang_on(first)
    second.dep_ = "conj"
    joint.hang_on(second)


def _is_between(token: Token) -> bool:
    return any(c.dep_ == "case" and c.lower_ == BETWEEN for c in token.children)


def join_to_name(second: Token) -> None:
    """ "de la Corée du Sud et du Japon": joined to the whole name, and not to its last word."""
    inner = second.head
    name = inner.head
    within = inner.dep_ == "nmod" and inner.is_title and name.pos_ == "PROPN" and name.i < inner.i
    if within and case_word(second) is not None and case_word(name) is not None:
        second.hang_on(name)


def _take_for_article(noun: Token) -> None:
    """ "Des représentants de l'État et des membres de l'opposition": "des" is an article both times."""
    first = noun.head
    same = first.pos_ == noun.pos_ == "NOUN" and first.dep_ in (*SUBJECTS, "obj")
    if not same or first.i > noun.i or case_word(first) is not None or noun.text[0].isupper():
        return
    for child in noun.children:
        if child.dep_ == "case" and child.lower_ == "des":
            child.dep_, child.pos_ = "det", "DET"
