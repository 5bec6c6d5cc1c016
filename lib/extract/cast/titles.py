"""Titles: "le ministre russe des Affaires étrangères", "la porte-parole du chef de l'État".

The parser often attaches a long title wrongly, so a title is read by its own small grammar: before the head a
determiner and adjectives, after it adjectives, demonyms, and complements with "de", "à", "pour".
"""

from __future__ import annotations

from lib.extract.cast.complements import read_complements
from lib.extract.cast.nationals import national
from lib.extract.cast.records import Name, Reading, Title
from lib.languages.tokens import Token


def find_titles(reading: Reading, names: list[Name]) -> list[Title]:
    """All titles by position; those inside another's complement are in its ``inner`` too."""
    starting = {name.start: name for name in names}
    covered = {i for name in names for i in range(name.start, name.end)}
    titles: list[Title] = []
    inside: set[int] = set()
    heads = reading.words.heads
    for position, text in enumerate(reading.texts):
        if position in covered or position in inside:
            continue
        if text.lower() not in heads:
            if (called := national(reading, position)) is not None:
                titles.append(called)
            continue
        title = read_title(reading, starting, position)
        if title is not None:
            titles.append(title)
            inside.update(range(title.start, title.end))
    return titles


def read_title(reading: Reading, names: dict[int, Name], position: int) -> Title | None:
    """The title whose head stands at ``position``, or None."""
    doc, words = reading.doc, reading.words
    token = doc[position]
    head = words.heads.get(token.lower_)
    if head is None or not _is_noun(reading, token) or _only_leads(reading, position):
        return None
    start, determiner, before = _leading(reading, position)
    found = read_complements(reading, names, position, head, read_title)
    phrase = doc.span(start, found.end).text
    has_name = found.end in names and names[found.end].kind == "person"
    counted = next((words.counts[t.lower_] for t in before if t.lower_ in words.counts), 0)
    if not counted and position > 1 and words.has("each_of", doc[position - 2].text):
        # "chacun des dirigeants": of those just spoken of
        counted = 2
    bare = found.count == 0 and not found.of
    if words.has("weak_heads", head.word) and bare and not has_name and determiner != "dem":
        pointing = determiner == "def" and head.word in words.loose_offices
        other = determiner == "poss" and words.has("others", head.word)
        if not (pointing or other or counted):
            return None
    return Title(
        start=start,
        end=found.end,
        head=position,
        word=head.word,
        gender=head.gender or _gender(reading, before) or ("" if head.plural else found.gender),
        plural=head.plural or any(words.has("plural_before", t.lower_) for t in before),
        determiner=determiner,
        offices=words.offices(head.word, phrase, topical=found.topical),
        of=tuple(dict.fromkeys(found.of)),
        former=any(words.has("former", t.text) for t in before) or words.has("former", token.text),
        person=found.person,
        inner=tuple(found.inner),
        counted=counted,
        topical=found.topical,
        aims=tuple(found.aims),
    )


def _only_leads(reading: Reading, position: int) -> bool:
    """ "le souverain pontife": a word that is a title elsewhere, and here goes before one."""
    doc = reading.doc
    following = doc[position + 1].lower_ if position + 1 < len(doc) else ""
    leads = reading.words.has("before_title", doc[position].text) and following in reading.words.heads
    return leads or _is_chief(reading, position)


def _is_chief(reading: Reading, position: int) -> bool:
    """ "le chef négociateur ukrainien" negotiates, and leads no state."""
    doc, words = reading.doc, reading.words
    following = doc[position + 1].lower_ if position + 1 < len(doc) else ""
    return words.has("chief", doc[position].text) and words.has("led_by_chief", following)


def _is_noun(reading: Reading, token: Token) -> bool:
    if token.pos_ in ("NOUN", "PROPN", "X"):
        return token.ent_type_ != "PER" or token.text[0].islower() or token.ent_iob_ == "B"
    # participles and adjectives that are titles too: "l'envoyé de", "le responsable"
    if token.pos_ in ("VERB", "ADJ", "ADV"):
        if token.i > 1 and token.nbor(-1).text == "," and token.nbor(-2).pos_ in ("PROPN", "X"):
            return True
        return (
            token.i > 0
            and (
                token.nbor(-1).pos_ in ("DET", "ADP")
                or token.nbor(-1).lower_ == "l'"
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
        text = token.lower_
        if text == "-" and start > 1 and doc[start - 2].lower_ in ("ex", "vice"):
            start -= 1
            continue
        if (
            words.has("before_title", text)
            or _is_chief(reading, start - 1)
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
    text = token.lower_
    kinds = reading.words.determiners
    if token.pos_ == "DET" and text in kinds:
        if text != "de":
            start -= 1
        if start > 1 and [t.lower_ for t in doc[start - 2 : start]] in (["un", "de"], ["une", "de"]):
            # "un de ses porte-parole"
            return start - 2, "indef", before
        return start, kinds[text], [*before, token]
    if token.pos_ == "ADP" and text in ("du", "au", "aux", "des"):
        return start, "def", [*before, token]
    return start, "", before


def _gender(reading: Reading, before: list[Token]) -> str:
    for each in before:
        if reading.words.has("feminine_before", each.lower_):
            return "f"
        if reading.words.has("masculine_before", each.lower_):
            return "m"
    return ""
