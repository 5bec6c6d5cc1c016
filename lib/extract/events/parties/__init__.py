"""Who takes part in a contact, and in which role, from the frame of its verb or noun."""

from __future__ import annotations

from lib.extract.actors import Cast
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties.denoting import Party, denoted
from lib.extract.events.parties.enumerated import enumerated, in_brackets
from lib.extract.events.parties.further import listed_after, partners_further_on
from lib.extract.events.parties.nouns import called_on, noun_parties
from lib.extract.events.parties.sides import (
    for_their_side,
    of_the_speaker,
    others,
    partner_told,
    reciprocal,
    spoken,
    unnamed_sides,
)
from lib.extract.events.parties.standing_by import standing_by
from lib.extract.events.parties.strangers import of_another_part
from lib.extract.events.parties.verbs import verb_parties
from lib.extract.events.parties.witnesses import as_witnesses
from lib.extract.events.phrases import finite_part
from lib.extract.events.status import Reading
from lib.extract.events.trigger import Trigger
from lib.records import Role

__all__ = [
    "Party",
    "called_on",
    "denoted",
    "for_their_side",
    "of_another_part",
    "of_the_speaker",
    "others",
    "parties",
    "partner_told",
    "reciprocal",
    "spoken",
    "unnamed_sides",
]

LISTED: tuple[Role, ...] = ("participant", "visitor", "invited")


def parties(trigger: Trigger, reading: Reading, cast: Cast, lex: Lexicon) -> tuple[Party, ...]:
    """Those taking part, each actor mention once, in textual order."""
    read = verb_parties if trigger.frame else noun_parties
    unique: dict[tuple[int, int], Party] = {}
    for party in (each for found in read(trigger, reading, cast, lex) for each in in_brackets(found, cast)):
        if not _says_where(party, cast):
            unique.setdefault((party.mention.start, party.mention.end), party)
    for party in tuple(unique.values()):
        behind = party.mention.start > trigger.token.idx
        if (party.role in LISTED and (behind or _of_several(trigger))) or (party.role == "host" and behind):
            for joined in enumerated(party, cast, lex):
                unique.setdefault((joined.mention.start, joined.mention.end), joined)
    if trigger.frame is not None and trigger.frame.frame in ("to", "with_other"):
        for party in tuple(unique.values()):
            for joined in listed_after(party, cast, lex):
                unique.setdefault((joined.mention.start, joined.mention.end), joined)
    if trigger.frame is not None and len({i for p in unique.values() for i in p.mention.actor_ids}) < 2:
        for party in partners_further_on(trigger.token, trigger.frame.frame, cast, lex):
            unique.setdefault((party.mention.start, party.mention.end), party)
    for party in standing_by(trigger, tuple(unique.values()), cast, lex):
        unique.setdefault((party.mention.start, party.mention.end), party)
    travelling = {i for p in unique.values() if p.role == "visitor" for i in p.mention.actor_ids}
    # "X est retourné chez lui": X is no host of himself
    found = (p for p in unique.values() if p.role != "host" or not travelling >= set(p.mention.actor_ids))
    return as_witnesses(trigger, sorted(found, key=lambda p: p.mention.start), lex)


def _of_several(trigger: Trigger) -> bool:
    """Whether the verb has a subject of several: "X (Togo), Y (Bénin) et Z se sont vus"."""
    if trigger.frame is None:
        return False
    verb = trigger.token.head if trigger.token.dep_ == "xcomp" else trigger.token
    return "Plur" in finite_part(verb).morph.get("Number", [])


def _says_where(party: Party, cast: Cast) -> bool:
    """ "les pourparlers de Khartoum (Soudan)": the country of the town, and no party."""
    text, (start, end) = party.token.doc.text, (party.mention.start, party.mention.end)
    if text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return False
    return any(place.end <= start <= place.end + 2 for place in cast.places)
