"""Parties that nobody names: the speaker who says "I", "the two delegations", "they"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from lib.extract.actors import Cast
from lib.extract.events.clause import children, lemma, reflexive
from lib.extract.events.determined import owned
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties.denoting import Party, denoted
from lib.extract.events.parties.strangers import (
    among_strangers,
    newcomers,
    of_a_people,
    of_another_part,
    some_people,
)
from lib.extract.events.phrases import case_of, governing_verb, phrase_tokens, preposition
from lib.extract.events.status import Reading
from lib.extract.events.subject import subject
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token
from lib.records import Actor, ActorMention, Role
from lib.registry import load

PLACES_OF_PERSONS = ("nsubj", "obj", "iobj", "obl", "det", "nmod")


def spoken(trigger: Trigger, reading: Reading, speaker: str | None, lex: Lexicon) -> Iterator[Party]:
    """The speaker of the quotation around the contact, where its words say "I", "we", "my"."""
    if speaker is None:
        return
    own = subject(trigger.token) if trigger.frame is not None else None
    if own is not None and own.pos_ != "PRON" and reciprocal(trigger):
        # "nous souhaitons que les deux présidents se revoient": who wishes it is none of them
        reading = replace(reading, support=())
    for holder in dict.fromkeys((trigger.token, *reading.support)):
        for word in (c for child in holder.children for c in (child, *child.children)):
            if word.dep_ == "det" and word.head != holder:
                # "reçu par notre président": not the speaker
                continue
            if word.lower_ in lex.first_person and word.dep_.split(":")[0] in PLACES_OF_PERSONS:
                mention = ActorMention(word.idx, word.idx + len(word), (speaker,), "pronoun")
                role: Role = "visitor" if trigger.type == "visit" else "participant"
                yield Party(mention, role, word)
                return


def for_their_side(found: Iterable[Party], day: date | None, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """``found``, a spokesman who says "nous" replaced by the state or body that he speaks for."""
    for party in found:
        ids = party.mention.actor_ids
        side = side_spoken_for(cast.actors[ids[0]], day, lex) if len(ids) == 1 else None
        if party.token.lower_ in lex.words.we and side is not None and side in cast.actors:
            yield replace(party, mention=replace(party.mention, actor_ids=(side,)))
        else:
            yield party


def of_the_speaker(
    found: Iterable[Party], speaker: str, day: date | None, cast: Cast, lex: Lexicon
) -> Iterator[Party]:
    """``found`` in the words of ``speaker``: "notre président" is that of his state, or nobody known."""
    registry, actor = load(), cast.actors[speaker]
    sides = registry.ids(actor.affiliation) if actor.affiliation else ()
    for party in found:
        ours = any(c.lower_ in lex.words.our for c in children(party.token, "det"))
        if not ours or any(cast.actors[each].kind != "person" for each in party.mention.actor_ids):
            yield party
            continue
        leaders = registry.leaders(sides[0], day) if sides else ()
        if len(leaders) == 1 and leaders[0] in cast.actors:
            yield replace(party, mention=replace(party.mention, actor_ids=leaders))


def side_spoken_for(actor: Actor, day: date | None, lex: Lexicon) -> str | None:
    """The id of the state or body whose spokesman ``actor`` is on ``day``; None for anybody else."""
    registry = load()
    sides = registry.ids(actor.affiliation) if actor.affiliation else ()
    stated = actor.office is not None and actor.office.lower().startswith(tuple(lex.words.spokesman))
    known = any(office.office.endswith("spokesperson") for office in registry.offices_of(actor.id, day))
    return sides[0] if sides and (stated or known) else None


def others(trigger: Trigger, cast: Cast, lex: Lexicon) -> bool:
    """Whether the contact is said to be one of people not told of before."""
    return among_strangers(trigger, _holders(trigger, lex), cast, lex)


def unnamed_sides(trigger: Trigger, cast: Cast, lex: Lexicon) -> bool:
    """Whether the sides are told as "les deux délégations" or "ils", and nobody is named."""
    if trigger.frame is not None and trigger.frame.frame == "agree" and _impersonal(trigger.token):
        return True
    return any(
        _plural_side(t, lex) and not of_a_people(t) and not denoted(t, cast, lex)
        for t in _holders(trigger, lex)
    )


def _impersonal(verb: Token) -> bool:
    """ "il a été convenu de se revoir": by those just told of."""
    return any(c.dep_ == "expl:subj" for c in verb.children)


def partner_told(trigger: Trigger, cast: Cast, lex: Lexicon) -> bool:
    """Whether the other side is people whom the text does not name: "a rencontré des chefs de parti"."""
    token = trigger.token
    placed = [c for c in token.children if case_of(c, lex) in lex.words.with_or_between]
    if trigger.frame is not None and trigger.frame.frame == "object_person":
        # "a vu chacun des dirigeants", "les chefs des brigades", and not "a consulté ses alliés"
        seen = lemma(token) in lex.words.seeing
        placed += [
            c
            for c in children(token, "obj")
            if c.lower_ in lex.words.each
            or (seen and "Plur" in c.morph.get("Number", []) and not owned(c, lex))
        ]
    if trigger.frame is not None and trigger.frame.frame in ("object", "host"):
        placed += list(children(token, "obj", "nsubj:pass"))
        who = subject(token)
        if who is not None and _someone_else(who, cast, lex):
            return True
    if trigger.frame is not None and trigger.frame.frame in ("with", "with_other"):
        # "le MILF et le gouvernement négocient"
        doer = subject(token)
        placed += [each for each in (doer, *doer.conjuncts) if doer.conjuncts] if doer is not None else []
        if doer is not None and _people(doer, lex) and _of_others_too(doer, cast, lex):
            return True
    return any((_people(t, lex) or some_people(t, lex)) and not denoted(t, cast, lex) for t in placed)


def _someone_else(who: Token, cast: Cast, lex: Lexicon) -> bool:
    """ "Un émissaire va rencontrer X", "il va rencontrer X": someone whom nothing names."""
    told = cast.phrase(who) is not None or lemma(who) in lex.somebody
    return told and not denoted(who, cast, lex)


def _of_others_too(sides: Token, cast: Cast, lex: Lexicon) -> bool:
    """ "des responsables de l'État et des autorités rebelles négocient": the second have no name."""
    for each in children(sides, "nmod"):
        for other in each.conjuncts:
            known = any(m.start >= other.idx for m in denoted(other, cast, lex))
            if _people(other, lex) and case_of(other, lex) in lex.words.of and not known:
                return True
    return False


def _people(token: Token, lex: Lexicon) -> bool:
    if token.lower_ in lex.words.each:
        # "séparément avec chacun des dirigeants"
        return True
    return token.pos_ == "NOUN" and token.lemma_.lower() in lex.sides


def _holders(trigger: Trigger, lex: Lexicon) -> list[Token]:
    """The words where the sides of the contact should stand."""
    token = trigger.token
    verb = token if trigger.frame else governing_verb(token)
    doer = None
    if verb is not None and (
        trigger.frame or lemma(verb) in lex.hold or _amid(token, lex) or _theirs(token, lex)
    ):
        doer = subject(verb)
    holders = [doer] if doer is not None else []
    if trigger.frame is not None and trigger.frame.frame == "gather":
        # "l'ONU espère réunir les parties"
        holders += children(token, "obj")
    if trigger.frame is None:
        cases = lex.words.with_or_between | lex.words.of
        holders += [t for t in phrase_tokens(token) if case_of(t, lex) in cases]
        involving = (c for c in children(token, "acl") if lemma(c) in lex.gather)
        holders += [met for each in involving for met in children(each, "obj")]
        if verb is not None and token.dep_.startswith("nsubj"):
            holders += [t for t in verb.children if case_of(t, lex) in lex.words.with_or_between]
    return holders


def _theirs(noun: Token, lex: Lexicon) -> bool:
    """ "les négociateurs ont suspendu leur réunion": of those who did."""
    return noun.dep_ == "obj" and any(c.lower_ in lex.words.their for c in children(noun, "det"))


def _amid(noun: Token, lex: Lexicon) -> bool:
    """ "après sept jours de réunion, les parties ont décidé": those who act have met."""
    while noun.dep_ == "nmod" and lemma(noun.head) in lex.words.transparent and noun.head.i < noun.i:
        noun = noun.head
    return preposition(noun, lex.prepositions, lex.contractions)[1] in ("after", "during")


def _plural_side(token: Token, lex: Lexicon) -> bool:
    if "Plur" not in token.morph.get("Number", []):
        return False
    if token.lower_ in lex.words.plural_pronouns:
        return True
    known = token.pos_ != "PRON" and token.lemma_.lower() in lex.sides
    return known and not newcomers(token, lex) and not of_another_part(token, lex)


def reciprocal(trigger: Trigger) -> bool:
    """Whether the verb is used of several who do it to each other: "ils se sont rencontrés"."""
    return trigger.frame is not None and reflexive(trigger.token)
