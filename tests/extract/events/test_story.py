"""Contacts told beside another: what the sentence before lends them, or their own day says of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Event

Reader = Callable[[str], tuple[Event, ...]]
TWO = {"Félix Tshisekedi", "Paul Kagame"}
GIVEN = "Félix Tshisekedi et Paul Kagame ne se sont pas parlé dimanche. "
KIN = {"République démocratique du Congo", "Mouvement du 23 mars"}

# The last of the contacts of each text.
CASES = [
    # who heads a delegation, who takes part, told apart
    (
        "Une délégation de Kinshasa et une autre du M23 se sont vues lundi à Doha. La délégation du M23 est "
        "conduite par Benjamin Mbonimpa.",
        "meeting", "held", "2025-08-04", KIN | {"Benjamin Mbonimpa"},
    ),
    (GIVEN + "Leur prochain sommet aura lieu jeudi. William Ruto y prendra part.", "meeting", "planned", None,
     TWO | {"William Ruto"}),
    (GIVEN + "Leur prochain sommet aura lieu jeudi. William Ruto a refusé d'y prendre part.", "meeting",
     "planned", None, TWO),
    (GIVEN + "Ils se sont vus lundi. William Ruto était présent à cette rencontre.", "meeting", "held", None,
     TWO | {"William Ruto"}),
    # what camps have between them is no mere meeting of two people told in between
    (
        "Les pourparlers entre Kinshasa et le M23 doivent s'ouvrir vendredi. João Lourenço a rencontré lundi "
        "Paul Kagame, qui fait d'une trêve la condition des négociations. Les négociations devaient "
        "commencer jeudi.",
        "talks", "planned", "2025-08-07", KIN,
    ),
    # of those who sit there for their camps, and not of the last two who met
    (
        "Les combats entre Kinshasa et le M23 durent. João Lourenço a rencontré lundi Paul Kagame. Les "
        "négociateurs ont suspendu mardi leur réunion à Doha.",
        "meeting", "postponed", None, KIN,
    ),
    (
        "La guerre entre Kinshasa et le M23 dure. João Lourenço et Paul Kagame se sont vus lundi. Les deux "
        "présidents ont reporté leur prochaine rencontre.",
        "meeting", "postponed", None, {"João Lourenço", "Paul Kagame"},
    ),
    # what they have agreed to take up again
    ("Kinshasa et le M23 sont tombés d'accord pour renouer le dialogue.", "talks", "planned", None, KIN),
    ("Kinshasa et le M23 se sont mis d'accord lundi pour reprendre le dialogue.", "talks", "planned", None,
     KIN),
    ("Kinshasa et le M23 ont trouvé un accord pour rétablir le dialogue.", "talks", "planned", None, KIN),
    ("Kinshasa et le M23 se sont mis d'accord lundi pour une rencontre à Luanda.", "meeting", "planned", None,
     KIN),
    ("Kinshasa et le M23 sont tombés d'accord sur l'ouverture de pourparlers à Doha.", "talks", "planned",
     None, KIN),
    # with whom one breaks off what is known without more words
    (
        "Kinshasa et le M23 ont conclu une trêve en juillet. Le M23 a suspendu jeudi les pourparlers.",
        "talks", "postponed", None, KIN,
    ),
    # talks known by their place, where the article tells who is in conflict
    (
        "Le conflit entre la Russie et la Géorgie dure. Les discussions de Genève ont été suspendues lundi.",
        "talks", "postponed", None, {"Russie", "Géorgie"},
    ),
    (
        "La guerre entre Israël et le Hamas continue. Les négociations du Caire doivent reprendre jeudi.",
        "talks", "planned", "2025-08-07", {"Israël", "Hamas"},
    ),
    (
        "Le conflit entre Kinshasa et le M23 s'enlise. Félix Tshisekedi a vu Paul Kagame lundi. Les "
        "pourparlers de Doha ont repris mardi.",
        "talks", "held", "2025-08-05", KIN,
    ),
    # the sides, where only who helps them is told
    (
        "Kinshasa et le M23 ont signé une trêve samedi. Des pourparlers s'étaient tenus en juin à Luanda "
        "sous la médiation de l'Angola.",
        "talks", "held", "2025-06-01", KIN | {"Angola"},
    ),
    (
        "Paul Kagame a reçu lundi Félix Tshisekedi. Une conférence internationale s'est ouverte mardi à "
        "Bruxelles sous l'égide du Qatar.",
        "meeting", "held", "2025-08-05", {"Qatar"},
    ),
    # a contact that they have had, by its day
    (GIVEN + "Leur entretien de vendredi a été bref.", "meeting", "held", "2025-08-01", TWO),
    (GIVEN + "Leur dernière conversation, samedi, reste sans suite.", "call", "held", "2025-08-02", TWO),
    (GIVEN + "Leur dernier appel, lundi, reste sans effet.", "call", "held", "2025-08-04", TWO),
    (GIVEN + "Leur entretien, samedi à Rome, a été bref.", "meeting", "held", "2025-08-02", TWO),
    # a round is one of the talks told of
    (
        "Kinshasa et le M23 reprendront mardi leurs négociations à Doha. Le premier round, le 3 juin à "
        "Luanda, n'avait rien donné.",
        "talks", "held", "2025-06-03", KIN,
    ),
    (
        "Des discussions entre Kinshasa et le M23 sont prévues mardi à Doha. Le premier cycle, en juin à "
        "Luanda, a échoué.",
        "talks", "held", "2025-06-01", KIN,
    ),
    # whom one was to meet on a journey
    (
        "Paul Kagame a annulé son voyage à Kinshasa. La rencontre avec Félix Tshisekedi n'aura pas lieu.",
        "meeting", "cancelled", None, TWO,
    ),
    (
        "Félix Tshisekedi se rendra lundi à Kigali. Le tête-à-tête avec Paul Kagame est prévu à midi.",
        "meeting", "planned", "2025-08-11", TWO,
    ),
    # the two told of will meet elsewhere
    (
        "Félix Tshisekedi n'a pas rencontré Paul Kagame dimanche à Luanda. Les deux présidents doivent se "
        "voir en septembre à Doha.",
        "meeting", "planned", "2025-09-01", TWO,
    ),
    # put off, and what has been fixed since
    (
        "Félix Tshisekedi a écrit à Paul Kagame. Leur entretien a été remis à lundi.",
        "meeting", "postponed", "2025-08-11", TWO,
    ),
    (
        "Félix Tshisekedi doit rencontrer lundi Paul Kagame. Leur entretien avait dû être remis.",
        "meeting", "planned", "2025-08-11", TWO,
    ),
    (
        "Félix Tshisekedi et Paul Kagame devaient se voir lundi. La rencontre avait été annulée.",
        "meeting", "cancelled", "2025-08-11", TWO,
    ),
    # who holds an office and is not named is known by it
    (
        "La présidente bolivienne a rencontré mardi Félix Tshisekedi.",
        "meeting", "held", "2025-08-05", {"présidente bolivienne", "Félix Tshisekedi"},
    ),
    # whom a pronoun means that is no subject
    (
        "Paul Kagame a refusé de recevoir Angela Merkel à Kigali. Il se dit prêt à la voir à Paris.",
        "meeting", "proposed", None, {"Paul Kagame", "Angela Merkel"},
    ),
    # a name without a title, met
    (
        "Paul Kagame a reçu mardi Félix Tshisekedi. Lundi, il avait vu Nguyen Van Minh à Hanoï.",
        "meeting", "held", "2025-08-04", {"Paul Kagame", "Nguyen Van Minh"},
    ),
    # the name of one behind the town
    ("Paul Kagame a rencontré lundi à Doha Félix Tshisekedi.", "meeting", "held", "2025-08-04", TWO),
    (
        "Paul Kagame a été reçu mardi à La Paz par le président congolais Félix Tshisekedi.",
        "meeting", "held", "2025-08-05", TWO,
    ),
    # a pronoun stands for the contact
    (
        "Kinshasa et le M23 négocient à Doha. Les pourparlers sont tendus. Ils ont débuté en juin.",
        "talks", "ongoing", "2025-06-01", KIN,
    ),
    (
        "La rencontre entre Félix Tshisekedi et Paul Kagame était prévue mardi. Elle a été annulée.",
        "meeting", "cancelled", "2025-08-05", TWO,
    ),
    # "la prochaine": of the same, wherever it is
    (
        "Félix Tshisekedi a rencontré Paul Kagame lundi. La prochaine rencontre aura lieu à Nairobi en "
        "septembre.",
        "meeting", "planned", "2025-09-01", TWO,
    ),
    # what a journey of another week was for has been done
    (
        "Félix Tshisekedi s'est rendu en juillet à Kigali pour y rencontrer Paul Kagame.",
        "meeting", "held", "2025-07-01", TWO,
    ),
    (
        "Félix Tshisekedi s'est rendu mercredi à Kigali pour y rencontrer Paul Kagame.",
        "meeting", "planned", None, TWO,
    ),
    # what was put off before has been held since
    (
        "Félix Tshisekedi et Paul Kagame se sont rencontrés lundi. Cette rencontre aurait dû se tenir début "
        "août mais avait été annulée.",
        "meeting", "held", "2025-08-04", TWO,
    ),
    # who is received while one speaks
    (
        "Félix Tshisekedi a plaidé mardi pour la paix, en recevant à Kinshasa Paul Kagame.",
        "meeting", "held", None, TWO,
    ),
    # "les parties": those told of
    (
        "Kinshasa et le M23 ont discuté lundi. L'ONU espère réunir les parties en septembre à Nairobi.",
        "meeting", "proposed", "2025-09-01", KIN | {"Nations unies"},
    ),
    # done at a contact that has been held, whatever is planned now
    (
        "Le Kremlin souhaite suivre les progrès réalisés lors des pourparlers entre Kinshasa et le M23.",
        "talks", "held", None, KIN,
    ),
    # he who only vouches for a plan does not go
    (
        "Paul Kagame se rendra mardi à Luanda, a déclaré le porte-parole du Kremlin, Dmitri Peskov. Il verra "
        "Félix Tshisekedi.",
        "meeting", "planned", None, TWO,
    ),
    # two states called alike
    (
        "Les pourparlers intermaliens ont repris lundi à Alger.",
        "talks", "held", "2025-08-04", {"Mali"},
    ),
    (
        "Le dialogue inter-libyen reprendra jeudi à Genève.",
        "talks", "planned", "2025-08-07", {"Libye"},
    ),
    (
        "Un sommet intercoréen est prévu mardi à Séoul.",
        "meeting", "planned", "2025-08-12", {"Corée du Nord", "Corée du Sud"},
    ),
    (
        "Des délégations des deux Corées se sont réunies lundi.",
        "talks", "held", "2025-08-04", {"Corée du Nord", "Corée du Sud"},
    ),
    # those who act for the two sides, told again
    (
        "Une délégation congolaise a rencontré lundi Paul Kagame. Félix Tshisekedi et Thérèse Kayikwamba "
        "Wagner ont été reçus par Paul Kagame à Kigali.",
        "meeting", "held", "2025-08-04", {*TWO, "Thérèse Kayikwamba Wagner"},
    ),
    # what comes of those just told
    (
        "Félix Tshisekedi a rencontré lundi Paul Kagame. Il espère que ces entretiens vont permettre "
        "d'avancer.",
        "meeting", "held", "2025-08-04", TWO,
    ),
    # "leur": of those who act, not of those told before
    (
        "Donald Trump a vu Vladimir Poutine mardi. Lors de leur premier sommet, lundi, Félix Tshisekedi et "
        "Paul Kagame avaient signé un texte.",
        "meeting", "held", "2025-08-04", TWO,
    ),
    # a participle behind the subject is not its verb
    (
        "Les diplomates congolais, rwandais et angolais, réunis lundi à Doha, ont convenu de se revoir.",
        "meeting", "planned", None, {"République démocratique du Congo", "Rwanda", "Angola"},
    ),
    # whose refusal it is
    (
        "Félix Tshisekedi a parlé mardi. Une semaine après son refus de négocier avec Paul Kagame, il cède.",
        "talks", "refused", None, TWO,
    ),
    # a journey, its place hung on the verb
    (
        "Le Kremlin a annoncé l'arrivée de Félix Tshisekedi et de Paul Kagame à Moscou lundi.",
        "visit", "planned", None, TWO,
    ),
    # a visit paid to someone
    ("La visite de Félix Tshisekedi à Paul Kagame a eu lieu mardi.", "meeting", "held", "2025-08-05", TWO),
    # the summit before which they talk is one of others
    (
        "Des pourparlers entre Kinshasa et le M23, avant le sommet de Félix Tshisekedi et Paul Kagame, ont "
        "débuté lundi.",
        "meeting", "planned", None, TWO,
    ),
    # who helps at the talks is no side of them
    (
        "Kinshasa et le M23 ont conclu lundi une trêve. Les pourparlers, ouverts sous l'égide du Qatar, "
        "doivent reprendre le 12 août.",
        "talks", "planned", "2025-08-12", KIN | {"Qatar"},
    ),
    # which one it was, and the contact before it
    (
        "Félix Tshisekedi et Paul Kagame se sont vus lundi. La rencontre, la dixième depuis mai, a été "
        "brève. Paul Kagame avait reçu en juin Vladimir Poutine.",
        "meeting", "held", "2025-06-01", {"Paul Kagame", "Vladimir Poutine"},
    ),
    # those who want it are not "les deux parties"
    (
        "Kinshasa et le M23 négocient à Doha. Moscou et Ankara veulent que les deux parties se rencontrent "
        "lundi.",
        "meeting", "proposed", "2025-08-11", KIN,
    ),
    # others than those told of
    (
        "Félix Tshisekedi a rencontré Paul Kagame. Les ministres des Vingt-Sept se réunissent lundi à "
        "Luxembourg. Les deux présidents doivent se revoir mardi.",
        "meeting", "planned", "2025-08-12", TWO,
    ),
    # "le ministre norvégien": the one so called, not the minister told of last
    (
        "L'émissaire norvégien Erik Solberg a reçu Joseph Nkunzi. Le ministre de la Santé Jean Habi "
        "l'attendait. Le ministre norvégien a rencontré lundi Paul Kagame.",
        "meeting", "held", "2025-08-04", {"Erik Solberg", "Paul Kagame"},
    ),
    # peoples without an article
    ("Russes et Ukrainiens ont négocié lundi à Minsk.", "talks", "held", "2025-08-04", {"Russie", "Ukraine"}),
    # "il" with an object
    (
        "Félix Tshisekedi est attendu lundi à Kigali. Il y rencontrera Paul Kagame, a indiqué son bureau.",
        "meeting", "planned", "2025-08-11", TWO,
    ),
    # what the first clause was is no second thing done
    (
        "Paul Kagame avait reçu mardi Félix Tshisekedi à Kigali, première visite d'un dirigeant congolais "
        "depuis 2019.",
        "meeting", "held", "2025-08-05", TWO,
    ),
    # the day of what was given up, the nearest
    (
        "Félix Tshisekedi a renoncé à se rendre à Kigali vendredi.",
        "visit", "cancelled", "2025-08-08", {"Félix Tshisekedi"},
    ),
    # a participle that opens the sentence is not its verb
    (
        "Réunis lundi à Doha en marge d'un sommet, le président congolais Félix Tshisekedi et le président "
        "rwandais Paul Kagame ont accepté le déploiement d'une mission civile.",
        "meeting", "held", "2025-08-04", TWO,
    ),
    (
        "Félix Tshisekedi et Paul Kagame se sont entretenus dimanche afin d'avancer vers la paix.",
        "meeting", "held", "2025-08-03", TWO,
    ),
    # journeys told beside
    (
        "Franjo Tudjman doit rentrer à Zagreb vendredi et reviendra à Doha la semaine prochaine.",
        "visit", "planned", "2025-08-11", {"Franjo Tuđman"},
    ),
    ("Paul Kagame, attendu lundi à Doha, a salué cela.", "visit", "planned", "2025-08-11", {"Paul Kagame"}),
    # of those who negotiate, whoever has met in between
    (
        "Kinshasa et le M23 négocient à Doha. Paul Kagame a reçu mardi Félix Tshisekedi. De nouvelles "
        "négociations sont prévues le 20 août.",
        "talks", "planned", "2025-08-20", KIN,
    ),
    # those who came along are not "les deux hommes"
    (
        "Félix Tshisekedi et Paul Kagame se sont rencontrés lundi. L'entretien, auquel ont pris part "
        "Emmanuel Macron et Charles Michel, a duré une heure. Les deux hommes s'étaient vus en mai.",
        "meeting", "held", "2025-05-01", TWO,
    ),
    # the two told of, though they are yet to meet
    (
        "Félix Tshisekedi doit rencontrer lundi Paul Kagame. En mai, Emmanuel Macron avait réuni les deux "
        "équipes.",
        "meeting", "held", "2025-05-01", TWO | {"Emmanuel Macron"},
    ),
    # the two who spoke last, not the sides of the story
    (
        "Kinshasa et le M23 négocient à Doha. Sergueï Lavrov s'est entretenu lundi au téléphone avec Hakan "
        "Fidan. Les deux ministres doivent se revoir mardi à Sotchi.",
        "meeting", "planned", "2025-08-12", {"Sergueï Lavrov", "Hakan Fidan"},
    ),
    # of those who negotiate, though others have met since
    (
        "Kinshasa et le M23 négocient à Doha. Donald Trump a reçu mardi Paul Kagame. Le précédent cycle de "
        "négociations avait échoué en mai.",
        "talks", "held", None, KIN,
    ),
    # those of a list who only stand by are not "les deux parties"
    (
        "Kinshasa et le M23 négocient à Doha. Paul Kagame a parlé des garants, avec le Brésil, le Chili, "
        "Cuba, la Norvège et le Venezuela. Les deux parties se reverront mardi.",
        "talks", "planned", "2025-08-12", KIN,
    ),
    # nor are those who back it "les deux hommes"
    (
        "Félix Tshisekedi et Paul Kagame ont signé lundi un accord. Il l'a été sous les auspices d'Emmanuel "
        "Macron et de Charles Michel. Les deux hommes s'étaient vus en mai.",
        "meeting", "held", "2025-05-01", TWO,
    ),
    # the sides of the two people told of
    (
        "Félix Tshisekedi et Paul Kagame se sont vus lundi. Les deux délégations se retrouveront mardi.",
        "talks", "planned", "2025-08-12", {"République démocratique du Congo", "Rwanda"},
    ),
    # each name with its own adjective
    (
        "Les présidents congolais Félix Tshisekedi et sud-soudanais Salva Kiir se sont rencontrés lundi.",
        "meeting", "held", "2025-08-04", {"Félix Tshisekedi", "Salva Kiir"},
    ),
    (
        "Paul Kagame avait réuni lundi ses homologues congolais, Félix Tshisekedi, et sud-soudanais, Salva "
        "Kiir.",
        "meeting", "held", "2025-08-04", {*TWO, "Salva Kiir"},
    ),
    # a pronoun between a name and its verb
    (
        "Félix Tshisekedi et Paul Kagame sont arrivés lundi à Ankara. Le président turc Recep Tayyip Erdogan "
        "les a reçus mardi.",
        "meeting", "held", "2025-08-05", {*TWO, "Recep Tayyip Erdoğan"},
    ),
    # what is agreed, behind an aside
    (
        "Kinshasa et le M23 sont convenus, à l'issue de deux jours de pourparlers, de se revoir mardi.",
        "talks", "planned", "2025-08-12", KIN,
    ),
    # whom a relative says to be there
    (
        "La conférence, qui réunit depuis lundi Félix Tshisekedi et Paul Kagame, se tient à Doha.",
        "meeting", "ongoing", "2025-08-04", TWO,
    ),
    # set off from its noun by what the contact is about
    (
        "Ils ont évoqué la réunion entre Félix Tshisekedi et Paul Kagame, prévue mardi à Vienne.",
        "meeting", "planned", "2025-08-12", TWO,
    ),
    # who agreed has talked, wherever they do so next
    (
        "Félix Tshisekedi et Paul Kagame ont signé lundi un accord à Doha. Les pourparlers s'étaient "
        "ouverts le 5 juin à Luanda.",
        "talks", "held", "2025-06-05", TWO,
    ),
    # whom it is done to, behind the verb
    ("Paul Kagame, lui, recevra Félix Tshisekedi lundi.", "meeting", "planned", "2025-08-11", TWO),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "status", "day", "who"), CASES)
def test_told_beside(
    text: str, kind: str, status: str, day: str | None, who: set[str], contacts_of: Reader
) -> None:
    event = contacts_of(text)[-1]
    assert (event.type, event.status) == (kind, status)
    assert day is None or str(event.date_start) == day
    assert {each.name for each in event.participants} == who


LETTERS = [
    "Une lettre envoyée mardi par Paul Kagame à Félix Tshisekedi est restée sans réponse.",
    "Le message transmis lundi à Félix Tshisekedi par Paul Kagame n'a rien changé.",
    "La lettre que Paul Kagame a adressée lundi à Félix Tshisekedi est restée secrète.",
]


@pytest.mark.parametrize("text", LETTERS)
def test_who_has_written_a_letter(text: str, events_of: Reader) -> None:
    (letter,) = events_of(text)
    assert (letter.type, letter.status) == ("letter", "held")
    assert {each.name for each in letter.participants} == TWO


def test_the_state_of_a_title_is_the_person_of_it_in_the_text(events_of: Reader) -> None:
    (letter,) = events_of(
        "Thomas Berger porte une lettre à Bamako\n\nThomas Berger a remis lundi à la Première ministre "
        "malienne Fanta Keïta une lettre du président suisse Paul Müller."
    )
    assert {each.name for each in letter.participants} == {"Thomas Berger", "Fanta Keïta", "Paul Müller"}


def test_consent_is_no_deal(events_of: Reader) -> None:
    events = events_of("Paul Kagame a vu Félix Tshisekedi lundi. Il avait obtenu son accord pour une trêve.")
    assert not any(event.type == "agreement" for event in events)


def test_a_deal_signed_behind_an_aside(events_of: Reader) -> None:
    (deal,) = events_of(
        "Kinshasa et le M23 ont paraphé lundi à Doha, sous l'égide du Qatar, un accord de paix."
    )
    assert (deal.type, deal.status, deal.place) == ("agreement", "held", "Doha")
    assert {each.name for each in deal.participants} == KIN | {"Qatar"}


def test_a_deal_of_before_stays_another(events_of: Reader) -> None:
    deals = events_of(
        "Félix Tshisekedi et Paul Kagame ont signé lundi une trêve. Un précédent accord, signé en août "
        "2015, avait volé en éclats."
    )
    assert [str(deal.date_start) for deal in deals] == ["2025-08-04", "2015-08-01"]
    assert all({each.name for each in deal.participants} == TWO for deal in deals)


def test_who_helps_at_talks_is_no_contact_of_its_own(events_of: Reader) -> None:
    (talks,) = events_of(
        "Les négociations entre Kinshasa et le M23, entamées lundi sous la médiation du Qatar, se "
        "poursuivaient mercredi à Doha."
    )
    assert (talks.status, talks.place) == ("ongoing", "Doha")


def test_deals_of_those_just_told(events_of: Reader) -> None:
    _, deal = events_of("Kinshasa et le M23 se sont parlé. Il a été convenu mardi de libérer des otages.")
    assert (deal.type, deal.status, str(deal.date_start)) == ("agreement", "held", "2025-08-05")
    assert {each.name for each in deal.participants} == KIN


def test_of_two_days_a_deal_has_that_of_its_own_words(events_of: Reader) -> None:
    _, deal = events_of(
        "Les pourparlers entre Kinshasa et le M23 ont repris en juillet, conformément à l'accord conclu en "
        "mai par les deux camps."
    )
    assert (deal.type, str(deal.date_start)) == ("agreement", "2025-05-01")


OF_OTHERS = [
    "Félix Tshisekedi a vu Paul Kagame lundi. Les discussions de Genève ont repris mardi.",
    "Le conflit entre Kinshasa et le M23 s'enlise. Le sommet de Genève s'est ouvert mardi.",
    "Le conflit entre Kinshasa et le M23 s'enlise. Les discussions de Genève entre Moscou et Tbilissi "
    "ont repris mardi.",
]


@pytest.mark.parametrize("text", OF_OTHERS)
def test_known_by_their_place_and_of_others(text: str, contacts_of: Reader) -> None:
    there = [event for event in contacts_of(text) if event.place == "Genève"]
    assert not any({each.name for each in event.participants} & (TWO | KIN) for event in there)


def test_a_plan_lends_nobody_to_a_contact_that_was_held(contacts_of: Reader) -> None:
    events = contacts_of(
        "L'ONU souhaite des pourparlers entre Kinshasa et le M23. Les deux dernières réunions ont eu "
        "lieu lundi."
    )
    assert not any(event.status == "held" and event.participants for event in events)


def test_a_contact_to_come_is_not_one_that_they_have_had(contacts_of: Reader) -> None:
    events = contacts_of("Paul Kagame a écrit à Félix Tshisekedi. Leur entretien de vendredi s'annonce rude.")
    assert not any(event.status == "held" for event in events)
