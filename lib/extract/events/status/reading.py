"""What one mention says of a contact's status."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lib.extract.events.clause import children, is_verbal, lemma, reflexive
from lib.extract.events.lexicon import Lexicon, Sign, words_of
from lib.extract.events.phrases import case_of
from lib.languages.tokens import Token
from lib.records import Certainty, Status

PAST = ("past", "pluperfect", "infinitive_past", "participle_past", "imperfect")
OPEN = ("infinitive", "participle", "subjunctive")
UNDONE = ("postponed", "cancelled", "refused", "denied")


@dataclass(frozen=True)
class Reading:
    """A contact's status as one mention gives it; ``status`` is None when the mention is silent.

    ``support`` are the words that carry the contact (its noun or verb, support verbs, modals): dates, places
    and parties that hang on them are the contact's. ``cues`` are the words that justify the status.
    ``present``: told in the present tense; ``soft``: a plan only when a date stands with it; ``announced``:
    the verb that makes it known; ``relative``: it only comes after the main verb ("avant la réunion, X a
    dit").
    """

    status: Status | None
    certainty: Certainty | None = None
    support: tuple[Token, ...] = ()
    cues: tuple[Token, ...] = ()
    present: bool = False
    soft: bool = False
    announced: Token | None = None
    relative: bool = False

    def on(self, *tokens: Token) -> Reading:
        """The same reading with ``tokens`` added to its support."""
        further = tuple(t for t in tokens if t not in self.support)
        return replace(self, support=self.support + further) if further else self


SILENT = Reading(None)


def at_first(plan: Token) -> bool:
    """ "initialement prévue lundi", "devait d'abord se tenir lundi": it has been moved since."""
    beside = (t for child in plan.children for t in (child, *child.children))
    return any(t.lower_ in words_of(plan).at_first for t in beside)


def sign_of(token: Token, lex: Lexicon) -> Sign | None:
    """What the word does to a contact below it, by its lemma or else its form."""
    word = lemma(token)
    if word in lex.words.putting and any(
        t.lower_ in lex.words.later for t in token.doc[token.i + 1 : token.i + 5]
    ):
        return "postponed"
    if pauses(token, lex):
        return "postponed"
    aims = any(case_of(c, lex) in lex.words.aim for c in children(token, "obl"))
    if word in lex.words.leaving and reflexive(token) and not aims:
        return "refused"
    if about_to(token, lex):
        return "planned"
    if word in lex.words.speaking_out and aims and reflexive(token):
        # "s'est prononcé pour une trêve"
        return "proposed"
    if word in lex.words.hung_up and any(
        case_of(c, lex) in lex.words.to for c in children(token, "obl", "iobj", "obj")
    ):
        # "tout est suspendu à la rencontre de jeudi"
        return "planned"
    # "ont ouvert des négociations" are not "ouverts à des négociations"
    finite = word in lex.hold and any(c.dep_ == "aux:tense" for c in token.children)
    return (
        lex.status.get(word)
        or (None if finite else lex.status.get(token.lower_))
        or _of_participle(token, lex)
    )


def pauses(verb: Token, lex: Lexicon) -> bool:
    """ "font une pause jusqu'à mardi", "ont observé une pause dans leurs discussions"."""
    return lemma(verb) in lex.words.pausing and any(
        lemma(c) in lex.words.pauses and any(g.lower_ in lex.words.indefinite for g in children(c, "det"))
        for c in children(verb, "obj")
    )


def _of_participle(token: Token, lex: Lexicon) -> Sign | None:
    """ "restent disposés à", "disposée à": by the form that the tables have."""
    if token.pos_ != "VERB" or "Part" not in token.morph.get("VerbForm", []):
        return None
    if token.i + 1 >= token.sent.end or token.nbor().lower_ not in lex.words.to_forms:
        return None
    word = token.lower_.removesuffix("s")
    return lex.status.get(word) or lex.status.get(word.removesuffix("e"))


def about_to(noun: Token, lex: Lexicon) -> bool:
    """ "sur le point de", "en passe de": what follows is to come."""
    return noun.lower_ in lex.words.verge and case_of(noun, lex) in lex.words.on_the


def within_reach(above: Token, lex: Lexicon) -> Token | None:
    """The word of "un accord est à portée de main", "n'est pas en vue", "semble hors de portée"."""
    linked = any(True for _ in children(above, "cop"))
    if not linked and lemma(above) not in lex.words.seeming:
        return None
    beside = (above,) if linked else (*children(above, "obl", "xcomp"),)
    near = next((t for t in beside if t.lower_ in lex.words.within_reach), None)
    return near if near is not None and any(True for _ in children(near, "case")) else None


def ended(noun: Token, above: Token, lex: Lexicon) -> Token | None:
    """The verb of "a mis fin aux négociations", "met un terme au dialogue"; None where there is none."""
    if lemma(above) in lex.words.way_out and above.dep_ == "obj":
        # "a claqué la porte des négociations"
        return above.head if lemma(above.head) in lex.words.walking_out else None
    verb = above if above.lower_ not in lex.words.an_end else above.head
    if lemma(verb) not in lex.words.bringing_to or is_verbal(noun) or noun.i < verb.i:
        return None
    end = any(t.lower_ in lex.words.an_end for t in verb.doc[verb.i + 1 : noun.i] if t.head == verb)
    return verb if end and case_of(noun, lex) in lex.words.to else None
