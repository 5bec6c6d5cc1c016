"""A happening -> the rows of the tables that are searched and counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import combinations
from typing import Any

from lib.network import CONTACTS, HAPPENED, NOT_HELD, TAKING_PART
from lib.store import codec, rows, woven
from lib.timeline import Happening
from lib.wording import fold

Row = dict[str, Any]
# What the event that says how things stand gives its happening as it is.
DECIDED = ("article_key", "start", "end", "evidence", "trigger", "status_text", "confidence")
SAME = tuple(f.name for f in fields(Happening) if f.name in woven.happenings.c and f.name != "participants")


@dataclass(frozen=True, slots=True)
class Written:
    """The rows of some happenings by table."""

    happenings: list[Row]
    tellings: list[Row]
    participants: list[Row]
    contacts: list[Row]


def written(found: Sequence[tuple[Happening, Sequence[Mapping[str, Any]]]]) -> Written:
    """The rows of happenings, each given with the rows of ``events`` that tell it, in the same order."""
    made = Written([], [], [], [])
    for each, told in found:
        key = told[0]["key"]
        made.happenings.append(_happening(each, told))
        made.tellings.extend(
            {"event_key": row["key"], "happening_key": key, "event_id": row["id"],
             "article_key": row["article_key"]}
            for row in told
        )  # fmt: skip
        made.participants.extend(
            {"happening_key": key, "position": n, "actor_id": p.actor_id, "name": p.name, "role": p.role}
            for n, p in enumerate(each.participants)
        )
        made.contacts.extend(row | {"happening_key": key} for row in _contacts(each))
    return made


def _happening(each: Happening, told: Sequence[Mapping[str, Any]]) -> Row:
    decided = next(row for row in told if row["id"] == each.deciding)
    return (
        {name: codec.plain(getattr(each, name)) for name in SAME if name not in _AS_IT_IS}
        | {name: getattr(each, name) for name in SAME if name in _AS_IT_IS}
        | {name: decided[name] for name in DECIDED}
        | rows.days(each.date_start, each.date_end)
        | {
            "key": told[0]["key"],
            "event_id": each.deciding,
            "participants": [[p.actor_id, p.name, p.role, p.text] for p in each.participants],
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


_AS_IT_IS = frozenset({"date_start", "date_end", "first_reported", "last_reported"})


def _contacts(each: Happening) -> list[Row]:
    if each.type not in CONTACTS:
        return []
    days = rows.days(each.date_start, each.date_end)
    # As lib.network counts: one kind of contact of the same two on the same days is one, however often told.
    dated = f"{each.type} {each.date_start} {each.date_end}"
    shared = {
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


def _standing(each: Happening) -> str:
    if each.negated or each.status in NOT_HELD:
        return "not_held"
    return "held" if each.status in HAPPENED else "announced"
