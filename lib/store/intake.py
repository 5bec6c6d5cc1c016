"""Articles into the store: read those that it does not have yet, and tell of each what became of it."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import wait as wait_for

from sqlalchemy.exc import DataError

from lib.ingest import Skipped
from lib.records import Article, Extraction
from lib.store.connecting import Store
from lib.store.saving import ProcessOf, needed, no_process, save

Read = Callable[[Article], Extraction | Skipped]


@dataclass(frozen=True, slots=True)
class Kept:
    """An article that the store has. ``changed`` is False when it had all of it before."""

    article: Article
    changed: bool


def read(article: Article) -> Extraction | Skipped:
    """What is read in ``article``, or why nothing was; the pipeline is loaded once a process."""
    from lib.extracting import extractions

    return next(iter(extractions([article])))


def take_in(
    store: Store, loaded: Iterable[Article | Skipped], version: str, process_of: ProcessOf = no_process,
    workers: int = 1, read: Read = read,
) -> Iterator[Kept | Skipped]:  # fmt: skip
    """Keeps every article, each in one transaction, and yields what became of each input, in any order.

    With more than one of ``workers``, ``read`` runs in processes of their own and must be importable.
    """
    with _pool(workers) as pool:
        waiting: list[Article] = []
        yield from _round(store, loaded, version, process_of, pool, read, 2 * workers, waiting)
        # The same text from a second place: what the first round stored decides what is left to do.
        for article in waiting:
            yield from _round(store, [article], version, process_of, pool, read, 1, [])


def _round(
    store: Store, loaded: Iterable[Article | Skipped], version: str, process_of: ProcessOf,
    pool: Executor | None, read: Read, ahead: int, waiting: list[Article],
) -> Iterator[Kept | Skipped]:  # fmt: skip
    running: dict[Future[Extraction | Skipped], Article] = {}
    for item in loaded:
        if isinstance(item, Skipped):
            yield item
        elif any(item.id == other.id for other in running.values()):
            waiting.append(item)
        elif (wanted := needed(store, item, version)) is None:
            yield Kept(item, changed=False)
        else:
            running[_start(pool, read, wanted)] = item
        if len(running) >= ahead or pool is None:
            yield from _finished(store, running, version, process_of)
    while running:
        yield from _finished(store, running, version, process_of)


def _start(pool: Executor | None, read: Read, article: Article) -> Future[Extraction | Skipped]:
    if pool is not None:
        try:
            return pool.submit(read, article)
        except BrokenProcessPool as error:
            broken: Future[Extraction | Skipped] = Future()
            broken.set_exception(error)
            return broken
    done: Future[Extraction | Skipped] = Future()
    done.set_result(read(article))
    return done


def _finished(
    store: Store, running: dict[Future[Extraction | Skipped], Article], version: str, process_of: ProcessOf
) -> Iterator[Kept | Skipped]:
    if not running:
        return
    for future in wait(running, return_when=FIRST_COMPLETED).done:
        article = running.pop(future)
        try:
            result = future.result()
        except BrokenProcessPool:
            yield Skipped(article.path or article.id, "the process that read it died; run again for the rest")
            continue
        if isinstance(result, Skipped):
            yield result
            continue
        try:
            yield Kept(article, save(store, result, version, process_of, article))
        except (UnicodeError, DataError) as error:  # characters that the database refuses
            yield Skipped(article.path or article.id, f"cannot be kept: {type(error).__name__}")


@contextmanager
def _pool(workers: int) -> Iterator[Executor | None]:
    if workers <= 1:
        yield None
        return
    # A forked copy of a process with threads may hang; a fresh one never does.
    fresh = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=fresh, initializer=_end_with_parent)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _end_with_parent() -> None:
    # A worker whose parent was killed would wait for work for ever.
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_watch, args=(parent.sentinel,), daemon=True).start()


def _watch(sentinel: int) -> None:
    wait_for([sentinel])
    os._exit(1)
