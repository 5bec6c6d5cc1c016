"""The project's own sentences as the present pipeline reads them: the habits that the rules know.

A better parser that hangs words otherwise than the one before is worse for rules that were written on the
trees of that one. What it learns from here is their convention, not their quality; see ``DATA_CARD.md``.
"""

from __future__ import annotations

import ast
import random
import re
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin

from lib import languages
from lib.extract.parsing import parse
from lib.records import Article

# Attributes as the other training sets have them.
STORED = ("ORTH", "SPACY", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START")
FRENCH = re.compile(r"\b(?:le|la|les|de|du|des|un|une|a|est|et|à)\b")
SHORTEST = 20
COPIES = 2


def write_own_sentences(project: Path, target: Path, seed: int = 1) -> int:
    """Write ``target/own-N.spacy``, the same docs ``COPIES`` times; returns how many docs each has.

    They are the texts in the tables of ``project/tests/extract``, the articles of ``data/articles`` and those
    of ``tests/gold``, a paragraph each.
    """
    nlp, vocab = languages.pipeline("fr"), spacy.blank("xx").vocab
    docs = [doc for text in sorted(set(_texts(project))) if (doc := _read(text, nlp, vocab)) is not None]
    random.Random(seed).shuffle(docs)
    for copy in range(COPIES):
        DocBin(attrs=STORED, docs=docs).to_disk(target / f"own-{copy}.spacy")
    return len(docs)


def _texts(project: Path) -> Iterator[str]:
    for path in sorted((project / "tests" / "extract").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from _french(node.value)
    for folder in ("data/articles", "tests/gold"):
        for path in sorted((project / folder).rglob("*.txt")):
            yield from _french(path.read_text(encoding="utf-8"))


def _french(text: str) -> Iterator[str]:
    for line in map(str.strip, text.splitlines()):
        told = line[:1] == "«" or (line[:1].isupper() and FRENCH.search(line))
        if told and len(line) > SHORTEST:
            yield line


def _read(text: str, nlp: spacy.language.Language, vocab: spacy.vocab.Vocab) -> Doc | None:
    tokens = list(parse(Article(id="own", title="", text=text, language="fr"), nlp))
    if any(token.is_space for token in tokens):
        return None
    return Doc(
        vocab,
        words=[token.text for token in tokens],
        spaces=[bool(token.whitespace_) for token in tokens],
        pos=[token.pos_ for token in tokens],
        morphs=[str(token.morph) for token in tokens],
        lemmas=[token.lemma_ for token in tokens],
        heads=[token.head.i for token in tokens],
        deps=[token.dep_ for token in tokens],
    )
