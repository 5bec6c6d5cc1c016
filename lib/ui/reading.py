"""The articles folder is brought into the store once for all sessions, by a thread beside their pages."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, Thread

import streamlit as st
from sqlalchemy.exc import SQLAlchemyError

from lib import filling, library
from lib.ingest import Skipped
from lib.store import Store, empty, trouble
from lib.ui.escaping import escape
from lib.wording import counted, spell_left

# Seconds that a page waits for the reading before it shows what is there: longer when nothing is.
PATIENCE, FIRST_PATIENCE = 5, 60
# A large folder is looked at less often: looking takes at most this share of a server's time.
SHARE = 0.05

log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class Reading:
    """What one server reads into its store. Its thread writes the fields, the sessions read them."""

    lock: Lock = field(default_factory=Lock)
    thread: Thread | None = None
    seen: str = ""
    look_again: float = 0.0
    began: float = 0.0
    done: int = 0
    total: int = 0
    new: int = 0
    # How many reports of events have been put together, and of how many; None while something else is done.
    woven: tuple[int, int] | None = None
    skipped: tuple[Skipped, ...] = ()
    problem: str | None = None

    @property
    def running(self) -> bool:
        """Whether the thread is at work."""
        return self.thread is not None and self.thread.is_alive()

    @property
    def share(self) -> float:
        """How much of what is being done is done, from 0 to 1."""
        done, number = self.woven or (self.done, self.total)
        return done / number if number else 0.0

    @property
    def label(self) -> str:
        """How far it is, in words, with the time left as far as it can be told."""
        if self.woven:
            done, every = self.woven
            how_far = f": {done:,} of {every:,} reports" if every else ""
            return f"Putting together what articles tell of one event{how_far}"
        if not self.total:
            return "Looking into the articles folder…"
        number = f"Reading article {min(self.done + 1, self.total):,} of {self.total:,}"
        if self.done < 2:
            return number
        left = (time.monotonic() - self.began) / (self.done - 1) * (self.total - self.done)
        return f"{number}, {spell_left(left)}"


def look(work: Reading, store: Store) -> None:
    """Starts reading when the folder has changed, and waits a while for what is being read."""
    _start_if_changed(work, store)
    if work.running:
        _wait(work, FIRST_PATIENCE if empty(store) else PATIENCE)


def notes(work: Reading) -> None:
    """Says what is being read, or what was wrong with it, above a page."""
    if work.running:
        _live(work)
    elif work.problem:
        st.error(escape(f"Not all articles could be read. {work.problem}"))
        st.button("Try again", on_click=again, args=(work,), key="reading-again")


def again(work: Reading) -> None:
    """Has the folder looked at afresh at the next run; for a button's callback."""
    work.seen, work.look_again = "", 0.0


def _start_if_changed(work: Reading, store: Store) -> None:
    with work.lock:
        if work.running or time.monotonic() < work.look_again:
            return
        began = time.monotonic()
        folder = library.folder()
        mark = f"{library.extractor_version()} {folder} {library.fingerprint(folder)}"
        took = time.monotonic() - began
        work.look_again = time.monotonic() + took / SHARE
        if mark == work.seen:
            return
        work.seen, work.done, work.total, work.new = mark, 0, 0, 0
        work.thread = Thread(target=_read, args=(work, store, folder), daemon=True)
        work.thread.start()


def _read(work: Reading, store: Store, folder: Path) -> None:
    skipped: list[Skipped] = []
    work.problem = None

    def weaving(done: int, number: int) -> None:
        work.woven = done, number

    try:
        for step in filling.fill(store, [folder], weaving):
            work.woven = None
            if step.done == 1:  # the pipeline is loaded for the first article, which would mislead
                work.began = time.monotonic()
            work.done, work.total = step.done, step.total
            if isinstance(step.outcome, Skipped):
                skipped.append(step.outcome)
            elif step.outcome:
                work.new += step.outcome.changed
    except SQLAlchemyError as error:
        log.exception("the articles folder could not be brought into %s", store.name)
        work.problem = trouble.told(error)
    except Exception as error:  # the sessions tell it; a thread has nobody to raise to
        log.exception("the articles folder could not be read")
        work.problem = f"{type(error).__name__}: {error}. The server's log has more."
    work.woven, work.skipped = None, tuple(skipped)


def _wait(work: Reading, seconds: float) -> None:
    space, until = st.empty(), time.monotonic() + seconds
    while work.running and time.monotonic() < until:
        space.progress(work.share, text=work.label)
        if work.thread:
            work.thread.join(0.2)
    space.empty()
    if not work.running and work.new and not work.problem:
        left_out = f", {counted(len(work.skipped), 'file')} not read" if work.skipped else ""
        st.toast(f"{counted(work.new, 'article')} read{left_out}.", icon=":material/done:")


@st.fragment(run_every=2)
def _live(work: Reading) -> None:
    if not work.running:
        st.rerun()
    st.progress(work.share, text=f"{work.label}. The pages show what is there so far.")
