"""Article -> one Doc whose character offsets are the article's own.

Paragraphs are parsed one by one, because a parser that sees a heading and the next sentence as one run
attaches the one to the other; they are then joined, with the white space between them as tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.language import Language

from lib.extract.insertions import without_brackets
from lib.extract.second_look import look_again
from lib.extract.somebody import restore_somebody
from lib.languages import known, rules
from lib.languages.copying import Copy
from lib.languages.reading import read
from lib.languages.tokens import RUN, Doc
from lib.records import Article, Span

# Where a sentence begins.
OPENING = r"(?:(?<=\n)|(?<=[.!?…:] )|(?<=\A))"
PARAGRAPH = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")

# "Helsinki — Le gouvernement", "KHARTOUM, Soudan (PANA) - Les": a place, and no subject of what follows.
NAME = r"[A-ZÀ-Ý][\w'’./-]*(?: [A-ZÀ-Ý][\w'’./-]*){0,3}"
DATELINE = re.compile(
    rf"{NAME}(?:, [^—–()\n]{{2,30}})?(?: ?\([^()\n]{{2,40}}\))? ?[—–-]{{1,2}} (?=[A-ZÀ-Ý«\"“])"
)

# The parser was trained on plain spaces, straight quotes and apostrophes. One character for one, so
# that offsets hold.
SAME_LENGTH = str.maketrans(
    {
        "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u3000": " ", "\t": " ",
        "’": "'", "ʼ": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‹": '"', "›": '"',
        "‑": "-", "‐": "-",
    }
)  # fmt: skip


def normalise(text: str) -> str:
    """``text`` as the parser should see it; same length, so every offset holds."""
    return text.translate(SAME_LENGTH)


def accented(text: str, language: str) -> str:
    """``text`` with what the capital of a sentence hides written out; same length.

    The accents that papers leave off ("A Genève" is "À Genève"), and a participle that opens the sentence
    ("Reçue à Baabda par X, Y a": "reçue"); and the hyphens of "porte parole", "cessez-le feu", "a t-il dit".
    """
    table = rules(language).get("capitals", {}) if language in known() else {}
    for plain, written in table.items():
        if f"{plain} " not in text:
            continue
        text = re.sub(rf"{OPENING}{plain}(?= [^\W\d])", written, text)
    for loose, written in _hyphens(language) if language in known() else ():
        text = loose.sub(written, text)
    inverted = _inverted(language) if language in known() else None
    text = inverted.sub(r"-t-\1", text) if inverted is not None else text
    opening = _opening_participle(language) if language in known() else None
    return opening.sub(lambda found: found.group().lower(), text) if opening is not None else text


@cache
def _hyphens(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Matches words whose hyphens a page left off, each with how it is written."""
    words = rules(language).get("hyphens", {}).get("words", ())
    return tuple(
        (re.compile(rf"\b{re.escape(word).replace(chr(92) + '-', '[ -]')}(?=s?\b)"), word) for word in words
    )


@cache
def _inverted(language: str) -> re.Pattern[str] | None:
    """Matches the pronoun of "a t-il", "a-t'elle", with the letter that binds it to its verb."""
    pronouns = rules(language).get("hyphens", {}).get("inverted")
    return re.compile(rf"(?<=[a-z])[- ]t[-' ]({'|'.join(pronouns)})\b") if pronouns else None


@cache
def _opening_participle(language: str) -> re.Pattern[str] | None:
    """Matches the capital and the rest of a participle that opens a sentence, a comma in sight."""
    table = rules(language).get("openings")
    if table is None:
        return None
    stems = "|".join(
        sorted((re.escape(word.capitalize()) for word in table["participles"]), key=len, reverse=True)
    )
    endings = "|".join(sorted(map(re.escape, table["endings"]), key=len, reverse=True))
    behind = "|".join(sorted(map(re.escape, table["behind"]), key=len, reverse=True))
    return re.compile(rf"{OPENING}(?:{stems})(?:{endings})(?= (?:{behind})\b[^.!?;:\n]{{1,150}}, )")


def paragraphs(text: str) -> Iterator[Span]:
    """Spans of the lines that hold more than white space, trimmed; a dateline is one by itself."""
    for match in PARAGRAPH.finditer(text):
        stripped = match.group().strip()
        if stripped:
            start = match.start() + match.group().index(stripped)
            end = start + len(stripped)
            dateline = DATELINE.match(text, start, end)
            if dateline is not None:
                yield start, start + len(dateline.group().rstrip())
                start = dateline.end()
            yield start, end


def parse(article: Article, nlp: Language) -> Doc:
    """The parsed article: ``len(doc.text) == len(article.text)``, offsets equal to the article's.

    White space between paragraphs becomes tokens of its own, each a sentence of its own.
    """
    return next(parse_all([article], nlp))


def parse_all(articles: Sequence[Article], nlp: Language) -> Iterator[Doc]:
    """Like ``parse``, of several: their paragraphs are parsed together, which takes less time."""
    texts = [
        without_brackets(accented(normalise(article.text), article.language), article.language)
        for article in articles
    ]
    spans = [list(paragraphs(text)) for text in texts]
    # A run of spaces is one to the parser, and lies between two words in the Doc.
    written = (
        RUN.sub(" ", text[start:end]) for text, own in zip(texts, spans, strict=True) for start, end in own
    )
    parsed = read(nlp, written)
    for article, text, own in zip(articles, texts, spans, strict=True):
        copy = Copy(nlp.vocab)
        position = 0
        for start, end in own:
            copy.add_space(text[position:start])
            first = next(parsed)
            copy.add(look_again(first, nlp, article.language), first, text[start:end])
            position = end
        copy.add_space(text[position:])
        yield restore_somebody(copy.doc(article.language))
