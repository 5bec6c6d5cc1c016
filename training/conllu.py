"""CoNLL-U files -> trees with the tokens that the French tokenizer yields.

Universal Dependencies splits "du" into "de" and "le"; the tokenizer does not. Such a contraction becomes one
token again, with the label, lemma and part of speech of the word in it that governs the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.trees import Token, Tree

# Columns of the format.
ID, FORM, LEMMA, UPOS, _, FEATS, HEAD, DEPREL, _, MISC = range(10)

Row = list[str]


@dataclass(frozen=True)
class Block:
    """One sentence as it stands in a file: its comments, its words, and the contractions by first word."""

    meta: dict[str, str]
    words: list[Row]
    contractions: dict[int, Row]


def blocks(path: Path) -> Iterator[Block]:
    """The sentences of a file. Empty nodes are left out."""
    lines: list[str] = []
    with path.open(encoding="utf-8") as file:
        for line in [*file, "\n"]:
            if line.strip():
                lines.append(line.rstrip("\n"))
            elif lines:
                yield _block(lines)
                lines = []


def _block(lines: list[str]) -> Block:
    comments = [line[1:].split("=", 1) for line in lines if line.startswith("#") and "=" in line]
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return Block(
        {key.strip(): value.strip() for key, value in comments},
        [row for row in rows if row[ID].isdigit()],
        {int(row[ID].split("-")[0]): row for row in rows if "-" in row[ID]},
    )


def is_annotated(block: Block) -> bool:
    """Whether every word has a head: some treebanks hold sentences whose annotation is not free."""
    return bool(block.words) and all(row[HEAD].isdigit() for row in block.words)


def tree(block: Block) -> Tree:
    """The tree of an annotated block, contractions joined, labels as in the file."""
    groups = _groups(block)
    place = {int(row[ID]): index for index, (_, rows) in enumerate(groups) for row in rows}
    return [_token(surface, rows, index, place) for index, (surface, rows) in enumerate(groups)]


def _groups(block: Block) -> list[tuple[Row, list[Row]]]:
    # (surface row, words in it): most words are their own surface.
    groups: list[tuple[Row, list[Row]]] = []
    last = 0
    for row in block.words:
        number = int(row[ID])
        if number <= last:
            groups[-1][1].append(row)
        elif number in block.contractions:
            surface = block.contractions[number]
            last = int(surface[ID].split("-")[1])
            groups.append((surface, [row]))
        else:
            groups.append((row, [row]))
    return groups


def _token(surface: Row, rows: list[Row], index: int, place: dict[int, int]) -> Token:
    governor = _governor(rows)
    feats: dict[str, str] = {}
    for row in rows:
        feats |= dict(pair.split("=", 1) for pair in row[FEATS].split("|") if "=" in pair)
    is_root = governor[HEAD] == "0"
    return Token(
        form=surface[FORM],
        lemma=governor[LEMMA] if governor[LEMMA] != "_" else governor[FORM],
        pos=governor[UPOS] if governor[UPOS] != "_" else "X",
        feats=feats,
        head=index if is_root else place[int(governor[HEAD])],
        dep="ROOT" if is_root else governor[DEPREL],
        space="SpaceAfter=No" not in surface[MISC],
    )


def _governor(rows: list[Row]) -> Row:
    # The word whose head is outside the contraction; of several the first that is no determiner.
    inside = {row[ID] for row in rows}
    outward = [row for row in rows if row[HEAD] not in inside]
    return next((row for row in outward if row[DEPREL] != "det"), outward[0])
