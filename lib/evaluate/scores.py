"""Counts that add up over articles, and the rows that explain them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Count:
    """Rows of the gold, rows predicted, and pairs of them that match."""

    gold: int = 0
    predicted: int = 0
    matched: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.gold + other.gold, self.predicted + other.predicted, self.matched + other.matched)

    @property
    def precision(self) -> float | None:
        """Matched rows among those predicted; None when none was."""
        return self.matched / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """Matched rows among those of the gold; None when it has none."""
        return self.matched / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None when there are no rows at all."""
        rows = self.gold + self.predicted
        return 2 * self.matched / rows if rows else None


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the matched rows have a field right."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.of + other.of)

    @property
    def value(self) -> float | None:
        """Right rows among all; None when there are none."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Finding:
    """One row that is not right: a miss (in the gold only), a false row (predicted only) or a wrong field."""

    what: Literal["miss", "false", "wrong"]
    task: str
    article: str
    start: int
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Scores:
    """Counts and shares by name (``quotes``, ``events status``) and all findings; they can be added."""

    counts: Mapping[str, Count] = field(default_factory=dict)
    shares: Mapping[str, Share] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    problems: tuple[str, ...] = ()
    articles: int = 0

    def __add__(self, other: Scores) -> Scores:
        counts, shares = dict(self.counts), dict(self.shares)
        for name, count in other.counts.items():
            counts[name] = counts.get(name, Count()) + count
        for name, share in other.shares.items():
            shares[name] = shares.get(name, Share()) + share
        return Scores(
            counts,
            shares,
            self.findings + other.findings,
            self.problems + other.problems,
            self.articles + other.articles,
        )
