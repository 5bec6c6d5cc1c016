"""What a person who found an event or a quotation right has seen of it: the word holds as long as that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lib.records import Event, Quote
from lib.store import codec

SEEN = ("type", "status", "certainty", "negated", "date_start", "date_end", "place", "country")
SEEN_OF_QUOTES = ("text", "kind")
NAMED_IN_QUOTES = ("speaker_id", "addressee_id")


def seen(record: Event | Quote, into: Mapping[str, str] | None = None) -> dict[str, Any]:
    """What counts of ``record``, as JSON has it; ``into`` leads from merged actors to those they are now."""
    same = into or {}
    if isinstance(record, Quote):
        named = {name: getattr(record, name) for name in NAMED_IN_QUOTES}
        others = [same.get(each.actor_id, each.actor_id) for each in record.other_speakers]
        return {name: getattr(record, name) for name in SEEN_OF_QUOTES} | {
            **{name: same.get(each, each) for name, each in named.items()},
            # not where there are none: words from before they were known stand
            **({"other_speaker_ids": sorted(set(others))} if others else {}),
        }
    parties = sorted({(same.get(each.actor_id, each.actor_id), each.role) for each in record.participants})
    return {name: codec.plain(getattr(record, name)) for name in SEEN} | {
        "participants": [list(each) for each in parties]
    }


def stands(record: Event | Quote, then: Any, into: Mapping[str, str]) -> bool:
    """Whether ``record`` is still as it was ``then``, when :func:`seen` was kept of it."""
    if not isinstance(then, Mapping):
        return False
    if isinstance(record, Quote):
        now: dict[str, Any] = {
            name: into.get(str(then.get(name)), then.get(name)) for name in NAMED_IN_QUOTES
        }
        if others := then.get("other_speaker_ids"):
            now["other_speaker_ids"] = sorted({into.get(str(each), str(each)) for each in others})
        return seen(record, into) == {**then, **now}
    parties = {(into.get(str(one), str(one)), role) for one, role in then.get("participants", ())}
    return seen(record, into) == {**then, "participants": sorted(map(list, parties))}
