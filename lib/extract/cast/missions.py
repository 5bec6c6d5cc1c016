"""Of several envoys of one state or body the one that is meant: "l'envoyé de l'ONU pour le Yémen"."""

from __future__ import annotations

import re
from collections.abc import Set

from lib.extract.cast.discourse import Discourse
from lib.extract.cast.records import Reading, Title
from lib.registry.folding import fold, unkept
from lib.registry.records import Office

# Offices that several persons hold at a time, each for a matter of his own.
ENVOYS = ("envoy", "deputy", "adviser", "negotiator")
NO_WORD = re.compile(r"[^\w]+|\b(?:l|d|la|le|les)\b")


def sent(
    discourse: Discourse, title: Title, office: str, of: str, holders: tuple[str, ...]
) -> tuple[str, ...]:
    """Those of the ``holders`` of ``office`` whom ``title`` may mean.

    By the matter that it names; where it names none, one who is in the text, else by what the text tells of:
    "l'émissaire de l'ONU" of an article on Yemen.
    """
    reading = discourse.reading
    terms = {
        h: [o for o in reading.registry.offices_of(h, reading.day) if o.office == office and o.of == of]
        for h in holders
    }
    if reading.words.has("borne_as_told", title.word):
        terms = {h: [o for o in terms[h] if _begins(o, {title.word})] for h in holders}
    actors, regions = _actors(reading, title) - {of}, _regions(reading, title)
    if actors or regions:
        suited = {h: [o for o in terms[h] if _is_for(reading, o, actors, regions)] for h in holders}
        return _so_called(reading, title, {h: found for h, found in suited.items() if found})
    present = tuple(h for h in holders if h in discourse.people.by_id)
    if present:
        return present
    told, text = _told(discourse), _plain(reading, reading.text)
    suited = {h: [o for o in terms[h] if _is_told(reading, o, told, text)] for h in holders}
    return _so_called(reading, title, {h: found for h, found in suited.items() if found})


def _so_called(reading: Reading, title: Title, suited: dict[str, list[Office]]) -> tuple[str, ...]:
    """Of several sent for one matter rather the "envoyé" for "l'émissaire", not the "représentant" there."""
    words = reading.words.words
    sent_titles, others = words["sent_titles"], words["other_envoys"]
    tiers = (sent_titles, others) if title.word in sent_titles else ({title.word}, sent_titles)
    for heads in tiers if len(suited) > 1 else ():
        called = tuple(h for h, terms in suited.items() if any(_begins(o, heads) for o in terms))
        if called:
            return called
    return tuple(suited)


def _begins(term: Office, heads: Set[str]) -> bool:
    """Whether the title of the registry is one of ``heads``, or its feminine."""
    # "coordinatrice" as "coordinateur"
    return any(fold(term.title_fr).startswith(fold(head)[:8]) for head in heads)


def _is_for(reading: Reading, term: Office, actors: set[str], regions: set[str]) -> bool:
    """Whether the title of the registry names all of a matter: states and bodies, and words for regions."""
    return actors <= reading.registry.named_in(term.title_fr) and regions <= _capitals(reading, term.title_fr)


def _is_told(reading: Reading, term: Office, told: set[str], text: str) -> bool:
    """Whether the plain ``text``, which tells of the actors ``told``, names the matter of a term.

    One who has none may be meant anywhere.
    """
    actors = reading.registry.named_in(term.title_fr) - {term.of}
    if actors:
        return not actors.isdisjoint(told)
    _, _, region = term.title_fr.partition(" pour ")
    return not region or _plain(reading, region) in text


def _told(discourse: Discourse) -> set[str]:
    """The states and bodies of which the text tells, and those for which the persons act whom it names."""
    registry = discourse.reading.registry
    entries = registry.entries
    ids = {i for phrase in discourse.named.values() for i in phrase.ids}
    ids |= {actor for text in discourse.reading.texts if (actor := registry.of_demonym(text)) is not None}
    # "les combats en Syrie": where things happen too
    ids |= {key for sighting in registry.names.find(discourse.reading.text) for key in sighting.keys}
    # nor does "le M23" fight anywhere but in Congo
    acting = (entries[i] for i in ids if i in entries and entries[i].kind in ("person", "organisation"))
    return ids | {entry.side for entry in acting if entry.side}


def _actors(reading: Reading, title: Title) -> set[str]:
    """The states and bodies that a title names: "la mission de l'ONU en Centrafrique"."""
    entries = reading.registry.entries
    inside = reading.registry.named_in(reading.doc.span(title.head + 1, title.end).text)
    return {*title.of, *(i for i in inside if entries[i].kind != "person")}


def _regions(reading: Reading, title: Title) -> set[str]:
    """The capitalised words of a title that name no state, body or person: "les Grands Lacs"."""
    text = reading.doc.span(title.head + 1, title.end).text
    known = reading.registry.entries
    named = [s for s in reading.registry.names.find(text) if any(key in known for key in s.keys)]
    if title.person is not None:
        text = text.replace(title.person.text, "")
    for sighting in reversed(named):
        text = text[: sighting.start] + text[sighting.end :]
    return {word for word in _capitals(reading, text) if word not in reading.words.heads}


def _capitals(reading: Reading, text: str) -> set[str]:
    return {fold(word) for word in _words(reading, text) if word[0].isupper()}


def _plain(reading: Reading, text: str) -> str:
    """``text`` folded and without articles."""
    return " ".join(unkept(word) for word in _words(reading, text))


def _words(reading: Reading, text: str) -> list[str]:
    words = NO_WORD.sub(" ", text).split()
    return [reading.words.alike.get(word, word) for word in words]
