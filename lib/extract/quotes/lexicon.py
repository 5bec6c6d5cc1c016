"""The language's words of reporting, compiled from ``[quotes]`` of its rules file.

Lemmas of rare verbs may be invented by the lemmatiser, so verbs are recognised by their inflected forms,
made here from the infinitive and the endings in the rules.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from lib.languages import rules

Form = Literal["finite", "infinitive", "gerund", "past"]
# A preposition melted with an article: "de le" is "du".
MELTED = {"de": ("du", "des", "d'"), "à": ("au", "aux")}
FORMS: tuple[Form, ...] = ("finite", "infinitive", "gerund", "past")


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb: its infinitive, whether it is reflexive, its functions and constructions."""

    infinitive: str
    reflexive: bool
    groups: frozenset[str]
    reports: frozenset[str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A verb with the words that must follow it: ``faire savoir``, ``se dire``."""

    text: str
    verb: str
    reflexive: bool
    rest: tuple[str, ...]
    reports: bool


@dataclass(frozen=True)
class Lexicon:
    """All tables of one language, ready for look-up by lower-case surface form."""

    verbs: dict[str, tuple[Verb, ...]]
    forms: dict[str, tuple[tuple[str, Form], ...]]
    phrases: dict[str, tuple[Phrase, ...]]
    lead: dict[str, str]
    self_said: frozenset[str]
    words: dict[str, frozenset[str]]
    turns: dict[str, frozenset[tuple[str, ...]]]
    sources: dict[str, frozenset[str]]
    # by their first word and their second one, "" where there is none; the longer first
    prepositions: dict[str, dict[str, list[tuple[str, ...]]]]
    persons_only: frozenset[str]
    wording_only: frozenset[str]
    no_source: frozenset[str]
    wording: frozenset[str]
    cue_nouns: frozenset[str]
    titles: frozenset[str]
    stop_phrases: dict[str, dict[str, list[tuple[str, ...]]]]
    stop_behind_marks: dict[str, dict[str, list[tuple[str, ...]]]]
    stop_without: frozenset[str]
    unnamed_signs: re.Pattern[str]
    platform: re.Pattern[str]
    outlet: re.Pattern[str]
    medium: re.Pattern[str]
    fixed_medium: re.Pattern[str]
    paper: re.Pattern[str]
    outlet_name: re.Pattern[str]
    indefinite_medium: re.Pattern[str]
    reached: re.Pattern[str]
    medium_adjectives: frozenset[str]
    written: frozenset[str]
    occasions: frozenset[str]
    speeches: frozenset[str]
    platforms: frozenset[str]
    medium_of_verb: dict[str, str]
    adverbials: dict[str, tuple[tuple[str, ...], ...]]

    def infinitives(self, form: str) -> tuple[tuple[str, Form], ...]:
        """The (infinitive, form) readings of a surface form; empty for a word that is no known verb."""
        return self.forms.get(form, ())


def conjugate(infinitive: str, tables: dict[str, Any]) -> Iterator[tuple[str, Form]]:
    """Third-person, participle and infinitive forms of ``infinitive`` (no reflexive pronoun)."""
    irregular = [ending for ending in tables["irregular"] if infinitive.endswith(ending)]
    if irregular:
        ending = max(irregular, key=len)
        table, stem = tables["irregular"][ending], infinitive[: -len(ending)]
    else:
        ending = infinitive[-2:]
        table, stem = tables["conjugation"].get(ending, ""), infinitive[:-2]
    for form, endings in zip(FORMS, table.split("|"), strict=False):
        for suffix in endings.split():
            suffix = "" if suffix == "_" else suffix
            for spelled in _stems(stem, suffix) if ending == "er" else (stem,):
                yield spelled + suffix, form


def _stems(stem: str, suffix: str) -> Iterator[str]:
    """Spellings of a first-group stem before an ending: annonçait, rappelle, révèle, appuie."""
    yield stem
    soft = suffix[:1] in ("a", "â")
    if soft and stem[-1:] in ("c", "g"):
        yield stem[:-1] + {"c": "ç", "g": "ge"}[stem[-1]]
    if suffix[:1] == "e":
        if stem[-1:] == "y":
            yield stem[:-1] + "i"
        if stem[-1:] in ("l", "t") and stem[-2:-1] == "e":
            yield stem + stem[-1]
        if re.search(r"[eé][^aeiouyéè]{1,2}$", stem):
            yield re.sub(r"[eé]([^aeiouyéè]{1,2})$", r"è\1", stem)


@cache
def lexicon(language: str) -> Lexicon:
    """The compiled ``[quotes]`` section of ``language``; raises UnknownLanguage."""
    tables = rules(language)["quotes"]
    verbs, infinitives = _verbs(tables)
    phrases = _phrases(tables)
    lead = set(tables["lead"]["verbs"])
    forms: dict[str, set[tuple[str, Form]]] = defaultdict(set)
    for infinitive in infinitives | lead | set(phrases):
        for form, kind in conjugate(infinitive, tables):
            forms[form].add((infinitive, kind))
    medium = tables["medium"]
    sourced = [*tables["prepositions"]["source"], *tables["prepositions"]["persons_only"]]
    return Lexicon(
        verbs=verbs,
        forms={form: tuple(sorted(readings)) for form, readings in forms.items()},
        phrases=phrases,
        lead={form: inf for inf in lead for form, _ in conjugate(inf, tables)},
        self_said=frozenset(tables["self"]["verbs"]),
        words={name: frozenset(words) for name, words in tables["words"].items()}
        | _contacts(rules(language)["events"]["nouns"]),
        turns={name: frozenset(map(_split, phrases)) for name, phrases in tables["turns"].items()},
        sources={name: frozenset(words) for name, words in tables["sources"].items()},
        prepositions=_by_first_words(sourced),
        persons_only=frozenset(tables["prepositions"]["persons_only"]),
        wording_only=frozenset(tables["prepositions"]["wording_only"]),
        no_source=frozenset(tables["prepositions"]["no_source"]),
        wording=frozenset(tables["prepositions"]["wording"]),
        cue_nouns=frozenset(tables["nouns"]["cue"]),
        titles=frozenset(tables["nouns"]["titles"]),
        stop_phrases=_by_first_words(tables["stop"]["phrases"]),
        stop_behind_marks=_by_first_words(tables["stop"]["behind_marks"]),
        stop_without=frozenset(tables["stop"]["without"]),
        unnamed_signs=re.compile("|".join(map(re.escape, tables["sources"]["unnamed_signs"])), re.I),
        medium_of_verb=dict(medium["of_verb"]),
        medium_adjectives=frozenset(medium["adjectives"]),
        written=frozenset(medium["written"]),
        occasions=frozenset(medium["occasions"]),
        speeches=frozenset(medium["speeches"]),
        platforms=frozenset(name.lower() for name in medium["platforms"]),
        adverbials=_by_last_word(tables["adverbials"]["phrases"]),
        **_media(medium),
    )


def _verbs(tables: dict[str, Any]) -> tuple[dict[str, tuple[Verb, ...]], set[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    reports: dict[str, set[str]] = defaultdict(set)
    for name, table in tables["verbs"].items():
        for verb in table["verbs"]:
            groups[verb].add(name)
            reports[verb] |= set(table["reports"])
    verbs: dict[str, list[Verb]] = defaultdict(list)
    for verb, names in groups.items():
        base = bare(verb)
        verbs[base].append(Verb(verb, base != verb, frozenset(names), frozenset(reports[verb])))
    return {base: tuple(entries) for base, entries in verbs.items()}, set(verbs)


def bare(verb: str) -> str:
    """The infinitive without its reflexive pronoun: ``se plaindre`` -> ``plaindre``."""
    return re.sub(r"^(?:se |s'|ne pas )", "", verb)


def _phrases(tables: dict[str, Any]) -> dict[str, tuple[Phrase, ...]]:
    phrases: dict[str, list[Phrase]] = defaultdict(list)
    for name, texts in tables["phrases"].items():
        for text in texts:
            verb, *rest = _split(bare(text))
            phrases[verb].append(Phrase(text, verb, bare(text) != text, tuple(rest), name == "say"))
    return {verb: tuple(sorted(entries, key=lambda p: -len(p.rest))) for verb, entries in phrases.items()}


def _contacts(nouns: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    """The nouns of events by which people meet or talk, and those of what they agree on."""
    meetings = frozenset().union(*(nouns[kind] for kind in ("meeting", "call", "visit", "talks")))
    return {"meetings": meetings, "contacts": meetings | frozenset(nouns["agreement"])}


def _split(phrase: str) -> tuple[str, ...]:
    return tuple(re.findall(r"l'on|[^\s']+'?", phrase))


def _by_last_word(phrases: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in sorted(phrases, key=len, reverse=True):
        words = _split(phrase)
        table[words[-1]].append(words)
    return {last: tuple(entries) for last, entries in table.items()}


def _by_first_words(phrases: list[str]) -> dict[str, dict[str, list[tuple[str, ...]]]]:
    table: dict[str, dict[str, list[tuple[str, ...]]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        words = _split(phrase)
        second = words[1] if len(words) > 1 else ""
        for one in (words[0], *MELTED.get(words[0], ())):
            for other in (second, *MELTED.get(second, ())):
                table.setdefault(one, {}).setdefault(other, []).append(words)
    return table


def _media(medium: dict[str, Any]) -> dict[str, re.Pattern[str]]:
    # "sur X" is the platform, "sur x" is not; the longer names are written in every way.
    names = "|".join(f"(?i:{re.escape(p)})" if len(p) > 3 else p for p in medium["platforms"])
    outlets = "|".join(sorted(map(re.escape, medium["outlets"]), key=len, reverse=True))
    nouns = "|".join(sorted(map(re.escape, medium["nouns"]), key=len, reverse=True))
    before = "|".join(sorted(map(re.escape, medium["before"]), key=len, reverse=True))
    fixed = "|".join(sorted(map(re.escape, medium["fixed"]), key=len, reverse=True))
    determiner = medium["determiners"]
    return {
        "platform": re.compile(rf"\b(?i:{medium['on']})\W*(?:\w+ ){{0,3}}?({names})\b(?![-’'])"),
        "outlet": re.compile(rf"\b(?i:{medium['to']})\s?(?:[ld]['’])?(?:[\w'’-]+ ){{0,4}}?({outlets})\b"),
        "paper": re.compile(rf"\b{medium['papers']} ([A-ZÀ-Ý][\w'’-]*(?: [A-ZÀ-Ý][\w'’-]*)*)"),
        "outlet_name": re.compile(rf"({outlets})\b"),
        "medium": re.compile(
            rf"\b(?:{before})[ ’'](?:{determiner})(?:[\w-]+ )??({nouns})\b((?: [\w-]+)?)", re.I
        ),
        "indefinite_medium": re.compile(rf"(?:{before})[ ’'](?:{medium['indefinite']})", re.I),
        "reached": re.compile(rf"\b(?:{'|'.join(medium['reached'])})\W*$", re.I),
        "fixed_medium": re.compile(rf"\b({fixed})\b", re.I),
    }
