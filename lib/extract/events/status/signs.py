"""What a governing verb makes of the contact below it, its own tense and negation considered."""

from __future__ import annotations

from collections.abc import Callable

from lib.extract.events.clause import conjugation, is_past, lemma, negated, passive
from lib.extract.events.lexicon import Lexicon, Sign
from lib.extract.events.status.reading import OPEN, UNDONE, Reading
from lib.languages.tokens import Token
from lib.records import Certainty, Status

Read = Callable[[Token, Lexicon], Reading]


def signed(verb: Token, sign: Sign, lex: Lexicon, above: Read, announced: bool = False) -> Reading:
    """The reading under ``verb`` of class ``sign``; ``above`` reads what governs the verb itself.

    ``announced``: the verb makes the contact known, and says nothing more of it.
    """
    form, no, word, words = conjugation(verb), negated(verb), lemma(verb), lex.words
    here = (verb,)
    own = () if announced else here
    if word in words.able and form in ("past", "pluperfect"):
        return Reading("denied" if no else "held", None, own, here)
    if word in words.going and form in ("past", "pluperfect"):
        # "est allé voir X", not "va voir X"
        return Reading("denied" if no else "held", None, own, here)
    if word in words.obliged and form in ("past", "pluperfect") and not no:
        return Reading("held", None, own, here)
    if word in words.obliged and form == "conditional_past" and not no:
        # "aurait dû se tenir": it did not.
        return Reading("cancelled", None, own, here)
    if word in words.obliged and form == "conditional":
        return Reading("planned", None, own, here, soft=True)
    if sign in ("proposed", "planned") and no and word not in words.not_planning:
        not_planned = sign == "planned" or (word in words.not_on and passive(verb))
        return Reading("denied" if not_planned else "refused", None, own, here)
    if sign == "refused" and no:
        return Reading("proposed", "hypothetical", own, here)
    if sign == "silent":
        return Reading(None, None, own, here)
    if sign in UNDONE:
        return _undone(verb, sign, no, own, lex, above)
    if announced:
        return Reading("planned", "attributed", own, here, announced=verb)
    doubtful = sign == "proposed" and (word in words.doubtful or form == "conditional_past")
    certainty: Certainty | None = "hypothetical" if doubtful else None
    return Reading(sign, certainty, own, here)


def _undone(
    verb: Token, status: Status, no: bool, own: tuple[Token, ...], lex: Lexicon, above: Read
) -> Reading:
    if no:
        return Reading("planned", None, own, (verb,))
    form = conjugation(verb)
    if form in OPEN:
        outer = above(verb, lex)
        if status == "refused" and outer.status in ("proposed", "planned"):
            # "a préféré éviter la rencontre"
            return Reading(status, None, own + outer.support, (verb, *outer.cues))
        if any(lemma(cue) in lex.words.deciding and is_past(cue) for cue in outer.cues) and not negated(
            outer.cues[0]
        ):
            # "a décidé de suspendre les négociations": it is done.
            return Reading(status, None, own + outer.support, (verb, *outer.cues))
        if outer.status in ("proposed", "planned") and not passive(verb):
            return Reading("planned", "hypothetical", own + outer.support, (verb, *outer.cues))
    return Reading(status, "hearsay" if form == "conditional_past" else None, own, (verb,))
