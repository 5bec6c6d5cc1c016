"""States, organisations and outlets that are named, those of the registry and those only the text knows."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.cast.acronyms import LINKING
from lib.extract.cast.marked import is_outlet
from lib.extract.cast.records import Name, Phrase, Reading
from lib.extract.cast.syntax import root_of
from lib.extract.shapes import first_joined
from lib.languages.tokens import Token
from lib.records import Actor
from lib.registry.folding import fold, slug

ACTING = ("nsubj", "nsubj:pass", "obl:agent")
SHORTEST = 3


def actor_phrases(reading: Reading, names: list[Name], inside: set[int]) -> Iterator[Phrase]:
    """The named states, organisations and metonyms; those within a title are marked as nested."""
    registry = reading.registry
    for name in names:
        keys = [k for k in name.keys if k in registry.entries]
        if name.kind != "actor" or not keys or registry.entries[keys[0]].note == "platform":
            continue
        entry = registry.entries[keys[0]]
        if entry.note == "media" and (name.start in inside or not _reports(reading, name)):
            continue
        yield Phrase(
            with_article(reading, name.start), name.end, name.start, "name", (registry.of_metonym(entry.id),),
            "metonym" if entry.kind == "metonym" else "name",
            entry.gender, entry.number == "plural" and _plural_form(reading, name),
            human=False, nested=name.start in inside,
        )  # fmt: skip


def _reports(reading: Reading, name: Name) -> bool:
    """Whether an outlet is cited: "selon le New York Times", "Axios rapporte", "rapporté par Reuters"."""
    before = with_article(reading, name.start) - 1
    if before >= 0 and reading.words.has("source_before", reading.doc[before].text):
        return True
    if is_outlet(reading, name.start) and _cited(reading, before):
        return True
    shy = name.text in reading.words.words["shy_names"]
    return not shy and root_of(reading.doc, name.start, name.end).dep_ in ("nsubj", "nsubj:pass")


def _plural_form(reading: Reading, name: Name) -> bool:
    # "les Nations unies" are many, "l'ONU" is one
    start = with_article(reading, name.start)
    return reading.doc[start].lower_ == "les" or (start == name.start and not name.text.isupper())


def with_article(reading: Reading, position: int) -> int:
    """The start of a name with its article: "la Russie"."""
    before = reading.doc[position - 1] if position else None
    return (
        position - 1
        if before is not None and before.pos_ == "DET" and reading.words.has("articles", before.lower_)
        else position
    )


def unknown_bodies(reading: Reading, names: list[Name]) -> dict[int, Actor]:
    """Organisations that only the text knows, by the first token of each mention, where they act.

    An acronym that the text explains ("Front uni (FU)") is the same organisation as its long form.
    """
    found: dict[int, Actor] = {}
    known: dict[str, Actor] = {}
    spelt = _by_initials(reading, names)
    for name in names:
        entry = reading.registry.entries.get(name.keys[0]) if name.keys else None
        if entry is not None and entry.kind == "organisation" and " " in name.text and not entry.note:
            # "les Tigres de libération de l'Eelam tamoul", then "les Tigres"
            body = reading.registry.actor(entry.id, reading.language)
            known.setdefault(fold(reading.doc[name.start].text), body)
            known.setdefault(initials(reading, name), body)
        if name.kind != "actor" or name.keys or not _body_like(reading, name):
            continue
        actor = known.get(fold(name.text))
        if actor is None and not _acts(reading, name):
            continue
        if actor is None:
            text = _spelt_out(names, name) or spelt.get(name.text.lower(), name.text)
            actor = Actor(slug(text) or "x", text, "organisation", registered=False)
            known.setdefault(fold(text), actor)
        known.setdefault(fold(name.text), actor)
        first = reading.doc[name.start].text
        if " " in name.text and reading.words.has("body_heads", first):
            # "le Front moro de Sarangani", then "le Front"
            known.setdefault(fold(first), actor)
        short = _acronym_after(reading, name.end)
        if short:
            known[fold(short)] = actor
        found[name.start] = actor
    return found


def unknown_phrases(
    reading: Reading, names: list[Name], bodies: dict[int, Actor], inside: set[int]
) -> Iterator[Phrase]:
    """The phrases of :func:`unknown_bodies`; those within a title are marked as nested."""
    for name in names:
        actor = bodies.get(name.start)
        if actor is not None:
            start = with_article(reading, name.start)
            gender = "f" if reading.words.has("feminine_articles", reading.doc[start].lower_) else ""
            nested = name.start in inside
            yield Phrase(
                start, name.end, name.start, "name", (actor.id,), "name", gender, human=False, nested=nested
            )


def _body_like(reading: Reading, name: Name) -> bool:
    if len(name.text) < SHORTEST or name.text[0].islower() or reading.words.exactly("never_names", name.text):
        return False
    before = with_article(reading, name.start) - 1
    if is_outlet(reading, name.start) or (
        before >= 0 and reading.words.has("source_before", reading.doc[before].text)
    ):
        return True
    return not any(reading.words.exactly("outlets", word) for word in name.text.split())


def _acts(reading: Reading, name: Name) -> bool:
    if " " in name.text and reading.words.has("body_heads", reading.doc[name.start].text):
        return True
    root = root_of(reading.doc, name.start, name.end)
    if root.dep_ in ACTING or (name.text.isupper() and _acted_for(reading, root)):
        return True
    before = with_article(reading, name.start) - 1
    if is_outlet(reading, name.start):
        return before >= 0 and _cited(reading, before)
    if any(reading.words.exactly("outlets", word) for word in name.text.split()):
        return before >= 0 and reading.words.has("source_before", reading.doc[before].text)
    return (
        before >= 0
        and not reading.words.has("agents", reading.doc[before].lower_)
        and reading.words.has("actor_before", reading.doc[before].text)
    )


def _acted_for(reading: Reading, root: Token) -> bool:
    """ "les délégués du RFC et de la CNT ont signé": by whose people something is done, or who are met."""
    root = first_joined(root)
    people = root.head
    if root.dep_ != "nmod" or not reading.words.has("acting_for", people.text):
        return False
    people = first_joined(people)
    led = [c.lower_ for c in people.children if c.dep_ == "case"]
    return people.dep_ in (*ACTING, "obj") or any(reading.words.has("actor_before", word) for word in led)


def _cited(reading: Reading, before: int) -> bool:
    # "selon le quotidien X", "le site X rapporte"
    doc = reading.doc
    while (
        before > 0
        and doc[before].pos_ in ("NOUN", "ADJ", "DET", "ADP")
        and not reading.words.has("source_before", doc[before].text)
    ):
        if doc[before].dep_ in ACTING:
            return True
        before -= 1
    return reading.words.has("source_before", doc[before].text)


def _spelt_out(names: list[Name], acronym: Name) -> str:
    """The full name in brackets behind an acronym: "le MSA (Mouvement pour le salut de l'Azawad)"."""
    bare = acronym.text.isupper()
    behind = (n for n in names if bare and n.start == acronym.end + 1 and n.kind == "actor" and not n.keys)
    return next((name.text for name in behind if " " in name.text), "")


def _by_initials(reading: Reading, names: list[Name]) -> dict[str, str]:
    """The full names of unknown bodies by their initials: "le Rassemblement du peuple kassaï", "le RPK"."""
    return {
        initials(reading, name): name.text for name in names
        if name.kind == "actor" and not name.keys and " " in name.text
        and _body_like(reading, name) and _acts(reading, name)
    }  # fmt: skip


def initials(reading: Reading, name: Name) -> str:
    """The folded first letters of a name's words, without articles and links: what its acronym may be."""
    words = (token.text for token in reading.doc[name.start : name.end] if token.pos_ not in LINKING)
    return fold("".join(word[0] for word in words))


def _acronym_after(reading: Reading, position: int) -> str:
    doc = reading.doc
    if position + 2 < len(doc) and doc[position].text == "(" and doc[position + 2].text in (")", ","):
        return doc[position + 1].text if doc[position + 1].text.isupper() else ""
    return ""
