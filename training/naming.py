"""How the words of a name hang together.

"Union africaine" is a noun with its adjective, "Kofi Annan" is flat.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path

from training.agreement import DEFINITE
from training.trees import Token, Tree, attach

DATA = Path(__file__).parent / "data"

COMMON_NOUNS = frozenset(
    tomllib.loads((DATA / "organisations.toml").read_text(encoding="utf-8"))["common"].split()
)

# Adjectives in names: form -> (lemma, gender, number). Others are read off their ending.
ADJECTIVES = {
    "européenne": ("européen", "Fem", "Sing"),
    "européen": ("européen", "Masc", "Sing"),
    "africaine": ("africain", "Fem", "Sing"),
    "palestinienne": ("palestinien", "Fem", "Sing"),
    "libyenne": ("libyen", "Fem", "Sing"),
    "syrienne": ("syrien", "Fem", "Sing"),
    "syriennes": ("syrien", "Fem", "Plur"),
    "soudanaises": ("soudanais", "Fem", "Plur"),
    "armées": ("armé", "Fem", "Plur"),
    "unies": ("uni", "Fem", "Plur"),
    "Unies": ("uni", "Fem", "Plur"),
    "mondiale": ("mondial", "Fem", "Sing"),
    "nationale": ("national", "Fem", "Sing"),
    "internationale": ("international", "Fem", "Sing"),
    "pénale": ("pénal", "Fem", "Sing"),
    "générale": ("général", "Fem", "Sing"),
    "Blanche": ("blanc", "Fem", "Sing"),
    "fédérale": ("fédéral", "Fem", "Sing"),
    "centrafricaine": ("centrafricain", "Fem", "Sing"),
}

PLURALS = frozenset({"nations", "forces", "gardiens", "brigades", "tigres"})

PREPOSITIONS = frozenset({"de", "d'", "du", "des", "pour", "sur", "à", "au", "aux", "sans"})
CONTRACTED = {"du": DEFINITE | {"Gender": "Masc", "Number": "Sing"}, "des": DEFINITE | {"Number": "Plur"}}
ARTICLES = frozenset({"la", "le", "les", "l'"})


def named(name: str, label: str) -> Tree:
    """The tree of a name of class ``label`` (PER, LOC, ORG), every token marked."""
    tree = _tree(re.sub(r"([dl]')(?=\w)", r"\1 ", name).split(" "))
    return [replace(token, name=("I-" if index else "B-") + label) for index, token in enumerate(tree)]


def _tree(words: list[str]) -> Tree:
    is_common = words[0] in COMMON_NOUNS or words[0].islower()
    cut = next((place for place, word in enumerate(words) if place and word in PREPOSITIONS), len(words))
    if not is_common and words[0] != "Corée":
        return _flat(words)
    tree = _noun_group(words[:cut])
    if cut == len(words):
        return tree
    case, rest = words[cut], words[cut + 1 :]
    lemma = "de" if case in {"d'", "du", "des"} else case
    left = [("case", [Token(case, lemma, "ADP", dict(CONTRACTED.get(case, {})), space=case != "d'")])]
    if rest and rest[0] in ARTICLES:
        left.append(
            ("det", [Token(rest[0], "le", "DET", DEFINITE | {"Number": "Sing"}, space=rest[0] != "l'")])
        )
        rest = rest[1:]
    return attach(tree, (), [("nmod", attach(_tree(rest), left))]) if rest else _flat(words)


def _noun_group(words: list[str]) -> Tree:
    if words[0] == "Corée":
        return _flat(words)
    lemma = (
        words[0].lower().removesuffix("s")
        if words[0] in {"Nations", "Forces", "Gardiens"}
        else words[0].lower()
    )
    head = Token(words[0], lemma, "NOUN", {"Number": "Plur" if words[0].endswith("s") else "Sing"})
    return attach([head], (), [("amod", [_adjective(word)]) for word in words[1:]])


def _adjective(word: str) -> Token:
    number = "Plur" if word.endswith("s") else "Sing"
    lemma, gender, number = ADJECTIVES.get(word, (word.lower(), "", number))
    feats = {"Gender": gender, "Number": number} if gender else {"Number": number}
    return Token(word, lemma, "ADJ", feats)


def _flat(words: list[str]) -> Tree:
    tree = [Token(word, word, "PROPN", space=not word.endswith("'")) for word in words]
    return attach(tree[:1], (), [("flat:name", [token]) for token in tree[1:]])
