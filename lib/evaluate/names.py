"""Who a name of the gold is among the actors that were predicted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from rapidfuzz import fuzz

from lib.records import Actor
from lib.registry import Registry, load

Lookup = Callable[[str], str | None]
Forms = Mapping[str, tuple[str, ...]]

ALIKE = 75
SMALL = frozenset({"d", "de", "des", "du", "et", "l", "la", "le", "les", "pour", "of", "the", "and", "for"})


def folded(name: str) -> str:
    """``name`` without case, accents, marks and articles: what two spellings of it have in common."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("œ", "oe").replace("’", "'"))
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    letters = re.sub(r"^(le|la|les|l'|the)\s*\b", "", letters)
    return " ".join(re.findall(r"\w+", letters))


def identities(
    actors: Iterable[Actor], registered: Lookup | None = None, forms: Forms | None = None
) -> Callable[[str], str]:
    """A function from a name of the gold to an actor's id.

    In this order: the registry's, a predicted actor's by name or alias, a person's of whom one side has
    only a part of the name or spells it otherwise ("Hamdan", "Hamdane"), a body's of the same words,
    that of an acronym which the gold gives the name among its ``forms`` in the text. A name that is nobody's
    stands for itself.
    """
    known = list(actors)
    by_name: dict[str, str] = {}
    for actor in known:
        for name in (actor.id.replace("-", " "), *actor.aliases, actor.name):
            by_name[folded(name)] = actor.id
    people = [(folded(actor.name).split(), actor.id) for actor in known if actor.kind == "person"]
    bodies = [(folded(actor.name).split(), actor.id) for actor in known if actor.kind == "organisation"]

    def identify(name: str) -> str:
        wanted = folded(name)
        found = (registered(name) if registered else None) or by_name.get(wanted)
        found = found or _only(people, lambda known: _is_part(wanted.split(), known))
        found = found or _only(people, lambda known: _spelled_alike(wanted.split(), known))
        found = found or _only(bodies, lambda known: _of_same_words(wanted.split(), known))
        acronyms = [folded(form) for form in (forms or {}).get(name, ()) if _is_acronym(form)]
        return found or next((by_name[each] for each in acronyms if each in by_name), f"?{wanted}")

    return identify


def _only(people: list[tuple[list[str], str]], fits: Callable[[list[str]], bool]) -> str | None:
    fitting = {actor_id for name, actor_id in people if fits(name)}
    return fitting.pop() if len(fitting) == 1 else None


def _is_part(wanted: list[str], name: list[str]) -> bool:
    # "Ouchakov" and "Iouri Ouchakov", "Baek Jun-ho" and "Baek"; never two different given names.
    return bool(name and wanted) and (set(name) <= set(wanted) or set(wanted) <= set(name))


def _spelled_alike(wanted: list[str], name: list[str]) -> bool:
    """Whether two full names are one in two transliterations, each word alike and begun alike."""
    if len(name) != len(wanted) or len(name) < 2:
        return False
    return all(
        one[0] == other[0] and fuzz.ratio(one.replace("ou", "u"), other.replace("ou", "u")) >= ALIKE
        for one, other in zip(wanted, name, strict=True)
    )


def _of_same_words(wanted: list[str], name: list[str]) -> bool:
    # "Mouvement de libération du Soudan", "Mouvement pour la libération du Soudan"
    one, other = (sorted(word for word in words if word not in SMALL) for words in (wanted, name))
    return len(one) > 1 and one == other


def _is_acronym(form: str) -> bool:
    return len(form) > 2 and form.isupper() and form.isalpha()


def registered_in(registry: Registry) -> Lookup:
    """The lookup of a name in the registry: its one actor, and the state that a metonym stands for."""

    def lookup(name: str) -> str | None:
        ids = {registry.of_metonym(each) for each in registry.ids(name)}
        return ids.pop() if len(ids) == 1 else None

    return lookup


def same_place(one: str | None, other: str | None) -> bool:
    """Whether two names, or the lack of one, tell the same place, however it is spelt: "Kiev", "Kyiv"."""
    if not one or not other:
        return not one and not other
    return folded(one) == folded(other) or bool(_places(one) & _places(other))


def _places(name: str) -> set[str]:
    whole = (s for s in load().names.find(name) if s.end - s.start == len(name.strip()))
    return {key for sighting in whole for key in sighting.keys}
