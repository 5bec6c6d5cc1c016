"""Contacts told in a roundabout way: by a course taken, a table, a briefing, one after the other.

Published on Thursday 7 August 2025.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Event

Reader = Callable[[str], tuple[Event, ...]]

CASES = [
    # a course taken, a place left
    ("La délégation américaine a mis le cap sur Doha mercredi.", ["visit held: États-Unis"]),
    ("Paul Kagame met le cap sur Doha.", ["visit planned: Paul Kagame"]),
    ("Paul Kagame mettra le cap sur Doha vendredi.", ["visit planned: Paul Kagame"]),
    ("Paul Kagame a pris mardi la direction de Rabat.", ["visit held: Paul Kagame"]),
    ("Paul Kagame prendra vendredi la route de Luanda.", ["visit planned: Paul Kagame"]),
    ("Paul Kagame est reparti jeudi de Bujumbura.", ["visit held: Paul Kagame"]),
    ("Paul Kagame est reparti mardi de Bujumbura pour Luanda.", ["visit held: Paul Kagame"]),
    # at one table
    (
        "Les deux rivaux libyens, Khalifa Haftar et Fayez al-Sarraj, se sont assis à la même table mardi.",
        ["meeting held: Fayez al-Sarraj, Khalifa Haftar"],
    ),
    (
        "Les rebelles refusent de s'asseoir à la même table que le gouvernement malien.",
        ["meeting refused: Mali, rebelles"],
    ),
    (
        "Paul Kagame et Félix Tshisekedi se sont mis autour d'une table à Doha.",
        ["meeting held: Félix Tshisekedi, Paul Kagame"],
    ),
    (
        "William Ruto veut mettre Paul Kagame et Félix Tshisekedi autour de la table.",
        ["meeting proposed: Félix Tshisekedi, Paul Kagame, William Ruto"],
    ),
    (
        "William Ruto n'est pas parvenu à faire asseoir Paul Kagame et Félix Tshisekedi à la même table.",
        ["meeting denied: Félix Tshisekedi, Paul Kagame, William Ruto"],
    ),
    (
        "William Ruto a dîné auprès du président rwandais, Paul Kagame.",
        ["meeting held: Paul Kagame, William Ruto"],
    ),
    (
        "William Ruto, qui a diné mardi avec Paul Kagame, est rentré.",
        ["meeting held: Paul Kagame, William Ruto"],
    ),
    ("William Ruto a dîné mardi chez Paul Kagame.", ["meeting held: Paul Kagame, William Ruto"]),
    # a briefing, a first contact
    (
        "Horst Köhler a briefé mercredi le Conseil de sécurité.",
        ["meeting held: Conseil de sécurité des Nations unies, Horst Köhler"],
    ),
    (
        "Horst Köhler doit briefer lundi les membres du Conseil de sécurité.",
        ["meeting planned: Conseil de sécurité des Nations unies, Horst Köhler"],
    ),
    (
        "À l'issue d'un briefing devant le Conseil de sécurité, Horst Köhler s'est dit inquiet.",
        ["meeting held: Conseil de sécurité des Nations unies, Horst Köhler"],
    ),
    (
        "Une prise de contact entre Kinshasa et le M23 a eu lieu mardi à Doha.",
        ["talks held: Mouvement du 23 mars, République démocratique du Congo"],
    ),
    # one after the other
    (
        "William Ruto a reçu tour à tour mardi Félix Tshisekedi et Paul Kagame.",
        ["meeting held: Félix Tshisekedi, William Ruto", "meeting held: Paul Kagame, William Ruto"],
    ),
    (
        "William Ruto a successivement reçu Félix Tshisekedi et Paul Kagame.",
        ["meeting held: Félix Tshisekedi, William Ruto", "meeting held: Paul Kagame, William Ruto"],
    ),
    (
        "William Ruto recevra Félix Tshisekedi et Paul Kagame à tour de rôle.",
        ["meeting planned: Félix Tshisekedi, William Ruto", "meeting planned: Paul Kagame, William Ruto"],
    ),
    (
        "William Ruto a rencontré Félix Tshisekedi et Paul Kagame à son tour.",
        ["meeting held: Félix Tshisekedi, Paul Kagame, William Ruto"],
    ),
    (
        "William Ruto a rencontré Félix Tshisekedi et Paul Kagame, puis est reparti.",
        ["meeting held: Félix Tshisekedi, Paul Kagame, William Ruto"],
    ),
]

NO_CONTACT = [
    "L'armée russe met le cap sur Kiev.",
    "Les rebelles du M23 ont pris la route de Goma.",
    "Le pétrole a mis le cap sur les 100 dollars.",
    "Paul Kagame a pris la tête de la délégation.",
    "Paul Kagame a mis toutes les options sur la table.",
    "Le président rwandais Paul Kagame est reparti de Kigali.",
    "La prise de Goma a surpris Paul Kagame.",
    "Paul Kagame a dîné à Kigali.",
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_roundabout(text: str, rows: list[str], contacts_of: Reader) -> None:
    assert sorted(_row(event) for event in contacts_of(text)) == rows


@pytest.mark.parametrize("text", NO_CONTACT)
def test_no_contact(text: str, contacts_of: Reader) -> None:
    assert [_row(event) for event in contacts_of(text)] == []


def _row(event: Event) -> str:
    return f"{event.type} {event.status}: {', '.join(sorted(p.name for p in event.participants))}"
