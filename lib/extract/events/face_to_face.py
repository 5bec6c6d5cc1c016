"""Talks told by a word for any conversation, which the text places in a town: no call, but face to face."""

from __future__ import annotations

from lib.extract.actors import Place
from lib.extract.events.clause import children, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import clause_words
from lib.extract.events.status import Reading
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token


def in_a_town(trigger: Trigger, reading: Reading, heads: dict[int, Place], lex: Lexicon) -> bool:
    """ "a eu une conversation mardi à Paris avec X", "a parlé avec X à Paris"; not "de la crise à Gaza"."""
    token = trigger.token
    if trigger.type != "call" or lemma(token) not in lex.words.conversing:
        return False
    holders = (token, *reading.support)
    if lex.phone & {word for each in holders for word in clause_words(each)}:
        return False
    places = (c for each in holders for c in children(each, "obl", "nmod") if c.i > token.i)
    return any(
        place.i in heads
        and heads[place.i].is_city
        and any(c.lower_ in lex.words.to_forms for c in children(place, "case"))
        and not any(_is_matter(each, lex) for each in token.doc[token.i + 1 : place.i])
        for place in places
    )


def _is_matter(noun: Token, lex: Lexicon) -> bool:
    led = any(c.lower_ in lex.words.of_forms | lex.words.on_a_matter for c in children(noun, "case"))
    return led and noun.pos_ == "NOUN" and noun.head.pos_ == "VERB"
