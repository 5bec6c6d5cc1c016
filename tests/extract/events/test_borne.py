"""Nouns and verbs that tell a contact or an act only together, or only in one of their senses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Event

Reader = Callable[[str], tuple[Event, ...]]
KIR = {"Félix Tshisekedi", "Paul Kagame"}
M23 = {"République démocratique du Congo", "Mouvement du 23 mars"}
USA_RUSSIA = {"Donald Trump", "Vladimir Poutine"}

CASES = [
    # the verb makes the noun a contact
    ("Kinshasa et le M23 ont renoué le dialogue.", "talks", "held", M23),
    ("Kinshasa a renoué mardi le fil du dialogue avec le M23.", "talks", "held", M23),
    ("Kinshasa a pris langue mardi avec le M23.", "talks", "held", M23),
    ("Kinshasa est entré mardi en contact avec le M23.", "talks", "held", M23),
    ("Kinshasa est en contact avec le M23.", "talks", "ongoing", M23),
    ("Kinshasa et le M23 sont en pourparlers à Doha.", "talks", "ongoing", M23),
    ("Kinshasa poursuit le dialogue avec le M23.", "talks", "ongoing", M23),
    ("Kinshasa exclut tout dialogue avec le M23.", "talks", "refused", M23),
    ("Kinshasa et le M23 ont exprimé leur volonté de reprendre le dialogue.", "talks", "proposed", M23),
    # who accepts talks is one of them
    ("Kinshasa et le M23 acceptent des pourparlers à Doha.", "talks", "planned", M23),
    ("Kinshasa et le M23 ont accepté mardi des discussions directes.", "talks", "planned", M23),
    ("Félix Tshisekedi a accepté un tête-à-tête avec Paul Kagame.", "meeting", "planned", KIR),
    ("William Ruto a accepté la rencontre entre Félix Tshisekedi et Paul Kagame.", "meeting", "planned", KIR),
    # an appointment made
    ("Félix Tshisekedi et Paul Kagame se sont donné rendez-vous vendredi à Doha.", "meeting", "planned", KIR),
    ("Félix Tshisekedi avait donné rendez-vous à Paul Kagame.", "meeting", "planned", KIR),
    ("Félix Tshisekedi a donné rendez-vous vendredi à Paul Kagame à Nairobi.", "meeting", "planned", KIR),
    # a visit paid, whatever stands before its noun
    ("Paul Kagame a rendu une première visite à Félix Tshisekedi.", "meeting", "held", KIR),
    ("Paul Kagame rendra bientôt une nouvelle visite à Félix Tshisekedi.", "meeting", "planned", KIR),
    ("Paul Kagame finissait lundi une visite de trois jours en Angola.", "visit", "held", {"Paul Kagame"}),
    ("Kinshasa s'est assis mardi à la table des négociations avec le M23.", "talks", "held", M23),
    ("Kinshasa refuse de s'asseoir à la table des négociations avec le M23.", "talks", "refused", M23),
    ("Kinshasa est revenu mardi à la table des négociations avec le M23.", "talks", "held", M23),
    ("Kinshasa a rompu mardi les négociations avec le M23.", "talks", "cancelled", M23),
    ("Félix Tshisekedi a eu plusieurs échanges avec Paul Kagame.", "talks", "held", KIR),
    ("Félix Tshisekedi a eu mardi une audience avec le pape Léon XIV.", "meeting", "held",
     {"Félix Tshisekedi", "Léon XIV"}),
    ("Un dîner a réuni mardi Félix Tshisekedi et Paul Kagame.", "meeting", "held", KIR),
    ("Félix Tshisekedi a abordé samedi le dossier nucléaire avec Paul Kagame.", "talks", "held", KIR),
    ("Félix Tshisekedi a fait le point mardi avec Paul Kagame.", "talks", "held", KIR),
    ("Félix Tshisekedi et Paul Kagame ont bouclé samedi à Doha un premier tour de discussions.", "talks",
     "held", KIR),
    ("Félix Tshisekedi a ouvert mardi des négociations avec Paul Kagame.", "talks", "held", KIR),
    ("Gustavo Petro a décidé mardi de suspendre les négociations avec l'ELN.", "talks", "postponed",
     {"Gustavo Petro", "Armée de libération nationale"}),
    ("Félix Tshisekedi n'a pas l'intention de rencontrer Paul Kagame.", "meeting", "refused", KIR),
    ("Kinshasa parle avec le M23.", "talks", "ongoing", M23),
    # out of the question
    (
        "Paul Kagame a évoqué avec William Ruto l'appel lancé par Félix Tshisekedi.",
        "talks",
        "held",
        {"Paul Kagame", "William Ruto"},
    ),
    ("Pas question pour Kinshasa de négocier avec le M23.", "talks", "refused", M23),
    # journeys
    ("Gustavo Petro a fait un saut mardi à Caracas.", "visit", "held", {"Gustavo Petro"}),
    ("Gustavo Petro a fait une escale mardi à Caracas.", "visit", "held", {"Gustavo Petro"}),
    ("Gustavo Petro ira mercredi à Caracas.", "visit", "planned", {"Gustavo Petro"}),
    ("Gustavo Petro quittera mercredi Bogota pour Caracas.", "visit", "planned", {"Gustavo Petro"}),
    ("Gustavo Petro est retourné mardi à Caracas.", "visit", "held", {"Gustavo Petro"}),
    ("Gustavo Petro est reparti mardi pour Caracas.", "visit", "held", {"Gustavo Petro"}),
    ("Gustavo Petro a débarqué mardi à Caracas.", "visit", "held", {"Gustavo Petro"}),
    ("Gustavo Petro doit rejoindre Caracas mercredi.", "visit", "planned", {"Gustavo Petro"}),
    ("Gustavo Petro était en visite à Caracas mardi.", "visit", "held", {"Gustavo Petro"}),
    ("Donald Trump a envoyé mardi Steve Witkoff à Moscou.", "visit", "held", {"Steve Witkoff"}),
    ("Paul Kagame a rendu visite mardi à Félix Tshisekedi.", "meeting", "held", KIR),
    ("Paul Kagame est allé présenter son plan mardi à Félix Tshisekedi.", "meeting", "held", KIR),
    # calls and letters
    ("Donald Trump a eu mardi Vladimir Poutine au téléphone.", "call", "held", USA_RUSSIA),
    ("Donald Trump a contacté mardi Vladimir Poutine par téléphone.", "call", "held", USA_RUSSIA),
    ("Donald Trump a reçu mardi un appel de Vladimir Poutine.", "call", "held", USA_RUSSIA),
    ("Donald Trump a écrit mardi à Vladimir Poutine.", "letter", "held", USA_RUSSIA),
    ("Donald Trump et Vladimir Poutine ont échangé des lettres en juin.", "letter", "held", USA_RUSSIA),
    ("Dans une lettre à Vladimir Poutine, Donald Trump a annulé sa venue.", "letter", "held", USA_RUSSIA),
    # deals
    ("Kinshasa et le M23 ont paraphé mercredi un accord de paix.", "agreement", "held", M23),
    ("Le Hamas a entériné lundi l'accord de cessez-le-feu avec Israël.", "agreement", "held",
     {"Hamas", "Israël"}),
    ("Le M23 a adhéré mardi à l'accord de paix.", "agreement", "held", {"Mouvement du 23 mars"}),
    ("Kinshasa et le M23 ont trouvé mardi un terrain d'entente.", "agreement", "held", M23),
    ("Kinshasa et le M23 se sont engagés mardi à libérer les captifs.", "agreement", "held", M23),
    ("Kinshasa et le M23 ont accepté mardi de former un comité.", "agreement", "held", M23),
    ("Kinshasa et le M23 sont tombés d'accord mardi pour échanger leurs prisonniers.", "agreement", "held",
     M23),
    ("Kinshasa et le M23 ont pris mardi l'engagement de cesser les combats.", "agreement", "held", M23),
    ("Kinshasa et le M23 se sont engagés mardi à respecter la trêve.", "agreement", "held", M23),
    ("Kinshasa et le M23 se sont engagés mardi à mettre en place une trêve.", "agreement", "held", M23),
    ("L'accord de Doha, signé en juillet par Kinshasa et le M23, prévoit un retrait.", "agreement", "held",
     M23),
    ("Félix Tshisekedi a profité de son passage pour rencontrer Paul Kagame.", "meeting", "held", KIR),
    ("Félix Tshisekedi a eu mardi une séance de travail avec Paul Kagame.", "talks", "held", KIR),
    ("Félix Tshisekedi et Paul Kagame ont échangé mardi des idées sur la paix.", "meeting", "held", KIR),
    ("La trêve négociée par l'Égypte entre Israël et le Hamas tient depuis mardi.", "agreement", "ongoing",
     {"Égypte", "Israël", "Hamas"}),
    ("Kinshasa et le M23 sont arrivés mardi à un compromis.", "agreement", "held", M23),
    ("Kinshasa et le M23 ont adopté mardi une déclaration commune.", "agreement", "held", M23),
    ("Kinshasa et le M23 ont finalisé mardi un accord.", "agreement", "held", M23),
    ("L'accord sera paraphé mercredi par Kinshasa et le M23.", "agreement", "planned", M23),
    ("L'accord n'a pas été ratifié par Kinshasa et le M23.", "agreement", "denied", M23),
    # what one side puts forward
    ("Kigali a demandé mardi au M23 de rendre les armes.", "proposal", "proposed",
     {"Rwanda", "Mouvement du 23 mars"}),
    ("Kigali a proposé mardi à Kinshasa de créer une force commune.", "proposal", "proposed",
     {"Rwanda", "République démocratique du Congo"}),
    ("Kigali a demandé le retrait des troupes congolaises du Kivu.", "proposal", "proposed", {"Rwanda"}),
]  # fmt: skip

NO_EVENT = [
    "Félix Tshisekedi a pris la parole mardi.",
    "Le ministre a tiré la langue mardi.",
    "Le film poursuit le dialogue entre les arts.",
    "Une navette relie Genève et Lausanne.",
    "L'armée a gagné la bataille de Goma.",
    "Le Real a gagné à Doha.",
    "Le M23 a rejoint la coalition à Goma.",
    "Cela va à l'encontre de la position de Paris.",
    "L'appel d'offres lancé mardi a été rejeté.",
    "Félix Tshisekedi va être entendu à Paris.",
    "Félix Tshisekedi a écrit un livre sur la paix.",
    "Félix Tshisekedi s'est engagé à travailler avec ses partenaires.",
    "Le ministre a rendu un hommage appuyé aux victimes.",
    "Les options pour reprendre le dialogue sont rares.",
    "Paul Kagame a donné rendez-vous vendredi aux journalistes.",
    "Paul Kagame n'a donné aucun rendez-vous à la presse.",
    "Kigali a envoyé des armes à Goma.",
    "Kigali ne demande plus le retrait des troupes congolaises.",
    "La Russie a envoyé Wagner au Mali.",
    "L'armée israélienne est retournée mardi à Rafah.",
    "Emmanuel Macron est revenu sur sa décision mardi à Paris.",
    "Gustavo Petro est allé à l'essentiel devant la presse à Bogota.",
    "Gustavo Petro s'est engagé à baisser les impôts.",
    "Emmanuel Macron a proposé de dissoudre l'Assemblée.",
    "La Banque mondiale a accepté de prêter 100 millions de dollars au Tchad.",
    "Nikol Pachinian, dont Bakou réclame la démission, a gagné les élections.",
    "Gustavo Petro a évoqué la crise avec humour.",
    "Les parties se sont quittées en bons termes à Goma.",
    "Israël et le Hezbollah ont échangé des tirs mardi.",
    "Moscou et Kiev ont échangé des accusations mardi.",
    "Dans un message sur X, Donald Trump a salué la paix.",
    "Kigali attend de Kinshasa qu'elle s'engage à respecter ses frontières.",
    "Paul Kagame a salué l'appel lancé par William Ruto.",
]


@pytest.mark.parametrize(("text", "kind", "status", "who"), CASES)
def test_wording(text: str, kind: str, status: str, who: set[str], events_of: Reader) -> None:
    (event,) = [each for each in events_of(text) if each.type != "announcement"]
    assert (event.type, event.status) == (kind, status)
    assert {each.name for each in event.participants} == who


@pytest.mark.parametrize("text", NO_EVENT)
def test_no_event(text: str, events_of: Reader) -> None:
    assert [(e.type, e.trigger) for e in events_of(text)] == []
