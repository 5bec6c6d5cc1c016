"""Noun phrases that denote persons: a name with its title, in either order, and titles that stand alone."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.cast.people import People, Person
from lib.extract.cast.records import Name, Phrase, Reading, Title
from lib.registry.folding import fold


def attach(reading: Reading, names: list[Name], titles: list[Title]) -> dict[int, Title]:
    """The title that stands with each personal name, by the name's first token.

    "le président russe Vladimir Poutine", "son conseiller, Iouri Ouchakov", "Sergueï Lavrov, chef de la diplomatie".
    """
    doc = reading.doc
    starting = {name.start: name for name in names if name.kind == "person"}
    ending = {name.end: name for name in names if name.kind == "person"}
    attached: dict[int, Title] = {}
    for title in sorted(all_titles(titles), key=lambda t: (-t.start, t.end)):
        name = _name_after(reading, starting, title)
        if name is not None and not (title.plural and _listed(reading, name)):
            attached.setdefault(name.start, title)
            continue
        before = title.start - 1
        if doc[before].text in (",", "(", "–", "—") and before in ending and _closed(reading, title):
            attached.setdefault(ending[before].start, title)
    return attached


def all_titles(titles: list[Title]) -> list[Title]:
    """The titles and those inside their complements."""
    return [each for title in titles for each in (title, *all_titles(list(title.inner)))]


def _name_after(reading: Reading, starting: dict[int, Name], title: Title) -> Name | None:
    doc = reading.doc
    position = title.end
    if position < len(doc) and reading.words.has("civilities", doc[position].text):
        position += 1
    if position in starting:
        return starting[position]
    if position + 1 < len(doc) and doc[position].text == ",":
        position += 1
        if reading.words.has("civilities", doc[position].text) and position + 1 < len(doc):
            position += 1
        name = starting.get(position)
        if name is not None and title.determiner and not _begins_list(reading, name):
            return name
    return None


def _begins_list(reading: Reading, name: Name) -> bool:
    # "le président, Marco Rubio et Steve Witkoff": three people, no apposition
    return name.end < len(reading.doc) and reading.doc[name.end].text in ("et", "ainsi")


def _listed(reading: Reading, name: Name) -> bool:
    return name.end < len(reading.doc) and reading.doc[name.end].text in ("et", ",")


def _closed(reading: Reading, title: Title) -> bool:
    doc = reading.doc
    if title.determiner in ("poss", "dem"):
        return False
    return (
        title.end >= len(doc)
        or doc[title.end].is_space
        or doc[title.end].text in (",", ".", ")", ";", ":", "–", "—", "-", "et", '"', "qui", "!", "?")
    )


def named_phrases(
    reading: Reading, names: list[Name], titles: list[Title], attached: dict[int, Title], people: People
) -> list[Phrase]:
    """The phrases a name or registry entry resolves, and the titles that stay to be resolved, by position."""
    phrases: list[Phrase] = []
    done: set[int] = set()
    nested = {name.start for title in all_titles(titles) for name in [title.person] if name is not None}
    for name in names:
        if name.kind != "person":
            continue
        title = attached.get(name.start)
        person = people.of(name)
        if title is not None and _contradicted(reading, title, person):
            title = None
        phrases += _person_phrases(reading, name, title, person, name.start in nested)
        if title is not None:
            done.add(title.head)
    inner = {each.head for title in titles for each in all_titles(list(title.inner))}
    phrases += [
        Phrase(t.start, t.end, t.head, "title", gender=t.gender, plural=t.plural, title=t, nested=t.head in inner)
        for t in all_titles(titles) if t.head not in done
    ]  # fmt: skip
    return phrases


def _contradicted(reading: Reading, title: Title, person: Person | None) -> bool:
    """Whether the office is another's: in "le président russe, Donald Trump et …" the comma makes a list."""
    if person is None or title.former or not title.offices or len(title.of) != 1:
        return False
    holders = reading.registry.holders(title.offices, title.of[0], reading.day)
    return bool(
        reading.day is not None and holders and person.registered and person.id not in holders
        and any(reading.registry.offices_of(holder, reading.day) for holder in holders)
        and reading.registry.entries[person.id].side not in title.of
    )  # fmt: skip


def _person_phrases(
    reading: Reading, name: Name, title: Title | None, person: Person | None, nested: bool
) -> Iterator[Phrase]:
    ids = (person.id,) if person else ()
    gender = person.gender if person else ""
    start, end = name.start, name.end
    if start > 0 and reading.words.has("civilities", reading.doc[start - 1].text):
        start -= 1
    if title is not None and title.end <= name.start:
        yield Phrase(title.start, end, name.start, "name", ids, "name", gender, title=title, nested=nested)
        return
    yield Phrase(start, end, name.start, "name", ids, "name" if ids else "unknown", gender, nested=nested)
    if title is not None:
        yield Phrase(title.start, title.end, title.head, "title", ids, "title", gender, title=title)


def joint_phrases(reading: Reading, people: People) -> Iterator[Phrase]:
    """Two people in one word: "le sommet Trump-Poutine"."""
    called = {call: person for person in people.by_id.values() for call in person.calls}
    for token in reading.doc:
        parts = fold(token.text).split("-")
        if len(parts) == 2 and token.text[0].isupper() and all(part in called for part in parts):
            both = tuple(called[part].id for part in parts)
            if both[0] != both[1]:
                yield Phrase(token.i, token.i + 1, token.i, "name", both, "name", plural=True)
