"""Where the reader (``lib.reader``) is much surer of another answer than of the rules' own, and is believed.

By how much it has to be surer was chosen on articles that it was not taught on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp

from lib.extract.actors import Place
from lib.extract.events.assemble import best_place
from lib.extract.events.dating import TO_COME
from lib.reader.records import UNNAMED, Days, Opinion, likeliest
from lib.records import UNDATED, Actor, ActorMention, Article, DateMention, Event, Participant, Role
from lib.sentences import sentences

# Probability of a place or a day where the rules have none.
PLACED, DATED = 0.65, 0.5
# Log-odds of a further side; by how much those of another place, or none, have to be above the rules' own.
FURTHER_SIDE, ELSEWHERE = 0.0, 3.0
# Of another stage, and of one at which a contact has taken place: none must be given as held that was not.
RESTATED, HAPPENED = 2.5, 4.5
WITHOUT_PLACE = ("call", "letter")
DONE = ("held", "ongoing")


@dataclass(frozen=True, slots=True)
class Known:
    """The article, who may take part, and where and when a contact may be.

    At ``aside`` mentions begin that mean no side, at ``helping`` those of who helps a contact along, at
    ``recalled`` contacts of some time before the story.
    """

    article: Article
    actors: Mapping[str, Actor]
    mentions: Sequence[ActorMention]
    places: Sequence[Place]
    dates: Sequence[DateMention]
    aside: frozenset[int]
    helping: Mapping[int, Role]
    recalled: frozenset[int]


def made_good(event: Event, opinion: Opinion, known: Known) -> Event:
    """``event`` with the reader's answers where it is much surer of them."""
    event = _placed(_restated(event, opinion), opinion, known)
    event = _dated(event, opinion, known)
    one_sided = len(event.participants) <= 1 and event.type != "visit"
    return _joined(event, opinion, known) if one_sided else event


def _restated(event: Event, opinion: Opinion) -> Event:
    """``event`` at the stage that the reader says, which no words prove."""
    status = likeliest(opinion.statuses)
    needed = HAPPENED if status in DONE else RESTATED
    # Those who annotate are not of one mind about how far a threat has come.
    if event.type == "pressure" or opinion.statuses[status] - opinion.statuses[event.status] <= needed:
        return event
    return replace(event, status=status, status_text=None, negated=status in ("denied", "refused"))


def _placed(event: Event, opinion: Opinion, known: Known) -> Event:
    """``event`` at the place that the reader says."""
    if event.type in WITHOUT_PLACE:
        return event
    name = likeliest(opinion.places)
    if event.place is None and (exp(opinion.places[name]) < PLACED or _is_recalled(event, known)):
        return event
    if (
        event.place is not None
        and opinion.places[name] - opinion.places.get(event.place, UNNAMED) <= ELSEWHERE
    ):
        return event
    if name is None and event.place not in opinion.places and event.place_text == event.place:
        # "Doha accueille les pourparlers": named as who receives, so that it was not asked of it
        return event
    if name is None:
        return replace(event, place=None, place_text=None, country=None)
    place = best_place([each for each in known.places if each.name == name])
    assert place is not None
    text = known.article.text[place.start : place.end]
    return replace(event, place=place.name, place_text=text, country=place.country)


def _dated(event: Event, opinion: Opinion, known: Known) -> Event:
    """``event``, where the rules know no day, on those that the reader says and a phrase tells."""
    days = likeliest(opinion.days)
    if days is None or event.date_basis not in UNDATED or exp(opinion.days[days]) < DATED:
        return event
    told = [each for each in known.dates if (each.date_start, each.date_end) == days]
    if _is_recalled(event, known):
        # "Ils se sont déjà vus": never on a day of the sentences around
        told = [each for each in told if _in_one_sentence(each, event, known.article.text)]
    if not told or not _may_be(event, days, known.article):
        return event
    near = min(told, key=lambda each: abs(each.start - event.mentions[0].start))
    return replace(
        event, date_start=near.date_start, date_end=near.date_end, date_precision=near.date_precision,
        date_text=near.text, date_basis=near.date_basis,
    )  # fmt: skip


def _is_recalled(event: Event, known: Known) -> bool:
    return event.mentions[0].start in known.recalled


def _in_one_sentence(day: DateMention, event: Event, text: str) -> bool:
    told = event.mentions[0].start
    return any(start <= min(day.start, told) and max(day.start, told) < end for start, end in sentences(text))


def days_of(event: Event) -> Days:
    """The first and last day of ``event``."""
    return event.date_start, event.date_end


def _may_be(event: Event, days: Days, article: Article) -> bool:
    """Whether what is held is over, and what is planned is not."""
    first, last = days
    if article.published is None:
        return True
    if event.status in DONE:
        return first is None or first <= article.published
    return event.status not in TO_COME or last is None or last >= article.published


def _joined(event: Event, opinion: Opinion, known: Known) -> Event:
    """``event`` with the sides that the reader adds; nobody joins those who act for him."""
    have = [each.actor_id for each in event.participants]
    sides = [actor for actor, odds in opinion.sides.items() if odds > FURTHER_SIDE and actor not in have]
    apart = [actor for actor in sides if not any(_one_acts(actor, each, known.actors) for each in have)]
    return replace(event, participants=(*event.participants, *named(apart, event, known)))


def _one_acts(one: str, other: str, actors: Mapping[str, Actor]) -> bool:
    """Whether one of the two acts for the other."""
    first, second = actors[one], actors[other]
    return first.affiliation == second.name or second.affiliation == first.name


def named(sides: Iterable[str], event: Event, known: Known) -> Iterator[Participant]:
    """Each side as the mention nearest to the event's first words names it; not X for "l'épouse de X"."""
    at, text = event.mentions[0].start, known.article.text
    for actor in sides:
        naming = (mention for mention in known.mentions if actor in mention.actor_ids)
        near = min(naming, key=lambda mention: abs(mention.start - at))
        if near.start in known.aside:
            continue
        role = known.helping.get(near.start, "participant")
        yield Participant(actor, known.actors[actor].name, role, text[near.start : near.end])
