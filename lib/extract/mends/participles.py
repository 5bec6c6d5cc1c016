"""Mends participles that the parser hung on the verb and not on the noun that they tell of.

Of "conclu" in "ont repris, conformément à l'accord conclu en mai" it makes a clause that the accord is a part
of; of "organisés" in "ont tenu un cycle de pourparlers à Doha organisés mardi" what the object is made.
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.extract.mends.shapes import agree, case_word, number_of
from lib.languages.tokens import Token

# What a contact is like: "des réunions séparées", "des discussions approfondies".
DESCRIBING = (
    "séparer", "approfondir", "prolonger", "restreindre", "élargir", "rapprocher", "répéter", "détailler",
    "animer", "limiter",
)  # fmt: skip
AT = ("à", "au", "en")
# "a gardé les otages enfermés", "a jugé la réunion ratée": what the object is, or is made.
ATTRIBUTING = (
    "faire", "laisser", "voir", "garder", "maintenir", "rendre", "croire", "juger", "estimer", "déclarer",
    "trouver", "considérer", "savoir", "dire", "vouloir", "retrouver",
)  # fmt: skip


def mend_participle(verb: Token) -> None:
    """Hangs ``verb`` on its noun where it is a participle without an auxiliary; in place."""
    if verb.dep_ not in ("advcl", "xcomp", "acl") or not _is_bare(verb):
        return
    if verb.dep_ == "acl" and verb.lemma_ in DESCRIBING:
        _as_adjective(verb)
    elif verb.dep_ == "advcl":
        _off_its_own_noun(verb)
    elif verb.dep_ == "xcomp":
        _onto_the_object(verb, verb.head)
    elif _is_town(verb.head) and number_of(verb) == "Plur":
        _onto_the_object(verb, verb.head.head)


def _is_bare(verb: Token) -> bool:
    if "Part" not in verb.morph.get("VerbForm", []) or "Past" not in verb.morph.get("Tense", []):
        return False
    return not any(c.dep_.startswith("aux") or c.dep_ in ("cop", *SUBJECTS) for c in verb.children)


def _as_adjective(participle: Token) -> None:
    """ "des réunions séparées avec X en mai": with him are the meetings, and in May."""
    noun = participle.head
    if noun.pos_ != "NOUN" or participle.i != noun.i + 1:
        return
    if any(c.dep_ == "obl:agent" or case_word(c) == "par" for c in participle.children):
        return
    participle.pos_, participle.dep_ = "ADJ", "amod"
    for child in [c for c in participle.children if c.i > participle.i and c.dep_.startswith("obl")]:
        child.hang_on(noun)
        child.dep_ = "nmod"


def _off_its_own_noun(participle: Token) -> None:
    """ "conformément à l'accord conclu en mai", "lors d'une réunion tenue mardi": it tells of the noun."""
    noun = participle.nbor(-1) if participle.i > participle.sent.start else participle
    noun = noun.head if noun.pos_ == "ADJ" and noun.dep_ == "amod" else noun
    before = [c for c in participle.children if c.i < participle.i and c.dep_ in ("obl", "advmod")]
    top = next((c for c in before if c == noun or c.is_ancestor(noun)), None)
    if top is None or noun.pos_ != "NOUN" or case_word(noun) is None or not agree(participle, noun):
        return
    for child in [c for c in participle.children if c.i < noun.i]:
        child.hang_on(participle.head)
    participle.hang_on(noun)
    participle.dep_ = "acl"


def _is_town(name: Token) -> bool:
    """ "à Doha": of the many words behind it that are plural none tells of the town."""
    return name.pos_ == "PROPN" and name.dep_ in ("obl", "nmod") and case_word(name) in AT


def _onto_the_object(participle: Token, verb: Token) -> None:
    """ "ont tenu des pourparlers à Doha organisés mardi": the last noun that it agrees with."""
    if verb.pos_ != "VERB" or verb.lemma_ in ATTRIBUTING or any(c.dep_ == "expl:comp" for c in verb.children):
        return
    told = next((c for c in verb.children if c.dep_ == "obj" and verb.i < c.i < participle.i), None)
    if told is None or told.pos_ != "NOUN" or any(t.is_punct for t in verb.doc[told.i : participle.i]):
        return
    within = [t for t in told.subtree if t.pos_ == "NOUN" and t.i < participle.i]
    told = next((t for t in reversed(within) if agree(participle, t)), None)
    if told is not None:
        participle.hang_on(told)
        participle.dep_ = "acl"
