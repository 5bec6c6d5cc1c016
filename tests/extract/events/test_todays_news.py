"""News told without a day is presumed to be of the day of publication (Thu 7 Aug 2025) or the one before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from lib.extract import extract
from lib.records import Article, Event, Extraction
from lib.timeline import when
from tests.timeline.test_timeline import report

Reader = Callable[..., tuple[Event, ...]]
BACKGROUND = "La guerre dure depuis des mois. " * 5
DAYS = (date(2025, 8, 6), date(2025, 8, 7), "presumed")
BOUND = (None, date(2025, 8, 7), "bound")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the head of an article
        ("Félix Tshisekedi a rencontré Paul Kagame à Luanda.", DAYS),
        ("Félix Tshisekedi reçoit Paul Kagame à Luanda.", DAYS),
        ("Félix Tshisekedi est arrivé à Luanda.", DAYS),
        # further down what the perfect and the present tell is news, no noun alone
        (BACKGROUND + "Félix Tshisekedi a rencontré Paul Kagame à Luanda.", DAYS),
        (BACKGROUND + "Félix Tshisekedi rencontre Paul Kagame à Luanda.", DAYS),
        (BACKGROUND + "Félix Tshisekedi est en visite à Luanda.", DAYS),
        (BACKGROUND + "Après une rencontre entre Félix Tshisekedi et Paul Kagame, tout s'est tu.", BOUND),
        # a tense or a word puts it before the story
        ("Félix Tshisekedi avait rencontré Paul Kagame à Luanda.", BOUND),
        ("La précédente rencontre entre Félix Tshisekedi et Paul Kagame a eu lieu à Luanda.", BOUND),
        ("Félix Tshisekedi a déjà rencontré Paul Kagame à Luanda.", BOUND),
        ("Félix Tshisekedi a rencontré Paul Kagame par le passé.", BOUND),
        # what has not taken place is no news of a day
        ("Félix Tshisekedi n'a pas rencontré Paul Kagame.", BOUND),
        ("Félix Tshisekedi rencontrera Paul Kagame.", (date(2025, 8, 7), None, "bound")),
        # a day that is told counts
        ("Félix Tshisekedi a rencontré Paul Kagame lundi.", (date(2025, 8, 4), date(2025, 8, 4), "weekday")),
    ],
)
def test_days_of_news(text: str, told: tuple[date | None, date | None, str], contacts_of: Reader) -> None:
    event = contacts_of(text)[-1]
    assert (event.date_start, event.date_end, event.date_basis) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kigali annonce que Félix Tshisekedi recevra Paul Kagame.", DAYS),
        ("Kigali a confirmé la venue de Félix Tshisekedi à Luanda.", DAYS),
        (BACKGROUND + "Kigali a fait savoir que Félix Tshisekedi recevrait Paul Kagame.", DAYS),
        ("Kigali avait confirmé la venue de Félix Tshisekedi à Luanda.", BOUND),
        ("Félix Tshisekedi rencontrera Paul Kagame à Luanda, une visite confirmée par Kigali.", BOUND),
        (
            "Kigali a confirmé mardi la venue de Félix Tshisekedi à Luanda.",
            (date(2025, 8, 5), date(2025, 8, 5), "weekday"),
        ),
    ],
)
def test_days_of_announcements(
    text: str, told: tuple[date | None, date | None, str], extraction_of: Callable[..., Extraction]
) -> None:
    [event] = [event for event in extraction_of(text).events if event.type == "announcement"]
    assert (event.date_start, event.date_end, event.date_basis) == told


def test_no_day_is_presumed_without_a_day_of_publication() -> None:
    text = "Félix Tshisekedi a rencontré Paul Kagame à Luanda."
    (event,) = extract(Article(id="a", title="", text=text, language="fr")).events
    assert (event.date_start, event.date_end, event.date_basis) == (None, None, "none")


def test_a_presumed_day_does_not_keep_reports_of_one_contact_apart() -> None:
    told = report("2025-05-07")
    assert when.days(told) is not None
    assert when.days(replace(told, event=replace(told.event, date_basis="presumed"))) is None
