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
    # a noun written apart or misread, a head taken for another word
    (
        "Le tête à tête entre Félix Tshisekedi et Paul Kagame a duré une heure.",
        ["meeting held: Félix Tshisekedi, Paul Kagame"],
    ),
    (
        "Félix Tshisekedi et Paul Kagame auront lundi un tête à tête.",
        ["meeting planned: Félix Tshisekedi, Paul Kagame"],
    ),
    (
        "Kinshasa et Kigali ont repris langue à Oman.",
        ["talks held: Rwanda, République démocratique du Congo"],
    ),
    ("L'émissaire américain Tom Barrack fera escale à Beyrouth lundi.", ["visit planned: Tom Barrack"]),
    (
        "En déplacement lundi à Alger, Sergueï Lavrov a vu Hakan Fidan.",
        ["meeting held: Hakan Fidan, Sergueï Lavrov", "visit held: Sergueï Lavrov"],
    ),
    (
        "De passage à Paris, Paul Kagame a été reçu par Emmanuel Macron.",
        ["meeting held: Emmanuel Macron, Paul Kagame", "visit held: Paul Kagame"],
    ),
    ("Thabo Mbeki est en mission à Khartoum.", ["visit ongoing: Thabo Mbeki"]),
    (
        "La rencontre entre Félix Tshisekedi et Paul Kagame s'est achevée mercredi.",
        ["meeting held: Félix Tshisekedi, Paul Kagame"],
    ),
    (
        "Une réunion secrète entre Félix Tshisekedi et Paul Kagame se tiendra lundi à Genève.",
        ["meeting planned: Félix Tshisekedi, Paul Kagame"],
    ),
    (
        "Une rencontre secrète s'est déroulée à Genève entre Félix Tshisekedi et Paul Kagame.",
        ["meeting held: Félix Tshisekedi, Paul Kagame"],
    ),
    # what has just been
    (
        "Une réunion vient de se tenir à Doha entre Félix Tshisekedi et Paul Kagame.",
        ["meeting held: Félix Tshisekedi, Paul Kagame"],
    ),
    (
        "La réunion entre Félix Tshisekedi et Paul Kagame vient d'être reportée.",
        ["meeting postponed: Félix Tshisekedi, Paul Kagame"],
    ),
    (
        "Un sommet entre Félix Tshisekedi et Paul Kagame vient d'être programmé.",
        ["meeting planned: Félix Tshisekedi, Paul Kagame"],
    ),
    (
        "Paul Kagame vient de s'entretenir à Doha avec Félix Tshisekedi.",
        ["meeting held: Félix Tshisekedi, Paul Kagame"],
    ),
    # what they have met for, whom they are in contact with
    (
        "Kinshasa et le M23 se sont retrouvés mardi à Doha pour un nouveau cycle de pourparlers.",
        ["talks held: Mouvement du 23 mars, République démocratique du Congo"],
    ),
    (
        "Kinshasa et le M23 sont en contact permanent.",
        ["talks ongoing: Mouvement du 23 mars, République démocratique du Congo"],
    ),
    (
        "Kinshasa et le M23 ont eu de premiers échanges indirects à Doha.",
        ["talks held: Mouvement du 23 mars, République démocratique du Congo"],
    ),
    (
        "Kinshasa a claqué la porte des négociations avec le M23.",
        ["talks cancelled: Mouvement du 23 mars, République démocratique du Congo"],
    ),
    (
        "Les chefs d'état-major algérien et malien se sont réunis lundi à Tamanrasset.",
        ["meeting held: Algérie, Mali"],
    ),
    (
        "Les ministres de la Défense de la Corée du Sud et du Japon ont tenu une réunion.",
        ["meeting held: Corée du Sud, Japon"],
    ),
    ("Israël va envoyer une équipe de négociateurs à Doha.", ["visit planned: Israël"]),
    ("Israël a dépêché mardi des négociateurs en Arabie saoudite.", ["visit held: Israël"]),
    ("Israël a envoyé des émissaires au Qatar.", ["visit held: Israël"]),
    ("Israël enverra des conseillers aux États-Unis.", ["visit planned: Israël"]),
    # a time or an aside between the verb and its object, or for its subject
    (
        "Paul Kagame a eu mardi, pour la deuxième journée consécutive, des entretiens avec Félix Tshisekedi, "
        "le président congolais.",
        ["meeting held: Félix Tshisekedi, Paul Kagame"],
    ),
    (
        "Paul Kagame avait reçu ces derniers mois des représentants du M23.",
        ["meeting held: Mouvement du 23 mars, Paul Kagame"],
    ),
    (
        "Paul Kagame a reçu ces derniers jours à Kigali Félix Tshisekedi.",
        ["meeting held: Félix Tshisekedi, Paul Kagame"],
    ),
    (
        "Kinshasa a entamé en juin des négociations de paix avec le M23, un groupe rebelle sans terre.",
        ["talks held: Mouvement du 23 mars, République démocratique du Congo"],
    ),
    (
        "Kinshasa a mené pendant trois jours des discussions avec le M23.",
        ["talks held: Mouvement du 23 mars, République démocratique du Congo"],
    ),
    (
        "Le 15 octobre s'ouvriront aussi à Genève des discussions entre Kinshasa et Kigali.",
        ["talks planned: Rwanda, République démocratique du Congo"],
    ),
    (
        "Paul Kagame a reçu Félix Tshisekedi. Il avait reçu ces dernières semaines Félix Tshisekedi.",
        ["meeting held: Félix Tshisekedi, Paul Kagame", "meeting held: Félix Tshisekedi, Paul Kagame"],
    ),
    (
        "Paul Kagame a reçu Félix Tshisekedi. Il avait reçu la semaine dernière Félix Tshisekedi.",
        ["meeting held: Félix Tshisekedi, Paul Kagame"],
    ),
    # only judged, or spoken of as past
    (
        "Kigali a critiqué la rencontre de Félix Tshisekedi avec William Ruto.",
        ["meeting held: Félix Tshisekedi, William Ruto"],
    ),
    (
        "La trêve était au cœur de la rencontre entre Félix Tshisekedi et William Ruto.",
        ["meeting held: Félix Tshisekedi, William Ruto"],
    ),
    (
        "Kigali a critiqué la rencontre prévue entre Félix Tshisekedi et William Ruto.",
        ["meeting planned: Félix Tshisekedi, William Ruto"],
    ),
    (
        "Félix Tshisekedi rencontrera vendredi William Ruto. Kigali a critiqué la rencontre entre Félix "
        "Tshisekedi et William Ruto.",
        ["meeting planned: Félix Tshisekedi, William Ruto"],
    ),
    # who is joined somewhere, who is on a visit
    (
        "Paul Kagame a rejoint mardi soir à Doha Félix Tshisekedi.",
        ["visit held: Félix Tshisekedi, Paul Kagame"],
    ),
    (
        "Paul Kagame rejoindra jeudi Félix Tshisekedi à Doha.",
        ["visit planned: Félix Tshisekedi, Paul Kagame"],
    ),
    ("La trêve tient, a-t-on appris de Paul Kagame, en visite à Doha.", ["visit held: Paul Kagame"]),
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
    # somebody sat down with, a hand shaken, days spent, a plane taken
    (
        "Paul Kagame a exclu de s'asseoir avec Félix Tshisekedi.",
        ["meeting refused: Félix Tshisekedi, Paul Kagame"],
    ),
    (
        "Paul Kagame et Félix Tshisekedi s'assiéront lundi face à face.",
        ["meeting planned: Félix Tshisekedi, Paul Kagame"],
    ),
    (
        "Paul Kagame et Félix Tshisekedi se sont serré la main mardi à Doha.",
        ["meeting held: Félix Tshisekedi, Paul Kagame"],
    ),
    (
        "Kinshasa et le M23 ont siégé ensemble mardi à Doha.",
        ["talks held: Mouvement du 23 mars, République démocratique du Congo"],
    ),
    (
        "Les délégués de Kinshasa siègent avec ceux du M23 depuis mardi à Doha.",
        ["talks ongoing: Mouvement du 23 mars, République démocratique du Congo"],
    ),
    ("Paul Kagame était lundi avec William Ruto.", ["meeting held: Paul Kagame, William Ruto"]),
    (
        "Paul Kagame aimerait voir Félix Tshisekedi et William Ruto se réunir à Doha.",
        ["meeting proposed: Félix Tshisekedi, William Ruto"],
    ),
    (
        "Paul Kagame a rencontré mardi à Doha William Ruto, un entretien qu'il a jugé utile.",
        ["meeting held: Paul Kagame, William Ruto"],
    ),
    ("Paul Kagame a eu lundi William Ruto au bout du fil.", ["call held: Paul Kagame, William Ruto"]),
    (
        "Les négociateurs russes et ukrainiens, réunis depuis lundi à Doha, n'ont rien signé.",
        ["meeting ongoing: Russie, Ukraine"],
    ),
    ("Kinshasa n'enverra personne à Doha.", ["visit refused: République démocratique du Congo"]),
    ("Paul Kagame a passé six heures à Bujumbura mardi.", ["visit held: Paul Kagame"]),
    ("Paul Kagame avait passé quelques jours à Rabat en mai.", ["visit held: Paul Kagame"]),
    ("Paul Kagame a pris mardi l'avion pour Luanda.", ["visit held: Paul Kagame"]),
    ("Paul Kagame reprendra vendredi le chemin de Rabat.", ["visit planned: Paul Kagame"]),
    ("Paul Kagame a dépêché mardi à Doha son directeur de cabinet, Luis Prado.", ["visit held: Luis Prado"]),
    (
        "Les facilitateurs de l'Union africaine sont à Bujumbura depuis mardi.",
        ["visit ongoing: Union africaine"],
    ),
    (
        "Paul Kagame a vu mardi les chefs des brigades à Misrata.",
        ["meeting held: Paul Kagame, brigades"],
    ),
    ("Paul Kagame a consulté mardi les chefs des brigades.", ["meeting held: Paul Kagame, brigades"]),
]

NO_CONTACT = [
    "Paul Kagame s'est assis mardi sur un banc à Doha.",
    "Paul Kagame s'est serré la ceinture.",
    "Le Parlement a siégé mardi à Kigali.",
    "Paul Kagame est avec William Ruto.",
    "Paul Kagame était mardi avec sa famille.",
    "Paul Kagame a passé une loi mardi à Kigali.",
    "Paul Kagame a passé des années à Kampala.",
    "L'armée a passé deux jours à Goma.",
    "Paul Kagame n'est pas à Doha ce jeudi.",
    "Le Mouvement du 23 mars est à Goma depuis mardi.",
    "Paul Kagame a vu mardi les images de Goma.",
    "Paul Kagame a vu mardi ses ministres.",
    "L'armée russe met le cap sur Kiev.",
    "Les rebelles du M23 ont pris la route de Goma.",
    "Le pétrole a mis le cap sur les 100 dollars.",
    "Paul Kagame a pris la tête de la délégation.",
    "Paul Kagame a mis toutes les options sur la table.",
    "Le président rwandais Paul Kagame est reparti de Kigali.",
    "La mission de l'ONU à Goma s'inquiète.",
    "Le sommet vient de rappeler l'urgence de la paix.",
    "Kinshasa s'est trouvé face à face avec le M23.",
    "Les négociations entre Kinshasa et le M23 vont bon train.",
    "Paul Kagame a reçu ces derniers mois des menaces.",
    "Le 15 octobre s'ouvrira à Genève une exposition.",
    "Paul Kagame a rejoint Félix Tshisekedi dans l'opposition.",
    "Paul Kagame a rejoint le M23 à Goma.",
    "Kigali a critiqué toute rencontre entre Félix Tshisekedi et William Ruto.",
    "Kigali n'a pas critiqué la rencontre entre Félix Tshisekedi et William Ruto.",
    "Kigali a critiqué les rencontres entre Félix Tshisekedi et William Ruto.",
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
