from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lib.briefing import Contradiction, Document, Link
from lib.filters import Filters
from tests.briefing.conftest import Make
from tests.rows import happenings, on, quotes, told

PUTIN = {"participants": ("Vladimir Poutine",), "roles": ("participant",), "participant_ids": ("p",)}


def told_in(document: Document, title: str) -> list[str]:
    [section] = [section for section in document.sections if section.title.startswith(title)]
    return [line.links[0].address.rpartition("=")[2] for line in section.lines if line.links[0].address]


def test_each_event_stands_where_it_belongs(make: Make) -> None:
    document = make(
        happenings(
            {"id": "old", **told(1)},
            {"id": "new", **told(8)},
            {"id": "again", "first_reported": date(2025, 8, 1), "last_reported": date(2025, 8, 9)},
            {"id": "ahead", "status": "planned", **on(15), **told(1)},
            {"id": "late", "status": "planned", **on(5), **told(1), **PUTIN, "type": "call"},
            {"id": "doubt", "conflicts": 1, **told(1)},
        )
    )
    assert told_in(document, "New since Thu 7 Aug 2025 (2)") == ["again", "new"]
    assert told_in(document, "Upcoming (1)") == ["ahead"]
    assert told_in(document, "Overdue (1)") == ["late"]
    assert told_in(document, "Contradictions (1)") == ["doubt"]


def test_every_line_has_a_source_and_leads_back(make: Make) -> None:
    rows = happenings({}, {"status": "planned", **on(15)}, {"status": "planned", **on(1)}, {"conflicts": 1})
    document = make(rows, quotes({}, {"speaker_name": "B"}))
    lines = [line for section in document.sections for line in section.lines]
    assert len(lines) == 4 + 1 + 1 + 1 + 2 + 2
    assert all(line.sources[0].address == "https://example.org/a1" for line in lines)
    assert all(
        link.address and link.address.startswith("https://talks.") for li in lines for link in li.links
    )


def test_what_was_told_before_says_so(make: Make) -> None:
    document = make(happenings({"first_reported": date(2025, 8, 1), "last_reported": date(2025, 8, 9)}))
    assert (
        document.sections[0].lines[0].notes.startswith("First reported Fri 1 Aug 2025, now again. Asserted")
    )


def test_the_head_says_what_it_is_of(make: Make) -> None:
    rows = happenings({}, {"status": "planned", "date_start": None, "date_end": None}, on(9))
    asked = Filters(processes=("Ukraine – Russia",), date_from=date(2025, 8, 1), statuses=("held", "planned"))
    document = make(rows, quotes({}), filters=asked)
    assert document.title == "Briefing: Ukraine – Russia"
    assert {name: value.text for name, value in document.facts} == {
        "Shows": "from Fri 1 Aug 2025; status: held or planned; process: Ukraine – Russia",
        "Period": "events from Wed 6 Aug 2025 to Sat 9 Aug 2025 and 1 without a date; "
        "articles of Thu 7 Aug 2025",
        "As of": "Sat 9 Aug 2025",
        "Made": "Sun 10 Aug 2025",
        "Counts": "3 events (2 held, 1 planned), 1 quote, 3 articles",
        "Extractor": "1.0+abc",
    }
    assert document.facts[0][1].address == (
        "https://talks.example.org/?status=held&status=planned&process=Ukraine+%E2%80%93+Russia&from=2025-08-01"
    )


@pytest.mark.parametrize(
    ("number", "row", "asked"),
    [
        (0, {}, "q=tr%C3%AAve&told=2025-08-07"),
        (1, {"status": "planned", **on(15)}, "only=upcoming&q=tr%C3%AAve"),
        (2, {"status": "planned", **on(5)}, "only=overdue&q=tr%C3%AAve"),
        (3, {"conflicts": 1}, "only=contradictory&q=tr%C3%AAve"),
    ],
)
def test_long_sections_say_how_much_is_left_out_and_lead_to_it(
    make: Make, number: int, row: dict[str, Any], asked: str
) -> None:
    document = make(happenings(*(row for _ in range(5))), most=3, filters=Filters(text="trêve"))
    assert len(document.sections[number].lines) == 3
    assert document.sections[number].more == Link(
        "2 more events on the timeline", f"https://talks.example.org/timeline?{asked}"
    )


def test_what_was_told_since_a_later_day_stays_asked_for(make: Make) -> None:
    rows = happenings({}, {}, {})
    document = make(rows, most=1, filters=Filters(told_from=date(2025, 8, 8)))
    more = document.sections[0].more
    assert more
    assert more.address == "https://talks.example.org/timeline?told=2025-08-08"


def test_a_contradiction_names_both_sources(make: Make) -> None:
    one, other = Link("Agence A, Thu 7 Aug 2025", "https://a.example"), Link("Journal B", "ftp://b.example")
    found = {"e1": [Contradiction("place", "Genève", one, "Lomé", other)]}
    [line] = make(happenings({"conflicts": 1}), contradictions=found).sections[3].lines
    assert line.notes.startswith(
        "On the place: “Genève” by Agence A, Thu 7 Aug 2025; “Lomé” by Journal B. Asserted"
    )
    assert line.sources[1:] == (one, Link("Journal B", None))


def test_key_quotes_take_the_newest_of_the_most_quoted(make: Make) -> None:
    said = quotes(
        {"speaker_name": "A", "text": "old", "published": date(2025, 8, 1)},
        {"speaker_name": "B", "text": "reported", "kind": "indirect", "evidence": "He says it is reported."},
        {"speaker_name": "B", "text": "in his words", "kind": "direct"},
        {"speaker_name": "B", "text": "older", "published": date(2025, 8, 2)},
        {"speaker_name": None, "text": "nobody's"},
    )
    section = make(happenings(), said).sections[4]
    assert [(line.lead, line.evidence) for line in section.lines] == [("B", "in his words"), ("A", "old")]


def test_most_active_counts_by_status_and_tells_the_latest(make: Make) -> None:
    rows = happenings(
        {**PUTIN, **on(1)}, {**PUTIN, **on(6)}, {**PUTIN, "status": "planned", **on(20)},
        {**PUTIN, "participants": ("Xi",), "date_start": None, "date_end": None},
    )  # fmt: skip
    lines = make(rows).sections[5].lines
    assert [line.lead for line in lines] == ["Vladimir Poutine", "Xi"]
    assert lines[0].said == (
        ": 3 events (2 held, 1 planned). Latest: Held, Wed 6 Aug 2025, Moscou: meeting with "
        "Vladimir Poutine, other side not stated."
    )


def test_nothing_to_tell_is_told(make: Make) -> None:
    document = make(happenings())
    assert [section.lines for section in document.sections] == [()] * 6
    assert document.sections[1].nothing == "No contact is planned or proposed for the days to come."
    assert dict(document.facts)["Period"].text == "no dated event; no publication date known"


def test_without_an_address_of_the_dashboard_nothing_leads_there(make: Make) -> None:
    document = make(happenings({}), base_url="")
    assert {link.address for link in document.sections[0].lines[0].links} == {None}
