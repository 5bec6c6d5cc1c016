"""What a person who found an event right has seen of it, so that the word holds no longer than that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lib.records import Event
from lib.store import codec

SEEN = ("type", "status", "certainty", "negated", "date_start", "date_end", "place", "country")


def seen(event: Event, into: Mapping[str, str] | None = None) -> dict[str, Any]:
    """What counts of ``event``, as JSON has it; ``into`` leads from merged actors to those they are now."""
    same = into or {}
    parties = sorted({(same.get(each.actor_id, each.actor_id), each.role) for each in event.participants})
    return {name: codec.plain(getattr(event, name)) for name in SEEN} | {
        "participants": [list(each) for each in parties]
    }


def stands(event: Event, then: Any, into: Mapping[str, str]) -> bool:
    """Whether ``event`` is still as it was ``then``, when :func:`seen` was kept of it."""
    if not isinstance(then, Mapping):
        return False
    parties = {(into.get(str(one), str(one)), role) for one, role in then.get("participants", ())}
    return seen(event, into) == {**then, "participants": sorted(map(list, parties))}
