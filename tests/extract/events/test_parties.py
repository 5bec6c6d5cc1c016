"""Who takes part, in which role: subjects, objects, circumstances, modifiers, pronouns, possessives."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Event
from tests.extract.events.misses import marked

Reader = Callable[[str], tuple[Event, ...]]

# A text with one event, and its participants as "name: role".
CASES = [
    # who is summoned has been called in, and who receives is at home
    (
        "L'ambassadeur du Rwanda a été convoqué mardi par João Lourenço.",
        {"ambassadeur du Rwanda": "invited", "João Lourenço": "host"},
    ),
    (
        "João Lourenço a décidé de convoquer les ambassadeurs de France et de l'UE.",
        {"João Lourenço": "host", "France": "invited", "Union européenne": "invited"},
    ),
    # who mediates is no side, unless it is he who receives or travels
    (
        "Le médiateur de l'ONU, Geir Pedersen, s'est entretenu mardi avec Hakan Fidan.",
        {"Geir Pedersen": "mediator", "Hakan Fidan": "participant"},
    ),
    (
        "Le médiateur de l'ONU, Geir Pedersen, a reçu mardi Hakan Fidan.",
        {"Geir Pedersen": "host", "Hakan Fidan": "visitor"},
    ),
    ("Le médiateur de l'ONU, Geir Pedersen, se rendra mardi à Damas.", {"Geir Pedersen": "visitor"}),
    # talks with a body are those of the state, whoever speaks of them for it
    (
        "Kinshasa négocie depuis lundi avec le M23 à Doha. Félix Tshisekedi négocie depuis lundi avec le "
        "M23 à Doha.",
        dict.fromkeys(
            ("République démocratique du Congo", "Félix Tshisekedi", "Mouvement du 23 mars"), "participant"
        ),
    ),
    # who is invited, and for what
    (
        "João Lourenço a convié Paul Kagame et William Ruto à Luanda pour une rencontre.",
        {"João Lourenço": "host", "Paul Kagame": "invited", "William Ruto": "invited"},
    ),
    # only those who mediate are mediators, and not those whom they meet
    (
        "Une rencontre a eu lieu mardi entre les médiateurs kényans et des groupes armés.",
        {"Kenya": "mediator", "groupes armés": "participant"},
    ),
    # on whom the pressure is put, to whom the offer is made
    (
        "Oslo et plusieurs autres capitales ont fait pression sur Belgrade.",
        {"Norvège": "announcer", "Serbie": "target"},
    ),
    (
        "Paul Kagame résiste. La SADC lui a fait une offre de médiation.",
        {"SADC": "participant", "Paul Kagame": "target"},
    ),
    # several people behind what they are: it is they who meet, and not their side besides
    (
        "Emmanuel Macron a reçu jeudi les émissaires américains Steve Witkoff et Jared Kushner.",
        {"Emmanuel Macron": "host", "Steve Witkoff": "visitor", "Jared Kushner": "visitor"},
    ),
    (
        "Une rencontre a eu lieu lundi entre Kaja Kallas et les responsables libanais Nabih Berri, Najib "
        "Mikati et Joseph Aoun.",
        dict.fromkeys(("Kaja Kallas", "Nabih Berri", "Najib Mikati", "Joseph Aoun"), "participant"),
    ),
    (
        "Marco Rubio s'est entretenu mardi avec les représentants du Hezbollah Mohammad Raad et Ali Fayad.",
        dict.fromkeys(("Marco Rubio", "Mohammad Raad", "Ali Fayad"), "participant"),
    ),
    (
        "Les émissaires des Etats-Unis et de la Russie ont rencontré mardi Volodymyr Zelensky.",
        dict.fromkeys(("États-Unis", "Russie", "Volodymyr Zelensky"), "participant"),
    ),
    # a body that has a name is not the one told of before
    (
        "Emmanuel Macron a rencontré mardi des délégués du Hamas et du mouvement chiite Hezbollah.",
        dict.fromkeys(("Emmanuel Macron", "Hamas", "Hezbollah"), "participant"),
    ),
    # the leader who is named stands for his body, unless its delegation is told of
    (
        "Staffan de Mistura a rencontré mardi Brahim Ghali, secrétaire général du Polisario. Le Polisario et "
        "Staffan de Mistura se sont rencontrés mardi.",
        dict.fromkeys(("Staffan de Mistura", "Brahim Ghali"), "participant"),
    ),
    # who takes part as a clause or a phrase behind tells
    (
        "Une réunion entre Kaja Kallas et Paul Kagame, à laquelle doit participer William Ruto, est prévue.",
        dict.fromkeys(("Kaja Kallas", "Paul Kagame", "William Ruto"), "participant"),
    ),
    (
        "Kaja Kallas et Paul Kagame ont eu mardi un entretien auquel a participé William Ruto.",
        dict.fromkeys(("Kaja Kallas", "Paul Kagame", "William Ruto"), "participant"),
    ),
    (
        "Les pourparlers entre Israël et le Hamas ont repris lundi avec la participation de l'Egypte et du "
        "Qatar.",
        dict.fromkeys(("Israël", "Hamas", "Égypte", "Qatar"), "participant"),
    ),
    (
        "Félix Tshisekedi et Paul Kagame se sont rencontrés lundi sous la tutelle de João Lourenço.",
        {"Félix Tshisekedi": "participant", "Paul Kagame": "participant", "João Lourenço": "mediator"},
    ),
    (
        "La réunion, à laquelle a assisté William Ruto, s'est tenue mardi entre Kaja Kallas et Paul Kagame.",
        dict.fromkeys(("William Ruto", "Kaja Kallas", "Paul Kagame"), "participant"),
    ),
    (
        "Accompagné de Raila Odinga, William Ruto a rencontré Kaja Kallas.",
        dict.fromkeys(("Raila Odinga", "William Ruto", "Kaja Kallas"), "participant"),
    ),
    (
        "Félix Tshisekedi et Paul Kagame se retrouveront mardi pour un dîner offert par William Ruto.",
        {"Félix Tshisekedi": "participant", "Paul Kagame": "participant", "William Ruto": "host"},
    ),
    # who helps and who comes along: behind a round of talks, a modal verb, a day, a mood, by an adjective
    (
        "Ils ont préparé un cycle de négociations directes entre Kinshasa et le M23, sous l'égide de l'ONU, "
        "prévu du 11 au 13 mars à Luanda.",
        {
            "République démocratique du Congo": "participant",
            "Mouvement du 23 mars": "participant",
            "Nations unies": "mediator",
        },
    ),
    (
        "L'accord entre Kinshasa et le M23 doit être signé lundi à Luanda sous les auspices de João "
        "Lourenço.",
        {
            "République démocratique du Congo": "participant",
            "Mouvement du 23 mars": "participant",
            "João Lourenço": "mediator",
        },
    ),
    (
        "Félix Tshisekedi et Paul Kagame ont discuté samedi à Mascate sous médiation omanaise.",
        {"Félix Tshisekedi": "participant", "Paul Kagame": "participant", "Oman": "mediator"},
    ),
    (
        "William Ruto a rencontré Kaja Kallas en présence de garants cubains et norvégiens.",
        dict.fromkeys(("William Ruto", "Kaja Kallas", "Cuba", "Norvège"), "participant"),
    ),
    # whose an offer is, by an adjective behind what it is about
    (
        "Moscou a rejeté mardi un projet de résolution français appelant à un cessez-le-feu.",
        {"Russie": "participant", "France": "participant"},
    ),
    # lists of names, of which the second is set beside the first
    (
        "Le Kenya, l'Ouganda, la Tanzanie et le Rwanda ont signé mardi un accord à Nairobi.",
        dict.fromkeys(("Kenya", "Ouganda", "Tanzanie", "Rwanda"), "participant"),
    ),
    (
        "La Turquie, l'Union africaine, la Somalie et l'Éthiopie ont signé mardi un accord à Ankara.",
        dict.fromkeys(("Turquie", "Union africaine", "Somalie", "Éthiopie"), "participant"),
    ),
    (
        "La médiation a réuni mardi l'Algérie, le Maroc, la Mauritanie et le Polisario à Genève.",
        dict.fromkeys(("Algérie", "Maroc", "Mauritanie", "Front Polisario"), "participant"),
    ),
    (
        "Le Hamas, le mouvement islamiste palestinien, Israël et l'Égypte négocient au Caire.",
        dict.fromkeys(("Hamas", "Israël", "Égypte"), "participant"),
    ),
    # lists: "ainsi que" before a plural verb, titles set off by commas, brackets, "de" said again
    (
        "Le président William Ruto, son Premier ministre Ali Kamau ainsi que le ministre Paul Otieno ont "
        "rencontré Kaja Kallas.",
        dict.fromkeys(("William Ruto", "Ali Kamau", "Paul Otieno", "Kaja Kallas"), "participant"),
    ),
    (
        "Les présidents Félix Tshisekedi (RDC), Paul Kagame (Rwanda) et Yoweri Museveni (Ouganda) se sont "
        "vus.",
        dict.fromkeys(("Félix Tshisekedi", "Paul Kagame", "Yoweri Museveni"), "participant"),
    ),
    (
        "Kaja Kallas a été reçue lundi par le président William Ruto, le ministre Ali Kamau et le chef du "
        "parti au pouvoir, Paul Otieno.",
        {"Kaja Kallas": "visitor", "William Ruto": "host", "Ali Kamau": "host", "Paul Otieno": "host"},
    ),
    (
        "Les chefs de la diplomatie du Maroc (Nasser Bourita) et de l'Espagne (José Manuel Albares) se sont "
        "vus lundi.",
        {"Nasser Bourita": "participant", "José Manuel Albares": "participant"},
    ),
    (
        "Kaja Kallas a rencontré les représentants du Mouvement de la paix (MDP), du Front du peuple (FDP) "
        "et du Front patriotique (FP).",
        dict.fromkeys(
            ("Kaja Kallas", "Mouvement de la paix", "Front du peuple", "Front patriotique"), "participant"
        ),
    ),
    (
        "William Ruto a rencontré Kaja Kallas, le ministre Ali Kamau et Paul Kagame a salué un pas.",
        {"William Ruto": "participant", "Kaja Kallas": "participant"},
    ),
    # a subject behind a circumstance that opens the sentence
    (
        "Au cours d'un entretien lundi avec l'ambassadeur Ivan Petrov, le leader de Transnistrie, Igor "
        "Smirnov, a dit oui.",
        {"Ivan Petrov": "participant", "Igor Smirnov": "participant"},
    ),
    # one people, and no compound of two
    (
        "Glafkos Cléridès et le leader turco-chypriote du Nord, Raouf Denktash, ont dîné hier à Nicosie.",
        {"Glafkos Cléridès": "participant", "Rauf Denktaş": "participant"},
    ),
    # who helps, behind a comma and one after the other; who comes with one of them
    (
        "Un diplomate a salué les discussions entre Kinshasa et le M23, sous l'égide du Qatar, du Togo et "
        "de l'ONU, pour une trêve.",
        {
            "République démocratique du Congo": "participant",
            "Mouvement du 23 mars": "participant",
            "Qatar": "mediator",
            "Togo": "mediator",
            "Nations unies": "mediator",
        },
    ),
    (
        "Félix Tshisekedi a rencontré lundi Paul Kagame pour une discussion organisée par le Qatar.",
        {"Félix Tshisekedi": "participant", "Paul Kagame": "participant", "Qatar": "host"},
    ),
    (
        "William Ruto, accompagné de Raila Odinga, a reçu mardi Kaja Kallas.",
        {"William Ruto": "host", "Raila Odinga": "participant", "Kaja Kallas": "visitor"},
    ),
    (
        "William Ruto, en compagnie de Raila Odinga, s'est rendu mardi à Kigali.",
        {"William Ruto": "visitor", "Raila Odinga": "visitor"},
    ),
    (
        "Invité par Paul Kagame, William Ruto s'est rendu mardi à Kigali.",
        {"William Ruto": "visitor", "Paul Kagame": "host"},
    ),
    (
        "William Ruto s'est rendu mardi à Kigali, où se trouvait Raila Odinga, invité par Paul Kagame.",
        {"William Ruto": "visitor"},
    ),
    # a mission under somebody is no contact of his
    (
        "William Ruto a rencontré Kaja Kallas, puis a visité la mission déployée sous l'égide de l'ONU.",
        {"William Ruto": "participant", "Kaja Kallas": "participant"},
    ),
    # nobody receives the others
    (
        "Des représentants de la Russie et de l'Ukraine se sont réunis mardi à Genève.",
        {"Russie": "participant", "Ukraine": "participant"},
    ),
    # a comma too few behind a name
    (
        "Le médiateur, Hans Grundberg et le président kényan William Ruto ont tenu une réunion.",
        {"Hans Grundberg": "participant", "William Ruto": "participant"},
    ),
    # a civility without its full stop
    (
        "M William Ruto a rencontré Kaja Kallas.",
        {"William Ruto": "participant", "Kaja Kallas": "participant"},
    ),
    # whom nobody names acts for his state, also several of one or of two
    (
        "Les ministres russe et turc ont rencontré Kaja Kallas.",
        {"Russie": "participant", "Turquie": "participant", "Kaja Kallas": "participant"},
    ),
    (
        "Des généraux libyens ont rencontré Kaja Kallas.",
        {"Libye": "participant", "Kaja Kallas": "participant"},
    ),
    (
        "Les chefs des délégations russe et ukrainienne ont rencontré Kaja Kallas.",
        {"Russie": "participant", "Ukraine": "participant", "Kaja Kallas": "participant"},
    ),
    (
        "Des membres du gouvernement malien ont rencontré Kaja Kallas.",
        {"Mali": "participant", "Kaja Kallas": "participant"},
    ),
    (
        "Les cadres du Hamas ont rencontré Kaja Kallas.",
        {"Hamas": "participant", "Kaja Kallas": "participant"},
    ),
    (
        "Les séparatistes anglophones ont rencontré Kaja Kallas.",
        {"séparatistes anglophones": "participant", "Kaja Kallas": "participant"},
    ),
    (
        "Les rebelles touaregs ont rencontré Kaja Kallas.",
        {"rebelles touaregs": "participant", "Kaja Kallas": "participant"},
    ),
    # a participle that opens the sentence is no name
    (
        "Accueillie vendredi à Tbilissi par Nikol Pachinian, Maia Sandu a appelé au calme.",
        {"Nikol Pachinian": "host", "Maia Sandu": "visitor"},
    ),
    (
        "Accueilli vendredi à Tbilissi par Nikol Pachinian, Ilham Aliev a appelé au calme.",
        {"Nikol Pachinian": "host", "Ilham Aliev": "visitor"},
    ),
    ("Arrivée lundi à Tbilissi, Maia Sandu a appelé au calme.", {"Maia Sandu": "visitor"}),
    ("Arrivé lundi à Tbilissi, Ilham Aliev a appelé au calme.", {"Ilham Aliev": "visitor"}),
    # who signed, whatever the parser took the participle for
    (
        "L'accord de paix signé vendredi par Nikol Pachinian et Ilham Aliev prévoit une commission.",
        {"Nikol Pachinian": "participant", "Ilham Aliev": "participant"},
    ),
    (
        "L'accord signé vendredi à Vienne par Nikol Pachinian et Ilham Aliev a été salué.",
        {"Nikol Pachinian": "participant", "Ilham Aliev": "participant"},
    ),
    # who is ready is who would meet, in a title and across the day on which he said so
    (
        "Nikol Pachinian s'est dit vendredi prêt à rencontrer Ilham Aliev.",
        {"Nikol Pachinian": "participant", "Ilham Aliev": "participant"},
    ),
    (
        "Nikol Pachinian prêt à rencontrer Ilham Aliev",
        {"Nikol Pachinian": "participant", "Ilham Aliev": "participant"},
    ),
    # spoken with at a meeting: one contact
    (
        "Nikol Pachinian a parlé avec Ilham Aliev lors d'une rencontre à Vienne.",
        {"Nikol Pachinian": "participant", "Ilham Aliev": "participant"},
    ),
    # who calls off a contact calls off one of his own
    ("Donald Trump a annulé une nouvelle rencontre prévue jeudi à Vienne.", {"Donald Trump": "participant"}),
    # the verb of the sentence stands behind what is set off
    (
        "Nikol Pachinian, venu mardi de Tbilissi, a reçu Ilham Aliev.",
        {"Nikol Pachinian": "host", "Ilham Aliev": "visitor"},
    ),
    # a list of people with their offices, of whom the parser takes the second for the first again
    (
        "Nikol Pachinian va rencontrer à Prague le président azerbaïdjanais Ilham Aliev, le chef d'État "
        "français Emmanuel Macron et le président du Conseil européen Charles Michel.",
        {
            "Nikol Pachinian": "participant",
            "Ilham Aliev": "participant",
            "Emmanuel Macron": "participant",
            "Charles Michel": "participant",
        },
    ),
    (
        "Nikol Pachinian s'est entretenu à Prague avec Ilham Aliev, le président azerbaïdjanais, de la paix.",
        {"Nikol Pachinian": "participant", "Ilham Aliev": "participant"},
    ),
    # those who act in the course of it
    (
        "La rencontre, lors de laquelle Ilham Aliev et Nikol Pachinian pourraient signer, aura lieu en juin.",
        {"Ilham Aliev": "participant", "Nikol Pachinian": "participant"},
    ),
    # who signs a document, and who accepts a truce
    (
        "L'Arménie et l'Azerbaïdjan ont signé jeudi à Alger un document.",
        {"Arménie": "participant", "Azerbaïdjan": "participant"},
    ),
    (
        "L'Arménie et l'Azerbaïdjan ont accepté une trêve de dix jours.",
        {"Arménie": "participant", "Azerbaïdjan": "participant"},
    ),
    # of a communiqué that others issue they are no parties
    (
        "L'Égypte et le Soudan tiendront deux réunions à Oslo, selon un texte publié avec les États-Unis.",
        {"Égypte": "participant", "Soudan": "participant"},
    ),
    (
        "Donald Trump a mis fin aux négociations avec les talibans.",
        {"Donald Trump": "participant", "Talibans": "participant"},
    ),
    # object control: who is asked to come is who is to come
    (
        "Recep Tayyip Erdogan a invité Nikol Pachinian à se rendre à Ankara en septembre.",
        {"Nikol Pachinian": "visitor"},
    ),
    (
        "Recep Tayyip Erdogan a invité Nikol Pachinian à Ankara.",
        {"Recep Tayyip Erdoğan": "host", "Nikol Pachinian": "invited"},
    ),
    (
        "Nikol Pachinian se rendra mardi à Ankara pour des discussions.",
        {"Nikol Pachinian": "visitor"},
    ),
    (
        "Les ministres Nikol Pachinian et Ilham Aliev doivent se voir en septembre.",
        {"Nikol Pachinian": "participant", "Ilham Aliev": "participant"},
    ),
    # "notre président" is that of the one who says it
    (
        "Vladimir Poutine attend, Donald Trump aussi. « L'envoyé du président américain, Steve Witkoff, a "
        "été reçu ce matin par notre président », a déclaré Iouri Ouchakov.",
        {"Steve Witkoff": "visitor", "Vladimir Poutine": "host"},
    ),
    # a spokesman's "nous" is that of his state
    (
        "Dmitri Peskov, porte-parole du Kremlin, a dit : « Nous avons rencontré les Azerbaïdjanais mardi. »",
        {"Russie": "participant", "Azerbaïdjan": "participant"},
    ),
    (
        "Les pourparlers irako-turcs ont repris mardi à Bagdad.",
        {"Irak": "participant", "Turquie": "participant"},
    ),
    (
        "Une visite d'État de João Lourenço est prévue samedi à Kigali.",
        {"João Lourenço": "visitor"},
    ),
    (
        "Quelques-uns des membres du M23 ont fait le déplacement à Luanda.",
        {"Mouvement du 23 mars": "visitor"},
    ),
    (
        "Félix Tshisekedi a rencontré Paul Kagame.",
        {"Félix Tshisekedi": "participant", "Paul Kagame": "participant"},
    ),
    (
        "Nikol Pachinian s'est d'abord entretenu seul à seul avec Ilham Aliev, pendant une heure.",
        {"Nikol Pachinian": "participant", "Ilham Aliev": "participant"},
    ),
    (
        "Dans la soirée, Emmanuel Macron a téléphoné à Volodymyr Zelensky et à Donald Trump.",
        {
            "Emmanuel Macron": "participant",
            "Volodymyr Zelensky": "participant",
            "Donald Trump": "participant",
        },
    ),
    (
        "Félix Tshisekedi a parlé à Paul Kagame, à William Ruto, à João Lourenço et à Yoweri Museveni, a "
        "fait savoir Nairobi.",
        {
            "Félix Tshisekedi": "participant",
            "Paul Kagame": "participant",
            "William Ruto": "participant",
            "João Lourenço": "participant",
            "Yoweri Museveni": "participant",
        },
    ),
    (
        "Les pourparlers de Khartoum (Soudan) entre Faustin-Archange Touadéra et Ali Darassa ont abouti.",
        {"Faustin-Archange Touadéra": "participant", "Ali Darassa": "participant"},
    ),
    (
        "Une table ronde entre Félix Tshisekedi et Paul Kagame s'est tenue mercredi à Genève.",
        {"Félix Tshisekedi": "participant", "Paul Kagame": "participant"},
    ),
    (
        "Mardi, à Pékin, Vladimir Poutine a reçu pendant une heure Robert Fico.",
        {"Vladimir Poutine": "host", "Robert Fico": "visitor"},
    ),
    (
        "Le président ukrainien a, lui, reçu vendredi à Oujhorod le Premier ministre slovaque, Robert Fico.",
        {"Volodymyr Zelensky": "host", "Robert Fico": "visitor"},
    ),
    (
        "Volodymyr Zelensky est resté à Bruxelles. Ursula von der Leyen l'y a reçu.",
        {"Ursula von der Leyen": "host", "Volodymyr Zelensky": "visitor"},
    ),
    (
        "Vladimir Poutine a pris la parole. Xi Jinping lui a parlé au téléphone lundi.",
        {"Xi Jinping": "participant", "Vladimir Poutine": "participant"},
    ),
    (
        "Félix Tshisekedi et Paul Kagame se sont rencontrés.",
        {"Félix Tshisekedi": "participant", "Paul Kagame": "participant"},
    ),
    (
        "Recep Tayyip Erdogan a reçu Volodymyr Zelensky.",
        {"Recep Tayyip Erdoğan": "host", "Volodymyr Zelensky": "visitor"},
    ),
    (
        "Volodymyr Zelensky a été reçu par Recep Tayyip Erdogan.",
        {"Recep Tayyip Erdoğan": "host", "Volodymyr Zelensky": "visitor"},
    ),
    (
        "Reçu mercredi par Recep Tayyip Erdogan, Volodymyr Zelensky a salué son rôle.",
        {"Recep Tayyip Erdoğan": "host", "Volodymyr Zelensky": "visitor"},
    ),
    (
        "Recep Tayyip Erdogan a accueilli Volodymyr Zelensky et Emmanuel Macron.",
        {"Recep Tayyip Erdoğan": "host", "Volodymyr Zelensky": "visitor", "Emmanuel Macron": "visitor"},
    ),
    (
        "Le président turc a réuni Nikol Pachinian et Ilham Aliev.",
        {"Recep Tayyip Erdoğan": "host", "Nikol Pachinian": "participant", "Ilham Aliev": "participant"},
    ),
    (
        "La rencontre a réuni Nikol Pachinian et Ilham Aliev.",
        {"Nikol Pachinian": "participant", "Ilham Aliev": "participant"},
    ),
    (
        "Nikol Pachinian s'est entretenu avec Ilham Aliev et Emmanuel Macron.",
        {"Nikol Pachinian": "participant", "Ilham Aliev": "participant", "Emmanuel Macron": "participant"},
    ),
    (
        "Nikol Pachinian, qui a rencontré Ilham Aliev, est optimiste.",
        {"Nikol Pachinian": "participant", "Ilham Aliev": "participant"},
    ),
    (
        "Ilham Aliev, que Nikol Pachinian a rencontré, est optimiste.",
        {"Nikol Pachinian": "participant", "Ilham Aliev": "participant"},
    ),
    (
        "Ilham Aliev, avec qui Nikol Pachinian s'est entretenu, est optimiste.",
        {"Nikol Pachinian": "participant", "Ilham Aliev": "participant"},
    ),
    (
        "À l'issue d'un entretien avec Ilham Aliev, Nikol Pachinian a salué des progrès.",
        {"Nikol Pachinian": "participant", "Ilham Aliev": "participant"},
    ),
    (
        "Après avoir rencontré Ilham Aliev, Nikol Pachinian a salué des progrès.",
        {"Nikol Pachinian": "participant", "Ilham Aliev": "participant"},
    ),
    (
        "Au lendemain de sa rencontre avec Ilham Aliev, Nikol Pachinian a salué des progrès.",
        {"Nikol Pachinian": "participant", "Ilham Aliev": "participant"},
    ),
    (
        "Le sommet Biden-Kishida-Yoon aura lieu lundi. Le sommet Biden-Kishida-Yoon durera deux jours.",
        {"Joe Biden": "participant", "Fumio Kishida": "participant", "Yoon Suk-yeol": "participant"},
    ),
    (
        "La rencontre Trump-Poutine a eu lieu.",
        {"Donald Trump": "participant", "Vladimir Poutine": "participant"},
    ),
    (
        "Le sommet russo-américain a eu lieu à Genève.",
        {"Russie": "participant", "États-Unis": "participant"},
    ),
    (
        "Les présidents russe et américain se sont rencontrés à Genève.",
        {"Vladimir Poutine": "participant", "Donald Trump": "participant"},
    ),
    (
        "L'envoyé de Donald Trump, Steve Witkoff, a rencontré Vladimir Poutine.",
        {"Steve Witkoff": "participant", "Vladimir Poutine": "participant"},
    ),
    (
        "Le locataire de la Maison Blanche a rencontré le chef du Kremlin.",
        {"Donald Trump": "participant", "Vladimir Poutine": "participant"},
    ),
    (
        "Donald Trump a rencontré son homologue russe.",
        {"Donald Trump": "participant", "Vladimir Poutine": "participant"},
    ),
    (
        "Vladimir Poutine est revenu. Il a rencontré Steve Witkoff.",
        {"Vladimir Poutine": "participant", "Steve Witkoff": "participant"},
    ),
    (
        "Un entretien entre Moscou et Washington a eu lieu.",
        {"Russie": "participant", "États-Unis": "participant"},
    ),
    (
        "Le Soudan et le Tchad ont tenu des pourparlers sous l'égide de l'Union africaine.",
        {"Soudan": "participant", "Tchad": "participant", "Union africaine": "mediator"},
    ),
    (
        "Israël et le Hamas négocient par l'intermédiaire du Qatar.",
        {"Israël": "participant", "Hamas": "participant", "Qatar": "mediator"},
    ),
    (
        "Israël et le Hamas ont négocié grâce à la médiation de l'Égypte.",
        {"Israël": "participant", "Hamas": "participant", "Égypte": "mediator"},
    ),
    (
        "L'Égypte accueille des pourparlers entre Israël et le Hamas.",
        {"Égypte": "host", "Israël": "participant", "Hamas": "participant"},
    ),
    (
        "Vladimir Poutine et Donald Trump se sont rencontrés sans Volodymyr Zelensky.",
        {"Vladimir Poutine": "participant", "Donald Trump": "participant", "Volodymyr Zelensky": "excluded"},
    ),
    (
        "Washington a imposé des sanctions contre l'Iran.",
        {"États-Unis": "announcer", "Iran": "target"},
    ),
    (
        "Washington a sanctionné l'Iran.",
        {"États-Unis": "announcer", "Iran": "target"},
    ),
    (
        "Recep Tayyip Erdogan s'est rendu à Bagdad.",
        {"Recep Tayyip Erdoğan": "visitor"},
    ),
    (
        "Le Kremlin exclut tout sommet avec Volodymyr Zelensky.",
        {"Russie": "participant", "Volodymyr Zelensky": "participant"},
    ),
    (
        "« J'ai rencontré Vladimir Poutine », a dit Donald Trump.",
        {"Donald Trump": "participant", "Vladimir Poutine": "participant"},
    ),
    (
        "« Ma rencontre avec Vladimir Poutine a été utile », a dit Donald Trump.",
        {"Donald Trump": "participant", "Vladimir Poutine": "participant"},
    ),
    (
        "Donald Trump a proposé une rencontre à Vladimir Poutine.",
        {"Donald Trump": "participant", "Vladimir Poutine": "participant"},
    ),
    (
        "Donald Trump a invité Vladimir Poutine à une rencontre en Alaska.",
        {"Donald Trump": "host", "Vladimir Poutine": "invited"},
    ),
    (
        "À l'invitation d'Emmanuel Macron, Nikol Pachinian et Ilham Aliev se sont rencontrés à Paris.",
        {"Emmanuel Macron": "host", "Nikol Pachinian": "participant", "Ilham Aliev": "participant"},
    ),
    (
        "Le ministre turc des Affaires étrangères, Hakan Fidan, a rencontré Abbas Araghchi.",
        {"Hakan Fidan": "participant", "Abbas Araghtchi": "participant"},
    ),
    (
        "Abbas Araghchi et Steve Witkoff se sont parlé au téléphone.",
        {"Abbas Araghtchi": "participant", "Steve Witkoff": "participant"},
    ),
    (
        "Abbas Araghchi a téléphoné à Hakan Fidan.",
        {"Abbas Araghtchi": "participant", "Hakan Fidan": "participant"},
    ),
    (
        "Emmanuel Macron a discuté de la crise avec Abdelmadjid Tebboune.",
        {"Emmanuel Macron": "participant", "Abdelmadjid Tebboune": "participant"},
    ),
    (
        "Emmanuel Macron doit recevoir Abdelmadjid Tebboune.",
        {"Emmanuel Macron": "host", "Abdelmadjid Tebboune": "visitor"},
    ),
    (
        "Emmanuel Macron a refusé de recevoir Abdelmadjid Tebboune.",
        {"Emmanuel Macron": "host", "Abdelmadjid Tebboune": "visitor"},
    ),
    (
        "Emmanuel Macron a tenu une réunion avec Abdelmadjid Tebboune.",
        {"Emmanuel Macron": "participant", "Abdelmadjid Tebboune": "participant"},
    ),
    (
        "Le gouvernement colombien et la guérilla marxiste des Farc ont repris les négociations.",
        {"Colombie": "participant", "FARC": "participant"},
    ),
    (
        "L'Iran va entamer mardi à Vienne de nouvelles discussions avec Catherine Ashton.",
        {"Iran": "participant", "Catherine Ashton": "participant"},
    ),
    (
        "Des délégués du président vénézuélien Nicolas Maduro et de son rival Juan Guaido vont se "
        "rencontrer à Oslo.",
        {"Nicolás Maduro": "participant", "Juan Guaidó": "participant"},
    ),
    (
        "Le président du Soudan du Sud Salva Kiir et son ennemi Riek Machar, dont les troupes "
        "s'affrontent, ont signé un accord de fin des hostilités.",
        {"Salva Kiir": "participant", "Riek Machar": "participant"},
    ),
    (
        "L'UE et l'Inde se retrouvent vendredi pour leur huitième sommet à New Delhi.",
        {"Union européenne": "participant", "Inde": "participant"},
    ),
    (
        "Félix Tshisekedi et Paul Kagame se sont rencontrés à Luanda, en présence du médiateur de l'Union "
        "africaine, Thabo Mbeki, et du Premier ministre éthiopien Abiy Ahmed.",
        {
            "Félix Tshisekedi": "participant",
            "Paul Kagame": "participant",
            "Thabo Mbeki": "participant",
            "Abiy Ahmed": "participant",
        },
    ),
    (
        "Joseph Kabila a appelé le M23 à déposer les armes.",
        {"Joseph Kabila": "announcer", "Mouvement du 23 mars": "target"},
    ),
    (
        "Félix Tshisekedi a promis une trêve à Paul Kagame lors d'un entretien téléphonique.",
        {"Félix Tshisekedi": "participant", "Paul Kagame": "participant"},
    ),
    (
        "Lors de leur rencontre à Luanda, Félix Tshisekedi et Paul Kagame ont plaisanté.",
        {"Félix Tshisekedi": "participant", "Paul Kagame": "participant"},
    ),
    ("Le sommet de l'Otan s'est tenu mardi à Ankara.", {"OTAN": "participant"}),
    (
        "Félix Tshisekedi a rencontré mardi des chefs de parti.",
        {"Félix Tshisekedi": "participant", "chefs de parti": "participant"},
    ),
    (
        "Félix Tshisekedi s'est entretenu séparément avec Paul Kagame.",
        {"Félix Tshisekedi": "participant", "Paul Kagame": "participant"},
    ),
    (
        "Félix Tshisekedi et Paul Kagame se sont retrouvés à Luanda lors de négociations sous l'égide de "
        "l'Union africaine.",
        {"Félix Tshisekedi": "participant", "Paul Kagame": "participant", "Union africaine": "mediator"},
    ),
    (
        "Le Rwanda et la RDC ont signé un accord de paix.",
        {"Rwanda": "participant", "République démocratique du Congo": "participant"},
    ),
    # captions
    (
        "Ismaïl Haniyeh, lors d'une rencontre avec Hakan Fidan à Doha, le 3 mai 2025.",
        {"Ismaïl Haniyeh": "participant", "Hakan Fidan": "participant"},
    ),
    # those after "entre" further on
    (
        "Il revient sur les pourparlers entamés il y a six mois entre Gustavo Petro et l'ELN.",
        {"Gustavo Petro": "participant", "Armée de libération nationale": "participant"},
    ),
    (
        "Un entretien en personne (entre MM. Fidan et Araghchi) n'est pas prévu.",
        {"Hakan Fidan": "participant", "Abbas Araghtchi": "participant"},
    ),
    (
        "Une réunion impliquant des experts de l'Égypte et de l'Éthiopie sera organisée à Khartoum.",
        {"Égypte": "participant", "Éthiopie": "participant"},
    ),
    # who is open to it is one side
    (
        "L'ELN se montre favorable à une rencontre avec Gustavo Petro.",
        {"Armée de libération nationale": "participant", "Gustavo Petro": "participant"},
    ),
    # those who act together after so many days of talks have held them
    (
        "Après trois jours de pourparlers à Doha, Kinshasa et le M23 se sont séparés.",
        {"République démocratique du Congo": "participant", "Mouvement du 23 mars": "participant"},
    ),
    # two names with a hyphen between
    (
        "Le sommet conjoint SADC-EAC du 8 février a condamné l'attaque.",
        {
            "SADC": "participant",
            "Communauté d'Afrique de l'Est": "participant",
        },
    ),
    (
        "Les pourparlers Israël-Hamas ont repris mardi au Caire.",
        {"Israël": "participant", "Hamas": "participant"},
    ),
    (
        "Le sommet Poutine-Aliyev-Pachinian s'est tenu mardi à Sotchi.",
        {
            "Vladimir Poutine": "participant",
            "Ilham Aliev": "participant",
            "Nikol Pachinian": "participant",
        },
    ),
    # one of two states that are called alike
    (
        "La Corée du Nord a averti la Corée du Sud. Le Sud a proposé mardi des pourparlers au Nord.",
        {"Corée du Nord": "participant", "Corée du Sud": "participant"},
    ),
    # people of its army act for a state
    (
        "Mardi, deux officiers et un général de l'armée colombienne se rendent à La Havane.",
        {"Colombie": "visitor"},
    ),
    # a first name that is a country's too
    (
        "Maurice Kamto a rencontré Paul Biya mardi.",
        {"Maurice Kamto": "participant", "Paul Biya": "participant"},
    ),
    # who leads the delegation acts
    (
        "Les délégations emmenées par Wendy Sherman et Sergueï Riabkov se sont retrouvées mardi à Genève.",
        {"Wendy Sherman": "participant", "Sergueï Riabkov": "participant"},
    ),
    (
        "Une délégation conduite par Hakan Fidan a rencontré mardi Abbas Araghchi.",
        {"Hakan Fidan": "participant", "Abbas Araghtchi": "participant"},
    ),
    # a name beside a title is whom it means
    (
        "Le chef du renseignement égyptien Hassan Rachad est parti. Le chef de ce mouvement armé, Ziad "
        "al-Nakhala, se rendra au Caire mardi.",
        {"Ziad al-Nakhalah": "visitor"},
    ),
    # who governs: a president here, a prime minister there
    (
        "Les dirigeants azerbaïdjanais et arménien se sont rencontrés mardi à Prague.",
        {"Ilham Aliev": "participant", "Nikol Pachinian": "participant"},
    ),
    # some of its people act for a body
    (
        "Le Hamas a dit non. Certains de ses membres ont rencontré mardi Hakan Fidan.",
        {"Hamas": "participant", "Hakan Fidan": "participant"},
    ),
    # a plural possessive is of those by whom it was done
    (
        "Ararat Mirzoïan et Djeyhoun Baïramov sont à Washington. Les deux parties ont rappelé les "
        "engagements pris par les dirigeants azerbaïdjanais et arménien lors de leur réunion du 6 "
        "octobre à Prague.",
        {"Ilham Aliev": "participant", "Nikol Pachinian": "participant"},
    ),
    # demonyms in capitals
    ("L'envoyé US se rendra mardi à Naqoura.", {"États-Unis": "visitor"}),
    (
        "L'émissaire US Steve Witkoff verra Vladimir Poutine à Moscou.",
        {"Steve Witkoff": "participant", "Vladimir Poutine": "participant"},
    ),
    # who is there when others sign, or signs to vouch for it, is no side
    (
        "Kinshasa et le M23 ont signé une trêve à Luanda en présence du président angolais João Lourenço.",
        {
            "République démocratique du Congo": "participant",
            "Mouvement du 23 mars": "participant",
            "João Lourenço": "mediator",
        },
    ),
    (
        "Une trêve a été conclue mardi par Kinshasa et le M23 en présence du président congolais, Félix "
        "Tshisekedi, et de l'envoyé de l'ONU.",
        {
            "République démocratique du Congo": "participant",
            "Mouvement du 23 mars": "participant",
            "Nations unies": "mediator",
        },
    ),
    (
        "Washington et Doha ont signé mardi l'accord de paix en tant que garants.",
        {"États-Unis": "mediator", "Qatar": "mediator"},
    ),
    (
        "Paul Kagame et Félix Tshisekedi se sont vus mardi à Luanda en présence de João Lourenço.",
        dict.fromkeys(("Paul Kagame", "Félix Tshisekedi", "João Lourenço"), "participant"),
    ),
    (
        "Kinshasa et le M23 ont signé comme prévu la trêve mardi.",
        dict.fromkeys(("République démocratique du Congo", "Mouvement du 23 mars"), "participant"),
    ),
    # who mediates is no side of what he mediates, and who watches over a deal none of the deal
    (
        "Kinshasa a accepté mardi la médiation de l'Union africaine.",
        {"République démocratique du Congo": "participant", "Union africaine": "mediator"},
    ),
    (
        "La Turquie propose sa médiation entre la Russie et l'Ukraine.",
        {"Turquie": "mediator", "Russie": "participant", "Ukraine": "participant"},
    ),
    (
        "L'Union africaine supervise l'accord conclu en mars à Luanda par Kinshasa et le M23.",
        dict.fromkeys(("République démocratique du Congo", "Mouvement du 23 mars"), "participant"),
    ),
    # who is invited is who will come
    (
        "Vladimir Poutine a accepté l'invitation d'Emmanuel Macron à se rendre à Paris.",
        {"Vladimir Poutine": "visitor"},
    ),
    (
        "Emmanuel Macron a adressé à Vladimir Poutine une invitation à effectuer une visite à Paris.",
        {"Vladimir Poutine": "visitor"},
    ),
    (
        "La décision d'Emmanuel Macron de se rendre à Luanda a été saluée mardi.",
        {"Emmanuel Macron": "visitor"},
    ),
    # who holds the talks, by a relative
    (
        "Une délégation du M23 participera aux pourparlers qu'organise le Qatar.",
        {"Mouvement du 23 mars": "participant", "Qatar": "host"},
    ),
    (
        "Félix Tshisekedi et Paul Kagame participeront au sommet que ne veut pas accueillir William Ruto.",
        {"Félix Tshisekedi": "participant", "Paul Kagame": "participant"},
    ),
]


@pytest.mark.parametrize(("text", "who"), marked("parties", CASES))
def test_participants_and_their_roles(text: str, who: dict[str, str], events_of: Reader) -> None:
    (event,) = events_of(text)
    assert {p.name: p.role for p in event.participants} == who


def test_a_clause_of_one_is_of_the_last_of_those_joined(events_of: Reader) -> None:
    _, met = events_of("Emmanuel Macron a vu Paul Kagame et Félix Tshisekedi, lequel a vu lundi Riek Machar.")
    assert {p.name for p in met.participants} == {"Félix Tshisekedi", "Riek Machar"}


def test_who_is_received_at_his_arrival_is_no_host_of_his_visit(events_of: Reader) -> None:
    visit, _ = events_of("À son arrivée à Luanda mardi, Paul Kagame a été accueilli par João Lourenço.")
    assert {p.name: p.role for p in visit.participants} == {"Paul Kagame": "visitor"}


def test_who_leads_the_mediation_of_a_body_does_not_meet_it(events_of: Reader) -> None:
    (met,) = events_of(
        "João Lourenço, qui conduit la médiation de l'Union africaine, a vu mardi Paul Kagame."
    )
    assert {p.name for p in met.participants} == {"João Lourenço", "Paul Kagame"}


def test_the_text_of_a_participant_is_how_the_article_names_it(events_of: Reader) -> None:
    (event,) = events_of("Le chef du Kremlin a reçu l'envoyé de Donald Trump, Steve Witkoff.")
    assert {p.name: p.text for p in event.participants} == {
        "Vladimir Poutine": "Le chef du Kremlin",
        "Steve Witkoff": "l'envoyé de Donald Trump, Steve Witkoff",
    }
