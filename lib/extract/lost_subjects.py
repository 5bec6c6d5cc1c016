"""Mends subjects that the parser lost on the way to their verb.

In "Les négociations porteront sur le statut" it hangs the verb on its own subject; in "L'opposant X,
reconnu par Y, avait écarté" it takes "opposant" for a verb; in "X, en pointe pour un sommet prévu le 12, est
arrivé" a word of the phrase set off for the verb of X; in "Mardi 3 mars, deux généraux se rendent" the day
for who does.
"""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.joined_subjects import SUBJECTS
from lib.extract.shapes import case_word, is_finite, make_subject
from lib.extract.verb_groups import DAYS
from lib.languages.tokens import Token, morph

SOME = ("quelques-uns", "quelques-unes", "certains", "certaines", "plusieurs", "beaucoup", "nombre")
# Endings that only a verb in the future, the conditional or the imperfect has, by number.
ENDINGS = {"Plur": ("ront", "raient", "aient"), "Sing": ("ra", "rait", "ait")}
# The noun of a clause of its own: it opens the sentence, or "que" stands before it.
OWN_CLAUSE = ("ROOT", "conj", "parataxis", "ccomp", "advcl", "dep")
RELATIVE = ("qui", "que", "qu'", "dont", "où")
CIVIL = ("M.", "MM.", "Mme", "Mmes")
ARTICLES = ("l'", "le", "la", "un", "une")
# What the verb of a sentence hangs by where the parser took the participle that opens it for the first.
BEHIND_AN_OPENING = ("conj", "parataxis", "acl", "acl:relcl", "advcl", "ccomp")
# What a clause hangs by that the parser took for one below the phrase before it.
BELOW = ("ROOT", "conj", "parataxis", "acl", "advcl", "ccomp")


def mend_subject(token: Token) -> None:
    """Mends what ``token`` shows to be wrong, in place."""
    if token.pos_ == "VERB" and token.lower_.endswith("ant"):
        _as_noun(token)
    if (
        token.pos_ == "NOUN"
        and token.lower_.endswith("ant")
        and token.dep_ in ("obl", "dep", "xcomp", "ccomp")
    ):
        _as_complement(token)
    if token.lower_ in DAYS and token.dep_ in SUBJECTS:
        _as_day(token)
    elif _may_be_object(token):
        _as_object(token)
    elif token.lower_ in SOME and token.dep_ in ("obl", "advmod", "dep"):
        _as_some(token)
    if token.pos_ == "VERB" and token.dep_ in ("acl", "amod", "nmod"):
        _lift(token)
    if token.pos_ == "VERB" and token.dep_ == "parataxis":
        _take_over(token)
    if token.pos_ == "VERB" and token.dep_ in BEHIND_AN_OPENING:
        _put_first(token)
    if token.pos_ in ("VERB", "AUX") and token.dep_ in BELOW:
        _find_subject(token)
    if token.pos_ in ("VERB", "AUX") and token.dep_ == "ROOT":
        _torn_off(token)
    if token.dep_ == "nmod" and token.head.lower_ in DAYS:
        _off_the_day(token)


def _off_the_day(noun: Token) -> None:
    """ "s'est retirée lundi de l'accord": of the verb, and not of the day."""
    day = noun.head
    verb = day.head
    led = case_word(noun)
    definite = any(c.dep_ == "det" and c.lower_ in ARTICLES[:3] for c in noun.children) or led == "du"
    reflexive = any(c.dep_.startswith("expl") for c in verb.children)
    if led in ("de", "du") and definite and reflexive and verb.pos_ == "VERB" and verb.i < day.i:
        noun.hang_on(verb)
        noun.dep_ = "obl"


def _as_noun(token: Token) -> None:
    """ "l'opposant X", "le dirigeant Y": a noun, whatever the tagger took it for."""
    if token.i == 0 or token.i + 1 >= len(token.doc):
        return
    article, name = token.nbor(-1), token.nbor()
    if article.lower_ not in ARTICLES or name.pos_ != "PROPN" or name.head not in (token, token.head):
        return
    token.pos_, token.morph = "NOUN", morph("Number=Sing")
    article.hang_on(token)
    article.dep_, article.pos_ = "det", "DET"
    if name.head == token.head and name.dep_ in SUBJECTS:
        # "Si l'opposant X rencontre Y": he does, and "si" leads that in
        token.dep_ = name.dep_
        for mark in [c for c in token.children if c.dep_ == "mark"]:
            mark.hang_on(token.head)
    elif name.head == token.head:
        return
    elif (
        token.dep_ == "advcl"
        and token.i < token.head.i
        and not any(c.dep_ in SUBJECTS for c in token.head.children)
    ):
        token.dep_ = "nsubj"
        for mark in [c for c in token.children if c.dep_ == "mark"]:
            mark.hang_on(token.head)
    name.hang_on(token)
    name.dep_ = "appos"


def _as_complement(noun: Token) -> None:
    """ "avec l'opposant X", "a rencontré l'opposant X": no clause of its own."""
    above = noun.head
    led = next((c for c in noun.children if c.dep_ == "mark" and c.pos_ == "ADP" and c.i < noun.i), None)
    if led is not None:
        led.dep_ = "case"
        noun.dep_ = "obl" if above.pos_ in ("VERB", "AUX") else "nmod"
    elif (
        noun.dep_ in ("xcomp", "ccomp")
        and noun.i > above.i
        and not any(c.dep_ == "obj" for c in above.children)
    ):
        noun.dep_ = "obj"


def _as_day(day: Token) -> None:
    """ "Mardi 3 mars, deux généraux et un amiral se rendent": those joined to the day do it."""
    joined = [c for c in day.children if c.dep_ == "conj" and c.i > day.i]
    if not joined or any(c.dep_ == "cc" for c in joined[0].children):
        return
    first, label = joined[0], day.dep_
    first.hang_on(day.head)
    first.dep_, day.dep_ = label, "obl"
    for other in joined[1:]:
        other.hang_on(first)


def _may_be_object(token: Token) -> bool:
    if token.dep_ == "xcomp":
        return token.pos_ == "PROPN" or token.text in CIVIL
    return token.dep_ == "nsubj" and token.i > token.head.i and token.pos_ in ("PROPN", "NOUN")


def _as_object(token: Token) -> None:
    """ "Il y rencontrera X", "X, lui, recevra Y": what stands behind is whom it is done to."""
    verb = token.head
    if token.i < verb.i or any(c.dep_ == "case" for c in token.children):
        return
    others = [c for c in verb.children if c != token]
    does = any(c.dep_ == "nsubj" and c.i < verb.i for c in others)
    if does and verb.pos_ == "VERB" and not any(c.dep_ in ("obj", "aux:pass", "cop") for c in others):
        token.dep_ = "obj"


def _as_some(token: Token) -> None:
    """ "Quelques-uns de ses membres ont fait le voyage": who does it, where nothing else is the subject."""
    verb = token.head
    opens = token.i < verb.i and not any(c.dep_ == "case" for c in token.children)
    if opens and _has_finite(verb) and not any(c.dep_ in SUBJECTS for c in verb.children):
        token.dep_, token.pos_ = "nsubj", "PRON"
        for child in token.children:
            if child.dep_ == "obl":
                child.dep_ = "nmod"


def _lift(verb: Token) -> None:
    """Makes a finite verb that hangs on a noun as if it were its adjective the verb of that noun."""
    noun = verb.head
    if noun.i > verb.i or noun.pos_ not in ("NOUN", "PROPN") or _number(noun) != _of_verb(verb):
        return
    if not is_finite(verb) or not verb.lower_.endswith(ENDINGS[_of_verb(verb)]) or _closed(noun, verb):
        return
    led = any(c.dep_ in ("mark", "case") or "Rel" in c.morph.get("PronType", []) for c in verb.children)
    marks = [c for c in noun.children if c.dep_ == "mark" and c.i < noun.i]
    if led or not (noun.dep_ in OWN_CLAUSE or marks):
        return
    behind = [c for c in noun.children if c.i > verb.i]
    verb.hang_on(verb if noun.dep_ == "ROOT" else noun.head)
    verb.dep_ = "ccomp" if marks else noun.dep_
    noun.hang_on(verb)
    noun.dep_ = "nsubj"
    for child in (*marks, *behind):
        child.hang_on(verb)


def _put_first(verb: Token) -> None:
    """ "Arrivé lundi à P, X a reçu Y": the verb behind the comma is no second to what opens the sentence."""
    opening = verb.head if verb.dep_ == "conj" else verb.sent.root
    own = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
    if verb.dep_ != "conj" and not _may_be_main(verb, opening):
        return
    before = verb.doc[verb.sent.start : opening.i]
    if own is None or any(not t.is_space for t in before) or opening.pos_ not in ("VERB", "ADJ"):
        return
    first = own.left_edge
    comma = first.text == "," or first.nbor(-1).text == ","
    if _has_finite(opening) or not _has_finite(verb) or not comma:
        return
    label = opening.dep_
    verb.hang_on(verb if opening.head == opening else opening.head)
    verb.dep_ = label
    opening.hang_on(verb)
    opening.dep_ = "advcl"


def _may_be_main(verb: Token, opening: Token) -> bool:
    """Whether nothing leads in the clause of ``verb``, and what opens the sentence is a bare participle."""
    bare = "Part" in opening.morph.get("VerbForm", []) and not any(
        c.dep_ in SUBJECTS or c.dep_.startswith("aux") for c in opening.children
    )
    led = any(
        c.dep_ == "mark" or c.lower_ in RELATIVE or "Rel" in c.morph.get("PronType", [])
        for c in verb.children
    )
    return bare and not led and opening.i < verb.i


def _take_over(verb: Token) -> None:
    """ "X, arrivé mardi à P, a reçu Y": the verb behind the comma is that of the sentence, not "arrivé".

    Nor is it "X, en visite à P,".
    """
    aside = verb.head
    doer = next((c for c in aside.children if c.dep_ in SUBJECTS and c.i < aside.i), None)
    led = [c for c in aside.children if c.dep_ == "case" and c.i < aside.i]
    first = led[0] if led else aside
    if doer is None or first.i < 1 or first.nbor(-1).text != "," or aside.i > verb.i or _has_finite(aside):
        return
    if not led and "Part" not in aside.morph.get("VerbForm", []):
        return
    own = [c for c in verb.children if c.dep_ in SUBJECTS]
    if not _has_finite(verb) or not _behind_a_comma(verb) or any(c.i < verb.i for c in own):
        return
    label = aside.dep_
    verb.hang_on(verb if aside.head == aside else aside.head)
    verb.dep_ = label
    doer.hang_on(verb)
    aside.hang_on(doer)
    aside.dep_ = "nmod" if led else "acl"
    for thing in own:
        # With its subject found, what follows is what it is done to.
        thing.dep_ = "obj"


def _find_subject(verb: Token) -> None:
    """Gives a finite verb behind a comma that has no subject the phrase that opens its sentence."""
    finite = _bearer(verb)
    if not is_finite(finite) or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    if not _behind_a_comma(verb):
        return
    found = next(_opening(verb), None)
    if found is None or _number(found) != _number(finite):
        return
    above = found.head
    if found.dep_ == "ROOT":
        verb.hang_on(verb)
        verb.dep_ = "ROOT"
    found.hang_on(verb)
    found.dep_ = "nsubj"
    if above not in (found, verb):
        above.hang_on(found)
        above.dep_ = "acl"


def _torn_off(verb: Token) -> None:
    """Gives the verb that opens a sentence the names before it: "Moscou et Kiev", "sont parvenus"."""
    start = verb.sent.start
    if not start or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    first, before = verb.doc[start], verb.doc[start - 1].sent
    finite = _bearer(verb)
    opens = first == verb or (first.head == verb and first.dep_.startswith(("aux", "expl")))
    if not opens or not is_finite(finite) or first.text[0].isupper():
        return
    names = before.root
    if names.pos_ != "PROPN" or any(c.dep_ == "case" for c in names.children):
        return
    if any(t.is_punct or t.is_space or t.pos_ in ("VERB", "AUX") for t in before):
        return
    if _number(names) == _number(finite):
        make_subject(verb, names)


def _bearer(verb: Token) -> Token:
    """The word of the group that bears its tense: the finite auxiliary, else the verb itself."""
    return next((c for c in verb.children if c.dep_.startswith("aux") and is_finite(c)), verb)


def _behind_a_comma(verb: Token) -> bool:
    """Whether a comma stands right before the verb and what goes with it: ", a reçu", ", s'est rendu"."""
    beside = (c for c in verb.children if c.dep_.startswith(("aux", "expl")))
    first = min([verb, *beside], key=lambda t: t.i)
    return first.i > verb.sent.start and first.nbor(-1).text == ","


def _opening(verb: Token) -> Iterator[Token]:
    """The noun that opens the sentence and has no finite verb of its own."""
    root = verb.sent.root
    if root.pos_ in ("NOUN", "PROPN") and root.i < verb.i and root.is_ancestor(verb):
        if not _closed(root, verb):
            yield root
        return
    if root != verb:
        return
    for token in verb.doc[verb.sent.start : verb.i]:
        if token.dep_ in SUBJECTS and token.pos_ in ("NOUN", "PROPN") and token.head.i < verb.i:
            if not _is_clause(token.head) and not _closed(token, verb):
                yield token
            return


def _is_clause(verb: Token) -> bool:
    """Whether a finite verb has what a clause below another needs: a conjunction, a relative."""
    if not _has_finite(verb):
        return False
    led = any(c.dep_ == "mark" or "Rel" in c.morph.get("PronType", []) for c in verb.children)
    return led or verb.dep_ not in ("advcl", "acl")


def _closed(noun: Token, verb: Token) -> bool:
    """Whether a preposition before the noun or another clause between keeps it from ``verb``."""
    if any(c.dep_ == "case" for c in noun.children):
        return True
    between = noun.doc[noun.i + 1 : verb.i]
    finite = (t for t in between if is_finite(t) and t.head != verb and t != noun.head)
    return any(True for _ in finite) or any(t.text in ":;" for t in between)


def _has_finite(verb: Token) -> bool:
    return is_finite(verb) or any(is_finite(c) for c in verb.children if c.dep_.startswith(("aux", "cop")))


def _number(token: Token) -> str:
    plural = "Plur" in token.morph.get("Number", []) or any(c.dep_ == "conj" for c in token.children)
    return "Plur" if plural and token.pos_ not in ("AUX", "VERB") else _of_verb(token)


def _of_verb(token: Token) -> str:
    return "Plur" if "Plur" in token.morph.get("Number", []) else "Sing"
