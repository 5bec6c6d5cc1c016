"""Where a contact takes place, and what only looks like a place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from lib.extract import extract
from lib.records import Article, Event
from tests.extract.events.misses import marked

Reader = Callable[[str], tuple[Event, ...]]

CASES = [
    # a truce reigns in a country, wherever it was agreed on
    ("L'Angola et la Zambie annoncent un accord provisoire de cessez-le-feu en Namibie.", None, None),
    # in what part of a country, in what house of a town
    ("João Lourenço et Paul Kagame se sont vus lundi dans le canton du Valais.", "Valais", None),
    ("João Lourenço et Paul Kagame se sont vus lundi au Sofitel de Luanda.", "Luanda", "AO"),
    # who is back from there is there no more
    ("De retour d'une visite à Lusaka, João Lourenço a vu mardi Paul Kagame.", None, None),
    # where something is denied is not where it may have been
    ("João Lourenço a vu Paul Kagame lundi. Un porte-parole a démenti mardi, à Goma, un repli.", None, None),
    # a gathering is no town, whatever capital it has
    ("João Lourenço est attendu en Chine pour participer au Forum mondial de l'eau.", "Chine", "CN"),
    ("João Lourenço participera lundi au Sommet africain de l'énergie.", None, None),
    # in whose course it was
    (
        "Félix Tshisekedi a boudé lundi la réunion de Luanda, au cours de laquelle Paul Kagame a vu "
        "Salva Kiir.",
        "Luanda",
        "AO",
    ),
    ("Salva Kiir a fait lundi un crochet par Luanda.", "Luanda", "AO"),
    # a statesman receives foreigners at home, unless it is said in what house
    ("Salva Kiir a été reçu mardi par le premier ministre angolais, João Lourenço.", "Luanda", "AO"),
    ("Salva Kiir a été reçu mardi par le ministre angolais Téte António dans un chalet.", None, None),
    ("Salva Kiir a été reçu mardi par João Lourenço.", None, None),
    ("João Lourenço a reçu mardi une délégation de paysans.", None, None),
    # hung on the participle of a phrase of time, or of "comme prévu"
    ("L'Angola et la Zambie se sont entendus la semaine passée à Lusaka sur une trêve.", "Lusaka", "ZM"),
    ("Salva Kiir et Paul Kagame vont se retrouver comme prévu à Luanda mardi.", "Luanda", "AO"),
    # where it is signed, and not where it had been reached; but what is hailed somewhere is not signed there
    ("L'Angola et la Zambie ont signé mardi à Lusaka l'accord conclu à Nairobi.", "Lusaka", "ZM"),
    (
        "Abiy Ahmed a salué mardi à Addis-Abeba l'accord entre l'Angola et la Zambie conclu à Nairobi.",
        "Nairobi",
        "KE",
    ),
    (
        "Salva Kiir, rentré de Lusaka, où il a pris part à une réunion avec Paul Kagame, se tait.",
        "Lusaka",
        "ZM",
    ),
    (
        "L'Angola et la Zambie ont convenu lundi de rouvrir la frontière, au cours de pourparlers à haut "
        "niveau tenus dans le village de Kazungula.",
        "Kazungula",
        None,
    ),
    ("Félix Tshisekedi a quitté la scène de Luanda, où Paul Kagame doit se rendre jeudi.", "Luanda", "AO"),
    ("C'est à Luanda que se sont rencontrés Félix Tshisekedi et Paul Kagame.", "Luanda", "AO"),
    ("Félix Tshisekedi a rencontré Paul Kagame à Luanda.", "Luanda", "AO"),
    # an ambassador is summoned where he is posted
    ("Nairobi a convoqué lundi l'ambassadeur du Rwanda.", "Nairobi", "KE"),
    ("L'ambassadeur du Mali a été convoqué jeudi par la diplomatie algérienne.", "Alger", "DZ"),
    ("L'Angola convoque les ambassadeurs du Rwanda et du Kenya.", "Luanda", "AO"),
    ("L'Angola a reçu mardi l'ambassadeur du Rwanda.", None, None),
    ("Paul Kagame doit rencontrer Nasr al-Hariri, basé à Riyad.", None, None),
    ("Paul Kagame a vu lundi les chefs de la guérilla basée à Goma.", None, None),
    # where it is remarked on
    ("À New York, Luis Prado a salué l'accord conclu mardi entre l'Angola et la Zambie.", None, None),
    ("Luis Prado a salué la rencontre à Luanda entre Paul Kagame et Salva Kiir.", "Luanda", "AO"),
    # a country before a colon is what it is about
    (
        "Sri Lanka : la Suisse accueillera les négociations entre Paul Kagame et Félix Tshisekedi.",
        "Suisse",
        "CH",
    ),
    ("Félix Tshisekedi a rencontré Paul Kagame mercredi à Luanda.", "Luanda", "AO"),
    ("Félix Tshisekedi a rencontré Paul Kagame ce mardi 5 août à Luanda, en Angola.", "Luanda", "AO"),
    ("Le Soudan et le Tchad ont eu des discussions sur un cessez-le-feu de 30 jours en Ukraine.", None, None),
    ("Le Soudan et le Tchad ont eu des discussions sur le nucléaire à Vienne.", "Vienne", "AT"),
    ("Depuis Paris, Nikol Pachinian a téléphoné à Ilham Aliev à Bakou.", None, None),
    ("Le Soudan et le Tchad ont rejeté une trêve à Abéché.", None, None),
    ("Le Soudan n'a pas signé l'accord de paix avec le Tchad à Nairobi.", "Nairobi", "KE"),
    ("Le maréchal Haftar a quitté Moscou sans signer l'accord de cessez-le-feu.", "Moscou", "RU"),
    ("Le Soudan et le Tchad ont signé une trêve à Rome.", "Rome", "IT"),
    ("À Luanda, Félix Tshisekedi a rencontré Paul Kagame.", "Luanda", "AO"),
    # whom it was told
    ("Abiy Ahmed a dit mercredi à l'AFP que Félix Tshisekedi avait rencontré Paul Kagame.", None, None),
    ("João Lourenço a reçu mardi Paul Kagame, a-t-il confié à Reuters.", None, None),
    # who is a state is a town too, and a town has more than one name
    ("Salva Kiir a rencontré Riek Machar jeudi au Vatican.", "Vatican", "VA"),
    ("Le Vatican et l'Angola ont signé lundi un accord à Rome.", "Rome", "IT"),
    ("Salva Kiir a rencontré Riek Machar lundi à Ouaga.", "Ouagadougou", "BF"),
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
    ("Steve Witkoff sera en Turquie mercredi où il s'entretiendra avec Andriy Sybiha.", "Turquie", "TR"),
    ("Recep Tayyip Erdogan est à Bagdad, où il a rencontré Mohammed al-Soudani.", "Bagdad", "IQ"),
    ("Félix Tshisekedi a rencontré Paul Kagame au Kremlin.", "Moscou", "RU"),
    ("Félix Tshisekedi a rencontré Paul Kagame dans la capitale angolaise.", "Luanda", "AO"),
    ("Félix Tshisekedi a rencontré Paul Kagame dans la capitale de l'Angola.", "Luanda", "AO"),
    ("Félix Tshisekedi a rencontré Paul Kagame dans un hôtel de Nairobi.", "Nairobi", "KE"),
    # the one town of the sentence, whatever it hangs on
    ("Félix Tshisekedi et Abiy Ahmed sont à Nairobi depuis peu et se sont entretenus.", "Nairobi", "KE"),
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
    # who houses talks
    ("Bangkok accueillera lundi des discussions entre Kinshasa et Kigali.", "Bangkok", "TH"),
    ("La Turquie a abrité des négociations entre Kinshasa et Kigali.", "Turquie", "TR"),
    ("Paul Kagame a accueilli des négociations entre Bamako et Alger.", None, None),
    (
        "La capitale vietnamienne accueillera mercredi un sommet entre Kinshasa et Kigali.",
        "Hanoï",
        "VN",
    ),
    # where those who meet have been sent
    ("La délégation envoyée à Khartoum par l'ONU poursuit ses entretiens avec Salva Kiir.", "Khartoum", "SD"),
    ("La délégation dépêchée à Khartoum par l'ONU a eu des entretiens avec Salva Kiir.", "Khartoum", "SD"),
    # the occasion
    (
        "Jeudi, en marge d'un sommet de l'Union africaine à Kampala, Félix Tshisekedi s'est entretenu avec "
        "Paul Kagame.",
        "Kampala",
        "UG",
    ),
    ("Lors d'une cérémonie à Luanda, Félix Tshisekedi a rencontré Paul Kagame.", "Luanda", "AO"),
    (
        "La trêve a été conclue à Luanda, à l'issue d'une rencontre entre Félix Tshisekedi et Paul Kagame.",
        "Luanda",
        "AO",
    ),
    # a building stands in a town
    ("Félix Tshisekedi a rencontré Paul Kagame au palais de Ciragan, à Istanbul.", "Istanbul", "TR"),
    ("Félix Tshisekedi a rencontré Paul Kagame à l'Hôtel de Ville de Lyon.", "Lyon", "FR"),
    ("Félix Tshisekedi a rencontré Paul Kagame à l'Hôtel Pullman.", None, None),
    ("Félix Tshisekedi rencontrera Paul Kagame jeudi à Gitega ou à Bujumbura.", None, None),
    ("De nouveaux pourparlers entre Kinshasa et Kigali auront lieu lundi à Luanda ou à Doha.", None, None),
    ("Félix Tshisekedi et Paul Kagame se verront en mai au Kenya ou en Ouganda.", None, None),
    ("Félix Tshisekedi ou Paul Kagame rencontrera jeudi Abiy Ahmed à Gitega.", "Gitega", "BI"),
    ("Félix Tshisekedi a reçu ce matin Paul Kagame à l'Hôtel de Ville de Bayonne.", "Bayonne", "FR"),
    ("Félix Tshisekedi recevait lundi Paul Kagame au siège de l'université de Dakar.", "Dakar", "SN"),
    ("Albin Kurti et Aleksandar Vucic se sont retrouvés sur les rivages du lac Ohrid.", "Ohrid", "MK"),
    ("Albin Kurti et Aleksandar Vucic ont discuté de la pollution du lac Ohrid.", None, None),
    ("C'est à Genève, en Suisse, que le Tchad et le Soudan doivent se rencontrer mardi.", "Genève", "CH"),
    (
        "Félix Tshisekedi s'est entretenu avec Paul Kagame, lors d'un dîner de rupture du jeûne à Doha.",
        "Doha",
        "QA",
    ),
    ("Félix Tshisekedi rencontrera dimanche à Doukan M. Talabani.", "Doukan", None),
    ("Le Tchad et le Soudan ont signé un accord dans un centre de conférences de Doha.", "Doha", "QA"),
    # one is on an island
    ("Félix Tshisekedi a rencontré dimanche Paul Kagame sur l'île de Gorée.", "Gorée", None),
    ("Félix Tshisekedi et Paul Kagame ont discuté de leurs vues sur la ville de Goma.", None, None),
    # one letter wrong
    ("Félix Tshisekedi et Paul Kagame se sont vus mardi à Ougadougou.", "Ouagadougou", "BF"),
    ("Félix Tshisekedi et Paul Kagame se sont vus mardi à Panmunjon.", "Panmunjom", "KR"),
    ("Félix Tshisekedi et Paul Kagame se sont vus mardi à Bozoum.", "Bozoum", "CF"),
    # at the seat of who receives
    ("João Lourenço a été reçu lundi au palais présidentiel par Félix Tshisekedi.", "Kinshasa", "CD"),
    ("Mohammed VI a reçu lundi au Palais royal António Guterres.", "Rabat", "MA"),
    ("Félix Tshisekedi a reçu lundi João Lourenço à la présidence.", "Kinshasa", "CD"),
    ("Félix Tshisekedi et João Lourenço se sont vus au palais présidentiel.", None, None),
    ("Félix Tshisekedi a reçu João Lourenço dans un palais.", None, None),
    # nobody has heard of the place
    ("Félix Tshisekedi a rencontré Paul Kagame au poste-frontière de Kabuhanga.", "Kabuhanga", None),
    # near a town
    ("Félix Tshisekedi et Paul Kagame se sont retrouvés dans la proche banlieue de Genève.", "Genève", "CH"),
    ("Félix Tshisekedi a vu Paul Kagame lundi dans un pavillon des environs de Madrid.", "Madrid", "ES"),
    ("Félix Tshisekedi et Paul Kagame se sont réunis dans un château au sud de Paris.", "Paris", "FR"),
    ("Le Tchad et le Soudan ont discuté du conflit dans le sud du Soudan.", None, None),
    # who is met has a post there, or is there
    ("Le président arménien s'est entretenu jeudi avec l'ambassadeur de France en Géorgie.", None, None),
    ("Juan Manuel Santos négocie avec l'ELN, dernière guérilla en activité en Colombie.", None, None),
    ("Salva Kiir a rencontré le président Abiy Ahmed en Éthiopie.", "Éthiopie", "ET"),
    ("En mission au Kenya, António Guterres a rencontré mercredi le président Ruto.", "Kenya", "KE"),
    # what goes on there
    ("Abdel Fattah al-Sissi et Joe Biden se sont entretenus de la situation à Gaza.", None, None),
    (
        "Félix Tshisekedi et Paul Kagame ont eu un entretien sur la crise à Goma lundi à Luanda.",
        "Luanda",
        "AO",
    ),
    ("Félix Tshisekedi et Paul Kagame ont accepté à Doha de se rencontrer le mois prochain.", None, None),
    ("Le Soudan et le Tchad ont repris mardi les négociations sur la paix au Darfour.", None, None),
    ("Le Soudan et le Tchad ont repris mardi les négociations de paix en Suisse.", "Suisse", "CH"),
    ("Le Soudan et le Tchad ont repris mardi en Suisse les négociations sur la paix.", "Suisse", "CH"),
    # what an agreement came of
    ("Le Soudan et le Tchad ont conclu une trêve à l'issue de pourparlers à Nairobi.", "Nairobi", "KE"),
    (
        "Le Soudan et le Tchad ont trouvé un accord après deux jours de discussions à Nairobi.",
        "Nairobi",
        "KE",
    ),
    # the occasion
    (
        "Nikol Pachinian et Ilham Aliev se sont vus en marge du Forum de Davos.",
        "Davos",
        "CH",
    ),
    # a journey's aim
    ("António Guterres est retourné à Conakry pour rencontrer Alpha Condé.", "Conakry", "GN"),
    ("António Guterres a quitté Conakry mardi après avoir rencontré Alpha Condé.", "Conakry", "GN"),
    # the capitals that GeoNames spells without accents
    ("Félix Tshisekedi a rencontré Paul Kagame dans la capitale togolaise.", "Lomé", "TG"),
    ("Félix Tshisekedi a rencontré Paul Kagame dans la capitale colombienne.", "Bogota", "CO"),
    ("Félix Tshisekedi a rencontré Paul Kagame dans la capitale népalaise.", "Katmandou", "NP"),
    ("Félix Tshisekedi a rencontré Paul Kagame à Ryad.", "Riyad", "SA"),
    (
        "Des pourparlers entre le gouvernement colombien et l'ELN ont eu lieu dans la capitale, Caracas.",
        "Caracas",
        "VE",
    ),
]


# Texts with a second contact, at another time and place: where the first is.
# Named only as who receives, and not to be taken away for that.
HOUSED = [
    ("Luanda accueille mardi une rencontre entre le M23 et Kinshasa.", "Luanda"),
    ("Le Qatar abritera mardi une rencontre entre le M23 et Kinshasa.", "Qatar"),
]


@pytest.mark.parametrize(("text", "place"), HOUSED)
def test_who_houses_it_is_where_it_is(text: str, place: str, events_of: Reader) -> None:
    assert [e.place for e in events_of(text)] == [place]


BESIDE_ANOTHER = [
    "Félix Tshisekedi a rencontré Paul Kagame. Il s'est ensuite envolé pour Nairobi.",
    "Félix Tshisekedi a rencontré Paul Kagame lundi, dit un site ; à Kinshasa, on parle de mardi. À Kigali, "
    "on se tait.",
    "Félix Tshisekedi a rencontré Paul Kagame après l'échec de pourparlers de Khartoum et Djouba à Nairobi.",
    "Félix Tshisekedi a rencontré Paul Kagame au lendemain d'un sommet africain à Nairobi.",
    "Félix Tshisekedi a rencontré Paul Kagame à la veille d'une réunion de l'Union africaine à Nairobi.",
    "Le Soudan et le Tchad ont conclu une trêve, un an après l'échec de pourparlers à Nairobi.",
    "Félix Tshisekedi a rencontré mardi Paul Kagame, né à Ruhango.",
]


@pytest.mark.parametrize("text", BESIDE_ANOTHER)
def test_where_another_contact_was_is_not_where_this_one_is(text: str, events_of: Reader) -> None:
    assert events_of(text)[0].place is None


@pytest.mark.parametrize(("text", "place", "country"), marked("places", CASES))
def test_place(text: str, place: str | None, country: str | None, events_of: Reader) -> None:
    found = events_of(text)
    assert found
    assert {(e.place, e.country) for e in found} == {(place, country)}


def test_each_stage_of_a_journey_has_its_place(events_of: Reader) -> None:
    found = events_of("Jean-Noël Barrot s'est rendu mardi à Tbilissi puis, le même jour, à Bakou.")
    assert [(e.type, e.place) for e in found] == [("visit", "Tbilissi"), ("visit", "Bakou")]


# Stories of two sentences: the first contact, where it was, and where the second one is.
FURTHER = [
    # others, before the story
    ("Kigali et Kinshasa négocieront samedi à Genève.", "Genève",
     "João Lourenço s'était entretenu avec Salva Kiir.", None),
    # others, before those meet
    ("Kigali et Kinshasa négocieront samedi à Genève.", "Genève",
     "João Lourenço a vu Salva Kiir cette semaine.", None),
    # the next session of the same people, and whom a visitor sees
    ("Les pourparlers entre Bangui et la Séléka se sont ouverts mercredi à Libreville.", "Libreville",
     "Les deux délégations doivent se revoir vendredi.", "Libreville"),
    ("Nikol Pachinian et Ilham Aliev se sont rencontrés mercredi à Paris.", "Paris",
     "Le même soir, ils doivent s'entretenir avec Emmanuel Macron.", "Paris"),
    ("Nikol Pachinian et Ilham Aliev se sont vus mercredi à Paris.", "Paris",
     "Ils se reverront en décembre.", None),
    ("Walid al-Mouallem est arrivé mercredi à Téhéran.", "Téhéran",
     "Lors de sa visite, le ministre syrien doit également rencontrer Hassan Rohani.", "Téhéran"),
    ("Nikol Pachinian et Ilham Aliev se sont vus mercredi à Paris.", "Paris",
     "Ils sont convenus de se revoir vendredi, dans un lieu qui reste à déterminer.", None),
    # another journey to that country
    ("Paul Kagame est attendu lundi à Luanda.", "Luanda", "Sa visite en Angola, en mars, a déçu.", "Angola"),
    ("Paul Kagame est arrivé lundi en Angola.", "Luanda", "Il a vu João Lourenço mardi à Luanda.", "Luanda"),
    # "y" of "il y a" is nowhere
    ("Paul Kagame est arrivé lundi à Luanda.", "Luanda",
     "Il n'y aura mardi aucune rencontre entre Kinshasa et le M23.", None),
    # what is told of the same day
    ("Les pourparlers entre Bangui et la Séléka se sont ouverts mercredi à Genève.", "Genève",
     "Mercredi, Horst Köhler a reçu Nasser Bourita.", "Genève"),
    # words that point at the place before
    ("Félix Tshisekedi et Paul Kagame se verront samedi à Luanda.", "Luanda",
     "Leur dernier sommet avait eu lieu en mai dans cette même ville.", "Luanda"),
    ("Bangui et la Séléka ont signé lundi une trêve à Libreville.", "Libreville",
     "Kinshasa et le M23 avaient conclu en 2013 un accord dans la même ville.", "Libreville"),
    ("Salva Kiir s'est rendu lundi à Khartoum.", "Khartoum",
     "Sur place, il a rencontré Riek Machar.", "Khartoum"),
    ("Blaise Compaoré est attendu le 12 août à Yamoussoukro.", "Yamoussoukro",
     "Médiateur de l'accord de Ouagadougou, il doit y rencontrer Laurent Gbagbo.", "Yamoussoukro"),
    ("Antonio Guterres a reçu mardi à Genève Abiy Ahmed. La guerre continue au Soudan.", "Genève",
     "Le chef de l'ONU fera samedi une visite dans le pays.", "Soudan"),
    ("Antonio Guterres a reçu mardi à Genève Abiy Ahmed. La guerre continue au Soudan.", "Genève",
     "Le chef de l'ONU fera samedi une visite dans le pays voisin.", None),
    # who has left was there, and is there no more
    ("Charles Nqakula est reparti jeudi de Bujumbura.", "Bujumbura",
     "Il avait rencontré, la veille, Pierre Nkurunziza.", "Bujumbura"),
    ("Charles Nqakula est reparti jeudi de Bujumbura.", "Bujumbura",
     "Il rencontrera samedi Yoweri Museveni.", None),
    # at the ceremony of the deal just told
    ("Bangui et la Séléka ont signé lundi à Libreville un accord de paix.", "Libreville",
     "João Lourenço a vu Abiy Ahmed en marge de la cérémonie.", "Libreville"),
    ("Les pourparlers entre Bangui et la Séléka se sont ouverts lundi à Libreville.", "Libreville",
     "Abiy Ahmed a rencontré mardi João Lourenço.", "Libreville"),
    ("Les pourparlers entre Bangui et la Séléka se sont achevés lundi à Libreville.", "Libreville",
     "Abiy Ahmed a rencontré mardi João Lourenço.", None),
    # in the course of talks, and where somebody has arrived on that day
    ("Bangui et la Séléka négocient depuis mardi à Libreville.", "Libreville",
     "Mercredi, João Lourenço a vu Abiy Ahmed.", "Libreville"),
    ("Bangui et la Séléka négocient depuis mardi à Libreville.", "Libreville",
     "Lundi, João Lourenço a vu Abiy Ahmed.", None),
    ("António Guterres est arrivé mardi à Doha.", "Doha",
     "Abiy Ahmed s'est entretenu mardi avec João Lourenço.", "Doha"),
    ("António Guterres est arrivé mardi à Doha.", "Doha",
     "Abiy Ahmed s'était entretenu lundi avec João Lourenço.", None),
    # a deal is struck where those who strike it have met
    ("Le Tchad et le Soudan ont tenu mardi des pourparlers à Abéché.", "Abéché",
     "Les deux pays ont signé mardi un accord.", "Abéché"),
    ("Nikol Pachinian et Ilham Aliev se sont rencontrés mardi à Prague.", "Prague",
     "Ils sont convenus d'un cessez-le-feu.", "Prague"),
    ("Le Tchad et le Soudan se sont rencontrés mardi à Abéché.", "Abéché",
     "Ils avaient signé un accord en mai.", None),
    ("Le Tchad et le Soudan se sont rencontrés mardi à Abéché.", "Abéché",
     "Le Tchad et le Niger ont signé un accord mercredi.", None),
    # what one of them plans beside is there too, what he plans for later is not
    ("Josep Borrell rencontrera Albin Kurti mardi à Bruxelles.", "Bruxelles",
     "Il s'entretiendra aussi avec Aleksandar Vucic.", "Bruxelles"),
    ("Paul Kagame et Félix Tshisekedi doivent se rencontrer samedi à Doha.", "Doha",
     "João Lourenço s'entretiendra séparément avec Paul Kagame.", "Doha"),
    ("Josep Borrell rencontrera Albin Kurti mardi à Bruxelles.", "Bruxelles",
     "Il verra ensuite Aleksandar Vucic.", None),
    ("Josep Borrell rencontrera Albin Kurti mardi à Bruxelles.", "Bruxelles",
     "Aleksandar Vucic recevra Emmanuel Macron.", None),
    # the next one is not on this journey, and what is proposed beside an invitation may be anywhere
    ("Paul Kagame se rendra mardi à Luanda.", "Luanda",
     "La crise sera évoquée lors de sa rencontre avec João Lourenço.", "Luanda"),
    ("Paul Kagame se rendra mardi à Luanda.", "Luanda",
     "La crise sera évoquée lors de sa prochaine rencontre avec João Lourenço.", None),
    ("Paul Kagame est attendu mardi à Luanda.", "Luanda",
     "Il discutera de la trêve au prochain sommet avec Félix Tshisekedi.", None),
    ("Pékin a invité Félix Tshisekedi en Chine.", "Chine",
     "Il a proposé une rencontre avec Paul Kagame.", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("LUANDA (AFP) - João Lourenço a reçu mardi Paul Kagame.", "Luanda"),
        ("LUANDA (AFP) - João Lourenço a reçu mardi Paul Kagame à Benguela.", "Benguela"),
        ("LUANDA (AFP) - João Lourenço recevra mardi Paul Kagame.", None),
        ("PARIS (AFP) - João Lourenço a reçu mardi Paul Kagame.", None),
        ("LUANDA (AFP) - João Lourenço a appelé mardi Paul Kagame.", None),
    ],
)
def test_under_a_dateline(text: str, place: str | None, events_of: Reader) -> None:
    assert [event.place for event in events_of(text)] == [place]


def test_there_is_where_one_has_left(events_of: Reader) -> None:
    (event,) = events_of(
        "Charles Nqakula a quitté Bujumbura jeudi. Il y avait vu mercredi Pierre Nkurunziza."
    )
    assert event.place == "Bujumbura"


def test_who_travels_on_meets_people_where_the_journey_leads(events_of: Reader) -> None:
    found = events_of(
        "Après une escale à Dubaï, Salva Kiir s'est rendu à Luanda pour rencontrer Riek Machar."
    )
    assert [(e.type, e.place) for e in found] == [
        ("visit", "Dubaï"), ("visit", "Luanda"), ("meeting", "Luanda")
    ]  # fmt: skip


@pytest.mark.parametrize(("first", "there", "second", "place"), FURTHER)
def test_where_the_second_contact_is(
    first: str, there: str, second: str, place: str | None, events_of: Reader
) -> None:
    assert [event.place for event in events_of(f"{first} {second}")] == [there, place]


TITLED = [
    ("Salva Kiir a vu mardi Riek Machar.", "Doha"),
    ("Salva Kiir a vu le 3 juin Riek Machar.", None),
]


@pytest.mark.parametrize(("text", "place"), TITLED)
def test_under_a_title_that_says_where(
    text: str, place: str | None, article_of: Callable[..., Article]
) -> None:
    titled = article_of(f"À Doha, on attend encore\n\nLa presse patiente. {text}", published=date(2025, 8, 7))
    assert [
        event.place
        for event in extract(replace(titled, title="À Doha, on attend encore", body_start=26)).events
    ] == [place]


def test_what_was_begun_for_some_days_goes_on(events_of: Reader) -> None:
    (begun,) = events_of("L'Angola et la Zambie ont entamé mercredi à Lusaka des discussions de trois jours.")
    (over,) = events_of("L'Angola et la Zambie ont entamé lundi à Lusaka des discussions de trois jours.")
    assert (begun.status, over.status) == ("ongoing", "held")


def test_talks_to_come_are_not_where_the_last_ones_were(events_of: Reader) -> None:
    text = (
        "Kigali et Kinshasa veulent relancer un dialogue gelé depuis la dernière session organisée à Lusaka."
    )
    assert {event.place for event in events_of(text) if event.status != "held"} == {None}
