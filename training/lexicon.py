"""Names, places, organisations and dates for training sentences, each with its tree and its class of name."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

from babel import Locale

from training import agreement
from training.agreement import DEFINITE
from training.naming import named
from training.trees import Phrase, Token, attach

DATA = Path(__file__).parent / "data"

MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]


class Lexicon:
    """Draws from the data files with one random generator."""

    def __init__(self, random: Random) -> None:
        self.random = random
        names = tomllib.loads((DATA / "names.toml").read_text(encoding="utf-8"))
        self.cultures = [(_words(row["first"]), _words(row["last"])) for row in names["persons"]]
        self.famous = _entries(names["famous"]["names"], "|")
        self.cities = _entries(names["places"]["cities"], "|")
        self.regions = _entries(names["places"]["regions"], ";")
        self.countries = [*_entries(names["places"]["countries"], ";"), *_babel_countries(names["places"])]
        self.organisations: dict[str, Any] = {
            key: _entries(value, ";")
            for key, value in tomllib.loads((DATA / "organisations.toml").read_text(encoding="utf-8")).items()
        }

    def draw(self, name: str, agree: Phrase | None = None) -> Phrase:
        """A phrase of the kind ``name``: person, surname, country, city, region, state, group, media …

        Raises AttributeError for a kind that does not exist.
        """
        if name in self.organisations:
            return self.organisation(name)
        if name in agreement.DETERMINERS:
            return agreement.determiner(name, agree)
        match name:
            case "nation":
                return agreement.nation(self.random, agree)
            case "people":
                return agreement.people(self.random)
            case "he":
                return agreement.pronoun(self.random)
        phrase: Phrase = getattr(self, name)()
        return phrase

    def person_name(self) -> str:
        if self.random.random() < 0.2:
            return self.random.choice(self.famous)
        first, last = self.random.choice(self.cultures)
        return f"{self.random.choice(first)} {self.random.choice(last)}"

    def person(self) -> Phrase:
        return self._name(self.person_name(), "PER")

    def surname(self) -> Phrase:
        return self._name(self.random.choice(self.random.choice(self.cultures)[1]), "PER")

    def initialled(self) -> Phrase:
        first, _, last = self.person_name().partition(" ")
        return self._name(f"{first[0]}. {last or first}", "PER")

    def city(self) -> Phrase:
        return self._name(self.random.choice(self.cities), "LOC")

    def country(self) -> Phrase:
        """With its article where it has one."""
        kind, name = self.random.choice(self.countries).split("|")
        return self._with_article(kind, name, "LOC")

    def region(self) -> Phrase:
        kind, name = self.random.choice(self.regions).split("|")
        return self._with_article(kind, name, "LOC")

    def bare_region(self) -> Phrase:
        return self._name(self.random.choice(self.regions).split("|")[1], "LOC")

    def in_country(self) -> Phrase:
        """ "en Iran", "au Mali", "aux Émirats"."""
        kind, name = self.random.choice(self.countries).split("|")
        preposition = {"f": "en", "v": "en", "m": "au", "p": "aux"}.get(kind, "à")
        if name in {"Israël", "Haïti"}:
            preposition = "en"
        feats = {} if preposition in {"en", "à"} else DEFINITE | {"Number": "Plur" if kind == "p" else "Sing"}
        case = Token(preposition, "en" if preposition == "en" else "à", "ADP", feats)
        return Phrase(attach(named(name, "LOC"), [("case", [case])]), "", "")

    def organisation(self, group: str) -> Phrase:
        """With its article where it has one."""
        kind, name = self.random.choice(self.organisations[group]).split("|")
        return self._with_article(kind, name, "ORG")

    def invented(self) -> Phrase:
        """An organisation that exists nowhere."""
        draw = {
            key: self.random.choice(self.organisations[key]) for key in ("causes", "foreign", "foreign_tail")
        }
        kind, head = self.random.choice(self.organisations["heads"]).split("|")
        match self.random.randrange(4):
            case 0:
                return self._with_article("o", f"{draw['foreign']} {draw['foreign_tail']}", "ORG")
            case 1:
                return self.acronym()
            case 2:
                adjective = self.random.choice(agreement.NATIONS)
                if kind in {"m", "p"} and head not in {"Forces", "Brigades"}:
                    return self._with_article(kind, f"{head} {adjective} {draw['causes']}", "ORG")
        return self._with_article(kind, f"{head} {draw['causes']}", "ORG")

    def acronym(self) -> Phrase:
        """With its article: "le M14", "l'APRD", "les FLN"."""
        letters = "".join(self.random.choice("ABCDEFGIJLMNOPRSTU") for _ in range(self.random.randint(2, 5)))
        if self.random.random() < 0.2:
            letters = letters[0] + str(self.random.randint(2, 99))
        kind = "v" if letters[0] in "AEIOU" else self.random.choice("mmfp")
        return self._with_article(kind, letters, "ORG")

    def bare_acronym(self) -> Phrase:
        return Phrase([replace(self.acronym().tree[-1], head=0)], "Masc", "Sing")

    def weekday(self) -> Phrase:
        day = self.random.choice(WEEKDAYS)
        return Phrase([Token(day, day, "NOUN", {"Gender": "Masc", "Number": "Sing"})], "Masc", "Sing")

    def month(self) -> Phrase:
        month = self.random.choice(MONTHS)
        return Phrase([Token(month, month, "NOUN", {"Gender": "Masc", "Number": "Sing"})], "Masc", "Sing")

    def number(self) -> Phrase:
        figure = str(self.random.randint(2, 31))
        return Phrase([Token(figure, figure, "NUM")], "", "")

    def year(self) -> Phrase:
        figure = str(self.random.randint(1975, 2031))
        return Phrase([Token(figure, figure, "NUM")], "", "")

    def _name(self, name: str, label: str) -> Phrase:
        return Phrase(named(name, label), "Masc", "Sing")

    def _with_article(self, kind: str, name: str, label: str) -> Phrase:
        tree = named(name, label)
        gender = tree[0].feats.get("Gender") or ("Masc" if kind in "mpo" else "Fem")
        number = "Plur" if kind == "p" else "Sing"
        if kind == "o":
            return Phrase(tree, gender, number)
        form = {"m": "le", "f": "la", "v": "l'", "p": "les"}[kind]
        feats = DEFINITE | {"Number": number} | ({"Gender": gender} if kind in "mf" else {})
        article = Token(form, "le", "DET", feats, space=kind != "v")
        return Phrase(attach(tree, [("det", [article])]), gender, number)


def _words(text: str) -> list[str]:
    return [word.replace("_", " ") for word in text.split()]


def _entries(text: str, mark: str) -> list[str]:
    return [entry for entry in (part.strip() for part in text.replace("\n", "").split(mark)) if entry]


def _babel_countries(places: dict[str, str]) -> list[str]:
    names = {code: name.replace("’", "'") for code, name in Locale("fr").territories.items()}
    kinds = {code: kind for kind in ("m", "f", "o", "p") for code in places[f"codes_{kind}"].split()}
    return [
        f"{'v' if kind in 'mf' and names[code][0] in 'AEIOUÉÎ' else kind}|{names[code]}"
        for code, kind in kinds.items()
    ]
