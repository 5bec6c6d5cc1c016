"""Rounds and sessions told without the talks that they are of, and those that are only counted.

Published on Thursday 7 August 2025.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Event

Reader = Callable[[str], tuple[Event, ...]]

# The talks told first are no matter of these rows.
TALKS = "Kinshasa et le M23 poursuivent leurs pourparlers. "

CASES = [
    # counted
    ("Un premier cycle, en mai à Luanda, s'était achevé sans résultat.", "held 2025-05-01 Luanda"),
    ("La session précédente, en mai à Luanda, s'était terminée dans la confusion.", "held 2025-05-01 Luanda"),
    ("Une nouvelle session est annoncée pour décembre à Luanda.", "planned 2025-12-01 Luanda"),
    ("La quarante-sixième session se tiendra le 11 décembre.", "planned 2025-12-11 None"),
    ("La 30e séance est prévue lundi.", "planned 2025-08-11 None"),
    ("Lors du cinquième round, en mai, rien n'avait été signé.", "held 2025-05-01 None"),
    # of a kind, of a day, of a place
    ("La séance plénière a été repoussée à vendredi.", "postponed 2025-08-08 None"),
    ("Une séance conjointe est prévue vendredi à Luanda.", "planned 2025-08-08 Luanda"),
    ("La session prévue vendredi à Luanda est annulée.", "cancelled 2025-08-08 Luanda"),
]

COUNTED = [
    (
        "Une première séance entre Kinshasa et le M23 s'est tenue le 7 juillet. La suivante, prévue le "
        "31 juillet, a été ajournée.",
        ["held 2025-07-07 None", "postponed 2025-07-31 None"],
    ),
    (
        "Un quatrième cycle entre Kinshasa et le M23 s'est achevé mardi à Doha. Le suivant est prévu "
        "le 16 août.",
        ["held 2025-08-05 Doha", "planned 2025-08-16 None"],
    ),
    (
        "Un troisième round entre Kinshasa et le M23 s'est tenu mardi. Lors du deuxième, en mai, rien "
        "n'a été dit.",
        ["held 2025-05-01 None", "held 2025-08-05 None"],
    ),
    # the delegations that sat in it, and their host
    (
        "Le troisième cycle entre Kinshasa et le M23 n'a rien donné. Réunies mardi soir à Doha, les "
        "délégations se sont séparées après une heure de séance. L'émir Tamim ben Hamad Al Thani "
        "accueillait la réunion.",
        ["held 2025-08-05 Doha"],
    ),
    # somebody or something else
    (
        "Une rencontre entre Kinshasa et le M23 a eu lieu mardi. Le premier a quitté la salle.",
        ["held 2025-08-05 None"],
    ),
    (
        "Une rencontre entre Kinshasa et le M23 a eu lieu mardi. Le premier village a été pris lundi.",
        ["held 2025-08-05 None"],
    ),
]

# Sittings of others.
OTHERS = [
    "La prochaine session du Parlement est prévue lundi.",
    "L'Assemblée nationale a tenu lundi une nouvelle séance.",
    "Une session extraordinaire est prévue lundi.",
    "Le baril a pris deux dollars lors de la séance précédente, mardi.",
    "Un nouveau cycle de conférences est prévu lundi à Goma.",
    "La première séance de cinéma est prévue lundi.",
    # all of them, and none
    "Un échange de prisonniers, décidé lors des cycles précédents, a eu lieu mardi.",
]


# Which of them are a round between sides, and which a meeting of people or of states.
SIDES = [
    ("Les délégations rwandaise et congolaise se sont réunies mardi à Luanda.", "talks"),
    ("Les négociateurs de Kinshasa et du M23 se retrouveront vendredi à Doha.", "talks"),
    ("Kinshasa et le M23 se reverront le 20 août à Doha.", "talks"),
    ("Kinshasa et le M23 doivent se retrouver à Doha pour un round de négociations.", "talks"),
    ("Le prochain rendez-vous entre Kinshasa et le M23 est fixé au 20 août à Doha.", "talks"),
    ("Félix Tshisekedi et Paul Kagame se reverront le 20 août à Doha.", "meeting"),
    ("Kinshasa et Kigali se reverront le 20 août à Doha.", "meeting"),
    ("Le chef de la délégation rwandaise a retrouvé mardi João Lourenço à Luanda.", "meeting"),
    ("João Lourenço a reçu mardi les deux délégations à Luanda.", "meeting"),
    ("Le prochain rendez-vous entre Félix Tshisekedi et Paul Kagame est fixé au 20 août.", "meeting"),
]

# Talks that go on, and on which day.
GOING_ON = [
    # begun on the day on which that is told, if nothing tells of their end
    ("Kinshasa et le M23 ont repris jeudi leurs pourparlers à Doha.", "ongoing 2025-08-07"),
    ("Les pourparlers entre Kinshasa et le M23 se sont ouverts ce jeudi à Doha.", "ongoing 2025-08-07"),
    ("Les pourparlers entre Kinshasa et le M23 se sont ouverts mardi à Doha.", "held 2025-08-05"),
    (
        "Les pourparlers entre Kinshasa et le M23 ont débuté jeudi à l'aube et se sont achevés à midi.",
        "held 2025-08-07",
    ),
    (
        "Les pourparlers entre Kinshasa et le M23 se poursuivent vendredi 15 août à Doha.",
        "planned 2025-08-15",
    ),
    ("Les pourparlers entre Kinshasa et le M23 se poursuivent demain à Doha.", "planned 2025-08-08"),
    ("Les pourparlers entre Kinshasa et le M23 se poursuivent samedi à Doha.", "planned 2025-08-09"),
    ("Les pourparlers entre Kinshasa et le M23 se poursuivent jeudi à Doha.", "ongoing 2025-08-07"),
    ("Les pourparlers entre Kinshasa et le M23 se poursuivent depuis samedi à Doha.", "ongoing 2025-08-02"),
    ("Les pourparlers entre Kinshasa et le M23 se poursuivaient mardi à Doha.", "ongoing 2025-08-05"),
]


def rows(events: tuple[Event, ...]) -> list[str]:
    return sorted(f"{e.status} {e.date_start} {e.place}" for e in events)


@pytest.mark.parametrize(("sentence", "row"), CASES)
def test_a_round_of_the_talks_told_before(sentence: str, row: str, contacts_of: Reader) -> None:
    told = [e for e in contacts_of(TALKS + sentence) if e.status != "ongoing"]
    assert rows(tuple(told)) == [row]
    assert len(told[0].participants) == 2


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_one_more_of_those_told(text: str, expected: list[str], contacts_of: Reader) -> None:
    assert rows(contacts_of(text)) == expected


@pytest.mark.parametrize("sentence", OTHERS)
def test_a_sitting_of_others(sentence: str, contacts_of: Reader) -> None:
    assert [e.status for e in contacts_of(TALKS + sentence)] == ["ongoing"]


def test_no_round_without_talks(contacts_of: Reader) -> None:
    assert not contacts_of(
        "Kinshasa et le M23 se font la guerre. Une nouvelle session est prévue lundi à Goma."
    )


@pytest.mark.parametrize(("text", "kind"), SIDES)
def test_sides_sit_down_for_talks(text: str, kind: str, contacts_of: Reader) -> None:
    assert [e.type for e in contacts_of(text)] == [kind]


@pytest.mark.parametrize(("text", "row"), GOING_ON)
def test_talks_go_on_for_a_day(text: str, row: str, contacts_of: Reader) -> None:
    assert [f"{e.status} {e.date_start}" for e in contacts_of(text)] == [row]
