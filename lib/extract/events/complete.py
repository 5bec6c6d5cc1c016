"""Whether a verb tells a contact at all: who and where must be said for it to be one."""

from __future__ import annotations

from collections.abc import Sequence

from lib.extract.actors import Cast, Place
from lib.extract.events.clause import children, conjugation, lemma, passive
from lib.extract.events.journeys import BACK, LEAVE, LED
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties import Party, partner_told, reciprocal, unnamed_sides
from lib.extract.events.phrases import case_of
from lib.extract.events.stays import leads_somewhere, on_a_journey
from lib.extract.events.subject import subject
from lib.extract.events.trigger import STAY, Trigger
from lib.languages.tokens import Token
from lib.records import Status

# Frames of verbs that say of a journey that it is to come, and how far it is then: "est attendu", "a invité".
AWAITED: dict[str, Status] = {"expected": "planned", "invite": "proposed"}


def complete(trigger: Trigger, found: Sequence[Party], place: Place | None, cast: Cast, lex: Lexicon) -> bool:
    """Whether a verb tells a contact: a journey needs a place, talking needs a second side."""
    assert trigger.frame is not None
    if trigger.type == "visit":
        if trigger.frame.frame == "send" and not _people_sent(trigger.token, cast, lex):
            return False
        if trigger.frame.frame == STAY:
            unnamed = unnamed_sides(trigger, cast, lex) and place is not None
            return unnamed or on_a_journey(trigger.token, found, place, cast, lex)
        if trigger.frame.frame in (LEAVE, BACK):
            return on_a_journey(trigger.token, found, place, cast, lex)
        if trigger.frame.frame in ("reach", "travel_object") and _one_state_another(found, place, cast):
            return False
        if trigger.frame.frame == "reach" and not _reached_a_person(trigger.token, found, place, cast):
            return False
        if place is not None and _has_left(trigger.token, place, lex):
            return on_a_journey(trigger.token, found, place, cast, lex)
        if place is None and trigger.frame.frame in ("travel", "expected"):
            people = bool(found) and all(cast.are_people(party.mention) for party in found)
            return people and leads_somewhere(trigger.token, lex)
        if trigger.frame.frame == LED and not found:
            return False
        return place is not None and (bool(found) or trigger.frame.frame not in AWAITED)
    sides = {actor for party in found for actor in party.mention.actor_ids}
    if trigger.frame.frame == "object_person" and _a_state(trigger.token, cast):
        return False
    if trigger.frame.frame == "object_phone" and any(map(cast.is_source, sides)):
        # "Radio Soleil a contacté X": for its article
        return False
    if sides and partner_told(trigger, cast, lex):
        return True
    if trigger.frame.frame in ("undertake", "put_forward"):
        if len(sides) == 1 and trigger.frame.frame == "put_forward" and _told_to_stop(trigger.token, lex):
            return True
        return bool(sides) and (len(sides) > 1 or _of_the_conflict(trigger.token, sides, cast, lex))
    if trigger.frame.frame in ("threaten", "press"):
        # "la guerre menace de s'étendre": nobody threatens anybody
        return any(party.role == "announcer" for party in found)
    if trigger.frame.frame == "call_upon":
        calling = any(party.role == "announcer" for party in found)
        return len(sides) >= 2 or (calling and _told_to_stop(trigger.token, lex))
    if trigger.frame.frame in ("object", "host") and not _someone_met(trigger.token, cast, sides, lex):
        return False
    if trigger.frame.frame == "with_other":
        others = [p for p in found if _spoken_with(p, cast, lex)]
        return len(sides) >= 2 and (bool(others) or reciprocal(trigger))
    if trigger.frame.frame == "with" and unnamed_sides(trigger, cast, lex):
        # "les deux parties discutaient lundi à Genève"
        return True
    return (
        len(sides) >= 2 or trigger.frame.frame in ("object", "host", "gather", "agree") or reciprocal(trigger)
    )


def _reached_a_person(verb: Token, found: Sequence[Party], place: Place | None, cast: Cast) -> bool:
    """ "a gagné P", "a rejoint X à P": not "a rejoint le M23 à P"."""
    if place is None or any(place.start <= c.idx < place.end for c in children(verb, "obj")):
        return place is not None
    reached = [p for p in found if p.role == "host"]
    travelling = [p for p in found if p.role == "visitor"]
    ids = [a for p in (*reached, *travelling) for a in p.mention.actor_ids]
    return bool(reached and travelling) and all(cast.actors[a].kind == "person" for a in ids)


def _has_left(verb: Token, place: Place, lex: Lexicon) -> bool:
    """ "est reparti de P": whence, and not whither."""
    span = verb.doc.char_span(place.start, place.end)
    gone = lemma(verb) in lex.words.going_back
    return gone and span is not None and case_of(span.root, lex) in lex.words.of


def _one_state_another(found: Sequence[Party], place: Place | None, cast: Cast) -> bool:
    """ "Les États-Unis ont rejoint la France pour demander une trêve": no state travels to another."""
    actors = (cast.actors[actor] for party in found for actor in party.mention.actor_ids)
    alone = all(party.token.pos_ == "PROPN" for party in found)
    return (
        bool(found)
        and alone
        and place is not None
        and not place.is_city
        and all(a.kind == "state" for a in actors)
    )


def _of_the_conflict(verb: Token, sides: set[str], cast: Cast, lex: Lexicon) -> bool:
    """ "a demandé le retrait des troupes": of one side alone; what only one side promises is no deal."""
    if lemma(verb) in lex.words.engaging:
        return False
    if lemma(verb) in lex.words.wanting:
        return True
    behind = cast.within(verb.idx, verb.sent.end_char)
    return any(actor not in sides for mention in behind for actor in mention.actor_ids)


def _told_to_stop(verb: Token, lex: Lexicon) -> bool:
    """ "a appelé les belligérants à cesser les combats": whoever they are, a truce is asked of them."""
    asked = [t for t in verb.subtree if t.i > verb.i and "Inf" in t.morph.get("VerbForm", [])]
    below = (t for t in asked[0].subtree if t.i > asked[0].i) if asked else ()
    return any(lemma(t) in lex.words.peace or "agreement" in lex.nouns.get(lemma(t), ()) for t in below)


def _people_sent(verb: Token, cast: Cast, lex: Lexicon) -> bool:
    """ "a envoyé X à Moscou", "une délégation au Caire": not an army."""
    for sent in children(verb, "obj", "nsubj:pass"):
        if lemma(sent) in lex.words.troops:
            return False
        known = cast.at(sent)
        if lemma(sent) in lex.sides or known is None:
            continue
        return cast.are_people(known)
    return True


def _spoken_with(party: Party, cast: Cast, lex: Lexicon) -> bool:
    """ "a parlé avec X", "lui a parlé", "a parlé à X": to a person, not to the press or a country."""
    token = party.token
    if token.lower_ in lex.words.with_ or any(c.lower_ in lex.words.with_ for c in token.children):
        return True
    person = cast.are_people(party.mention)
    return person and (token.dep_ == "iobj" or case_of(token, lex) in lex.words.to)


def _someone_met(verb: Token, cast: Cast, sides: set[str], lex: Lexicon) -> bool:
    """ "a reçu un fax", "n'a rien reçu", "des signaux ont été reçus" tell of no meeting."""
    if any(c.lower_ in lex.words.reaction for c in children(verb, "advmod")):
        # "une initiative bien accueillie"
        return False
    if passive(verb) or conjugation(verb) == "participle_past":
        met = subject(verb)
        return met is None or met.pos_ != "NOUN" or _someone(met, cast, lex)
    objects = [c for c in children(verb, "obj") if c.lower_ not in lex.words.reflexive_object]
    if any("Rel" in c.morph.get("PronType", []) for c in objects) and verb.head.pos_ == "NOUN":
        # "le soutien que X reçoit de Y", "les lettres qu'il a reçues"
        return _someone(verb.head, cast, lex)
    if objects and all(c.lower_ in lex.words.no_person for c in objects):
        return False
    # A scare quote makes the parser take "des « signaux »" for an adjective; "les Tchadiens" are people.
    things = [c for c in objects if c.pos_ == "NOUN" or (c.pos_ == "ADJ" and c.text.islower())]
    if any({lemma(c), c.lower_} & lex.words.diplomats for c in objects):
        return True
    return any(_someone(c, cast, lex) for c in objects) or len(things) < max(1, len(objects))


def _a_state(verb: Token, cast: Cast) -> bool:
    """ "cherche à voir l'Autriche": nobody is met."""
    seen = [c for c in children(verb, "obj") if c.pos_ == "PROPN" and "Plur" not in c.morph.get("Number", [])]
    known = [mention for c in seen if (mention := cast.at(c)) is not None]
    return bool(known) and all(cast.actors[a].kind == "state" for m in known for a in m.actor_ids)


def _someone(token: Token, cast: Cast, lex: Lexicon) -> bool:
    # "L'ancienne gloire du football, X, a été reçue": X, whatever one calls him
    named = (token, *children(token, "appos"))
    known = cast.phrase(token) is not None or any(cast.at(each) is not None for each in named)
    return known or token.lemma_.lower() in lex.somebody
