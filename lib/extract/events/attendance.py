"""Who took part in an event, put together from all its tellings."""

from __future__ import annotations

from collections.abc import Sequence

from lib.extract.actors import Cast
from lib.extract.events.clause import lemma
from lib.extract.events.lexicon import SHARED, Lexicon, words_of
from lib.extract.events.parties import Party
from lib.extract.events.parties.denoting import actors_of
from lib.extract.events.parties.witnesses import with_a_side
from lib.extract.events.told import Told
from lib.records import Article, EventType, Participant, Role

RANK: tuple[Role, ...] = (
    "announcer", "host", "mediator", "visitor", "invited", "excluded", "target", "participant",
)  # fmt: skip
# Those talk and agree who act for sides.
OF_SIDES: tuple[EventType, ...] = ("talks", "agreement")


def taking_part(tellings: list[Told], cast: Cast, lex: Lexicon) -> list[Party]:
    """All parties; who says "nous" for his side only where that side is not named itself."""
    found = [p for told in tellings for p in told.parties]
    named = [p for p in found if p.token.lower_ not in lex.words.we]
    found = named if len(actors_of(p.mention for p in named)) > 1 else found
    if tellings[0].trigger.type == "agreement":
        # "X et le GAM ont signé un accord … signé par A et par le chef du GAM, B": all of them
        return found
    return _by_their_people(tellings, found, cast)


def _by_their_people(tellings: list[Told], found: list[Party], cast: Cast) -> list[Party]:
    """ "a reçu une délégation du M23 … il a vu son chef": its people, told elsewhere, stand for a body."""
    bodies = {a for one in tellings for a in one.actor_ids if cast.actors[a].kind == "organisation"}
    aside = {body for body in bodies if _told_in_person(body, tellings, cast)}
    return [p for p in found if not aside.issuperset(p.mention.actor_ids)]


def _told_in_person(body: str, tellings: list[Told], cast: Cast) -> bool:
    name = cast.actors[body].name
    by_people = [one for one in tellings if any(cast.actors[a].affiliation == name for a in one.actor_ids)]
    return bool(by_people) and not any(body in one.actor_ids for one in by_people)


def participants(
    parties: Sequence[Party], article: Article, cast: Cast, kind: EventType
) -> tuple[Participant, ...]:
    """One entry an actor, in order of the text, with its most telling role.

    A state named in one place stands aside for the person who acts for it in another ("un sommet entre
    Moscou et Washington" of two presidents), but not for those of its delegation. So does a body that is only
    named ("le leader du Polisario, X"), and not one whose delegation is told of. Of talks and agreements of
    which the other side is told as such ("entre Kinshasa et le M23") both sides stay.
    """
    beside_their_side = with_a_side(parties, cast.actors) if kind == "agreement" else []
    parties = [party for party in parties if party not in beside_their_side]
    found: dict[str, Participant] = {}
    for party in sorted(parties, key=lambda p: p.mention.start):
        for actor in party.mention.actor_ids:
            text = article.text[party.mention.start : party.mention.end]
            entry = Participant(actor, cast.actors[actor].name, _role(party, parties, kind, cast), text)
            if actor not in found or RANK.index(party.role) < RANK.index(found[actor].role):
                found[actor] = entry
    delegates = actors_of(p.mention for p in parties if p.delegate)
    delegates -= actors_of(p.mention for p in parties if not p.delegate)
    acting = (cast.actors[a] for a in found if a not in delegates)
    people = {each.affiliation for each in acting if each.kind == "person"}
    sent = actors_of(p.mention for p in parties if _sent(p) or _beside_its_leader(p, parties))
    known = {p.actor_id: cast.actors[p.actor_id] for p in found.values() if p.name in people}
    states = {actor for actor, each in known.items() if each.kind == "state"}
    bodies = {actor for actor, each in known.items() if each.kind == "organisation"} - sent
    # "le chef du PKK, X, appelle le PKK à déposer les armes": else nobody would be left beside X
    aside = states | bodies if len(found) - len(states | bodies) > 1 else states
    if len(found) - len(aside) == 1:
        # "une délégation saoudienne est arrivée", and its chief elsewhere: both are there
        aside -= actors_of(p.mention for p in parties if _is_delegation(p, parties))
    others = (
        cast.actors[a].kind for a, each in found.items() if each.role == "participant" and a not in known
    )
    if kind == "agreement" or (kind in OF_SIDES and any(other != "person" for other in others)):
        return tuple(found.values())
    return tuple(each for actor, each in found.items() if actor not in aside)


def _role(party: Party, parties: Sequence[Party], kind: EventType, cast: Cast) -> Role:
    """ "Le médiateur, X, s'est entretenu avec Y": who is there to mediate is no side, nor any guest."""
    token = party.token
    if kind not in SHARED or party.role != "participant" or token.pos_ != "NOUN":
        return party.role
    if lemma(token) not in words_of(token).mediating or _joined_to_it(party):
        return party.role
    # "le médiateur, X et le président Y", all read below one word: who knows which of them
    named = actors_of(p.mention for p in parties if p.token == token)
    return "mediator" if sum(cast.actors[a].kind == "person" for a in named) < 2 else party.role


def _joined_to_it(party: Party) -> bool:
    """ "entre les médiateurs et des opposants": the second do not mediate."""
    behind = (c.left_edge.idx for c in party.token.conjuncts if c.i > party.token.i)
    return party.mention.start >= min(behind, default=party.mention.end)


def _beside_its_leader(party: Party, parties: Sequence[Party]) -> bool:
    """ "a rencontré le M23 et son chef X": both."""
    joined = [each.idx for each in party.token.conjuncts if each.i > party.token.i]
    others = (other.mention for other in parties if other is not party)
    return any(mention.start <= at < mention.end for mention in others for at in joined)


def _is_delegation(party: Party, parties: Sequence[Party]) -> bool:
    """ "une délégation saoudienne", of which the phrase names nobody."""
    token = party.token
    alone = all(other.token != token for other in parties if other is not party)
    return alone and token.pos_ == "NOUN" and lemma(token) in words_of(token).delegations


def _sent(party: Party) -> bool:
    """Whether several of a body are told of: "la délégation du Hamas", "des responsables du Hamas"."""
    plural = party.token.pos_ == "NOUN" and "Plur" in party.token.morph.get("Number", [])
    return party.mention.basis != "name" or plural
