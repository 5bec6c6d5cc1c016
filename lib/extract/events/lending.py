"""What a telling borrows from those of its sentence: the date of the clause around, "puis", the place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from lib.extract.actors import Place
from lib.extract.events.dating import When
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.reached import placed_by_talks
from lib.extract.events.there import in_the_country, points_there, told_last
from lib.extract.events.told import Told
from lib.languages.tokens import Token

RELATIVE = "acl:relcl"
WEEK = timedelta(days=7)
# So many days after a journey, what it was for has been done.
PAST_JOURNEY = 3


def lend(tellings: Sequence[Told], heads: Mapping[int, Place], lex: Lexicon) -> list[Told]:
    """The tellings, in order of the text, with dates borrowed from the telling that they hang on.

    ``heads`` are the places named in the text, by the index of their head token.
    """
    done: list[Told] = []
    for told in tellings:
        lent = told if told.when.told else _borrow(told, done, lex)
        if lent.place is None and points_there(lent, lex):
            lent = replace(lent, place=told_last(lent, done, heads, lex))
        if lent.place is None:
            lent = replace(lent, place=in_the_country(lent, heads, lex))
        done.append(lent)
    return placed_by_talks(done, lex)


def _borrow(told: Told, before: Sequence[Told], lex: Lexicon) -> Told:
    token = told.trigger.token
    near = [one for one in before if one.trigger.token.sent == token.sent and one.when.told]
    for one in near:
        if _journey_over(told, one):
            day = replace(one.when, basis="linked", text=None)
            return replace(told, status="held", when=day, place=told.place or one.place)
    for one in reversed(near):
        done = told.status == one.status == "held"
        there = told.status == one.status == "planned" and _is_short(one.when) and _clause(token)
        if (done or there) and not told.recalled and _hangs_on(token, one.trigger.token, lex):
            return replace(
                told, when=replace(one.when, basis="linked", text=None), place=told.place or one.place
            )
    if (
        near
        and told.status in ("planned", "proposed")
        and near[-1].status in ("planned", "proposed")
        and _then(token, lex)
    ):
        return replace(told, when=_then_or_next_day(near[-1].when))
    return told


def _journey_over(told: Told, journey: Told) -> bool:
    """ "s'est rendu la semaine dernière à Pékin pour y rencontrer X": he has met him by now."""
    today, day = told.when.start, journey.when.end
    if told.status != "planned" or told.when.basis != "bound" or today is None or day is None:
        return False
    travelled = (
        journey.trigger.type == "visit" and journey.status == "held" and journey.trigger.frame is not None
    )
    return (
        travelled and told.trigger.token.head == journey.trigger.token and (today - day).days >= PAST_JOURNEY
    )


def _hangs_on(token: Token, other: Token, lex: Lexicon) -> bool:
    if other.i < token.i and _amid(token, lex):
        return True
    node = token
    while node.head != node:
        if node.head == other:
            return True
        if node.dep_ == RELATIVE and other in node.head.ancestors:
            return True
        node = node.head
    return False


def _is_short(stay: When) -> bool:
    """Whether the words tell the days of a journey, not a season of it."""
    return stay.start is not None and stay.end is not None and stay.end - stay.start <= WEEK


def _clause(token: Token) -> Token | None:
    """The verb of the relative clause around ``token``."""
    while token.dep_ != RELATIVE and token.head != token:
        token = token.head
    return token if token.dep_ == RELATIVE else None


def _amid(token: Token, lex: Lexicon) -> bool:
    """ "un entretien, au cours duquel ils ont conclu une trêve": in the course of it."""
    clause = _clause(token)
    if clause is None:
        return False
    opening = [t.lower_ for t in clause.doc[clause.left_edge.i : clause.i]]
    return any(word in lex.words.courses and which in lex.words.of_which for word, which in pairwise(opening))


def _then_or_next_day(first: When) -> When:
    """ "verra lundi X, puis Y": on Monday or the next day; open after what is no day."""
    next_day = first.end + timedelta(days=1) if first.end is not None and first.precision == "day" else None
    return When(first.start, next_day, "interval", None, "linked")


def _then(token: Token, lex: Lexicon) -> bool:
    start = max(token.sent.start, token.i - 6)
    return any(t.lower_ in lex.words.then for t in token.doc[start : token.i])
