"""Proper names: those of the registry, those the pipeline marks, and chains of capitalised words."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.cast.acronyms import explained
from lib.extract.cast.chains import Chain, begins_name, chain_at, is_first_name, is_person, titled
from lib.extract.cast.credits import credited
from lib.extract.cast.marked import LETTERS, is_outlet, marked
from lib.extract.cast.records import Name, Reading
from lib.extract.cast.spelling import LEAST_OWN, is_full, own_first
from lib.languages.tokens import Token
from lib.registry.registry import surname

NARROWING = ("national", "nationale", "nationaux", "intérieure", "régional", "régionale")


def find_names(reading: Reading) -> list[Name]:
    """Every proper name, by position, none overlapping: persons, other actors, places.

    A longer name wins over a shorter one, so that "Jean Costa" is not the Costa of the registry.
    """
    known = list(_registered(reading))
    bodies = list(explained(reading, known))
    covered = _cover(bodies)
    bodies += [n for n in _bodies(reading, known) if not covered & set(range(n.start, n.end))]
    covered = _cover(bodies)
    known = [n for n in known if not covered & set(range(n.start, n.end))] + bodies
    people = list(_people(reading, known))
    taken = _cover(people)
    names = people + [n for n in known if n.kind != "person" and not taken & set(range(n.start, n.end))]
    taken = _cover(names)
    names += [n for n in _surnames(reading, people) if n.start not in taken]
    taken = _cover(names)
    names += [n for n in marked(reading) if not taken & set(range(n.start, n.end))]
    left_out = credited(reading)
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
        following = doc[span.end].lower_ if span.end < len(doc) else ""
        if following in NARROWING and doc[span.end].head.i in range(span.start, span.end):
            # "le Conseil de sécurité nationale" is another body
            continue
        kinds = {registry.entries[k].kind for k in sighting.keys if k in registry.entries}
        written = text[sighting.start : sighting.end]
        if kinds and kinds <= {"person"}:
            yield Name(span.start, span.end, "person", written, sighting.keys)
        else:
            yield Name(span.start, span.end, "actor" if kinds else "place", written, sighting.keys)


def _people(reading: Reading, known: list[Name]) -> Iterator[Name]:
    by_start = {name.start: name for name in known}
    other = {i for n in known if n.kind != "person" for i in range(n.start, n.end)}
    found: set[int] = set()
    position = 0
    while position < len(reading.doc):
        if position not in by_start and not begins_name(reading.texts[position]):
            position += 1
            continue
        name = by_start.get(position)
        if name is not None and name.end not in other and is_first_name(reading, name):
            other.discard(position)
        chain = chain_at(reading, position, other)
        if name is not None and chain is None and name.end > position + 1:
            inner = chain_at(reading, position + 1, other)
            if inner is not None and inner.end > name.end:
                # "cheikh Tamim ben Hamad Al-Thani": the registry's "cheikh Tamim" is only a part of it
                position += 1
                continue
        end = chain.end if chain is not None else position
        if name is not None and name.kind == "person" and name.end >= end:
            if _plausible(reading, name):
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


def _bodies(reading: Reading, known: list[Name]) -> Iterator[Name]:
    """Capitalised bodies with their complements: "Gouvernement d'unité nationale", "Front moro de Sarangani".

    The head alone, capitalised ("le Front"), names the same body again.
    """
    doc, words = reading.doc, reading.words
    starting = {name.start: name for name in known}
    heads: set[str] = set()
    inner = {i for name in known if name.kind == "actor" for i in range(name.start + 1, name.end)}
    for position, text in enumerate(reading.texts):
        if position in inner or not text[0].isupper():
            continue
        token = doc[position]
        begins = token.text[0].isupper() and words.has("body_heads", token.text) and token.i not in starting
        if not begins or not token.i or doc[token.i - 1].pos_ not in ("DET", "ADP"):
            continue
        if token.i > 1 and words.has("ranks", text) and doc[token.i - 2].lower_ in words.heads:
            # "le général de Brigade X"
            continue
        end = _body_end(reading, token.i)
        cut = any(i in starting and starting[i].end > end for i in range(token.i, end))
        organ = words.has("organs", token.text) and any(
            i in starting and starting[i].end == end for i in range(token.i + 1, end)
        )
        national = (
            end == token.i + 2
            and words.has("sides", token.text)
            and reading.registry.of_demonym(doc[end - 1].text)
        )
        if organ or national:
            # "la Commission de l'UA", "l'Armée américaine": the body is the one that the registry knows
            continue
        if end > token.i + 1 and not cut:
            heads.add(token.text)
        if (end > token.i + 1 and not cut) or token.text in heads:
            yield Name(token.i, end, "actor", doc.span(token.i, end).text)


def _body_end(reading: Reading, start: int) -> int:
    doc = reading.doc
    end = start + 1
    while end < len(doc):
        token = doc[end]
        linked = token.lower_ in ("de", "du", "des", "d'", "pour") and end + 1 < len(doc)
        if (
            (token.pos_ == "ADJ" and token.head.i >= start and token.head.i < end)
            or token.pos_ in ("PROPN", "X")
            or (token.pos_ == "NOUN" and token.text[0].isupper())
        ):
            end += 1
        elif linked and _body_noun(doc[end + 1]):
            end += 2
        elif (
            linked
            and doc[end + 1].lower_ in ("la", "l'", "les")
            and end + 2 < len(doc)
            and _body_noun(doc[end + 2])
        ):
            end += 3
        elif joined := _joined_complement(reading, start, end):
            return joined
        else:
            break
    return end


def _joined_complement(reading: Reading, start: int, end: int) -> int:
    """The end of "et du changement" in "les Forces de la liberté et du changement"; 0 where it is none."""
    doc, words = reading.doc, reading.words
    linked = end > start + 1 and end + 2 < len(doc) and doc[end].text == "et"
    if not linked or not words.has("of_words", doc[end + 1].text):
        return 0
    noun = end + 2
    if doc[noun].lower_ in ("la", "l'", "les"):
        noun += 1
    if noun >= len(doc) or doc[noun].pos_ != "NOUN" or not doc[noun].text[0].islower():
        return 0
    text = doc[noun].text
    another = text in words.heads or any(
        words.has(table, text) for table in ("sides", "bodies", "oppositions")
    )
    return 0 if another else noun + 1


def _body_noun(token: Token) -> bool:
    person = token.ent_type_ == "PER" and token.i + 1 < len(token.doc) and token.nbor(1).ent_type_ == "PER"
    return token.pos_ in ("NOUN", "PROPN", "X") and not person


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
        if text not in called:
            continue
        if reading.doc[position].pos_ in ("PROPN", "X", "NOUN", "ADJ") or _civil(reading, position):
            yield Name(position, position + 1, "person", text)


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
    if full and full[0].start > chain.start:
        yield _person(reading, chain.start, full[0].start)
        yield full[0]
    elif full and full[0].end == chain.end:
        yield full[0]
    else:
        name = _person(reading, chain.start, chain.end)
        if _plausible(reading, name):
            yield name


def _person(reading: Reading, start: int, end: int) -> Name:
    return Name(start, end, "person", reading.doc.span(start, end).text)


def _plausible(reading: Reading, name: Name) -> bool:
    """Whether a stretch is a person's name and not a common word, a feast or an outlet."""
    if name.keys and " " in name.text.strip():
        return True
    if not LETTERS.search(name.text) or reading.registry.of_demonym(name.text):
        return False
    if reading.words.exactly("never_names", name.text) or is_outlet(reading, name.start):
        return False
    if _lends_its_name(reading, name.start):
        return False
    tokens = reading.doc[name.start : name.end]
    if len(tokens) == 1:
        return _civil(reading, name.start) or _plausible_word(name, tokens[0])
    return not any(t.pos_ in ("VERB", "AUX", "DET") for t in tokens if t.ent_type_ != "PER")


def _civil(reading: Reading, position: int) -> bool:
    """Whether "M." or "Mme" stands before a word, which then is a name whatever else it may be: "M. Ma"."""
    return position > 0 and reading.words.has("civilities", reading.texts[position - 1])


def _lends_its_name(reading: Reading, start: int) -> bool:
    """Whether a place, ship or exercise is called so: "l'aéroport Diori Hamani", "les manœuvres dites X"."""
    doc, words = reading.doc, reading.words
    before = start - 1
    while before > 0 and (
        doc[before].pos_ == "ADJ"
        or doc[before].is_quote
        or words.has("called", doc[before].text)
        or (words.has("of_words", doc[before].text) and doc[before - 1].text == "bord")
    ):
        before -= 1
    return before >= 0 and words.has("named_after", doc[before].text)


def _plausible_word(name: Name, token: Token) -> bool:
    if len(token.text) < 2 or token.pos_ not in ("PROPN", "NOUN", "X", "ADJ"):
        return False
    if name.keys:
        return token.ent_type_ == "PER" or (token.pos_ in ("PROPN", "X") and token.ent_type_ != "LOC")
    return True
