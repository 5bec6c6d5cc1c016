"""Who a name of the gold is among the actors that were predicted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

from lib.records import Actor
from lib.registry import Registry

Lookup = Callable[[str], str | None]


def folded(name: str) -> str:
    """``name`` without case, accents, marks and articles: what two spellings of it have in common."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("œ", "oe").replace("’", "'"))
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    letters = re.sub(r"^(le|la|les|l'|the)\s*\b", "", letters)
    return " ".join(re.findall(r"\w+", letters))


def identities(actors: Iterable[Actor], registered: Lookup | None = None) -> Callable[[str], str]:
    """A function from a name of the gold to an actor's id.

    In this order: the registry's, a predicted actor's by name or alias, a person's of whom one side has
    only a part of the name. A name that is nobody's stands for itself.
    """
    known = list(actors)
    by_name: dict[str, str] = {}
    for actor in known:
        for name in (actor.id.replace("-", " "), *actor.aliases, actor.name):
            by_name[folded(name)] = actor.id
    people = [(folded(actor.name).split(), actor.id) for actor in known if actor.kind == "person"]

    def identify(name: str) -> str:
        wanted = folded(name)
        found = (registered(name) if registered else None) or by_name.get(wanted)
        return found or _by_part(wanted.split(), people) or f"?{wanted}"

    return identify


def _by_part(wanted: list[str], people: list[tuple[list[str], str]]) -> str | None:
    # "Ouchakov" and "Iouri Ouchakov", "Baek Jun-ho" and "Baek"; never two different given names.
    candidates = {
        actor_id
        for name, actor_id in people
        if name and wanted and (set(name) <= set(wanted) or set(wanted) <= set(name))
    }
    return candidates.pop() if len(candidates) == 1 else None


def registered_in(registry: Registry) -> Lookup:
    """The lookup of a name in the registry: its one actor, and the state that a metonym stands for."""

    def lookup(name: str) -> str | None:
        ids = {registry.of_metonym(each) for each in registry.ids(name)}
        return ids.pop() if len(ids) == 1 else None

    return lookup
