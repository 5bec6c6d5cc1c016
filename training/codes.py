"""Words of the grammar: what a code such as ``Nfs`` or ``pr@`` says of gender, number, tense and form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from training import conjugation
from training.trees import Phrase, Token

GENDERS = {"m": "Masc", "f": "Fem"}
NUMBERS = {"s": "Sing", "p": "Plur"}
TENSES = {
    "pr": ("Ind", "Pres"),
    "im": ("Ind", "Imp"),
    "fu": ("Ind", "Fut"),
    "cd": ("Cnd", "Pres"),
    "sb": ("Sub", "Pres"),
}
OPEN = {"N": "NOUN", "A": "ADJ"}
PLAIN = {"D": "ADV", "PN": "PROPN", "NUM": "NUM"}
WORD = re.compile(r"(?P<form>[^<]+?)(?:<(?P<lemma>[^.]+))?(?:\.(?P<code>[A-Za-z0-9@!]+))?$")


@dataclass(frozen=True)
class Choice:
    """A word as a rule writes it, one of its alternatives chosen."""

    form: str
    lemma: str
    code: str
    conjugated: bool


def split(item: str, random: Random) -> Choice:
    """Read ``annoncé<annoncer.ppms``, ``accord|texte.Nms`` or ``~annoncer|rejeter.pp@``."""
    if item in {".", ",", "?", "!", ":"}:
        return Choice(item, item, "", False)
    match = WORD.match(item.removeprefix("~"))
    assert match, item
    form = random.choice(match["form"].split("|"))
    return Choice(form, match["lemma"] or form, match["code"] or "", item.startswith("~"))


def closed(form: str, lemma: str, pos: str, feats: str) -> Phrase:
    """A word of the closed classes as ``data/words.toml`` has it."""
    features = dict(pair.split("=") for pair in feats.split("|") if pair)
    token = Token(form, lemma, pos, features, space=not form.endswith("'"))
    return Phrase([token], "", "")


def word(choice: Choice, agree: Phrase | None) -> Phrase:
    """A noun, adjective or verb by its code; ``agree`` is what ``@`` refers to."""
    code = choice.code
    if code in PLAIN:
        return _single(choice, PLAIN[code], {}, "", "")
    if code[:1] in OPEN:
        gender, number = _agreement(code[1:], agree)
        return _single(choice, OPEN[code[0]], {"Gender": gender, "Number": number}, gender, number)
    return _verb(choice, agree)


def _verb(choice: Choice, agree: Phrase | None) -> Phrase:
    code, pos = choice.code, "VERB"
    if code.startswith("X"):
        code, pos = code[1:], "AUX"
    passive = {"Voice": "Pass"} if code.endswith("!") else {}
    code = code.rstrip("!")
    if code == "inf":
        return _single(choice, pos, {"VerbForm": "Inf"}, "", "")
    if code == "ap":
        form = conjugation.forms(choice.form)["Pres",] if choice.conjugated else choice.form
        return _single(choice, pos, {"Tense": "Pres", "VerbForm": "Part"}, "", "", form)
    if code.startswith("pp"):
        gender, number = _agreement(code[2:] or "ms", agree)
        feats = {"Gender": gender, "Number": number, "Tense": "Past", "VerbForm": "Part"} | passive
        form = conjugation.forms(choice.form)["Past", gender, number] if choice.conjugated else choice.form
        return _single(choice, pos, feats, "", "", form)
    mood, tense = TENSES[code[:2]]
    _, number = _agreement(code[2:].lstrip("3"), agree)
    feats = {"Mood": mood, "Number": number, "Person": "3", "Tense": tense, "VerbForm": "Fin"}
    form = (
        conjugation.forms(choice.form)["Fin", mood, tense, number, "3"] if choice.conjugated else choice.form
    )
    return _single(choice, pos, feats, "", "", form)


def _agreement(code: str, agree: Phrase | None) -> tuple[str, str]:
    if code == "@":
        return (agree.gender or "Masc", agree.number or "Sing") if agree else ("Masc", "Sing")
    letters = code.rjust(2, "m")
    return GENDERS[letters[0]], NUMBERS[letters[1]]


def _single(
    choice: Choice, pos: str, feats: dict[str, str], gender: str, number: str, form: str | None = None
) -> Phrase:
    lemma = choice.form if choice.conjugated else choice.lemma
    return Phrase([Token(form or choice.form, lemma, pos, feats)], gender, number)
