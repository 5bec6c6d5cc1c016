"""Who holds an office of a state or body: by what the text says of people, then by the registry."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.cast.discourse import Discourse
from lib.extract.cast.missions import ENVOYS, sent
from lib.extract.cast.people import Person
from lib.extract.cast.records import Reading, Title
from lib.languages.tokens import Doc
from lib.registry.folding import fold

LEADING = ("dirigeant", "leader")
# Offices that those have too who are in arms.
HEADS = {"leader", "commander", "spokesperson", "negotiator"}


def of_state(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """The holder of an office of ``title.of``: by what the text says of people, then by the registry."""
    reading = discourse.reading
    stated = [p for p in recent_people(discourse, title) if _states(reading, p, title)]
    if stated and not stated[0].sides and not stated[0].registered:
        return called_of(discourse, title) or (stated[0].id,)
    if stated:
        return (stated[0].id,)
    if not title.offices or title.former:
        held = [
            p for p in discourse.people.by_id.values()
            if title.former and p.registered
            and any(o.office in title.offices and o.of in title.of for o in reading.registry.offices_of(p.id))
        ]  # fmt: skip
        return (held[0].id,) if len(held) == 1 else ()
    if _against_state(reading, title):
        return ()
    for of in title.of:
        holders = (
            _leaders(reading, title, of)
            or holders_of(discourse, title, of)
            or _of_authority(discourse, title, of)
        )
        if len(holders) == 1:
            return holders
    return ()


def _against_state(reading: Reading, title: Title) -> bool:
    """ "le chef des rebelles ivoiriens", "le leader séparatiste géorgien": they fight the state."""
    entries = reading.registry.entries
    states = all(of in entries and entries[of].kind == "state" for of in title.of)
    inside = reading.texts[title.head + 1 : title.end]
    return states and bool(HEADS & set(title.offices)) and any(reading.words.has("unruly", t) for t in inside)


def _of_authority(discourse: Discourse, title: Title, state: str) -> tuple[str, ...]:
    """ "le Premier ministre palestinien" is that of the body that acts for the Palestinians."""
    body = discourse.reading.registry.authorities.get(state)
    if body is None:
        return ()
    of = tuple(body if each == state else each for each in title.of)
    return holders_of(discourse, replace(title, of=of), body)


def called_of(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "l'émissaire norvégien X … le ministre norvégien": rather one whom the text calls so than anybody."""
    for referent in discourse.back(title.start, 3):
        person = discourse.people.by_id.get(referent.ids[0]) if len(referent.ids) == 1 else None
        if person is None or person.registered or not is_gendered(person, title.gender):
            continue
        if any(set(title.of) & set(known.sides) for known in person.titles):
            return referent.ids
    return ()


def _leaders(reading: Reading, title: Title, of: str) -> tuple[str, ...]:
    """ "le dirigeant arménien": who governs there, president or prime minister."""
    entry = reading.registry.entries.get(of)
    if title.word not in LEADING or entry is None or entry.kind != "state" or len(title.of) > 1:
        return ()
    entries = reading.registry.entries
    # "la dirigeante birmane" is no general
    return tuple(
        h for h in reading.registry.leaders(of, reading.day)
        if title.gender != "f" or entries[h].gender != "m"
    )  # fmt: skip


def holders_of(discourse: Discourse, title: Title, of: str) -> tuple[str, ...]:
    """The one holder, by the registry, of the office of ``of`` that ``title`` names; else empty."""
    reading = discourse.reading
    for office in title.offices:
        holders = reading.registry.holders([office], of, reading.day)
        if title.gender:
            same = tuple(h for h in holders if reading.registry.entries[h].gender == title.gender)
            # "le chef de la diplomatie européenne" may be a woman
            holders = holders if title.gender == "m" and not same else same
        if office in ENVOYS:
            holders = sent(discourse, title, office, of, holders)
        elif len(title.of) > 1:
            # "l'ambassadeur de Russie à l'ONU": the title of the registry tells where
            others = {o for o in title.of if o != of}
            holders = tuple(h for h in holders if any(others <= names for names in _named(reading, h)))
        if reading.day is None or len(holders) > 1:
            holders = tuple(h for h in holders if h in discourse.people.by_id)
        if holders:
            return holders if len(holders) == 1 else ()
    return ()


def _named(reading: Reading, person: str) -> list[frozenset[str]]:
    """What each title of ``person`` names."""
    registry = reading.registry
    return [registry.named_in(o.title_fr) for o in registry.offices_of(person, reading.day)]


def _is_ministry(office: str) -> bool:
    return office.endswith("_minister") and not office.startswith("prime")


def begins_so(doc: Doc, known: Title, wanted: str) -> bool:
    """Whether the words of a ``known`` title begin with the folded text ``wanted``."""
    return fold(doc.span(known.head, known.end).text).startswith(wanted)


def _states(reading: Reading, person: Person, title: Title) -> bool:
    """Whether the text gave ``person`` this very office."""
    for known in person.titles:
        same = set(known.offices) & set(title.offices) or (known.word == title.word and not title.offices)
        # "le chef de la diplomatie soudanaise", then "le ministre soudanais"
        same = same or (
            reading.words.has("ministers", title.word)
            and not title.topical
            and all(map(_is_ministry, title.offices))
            and any(map(_is_ministry, known.offices))
        )
        # "ambassadeur syrien à l'ONU", then "l'ambassadeur syrien"
        same = same or (len(title.of) < len(known.of) and known.word == title.word and not title.topical)
        if not same or known.former != title.former:
            continue
        # "le ministre, Baek Jun-ho", then "le ministre sud-coréen": no state was named the first time
        unsaid = not person.registered and not person.sides
        # "les ministres russe et turc X et Y" does not tell which of them is whose
        told = () if known.plural and len(known.of) > 1 else known.of if title.aims else known.sides
        if unsaid or set(title.of) <= {*told, *person.sides}:
            return True
    return False


def recent_people(discourse: Discourse, title: Title) -> list[Person]:
    """Persons named before the title, nearest first, then those named only after it."""
    persons = discourse.people.by_id
    nearest = [actor for actor in reversed(discourse.spoken_of) if actor in persons]
    return [persons[i] for i in dict.fromkeys((*nearest, *persons)) if is_gendered(persons[i], title.gender)]


def is_gendered(person: Person, gender: str) -> bool:
    """Whether ``person`` may have ``gender`` ("m", "f", or "" where the words do not tell)."""
    return not gender or not person.gender or person.gender == gender
