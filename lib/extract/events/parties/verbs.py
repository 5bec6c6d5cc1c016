"""Parties of a contact that a verb tells."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from lib.extract.actors import Cast
from lib.extract.events.clause import children, conjugation, passive
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties.beside import circumstances, helpers
from lib.extract.events.parties.denoting import Party, case_of, group
from lib.extract.events.phrases import subject
from lib.extract.events.status import Reading
from lib.extract.events.triggers import Trigger
from lib.records import Role

# Verbs of these frames are never passive: "il est arrivé", "ils se sont entretenus".
ACTIVE = ("travel", "travel_object", "with", "with_other", "agree")


def verb_parties(trigger: Trigger, reading: Reading, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Subject and object in the roles of the verb's frame, then helpers and those told beside."""
    verb, frame = trigger.token, trigger.frame
    assert frame is not None
    first, second = _roles(frame.frame)
    doer = subject(verb)
    if frame.frame == "agree":
        yield from group(doer, "participant", cast, lex)
    elif frame.frame not in ACTIVE and (passive(verb) or conjugation(verb) == "participle_past"):
        yield from group(_agent(verb, lex), first, cast, lex)
        yield from group(doer, second, cast, lex)
    else:
        yield from group(doer, first, cast, lex)
        for child in children(verb, "obj"):
            if child.pos_ != "PRON" or child.lower_ not in lex.words.reflexive_object:
                yield from group(child, second, cast, lex)
    yield from helpers(verb, cast, lex)
    yield from circumstances(verb, reading, cast, lex, frame.frame)


def _agent(verb: Token, lex: Lexicon) -> Token | None:
    return next(
        (
            c for c in children(verb, "obl")
            if c.dep_ == "obl:agent" or case_of(c, lex) in lex.words.agent
        ),
        None,
    )  # fmt: skip


def _roles(frame: str) -> tuple[Role, Role]:
    """The roles of subject and object."""
    if frame == "host":
        return "host", "visitor"
    if frame == "gather":
        return "host", "participant"
    if frame in ("travel", "travel_object"):
        return "visitor", "host"
    if frame == "target":
        return "announcer", "target"
    return "participant", "participant"
