"""Two periods of one filtered view side by side: what there is more of, and what only one of them has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from lib.filters import Filters, apply
from lib.wording import counted, spell_interval

COLUMNS = ("value", "a", "b", "difference")


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``start`` to ``end``, both included; None where it is open."""

    start: date | None
    end: date | None

    @property
    def days(self) -> int | None:
        """How many days it has; None when it is open."""
        return (self.end - self.start).days + 1 if self.start and self.end else None

    def __str__(self) -> str:
        return "all days" if self.start is None and self.end is None else spell_interval(self.start, self.end)


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Events of two periods, counted: each table has the columns ``value``, ``a``, ``b`` and ``difference``.

    ``difference`` is b less a; the largest, up or down, comes first. ``in_a`` and ``in_b`` hold the rows of
    each period, ``only_a`` and ``only_b`` those that lie in one of them alone.
    """

    a: Period
    b: Period
    types: pd.DataFrame
    statuses: pd.DataFrame
    actors: pd.DataFrame
    in_a: pd.DataFrame
    in_b: pd.DataFrame
    only_a: pd.DataFrame
    only_b: pd.DataFrame

    def totals(self) -> tuple[str, str]:
        """How many events each period has, in words."""
        return (
            f"{counted(len(self.in_a), 'event')} in A ({self.a})",
            f"{counted(len(self.in_b), 'event')} in B ({self.b})",
        )

    def warning(self) -> str:
        """That the periods are of different length; nothing where they are not."""
        if self.a.days == self.b.days is not None:
            return ""
        lengths = (counted(each, "day") if each else "no end" for each in (self.a.days, self.b.days))
        return f"The periods differ in length ({', '.join(lengths)}), so mind the numbers."


def compare(happenings: pd.DataFrame, a: Period, b: Period) -> Comparison:
    """The dated rows of ``happenings`` in ``a`` against those in ``b``; one in both counts in both."""
    in_a, in_b = _within(happenings, a), _within(happenings, b)
    return Comparison(
        a,
        b,
        types=_counts(in_a["type"], in_b["type"]),
        statuses=_counts(in_a["status"], in_b["status"]),
        actors=_counts(in_a["participants"].explode(), in_b["participants"].explode()),
        in_a=in_a,
        in_b=in_b,
        only_a=in_a[~in_a["id"].isin(in_b["id"])],
        only_b=in_b[~in_b["id"].isin(in_a["id"])],
    )


def _within(rows: pd.DataFrame, period: Period) -> pd.DataFrame:
    dated = rows[rows["date_start"].notna() | rows["date_end"].notna()]
    return apply(dated, Filters(date_from=period.start, date_to=period.end))


def _counts(a: pd.Series, b: pd.Series) -> pd.DataFrame:
    counts = pd.DataFrame({"a": a.dropna().value_counts(), "b": b.dropna().value_counts()})
    counts = counts.fillna(0).astype(int).rename_axis("value").reset_index()
    counts["difference"] = counts["b"] - counts["a"]
    counts["_size"], counts["_all"] = counts["difference"].abs(), counts["a"] + counts["b"]
    ordered = counts.sort_values(["_size", "_all", "value"], ascending=[False, False, True], kind="stable")
    return ordered[list(COLUMNS)].reset_index(drop=True)
