"""Who "le chef rebelle", "le leader séparatiste" or "le chef de guerre" is: no officeholder of a state."""

from __future__ import annotations

from lib.extract.cast.discourse import Discourse
from lib.extract.cast.incumbents import recent_people
from lib.extract.cast.people import Person
from lib.extract.cast.records import Reading, Title
from lib.registry.records import Office

NEAR = 3
LEADERS = ("leader", "commander")


def unruly(reading: Reading, title: Title) -> bool:
    """Whether a title is that of somebody in arms against a state: "le chef rebelle", "le chef de guerre"."""
    words, behind = reading.words, reading.texts[title.head + 1 : max(title.end, title.head + 3)]
    near = [text.lower() for text in behind[:2]]
    return bool(near) and (words.has("unruly", near[0]) or near == ["de", "guerre"])


def in_arms(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """The one named before whom the text called so, else the one just spoken of who holds no office."""
    if title.determiner not in ("def", "dem"):
        return ()
    reading = discourse.reading
    before = [p for p in recent_people(discourse, title) if p.named_at and min(p.named_at) < title.start]
    called = [p for p in before if any(_of_rebels(reading, each) for each in p.titles)]
    if called:
        return (called[0].id,)
    for referent in discourse.back(title.start, NEAR):
        person = discourse.people.by_id.get(referent.ids[0]) if len(referent.ids) == 1 else None
        known = person in before and person is not None and not _rules(discourse, person)
        if known and person is not None and _may_lead(reading, person, title):
            return (person.id,)
    return _only_later(discourse, title)


def _of_rebels(reading: Reading, title: Title) -> bool:
    """ "le chef rebelle X", "le rebelle X"."""
    return unruly(reading, title) or reading.words.has("rebel_sides", title.word)


def _may_lead(reading: Reading, person: Person, title: Title) -> bool:
    """Whether somebody has no title by which he only serves: "le porte-parole", "son chef d'état-major"."""
    words = reading.words
    if not person.titles:
        return True
    leads = (title.word, *words.kin.get(title.word, ()), *words.kin.get("militaire", ()))
    return any(t.word in leads and not _is_staff(reading, t) for t in person.titles)


def _is_staff(reading: Reading, title: Title) -> bool:
    return any(reading.words.has("staffs", text) for text in reading.texts[title.head + 1 : title.head + 3])


def _only_later(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "Le chef rebelle reçoit X", above an article that names the only one who leads rebels in it."""
    if title.start >= discourse.body and discourse.sentence_of[title.start]:
        return ()
    reading = discourse.reading
    called = [
        p.id for p in discourse.people.by_id.values()
        if p.named_at and any(
            reading.words.has("rebel_sides", text) for t in p.titles for text in reading.texts[t.head : t.end]
        )
    ]  # fmt: skip
    return tuple(called) if len(called) == 1 else ()


def _rules(discourse: Discourse, person: Person) -> bool:
    """Whether somebody holds an office of a state or of a body of states, by the registry or by the text."""
    reading = discourse.reading
    terms = reading.registry.offices_of(person.id, reading.day) if person.registered and reading.day else ()
    if terms and all(_leads_a_group(reading, term) for term in terms):
        return False
    entries = (reading.registry.entries.get(side) for side in person.sides)
    states = any(entry is not None and (entry.kind == "state" or entry.side is None) for entry in entries)
    return states and (person.registered or any(title.offices for title in person.titles))


def _leads_a_group(reading: Reading, term: Office) -> bool:
    """ "dirigeant du Congrès national pour la défense du peuple"."""
    body = reading.registry.entries.get(term.of or "")
    return (
        term.office in LEADERS and body is not None and body.kind == "organisation" and body.side is not None
    )
