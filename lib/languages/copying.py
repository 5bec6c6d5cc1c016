"""spaCy's Docs of several paragraphs -> one Doc of plain tokens (:mod:`lib.languages.tokens`)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy
from spacy.tokens import Doc as Parsed
from spacy.vocab import Vocab

from lib.languages.tokens import Doc, Morph, Token, morph

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


@lru_cache(maxsize=5_000)
def _morph(vocab: Vocab, key: int) -> Morph:
    written = _string(vocab, key)
    return morph("" if written == NOTHING else written)


class Copy:
    """The tokens copied so far, with the position of each one's head; paragraphs are added in order."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._tokens: list[Token] = []
        self._heads: list[int] = []
        self._end = 0

    def add(self, parsed: Parsed) -> None:
        """Adds a paragraph."""
        vocab, tokens, end = self._vocab, self._tokens, self._end
        columns = parsed.to_array(READ)
        heads = numpy.arange(len(tokens), len(tokens) + len(parsed)) + columns[:, -1].astype(numpy.int64)
        self._heads += heads.tolist()
        for key, spaced, pos, dep, lemma, features, inside, kind in columns[:, :-1].tolist():
            token = Token()
            token.i = len(tokens)
            token.idx = end
            word = _word(vocab, key)
            token.text, token.lower_, token.is_punct, token.is_space, token.is_title, token.is_quote = word
            token.whitespace_ = " " if spaced else ""
            token.pos_ = _string(vocab, pos)
            token.dep_ = _string(vocab, dep)
            token.lemma_ = _string(vocab, lemma)
            token.morph = _morph(vocab, features)
            token.ent_iob_ = INSIDE[inside]
            token.ent_type_ = _string(vocab, kind)
            tokens.append(token)
            end += len(token.text) + spaced
        self._end = end

    def add_space(self, space: str) -> None:
        """Adds white space between paragraphs, if any, as a token and a sentence of its own."""
        if space:
            token = Token()
            token.i = len(self._tokens)
            token.idx = self._end
            token.text = token.lower_ = token.lemma_ = space
            token.is_space, token.is_punct, token.is_title, token.is_quote = True, False, False, False
            token.whitespace_, token.pos_, token.dep_ = "", "SPACE", "dep"
            token.morph, token.ent_iob_, token.ent_type_ = morph(""), "O", ""
            self._heads.append(token.i)
            self._tokens.append(token)
            self._end += len(space)

    def doc(self, language: str) -> Doc:
        """The Doc of all that was added."""
        return Doc(self._tokens, self._heads, language)
