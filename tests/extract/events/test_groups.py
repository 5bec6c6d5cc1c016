"""Sides without a name (rebels, armed groups, belligerents), and sides that stand far from their talks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Event, Extraction

Reader = Callable[[str], tuple[Event, ...]]

HOUTHIS = "Houthistes (Ansar Allah)"

# A text with one contact or agreement, and the names of those who take part.
CASES = [
    # a title that begins with what it is about
    ("Ukraine-Lavrov se dit prêt à rencontrer Marco Rubio.", {"Sergueï Lavrov", "Marco Rubio"}),
    ("Iran-Poutine rencontrera mardi Emmanuel Macron.", {"Vladimir Poutine", "Emmanuel Macron"}),
    ("Le sommet Trump-Poutine aura lieu vendredi.", {"Donald Trump", "Vladimir Poutine"}),
    # several of a region or a continent, whose states nobody names
    (
        "Les chefs d'état-major de la sous-région doivent se concerter samedi à Lomé.",
        {"chefs d'état-major de la sous-région"},
    ),
    (
        "Une quinzaine de notables de Zintan ont été reçus mardi par Emmanuel Macron.",
        {"notables de Zintan", "Emmanuel Macron"},
    ),
    (
        "La Cédéao durcit le ton. Une dizaine de chefs d'État ouest-africains, réunis samedi, ont parlé.",
        {"Cédéao"},
    ),
    # people whom one meets and nobody names
    (
        "Félix Tshisekedi a reçu mardi une délégation de chefs coutumiers.",
        {"Félix Tshisekedi", "chefs coutumiers"},
    ),
    (
        "Emmanuel Macron s'est entretenu mardi à Beyrouth avec des figures de la contestation.",
        {"Emmanuel Macron", "figures de la contestation"},
    ),
    (
        "Staffan de Mistura verra mardi à Damas les différentes parties au conflit.",
        {"Staffan de Mistura", "parties au conflit"},
    ),
    (
        "Mamadi Doumbouya a entamé mardi un dialogue avec les leaders des sept principaux partis.",
        {"Mamadi Doumbouya", "principaux partis"},
    ),
    (
        "Horst Köhler a rencontré mardi des politiciens basques et des membres de la société civile.",
        {"Horst Köhler", "politiciens basques", "membres de la société civile"},
    ),
    (
        "Paul Kagame a reçu mardi les représentants des partis d'opposition et de la société civile.",
        {"Paul Kagame", "partis d'opposition"},
    ),
    ("Paul Kagame a reçu mardi les présidents des deux chambres.", {"Paul Kagame"}),
    # parts of a people, told in the singular, and those in one list with them
    ("Horst Köhler a rencontré mardi la société civile.", {"Horst Köhler", "société civile"}),
    (
        "L'Union africaine s'est entretenue mardi avec les insurgés, les chefs coutumiers et le patronat.",
        {"Union africaine", "insurgés", "chefs coutumiers", "patronat"},
    ),
    (
        "William Ruto doit recevoir mardi João Lourenço, la conférence épiscopale et le secteur privé.",
        {"William Ruto", "João Lourenço", "conférence épiscopale", "secteur privé"},
    ),
    (
        "Horst Köhler a reçu mardi les délégués des syndicats et du patronat.",
        {"Horst Köhler", "syndicats", "patronat"},
    ),
    ("Horst Köhler a reçu mardi William Ruto, selon la société civile.", {"Horst Köhler", "William Ruto"}),
    ("Horst Köhler a rencontré mardi un membre du patronat.", {"Horst Köhler"}),
    # soldiers who rule, and soldiers of a state
    ("L'Union africaine a négocié mardi avec les militaires.", {"Union africaine", "militaires"}),
    ("La junte résiste. L'Union africaine a vu mardi les généraux au pouvoir.", {"Union africaine", "junte"}),
    ("L'Union africaine a rencontré mardi les militaires français.", {"Union africaine", "France"}),
    ("L'Union africaine a rencontré mardi les généraux.", {"Union africaine"}),
    # members of a junta are its state's
    ("Marco Rubio a rencontré mardi deux membres de la junte birmane.", {"Marco Rubio", "Birmanie"}),
    ("Les ministres turc et russe ont reçu mardi leur homologue iranien.", {"Turquie", "Russie", "Iran"}),
    # armed groups of which nobody has told, one of them, or as many as that
    ("Deux factions rebelles ont rencontré lundi Paul Kagame.", {"factions rebelles", "Paul Kagame"}),
    (
        "Paul Kagame et un autre groupe armé ont rencontré lundi Kaja Kallas.",
        {"Paul Kagame", "groupe armé", "Kaja Kallas"},
    ),
    ("Paul Kagame a reçu lundi une quarantaine de groupes armés.", {"Paul Kagame", "groupes armés"}),
    (
        "Le M23 combat les FDLR. Les deux groupes armés ont rencontré lundi Paul Kagame.",
        {"Mouvement du 23 mars", "Forces démocratiques de libération du Rwanda", "Paul Kagame"},
    ),
    # by whose people something is done
    (
        "Paul Kagame a reçu lundi les délégués du MJP, de l'APF et du MPIGO.",
        {"Paul Kagame", "MJP", "APF", "MPIGO"},
    ),
    (
        "William Ruto et les chefs du M23, du MJP et de l'APF ont rencontré lundi Paul Kagame.",
        {"William Ruto", "Mouvement du 23 mars", "MJP", "APF", "Paul Kagame"},
    ),
    # the opposition is no other name of the rebels
    (
        "Le gouvernement tchadien et l'opposition négocient depuis lundi avec la rébellion.",
        {"Tchad", "opposition", "rébellion"},
    ),
    # others are told behind a person, and no title of his
    (
        "Kaja Kallas a rencontré mardi João Lourenço, les ambassadeurs asiatiques et William Ruto.",
        {"Kaja Kallas", "João Lourenço", "ambassadeurs asiatiques", "William Ruto"},
    ),
    # an unnamed one among those joined is his body's
    (
        "Sameh Choukri, son homologue Ayman Safadi et un délégué de la Ligue arabe se sont réunis mardi.",
        {"Sameh Choukri", "Ayman Safadi", "Ligue des États arabes"},
    ),
    ("Paul Kagame a réuni mardi ses conseillers militaires.", {"Paul Kagame"}),
    ("Paul Kagame a envoyé mardi des experts militaires à Bangui.", {"Paul Kagame"}),
    ("Paul Kagame a réuni mardi les responsables du pays.", {"Paul Kagame"}),
    # of those joined the first is told by what is within its phrase
    (
        "Les pourparlers entre le régime du président Paul Kagame, le M23 et l'opposition ont repris mardi.",
        {"Paul Kagame", "Mouvement du 23 mars", "opposition"},
    ),
    (
        "Paul Kagame rencontrera lundi des membres de l'opposition et des représentants de la diaspora.",
        {"Paul Kagame", "opposition", "représentants de la diaspora"},
    ),
    (
        "Paul Kagame a reçu jeudi les délégués de la majorité présidentielle.",
        {"Paul Kagame", "majorité présidentielle"},
    ),
    # several of a body act for it
    ("Paul Kagame a reçu jeudi les évêques de la Cenco.", {"Paul Kagame", "CENCO"}),
    # an adjective that two share
    (
        "Des pourparlers entre gouvernement et rebelles maliens ont eu lieu mardi à Alger.",
        {"Mali", "rebelles maliens"},
    ),
    # with whom a meeting is, is a side of it
    (
        "Une réunion de Paul Kagame avec les mouvements armés du Sud a eu lieu mardi à Butare.",
        {"Paul Kagame", "mouvements armés"},
    ),
    # "cette délégation" is that told of last; who confirms a meeting with another goes to it himself
    (
        "Une délégation de la Cédéao fait escale. Cette délégation a rencontré mardi Paul Kagame.",
        {"Cédéao", "Paul Kagame"},
    ),
    ("Le Sénégal a confirmé une réunion jeudi avec Paul Kagame.", {"Sénégal", "Paul Kagame"}),
    ("Le porte-parole de l'ONU Farhan Haq a confirmé une réunion jeudi avec Paul Kagame.", {"Paul Kagame"}),
    # who stands between the sides
    ("Le panel de sages a rencontré mardi Paul Kagame.", {"panel de sages", "Paul Kagame"}),
    ("Le panel de l'Union africaine a rencontré mardi Paul Kagame.", {"Union africaine", "Paul Kagame"}),
    (
        "Le panel de l'Union africaine est au travail. Mardi, le panel a rencontré Paul Kagame.",
        {"Union africaine", "Paul Kagame"},
    ),
    ("Les facilitateurs ont été reçus mardi par Paul Kagame.", {"facilitateurs", "Paul Kagame"}),
    (
        "La facilitation a réuni mardi Paul Kagame et Félix Tshisekedi.",
        {"Paul Kagame", "Félix Tshisekedi"},
    ),
    # those of one state are not the state
    (
        "Un nouveau cycle du dialogue entre les parties libyennes a commencé jeudi à Skhirat.",
        {"parties libyennes"},
    ),
    # the rebels of a text that names one movement of theirs
    (
        "L'ELN est la dernière guérilla active. Bogota et les rebelles se sont rencontrés jeudi.",
        {"Colombie", "Armée de libération nationale"},
    ),
    (
        "Le gouvernement éthiopien et les rebelles du Tigré ont repris les pourparlers lundi à Pretoria.",
        {"Éthiopie", "rebelles du Tigré"},
    ),
    (
        "Les discussions entre l'armée et les paramilitaires ont repris lundi à Djeddah.",
        {"armée", "paramilitaires"},
    ),
    (
        "Des groupes politico-militaires ont mené des pourparlers avec le gouvernement tchadien à Doha.",
        {"groupes politico-militaires", "Tchad"},
    ),
    (
        "Le président sénégalais a reçu mardi à Dakar les chefs des factions casamançaises.",
        {"Bassirou Diomaye Faye", "factions casamançaises"},
    ),
    # a delegation of several states, the two sides of a parliament
    (
        "Une délégation africaine est à Kiev. Cette délégation a été reçue mardi par Volodymyr Zelensky.",
        {"délégation africaine", "Volodymyr Zelensky"},
    ),
    (
        "La Cédéao s'inquiète. Une délégation ouest-africaine a rencontré mardi le président béninois.",
        {"Cédéao", "Patrice Talon"},
    ),
    (
        "Une délégation européenne a été reçue lundi par Volodymyr Zelensky.",
        {"Union européenne", "Volodymyr Zelensky"},
    ),
    (
        "La majorité malienne et l'opposition malienne se sont retrouvées lundi à Bamako.",
        {"majorité malienne", "opposition malienne"},
    ),
    # the one body of the state that is called so
    (
        "Le Népal attend la paix. Le gouvernement népalais et la rébellion maoïste se sont rencontrés mardi. "
        "Katmandou a salué le texte.",
        {"Népal", "maoïstes népalais"},
    ),
    (
        "Les Philippines attendent la paix. Le gouvernement philippin et les rebelles communistes ont repris "
        "mardi leurs pourparlers à Oslo. Manille espère une trêve.",
        {"Philippines", "Parti communiste des Philippines"},
    ),
    (
        "L'Inde attend la paix. Le gouvernement indien et les rebelles maoïstes ont repris mardi leurs "
        "pourparlers. New Delhi espère une trêve.",
        {"Inde", "rebelles maoïstes"},
    ),
    # the one movement that the text names
    (
        "Le gouvernement indonésien et les rebelles ont repris les pourparlers lundi à Helsinki. Le "
        "Mouvement Aceh libre a salué le texte.",
        {"Indonésie", "Mouvement Aceh libre"},
    ),
    (
        "Le gouvernement colombien et la guérilla colombienne ont repris les pourparlers lundi à Quito. "
        "L'ELN et les Farc se combattent.",
        {"Colombie", "guérilla colombienne"},
    ),
    # a group of the registry, told by its demonym
    (
        "Le gouvernement éthiopien et les rebelles tigréens ont repris les pourparlers lundi à Pretoria.",
        {"Éthiopie", "Front de libération du peuple du Tigré"},
    ),
    # the sides further on in the clause
    (
        "Des pourparlers ont débuté lundi à Pretoria, sous l'égide de l'ONU, entre Kinshasa et le M23.",
        {"Nations unies", "République démocratique du Congo", "Mouvement du 23 mars"},
    ),
    (
        "Réunis depuis mardi à Pretoria, les délégations de Kinshasa et du M23 poursuivent les pourparlers.",
        {"République démocratique du Congo", "Mouvement du 23 mars"},
    ),
    (
        "Staffan de Mistura a reçu mardi à Genève les rebelles chiites Houthis.",
        {"Staffan de Mistura", HOUTHIS},
    ),
    # who announce their talks together hold them
    (
        "Kinshasa et le M23 ont annoncé dimanche le report des pourparlers.",
        {"République démocratique du Congo", "Mouvement du 23 mars"},
    ),
    # those of the country whose they are, and not of that which receives them
    (
        "Les dirigeants togolais de la majorité et de l'opposition sont à Accra, au Ghana. Le Ghana et le "
        "président du Ghana y tiennent. La majorité et l'opposition se sont rencontrées lundi.",
        {"majorité togolaise", "opposition togolaise"},
    ),
    # whose government and opposition the text tells
    (
        "Crise au Togo. Le gouvernement et l'opposition se sont rencontrés lundi à Lomé. Au Togo, la "
        "présidence togolaise parle d'un pas.",
        {"Togo", "opposition togolaise"},
    ),
    (
        "Crise au Togo : le président togolais s'inquiète du Togo. Le pouvoir et les rebelles ont repris les "
        "pourparlers lundi à Accra.",
        {"Togo", "rebelles togolais"},
    ),
    # two states told of alike: nobody's opposition
    (
        "Le Togo tremble. Le Bénin tremble. Le Togo est pauvre, le Bénin aussi. L'opposition a rencontré "
        "Faure Gnassingbé lundi.",
        {"Faure Gnassingbé", "opposition"},
    ),
    # "les deux armées" are the two just told, and no actor of that name
    (
        "Les combats entre le Cambodge et la Thaïlande ont fait dix morts. Une réunion des commandants des "
        "deux armées se tiendra mardi à Trat.",
        {"Cambodge", "Thaïlande"},
    ),
    # an envoy without a name acts for his state
    (
        "Un haut responsable congolais a rencontré Paul Kagame mardi à Kigali.",
        {"République démocratique du Congo", "Paul Kagame"},
    ),
    # the sides of the process, or of the country, that the article is about
    (
        "La Russie bombarde. L'Ukraine répond. Une première réunion s'est tenue en mars à Istanbul.",
        {"Russie", "Ukraine"},
    ),
    (
        "Le Mozambique compte ses morts : le président mozambicain accuse la Renamo, et la Renamo nie. Des "
        "négociations s'étaient tenues en mai à Rome.",
        {"Mozambique", "Renamo"},
    ),
    # the sides of the conflict that the text tells
    (
        "Les combats entre Kinshasa et le M23 ont fait cent morts. Les pourparlers ont repris lundi à Doha.",
        {"République démocratique du Congo", "Mouvement du 23 mars"},
    ),
    (
        "Le conflit oppose le Cambodge à la Thaïlande. Des discussions entre les belligérants sont prévues "
        "mardi à Kuala Lumpur.",
        {"Cambodge", "Thaïlande"},
    ),
    # of whom a delegation is made up tells it apart, whose it is tells who they are
    ("La trêve tient depuis la visite d'une délégation ministérielle à Goma.", {"délégation ministérielle"}),
    ("Une délégation parlementaire s'est rendue mardi à Goma.", {"délégation parlementaire"}),
    ("La délégation ministérielle du Tchad s'est rendue mardi à Goma.", {"Tchad"}),
]


@pytest.mark.parametrize(("text", "who"), CASES)
def test_sides_without_a_name(text: str, who: set[str], contacts_of: Reader) -> None:
    (event,) = contacts_of(text)
    assert {each.name for each in event.participants} == who


def test_a_panel_told_in_full_is_the_bare_one_later(contacts_of: Reader) -> None:
    first, second = contacts_of(
        "Le panel de sages a vu Paul Kagame lundi. Après sa rencontre avec Paul Kagame, le panel a reçu "
        "mardi Félix Tshisekedi."
    )
    assert {p.name for p in first.participants} == {"panel de sages", "Paul Kagame"}
    assert {p.name for p in second.participants} == {"panel de sages", "Félix Tshisekedi"}


def test_rebels_are_the_movement_that_deals_with_their_state(events_of: Reader) -> None:
    deal, talks = events_of(
        "Jakarta et les rebelles ont signé un accord lundi. Le cinquième cycle de pourparlers entre Jakarta "
        "et le Mouvement Aceh Libre s'était tenu en mai."
    )
    assert {p.name for p in deal.participants} == {p.name for p in talks.participants}


def test_who_alone_has_signed_stays_alone(events_of: Reader) -> None:
    _, deal = events_of(
        "Kinshasa et le M23 ont mené lundi des pourparlers à Doha. Le M23 a signé un accord mardi."
    )
    assert [p.name for p in deal.participants] == ["Mouvement du 23 mars"]


def test_the_bare_noun_means_the_group_told_before(contacts_of: Reader) -> None:
    first, second = contacts_of(
        "Les factions casamançaises ont rencontré Bassirou Diomaye Faye lundi. Les factions ont reçu "
        "mercredi António Guterres."
    )
    assert "factions casamançaises" in {p.name for p in first.participants}
    assert "factions casamançaises" in {p.name for p in second.participants}


@pytest.mark.parametrize(
    "text",
    [
        "Paul Kagame a rencontré Félix Tshisekedi. Des groupes armés ont attaqué un village.",
        "Les rebelles du Tigré ont attaqué un village.",
        "Les groupes et les chefs rebelles de la province ont fui.",
    ],
)
def test_a_group_that_takes_part_in_nothing_is_no_actor(
    text: str, extraction_of: Callable[[str], Extraction]
) -> None:
    assert not [a.name for a in extraction_of(text).actors if "groupes" in a.name or "rebelles" in a.name]


@pytest.mark.parametrize(
    "text",
    [
        "Les pays de la région ont salué la visite de Paul Kagame lundi à Luanda.",
        "Les deux chefs de la région se sont réunis lundi à Luanda.",
        "Ses notables de la province se sont réunis lundi à Luanda.",
        "Les ministres de la région se sont réunis lundi à Luanda.",
        "Les élus se sont réunis lundi à Luanda.",
    ],
)
def test_people_of_a_region_are_told_by_it_and_come_together(
    text: str, extraction_of: Callable[[str], Extraction]
) -> None:
    assert not [
        a.name
        for a in extraction_of(text).actors
        if a.name.startswith(("pays", "chefs", "élus", "not", "min"))
    ]


def test_a_group_is_an_actor_where_it_takes_part(extraction_of: Callable[[str], Extraction]) -> None:
    found = extraction_of("Félix Tshisekedi a reçu lundi à Kinshasa des groupes armés congolais.")
    (group,) = [actor for actor in found.actors if actor.name == "groupes armés congolais"]
    assert (group.kind, group.registered) == ("organisation", False)
    spans = [(m.start, m.end) for m in found.actor_mentions if group.id in m.actor_ids]
    assert [found.article.text[start:end] for start, end in spans] == ["groupes armés congolais"]


def test_a_speaker_whom_the_cast_does_not_know_costs_no_article(
    extraction_of: Callable[[str], Extraction],
) -> None:
    text = "« Nous acceptons l'invitation à des pourparlers à Djeddah », a fait savoir l'armée mercredi."
    assert extraction_of(text).article.text.endswith(text)
