"""What was met in the stored feeds before: kept in one small file beside the articles."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

NAME = ".feeds.json"
# After so many tries an entry that gives nothing is left alone.
TRIES = 3
# Feeds hold some hundred entries; older ones do not come back.
MOST_MET = 50_000
CONDITIONS = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}


@dataclass(slots=True)
class State:
    """``met`` counts the tries of each entry; ``answers`` holds what a feed wants to hear the next time."""

    met: dict[str, int] = field(default_factory=dict)
    answers: dict[str, dict[str, str]] = field(default_factory=dict)

    def is_done(self, entry: str) -> bool:
        """Whether an entry was read, or has failed often enough."""
        return self.met.get(entry, 0) >= TRIES

    def tried(self, entry: str, read: bool) -> None:
        """Counts a try of an entry."""
        self.met[entry] = TRIES if read else self.met.get(entry, 0) + 1

    def answered(self, feed: str, headers: Mapping[str, str]) -> None:
        """Remembers which state of a feed was read to its end."""
        self.answers[feed] = {CONDITIONS[name]: headers[name] for name in CONDITIONS if headers.get(name)}

    def conditions(self, feed: str) -> dict[str, str]:
        """The headers that ask for a feed only if it has changed."""
        return self.answers.get(feed, {})


def load(folder: Path) -> State:
    """The state kept in ``folder``; a new one when there is none or it cannot be read."""
    try:
        table = json.loads((folder / NAME).read_text(encoding="utf-8"))
        met = {str(entry): int(tries) for entry, tries in table["met"].items()}
        answers = {
            str(feed): {str(name): str(value) for name, value in headers.items()}
            for feed, headers in table["answers"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return State()  # at worst everything is fetched once more, and found to be there already
    return State(met, answers)


def save(state: State, folder: Path) -> None:
    """Keeps ``state`` in ``folder``, whole or not at all. Raises OSError when that cannot be written."""
    newest = dict(list(state.met.items())[-MOST_MET:])
    write_whole(folder / NAME, json.dumps(asdict(State(newest, state.answers)), ensure_ascii=False, indent=0))


def write_whole(path: Path, text: str) -> None:
    """Writes a file that is there with all of ``text`` or not at all. Raises OSError."""
    draft = path.with_name(f".{path.name.lstrip('.')}.{os.getpid()}.part")
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
