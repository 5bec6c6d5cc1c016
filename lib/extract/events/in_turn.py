"""Contacts of one verb one after the other: "s'est entretenu avec X à Oslo, puis mardi avec Y à Bonn"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from lib.extract.actors import Cast, Place
from lib.extract.events.clause import children, lemma
from lib.extract.events.dating import Calendar, When, resolved
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.located import is_at
from lib.extract.events.parties import Party
from lib.extract.events.parties.further import joined_behind
from lib.extract.events.told import Told
from lib.languages.tokens import Token
from lib.records import Role

WITH = ("with", "with_other")
MET = (*WITH, "object", "object_person", "host")
# How many words behind "puis" the next one met may stand.
REACH = 9


def in_turn(told: Told, cal: Calendar, heads: Mapping[int, Place], cast: Cast, lex: Lexicon) -> list[Told]:
    """One telling a partner behind "puis", each with the day and the place told with him; else empty.

    Where none is told with him it is that of the first.
    """
    frame = told.trigger.frame
    if frame is None or frame.frame not in MET:
        return []
    verb = told.trigger.token
    steps = sorted({*thens(verb, lex), *_each_on_its_day(verb, cal, lex)}, key=lambda t: t.i)
    legs = [(then, met) for then in steps if (met := _met(then, frame.frame, cast, lex))]
    if not legs:
        return []
    starts = [then.idx for then, _ in legs]
    ends = [*starts[1:], end_of(legs[-1][0])]
    doers = tuple(p for p in told.parties if p.mention.start < starts[0] and p.mention.start < verb.idx)
    first = tuple(p for p in told.parties if p.mention.start < starts[0])
    themselves = {a for p in doers for a in p.mention.actor_ids}
    if any(themselves.issuperset(p.mention.actor_ids) for _, met in legs for p in met):
        return []
    unnamed = len(first) == len(doers)
    if not doers or (unnamed and not any(o.idx < starts[0] for o in _delegations(verb, lex))):
        return []
    tellings = [replace(told, parties=first, partner=told.partner or unnamed)]
    for (_, met), start, end in zip(legs, starts, ends, strict=True):
        tellings.append(
            replace(
                told,
                partner=False,
                parties=(*doers, *met),
                span=(met[0].mention.start, met[-1].mention.end),
                place=place_in(start, end, verb, heads, lex) or told.place,
                when=_when(start, end, told, cal) or told.when,
            )
        )
    return tellings


def _delegations(verb: Token, lex: Lexicon) -> list[Token]:
    """ "a reçu la délégation du régime puis celle de Y": whoever they are, they have been met."""
    return [c for c in children(verb, "obj") if lemma(c) in lex.words.delegations]


def thens(verb: Token, lex: Lexicon) -> Iterator[Token]:
    """Each "puis" of the clause."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.pos_ == "VERB" or token.text in ";:":
            return
        if token.lower_ in lex.words.then:
            yield token


def _each_on_its_day(verb: Token, cal: Calendar, lex: Lexicon) -> Iterator[Token]:
    """Each "et" with a day before it and another one behind: "mardi avec X et mercredi avec Y"."""
    days = [
        f.mention for f, _ in cal.within(verb.idx, verb.sent.end_char) if f.mention.date_precision == "day"
    ]
    for one, two in pairwise(days):
        between = verb.doc.char_span(one.end, two.start)
        words = list(between) if between is not None else []
        ands = [t for t in words if t.lower_ in lex.words.joining | lex.words.then]
        # "a vu X mardi et Y l'a confirmé mercredi", "mardi, et mercredi"
        clause = bool(words) and any(
            t.pos_ in ("VERB", "AUX") or t.text in ";:" for t in verb.doc[verb.i + 1 : words[-1].i + 1]
        )
        # what "puis" leads to is told there
        alone = len(ands) == 1 and ands[0].lower_ not in lex.words.then
        if alone and not clause and one.date_start != two.date_start:
            yield ands[0]


def _met(then: Token, frame: str, cast: Cast, lex: Lexicon) -> tuple[Party, ...]:
    """Whom "puis" leads to, no verb between."""
    with_, that_of = frame not in WITH, False
    for token in then.doc[then.i + 1 : min(then.i + REACH, then.sent.end)]:
        if token.pos_ in ("VERB", "AUX"):
            return ()
        with_ = with_ or token.lower_ in lex.words.with_
        # "la délégation de X, puis celle de Y": whose it is stands for it
        that_of = that_of or token.lower_ in lex.words.that_of
        mention = cast.at(token)
        if mention is not None and with_ and mention.start > then.idx:
            people = cast.are_people(mention)
            if frame in WITH or people or that_of:
                listed = (mention, *joined_behind(token, mention.end, cast))
                role: Role = "visitor" if frame == "host" else "participant"
                return tuple(Party(each, role, token) for each in listed)
    return ()


def end_of(then: Token) -> int:
    """Where what "puis" leads to ends: at the next verb, or with the sentence."""
    stop = next((t for t in then.doc[then.i + 1 : then.sent.end] if t.pos_ in ("VERB", "AUX")), None)
    return stop.idx if stop is not None else then.sent.end_char


def place_in(start: int, end: int, verb: Token, heads: Mapping[int, Place], lex: Lexicon) -> Place | None:
    """The first place between these characters at which somebody is."""
    told = (p for i, p in sorted(heads.items()) if start <= p.start < end and is_at(verb.doc[i], lex))
    return next(told, None)


def _when(start: int, end: int, told: Told, cal: Calendar) -> When | None:
    found = next((date for date, _ in cal.within(start, end)), None)
    return resolved(found, told.status, cal.published) if found is not None else None
