"""Envoys whom nobody names: who has sent them stays at home, and it is his side that takes part."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lib.extract.actors import Cast
from lib.extract.events.clause import children, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of
from lib.languages.tokens import Token
from lib.registry import Registry


def sent_by(noun: Token, cast: Cast, registry: Registry, lex: Lexicon, day: date | None) -> tuple[str, ...]:
    """The sides of those whose "émissaire" ``noun`` is: "un envoyé de X"."""
    if noun.pos_ != "NOUN" or lemma(noun) not in lex.words.emissaries:
        return ()
    if noun.dep_ == "nsubj" and lemma(noun.head) in lex.announce:
        # "un conseiller de X a confirmé la nouvelle": nobody knows for whom he speaks
        return ()
    if cast.at(noun) is not None or any(c.pos_ == "PROPN" for c in children(noun, "appos", "flat")):
        return ()
    people = [known for each in _of_whom(noun, cast, lex) if (known := cast.at(each)) is not None]
    ids = (i for known in people for i in known.actor_ids)
    return tuple(dict.fromkeys(side for i in ids if (side := _side(i, cast, registry, day)) is not None))


def _of_whom(noun: Token, cast: Cast, lex: Lexicon) -> Iterator[Token]:
    """ "un émissaire du pape": a state or body that has sent him is known to be the side by its name."""
    if "Plur" in noun.morph.get("Number", []):
        # "les représentants de X et de Y": they may be there
        return
    for child in children(noun, "nmod"):
        known = cast.at(child) if case_of(child, lex) in lex.words.of else None
        if known is not None and cast.are_people(known):
            yield child


def _side(actor_id: str, cast: Cast, registry: Registry, day: date | None) -> str | None:
    """The registered body of a person, or the state in which he holds office on ``day``.

    A former president who mediates sends nobody for his state.
    """
    affiliation = cast.actors[actor_id].affiliation
    known = registry.ids(affiliation) if affiliation else ()
    in_office = {office.of for office in registry.offices_of(actor_id, day)}
    sending = [i for i in known if i in in_office or registry.entries[i].kind != "state"]
    return sending[0] if len(known) == 1 and sending else None
