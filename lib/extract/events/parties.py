"""Who takes part in a contact, and in which role, from the frame of its verb or noun."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from lib.extract.actors import Cast
from lib.extract.events.clause import (
    children,
    conjugation,
    governing_verb,
    lemma,
    passive,
    phrase_tokens,
    preposition,
    reflexive,
    subject,
)
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.status import Reading
from lib.extract.events.triggers import Trigger
from lib.records import ActorMention, Role

OBLIQUE = ("obl", "nmod", "iobj", "advmod", "appos", "dep", "advcl", "xcomp")
MOTION = ("travel", "travel_object", "with", "with_other", "agree")
SIDES = {"avec": "participant", "entre": "participant"}


@dataclass(frozen=True)
class Party:
    """An actor mention in a role; ``token`` is where it hangs in the tree."""

    mention: ActorMention
    role: Role
    token: Token


def parties(trigger: Trigger, reading: Reading, cast: Cast, lex: Lexicon) -> tuple[Party, ...]:
    """Those taking part, each actor mention once, in textual order."""
    found = (
        _verb_parties(trigger, reading, cast, lex)
        if trigger.frame
        else _noun_parties(trigger, reading, cast, lex)
    )
    unique: dict[tuple[int, int], Party] = {}
    for party in found:
        unique.setdefault((party.mention.start, party.mention.end), party)
    return tuple(sorted(unique.values(), key=lambda p: p.mention.start))


def spoken(trigger: Trigger, reading: Reading, speaker: str | None, lex: Lexicon) -> Iterator[Party]:
    """The speaker of the quotation around the contact, where its words say "I", "we", "my"."""
    if speaker is None:
        return
    for holder in dict.fromkeys((trigger.token, *reading.support)):
        for word in (c for child in holder.children for c in (child, *child.children)):
            if word.lower_ in lex.first_person and word.dep_.split(":")[0] in (
                "nsubj",
                "obj",
                "iobj",
                "obl",
                "det",
                "nmod",
            ):
                mention = ActorMention(word.idx, word.idx + len(word), (speaker,), "pronoun")
                role: Role = "visitor" if trigger.type == "visit" else "participant"
                yield Party(mention, role, word)
                return


def _group(token: Token | None, role: Role, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    if token is not None:
        for mention in denoted(token, cast, lex):
            yield Party(mention, role, token)


def denoted(token: Token, cast: Cast, lex: Lexicon) -> tuple[ActorMention, ...]:
    """Whom a phrase denotes, its coordinates included.

    A phrase that is no actor itself stands for the names joined to it ("le président congolais Félix
    Tshisekedi"), else for the sides it speaks for ("les délégués de Kinshasa et du M23").
    """
    own = cast.group(token)
    if token.pos_ == "PRON" or (own and cast.at(token) is not None and len(own) >= 1 + len(token.conjuncts)):
        return own
    joined, sides = _names(token, cast)
    if token.lemma_.lower() not in lex.sides:
        # "un fax de Séoul" is not Séoul.
        sides = []
    found = {m.start: m for m in (*own, *(joined if joined or own else sides))}
    return tuple(found[start] for start in sorted(found))


def _names(token: Token, cast: Cast) -> tuple[list[ActorMention], list[ActorMention]]:
    joined: list[ActorMention] = []
    sides: list[ActorMention] = []
    span = [t for t in phrase_tokens(token) if t.i >= token.i]
    for word in span:
        mention = cast.at(word)
        if mention is None or cast.at(token) == mention:
            continue
        path = _path(word, token)
        if path <= {"conj", "appos", "flat:name", "flat", "dep", "amod"}:
            joined.append(mention)
        elif path <= {"conj", "appos", "flat:name", "flat", "nmod", "amod", "obl", "dep"}:
            sides.append(mention)
    return joined, sides


def _path(word: Token, top: Token) -> set[str]:
    deps: set[str] = set()
    node = word
    while node != top and node.head != node:
        deps.add(node.dep_)
        node = node.head
    return deps - {"det", "case"}


def _verb_parties(trigger: Trigger, reading: Reading, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    verb, frame = trigger.token, trigger.frame
    assert frame is not None
    first, second = _roles(frame.frame)
    agent = next(
        (c for c in children(verb, "obl") if c.dep_ == "obl:agent" or _preposition(c, lex) == "par"), None
    )
    doer = subject(verb)
    undergone = frame.frame not in MOTION and (passive(verb) or conjugation(verb) == "participle_past")
    if frame.frame == "agree":
        yield from _group(doer, "participant", cast, lex)
    elif undergone:
        yield from _group(agent, first, cast, lex)
        yield from _group(doer, second, cast, lex)
    else:
        yield from _group(doer, first, cast, lex)
        for child in children(verb, "obj"):
            if child.pos_ != "PRON" or not child.lower_.startswith("s"):
                yield from _group(child, second, cast, lex)
    yield from _helpers(verb, cast, lex)
    yield from _circumstances(verb, reading, cast, lex, frame.frame)


def _roles(frame: str) -> tuple[Role, Role]:
    if frame in ("host", "gather"):
        return "host", "visitor" if frame == "host" else "participant"
    if frame in ("travel", "travel_object"):
        return "visitor", "host"
    if frame == "target":
        return "announcer", "target"
    return "participant", "participant"


def _preposition(token: Token, lex: Lexicon) -> str | None:
    case = next(children(token, "case"), None)
    return lex.contractions.get(case.lower_, case.lower_) if case is not None else None


def _circumstances(head: Token, reading: Reading, cast: Cast, lex: Lexicon, frame: str) -> Iterator[Party]:
    for holder in dict.fromkeys((head, *reading.support)):
        for child in children(holder, *OBLIQUE):
            yield from _beside(child, cast, lex, frame)


def _helpers(head: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Mediators and hosts told by a word beside: "sous médiation saoudienne", "organisée par la Malaisie"."""
    holders = [head, *(c for c in head.children if c.dep_.split(":")[0] in ("acl", "amod"))]
    if head.dep_ in ("nsubj:pass",):
        holders.append(head.head)
    for holder in holders:
        for child in holder.children:
            if lemma(child) in lex.helping and child.i > head.i:
                for word in child.subtree:
                    mention = cast.at(word)
                    if mention is not None and word != child:
                        yield Party(mention, "mediator", word)
            elif holder != head and _preposition(child, lex) == "par" and lemma(holder) in lex.helpers:
                yield from _group(child, lex.helpers[lemma(holder)], cast, lex)  # type: ignore[arg-type]


def _beside(child: Token, cast: Cast, lex: Lexicon, frame: str) -> Iterator[Party]:
    _, role = preposition(child, lex.roles, lex.contractions)
    if role == "without":
        yield from _group(child, "excluded", cast, lex)
    elif role:
        yield from _group(child, role, cast, lex)  # type: ignore[arg-type]
    else:
        case = _preposition(child, lex)
        if case in SIDES:
            yield from _group(child, "participant", cast, lex)
        elif case in ("à", "auprès") and frame in ("to", "to_person", "letter"):
            yield from _group(child, "participant", cast, lex)


def _noun_parties(trigger: Trigger, reading: Reading, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    noun = trigger.token
    yield from _helpers(noun, cast, lex)
    inside = tuple(_inside(noun, trigger, cast, lex))
    yield from inside
    yield from _circumstances(noun, reading, cast, lex, "letter" if trigger.type == "letter" else "noun")
    yield from _around(noun, trigger, reading, cast, lex, inside)


def _inside(noun: Token, trigger: Trigger, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Parties within the noun phrase: "entre X et Y", "de X", "leur", "russo-américain", "Trump-Poutine"."""
    single: Role = "visitor" if trigger.type == "visit" else "participant"
    if trigger.type == "pressure":
        single = "announcer"
    for token in phrase_tokens(noun):
        if token == noun:
            continue
        base = token.dep_.split(":")[0]
        case = _preposition(token, lex)
        _, role = preposition(token, lex.roles, lex.contractions)
        if role == "without":
            yield from _group(token, "excluded", cast, lex)
        elif role:
            yield from _group(token, role, cast, lex)  # type: ignore[arg-type]
        elif case in SIDES:
            yield from _group(token, "participant", cast, lex)
        elif base in ("nmod", "appos", "flat", "obl") and case in ("de", None) and _belongs(token, noun, lex):
            yield from _group(token, single, cast, lex)
        elif base in ("amod", "det") and token.head == noun:
            mention = cast.at(token)
            if mention is not None:
                yield Party(mention, single, token)


def _belongs(token: Token, noun: Token, lex: Lexicon) -> bool:
    above = token.head
    return above == noun or (above.dep_.split(":")[0] in ("nmod", "appos") and above.head == noun
                             and lemma(above) in lex.nouns)  # fmt: skip


def _around(
    noun: Token, trigger: Trigger, reading: Reading, cast: Cast, lex: Lexicon, inside: tuple[Party, ...]
) -> Iterator[Party]:
    """Parties from the clause: the subject that holds, attends or leaves the contact, those it brings together."""
    verb = governing_verb(noun)
    if verb is None:
        return
    base = noun.dep_.split(":")[0]
    word = lemma(verb)
    if base == "nsubj" or noun.dep_ == "nsubj:pass":
        for each in (verb, *(c for c in verb.children if c.dep_ == "conj")):
            if lemma(each) in lex.gather:
                for child in children(each, "obj"):
                    yield from _group(child, "participant", cast, lex)
        return
    doer = subject(verb)
    if doer is None or doer == noun:
        return
    known = len({actor for party in inside for actor in party.mention.actor_ids})
    one_sided = known >= 1 and not any(_preposition(p.token, lex) in ("entre", "de") for p in inside)
    _, kind = preposition(noun, lex.prepositions, lex.contractions)
    sign = lex.status.get(word) or lex.status.get(verb.lower_)
    reached = base == "obl" and _preposition(noun, lex) == "à"
    if sign in ("denied", "refused") and base == "obj" and known < 2:
        # "Séoul dément une rencontre", "le Kremlin exclut tout sommet": who denies or refuses is one side.
        yield from _group(doer, "participant", cast, lex)
    elif (base == "obj" or reached) and noun.head == verb and word in lex.hold:
        yield from _group(doer, _holder(word, trigger), cast, lex)
    elif sign in ("proposed", "refused", "planned") and word not in lex.announce:
        if one_sided or (trigger.type == "visit" and not known):
            yield from _group(doer, "participant" if trigger.type != "visit" else "visitor", cast, lex)
    elif kind in ("after", "during", "before") or (trigger.type == "visit" and kind == "plain"):
        if (one_sided and trigger.type != "visit") or (trigger.type == "visit" and not known):
            yield from _group(doer, "participant" if trigger.type != "visit" else "visitor", cast, lex)


def _holder(word: str, trigger: Trigger) -> Role:
    if trigger.type == "pressure":
        return "announcer"
    if trigger.type == "visit":
        return "host" if word in ("accueillir", "recevoir") else "visitor"
    if word in ("accueillir", "abriter", "organiser", "présider", "héberger", "convoquer"):
        return "host"
    if word in ("faciliter", "parrainer", "superviser", "coordonner"):
        return "mediator"
    return "participant"


def unnamed_sides(trigger: Trigger, cast: Cast, lex: Lexicon) -> bool:
    """Whether the sides are told as "les deux délégations" or "ils", and nobody is named."""
    holders = [trigger.token] if trigger.frame else []
    verb = trigger.token if trigger.frame else governing_verb(trigger.token)
    if verb is not None and (trigger.frame or lemma(verb) in lex.hold):
        doer = subject(verb)
        holders = [doer] if doer is not None else []
    if trigger.frame is None:
        holders += [
            t for t in phrase_tokens(trigger.token) if _preposition(t, lex) in ("entre", "de", "avec")
        ]
    return any(_plural_side(t, lex) and not denoted(t, cast, lex) for t in holders)


def _plural_side(token: Token, lex: Lexicon) -> bool:
    if "Plur" not in token.morph.get("Number", []):
        return False
    return token.lemma_.lower() in lex.sides or token.lower_ in (
        "ils",
        "elles",
        "-ils",
        "-elles",
        "-t-ils",
        "-t-elles",
    )


def reciprocal(trigger: Trigger) -> bool:
    """Whether the verb is used of several who do it to each other: "ils se sont rencontrés"."""
    return trigger.frame is not None and reflexive(trigger.token)
