"""Who met whom in a short story, and that nobody else did.

Published on Thursday 7 August 2025; the contacts of each text in order, as "stage: who".
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Event

Reader = Callable[[str], tuple[Event, ...]]
BEFORE = "La Russie et l'Ukraine ont négocié lundi à Istanbul. "
FIRST = "held: Russie, Ukraine"

CASES = [
    # who sends somebody stays at home
    (
        "William Ruto a envoyé une délégation conduite par Musalia Mudavadi à Djouba.",
        ["held: Musalia Mudavadi"],
    ),
    ("Donald Trump a envoyé Steve Witkoff à Moscou.", ["held: Steve Witkoff"]),
    # an envoy nobody names is there for the side of who has sent him
    (
        "Donald Trump a reçu mardi un envoyé de Vladimir Poutine à la Maison Blanche.",
        ["held: Donald Trump, Russie"],
    ),
    ("Paul Kagame a reçu un conseiller de William Ruto.", ["held: Kenya, Paul Kagame"]),
    (
        "Un représentant de Corneille Nangaa s'est entretenu avec Paul Kagame à Kigali.",
        ["held: Mouvement du 23 mars, Paul Kagame"],
    ),
    # with a new paragraph the story goes on, and not with whoever was quoted above
    (
        "L'émissaire Piet Bakker est en mission. Il a vu lundi Omar Diallo. « C'est un pas », a dit "
        "M. Diallo.\n\nMardi, il a rencontré Karim Aziz.",
        ["held: Omar Diallo, Piet Bakker", "held: Karim Aziz, Piet Bakker"],
    ),
    (
        "« C'est un pas », a dit lundi Omar Diallo.\n\nIl a rencontré mardi Karim Aziz.",
        ["held: Karim Aziz, Omar Diallo"],
    ),
    # a delegation, and its chief told of elsewhere
    (
        "Une délégation saoudienne est arrivée samedi à Sanaa. Mohammed al-Jaber était arrivé samedi à Sanaa "
        "en tant que chef de la délégation saoudienne.",
        ["held: Arabie saoudite, Mohammed al-Jaber"],
    ),
    # who has left office sends nobody for his state
    ("Paul Kagame a reçu un conseiller de Joe Biden.", ["held: Paul Kagame"]),
    # whoever is there in company may be at home
    (
        "Hakan Fidan sera à Kinshasa mardi, en compagnie de Thérèse Kayikwamba Wagner.",
        ["planned: Hakan Fidan, Thérèse Kayikwamba Wagner"],
    ),
    # not the envoy who is named, nor a team that its mediator may be with
    (
        "Emmanuel Macron a reçu mardi l'envoyé de Donald Trump, Steve Witkoff.",
        ["held: Emmanuel Macron, Steve Witkoff"],
    ),
    (
        "Une équipe du médiateur, l'ex-président tanzanien Benjamin Mkapa, est arrivée lundi à Bujumbura.",
        ["held: Benjamin Mkapa"],
    ),
    # who has told it is not who has called
    (
        "Le président russe s'est entretenu lundi avec Xi Jinping, a annoncé le Kremlin. Il a ensuite appelé "
        "Narendra Modi.",
        ["held: Vladimir Poutine, Xi Jinping", "held: Narendra Modi, Vladimir Poutine"],
    ),
    # what people meet for is the meeting told, and not one of those told before
    (
        BEFORE
        + "À Genève, les émissaires américains et iraniens se sont retrouvés mardi pour trois heures de "
        "discussions.",
        [FIRST, "held: Iran, États-Unis"],
    ),
    (
        BEFORE + "Kaja Kallas et Hakan Fidan se sont réunis mardi à Ankara pour des entretiens.",
        [FIRST, "held: Hakan Fidan, Kaja Kallas"],
    ),
    (
        BEFORE + "Kaja Kallas et Hakan Fidan se rencontreront vendredi pour deux jours de pourparlers.",
        [FIRST, "planned: Hakan Fidan, Kaja Kallas"],
    ),
    (
        BEFORE + "William Ruto a reçu mardi Kaja Kallas pour préparer un sommet entre Paul Kagame et Félix "
        "Tshisekedi.",
        [FIRST, "held: Kaja Kallas, William Ruto", "planned: Félix Tshisekedi, Paul Kagame"],
    ),
    (
        BEFORE + "Kaja Kallas et Hakan Fidan se sont retrouvés mardi pour une réunion avec Paul Kagame.",
        [FIRST, "held: Hakan Fidan, Kaja Kallas", "held: Hakan Fidan, Kaja Kallas, Paul Kagame"],
    ),
    # who was there for one of them
    (
        "La Russie et la Turquie se sont rencontrées lundi à Genève. La Turquie était représentée par Hakan "
        "Fidan.",
        ["held: Hakan Fidan, Russie, Turquie"],
    ),
    (
        "La Russie et la Turquie se sont rencontrées lundi à Genève. L'Iran est représenté à l'ONU par Abbas "
        "Araghchi.",
        ["held: Russie, Turquie"],
    ),
    # a list whose second name the parser takes for an apposition; a town with its article
    (
        "Le sommet a réuni lundi à Paris Vladimir Poutine, son homologue ukrainien Volodymyr Zelensky ainsi "
        "que Kaja Kallas.",
        ["held: Kaja Kallas, Vladimir Poutine, Volodymyr Zelensky"],
    ),
    (
        # two clauses in one title, and no list
        "Kaja Kallas a vu lundi Kim Jong-un. Poutine remercie Kim, Erdoğan propose à nouveau d'accueillir un "
        "sommet",
        ["held: Kaja Kallas, Kim Jong-un"],
    ),
    (
        "Kaja Kallas a vu lundi à Rome Marco Rubio, l'émissaire de Donald Trump.",
        ["held: Kaja Kallas, Marco Rubio"],
    ),
    (
        "Les négociations entre le Caire, Addis-Abeba et Khartoum ont pris fin mardi.",
        ["held: Soudan, Égypte, Éthiopie"],
    ),
    # what came next in a story
    (
        "Kaja Kallas a eu lundi un entretien avec Paul Kagame avant de rencontrer Félix Tshisekedi.",
        ["held: Kaja Kallas, Paul Kagame", "held: Félix Tshisekedi, Kaja Kallas"],
    ),
    (
        "Kaja Kallas aura lundi un entretien avec Paul Kagame avant de rencontrer Félix Tshisekedi.",
        ["planned: Kaja Kallas, Paul Kagame", "planned: Félix Tshisekedi, Kaja Kallas"],
    ),
    # on what time was spent, and not what a meeting was about
    (
        "Kaja Kallas a consacré la journée de dimanche à des discussions avec Paul Kagame.",
        ["held: Kaja Kallas, Paul Kagame"],
    ),
    (
        "Hakan Fidan consacrera sa journée de vendredi à une série d'entretiens avec Abbas Araghchi.",
        ["planned: Abbas Araghtchi, Hakan Fidan"],
    ),
    (
        "La réunion de mardi entre Kaja Kallas et Hakan Fidan a été consacrée à un sommet entre Paul Kagame "
        "et Félix Tshisekedi.",
        ["held: Hakan Fidan, Kaja Kallas"],
    ),
    # who only attends is none of "les deux"
    (
        "Félix Tshisekedi et Paul Kagame se sont vus lundi à Doha en présence de Massad Boulos et de Marco "
        "Rubio. Les deux hommes se reverront vendredi.",
        [
            "held: Félix Tshisekedi, Marco Rubio, Massad Boulos, Paul Kagame",
            "planned: Félix Tshisekedi, Paul Kagame",
        ],
    ),
    (
        "Le Cambodge et la Thaïlande ont négocié lundi en présence de représentants de la Chine et des "
        "États-Unis. Les deux pays se reverront vendredi.",
        ["held: Cambodge, Chine, Thaïlande, États-Unis", "planned: Cambodge, Thaïlande"],
    ),
    (
        "La rencontre a eu lieu mardi entre Hun Manet et Phumtham Wechayachai, en présence des ambassadeurs "
        "de la Chine et des États-Unis. Une réunion des commandants des deux armées se tiendra vendredi.",
        [
            "held: Chine, Hun Manet, Phumtham Wechayachai, États-Unis",
            "planned: Cambodge, Thaïlande",
        ],
    ),
    # who is told in brackets is none whom a pronoun means, but by his title
    (
        "Djibrill Bassolé, le ministre de la Sécurité (secondé par Vincent Zakané, le conseiller juridique "
        "de Blaise Compaoré), joue un grand rôle. Il a rencontré lundi Guillaume Soro.",
        ["held: Djibrill Bassolé, Guillaume Soro"],
    ),
    (
        "Hakan Fidan (qui a succédé à Mevlüt Çavuşoğlu) est optimiste. Il a rencontré lundi Fouad Hussein.",
        ["held: Fouad Hussein, Hakan Fidan"],
    ),
    (
        "L'émissaire américain (Steve Witkoff) est optimiste. Il a vu mardi Vladimir Poutine.",
        ["held: Steve Witkoff, Vladimir Poutine"],
    ),
    (
        "Djibrill Bassolé (secondé par Vincent Zakané) a reçu lundi Guillaume Soro. Les deux hommes se "
        "reverront vendredi.",
        ["held: Djibrill Bassolé, Guillaume Soro", "planned: Djibrill Bassolé, Guillaume Soro"],
    ),
    # who attends where somebody has gone has not gone there with him; who is received has come
    (
        "Mahamat Idriss Déby a quitté N'Djamena lundi pour Dakar où il doit voir, en présence d'António "
        "Guterres, Macky Sall.",
        ["held: Mahamat Idriss Déby", "planned: António Guterres, Macky Sall, Mahamat Idriss Déby"],
    ),
    (
        "Paul Kagame est arrivé lundi à Luanda en compagnie de Vincent Biruta.",
        ["held: Paul Kagame, Vincent Biruta"],
    ),
    # whose people they are: of two adjectives side by side the first says it
    (
        "Les dirigeants serbes et kosovars albanais ont rencontré lundi Miroslav Lajčák.",
        ["held: Kosovo, Miroslav Lajčák, Serbie"],
    ),
    (
        "Le négociateur chypriote turc a rencontré lundi António Guterres.",
        ["held: António Guterres, Chypre"],
    ),
    (
        "Les ministres français, allemand et italien se sont vus lundi.",
        ["held: Allemagne, France, Italie"],
    ),
    (
        "Les délégations russe, turque et iranienne se sont vues lundi.",
        ["held: Iran, Russie, Turquie"],
    ),
    # words of a title that are written like names
    (
        "Le Premier Ministre Intérimaire Ariel Henry a rencontré lundi Antony Blinken.",
        ["held: Antony Blinken, Ariel Henry"],
    ),
    (
        "Le Ministre Délégué Jean Costa et la Ministre Adjointe Marie Dubreuil se sont vus lundi.",
        ["held: Jean Costa, Marie Dubreuil"],
    ),
    # whom "ils" means: the two who have just met, in their own words too
    (
        "Le Rwanda et la RDC s'accusent mutuellement. Kaja Kallas a reçu lundi Hakan Fidan. Ils ont discuté "
        "pendant deux heures.",
        ["held: Hakan Fidan, Kaja Kallas"],
    ),
    (
        "Moon Jae-in et Kim Jong-un se sont vus samedi. « Ils ont eu un échange de vues et ont discuté des "
        "moyens d'assurer le succès du sommet américano-nord-coréen », a précisé la présidence.",
        ["held: Kim Jong-un, Moon Jae-in"],
    ),
    (
        "Le Rwanda et la RDC s'accusent mutuellement. Les émissaires se sont salués. Ils ont eu lundi des "
        "discussions.",
        ["held: Rwanda, République démocratique du Congo"],
    ),
    # in the course of a call
    (
        "Lors d'un entretien téléphonique lundi, Recep Tayyip Erdogan et Vladimir Poutine se sont mis "
        "d'accord. Les deux chefs d'État se sont entretenus du processus de paix.",
        ["held: Recep Tayyip Erdoğan, Vladimir Poutine"],
    ),
    (
        "Kaja Kallas a téléphoné lundi à Hakan Fidan. Les deux ministres se sont entretenus de la trêve.",
        ["held: Hakan Fidan, Kaja Kallas"],
    ),
    (
        "Kaja Kallas a téléphoné lundi à Hakan Fidan. Les deux ministres se sont retrouvés à Ankara.",
        ["held: Hakan Fidan, Kaja Kallas", "held: Hakan Fidan, Kaja Kallas"],
    ),
    # who meets next, and not he of whom a relative clause tells more
    (
        "Abiy Ahmed est arrivé vendredi à Khartoum. Il doit rencontrer les dirigeants du Conseil militaire "
        "qui a pris le pouvoir après la chute du président Omar el-Béchir avant une réunion avec Paul "
        "Kagame.",
        ["held: Abiy Ahmed", "planned: Abiy Ahmed, Conseil militaire", "planned: Abiy Ahmed, Paul Kagame"],
    ),
    (
        "Kaja Kallas a rencontré Paul Kagame, qui s'est dit optimiste avant une réunion avec Félix "
        "Tshisekedi.",
        ["held: Kaja Kallas, Paul Kagame", "planned: Félix Tshisekedi, Paul Kagame"],
    ),
    # a delegation is of the body that sent it
    (
        "La délégation envoyée lundi à Luanda par le Mouvement du 23 mars a eu mardi des entretiens avec "
        "Téte António. La délégation sera reçue vendredi par João Lourenço.",
        ["held: Mouvement du 23 mars, Téte António", "planned: João Lourenço, Mouvement du 23 mars"],
    ),
    (
        "Une équipe envoyée à Goma pour enquêter sur les crimes commis par le M23 a rencontré lundi Paul "
        "Kagame.",
        ["held: Paul Kagame"],
    ),
    # who opens or ends the meeting just told is there, and has no other
    (
        "Kaja Kallas et Hakan Fidan se sont vus mardi à Ankara. Mourat Nourtleou a ouvert la rencontre.",
        ["held: Hakan Fidan, Kaja Kallas, Mourat Nourtleou"],
    ),
    (
        "Kaja Kallas et Hakan Fidan se sont vus mardi à Ankara. Félix Tshisekedi et Paul Kagame ont ouvert "
        "les pourparlers.",
        ["held: Hakan Fidan, Kaja Kallas", "held: Félix Tshisekedi, Paul Kagame"],
    ),
    # people whom a list sets off from those just told
    (
        "Kaja Kallas a rencontré lundi les membres du conseil présidentiel dont le chef, Mohamed el-Menfi, "
        "et Aguila Saleh.",
        ["held: Aguila Saleh, Kaja Kallas, Mohamed al-Menfi"],
    ),
    (
        "Hakan Fidan a reçu mardi des responsables du Hamas, dont Khalil al-Hayya et Oussama Hamdane.",
        ["held: Hakan Fidan, Hamas, Khalil al-Hayya, Osama Hamdan"],
    ),
    (
        "Plusieurs chefs d'État, dont Paul Kagame et João Lourenço, se sont réunis mardi à Kampala.",
        ["held: João Lourenço, Paul Kagame"],
    ),
    (
        "Les deux leaders de l'opposition, à savoir Moïse Katumbi et Martin Fayulu, ont rencontré mardi "
        "Félix Tshisekedi.",
        ["held: Félix Tshisekedi, Martin Fayulu, Moïse Katumbi"],
    ),
    (
        "William Ruto a vu lundi Moussa Diop. Les échanges entre le président kényan et les deux leaders "
        "de l'opposition, Joseph Sarunphong et Ana Prado, ont duré une heure.",
        ["held: Moussa Diop, William Ruto", "held: Ana Prado, Joseph Sarunphong, William Ruto"],
    ),
    (
        "Kaja Kallas a reçu mardi des ministres dont le président Paul Kagame a vanté le courage.",
        ["held: Kaja Kallas"],
    ),
    (
        "Kaja Kallas a reçu mardi les responsables d'un parti dont Félix Tshisekedi est le chef.",
        ["held: Kaja Kallas"],
    ),
    # who is sent, and not the one who sent him, when the name behind the comma is known to be the latter's
    (
        "L'envoyé du secrétaire général de l'ONU, António Guterres, s'est entretenu lundi avec les Houthis.",
        ["held: Hans Grundberg, Houthistes (Ansar Allah)"],
    ),
    (
        "Le conseiller du secrétaire général de l'Otan, Mark Rutte, a rencontré lundi Paul Kagame à Kigali.",
        ["held: OTAN, Paul Kagame"],
    ),
    (
        "L'émissaire du président américain, Steve Witkoff, a rencontré mardi Paul Kagame à Kigali.",
        ["held: Paul Kagame, Steve Witkoff"],
    ),
    (
        "L'épouse du président kényan, Rachel Ruto, a rencontré mardi Paul Kagame à Kigali.",
        ["held: Paul Kagame, Rachel Ruto"],
    ),
    # credentials are handed over by hand
    (
        "L'ambassadeur Wu Jianmin a présenté mardi ses lettres de créance à Paul Kagame.",
        ["held: Paul Kagame, Wu Jianmin"],
    ),
    (
        "L'ambassadeur Wu Jianmin présentera jeudi ses lettres de créance à Paul Kagame.",
        ["planned: Paul Kagame, Wu Jianmin"],
    ),
    ("L'ambassadeur Wu Jianmin n'a pas encore présenté ses lettres de créance à Paul Kagame.", []),
    ("L'ambassadeur Wu Jianmin attend ses lettres de créance.", []),
    # who is sent to do what
    (
        "Kinshasa a dépêché Paul Kagame négocier avec le M23.",
        ["planned: Mouvement du 23 mars, République démocratique du Congo"],
    ),
    ("Kinshasa a envoyé ses soldats combattre le M23.", []),
    # "est organisée entre X et Y": once, and not as a rule
    (
        "Demain, une réunion est organisée à Luanda entre Paul Kagame et Félix Tshisekedi.",
        ["planned: Félix Tshisekedi, Paul Kagame"],
    ),
    ("Une réunion est organisée chaque lundi à Luanda entre Paul Kagame et Félix Tshisekedi.", []),
    ("La réunion est organisée à Luanda pour Paul Kagame.", []),
    # a joint body is of those that it stands between, another may only see to their quarrel
    (
        "La commission mixte de coopération entre le Rwanda et la Tanzanie s'est réunie mardi à Kigali.",
        ["held: Rwanda, Tanzanie"],
    ),
    ("La commission chargée du différend entre le Rwanda et la Tanzanie s'est réunie mardi à Kigali.", []),
    # who sits with whom, and who says that he does
    ("Doha et Kigali tiendront jeudi un dialogue stratégique.", ["planned: Qatar, Rwanda"]),
    ("Doha et Kigali ont tenu mardi trois séances.", ["held: Qatar, Rwanda"]),
    ("Doha et Kigali ont tenu mardi une séance d'information.", []),
    ("Doha et Kigali tiennent au dialogue.", []),
    # who wishes others to meet is none of them
    (
        "La guerre oppose Kigali à Kinshasa. « Nous souhaitons que les deux présidents se revoient », a dit "
        "João Lourenço.",
        ["proposed: Rwanda, République démocratique du Congo"],
    ),
    (
        "« Nous souhaitons rencontrer Paul Kagame », a dit João Lourenço.",
        ["proposed: João Lourenço, Paul Kagame"],
    ),
    # where a person has stopped on his way, and not where he was schooled
    ("L'émissaire de l'ONU, Huang Xia, est passé mardi par Luanda.", ["held: Huang Xia"]),
    ("L'émissaire de l'ONU, Huang Xia, est passé par Luanda au cours de sa carrière.", []),
    ("Le gazoduc est passé mardi par Luanda.", []),
    ("Huang Xia n'est pas passé mardi par Luanda.", []),
    # there since a day, and there yet
    (
        "En visite à Luanda depuis lundi, Paul Kagame a remercié ses hôtes.",
        ["ongoing: Paul Kagame"],
    ),
    ("En visite à Luanda, Paul Kagame a remercié ses hôtes.", ["held: Paul Kagame"]),
    ("En visite à Luanda depuis lundi, Paul Kagame avait remercié ses hôtes.", ["held: Paul Kagame"]),
    # what will not come of talks, and talks that will not be
    ("Cela mènera à des négociations entre Kigali et Doha qui n'aboutiront pas.", []),
    ("Les négociations entre Kigali et Doha n'auront pas lieu.", ["cancelled: Qatar, Rwanda"]),
    ("Les négociations entre Kigali et Doha n'ont pas abouti.", ["held: Qatar, Rwanda"]),
]


@pytest.mark.parametrize(("text", "contacts"), CASES)
def test_who_met_whom(text: str, contacts: list[str], contacts_of: Reader) -> None:
    told = (
        f"{event.status}: {', '.join(sorted(each.name for each in event.participants))}"
        for event in contacts_of(text)
    )
    assert list(told) == contacts
