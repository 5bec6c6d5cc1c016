"""What a person corrects: one record for each change, with who made it, when and why."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as made
from datetime import UTC, datetime
from typing import Any, Literal
from uuid import uuid4

from lib.records import Actor, Article, Event, Quote

Kind = Literal[
    "edit", "accept", "hide", "add", "merge", "split", "merge_actors", "alias", "published", "undo"
]  # fmt: skip
Subject = Literal["article", "event", "quote", "actor", "correction"]

RECORDS: dict[str, type[Any]] = {"article": Article, "event": Event, "quote": Quote, "actor": Actor}
# What a person may say of an article; its text and id are what they are, its date has a kind of its own.
OF_ARTICLES = ("title", "source", "url")


class BadCorrection(ValueError):
    """A correction that means nothing; the message says why."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One change. ``target`` is the id of what is changed, in ``article_id`` if it stands in one article.

    ========== ===================================================================================
    edit       ``field`` of an event, quote, actor or article: from ``before`` to ``after``
    accept     the event or quote is right as it stands; ``after`` keeps how that is, and holds no longer
    hide       an event, a quote or a whole article is not shown
    add        ``after`` is a whole event or quote, written by hand
    merge      the event and that with the id ``after`` are one happening; ``split``: they are two
    merge_actors  the actor is the actor ``after``
    alias      ``after`` is another name of the actor
    published  the article came out on ``after``, a day; it is read again for it
    undo       the correction ``target`` no longer holds
    ========== ===================================================================================

    ``before`` and ``after`` are as JSON has them. ``anchor`` is where the target stood, (start, end, type),
    so that it is found again when a newer extractor gives it another id.
    """

    kind: Kind
    subject: Subject
    target: str
    who: str
    why: str = ""
    article_id: str | None = None
    field: str | None = None
    before: Any = None
    after: Any = None
    anchor: tuple[int, int, str] | None = None
    at: str = made(default_factory=lambda: datetime.now(UTC).isoformat(timespec="microseconds"))
    id: str = made(default_factory=lambda: uuid4().hex)
