"""Who is there for others, and no side: "signé en présence de X", "comme témoin", "la médiation de X"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lib.extract.events.clause import children, lemma
from lib.extract.events.counterparts import of_their_side
from lib.extract.events.lexicon import Lexicon, lexicon_of
from lib.extract.events.parties.denoting import Party, actors_of
from lib.extract.events.phrases import case_of, governing_verb, preposition
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token
from lib.records import Actor


def as_witnesses(trigger: Trigger, found: Sequence[Party], lex: Lexicon) -> tuple[Party, ...]:
    """``found``, of an agreement, where nobody is a side who only looks on or vouches for it."""
    if lemma(trigger.token) in lex.words.mediations:
        return tuple(replace(p, role="mediator") if _mediates(p, trigger.token, lex) else p for p in found)
    if trigger.type != "agreement":
        return tuple(found)
    vouching = _vouched_for(trigger.token, lex)
    return tuple(replace(p, role="mediator") if p.role == "participant" and (
        looks_on(p) or (vouching is not None and _signs(p, vouching))
    ) else p for p in found)  # fmt: skip


def only_mediators(trigger: Trigger, found: Sequence[Party], lex: Lexicon) -> bool:
    """ "X, qui conduit la médiation de l'Union", "X poursuit sa médiation": no contact of these."""
    mediation = trigger.type == "talks" and lemma(trigger.token) in lex.words.mediations
    if not mediation or any(p.role != "mediator" for p in found):
        return False
    return len(actors_of(p.mention for p in found)) > 1 or (bool(found) and _own(trigger.token, lex))


def _own(noun: Token, lex: Lexicon) -> bool:
    return any(c.lemma_ in lex.words.possessive for c in children(noun, "det"))


def _mediates(party: Party, mediation: Token, lex: Lexicon) -> bool:
    """Of "la médiation de X", "X mène la médiation", "X a suspendu sa médiation" X."""
    token = party.token
    if party.role != "participant":
        return False
    if token.head == mediation:
        return token.dep_ in ("amod", "det") or case_of(token, lex) in lex.words.of
    verb = governing_verb(mediation)
    leads = verb is not None and lemma(verb) in lex.words.heading
    return (leads or _own(mediation, lex)) and mediation.dep_ == "obj" and not mediation.is_ancestor(token)


def looks_on(party: Party) -> bool:
    """Whether "en présence de" tells of who he is there with, and not what he does."""
    lex = lexicon_of(party.token)
    return preposition(party.token, lex.roles, lex.contractions)[0] in lex.words.looking_on


def with_a_side(parties: Sequence[Party], actors: Mapping[str, Actor]) -> list[Party]:
    """Those who look on with a side of their own: "signé par X et Y en présence du président de X".

    He has come with those who sign for his state.
    """
    sides = frozenset(actors_of(p.mention for p in parties if not looks_on(p)))
    return [
        p for p in parties
        if looks_on(p) and all(of_their_side(a, sides, actors) for a in p.mention.actor_ids)
    ]  # fmt: skip


def _vouched_for(token: Token, lex: Lexicon) -> Token | None:
    """The verb of "a signé l'accord comme témoin", "ont signé en tant que garants"."""
    verb = token if token.pos_ == "VERB" else governing_verb(token)
    below = (*children(verb, "obl", "advcl"), *children(token, "nmod")) if verb is not None else ()
    beside = (*below, *(c for each in below for c in children(each, "nmod")))
    return verb if any(lemma(c) in lex.words.vouching and _in_that_part(c, lex) for c in beside) else None


def _in_that_part(noun: Token, lex: Lexicon) -> bool:
    table = dict.fromkeys(lex.words.in_the_part_of, "")
    return preposition(noun, table, lex.contractions)[0] is not None


def _signs(party: Party, verb: Token) -> bool:
    return verb in (party.token, party.token.head)
