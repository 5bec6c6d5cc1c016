"""Bytes -> characters, for the encodings that French and English news texts come in."""

from __future__ import annotations

import codecs

MEGABYTE = 1_000_000
LIMIT = 5 * MEGABYTE

# The longest marks first: a UTF-32 mark begins with a UTF-16 one.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

SIGNATURES = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP or office file",
    b"\xd0\xcf\x11\xe0": "an old office file",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"\x1f\x8b": "a compressed file",
    b"7z\xbc\xaf": "a compressed file",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a database",
}

# Letters and typography beyond ASCII that French and English prose uses.
EXPECTED = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆñÑáíóúÁÍÓÚ«»‹›“”‘’„…–—€£°©®·•§²³½\u00a0\u00ad")
# What an old Macintosh or DOS file is told by, once Windows' table has given nonsense.
OTHER_TABLES = ["cp1252", "latin_1", "mac_roman", "cp850", "cp437", "cp1250", "cp1251", "iso8859_2", "koi8_r"]

# Above this share, control characters or undecodable ones make a binary file of a text.
MOST_WRONG = 0.02
FEWEST_LETTERS = 0.2


class BadInput(ValueError):
    """An input that gives no article; the message is the reason, in one line."""


def decode(raw: bytes, limit: int = LIMIT) -> str:
    """``raw`` as characters, without its byte order mark.

    Raises BadInput for empty, binary, too large or undecodable input.
    """
    if len(raw) >= limit:
        raise BadInput(too_large(len(raw), limit))
    if not raw.strip(b" \t\r\n\x00"):
        raise BadInput("empty file")
    for signature, what in SIGNATURES.items():
        if raw.startswith(signature):
            raise BadInput(f"not a text: this is {what}")
    text = _characters(raw)
    if _looks_binary(text):
        raise BadInput("not a text: binary data")
    return text


def too_large(size: int, limit: int = LIMIT) -> str:
    """The reason why a file of ``size`` bytes is skipped."""
    return f"too large: {size / MEGABYTE:.1f} MB, the limit is {limit // MEGABYTE} MB"


def _characters(raw: bytes) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _strict(raw[len(mark) :], encoding)
    if unmarked := _unmarked_utf16(raw):
        return _strict(raw, unmarked)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _mostly_utf8(raw) or _one_byte_per_character(raw)


def _strict(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadInput(f"cannot be decoded: marked as {encoding}, but byte {error.start} is wrong") from error


def _unmarked_utf16(raw: bytes) -> str | None:
    # In Latin scripts every other byte of UTF-16 is zero.
    head = raw[:4000]
    if len(head) < 4 or len(raw) % 2:
        return None
    even, odd = head[::2].count(0) / len(head[::2]), head[1::2].count(0) / len(head[1::2])
    if odd > 0.6 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 and odd < 0.1 else None


def _mostly_utf8(raw: bytes) -> str | None:
    # A broken byte or a cut at the end must not turn the whole text into another encoding's.
    text = raw.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    right = sum(character > "\x7f" for character in text) - wrong
    return text if right >= 4 * wrong and not _many(wrong, len(text)) else None


def _one_byte_per_character(raw: bytes) -> str:
    if _many(_controls(raw.decode("latin-1")), len(raw)):
        raise BadInput("not a text: binary data")
    for encoding in ("cp1252", "latin-1"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        high = [character for character in text if character > "\x7f"]
        if sum(character in EXPECTED for character in high) >= 0.9 * len(high):
            return text
    return _detected(raw)


def _detected(raw: bytes) -> str:
    from charset_normalizer import from_bytes  # slow to load, and seldom needed

    best = from_bytes(raw, cp_isolation=OTHER_TABLES).best()
    if best is None:
        raise BadInput("cannot be decoded: no known encoding fits")
    return str(best)


def _looks_binary(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    return (
        _many(_controls(text), len(text))
        or _many(text.count("\ufffd"), len(text))
        or letters < FEWEST_LETTERS * len(text)
    )


def _controls(text: str) -> int:
    return sum(character < " " and character not in "\t\n\r\f\v" for character in text)


def _many(wrong: int, length: int) -> bool:
    return wrong > max(1, MOST_WRONG * length)
