"""How many voices tell something independently of one another."""

from __future__ import annotations

from collections.abc import Iterable

from lib.timeline.records import Report


def independent(reports: Iterable[Report]) -> int:
    """The number of origins: copies of one text count once, and so do the articles of one outlet.

    What is told only by a named voice or outlet counts for that one, however many repeat it.
    """
    leads: dict[str, str] = {}
    for first, *rest in map(_marks, reports):
        leads.setdefault(first, first)
        for mark in rest:
            leads[_origin(leads, mark)] = _origin(leads, first)
    return sum(mark == lead for mark, lead in leads.items())


def _origin(leads: dict[str, str], mark: str) -> str:
    """The mark that stands for all that were ever met together with this one."""
    lead = leads.setdefault(mark, mark)
    while lead != leads[lead]:
        leads[mark] = leads[lead]
        mark, lead = lead, leads[lead]
    return lead


def _marks(report: Report) -> tuple[str, ...]:
    event = report.event
    if event.certainty in ("attributed", "hearsay") and event.reported_by:
        return (f"source {event.reported_by}",)
    text = f"text {report.origin or event.article_id}"
    return (text, f"source {report.source}") if report.source else (text,)
