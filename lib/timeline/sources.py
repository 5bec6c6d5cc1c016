"""How many voices tell something independently of one another."""

from __future__ import annotations

from collections.abc import Iterable

from lib.timeline.records import Report


def independent(reports: Iterable[Report]) -> int:
    """The number of origins: copies of one text count once, and so do the articles of one outlet.

    What is told only by a named voice or outlet counts for that one, however many repeat it.
    """
    marks = [_marks(report) for report in reports]
    groups: list[set[str]] = []
    for each in marks:
        touching = [group for group in groups if not group.isdisjoint(each)]
        groups = [group for group in groups if group.isdisjoint(each)]
        groups.append(each.union(*touching))
    return len(groups)


def _marks(report: Report) -> set[str]:
    event = report.event
    if event.certainty in ("attributed", "hearsay") and event.reported_by:
        return {f"source {event.reported_by}"}
    marks = {f"text {report.origin or event.article_id}"}
    return marks | {f"source {report.source}"} if report.source else marks
