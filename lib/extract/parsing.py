"""Article -> one spaCy Doc whose character offsets are the article's own.

Paragraphs are parsed one by one, because a parser that sees a heading and the next sentence as one run
attaches the one to the other; they are then joined, with the white space between them as tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import numpy
from numpy.typing import NDArray
from spacy.language import Language
from spacy.symbols import SPACE
from spacy.tokens import Doc
from spacy.vocab import Vocab

from lib.extract.repair import mend
from lib.languages import known, rules
from lib.records import Article, Span

# What spaCy keeps of a token. Sentences follow from the heads, which count from the token itself.
WRITTEN: list[int | str] = ["ORTH", "SPACY"]
READ: list[int | str] = ["POS", "HEAD", "DEP", "LEMMA", "TAG", "MORPH", "ENT_IOB", "ENT_TYPE"]
# No part of an entity; 0 would be a token that nobody has looked at.
OUTSIDE = 2
# Where a sentence begins.
OPENING = r"(?:(?<=\n)|(?<=[.!?…:] )|(?<=\A))"
PARAGRAPH = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")

# The parser was trained on plain spaces, straight quotes and apostrophes. One character for one, so
# that offsets hold.
SAME_LENGTH = str.maketrans(
    {
        "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u3000": " ", "\t": " ",
        "’": "'", "ʼ": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‹": '"', "›": '"',
        "‑": "-", "‐": "-",
    }
)  # fmt: skip


def normalise(text: str) -> str:
    """``text`` as the parser should see it; same length, so every offset holds."""
    return text.translate(SAME_LENGTH)


def accented(text: str, language: str) -> str:
    """``text`` with the accents that papers leave off capitals: "A Genève" is "À Genève"; same length."""
    table = rules(language).get("capitals", {}) if language in known() else {}
    for plain, written in table.items():
        text = re.sub(rf"{OPENING}{plain}(?= [^\W\d])", written, text)
    return text


def paragraphs(text: str) -> Iterator[Span]:
    """Spans of the lines that hold more than white space, trimmed."""
    for match in PARAGRAPH.finditer(text):
        stripped = match.group().strip()
        if stripped:
            start = match.start() + match.group().index(stripped)
            yield start, start + len(stripped)


def parse(article: Article, nlp: Language) -> Doc:
    """The parsed article: ``len(doc.text) == len(article.text)``, offsets equal to the article's.

    White space between paragraphs becomes tokens of its own, each a sentence of its own.
    """
    text = accented(normalise(article.text), article.language)
    spans = list(paragraphs(text))
    parts: list[Doc | str] = []
    position = 0
    for (start, end), parsed in zip(spans, nlp.pipe(text[s:e] for s, e in spans), strict=True):
        parts += [text[position:start], parsed]
        position = end
    parts.append(text[position:])
    doc = mend(_join([part for part in parts if part], nlp.vocab), article.language)
    doc.user_data["language"] = article.language
    return doc


def _join(parts: list[Doc | str], vocab: Vocab) -> Doc:
    # Doc.from_docs cannot put white space of its own between paragraphs without moving offsets.
    rows: list[Any] = [
        _between(part, vocab) if isinstance(part, str) else part.to_array(WRITTEN + READ) for part in parts
    ]
    if not rows:
        return Doc(vocab)
    table: Any = numpy.concatenate(rows)
    words, spaces = (table[:, column].tolist() for column in range(len(WRITTEN)))
    return Doc(vocab, words=words, spaces=spaces).from_array(READ, table[:, len(WRITTEN) :])


def _between(space: str, vocab: Vocab) -> NDArray[numpy.uint64]:
    word = vocab.strings.add(space)
    values = {"ORTH": word, "POS": SPACE, "LEMMA": word, "DEP": vocab.strings["dep"], "ENT_IOB": OUTSIDE}
    return numpy.array([[values.get(str(column), 0) for column in WRITTEN + READ]], dtype=numpy.uint64)
