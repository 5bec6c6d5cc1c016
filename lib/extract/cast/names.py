"""Proper names: those of the registry, those the pipeline marks, and chains of capitalised words."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.cast.acronyms import explained
from lib.extract.cast.chains import (
    Chain,
    begins_name,
    chain_at,
    is_first_name,
    is_person,
    past_complement,
    titled,
)
from lib.extract.cast.credits import credited, signed
from lib.extract.cast.marked import marked
from lib.extract.cast.named_bodies import find_bodies, written_small
from lib.extract.cast.plausibility import follows_civility, in_a_title, is_plausible
from lib.extract.cast.records import Name, Reading
from lib.extract.cast.spelling import LEAST_FUZZY, LEAST_OWN, alike, is_full, own_first
from lib.registry.naming import surname


def find_names(reading: Reading) -> list[Name]:
    """Every proper name, by position, none overlapping: persons, other actors, places.

    A longer name wins over a shorter one, so that "Jean Costa" is not the Costa of the registry.
    """
    known = list(_registered(reading))
    bodies = list(explained(reading, known))
    covered = _cover(bodies)
    bodies += [n for n in written_small(reading) if not covered & set(range(n.start, n.end))]
    covered = _cover(bodies)
    bodies += [n for n in find_bodies(reading, known) if not covered & set(range(n.start, n.end))]
    covered = _cover(bodies)
    known = [n for n in known if not covered & set(range(n.start, n.end))] + bodies
    people = list(_people(reading, known))
    taken = _cover(people)
    names = people + [n for n in known if n.kind != "person" and not taken & set(range(n.start, n.end))]
    taken = _cover(names)
    names += [n for n in _surnames(reading, people) if n.start not in taken]
    names += [n for n in _by_initials(reading, people) if n.start not in taken]
    taken = _cover(names)
    names += [n for n in marked(reading) if not taken & set(range(n.start, n.end))]
    left_out = credited(reading) | signed(reading, names)
    return sorted((name for name in names if name.start not in left_out), key=lambda name: name.start)


def _cover(names: list[Name]) -> set[int]:
    return {i for name in names for i in range(name.start, name.end)}


def _registered(reading: Reading) -> Iterator[Name]:
    doc, registry = reading.doc, reading.registry
    # Doc.text is put together anew at each use
    text = doc.text
    for sighting in registry.names.find(text):
        span = doc.char_span(sighting.start, sighting.end)
        if span is None or len(span.text) > sighting.end - sighting.start + 2:
            continue
        if span.end < len(doc) and _narrowed(reading, span.start, span.end, sighting.keys):
            continue
        if span[-1].text.isdigit() and _of_a_month(reading, span.end):
            continue
        if span.start and reading.words.exactly("brands", doc[span.start - 1].text):
            # "Air France" is no country
            continue
        kinds = {registry.entries[k].kind for k in sighting.keys if k in registry.entries}
        written = text[sighting.start : sighting.end]
        if kinds == {"state", "person"} and not _led(reading, span.start):
            people = tuple(k for k in sighting.keys if registry.entries[k].kind == "person")
            yield Name(span.start, span.end, "person", written, people)
        elif kinds and kinds <= {"person"}:
            yield Name(span.start, span.end, "person", written, sighting.keys)
        else:
            yield Name(span.start, span.end, "actor" if kinds else "place", written, sighting.keys)


def _led(reading: Reading, start: int) -> bool:
    """Whether an article or preposition stands before: "la Hollande", but "Hollande et Merkel"."""
    return start > 0 and reading.doc[start - 1].pos_ in ("DET", "ADP")


def _narrowed(reading: Reading, start: int, end: int, keys: tuple[str, ...]) -> bool:
    """ "le Conseil de sécurité nationale", "le Conseil de sécurité ukrainien": another body than that of all.

    An armed group is the same one behind which its people stand: "le Hezbollah libanais".
    """
    word, registry = reading.doc[end], reading.registry
    if word.head.i not in range(start, end):
        return False
    if reading.words.has("narrowing", word.lower_):
        return True
    known = [registry.entries[key] for key in keys if key in registry.entries]
    of_all = bool(known) and all(e.kind == "organisation" and e.side is None for e in known)
    return of_all and word.text.islower() and registry.of_demonym(word.text) is not None


def _of_a_month(reading: Reading, end: int) -> bool:
    """Whether a number is a day's: "les 27 et 28 avril" are not the Twenty-Seven."""
    following = reading.doc[end : end + 4]
    joined = (
        len(following) > 1
        and following[0].text in ("et", "au", ",", "-", "ou")
        and following[1].text.isdigit()
    )
    return joined or (len(following) > 0 and reading.words.has("months", following[0].text))


def _people(reading: Reading, known: list[Name]) -> Iterator[Name]:
    by_start = {name.start: name for name in known}
    other = {i for n in known if n.kind != "person" for i in range(n.start, n.end)}
    found: set[int] = set()
    position = 0
    while position < len(reading.doc):
        if position not in by_start and (
            not begins_name(reading.texts[position]) or in_a_title(reading, position)
        ):
            position += 1
            continue
        name = by_start.get(position)
        if name is not None and name.end not in other and is_first_name(reading, name):
            other.discard(position)
        chain = past_complement(reading, chain_at(reading, position, other))
        if name is not None and chain is None and name.end > position + 1:
            inner = chain_at(reading, position + 1, other)
            if inner is not None and inner.end > name.end:
                # "cheikh Tamim ben Hamad Al-Thani": the registry's "cheikh Tamim" is only a part of it
                position += 1
                continue
        end = chain.end if chain is not None else position
        if name is not None and name.kind == "person" and name.end >= end:
            if is_plausible(reading, name):
                found.update(range(name.start, name.end))
                yield name
            position = name.end
        elif chain is not None and (_holds_known(chain, by_start) or is_person(reading, chain, found)):
            for each in _split(reading, chain, by_start):
                found.update(range(each.start, each.end))
                yield each
            position = end
        else:
            position += 1


def _surnames(reading: Reading, people: list[Name]) -> Iterator[Name]:
    """The surname alone of someone named in full elsewhere, whatever the pipeline takes it for.

    The first word too where it is no first name that others bear: "Sihasak Phuangketkeow" is "Sihasak".
    """
    full = [name.text for name in people if is_full(name.text)]
    firsts = {own_first(reading.registry, text) for text in full} - {""}
    single = {n.text for n in people if not is_full(n.text) and titled(reading, n.start)}
    called = {surname(text) for text in full} | firsts | {text for text in single if len(text) >= LEAST_OWN}
    called |= {call[0].upper() + call[1:] for call in called}
    for position, text in enumerate(reading.texts):
        if text not in called and not _respelled(reading, position, called):
            continue
        if reading.doc[position].pos_ in ("PROPN", "X", "NOUN", "ADJ") or follows_civility(reading, position):
            yield Name(position, position + 1, "person", text)


def _by_initials(reading: Reading, people: list[Name]) -> Iterator[Name]:
    """Who goes by the letters in brackets behind his name: "Alassane Ouattara (ADO)", and then "ADO".

    They begin and end as his name does; those of his party do not.
    """
    texts = reading.texts
    called: dict[str, Name] = {}
    for name in people:
        behind = texts[name.end : name.end + 3]
        if len(behind) == 3 and behind[0] == "(" and behind[2] == ")" and behind[1].isupper():
            words = name.text.split()
            if len(words) > 1 and (behind[1][0], behind[1][-1]) == (words[0][0], words[-1][0]):
                called.setdefault(behind[1], name)
    for position, text in enumerate(texts if called else ()):
        if text in called:
            yield Name(position, position + 1, "person", called[text].text, called[text].keys)


def _respelled(reading: Reading, position: int, called: set[str]) -> bool:
    """Whether a word that the tagger took for a noun, and that has no article, is a surname but for a letter.

    "Volodymyr Zelenskyy", and then "Zelenskyi verra".
    """
    token = reading.doc[position]
    if token.pos_ != "NOUN" or not token.text[:1].isupper() or len(token.text) < LEAST_FUZZY:
        return False
    if any(c.dep_ == "det" for c in token.children):
        return False
    return any(alike(call, token.text) for call in called)


def _holds_known(chain: Chain, by_start: dict[int, Name]) -> bool:
    return any(
        i in by_start and by_start[i].kind == "person" and " " in by_start[i].text
        for i in range(chain.start, chain.end)
    )


def _split(reading: Reading, chain: Chain, by_start: dict[int, Name]) -> Iterator[Name]:
    """A chain as one name, or as two when a full registered name stands in it ("Trump Steve Witkoff")."""
    inside = [
        by_start[i] for i in range(chain.start, chain.end) if i in by_start and by_start[i].kind == "person"
    ]
    full = [name for name in inside if " " in name.text and name.end <= chain.end]
    ends_so = bool(full) and full[0].start > chain.start and full[0].end == chain.end
    if ends_so and reading.registry.first_name_gender(reading.texts[chain.start]):
        # "Ali Mahmoud Abbas" is not the Mahmoud Abbas of the registry
        full = []
    if full and full[0].start > chain.start:
        yield _person(reading, chain.start, full[0].start)
        yield full[0]
    elif full and full[0].end == chain.end:
        yield full[0]
    elif full and _another_behind(reading, full[0].end, chain, by_start):
        yield full[0]
        yield by_start.get(full[0].end) or _person(reading, full[0].end, chain.end)
    else:
        name = _person(reading, chain.start, chain.end)
        if is_plausible(reading, name):
            yield name


def _another_behind(reading: Reading, start: int, chain: Chain, by_start: dict[int, Name]) -> bool:
    """ "l'envoyé spécial de Donald Trump Steve Witkoff": a second full name up to the end of the chain."""
    known = by_start.get(start)
    if known is not None and known.kind == "person" and known.end == chain.end:
        return " " in known.text
    of = chain.start > 0 and reading.words.has("of_words", reading.texts[chain.start - 1])
    first = bool(reading.registry.first_name_gender(reading.texts[start]))
    return of and first and chain.end - start > 1


def _person(reading: Reading, start: int, end: int) -> Name:
    return Name(start, end, "person", reading.doc.span(start, end).text)
