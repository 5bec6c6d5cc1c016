"""People whom a list sets off from those just told: "des responsables, dont X et Y", "à savoir X et Y"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lib.extract.actors import Cast
from lib.extract.events.clause import children
from lib.extract.events.lexicon import Lexicon
from lib.languages.tokens import Token
from lib.records import ActorMention

# So many words may stand before the word that sets off, and before the first name.
REACH, LONGEST = 10, 9


class SingledOut(NamedTuple):
    """The people whom a list sets off; ``all`` when it names all of them."""

    mentions: tuple[ActorMention, ...]
    all: bool


def singled_out(noun: Token, cast: Cast, lex: Lexicon) -> SingledOut:
    """Whom a list behind the plural ``noun`` sets off; none when there is no such list."""
    if noun.pos_ == "NOUN" and "Plur" in noun.morph.get("Number", []):
        two = any(c.lower_ in lex.words.pair for c in children(noun, "nummod"))
        for token in noun.doc[noun.i + 1 : min(noun.i + REACH, noun.sent.end - 1)]:
            if token.lower_ in lex.words.namely and token.nbor(-1).lower_ in lex.words.to_forms:
                return SingledOut(tuple(_listed(token, cast)), True)
            if token.lower_ in lex.words.among_them and _opens_a_list(token):
                return SingledOut(tuple(_listed(token, cast)), False)
            if two and token.text == "," and len(both := tuple(_listed(token, cast, titled=False))) == 2:
                return SingledOut(both, True)
            if token.pos_ in ("VERB", "AUX") and token.nbor().lower_ not in lex.words.namely:
                break
    return SingledOut((), False)


def _opens_a_list(word: Token) -> bool:
    """ "dont le chef, X", "notamment X": not "dont le chef a dit", "dont X est le chef"."""
    head = word.head
    node = head
    while node.dep_ in ("appos", "flat:name", "conj") and node.head.i > word.i:
        node = node.head
    if node.dep_.startswith("nsubj") or any(c.dep_ in ("cop", "nsubj") for c in head.children):
        return False
    return head.i > word.i and head.pos_ in ("NOUN", "PROPN")


def _listed(cue: Token, cast: Cast, titled: bool = True) -> Iterator[ActorMention]:
    """The people behind ``cue``: the first may have a title before it, commas and "et" join the others."""
    end, first = cue.idx + len(cue), True
    for mention in cast.within(end, cue.sent.end_char):
        between = cue.doc.text[end : mention.start].replace(",", " , ").split()
        behind = cue.doc.char_span(end, mention.start) or ()
        if any(t.pos_ in ("VERB", "AUX") for t in behind):
            # "des pays, dont la Suède, ont fait pression sur X": no longer of the list
            return
        if not cast.are_people(mention):
            continue
        joined = set(between) <= {",", "et"} and (bool(between) or first)
        if not joined and not (first and titled and len(between) < LONGEST):
            return
        yield mention
        end, first = mention.end, False
