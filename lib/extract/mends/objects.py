"""Mends objects that the parser took for complements, and hung on a town, a day or a noun.

In "vont entamer mardi de nouvelles discussions", "de" before an adjective is an article; so is "des" behind
a town or a day: "a reçu lundi à Luanda des chefs rebelles".
"""

from __future__ import annotations

from lib.extract.mends.astray import behind_aside
from lib.extract.mends.shapes import INDEFINITE, PARTITIVE, behind_comma
from lib.extract.mends.verb_groups import DAYS, MONTHS
from lib.languages.tokens import Token
from lib.languages.verbs import infinitive

SPANS = (
    "an", "année", "années", "mois", "semaine", "semaines", "jour", "jours", "heures",
    "été", "automne", "hiver", "printemps",
)  # fmt: skip
LAST = (
    "dernier", "dernière", "derniers", "dernières", "prochain", "prochaine", "prochains", "prochaines",
    "passé", "passée",
)  # fmt: skip
TIMED = (*LAST, "depuis", "pendant", "durant")
SOME = (*INDEFINITE, "des")
SEATS = ("capitale", "ville", "cité", "métropole", "station", "pays", "palais", "hôtel")
UNSEEN = ("secret", "privé", "catimini", "clos", "public", "tête-à-tête", "aparté", "marge")


def mend_some(noun: Token, transitive: frozenset[str], language: str) -> None:
    """ "tiendra mardi des réunions", "vont entamer de nouvelles discussions": objects; in place."""
    if _is_partitive_object(noun, transitive) or _is_object_of_some(noun, transitive, language):
        noun.dep_ = "obj"


def mend_hung_object(noun: Token, transitive: frozenset[str], language: str) -> None:
    """Gives a verb the object that the parser hung elsewhere; in place."""
    if noun.dep_ in ("nmod", "obl") or behind_aside(noun):
        _hang_object(noun, transitive, language)


def mend_led_object(noun: Token) -> None:
    """An object needs no preposition, and is no length of time; in place."""
    _take_for_article(noun)
    if noun.lower_ in SPANS and any(c.lower_ in TIMED for c in noun.children):
        # "avait accueilli l'an dernier", "mènent depuis trois jours": when, and not whom
        noun.dep_ = "obl"


def _is_partitive_object(noun: Token, transitive: frozenset[str]) -> bool:
    """Whether "de" and a plural adjective open the phrase of ``noun``, and its verb has no object."""
    first, verb = noun.left_edge, noun.head
    if (
        first.lower_ not in PARTITIVE
        or first.head != noun
        or noun.i < verb.i
        or verb.lemma_ not in transitive
    ):
        return False
    adjective = first.nbor()
    plural = adjective.pos_ == "ADJ" and adjective.head == noun and "Number=Plur" in str(noun.morph)
    return plural and not any(c.dep_ in ("obj", "nsubj:pass", "aux:pass") for c in verb.children)


def _is_object_of_some(noun: Token, transitive: frozenset[str], language: str) -> bool:
    """ "tiendra mardi des réunions": "des" is an article here, and the verb has no other object."""
    verb = noun.head
    led = [(c.lower_, c.pos_) for c in noun.children if c.dep_ in ("det", "case")]
    if led != [("des", "DET")] or noun.i < verb.i:
        return False
    if behind_comma(noun) or infinitive(verb.text, verb.lemma_, language) not in transitive:
        return False
    return not any(c.dep_ in ("obj", "nsubj:pass", "aux:pass", "expl:comp", "ccomp") for c in verb.children)


def _take_for_article(noun: Token) -> None:
    """ "ont mené lundi des pourparlers": "des" before an object is no preposition."""
    if noun.text[:1].isupper() or noun.head.pos_ in ("ADV", "ADP"):
        # "le ministère soudanais des Affaires étrangères", "lors des pourparlers": there is no verb
        return
    for child in noun.children:
        if child.dep_ == "case" and child.lower_ == "des":
            child.dep_, child.pos_ = "det", "DET"


def _hang_object(noun: Token, transitive: frozenset[str], language: str) -> None:
    """Gives a verb the object that the parser hung on a town, a day or a noun, or led in by "des"."""
    above, verb = noun.head, noun.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    marks = [c.lower_ for c in noun.children if c.dep_ == "case"]
    loose = not marks and noun.dep_ == "nmod" and any(c.dep_ == "det" for c in noun.children)
    # "ont achevé samedi à Mascate un premier tour de discussions"
    complete = any(c.dep_ == "nmod" for c in noun.children)
    # "trois jours de discussions"
    some = any(c.lower_ in SOME or c.dep_ == "nummod" for c in noun.children)
    loose = loose or (not marks and complete and some)
    timed = above.dep_.startswith("obl") and not any(c.dep_ == "case" for c in above.children)
    timed = timed or above.lower_ in DAYS or _unseen(above) or _in_time(above)
    # "mènent dans la capitale togolaise des discussions"
    timed = timed or (above.lower_ in SEATS and above.dep_ == "obl")
    indefinite = marks == ["des"] and (above.pos_ == "PROPN" or timed or above == verb)
    if not (loose or indefinite) or noun.i < verb.i:
        return
    if infinitive(verb.text, verb.lemma_, language) not in transitive:
        return
    taken = [c for c in verb.children if c.dep_ in ("obj", "nsubj:pass", "aux:pass") and c.pos_ != "ADV"]
    # "a entamé en juin des négociations avec le MLJ, un groupe rebelle": another name of these
    again = [c for c in taken if c.dep_ == "obj" and c.i > noun.i and behind_comma(c)]
    if len(taken) == len(again):
        # "ont entamé près de Quito des négociations": no adverb is what is begun
        noun.hang_on(verb)
        noun.dep_ = "obj"
        for each in again:
            _name_again(each)


def _name_again(noun: Token) -> None:
    """Hangs on the name before the comma what says who that is; in place."""
    first = noun.left_edge if noun.left_edge.text != "," else noun.left_edge.nbor()
    before = noun.doc[max(noun.sent.start, first.i - 2)]
    noun.hang_on(before.head if before.dep_ == "flat:name" else before)
    noun.dep_ = "appos"


def _in_time(noun: Token) -> bool:
    """ "a entamé en juin des négociations", "a mené pendant trois jours des discussions"."""
    return noun.dep_.startswith("obl") and noun.lower_ in (*MONTHS, *SPANS)


def _unseen(noun: Token) -> bool:
    """ "a rencontré en secret des représentants de X": how, and not of what."""
    return noun.lower_ in UNSEEN and noun.dep_ == "obl" and any(c.dep_ == "case" for c in noun.children)
