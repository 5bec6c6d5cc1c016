"""The articles an analyst works with: where they lie, what was read in them, and as which tables."""

from __future__ import annotations

import hashlib
import os
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import networkx as nx

from lib import EXTRACTOR_VERSION, frames, network, registry
from lib.frames import Frames
from lib.ingest import Skipped, load_paths
from lib.network import Positions
from lib.records import Article, Extraction

ROOT = Path(__file__).parents[1]
CONFIG = ROOT / "data" / "config.toml"
VARIABLE = "POURPARLERS_ARTICLES"
# A change in any of these may change what is read in an article.
CODE = ("lib/extract/**/*.py", "lib/dates/**/*.py", "lib/registry/**/*.py", "lib/languages/*.*")
RULES = (*CODE, "data/*.csv", "data/*.toml", "lib/models/*/meta.json")


@dataclass(frozen=True, slots=True, eq=False)
class Library:
    """Everything the pages show. ``extractions`` go by article id; ``skipped`` names what was not read."""

    extractions: dict[str, Extraction]
    skipped: tuple[Skipped, ...]
    frames: Frames
    network: nx.Graph
    positions: Positions
    version: str


def folder() -> Path:
    """The articles' folder: ``POURPARLERS_ARTICLES``, or ``[articles] folder`` in ``data/config.toml``.

    A relative folder in the configuration starts at the project's root; by default it is ``data/articles``.
    """
    if chosen := os.environ.get(VARIABLE):
        return Path(chosen).expanduser()
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    return ROOT / Path(config.get("articles", {}).get("folder", "data/articles")).expanduser()


def fingerprint(folder: Path) -> str:
    """A text that changes when a file in ``folder`` is added, taken away or written to."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    stats = [(path, path.stat()) for path in files]
    listed = "\n".join(f"{path}|{stat.st_size}|{stat.st_mtime_ns}" for path, stat in stats)
    return hashlib.sha256(listed.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def load(folder: Path) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """The articles of ``folder``, one for each text, and what could not be read, with the reason."""
    articles: dict[str, Article] = {}
    skipped: list[Skipped] = []
    for item in load_paths([folder]):
        if isinstance(item, Skipped):
            skipped.append(item)
        elif item.id in articles:
            skipped.append(Skipped(item.path or item.id, f"the same text as {articles[item.id].path}"))
        else:
            articles[item.id] = item
    return tuple(articles.values()), tuple(skipped)


def build(extractions: Sequence[Extraction], skipped: Iterable[Skipped], version: str) -> Library:
    """The library of ``extractions``, with tables and network."""
    tables = frames.build(extractions, process_of, version)
    whole = network.graph(tables.timeline)
    return Library(
        extractions={extraction.article.id: extraction for extraction in extractions},
        skipped=tuple(skipped),
        frames=tables,
        network=whole,
        positions=network.positions(whole),
        version=version,
    )


def process_of(extraction: Extraction) -> str | None:
    """The English name of the peace process that the article's actors and words point to; None if none."""
    article = extraction.article
    actors = {actor_id for mention in extraction.actor_mentions for actor_id in mention.actor_ids}
    process = registry.load().process_of(actors, article.text, article.published)
    return process.name_en if process else None


@cache
def extractor_version() -> str:
    """The extractor's version and a mark of its rules, as ``0.1.0+1a2b3c4d``: same mark, same rows."""
    digest = hashlib.sha256()
    for path in sorted({path for pattern in RULES for path in ROOT.glob(pattern) if path.is_file()}):
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return f"{EXTRACTOR_VERSION}+{digest.hexdigest()[:8]}"
