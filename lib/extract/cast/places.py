"""Places named in an article, and whether a capital or country is one or speaks for its state."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.cast.demonyms import demonym_at
from lib.extract.cast.records import Name, Place, Reading
from lib.extract.cast.syntax import root_of
from lib.languages.tokens import Token
from lib.languages.verbs import verb


def find_places(reading: Reading, names: list[Name]) -> Iterator[Place]:
    """The names that stand as places, by position."""
    for name in names:
        if name.kind == "person":
            continue
        located = _located(reading, name)
        if located is not None and (name.kind == "place" or is_place(reading, name)):
            yield located
    yield from _capitals(reading, names)


def _capitals(reading: Reading, names: list[Name]) -> Iterator[Place]:
    """ "la capitale éthiopienne", "la capitale de l'Éthiopie": the town, though it is not named."""
    doc, registry = reading.doc, reading.registry
    starting = {name.start: name for name in names}
    capitals = reading.words.words["capitals"]
    for position, text in enumerate(reading.texts[:-1]):
        if text.lower() not in capitals:
            continue
        token = doc[position]
        state, length = demonym_at(reading, token.i + 1)
        end = token.i + 1 + length
        if state is None:
            name = next((starting[i] for i in (token.i + 2, token.i + 3) if i in starting), None)
            of = reading.words.has("of_words", token.nbor().lower_)
            state = next((k for k in name.keys if registry.capital_of(k)), None) if name and of else None
            end = name.end if name is not None else end
        town = registry.capital_of(state) if state is not None else None
        if town is not None:
            last = doc[end - 1]
            yield Place(token.idx, last.idx + len(last), town.name(reading.language), town.country)


def _located(reading: Reading, name: Name) -> Place | None:
    registry, doc = reading.registry, reading.doc
    start, end = doc[name.start].idx, doc[name.end - 1].idx + len(doc[name.end - 1])
    place = next((p for p in map(registry.place, name.keys) if p is not None), None)
    if place is not None:
        return Place(
            start, end, place.name(reading.language), place.country or None, is_city=place.kind != "region"
        )
    for key in name.keys:
        entry = registry.entries.get(key)
        if entry is None:
            continue
        if entry.kind == "state":
            return Place(start, end, entry.name(reading.language), entry.country, is_city=False)
        if entry.kind == "metonym" and entry.note == "place":
            side = registry.of_metonym(key)
            town = registry.capital_of(side) if not entry.country else None
            if town is not None:
                # "au Kremlin" is in Moscow
                return Place(start, end, town.name(reading.language), town.country)
            state = registry.entries[side]
            return Place(start, end, entry.name(reading.language), entry.country or state.country)
    if not name.keys and name.kind == "place":
        return Place(start, end, name.text, None)
    return None


def is_place(reading: Reading, name: Name) -> bool:
    """Whether a capital, country or seat of power is named as where something is, not as who acts."""
    doc, words = reading.doc, reading.words
    before = name.start - 1
    while before >= 0 and doc[before].pos_ == "DET":
        before -= 1
    root = root_of(doc, name.start, name.end)
    if _is_group(reading, name):
        return False
    if root.dep_ == "obj" and words.has("located", root.head.lemma_):
        return True
    if before < 0 or doc[before].is_space or doc[before].text in (",", ".", ";"):
        return _dateline(reading, name)
    word = doc[before].lower_
    if (listed := _listed_after(reading, name, root)) is not None and is_place(reading, listed):
        # "les processus de Luanda et de Nairobi", "une tournée à Paris, Londres et Rome"
        return not _is_body(reading, name)
    if words.has("of_words", word):
        return not _is_body(reading, name) and _of_place(reading, name, before)
    if word == "à" and before < name.start - 1 and not _is_seat(reading, name):
        # "à la Russie", "à l'Iran": the place would be "en Russie", "en Iran"
        return words.exactly("islands", name.text)
    if word == "par":
        # "a fait un crochet par P", which the parser hangs on "fait"
        led = (root.head.lemma_, root.head.text, doc[before - 1].lemma_)
        return any(words.has("bounding", word) for word in led)
    if word == "et" and root.dep_ == "conj" and root.head.i < name.start:
        first = root.head
        return is_place(reading, Name(first.i, first.i + 1, name.kind, first.text, name.keys))
    if word == "pour":
        # "s'envole pour la Chine"; "a renoncé à repartir pour Bamako", which the parser hangs on "renoncé"
        return any(
            words.has("located", word)
            for holder in (root.head, doc[before - 1])
            for word in (holder.lemma_, holder.text, verb(holder))
        )
    if words.has("upon", word) and (_is_body(reading, name) or _relied_on(reading, root)):
        # "une attaque sur la Minusma", "Washington compte sur Rabat", "fait pression sur Rabat"
        return False
    if word in ("à", "au", "aux"):
        return not _addressed(reading, before)
    return words.has("place_before", word) or words.has("place_apposed", word)


def _relied_on(reading: Reading, root: Token) -> bool:
    above = root.head
    held = (c.lemma_ for c in above.children if c.dep_ == "obj" and c.i < root.i)
    return any(reading.words.has("relying", word) for word in (above.lemma_, *held))


def _listed_after(reading: Reading, name: Name, root: Token) -> Name | None:
    """The name to which "de X" or a bare name is joined, for one that could not be told otherwise."""
    first, doc = root.head, reading.doc
    if root.dep_ != "conj" or first.i >= name.start or first.pos_ != "PROPN":
        return None
    led = [child.lower_ for child in root.children if child.dep_ == "case"]
    joined = led in (["de"], ["d'"], ["du"]) and doc[first.i - 1].lower_ in ("de", "d'", "du")
    return Name(first.i, first.i + 1, name.kind, first.text, name.keys) if joined else None


def _is_group(reading: Reading, name: Name) -> bool:
    """Whether a name is an armed group's or party's, which nothing is in: "face au Hamas"."""
    entries = reading.registry.entries
    return any(k in entries and entries[k].kind == "organisation" and entries[k].side for k in name.keys)


def _is_body(reading: Reading, name: Name) -> bool:
    """Whether a name is an organisation's: "le sommet de l'Otan" is not held in it."""
    entries = reading.registry.entries
    return any(k in entries and entries[k].kind == "organisation" for k in name.keys)


def _is_seat(reading: Reading, name: Name) -> bool:
    """Whether a name is a building's that stands for a state: "à l'Élysée"."""
    entries = reading.registry.entries
    return any(
        k in entries and entries[k].kind == "metonym" and entries[k].note == "place" for k in name.keys
    )


def _dateline(reading: Reading, name: Name) -> bool:
    # "PARIS (AFP) –", "Khartoum —", "Genève, 12 mai"
    doc = reading.doc
    following = [token.text for token in doc[name.end : name.end + 2]]
    if following[:1] == ["en"] and following[-1].isdigit():
        # "Tachkent en 1966"
        return True
    if not following or (name.start and not _opens(reading, name.start)):
        return False
    behind = [token.lower_ for token in doc[name.end : name.end + 4] if not token.is_space][:2]
    if reading.words.has("dateline_behind", " ".join(behind)):
        # "Washington de notre correspondant"
        return True
    return following[0] in ("(", "-", "–", "—", "--", ":") or (
        following[0] == "," and (following[1:] == ["le"] or following[-1].isdigit())
    )


def _opens(reading: Reading, position: int) -> bool:
    """Whether a paragraph begins there, but for an agency's name: "AFP, Berlin, 11 février – "."""
    doc = reading.doc
    if (
        position > 1
        and doc[position - 1].text == ","
        and reading.words.exactly("outlets", doc[position - 2].text)
    ):
        position -= 2
    return position == 0 or doc[position - 1].is_space


def _addressed(reading: Reading, preposition: int) -> bool:
    """ "demander à Moscou", "un appel à Téhéran": the capital is whom one turns to."""
    words = reading.words
    noun = reading.doc[preposition].head
    governor = noun.head
    if words.has("reaching", governor.lemma_) and any(c.dep_ == "aux:caus" for c in governor.children):
        # "a fait parvenir à Moscou une lettre"
        return True
    if any(words.has("offered", c.lemma_) for c in governor.children if c.dep_ == "obj"):
        # "a présenté ses condoléances au Mali"
        return True
    given = (c.lemma_ for c in governor.children if c.dep_ in ("obj", "nsubj:pass"))
    if any(words.has("given_to_nobody", word) for word in given):
        # "a donné à Nairobi le coup d'envoi des pourparlers"
        return False
    return words.has("addressing", governor.lemma_) or words.has("addressing", governor.text.lower())


def _of_place(reading: Reading, name: Name, preposition: int) -> bool:
    words = reading.words
    before = reading.doc[preposition - 1] if preposition else None
    if before is None:
        return False
    governor = reading.doc[preposition].head.head
    return any(
        words.has("located", word) for word in (before.text, before.lemma_, governor.text, governor.lemma_)
    )
