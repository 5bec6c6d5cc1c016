"""What would be added, before it is: each article with what is known of it, its doubles and its problems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath
from typing import Literal

from lib.ingest import Skipped
from lib.records import Article
from lib.store import Store, origins
from lib.store.copies import Shingles, enough, marks, shared, shingles

BASES = {
    "given": "given by hand", "metadata": "stated by the file or page itself", "page": "shown on the page",
    "dateline": "in the dateline", "filename": "in the name or address", "none": "not known",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Double:
    """An article that is there already: the ``same`` text, or one with ``percent`` of its words in common.

    ``removed`` is the same text, which someone has removed.
    """

    kind: Literal["same", "near", "removed"]
    article_id: str
    title: str
    percent: int


@dataclass(frozen=True, slots=True)
class Preview:
    """One input: an article that can be added, or the reason why there is none."""

    item: Article | Skipped
    double: Double | None = None

    @property
    def name(self) -> str:
        """What the input is called: its file's name, its address or its title."""
        return PurePath(self.item.path).name if self.item.path else getattr(self.item, "title", "pasted text")

    @property
    def problems(self) -> tuple[str, ...]:
        """What the reader should look at before adding it, in sentences."""
        if isinstance(self.item, Skipped):
            return (self.item.reason,)
        undated = () if self.item.published else ("No publication date: “yesterday” and the like stay open.",)
        return (*undated, *self.item.notes)

    @property
    def wanted(self) -> bool:
        """Whether it is added unless someone says otherwise: not what is there already."""
        return isinstance(self.item, Article) and not (self.double and self.double.kind == "same")


@dataclass(frozen=True, slots=True)
class Known:
    """An article to compare with, and the marks of its words."""

    article_id: str
    title: str
    words: Shingles


Find = Callable[[Known], Double | None]


def known(articles: Iterable[Article]) -> tuple[Known, ...]:
    """Articles that are there already, ready to be compared with."""
    return tuple(Known(article.id, article.title, shingles(article.text)) for article in articles)


def nothing_stored(new: Known) -> None:
    """Finds no double."""


def stored_in(store: Store) -> Find:
    """Finds doubles in ``store``."""

    def find(new: Known) -> Double | None:
        near = origins.nearest(store, new.article_id, new.words)
        if near is None or (near.hidden and near.article_id != new.article_id):
            return None
        same: Literal["same", "removed"] = "removed" if near.hidden else "same"
        return Double(same if near.article_id == new.article_id else "near",
                      near.article_id, near.title, near.percent)  # fmt: skip

    return find


def preview(
    items: Iterable[Article | Skipped], there: Sequence[Known] = (), stored: Find = nothing_stored
) -> list[Preview]:
    """Each of ``items`` with its double among ``there``, the items before it, or what ``stored`` finds."""
    by_id = {each.article_id: each for each in there}
    by_mark: dict[int, list[Known]] = {}
    for each in there:
        _remember(each, by_mark)
    previews = []
    for item in items:
        if isinstance(item, Skipped):
            previews.append(Preview(item))
            continue
        new = Known(item.id, item.title, shingles(item.text))
        previews.append(Preview(item, _double(new, by_id, by_mark) or stored(new)))
        by_id.setdefault(item.id, new)
        _remember(new, by_mark)
    return previews


def _remember(each: Known, by_mark: dict[int, list[Known]]) -> None:
    for mark in marks(each.words):
        by_mark.setdefault(mark, []).append(each)


def _double(new: Known, by_id: dict[str, Known], by_mark: dict[int, list[Known]]) -> Double | None:
    if same := by_id.get(new.article_id):
        return Double("same", same.article_id, same.title, 100)
    alike = {each.article_id: each for mark in marks(new.words) for each in by_mark.get(mark, ())}
    shares = [(shared(new.words, each.words), each) for each in alike.values()]
    percent, nearest = max(shares, key=lambda share: share[0], default=(0, None))
    if nearest is None or not enough(percent):
        return None
    return Double("near", nearest.article_id, nearest.title, percent)


def corrected(
    article: Article, *, title: str, published: date | None, language: str, source: str | None
) -> Article:
    """The article as the reader has put it right. A date that is changed is one given by hand."""
    basis = article.published_basis if published == article.published else "given" if published else "none"
    # What was noted of the date before is settled by a date given by hand.
    notes = article.notes if published == article.published else ()
    return replace(
        article, title=" ".join(title.split()), published=published, published_basis=basis,
        language=language, source=source or None, notes=notes,
    )  # fmt: skip


def outcome(added: int, there: int, skipped: Sequence[Skipped]) -> str:
    """The result in a line: "14 added, 2 already there, 1 unreadable: scan without text: report.pdf"."""
    parts = [f"{added} added"]
    if there:
        parts.append(f"{there} already there")
    if skipped:
        reasons = Counter(item.reason for item in skipped)
        named = {item.reason: PurePath(item.path).name or item.path for item in reversed(skipped)}
        told = [
            f"{reason}: {named[reason]}" + (f" and {times - 1} more" if times > 1 else "")
            for reason, times in reasons.items()
        ]
        parts.append(f"{len(skipped)} unreadable: {'; '.join(told[:5])}" + ("; …" if len(told) > 5 else ""))
    return ", ".join(parts)
