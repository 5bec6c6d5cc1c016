"""Which tellings are one happening."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from lib.extract import extract
from lib.records import Article, Event
from tests.extract.events.misses import marked

Reader = Callable[[str], tuple[Event, ...]]

ONE = [
    # which of theirs it was
    "Félix Tshisekedi et Paul Kagame se sont vus mardi à Luanda. Il s'agissait de leur quatrième rencontre.",
    # who would have it
    "Félix Tshisekedi et Paul Kagame pourraient se rencontrer en septembre. L'Angola est prêt à accueillir "
    "une telle rencontre.",
    # broken off is what had begun
    "Félix Tshisekedi a reçu mardi Paul Kagame, puis trois ministres, avant de suspendre l'entretien "
    "pour appeler Abiy Ahmed.",
    # what is said of its course is still to come, the contact is not
    "Les pourparlers entre l'Angola et la Zambie ont commencé lundi à Luanda. Les discussions doivent se "
    "concentrer sur la frontière.",
    "Les pourparlers entre l'Angola et la Zambie ont commencé lundi à Luanda. Les négociations porteront sur "
    "la frontière.",
    "Paul Kagame est arrivé mercredi soir à Luanda. Sa visite doit permettre de relancer le dialogue.",
    # in the call told above
    "Félix Tshisekedi a eu lundi une conversation téléphonique avec Paul Kagame. Félix Tshisekedi a évoqué "
    "les combats et la situation des villages. Paul Kagame a parlé de la frontière et des récoltes. Les "
    "pluies ont été abondantes, et les routes de la région sont coupées depuis des semaines par la boue. Les "
    "prix du maïs et du manioc ont doublé sur les marchés de la ville, où les vivres manquent. Les deux "
    "présidents ont également échangé des vues sur le commerce.",
    # with him who was received, whatever region they spoke of
    "Paul Kagame avait reçu lundi à Kigali Félix Tshisekedi, avec lequel il a procédé à un échange de vues "
    "sur la situation dans la région du Sahel.",
    # who was there too
    "Félix Tshisekedi a reçu lundi à Luanda Paul Kagame. L'entretien, auquel assistait Marco Rubio, a duré "
    "deux heures.",
    "Félix Tshisekedi a reçu Paul Kagame. La rencontre, à laquelle ont assisté des membres du M23, a porté "
    "sur la frontière.",
    # a call by its general word
    "Félix Tshisekedi a téléphoné à Paul Kagame. Leur entretien a duré une heure.",
    # title and body
    "Félix Tshisekedi a rencontré Paul Kagame\n\nFélix Tshisekedi et Paul Kagame se sont "
    "rencontrés à Luanda.",
    "Rencontre entre Félix Tshisekedi et Paul Kagame à Luanda\n\n"
    "Félix Tshisekedi a rencontré Paul Kagame mercredi à Luanda.",
    "Sommet Tshisekedi-Kagame mardi à Luanda\n\nFélix Tshisekedi rencontrera Paul Kagame mardi à Luanda.",
    # in the title the states stand for people whose states the text does not say
    "Un nouvel appel prévu entre Madrid et Rome\n\nAna Belmonte et Luca Ferrini se parleront de nouveau "
    "vendredi.",
    "Une rencontre attendue entre l'Angola et le M23\n\nJosé Quintas et le M23 pourraient se rencontrer "
    "jeudi à Luanda.",
    "Des discussions attendues entre l'Angola et le M23\n\nJosé Quintas et le M23 pourraient se voir lundi à "
    "Luanda.",
    # a title that does not say how they will speak
    "L'Angola et la Zambie vont se parler\n\nDes discussions entre l'Angola et la Zambie s'ouvrent lundi à "
    "Luanda.",
    "Emmanuel Macron s'entretient avec Paul Kagame\n\nEmmanuel Macron a appelé lundi Paul Kagame.",
    "Entretien entre Emmanuel Macron et Paul Kagame\n\nEmmanuel Macron et Paul Kagame se sont parlé au "
    "téléphone mercredi.",
    # in the title the office stands for whoever holds it
    "Le chef de l'Etat reçoit une délégation du M23\n\nLe président de la République, Luca Ferrini, a reçu "
    "mardi une délégation du M23.",
    "Le ministre de la Paix reçoit l'ambassadeur de Norvège\n\nLe ministre de la Paix, Karim Adel, a reçu "
    "mardi l'ambassadeur de Norvège, Otto Brandt.",
    "Le vice-ministre de la Défense rencontre Ana Belmonte\n\nKarim Adel, vice-ministre de la Défense, a eu "
    "mardi un entretien avec Ana Belmonte.",
    # a title with one side, the town and the stage
    "Rome dément toute rencontre à Trieste\n\nLuca Ferrini n'a pas rencontré Ana Belmonte dimanche à "
    "Trieste.",
    # pointing back
    "Félix Tshisekedi a rencontré Paul Kagame à Luanda. Cette rencontre a duré deux heures.",
    "Félix Tshisekedi a rencontré Paul Kagame à Luanda. Cette réunion a été utile, selon l'Union africaine.",
    "Félix Tshisekedi a rencontré Paul Kagame à Luanda. La rencontre a duré deux heures.",
    # from where it is remarked on
    "Félix Tshisekedi a rencontré Paul Kagame mardi à Luanda. À Washington, Marco Rubio a salué cette "
    "rencontre.",
    "Félix Tshisekedi a rencontré Paul Kagame mardi à Luanda. Marco Rubio a critiqué à Washington cette "
    "rencontre.",
    "Félix Tshisekedi a téléphoné à Paul Kagame. Cet entretien a duré une heure.",
    "Félix Tshisekedi rencontrera Paul Kagame mardi. Cette rencontre aura lieu à Luanda.",
    "Félix Tshisekedi s'est rendu à Luanda mardi. Cette visite a duré deux jours.",
    # same day, same parties
    "Félix Tshisekedi a rencontré Paul Kagame mercredi. L'entretien de mercredi entre Félix Tshisekedi et "
    "Paul Kagame a duré deux heures.",
    # spoken where they meet, no telephone told
    "Emmanuel Macron a reçu Paul Kagame samedi à Rome. Les deux hommes se sont parlé une "
    "quinzaine de minutes.",
    "Paul Kagame a rencontré Félix Tshisekedi mardi à Luanda. Il a longuement parlé de la sécurité avec "
    "Félix Tshisekedi.",
    # one of those who met says "nous"
    "Emmanuel Macron a rencontré Paul Kagame mardi à Kigali. « Nous avons eu une très bonne réunion », a "
    "déclaré Emmanuel Macron.",
    # a plan told twice
    "Félix Tshisekedi rencontrera Paul Kagame mardi. La préparation du sommet entre Félix Tshisekedi et "
    "Paul Kagame a commencé.",
    # planned, then put off
    "La rencontre entre Félix Tshisekedi et Paul Kagame était prévue mardi à Luanda. La "
    "rencontre a été reportée.",
    # what comes after the main verb, and has been told
    "Félix Tshisekedi et Paul Kagame se sont rencontrés à Luanda. Avant la réunion, ils ont parlé de paix.",
    # told again, who received whom left out
    "Félix Tshisekedi a été reçu lundi par Paul Kagame. "
    "Paul Kagame et Félix Tshisekedi se sont entretenus pendant une heure lundi.",
    # states and those who act for them
    "Les présidents russe et américain se sont rencontrés en Alaska. Ce sommet entre Moscou et Washington "
    "a duré trois heures.",
    # who takes part in a gathering is told one by one
    "Emmanuel Macron participera mardi au sommet de l'Otan à La Haye. Volodymyr Zelensky assistera au sommet "
    "de l'Otan.",
    "Paul Kagame participera dimanche à Berlin à la conférence internationale sur la Libye. Félix Tshisekedi "
    "s'est dit prêt à participer à la conférence internationale sur la Libye.",
    # on that day in that town they are the same, whoever comes along
    "Marco Rubio et Steve Witkoff rencontreront vendredi à Genève une délégation iranienne. Le ministre "
    "iranien des Affaires étrangères Abbas Araghchi espère rencontrer Steve Witkoff vendredi à Genève.",
    "Sergueï Lavrov et Iouri Ouchakov ont rencontré mardi Marco Rubio à Riyad. Sergueï Lavrov a rencontré "
    "Marco Rubio mardi à Riyad.",
    # the day on which it was made known is not its own
    "Les présidents russe et américain se rencontreront vendredi à Washington. Le sommet a été annoncé "
    "mercredi.",
    "Félix Tshisekedi a rencontré lundi Paul Kagame. Il a également discuté du M23 avec Paul Kagame.",
    # what the journey is
    "Le ministre égyptien Sameh Choukri est à Paris depuis lundi pour sa première visite officielle en "
    "France.",
    "Sergueï Lavrov se rendra lundi à Pékin pour une visite officielle en Chine.",
    "Emmanuel Macron est attendu jeudi à Rabat pour sa deuxième visite d'Etat au Maroc.",
    # a journey told again with one who comes along
    "Une délégation du Hamas est attendue au Caire. La délégation du Hamas conduite par Khalil al-Hayya "
    "arrivera au Caire samedi.",
    "Sergueï Lavrov doit se rendre à Ankara. Sergueï Lavrov et Andreï Belooussov arriveront à Ankara "
    "vendredi.",
    "Hakan Fidan se rend lundi à Moscou. Hakan Fidan et Yasar Güler se rendront en Russie lundi.",
    # a title tells both sides, the body who receives one of them
    "L'Angola et la Zambie tiendront une réunion extraordinaire à Lusaka\n\nLe gouvernement accueille lundi "
    "une réunion extraordinaire avec la délégation de la Zambie.",
    # with one who belongs to one of the two, on the same day
    "Emmanuel Macron a reçu Giorgia Meloni mardi soir à Paris. Une rencontre a eu lieu mardi soir à Paris "
    "entre Emmanuel Macron, Sébastien Lecornu et Giorgia Meloni.",
    # the talks that are to be resumed are the next round
    "Les pourparlers entre l'Inde et le Pakistan reprendront la semaine prochaine à Doha. Le prochain cycle "
    "de négociations entre l'Inde et le Pakistan doit s'ouvrir mardi à Doha.",
    # what was done at it
    "Sergueï Lavrov a rencontré Hakan Fidan lundi à Ankara. Les parties ont eu un échange de vues sur la "
    "Syrie.",
    # on which day they have begun
    "L'Inde et le Pakistan ont engagé des pourparlers à Doha. Le Qatar a fait savoir dans un long communiqué "
    "publié sur son site, après plusieurs semaines de rumeurs et de démentis de part et d'autre, que les "
    "pourparlers avaient commencé cet après-midi.",
    # how long there was none
    "Emmanuel Macron a rencontré mardi Abdelmadjid Tebboune. C'est la première rencontre officielle de ce "
    "niveau entre Paris et Alger depuis six ans.",
]

TWO = [
    # with him who was received, on another day
    "Paul Kagame a reçu lundi à Kigali Félix Tshisekedi, avec lequel il s'était entretenu samedi à Luanda.",
    # of others than those who met
    "Félix Tshisekedi a reçu lundi à Luanda Paul Kagame. Le sommet de Paris, auquel assistait Marco Rubio "
    "dimanche, a duré deux heures.",
    # spoken by telephone, on another day or with another
    "Emmanuel Macron a rencontré Paul Kagame lundi à Kigali. Emmanuel Macron et Paul Kagame se sont parlé au "
    "téléphone mercredi.",
    "Emmanuel Macron a rencontré Paul Kagame lundi à Kigali. Emmanuel Macron a parlé mercredi "
    "avec Paul Kagame.",
    "Emmanuel Macron a rencontré Paul Kagame lundi à Kigali. Emmanuel Macron a parlé avec Félix Tshisekedi.",
    # planned, and never before
    "Donald Trump et Vladimir Poutine se verront vendredi. Les deux présidents ne se sont jamais rencontrés.",
    "Donald Trump doit rencontrer Vladimir Poutine vendredi. Donald Trump n'a pas rencontré Vladimir Poutine "
    "à Anchorage.",
    # with a third side
    "Donald Trump et Vladimir Poutine rencontreront Volodymyr Zelensky vendredi à Istanbul. Donald Trump "
    "rencontrera Vladimir Poutine vendredi à Istanbul.",
    # a title sums up two calls, or two meetings
    "Recep Tayyip Erdogan s'entretient avec Paul Kagame et Félix Tshisekedi\n\nRecep Tayyip Erdogan s'est "
    "entretenu lundi au téléphone avec Paul Kagame. Il a parlé mardi avec Félix Tshisekedi.",
    "Kaja Kallas rencontre Paul Kagame et Félix Tshisekedi\n\nKaja Kallas a rencontré dimanche à Kigali "
    "Paul Kagame. Elle a vu lundi à Kinshasa Félix Tshisekedi.",
    # two conferences
    "Paul Kagame participera dimanche à la conférence internationale de Berlin. Félix Tshisekedi participera "
    "lundi à la conférence internationale de Rome.",
    "Il s'agit de la première rencontre entre les deux camps depuis l'échec des négociations organisées au "
    "Koweït en 2016 entre Israël et le Hamas.",
    # each met alone
    "William Ruto a reçu séparément Félix Tshisekedi et Paul Kagame mardi à Nairobi.",
    "William Ruto a rencontré Félix Tshisekedi puis Paul Kagame mardi à Nairobi.",
    # a contact before that of the story, and one again
    "Félix Tshisekedi et Paul Kagame se sont entretenus à Luanda, où ils s'étaient déjà rencontrés le "
    "3 juin.",
    "Félix Tshisekedi et Paul Kagame se sont rencontrés en mai à Luanda. Félix Tshisekedi et Paul Kagame "
    "doivent se revoir en septembre.",
    "Les pourparlers entre la Russie et l'Ukraine ont repris mercredi. Avant la séance, Roustem Oumerov et "
    "Vladimir Medinski s'étaient vus en tête-à-tête.",
    # two envoys of one state are two
    "Steve Witkoff a rencontré Vladimir Poutine à Moscou. Keith Kellogg a rencontré "
    "Volodymyr Zelensky à Kiev.",
    "Steve Witkoff a rencontré Sergueï Lavrov lundi. Marco Rubio a rencontré Sergueï Lavrov mercredi.",
    # days that exclude each other
    "Félix Tshisekedi a appelé Paul Kagame par téléphone lundi. Félix Tshisekedi a de nouveau appelé Paul "
    "Kagame par téléphone mercredi.",
    "Félix Tshisekedi a rencontré Paul Kagame lundi. Félix Tshisekedi a rencontré Paul Kagame le 3 juin.",
    # what was held and what is to come, without a date in words
    "Félix Tshisekedi a rencontré Paul Kagame à Luanda. Félix Tshisekedi rencontrera Paul Kagame à Doha.",
    "Félix Tshisekedi a rencontré Paul Kagame. Félix Tshisekedi rencontrera de nouveau Paul Kagame.",
    "Félix Tshisekedi et Paul Kagame se sont rencontrés mardi. Une nouvelle rencontre entre "
    "Félix Tshisekedi et "
    "Paul Kagame est prévue lundi.",
    # two places
    "Félix Tshisekedi a rencontré Paul Kagame à Luanda. En mars, Félix Tshisekedi avait "
    "rencontré Paul Kagame "
    "à Doha.",
    # two and three
    "Donald Trump rencontrera Vladimir Poutine. Puis Donald Trump rencontrera Vladimir Poutine et Volodymyr "
    "Zelensky.",
    "Félix Tshisekedi a rencontré Paul Kagame. Félix Tshisekedi a rencontré João Lourenço.",
    # a call is no meeting
    "Félix Tshisekedi a rencontré Paul Kagame à Luanda lundi. Félix Tshisekedi et Paul "
    "Kagame se sont parlé au "
    "téléphone mercredi.",
    # a visit and the talk during it
    "Steve Witkoff s'est rendu mercredi à Moscou. Steve Witkoff s'y est entretenu avec Vladimir Poutine.",
    # the states of the title are not those of the people
    "Rencontre prévue entre l'Angola et le Ghana\n\nLa ministre espagnole Ana Belmonte rencontrera lundi le "
    "ministre italien Luca Ferrini.",
    # the ambassador of the title is of another state
    "L'ambassadeur de France reçu par Karim Adel\n\nKarim Adel a rencontré mardi l'ambassadeur de Russie "
    "Igor Orlov.",
    # and here another meets him
    "Le chef de l'Etat reçoit Ana Belmonte\n\nUne délégation du M23 a rencontré mardi Ana Belmonte.",
    # refused there, offered elsewhere
    "Félix Tshisekedi a refusé de rencontrer Paul Kagame à Luanda. Il se dit prêt à le voir à Paris.",
    # refused by one, held by another
    "Félix Tshisekedi a refusé de rencontrer Paul Kagame. Félix Tshisekedi a rencontré João Lourenço.",
    # with one more
    "Hakan Fidan rencontrera mardi les ministres arabes. Il s'entretiendra également avec l'envoyé russe.",
    "Félix Tshisekedi a rencontré lundi à Luanda les chefs rebelles. Il a également reçu William Ruto.",
    "Félix Tshisekedi et Paul Kagame se sont vus lundi. Paul Kagame a également rencontré William Ruto.",
    # views exchanged before a meeting that is to come
    "Emmanuel Macron recevra Giorgia Meloni lundi à Paris. Les deux dirigeants ont eu un échange de vues sur "
    "l'Ukraine.",
    # with a third side, or again another time
    "Emmanuel Macron a reçu Giorgia Meloni mardi à Paris. Une réunion s'est tenue mardi à Paris entre "
    "Emmanuel Macron, Giorgia Meloni et Donald Tusk.",
    "L'Inde et le Pakistan se rencontreront mardi à Doha. Une nouvelle rencontre entre l'Inde et le Pakistan "
    "est prévue en septembre.",
    # a journey on another day, of another, or still to come
    "Hakan Fidan s'est rendu à Moscou en mai. Hakan Fidan et Yasar Güler sont arrivés à Moscou jeudi.",
    "Hakan Fidan s'est rendu lundi à Moscou. Hakan Fidan et Yasar Güler se rendront à Moscou vendredi.",
    "Sergueï Lavrov est à Ankara depuis mardi. Emmanuel Macron est à Rome depuis lundi pour une visite "
    "officielle en Italie.",
]


def told(events: tuple[Event, ...]) -> list[tuple[str, str, list[str]]]:
    return [(e.type, e.status, [m.text for m in e.mentions]) for e in events]


@pytest.mark.parametrize("text", marked("one_happening", ONE))
def test_one_happening_told_twice(text: str, contacts_of: Reader) -> None:
    found = contacts_of(text)
    assert len(found) == 1, told(found)
    assert len(found[0].mentions) == 2


@pytest.mark.parametrize("text", marked("two_happenings", TWO))
def test_two_happenings(text: str, contacts_of: Reader) -> None:
    assert len(contacts_of(text)) == 2, told(contacts_of(text))


def test_what_others_travel_for_is_no_meeting_told_below(contacts_of: Reader) -> None:
    met = contacts_of(
        "Soudan : l'armée et les FSR attendues à Djeddah pour une nouvelle série de discussions\n\n"
        "Paul Kagame a accepté de rencontrer Félix Tshisekedi."
    )[-1]
    assert ({p.name for p in met.participants}, met.place) == ({"Paul Kagame", "Félix Tshisekedi"}, None)


def test_an_article_known_by_its_first_line_has_no_title(article_of: Callable[..., Article]) -> None:
    text = (
        "Donald Trump rencontrera Vladimir Poutine. Puis Donald Trump rencontrera Vladimir Poutine et "
        "Volodymyr Zelensky."
    )
    assert len(extract(replace(article_of(text), title=text)).events) == len(extract(article_of(text)).events)


def test_a_pronoun_stands_for_its_own_noun(contacts_of: Reader) -> None:
    (event,) = contacts_of(
        "Kaja Kallas a annoncé qu'un cycle de pourparlers entre l'Angola et la Zambie aurait lieu à Luanda, "
        "sans préciser le lieu de rencontre. Luis Prado a affirmé qu'il se déroulerait mardi."
    )
    assert (event.date_start and event.date_start.day, event.place) == (12, "Luanda")


def test_a_round_in_the_country_is_that_in_the_town(contacts_of: Reader) -> None:
    (event,) = contacts_of(
        "Une nouvelle session de pourparlers entre l'Angola et la Zambie aura lieu à Nairobi. Luis Prado a "
        "annoncé qu'un nouveau cycle de pourparlers aurait lieu de lundi à mercredi au Kenya."
    )
    assert (event.date_start and event.date_start.day, event.place) == (11, "Nairobi")


def test_such_a_meeting_is_the_one_just_told(contacts_of: Reader) -> None:
    text = (
        "Le porte-parole a évoqué une rencontre entre Ilham Aliev et Nikol Pachinian. Une telle rencontre "
        "bilatérale n'est pas prévue."
    )
    (event,) = contacts_of(text)
    assert event.status == "denied"


@pytest.mark.parametrize(
    ("text", "tellings"),
    [
        (
            "L'Angola et la Zambie ont accepté une rencontre à Genève pour relancer un dialogue gelé. La "
            "réunion a été annoncée lundi par la Suisse.",
            {"rencontre", "réunion"},
        ),
        (
            "Félix Tshisekedi a rencontré Paul Kagame mardi à Luanda, en pleine négociation avec le M23. "
            "Cette rencontre a été saluée par l'Union africaine.",
            {"rencontré", "rencontre"},
        ),
        (
            "Félix Tshisekedi verra Paul Kagame samedi à Luanda, où des pourparlers avec le M23 sont en "
            "cours. Le sommet se tiendra à huis clos.",
            {"verra", "sommet"},
        ),
        (
            "Emmanuel Macron a téléphoné mardi à Paul Kagame au sujet des négociations avec le M23. "
            "L'entretien a duré une heure.",
            {"téléphoné", "entretien"},
        ),
        # talks alone are what it points at
        (
            "Des pourparlers entre l'Angola et la Zambie ont eu lieu mardi à Genève. La réunion a duré deux "
            "heures.",
            {"pourparlers", "réunion"},
        ),
        # and "ces pourparlers" points at talks, whoever has met
        (
            "Félix Tshisekedi a rencontré Paul Kagame mardi à Luanda avant des pourparlers entre l'Angola et "
            "la Zambie. Ces pourparlers s'ouvriront à Genève.",
            {"pourparlers"},
        ),
    ],
)
def test_a_meeting_pointed_at_is_no_talks_told_beside_it(
    text: str, tellings: set[str], contacts_of: Reader
) -> None:
    pointed = next(e for e in contacts_of(text) if e.mentions[-1].start > text.index(". "))
    assert {mention.trigger for mention in pointed.mentions} == tellings


def test_each_of_two_is_met_alone(contacts_of: Reader) -> None:
    text = (
        "Aleksandar Vucic et Albin Kurti sont à Bruxelles. Miroslav Lajcak tiendra mardi des réunions "
        "séparées avec chacun des dirigeants."
    )
    people = [{p.name for p in event.participants} for event in contacts_of(text)]
    assert people == [{"Miroslav Lajčák", "Aleksandar Vučić"}, {"Miroslav Lajčák", "Albin Kurti"}]


@pytest.mark.parametrize(
    ("text", "legs"),
    [
        (
            "Kaja Kallas s'est entretenue lundi avec Felix Tshisekedi à Kinshasa, puis mardi avec Paul "
            "Kagame à Kigali.",
            [("Félix Tshisekedi", "Kinshasa", 4), ("Paul Kagame", "Kigali", 5)],
        ),
        (
            "Kaja Kallas s'est entretenue mardi à Nairobi avec Felix Tshisekedi, puis avec Paul Kagame.",
            [("Félix Tshisekedi", "Nairobi", 5), ("Paul Kagame", "Nairobi", 5)],
        ),
        (
            "Kaja Kallas a rencontré mardi Felix Tshisekedi à Kinshasa puis Paul Kagame à Kigali.",
            [("Félix Tshisekedi", "Kinshasa", 5), ("Paul Kagame", "Kigali", 5)],
        ),
    ],
)
def test_one_after_the_other(text: str, legs: list[tuple[str, str, int]], contacts_of: Reader) -> None:
    found = [
        (event.participants[-1].name, event.place, event.date_start and event.date_start.day)
        for event in contacts_of(text)
    ]
    assert found == legs


def test_talks_that_go_on_until_some_day_are_no_second_plan(contacts_of: Reader) -> None:
    (event,) = contacts_of(
        "Les pourparlers entre le Hamas et Israël se sont ouverts mardi à Doha. Les discussions, facilitées "
        "par le Qatar, doivent se poursuivre jusqu'à dimanche."
    )
    assert event.status == "held"


def test_a_contact_at_an_occasion_has_its_day_and_place(contacts_of: Reader) -> None:
    found = contacts_of(
        "Le sommet de la Cédéao a eu lieu mardi à Abuja. Paul Kagame et Felix Tshisekedi s'étaient vus "
        "en marge de ce sommet."
    )
    (event,) = [e for e in found if "Paul Kagame" in {p.name for p in e.participants}]
    assert (event.place, event.date_start and event.date_start.day) == ("Abuja", 5)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "L'Angola et la Zambie reprendront lundi leurs pourparlers à Luanda. Lors de la suspension de "
            "ces négociations, une trêve semblait proche.",
            "planned",
        ),
        (
            "Luis Prado a ouvert mercredi à Luanda une session de pourparlers entre l'Angola et la "
            "Zambie, qui doit durer jusqu'au 13 août.",
            "ongoing",
        ),
        (
            "Kaja Kallas mènerait des pourparlers avec l'Angola.",
            "ongoing",
        ),
        (
            "Kaja Kallas devrait recevoir Paul Kagame dans la soirée.",
            "planned",
        ),
        (
            "Kaja Kallas est arrivée hier à Luanda, après l'annonce de la visite de Kaja Kallas à Luanda.",
            "held",
        ),
        (
            "Les pourparlers entre l'Angola et la Zambie s'ouvrent ce jeudi à Luanda.",
            "ongoing",
        ),
        (
            "Les pourparlers entre l'Angola et la Zambie s'ouvrent vendredi à Luanda.",
            "planned",
        ),
        (
            "La rencontre entre Kaja Kallas et Paul Kagame devait avoir lieu mardi mais a été annulée.",
            "cancelled",
        ),
        (
            "Les pourparlers entre Israël et le Hamas devaient débuter mardi mais ont été repoussés.",
            "postponed",
        ),
    ],
)
def test_a_plan_undone_in_the_same_sentence(text: str, status: str, contacts_of: Reader) -> None:
    assert [event.status for event in contacts_of(text)] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("La rencontre entre Félix Tshisekedi et Paul Kagame était prévue mardi. Cette rencontre a été "
         "annulée.", "cancelled"),
        ("Félix Tshisekedi devait rencontrer Paul Kagame lundi à Doha. La rencontre a été reportée.",
         "postponed"),
        ("Une réunion prévue lundi entre Félix Tshisekedi et Paul Kagame à Doha suscite l'espoir. Elle a été "
         "reportée.", "postponed"),
        # the news is that it takes place, and that it had been put off is its story
        ("Félix Tshisekedi et Paul Kagame se rencontreront le 15 à Doha. La rencontre, prévue le 2 août, "
         "a été reportée.", "planned"),
        ("Félix Tshisekedi doit recevoir Paul Kagame mardi à Doha. Leur rencontre a été reportée deux fois.",
         "planned"),
        ("Félix Tshisekedi va rencontrer Paul Kagame la semaine prochaine. La rencontre a dû être repoussée "
         "en juillet.", "planned"),
    ],
)  # fmt: skip
def test_a_plan_that_was_put_off(text: str, status: str, contacts_of: Reader) -> None:
    assert [event.status for event in contacts_of(text)] == [status]


def test_mentions_are_in_order_of_the_text(contacts_of: Reader) -> None:
    (event,) = contacts_of(
        "Félix Tshisekedi a rencontré Paul Kagame à Luanda. Cette rencontre a duré deux heures."
    )
    assert [m.trigger for m in event.mentions] == ["rencontré", "rencontre"]
    assert event.mentions[0].start < event.mentions[1].start


def test_what_was_signed_and_what_is_aimed_at_are_two_deals(events_of: Reader) -> None:
    text = (
        "Le Soudan et le Tchad ont signé lundi un accord préliminaire. "
        "Le Soudan et le Tchad doivent conclure un accord de paix d'ici décembre."
    )
    assert [(e.type, e.status) for e in events_of(text)] == [("agreement", "held"), ("agreement", "planned")]


def test_those_received_together_are_met_in_one_meeting(events_of: Reader) -> None:
    (event,) = events_of("William Ruto a reçu Félix Tshisekedi et Paul Kagame mardi à Nairobi.")
    assert len(event.participants) == 3


BEFORE = [
    # a first one before that of the story, of the same two
    (
        "Félix Tshisekedi a rencontré mercredi Paul Kagame à Kigali. Une première rencontre avait eu lieu en "
        "mai à Luanda.",
        ("Kigali", "Luanda"),
    ),
    (
        "Une deuxième série de pourparlers entre l'Angola et la Zambie a débuté à Lusaka. Les deux pays "
        "avaient déjà tenu une consultation les 23 et 24 janvier, également à Lusaka.",
        ("Lusaka", "Lusaka"),
    ),
    # in the phrase that opens the sentence: each has its own town
    (
        "Après deux séries de pourparlers en mai à Luanda, Félix Tshisekedi et Paul Kagame se sont "
        "retrouvés mercredi à Kigali.",
        ("Kigali", "Luanda"),
    ),
    (
        "Après une rencontre infructueuse en mai à Luanda, Félix Tshisekedi et Paul Kagame ont repris mardi "
        "leurs discussions à Kigali.",
        ("Kigali", "Luanda"),
    ),
]


@pytest.mark.parametrize(("text", "places"), BEFORE)
def test_one_before_that_of_the_story(text: str, places: tuple[str, ...], contacts_of: Reader) -> None:
    found = sorted(contacts_of(text), key=lambda each: each.date_start or date.max, reverse=True)
    assert tuple(each.place for each in found) == places
    assert len({frozenset(p.actor_id for p in each.participants) for each in found}) == 1
    assert all(len(each.participants) == 2 and each.status == "held" for each in found)


def test_who_was_host_is_none_elsewhere(contacts_of: Reader) -> None:
    text = (
        "Paul Kagame a reçu mercredi à Kigali une délégation du M23. Une première réunion avait déjà été "
        "organisée en juin à Doha."
    )
    now, before = contacts_of(text)
    assert {p.role for p in now.participants} == {"host", "visitor"}
    assert {p.role for p in before.participants} == {"participant"}
