"""What one did "without": "sans annoncer de sanctions", "sans demander un gel"."""

from __future__ import annotations

from lib.extract.events.clause import conjugation, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import preposition
from lib.extract.events.status import Reading
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token


def left_undone(trigger: Trigger, reading: Reading, lex: Lexicon) -> bool:
    """Whether an offer, a threat or an announcement is told not to have been made.

    "a quitté P sans rencontrer X", "sans signer l'accord" are news of the meeting and of the deal.
    """
    above = (*reading.cues, *reading.support, trigger.token)
    if trigger.type in ("proposal", "pressure"):
        return any(_without(verb, lex) for verb in above)
    # "sans annoncer", "sans pouvoir annoncer une reprise des pourparlers"
    telling = [verb for verb in above if lemma(verb) in lex.announce]
    return any(_without(verb, lex) or _without(verb.head, lex) for verb in telling)


def _without(verb: Token, lex: Lexicon) -> bool:
    if conjugation(verb) != "infinitive":
        return False
    return preposition(verb, lex.prepositions, lex.contractions)[1] == "without"
