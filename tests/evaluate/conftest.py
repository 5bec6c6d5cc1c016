"""A small article whose scores can be worked by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from lib.evaluate.scene import Scene
from lib.records import Event, Mention, Participant, Quote

TEXT = (
    "Ava a vu Bo à Oslo lundi.\n"
    "Ava a appelé Cy mardi. Bo a vu Cy mercredi.\n"
    "« Tout va bien », a dit Ava à la radio. Selon Bo, rien ne va plus.\n"
)


@pytest.fixture
def text() -> str:
    return TEXT


@pytest.fixture
def scene() -> Scene:
    return Scene.of("conte", TEXT, str.lower)


@pytest.fixture
def event_of() -> Callable[..., Event]:
    """event_of("meeting", "Ava a vu Bo", "Ava", "Bo", day=4) is an event found at those words."""

    def build(kind: Any, words: str, *names: str, day: int | None = None, **fields: Any) -> Event:
        start = TEXT.index(words)
        mention = Mention(start, start + len(words), words, "", "held", "asserted")
        when = date(2025, 8, day) if day else None
        parts = tuple(Participant(name.lower(), name, "participant", name) for name in names)
        dates = {"date_start": when, "date_end": when, "date_basis": "explicit" if day else "none"}
        known: dict[str, Any] = {"status": "held", "certainty": "asserted", "participants": parts} | dates
        return Event(id=words, article_id="conte", type=kind, mentions=(mention,), **(known | fields))

    return build


@pytest.fixture
def quote_of() -> Callable[..., Quote]:
    """quote_of("direct", "Tout va bien", "Ava") is a quotation found at those words."""

    def build(kind: Any, words: str, speaker: str | None, **fields: Any) -> Quote:
        start = TEXT.index(words)
        return Quote(
            id=words,
            article_id="conte",
            start=start,
            end=start + len(words),
            text=words,
            kind=kind,
            verbatim=(),
            speaker_id=speaker.lower() if speaker else None,
            speaker_name=speaker,
            speaker_text=speaker,
            speaker_basis="name" if speaker else "unknown",
            **fields,
        )

    return build


@pytest.fixture
def gold_row() -> Callable[..., dict[str, Any]]:
    """gold_row("Ava a vu Bo", **fields) is an annotation with its evidence at those words."""

    def build(words: str, **fields: Any) -> dict[str, Any]:
        start = TEXT.index(words)
        return {"evidence": [{"start": start, "end": start + len(words), "text": words}], **fields}

    return build
