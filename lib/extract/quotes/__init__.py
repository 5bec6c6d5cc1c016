"""Quotations of an article: who said what, in which words, where and when.

The steps: lay the article out (``layout``), read each sentence for cues and what they report (``cues``,
``reading``, ``incise``, ``preposition``, ``content``), resolve the speaker (``speaker``), carry over to
quotations without a cue (``carried``, ``chains``), add medium, addressee, date and certainty (``context``).
"""

from __future__ import annotations

from collections.abc import Sequence

from lib.extract.quotes.assembly import assemble
from lib.extract.quotes.layout import lay_out
from lib.extract.quotes.speaker import Cast
from lib.languages.tokens import Doc
from lib.records import Article, DateMention, Quote

__all__ = ["find_quotes"]


def find_quotes(
    doc: Doc, article: Article, cast: Cast, dates: Sequence[DateMention] = ()
) -> tuple[Quote, ...]:
    """The quotations of ``article``, by position; ``doc`` is its parse, with the article's offsets.

    ``cast`` tells whom a noun phrase or pronoun denotes; ``dates`` are the article's date phrases.
    """
    layout = lay_out(doc, article)
    return assemble(layout, cast, dates)
