"""Contacts of one noun or verb on days of their own: "leurs réunions du 6 mai à Prague et du 31 à Sotchi"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lib.extract.actors import Place
from lib.extract.dates import FoundDate
from lib.extract.events.dating import Calendar, disjoint, resolved
from lib.extract.events.in_turn import end_of, place_in, thens
from lib.extract.events.lexicon import CONTACT_TYPES, Lexicon
from lib.extract.events.told import Told
from lib.languages.tokens import Token

DATED = ("day", "month")
# So many words at most between a day and the place that it goes with: "mardi à la Havane".
NEXT_TO = 2


def on_days_apart(told: Told, cal: Calendar, heads: Mapping[int, Place], lex: Lexicon) -> list[Told]:
    """One telling a day, each with the place told behind its day; empty when there are not two days."""
    noun = told.trigger.token
    if told.trigger.frame is not None or "Plur" not in noun.morph.get("Number", []):
        return []
    days = _listed(told, cal, heads, lex)
    if len(days) < 2:
        return []
    tellings = []
    for found, place in days:
        dated = resolved(found, told.status, cal.published)
        span = told.span if found is days[0][0] else (found.mention.start, found.mention.end)
        tellings.append(replace(told, when=dated, place=place or told.place, span=span))
    return tellings


def then_again(told: Told, cal: Calendar, heads: Mapping[int, Place], lex: Lexicon) -> list[Told]:
    """ "s'étaient vus en mai à Oslo, puis de nouveau lundi à Rome": one telling a time, with its place.

    Empty when no second time is told behind "puis".
    """
    verb = told.trigger.token
    if told.trigger.frame is None or told.trigger.type not in CONTACT_TYPES:
        return []
    steps = [verb, *thens(verb, lex)]
    ends = [*(step.idx for step in steps[1:]), end_of(steps[-1])]
    tellings: list[Told] = []
    for step, end in zip(steps, ends, strict=True):
        found = next((date for date, on in cal.within(step.idx, end) if _no_other_deed(on, verb)), None)
        when = resolved(found, told.status, cal.published) if found is not None else told.when
        if found is None or any(not disjoint(when, one.when) for one in tellings):
            return []
        place = place_in(step.idx, end, verb, heads, lex)
        last = max(found.mention.end, place.end if place is not None else 0)
        if step != verb and any(last <= t.idx < end and t.pos_ == "PRON" for t in verb.sent):
            # "a vu X lundi, puis mardi celle de ses ministres"
            return []
        span = (step.idx, last) if tellings else told.span
        tellings.append(replace(told, when=when, place=place or told.place, span=span))
    return tellings if len(tellings) > 1 else []


def _no_other_deed(day: Token, verb: Token) -> bool:
    """Not "a vu X lundi, puis, mardi, l'a fait savoir": that day is of a later verb."""
    return not any(above.pos_ == "VERB" and above.i > max(day.i, verb.i) for above in day.ancestors)


def _listed(
    told: Told, cal: Calendar, heads: Mapping[int, Place], lex: Lexicon
) -> list[tuple[FoundDate, Place | None]]:
    """The days that follow the noun one after the other, nothing but places and "et" between them."""
    noun = told.trigger.token
    end, joined = noun.idx + len(noun), True
    listed: list[tuple[FoundDate, Place | None]] = []
    for found, _ in cal.within(end, noun.sent.end_char):
        mention = found.mention
        between = noun.doc.char_span(end, mention.start)
        words = [t for t in between or () if t.i not in heads and t.pos_ not in ("PROPN", "ADJ")]
        known = lex.at | lex.words.of_day | lex.words.joining | lex.words.day_article
        if mention.date_precision not in DATED or not all(t.lower_ in known for t in words):
            break
        joined = not listed or any(t.lower_ in lex.words.joining for t in words)
        if not joined:
            break
        listed.append((found, _behind(mention.end, noun.sent.end_char, heads, lex, noun.doc.text)))
        end = mention.end
    return listed


def _behind(end: int, last: int, heads: Mapping[int, Place], lex: Lexicon, text: str) -> Place | None:
    following = [p for p in heads.values() if end < p.start < last and text[end : p.start].strip() in lex.at]
    return min(following, key=lambda p: p.start, default=None)


def stops(told: Told, further: Sequence[Place], cal: Calendar) -> list[Told]:
    """One telling a stop of a journey, on its own day where it has one: "à P vendredi et à Q samedi"."""
    assert told.place is not None
    sentence = told.trigger.token.sent
    days = [
        f for f, _ in cal.within(sentence.start_char, sentence.end_char) if f.mention.date_precision in DATED
    ]
    # "lundi à P puis mardi à Q": the day stands before its place in both, or behind it in both.
    before = any(_beside(f, told.place, told, before=True) for f in days)
    tellings = [told]
    for place in further:
        own = next((f for f in days if _beside(f, place, told, before=before)), None)
        when = resolved(own, told.status, cal.published) if own is not None else told.when
        tellings.append(replace(told, place=place, when=when, span=(place.start, place.end)))
    return tellings


def _beside(day: FoundDate, place: Place, told: Told, *, before: bool) -> bool:
    """Whether nothing but a preposition and an article stands between the day and the place."""
    mention, text = day.mention, told.trigger.token.doc.text
    first, last = (mention.end, place.start) if before else (place.end, mention.start)
    return first <= last and len(text[first:last].split()) <= NEXT_TO and "," not in text[first:last]
