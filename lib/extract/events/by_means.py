"""Calls and letters told by the means alone: "a prévenu X par téléphone", "a répondu par écrit à X"."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.events.clause import children, lemma, negated
from lib.extract.events.lexicon import Lexicon, VerbFrame
from lib.extract.events.phrases import case_of
from lib.languages.tokens import Token


def told_by_means(verb: Token, lex: Lexicon) -> VerbFrame | None:
    """The frame of a verb that lets somebody know something, by telephone or in writing."""
    word = lemma(verb)
    if word not in lex.words.informing and word not in lex.words.replying:
        return None
    kind = next((found for means in _means(verb, lex) if (found := _kind(means, lex))), None)
    if kind is None or negated(verb):
        return None
    if word in lex.words.informing and _someone(children(verb, "obj", "iobj", "nsubj:pass"), lex):
        return VerbFrame(kind, "informed")
    to = (c for c in children(verb, "obl", "iobj") if c.dep_ == "iobj" or case_of(c, lex) in lex.words.to)
    # by telephone reporters get their answers
    return VerbFrame(kind, "to") if kind == "letter" and _someone(to, lex) else None


def _means(verb: Token, lex: Lexicon) -> Iterator[Token]:
    """ "par téléphone", "par un courrier daté du 4", "dans une lettre"."""
    for held in (verb, *children(verb, "obj", "obl")):
        yield from (c for c in children(held, "obl", "nmod") if case_of(c, lex) in lex.words.in_writing)


def _kind(means: Token, lex: Lexicon) -> str | None:
    if means.lower_ in lex.phone:
        return "call"
    written = lemma(means) in lex.words.in_ink or "letter" in lex.nouns.get(lemma(means), ())
    return "letter" if written else None


def _someone(words: Iterator[Token], lex: Lexicon) -> bool:
    return any(
        c.pos_ == "PROPN"
        or (c.pos_ == "PRON" and c.lower_ not in lex.words.reflexive)
        or lemma(c) in lex.somebody
        for c in words
    )
