"""What follows the head of a title: "russe", "des Affaires étrangères", "de l'ONU pour le Yémen", "à Moscou"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from spacy.tokens import Token

from lib.extract.cast.demonyms import demonym_at
from lib.extract.cast.records import Name, Reading, Title
from lib.extract.cast.vocabulary import Head

LONGEST_COMPLEMENT = 9
ARTICLES = ("la", "le", "l'", "les")
LINKS = ("de", "d'", "du", "des", *ARTICLES)
OPENINGS = (*LINKS, "aux", "au", "à", "pour", "dossiers")
AUGMENTED = ("auprès", "près")
# Titles of ministries that "et" may join: "des Affaires étrangères et de la Coopération".
JOINED_HEADS = ("ministre", "secrétaire", "représentant", "vice-ministre")
ReadTitle = Callable[[Reading, dict[int, Name], int], Title | None]


@dataclass(slots=True)
class Trail:
    """What the complements of one title have told so far; ``end`` is the token after them.

    ``topical`` says that one names a matter ("de l'opposition"), ``person`` whom it names.
    """

    reading: Reading
    names: dict[int, Name]
    head: Head
    end: int
    of: list[str] = field(default_factory=list)
    inner: list[Title] = field(default_factory=list)
    person: Name | None = None
    count: int = 0
    topical: bool = False
    gender: str = ""

    def text(self, position: int) -> str:
        """The lower-case token at ``position``, empty past the end."""
        doc = self.reading.doc
        return doc[position].text.lower() if position < len(doc) else ""


def read_complements(
    reading: Reading, names: dict[int, Name], position: int, head: Head, read_title: ReadTitle
) -> Trail:
    """The complements of the title whose head stands at ``position``; ``read_title`` reads titles within."""
    trail = Trail(reading, names, head, position + 1)
    while trail.end < len(reading.doc) and not _is_person(trail, trail.end):
        if not (
            _demonyms(trail)
            or _adjective(trail)
            or _number(trail)
            or _interim(trail)
            or (_opens(trail) and _complement(trail, read_title))
        ):
            break
    return trail


def _is_person(trail: Trail, position: int) -> bool:
    return position in trail.names and trail.names[position].kind == "person"


def _demonyms(trail: Trail) -> bool:
    """Takes "russe", or one more of several: ", iranien", "et américain"."""
    state, length = demonym_at(trail.reading, trail.end)
    if state is not None:
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
    if (
        plain
        and token.text.islower()
        and token.pos_ in ("NOUN", "VERB", "ADJ")
        and _is_person(trail, trail.end + 1)
    ):
        # "l'évêque anglican Samuel Wani", whatever the parser takes the adjective for
        trail.end += 1
        return True
    if token.pos_ != "ADJ" or not plain or not _agrees(trail, token):
        return False
    trail.count += trail.text(trail.end) not in ("même", "tous", "seul")
    trail.end += 1
    return True


def _agrees(trail: Trail, token: Token) -> bool:
    # an adjective that opens a further clause ("favorable à", "prêt à") ends the title
    within = ("amod", "flat", "conj", "nmod", "fixed", "compound")
    return token.dep_ in within and trail.text(token.i + 1) not in ("à", "aux", "au", "que")


def _number(trail: Trail) -> bool:
    # "le numéro deux du Hezbollah"
    if (
        trail.head.word != "numéro"
        or trail.count
        or trail.text(trail.end) not in ("un", "deux", "trois", "1", "2", "3")
    ):
        return False
    trail.end += 1
    trail.count += 1
    return True


def _interim(trail: Trail) -> bool:
    if (trail.text(trail.end), trail.text(trail.end + 1)) not in (
        ("par", "intérim"),
        ("en", "exercice"),
        ("en", "chef"),
    ):
        return False
    trail.end += 2
    return True


def _opens(trail: Trail) -> bool:
    """Whether the token at the end opens a complement."""
    words, text = trail.reading.words, trail.text(trail.end)
    if words.has("of_words", text):
        return True
    if text in ("et", ",") and trail.head.word in JOINED_HEADS and trail.count:
        return trail.text(trail.end + 1) in ("de", "des", "du", "d'")
    return words.has("for_words", text) and words.has("abroad_heads", trail.head.word)


def _complement(trail: Trail, read_title: ReadTitle) -> bool:
    """Reads one complement and moves past it; False when what follows is none."""
    doc, words = trail.reading.doc, trail.reading.words
    position = trail.end + 1
    while trail.text(position) in OPENINGS:
        position += 1
    following = trail.text(trail.end + 1)
    if position >= len(doc) or doc[position].is_space:
        return False
    if words.has("no_complement", following) and following not in ARTICLES:
        return False
    name = trail.names.get(position)
    if name is not None:
        return _named(trail, name)
    return _titled(trail, position, read_title) or _matter(trail, position)


def _plain(trail: Trail) -> bool:
    return trail.reading.words.has("of_words", trail.text(trail.end))


def _named(trail: Trail, name: Name) -> bool:
    if name.kind == "person":
        if not _plain(trail) and trail.text(trail.end) not in AUGMENTED:
            return False
        trail.person = name
    else:
        actors = _actor_of(trail, name)
        trail.of += actors
        # "l'homme fort de Sebha": a place that is no state's
        trail.topical = trail.topical or not actors
    trail.end = name.end
    trail.count += 1
    return True


def _actor_of(trail: Trail, name: Name) -> list[str]:
    registry = trail.reading.registry
    return [registry.of_metonym(key) for key in name.keys if key in registry.entries][:1]


def _titled(trail: Trail, position: int, read_title: ReadTitle) -> bool:
    """A title within: "du président russe Vladimir Poutine"."""
    if not _plain(trail) and trail.text(trail.end) not in AUGMENTED:
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
    trail.end = trail.names[inner.end].end if _is_person(trail, inner.end) else inner.end
    trail.count += 1
    return True


def _matter(trail: Trail, position: int) -> bool:
    """A matter or body: "des Affaires étrangères", "de la délégation iranienne", "à la Défense"."""
    words, token = trail.reading.words, trail.reading.doc[position]
    if token.pos_ not in ("NOUN", "PROPN", "ADJ", "X", "NUM"):
        return False
    known = words.has("sides", token.text) or words.has("topics", token.text)
    if not _plain(trail) and not (token.text[0].isupper() or known):
        return False
    end = position + 1
    while end - position < LONGEST_COMPLEMENT and (following := _more_matter(trail, end)) > end:
        end = following
    while end > position and trail.text(end - 1) in (*LINKS, "et"):
        end -= 1
    trail.end = end
    trail.count += 1
    trail.topical = True
    return True


def _more_matter(trail: Trail, end: int) -> int:
    """Where the matter goes on to from ``end``; ``end`` itself when it stops there."""
    doc, words = trail.reading.doc, trail.reading.words
    if end >= len(doc):
        return end
    state, length = demonym_at(trail.reading, end)
    name = trail.names.get(end)
    if state is not None:
        trail.of.append(state)
        return end + length
    if name is not None:
        linked = trail.text(end - 1) in LINKS or trail.text(end - 1) == "pour"
        if name.kind == "person" or not linked:
            return end
        trail.of += _actor_of(trail, name)
        return name.end
    token = doc[end]
    if token.pos_ in ("NOUN", "ADJ", "NUM") and trail.text(end) not in words.heads:
        return end + 1
    if trail.text(end) in LINKS:
        return end + 1 if _noun_ahead(trail, end) else end
    return end + 1 if trail.text(end) == "et" and end + 1 < len(doc) and _joined(trail, end) else end


def _noun_ahead(trail: Trail, position: int) -> bool:
    doc = trail.reading.doc
    ahead = position
    while trail.text(ahead) in LINKS:
        ahead += 1
    if ahead >= len(doc) or ahead - position > 2:
        return False
    if doc[position].pos_ == "DET" and trail.text(position - 1) not in ("de", "et", "à", "d'"):
        return False
    if ahead in trail.names:
        return trail.names[ahead].kind != "person"
    return doc[ahead].pos_ in ("NOUN", "PROPN", "ADJ") and trail.text(ahead) not in trail.reading.words.heads


def _joined(trail: Trail, position: int) -> bool:
    # "des Affaires étrangères et de la Coopération", "des Affaires étrangères et européennes"
    doc = trail.reading.doc
    following = doc[position + 1]
    if trail.text(position + 1) in ("de", "des", "du", "d'"):
        ahead = position + 2
        while trail.text(ahead) in ARTICLES:
            ahead += 1
        return ahead < len(doc) and doc[ahead].text[0].isupper()
    return following.pos_ == "ADJ" and following.text[0].islower()
