"""Words behind a comma with which the reporter goes on."""

from __future__ import annotations

from lib.extract.quotes.layout import Layout, phrases_at


def is_aside(layout: Layout, at: int, limit: int | None = None, marked: bool = True) -> bool:
    """Whether words such as "en référence à" or, with ``marked`` words before, "lors de" begin at ``at``."""
    limit = len(layout.low) if limit is None else limit
    words = layout.words
    tables = (words.stop_phrases, words.stop_behind_marks) if marked else (words.stop_phrases,)
    return at < limit and any(True for table in tables for _ in phrases_at(layout, at, limit, table))


def without(layout: Layout, at: int, limit: int) -> bool:
    """Whether "sans préciser lesquels" begins at ``at``: the reporter's words, not the speaker's."""
    words = layout.low[at + 1 : min(at + 4, limit)]
    return layout.low[at] == "sans" and any(word in layout.words.stop_without for word in words)
