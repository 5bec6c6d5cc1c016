"""Contacts told without their people: when the two sides told before meet there, and when others do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Event

Reader = Callable[[str], tuple[Event, ...]]
AT_ODDS = "Le Rwanda et la RDC s'accusent mutuellement. "
SIDES = {"Rwanda", "République démocratique du Congo"}

OF_OTHERS = [
    # people of another part of the world, or of no part that is told
    "Les ministres européens des Affaires étrangères se sont réunis lundi à Bruxelles.",
    "Plusieurs chefs d'Etat africains se sont entretenus dimanche à Addis-Abeba.",
    "Les pays voisins se réuniront jeudi à Kampala.",
    "Des experts militaires se sont rencontrés mardi à Genève.",
    "Les dirigeants occidentaux ont discuté mardi à Paris.",
    "Les pêcheurs se sont réunis mardi à Kisumu.",
    "Les chefs coutumiers se sont rencontrés mardi à Bukavu.",
    # so many, of a region, some of a group
    "La réunion des chefs des quatre grands partis s'est tenue mardi à Goma.",
    "Les chefs d'état-major de la région se réuniront jeudi à Kampala.",
    "L'ONU voudrait réunir jeudi à Goma des chefs de la diaspora.",
    # men are no states, and movements are none
    "Les deux hommes se sont vus mardi à Goma.",
    "Les deux mouvements se sont retrouvés mardi à Goma.",
    # the meeting of those who speak after it
    "La Communauté d'Afrique de l'Est a appelé au calme lundi, au terme d'un sommet à Nairobi.",
    "Les pays de la région ont demandé un cessez-le-feu à l'issue d'une réunion à Nairobi mardi.",
    "L'ambassadeur américain a participé hier à une réunion avec des maires à Goma.",
    # who meets is said by an adjective, a noun or the place
    "Un sommet régional s'est tenu samedi à Bujumbura.",
    "Une réunion de crise du gouvernement s'est tenue samedi à Kinshasa.",
    "Une réunion de parlementaires francophones s'est ouverte lundi à Paris.",
    "Une table ronde des bailleurs s'est tenue mardi à Kinshasa.",
    "Des consultations se sont ouvertes lundi à l'ONU.",
    "Un accord commercial a été signé lundi à Bruxelles.",
    "Les syndicats ont signé mardi un accord avec le patronat.",
    "Une réunion avec les familles des prisonniers s'est tenue mardi.",
    # of those who held it, and of him who speaks after it
    "La commission parlementaire a tenu deux réunions lundi à Goma.",
    "Le comité d'experts tiendra une nouvelle réunion jeudi à Goma.",
    "Un sous-comité a été créé. Il a eu mardi une première séance de travail.",
    "Les évêques se sont réunis mardi à Goma.",
    "Les maires ont tenu mardi une rencontre à Goma.",
    "À Goma, Félix Tshisekedi a promis mardi, à l'issue d'une rencontre, de rétablir l'ordre.",
]

OF_THE_TWO = [
    "Les deux délégations se sont retrouvées lundi à Luanda.",
    "Les représentants des deux pays se sont vus mardi à Genève.",
    "Une rencontre directe est prévue mardi à Luanda.",
    "Une première rencontre a eu lieu mardi à Luanda.",
    "L'Angola a annoncé lundi une trêve à l'issue d'une réunion à Luanda.",
    "L'émissaire Olusegun Obasanjo a promis mardi une trêve à l'issue d'une réunion à Luanda.",
    "Les deux délégations ont tenu mardi une réunion à Luanda.",
    "Ils ont tenu mardi une réunion à Luanda.",
]


BETWEEN_MEN = (
    "Recep Tayyip Erdogan et Vladimir Poutine se sont rencontrés mardi à Sotchi pour évoquer les relations "
    "entre la Turquie et la Russie. "
)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("L'accord signé en 2018 n'a pas été appliqué.", {"Turquie", "Russie"}),
        ("Une trêve avait été conclue en mai 2020.", {"Turquie", "Russie"}),
        ("L'accord signé en juin n'a pas été appliqué.", {"Turquie", "Russie"}),
    ],
)
def test_deals_told_beside_a_meeting_are_of_states(sentence: str, names: set[str], events_of: Reader) -> None:
    (deal,) = (event for event in events_of(BETWEEN_MEN + sentence) if event.type == "agreement")
    assert _people(deal) == names


@pytest.mark.parametrize("sentence", OF_OTHERS)
def test_the_two_sides_are_not_lent_to_contacts_of_others(sentence: str, events_of: Reader) -> None:
    lent = [event.trigger for event in events_of(AT_ODDS + sentence) if SIDES & _people(event)]
    assert lent == []


@pytest.mark.parametrize("sentence", OF_THE_TWO)
def test_the_two_sides_are_lent(sentence: str, events_of: Reader) -> None:
    assert any(_people(event) == SIDES for event in events_of(AT_ODDS + sentence))


def _people(event: Event) -> set[str]:
    return {participant.name for participant in event.participants}


NEIGHBOURS = "Le Rwanda et la RDC sont voisins. Paul Kagame a rencontré Félix Tshisekedi lundi à Luanda. "
MEN = {"Paul Kagame", "Félix Tshisekedi"}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Un accord de paix avait été signé en juin.", SIDES),
        ("Un accord de paix doit être signé vendredi.", SIDES),
        ("Une trêve a été conclue en mai.", SIDES),
        ("Les deux présidents ont signé mardi un accord de paix.", MEN),
        ("Ils ont signé mardi un accord de paix.", MEN),
    ],
)
def test_a_deal_is_between_the_states_of_those_who_meet(
    text: str, sides: set[str], events_of: Reader
) -> None:
    (deal,) = [e for e in events_of(NEIGHBOURS + text) if e.type == "agreement"]
    assert {p.name for p in deal.participants} == sides


def test_a_deal_within_one_state_is_between_those_who_meet(events_of: Reader) -> None:
    found = events_of(
        "Salva Kiir et Riek Machar se sont vus lundi à Juba, au Soudan du Sud. "
        "L'accord de paix conclu en janvier a été violé."
    )
    (deal,) = [e for e in found if e.type == "agreement"]
    assert {p.name for p in deal.participants} == {"Salva Kiir", "Riek Machar"}


WHOSE = [
    # no two who mediate are the pair
    (
        "Kinshasa et le M23 s'affrontent. Une trêve est en vue, disent les médiateurs américains et qataris. "
        "Les deux camps se sont vus mardi à Doha.",
        {"République démocratique du Congo", "Mouvement du 23 mars"},
    ),
    # the clause tells whose they are
    (
        "Tokyo salue le dialogue entre le Rwanda et le M23, dont les délégués se sont vus mardi à Doha.",
        {"Rwanda", "Mouvement du 23 mars"},
    ),
    # two delegations, of those who met
    (
        "Le Rwanda et la RDC sont voisins. Paul Kagame a vu Félix Tshisekedi lundi à Luanda. "
        "Les deux délégations se retrouveront jeudi.",
        SIDES,
    ),
    # the two men, whose states nobody names
    (
        "Marco Rubio a vu lundi à Bruxelles Hakan Fidan. Les deux délégations se retrouveront jeudi.",
        {"Marco Rubio", "Hakan Fidan"},
    ),
]


@pytest.mark.parametrize(("text", "sides"), WHOSE)
def test_whose_delegations(text: str, sides: set[str], events_of: Reader) -> None:
    assert _people(events_of(text)[-1]) == sides
