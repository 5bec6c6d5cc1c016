"""Parties of a contact noun told in the clause around it: by its subject, its objects, its caption."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lib.extract.actors import Cast
from lib.extract.events.acting import frame_of
from lib.extract.events.borne import carrier
from lib.extract.events.clause import children, lemma, passive, reflexive
from lib.extract.events.lexicon import SHARED, Lexicon
from lib.extract.events.parties.denoting import Party, actors_of, denoted, doers, group
from lib.extract.events.parties.subjects import role_of_subject
from lib.extract.events.phrases import case_of, circumstance_verb, dative, phrase_tokens, preposition
from lib.extract.events.subject import agent, subject
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token
from lib.records import ActorMention, EventType, Role

# Who stands alone with such a noun: "la visite de X", "les sanctions de X".
SINGLE: dict[EventType, Role] = {"visit": "visitor", "pressure": "announcer"}


def around(trigger: Trigger, cast: Cast, lex: Lexicon, inside: Sequence[Party]) -> Iterator[Party]:
    """The subject that holds, attends or leaves the contact, or those whom its verb brings together."""
    noun = trigger.token
    if trigger.type == "visit" and (visitor := _set_off_behind(noun, cast, lex)) is not None:
        yield Party(visitor, "visitor", noun)
        return
    if any(c.dep_ == "cop" for c in noun.children) and any(
        c.lower_ in lex.words.underway for c in children(noun, "case")
    ):
        # "X est en visite", "X et Y sont en pourparlers"
        yield from _each(doers(noun, cast, lex), SINGLE.get(trigger.type, "participant"), noun)
        return
    verb = circumstance_verb(noun, lex)
    if verb is None:
        yield from _in_the_picture(noun, cast, lex)
        return
    if noun.dep_.split(":")[0] == "nsubj":
        yield from _brought_together(verb, cast, lex)
        if trigger.type in ("agreement", "proposal") and passive(verb) and _settles(verb, lex):
            yield from group(agent(verb, lex), "participant", cast, lex)
        return
    doer = subject(verb)
    if doer is None or doer == noun:
        return
    if not inside and any(c.lower_ in lex.words.their for c in children(noun, "det")):
        both = doers(verb, cast, lex)
        if len(actors_of(both)) > 1:
            yield from _each(both, "participant", doer)
            return
    if not inside:
        yield from _told_there(trigger, verb, cast, lex)
    if trigger.type in SHARED:
        yield from _asked_for(noun, verb, cast, lex)
    role = role_of_subject(trigger, verb, inside, cast, lex)
    told = len(actors_of(party.mention for party in inside))
    if (
        told in (0, 2)
        and role == "participant"
        and trigger.type != "proposal"
        and any(case_of(t, lex) in lex.words.between for t in noun.subtree)
    ):
        # "l'Europe a relancé le dialogue entre les deux parties": whoever they are, Europe is none of them.
        return
    if role is not None:
        yield from _each(doers(verb, cast, lex), role, doer)


def _set_off_behind(noun: Token, cast: Cast, lex: Lexicon) -> ActorMention | None:
    """ "a-t-on appris de X, en visite à P": X, whose name the comma sets that off from."""
    led = [c for c in children(noun, "case") if c.lower_ in lex.words.underway]
    comma = noun.doc[led[0].i - 1] if led and led[0].i > noun.sent.start else None
    if comma is None or comma.text != ",":
        return None
    before = [m for m in cast.within(noun.sent.start_char, comma.idx) if m.end >= comma.idx - 1]
    people = (m for m in before if cast.are_people(m))
    return next(people, None)


def _settles(verb: Token, lex: Lexicon) -> bool:
    """Whether who does it is a party: "a été signé par X", "a été rejeté par X"."""
    word = lemma(verb)
    return word in lex.hold or word in lex.words.agreeing_to or lex.status.get(word) == "refused"


def _each(mentions: Iterable[ActorMention], role: Role, token: Token) -> Iterator[Party]:
    return (Party(mention, role, token) for mention in mentions)


def _in_the_picture(noun: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "Le ministre, lors d'un entretien avec X": whom the caption names, no verb being told."""
    if preposition(noun, lex.prepositions, lex.contractions)[1] != "during":
        return
    above, first = noun.sent.root, noun.sent.start
    if first > 0 and noun.doc[first].text == ",":
        # The comma goes on with what the parser took for a sentence.
        above = noun.doc[first - 1].sent.root
        for mention in cast.within(above.sent.start_char, above.sent.end_char):
            yield Party(mention, "participant", above)
    elif above.i < noun.i and above.pos_ in ("NOUN", "PROPN"):
        yield from group(above, "participant", cast, lex)


def _asked_for(noun: Token, verb: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "a proposé une rencontre à X", "a invité X à une rencontre": with whom it would be."""
    base = noun.dep_.split(":")[0]
    if base == "obj" and lemma(verb) in lex.words.asking_for and not reflexive(verb):
        # "auprès de X" goes with the verb as well as with the noun
        near = [c for c in (*verb.children, *noun.children) if c.lower_ in lex.words.towards]
        beside = (
            *children(verb, "obl", "iobj"),
            *children(noun, "nmod"),
            *(g for c in near for g in children(c, "obl")),
        )
        to = [c for c in beside if _towards(c, lex)]
        asked = [party for child in to for party in group(child, "participant", cast, lex)]
        # "a accordé à Rome une audience à X"
        asked = [p for p in asked if _are(p.mention, "person", cast)] or asked
        yield from asked
        if asked and (doer := subject(verb)) is not None:
            yield from _each(doers(verb, cast, lex), "participant", doer)
    above = verb.head
    if base == "obj" and verb.dep_ == "xcomp" and lemma(above) in lex.words.asking_for:
        # "X a proposé à Y de reprendre les négociations"
        for child in children(above, "obl", "iobj"):
            if child.i < verb.i and case_of(child, lex) in lex.words.to:
                yield from group(child, "participant", cast, lex)
    if base == "obj" and verb.dep_ == "xcomp" and lemma(above) in lex.words.inviting:
        # "X a invité Y à reprendre le dialogue": who invites two sides is none of them
        asked = [
            party for child in children(above, "obj") for party in group(child, "participant", cast, lex)
        ]
        if len(actors_of(party.mention for party in asked)) == 1 and (doer := subject(above)) is not None:
            yield from (*asked, *_each(doers(above, cast, lex), "participant", doer))
    if (
        base == "obl"
        and lemma(verb) in lex.words.inviting
        and case_of(noun, lex) in (lex.words.to | lex.words.aim)
    ):
        # "a invité X à une rencontre", "a convié X à Nairobi pour une rencontre"
        yield from group(subject(verb), "host", cast, lex)
        for child in children(verb, "obj"):
            yield from group(child, "invited", cast, lex)


def _towards(token: Token, lex: Lexicon) -> bool:
    """ "à X", "lui", "auprès de X"."""
    if case_of(token, lex) in lex.words.towards or token.head.lower_ in lex.words.towards:
        return True
    return dative(token, lex)


def _told_there(trigger: Trigger, verb: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Those of a contact during which something was said to someone: "a assuré à X, lors d'un entretien".

    A body that speaks at a summit has met there, and so have those who agree at it, and those who do
    something together "après trois jours de pourparlers".
    """
    noun, who = trigger.token, doers(verb, cast, lex)
    if _lasting(noun, lex) and len(actors_of(who)) > 1:
        yield from (Party(mention, "participant", verb) for mention in who)
    led_by = preposition(noun, lex.prepositions, lex.contractions)[1]
    if led_by == "after" and trigger.type == "meeting" and who and _bare_of_sides(noun, cast, lex):
        if all(_are(mention, "organisation", cast) for mention in who):
            # "a appelé au calme à l'issue d'un sommet à P": its own
            yield from _each(who, "participant", verb)
        return
    if led_by != "during" or not who:
        return
    told = [c for c in children(verb, "obl", "iobj") if case_of(c, lex) in lex.words.to]
    hearers = [m for c in told for m in denoted(c, cast, lex) if _are(m, "person", cast)]
    frame, several = frame_of(verb, lex), len(actors_of(who)) > 1
    agreed = frame is not None and frame.frame == "agree" and several
    together = trigger.type in SHARED and several and _bare_of_sides(noun, cast, lex)
    if agreed or hearers or together or all(_are(mention, "organisation", cast) for mention in who):
        yield from _each((*who, *hearers), "participant", verb)


def _bare_of_sides(noun: Token, cast: Cast, lex: Lexicon) -> bool:
    """Whether nobody is named in the phrase: "lors d'une réunion mardi à P, X et Y ont évoqué"."""
    one = any(c.lower_ in lex.words.indefinite for c in children(noun, "det"))
    return one and not any(cast.at(word) is not None for word in phrase_tokens(noun))


def _lasting(noun: Token, lex: Lexicon) -> bool:
    """ "après trois jours de pourparlers": how long it took stands before the noun."""
    span = carrier(noun, lex)
    measured = span != noun and lemma(span) in lex.words.spans
    return measured and preposition(span, lex.prepositions, lex.contractions)[1] in ("after", "during")


def _are(mention: ActorMention, kind: str, cast: Cast) -> bool:
    return all(cast.actors[actor].kind == kind for actor in mention.actor_ids)


def _brought_together(verb: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "la rencontre a réuni X et Y"."""
    for each in (verb, *(c for c in verb.children if c.dep_ == "conj")):
        if lemma(each) in lex.gather:
            loose = (c for c in children(each, "obl") if c.i > each.i and case_of(c, lex) is None)
            for child in (*children(each, "obj"), *loose):
                yield from group(child, "participant", cast, lex)
