"""The words of a language that name people, their titles and what points back at them (``[actors]``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from lib import languages
from lib.registry.folding import fold

POINTING = (
    "masculine_pronouns", "feminine_pronouns", "plural_pronouns", "feminine_plural_pronouns", "inverted",
    "possessives", "plural_possessives", "latter", "firsts", "seconds", "divided", "sides", "oppositions",
    "bodies", "bare_bodies", "pairs_of_people", "pairs_of_sides", "clitics", "all_of_two",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Head:
    """A form of a title noun: its head word as the office rules name it, its gender and number."""

    word: str
    gender: str
    plural: bool


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``[actors]`` of a rules file, indexed; sets hold lower-case forms."""

    heads: dict[str, Head]
    # by head word: the words that must stand with it, and the office keys that it then means
    office_rules: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]
    loose_offices: dict[str, tuple[str, ...]]
    kin: dict[str, tuple[str, ...]]
    # by word: what a determiner tells of a title, how many a number counts, another word for the same
    determiners: dict[str, str]
    counts: dict[str, int]
    alike: dict[str, str]
    words: dict[str, frozenset[str]]
    # every word that may point at someone, so that all others are passed over at once
    pointing: frozenset[str]

    def has(self, table: str, word: str) -> bool:
        """Whether ``word``, lower-cased, stands in ``table`` of the rules."""
        return word.lower() in self.words[table]

    def exactly(self, table: str, word: str) -> bool:
        """Whether ``word``, as written, stands in ``table`` of the rules."""
        return word in self.words[table]

    def gender_before(self, article: str) -> str:
        """The gender that the article of a noun tells: "m", "f", or "" for "l'", "les"."""
        return (
            "m" if self.has("masculine_articles", article)
            else "f" if self.has("feminine_articles", article)
            else ""
        )  # fmt: skip

    def offices(self, head: str, phrase: str, *, topical: bool = False) -> tuple[str, ...]:
        """The office keys that a title means, from its head and its whole phrase; empty when none is known.

        ``topical`` says that a complement names a matter ("chef de l'opposition"): then only a rule that
        knows the matter counts.
        """
        folded = f" {fold(phrase).replace('-', ' ').replace(chr(39), ' ')} "
        for telling, offices in self.office_rules.get(head, ()):
            if topical and not telling and head not in self.words["open_heads"]:
                continue
            if all(f" {part} " in folded for part in telling):
                return offices
        return ()


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of ``language``. Raises UnknownLanguage when there is none."""
    table: dict[str, Any] = languages.rules(language)["actors"]
    rules: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for head, telling, offices in table["office_rules"]:
        rules.setdefault(head, []).append((tuple(telling.split()), tuple(offices.split())))
    words = {
        name: frozenset(value)
        for name, value in table.items()
        if isinstance(value, list) and name not in ("titles", "office_rules")
    }
    return Vocabulary(
        heads=_heads(table),
        office_rules=rules,
        loose_offices={head: tuple(keys.split()) for head, keys in table["loose_offices"].items()},
        kin={head: tuple(heads) for head, heads in table["kin"].items()},
        determiners={word: kind for kind, forms in table["determiners"].items() for word in forms},
        counts=table["counts"],
        alike=table["alike"],
        words=words,
        pointing=frozenset().union(*(words[name] for name in POINTING)),
    )


def _heads(table: dict[str, Any]) -> dict[str, Head]:
    heads: dict[str, Head] = {}
    masculine, feminine = set(table["masculine_heads"]), set(table["feminine_heads"])
    for forms in table["titles"]:
        word = forms[0]
        for form, gender, plural in zip(forms, "mfmf", (False, False, True, True), strict=True):
            # a form shared by both genders ("ministre") tells neither
            shared = not forms[1] if not plural else not forms[3]
            known = (
                "f"
                if word in feminine
                else "m"
                if word in masculine
                else ""
                if shared and gender == "m"
                else gender
            )
            if form:
                heads.setdefault(form, Head(word, known, plural))
    return heads
