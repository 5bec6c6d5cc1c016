"""Surnames alone: "M. Ahmed", "Zelenskyi", "la ministre Villanueva"."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.cast.chains import titled
from lib.extract.cast.people import People, Person, enter, gender_of, note, person_keys
from lib.extract.cast.records import Name, Reading, Title
from lib.extract.cast.spelling import LEAST_FUZZY, alike, is_full, own_first, words_of
from lib.registry.folding import fold, slug

# Tokens of "MM. X, Y et Z".
LONGEST_LIST = 8
SHORTEST = 3


def enter_surname(reading: Reading, people: People, name: Name, titles: list[Title], count: int) -> None:
    """Joins a surname to the person of the text or registry it means; ``count`` is how often it stands alone.

    One that nothing identifies becomes a person of its own only with a title or when it returns.
    """
    gender = gender_of(reading, name, titles)
    civil = _is_civil(reading, name.start)
    person = _called(reading, people, name, gender, titles, civil)
    if person is not None:
        note(people, person, name, titles)
        return
    shy = reading.words.exactly("shy_names", name.text)
    called = bool(titles) or civil or titled(reading, name.start)
    keys = person_keys(reading, name) or _serving(reading, name, titles)
    keys = [key for key in keys if not gender or reading.registry.entries[key].gender == gender]
    keys = _fitting(reading, keys, titles)
    if keys and (not shy or called):
        enter(reading, people, replace(name, keys=tuple(keys)), titles)
    elif called or (not shy and not name.keys and count > 1 and len(name.text) >= SHORTEST):
        key = slug(name.text) or "x"
        person = people.by_id.setdefault(key, Person(key, name.text, registered=False, gender=gender))
        note(people, person, name, titles)


def _is_civil(reading: Reading, start: int) -> bool:
    """Whether "M." or "Mme" stands before a surname, or "MM." before those that it is joined to."""
    texts, before = reading.texts, start - 1
    while (
        before > 1
        and start - before < LONGEST_LIST
        and (texts[before] in ("et", ",") or texts[before + 1] in ("et", ","))
    ):
        before -= 1
    return before >= 0 and reading.words.has("civilities", texts[before])


def _serving(reading: Reading, name: Name, titles: list[Title]) -> list[str]:
    """Persons of that surname in an office on the day, if just one suits the titles."""
    if reading.day is None or name.keys:
        return []
    keys = [k for k in reading.registry.surnamed(name.text) if reading.registry.offices_of(k, reading.day)]
    keys = _fitting(reading, keys, titles)
    return keys if len(keys) == 1 else []


def _fitting(reading: Reading, keys: list[str], titles: list[Title]) -> list[str]:
    """Those whom the titles suit: "le ministre turc Fidan" is no minister of another state."""
    registry = reading.registry
    named = {of for title in titles for of in title.of}
    if not named:
        return keys
    return [
        key for key in keys
        if registry.entries[key].side in named or any(o.of in named for o in registry.offices_of(key))
    ]  # fmt: skip


def _called(
    reading: Reading, people: People, name: Name, gender: str, titles: list[Title], civil: bool
) -> Person | None:
    """The person of the text whom a surname means: the last one named before, else the first one after."""
    wanted = fold(name.text)
    known = list(people.by_id.values())
    matching = [p for p in known if wanted in p.calls]
    if not matching and civil:
        # where the surname comes first: "Baek Jun-ho", later "M. Baek"
        matching = [p for p in known if words_of(p.name)[0] == wanted]
    if not matching and any(reading.words.has("royal", title.word) for title in titles):
        # "le prince Saoud Al-Fayçal", later "le prince Saoud"
        matching = [p for p in known if words_of(p.name)[0] == wanted]
    if not matching:
        # "Sihasak" of "Sihasak Phuangketkeow"
        own = [p for p in known if not p.registered and is_full(p.name)]
        matching = [p for p in own if fold(own_first(reading.registry, p.name)) == wanted]
    if not matching and len(wanted) >= LEAST_FUZZY:
        matching = [p for p in known if any(alike(call, wanted) for call in p.calls)]
    if not matching and civil and len(wanted) >= LEAST_FUZZY:
        # "M. Issaias" of "Isaias Afwerki"
        matching = [p for p in known if alike(words_of(p.name)[0], wanted)]
    matching = [p for p in matching if not gender or not p.gender or p.gender == gender]
    sides = {of for title in titles for of in title.of}
    if sides and len(matching) > 1:
        matching = [p for p in matching if sides & set(p.sides)] or matching
    return max(matching, key=lambda p: _nearness(p, name.start), default=None)


def _nearness(person: Person, position: int) -> tuple[bool, int, bool]:
    # named before counts more than after, then the nearer, then the better known
    before = [i for i in person.named_at if i < position]
    return bool(before), max(before, default=-min(person.named_at, default=0)), person.registered
