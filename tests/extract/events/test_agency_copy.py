"""Plain sentences of agency copy on contacts in person: status, sides, day and place of the one contact."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from lib.records import Event

Reader = Callable[[str], tuple[Event, ...]]
MONDAY, TODAY, NEXT = date(2025, 8, 4), date(2025, 8, 7), date(2025, 8, 11)
KIR = {"Félix Tshisekedi", "Paul Kagame"}

# text, status, sides, first day, place
CASES = [
    # a participle behind the subject is not the verb of the sentence
    ("La table ronde prévue lundi à Doha entre Félix Tshisekedi et Paul Kagame a été annulée.",
     "cancelled", KIR, NEXT, "Doha"),
    ("La rencontre entre Félix Tshisekedi et Paul Kagame prévue lundi à Doha a été reportée.",
     "postponed", KIR, NEXT, "Doha"),
    # day and town between the contact and those with whom it is
    ("Lors d'un dialogue lundi à Doha avec Paul Kagame, Félix Tshisekedi a promis une trêve.",
     "held", KIR, MONDAY, "Doha"),
    ("Félix Tshisekedi a promis une trêve, au terme d'une rencontre lundi à Doha avec Paul Kagame.",
     "held", KIR, MONDAY, "Doha"),
    # only a comma closes an apposition
    ("Lors d'un entretien lundi avec le président rwandais, Félix Tshisekedi a promis une trêve.",
     "held", KIR, MONDAY, None),
    ("Lors d'une réunion lundi avec le chef du parti, Tomas Barreto, le président congolais Félix Tshisekedi "
     "s'est dit optimiste.", "held", {"Tomas Barreto", "Félix Tshisekedi"}, MONDAY, None),
    ("À l'issue d'une rencontre avec M. Kagame, lundi à Doha, le président congolais s'est dit optimiste.",
     "held", KIR, MONDAY, "Doha"),
    # one that is to come
    ("Félix Tshisekedi s'est dit optimiste avant de rencontrer Paul Kagame.",
     "planned", KIR, TODAY, None),
    # what opens the sentence says when and where
    ("Arrivé lundi à Doha, Félix Tshisekedi a eu des pourparlers avec Paul Kagame.",
     "held", KIR, MONDAY, "Doha"),
    # talks in a town are no call
    ("Félix Tshisekedi a eu une longue conversation lundi à Doha avec Paul Kagame.",
     "held", KIR, MONDAY, "Doha"),
    # whom a contact is asked of
    ("Félix Tshisekedi a sollicité une entrevue auprès de Paul Kagame.", "proposed", KIR, TODAY, None),
    ("Félix Tshisekedi a proposé à Paul Kagame de se retrouver à Doha.", "proposed", KIR, TODAY, "Doha"),
    ("Félix Tshisekedi a rejeté l'idée d'une rencontre avec Paul Kagame.", "refused", KIR, None, None),
    ("Félix Tshisekedi a annoncé une rencontre avec Paul Kagame lundi à Doha.", "planned", KIR, NEXT, "Doha"),
    ("Félix Tshisekedi retrouvera lundi à Doha son homologue rwandais.", "planned", KIR, NEXT, "Doha"),
    ("La rencontre lundi à Doha entre Félix Tshisekedi et le chef rebelle Jonas Mbaye n'a rien donné.",
     "held", {"Félix Tshisekedi", "Jonas Mbaye"}, MONDAY, "Doha"),
    ("Une réunion s'est tenue lundi à Doha. Félix Tshisekedi et Paul Kagame y ont participé.",
     "held", KIR, MONDAY, "Doha"),
    # nouns and adverbs that the tagger takes for verbs, an aside behind the auxiliary
    ("Si l'opposant Félix Tshisekedi rencontre Paul Kagame, la trêve tiendra.",
     "proposed", KIR, TODAY, None),
    ("Félix Tshisekedi a dîné lundi à Doha avec l'opposant Henri Dalo.",
     "held", {"Félix Tshisekedi", "Henri Dalo"}, MONDAY, "Doha"),
    ("Félix Tshisekedi a catégoriquement exclu de rencontrer Paul Kagame.", "refused", KIR, None, None),
    ("Félix Tshisekedi a, lundi à Doha, rencontré Paul Kagame.", "held", KIR, MONDAY, "Doha"),
    ("Félix Tshisekedi a quitté Nairobi sans avoir rencontré Paul Kagame.", "denied", KIR, None, None),
    # relatives with a subject of their own, a list of verbs, a name behind the town
    ("L'opposant Henri Dalo, avec qui Félix Tshisekedi s'est entretenu lundi à Doha, s'est dit confiant.",
     "held", {"Félix Tshisekedi", "Henri Dalo"}, MONDAY, "Doha"),
    ("Un déjeuner a réuni lundi à Doha Félix Tshisekedi et Paul Kagame.", "held", KIR, MONDAY, "Doha"),
    ("Rencontre prévue lundi à Doha entre Félix Tshisekedi et Paul Kagame.", "planned", KIR, NEXT, "Doha"),
    ("Félix Tshisekedi a qualifié de « productive » sa rencontre lundi à Doha avec Paul Kagame.",
     "held", KIR, MONDAY, "Doha"),
    ("Lors d'une réunion qui s'est tenue lundi à Doha, Félix Tshisekedi et Paul Kagame ont évoqué la crise.",
     "held", KIR, MONDAY, "Doha"),
    # two names that the parser took for two sentences, a plural of each other, plans moved and kept
    ("Séoul et les Houthis ont repris lundi à Doha le dialogue.",
     "held", {"Corée du Sud", "Houthistes (Ansar Allah)"}, MONDAY, "Doha"),
    ("L'envoyé russe Kirill Dmitriev et le président congolais se retrouveront lundi à Doha. Ce tête-à-tête "
     "sera suivi d'un dîner.", "planned", {"Kirill Dmitriev", "Félix Tshisekedi"}, NEXT, "Doha"),
    ("La rencontre entre Félix Tshisekedi et Paul Kagame a été avancée à lundi.", "planned", KIR, NEXT, None),
    ("Une rencontre entre Félix Tshisekedi et Paul Kagame était prévue mercredi à Doha. Elle a eu lieu.",
     "held", KIR, date(2025, 8, 6), "Doha"),
    ("La Chine a proposé aux Houthis de reprendre les négociations à Doha.",
     "proposed", {"Chine", "Houthistes (Ansar Allah)"}, TODAY, "Doha"),
    ("Le sommet entre le général Mahamat Saleh et le cardinal Pietro Parolin est reporté sine die.",
     "postponed", {"Mahamat Saleh", "Pietro Parolin"}, None, None),
    # a verb hung on the second noun, an object hung on how it was done, where negotiators are
    ("Les discussions à haut niveau entre les deux Corées auront lieu lundi à Doha.",
     "planned", {"Corée du Nord", "Corée du Sud"}, NEXT, "Doha"),
    ("Paul Kagame a rencontré en secret des représentants du Hamas à Doha.",
     "held", {"Paul Kagame", "Hamas"}, None, "Doha"),
    ("Paul Kagame s'est entretenu lundi avec les négociateurs du Hamas à Doha.",
     "held", {"Paul Kagame", "Hamas"}, MONDAY, "Doha"),
    # conferences that somebody holds, chairmen who stand for their body, who leaves talks, who is invited
    ("L'Irak organisera lundi à Doha une conférence régionale.", "planned", {"Irak"}, NEXT, "Doha"),
    ("Les coprésidents du Groupe de Minsk ont rencontré lundi à Doha Paul Kagame.",
     "held", {"Groupe de Minsk de l'OSCE", "Paul Kagame"}, MONDAY, "Doha"),
    ("Le gouvernement soudanais a suspendu sa participation aux négociations de Doha.",
     "postponed", {"Soudan"}, None, "Doha"),
    ("Paul Kagame a invité Félix Tshisekedi à reprendre le dialogue.", "proposed", KIR, TODAY, None),
    # once since then, and another of the same kind
    ("C'est la première fois que Félix Tshisekedi et Paul Kagame se rencontrent depuis 2016.",
     "held", KIR, None, None),
    ("Une délégation du Fatah et une autre du Hamas se sont réunies lundi à Doha.",
     "held", {"Fatah", "Hamas"}, MONDAY, "Doha"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status", "who", "day", "place"), CASES)
def test_one_contact(
    text: str, status: str, who: set[str], day: date | None, place: str | None, contacts_of: Reader
) -> None:
    contacts = [event for event in contacts_of(text) if event.type != "visit"]
    assert [event.status for event in contacts] == [status]
    (event,) = contacts
    assert {p.name for p in event.participants} == who
    told = None if event.date_basis == "presumed" else event.date_start
    assert (told, event.place) == (day, place)
    assert event.type != "call"


def test_people_found_are_not_met(contacts_of: Reader) -> None:
    assert not contacts_of("L'armée congolaise a retrouvé lundi à Goma le chef rebelle Jonas Mbaye.")
    assert not contacts_of("Félix Tshisekedi a retrouvé le pouvoir lundi à Kinshasa.")
