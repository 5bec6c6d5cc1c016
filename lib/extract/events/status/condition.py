"""Clauses that "si" opens: a condition, or a question that is left open."""

from __future__ import annotations

from lib.extract.events.clause import children, conjugation, lemma, negated
from lib.extract.events.lexicon import words_of
from lib.extract.events.status.reading import Reading
from lib.languages.tokens import Token


def under_if(verb: Token) -> bool:
    """Whether the clause, or the modal that governs it, is a condition or an indirect question."""
    modal = verb.head if verb.dep_ in ("xcomp", "ccomp") and verb.head != verb else None
    climbs = modal is not None and (modal.pos_ in ("VERB", "AUX") or _is_attribute(modal))
    if modal is not None and climbs and under_if(modal):
        return True
    return _has_if(verb)


def _is_attribute(word: Token) -> bool:
    """ "s'il était disposé à rencontrer X"."""
    return word.pos_ == "ADJ" and any(True for _ in children(word, "cop"))


def _has_if(verb: Token) -> bool:
    return opened_by_if(verb) is not None and not _concedes(verb)


def _concedes(clause: Token) -> bool:
    """ "Si les pourparlers ont repris, les combats continuent": they have."""
    mark, above = opened_by_if(clause), clause.head
    opens = mark is not None and (mark.i == clause.sent.start or mark.nbor(-1).is_punct)
    told = opens and clause.dep_ == "advcl" and clause.i < above.i
    if told and _about_to(clause):
        # "S'il va rencontrer X, il ne devrait pas voir Y": a contrast
        return negated(above) or (above.head != above and negated(above.head))
    return told and conjugation(clause) == "past" and conjugation(above) in ("past", "present")


def _about_to(clause: Token) -> bool:
    """ "va rencontrer", in a clause whose head is either word."""
    verbs = (clause, *children(clause, "aux", "aux:tense", "xcomp"))
    going = any(lemma(verb) in words_of(clause).going and conjugation(verb) == "present" for verb in verbs)
    return going and any("Inf" in verb.morph.get("VerbForm", []) for verb in verbs)


def opened_by_if(verb: Token) -> Token | None:
    """The "si" that opens the clause of ``verb``."""
    words = words_of(verb)
    return next((c for c in verb.children if c.lower_ in words.conditional and c.dep_ == "mark"), None)


def condition(verb: Token) -> Reading:
    """The reading of a clause under "si": unknown after "on ne sait pas", "refuse de dire", else proposed."""
    here = (verb,)
    clause = _opened_by_if(verb)
    above = clause.head
    if above != clause and _left_open(clause, above):
        return Reading("unknown", "hypothetical", here, (above, verb))
    return Reading("proposed", "hypothetical", here, here)


def _opened_by_if(verb: Token) -> Token:
    """The head of the clause that "si" opens, modals and "être prêt à" above ``verb`` climbed."""
    while verb.dep_ in ("xcomp", "ccomp") and verb.head != verb and not _has_if(verb):
        verb = verb.head
    return verb


def _left_open(clause: Token, above: Token) -> bool:
    """ "ne sait pas si", "n'est pas en mesure de dire si": what follows is a question."""
    words = words_of(clause)
    follows = clause.dep_ == "ccomp" or clause.left_edge.i == above.i + 1
    object_of_saying = follows and clause.i > above.i and lemma(above) in words.telling_whether
    while not negated(above) and above.dep_ == "xcomp" and above.head.pos_ in ("VERB", "AUX"):
        above = above.head
    # "si X voit Y, Z ne viendra pas" leaves nothing open
    doubted = negated(above) and not (clause.dep_ == "advcl" and clause.i < above.i)
    return object_of_saying or lemma(above) in words.wondering or doubted
