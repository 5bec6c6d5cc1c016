from __future__ import annotations

from datetime import date

import pytest

from lib.wording import (
    counted,
    fold,
    spell_country,
    spell_date,
    spell_days,
    spell_interval,
    spell_left,
    spell_speakers,
    type_status,
    with_roles,
)


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ("", ""),
        ("A", "A"),
        ("AB", "A and B"),
        ("ABC", "A, B and C"),
        ("ABCD", "A, B and 2 others"),
    ],
)
def test_those_who_speak_together(names: str, told: str) -> None:
    assert spell_speakers(list(names)) == told


def test_spell_date() -> None:
    assert spell_date(date(2025, 8, 6)) == "Wed 6 Aug 2025"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2025, 8, 6), date(2025, 8, 6), "Wed 6 Aug 2025"),
        (date(2025, 8, 8), date(2025, 8, 17), "Fri 8 – Sun 17 Aug 2025"),
        (date(2025, 7, 28), date(2025, 8, 3), "Mon 28 Jul – Sun 3 Aug 2025"),
        (date(2025, 12, 30), date(2026, 1, 2), "Tue 30 Dec 2025 – Fri 2 Jan 2026"),
        (date(2025, 9, 1), date(2025, 9, 30), "Sep 2025"),
        (date(2025, 1, 1), date(2025, 12, 31), "2025"),
        (date(2025, 2, 1), date(2025, 3, 31), "Sat 1 Feb – Mon 31 Mar 2025"),
        (None, date(2025, 8, 7), "by Thu 7 Aug 2025"),
        (date(2025, 8, 11), None, "from Mon 11 Aug 2025"),
        (None, None, "no date"),
    ],
)
def test_spell_interval(start: date | None, end: date | None, expected: str) -> None:
    assert spell_interval(start, end) == expected


def test_presumed_days_are_called_likely() -> None:
    days = date(2025, 8, 3), date(2025, 8, 4)
    assert spell_days(*days, "presumed") == "likely Sun 3 – Mon 4 Aug 2025"
    assert spell_days(*days, "explicit") == "Sun 3 – Mon 4 Aug 2025"


def test_fold_ignores_accents_case_and_apostrophes() -> None:
    assert fold("L’Élysée À Çà") == "l'elysee a ca"


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "0 events"), (1, "1 event"), (2, "2 events"), (1234, "1,234 events")]
)
def test_counted(number: int, expected: str) -> None:
    assert counted(number, "event") == expected


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0.2, "about 1 s left"),
        (41.6, "about 42 s left"),
        (95, "about 2 min left"),
        (5000, "about 83 min left"),
        (30_000, "about 8 h left"),
    ],
)
def test_spell_left(seconds: float, expected: str) -> None:
    assert spell_left(seconds) == expected


@pytest.mark.parametrize(
    ("kind", "status", "expected"),
    [
        ("meeting", "held", "meeting held"),
        ("proposal", "refused", "proposal refused"),
        ("proposal", "proposed", "proposal"),
        ("visit", "proposed", "visit proposed"),
    ],
)
def test_type_and_status_without_a_double_word(kind: str, status: str, expected: str) -> None:
    assert type_status(kind, status) == expected
    assert type_status(kind, status, bold=True) == expected.replace(kind, f"**{kind}**", 1)


def test_who_was_left_out_is_named_so() -> None:
    assert with_roles(["A", "B", "C"], ["host", "excluded", "target"]) == ["A", "B (excluded)", "C"]


@pytest.mark.parametrize(("code", "expected"), [("RU", "Russia"), ("XX", "XX"), ("no country", "no country")])
def test_countries(code: str, expected: str) -> None:
    assert spell_country(code) == expected
