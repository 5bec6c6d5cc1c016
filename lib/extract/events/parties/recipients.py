"""To whom an act is done: whom an offer is put to, on whom sanctions are imposed, and by whom."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.actors import Cast
from lib.extract.events.clause import children, conjugation, is_verbal, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties.denoting import Party, group
from lib.extract.events.parties.further import agent_further_on
from lib.extract.events.phrases import case_of, dative
from lib.extract.events.status import Reading
from lib.extract.events.subject import agent
from lib.languages.tokens import Token


def recipients(noun: Token, reading: Reading, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "a proposé une trêve à Y", "lui a fait une offre", "des sanctions imposées à Y": Y."""
    done = (c for c in children(noun, "acl", "amod") if c.pos_ == "VERB")
    for holder in dict.fromkeys((noun, noun.head, *done, *reading.support)):
        if holder != noun and not is_verbal(holder):
            continue
        for child in children(holder, "obl", "nmod", "iobj"):
            if case_of(child, lex) in lex.words.to or dative(child, lex):
                yield from group(child, "target", cast, lex)
        if lemma(holder) in lex.words.threatening:
            for child in children(holder, "obj"):
                yield from group(child, "target", cast, lex)


def done_by(noun: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "les sanctions imposées mardi par X": X, wherever the parser hung it."""
    passives = [c for c in children(noun, "acl", "amod") if c.pos_ == "VERB"]
    if noun.dep_.startswith("nsubj"):
        passives.append(noun.head)
    for verb in passives:
        if lemma(verb) in lex.hold | lex.announce | lex.words.fixing and (
            conjugation(verb) == "participle_past" or noun.dep_ == "nsubj:pass"
        ):
            by = list(group(agent(verb, lex), "announcer", cast, lex))
            yield from by or agent_further_on(verb, "announcer", cast, lex)
