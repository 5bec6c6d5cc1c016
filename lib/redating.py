"""Articles that were given another day of publication are read again, so that phrases count from it."""

from __future__ import annotations

from lib import library
from lib.ingest import Skipped
from lib.store import Store, met
from lib.store.corrections import making
from lib.store.intake import Kept, take_in
from lib.store.weaving import weave


def read_again(store: Store) -> list[Kept | Skipped]:
    """Reads what :func:`lib.store.corrections.making.waiting` names; what became of each article."""
    ids = making.waiting(store)
    if not ids:
        return []
    articles = (article for each in ids if (article := met(store, each)))
    done = list(take_in(store, articles, library.extractor_version(), library.process_of))
    weave(store)
    return done
