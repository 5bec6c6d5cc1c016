"""Where a contact takes place, and what only looks like a place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Event
from tests.extract.events.misses import marked

Reader = Callable[[str], tuple[Event, ...]]

CASES = [
    ("Félix Tshisekedi a rencontré Paul Kagame à Luanda.", "Luanda", "AO"),
    ("Félix Tshisekedi a rencontré Paul Kagame mercredi à Luanda.", "Luanda", "AO"),
    ("À Luanda, Félix Tshisekedi a rencontré Paul Kagame.", "Luanda", "AO"),
    ("Félix Tshisekedi a rencontré Paul Kagame en Angola.", "Angola", "AO"),
    ("Une rencontre entre Félix Tshisekedi et Paul Kagame s'est tenue à Luanda.", "Luanda", "AO"),
    ("La rencontre à Luanda entre Félix Tshisekedi et Paul Kagame a été brève.", "Luanda", "AO"),
    ("Le sommet de Djibouti entre l'Éthiopie et l'Érythrée a eu lieu mardi.", "Djibouti", "DJ"),
    ("Recep Tayyip Erdogan s'est rendu à Bagdad.", "Bagdad", "IQ"),
    ("Recep Tayyip Erdogan est arrivé en Irak.", "Irak", "IQ"),
    ("Recep Tayyip Erdogan doit se rendre vendredi à Bagdad.", "Bagdad", "IQ"),
    ("La visite de Recep Tayyip Erdogan à Bagdad a été reportée.", "Bagdad", "IQ"),
    ("Recep Tayyip Erdogan a annulé sa visite à Bagdad.", "Bagdad", "IQ"),
    ("Recep Tayyip Erdogan a visité Bagdad.", "Bagdad", "IQ"),
    ("Recep Tayyip Erdogan s'est envolé pour Bagdad.", "Bagdad", "IQ"),
    ("Recep Tayyip Erdogan a été reçu à Bagdad par le Premier ministre irakien.", "Bagdad", "IQ"),
    ("Recep Tayyip Erdogan est à Bagdad, où il a rencontré Mohammed al-Soudani.", "Bagdad", "IQ"),
    ("Félix Tshisekedi a rencontré Paul Kagame au Kremlin.", "Moscou", "RU"),
    ("Félix Tshisekedi a rencontré Paul Kagame dans la capitale angolaise.", "Luanda", "AO"),
    ("Félix Tshisekedi a rencontré Paul Kagame dans la capitale de l'Angola.", "Luanda", "AO"),
    ("Félix Tshisekedi a rencontré Paul Kagame dans un hôtel de Nairobi.", "Nairobi", "KE"),
    ("Félix Tshisekedi a rencontré dans la ville frontalière de Goma Paul Kagame.", "Goma", "CD"),
    ("Nikol Pachinian et Ilham Aliev se sont parlé au téléphone.", None, None),
    ("Un sommet entre Moscou et Washington est prévu.", None, None),
    ("Moscou a rencontré les envoyés de Kiev.", None, None),
    ("Nikol Pachinian et Ilham Aliev ont discuté de la situation au Haut-Karabakh.", None, None),
    ("Nikol Pachinian a rencontré l'ambassadeur de Russie.", None, None),
    ("Nikol Pachinian a rencontré Ilham Aliev à trois reprises.", None, None),
    ("Nikol Pachinian a rencontré Ilham Aliev en marge d'une réunion sur l'Ukraine.", None, None),
    ("Nikol Pachinian et Ilham Aliev ont tenu des pourparlers sur Gaza à Doha.", "Doha", "QA"),
    ("De retour de Paris, Nikol Pachinian a rencontré Ilham Aliev à Tbilissi.", "Tbilissi", "GE"),
    ("Un accord a été signé à Washington par l'Arménie et l'Azerbaïdjan.", "Washington", "US"),
    (
        "À l'issue d'un entretien à Rabat avec Nasser Bourita, Staffan de Mistura a salué le roi.",
        "Rabat",
        "MA",
    ),
    (
        "Des pourparlers entre le gouvernement colombien et l'ELN ont eu lieu dans la capitale, Caracas.",
        "Caracas",
        "VE",
    ),
]


@pytest.mark.parametrize(("text", "place", "country"), marked("places", CASES))
def test_place(text: str, place: str | None, country: str | None, events_of: Reader) -> None:
    found = events_of(text)
    assert found
    assert {(e.place, e.country) for e in found} == {(place, country)}


def test_each_stage_of_a_journey_has_its_place(events_of: Reader) -> None:
    found = events_of("Jean-Noël Barrot s'est rendu mardi à Tbilissi puis, le même jour, à Bakou.")
    assert [(e.type, e.place) for e in found] == [("visit", "Tbilissi"), ("visit", "Bakou")]
