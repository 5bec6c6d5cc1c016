"""Noun phrases that denote persons: a name with its titles, in either order, and titles that stand alone."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.cast.people import People, Person
from lib.extract.cast.records import Name, Phrase, Reading, Title
from lib.extract.cast.syntax import is_subject, root_of
from lib.registry.folding import fold

Attached = dict[int, list[Title]]
ENDS = (",", ".", "(", ")", ";", ":", "–", "—", "-", "et", '"', "qui", "!", "?")


def attach(reading: Reading, names: list[Name], titles: list[Title]) -> Attached:
    """The titles that stand with each personal name, by the name's first token, the nearest first.

    "le président russe Vladimir Poutine", "son conseiller, Iouri Ouchakov", "Sergueï Lavrov, chef de la
    diplomatie", "le médiateur, l'évêque Samuel Wani".
    """
    starting = {name.start: name for name in names if name.kind == "person"}
    ending = {name.end: name for name in names if name.kind == "person"}
    attached: Attached = {}
    owner: dict[int, Name] = {}
    outer = {inner.head: title for title in all_titles(titles) for inner in title.inner}
    for title in sorted(all_titles(titles), key=lambda t: (-t.start, t.end)):
        name = _name_after(reading, starting, title) or _through_title(reading, owner, title)
        if name is not None and _has_the_other(reading, name, title, outer.get(title.head)):
            continue
        if name is None or (title.plural and title.determiner != "poss" and _listed(reading, name)):
            name = _name_before(reading, ending, title)
        if name is not None:
            attached.setdefault(name.start, []).append(title)
            owner[title.start] = name
    for titles_of in attached.values():
        titles_of.sort(key=lambda t: t.start, reverse=True)
    return attached


def shared_titles(reading: Reading, names: list[Name], titles: list[Title]) -> Attached:
    """What a plural title tells of several: "les généraux Gatluak Deng et Riek Lual" are both generals."""
    starting = {name.start: name for name in names if name.kind == "person"}
    shared: Attached = {}
    for title in titles:
        name = starting.get(title.end) if title.plural else None
        while name is not None:
            shared.setdefault(name.start, []).append(title)
            joined = name.end < len(reading.doc) and reading.doc[name.end].text in ("et", ",")
            name = starting.get(name.end + 1) if joined else None
    return shared


def all_titles(titles: list[Title]) -> list[Title]:
    """The titles and those inside their complements."""
    return [each for title in titles for each in (title, *all_titles(list(title.inner)))]


def _name_after(reading: Reading, starting: dict[int, Name], title: Title) -> Name | None:
    position = _past_civility(reading, _past_acronym(reading, title.end))
    if position in starting:
        return starting[position]
    if position + 1 < len(reading.doc) and reading.doc[position].text == ",":
        name = starting.get(_past_civility(reading, position + 1))
        if name is not None and (title.determiner or title.of) and not _begins_list(reading, name):
            return name if not _acts_itself(reading, title, name) else None
    return None


def _acts_itself(reading: Reading, title: Title, name: Name) -> bool:
    """ "Lors d'un entretien avec le président turc, X a dit": no comma closes an apposition."""
    doc = reading.doc
    if name.end >= len(doc) or doc[name.end].is_punct:
        return False
    led = any(c.dep_ == "case" for c in doc[title.head].children)
    who = root_of(doc, name.start, name.end)
    verb = who.head
    return (
        led
        and is_subject(who)
        and who.dep_.startswith("nsubj")
        and name.end <= verb.i
        and verb.pos_ == "VERB"
    )


def _has_the_other(reading: Reading, name: Name, title: Title, outer: Title | None) -> bool:
    """Whether the name behind a comma has another title than ``title``, of two of which one is in the other.

    "l'envoyé du président américain, Steve Witkoff" is the envoy, unless the registry knows that the name
    holds the office that is named last.
    """
    last = [inner for inner in title.inner if inner.end == title.end]
    if ((outer is None or outer.end != title.end) and not last) or reading.texts[title.end] != ",":
        return False
    known = set(name.keys) & {h for each in (last or [title]) for h in _holders(reading, each)}
    return bool(known) if last else not known


def _holders(reading: Reading, title: Title) -> tuple[str, ...]:
    if reading.day is None:
        return ()
    return tuple(h for of in title.of for h in reading.registry.holders(title.offices, of, reading.day))


def _past_acronym(reading: Reading, position: int) -> int:
    """Past "(Farc)" behind the body's name: "le chef des Forces armées (Farc), Timoleón Jiménez"."""
    text = [token.text for token in reading.doc[position : position + 3]]
    return position + 3 if text[:1] == ["("] and text[2:] == [")"] else position


def _past_civility(reading: Reading, position: int) -> int:
    doc = reading.doc
    if position < len(doc) and reading.words.has("civilities", doc[position].text):
        return position + 1
    if position + 1 < len(doc) and doc[position].pos_ == "DET" and is_national(reading, position + 1):
        return position + 2
    return position


def is_national(reading: Reading, position: int) -> bool:
    """Whether a capitalised demonym in the singular stands there: "le Tchadien Moussa Faki"."""
    text = reading.doc[position].text
    return text[0].isupper() and reading.registry.demonym_form(text) in ("m", "f")


def _through_title(reading: Reading, owner: dict[int, Name], title: Title) -> Name | None:
    # "le médiateur de l'Igad, l'évêque Samuel Wani": the second title's man
    doc = reading.doc
    if (
        not (title.determiner or title.of)
        or title.plural
        or title.end + 1 >= len(doc)
        or doc[title.end].text != ","
    ):
        return None
    name = owner.get(title.end + 1)
    if name is None or name.start <= title.end or _begins_list(reading, name):
        return None
    return name if not _acts_itself(reading, title, name) else None


def _name_before(reading: Reading, ending: dict[int, Name], title: Title) -> Name | None:
    doc = reading.doc
    before = title.start - 1
    if before < 0 or doc[before].text not in (",", "(", "–", "—") or before not in ending:
        return None
    if title.plural and (title.counted > 2 if title.counted else title.determiner):
        # "a vu Kofi Annan, les ambassadeurs occidentaux et X": others than him
        return None
    closed = title.end >= len(doc) or doc[title.end].is_space or doc[title.end].text in ENDS
    if not closed and not title.determiner and title.start == title.head:
        # "Ali Darassa, chef d'un des groupes armés": a complement that names nothing known
        closed = reading.words.has("of_words", doc[title.end].lower_)
    return ending[before] if closed and title.determiner not in ("poss", "dem") else None


def _begins_list(reading: Reading, name: Name) -> bool:
    # "le président, Marco Rubio et Steve Witkoff": three people, no apposition
    return name.end < len(reading.doc) and reading.doc[name.end].text in ("et", "ainsi")


def _listed(reading: Reading, name: Name) -> bool:
    return name.end < len(reading.doc) and reading.doc[name.end].text in ("et", ",")


def named_phrases(
    reading: Reading, names: list[Name], titles: list[Title], attached: Attached, people: People
) -> list[Phrase]:
    """The phrases that a name resolves, and the titles that stay to be resolved."""
    phrases: list[Phrase] = []
    done: set[int] = set()
    nested = {name.start for title in all_titles(titles) for name in [title.person] if name is not None}
    for name in names:
        if name.kind == "person":
            person = people.of(name)
            own = [t for t in attached.get(name.start, ()) if not contradicted(reading, t, person)]
            phrases += _person_phrases(reading, name, own, person, name.start in nested)
            done.update(title.head for title in own)
    bodies = {name.end for name in names if name.kind != "person"}
    done.update(t.head for t in all_titles(titles) if _of_a_body(reading, bodies, t))
    inner = {each.head for title in titles for each in all_titles(list(title.inner))}
    phrases += [
        Phrase(
            t.start, t.end, t.head, "title", gender=t.gender, plural=t.plural, title=t, nested=t.head in inner
        )
        for t in all_titles(titles) if t.head not in done
    ]  # fmt: skip
    return phrases


def _of_a_body(reading: Reading, ends: set[int], title: Title) -> bool:
    """Whether a title is in apposition to a body: "Le Front Polisario, représentant légitime du peuple"."""
    before = title.start - 1
    return not title.determiner and before in ends and reading.doc[before].text == ","


def contradicted(reading: Reading, title: Title, person: Person | None) -> bool:
    """Whether the office is another's: in "le président russe, Donald Trump et …" the comma makes a list."""
    if person is None or title.former or not title.offices or len(title.of) != 1 or reading.day is None:
        return False
    holders = reading.registry.holders(title.offices, title.of[0], reading.day)
    return (
        bool(holders) and person.registered and person.id not in holders
        and reading.registry.entries[person.id].side not in title.of
    )  # fmt: skip


def _person_phrases(
    reading: Reading, name: Name, titles: list[Title], person: Person | None, nested: bool
) -> Iterator[Phrase]:
    ids = (person.id,) if person else ()
    gender = person.gender if person else ""
    before = [title for title in titles if title.end <= name.start]
    start = min((title.start for title in before), default=_civility_start(reading, name))
    yield Phrase(
        start, name.end, name.start, "name", ids, "name" if ids else "unknown", gender,
        title=before[0] if before else None, nested=nested,
    )  # fmt: skip
    for title in titles:
        if title not in before:
            yield Phrase(title.start, title.end, title.head, "title", ids, "title", gender, title=title)


def _civility_start(reading: Reading, name: Name) -> int:
    if name.start > 1 and is_national(reading, name.start - 1) and reading.doc[name.start - 2].pos_ == "DET":
        return name.start - 2
    civil = name.start > 0 and reading.words.has("civilities", reading.doc[name.start - 1].text)
    return name.start - civil


def joint_phrases(reading: Reading, people: People) -> Iterator[Phrase]:
    """Two people in one word, or three: "le sommet Trump-Poutine", "le sommet Poutine-Aliyev-Pachinian"."""
    called = {call: person for person in people.by_id.values() for call in person.calls}
    for position, text in enumerate(reading.texts):
        if "-" not in text or not text[0].isupper():
            continue
        token = reading.doc[position]
        bodies = _joined_bodies(reading, token.text)
        if bodies:
            yield Phrase(token.i, token.i + 1, token.i, "name", bodies, "name", plural=True, human=False)
        parts = fold(token.text).split("-")
        if len(parts) in (2, 3) and all(part in called for part in parts):
            joint = tuple(called[part].id for part in parts)
            if len(set(joint)) == len(joint):
                yield Phrase(token.i, token.i + 1, token.i, "name", joint, "name", plural=True)


def _joined_bodies(reading: Reading, text: str) -> tuple[str, ...]:
    """Two bodies in one word: "le sommet conjoint EAC-SADC"."""
    entries, parts = reading.registry.entries, text.split("-")
    if len(parts) != 2 or not all(part.isupper() and len(part) > 1 for part in parts):
        return ()
    found = [[k for k in reading.registry.ids(part) if entries[k].kind == "organisation"] for part in parts]
    return (found[0][0], found[1][0]) if all(len(keys) == 1 for keys in found) else ()
