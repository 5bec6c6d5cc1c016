"""Contacts that a reported clause takes for granted: nobody has to vouch for them.

In "X a indiqué que, au terme de quatre heures de discussions avec Y, …" only what came of the talks is X's
claim; that they were held is told as a fact.
"""

from __future__ import annotations

from lib.extract.events.clause import children, conjugation, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import preposition
from lib.extract.events.reported import Voice
from lib.extract.events.trigger import Trigger
from lib.records import Status

BEHIND = ("after", "during")


def taken_for_granted(
    trigger: Trigger, status: Status | None, day: str | None, voice: Voice | None, lex: Lexicon
) -> bool:
    """Whether a contact that was held is only the background of what somebody is reported to have said.

    ``day`` are the words of its day. What stands between quotation marks is the speaker's in any case.
    """
    if voice is None or voice.certainty != "attributed" or voice.verbatim or status != "held":
        return False
    if preposition(trigger.token, lex.prepositions, lex.contractions)[1] in BEHIND:
        return True
    if trigger.frame is not None or not trigger.definite or day is None:
        return False
    # "le deuxième cycle de pourparlers, organisé mardi dernier"
    return any(
        conjugation(c) == "participle_past" and lemma(c) in lex.hold for c in children(trigger.token, "acl")
    )
