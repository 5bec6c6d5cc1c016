"""Which words tell a contact or an act, of which type, and which only look like one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Event
from tests.extract.events.misses import marked

Reader = Callable[[str], tuple[Event, ...]]

TYPES = [
    # "en sommet" says how they are together
    ("Réunis en sommet mardi à Luanda, l'Angola et la Zambie ont salué la trêve.", ["meeting"]),
    # none at all
    ("Le M23 refuse tout pourparler avec Kinshasa.", ["talks"]),
    ("Le M23 et Kinshasa refusent de participer à tout dialogue.", ["talks"]),
    # said of the place, and not exchanged; one is called, and by no outlet
    ("Félix Tshisekedi a échangé avec Paul Kagame, lundi, à Luanda, la capitale angolaise.", ["meeting"]),
    ("Félix Tshisekedi avait d'abord contacté Paul Kagame et João Lourenço.", ["call"]),
    # a name behind a noun makes it somebody
    ("L'ancienne gloire du cinéma, Aminata Ba'ari, a été reçue lundi par Paul Kagame.", ["meeting"]),
    # what a meeting is for is no second contact
    (
        "Félix Tshisekedi et Paul Kagame se sont rencontrés à Luanda pour discuter du cessez-le-feu.",
        ["meeting"],
    ),
    (
        "Recep Tayyip Erdogan s'est dit prêt à accueillir des pourparlers entre la Russie et l'Ukraine, "
        "lors d'un entretien téléphonique avec Vladimir Poutine.",
        ["talks", "call"],
    ),
    ("Le texte reprend la proposition présentée en mai par Paul Kagame à Félix Tshisekedi.", ["proposal"]),
    (
        "Le Soudan et le Tchad ont repris leurs pourparlers à Rome. Le prochain cycle débutera le 23 août.",
        ["talks", "talks"],
    ),
    # by the means alone
    ("Nikol Pachinian a prévenu mardi Ilham Aliev par téléphone.", ["call"]),
    ("Nikol Pachinian a eu mardi Ilham Aliev au bout du fil.", ["call"]),
    ("Nikol Pachinian a prévenu l'AFP par téléphone.", []),
    ("Le Soudan et le Tchad ont tenu mardi une réunion en ligne.", ["call"]),
    ("Le Soudan et le Tchad se sont réunis mardi sur la ligne de front.", ["meeting"]),
    # an exchange that two have had, with each other
    ("Nikol Pachinian et Ilham Aliev avaient eu mardi un échange.", ["talks"]),
    ("Nikol Pachinian a eu mardi un échange.", []),
    ("Le Soudan et le Tchad ont eu un échange de tirs.", []),
    # who brings a letter; the signing of a deal that is told
    (
        "Recep Tayyip Erdogan est arrivé mardi à Bagdad, porteur d'un message d'Ilham Aliev.",
        ["visit", "letter"],
    ),
    (
        "Le Soudan et le Tchad négocient à Rome. La signature, prévue jeudi, a été reportée.",
        ["talks", "agreement"],
    ),
    ("Le Soudan et le Tchad négocient à Rome. Sa signature est attendue au bas du chèque.", ["talks"]),
    # to confer with somebody, and to confer something
    ("Le Soudan et le Tchad ont conféré mardi à Rome.", ["meeting"]),
    ("Le Tchad salue la confiance que le Soudan lui confère.", []),
    # who is expected somewhere is to go there; what is expected is no journey
    ("Recep Tayyip Erdogan est attendu mardi à Bagdad.", ["visit"]),
    # the verb of the sentence stands behind who is on a visit
    (
        "Le président turc, Recep Tayyip Erdogan, en visite à Bagdad, a rencontré Kaja Kallas.",
        ["meeting", "visit"],
    ),
    (
        "Kaja Kallas a rencontré Recep Tayyip Erdogan à Ankara, où elle s'est rendue mardi.",
        ["meeting", "visit"],
    ),
    ("Recep Tayyip Erdogan était attendu dans la capitale irakienne.", ["visit"]),
    ("Recep Tayyip Erdogan a dit avoir été invité à Bagdad.", ["visit"]),
    ("Nikol Pachinian et Ilham Aliev ont débuté leur entretien par téléphone mardi.", ["call"]),
    # what the heading has
    (
        "Le direct du jour\n\nLe froid gagne Rome.\n\n21h35 - Erdogan au téléphone avec Kallas\n"
        "Recep Tayyip Erdogan s'est entretenu ce jeudi avec Kaja Kallas.",
        ["call"],
    ),
    (
        "Le direct du jour\n\nLe froid gagne Rome.\n\n21h35 - Erdogan avec Kallas\n"
        "Recep Tayyip Erdogan s'est entretenu ce jeudi avec Kaja Kallas.",
        ["meeting"],
    ),
    (
        "Le direct du jour\n\nAnkara a coupé le téléphone.\n\n"
        "Recep Tayyip Erdogan s'est entretenu ce jeudi avec Kaja Kallas.",
        ["meeting"],
    ),
    ("La Turquie a rompu mardi ses relations diplomatiques avec l'Angola.", ["pressure"]),
    ("Le Soudan et le Tchad ont signé lundi deux accords à Rome.", ["agreement"]),
    # an offer to meet is the meeting
    (
        "Le Soudan a accepté mardi la proposition tchadienne de tenir vendredi à Rome un cycle de "
        "négociations avec le Tchad.",
        ["talks"],
    ),
    ("Le Soudan a accepté mardi la proposition tchadienne de partage des eaux.", ["agreement"]),
    ("Le Soudan rejette la réunion que le Tchad proposait d'organiser mardi à Rome.", ["meeting"]),
    # a side and others
    ("Paul Kagame a réuni mardi à Kigali son gouvernement et le M23.", ["meeting"]),
    # newly in force
    ("Un cessez-le-feu entre le Soudan et le Tchad est en vigueur depuis lundi.", ["agreement"]),
    # in one place, and on no telephone
    ("Le Soudan et le Tchad se parleront mardi dans un manoir du Connecticut.", ["talks"]),
    ("Le Soudan et le Tchad se sont parlé debout lundi, dans un couloir.", ["talks"]),
    ("Recep Tayyip Erdogan a eu mardi à Bagdad une conversation avec Kaja Kallas.", ["talks"]),
    ("Recep Tayyip Erdogan et Kaja Kallas se sont parlé lundi.", ["call"]),
    ("Le Soudan et le Tchad se parleront mardi.", ["call"]),
    (
        "Recep Tayyip Erdogan a rencontré Kaja Kallas à Ankara. De ces conversations, rien n'a filtré.",
        ["meeting"],
    ),
    (
        "Recep Tayyip Erdogan a rencontré Kaja Kallas. Cet appel a été utile.",
        ["meeting"],
    ),
    ("Paul Kagame a adressé lundi un message écrit à Félix Tshisekedi.", ["letter"]),
    ("Paul Kagame a adressé lundi un message à Félix Tshisekedi.", ["letter"]),
    ("Le Soudan et le Tchad ont convenu d'avoir des pourparlers à Rome.", ["talks"]),
    ("Le Soudan et le Tchad ont convenu de se rencontrer à Rome.", ["meeting"]),
    (
        "Le Soudan et le Tchad ont tenu un cycle de pourparlers à Rome. Un deuxième cycle est prévu à Oslo.",
        ["talks", "talks"],
    ),
    (
        "Nikol Pachinian et Ilham Aliev se parlent. Leur appel téléphonique de jeudi n'avait rien donné.",
        ["call"],
    ),
    # what is agreed lies in the words that complete the verb
    ("Le Soudan et le Tchad se sont mis d'accord sur un mécanisme de dialogue permanent.", ["agreement"]),
    (
        "Faure Gnassingbé et Paul Kagame sont convenus lors d'un sommet à Rome de retirer leurs troupes.",
        ["agreement", "meeting"],
    ),
    ("Joseph Kabila a appelé le M23 à déposer les armes.", ["proposal"]),
    ("Félix Tshisekedi a déjà séjourné à Luanda du 3 au 5 mars.", ["visit"]),
    ("Félix Tshisekedi a rencontré Paul Kagame à Luanda.", ["meeting"]),
    ("Une rencontre entre Félix Tshisekedi et Paul Kagame s'est tenue à Luanda.", ["meeting"]),
    ("Un sommet entre l'Éthiopie et l'Érythrée s'est tenu à Djibouti.", ["meeting"]),
    ("Emmanuel Macron et Abdelmadjid Tebboune ont eu un tête-à-tête à Alger.", ["meeting"]),
    ("Nikol Pachinian s'est entretenu avec Ilham Aliev à Prague.", ["meeting"]),
    ("Nikol Pachinian s'est entretenu par téléphone avec Ilham Aliev.", ["call"]),
    ("Nikol Pachinian a eu un entretien téléphonique avec Ilham Aliev.", ["call"]),
    (
        "Les deux dirigeants se sont parlé mardi. Nikol Pachinian a appelé Ilham Aliev par téléphone.",
        ["call"],
    ),
    ("Lors d'un appel téléphonique avec Ilham Aliev, Nikol Pachinian a plaidé pour la paix.", ["call"]),
    ("Emmanuel Macron et Keir Starmer ont échangé en visioconférence avec Volodymyr Zelensky.", ["call"]),
    ("Recep Tayyip Erdogan s'est rendu à Bagdad.", ["visit"]),
    ("Recep Tayyip Erdogan est arrivé à Bagdad mercredi.", ["visit"]),
    ("Recep Tayyip Erdogan a effectué une visite à Bagdad.", ["visit"]),
    ("La visite de Recep Tayyip Erdogan à Bagdad s'est achevée mercredi.", ["visit"]),
    ("Le gouvernement colombien et l'ELN ont tenu un nouveau cycle de pourparlers à Caracas.", ["talks"]),
    ("Les délégations de l'armée soudanaise et des FSR négocient à Djeddah.", ["talks"]),
    ("Des pourparlers entre le Soudan et le Tchad se sont ouverts à N'Djamena.", ["talks"]),
    ("L'Arménie et l'Azerbaïdjan ont signé un accord de paix vendredi.", ["agreement"]),
    ("Israël et le Hamas ont conclu un cessez-le-feu.", ["agreement"]),
    ("Moscou et Kiev ont procédé à un échange de prisonniers mercredi.", ["agreement"]),
    ("Washington a imposé mercredi des sanctions contre l'Iran.", ["pressure"]),
    ("Donald Trump a lancé un ultimatum à l'Iran.", ["pressure"]),
    ("Donald Trump a adressé une lettre à Ali Khamenei.", ["letter"]),
    ("L'Égypte a présenté un plan de paix au Hamas.", ["proposal"]),
    ("À l'issue d'un entretien avec Paul Kagame, Félix Tshisekedi a quitté Luanda.", ["meeting"]),
    ("Après s'être entretenu avec Paul Kagame, Félix Tshisekedi a salué des progrès.", ["meeting"]),
    ("L'OTAN réunit lundi à Bruxelles les ministres ukrainien et turc.", ["meeting"]),
    ("La CEDEAO, qui réunit à Abuja Faure Gnassingbé et Patrice Talon, est en crise.", ["meeting"]),
    (
        'Bakou et Erevan se sont engagés à "ne pas recourir à la force" pour trouver une solution.',
        ["agreement"],
    ),
    ("Paris a convoqué lundi l'ambassadeur d'Iran.", ["meeting"]),
    # whatever one calls him who is received
    ("L'ancienne idole du stade, George Weah, a été reçue lundi par João Lourenço.", ["meeting"]),
    # of words as often told, "discuter" says least
    (
        "Paul Kagame et João Lourenço vont discuter du M23\n\nLa guerre sera au centre du tête-à-tête entre "
        "les deux hommes.",
        ["meeting"],
    ),
    ("Kinshasa a convoqué l'ambassadrice de France.", ["meeting"]),
    ("Les autorités congolaises convoqueront mardi le chargé d'affaires de l'Ouganda.", ["meeting"]),
]

NO_EVENT = [
    "Paul Kagame a reçu une promesse écrite de Félix Tshisekedi.",
    "L'opposition a fait du départ de Paul Kagame une condition.",
    "L'opposition a remis mardi un mémorandum à Paul Kagame.",
    "Paul Kagame n'a rien reçu de Félix Tshisekedi.",
    "Paul Kagame a reçu cela de Félix Tshisekedi.",
    "Tout dialogue serait utile au Kivu.",
    "Le M23 souhaite que tout dialogue soit ouvert aux femmes.",
    # who calls upon somebody, an accent left off; what is exchanged; an outlet that calls for its article
    "António Guterres appelle le Rwanda a renouer avec les Nations unies.",
    "Félix Tshisekedi a échangé des cadeaux avec Paul Kagame.",
    "Radio France Internationale a contacté Paul Kagame.",
    "Paul Kagame, contacté lundi par l'AFP, n'a rien dit.",
    # troops are no travellers
    "Paul Kagame a décidé lundi d'envoyer une force régionale au Mozambique.",
    # on speaking terms or not, with no day
    "L'Angola et la Zambie se parlent.",
    "L'Angola et le M23 ne se parlent plus depuis les combats de Goma.",
    "Est-ce que Kigali et Luanda se parlent encore ?",
    # said, and nothing written
    "Paul Kagame a fait passer le message : la frontière restera fermée.",
    "Voilà le message que Paul Kagame a fait passer mardi à la radio.",
    "Paul Kagame est porteur d'un message de paix.",
    # a side among itself
    "Paul Kagame a réuni mardi son gouvernement à Kigali.",
    "Le M23 avait réuni lundi son comité exécutif.",
    # all that were signed over the years; broken off long ago, told by the way; no journey
    "L'Angola et la Zambie ont signé 21 accords depuis 2008.",
    "La Suisse représente l'Angola à Lusaka, les deux pays ayant rompu leurs relations diplomatiques.",
    "Paul Kagame a protesté, sans être invité à Luanda.",
    # in force for years; made known by one side
    "Un cessez-le-feu entre l'Angola et la Zambie est en vigueur depuis 2003.",
    "Le M23 se bat à Goma. Une cessation des hostilités, proclamée en juin par Paul Kagame, est peu suivie.",
    # goods and people that are exchanged
    "Les échanges culturels entre l'Angola et la Zambie ont repris en 2004.",
    # who says it, and no news of the talks
    "Selon des sources proches des négociations, Israël et le Hamas hésitent.",
    "Une source diplomatique proche des pourparlers entre l'Inde et le Pakistan se dit confiante.",
    "Deux responsables qataris proches des discussions ont quitté l'Iran.",
    # a rally is no meeting
    "L'opposition arménienne a tenu un rassemblement mardi.",
    # who belongs to a body has not met
    "L'alliance, qui réunissait Riyad et Abou Dhabi, a éclaté.",
    "La plateforme d'Astana réunit la Russie, l'Iran et la Turquie.",
    # a surrender is no visit
    "Les combattants du M23 se sont rendus mardi aux forces de l'ONU à Bunagana.",
    # what is handed over, by whom, and how somebody is greeted
    "Kiev a reçu de Washington des lance-roquettes.",
    "La foule a accueilli Raila Odinga en héros à Kisumu.",
    "Les Houthis ont accueilli à coups de feu la délégation de l'ONU à Hodeïda.",
    "Le Caire a accueilli favorablement la trêve entre Israël et le Hamas.",
    "Les termes de la résolution ont été négociés pendant des mois.",
    "Les résultats, attendus mardi à Bagdad, seront serrés.",
    "Le Soudan et le Tchad s'accordent sur l'ordre du jour.",
    "Un deuxième cycle d'études est prévu à Rome.",
    "Le plan présenté au conseil municipal est ambitieux.",
    "Recep Tayyip Erdogan attend une réponse à Bagdad.",
    "Une réponse est attendue mardi à Bagdad.",
    "Dans un entretien au Monde, Nikol Pachinian a défendu la paix.",
    "Nikol Pachinian a accordé un entretien à la chaîne de télévision publique.",
    "Nikol Pachinian a défendu la paix dans une interview au Figaro.",
    "Nikol Pachinian a défendu la paix lors d'une conférence de presse à Erevan.",
    "Interrogé au cours d'un entretien télévisé, Nikol Pachinian s'est montré confiant.",
    "Emmanuel Macron a lancé un appel à la retenue.",
    "L'Union africaine a renouvelé son appel au calme en Éthiopie.",
    "Le pape a lancé un appel à l'aide pour le Soudan.",
    "Les négociations sont difficiles, a jugé Nikol Pachinian.",
    "Nikol Pachinian a parlé de l'accord sur la frontière.",
    "L'accord prévoit le retrait des troupes.",
    "Le mécanisme créé par l'accord de 1994 est paralysé.",
    "Nikol Pachinian est d'accord avec cette proposition.",
    "D'un commun accord, les observateurs sont restés.",
    "Les combats ont fait dix morts dans le Tigré, selon un médecin.",
    "Le plan de table a été revu par le protocole.",
    "Toute rencontre suppose de la confiance, a dit un diplomate.",
    "La réponse de l'armée a été violente.",
    "Le président a reçu un message de soutien de la population.",
    "Le projet de budget a été adopté mardi.",
    "L'appel du gouvernement à la mobilisation a été peu suivi.",
    "Les discussions de comptoir vont bon train.",
    "Le ministre a vu les dégâts.",
    "L'émissaire a reçu une balle dans la jambe.",
    "Le maire a accueilli la nouvelle avec joie.",
    "Le gouvernement a reçu un rapport sur la famine.",
    "La France a accueilli dix mille réfugiés.",
    "Le rapport arrive à la même conclusion.",
    "Le texte est arrivé à son terme.",
    "Les deux tours de scrutin ont réuni des millions de votants.",
    "Le pont a été détruit lors des échanges de tirs.",
    "Les échanges commerciaux avec l'Iran ont doublé.",
    "L'équipe nationale jouera la rencontre contre le Ghana mardi.",
    "Le juge a convoqué le ministre Karim Wade.",
    # who belongs to a body
    "La Coordination des mouvements de l'Azawad, qui rassemble plusieurs groupes armés, est en crise.",
    "La CMA, qui rassemble les groupes armés du Nord, est en crise.",
    "Le Forum de Doha, qui regroupait la Turquie et la Syrie, est en crise.",
]


@pytest.mark.parametrize(("text", "types"), marked("types", TYPES))
def test_type_of_the_event(text: str, types: list[str], events_of: Reader) -> None:
    assert [e.type for e in events_of(text)] == types


@pytest.mark.parametrize("text", marked("no_event", NO_EVENT))
def test_no_event(text: str, events_of: Reader) -> None:
    assert [(e.type, e.trigger) for e in events_of(text)] == []
