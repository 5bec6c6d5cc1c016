"""Names that only say whose people somebody is: "l'épouse de X", "des proches de X" are not X."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.actors import Cast
from lib.extract.events.clause import children, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of
from lib.languages.tokens import Doc


def of_their_people(doc: Doc, cast: Cast, lex: Lexicon) -> Iterator[int]:
    """Where the mentions begin of those whose kin, friends or lawyers the text tells of."""
    for noun in doc:
        if noun.pos_ == "NOUN" and lemma(noun) in lex.words.own_people:
            for name in children(noun, "nmod"):
                mention = cast.at(name) if case_of(name, lex) in lex.words.of else None
                if mention is not None and cast.are_people(mention):
                    yield mention.start
