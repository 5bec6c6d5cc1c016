"""Words behind a comma with which the reporter goes on."""

from __future__ import annotations

from lib.extract.quotes.layout import Layout, same_words


def is_aside(layout: Layout, at: int, limit: int | None = None, marked: bool = True) -> bool:
    """Whether words such as "en référence à" or, with ``marked`` words before, "lors de" begin at ``at``."""
    limit = len(layout.low) if limit is None else limit
    behind = layout.words.stop_behind_marks if marked else ()
    for phrase in (*layout.words.stop_phrases, *behind):
        end = at + len(phrase)
        if end <= limit and same_words(layout.low[at:end], phrase):
            return True
    return False


def without(layout: Layout, at: int, limit: int) -> bool:
    """Whether "sans préciser lesquels" begins at ``at``: the reporter's words, not the speaker's."""
    words = layout.low[at + 1 : min(at + 4, limit)]
    return layout.low[at] == "sans" and any(word in layout.words.stop_without for word in words)
