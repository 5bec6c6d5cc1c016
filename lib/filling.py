"""The store filled: what is new in files and folders, and what an older version of the rules has read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lib import library, starter
from lib.ingest import Skipped
from lib.ingest.files import find_files, load_paths
from lib.records import Article
from lib.store import Store, met, outdated
from lib.store.corrections import making
from lib.store.intake import Kept, take_in
from lib.store.weaving import weave


@dataclass(frozen=True, slots=True)
class Step:
    """How far it has come: ``done`` inputs of ``total``, as far as known, and what became of the last one."""

    done: int
    total: int
    outcome: Kept | Skipped


def fill(store: Store, paths: Iterable[Path]) -> Iterator[Step]:
    """Brings ``paths`` into ``store``, reads anew what another version of the rules has read or a person has
    given another day, and weaves.

    An article is one transaction, so it can be stopped after any step and begun again. A text that stands in
    two files is one article; the second file is told as skipped. Starter articles that were removed stay out.
    """
    version, demo = library.extractor_version(), not starter.unwanted(store)
    files = list(find_files(paths))
    total, done = len(files), 0

    def loaded() -> Iterator[Article | Skipped]:
        nonlocal total
        for file in files:
            number = 0
            for item in [file] if isinstance(file, Skipped) else load_paths([file]):
                number += 1
                if demo or not starter.is_starter(item):
                    yield item
            total += number - 1

    first: dict[str, str | None] = {}
    for outcome in take_in(store, loaded(), version, library.process_of):
        done += 1
        yield Step(done, max(done, total), _once(outcome, first))
    weave(store)
    old = list(dict.fromkeys((*outdated(store, version), *making.waiting(store))))
    total = done + len(old)
    articles = (article for each in old if (article := met(store, each)))
    for outcome in take_in(store, articles, version, library.process_of):
        done += 1
        yield Step(done, total, outcome)
    weave(store)


def _once(outcome: Kept | Skipped, first: dict[str, str | None]) -> Kept | Skipped:
    if isinstance(outcome, Skipped):
        return outcome
    article = outcome.article
    before = first.setdefault(article.id, article.path)
    if before == article.path:
        return outcome
    return Skipped(article.path or article.id, f"the same text as {before}")
