"""Articles, pronouns and adjectives of nationality in the gender and number of what they stand with."""

from __future__ import annotations

import tomllib
from pathlib import Path
from random import Random

from training.trees import Phrase, Token

DATA = Path(__file__).parent / "data"

DEFINITE = {"Definite": "Def", "PronType": "Art"}
INDEFINITE = {"Definite": "Ind", "PronType": "Art"}

# lemma: (masculine, feminine, plural), features beyond gender and number.
DETERMINERS = {
    "le": (("le", "la", "les"), DEFINITE),
    "un": (("un", "une", "des"), INDEFINITE),
    "son": (("son", "sa", "ses"), {}),
    "leur": (("leur", "leur", "leurs"), {}),
    "ce": (("ce", "cette", "ces"), {"PronType": "Dem"}),
}

PRONOUNS = (
    ("il", "Masc", "Sing"),
    ("il", "Masc", "Sing"),
    ("elle", "Fem", "Sing"),
    ("ils", "Masc", "Plur"),
    ("elles", "Fem", "Plur"),
)

NATIONS = tomllib.loads((DATA / "names.toml").read_text(encoding="utf-8"))["adjectives"]["nations"].split()

IRREGULAR_FEMININES = {"turc": "turque", "burkinabè": "burkinabè", "qatari": "qatarie", "émirati": "émiratie"}


def determiner(lemma: str, agree: Phrase | None) -> Phrase:
    """``le``, ``un``, ``son``, ``leur`` or ``ce`` as it stands before ``agree``."""
    (masculine, feminine, plural), feats = DETERMINERS[lemma]
    gender, number = _of(agree)
    if number == "Plur":
        return Phrase([Token(plural, lemma, "DET", feats | {"Number": "Plur"})], "", "")
    said = {"Number": "Sing"} if lemma in {"son", "leur"} else {"Gender": gender, "Number": "Sing"}
    return Phrase([Token(feminine if gender == "Fem" else masculine, lemma, "DET", feats | said)], "", "")


def pronoun(random: Random) -> Phrase:
    """A personal pronoun as subject."""
    form, gender, number = random.choice(PRONOUNS)
    feats = {"Gender": gender, "Number": number, "Person": "3", "PronType": "Prs"}
    return Phrase([Token(form, "lui" if number == "Sing" else "eux", "PRON", feats)], gender, number)


def nation(random: Random, agree: Phrase | None) -> Phrase:
    """An adjective of nationality."""
    lemma = random.choice(NATIONS)
    gender, number = _of(agree)
    form = inflected(lemma, gender, number)
    return Phrase([Token(form, lemma, "ADJ", {"Gender": gender, "Number": number})], "", "")


def people(random: Random) -> Phrase:
    """ "Russes": a people is no name of the three classes."""
    lemma = random.choice(NATIONS)
    feats = {"Gender": "Masc", "Number": "Plur"}
    form = inflected(lemma, "Masc", "Plur").capitalize()
    return Phrase([Token(form, lemma.capitalize(), "NOUN", feats)], "Masc", "Plur")


def inflected(adjective: str, gender: str, number: str) -> str:
    """An adjective of nationality in another gender or number ("turc", "turque", "turques")."""
    if gender == "Fem" and not adjective.endswith("e"):
        regular = adjective + ("ne" if adjective.endswith("en") else "e")
        adjective = IRREGULAR_FEMININES.get(adjective, regular)
    return adjective + "s" if number == "Plur" and not adjective.endswith("s") else adjective


def _of(agree: Phrase | None) -> tuple[str, str]:
    return (agree.gender or "Masc", agree.number or "Sing") if agree else ("Masc", "Sing")
