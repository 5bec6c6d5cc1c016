"""What an article tells of contacts, telling by telling, before those of one happening are put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.extract.actors import Cast, Place
from lib.extract.dates import FoundDate
from lib.extract.events.dating import Calendar, calendar
from lib.extract.events.days_apart import on_days_apart, stops, then_again
from lib.extract.events.in_arms import by_name
from lib.extract.events.in_turn import in_turn
from lib.extract.events.lending import lend
from lib.extract.events.lexicon import Lexicon, lexicon
from lib.extract.events.telling import tell
from lib.extract.events.told import Told
from lib.extract.events.triggers import find_triggers
from lib.extract.events.turns import one_by_one
from lib.extract.events.where import further_places, place_tokens
from lib.languages.tokens import Doc
from lib.records import Article, Quote


@dataclass(frozen=True, slots=True)
class Tellings:
    """All tellings of contacts in an article, in order, before those of one happening are put together.

    ``faint`` ones tell too little for the rules to take them for a contact; ``heads`` are the places that a
    contact could be at, by the token that names each.
    """

    doc: Doc
    article: Article
    cast: Cast
    told: tuple[Told, ...]
    faint: tuple[Told, ...]
    heads: dict[int, Place]
    calendar: Calendar

    @property
    def places(self) -> tuple[Place, ...]:
        """The places that a contact could be at."""
        return tuple(self.heads.values())


def find_tellings(
    doc: Doc, article: Article, cast: Cast, dates: Sequence[FoundDate], quotes: Sequence[Quote]
) -> Tellings:
    """What ``article`` tells of contacts, each telling read in its own sentence, by the rules.

    ``dates`` and ``quotes`` are those of the same article; ``doc`` is its parse.
    """
    lex = lexicon(article.language)
    cal = calendar(doc, dates, article.published)
    heads = place_tokens(doc, cast, lex)
    found = (tell(trigger, article, cal, heads, cast, quotes, lex) for trigger in find_triggers(doc, lex))
    read = [each for each in found if each is not None]
    stages = [
        stage for each in read if not each.faint for stage in _stages(each, cal, heads, cast, lex)
    ]  # fmt: skip
    named = tuple(by_name(lend(stages, heads, lex), cast, lex))
    return Tellings(doc, article, cast, named, tuple(each for each in read if each.faint), heads, cal)


def _stages(told: Told, cal: Calendar, heads: dict[int, Place], cast: Cast, lex: Lexicon) -> list[Told]:
    """One telling a stop of a journey, a day or a person met in turn, the telling itself for any other."""
    apart = (
        in_turn(told, cal, heads, cast, lex)
        or one_by_one(told, lex)
        or on_days_apart(told, cal, heads, lex)
        or then_again(told, cal, heads, lex)
    )
    if apart or told.place is None:
        return apart or [told]
    further = further_places(told.trigger, told.place, heads, lex)
    return stops(told, further, cal) if further else [told]
