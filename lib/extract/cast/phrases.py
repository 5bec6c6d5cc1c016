"""Noun phrases that denote actors: titles with their names, names alone, sides, demonyms."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.cast.demonyms import demonym_at
from lib.extract.cast.people import People, Person
from lib.extract.cast.records import Name, Phrase, Reading, Title
from lib.extract.cast.syntax import root_of
from lib.registry.registry import PLACE

ARTICLES = ("le", "la", "l'", "les")


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


def actor_phrases(reading: Reading, names: list[Name], inside: set[int]) -> Iterator[Phrase]:
    """States, organisations, metonyms and sides. States within a title ("président de la Russie") are left out."""
    registry = reading.registry
    for name in names:
        keys = [k for k in name.keys if k in registry.entries]
        if name.kind != "actor" or not keys or registry.entries[keys[0]].note == "platform":
            continue
        entry = registry.entries[keys[0]]
        if name.start in inside and (entry.kind != "organisation" or entry.note == "media"):
            continue
        if entry.note == "media" and not _reports(reading, name):
            continue
        start = _with_article(reading, name.start)
        yield Phrase(
            start, name.end, name.start, "name", (registry.of_metonym(entry.id),),
            "metonym" if entry.kind == "metonym" else "name",
            entry.gender, entry.number == "plural", human=False, nested=name.start in inside,
        )  # fmt: skip


def _reports(reading: Reading, name: Name) -> bool:
    """Whether an outlet is cited: "selon le New York Times", "Axios rapporte", "rapporté par Reuters"."""
    before = _with_article(reading, name.start) - 1
    if before >= 0 and reading.words.has("source_before", reading.doc[before].text):
        return True
    shy = name.text in reading.words.words["shy_names"]
    return not shy and root_of(reading.doc, name.start, name.end).dep_ in ("nsubj", "nsubj:pass")


def _with_article(reading: Reading, position: int) -> int:
    before = reading.doc[position - 1] if position else None
    return (
        position - 1
        if before is not None and before.pos_ == "DET" and before.text.lower() in ARTICLES
        else position
    )


def side_phrases(reading: Reading, names: list[Name], taken: set[int]) -> Iterator[Phrase]:
    """ "la délégation iranienne", "les négociateurs ukrainiens", "les Russes"."""
    doc, words, registry = reading.doc, reading.words, reading.registry
    starting = {name.start: name for name in names}
    for token in doc:
        if token.i in taken:
            continue
        if words.has("sides", token.text) and token.pos_ in ("NOUN", "PROPN", "ADJ", "VERB"):
            end, of = _side_of(reading, starting, token.i)
            if of:
                start = _with_determiner(reading, token.i)
                plural = "Number=Plur" in str(token.morph) or token.text.endswith("s")
                gender = "f" if "Gender=Fem" in str(token.morph) else "m"
                yield Phrase(start, end, token.i, "group", of, "metonym", gender, plural, human=False)
        elif (actor := registry.of_demonym(token.text)) and _is_people(reading, token.i):
            form = registry.demonym_form(token.text)
            ids = (actor,) if "p" in form else ()
            if actor == "union-europeenne":
                ids = ("europeens",) if "p" in form else ()
            yield Phrase(
                _with_determiner(reading, token.i), token.i + 1, token.i, "demonym", ids,
                "metonym" if ids else "unknown", form[0], "p" in form, human="p" not in form,
            )  # fmt: skip


def _is_people(reading: Reading, position: int) -> bool:
    token = reading.doc[position]
    before = reading.doc[position - 1].text.lower() if position else ""
    if not token.text[0].isupper():
        return False
    return before in (
        "les",
        "des",
        "aux",
        "le",
        "l'",
        "la",
        "un",
        "une",
        "deux",
        "entre",
        "et",
        "ces",
        "certains",
        "de",
    )


def _with_determiner(reading: Reading, position: int) -> int:
    start = position
    while start > 0 and (reading.words.has("before_title", reading.doc[start - 1].text)):
        start -= 1
    before = reading.doc[start - 1] if start else None
    return start - 1 if before is not None and before.pos_ == "DET" else start


def _side_of(reading: Reading, starting: dict[int, Name], position: int) -> tuple[int, tuple[str, ...]]:
    """End and actors of "délégation" + demonyms or "de" + name; no actors when neither follows."""
    doc, registry = reading.doc, reading.registry
    end = position + 1
    found: list[str] = []
    while end < len(doc):
        state, length = demonym_at(reading, end)
        if state is not None:
            found.append(state)
            end += length
        elif (
            found
            and doc[end].text in (",", "et")
            and end + 1 < len(doc)
            and registry.of_demonym(doc[end + 1].text)
            and doc[end + 1].text[0].islower()
        ) or (not found and doc[end].pos_ == "ADJ" and doc[end].dep_ == "amod"):
            end += 1
        else:
            break
    if found or end >= len(doc) or doc[end].text.lower() not in ("de", "d'", "du", "des"):
        return end, tuple(dict.fromkeys(found))
    ahead = end + 1
    while ahead < len(doc) and doc[ahead].text.lower() in ARTICLES:
        ahead += 1
    name = starting.get(ahead)
    if name is not None and name.kind == "actor":
        keys = [k for k in name.keys if not k.startswith(PLACE)]
        if keys and registry.entries[keys[0]].note not in ("media", "platform"):
            return name.end, (registry.of_metonym(keys[0]),)
    return end, ()
