"""Contacts that were the occasion of what is told before: "X salue la trêve. C'était lors d'une réunion"."""

from __future__ import annotations

from lib.extract.actors import Cast
from lib.extract.events.clause import children, is_past
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties import Party, denoted
from lib.extract.events.phrases import preposition
from lib.extract.events.subject import subject
from lib.extract.events.trigger import Trigger


def doers_then(trigger: Trigger, cast: Cast, lex: Lexicon) -> tuple[Party, ...]:
    """Who did what is told just before, and so took part in the contact during which that was."""
    noun = trigger.token
    if trigger.frame is not None or preposition(noun, lex.prepositions, lex.contractions)[1] != "during":
        return ()
    # "au cours de la rencontre", "lors de la rencontre"
    holders = (noun, noun.head)
    it = (c.lower_ for h in holders for c in children(h, "expl:subj", "nsubj") if c.i < noun.i)
    was = any(any(True for _ in children(h, "cop")) for h in holders)
    first = noun.sent.start
    if not was or not any(word in lex.words.it for word in it) or first == 0:
        return ()
    before = noun.doc[first - 1].sent.root
    doer = subject(before) if is_past(before) else None
    if doer is None:
        return ()
    return tuple(Party(mention, "participant", doer) for mention in denoted(doer, cast, lex))
