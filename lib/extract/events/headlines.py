"""What a title tells in short, by states or by fewer sides, and the body in full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from lib.extract.events.clause import lemma
from lib.extract.events.cluster import Cluster
from lib.extract.events.dating import TO_COME
from lib.extract.events.fuller import one_delegation
from lib.extract.events.lexicon import Lexicon, lexicon
from lib.extract.events.phrases import case_of, clause_words
from lib.extract.events.told import Told
from lib.extract.events.trigger import Trigger
from lib.languages.verbs import language_of
from lib.records import Actor

# So long is a line that is a heading.
HEADING = 120


def reached_by_title(trigger: Trigger, lex: Lexicon) -> bool:
    """ "Accord de cessez-le-feu entre X et Y", "RDC : trêve entre X et Y": a title says that there is one."""
    noun = trigger.token
    if trigger.type != "agreement" or trigger.frame is not None or case_of(noun, lex) is not None:
        return False
    if any("Fin" in t.morph.get("VerbForm", []) or t.text == "?" for t in noun.sent):
        return False
    words = clause_words(noun)
    between = not lex.words.between.isdisjoint(words)
    alone = noun.dep_ in ("ROOT", "appos", "dep", "parataxis", "nsubj", "conj")
    return alone and between and words.isdisjoint(lex.words.in_sight)


def summed_up(told: Told, other: Cluster, same_town: bool, actors: Mapping[str, Actor]) -> bool:
    """Whether the title has told in short what ``told`` tells, though it names others or more.

    Offices for those who hold them ("Le chef de l'Etat reçoit X"); states for their people; one side, the
    stage and the town ("Belgrade dément toute rencontre à Nis"); the two of whom the parser saw one ("X et Y
    se sont vus", and "X a rencontré …").
    """
    mine, theirs = told.actor_ids, other.actor_ids
    both_to_come = told.status in TO_COME and other.status in TO_COME
    if _offices_for_people(theirs, mine, actors):
        return told.status == other.status or both_to_come
    if told.trigger.type == "visit" or told.trigger.frame is None:
        return False
    if _states_for_people(theirs, mine, actors):
        return told.status == other.status or both_to_come
    if any(one_delegation(told, title, actors) for title in other.told):
        return told.status == other.status or both_to_come
    if told.status != other.status:
        return False
    return (len(theirs) == 1 and same_town) or (mine < theirs and len(mine) == 1 and not told.partner)


def spoken_somehow(told: Told) -> bool:
    """ "X et Y vont se parler", "Entretien entre X et Y": by telephone or face to face, the body says how."""
    frame, token = told.trigger.frame, told.trigger.token
    lex = lexicon(language_of(token))
    if told.place is not None or lex.phone & clause_words(token):
        return False
    if frame is None:
        return lemma(token) in lex.words.either_channel
    return (frame.type == "call" and frame.frame == "with_other") or lemma(token) in lex.words.either_way


def by_phone_above(trigger: Trigger, lex: Lexicon) -> bool:
    """ "X au téléphone avec Y", and under it "X s'est entretenu mardi avec Y": so the heading has it.

    A heading is a short line that ends without a full stop, and opens what is told right below.
    """
    token = trigger.token
    if trigger.type != "meeting" or trigger.frame is None or lemma(token) not in lex.words.either_way:
        return False
    text = token.doc.text
    start = text.rfind("\n", 0, token.idx) + 1
    if token.sent.start_char > start or start == 0:
        return False
    above = text[:start].rstrip()
    line = above[above.rfind("\n") + 1 :].lower()
    short = 0 < len(line) < HEADING and line[-1] not in '.?!…:;»"'
    return short and not lex.phone.isdisjoint(line.replace("'", " ").split())


def told_one_by_one(title: Cluster, clusters: Iterable[Cluster]) -> bool:
    """ "X s'entretient avec Y et Z", and in the body X calls Y, then Z: the title tells no third contact."""
    if not title.headline or title.told[0].trigger.frame is None:
        return False
    at = title.told[0].position
    met = [p.mention for p in title.told[0].parties if p.mention.start > at]
    others = [c for c in clusters if not c.headline and (c.status in TO_COME) == (title.status in TO_COME)]
    people = {a for mention in met for a in mention.actor_ids}
    doers = title.actor_ids - people
    return len(people) > 1 and all(
        any(c.actor_ids >= doers | {one} and not c.actor_ids & (people - {one}) for c in others)
        for one in people
    )


def people_instead(title: Told, told: Told, actors: Mapping[str, Actor]) -> Told:
    """ "Un appel entre Berlin et Prague", then the two who talk: in the title the states stand for them."""
    if spoken_somehow(title):
        title = replace(title, trigger=replace(title.trigger, type=told.trigger.type))
    states = _states_for_people(title.actor_ids, told.actor_ids, actors)
    offices = _offices_for_people(title.actor_ids, told.actor_ids, actors)
    if not (states or offices or one_delegation(told, title, actors)):
        return title
    kept = (p for p in title.parties if set(p.mention.actor_ids) <= told.actor_ids)
    return replace(title, parties=tuple(kept))


def _states_for_people(titled: frozenset[str], told: frozenset[str], actors: Mapping[str, Actor]) -> bool:
    """Whether the sides that only the title names are states, those of ``told`` alone as many people.

    Of the people the text must not say for whom they act: else it is known whether the states are theirs.
    """
    states, people = titled - told, told - titled
    if len(states) != len(people) or not states or not (people | states) <= actors.keys():
        return False
    unknown = all(actors[a].kind == "person" and actors[a].affiliation is None for a in people)
    return unknown and all(actors[a].kind == "state" for a in states)


def _offices_for_people(titled: frozenset[str], told: frozenset[str], actors: Mapping[str, Actor]) -> bool:
    """Whether the sides that only the title tells are offices, and ``told`` names as many who may hold them.

    One side must be told in both, or both by their offices: "Le ministre de la Paix reçoit l'ambassadeur".
    """
    offices, people = titled - told, [a for a in sorted(told - titled) if a in actors]
    if not offices or not all(a in actors and _is_office(actors[a]) for a in offices):
        return False
    holders = [actors[a] for a in people if actors[a].kind == "person" and not _is_office(actors[a])]
    if len(titled) < 2 or len(people) != len(holders):
        return False
    for office in sorted(offices):
        holder = next((one for one in holders if _may_hold(one, actors[office])), None)
        if holder is None:
            return False
        holders.remove(holder)
    return True


def _is_office(actor: Actor) -> bool:
    """ "chef de l'Etat", "ambassadeur de France": somebody whom the words of his office name."""
    return actor.kind == "person" and not actor.registered and actor.name[:1].islower()


def _may_hold(person: Actor, office: Actor) -> bool:
    """Whether the two are not known to be of two states."""
    return None in (person.affiliation, office.affiliation) or person.affiliation == office.affiliation
