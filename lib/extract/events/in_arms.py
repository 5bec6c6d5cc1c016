"""The movement of an article that its "rebelles" are: "la guérilla de l'ELN", then "les rebelles"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from lib.extract.actors import Cast
from lib.extract.events.clause import children, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties import Party
from lib.extract.events.told import Told
from lib.languages.tokens import Doc, Token
from lib.records import ActorMention
from lib.registry import load

BESIDE = ("nmod", "appos", "flat")


def movement(doc: Doc, cast: Cast, lex: Lexicon, home: str | None) -> str | None:
    """The id of the one movement that ``doc`` tells of as rebels; None when it names none, or several.

    Where no word calls a movement so, it is the only known one of the text, of the state ``home`` that the
    article is about, if it is about one.
    """
    rebels = [token for token in doc if in_arms(token, lex)]
    if any(_one_of_many(noun, lex) for noun in rebels):
        return None
    told = {
        actor
        for noun in rebels
        for mention in _named_beside(noun, cast)
        for actor in mention.actor_ids
        if _is_movement(actor, cast)
    }
    told = told or {actor for actor in cast.actors if _is_known_movement(actor, cast, home)}
    return told.pop() if len(told) == 1 else None


def by_name(tellings: Sequence[Told], cast: Cast, lex: Lexicon) -> list[Told]:
    """``tellings``, the rebels of a state named after the one movement that deals with it elsewhere.

    "Jakarta et les rebelles ont conclu un accord … le cycle de pourparlers entre Jakarta et le GAM"
    """
    states = _dealing(tellings, lambda actor: cast.actors[actor].kind == "state")
    # "l'opposition" has no name either
    movements = _dealing(tellings, lambda actor: _is_movement(actor, cast) and _has_a_name(actor, cast))
    if len(movements) != 1 or not states:
        return list(tellings)
    (movement_id,) = movements
    return [
        replace(told, parties=tuple(_named(party, movement_id, cast, lex) for party in told.parties))
        if movement_id not in told.actor_ids and any(cast.actors[a].kind == "state" for a in told.actor_ids)
        else told
        for told in tellings
    ]


def _dealing(tellings: Sequence[Told], wanted: Callable[[str], bool]) -> set[str]:
    """Those of a kind who are told of as one of two sides."""
    return {
        actor for told in tellings if len(told.actor_ids) > 1 for actor in told.actor_ids if wanted(actor)
    }


def _named(party: Party, movement_id: str, cast: Cast, lex: Lexicon) -> Party:
    if not any(_is_unnamed(actor, cast, lex) for actor in party.mention.actor_ids):
        return party
    return replace(party, mention=replace(party.mention, actor_ids=(movement_id,)))


def _has_a_name(actor_id: str, cast: Cast) -> bool:
    actor = cast.actors[actor_id]
    return actor.registered or actor.name[:1].isupper()


def _is_unnamed(actor_id: str, cast: Cast, lex: Lexicon) -> bool:
    """ "rebelles birmans", "rébellion maoïste": a group that the text knows by no name."""
    actor = cast.actors[actor_id]
    first = actor.name.split()[0].lower()
    return not actor.registered and (first in lex.words.rebels or first.removesuffix("s") in lex.words.rebels)


def _one_of_many(noun: Token, lex: Lexicon) -> bool:
    """ "un autre groupe rebelle", "les groupes rebelles": there are several."""
    many = lemma(noun) not in lex.words.rebels and "Plur" in noun.morph.get("Number", [])
    return many or any(lemma(c) in lex.words.another for c in noun.children)


def in_arms(noun: Token, lex: Lexicon) -> bool:
    """ "les rebelles", "la guérilla", "un groupe rebelle", "le mouvement insurgé"."""
    word = lemma(noun)
    if word in lex.words.rebels:
        return noun.dep_ != "amod"
    collective = word in lex.words.collective or word in lex.groups
    return collective and any(lemma(c) in lex.words.rebels for c in children(noun, "amod", "appos"))


def _named_beside(noun: Token, cast: Cast) -> Iterator[ActorMention]:
    """ "la rébellion du M23", "l'ELN, dernière guérilla active", "le M23 est un groupe rebelle": the name."""
    around = [c for c in noun.children if c.i > noun.i and c.dep_.split(":")[0] in BESIDE]
    if noun.dep_ == "appos":
        around.append(noun.head)
    if any(True for _ in children(noun, "cop")):
        around.extend(children(noun, "nsubj"))
    for word in around:
        mention = cast.at(word)
        if mention is not None and mention.basis != "pronoun":
            yield mention


def _is_known_movement(actor_id: str, cast: Cast, home: str | None) -> bool:
    entry = load().entries.get(actor_id)
    return entry is not None and home in (None, entry.side) and _is_movement(actor_id, cast)


def _is_movement(actor_id: str, cast: Cast) -> bool:
    actor, entry = cast.actors[actor_id], load().entries.get(actor_id)
    if actor.kind != "organisation" or cast.is_source(actor_id):
        return False
    return entry is None or (entry.side is not None and not entry.note)
