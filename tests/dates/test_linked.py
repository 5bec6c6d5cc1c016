"""Phrases that hang on another time: what they are for an anchor."""

from __future__ import annotations

from datetime import date

import pytest

from lib.dates import find_phrases, resolve_linked

TUESDAY = (date(2025, 8, 5), date(2025, 8, 5))
MARCH = (date(2025, 3, 1), date(2025, 3, 31))


@pytest.mark.parametrize(
    ("text", "anchor", "start", "end"),
    [
        ("la veille", TUESDAY, "2025-08-04", "2025-08-04"),
        ("la veille au soir", TUESDAY, "2025-08-04", "2025-08-04"),
        ("l'avant-veille", TUESDAY, "2025-08-03", "2025-08-03"),
        ("le lendemain", TUESDAY, "2025-08-06", "2025-08-06"),
        ("dès le lendemain", TUESDAY, "2025-08-06", "2025-08-06"),
        ("le lendemain matin", TUESDAY, "2025-08-06", "2025-08-06"),
        ("le surlendemain", TUESDAY, "2025-08-07", "2025-08-07"),
        ("le même jour", TUESDAY, "2025-08-05", "2025-08-05"),
        ("ce jour-là", TUESDAY, "2025-08-05", "2025-08-05"),
        ("le soir même", TUESDAY, "2025-08-05", "2025-08-05"),
        ("ce même soir", TUESDAY, "2025-08-05", "2025-08-05"),
        ("dans la même journée", TUESDAY, "2025-08-05", "2025-08-05"),
        ("en fin de soirée", TUESDAY, "2025-08-05", "2025-08-05"),
        ("deux jours plus tard", TUESDAY, "2025-08-07", "2025-08-07"),
        ("trois jours après", TUESDAY, "2025-08-08", "2025-08-08"),
        ("trois jours plus tôt", TUESDAY, "2025-08-02", "2025-08-02"),
        ("deux jours auparavant", TUESDAY, "2025-08-03", "2025-08-03"),
        ("quelques heures plus tard", TUESDAY, "2025-08-05", "2025-08-05"),
        ("48 heures plus tard", TUESDAY, "2025-08-07", "2025-08-07"),
        ("quelques jours plus tard", TUESDAY, "2025-08-07", "2025-08-12"),
        ("une semaine plus tard", TUESDAY, "2025-08-11", "2025-08-13"),
        ("un mois plus tard", TUESDAY, "2025-09-01", "2025-09-30"),
        ("deux ans plus tôt", TUESDAY, "2023-01-01", "2023-12-31"),
        ("le lundi suivant", TUESDAY, "2025-08-11", "2025-08-11"),
        ("le vendredi précédent", TUESDAY, "2025-08-01", "2025-08-01"),
        ("la semaine suivante", TUESDAY, "2025-08-11", "2025-08-17"),
        ("le mois suivant", TUESDAY, "2025-09-01", "2025-09-30"),
        ("l'année précédente", TUESDAY, "2024-01-01", "2024-12-31"),
        ("cette semaine-là", TUESDAY, "2025-08-04", "2025-08-10"),
        ("dans les jours suivants", TUESDAY, "2025-08-06", "2025-08-12"),
        ("dans les trois jours qui ont suivi", TUESDAY, "2025-08-06", "2025-08-08"),
        ("les jours précédents", TUESDAY, "2025-07-29", "2025-08-04"),
        ("dans la foulée", TUESDAY, "2025-08-05", "2025-08-06"),
        ("entre-temps", TUESDAY, "2025-08-05", "None"),
        ("le lendemain", (date(2024, 2, 28), date(2024, 2, 28)), "2024-02-29", "2024-02-29"),
        ("le lendemain", (date(2024, 12, 31), date(2024, 12, 31)), "2025-01-01", "2025-01-01"),
        ("le mois suivant", MARCH, "2025-04-01", "2025-04-30"),
        ("la veille", MARCH, "None", "None"),
        ("le lendemain", (date.max, date.max), "None", "None"),
    ],
)
def test_linked(text: str, anchor: tuple[date, date], start: str, end: str) -> None:
    (phrase,) = find_phrases(text, "fr")
    assert phrase.linked
    resolved = resolve_linked(phrase, anchor)
    assert (str(resolved.date_start), str(resolved.date_end)) == (start, end)
    assert resolved.date_basis == "linked"


def test_other_phrases_do_not_link() -> None:
    (phrase,) = find_phrases("mercredi", "fr")
    assert not phrase.linked
    assert resolve_linked(phrase, TUESDAY).date_start is None
