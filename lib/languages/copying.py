"""spaCy's Docs of several paragraphs -> one Doc of plain tokens (:mod:`lib.languages.tokens`)."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy
from spacy.tokens import Doc as Parsed
from spacy.vocab import Vocab

from lib.languages.tokens import RUN, Doc, Morph, Token, morph

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


class _Words(dict[int, Word]):
    """The words of a vocabulary by spaCy's keys, as far as they have been met."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__()
        self._vocab = vocab

    def __missing__(self, key: int) -> Word:
        each = self._vocab[key]
        word = Word(each.text, each.lower_, each.is_punct, each.is_space, each.is_title, each.is_quote)
        self[key] = word
        return word


class _Labels(dict[int, str]):
    """Lemmas and labels by spaCy's keys, as far as they have been met."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__({0: ""})
        self._strings = vocab.strings

    def __missing__(self, key: int) -> str:
        label = self[key] = self._strings[key]
        return label


class _Features(dict[int, Morph]):
    """Features of words by spaCy's keys, as far as they have been met."""

    def __init__(self, labels: _Labels) -> None:
        super().__init__()
        self._labels = labels

    def __missing__(self, key: int) -> Morph:
        written = self._labels[key]
        features = self[key] = morph("" if written == NOTHING else written)
        return features


@cache
def _met(vocab: Vocab) -> tuple[_Words, _Labels, _Features]:
    # They grow as the vocabulary itself does, and are as old.
    labels = _Labels(vocab)
    return _Words(vocab), labels, _Features(labels)


class Copy:
    """The tokens copied so far, with the position of each one's head; paragraphs are added in order."""

    def __init__(self, vocab: Vocab) -> None:
        self._words, self._labels, self._features = _met(vocab)
        self._tokens: list[Token] = []
        self._heads: list[int] = []
        self._end = 0

    def add(self, parsed: Parsed, written: Parsed | None = None, text: str = "") -> None:
        """Adds a paragraph; ``written`` has the words of the text where ``parsed`` has others.

        ``text`` is the paragraph with its runs of spaces, of which ``parsed`` knows but one.
        """
        words, labels, tokens, end = self._words, self._labels, self._tokens, self._end
        columns = parsed.to_array(READ)
        heads = numpy.arange(len(tokens), len(tokens) + len(parsed)) + columns[:, -1].astype(numpy.int64)
        self._heads += heads.tolist()
        for key, spaced, pos, dep, lemma, features, inside, kind in columns[:, :-1].tolist():
            token = Token()
            token.i = len(tokens)
            token.idx = end
            word = words[key]
            token.text, token.lower_, token.is_punct, token.is_space, token.is_title, token.is_quote = word
            token.whitespace_ = " " if spaced else ""
            token.pos_ = labels[pos]
            token.dep_ = labels[dep]
            token.lemma_ = labels[lemma]
            token.morph = self._features[features]
            token.ent_iob_ = INSIDE[inside]
            token.ent_type_ = labels[kind]
            tokens.append(token)
            end += len(token.text) + spaced
        self._end = end
        if written is not None and written is not parsed:
            self._as_written(written)
        if RUN.search(text):
            self._apart(len(parsed), text)

    def _as_written(self, written: Parsed) -> None:
        """Gives the tokens added last the words of ``written``, and the offsets that follow from them."""
        tokens = self._tokens[-len(written) :]
        end = tokens[0].idx
        for token, each in zip(tokens, written, strict=True):
            if token.text != each.text:
                token.text = each.text
                token.lower_ = token.lemma_ = each.lower_
            token.idx = end
            end += len(each.text_with_ws)
        self._end = end

    def _apart(self, number: int, text: str) -> None:
        """Sets the ``number`` tokens added last as far apart as they are in ``text``."""
        tokens = self._tokens[-number:]
        start, end = tokens[0].idx, 0
        for token in tokens:
            token.idx = start + end
            behind = end = end + len(token.text)
            while token.whitespace_ and text[end : end + 1] == " ":
                end += 1
            token.whitespace_ = text[behind:end]
        self._end = start + end

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
