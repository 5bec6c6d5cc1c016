"""Mends the verb of a sentence that the parser took for a second to the phrase before it.

In "Arrivé lundi à P, X a reçu Y" it takes the participle for the verb; in "X, en pointe pour un sommet prévu
le 12, est arrivé" a word of the phrase set off.
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.extract.mends.shapes import group_behind_comma, has_finite
from lib.languages.tokens import Token

RELATIVE = ("qui", "que", "qu'", "dont", "où")
# What the verb of a sentence hangs by where the parser took the participle that opens it for the first.
BEHIND_AN_OPENING = ("conj", "parataxis", "acl", "acl:relcl", "advcl", "ccomp")


def mend_opening(verb: Token) -> None:
    """Makes ``verb`` the verb of its sentence where it shows that it is, in place."""
    _set_topic_off(verb)
    if verb.dep_ == "parataxis":
        _take_over(verb)
    if verb.dep_ in BEHIND_AN_OPENING:
        _put_first(verb)


def _set_topic_off(verb: Token) -> None:
    """ "Sri Lanka : la Suisse accueillera X": of two subjects the one before the colon is the topic."""
    before = [c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i]
    if len(before) < 2:
        return
    topic = before[0]
    between = verb.doc[topic.i + 1 : before[1].i]
    if topic.left_edge.i == verb.sent.start and any(t.text == ":" for t in between):
        topic.dep_ = "dislocated"


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
    if has_finite(opening) or not has_finite(verb) or not comma:
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
    if doer is None or first.i < 1 or first.nbor(-1).text != "," or aside.i > verb.i or has_finite(aside):
        return
    if not led and "Part" not in aside.morph.get("VerbForm", []):
        return
    own = [c for c in verb.children if c.dep_ in SUBJECTS]
    if not has_finite(verb) or not group_behind_comma(verb) or any(c.i < verb.i for c in own):
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
