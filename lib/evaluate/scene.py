"""What all scores need to know of an article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lib.records import Span
from lib.sentences import sentences


@dataclass(frozen=True, slots=True)
class Scene:
    """An article's name, its sentences, and who a name of the gold is."""

    article: str
    sentences: tuple[Span, ...]
    identify: Callable[[str], str]

    @classmethod
    def of(cls, article: str, text: str, identify: Callable[[str], str]) -> Scene:
        """The scene of an article with this ``text``."""
        return cls(article, sentences(text), identify)
