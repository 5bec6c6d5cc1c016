"""Mends what a journey is for, which the parser hung on the place that it names last.

In "a quitté la capitale pour participer aux pourparlers" and "s'est rendu dans les camps pour y rencontrer X"
it makes the infinitive a part of the noun, and nobody is left who would take part or meet X.
"""

from __future__ import annotations

from lib.extract.mends.shapes import case_word
from lib.languages.tokens import Token
from lib.languages.verbs import infinitive, language_of

PURPOSE = ("pour", "afin")
# "pour y rencontrer", "pour ensuite négocier": of a place, or of what came first.
THERE = ("y", "ensuite", "enfin")
PLACED = ("obl", "obj", "nmod", "appos", "conj", "obl:arg", "flat:name")
AMONG = ("notamment", "surtout", "également", "ensuite")


def mend_purpose(token: Token, journeys: frozenset[str], transitive: frozenset[str]) -> None:
    """Gives an infinitive of purpose to the verb above its place, and its object to it; in place."""
    if token.pos_ == "VERB" and token.dep_ in ("acl", "advcl", "nmod", "xcomp"):
        _onto_the_journey(token, journeys)
    elif token.lower_ in AMONG:
        _behind_the_adverb(token, transitive)


def _onto_the_journey(verb: Token, journeys: frozenset[str]) -> None:
    place = verb.head
    led = next((c for c in verb.children if c.lower_ in PURPOSE and c.i < verb.i), None)
    if led is None or place.pos_ not in ("NOUN", "PROPN") or place.i > verb.i:
        return
    above = place
    while above.pos_ in ("NOUN", "PROPN") and above.dep_ in PLACED and above.head.i < verb.i:
        above = above.head
    if above.pos_ != "VERB" or above.i > place.i:
        return
    there = any(c.lower_ in THERE and led.i < c.i < verb.i for c in verb.children)
    if there or infinitive(above.text, above.lemma_, language_of(above)) in journeys:
        verb.hang_on(above)
        verb.dep_ = "advcl"


def _behind_the_adverb(adverb: Token, transitive: frozenset[str]) -> None:
    """ "pour y rencontrer, notamment le chef des rebelles": whom he meets, and no name of the place."""
    verb = adverb.nbor(-1) if adverb.i > adverb.sent.start else adverb
    if verb.text == "," and verb.i > adverb.sent.start:
        verb = verb.nbor(-1)
    if verb.pos_ != "VERB" or infinitive(verb.text, verb.lemma_, language_of(verb)) not in transitive:
        return
    after = adverb.nbor() if adverb.i + 1 < adverb.sent.end else adverb
    first = after.nbor() if after.text == "," and after.i + 1 < adverb.sent.end else after
    noun = first if first.pos_ in ("NOUN", "PROPN") else first.head
    if noun.pos_ not in ("NOUN", "PROPN") or noun.i < first.i or case_word(noun) is not None:
        return
    if noun.dep_ in ("appos", "nmod", "conj") and not any(
        c.dep_ in ("obj", "aux:pass") for c in verb.children
    ):
        noun.hang_on(verb)
        noun.dep_ = "obj"
