"""Journeys, and the contacts told in the sentences around them: all rows of a text, each with day and place.

Published on Thursday 7 August 2025.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from lib.records import IN_NO_WORDS, Event

Reader = Callable[[str], tuple[Event, ...]]

CASES = [
    # the journey of a title, for whoever has been received where it leads
    (
        "Les dessous de la visite de Paul Kagame à Riyad\n\nReçu mardi à Riyad par Mohammed ben Salmane, "
        "Paul Kagame s'est dit optimiste.",
        ["visit held 08-05 Riyad", "meeting held 08-05 Riyad"],
    ),
    (
        "Les enjeux de la visite de Paul Kagame à Riyad\n\nPaul Kagame sera reçu mardi à Riyad par "
        "Mohammed ben Salmane.",
        ["meeting planned 08-12 Riyad"],
    ),
    (
        "Les enjeux de la visite de Paul Kagame à Riyad\n\nPaul Kagame a été reçu mardi à Paris par "
        "Emmanuel Macron.",
        ["meeting held 08-05 Paris"],
    ),
    # back where he is not at home; the state that an adjective tells; a place that has no name
    ("Paul Kagame est à nouveau à Riyad pour tenter une médiation.", ["visit ongoing Riyad"]),
    ("Paul Kagame était de nouveau à Riyad.", ["visit held Riyad"]),
    ("Paul Kagame est à Riyad pour tenter une médiation.", []),
    ("Paul Kagame est à nouveau à Kigali.", []),
    ("Paul Kagame a achevé mardi son séjour qatarien.", ["visit held 08-05 Qatar"]),
    ("Paul Kagame a achevé mardi sa visite officielle.", ["visit held 08-05"]),
    ("Paul Kagame est arrivé mardi dans la région.", ["visit held 08-05"]),
    ("Paul Kagame est attendu mardi sur l'île.", ["visit planned 08-12"]),
    ("Paul Kagame est arrivé mardi dans une région en crise.", []),
    ("Paul Kagame est arrivé mardi dans l'impasse.", []),
    ("Des pluies sont attendues mardi dans la région, selon Paul Kagame.", []),
    ("Le Rwanda est arrivé mardi dans la région.", []),
    ("Paul Kagame se rendra mardi dans l'enclave de Cabinda.", ["visit planned 08-12 Cabinda"]),
    # journeys by their words
    ("Paul Kagame s'est rendu en visite officielle mardi à Riyad.", ["visit held 08-05 Riyad"]),
    ("Paul Kagame doit être en visite à Riyad mardi prochain.", ["visit planned 08-12 Riyad"]),
    ("Paul Kagame a annoncé qu'il sera en visite mardi à Riyad.", ["visit planned 08-12 Riyad"]),
    ("Paul Kagame a fait escale mardi à Riyad.", ["visit held 08-05 Riyad"]),
    ("Paul Kagame revient mardi à Riyad.", ["visit planned 08-12 Riyad"]),
    ("Paul Kagame s'envole mardi pour le Qatar.", ["visit planned 08-12 Qatar"]),
    ("Paul Kagame a renoncé à repartir pour Riyad.", ["visit cancelled Riyad"]),
    ("Attendu mardi à Riyad, Paul Kagame s'est dit optimiste.", ["visit planned 08-12 Riyad"]),
    ("Arrivé mardi à Riyad, Paul Kagame s'est dit optimiste.", ["visit held 08-05 Riyad"]),
    ("Paul Kagame s'est dit optimiste mardi à son arrivée à Riyad.", ["visit held 08-05 Riyad"]),
    ("La visite de deux jours de Paul Kagame à Riyad a été annulée.", ["visit cancelled Riyad"]),
    ("Paul Kagame s'est dit optimiste avant de partir pour Riyad.", ["visit planned Riyad"]),
    ("La rencontre très attendue entre Paul Kagame et Ana Prado a eu lieu mardi.", ["meeting held 08-05"]),
    # journeys by how they end, by coming back, by who leads them, by where one is announced
    ("Paul Kagame a quitté mardi Riyad au terme d'une visite de deux jours.", ["visit held 08-05 Riyad"]),
    ("Paul Kagame est reparti mardi de Riyad.", ["visit held 08-05 Riyad"]),
    ("Paul Kagame a quitté mardi Kigali.", []),
    ("Les troupes ont quitté mardi Riyad.", []),
    ("Paul Kagame quittera Riyad mardi.", []),
    ("L'émissaire américain Tom Barrack est de retour mardi à Beyrouth.", ["visit planned 08-12 Beyrouth"]),
    ("Paul Kagame est de retour depuis mardi à Kigali.", []),
    ("Le calme est de retour mardi à Beyrouth.", []),
    ("Paul Kagame a conduit mardi une délégation à Riyad.", ["visit held 08-05 Riyad"]),
    ("Un émissaire iranien est annoncé vendredi à Moscou.", ["visit planned 08-08 Moscou"]),
    ("Un accord est annoncé vendredi à Moscou.", []),
    # nouns that the tagger takes for verbs
    ("En déplacement mardi à Riyad, Paul Kagame s'est dit optimiste.", ["visit held 08-05 Riyad"]),
    ("Paul Kagame et Ana Prado ont rendez-vous vendredi à Riyad.", ["meeting planned 08-08 Riyad"]),
    ("Paul Kagame retrouvera vendredi à Genève Abbas Araghchi.", ["meeting planned 08-08 Genève"]),
    # a meeting told by a present participle
    ("Recevant mardi Ana Prado à Kigali, Paul Kagame a plaidé pour la paix.", ["meeting held 08-05 Kigali"]),
    ("Paul Kagame, recevant mardi Ana Prado à Kigali, a plaidé pour la paix.",
     ["meeting held 08-05 Kigali"]),
    ("S'entretenant mardi avec Ana Prado, Paul Kagame a plaidé pour la paix.", ["meeting held 08-05"]),
    # stops on days of their own
    ("Paul Kagame s'est rendu lundi à Riyad puis mardi à Doha.",
     ["visit held 08-04 Riyad", "visit held 08-05 Doha"]),
    ("Paul Kagame se rendra à Riyad vendredi et à Doha samedi.",
     ["visit planned 08-08 Riyad", "visit planned 08-09 Doha"]),
    ("Paul Kagame a rencontré Ana Prado lundi à Riyad avant de s'envoler mardi pour Doha.",
     ["meeting held 08-04 Riyad", "visit held 08-05 Doha"]),
    ("Paul Kagame a quitté Riyad mardi après y avoir rencontré Ana Prado.", ["meeting held Riyad"]),
    # where the place lies is no further stop
    ("Paul Kagame s'est rendu mardi à Rubavu, près de Goma.", ["visit held 08-05 Rubavu"]),
    ("Paul Kagame s'est rendu mardi à Tripoli, à 200 km de Misrata.", ["visit held 08-05 Tripoli"]),
    ("Paul Kagame se rendra vendredi à Rutshuru, au nord de Goma.", ["visit planned 08-08 Rutshuru"]),
    ("Paul Kagame se rendra vendredi à Rutshuru, puis à Goma.",
     ["visit planned 08-08 Rutshuru", "visit planned 08-08 Goma"]),
    # what is told of a journey in the next sentence
    ("Paul Kagame se rendra vendredi à Riyad. Au cours de sa visite, il rencontrera Ana Prado.",
     ["visit planned 08-08 Riyad", "meeting planned 08-08 Riyad"]),
    ("Paul Kagame se rendra vendredi à Riyad. Par la suite, il rencontrera Ana Prado.",
     ["visit planned 08-08 Riyad", "meeting planned"]),
    # told again, with its day and place
    ("Paul Kagame doit rencontrer Ana Prado. La rencontre est prévue vendredi à Riyad.",
     ["meeting planned 08-08 Riyad"]),
    ("Paul Kagame et Ana Prado devaient se voir mardi à Riyad. La rencontre a été reportée à vendredi.",
     ["meeting postponed 08-08 Riyad"]),
    ("La rencontre entre Paul Kagame et Ana Prado, initialement prévue lundi, s'est tenue mardi à Riyad.",
     ["meeting held 08-05 Riyad"]),
    ("Paul Kagame et Ana Prado se sont parlé mardi au téléphone. Les deux dirigeants ont discuté du "
     "conflit.", ["call held 08-05"]),
    # who is called, and who is called upon
    ("Paul Kagame a appelé lundi le général Luis Prado.", ["call held 08-04"]),
    ("Paul Kagame a été le premier à appeler le général Luis Prado à « quitter le pouvoir ».", []),
    ("Paul Kagame a contacté par téléphone Ana Prado mardi.", ["call held 08-05"]),
    ("Lors d'un appel téléphonique mardi avec Ana Prado, Paul Kagame a salué des progrès.",
     ["call held 08-05"]),
    ("Paul Kagame s'est dit prêt à un appel avec Ana Prado.", ["call proposed"]),
    # who visits, and who is received
    ("Paul Kagame a rendu visite mardi à son homologue angolais Luis Prado.", ["meeting held 08-05"]),
    ("Ana Prado, que Paul Kagame a reçue mardi à Riyad, a salué des progrès.", ["meeting held 08-05 Riyad"]),
    ("Dès son arrivée mardi à Riyad, Paul Kagame s'est entretenu avec Ana Prado.",
     ["visit held 08-05 Riyad", "meeting held 08-05 Riyad"]),
    ("Paul Kagame a finalement renoncé à se rendre à Riyad. Il devait y rencontrer Ana Prado.",
     ["visit cancelled Riyad", "meeting cancelled Riyad"]),
    ("Paul Kagame a annulé sa visite à Riyad, où il devait rencontrer Ana Prado.",
     ["visit cancelled Riyad", "meeting cancelled Riyad"]),
    ("Paul Kagame n'a pas fait le déplacement à Riyad, où il devait rencontrer Ana Prado.",
     ["visit denied Riyad", "meeting cancelled Riyad"]),
    ("Paul Kagame ne se rendra pas à Riyad où il devait rencontrer Ana Prado.",
     ["visit cancelled Riyad", "meeting cancelled Riyad"]),
    ("Paul Kagame s'est rendu à Riyad, où il devait rencontrer Ana Prado.",
     ["visit held Riyad", "meeting planned Riyad"]),
    ("Paul Kagame a d'abord eu un entretien avec Ana Prado, avant de rencontrer Luis Prado.",
     ["meeting held", "meeting held"]),
    ("Paul Kagame a tenu une conférence de presse avant de recevoir Ana Prado.", ["meeting planned"]),
    ("Paul Kagame et Ana Prado se rencontrent mardi pour la première fois depuis 2016.",
     ["meeting planned 08-12"]),
    ("Paul Kagame a confirmé sa visite à Riyad, où il devait rencontrer Ana Prado.",
     ["visit planned Riyad", "meeting planned Riyad"]),
    # what is said of a contact on another day
    ("Paul Kagame a rencontré lundi à Riyad Ana Prado. L'Angola a salué mercredi cette rencontre.",
     ["meeting held 08-04 Riyad"]),
    # what came next
    ("Avant d'arriver à Riyad, Paul Kagame a rencontré mardi Ana Prado à Luanda.",
     ["visit held Riyad", "meeting held 08-05 Luanda"]),
    ("Paul Kagame a rencontré lundi Ana Prado, avant de poursuivre les discussions avec l'Angola.",
     ["meeting held 08-04", "talks held 08-04"]),
    ("Paul Kagame s'était rendu mardi à Riyad pour rencontrer Ana Prado.",
     ["visit held 08-05 Riyad", "meeting held 08-05 Riyad"]),
    ("« Je pars pour Riyad », a déclaré Paul Kagame.", ["visit planned Riyad"]),
    ("Paul Kagame et Ana Prado ont prié ensemble avant de s'entretenir avec Luis Prado.", ["meeting held"]),
    ("Ana Prado a déposé une gerbe avant de recevoir Luis Prado.", ["meeting held"]),
    ("Ana Prado a exigé une trêve avant de recevoir Luis Prado.", ["meeting planned"]),
    ("Ana Prado a dit sa confiance avant de recevoir Luis Prado.", ["meeting planned"]),
    # who is announced to have come
    ("L'Angola a annoncé l'arrivée à Riyad de Paul Kagame.", ["visit held Riyad"]),
    ("L'Angola annonce l'arrivée prochaine à Riyad de Paul Kagame.", ["visit planned Riyad"]),
    ("L'Angola a annoncé l'arrivée demain à Riyad de Paul Kagame.", ["visit planned 08-08 Riyad"]),
    # a day that lies just ahead, though nothing says that it is to come
    ("L'Angola salue la rencontre entre Paul Kagame et Ana Prado le 20 août à Riyad.",
     ["meeting planned 08-20 Riyad"]),
    ("Le prince va parler après le sommet entre Paul Kagame et Ana Prado organisé à Riyad le 14 août.",
     ["meeting planned 08-14 Riyad"]),
    ("L'Angola salue la rencontre entre Paul Kagame et Ana Prado le 20 juillet à Riyad.",
     ["meeting held 07-20 Riyad"]),
    ("Les pourparlers entre Paul Kagame et Ana Prado, entamés le 20 août à Riyad, n'avancent pas.",
     ["talks held Riyad"]),
    ("Paul Kagame et Ana Prado avaient convenu de créer un comité lors d'un sommet le 6 juillet.",
     ["meeting held 07-06"]),
    # away from one place, towards another
    ("Paul Kagame a quitté mardi Kigali en direction de Riyad.", ["visit held 08-05 Riyad"]),
    ("Paul Kagame a quitté le Rwanda mardi matin à destination de Riyad.", ["visit held 08-05 Riyad"]),
    ("Paul Kagame a quitté mardi son pays, direction Riyad.", ["visit held 08-05 Riyad"]),
    ("Paul Kagame a quitté mardi la direction du parti.", []),
    # from state to state, and the tour that leads there
    ("Paul Kagame s'est rendu en Zambie, au Botswana et en Namibie.",
     ["visit held Zambie", "visit held Botswana", "visit held Namibie"]),
    ("Paul Kagame est arrivé mardi à Lusaka, en Zambie.", ["visit held 08-05 Lusaka"]),
    ("Paul Kagame a entamé mardi une tournée qui le mènera en Zambie et au Botswana.",
     ["visit held 08-05", "visit planned Zambie", "visit planned Botswana"]),
    ("Paul Kagame est arrivé mardi en Namibie. Son périple le conduira aussi au Botswana.",
     ["visit held 08-05 Namibie", "visit planned Botswana"]),
    ("La visite de Paul Kagame a mené le pays à de nouvelles réformes.", []),
    # there with a delegation; where one arrives is no place where "à" only leads the word
    ("Paul Kagame se trouve à Lusaka à la tête d'une délégation.", ["visit ongoing Lusaka"]),
    ("Paul Kagame se trouve à Lusaka à la tête d'une fortune.", []),
    ("À l'arrivée des délégations devant la salle, Paul Kagame a salué les participants.", []),
    ("À l'arrivée de Paul Kagame à Lusaka mardi, on chantait.", ["visit held 08-05 Lusaka"]),
    # a plan, and what became of it told next
    ("Paul Kagame devait rencontrer Ana Prado mardi à Lusaka. Mais il a décidé de ne pas venir.",
     ["meeting refused 08-05 Lusaka"]),
    ("Paul Kagame devait aller mardi à Lusaka. Mais il a refusé de s'y rendre.",
     ["visit refused 08-05 Lusaka"]),
    ("Paul Kagame devait rencontrer Ana Prado mardi à Lusaka. Mais l'armée a décidé de ne pas venir.",
     ["meeting planned 08-05 Lusaka"]),
    ("Paul Kagame devait rencontrer Ana Prado mardi à Lusaka. Mais il a refusé de participer à la prière.",
     ["meeting planned 08-05 Lusaka"]),
    # counted, and since when there was none
    ("La rencontre de mardi entre Paul Kagame et Ana Prado à Lusaka est la troisième depuis janvier.",
     ["meeting held 08-05 Lusaka"]),
    ("La rencontre entre Paul Kagame et Ana Prado mardi à Lusaka était la première depuis dix ans.",
     ["meeting held 08-05 Lusaka"]),
    ("La rencontre entre Paul Kagame et Ana Prado, prévue mardi à Lusaka, sera la première depuis dix ans.",
     ["meeting planned 08-12 Lusaka"]),
    ("L'essentiel, pour une rencontre entre Paul Kagame et Ana Prado, est la première question.", []),
    # another of its kind, told by "celle"
    ("Cette visite de Paul Kagame à Lusaka, mardi, fait suite à celle d'Ana Prado en juin.",
     ["visit held 08-05 Lusaka", "visit held 06-01"]),
    ("Paul Kagame et Ana Prado se sont vus mardi. Cette rencontre suit celle qu'ils ont eue en juin.",
     ["meeting held 08-05", "meeting held 06-01"]),
    ("La visite de Paul Kagame à Lusaka, mardi, suit celle effectuée en juin par Ana Prado.",
     ["visit held 08-05 Lusaka", "visit held 06-01"]),
    ("Les pourparlers entre l'Angola et la Zambie se tiendront à Lusaka, après ceux tenus en mars à Doha.",
     ["talks planned Lusaka", "talks held 03-01 Doha"]),
    ("La délégation de l'Angola a rencontré mardi celle de la Zambie.", ["meeting held 08-05"]),
    ("La visite de Paul Kagame à Lusaka a lieu mardi, sur une position proche de celle d'Ana Prado.",
     ["visit planned 08-12 Lusaka"]),
    # the day to which a journey of the past plan has been moved
    ("Paul Kagame devait aller mardi à Lusaka. La visite de Paul Kagame à Lusaka a été reportée à samedi.",
     ["visit postponed 08-09 Lusaka"]),
    ("Ana Prado devait aller mardi à Lusaka. La visite de Paul Kagame à Lusaka a été reportée à samedi.",
     ["visit planned 08-05 Lusaka", "visit postponed 08-09 Lusaka"]),
    # what was to be done on a journey that is off
    (
        "Paul Kagame n'ira pas vendredi à Riyad. Il devait y rencontrer Félix Tshisekedi.",
        ["visit cancelled 08-08 Riyad", "meeting cancelled 08-08 Riyad"],
    ),
    (
        "Paul Kagame a annulé sa visite à Riyad. Il doit rencontrer Félix Tshisekedi lundi à Luanda.",
        ["visit cancelled Riyad", "meeting planned 08-11 Luanda"],
    ),
    # an invitation answered
    ("Paul Kagame a décliné une invitation à se rendre à Riyad.", ["visit refused Riyad"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_journeys_and_contacts_around_them(text: str, rows: list[str], contacts_of: Reader) -> None:
    assert [_row(event) for event in contacts_of(text)] == rows


def _row(event: Event) -> str:
    day = event.date_start if event.date_basis not in IN_NO_WORDS else None
    return " ".join(filter(None, (event.type, event.status, _short(day), event.place)))


def _short(day: date | None) -> str:
    return f"{day:%m-%d}" if day else ""


def test_no_state_travels_to_another(contacts_of: Reader) -> None:
    told = contacts_of("Les États-Unis ont rejoint la France et l'Égypte pour demander une trêve.")
    assert not [event for event in told if event.type == "visit"]
