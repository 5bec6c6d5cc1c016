"""Parties of a contact that a verb tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lib.extract.actors import Cast
from lib.extract.events.clause import children, conjugation, lemma, passive, reflexive
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties.beside import ADDRESSING, circumstances, helpers
from lib.extract.events.parties.denoting import Party, denoted, doers, group
from lib.extract.events.parties.further import agent_further_on, told_behind_the_place
from lib.extract.events.phrases import at_whose, case_of, dative, governing_verb
from lib.extract.events.pressing import borne_by, threatened
from lib.extract.events.status import Reading
from lib.extract.events.subject import agent, subject
from lib.extract.events.trigger import MEETING_FRAMES, Trigger
from lib.languages.tokens import Token
from lib.records import ActorMention, Role

# Verbs of these frames are never passive: "il est arrivé", "ils se sont entretenus".
ACTIVE = (
    "stay",
    "travel",
    "expected",
    "travel_object",
    "reach",
    "leave",
    "back",
    "led",
    "with",
    "with_other",
    "agree",
    "undertake",
)


def verb_parties(trigger: Trigger, reading: Reading, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Subject and object in the roles of the verb's frame, then helpers and those told beside."""
    verb, frame = trigger.token, trigger.frame
    assert frame is not None
    first, second = _roles(frame.frame)
    if frame.frame == "host" and lemma(verb) in lex.words.summoning:
        # "a convoqué l'ambassadeur de X": called in, whether or not he came
        second = "invited"
    if frame.frame == "gather" and reflexive(verb):
        # "se sont réunis": nobody receives the others
        first = "participant"
    doer = subject(verb)
    who = doers(verb, cast, lex)
    if frame.frame in ("agree", "undertake"):
        yield from _each(who, "participant", verb)
        if frame.frame == "agree" and not who:
            # "…, ont convenu lundi les présidents": the subject behind the verb
            behind = (c for c in children(verb, "obj") if c.pos_ in ("NOUN", "PROPN") and c.i > verb.i)
            yield from (party for child in behind for party in group(child, "participant", cast, lex))
    elif frame.frame not in ACTIVE and (passive(verb) or conjugation(verb) == "participle_past"):
        by = list(group(agent(verb, lex), first, cast, lex))
        by = by or list(agent_further_on(verb, first, cast, lex))
        yield from (p for p in by if frame.frame != "send" or not who or not cast.are_people(p.mention))
        yield from _each(who, second, doer or verb)
    else:
        if frame.frame == "send" and _someone_sent(verb, cast, lex):
            who = tuple(m for m in who if not cast.are_people(m))
        if frame.frame == "led":
            # "sa tournée le mènera à P": the journey is nobody, and "le" who makes it
            who = tuple(_travellers(verb, cast, lex))
        yield from _each(who, first, doer or verb)
        for child in children(verb, "obj"):
            if child.pos_ != "PRON" or child.lower_ not in lex.words.reflexive_object:
                yield from group(child, second, cast, lex)
        if frame.frame in MEETING_FRAMES and not any(True for _ in children(verb, "obj")):
            yield from told_behind_the_place(verb, second, cast)
    if frame.frame in ADDRESSING:
        for child in children(verb, "iobj"):
            if dative(child, lex):
                yield from group(child, second, cast, lex)
    if frame.frame in ("agree", "put_forward", "target", "set_term", "break_off"):
        yield from _of_the_object(verb, cast, lex)
    if frame.frame in ("put_forward", "set_term") or (
        frame.frame == "call_upon" and lemma(verb) in lex.words.ordering_to
    ):
        for child in children(verb, "obl"):
            # "demande à X de cesser le feu"
            yield from group(child, second, cast, lex) if case_of(child, lex) in lex.words.to else ()
    if frame.frame == "press":
        for child in borne_by(verb, lex):
            yield from group(child, second, cast, lex)
    if frame.frame == "threaten":
        # "menace de recourir à la force contre X"
        for act in threatened(verb, lex):
            for held in (act, *children(act, "obj", "obl", "obl:arg")):
                yield from circumstances(held, reading, cast, lex, frame.frame)
    if frame.frame == "send":
        yield from _sent(verb, cast, lex)
    if frame.frame == "gather" and doer is not None and not who:
        yield from _of_a_joint_body(doer, cast, lex)
    if frame.frame == "with":
        yield from _at_table(verb, cast, lex)
    if reflexive(verb):
        yield from _asked_to_meet(verb, second, cast, lex)
    for told in (verb, *_told_again(verb, lex)):
        yield from helpers(told, cast, lex)
    yield from circumstances(verb, reading, cast, lex, frame.frame)


def _of_a_joint_body(body: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "la commission mixte de coopération entre X et Y s'est réunie": not one on a quarrel between them."""
    joint = lemma(body) in lex.words.joint_bodies
    if not joint or not any(lemma(c) in lex.words.jointly for c in children(body, "amod")):
        return
    for holder in (body, *(c for c in children(body, "nmod") if lemma(c) in lex.words.concord)):
        for child in children(holder, "nmod"):
            if case_of(child, lex) in lex.words.between:
                yield from group(child, "participant", cast, lex)


def _at_table(verb: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "s'asseoir à la même table que X", "a dîné auprès de X", "chez X", "s'est rendu chez X"."""
    if lemma(verb) in lex.words.sitting:
        for child in (c for at in children(verb, "obl", "advmod") for c in (at, *children(at, "nmod"))):
            # "que X" goes with the table as well as with the verb
            if case_of(child, lex) in lex.words.only:
                yield from group(child, "participant", cast, lex)
    if lemma(verb) in lex.words.dining | lex.words.calling_at:
        for host in at_whose(verb, lex):
            yield from group(host, "host", cast, lex)


def _told_again(verb: Token, lex: Lexicon) -> Iterator[Token]:
    """ "se sont retrouvés pour des pourparlers organisés par X": the noun for what the verb tells."""
    for noun in verb.doc[verb.i + 1 : verb.sent.end]:
        if noun.pos_ == "NOUN" and case_of(noun, lex) in lex.words.aim:
            yield from (t for t in (noun, *children(noun, "nmod")) if lemma(t) in lex.nouns)


def _of_the_object(verb: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "échanger des prisonniers avec X", "exige un retrait israélien", "a gelé les avoirs de X": X."""
    words = lex.words
    borne: set[tuple[str, str | None]] = {(word, None) for word in words.concessions | words.assets}
    borne |= {(word, case) for word in words.assets for case in words.of}
    # "a donné 48 heures au M23 pour"
    borne |= {(word, case) for word in words.spans for case in words.to}
    # "a rompu ses relations avec le Qatar"
    borne |= {(word, case) for word in words.ties for case in words.with_}
    for thing in children(verb, "obj"):
        beside = children(verb, "obl") if lemma(thing) in lex.words.ties else ()
        for child in (*children(thing, "nmod", "amod"), *beside):
            case = case_of(child, lex)
            if case in lex.words.with_ and lemma(verb) in lex.words.exchange_verb:
                yield from group(child, "participant", cast, lex)
            elif (lemma(thing), case) in borne:
                yield from group(child, "target", cast, lex)


def _asked_to_meet(verb: Token, role: Role, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "X a proposé à Y de se rencontrer": X and Y."""
    above = verb.head
    if verb.dep_ not in ("xcomp", "ccomp") or lemma(above) not in lex.words.asking_for:
        return
    for child in children(above, "obl", "iobj"):
        if child.i < verb.i and case_of(child, lex) in lex.words.to:
            yield from group(child, role, cast, lex)


def _someone_sent(verb: Token, cast: Cast, lex: Lexicon) -> bool:
    """ "X a envoyé Y à P", "une délégation conduite par Y": who is sent travels, and X does not."""
    # "son ministre à Kinshasa" may be taken for Kinshasa's
    sent = (m for each in children(verb, "obj") for m in denoted(each, cast, lex))
    return any(m.basis != "title" for m in sent) or any(True for _ in _sent(verb, cast, lex))


def _sent(verb: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "une délégation conduite par X", "comprenant Y": who is sent."""
    for sent in children(verb, "obj", "nsubj:pass"):
        for told in children(sent, "acl"):
            for who in children(told, "obl", "obj"):
                if who.dep_ == "obj" or case_of(who, lex) in lex.words.agent:
                    yield from group(who, "visitor", cast, lex)


def _travellers(verb: Token, cast: Cast, lex: Lexicon) -> Iterator[ActorMention]:
    """ "X a entamé une tournée qui le mènera à P", "Sa tournée l'a mené à P": whose journey it is."""
    noun = subject(verb)
    if noun is None or any(c.pos_ != "PRON" for c in children(verb, "obj")):
        return
    yield from (m for own in children(noun, "det") for m in denoted(own, cast, lex))
    above = governing_verb(noun)
    if above is not None and verb.dep_ == "acl:relcl":
        yield from doers(above, cast, lex)


def _each(mentions: Iterable[ActorMention], role: Role, token: Token) -> Iterator[Party]:
    for mention in mentions:
        yield Party(mention, role, token)


def _roles(frame: str) -> tuple[Role, Role]:
    """The roles of subject and object."""
    if frame == "host":
        return "host", "visitor"
    if frame == "invite":
        return "host", "invited"
    if frame == "gather":
        return "host", "participant"
    if frame in ("stay", "travel", "expected", "travel_object", "reach", "leave", "back"):
        return "visitor", "host"
    if frame == "led":
        return "visitor", "visitor"
    if frame == "send":
        return "participant", "visitor"
    if frame in ("target", "call_upon", "set_term", "threaten", "press"):
        return "announcer", "target"
    return "participant", "participant"
