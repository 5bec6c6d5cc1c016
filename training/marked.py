"""Sentences with marked names from FrSemCor, Europeana's old newspapers and our own templates."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from training import spelling
from training.grammar import Grammar
from training.trees import Token, Tree, text_of

DATA = Path(__file__).parent / "data"

CLASSES = ("PER", "LOC", "ORG")

# (start, end, class) by character.
Name = tuple[int, int, str]


@dataclass(frozen=True)
class Marked:
    """A text with its names."""

    text: str
    names: tuple[Name, ...]


def from_tree(tree: Tree) -> Marked:
    """The text of a tree whose tokens carry names."""
    names: list[Name] = []
    position = 0
    for token in tree:
        end = position + len(token.form)
        if token.name.startswith("B-"):
            names.append((position, end, token.name[2:]))
        elif token.name.startswith("I-") and names:
            names[-1] = (names[-1][0], end, names[-1][2])
        position = end + token.space
    return Marked(text_of(tree), tuple(names))


def templates() -> list[str]:
    """The sentences of ``data/sentences.txt``."""
    lines = (DATA / "sentences.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def from_template(template: str, grammar: Grammar) -> Marked:
    """A template with its ``$phrases`` filled in."""
    tree: Tree = []
    for word in template.split(" "):
        if word == "$city_upper":
            tree += [Token(t.form.upper(), t.lemma, t.pos, name=t.name) for t in grammar.phrase("city").tree]
        elif word.startswith("$"):
            tree += grammar.phrase(word[1:]).tree
        else:
            tree.append(Token(word, word, "ADP" if word.lower() in {"de", "à"} else "X"))
    return from_tree(spelling.sentence(_spaced(tree)))


def _spaced(tree: Tree) -> Tree:
    # Brackets, slashes and straight quotation marks stand close to what they enclose.
    spaced: Tree = []
    is_open = False
    for token in tree:
        tight = token.form in {"(", "/"} or (token.form == '"' and not is_open)
        if token.form in {"/", '"', ")"} and (token.form != '"' or is_open) and spaced:
            spaced[-1] = Token(**{**vars(spaced[-1]), "space": False})
        if token.form == '"':
            is_open = not is_open
        spaced.append(Token(**{**vars(token), "space": False}) if tight else token)
    return spaced


def frsemcor(path: Path) -> Iterator[Marked]:
    """The sentences of FrSemCor, but not those of its medical part."""
    table = {
        key: re.escape(value.replace("\n", "")).replace(r"\|", "|")
        for key, value in tomllib.loads((DATA / "frsemcor.toml").read_text(encoding="utf-8")).items()
    }
    for identifier, rows in _frsemcor_sentences(path):
        if identifier.startswith("emea"):
            continue
        words = [row[1] for row in rows]
        text, offsets = joined(words)
        names: list[Name] = []
        for start, end, sense in sorted(_frsemcor_spans(rows)):
            label = _frsemcor_label(sense, words[start:end], table)
            while label in {"LOC", "ORG"} and start < end - 1 and words[start] in LEADING:
                start += 1
            if label and (not names or offsets[start][0] >= names[-1][1]):
                names.append((offsets[start][0], offsets[end - 1][1], label))
        yield Marked(text, tuple(names))


LEADING = frozenset({"du", "de", "d'", "au", "aux", "le", "la", "les", "l'", '"'})


def _frsemcor_sentences(path: Path) -> Iterator[tuple[str, list[list[str]]]]:
    identifier, rows = "", []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# sent_id"):
            identifier = line.split("=")[1].strip()
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            yield identifier, rows
            rows = []


def _frsemcor_spans(rows: list[list[str]]) -> Iterator[tuple[int, int, str]]:
    # A sense is either on one word, or numbered: "3:Person" opens a group that "3" continues.
    groups: dict[str, list[int]] = {}
    senses: dict[str, str] = {}
    single: list[tuple[int, str]] = []
    for index, row in enumerate(rows):
        for mark in row[5].split(";") if row[5] != "*" else ():
            numbered = re.match(r"(\d+)(?::(.*))?$", mark)
            if numbered:
                groups.setdefault(numbered[1], []).append(index)
                senses.setdefault(numbered[1], numbered[2] or "")
            else:
                single.append((index, mark))
    inside: set[int] = set()
    for number, indices in groups.items():
        if rows[indices[0]][1][:1].isupper() or any(rows[index][3] == "NPP" for index in indices):
            inside |= set(range(indices[0], indices[-1] + 1))
            yield indices[0], indices[-1] + 1, senses[number]
    yield from ((i, i + 1, sense) for i, sense in single if i not in inside and rows[i][3] == "NPP")


def _frsemcor_label(sense: str, words: list[str], table: dict[str, str]) -> str | None:
    form = " ".join(words)
    if sense in {"Person", "GroupxPerson"}:
        return "PER"
    if sense.startswith(("Instit", "Instu", "Insit")):
        bare = re.sub(r"^(l' |la |le |les |du |au |aux )", "", form, flags=re.I)
        if re.match(rf"({table['dropped']})", bare, re.I):
            return None
        is_acronym = len(words) == 1 and re.fullmatch(r"[A-Z][A-Z0-9.&-]+", form) and form != "RDA"
        return "ORG" if is_acronym or re.match(rf"({table['organisations']})", bare, re.I) else "LOC"
    return "ORG" if re.fullmatch(table["media"], form) else None


def europeana(path: Path) -> Iterator[Marked]:
    """Sentences of old newspapers; those that the scanner garbled are left out."""
    for words, tags in _europeana_sentences(path):
        garbled = [
            w for w in words if GARBLED.search(w) or (len(w) == 1 and w.isalpha() and w not in "aàyLlMô")
        ]
        capitals = sum(word[:1].isupper() for word in words)
        if len(garbled) <= 1 and capitals <= 0.6 * len(words):
            text, offsets = joined(words)
            yield Marked(text, tuple(_spans(offsets, tags)))


GARBLED = re.compile(r"[\^•«»*|\\<>_~=#$]|[a-z][0-9]|[0-9][a-z]{3}")


def _europeana_sentences(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    words: list[str] = []
    tags: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if line.startswith("#") or len(columns) < 3:
            continue
        words.append(columns[1])
        tags.append(columns[2] if columns[2][2:] in CLASSES else "O")
        is_end = words[-1] in {".", "!", "?"} and len(words) > 4 and words[-2] not in {"M", "MM", "Mme"}
        if is_end or len(words) > 70:
            yield words, tags
            words, tags = [], []


def _spans(offsets: list[tuple[int, int]], tags: list[str]) -> Iterator[Name]:
    run = 0
    numbered = []
    for tag, previous in zip(tags, ["O", *tags[:-1]], strict=True):
        run += tag.startswith("B") or tag[2:] != previous[2:]
        numbered.append((run, tag[2:]))
    for (_, label), group in groupby(range(len(tags)), key=lambda index: numbered[index]):
        indices = list(group)
        if label:
            yield offsets[indices[0]][0], offsets[indices[-1]][1], label


def joined(words: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """Words as French text, and where each stands."""
    text = ""
    offsets: list[tuple[int, int]] = []
    previous = ""
    is_open = False
    for word in words:
        if text and _has_space(previous, word, is_open):
            text += " "
        is_open ^= word == '"'
        offsets.append((len(text), len(text) + len(word)))
        text += word
        previous = word
    return text, offsets


def _has_space(previous: str, word: str, is_open: bool) -> bool:
    if (previous[-1] in "'’" and previous != "''") or previous in {"(", "[", "{", "/"}:
        return False
    if word in {",", ".", ")", "]", "}", "…", "...", "/"} or re.match(r"-[a-zéè]", word):
        return False
    if word in {"'", "’"} and previous[-1].isalpha() and len(previous) <= 3:
        return False
    return not (is_open and '"' in {word, previous})
