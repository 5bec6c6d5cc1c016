"""E-mails, and web pages saved in one file (MHTML): subject, day, sender, words, and what is attached."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from typing import cast

from lib.ingest import press
from lib.ingest.decode import BadInput
from lib.ingest.draft import Draft, Failure, Options
from lib.ingest.formats import drafts, markup
from lib.ingest.formats.archive import shown_name
from lib.ingest.kinds import BY_SUFFIX, suffix
from lib.ingest.metadata import Metadata, read_date

FORWARDED = re.compile(r"^(?:\s*(?:re|fw|fwd|tr|réf|aw|wg)\s*:\s*)+", re.I)
SIGNATURE = re.compile(r"^-- ?$", re.M)
DEEPEST = 2
# The parser of headers takes a time that grows with the square of their length, and looks at each line
# once for every part around it.
LONGEST_HEADER = 1_000
MOST_LINES = 600_000
MOST_PARTS = 200
FEWEST_CHARACTERS = 60


def read(raw: bytes, name: str, options: Options) -> Iterator[Draft | Failure]:
    """The words of a message and of the documents attached to it. Raises BadInput when there are none."""
    del name
    if raw.count(b"\n") > MOST_LINES:
        raise BadInput(f"an e-mail of more than {MOST_LINES} lines")
    message = cast(EmailMessage, email.message_from_bytes(raw, policy=ShortHeaders()))
    if not message.keys():
        raise BadInput("not an e-mail: no header in it")
    parts = _parts(message)
    found = False
    for draft in (*_body(message, parts, options), *_attached(parts, options)):
        found = found or isinstance(draft, Draft)
        yield draft
    if not found:
        raise BadInput("an e-mail without words")


class ShortHeaders(email.policy.EmailPolicy):
    """The usual policy, with long headers cut."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """The name and the value of a header."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:LONGEST_HEADER]


def _parts(message: EmailMessage) -> list[EmailMessage]:
    parts: list[EmailMessage] = []
    for part in message.walk():
        if len(parts) >= MOST_PARTS:
            raise BadInput(f"an e-mail of more than {MOST_PARTS} parts")
        if isinstance(part, EmailMessage) and not part.is_multipart():
            parts.append(part)
    return parts


def _body(message: EmailMessage, parts: list[EmailMessage], options: Options) -> Iterator[Draft | Failure]:
    shown = [part for part in parts if not _is_attached(part)]
    known = _known(message)
    plain = "\n\n".join(_words(part) for part in shown if part.get_content_type() == "text/plain")
    pages = [part for part in shown if part.get_content_type() == "text/html"]
    if (
        str(message.get("Content-Location", "")).startswith("http")
        or message.get_content_type() == "multipart/related"
    ):
        address = (
            str(message.get("Snapshot-Content-Location") or message.get("Content-Location") or "") or None
        )
        for part in pages[:1]:
            for draft in drafts(_bytes(part), "page.html", options.deeper()):
                yield _described(draft, Metadata(url=known.url or address, published=None))
        return
    if len(plain.strip()) < FEWEST_CHARACTERS and pages:
        plain = "\n\n".join(markup.from_fragment(_words(part)).replace("\n", "\n\n") for part in pages)
    text = SIGNATURE.split(plain)[0]
    if len(text.strip()) >= FEWEST_CHARACTERS:
        yield from press.split_text(text) or [Draft(text, known)]


def _described(draft: Draft | Failure, known: Metadata) -> Draft | Failure:
    if isinstance(draft, Failure) or draft.known.url:
        return draft
    return replace(draft, known=replace(draft.known, url=known.url))


def _attached(parts: list[EmailMessage], options: Options) -> Iterator[Draft | Failure]:
    if options.depth >= DEEPEST:
        return
    for part in parts:
        name = shown_name(_header(part, "filename") or "")
        if _is_attached(part) and suffix(name) in BY_SUFFIX:
            for draft in drafts(_bytes(part), name, options.deeper()):
                yield replace(draft, part=f"{name}: {draft.part}" if draft.part else name)


def _is_attached(part: EmailMessage) -> bool:
    return bool(_header(part, "filename")) or part.get_content_disposition() == "attachment"


def _header(part: EmailMessage, what: str) -> str | None:
    # Reading a broken header raises many things.
    try:
        return part.get_filename() if what == "filename" else str(part[what]) if part[what] else None
    except Exception:
        return None


def _known(message: EmailMessage) -> Metadata:
    subject = FORWARDED.sub("", _header(message, "Subject") or "")
    name, address = parseaddr(_header(message, "From") or "")
    archived = (_header(message, "Archived-At") or "").strip(" <>")
    return Metadata(
        title=" ".join(subject.split())[:300] or None,
        published=_day(_header(message, "Date")),
        source=name or address.rpartition("@")[2] or None,
        url=archived if archived.startswith(("http://", "https://")) else None,
    )


def _day(header: str | None) -> date | None:
    try:
        found: datetime = parsedate_to_datetime(header or "")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return read_date(found)


def _bytes(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _words(part: EmailMessage) -> str:
    raw = _bytes(part)
    try:
        return raw.decode(part.get_content_charset() or "utf-8")
    except (LookupError, ValueError):
        return markup.characters(raw) if raw.strip() else ""
