"""Articles and what is read in them, made up, so that only what comes after reading is measured.

What happens is made up first, most of it between the same few actors, as in the press; each article then
tells of six things that have happened of late or are to come. Many tell of the same, before and after. About
2,000 characters an article, 6 events with 8 mentions, 6 quotations, 40 places where actors are named. One
article in twenty is a copy of another one's text.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from lib.records import (
    Actor,
    ActorMention,
    Article,
    DateMention,
    Event,
    EventType,
    Extraction,
    Mention,
    Participant,
    Quote,
    Status,
)

FIRST = date(2023, 1, 1)
DAYS = 1000
TYPES: tuple[EventType, ...] = ("meeting", "call", "visit", "talks", "announcement", "agreement")
OFTEN = (8, 5, 2, 2, 2, 1)
FATES: tuple[Status, ...] = ("held", "held", "held", "held", "planned", "cancelled")
PLACES = (("Genève", "CH"), ("Doha", "QA"), ("Istanbul", "TR"), ("Oslo", "NO"), (None, None))
SYLLABLES = ("ba", "bel", "ci", "do", "fa", "gre", "la", "lim", "mo", "nu", "pi", "ra", "sol", "ti", "zan")
COPIES = 20
EVENTS = 6
PEOPLE = 300
# How many articles tell of one thing, on average; how long before and after it they do, in days.
TOLD = 4
BEFORE, AFTER = 9, 3


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happens, or was to: who, when, where, and what comes of it."""

    type: EventType
    day: date
    people: tuple[Actor, ...]
    place: tuple[str | None, str | None]
    fate: Status


def word(draw: random.Random) -> str:
    """A made-up word."""
    return "".join(draw.choices(SYLLABLES, k=draw.randint(2, 4)))


def cast(draw: random.Random, number: int) -> list[Actor]:
    """``number`` persons of sixty states."""
    states = [word(draw).capitalize() for _ in range(60)]
    names = [f"{word(draw).capitalize()} {word(draw).capitalize()}" for _ in range(number)]
    return [Actor(f"p{n}", name, "person", states[n % 60], "ministre") for n, name in enumerate(names)]


def facts(number: int, people: list[Actor], draw: random.Random) -> list[list[Fact]]:
    """What happens on each day from ``AFTER`` days before the first, for ``number`` articles to tell of."""
    often = [1 / (n + 5) for n in range(len(people))]
    days: list[list[Fact]] = [[] for _ in range(AFTER + DAYS + BEFORE)]
    for n in range(max(len(days), number * EVENTS // TOLD)):
        at = n % len(days)
        who = {p.id: p for p in draw.choices(people, often, k=2)}
        while len(who) < 2:
            who |= {p.id: p for p in draw.choices(people, often)}
        kind = draw.choices(TYPES, OFTEN)[0]
        day = FIRST + timedelta(days=at - AFTER)
        days[at].append(Fact(kind, day, tuple(who.values()), draw.choice(PLACES), draw.choice(FATES)))
    return days


def extractions(number: int, people: int = PEOPLE, told: int = EVENTS) -> Iterator[Extraction]:
    """``number`` articles and what is read in them, in order of publication, the same in every run.

    ``people`` may take part in what happens; each article tells of ``told`` things.
    """
    draw = random.Random(7)
    persons, words = cast(draw, people), [word(draw) for _ in range(8000)]
    happening = facts(number, persons, draw)
    before = ""
    for n in range(number):
        at = n * DAYS // number
        body = ". ".join(" ".join(draw.choices(words, k=14)).capitalize() for _ in range(20))
        if n % COPIES == COPIES - 1:
            body = before + " Avec agences."
        before = body
        near = [fact for day in happening[at : at + AFTER + BEFORE] for fact in day]
        text = f"Titre {n}\n\n{body}"
        yield extraction(n, text, FIRST + timedelta(days=at), draw, draw.sample(near, told))


def extraction(n: int, text: str, published: date, draw: random.Random, told: list[Fact]) -> Extraction:
    """One article with its events and quotations."""
    article = Article(
        id=f"{n:016x}", title=f"Titre {n}", text=text, language="fr", body_start=text.index("\n\n") + 2,
        source=f"Source {n % 40}", url=f"https://example.org/{n}", published=published,
        published_basis="metadata", path=f"articles/{n}.txt",
    )  # fmt: skip
    places = [draw.randrange(20, len(text) - 80) for _ in range(60)]
    people = list({p.id: p for fact in told for p in fact.people}.values())
    return Extraction(
        article,
        tuple(people),
        tuple(ActorMention(s, s + 9, (draw.choice(people).id,), "name") for s in places[:40]),
        tuple(
            DateMention(s, s + 5, text[s : s + 5], published, published, "day", "weekday") for s in places[:6]
        ),
        tuple(event(article, k, fact, draw) for k, fact in enumerate(told)),
        tuple(quote(article, k, draw, people) for k in range(len(told))),
    )


def event(article: Article, k: int, fact: Fact, draw: random.Random) -> Event:
    """What the article says of a fact: perhaps without its day or place, or with one of its people only."""
    assert article.published is not None
    ahead: Status = "planned" if fact.fate != "cancelled" or draw.random() < 0.5 else "cancelled"
    status: Status = ahead if fact.day > article.published else fact.fate
    day = fact.day if draw.random() < 0.8 else None
    starts = [draw.randrange(20, len(article.text) - 80) for _ in range(2 if k < 2 else 1)]
    place, country = fact.place if draw.random() < 0.6 else (None, None)
    who = fact.people if draw.random() < 0.9 else fact.people[:1]
    return Event(
        id=f"{article.id[-8:]}{k:02}", article_id=article.id, type=fact.type, status=status,
        certainty="asserted",
        mentions=tuple(Mention(s, s + 60, article.text[s : s + 60], "vu", status, "asserted")
                       for s in starts),
        participants=tuple(Participant(a.id, a.name, "participant", a.name) for a in who),
        date_start=day, date_end=day, date_precision="day" if day else None,
        date_text="mardi" if day else None, date_basis="weekday" if day else "none",
        place=place, country=country, trigger="vu", status_text="a vu",
    )  # fmt: skip


def quote(article: Article, k: int, draw: random.Random, people: list[Actor]) -> Quote:
    """One quotation of about a line."""
    start, who = draw.randrange(20, len(article.text) - 130), draw.choice(people)
    day = article.published if draw.random() < 0.7 else None
    return Quote(
        id=f"q{article.id[-8:]}{k}", article_id=article.id, start=start, end=start + 120,
        text=article.text[start : start + 120], kind="direct", verbatim=((start, start + 120),),
        speaker_id=who.id, speaker_name=who.name, speaker_text=who.name, speaker_basis="name", cue="dire",
        date_start=day, date_end=day,
    )  # fmt: skip
