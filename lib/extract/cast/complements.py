"""What follows the head of a title: "russe", "des Affaires étrangères", "de l'ONU pour le Yémen"."""

from __future__ import annotations

from collections.abc import Callable

from lib.extract.cast.demonyms import demonym_at
from lib.extract.cast.matters import read_matter
from lib.extract.cast.plausibility import in_a_title
from lib.extract.cast.records import Name, Reading, Title
from lib.extract.cast.trail import Trail, actor_of, is_person
from lib.extract.cast.vocabulary import Head
from lib.languages.tokens import Token

ReadTitle = Callable[[Reading, dict[int, Name], int], Title | None]


def read_complements(
    reading: Reading, names: dict[int, Name], position: int, head: Head, read_title: ReadTitle
) -> Trail:
    """The complements of the title whose head stands at ``position``; ``read_title`` reads titles within."""
    trail = Trail(reading, names, head, position + 1)
    while trail.end < len(reading.doc) and not is_person(trail, trail.end):
        if not (
            _demonyms(trail)
            or _adjective(trail)
            or _number(trail)
            or _interim(trail)
            or _more_named(trail)
            or (_opens(trail) and _complement(trail, read_title))
        ):
            break
    return trail


def _demonyms(trail: Trail) -> bool:
    """Takes "russe", or one more of several: ", iranien", "et américain"."""
    state, length = demonym_at(trail.reading, trail.end)
    if state is not None:
        if not (trail.of and trail.reading.registry.of_demonym(trail.text(trail.end - 1))):
            # "les dirigeants kosovars albanais" are not Albania's
            trail.of.append(state)
        trail.gender = trail.gender or trail.reading.registry.demonym_gender(trail.text(trail.end))
        trail.end += length
        return True
    if trail.head.plural and trail.of and trail.text(trail.end) in (",", "et", "ou"):
        state, length = demonym_at(trail.reading, trail.end + 1)
        if state is not None:
            trail.of.append(state)
            trail.end += 1 + length
            return True
    return False


def _adjective(trail: Trail) -> bool:
    token = trail.reading.doc[trail.end]
    plain = token.text.isalpha() and trail.end not in trail.names
    if plain and in_a_title(trail.reading, trail.end):
        trail.end += 1
        return True
    if (
        plain
        and token.text.islower()
        and token.pos_ in ("NOUN", "VERB", "ADJ")
        and "Fin" not in token.morph.get("VerbForm", [])
        and is_person(trail, trail.end + 1)
    ):
        # "l'évêque anglican Samuel Wani", whatever the parser takes the adjective for; not "rencontrera"
        trail.end += 1
        return True
    if token.pos_ != "ADJ" or not plain or not _agrees(trail, token):
        return False
    trail.count += not trail.has("empty_adjectives", trail.end)
    trail.end += 1
    return True


def _agrees(trail: Trail, token: Token) -> bool:
    # an adjective that opens a further clause ("favorable à", "prêt à") ends the title
    within = ("amod", "flat", "conj", "nmod", "fixed", "compound")
    return token.dep_ in within and not trail.has("clause_openings", token.i + 1)


def _number(trail: Trail) -> bool:
    # "le numéro deux du Hezbollah"
    if (
        not trail.reading.words.has("numbered", trail.head.word)
        or trail.count
        or not trail.has("rank_numbers", trail.end)
    ):
        return False
    trail.end += 1
    trail.count += 1
    return True


def _interim(trail: Trail) -> bool:
    behind = f"{trail.text(trail.end)} {trail.text(trail.end + 1)}"
    if not trail.reading.words.has("interim", behind):
        return False
    trail.end += 2
    return True


def _more_named(trail: Trail) -> bool:
    """Takes one more of several: "les dirigeants de la France et l'Italie", "… et du Conseil européen"."""
    if not trail.head.plural or not trail.of or trail.text(trail.end) not in (",", "et"):
        return False
    position = trail.end + 1
    while trail.links(position):
        position += 1
    name = trail.names.get(position)
    if name is None or name.kind != "actor" or position == trail.end + 1:
        return False
    linked = trail.has("of_words", trail.end + 1)
    actors = actor_of(trail, name)
    if not actors or not (linked or _last_linked(trail)):
        return False
    trail.of += actors
    trail.end = name.end
    return True


def _last_linked(trail: Trail) -> bool:
    # "de la France et l'Italie": the article alone after a name that "de" links
    return any(trail.has("of_words", position) for position in range(trail.end - 4, trail.end))


def _opens(trail: Trail) -> bool:
    """Whether the token at the end opens a complement."""
    words, text = trail.reading.words, trail.text(trail.end)
    if words.has("of_words", text):
        return True
    if text in ("et", ",") and words.has("joined_heads", trail.head.word) and trail.count:
        return trail.has("of_words", trail.end + 1)
    if text == "et" and _joins_body(trail):
        return True
    if not words.has("for_words", text) or not words.has("abroad_heads", trail.head.word):
        return False
    if text == "sur" and words.has("platforms", trail.text(trail.end + 1).rstrip(".")):
        # "a écrit le chef de l'État sur X": where he wrote it
        return False
    # "les négociateurs du Hamas à Doha", "des négociateurs au Qatar" are there; "l'ambassadeur de France à
    # Doha" serves there
    there = words.has("there_words", text) and (trail.of or trail.end + 1 in trail.names)
    return not (trail.head.plural and there)


def _joins_body(trail: Trail) -> bool:
    """ "l'envoyé de l'ONU et de la Ligue arabe": one sent by both."""
    entries = trail.reading.registry.entries
    if trail.head.plural or not trail.reading.words.has("sent_heads", trail.head.word) or len(trail.of) != 1:
        return False
    position = trail.end + 1
    if not trail.has("of_words", position):
        return False
    while trail.links(position):
        position += 1
    name = trail.names.get(position)
    joined = [*trail.of, *(actor_of(trail, name) if name is not None and name.kind == "actor" else ["?"])]
    return all(i in entries and entries[i].kind == "organisation" and not entries[i].side for i in joined)


def _complement(trail: Trail, read_title: ReadTitle) -> bool:
    """Reads one complement and moves past it; False when what follows is none."""
    doc, words = trail.reading.doc, trail.reading.words
    position = trail.end + 1
    while trail.links(position) or trail.has("complement_openings", position):
        position += 1
    following = trail.text(trail.end + 1)
    if words.has("civilities", trail.text(position)) and is_person(trail, position + 1):
        position += 1
    if position >= len(doc) or doc[position].is_space:
        return False
    if words.has("no_complement", following) and not words.has("articles", following):
        return False
    name = trail.names.get(position)
    if name is not None and not _is_state_of_people(trail, position):
        return _named(trail, name)
    return _titled(trail, position, read_title) or read_matter(trail, position)


def _is_state_of_people(trail: Trail, position: int) -> bool:
    """ "le chef de l'Etat irakien": no name, whatever the tagger took "Etat irakien" for."""
    state = trail.reading.words.has("states", trail.text(position))
    return state and demonym_at(trail.reading, position + 1)[0] is not None


def _named(trail: Trail, name: Name) -> bool:
    if name.kind == "person":
        if not trail.plain() and not trail.has("accredited_words", trail.end):
            return False
        trail.person = name
    else:
        actors = actor_of(trail, name)
        if not (trail.of and trail.has("there_words", trail.end) and _are_states(trail, actors)):
            # "l'ambassadeur de France à Doha" is no Qatari
            trail.of += actors
        if trail.has("for_words", trail.end):
            trail.aims += actors
        # "l'homme fort de Sebha": a place that is no state's
        trail.topical = trail.topical or not actors
    trail.end = name.end
    trail.count += 1
    return True


def _are_states(trail: Trail, actors: list[str]) -> bool:
    entries = trail.reading.registry.entries
    return all(entries[each].kind == "state" for each in actors if each in entries)


def _titled(trail: Trail, position: int, read_title: ReadTitle) -> bool:
    """A title within: "du président russe Vladimir Poutine"."""
    if not trail.plain() and not trail.has("accredited_words", trail.end):
        return False
    if trail.reading.words.has("before_title", trail.text(position)) and position + 1 < len(
        trail.reading.doc
    ):
        position += 1
    inner = read_title(trail.reading, trail.names, position)
    if inner is None:
        return False
    trail.inner.append(inner)
    trail.of += inner.of
    # "du président russe Vladimir Poutine", but "le chef des rebelles Lazare Kossi" is Kossi
    named = is_person(trail, inner.end) and not (inner.plural and not trail.head.plural)
    trail.end = trail.names[inner.end].end if named else inner.end
    trail.count += 1
    return True
