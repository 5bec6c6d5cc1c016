"""Who is who: lookups over the actors, offices, demonyms, places and processes of ``data/``."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property, lru_cache

from lib.records import Actor
from lib.registry.folding import fold
from lib.registry.gazetteer import Gazetteer
from lib.registry.naming import key_of, sorted_words, surname
from lib.registry.processes import best_fit
from lib.registry.records import Demonym, Entry, Office, PlaceEntry, Process

# Offices beside which others are for a time or for a matter.
FOREMOST = ("president", "monarch", "prime_minister", "leader", "foreign_minister")
# Arabic articles that a surname is written with or without.
ARTICLES = ("al-", "el-")
# "Jean" is a man's name, though a woman or two are called so.
USUAL = 0.9
PLACE = "place:"
JOINT = re.compile("[-‑]")


class Registry:
    """The checked contents of ``data/``; build it with :func:`lib.registry.load`."""

    def __init__(
        self,
        entries: dict[str, Entry],
        offices: tuple[Office, ...],
        demonyms: tuple[Demonym, ...],
        places: tuple[PlaceEntry, ...],
        processes: tuple[Process, ...],
    ) -> None:
        self.entries = entries
        self.offices = offices
        self.demonyms = demonyms
        self.place_list = places
        self.processes = processes
        self._offices_of: dict[str, list[Office]] = defaultdict(list)
        self._holders: dict[tuple[str, str | None], list[Office]] = defaultdict(list)
        for office in offices:
            self._offices_of[office.person].append(office)
            self._holders[office.office, office.of].append(office)

    @cached_property
    def names(self) -> Gazetteer:
        """Finds full names, organisations, states, metonyms and places; places have keys ``place:<row>``."""
        gazetteer = Gazetteer()
        for entry in self.entries.values():
            for name in (entry.name_fr, entry.name_en, *entry.aliases):
                gazetteer.add(name, entry.id)
        for row, place in enumerate(self.place_list):
            for name in (place.name_fr, place.name_en, *place.aliases):
                gazetteer.add(name, f"{PLACE}{row}")
        return gazetteer

    @cached_property
    def _by_surname(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = defaultdict(list)
        for entry in self.entries.values():
            if entry.kind == "person":
                for name in (entry.name_fr, entry.name_en, *entry.aliases):
                    called = fold(surname(name))
                    found[called].append(entry.id)
                    if called.startswith(ARTICLES):
                        # "al-Burhane" is "Burhane" too
                        found[called[len("al-") :]].append(entry.id)
        return {key: tuple(dict.fromkeys(ids)) for key, ids in found.items()}

    @cached_property
    def _by_alias(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = defaultdict(list)
        for entry in self.entries.values():
            for name in (entry.name_fr, entry.name_en, *entry.aliases):
                found[key_of(name)].append(entry.id)
        return {key: tuple(dict.fromkeys(ids)) for key, ids in found.items()}

    @cached_property
    def _by_demonym(self) -> dict[str, str]:
        return {
            form.casefold(): demonym.actor
            for demonym in self.demonyms
            for form in (
                demonym.masculine, demonym.feminine, demonym.masculine_plural, demonym.feminine_plural
            )
        }  # fmt: skip

    @cached_property
    def _first_names(self) -> dict[str, str]:
        genders: dict[str, Counter[str]] = defaultdict(Counter)
        for entry in self.entries.values():
            if entry.kind == "person" and " " in entry.name_fr:
                for first in {fold(name.split()[0]) for name in (entry.name_fr, entry.name_en)}:
                    genders[first][entry.gender] += 1
        return {
            name: gender
            for name, borne in genders.items()
            for gender, times in borne.items()
            if times >= USUAL * borne.total()
        }

    def first_name_gender(self, name: str) -> str:
        """The gender of nearly all persons here with that first name; "" when they differ or there are none.

        Of "Jean-René" that of "Jean".
        """
        known = self._first_names
        return known.get(fold(name)) or known.get(fold(name.split("-")[0]), "")

    @cached_property
    def full_names(self) -> dict[str, str]:
        """Every full name of a person, folded, with its id: what a misspelt name is compared with."""
        return {
            fold(name): entry.id
            for entry in self.entries.values()
            if entry.kind == "person"
            for name in (entry.name_fr, entry.name_en, *entry.aliases)
            if " " in name
        }

    @cached_property
    def _by_words(self) -> dict[tuple[str, ...], set[str]]:
        found: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for name, actor in self.full_names.items():
            found[sorted_words(name)].add(actor)
        return found

    def reordered(self, name: str) -> str | None:
        """The one person whose full name has the words of ``name`` in any order: "Ahmed Abiy"; else None."""
        ids = self._by_words.get(sorted_words(name), set())
        return next(iter(ids)) if len(ids) == 1 else None

    def ids(self, alias: str) -> tuple[str, ...]:
        """The ids of all entries known under ``alias``, in any spelling of it; empty when there is none."""
        return self._by_alias.get(key_of(alias), ())

    def surnamed(self, name: str) -> tuple[str, ...]:
        """The ids of all persons whose surname is ``name``."""
        return self._by_surname.get(fold(name), ())

    def of_demonym(self, word: str) -> str | None:
        """The actor that a demonym points to: "russes" or "Russe" -> "russie"."""
        return self._by_demonym.get(word.casefold())

    @cached_property
    def _by_combining(self) -> dict[str, str]:
        return {form.casefold(): demonym.actor for demonym in self.demonyms for form in demonym.combining}

    def of_compound(self, word: str) -> tuple[str, ...]:
        """The two actors of a compound demonym: "russo-américains" -> ("russie", "etats-unis"); else none."""
        if word.isalpha() or self.of_demonym(word) is not None:
            # "turco-chypriote" is of one people
            return ()
        for joint in JOINT.finditer(word):
            at = joint.start()
            first, second = self._by_combining.get(word[:at].casefold()), self.of_demonym(word[at + 1 :])
            if first is not None and second is not None:
                return first, second
        return ()

    @cached_property
    def _forms(self) -> dict[str, str]:
        forms: dict[str, str] = {}
        for demonym in self.demonyms:
            # a form that is both singular and plural ("Français") counts as plural
            forms[demonym.feminine.casefold()] = "f"
            forms[demonym.masculine.casefold()] = "m"
            forms[demonym.feminine_plural.casefold()] = "fp"
            forms[demonym.masculine_plural.casefold()] = "mp"
        return forms

    def demonym_form(self, word: str) -> str:
        """Gender and number of a demonym: "m", "f", "mp" or "fp"; empty for any other word."""
        return self._forms.get(word.casefold(), "")

    @cached_property
    def _plain_genders(self) -> dict[str, str]:
        genders: dict[str, str] = {}
        for d in self.demonyms:
            if d.masculine != d.feminine:
                genders |= {d.masculine.casefold(): "m", d.feminine.casefold(): "f"}
        return genders

    def demonym_gender(self, word: str) -> str:
        """The gender a singular demonym tells ("kosovar": "m"), "" when it is the same for both ("russe")."""
        return self._plain_genders.get(word.casefold(), "")

    def of_metonym(self, actor_id: str) -> str:
        """What a metonym stands for ("Kremlin" -> Russia); any other id is returned as it is."""
        entry = self.entries.get(actor_id)
        return entry.side if entry and entry.kind == "metonym" and entry.side else actor_id

    def place(self, key: str) -> PlaceEntry | None:
        """The place behind a key of :attr:`names`, or None when the key is an actor's."""
        return self.place_list[int(key.removeprefix(PLACE))] if key.startswith(PLACE) else None

    @cached_property
    def states(self) -> dict[str | None, str]:
        """The id of the state of every country code."""
        return {entry.country: entry.id for entry in self.entries.values() if entry.kind == "state"}

    @cached_property
    def _capitals(self) -> dict[str, PlaceEntry]:
        found: dict[str, PlaceEntry] = {}
        for place in self.place_list:
            if place.kind == "capital":
                found.setdefault(place.country, place)
        return found

    def capital_of(self, actor_id: str) -> PlaceEntry | None:
        """The capital of the state ``actor_id``; None when it is no state, or no capital is registered."""
        entry = self.entries.get(actor_id)
        return self._capitals.get(entry.country) if entry is not None and entry.country else None

    @cached_property
    def authorities(self) -> dict[str, str]:
        """The bodies that act for a whole people, by the state that is theirs."""
        return {e.side: e.id for e in self.entries.values() if e.note == "authority" and e.side}

    def holders(self, offices: Iterable[str], of: str | None, day: date | None) -> tuple[str, ...]:
        """Who held one of ``offices`` of ``of`` on ``day``; with no day, everyone who ever did."""
        found = [
            term.person
            for office in offices
            for term in self._holders.get((office, of), ())
            if day is None or term.held_on(day)
        ]
        return tuple(dict.fromkeys(found))

    def sole_holder(self, offices: Iterable[str], day: date) -> tuple[str, ...]:
        """Who held an office that there is only one of ("le pape"); empty if there were several."""
        found = {o.person for o in self.offices if o.office in offices and o.held_on(day)}
        return tuple(found) if len(found) == 1 else ()

    def named_in(self, title: str) -> frozenset[str]:
        """The actors that a title of an office names: "envoyé spécial de l'ONU pour la Syrie"."""
        return self._named_in(title)

    @cached_property
    def _named_in(self) -> Callable[[str], frozenset[str]]:
        # Titles of the texts are asked for as well, of which there is no end.
        @lru_cache(maxsize=10_000)
        def find(title: str) -> frozenset[str]:
            keys = (key for sighting in self.names.find(title) for key in sighting.keys)
            return frozenset(self.of_metonym(key) for key in keys if key in self.entries)

        return find

    def titled(self, title: str, day: date) -> tuple[str, ...]:
        """Who bears on ``day`` an office that is of no body: "facilitateur du dialogue intercongolais"."""
        borne = (o for o in self._unowned if o.held_on(day))
        return tuple(dict.fromkeys(o.person for o in borne if fold(o.title_fr).startswith(fold(title))))

    @cached_property
    def _unowned(self) -> tuple[Office, ...]:
        return tuple(o for o in self.offices if o.of is None)

    def leaders(self, of: str, day: date | None) -> tuple[str, ...]:
        """Who leads a state or organisation: its prime minister where the registry says so, else its head."""
        entry = self.entries.get(of)
        ranks = [("president",), ("monarch",), ("leader",), ("secretary_general",), ("pope",)]
        if entry is not None and entry.note == "government":
            ranks.insert(0, ("prime_minister",))
        for rank in (*ranks, ("prime_minister",)):
            if people := self.holders(rank, of, day):
                return people
        return ()

    def offices_of(self, person: str, day: date | None = None) -> tuple[Office, ...]:
        """The offices of ``person``, those held on ``day`` if one is given."""
        return tuple(o for o in self._offices_of.get(person, ()) if day is None or o.held_on(day))

    def actor(self, actor_id: str, language: str, day: date | None = None) -> Actor:
        """The record of an actor as of ``day``, named in ``language``. Raises KeyError if unknown."""
        entry = self.entries[actor_id]
        terms = self.offices_of(actor_id, day) if day else ()
        spellings = dict.fromkeys((entry.name_fr, entry.name_en, *entry.aliases))
        side = self.entries.get(entry.side or "")
        return Actor(
            id=entry.id,
            name=entry.name(language),
            kind="organisation" if entry.kind == "metonym" else entry.kind,
            affiliation=side.name(language) if side else None,
            office=_foremost(terms).title(language) if terms else None,
            aliases=tuple(s for s in spellings if s != entry.name(language)),
            gender=entry.gender if entry.kind == "person" else None,
        )

    def process_of(self, actors: Iterable[str], text: str = "", day: date | None = None) -> Process | None:
        """The peace process that these actors and words belong to, or None when none or no one fits best.

        ``actors`` may be persons: their side counts. ``day`` leaves out processes that lay elsewhere in time.
        """
        sides = {self.entries[a].side or a if a in self.entries else a for a in actors} | set(actors)
        return best_fit(self.processes, sides, text, day)


def _foremost(terms: tuple[Office, ...]) -> Office:
    """The office that tells who someone is: a president who mediates is a president; else the last one."""
    for rank in FOREMOST:
        if ranked := [term for term in terms if term.office == rank]:
            return ranked[-1]
    return terms[-1]
