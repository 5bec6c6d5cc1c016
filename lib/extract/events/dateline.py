"""Where an agency's story was written, "ABIDJAN (AFP) -": there people of that country met."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lib.extract.actors import Place
from lib.extract.events.cluster import Cluster
from lib.records import Actor
from lib.registry import load

# "AFP, Berlin, 11 février - "
BEFORE = re.compile(r"\s*(?:[A-Z]{2,6}\s*[,–—-]\s*)?")
# "(AFP)", ", 6 juillet 2025 (AFP) —", " — "
AFTER = re.compile(r"\s*(?:\([^()\n]{2,30}\)|,[^.\n]{3,40}\([^()\n]{2,30}\)|[–—]|-\s)")
# A contact told within so many characters of it is the news.
LEAD = 400


def dateline(text: str, body_start: int, places: Iterable[Place]) -> Place | None:
    """The town that opens the body, before an agency's name or a dash."""
    towns = (p for p in places if p.is_city and p.country and p.start >= body_start)
    first = min(towns, key=lambda p: p.start, default=None)
    if first is None or not BEFORE.fullmatch(text[body_start : first.start]):
        return None
    return first if AFTER.match(text, first.end) else None


def met_at_home(contact: Cluster, home: Place | None, actors: Mapping[str, Actor]) -> Place | None:
    """``home`` for a contact of the lead that one of its country had."""
    if home is None or contact.status not in ("held", "ongoing"):
        return None
    first = next((told.position for told in contact.told if not told.in_title), None)
    if first is None or first - home.start > LEAD or contact.when.text is None:
        return None
    return home if home.country in {_country(actors[a]) for a in contact.actor_ids} else None


def _country(actor: Actor) -> str | None:
    registry = load()
    for key in (actor.id, *registry.ids(actor.affiliation or "")):
        entry = registry.entries.get(key)
        if entry is not None and entry.country:
            return entry.country
    return None
