"""Mends words that the parser hung astray: on the name before them, on the verb, or on each other.

In "X les a reçus" it takes the pronoun for a part of the name, in "un précédent accord" the adjective for the
noun; in "ont évoqué la réunion, prévue lundi" the participle for a second verb, in "sont convenus, à l'issue
de deux jours, de se revoir" what they agreed on for a second deed.
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.extract.mends.shapes import INDEFINITE, PARTITIVE, behind_comma, is_finite, number_of
from lib.extract.mends.tags import has_auxiliary
from lib.languages.tokens import Token

# "X les a reçus", "X lui a écrit": pronouns that the parser takes for a part of the name.
OBJECTS = ("l'", "le", "la", "les", "lui", "leur")
EARLIER = ("précédent", "précédente", "précédents", "précédentes")


def give_back(participle: Token, contacts: frozenset[str]) -> None:
    """ "ont évoqué la réunion entre X et Y, prévue lundi": said of the contact, and no second verb."""
    verb = participle.head
    bare = "Part" in participle.morph.get("VerbForm", []) and not has_auxiliary(participle)
    if not bare or participle.i < verb.i or any(c.dep_ in ("cc", *SUBJECTS) for c in participle.children):
        return
    between = participle.doc[verb.i + 1 : participle.i]
    told = [t for t in between if t.pos_ == "NOUN" and t.lemma_.lower() in contacts]
    if not told or any(t.pos_ in ("VERB", "AUX") and is_finite(t) for t in between[told[-1].i - verb.i :]):
        return
    if _alike(participle, told[-1]) and not _alike(participle, verb):
        participle.hang_on(told[-1])
        participle.dep_ = "acl"


def take_for_complement(infinitive: Token) -> None:
    """ "sont convenus, à l'issue de deux jours de pourparlers, de se revoir": of what, and no second deed."""
    led = any(c.dep_ == "mark" and c.lower_ in PARTITIVE for c in infinitive.children)
    joined = any(c.dep_ in ("cc", *SUBJECTS) for c in infinitive.children)
    above = infinitive.head
    if not led or joined or "Inf" not in infinitive.morph.get("VerbForm", []) or above.i > infinitive.i:
        return
    if above.pos_ == "VERB" and "Inf" not in above.morph.get("VerbForm", []):
        infinitive.dep_ = "xcomp"


def give_object(pronoun: Token) -> None:
    """ "M. Erdogan les a reçus": whom he received, and no part of his name."""
    if not pronoun.i or pronoun.nbor(-1).pos_ != "PROPN":
        return
    following = pronoun.nbor() if pronoun.i + 1 < pronoun.sent.end else pronoun
    verb = following.head if following.pos_ == "AUX" else following
    if verb.pos_ != "VERB" or verb.i < following.i or pronoun.head in (verb, following):
        return
    if not is_finite(following):
        return
    pronoun.hang_on(verb)
    pronoun.pos_, pronoun.dep_ = "PRON", "iobj" if pronoun.lower_ in ("lui", "leur") else "obj"


def say_which(adjective: Token, contacts: frozenset[str]) -> None:
    """ "un précédent accord": what comes before the noun says which, and is none itself."""
    noun = adjective.nbor() if adjective.i + 1 < adjective.sent.end else adjective
    if noun.head != adjective or not (noun.pos_ == "NOUN" or noun.lower_ in contacts):
        return
    noun.pos_ = "NOUN"
    noun.hang_on(noun if adjective.head == adjective else adjective.head)
    noun.dep_ = adjective.dep_
    for child in list(adjective.children):
        if child != noun:
            child.hang_on(noun)
    adjective.hang_on(noun)
    adjective.pos_, adjective.dep_ = "ADJ", "amod"


def say_which_truce(truce: Token, truces: frozenset[str]) -> None:
    """ "le fragile cessez-le-feu": so too where the parser takes that for its adjective."""
    before = truce.head
    if before.i != truce.i - 1:
        return
    led = any(c.dep_ == "case" for c in truce.children) or before.lower_ in truces
    opens = before.i > 0 and before.nbor(-1).head == before and before.nbor(-1).pos_ == "DET"
    if opens and not led and before.pos_ in ("NOUN", "ADJ") and truce.dep_ in ("amod", "nmod", "appos"):
        say_which(before, truces)


def name_of_one(name: Token) -> None:
    """ "les présidents malien X et algérien Y": each name stands for one of those told by their office."""
    if name.i < 2 or name.nbor(-1).pos_ != "ADJ":
        return
    adjective = name.nbor(-1)
    first = adjective.head if adjective.dep_ == "conj" and adjective.head.pos_ == "ADJ" else adjective
    noun = first.head
    if first.dep_ != "amod" or noun.pos_ != "NOUN" or noun.i > first.i or number_of(noun) != "Plur":
        return
    astray = name.head in (adjective, first) or (name.dep_ in SUBJECTS and name.head == noun.head)
    if astray and name.dep_ != "flat:name":
        name.hang_on(noun)
        name.dep_ = "appos"


def behind_aside(noun: Token) -> bool:
    """ "ont paraphé, sous l'égide de X, un accord": an object, and no other name of what the aside tells."""
    above = noun.head
    led = above.dep_.startswith("obl") and any(c.dep_ == "case" for c in above.children)
    new = any(c.lower_ in (*INDEFINITE, "des") for c in noun.children if c.dep_ == "det")
    # "a eu, pour la deuxième journée consécutive, des entretiens"
    loose = noun.dep_ == "appos" or (noun.dep_ == "conj" and not any(c.dep_ == "cc" for c in noun.children))
    return loose and led and new and behind_comma(noun) and behind_comma(above)


def _alike(one: Token, other: Token) -> bool:
    return all(one.morph.get(each, []) == other.morph.get(each, []) for each in ("Gender", "Number"))
