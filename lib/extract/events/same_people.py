"""Whether the people of a telling and of a happening told before make them one."""

from __future__ import annotations

from collections.abc import Mapping

from lib.extract.events.another import GAP
from lib.extract.events.apart import another_deal, same_place, same_town, would_meet
from lib.extract.events.clause import conjugation, lemma
from lib.extract.events.cluster import Cluster, same_day
from lib.extract.events.counterparts import among, group_for_people, no_third_side, of_their_side
from lib.extract.events.fuller import by_names, in_full
from lib.extract.events.headlines import summed_up
from lib.extract.events.lexicon import words_of
from lib.extract.events.told import Told
from lib.records import Actor


def of_same_people(told: Told, other: Cluster, pointing: bool, actors: Mapping[str, Actor]) -> bool:
    """Whether those of ``told`` and of ``other``, who are both named, make them one happening."""
    mine, theirs = told.actor_ids, other.actor_ids
    if told.trigger.type == "agreement" and another_deal(told, other):
        return False
    signed = _signed(told)
    if told.trigger.type == "agreement" and (
        (told.trigger.bare and (told.trigger.demonstrative or signed))
        or (told.trigger.demonstrative and signed)
    ):
        # "ont signé cet accord", "le document a été paraphé par X": those who sign are told one by one.
        return told.position - other.told[-1].position < GAP
    if mine < theirs and told.status == other.status and _we(told):
        # "ont conclu un accord … 'Nous avons conclu un accord', a dit X": the same, and he is one of them
        return told.position - other.told[-1].position < GAP
    common = len(among(mine, theirs, actors))
    all_mine, all_theirs = common == len(mine), len(among(theirs, mine, actors)) == len(theirs)
    if would_meet(told, other, all_mine, all_theirs):
        return False
    if told.trigger.type == "visit" and all_mine and (all_theirs or same_place(told, other)):
        return True
    if all_mine and all_theirs:
        return common > 1 or pointing or other.headline or same_day(told, other)
    if all_mine and common > 1 and _same_occasion(told, other) and no_third_side(mine, theirs, actors):
        # "X et A verront jeudi à P une délégation de B. … le ministre de B espère voir X jeudi à P"
        return True
    if in_full(told, other, actors) or by_names(told, other, actors):
        return True
    if other.headline and all_theirs and len(theirs) == 1 and of_before(told):
        # "Négociations avec X prolongées … Y et Z s'étaient vus six fois"
        return False
    if (other.headline and all_theirs) or (told.in_title and mine < theirs):
        return True
    if all_mine and _named_in_short(told, other):
        return True
    if other.headline and summed_up(told, other, same_town(told, other), actors):
        return True
    if all_mine and common > 1 and told.when.text is None and same_town(told, other):
        return True
    if common and told.when.text and same_day(told, other) and group_for_people(mine, theirs, actors):
        return True
    again = common > 1 and told.when.text is None and told.status == other.status and all_theirs
    if again and all(of_their_side(a, theirs, actors) for a in mine - theirs):
        # "une délégation de X a vu Y. Les députés A et B ont été reçus par Y et son ministre"
        return True
    if told.trigger.type == "visit":
        return common > 0 and bool(other.place_names) and told.place is None
    if common > 1 and all(actors[a].kind != "person" for a in mine ^ theirs if a in actors):
        return True
    if told.unnamed and common and told_nothing_else(told) and told.status == other.status:
        # "ses représentants rencontreront le régime": the side without a name is the other of the contact.
        return told.position - other.told[-1].position < GAP
    new = told.trigger.frame is None and not told.trigger.definite
    if len(mine) == 1 and common == 1 and not new and told.when.text is None and told.status == other.status:
        # One side only: the contact of that side told last.
        return told.position - other.told[-1].position < GAP
    together = told.trigger.frame is not None and any(len(p.mention.actor_ids) > 1 for p in told.parties)
    # "En plus des deux parties, ils se sont entretenus avec X": with one more person, another contact
    others = any(a in actors and actors[a].kind == "person" for a in mine - {*among(mine, theirs, actors)})
    pointing = pointing or (together and common > 1 and not others)
    smaller = min(len(mine), len(theirs))
    return common == smaller and (pointing or (len(theirs) == 1 and not other.told[-1].trigger.definite))


def _signed(told: Told) -> bool:
    """ "L'accord a été signé par X": the one just told, by whoever signed it."""
    noun = told.trigger.token
    passive = noun.dep_ == "nsubj:pass" and lemma(noun.head) in words_of(noun).a_signing
    return passive and told.trigger.definite and told.status == "held"


def _named_in_short(told: Told, title: Cluster) -> bool:
    """ "X et Y tiendront une réunion extraordinaire", and "P accueille une réunion extraordinaire avec Y"."""
    if not title.headline or told.trigger.frame is not None or told.status != title.status:
        return False
    return any(
        one.trigger.frame is None and lemma(one.trigger.token) == lemma(told.trigger.token)
        for one in title.told
    )


def _same_occasion(told: Told, other: Cluster) -> bool:
    """Whether both are told of one day and one town."""
    return same_day(told, other) and same_town(told, other) and told.when.text is not None


def _we(told: Told) -> bool:
    """Whether all it says of those who take part is "nous"."""
    return all(party.token.lower_ in words_of(party.token).we for party in told.parties)


def told_nothing_else(told: Told) -> bool:
    """Neither day, nor place, nor a word that sets it apart."""
    return told.when.text is None and told.place is None and told.turn is None


def of_before(told: Told) -> bool:
    """Whether it is told in the pluperfect, with a time of its own."""
    return told.when.text is not None and any(conjugation(verb) == "pluperfect" for verb in told.reading.cues)
