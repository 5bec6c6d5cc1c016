"""Titles without a name: who "le président américain", "le diplomate" or "les deux hommes" are."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.cast.discourse import Discourse, Referent
from lib.extract.cast.people import Person
from lib.extract.cast.records import Phrase, Title
from lib.registry.folding import fold


def resolve_title(discourse: Discourse, phrase: Phrase) -> Phrase:
    """``phrase`` with the actors its title means; unchanged when they cannot be told."""
    title = phrase.title
    assert title is not None
    ids = _many(discourse, title) if title.plural else _one(discourse, title)
    if not ids:
        return replace(phrase, gender=title.gender)
    return replace(phrase, ids=ids, basis="title", gender=_gender(discourse, ids) or title.gender)


def _gender(discourse: Discourse, ids: tuple[str, ...]) -> str:
    person = discourse.people.by_id.get(ids[0]) if len(ids) == 1 else None
    if person is not None:
        return person.gender
    entry = discourse.reading.registry.entries.get(ids[0])
    return entry.gender if entry is not None and len(ids) == 1 else ""


def _one(discourse: Discourse, title: Title) -> tuple[str, ...]:
    if title.determiner == "indef":
        return ()
    if title.word in ("homologue", "interlocuteur", "prédécesseur", "successeur"):
        return _counterpart(discourse, title) if title.word == "homologue" else ()
    if title.of:
        return _of_state(discourse, title)
    if title.person is not None:
        return _of_person(discourse, title)
    return _bare(discourse, title)


def _of_state(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """By what the text itself says of people, then by who held the office on the day."""
    reading = discourse.reading
    stated = [p for p in _recent_people(discourse, title) if _states(p, title)]
    if stated:
        return (stated[0].id,)
    if not title.offices or title.former:
        held = [
            p for p in discourse.people.by_id.values()
            if title.former and p.registered
            and any(o.office in title.offices and o.of in title.of for o in reading.registry.offices_of(p.id))
        ]  # fmt: skip
        return (held[0].id,) if len(held) == 1 else ()
    for of in title.of:
        holders = _holders(discourse, title, of)
        if len(holders) == 1:
            return holders
    return ()


def _holders(discourse: Discourse, title: Title, of: str) -> tuple[str, ...]:
    reading = discourse.reading
    for office in title.offices:
        holders = reading.registry.holders([office], of, reading.day)
        if title.gender:
            holders = tuple(h for h in holders if reading.registry.entries[h].gender == title.gender)
        if len(title.of) > 1:
            # "l'envoyé spécial de l'ONU pour le Yémen": the title of the registry tells which envoy
            others = [fold(reading.registry.entries[o].name_fr) for o in title.of if o != of]
            holders = tuple(
                h for h in holders
                if all(any(other in fold(o.title_fr) for o in reading.registry.offices_of(h)) for other in others)
            )  # fmt: skip
        if reading.day is None or len(holders) > 1:
            holders = tuple(h for h in holders if h in discourse.people.by_id)
        if holders:
            return holders if len(holders) == 1 else ()
    return ()


def _states(person: Person, title: Title) -> bool:
    """Whether the text gave ``person`` this very office."""
    for known in person.titles:
        same = known.word == title.word or bool(set(known.offices) & set(title.offices))
        if same and known.former == title.former and set(title.of) <= set(known.of) | set(person.sides):
            if set(known.offices) & set(title.offices) or not title.offices:
                return True
    return False


def _recent_people(discourse: Discourse, title: Title) -> list[Person]:
    """Persons named before the title, nearest first, then those named only after it."""
    seen: list[Person] = []
    for referent in reversed(discourse.referents):
        for actor in referent.ids:
            person = discourse.people.by_id.get(actor)
            if person is not None and person not in seen and _gendered(person, title.gender):
                seen.append(person)
    return seen + [p for p in discourse.people.by_id.values() if p not in seen and _gendered(p, title.gender)]


def _gendered(person: Person, gender: str) -> bool:
    return not gender or not person.gender or person.gender == gender


def _of_person(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "le porte-parole de Vladimir Poutine": someone of whom the text or the registry says so."""
    reading = discourse.reading
    assert title.person is not None
    chief = discourse.people.of(title.person)
    if chief is None:
        return ()
    stated = [
        p for p in _recent_people(discourse, title)
        if p is not chief and any(t.word == title.word and t.person is not None and discourse.people.of(t.person) is chief for t in p.titles)
    ]  # fmt: skip
    if stated:
        return (stated[0].id,)
    sides = [s for s in chief.sides if s]
    if sides and title.offices and reading.day is not None:
        holders = _holders(discourse, replace(title, of=(sides[0],)), sides[0])
        return holders if len(holders) == 1 else ()
    return ()


def _counterpart(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "son homologue iranien": who holds for Iran the office of the one just spoken of."""
    reading = discourse.reading
    if not title.of:
        return ()
    for referent in discourse.back(title.start, 2):
        for actor in referent.ids:
            person = discourse.people.by_id.get(actor)
            if person is None:
                continue
            offices = [o for t in person.titles for o in t.offices]
            if reading.day is not None:
                offices += [o.office for o in reading.registry.offices_of(actor, reading.day)]
            for of in title.of:
                ranked = [
                    o for o in dict.fromkeys(offices) if o not in ("other", "adviser", "envoy", "negotiator")
                ]
                stated = [
                    p for p in discourse.people.by_id.values()
                    if p is not person and of in p.sides and any(set(t.offices) & set(ranked) for t in p.titles)
                ]  # fmt: skip
                if stated:
                    return (stated[0].id,)
                for office in ranked:
                    holders = reading.registry.holders([office], of, reading.day) if reading.day else ()
                    if len(holders) == 1:
                        return holders
    return ()


def _bare(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "le ministre", "le diplomate", "ce dirigeant": the last one spoken of who is one."""
    reading = discourse.reading
    if title.topical:
        return _of_matter(discourse, title)
    quotation = reading.quotation[title.head]
    loose = reading.words.loose_offices.get(title.word)
    for referent in discourse.back(title.start, 6 if loose is None else 3):
        if (
            referent.plural
            or not referent.human
            or (title.gender and referent.gender and referent.gender != title.gender)
        ):
            continue
        if quotation >= 0 and referent.quotation != quotation:
            # within quotation marks "le président" is the speaker's own
            continue
        if not referent.ids:
            if referent.part >= 2 and loose is not None:
                return ()
            continue
        person = discourse.people.by_id.get(referent.ids[0])
        if person is not None and _is_one(discourse, person, title, loose):
            return referent.ids
    return ()


def _bears(discourse: Discourse, actor: str, title: Title) -> bool:
    person = discourse.people.by_id.get(actor)
    if person is None or title.word in ("homme", "rival", "interlocuteur", "homologue", "allié"):
        return person is not None
    return _is_one(discourse, person, title, discourse.reading.words.loose_offices.get(title.word))


def _of_matter(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "le chef de l'opposition": the one whom the text gave that very title, or the office it means."""
    doc = discourse.reading.doc
    wanted = fold(doc[title.head : title.end].text)
    for person in _recent_people(discourse, title):
        for known in person.titles:
            if fold(doc[known.head : known.end].text).startswith(wanted) and known.former == title.former:
                return (person.id,)
    return _bare(discourse, replace(title, topical=False)) if title.offices else ()


def _is_one(discourse: Discourse, person: Person, title: Title, loose: tuple[str, ...] | None) -> bool:
    reading = discourse.reading
    if any(t.word == title.word and not t.former for t in person.titles):
        return True
    wanted = set(title.offices) | set(loose or ())
    if "*" in wanted:
        return True
    offices = {o for t in person.titles for o in t.offices}
    if person.registered:
        terms = (
            reading.registry.offices_of(person.id, reading.day)
            if reading.day
            else reading.registry.offices_of(person.id)
        )
        offices |= {o.office for o in terms}
    return bool(wanted & offices)


def _many(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "les présidents russe et américain", "leurs dirigeants", "les deux hommes"."""
    reading = discourse.reading
    if title.counted and len(title.of) < 2:
        return together(discourse, title.start, title.gender, title, title.counted)
    if len(title.of) > 1 and title.determiner != "indef":
        found = [_of_state(discourse, replace(title, of=(of,), plural=False, gender="")) for of in title.of]
        return tuple(dict.fromkeys(i for ids in found for i in ids)) if all(found) else ()
    if title.determiner == "poss" and reading.words.has("their_people", reading.doc[title.head].text):
        return _their(discourse, title)
    # "les négociateurs ukrainiens": their state, when the text does not say who they are
    return title.of if reading.words.has("sides", reading.doc[title.head].text) and not title.former else ()


def _their(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "leurs dirigeants": the leaders of the states spoken of together just before."""
    reading = discourse.reading
    if reading.doc[title.start].text.lower() not in ("leurs", "leur"):
        return ()
    states = sides_before(discourse, title.start)
    found = []
    for state in states:
        people = (
            reading.registry.leaders(state, reading.day) if title.word in ("dirigeant", "leader", "chef")
            else reading.registry.holders(title.offices, state, reading.day)
        ) if reading.day else ()  # fmt: skip
        if len(people) != 1:
            return ()
        found += people
    return tuple(found)


def together(
    discourse: Discourse, position: int, gender: str = "", title: Title | None = None, count: int = 2
) -> tuple[str, ...]:
    """The last two (or ``count``) persons who were spoken of together before ``position``; empty when they cannot be told.

    With a ``title`` only persons who bear it count: "les deux dirigeants" are no spokesmen.
    """
    found: dict[int, list[str]] = {}
    for referent in discourse.back(position, 4):
        if title is not None and not all(_bears(discourse, actor, title) for actor in referent.ids):
            continue
        if referent.human and not referent.plural and len(referent.ids) == 1 and not referent.nested:
            if gender != "f" or referent.gender != "m":
                row = found.setdefault(referent.sentence, [])
                if referent.ids[0] not in row:
                    row.append(referent.ids[0])
        elif referent.human and len(referent.ids) == count:
            return referent.ids
    rows = list(found.values())
    for row in rows:
        if len(row) >= count:
            return tuple(row) if len(row) == count else tuple(_prominent(discourse, position, row, count))
    merged = list(dict.fromkeys(actor for row in rows for actor in row))
    return tuple(merged) if len(merged) == count else ()


def _prominent(discourse: Discourse, position: int, row: list[str], count: int) -> list[str]:
    # among three or more in one sentence, its subject and the first other that is no adjunct of a title
    ranked = sorted(
        (r for r in discourse.back(position, 3) if len(r.ids) == 1 and r.ids[0] in row),
        key=lambda r: (-r.part, r.position),
    )
    return list(dict.fromkeys(r.ids[0] for r in ranked))[:count]


def sides_before(discourse: Discourse, position: int, sentences: int = 3) -> tuple[str, ...]:
    """The two states or armed groups last spoken of together before ``position``; no international bodies."""
    sides = [
        r for r in discourse.back(position, sentences)
        if not r.human and r.ids and all(_is_side(discourse, actor) for actor in r.ids)
    ]  # fmt: skip
    for referent in sides:
        if len(referent.ids) == 2:
            return referent.ids
    rows: dict[int, list[Referent]] = {}
    for referent in sides:
        rows.setdefault(referent.sentence, []).append(referent)
    for row in rows.values():
        ids = list(dict.fromkeys(r.ids[0] for r in sorted(row, key=lambda r: (-r.part, r.position))))
        if len(ids) >= 2:
            return tuple(ids[:2])
    merged = list(dict.fromkeys(r.ids[0] for row in rows.values() for r in row))
    return tuple(merged) if len(merged) == 2 else ()


def _is_side(discourse: Discourse, actor: str) -> bool:
    entry = discourse.reading.registry.entries.get(actor)
    return entry is not None and (entry.kind == "state" or (entry.side is not None and entry.note == ""))


def body_before(discourse: Discourse, position: int) -> tuple[str, ...]:
    """The armed group or movement last spoken of: whom "la guérilla" or "le mouvement islamiste" means."""
    entries = discourse.reading.registry.entries
    for referent in discourse.back(position, 8):
        for actor in referent.ids:
            entry = entries.get(actor)
            if (
                entry is not None
                and entry.kind == "organisation"
                and entry.side is not None
                and not entry.note
            ):
                return (actor,)
    return ()
