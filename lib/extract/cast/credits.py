"""Words about who wrote the page, bylines and an agency's closing brackets: their names do not act."""

from __future__ import annotations

from lib.extract.cast.records import Name, Reading
from lib.languages.tokens import Span, Token

BYLINE = 16
DASHES = ("-", "–", "—", "|")
ENDING = (".", "!", "?", ")", "/")


def credited(reading: Reading) -> set[int]:
    """The tokens of bylines and credits.

    "(Nvard Hovhannisyan à Erevan, version française …)", "par Ana Ruiz et Jean Li", "par Ana Ruiz OHRID,
    Macédoine du Nord (Reuters) - …", "Avec notre correspondant à Manille, Jean Li".
    """
    found: set[int] = set()
    marks = reading.words.words["credits"]
    for sentence in reading.doc.sents:
        text = sentence.text.lower()
        if any(mark in text for mark in marks):
            opening = next((t.i for t in sentence if t.text in ("(", "[")), sentence.start)
            found.update(range(opening, sentence.end))
        elif _opens(reading, sentence):
            found.update(range(sentence.start, _byline_end(sentence)))
    return found | _photographers(reading)


def signed(reading: Reading, names: list[Name]) -> set[int]:
    """The tokens of unknown persons named once and with nothing behind: "… le 16 juin. Jean Li"."""
    once = (
        name for name in names
        if name.kind == "person" and not name.keys and name.end - name.start > 1
        and len(reading.where[reading.texts[name.end - 1]]) == 1
    )  # fmt: skip
    return {name.start for name in once if _breaks(reading, name.end) and _stands_alone(reading, name.start)}


def _stands_alone(reading: Reading, start: int) -> bool:
    """Whether a line or sentence begins there, behind no quotation, whose speaker it might tell."""
    before = start - 1
    while before >= 0 and (reading.doc[before].is_space or reading.texts[before] in DASHES):
        before -= 1
    alone = before < start - 1 or reading.texts[before] in ENDING
    return alone and not (before >= 0 and reading.doc[before].is_quote)


def _breaks(reading: Reading, position: int) -> bool:
    """Whether the text begins, ends or goes over to another line at a token."""
    inside = 0 <= position < len(reading.texts)
    return not inside or "\n" in reading.texts[position]


def _photographers(reading: Reading) -> set[int]:
    """Who took a picture: "Jean Li/AFP", "(AFP, Jean Li)", "AP Photo/Jean Li", "à Dubaï Jean Li AFP"."""
    doc, texts = reading.doc, reading.texts
    found: set[int] = set()
    for position in reading.where.get("©", ()):
        found.update(_behind_slash(reading, position))
    for position in (i for i, text in enumerate(texts) if reading.words.exactly("picture_desks", text)):
        found.update(_behind_slash(reading, position))
        if texts[position - 1 : position] == ("/",):
            start = position - 1
            while start > 0 and texts[start - 1][0].isupper() and position - start <= BYLINE:
                start -= 1
            found.update(range(start, position))
        elif texts[position - 1 : position] == ("(",) and texts[position + 1 : position + 2] == (",",):
            behind = doc[position + 2 : position + BYLINE]
            closing = next((t.i for t in behind if not t.text[0].isupper()), position)
            if texts[closing] == ")":
                found.update(range(position, closing))
        elif _ends_line(reading, position + 1):
            found.update(_right_before(reading, position))
    return found


def _behind_slash(reading: Reading, desk: int) -> range:
    """The last name of "AP Photo/Jean Li", "KEYSTONE/EPA/Jean Li", "AA / Istanbul / Jean Li", "© Jean Li"."""
    texts = reading.texts
    last, end = 0, desk + 1
    while end < len(texts) and end - desk <= BYLINE and (texts[end] == "/" or texts[end][0].isupper()):
        last = end + 1 if texts[end] == "/" else last
        end += 1
    first = desk + 1 if texts[desk] == "©" else end
    return range(last or first, end)


def _ends_line(reading: Reading, after: int) -> bool:
    """Whether the line of a legend ends there: "… à Dubaï Karim Sahib AFP", "AFP/Archives"."""
    doc = reading.doc
    return after >= len(doc) or "\n" in doc[after].text or doc[after].text == "/"


def _right_before(reading: Reading, position: int) -> range:
    """The first name and surname that stand right before ``position``; none where it is something else."""
    texts, registry = reading.texts, reading.registry
    if position < 2 or not texts[position - 1][0].isupper():
        return range(0)
    first, surname = texts[position - 2 : position]
    unknown = registry.first_name_gender(first) and not registry.ids(f"{first} {surname}")
    return range(position - 2, position) if unknown else range(0)


def _opens(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence at the head of a paragraph begins as a byline does."""
    doc, start = reading.doc, sentence.start
    if len(sentence) < 2 or (start and not doc[start - 1].is_space):
        return False
    first, second = doc[start].lower_, doc[start + 1]
    if first in reading.words.words["byline_words"]:
        return second.text[0].isupper() and second.pos_ in ("PROPN", "X", "NOUN")
    words = f"{first} {second.lower_} "
    return any(words.startswith(f"{opening} ") for opening in reading.words.words["byline_openings"])


def _byline_end(sentence: Span) -> int:
    """The token after a byline; the start of the sentence when a clause follows with nothing between."""
    for token in sentence:
        closed = token.text in ("-", "–", "—", ":") or (token.is_space and "\n" in token.text)
        if closed and token.i - sentence.start <= BYLINE:
            return int(token.i)
        if _is_clause(token):
            return int(sentence.start)
    return int(sentence.end)


def _is_clause(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX")
