"""What is wrong with a store that cannot be used, and what to do about it, in a sentence for its owner."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from lib.store.connecting import BadStore, called, default_url

# With less room than this on its disk (bytes) SQLite may say anything but that the disk is full.
LITTLE = 100_000
# What databases say, and what that means to a person; the first that fits counts.
REASONS = (
    (r"newer version of this program", "It was made by a newer version of this program: update the program."),
    (r"is locked|table is locked|lock timeout",
     "Another program has been writing to it for over a minute. Wait until that has ended, then reload."),
    (r"disk is full|No space left", "The disk is full. Make room, then reload."),
    (r"readonly|read-only|unable to open|Permission denied|cannot be made|attempt to write",
     "It cannot be written to. Check the rights of the file and its folder, or name another place with "
     "POURPARLERS_STORE."),
    (r"not a database|malformed|no such (table|column)|disk I/O",
     "The file is damaged or is something else. Put a backup in its place, or move the file away and reload: "
     "the articles folder is then read again into a new store; corrections are kept in the old file only."),
    (r"password authentication|role .* does not exist|no password",
     "The database server refused the user or the password. Check the address of the store."),
    (r"database .* does not exist", "The server has no such database. Create it, or check the address."),
    (r"connection|could not translate host|timeout|timed out|server closed",
     "The database server does not answer. Check that it runs and can be reached from here, then reload."),
)  # fmt: skip


def told(error: SQLAlchemyError | BadStore, url: str | None = None) -> str:
    """Two or three sentences on why the store at ``url``, or the default one, cannot be used."""
    try:
        name = called(url or default_url())
    except BadStore as bad:
        return f"Where the store lies cannot be read. {bad}"
    said = " ".join(str(getattr(error, "orig", None) or error).split())
    if "disk I/O" in said and _no_room(name):
        said = "disk is full"
    for pattern, advice in REASONS:
        if re.search(pattern, said, re.IGNORECASE):
            return f"The store {name} cannot be used. {advice}"
    return f"The store {name} cannot be used: {said[:300]}."


def _no_room(name: str) -> bool:
    folder = Path(name.removeprefix("sqlite:///")).parent
    try:
        return shutil.disk_usage(folder).free < LITTLE
    except OSError:
        return False
