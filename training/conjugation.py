"""A small French conjugator: the families that follow a rule, and third-person forms of some that do not.

It serves to replace a verb in a training tree by another in the same form, and to write the verbs of the
templates; it is no reference of French verbs.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from training.trees import Token

VERBS = Path(__file__).parent / "data" / "verbs.toml"

# A form's place in the table: ("Fin", mood, tense, number, person), ("Inf",), ("Pres",) or
# ("Past", gender, number) for the participles.
Place = tuple[str, ...]

PERSONS = [("Sing", "1"), ("Sing", "2"), ("Sing", "3"), ("Plur", "1"), ("Plur", "2"), ("Plur", "3")]
THIRD = [("Sing", "3"), ("Plur", "3")]

IMPERFECT = "ais ais ait ions iez aient"
FUTURE = "ai as a ons ez ont"

# Per family: letters to cut from the infinitive, then stem + endings of the present, stem + endings of the
# subjunctive, stem of the imperfect, stem + endings of the simple past, stem of the future, past participle.
FAMILIES: dict[str, tuple[int, tuple[str, str], tuple[str, str], str, tuple[str, str], str, str]] = {
    "er": (
        2,
        ("", "e es e ons ez ent"),
        ("", "e es e ions iez ent"),
        "",
        ("", "ai as a âmes âtes èrent"),
        "er",
        "é",
    ),
    "ir": (
        1,
        ("", "s s t ssons ssez ssent"),
        ("", "sse sses sse ssions ssiez ssent"),
        "ss",
        ("", "s s t ^mes ^tes rent"),
        "r",
        "",
    ),
    "venir": (
        4,
        ("", "iens iens ient enons enez iennent"),
        ("", "ienne iennes ienne enions eniez iennent"),
        "en",
        ("", "ins ins int înmes întes inrent"),
        "iendr",
        "enu",
    ),
    "dre": (
        2,
        ("", "s s  ons ez ent"),
        ("", "e es e ions iez ent"),
        "",
        ("", "is is it îmes îtes irent"),
        "r",
        "u",
    ),
    "prendre": (
        5,
        ("", "ends ends end enons enez ennent"),
        ("", "enne ennes enne enions eniez ennent"),
        "en",
        ("", "is is it îmes îtes irent"),
        "endr",
        "is",
    ),
    "mettre": (
        5,
        ("", "ets ets et ettons ettez ettent"),
        ("", "ette ettes ette ettions ettiez ettent"),
        "ett",
        ("", "is is it îmes îtes irent"),
        "ettr",
        "is",
    ),
}


@cache
def forms(verb: str) -> dict[Place, str]:
    """Every form of ``verb`` by its place. Raises KeyError for a verb that is not in ``data/verbs.toml``."""
    family, irregular = _families()[verb]
    table = dict(_irregular(irregular) if family == "irregular" else _regular(verb, family))
    table[("Inf",)] = verb
    past = table.pop(("Past",))
    for gender, e in (("Masc", ""), ("Fem", "e")):
        table["Past", gender, "Sing"] = past + e
        table["Past", gender, "Plur"] = past + e if (past + e).endswith("s") else past + e + "s"
    return table


@cache
def _families() -> dict[str, tuple[str, list[str]]]:
    data = tomllib.loads(VERBS.read_text(encoding="utf-8"))
    families = {verb: (family, []) for family in [*FAMILIES, "er_grave"] for verb in data[family].split()}
    return families | {verb: ("irregular", row) for verb, row in data["irregular"].items()}


@cache
def replacements() -> dict[tuple[Place, bool], list[tuple[str, str]]]:
    """(form, verb) by place and by whether the form begins with a vowel: what may stand for what."""
    table: defaultdict[tuple[Place, bool], list[tuple[str, str]]] = defaultdict(list)
    # Small families more often, so that each is learnt.
    weights = {"er": 1, "er_grave": 2, "ir": 2, "venir": 5, "dre": 3, "prendre": 4, "mettre": 4}
    for verb, (family, _) in _families().items():
        for place, form in forms(verb).items() if family in weights else ():
            table[place, begins_with_vowel(form)] += [(form, verb)] * weights[family]
    return dict(table)


def place_of(token: Token) -> Place | None:
    """The place of a verb's form in the table, read from its features; None when they do not say."""
    feats = token.feats
    match feats.get("VerbForm"):
        case "Inf":
            return ("Inf",)
        case "Part" if feats.get("Tense") == "Pres" or token.form.endswith("ant"):
            return ("Pres",)
        case "Part":
            return ("Past", feats.get("Gender", "Masc"), feats.get("Number", "Sing"))
        case "Fin" if "Person" in feats and "Number" in feats:
            return ("Fin", feats.get("Mood", ""), feats.get("Tense", ""), feats["Number"], feats["Person"])
    return None


def begins_with_vowel(word: str) -> bool:
    """Whether an article or pronoun before the word is elided ("l'accord"); h counts as mute."""
    return word[0].lower() in "aeiouéèêâîôûh"


def _regular(verb: str, name: str) -> Iterator[tuple[Place, str]]:
    grave = name == "er_grave"
    cut, present, subjunctive, imperfect, past, future, participle = FAMILIES["er" if grave else name]
    stem = verb[:-cut]

    def write(ending: str) -> str:
        return _spelt(stem, ending, grave)

    def row(mood: str, tense: str, endings: tuple[str, str]) -> Iterator[tuple[Place, str]]:
        for (number, person), ending in zip(PERSONS, endings[1].split(" "), strict=True):
            yield ("Fin", mood, tense, number, person), write(endings[0] + ending)

    yield from row("Ind", "Pres", present)
    yield from row("Sub", "Pres", subjunctive)
    yield from row("Ind", "Past", past)
    yield from row("Ind", "Imp", ("", " ".join(imperfect + ending for ending in IMPERFECT.split())))
    yield from row("Ind", "Fut", ("", " ".join(future + ending for ending in FUTURE.split())))
    yield from row("Cnd", "Pres", ("", " ".join(future + ending for ending in IMPERFECT.split())))
    yield ("Pres",), write(imperfect + "ant")
    yield ("Past",), write(participle)


def _spelt(stem: str, ending: str, grave: bool) -> str:
    if ending.startswith("^"):
        return stem[:-1] + "î" + ending[1:]
    if stem.endswith("c") and ending[:1] in {"a", "o", "â"}:
        stem = stem[:-1] + "ç"
    if grave:
        place = max(stem.rfind("é"), stem.rfind("e"))
        # "il cède, il cédera", but "il mène, il mènera".
        if ending in {"e", "es", "ent"} or (stem[place] == "e" and ending.startswith("er")):
            stem = stem[:place] + "è" + stem[place + 1 :]
    if stem.endswith("g") and ending[:1] in {"a", "o", "â"}:
        stem += "e"
    return stem + ending


def _irregular(row: list[str]) -> Iterator[tuple[Place, str]]:
    he, they, imperfect, future, participle = row
    for (number, person), present, past_ending, future_ending in zip(
        THIRD, (he, they), ("ait", "aient"), ("a", "ont"), strict=True
    ):
        yield ("Fin", "Ind", "Pres", number, person), present
        yield ("Fin", "Ind", "Imp", number, person), imperfect + past_ending
        yield ("Fin", "Ind", "Fut", number, person), future + future_ending
        yield ("Fin", "Cnd", "Pres", number, person), future + past_ending
    yield ("Pres",), imperfect + "ant"
    yield ("Past",), participle
