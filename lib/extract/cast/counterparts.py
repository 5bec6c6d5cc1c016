"""Who stands over against someone: "son homologue iranien", "son rival"; whom a title suits."""

from __future__ import annotations

from lib.extract.cast.discourse import Discourse
from lib.extract.cast.people import Person
from lib.extract.cast.records import Title
from lib.registry.records import Office

PERSONAL = ("other", "adviser", "envoy", "negotiator")


def is_one(discourse: Discourse, person: Person, title: Title, loose: tuple[str, ...] | None) -> bool:
    """Whether a person may be called by a title: by the text, by the registry, or as ``loose`` allows."""
    reading = discourse.reading
    kin = (title.word, *reading.words.kin.get(title.word, ()))
    if title.former:
        return _was_one(discourse, person, title, kin)
    if any(t.word in kin and not t.former for t in person.titles):
        return True
    wanted = set(title.offices) | set(loose or ())
    if "*" in wanted:
        return True
    heads_state = "monarch" in wanted and "leader" in wanted
    offices = {
        o for t in person.titles for o in t.offices
        if not (heads_state and t.of and not any(_is_state(discourse, of) for of in t.of))
    }  # fmt: skip
    if person.registered:
        terms = (
            reading.registry.offices_of(person.id, reading.day)
            if reading.day
            else reading.registry.offices_of(person.id)
        )
        offices |= {o.office for o in terms}
    return bool(wanted & offices)


def _was_one(discourse: Discourse, person: Person, title: Title, kin: tuple[str, ...]) -> bool:
    """Whether a person may be called "l'ex-président": by the text, or by an office held once."""
    if any(t.former and (t.word in kin or set(t.offices) & set(title.offices)) for t in person.titles):
        return True
    registry, day = discourse.reading.registry, discourse.reading.day
    if not person.registered:
        return False
    holds = {o.office for o in registry.offices_of(person.id, day)} if day else set()
    return bool(set(title.offices) & ({o.office for o in registry.offices_of(person.id)} - holds))


def _by_office(discourse: Discourse, title: Title, actor: str) -> tuple[str, ...]:
    """ "le ministre russe et son homologue turc", neither of them named: the other of that office, if one.

    A Premier ministre has one only where the government leads.
    """
    registry, day = discourse.reading.registry, discourse.reading.day
    for of in title.of if day is not None else ():
        entry = registry.entries.get(of)
        for term in registry.offices_of(actor, day):
            if term.office in PERSONAL or entry is None or not _of_its_kind(discourse, term, of):
                continue
            if term.office == "prime_minister" and entry.note != "government":
                continue
            holders = registry.holders([term.office], of, day)
            if len(holders) == 1:
                return holders
    return ()


def _of_its_kind(discourse: Discourse, term: Office, of: str) -> bool:
    """Whether an office is of a state where the other's is: a minister who leads a party has no president."""
    entries = discourse.reading.registry.entries
    return term.of in entries and of in entries and entries[term.of].kind == entries[of].kind


def _is_state(discourse: Discourse, actor: str) -> bool:
    entry = discourse.reading.registry.entries.get(actor)
    return entry is not None and entry.kind == "state"


def bears(discourse: Discourse, actor: str, title: Title) -> bool:
    """Whether a person may be called by a title: "les deux dirigeants" are no spokesmen."""
    person = discourse.people.by_id.get(actor)
    loose = discourse.reading.words.loose_offices.get(title.word)
    if person is None:
        # "les présidents russe et turc … les deux présidents": whom the text names nowhere
        day, wanted = discourse.reading.day, set(title.offices) | set(loose or ())
        terms = discourse.reading.registry.offices_of(actor, day) if discourse.is_person(actor) else ()
        return any(term.office in wanted for term in terms)
    return discourse.reading.words.has("anybody", title.word) or is_one(discourse, person, title, loose)


def the_other(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "son rival": of the two last spoken of together, the one who is not the subject."""
    subject = _last_subject(discourse, title)
    for referent in discourse.back(title.start, 8):
        if len(referent.ids) == 2 and referent.human and subject in referent.ids:
            return tuple(i for i in referent.ids if i != subject)
    return ()


def _last_subject(discourse: Discourse, title: Title) -> str:
    subjects = [r for r in discourse.back(title.start, 1) if r.part >= 2 and len(r.ids) == 1 and r.human]
    return subjects[0].ids[0] if subjects else ""


def counterpart(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "son homologue iranien": who holds for Iran the office of the one just spoken of."""
    reading = discourse.reading
    if not title.of:
        return ()
    for referent in discourse.back(title.start, 2):
        for actor in referent.ids:
            person = discourse.people.by_id.get(actor)
            if person is None and discourse.is_person(actor):
                return _by_office(discourse, title, actor)
            if person is None:
                continue
            stated_offices = [o for t in person.titles for o in t.offices]
            for of in title.of:
                offices = list(stated_offices)
                if reading.day is not None:
                    terms = reading.registry.offices_of(actor, reading.day)
                    offices += [t.office for t in terms if _of_its_kind(discourse, t, of)]
                ranked = [o for o in dict.fromkeys(offices) if o not in PERSONAL]
                stated = [
                    p for p in discourse.people.by_id.values()
                    if p is not person and of in p.sides
                    and any(set(t.offices) & set(ranked) for t in p.titles)
                ]  # fmt: skip
                if stated:
                    return (stated[0].id,)
                for office in ranked:
                    holders = reading.registry.holders([office], of, reading.day) if reading.day else ()
                    if len(holders) == 1:
                        return holders
    return ()
