"""Quotations -> numbered terms: words, and expressions of two content words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

DATA = Path(__file__).parents[2] / "data" / "terms"
EXPRESSION = 3  # occurrences among all, for two words to be an expression
WORD = re.compile(r"\d*[^\W\d_]\w*(?:[-'’][^\W\d_]\w*)*|[^\w\s]|\n")
# The numbers of words in a stream: content words from 0 up, small words from SMALL down.
BREAK, END, SMALL = -1, -2, -3
# An expression is one number: two content words, and up to two small ones.
WORD_BITS, SMALL_BITS = 20, 11
Ids = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Words:
    """What a language's file says: small words, and what is cut from the beginning or end of a word."""

    stop: frozenset[str]
    elided: re.Pattern[str] | None
    endings: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """Quotations as numbered terms, made once for all speakers.

    ``words`` and ``expressions`` hold the number of each term as it occurs, ``word_quotes`` and
    ``expression_quotes`` the position of its quotation. Texts, speakers and languages are by quotation,
    ``names`` by the speaker's id.
    """

    vocabulary: tuple[str, ...]
    phrases: tuple[str, ...]
    words: Ids
    word_quotes: Ids
    expressions: Ids
    expression_quotes: Ids
    texts: tuple[str, ...]
    speakers: npt.NDArray[np.object_]
    languages: npt.NDArray[np.object_]
    names: dict[str, str]


def prepare(quotes: pd.DataFrame) -> Prepared:
    """``quotes`` (``text``, ``speaker_id``, ``speaker_name``, ``language``) made ready.

    Some seconds for 100,000 of them: keep what it gives as long as they stay the same.
    """
    texts = tuple(str(text or "") for text in quotes["text"])
    languages = np.array([str(language) for language in quotes["language"]], dtype=object)
    vocabulary: dict[str, int] = {}
    small: dict[str, int] = {}
    stream = np.fromiter(_stream(texts, list(languages), vocabulary, small), dtype=np.int64)
    at = np.cumsum(stream == END)
    keys, places = _expressions(stream)
    known, numbers, counts = np.unique(keys, return_inverse=True, return_counts=True)
    often = counts >= EXPRESSION
    kept = often[numbers]
    names, small_names = tuple(vocabulary), tuple(small)
    return Prepared(
        vocabulary=names,
        phrases=tuple(_phrase(int(key), names, small_names) for key in known[often]),
        words=stream[stream >= 0],
        word_quotes=at[stream >= 0],
        expressions=(np.cumsum(often) - 1)[numbers[kept]],
        expression_quotes=at[places[kept]],
        texts=texts,
        speakers=quotes["speaker_id"].to_numpy(dtype=object),
        languages=languages,
        names=_names(quotes[["speaker_id", "speaker_name"]].dropna().drop_duplicates("speaker_id")),
    )


def _names(speakers: pd.DataFrame) -> dict[str, str]:
    pairs = zip(speakers["speaker_id"], speakers["speaker_name"], strict=True)
    return {str(speaker_id): str(name).lower() for speaker_id, name in pairs}


def _stream(
    texts: Sequence[str], languages: Sequence[str], vocabulary: dict[str, int], small: dict[str, int]
) -> Iterator[int]:
    """The number of each word, of a small one from ``SMALL`` down; ``BREAK`` a mark, ``END`` a text's end."""
    known: dict[str, dict[str, int]] = {}
    for text, language in zip(texts, languages, strict=True):
        words = _words(language)
        numbers = known.setdefault(language, {})
        if words.elided:
            text = words.elided.sub(r"\1 ", text)
        for token in WORD.findall(text):
            number = numbers.get(token)
            if number is None:
                number = numbers[token] = _number(token, words, vocabulary, small)
            yield number
        yield END


def _number(token: str, words: Words, vocabulary: dict[str, int], small: dict[str, int]) -> int:
    word = token.lower().replace("’", "'")
    if not any(character.isalpha() for character in word):
        return BREAK
    for ending in words.endings:
        word = word.removesuffix(ending)
    if len(word) == 1 or word in words.stop:
        return SMALL - small.setdefault(word, len(small))
    return vocabulary.setdefault(word, len(vocabulary))


def _expressions(stream: Ids) -> tuple[Ids, Ids]:
    """A number for each two content words near one another, and where it begins in ``stream``."""
    keys, places = [], []
    for gap in (1, 2, 3):
        size = max(0, len(stream) - gap)
        first, last = stream[:size], stream[gap:]
        fits = (first >= 0) & (last >= 0)
        key = (first << WORD_BITS | last) << 2 * SMALL_BITS
        for position in range(1, gap):
            between = stream[position : position + size]
            fits &= between <= SMALL
            key |= (SMALL - between + 1) << SMALL_BITS * (2 - position)
        keys.append(key[fits])
        places.append(np.flatnonzero(fits))
    return np.concatenate(keys), np.concatenate(places)


def _phrase(key: int, names: Sequence[str], small: Sequence[str]) -> str:
    words, between = divmod(key, 1 << 2 * SMALL_BITS)
    first, last = divmod(words, 1 << WORD_BITS)
    inner = [small[number - 1] for number in divmod(between, 1 << SMALL_BITS) if number]
    return " ".join([names[first], *inner, names[last]])


@cache
def _words(language: str) -> Words:
    path = DATA / f"{language}.toml"
    table: dict[str, Any] = {"stop": "", "elided": [], "endings": []}
    if language.isalpha() and path.exists():
        table |= tomllib.loads(path.read_text(encoding="utf-8"))
    elided = "|".join(map(re.escape, table["elided"]))
    return Words(
        stop=frozenset([*table["stop"].split(), *table["elided"]]),
        elided=re.compile(rf"(?<!\w)({elided})['’](?=\w)", re.IGNORECASE) if elided else None,
        endings=tuple(table["endings"]),
    )
