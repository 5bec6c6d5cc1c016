"""Which person each personal name means: one of the registry, or one whom only the text knows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import islice

from rapidfuzz import fuzz

from lib.extract.cast.records import Name, Reading, Title
from lib.extract.cast.spelling import (
    SAME_NAME,
    is_full,
    nearly,
    nearly_called,
    same_person,
    short_forms,
    words_of,
)
from lib.records import Actor
from lib.registry.folding import fold, slug
from lib.registry.naming import surname

# A list of thousands of names is no article, and would be compared each with each.
MOST_COMPARED = 300


@dataclass(slots=True)
class Person:
    """Someone of the article: id, the names the text uses, gender as far as known, and offices it states.

    ``sides`` are ids of the states and bodies the person stands for; ``named_at`` token positions;
    ``spellings`` the full names that the text uses beside ``name``.
    """

    id: str
    name: str
    registered: bool
    gender: str = ""
    calls: set[str] = field(default_factory=set)
    titles: list[Title] = field(default_factory=list)
    sides: list[str] = field(default_factory=list)
    named_at: list[int] = field(default_factory=list)
    spellings: list[str] = field(default_factory=list)


@dataclass(slots=True)
class People:
    """The persons of one article, and who each name (by its first token) is."""

    by_id: dict[str, Person] = field(default_factory=dict)
    by_name: dict[int, str] = field(default_factory=dict)

    def of(self, name: Name) -> Person | None:
        """The person a name means, None when it stays unknown."""
        found = self.by_name.get(name.start)
        return self.by_id[found] if found else None


def person_keys(reading: Reading, name: Name) -> list[str]:
    """The persons of the registry that a name may mean."""
    entries = reading.registry.entries
    return [key for key in name.keys if key in entries and entries[key].kind == "person"]


def is_certain(reading: Reading, name: Name) -> bool:
    """Whether a single word is a nickname that only one person of the registry bears: "Hemedti", "Lula"."""
    keys = person_keys(reading, name)
    if len(keys) != 1 or reading.words.exactly("shy_names", name.text):
        return False
    # "Chareh" is no nickname of Ahmed al-Chareh's, but his surname
    return fold(name.text) not in short_forms(reading.registry.entries[keys[0]].name_fr)


def enter(reading: Reading, people: People, name: Name, titles: list[Title]) -> None:
    """Adds the person whom ``name`` means, or notes one more mention of a person known already."""
    registered = _registered(reading, name) or _holder_called_so(reading, name, titles)
    if registered is None:
        person = _same_in_text(people, name.text) or _unknown(reading, people, name, titles)
    else:
        person = people.by_id.get(registered) or _known(reading, people, registered)
    note(people, person, name, titles)


def _known(reading: Reading, people: People, key: str) -> Person:
    entry = reading.registry.entries[key]
    person = Person(key, entry.name(reading.language), True, entry.gender, sides=[entry.side or ""])
    for alias in (entry.name_fr, entry.name_en, *entry.aliases):
        person.calls.update(short_forms(alias))
    people.by_id[key] = person
    return person


def _unknown(reading: Reading, people: People, name: Name, titles: list[Title]) -> Person:
    gender = gender_of(reading, name, titles) or reading.registry.first_name_gender(words_of(name.text)[0])
    key = slug(name.text) or "x"
    return people.by_id.setdefault(key, Person(key, name.text, registered=False, gender=gender))


def note(people: People, person: Person, name: Name, titles: list[Title]) -> None:
    """Remembers a mention of ``person``: how it calls them, and the titles that stand with it."""
    people.by_name[name.start] = person.id
    person.calls.update(short_forms(name.text))
    person.named_at.append(name.start)
    if is_full(name.text) and name.text not in (person.name, *person.spellings):
        person.spellings.append(name.text)
    for title in titles:
        person.titles.append(title)
        person.sides += [side for side in title.sides if side not in person.sides]
        person.gender = person.gender or title.gender


def _registered(reading: Reading, name: Name) -> str | None:
    registry = reading.registry
    if keys := person_keys(reading, name):
        return likeliest(reading, keys)
    if not is_full(name.text):
        return None
    for key in (*registry.ids(name.text), *registry.surnamed(surname(name.text))):
        entry = registry.entries[key]
        if entry.kind == "person" and (
            same_person(name.text, entry.name_fr) or same_person(name.text, entry.name_en)
        ):
            return key
    return registry.reordered(name.text) or nearly(registry, name.text)


def _holder_called_so(reading: Reading, name: Name, titles: list[Title]) -> str | None:
    """ "le président turc Tayyip Erdogan": who holds that office on the day and is called nearly so."""
    registry = reading.registry
    if reading.day is None or not is_full(name.text):
        return None
    for title in (t for t in titles if not t.former and not t.plural):
        for of in title.of:
            for key in registry.holders(title.offices, of, reading.day):
                entry = registry.entries[key]
                if any(nearly_called(name.text, known) for known in (entry.name_fr, entry.name_en)):
                    return key
    return None


def likeliest(reading: Reading, keys: list[str]) -> str:
    """Of several of one name the one in office on the day, else the first."""
    if len(keys) > 1 and reading.day is not None:
        serving = [key for key in keys if reading.registry.offices_of(key, reading.day)]
        return (serving or keys)[0]
    return keys[0]


def _same_in_text(people: People, text: str) -> Person | None:
    mine = set(words_of(text))
    for person in islice(people.by_id.values(), MOST_COMPARED):
        if not is_full(person.name):
            continue
        theirs = set(words_of(person.name))
        if len(mine & theirs) >= 2 and (mine <= theirs or theirs <= mine):
            return person
        alike = fuzz.ratio(fold(person.name), fold(text)) >= SAME_NAME and len(mine) == len(theirs)
        if (alike or fold(surname(person.name)) == fold(surname(text))) and same_person(person.name, text):
            return person
    return None


def gender_of(reading: Reading, name: Name, titles: list[Title]) -> str:
    """ "m", "f" or "" from the civility or title that stands with a name."""
    words = reading.words
    before = reading.doc[name.start - 1].text if name.start else ""
    if words.has("feminine_civilities", before):
        return "f"
    if words.has("masculine_civilities", before):
        return "m"
    return next((title.gender for title in titles if title.gender), "")


def actor_of(reading: Reading, person: Person) -> Actor:
    """The record of a person of the text, with office and side as the text states them if not registered."""
    if person.registered:
        actor = reading.registry.actor(person.id, reading.language, reading.day)
        # as the article spells it: "Ahmad Abdallah" of Ahmed ben Abdallah
        own = tuple(s for s in person.spellings if s not in (actor.name, *actor.aliases))
        return replace(actor, aliases=(*actor.aliases, *own))
    entries = reading.registry.entries
    titles = [
        title for title in person.titles if not (title.plural or reading.words.has("relations", title.word))
    ]
    title = max(titles, key=lambda t: t.end - t.start, default=None)
    side = next((side for side in person.sides if side in entries), None)
    return Actor(
        id=person.id,
        name=person.name,
        kind="person",
        affiliation=entries[side].name(reading.language) if side else None,
        office=_office(reading, title) if title is not None else None,
        aliases=tuple(person.spellings),
        gender="m" if person.gender == "m" else "f" if person.gender == "f" else None,
        registered=False,
    )


def _office(reading: Reading, title: Title) -> str:
    start = title.start
    while reading.words.has("before_office", reading.doc[start].lower_) and start < title.head:
        start += 1
    return reading.doc.span(start, title.end).text
