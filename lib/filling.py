"""The store filled: what is new in files and folders, and what an older version of the rules has read."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from lib import library, starter
from lib.ingest import Skipped
from lib.ingest.files import find_files, load_paths
from lib.store import Store, files, met, outdated
from lib.store.corrections import making
from lib.store.files import File
from lib.store.intake import Kept, take_in
from lib.store.rows import readable
from lib.store.weaving import Progress, weave


@dataclass(frozen=True, slots=True)
class Step:
    """How far it has come: ``done`` inputs of ``total``, as far as known, and what became of the last one.

    The articles that are read anew are counted by themselves, from 0, when all files have been looked at.
    ``outcome`` is None for a file that has not changed since it was read, and where a count begins.
    """

    done: int
    total: int
    outcome: Kept | Skipped | None


def fill(store: Store, paths: Iterable[Path], weaving: Progress | None = None) -> Iterator[Step]:
    """Brings ``paths`` into ``store``, reads anew what another version of the rules has read or a person has
    given another day, and weaves.

    An article is one transaction, so it can be stopped after any step and begun again. A text that stands in
    two files is one article; the second file is told as skipped. Starter articles that were removed stay out.
    ``weaving`` is called as it goes on with the weaving, which is no step.
    """
    weave(store, weaving)  # what is there is shown while the rest is read
    found = list(find_files(paths))
    yield Step(0, len(found), None)
    for done, outcome in enumerate(_files(store, found), 1):
        yield Step(done, max(done, len(found)), outcome)
    weave(store, weaving)
    again = list(dict.fromkeys((*outdated(store, library.extractor_version()), *making.waiting(store))))
    if again:
        yield Step(0, len(again), None)
    articles = (article for each in again if (article := met(store, each)))
    kept = take_in(store, articles, library.extractor_version(), library.process_of)
    for done, outcome in enumerate(kept, 1):
        yield Step(done, len(again), outcome)
    weave(store, weaving)


def _files(store: Store, found: Iterable[Path | Skipped]) -> Iterator[Kept | Skipped | None]:
    known, demo = files.known(store), not starter.unwanted(store)
    program = f"{library.reader_version()}/{library.extractor_version()}"
    first: dict[str, str] = {}
    for each in found:
        if isinstance(each, Skipped):
            yield each
            continue
        name = readable(str(each))
        before = known.get(name)
        mark = files.mark(each, program)
        if before and _same(before, mark):
            file = before
            yield from file.skipped or (None,)
        else:
            file = yield from _opened(store, each, File(name, mark), before, demo)
        yield from _met_before(file, first)


def _same(before: File, mark: str) -> bool:
    # What was read of a file stays, whatever the program would now make of it: corrections hang on its text.
    # What could not be read is tried again by every version.
    if not before.skipped:
        return before.mark.rpartition(" ")[0] == mark.rpartition(" ")[0]
    return before.mark == mark


def _opened(
    store: Store, path: Path, file: File, before: File | None, demo: bool
) -> Generator[Kept | Skipped, None, File]:
    items = list(load_paths([path]))
    wanted = [item for item in items if demo or not starter.is_starter(item)]
    for outcome in take_in(store, wanted, library.extractor_version(), library.process_of):
        if isinstance(outcome, Skipped):
            told = Skipped(readable(outcome.path), outcome.reason)
            file = replace(file, skipped=(*file.skipped, told))
        else:
            article = outcome.article
            file = replace(file, articles=(*file.articles, (article.id, readable(article.path or ""))))
        yield outcome
    if len(wanted) == len(items):
        files.keep(store, file, before)
    return file


def _met_before(file: File, first: dict[str, str]) -> Iterator[Skipped]:
    for article_id, place in file.articles:
        before = first.setdefault(article_id, place)
        if before != place:
            yield Skipped(place, f"the same text as {before}")
