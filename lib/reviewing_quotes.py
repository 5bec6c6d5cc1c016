"""What a person decides about a quotation, as corrections of it."""

from __future__ import annotations

from dataclasses import dataclass

from lib.records import CoSpeaker, Quote, QuoteKind
from lib.reviewing import Signed
from lib.store import codec
from lib.store.corrections.records import Correction

Named = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Said:
    """What can be put right of a quotation; ``speaker`` and ``addressee`` by id and name."""

    speaker: Named
    addressee: Named
    kind: QuoteKind
    # Who says it together with the speaker.
    others: tuple[CoSpeaker, ...] = ()


def said(quote: Quote) -> Said:
    """The quotation as it is shown."""
    return Said(
        (quote.speaker_id, quote.speaker_name), (quote.addressee_id, quote.addressee_name), quote.kind,
        quote.other_speakers,
    )  # fmt: skip


def accept(quote: Quote, signed: Signed) -> list[Correction]:
    """That the quotation is right as it stands."""
    return [Correction("accept", "quote", quote.id, signed.who, signed.why, quote.article_id, at=signed.at)]


def hide(quote: Quote, signed: Signed) -> list[Correction]:
    """That these words are no quotation."""
    return [Correction("hide", "quote", quote.id, signed.who, signed.why, quote.article_id, at=signed.at)]


def edits(quote: Quote, wanted: Said, signed: Signed) -> list[Correction]:
    """What makes the quotation as ``wanted``."""
    fields = {
        "speaker_id": wanted.speaker[0], "speaker_name": wanted.speaker[1],
        "addressee_id": wanted.addressee[0], "addressee_name": wanted.addressee[1], "kind": wanted.kind,
        "other_speakers": _apart(wanted),
    }  # fmt: skip
    return [
        Correction("edit", "quote", quote.id, signed.who, signed.why, quote.article_id, name,
                   after=codec.plain(value), at=signed.at)
        for name, value in fields.items()
        if getattr(quote, name) != value
    ]  # fmt: skip


def _apart(wanted: Said) -> tuple[CoSpeaker, ...]:
    """The others, none twice; nobody speaks together with one who is not known."""
    if wanted.speaker[1] is None:
        return ()
    apart = (each for each in wanted.others if each.actor_id != wanted.speaker[0])
    return tuple({each.actor_id: each for each in apart}.values())
