"""What became of a plan, told behind "mais": "devaient signer lundi, mais Kinshasa a refusé"."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from lib.extract.events.clause import SUBJECTS, children, conjugation, is_past, lemma, negated, passive
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.status.reading import UNDONE, Reading, sign_of
from lib.languages.tokens import Token
from lib.records import Status

# How many words above "où" the one may stand that calls the journey off: "a annulé sa visite à P, où".
CLIMB = 3

# What would say that something else is refused: "mais Kinshasa a refusé une trêve".
COMPLETED = ("obj", "xcomp", "ccomp", "obl", "obl:arg")


def turned_down(reading: Reading, lex: Lexicon) -> Reading:
    """``reading``, of a plan of the past that the same sentence tells to have been undone."""
    if reading.status not in ("planned", "proposed"):
        return reading
    for cue in reading.cues:
        if conjugation(cue) not in ("imperfect", "pluperfect", "past", "conditional_past"):
            continue
        undone = _on_a_journey_undone(cue, lex)
        if undone is not None:
            return replace(reading, status=undone)
        # "devait débuter en mars mais a été reporté", hung on what it was to do
        joined = [cue, *children(cue, "xcomp")]
        for verb in (v for each in joined for v in children(each, "conj")):
            status = lex.status.get(lemma(verb)) if sign_of(verb, lex) in UNDONE else None
            if (
                status is not None
                and status != "silent"
                and is_past(verb)
                and not negated(verb)
                and _of_the_plan(verb, lex)
            ):
                return replace(reading, status=status, cues=(*reading.cues, verb))
        if _refused_next(cue, lex):
            return replace(reading, status="refused")
    return reading


def _refused_next(cue: Token, lex: Lexicon) -> bool:
    """ "devaient rencontrer X lundi. Mais ils ont décidé de ne pas venir": they have not met."""
    end = cue.sent.end
    while end < len(cue.doc) and cue.doc[end].is_space:
        end += 1
    if end >= len(cue.doc) or cue.doc[end].lower_ not in lex.words.but:
        return False
    verb = cue.doc[end].sent.root
    who = list(children(verb, *SUBJECTS))
    if not is_past(verb) or lemma(cue) not in lex.words.obliged or any(c.pos_ != "PRON" for c in who):
        return False
    below = [c for c in children(verb, "xcomp", "ccomp") if lemma(c) in lex.attend]
    # "ont refusé de participer à la conférence de presse"
    below = [c for c in below if not any(g.pos_ != "PRON" for g in children(c, "obj", "obl", "obl:arg"))]
    return any(negated(c) or sign_of(verb, lex) == "refused" for c in below)


def _on_a_journey_undone(cue: Token, lex: Lexicon) -> Status | None:
    """ "a annulé sa visite à P, où il devait rencontrer X": what became of the journey.

    "n'a pas fait le déplacement", "ne se rendra pas à P, où il devait rencontrer X": it was not made.
    """
    beside = (cue, *children(cue, "xcomp"))
    there = any(c.lower_ in lex.words.relative_place for each in beside for c in each.children)
    if not there or not cue.dep_.startswith("acl") or conjugation(cue) != "imperfect":
        return None
    for above in islice(cue.ancestors, CLIMB):
        sign = sign_of(above, lex)
        if sign in ("cancelled", "postponed") and not negated(above):
            return sign
        if negated(above) and _journey(above, lex):
            return "cancelled"
    return None


def _journey(verb: Token, lex: Lexicon) -> bool:
    made = (c for c in children(verb, "obj") if "visit" in lex.nouns.get(lemma(c), ()))
    return lex.tells_journey(lemma(verb)) or any(True for _ in made)


def _of_the_plan(verb: Token, lex: Lexicon) -> bool:
    """Whether the verb, behind "mais", says nothing but that it was undone, and of nothing else."""
    if not any(c.lower_ in lex.words.but for c in children(verb, "cc")):
        return False
    if passive(verb):
        # "mais elle a été annulée", "mais a été annulée"
        own = list(children(verb, *SUBJECTS))
        return not own or any(c.pos_ == "PRON" for c in own)
    there = any(c.lower_ in lex.words.there for c in verb.children)
    return there or not any(c.dep_ in COMPLETED and c.pos_ != "PRON" for c in verb.children)
