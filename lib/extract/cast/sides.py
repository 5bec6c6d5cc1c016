"""Sides in talks: "la délégation iranienne", "les autorités de Bakou", "les Russes"."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.cast.belonging import past_articles, side_of
from lib.extract.cast.people import likeliest
from lib.extract.cast.records import Name, Phrase, Reading
from lib.records import Actor

EUROPE = "union-europeenne"
# So many words may stand between "envoyée" and "par".
SENT_WITHIN = 8


def side_phrases(reading: Reading, names: list[Name], taken: set[int]) -> Iterator[Phrase]:
    """The nouns and demonyms outside ``taken`` that stand for a state, an organisation or an opposition."""
    starting = {name.start: name for name in names}
    nouns = reading.words.words["sides"] | reading.words.words["oppositions"]
    for position, text in enumerate(reading.texts):
        if position in taken:
            continue
        if text.lower() in nouns:
            yield from _side(reading, starting, position)
        elif (actor := reading.registry.of_demonym(text)) and _is_people(reading, position):
            yield _people(reading, starting, position, actor)


def oppositions(reading: Reading) -> dict[str, Actor]:
    """The records of all oppositions the registry's states can have, by id; none is registered."""
    found: dict[str, Actor] = {}
    for demonym in reading.registry.demonyms:
        name = f"opposition {demonym.feminine}"
        found.setdefault(
            f"opposition-{demonym.actor}",
            Actor(f"opposition-{demonym.actor}", name, "organisation", registered=False),
        )
    return found


def _side(reading: Reading, starting: dict[int, Name], position: int) -> Iterator[Phrase]:
    token = reading.doc[position]
    if token.pos_ not in ("NOUN", "PROPN", "ADJ", "VERB"):
        return
    end, of = side_of(reading, starting, position)
    of = of or _headed(reading, starting, end) or _sent_by(reading, starting, end)
    if not of:
        return
    entries = reading.registry.entries
    if reading.words.has("divided", token.text) and [entries[s].kind for s in of if s in entries] == [
        "state"
    ]:
        return
    if reading.words.has("oppositions", token.text):
        if _tells_of_what_kind(reading, position):
            return
        # "l'opposition syrienne" is against the state, "la rébellion du M23" is the M23
        of = tuple(f"opposition-{s}" if entries[s].kind == "state" else s for s in of if s in entries)
    plural = "Number=Plur" in str(token.morph) or token.text.endswith("s")
    gender = "f" if "Gender=Fem" in str(token.morph) else "m"
    start = _with_determiner(reading, position)
    yield Phrase(start, end, position, "group", of, "metonym", gender, plural, human=False)


def _tells_of_what_kind(reading: Reading, position: int) -> bool:
    """ "une plate-forme d'opposition syrienne", "l'un des partis d'opposition": no opposition as a whole."""
    doc = reading.doc
    return position > 1 and doc[position - 1].lower_ == "d'" and doc[position - 2].pos_ == "NOUN"


def _headed(reading: Reading, starting: dict[int, Name], end: int) -> tuple[str, ...]:
    """ "l'armée dirigée par le général al-Burhane": the side of the one who heads it."""
    doc, registry = reading.doc, reading.registry
    words = reading.words
    by = end + 1 < len(doc) and words.exactly("agents", doc[end + 1].text)
    if not by or not words.has("headed", doc[end].text):
        return ()
    for position in range(end + 2, min(end + 6, len(doc))):
        name = starting.get(position)
        if name is not None:
            keys = [k for k in name.keys if k in registry.entries and registry.entries[k].kind == "person"]
            side = registry.entries[likeliest(reading, keys)].side if keys else None
            return (_own_body(reading, doc[end - 1].lower_, side),) if side is not None else ()
    return ()


def _sent_by(reading: Reading, starting: dict[int, Name], end: int) -> tuple[str, ...]:
    """ "la délégation envoyée lundi à Doha par le groupe X": that of X, which is no person."""
    doc, registry = reading.doc, reading.registry
    if end >= len(doc) or not reading.words.has("sent_out", doc[end].text):
        return ()
    behind = range(end + 1, min(end + SENT_WITHIN, len(doc)))
    by = next((i for i in behind if reading.words.exactly("agents", doc[i].text)), None)
    if by is None or any(t.pos_ in ("VERB", "AUX") or t.text in ",." for t in doc[end + 1 : by]):
        return ()
    for position in range(by + 1, min(by + 4, len(doc))):
        name = starting.get(position)
        if name is not None:
            known = [k for k in name.keys if k in registry.entries and registry.entries[k].kind != "person"]
            return tuple(known[:1])
    return ()


def _own_body(reading: Reading, noun: str, state: str) -> str:
    """What a state's army is called in the registry, where it is an actor of its own."""
    for demonym in reading.registry.demonyms:
        if demonym.actor == state:
            own = reading.registry.ids(f"{noun} {demonym.feminine}")
            return own[0] if own else state
    return state


def _people(reading: Reading, starting: dict[int, Name], position: int, actor: str) -> Phrase:
    before = reading.doc[position - 1].lower_ if position else ""
    form = reading.registry.demonym_form(reading.doc[position].text)
    one = reading.words.has("before_one_man", before)
    plural = "p" in form and not one and not _live_elsewhere(reading, starting, position, actor)
    ids = (("europeens" if actor == EUROPE else actor),) if plural else ()
    return Phrase(
        _with_determiner(reading, position), position + 1, position, "demonym", ids,
        "metonym" if ids else "unknown", form[0], plural, human=not plural,
    )  # fmt: skip


def _live_elsewhere(reading: Reading, starting: dict[int, Name], position: int, actor: str) -> bool:
    """ "les Albanais du Kosovo", "les Serbes de Bosnie": a people of another country acts for no state."""
    behind = reading.doc[position + 1].lower_ if position + 1 < len(reading.doc) else ""
    if not reading.words.has("of_words", behind):
        return False
    name = starting.get(past_articles(reading, position + 2))
    entries = reading.registry.entries
    own = entries[actor].country if actor in entries else None
    if name is None or not name.keys or not own:
        return False
    place = reading.registry.place(name.keys[0])
    known = place or entries.get(name.keys[0])
    return known is not None and bool(known.country) and known.country != own


def _is_people(reading: Reading, position: int) -> bool:
    if not reading.doc[position].text[0].isupper():
        return False
    if position and reading.words.has("before_people", reading.doc[position - 1].lower_):
        return True
    return _opens_a_pair(reading, position)


def _opens_a_pair(reading: Reading, position: int) -> bool:
    """ "Israéliens et Palestiniens ont repris": at the head of a sentence, two peoples without an article."""
    doc = reading.doc
    if position + 2 >= len(doc) or doc[position + 1].lower_ != "et":
        return False
    opens = position == 0 or doc[position - 1].is_space or doc[position - 1].text in ".:"
    second = doc[position + 2].text
    return opens and second[0].isupper() and reading.registry.of_demonym(second) is not None


def _with_determiner(reading: Reading, position: int) -> int:
    start = position
    while start > 0 and (reading.words.has("before_title", reading.doc[start - 1].text)):
        start -= 1
    before = reading.doc[start - 1] if start else None
    return start - 1 if before is not None and before.pos_ == "DET" else start
