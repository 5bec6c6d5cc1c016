"""Titles: "le ministre russe des Affaires étrangères", "la porte-parole du chef de l'État", read left to right.

The parser often attaches a long title wrongly, so a title is read by its own small grammar: before the head a
determiner and adjectives, after it adjectives, demonyms, and complements with "de", "à", "pour".
"""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from lib.extract.cast.demonyms import demonym_at
from lib.extract.cast.records import Name, Reading, Title
from lib.extract.cast.vocabulary import Head

LONGEST_COMPLEMENT = 9
COUNTS = {"deux": 2, "trois": 3, "quatre": 4}


@dataclass(slots=True)
class _Found:
    """What the complements of one title have told so far."""

    end: int
    of: list[str] = field(default_factory=list)
    inner: list[Title] = field(default_factory=list)
    person: Name | None = None
    complements: int = 0
    topical: bool = False


def find_titles(reading: Reading, names: list[Name]) -> list[Title]:
    """All titles by position; those inside another's complement are in its ``inner`` too."""
    starting = {name.start: name for name in names}
    covered = {i for name in names for i in range(name.start, name.end)}
    titles: list[Title] = []
    inside: set[int] = set()
    for token in reading.doc:
        if token.i in covered or token.i in inside:
            continue
        title = read_title(reading, starting, token.i)
        if title is not None:
            titles.append(title)
            for each in _nest(title):
                inside.add(each.head)
    return titles


def _nest(title: Title) -> list[Title]:
    return [each for inner in title.inner for each in (inner, *_nest(inner))]


def read_title(reading: Reading, names: dict[int, Name], position: int) -> Title | None:
    """The title whose head stands at ``position``, or None."""
    doc, words = reading.doc, reading.words
    token = doc[position]
    head = words.heads.get(token.text.lower())
    if head is None or not _is_noun(reading, token):
        return None
    start, determiner, before = _leading(reading, position)
    found = _trailing(reading, names, position, head)
    phrase = doc[start : found.end].text
    has_name = found.end in names and names[found.end].kind == "person"
    bare = found.complements == 0 and not found.of
    if words.has("weak_heads", head.word) and bare and not has_name and determiner != "dem":
        if not (determiner == "def" and head.word in words.loose_offices):
            return None
    return Title(
        start=start,
        end=found.end,
        head=position,
        word=head.word,
        gender=head.gender or _gender(doc[position], before),
        plural=head.plural
        or any(t.text.lower() in ("les", "des", "ces", "ses", "leurs", "deux") for t in before),
        determiner=determiner,
        offices=words.offices(head.word, phrase, topical=found.topical),
        of=tuple(dict.fromkeys(found.of)),
        former=any(words.has("former", t.text) for t in before) or words.has("former", token.text),
        person=found.person,
        inner=tuple(found.inner),
        counted=next((COUNTS[t.text.lower()] for t in before if t.text.lower() in COUNTS), 0),
        topical=found.topical,
    )


def _is_noun(reading: Reading, token: Token) -> bool:
    if token.pos_ in ("NOUN", "PROPN", "X"):
        return token.ent_type_ != "PER" or token.text[0].islower() or token.ent_iob_ == "B"
    # participles and adjectives that are titles too: "l'envoyé de", "le responsable"
    if token.pos_ in ("VERB", "ADJ", "ADV"):
        return (
            token.i > 0
            and (
                token.nbor(-1).pos_ in ("DET", "ADP")
                or reading.words.has("before_title", token.nbor(-1).text)
            )
            and not (token.pos_ == "ADJ" and token.head.i > token.i and token.head.pos_ == "NOUN")
        )
    return False


def _leading(reading: Reading, position: int) -> tuple[int, str, list[Token]]:
    doc, words = reading.doc, reading.words
    start = position
    before: list[Token] = []
    while start > 0 and position - start < 4:
        token = doc[start - 1]
        text = token.text.lower()
        if text == "-" and start > 1 and doc[start - 2].text.lower() in ("ex", "vice"):
            start -= 1
            continue
        if (
            words.has("before_title", text)
            or (words.has("former", text))
            or reading.registry.of_demonym(text)
        ):
            before.append(token)
            start -= 1
            continue
        break
    if start == 0:
        return start, "", before
    token = doc[start - 1]
    text = token.text.lower()
    kinds = {
        "le": "def", "la": "def", "l'": "def", "les": "def", "un": "indef", "une": "indef", "des": "indef",
        "ce": "dem", "cet": "dem", "cette": "dem", "ces": "dem", "son": "poss", "sa": "poss", "ses": "poss",
        "leur": "poss", "leurs": "poss", "notre": "poss", "mon": "poss", "ma": "poss", "de": "indef",
    }  # fmt: skip
    if token.pos_ == "DET" and text in kinds:
        if text != "de":
            start -= 1
        return start, kinds[text], [*before, token]
    if token.pos_ == "ADP" and text in ("du", "au", "aux", "des"):
        return start, "def", [*before, token]
    return start, "", before


def _gender(token: Token, before: list[Token]) -> str:
    for each in before:
        if each.text.lower() in (
            "la",
            "une",
            "cette",
            "sa",
            "première",
            "ancienne",
            "nouvelle",
            "future",
            "actuelle",
        ):
            return "f"
        if each.text.lower() in (
            "le",
            "un",
            "ce",
            "du",
            "au",
            "premier",
            "ancien",
            "nouveau",
            "futur",
            "actuel",
        ):
            return "m"
    return ""


def _trailing(reading: Reading, names: dict[int, Name], position: int, head: Head) -> _Found:
    doc = reading.doc
    found = _Found(end=position + 1)
    while found.end < len(doc):
        token = doc[found.end]
        text = token.text.lower()
        if found.end in names and names[found.end].kind == "person":
            break
        state, length = demonym_at(reading, found.end)
        if state is not None:
            found.of.append(state)
            found.end += length
        elif head.plural and found.of and _more_demonyms(reading, found):
            continue
        elif token.pos_ == "ADJ" and found.end not in names and _agrees(token) and token.text.isalpha():
            found.end += 1
            found.complements += text not in ("même", "tous", "seul")
        elif (
            reading.words.has("of_words", text)
            or (
                text in ("et", ",")
                and head.word in ("ministre", "secrétaire", "représentant", "vice-ministre")
                and _continues(reading, found)
            )
            or (reading.words.has("for_words", text) and reading.words.has("abroad_heads", head.word))
        ):
            if not _complement(reading, names, found):
                break
        elif text == "par" and found.end + 1 < len(doc) and doc[found.end + 1].text.lower() == "intérim":
            found.end += 2
        else:
            break
    return found


def _agrees(token: Token) -> bool:
    # an adjective that opens a further clause ("favorable à", "prêt à") or a participle ends the title
    following = token.nbor(1).text.lower() if token.i + 1 < len(token.doc) else ""
    return token.dep_ in ("amod", "flat", "conj", "nmod", "fixed", "compound") and following not in (
        "à",
        "aux",
        "au",
        "que",
    )


def _continues(reading: Reading, found: _Found) -> bool:
    following = reading.doc[found.end + 1].text.lower() if found.end + 1 < len(reading.doc) else ""
    return following in ("de", "des", "du", "d'") and found.complements > 0


def _more_demonyms(reading: Reading, found: _Found) -> bool:
    doc = reading.doc
    token = doc[found.end]
    if token.text not in (",", "et", "ou") or found.end + 1 >= len(doc):
        return False
    state, length = demonym_at(reading, found.end + 1)
    if state is None:
        return False
    found.of.append(state)
    found.end += 1 + length
    return True


def _complement(reading: Reading, names: dict[int, Name], found: _Found) -> bool:
    """Reads one complement at ``found.end`` and moves past it; False when what follows is none."""
    doc, words = reading.doc, reading.words
    opening = doc[found.end].text.lower()
    position = found.end + 1
    while position < len(doc) and doc[position].text.lower() in (
        "de", "la", "le", "l'", "les", "des", "du", "d'", "aux", "au", "à", "pour", "dossiers"
    ):  # fmt: skip
        position += 1
    if position >= len(doc) or doc[position].is_space:
        return False
    if words.has("no_complement", doc[found.end + 1].text) and doc[found.end + 1].text.lower() not in (
        "le",
        "la",
        "les",
        "l'",
    ):
        return False
    name = names.get(position)
    plain = words.has("of_words", opening)
    if name is not None:
        if name.kind == "person":
            if not plain and opening not in ("auprès", "près"):
                return False
            found.person = name
        else:
            found.of += [reading.registry.of_metonym(k) for k in name.keys if k in reading.registry.entries][
                :1
            ]
        found.end = name.end
        found.complements += 1
        return True
    return _noun_complement(reading, names, found, position, plain)


def _noun_complement(
    reading: Reading, names: dict[int, Name], found: _Found, position: int, plain: bool
) -> bool:
    doc, words = reading.doc, reading.words
    first = position
    if words.has("before_title", doc[position].text) and position + 1 < len(doc):
        first = position + 1
    inner = (
        read_title(reading, names, first)
        if plain or doc[found.end].text.lower() in ("auprès", "près")
        else None
    )
    if inner is not None and inner.head == first:
        found.inner.append(inner)
        found.of += inner.of
        found.end = inner.end
        found.complements += 1
        if inner.end in names and names[inner.end].kind == "person":
            found.end = names[inner.end].end
        return True
    token = doc[position]
    if token.pos_ not in ("NOUN", "PROPN", "ADJ", "X", "NUM") or (
        token.pos_ == "PROPN" and token.ent_type_ == "PER"
    ):
        return False
    if not plain and not (
        token.text[0].isupper() or words.has("sides", token.text) or words.has("topics", token.text)
    ):
        return False
    end = position + 1
    while end < len(doc) and end - position < LONGEST_COMPLEMENT:
        token = doc[end]
        state, length = demonym_at(reading, end)
        name = names.get(end)
        if state is not None:
            found.of.append(state)
            end += length
        elif name is not None and doc[end - 1].text.lower() in (
            "de",
            "d'",
            "du",
            "des",
            "la",
            "le",
            "l'",
            "les",
            "pour",
        ):
            if name.kind == "person":
                break
            found.of += [reading.registry.of_metonym(k) for k in name.keys if k in reading.registry.entries][
                :1
            ]
            end = name.end
            break
        elif (
            (token.pos_ in ("NOUN", "ADJ", "NUM") and name is None and token.text.lower() not in words.heads)
            or (
                token.text.lower() in ("de", "d'", "du", "des", "la", "le", "l'", "les")
                and _noun_ahead(reading, names, end)
            )
            or (token.text == "et" and token.i + 1 < len(doc) and _joined(reading, end))
        ):
            end += 1
        else:
            break
    while end > position and doc[end - 1].text.lower() in (
        "de",
        "d'",
        "du",
        "des",
        "la",
        "le",
        "l'",
        "les",
        "et",
    ):
        end -= 1
    found.end = end
    found.complements += 1
    found.topical = True
    return True


def _noun_ahead(reading: Reading, names: dict[int, Name], position: int) -> bool:
    doc = reading.doc
    ahead = position
    while ahead < len(doc) and doc[ahead].text.lower() in ("de", "d'", "du", "des", "la", "le", "l'", "les"):
        ahead += 1
    if ahead >= len(doc) or ahead - position > 2:
        return False
    if doc[position].pos_ == "DET" and doc[position - 1].text.lower() not in ("de", "et", "à", "d'"):
        return False
    if ahead in names:
        return names[ahead].kind != "person"
    return doc[ahead].pos_ in ("NOUN", "PROPN", "ADJ") and doc[ahead].text.lower() not in reading.words.heads


def _joined(reading: Reading, position: int) -> bool:
    # "des Affaires étrangères et de la Coopération", "des Affaires étrangères et européennes"
    following = reading.doc[position + 1]
    if following.text.lower() in ("de", "des", "du", "d'"):
        ahead = position + 2
        while ahead < len(reading.doc) and reading.doc[ahead].text.lower() in ("la", "le", "l'", "les"):
            ahead += 1
        return ahead < len(reading.doc) and reading.doc[ahead].text[0].isupper()
    return following.pos_ == "ADJ" and following.text[0].islower()
