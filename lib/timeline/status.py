"""Where a happening stands: the newest and best-supported word on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lib.records import Certainty, Status
from lib.timeline import when
from lib.timeline.records import Change, Report
from lib.timeline.sources import independent

SUPPORT: tuple[Certainty, ...] = ("asserted", "attributed", "hearsay", "hypothetical")
FIRM = ("asserted", "attributed")


def history(reports: Sequence[Report]) -> tuple[Change, ...]:
    """What each article made of it, in order of publication; nothing is ever taken out."""
    return tuple(Change(report.published, report.event.status, report.id) for report in reports)


def deciding(reports: Sequence[Report]) -> Report:
    """The report that says how it stands now, of ``reports`` in order of publication.

    Rumour and supposition count when there is nothing else. What took place is not undone by an article
    that still calls it a plan; only a denial or a cancellation can. Of one day's reports the one with more
    independent voices for its status counts, then the firmer, then the later in order.
    """
    pool = [report for report in reports if report.event.status != "unknown"] or list(reports)
    pool = [report for report in pool if report.event.certainty in FIRM] or pool
    if any(report.event.status in when.DONE for report in pool):
        pool = [report for report in pool if report.event.status not in when.OPEN]
    newest = max(when.known(report) or date.min for report in pool)
    last = [report for report in pool if (when.known(report) or date.min) == newest]
    if len({_kind(report.event.status) for report in pool}) > 1 and _settled(last):
        last = _better_supported(pool, last)
    voices = {status: _voices(status, pool) for status in {report.event.status for report in last}}
    return max(enumerate(last), key=lambda p: (voices[p[1].event.status], firmness(p[1]), p[0]))[1]


def _better_supported(pool: list[Report], last: list[Report]) -> list[Report]:
    """Denied by the newest but told as held by more voices, or the other way round: more voices win."""
    kinds = {_kind(report.event.status): report for report in pool}
    best = max(sorted(kinds), key=lambda kind: independent(r for r in pool if _kind(r.event.status) == kind))
    mine = _kind(last[-1].event.status)
    most = independent(r for r in pool if _kind(r.event.status) == best)
    if independent(r for r in pool if _kind(r.event.status) == mine) >= most:
        return last
    return [report for report in pool if _kind(report.event.status) == best][-1:]


def _settled(reports: Sequence[Report]) -> bool:
    return all(report.event.status in ("held", "ongoing", "denied") for report in reports)


def _kind(status: Status) -> str:
    return "done" if status in when.DONE else "denied" if status == "denied" else "other"


def _voices(status: Status, pool: Sequence[Report]) -> int:
    return independent(each for each in pool if each.event.status == status)


def firmness(report: Report) -> int:
    """More for what is asserted, less for what is only attributed, heard or supposed."""
    return -SUPPORT.index(report.event.certainty)
