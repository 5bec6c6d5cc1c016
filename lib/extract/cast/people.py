"""Which person each personal name means: one of the registry, or one whom only the text knows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from lib.extract.cast.records import Name, Reading, Title
from lib.extract.cast.spelling import SAME_NAME, is_full, nearly, same_person, short_forms, words_of
from lib.records import Actor
from lib.registry.folding import fold, slug
from lib.registry.registry import surname

SAME_SURNAME = 86
LEAST_FUZZY = 5


@dataclass(slots=True)
class Person:
    """Someone of the article: id, the names the text uses, gender as far as known, and offices it states."""

    id: str
    name: str
    registered: bool
    gender: str = ""
    calls: set[str] = field(default_factory=set)
    titles: list[Title] = field(default_factory=list)
    sides: list[str] = field(default_factory=list)
    named_at: list[int] = field(default_factory=list)


@dataclass(slots=True)
class People:
    """The persons of one article, and who each name (by its first token) is."""

    by_id: dict[str, Person] = field(default_factory=dict)
    by_name: dict[int, str] = field(default_factory=dict)

    def of(self, name: Name) -> Person | None:
        """The person a name means, None when it stays unknown."""
        found = self.by_name.get(name.start)
        return self.by_id[found] if found else None


def identify(reading: Reading, names: list[Name], attached: dict[int, Title]) -> People:
    """Who is who. ``attached`` gives the title that stands with a name, by the name's first token."""
    people = People()
    persons = [name for name in names if name.kind == "person"]
    for name in persons:
        if is_full(name.text) or _certain(reading, name):
            _enter(reading, people, name, attached.get(name.start))
    counts = Counter(fold(name.text) for name in persons)
    for name in persons:
        if name.start not in people.by_name:
            _enter_single(reading, people, name, attached.get(name.start), counts[fold(name.text)])
    return people


def _certain(reading: Reading, name: Name) -> bool:
    # "Hemedti", "Lula": a single name that only one person of the registry bears and nobody else
    keys = [k for k in name.keys if k in reading.registry.entries and reading.registry.entries[k].kind == "person"]
    return (
        len(keys) == 1
        and not reading.words.has("shy_names", name.text)
        and name.text not in reading.words.words["shy_names"]
        and (fold(name.text) != fold(surname(reading.registry.entries[keys[0]].name_fr)))
    )


def _enter(reading: Reading, people: People, name: Name, title: Title | None) -> None:
    registered = _registered(reading, name)
    if registered is None:
        same = _same_in_text(people, name.text)
        if same is None:
            gender = gender_of(reading, name, title)
            same = Person(slug(name.text) or "x", name.text, registered=False, gender=gender)
            people.by_id.setdefault(same.id, same)
            same = people.by_id[same.id]
    else:
        entry = reading.registry.entries[registered]
        same = people.by_id.setdefault(
            registered,
            Person(registered, entry.name(reading.language), True, entry.gender, sides=[entry.side or ""]),
        )
        for alias in (entry.name_fr, entry.name_en, *entry.aliases):
            same.calls.update(short_forms(alias))
    _note(people, same, name, title)


def _note(people: People, person: Person, name: Name, title: Title | None) -> None:
    people.by_name[name.start] = person.id
    person.calls.update(short_forms(name.text))
    if title is not None:
        person.titles.append(title)
        person.sides += [side for side in title.of if side not in person.sides]
        person.gender = person.gender or title.gender
    person.named_at.append(name.start)


def _registered(reading: Reading, name: Name) -> str | None:
    registry = reading.registry
    keys = [k for k in name.keys if k in registry.entries and registry.entries[k].kind == "person"]
    if keys:
        return _likeliest(reading, keys)
    if not is_full(name.text):
        return None
    for key in registry.ids(name.text):
        if registry.entries[key].kind == "person":
            return key
    for key in registry.surnamed(surname(name.text)):
        if same_person(name.text, registry.entries[key].name_fr) or same_person(
            name.text, registry.entries[key].name_en
        ):
            return key
    return nearly(registry, name.text)


def _likeliest(reading: Reading, keys: list[str]) -> str:
    if len(keys) > 1 and reading.day is not None:
        serving = [k for k in keys if reading.registry.offices_of(k, reading.day)]
        return (serving or keys)[0]
    return keys[0]


def _same_in_text(people: People, text: str) -> Person | None:
    for person in people.by_id.values():
        if not is_full(person.name):
            continue
        if fold(surname(person.name)) == fold(surname(text)) and same_person(person.name, text):
            return person
        if (
            len(person.name.split()) == len(text.split())
            and fuzz.ratio(fold(person.name), fold(text)) >= SAME_NAME
            and same_person(person.name, text)
        ):
            return person
        mine, theirs = set(words_of(text)), set(words_of(person.name))
        if len(mine & theirs) >= 2 and (mine <= theirs or theirs <= mine):
            return person
    return None


def gender_of(reading: Reading, name: Name, title: Title | None) -> str:
    """ "m", "f" or "" from the civility or title that stands with a name."""
    if name.start > 0:
        before = reading.doc[name.start - 1].text
        if reading.words.has("civilities", before):
            return (
                "f"
                if reading.words.has("feminine_civilities", before)
                else "m"
                if before.lower() in ("m.", "mr", "monsieur")
                else ""
            )
    return title.gender if title is not None else ""


def _enter_single(reading: Reading, people: People, name: Name, title: Title | None, count: int) -> None:
    gender = gender_of(reading, name, title)
    person = _called(people, name, gender, title)
    shy = name.text in reading.words.words["shy_names"]
    titled = title is not None or reading.words.has(
        "civilities", reading.doc[name.start - 1].text if name.start else ""
    )
    if person is not None:
        _note(people, person, name, title)
        return
    keys = [
        k for k in name.keys if k in reading.registry.entries and reading.registry.entries[k].kind == "person"
    ]
    keys = keys or _serving(reading, name, title)
    keys = [k for k in keys if not gender or reading.registry.entries[k].gender == gender]
    if keys and (not shy or titled) and _fits(reading, keys, title):
        _enter(
            reading,
            people,
            Name(name.start, name.end, "person", name.text, tuple(_fits(reading, keys, title))),
            title,
        )
    elif titled or (not shy and not name.keys and count > 1 and len(name.text) > 2):
        person = people.by_id.setdefault(
            slug(name.text) or "x", Person(slug(name.text) or "x", name.text, False, gender)
        )
        _note(people, person, name, title)


def _serving(reading: Reading, name: Name, title: Title | None) -> list[str]:
    """Persons of that surname in an office on the day, if just one suits the title."""
    if reading.day is None or name.keys:
        return []
    keys = [k for k in reading.registry.surnamed(name.text) if reading.registry.offices_of(k, reading.day)]
    keys = _fits(reading, keys, title)
    return keys if len(keys) == 1 else []


def _fits(reading: Reading, keys: list[str], title: Title | None) -> list[str]:
    """Those of ``keys`` whom the title suits: "le ministre turc Fidan" is no minister of another state."""
    if title is None or not (title.of or title.offices):
        return keys
    registry = reading.registry
    return [
        k for k in keys
        if (not title.of or registry.entries[k].side in title.of or any(o.of in title.of for o in registry.offices_of(k)))
    ]  # fmt: skip


def _called(people: People, name: Name, gender: str, title: Title | None) -> Person | None:
    """The person of the text whom a surname means: the last one named before, else the first one after."""
    wanted = fold(name.text)
    matching = [p for p in people.by_id.values() if wanted in p.calls]
    if not matching and len(wanted) >= LEAST_FUZZY:
        matching = [
            p for p in people.by_id.values()
            if any(len(c) >= LEAST_FUZZY and fuzz.ratio(c, wanted) >= SAME_SURNAME and c[0] == wanted[0] for c in p.calls)
        ]  # fmt: skip
    matching = [p for p in matching if not gender or not p.gender or p.gender == gender] or (
        matching if not gender else []
    )
    if title is not None and title.of and len(matching) > 1:
        matching = [p for p in matching if set(title.of) & set(p.sides)] or matching
    return max(matching, key=lambda p: _nearness(p, name.start), default=None)


def _nearness(person: Person, position: int) -> tuple[bool, int, bool]:
    # named before counts more than after, then the nearer, then the better known
    before = [i for i in person.named_at if i < position]
    return bool(before), max(before, default=-min(person.named_at, default=0)), person.registered


def actor_of(reading: Reading, person: Person) -> Actor:
    """The record of a person of the text, with office and side as the text states them if not registered."""
    if person.registered:
        return reading.registry.actor(person.id, reading.language, reading.day)
    entries = reading.registry.entries
    title = max(person.titles, key=lambda t: t.end - t.start, default=None)
    side = next((s for s in person.sides if s in entries), None)
    return Actor(
        id=person.id,
        name=person.name,
        kind="person",
        affiliation=entries[side].name(reading.language) if side else None,
        office=_office(reading, title) if title is not None else None,
        gender="m" if person.gender == "m" else "f" if person.gender == "f" else None,
        registered=False,
    )


def _office(reading: Reading, title: Title) -> str:
    start = title.start
    while reading.doc[start].pos_ == "DET" and start < title.head:
        start += 1
    return reading.doc[start : title.end].text
