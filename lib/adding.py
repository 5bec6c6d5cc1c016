"""Articles that a person has checked, into the store; what was put right by hand is kept as a correction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lib import library
from lib.filling import Step
from lib.ingest import Skipped
from lib.records import Article
from lib.store import Store, removing
from lib.store.corrections import making
from lib.store.corrections.records import Correction, Kind
from lib.store.intake import take_in
from lib.store.weaving import weave


@dataclass(frozen=True, slots=True)
class Checked:
    """An article as a person wants it, and as it was read."""

    article: Article
    was: Article


def add(store: Store, checked: Sequence[Checked], who: str) -> Iterator[Step]:
    """Keeps each article, one transaction each, and tells of each what became of it.

    An article that had been removed is brought back.
    """
    for number, each in enumerate(checked, 1):
        # They come first and wait for the article, so that it is never there without them.
        corrections = by_hand(each, who)
        making.take(store, corrections)
        removing.bring_back(store, [each.article.id], who)
        article = replace(each.article, title=each.was.title, source=each.was.source)
        for outcome in take_in(store, [article], library.extractor_version(), library.process_of):
            if isinstance(outcome, Skipped):
                for correction in corrections:
                    making.make(store, Correction("undo", "correction", correction.id, who, "not added"))
            yield Step(number, len(checked), outcome)
    weave(store)


def by_hand(checked: Checked, who: str) -> list[Correction]:
    """What the person has put right in the article."""
    article, was = checked.article, checked.was
    changed: list[tuple[Kind, str | None, str | None, str | None]] = []
    if article.title != " ".join(was.title.split()):
        changed.append(("edit", "title", was.title, article.title))
    if article.source != was.source:
        changed.append(("edit", "source", was.source, article.source))
    if article.published and article.published != was.published:
        before = was.published.isoformat() if was.published else None
        changed.append(("published", None, before, article.published.isoformat()))
    return [
        Correction(kind, "article", article.id, who, "when it was added", article.id, field, before, after)
        for kind, field, before, after in changed
    ]
