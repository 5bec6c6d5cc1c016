"""What an analyst works with: a store, the articles folder that fills it, and the rules that read it."""

from __future__ import annotations

import hashlib
import os
import tomllib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lib import EXTRACTOR_VERSION, registry
from lib.ingest import Skipped
from lib.reader.reading import package
from lib.records import Extraction
from lib.store.connecting import Store

ROOT = Path(__file__).parents[1]
CONFIG = ROOT / "data" / "config.toml"
VARIABLE = "POURPARLERS_ARTICLES"
# A change in any of these may change what is read in an article.
CODE = ("lib/extract/**/*.py", "lib/dates/**/*.py", "lib/registry/**/*.py", "lib/languages/*.*")
RULES = (*CODE, "data/*.csv", "data/*.toml", "lib/models/*/meta.json")
READER = ("lib/reader/*.*", "lib/models/reader/*")


@dataclass(frozen=True, slots=True, eq=False)
class Library:
    """What the pages show: ``store`` as it is at ``changes``, which moves with every change of it.

    ``skipped`` names the files of the articles folder that were not read, or the folder itself when nothing
    in it can be, ``version`` the extractor.
    """

    store: Store
    changes: int
    version: str
    skipped: tuple[Skipped, ...] = ()

    @property
    def unread(self) -> tuple[Skipped, ...]:
        """The files that were not read."""
        return tuple(each for each in self.skipped if each.path != str(folder()))

    @property
    def bare(self) -> Skipped | None:
        """The articles folder with the reason why it gives nothing; None when it gives something."""
        return next((each for each in self.skipped if each.path == str(folder())), None)


def folder() -> Path:
    """The articles' folder: ``POURPARLERS_ARTICLES``, or ``[articles] folder`` in ``data/config.toml``.

    A relative folder in the configuration starts at the project's root; by default it is ``data/articles``.
    """
    if chosen := os.environ.get(VARIABLE):
        return Path(chosen).expanduser()
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    return ROOT / Path(config.get("articles", {}).get("folder", "data/articles")).expanduser()


@cache
def reader_version() -> str:
    """A mark of what opens files: another one may read what this one could not."""
    return _digest(("lib/ingest/**/*.py", "lib/ingest/**/*.toml"))


def fingerprint(folder: Path) -> str:
    """A text that changes when a file in ``folder`` is added, taken away or written to.

    Files and folders whose names begin with a dot do not count, as they are not read.
    """
    lines = []
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in files if not name.startswith(".")):
            path = os.path.join(place, name)
            with suppress(OSError):  # it may be gone again
                stat = os.stat(path)
                lines.append(f"{path}|{stat.st_size}|{stat.st_mtime_ns}")
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def process_of(extraction: Extraction) -> str | None:
    """The English name of the peace process that the article's actors and words point to; None if none."""
    article = extraction.article
    actors = {actor_id for mention in extraction.actor_mentions for actor_id in mention.actor_ids}
    process = registry.load().process_of(actors, article.text, article.published)
    return process.name_en if process else None


@cache
def extractor_version() -> str:
    """The extractor's version and a mark of its rules, as ``0.1.0+1a2b3c4d``: same mark, same rows.

    Where there is no reader beside the rules (``lib.reader``), the mark is another one.
    """
    return f"{EXTRACTOR_VERSION}+{_digest((*RULES, *READER) if package() is not None else RULES)}"


def _digest(patterns: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for path in sorted({path for pattern in patterns for path in ROOT.glob(pattern) if path.is_file()}):
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:8]
