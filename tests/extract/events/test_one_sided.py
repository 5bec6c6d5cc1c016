"""Contacts that name only with whom: the other side is whom the sentences around follow, or nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Event

Reader = Callable[[str], tuple[Event, ...]]
BOTH = {"paul-kagame", "felix-tshisekedi"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Félix Tshisekedi est arrivé mardi à Luanda. Un entretien avec Paul Kagame est prévu jeudi.", BOTH),
        pytest.param(
            "Félix Tshisekedi est attendu jeudi à Luanda. Au programme, un entretien avec le président Paul "
            "Kagame.",
            BOTH,
            marks=pytest.mark.xfail(strict=True, reason="a sentence without a verb has no stage yet"),
        ),
        ("Félix Tshisekedi est attendu à Luanda, où une rencontre est prévue avec Paul Kagame.", BOTH),
        ("Félix Tshisekedi est ici. Le clou de sa visite sera un entretien avec Paul Kagame jeudi.", BOTH),
        ("L'agenda de Félix Tshisekedi prévoit jeudi un entretien avec Paul Kagame.", BOTH),
        ("Félix Tshisekedi s'est dit satisfait. L'entretien avec Paul Kagame a duré deux heures.", BOTH),
        ("Félix Tshisekedi a salué mardi une rencontre constructive avec Paul Kagame.", BOTH),
        # nobody is followed, or only a voice is
        ("Un entretien avec Paul Kagame est prévu jeudi à Luanda.", {"paul-kagame"}),
        ("La porte-parole Tina Salama s'est tue. Un entretien avec Paul Kagame est prévu jeudi à Luanda.",
         {"paul-kagame"}),
        ("Félix Tshisekedi s'est tu.\n\nUn entretien avec Paul Kagame est prévu jeudi à Luanda.",
         {"paul-kagame"}),
        # both sides are told
        ("Félix Tshisekedi s'est tu. Un entretien entre Paul Kagame et Ana Prado est prévu jeudi à Luanda.",
         {"paul-kagame", "ana-prado"}),
    ],
)  # fmt: skip
def test_whom_the_story_follows(text: str, who: set[str], contacts_of: Reader) -> None:
    met = [event for event in contacts_of(text) if event.type == "meeting"]
    assert [{p.actor_id for p in event.participants} for event in met] == [who]
