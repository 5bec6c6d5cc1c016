"""Contacts that a reported clause takes for granted: nobody has to vouch for them.

In "X a indiqué que, au terme de quatre heures de discussions avec Y, …" only what came of the talks is X's
claim; that they were held is told as a fact.
"""

from __future__ import annotations

from lib.extract.events.clause import children, conjugation, is_verbal, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import preposition
from lib.extract.events.reported import Voice
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token
from lib.records import Status

BEHIND = ("after", "during")
TOLD = ("past", "pluperfect", "subjunctive")


def taken_for_granted(
    trigger: Trigger, status: Status | None, day: str | None, voice: Voice | None, lex: Lexicon
) -> bool:
    """Whether a contact that was held is only the background of what somebody is reported to have said.

    ``day`` are the words of its day. What stands between quotation marks is the speaker's in any case.
    """
    if voice is None or voice.certainty == "hypothetical" or voice.verbatim or status != "held":
        return False
    if voice.speaker_id in lex.words.wires:
        # "X est arrivé à P, rapporte l'AFP": so every article knows it
        return True
    if preposition(trigger.token, lex.prepositions, lex.contractions)[1] in BEHIND:
        return True
    if _in_passing(trigger.token, lex):
        return True
    if trigger.frame is not None or not trigger.definite or day is None:
        return False
    # "le deuxième cycle de pourparlers, organisé mardi dernier"
    return any(
        conjugation(c) == "participle_past" and lemma(c) in lex.hold for c in children(trigger.token, "acl")
    )


def _in_passing(token: Token, lex: Lexicon) -> bool:
    """ "X, qui a rencontré Y lundi, partira mardi, selon Z", "bien que X ait vu Y": told by the way.

    So is "après avoir tenu une session de pourparlers": what comes then is the claim.
    """
    verb = token if is_verbal(token) else token.head if token.dep_ in ("obj", "obl:arg") else None
    if verb is None:
        return False
    marks = [c for c in children(verb, "mark", "advmod", "case") if c.i < verb.i]
    if conjugation(verb) == "infinitive_past":
        return any(lex.prepositions.get(c.lower_) == "after" for c in marks)
    if verb.dep_ == "acl:relcl":
        return conjugation(verb) in TOLD
    although = any(c.lower_ in lex.words.although and c.nbor().lower_ in lex.words.only for c in marks)
    return verb.dep_ == "advcl" and conjugation(verb) in TOLD and although
