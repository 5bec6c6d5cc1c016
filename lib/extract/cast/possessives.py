"""Possessives: whose "sa visite", "leurs dirigeants" is."""

from __future__ import annotations

from collections.abc import Callable

from lib.extract.cast.discourse import Discourse, Referent, clause_subject, visible
from lib.extract.cast.records import Phrase
from lib.extract.cast.sides_told import sides_before
from lib.extract.cast.syntax import clause_of
from lib.extract.cast.together import together
from lib.languages.tokens import Token
from lib.records import SpeakerBasis

DETERMINERS = ("det", "nmod", "det:poss", "nmod:poss")


def resolve_possessive(discourse: Discourse, token: Token) -> Phrase | None:
    """The phrase for a possessive determiner, resolved or not; None for any other token."""
    if token.pos_ not in ("DET", "PRON") or token.dep_ not in DETERMINERS:
        return None
    plural = discourse.reading.words.has("plural_possessives", token.text)
    owner = _owner(discourse, token, plural)
    if owner is None and plural:
        ids = together(discourse, token.i) or sides_before(discourse, token.i, 2)
        basis: SpeakerBasis = "pronoun" if ids else "unknown"
        return Phrase(token.i, token.i + 1, token.i, "possessive", ids, basis, plural=True)
    ids, gender, human = owner or ((), "", True)
    known: SpeakerBasis = "pronoun" if ids else "unknown"
    return Phrase(token.i, token.i + 1, token.i, "possessive", ids, known, gender, plural, human)


def _owner(discourse: Discourse, token: Token, plural: bool) -> tuple[tuple[str, ...], str, bool] | None:
    """Ids, gender and humanity of the owner: the subject of the clause, else the most prominent before."""

    def fits(referent: Referent) -> bool:
        owns = bool(referent.ids) or referent.human
        if referent.plural and referent.nested and not referent.human:
            # "les deux délégations" of two people just told of: what is theirs is rather that of the two
            return False
        return owns and referent.plural == plural and visible(discourse, token, referent)

    ahead = _subject_ahead(discourse, token)
    if ahead is not None and (len(ahead.ids) > 1 or ahead.plural) == plural:
        return ahead.ids, ahead.gender, ahead.human
    agent = _agent_above(discourse, token) if plural else None
    if agent is not None:
        return agent.ids, agent.gender, agent.human
    found = (
        _first_of_pair(discourse, token, fits)
        or _guest(discourse, token, fits)
        or clause_subject(discourse, token, fits)
        or discourse.best(token, fits, 2)
    )
    return (found.ids, found.gender, found.human) if found is not None else None


def _subject_ahead(discourse: Discourse, token: Token) -> Phrase | None:
    """ "Après sa rencontre avec X, Y a déclaré": in a fronted phrase the subject of the main clause."""
    verb = clause_of(token.head)
    while verb.dep_ == "advcl" and verb.i < verb.head.i:
        if any(c.dep_.startswith("nsubj") for c in verb.children):
            return None
        verb = verb.head
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubj:pass") and token.i < child.left_edge.i and child.i < verb.i:
            subject = discourse.named.get(child.i)
            return subject if subject is not None and token.i < subject.start else None
    return None


def _agent_above(discourse: Discourse, token: Token) -> Referent | None:
    """ "les promesses faites par X et Y lors de leurs réunions": of those who made them."""
    agents = discourse.reading.words
    around = (t for above in token.head.ancestors for t in (above, *above.children) if t.i < token.i)
    for doer in around:
        if not any(c.dep_ == "case" and agents.has("agents", c.text) for c in doer.children):
            continue
        for referent in reversed(discourse.referents):
            if referent.position <= doer.i < referent.end and len(referent.ids) > 1:
                return referent
    return None


def _guest(discourse: Discourse, token: Token, fits: Callable[[Referent], bool]) -> Referent | None:
    """ "X a reçu Y lors de sa visite à P", "a accueilli Y à son arrivée": Y's."""
    words, verb = discourse.reading.words, clause_of(token.head)
    if not words.has("journeys", token.head.lemma_) or not words.has("receiving", verb.lemma_):
        return None
    above = (t for t in (token.head, *token.head.ancestors) if t.i > verb.i)
    if any(c.dep_ == "case" and words.has("apart_in_time", c.text) for t in above for c in t.children):
        # "pour la première fois depuis sa visite"
        return None
    guests = [c for c in verb.children if c.dep_ == "obj" and verb.i < c.i < token.i]
    for referent in reversed(discourse.referents):
        if guests and referent.position <= guests[0].i < referent.end and fits(referent):
            return referent if referent.human and referent.ids else None
    return None


def _first_of_pair(discourse: Discourse, token: Token, fits: Callable[[Referent], bool]) -> Referent | None:
    # "Salva Kiir et son rival": Kiir's
    if token.head.dep_ != "conj":
        return None
    first = token.head.head
    for referent in reversed(discourse.referents):
        if referent.position <= first.i < referent.end <= token.i and fits(referent):
            return referent
    return None
