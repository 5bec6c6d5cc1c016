"""A quick stand-in for the extractor, and a program that fills a store with it until it is killed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from lib.records import Article, Extraction
from lib.store import intake, open_store
from tests.sample import MEETING, QUOTE

WORDS = ("président", "délégation", "demain", "pourparlers", "ministre", "accord", "retour", "capitale")


def articles(number: int) -> Iterator[Article]:
    """``number`` articles of which no two are alike."""
    for n in range(number):
        body = " ".join(WORDS[(n * 7 + i * i) % len(WORDS)] + str(n * i % 13) for i in range(60))
        yield Article(
            id=f"n{n:04}", title=f"Titre {n}", text=f"Titre {n}\n\nNous sommes prêts. {body}", language="fr",
            body_start=10, source=f"Source {n % 5}", published=date(2025, 1, 1) + timedelta(n % 300),
            published_basis="given", path=f"{n}.txt",
        )  # fmt: skip


def read(article: Article) -> Extraction:
    """One meeting and one quotation an article."""
    meeting = replace(
        MEETING, id=f"{article.id}-e", article_id=article.id,
        mentions=tuple(replace(m, start=10, end=20, text=article.text[10:20]) for m in MEETING.mentions),
    )  # fmt: skip
    quote = replace(
        QUOTE, id=f"{article.id}-q", article_id=article.id, start=11, end=28, verbatim=((11, 28),)
    )
    return Extraction(article, (), (), (), (meeting,), (quote,))


def main(url: str, number: int, version: str, workers: int) -> None:
    """Takes the articles in; prints a line for each when it is kept."""
    store = open_store(url)
    for kept in intake.take_in(store, articles(number), version, workers=workers, read=read):
        print(kept.article.id if isinstance(kept, intake.Kept) else kept.reason, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
