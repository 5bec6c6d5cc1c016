"""Mends words that the parser hung on a verb though they go with the word right before them.

In "Les pourparlers Israël-Hamas ont repris" it gives the verb two subjects, in "s'est dit optimiste avant de
partir pour Riyad" it takes the town for where he said so, in "consacrée aux tensions avec la Russie" Russia
for who was there.
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.extract.mends.shapes import case_word
from lib.extract.mends.tags import has_auxiliary
from lib.languages.tokens import Token
from lib.languages.verbs import infinitive, language_of

MODAL = ("aller", "devoir", "pouvoir", "vouloir", "espérer", "souhaiter", "compter")
WITH = ("avec",)
# What a clause with "qui" hangs by where the parser hung it on a verb.
RELATIVES = ("advcl", "parataxis", "acl:relcl")
AT = ("à", "au", "aux", "en")
LISTING = (",", "et", "ou", "ainsi")
TOWARDS = ("à", "au", "aux", "en", "pour", "vers")


def mend_height(token: Token, relations: frozenset[str], meeting: frozenset[str]) -> None:
    """Hangs ``token`` on the word right before its phrase where it goes with that, in place.

    ``relations`` are nouns that tell of something between two, ``meeting`` verbs that have whom one meets
    for their object.
    """
    if token.dep_ in SUBJECTS:
        _names_the_subject(token)
    elif token.dep_ == "obl" and token.pos_ == "PROPN" and case_word(token) in TOWARDS:
        _where_to(token)
    if token.dep_ == "obl" and case_word(token) in WITH:
        _between_whom(token, relations)
    if token.dep_ == "obl" and token.pos_ in ("NOUN", "PROPN") and case_word(token) in (*AT, *WITH):
        _with_what_must_be_done(token)
    if token.dep_ == "nmod" and case_word(token) in WITH and token.head.pos_ == "PROPN":
        _off_the_town(token)
    if token.lower_ == "qui" and token.dep_ in SUBJECTS and token.head.dep_ in RELATIVES:
        _who(token)
    if token.dep_ == "advcl" and token.pos_ == "VERB" and token.i > token.head.i:
        _who_was_met(token, meeting)
    if token.pos_ in ("NOUN", "PROPN") and token.dep_ in ("conj", *SUBJECTS) and token.i > token.head.i:
        _listed_behind(token)


def _names_the_subject(name: Token) -> None:
    """ "Les pourparlers Israël-Hamas ont repris", "le ministre Fidan a dit": a verb has one subject."""
    verb, first = name.head, name.left_edge
    if name.pos_ != "PROPN" or name.i > verb.i or first.i <= name.sent.start or first != name:
        return
    noun = next((c for c in verb.children if c.dep_ in SUBJECTS and c.right_edge.i == first.i - 1), None)
    if noun is not None and noun.pos_ == "NOUN":
        name.hang_on(noun)
        name.dep_ = "appos"


def _where_to(town: Token) -> None:
    """ "avant de partir pour Riyad": right behind the infinitive, to which it belongs."""
    if town.left_edge.i <= town.sent.start:
        return
    verb = town.left_edge.nbor(-1)
    if verb.pos_ == "VERB" and verb.morph.get("VerbForm", []) == ["Inf"] and verb.head == town.head:
        town.hang_on(verb)


def _with_what_must_be_done(noun: Token) -> None:
    """ "doit s'entretenir mercredi, toujours à Amman, avec X": there they talk, and with X."""
    modal = noun.head
    below = next((c for c in modal.children if c.dep_ == "xcomp" and modal.i < c.i < noun.i), None)
    if modal.lemma_ in MODAL and below is not None and "Inf" in below.morph.get("VerbForm", []):
        noun.hang_on(below)


def _between_whom(name: Token, relations: frozenset[str]) -> None:
    """ "une réunion consacrée aux tensions avec la Russie": with her are the tensions."""
    participle = name.head
    if participle.dep_ != "acl" or name.left_edge.i <= name.sent.start:
        # "a discuté de la crise avec X"
        return
    noun = name.left_edge.nbor(-1)
    if noun.pos_ == "ADJ":
        noun = noun.head
    if noun.lower_ in relations and participle.i < noun.i < name.i and participle.is_ancestor(noun):
        name.hang_on(noun)
        name.dep_ = "nmod"


def _off_the_town(name: Token) -> None:
    """ "doit s'entretenir mercredi, toujours à Amman, avec X": no town is with anybody."""
    town = name.head
    if case_word(town) in AT and town.dep_.startswith("obl"):
        name.hang_on(town.head)
        name.dep_ = "obl"


def _who(pronoun: Token) -> None:
    """ "…, M. Verchinine, qui conduira la délégation, et Y": said of the name right before the comma."""
    clause = pronoun.head
    if clause.head.pos_ in ("NOUN", "PROPN", "PRON") or pronoun.i < pronoun.sent.start + 2:
        return
    if pronoun.nbor(-1).text != "," or clause.head.i > pronoun.i:
        return
    name = pronoun.nbor(-2)
    while name.dep_ in ("flat:name", "nmod", "amod", "appos") and clause.head.i < name.head.i < name.i:
        name = name.head
    if name.pos_ in ("NOUN", "PROPN") and name.i > clause.head.i:
        clause.hang_on(name)
        clause.dep_ = "acl:relcl"


def _who_was_met(participle: Token, meeting: frozenset[str]) -> None:
    """ "a parlé avec le président X, reçu à l'Élysée": X was received, who stands right before the comma."""
    if (
        participle.left_edge.i not in (participle.i, participle.i - 1)
        or participle.i < participle.sent.start + 2
    ):
        return
    if participle.nbor(-1).text != ",":
        return
    verb = infinitive(participle.text, participle.lemma_, language_of(participle))
    bare = "Part" in participle.morph.get("VerbForm", []) and not has_auxiliary(participle)
    name = participle.nbor(-2)
    if verb not in meeting or not bare or name.pos_ != "PROPN" or name.ent_type_ != "PER":
        return
    while name.dep_ in ("flat:name", "appos") and name.head.i < name.i:
        name = name.head
    if name.dep_ not in SUBJECTS and name.i > participle.head.i:
        participle.hang_on(name)
        participle.dep_ = "acl"


def _listed_behind(name: Token) -> None:
    """ "Y ont également participé X, M. Verchinine et Y": all behind the verb are its subject."""
    verb = name.head
    first = next((c for c in verb.children if c.dep_ in SUBJECTS and verb.i < c.i < name.i), None)
    if first is None or first.pos_ not in ("NOUN", "PROPN") or case_word(name) is not None:
        return
    edge = name.left_edge
    if edge.text not in LISTING and edge.nbor(-1).text not in LISTING:
        # "a écrit M. Yermak sur X. Roustem Oumerov …", where the parser saw no end of the sentence
        return
    if verb.pos_ == "VERB" and not any(c.dep_ in ("cop", "obj") or c.dep_ in SUBJECTS for c in name.children):
        name.hang_on(first)
        name.dep_ = "conj"
