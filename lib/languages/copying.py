"""spaCy's Docs of several paragraphs -> one Doc of plain tokens (:mod:`lib.languages.tokens`)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy
from spacy.tokens import Doc as Parsed
from spacy.vocab import Vocab

from lib.languages.tokens import Doc, Token, morph

READ: list[int | str] = ["ORTH", "SPACY", "POS", "DEP", "LEMMA", "MORPH", "ENT_IOB", "ENT_TYPE", "HEAD"]
INSIDE = ("", "I", "O", "B")
NOTHING = "_"


class Word(NamedTuple):
    """What a token has in common with all of the same spelling."""

    text: str
    lower: str
    is_punct: bool
    is_space: bool
    is_title: bool
    is_quote: bool


@lru_cache(maxsize=100_000)
def _word(vocab: Vocab, key: int) -> Word:
    lexeme = vocab[key]
    return Word(
        lexeme.text, lexeme.lower_, lexeme.is_punct, lexeme.is_space, lexeme.is_title, lexeme.is_quote
    )


@lru_cache(maxsize=100_000)
def _string(vocab: Vocab, key: int) -> str:
    return vocab.strings[key] if key else ""


class Copy:
    """The tokens copied so far, with the position of each one's head; paragraphs are added in order."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._tokens: list[Token] = []
        self._heads: list[int] = []
        self._end = 0

    def add(self, parsed: Parsed) -> None:
        """Adds a paragraph."""
        vocab = self._vocab
        first = len(self._tokens)
        columns = parsed.to_array(READ)
        heads = numpy.arange(first, first + len(parsed)) + columns[:, -1].astype(numpy.int64)
        self._heads += heads.tolist()
        for word, spaced, pos, dep, lemma, features, inside, kind in columns[:, :-1].tolist():
            written = _string(vocab, features)
            self._append(
                _word(vocab, word), " " if spaced else "", _string(vocab, pos), _string(vocab, dep),
                _string(vocab, lemma), "" if written == NOTHING else written, INSIDE[inside],
                _string(vocab, kind),
            )  # fmt: skip

    def add_space(self, space: str) -> None:
        """Adds white space between paragraphs, if any, as a token and a sentence of its own."""
        if space:
            self._heads.append(len(self._tokens))
            word = Word(space, space.lower(), False, True, False, False)
            self._append(word, "", "SPACE", "dep", space, "", "O", "")

    def _append(
        self,
        word: Word,
        whitespace: str,
        pos: str,
        dep: str,
        lemma: str,
        features: str,
        inside: str,
        kind: str,
    ) -> None:
        token = Token()
        token.i = len(self._tokens)
        token.idx = self._end
        token.text, token.lower_, token.is_punct, token.is_space, token.is_title, token.is_quote = word
        token.whitespace_ = whitespace
        token.pos_, token.dep_, token.lemma_, token.morph = pos, dep, lemma, morph(features)
        token.ent_iob_, token.ent_type_ = inside, kind
        self._tokens.append(token)
        self._end += len(word.text) + len(whitespace)

    def doc(self, language: str) -> Doc:
        """The Doc of all that was added."""
        return Doc(self._tokens, self._heads, language)
