"""Happenings -> the rows of the tables that are searched and counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from itertools import combinations
from typing import Any

from lib.network import CONTACTS, HAPPENED, NOT_HELD, TAKING_PART
from lib.store import codec, rows, woven
from lib.store.telling import Told
from lib.timeline import Happening, Report
from lib.timeline.groups import Placed
from lib.timeline.linking import sides_of
from lib.wording import fold

Row = dict[str, Any]
# What the event that says how things stand gives its happening as it is.
DECIDED = ("article_key", "start", "end", "evidence", "trigger", "status_text", "confidence")
# What is needed of each event that tells.
OF_EVENTS = ("key", "id", "mentions", "words", "checked", *DECIDED)
SAME = tuple(f.name for f in fields(Happening) if f.name in woven.happenings.c)


def happening_row(each: Happening, reports: Sequence[Report], told: Sequence[Mapping[str, Any]]) -> Row:
    """The row of ``happenings``, from ``reports`` and the rows of ``events`` with ``OF_EVENTS``, in order."""
    decided = next(row for row in told if row["id"] == each.deciding)
    own = {name: getattr(each, name) for name in SAME}
    return (
        {name: codec.plain(value) if isinstance(value, tuple) else value for name, value in own.items()}
        | {name: decided[name] for name in DECIDED}
        | rows.days(each.date_start, each.date_end)
        | {
            "key": told[0]["key"],
            "event_id": each.deciding,
            "participants": [[p.actor_id, p.name, p.role, p.text] for p in each.participants],
            "parties": len(each.participants),
            "sides": sorted(sides_of(reports)),
            "articles": len(each.article_ids),
            "mentions": sum(row["mentions"] for row in told),
            "conflict_count": len(each.conflicts),
            **_checked(told),
            "words": " ".join(dict.fromkeys([fold(each.title), *(row["words"] for row in told)])),
        }
    )


def _checked(told: Sequence[Mapping[str, Any]]) -> Row:
    """Who checked it last: what an article tells anew takes that away until it is checked too."""
    checks = [row["checked"] for row in told]
    last = max(checks, key=lambda check: check["at"]) if all(checks) else {"who": None, "at": None}
    return {"checked_by": last["who"], "checked_at": last["at"]}


def participant_rows(each: Happening, key: int) -> list[Row]:
    """The rows of ``happening_participants``; ``key`` is the happening's."""
    day = rows.days(each.date_start, each.date_end)["first_day"]
    shared = {"happening_key": key, "type": each.type, "status": each.status, "first_day": day}
    return [
        {"position": n, "actor_id": p.actor_id, "name": p.name, "role": p.role, **shared}
        for n, p in enumerate(each.participants)
    ]


def contact_rows(each: Happening, key: int) -> list[Row]:
    """The rows of ``contacts``: each two who took part; none of what is no contact."""
    if each.type not in CONTACTS:
        return []
    days = rows.days(each.date_start, each.date_end)
    # As lib.network counts: one kind of contact of the same two on the same days is one, however often told.
    dated = f"{each.type} {each.date_start} {each.date_end}"
    shared = {
        "happening_key": key,
        "type": each.type,
        "contact": dated if days["first_day"] else each.id,
        "standing": _standing(each),
        "last_day": days["last_day"],
        "reports": len(each.event_ids),
    }
    names = {p.actor_id: p.name for p in each.participants if p.role in TAKING_PART}
    return [
        {"actor_id": one, "other_id": other, "actor": names[one], "other": names[other], **shared}
        for one, other in combinations(sorted(names), 2)
    ]


def telling_row(one: Placed, told: Told, happening_key: int, mark: int) -> Row:
    """The row of ``tellings`` of an event."""
    second, day, _, start, event_id = one.order
    return {
        "event_key": told.key,
        "happening_key": happening_key,
        "event_id": event_id,
        "article_key": told.article_key,
        "about": one.report.event.about,
        "second": second,
        "day": day,
        "start": start,
        "family": one.family,
        "months": sorted(one.months),
        "parties": sorted(([p.side, p.person, p.role] for p in one.report.parties), key=str),
        "fit": one.fit,
        "mark": mark,
        "process": told.report.process,
        "source": told.report.source,
        "language": told.language,
    }


def side_rows(one: Placed, key: int) -> list[Row]:
    """The rows of ``sides`` of an event; ``key`` is the event's."""
    shared = {"event_key": key, "family": one.family, "alone": len(one.sides) == 1}
    months = {"first_month": min(one.months), "last_month": max(one.months)}
    return [{"side": side, **shared, **months} for side in one.sides]


def _standing(each: Happening) -> str:
    if each.negated or each.status in NOT_HELD:
        return "not_held"
    return "held" if each.status in HAPPENED else "announced"
