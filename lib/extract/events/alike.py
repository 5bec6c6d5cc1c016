"""How alike two tellings of contacts are: what a model is told that says whether they tell one happening.

Soon, Ng and Lim (2001, Computational Linguistics 27:4) judge a noun and each one before it by such features;
what is learned of them here is in ``lib.reader.pairs``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from lib.extract.events.another import of_another
from lib.extract.events.clause import children, lemma
from lib.extract.events.cluster import UNDONE, Cluster, family
from lib.extract.events.dating import TO_COME, both_told_apart, disjoint
from lib.extract.events.lexicon import words_of
from lib.extract.events.one_happening import belongs
from lib.extract.events.told import Told
from lib.records import Actor, Span

# Of each telling by its place in the article, and of a later one with an earlier: how likely they are one.
Alike = Mapping[tuple[int, int], float]
# No telling is compared with more than so many before it, which keeps long texts from taking long.
REACH = 25
DONE = ("held", "ongoing")
FURTHEST, MOST = 15, 8
# Meetings, journeys and calls may be told by one another's words, nothing else is.
CONTACTS = ("contact", "visit", "call")

Features = tuple[float, ...]


def pairs(tellings: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """Which tellings may tell one meeting, visit or call, the earlier first."""
    for later in range(len(tellings)):
        for earlier in range(later - 1, max(-1, later - REACH - 1), -1):
            one, two = tellings[earlier], tellings[later]
            # "s'est rendu à P, puis à Q": the stops of one word have been told apart
            apart = one.trigger.token.i == two.trigger.token.i
            if not apart and family(one) in CONTACTS and family(two) in CONTACTS:
                yield earlier, later


def compared(
    tellings: Sequence[Told],
    which: Sequence[tuple[int, int]],
    sentences: Sequence[Span],
    actors: Mapping[str, Actor],
) -> list[Features]:
    """What is known of each pair: of the earlier telling, of the later one, and of both together.

    ``sentences`` and ``actors`` are those of the article.
    """
    starts = [start for start, _ in sentences]
    own = [_of_one(told) for told in tellings]
    at = [bisect_right(starts, told.position) for told in tellings]
    contacts = [family(told) in CONTACTS for told in tellings]
    found = []
    for earlier, later in which:
        between = sum(contacts[earlier + 1 : later])
        far = at[later] - at[earlier]
        both = (
            *_of_both(tellings[earlier], tellings[later]),
            *_by_rules(tellings[earlier], tellings[later], actors),
        )
        found.append((*own[earlier], *own[later], *both, *_apart(far, between)))
    return found


def _of_one(told: Told) -> Features:
    trigger, token = told.trigger, told.trigger.token
    words, noun = words_of(token), told.trigger.frame is None
    beside = {lemma(child) for child in children(token, "amod")}
    before = {lemma(child) for child in children(token, "det")}
    order = words.following | words.first_of_all | words.previous
    return tuple(map(float, (
        not told.actor_ids, told.unnamed, told.partner, told.others,
        noun, noun and trigger.definite, trigger.demonstrative, trigger.bare, token.pos_ == "PRON",
        trigger.of_its_kind, noun and "Plur" in token.morph.get("Number", []), bool(beside & order),
        noun and bool(before & words.indefinite), noun and bool(before & words.possessive),
        told.in_title, told.joined, told.turn == "before", told.turn == "again", told.recalled, told.loose,
        told.status is None, told.status in DONE, told.status in UNDONE, told.status == "planned",
        told.status == "proposed", told.when.text is not None, told.place is not None,
        trigger.type == "visit", trigger.type == "call", trigger.type == "talks", trigger.type == "agreement",
        trigger.type == "letter", trigger.type == "meeting",
        token.dep_ in ("ROOT", "conj"), token.dep_.startswith("obl"), token.dep_ == "nmod",
        token.dep_.startswith("nsubj"), told.certainty == "asserted",
    )))  # fmt: skip


def _of_both(one: Told, two: Told) -> Features:
    mine, theirs = one.actor_ids, two.actor_ids
    common = len(mine & theirs)
    helped = _all_of(one) & _all_of(two)
    days = (one.when.start, one.when.end), (two.when.start, two.when.end)
    known = days[0] != (None, None) and days[1] != (None, None)
    told = one.when.text is not None and two.when.text is not None
    apart, apart_told = both_told_apart(one.when, two.when), disjoint(one.when, two.when)
    places = (one.place.name if one.place else None, two.place.name if two.place else None)
    nouns = one.trigger.frame is None and two.trigger.frame is None
    same_word = lemma(one.trigger.token) == lemma(two.trigger.token)
    return tuple(map(float, (
        bool(mine) and mine == theirs, bool(mine and theirs) and not common,
        bool(common) and mine != theirs and (mine <= theirs or theirs <= mine),
        bool(common) and not (mine <= theirs or theirs <= mine), common > 1, bool(helped),
        bool(two.around & mine), len((two.around | theirs) & mine) > 1,
        one.trigger.type == two.trigger.type,
        {one.trigger.type, two.trigger.type} == {"talks", "meeting"},
        one.status == two.status and one.status is not None, _stage(one) == _stage(two) != "",
        (_stage(one), _stage(two)) == ("done", "to come"), (_stage(one), _stage(two)) == ("to come", "done"),
        known and days[0] == days[1], known and days[0] == days[1] and told, apart, apart_told,
        known and days[0] != days[1] and not apart,
        places[0] is not None and places[0] == places[1], None not in places and places[0] != places[1],
        same_word, same_word and nouns, one.turn == two.turn and one.turn is not None,
        two.trigger.noun is not None and two.trigger.noun == one.trigger.token.i,
        one.certainty == two.certainty, one.recalled == two.recalled,
    )))  # fmt: skip


def _by_rules(one: Told, two: Told, actors: Mapping[str, Actor]) -> Features:
    alone = Cluster([one])
    pointing = two.trigger.definite and two.trigger.frame is None
    return float(belongs(two, alone, actors)), float(of_another(two, alone, pointing))


def _all_of(told: Told) -> frozenset[str]:
    """Ids of all who are told of, those who help among them."""
    return frozenset(actor for party in told.parties for actor in party.mention.actor_ids)


def _stage(told: Told) -> str:
    if told.status in DONE:
        return "done"
    return "to come" if told.status in TO_COME else "undone" if told.status in UNDONE else ""


def _apart(sentences: int, between: int) -> Features:
    return (
        float(sentences == 0), float(sentences == 1), float(sentences in (2, 3)),
        min(sentences, FURTHEST) / FURTHEST, float(between == 0), min(between, MOST) / MOST,
    )  # fmt: skip
