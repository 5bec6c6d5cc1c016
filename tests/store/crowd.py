"""Articles about the same few people in the same few weeks, so that what belongs together is in doubt.

As a program: saves and weaves some of them, one after the other, until it is killed.
"""

from __future__ import annotations

import random
import sys
from datetime import date, timedelta
from typing import get_args

from lib.records import (
    Actor,
    Article,
    Certainty,
    Event,
    EventType,
    Extraction,
    Mention,
    Participant,
    Role,
    Status,
)
from lib.store import open_store, save, weaving

FIRST = date(2025, 5, 1)
PEOPLE = tuple(
    Actor(f"p{n}", f"Person {n}", "person", state)
    for n, state in enumerate(("Aland", "Aland", "Beland", "Beland", "Celand", None, None))
)
STATES = tuple(Actor(name.lower(), name, "state") for name in ("Aland", "Beland", "Celand", "Deland"))
# p5 acts for a state that only some articles tell.
TOLD_LATER = Actor("p5", "Person 5", "person", "Celand")
TYPES: tuple[EventType, ...] = ("meeting", "talks", "call", "visit", "announcement", "proposal")
STATUSES: tuple[Status, ...] = (
    "held", "held", "held", "planned", "planned", "postponed", "cancelled", "denied", "unknown", "ongoing",
)  # fmt: skip
PLACES = (("Alpha", "AA"), ("Beta", "BB"), ("Gamma", "AA"), (None, None), (None, None))
ROLES: tuple[Role, ...] = ("participant", "participant", "participant", "host", "mediator", "excluded")


def article(seed: int) -> Extraction:
    """The article number ``seed``; the same whenever it is asked for."""
    draw = random.Random(seed)
    text = f"Titre {seed}\n\n" + " ".join(f"mot{seed * 7 + n}" for n in range(12))
    published = FIRST + timedelta(draw.randrange(40)) if draw.random() < 0.95 else None
    record = Article(
        id=f"c{seed:04}", title=f"Titre {seed}", text=text, language="fr", body_start=10,
        source=f"Source {draw.randrange(4)}", published=published,
        published_basis="given" if published else "none", path=f"{seed}.txt",
    )  # fmt: skip
    people = (*PEOPLE[:5], TOLD_LATER if draw.random() < 0.3 else PEOPLE[5], PEOPLE[6], *STATES)
    events: list[Event] = []
    for n in range(draw.randint(1, 4)):
        events.append(_event(record, n, draw, people, events))
    return Extraction(record, people, (), (), tuple(events), ())


def _event(
    article_: Article, n: int, draw: random.Random, people: tuple[Actor, ...], before: list[Event]
) -> Event:
    kind, status = draw.choice(TYPES), draw.choice(STATUSES)
    around = (article_.published or FIRST) + timedelta(draw.randint(-6, 8))
    length = draw.choice((0, 0, 0, 0, 1, 6, 40))
    first = around if draw.random() < 0.7 else None
    last = around + timedelta(length) if draw.random() < 0.75 else None
    certainty: Certainty = draw.choice(get_args(Certainty))
    place, country = draw.choice(PLACES)
    announcing = kind == "announcement" and n == 0 and draw.random() < 0.9
    who = draw.sample(people, draw.choice((1, 2, 2, 2, 2, 3, 4)))
    about = draw.choice(before).id if before and kind in ("announcement", "proposal") else None
    start = 10 + 3 * n
    return Event(
        id=f"{article_.id}-e{n}", article_id=article_.id, type=kind, status=status, certainty=certainty,
        mentions=(Mention(start, start + 3, article_.text[start : start + 3], "mot", status, certainty),),
        participants=tuple(
            Participant(a.id, a.name, "announcer" if announcing or kind == "announcement" else
                        draw.choice(ROLES), a.name) for a in who
        ),
        date_start=first, date_end=last, date_precision="day" if first and last == first else None,
        date_basis="explicit" if first or last else "none", place=place, country=country, trigger="mot",
        about=about,
    )  # fmt: skip


def main(url: str, first: int, last: int) -> None:
    """Prints a line for each article when it is woven."""
    weaving.SHARE = 0
    store = open_store(url)
    for seed in range(first, last):
        save(store, article(seed), "1")
        weaving.weave(store)
        print(seed, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
