"""Who vouches for what one mention tells: the article, those who did it, a voice, or nobody named."""

from __future__ import annotations

from collections.abc import Sequence

from lib.extract.actors import Cast
from lib.extract.events.asking import willing
from lib.extract.events.clause import lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties import Party
from lib.extract.events.parties.denoting import actors_of, doers
from lib.extract.events.reported import Voice, announced, on_rumour
from lib.extract.events.status import Reading
from lib.extract.events.trigger import Trigger
from lib.records import Certainty, Status


def certainty_of(
    trigger: Trigger, reading: Reading, voice: Voice | None, found: Sequence[Party], cast: Cast, lex: Lexicon
) -> Certainty:
    """Who stands behind the mention: the quotation that holds it, the verb that makes it known, rumour."""
    token = trigger.token
    if reading.certainty in ("hearsay", "hypothetical"):
        return reading.certainty
    if willing(token, lex) is not None:
        # "se dit prêt à libérer les otages": only he says so
        return "attributed"
    if voice is None and on_rumour(token, cast, lex):
        return "hearsay"
    said = voice.certainty if voice is not None else reading.certainty or announced(token, lex) or "asserted"
    own = said == "attributed" and not (voice and voice.verbatim)
    return "asserted" if own and _own_deed(trigger, reading, found, cast, lex) else said


def _own_deed(trigger: Trigger, reading: Reading, found: Sequence[Party], cast: Cast, lex: Lexicon) -> bool:
    """ "Bruxelles a annoncé des sanctions", "X et Y ont annoncé un accord": who says so has done it.

    So has who "annonce avoir sanctionné X".
    """
    if trigger.type not in ("pressure", "agreement"):
        return False
    told = (word.head for word in (trigger.token, *reading.support) if word.dep_ == "xcomp")
    verb = next((verb for verb in told if lemma(verb) in lex.announce), reading.announced)
    if verb is None:
        return False
    speaking = actors_of(doers(verb, cast, lex))
    if trigger.type == "pressure":
        return bool(speaking & actors_of(p.mention for p in found if p.role == "announcer"))
    sides = actors_of(p.mention for p in found)
    return len(sides) > 1 and sides <= speaking


def by_one_of_them(
    trigger: Trigger, found: Sequence[Party], voice: Voice | None, status: Status | None
) -> bool:
    """Whether the words of one of them need nobody else to vouch for it.

    They are the offer itself, or judge what has been: "Nous avons eu un entretien franc" claims only that
    it was frank.
    """
    judged = trigger.frame is None and trigger.type in ("meeting", "talks") and status == "held"
    if not (judged or trigger.type == "proposal") or voice is None or voice.certainty != "attributed":
        return False
    return any(voice.speaker_id in party.mention.actor_ids for party in found)
