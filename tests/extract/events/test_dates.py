"""When a contact took or takes place. Published on Thursday 7 August 2025."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from lib.records import Event
from tests.extract.events.misses import marked

Reader = Callable[..., tuple[Event, ...]]


def day(text: str) -> date | None:
    """ "08-06" of 2025, "2024-05-01", nothing for no bound."""
    if not text:
        return None
    return date.fromisoformat(text if len(text) > 5 else f"2025-{text}")


# A text with one event; its first and last day; its basis.
CASES = [
    # from their beginning until today
    (
        "Les pourparlers entre Kigali et Kinshasa, entamés mardi, se poursuivent à Luanda.",
        "08-05",
        "08-07",
        None,
    ),
    (
        "Les pourparlers entre Kigali et Kinshasa, entamés en mai, se poursuivent à Luanda.",
        "05-01",
        "08-07",
        None,
    ),
    ("Les pourparlers entre Kigali et Kinshasa, entamés mardi, ont échoué à Luanda.", "08-05", "08-05", None),
    ("Les pourparlers entre Kigali et Kinshasa se poursuivent demain à Luanda.", "08-08", "08-08", None),
    # how long there was none before
    (
        "Abiy Ahmed et Paul Kagame ont tenu mercredi leurs premiers pourparlers depuis dix ans.",
        "08-06",
        "08-06",
        None,
    ),
    (
        "Abiy Ahmed et Paul Kagame tiendront samedi leurs premiers pourparlers depuis mai.",
        "08-09",
        "08-09",
        None,
    ),
    # a day between a noun and its complement is that of the noun
    (
        "Paul Kagame a reçu Abiy Ahmed après l'échec, le 29 juillet, des consultations.",
        "08-06",
        "08-07",
        "presumed",
    ),
    ("Paul Kagame recevra Abiy Ahmed après l'arrestation samedi du chef des mutins.", "08-07", "", "bound"),
    ("La visite, lundi, de Paul Kagame à Luanda a duré une heure.", "08-04", "08-04", "weekday"),
    ("Paul Kagame a reçu une délégation, lundi, de l'opposition.", "08-04", "08-04", "weekday"),
    (
        "Après deux vagues de pourparlers en mai à Doha, Abiy Ahmed a reçu Paul Kagame.",
        "08-06",
        "08-07",
        "presumed",
    ),
    # that on which the word was given
    ("Mardi, Paul Kagame a accepté de rencontrer Félix Tshisekedi.", "08-07", "", "bound"),
    ("Mardi, Paul Kagame a rencontré Félix Tshisekedi.", "08-05", "08-05", "weekday"),
    # with what the clause tells of
    (
        "En février dernier, le ministre Paul Kagame, en visite à Luanda, avait dénoncé la guerre.",
        "02-01",
        "02-28",
        "linked",
    ),
    ("Après la guerre de 1998, Paul Kagame et Yoweri Museveni se sont rencontrés.", "", "08-07", "bound"),
    ("Au pouvoir depuis 2000, Paul Kagame a reçu Félix Tshisekedi.", "08-06", "08-07", "presumed"),
    (
        "L'annonce le 21 mai de la reprise du dialogue entre Kigali et Kinshasa a surpris.",
        "08-07",
        "",
        "bound",
    ),
    # recent
    ("Un récent entretien entre Paul Kagame et Félix Tshisekedi a été utile.", "06-08", "08-07", "linked"),
    ("Paul Kagame a vu Abiy Ahmed lors d'une récente visite en Éthiopie.", "06-08", "08-07", "linked"),
    # counted by whoever says so
    ("« Je verrai Abiy Ahmed demain », a déclaré lundi Paul Kagame.", "08-05", "08-05", None),
    ("« Je verrai Abiy Ahmed mercredi », a déclaré lundi Paul Kagame.", "08-06", "08-06", None),
    ("« Je verrai Abiy Ahmed demain », a déclaré Paul Kagame.", "08-08", "08-08", None),
    ("« Je verrai Abiy Ahmed demain », a déclaré jeudi Paul Kagame.", "08-08", "08-08", None),
    ("Paul Kagame a déclaré lundi qu'il verrait demain Abiy Ahmed.", "08-08", "08-08", None),
    # the day on which somebody says that he is ready
    ("Paul Kagame s'est dit prêt lundi à rencontrer Félix Tshisekedi.", "08-07", "", "bound"),
    ("Paul Kagame s'est dit prêt à rencontrer lundi Félix Tshisekedi.", "08-11", "08-11", "weekday"),
    # begun, and not over
    ("Paul Kagame a entamé mercredi un séjour de trois jours en Angola.", "08-06", "08-08", "weekday"),
    ("Paul Kagame a achevé mercredi un séjour de trois jours en Angola.", "08-06", "08-06", "weekday"),
    # beside a main clause of the same time: there, and meanwhile
    (
        "Le 3 juin, Marco Rubio avait passé quelques heures à Luanda, où il avait rencontré Paul Kagame.",
        "06-03",
        "06-03",
        "linked",
    ),
    (
        "Le 3 juin, Marco Rubio avait dénoncé la prise de Luanda, où il a rencontré Paul Kagame.",
        "08-06",
        "08-07",
        "presumed",
    ),
    ("João Lourenço l'a assuré mardi à Luanda, en recevant Paul Kagame.", "08-05", "08-05", "linked"),
    ("João Lourenço et Paul Kagame, réunis depuis lundi à Luanda, ont dîné.", "08-04", "08-07", "weekday"),
    # a day soon to come is not that of last year, whatever the words around it; one of last month is
    (
        "João Lourenço verra Paul Kagame après le sommet de la Cédéao organisé à Abuja les 22 et 23 août.",
        "08-22",
        "08-23",
        "explicit",
    ),
    (
        "Kinshasa s'est félicitée de la reprise des pourparlers avec le M23 dès la semaine du 18 août.",
        "08-18",
        "08-24",
        "explicit",
    ),
    (
        "João Lourenço verra Paul Kagame après le sommet de la Cédéao organisé à Abuja les 22 et 23 juin.",
        "06-22",
        "06-23",
        "explicit",
    ),
    ("Félix Tshisekedi a rencontré Paul Kagame le 12 septembre.", "2024-09-12", "2024-09-12", "explicit"),
    # behind "depuis" the day of what has happened before, unless that tells only how long ago
    (
        "Félix Tshisekedi a reçu Paul Kagame pour la première fois depuis l'attaque de Bria le 3 juin.",
        "08-06",
        "08-07",
        "presumed",
    ),
    (
        "La visite de Paul Kagame à Luanda, la première depuis la chute de Goma en janvier, s'est achevée.",
        "08-06",
        "08-07",
        "presumed",
    ),
    (
        "Il s'agit d'une première rencontre à ce niveau entre Félix Tshisekedi et Paul Kagame depuis "
        "l'invasion de la province par les rebelles le 24 février. Ils se sont vus mardi.",
        "08-05",
        "08-05",
        "weekday",
    ),
    (
        "Félix Tshisekedi a rencontré Paul Kagame pour la première fois depuis trois ans mardi à Doha.",
        "08-05",
        "08-05",
        "weekday",
    ),
    # a plan told in the past was for the nearest such day, kept or not
    ("Félix Tshisekedi devait rencontrer mercredi Paul Kagame.", "08-06", "08-06", "weekday"),
    ("Félix Tshisekedi devait rencontrer samedi Paul Kagame.", "08-09", "08-09", "weekday"),
    ("Félix Tshisekedi doit rencontrer mercredi Paul Kagame.", "08-13", "08-13", "weekday"),
    ("C'est lundi que se sont rencontrés Félix Tshisekedi et Paul Kagame.", "08-04", "08-04", "weekday"),
    (
        "La décision a été prise à l'occasion du sommet de la Cédéao, tenu mardi à Abuja.",
        "08-05",
        "08-05",
        "weekday",
    ),
    ("Félix Tshisekedi a rencontré Paul Kagame mercredi.", "08-06", "08-06", "weekday"),
    ("Mercredi, Félix Tshisekedi a rencontré Paul Kagame.", "08-06", "08-06", "weekday"),
    # Nor is the day on which it was made known, but that for which it was.
    (
        "La rencontre annoncée lundi entre Félix Tshisekedi et Paul Kagame aura lieu à Doha.",
        "08-07",
        "",
        "bound",
    ),
    (
        "La rencontre annoncée pour lundi entre Félix Tshisekedi et Paul Kagame aura lieu à Doha.",
        "08-11",
        "08-11",
        "weekday",
    ),
    # The day on which it was called off is not its own.
    (
        "Félix Tshisekedi a annulé lundi la rencontre prévue samedi avec Paul Kagame.",
        "08-09",
        "08-09",
        "weekday",
    ),
    ("Félix Tshisekedi a annulé lundi sa rencontre avec Paul Kagame.", "", "", "none"),
    (
        "La rencontre entre Félix Tshisekedi et Paul Kagame, prévue vendredi, a été reportée au 20 août.",
        "08-20",
        "08-20",
        "explicit",
    ),
    (
        "Le sommet, reporté en mai, entre Félix Tshisekedi et Paul Kagame aura lieu le 20 août.",
        "08-20",
        "08-20",
        "explicit",
    ),
    ("Félix Tshisekedi aurait dû rencontrer Paul Kagame lundi à Doha.", "08-04", "08-04", "weekday"),
    # By a day before or after what the clause dates.
    (
        "Abiy Ahmed a parlé mardi, au lendemain d'une rencontre entre Félix Tshisekedi et Paul Kagame.",
        "08-04",
        "08-04",
        "linked",
    ),
    (
        "Abiy Ahmed a parlé mardi, à la veille d'une rencontre entre Félix Tshisekedi et Paul Kagame.",
        "08-06",
        "08-06",
        "linked",
    ),
    # How long there was none before is not how long it took.
    (
        "Le premier sommet entre Kinshasa et Kigali depuis quatre ans s'est tenu mardi.",
        "08-05",
        "08-05",
        "weekday",
    ),
    # The day of the clause that the contact goes with.
    (
        "Félix Tshisekedi a pris la parole lundi à Luanda, où il recevait Paul Kagame.",
        "08-04",
        "08-04",
        "linked",
    ),
    (
        "Le plan avait été publié le 14 juillet, alors que Félix Tshisekedi recevait Paul Kagame.",
        "07-14",
        "07-14",
        "linked",
    ),
    (
        "Kaja Kallas s'est exprimée mardi à Riga, où elle rencontrait Edgars Rinkevics.",
        "08-05",
        "08-05",
        "linked",
    ),
    ("Félix Tshisekedi rencontrera Paul Kagame mercredi.", "08-13", "08-13", "weekday"),
    # In the present, the weekday behind the verb is the one to come.
    ("Félix Tshisekedi et Paul Kagame se retrouvent mardi à Luanda.", "08-12", "08-12", "weekday"),
    # So it is in the imperfect that was a present when it was said.
    (
        "Le Kremlin a indiqué que Félix Tshisekedi rencontrait Paul Kagame samedi.",
        "08-09",
        "08-09",
        "weekday",
    ),
    (
        "Le Kremlin a indiqué que Félix Tshisekedi rencontrait Paul Kagame mardi dernier.",
        "08-05",
        "08-05",
        "weekday",
    ),
    # "a accepté jeudi": the day of the acceptance, not of the contact.
    ("Félix Tshisekedi a accepté mercredi de rencontrer Paul Kagame fin août.", "08-21", "08-31", "explicit"),
    (
        "Félix Tshisekedi a salué la déclaration du 27 avril et la tenue d'une rencontre entre Paul Kagame "
        "et Abiy Ahmed.",
        "08-06",
        "08-07",
        "presumed",
    ),
    ("Félix Tshisekedi doit rencontrer Paul Kagame vendredi à Luanda.", "08-08", "08-08", "weekday"),
    ("Félix Tshisekedi a rencontré Paul Kagame hier.", "08-06", "08-06", "relative"),
    ("Félix Tshisekedi a rencontré Paul Kagame le 3 août.", "08-03", "08-03", "explicit"),
    ("Félix Tshisekedi rencontrera Paul Kagame le 15 août.", "08-15", "08-15", "explicit"),
    ("Félix Tshisekedi rencontrera Paul Kagame la semaine prochaine.", "08-11", "08-17", "relative"),
    ("Félix Tshisekedi rencontrera Paul Kagame dans les prochains jours.", "08-08", "08-14", "relative"),
    ("La rencontre de mardi entre Félix Tshisekedi et Paul Kagame a été utile.", "08-05", "08-05", "weekday"),
    ("Une rencontre entre Félix Tshisekedi et Paul Kagame est prévue mardi.", "08-12", "08-12", "weekday"),
    ("Une rencontre entre Félix Tshisekedi et Paul Kagame s'est tenue mardi.", "08-05", "08-05", "weekday"),
    ("Félix Tshisekedi et Paul Kagame se verront du 11 au 15 août à Luanda.", "08-11", "08-15", "explicit"),
    ("Félix Tshisekedi s'est rendu à Luanda il y a trois jours.", "08-04", "08-04", "relative"),
    ("Félix Tshisekedi recevra Paul Kagame dès mercredi.", "08-13", "08-13", "weekday"),
    ("Félix Tshisekedi a rencontré Paul Kagame en mai dernier.", "05-01", "05-31", None),
    (
        "Félix Tshisekedi a rencontré Paul Kagame le 5 juillet 2022 à Luanda.",
        "2022-07-05",
        "2022-07-05",
        "explicit",
    ),
    # A date elsewhere is not the contact's.
    ("Félix Tshisekedi a annoncé mercredi qu'il rencontrerait Paul Kagame.", "08-07", "", "bound"),
    (
        "Félix Tshisekedi a annoncé mercredi qu'il rencontrerait Paul Kagame lundi.",
        "08-11",
        "08-11",
        "weekday",
    ),
    ("Élu en janvier 2019, Félix Tshisekedi a rencontré Paul Kagame.", "08-06", "08-07", "presumed"),
    ("Félix Tshisekedi, 62 ans, a rencontré Paul Kagame pendant trois jours.", "08-05", "08-07", "presumed"),
    ("Félix Tshisekedi a rencontré Paul Kagame, au pouvoir depuis 2000.", "08-06", "08-07", "presumed"),
    # No phrase: only what the tense says.
    ("Félix Tshisekedi a rencontré Paul Kagame.", "08-06", "08-07", "presumed"),
    ("Félix Tshisekedi n'a pas rencontré Paul Kagame.", "", "08-07", "bound"),
    ("Félix Tshisekedi rencontrera Paul Kagame.", "08-07", "", "bound"),
    ("Félix Tshisekedi souhaite rencontrer Paul Kagame.", "08-07", "", "bound"),
    # The clause around lends its day.
    (
        "Félix Tshisekedi a déclaré mardi à l'issue d'un entretien avec Paul Kagame que "
        "la paix était proche.",
        "08-04",
        "08-05",
        "linked",
    ),
    ("Félix Tshisekedi s'est exprimé mardi lors d'une rencontre avec Paul Kagame.", "08-05", "08-05", None),
    (
        "Félix Tshisekedi s'est exprimé mercredi après un appel téléphonique avec Paul Kagame.",
        "08-05",
        "08-06",
        "linked",
    ),
    # the day of what has been since, though another is nearer the verb
    (
        "Félix Tshisekedi n'a pas parlé mardi à Paul Kagame depuis leur appel du 14 juillet.",
        "07-14",
        "07-14",
        "explicit",
    ),
    # A dateline is where and when it was written.
    ("KINSHASA, 5 août 2025 (AFP) - Félix Tshisekedi a rencontré Paul Kagame.", "08-06", "08-07", "presumed"),
    # What one goes for is on the day of the journey, or the next where one has come.
    (
        "Félix Tshisekedi se rendra la semaine prochaine à Luanda pour discuter avec Paul Kagame.",
        "08-11",
        "08-17",
        "linked",
    ),
    ("Félix Tshisekedi doit aller samedi à Luanda pour y voir Paul Kagame.", "08-09", "08-09", None),
    ("Félix Tshisekedi est arrivé mercredi pour y rencontrer Paul Kagame.", "08-06", "08-07", "linked"),
    ("Félix Tshisekedi est parti mardi afin de rencontrer Paul Kagame.", "08-05", "08-06", "linked"),
    (
        "Félix Tshisekedi est arrivé dimanche pour participer à des pourparlers avec Paul Kagame.",
        "08-03",
        "08-04",
        "linked",
    ),
    ("Félix Tshisekedi est arrivé mercredi et souhaite rencontrer Paul Kagame.", "08-07", "", "bound"),
    ("Félix Tshisekedi a libéré mardi des gens pour rencontrer Paul Kagame.", "08-07", "", "bound"),
    ("Félix Tshisekedi a dit mardi qu'il irait à Luanda pour voir Paul Kagame.", "08-07", "", "bound"),
    # A day just gone is not that of the next year.
    (
        "La rencontre prévue le 5 août entre Félix Tshisekedi et Paul Kagame est annulée.",
        "08-05",
        "08-05",
        None,
    ),
    (
        "La rencontre prévue le 5 mars entre Félix Tshisekedi et Paul Kagame aura lieu.",
        "2026-03-05",
        "2026-03-05",
        None,
    ),
    (
        "Félix Tshisekedi est à Luanda depuis lundi. Il y a rencontré Paul Kagame le lendemain.",
        "08-05",
        "08-05",
        "linked",
    ),
    # set off behind the noun and its adjective, and of two days
    (
        "L'entretien téléphonique, mardi 5 août, entre Paul Kagame et Félix Tshisekedi a été franc.",
        "08-05",
        "08-05",
        "explicit",
    ),
    ("Les pourparlers des 3 au 5 août entre Kigali et Kinshasa ont échoué.", "08-03", "08-05", "explicit"),
    # so long after another one
    (
        "Paul Kagame et Félix Tshisekedi se sont vus mardi, deux ans après l'échec d'un sommet entre Damas "
        "et les Kurdes.",
        "2023-01-01",
        "2023-12-31",
        "linked",
    ),
    # who knows for when
    ("Paul Kagame avait invité Félix Tshisekedi à Kigali.", "", "08-07", "bound"),
    ("Paul Kagame a invité Félix Tshisekedi à Kigali.", "08-07", "", "bound"),
    # one more journey, in another land
    (
        "Paul Kagame a reçu mardi à Kigali João Lourenço. Ana Prado s'est aussi rendue au Gabon.",
        "",
        "08-07",
        None,
    ),
    # not on the day that was first set, which is the nearer one where it was to be kept or not
    (
        "Le sommet entre Kigali et Kinshasa, qui devait initialement s'ouvrir mercredi, aura lieu samedi.",
        "08-09",
        "08-09",
        "weekday",
    ),
    (
        "Des pourparlers entre Kigali et Kinshasa devaient s'ouvrir lundi mais ont été repoussés.",
        "08-04",
        "08-04",
        "weekday",
    ),
    (
        "Des pourparlers entre Kigali et Kinshasa devaient s'ouvrir samedi mais ont été repoussés.",
        "08-09",
        "08-09",
        "weekday",
    ),
    # said on the day before
    ("« Je verrai demain (jeudi) Félix Tshisekedi », a dit Paul Kagame.", "08-07", "08-07", "relative"),
    ("« Je verrai demain (vendredi) Félix Tshisekedi », a dit Paul Kagame.", "08-08", "08-08", "relative"),
    ("« Je vois aujourd'hui [mercredi] Paul Kagame », a dit João Lourenço.", "08-06", "08-06", "relative"),
    ("Paul Kagame verra demain Félix Tshisekedi (jeudi, il est en Angola).", "08-08", "08-08", "relative"),
    # what is recalled is on no day of the story
    ("Félix Tshisekedi est arrivé mardi à Luanda. Il a déjà rencontré Paul Kagame.", "", "08-07", "bound"),
    ("Paul Kagame a reçu João Lourenço mardi. Il a souvent vu Félix Tshisekedi.", "", "08-07", "bound"),
    (
        "Paul Kagame a reçu João Lourenço mardi. Il a rencontré Félix Tshisekedi à plusieurs reprises.",
        "",
        "08-07",
        "bound",
    ),
    (
        "Paul Kagame a reçu João Lourenço mardi. Il a déjà eu plusieurs entretiens avec Félix Tshisekedi.",
        "",
        "08-07",
        "bound",
    ),
    (
        "Paul Kagame a reçu João Lourenço mardi. L'Angola a jusqu'à présent accueilli trois réunions entre "
        "Kigali et Kinshasa.",
        "",
        "08-07",
        "bound",
    ),
    # twice may be on that very day, and a first contact of these days is news
    ("Paul Kagame a reçu João Lourenço mardi. Il a rencontré Félix Tshisekedi.", "08-05", "08-05", "linked"),
    (
        "Paul Kagame a reçu João Lourenço mardi. Il a rencontré deux fois Félix Tshisekedi.",
        "08-05",
        "08-05",
        "linked",
    ),
    ("Paul Kagame a déjà rencontré mardi Félix Tshisekedi.", "08-05", "08-05", "weekday"),
    # more than once in all that time, once on some day of it
    ("Paul Kagame et Félix Tshisekedi se sont vus trois fois depuis mai.", "05-01", "08-07", "explicit"),
    (
        "Paul Kagame et Félix Tshisekedi se sont parlé à deux reprises depuis lundi.",
        "08-04",
        "08-07",
        "weekday",
    ),
    # the next one is on some day after the journey
    (
        "Paul Kagame se rendra mardi à Luanda. La crise sera évoquée lors de sa prochaine rencontre avec "
        "João Lourenço.",
        "08-07",
        "",
        "bound",
    ),
]


@pytest.mark.parametrize(("text", "start", "end", "basis"), marked("dates", CASES))
def test_date_of_the_contact(text: str, start: str, end: str, basis: str | None, contacts_of: Reader) -> None:
    event = contacts_of(text)[-1]
    assert (event.date_start, event.date_end) == (day(start), day(end))
    assert basis in (None, event.date_basis)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Le Rwanda et la RDC ont signé une trêve en février.", "02-01", "02-28"),
        ("Les talibans et l'Afghanistan ont conclu un accord en novembre.", "2024-11-01", "2024-11-30"),
        ("Le Rwanda et la RDC ont annoncé en mars un accord.", "03-01", "03-31"),
        ("Le Rwanda et la RDC doivent signer une trêve en février.", "2026-02-01", "2026-02-28"),
        # what they agree to do by a day, or keep until one
        ("Le Rwanda et la RDC ont conclu en mai un accord de retrait d'ici au 10 octobre.", "05-01", "05-31"),
        ("Le Rwanda et la RDC sont convenus en mai d'une trêve jusqu'au 10 octobre.", "05-01", "05-31"),
        ("Le Rwanda et la RDC signeront un accord de retrait d'ici samedi.", "08-07", "08-09"),
    ],
)
def test_the_month_of_a_deal(text: str, start: str, end: str, events_of: Reader) -> None:
    """What was held in a month was in the last of its name, however long ago."""
    (deal,) = events_of(text)
    assert (deal.date_start, deal.date_end) == (day(start), day(end))


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Bruxelles a prorogé lundi jusqu'au 31 janvier l'embargo contre le M23.", "2025-08-04"),
        ("Bruxelles a prorogé jusqu'en janvier les sanctions contre le M23.", "2025-08-06"),
        ("Bruxelles a renouvelé le 4 août les sanctions contre le M23.", "2025-08-04"),
    ],
)
def test_sanctions_are_prolonged_before_they_end(text: str, start: str, events_of: Reader) -> None:
    (pressure,) = events_of(text)
    assert (pressure.type, str(pressure.date_start)) == ("pressure", start)


def test_the_days_of_a_visit_that_one_is_back_from_are_its_own(contacts_of: Reader) -> None:
    (met,) = contacts_of(
        "De retour d'une visite à Luanda la semaine dernière, Paul Kagame a rencontré William Ruto à Kigali."
    )
    assert (met.type, met.place, met.date_basis) == ("meeting", "Kigali", "presumed")


def test_a_deal_agreed_in_june_is_not_signed_in_june(events_of: Reader) -> None:
    """ "doivent y signer l'accord négocié en juin": nothing tells when."""
    [deal] = events_of("Bogota et l'ELN doivent y signer l'accord négocié en juin.")
    assert (deal.type, deal.status, deal.date_start) == ("agreement", "planned", day("08-07"))


SEEN = "Félix Tshisekedi a rencontré mercredi Paul Kagame à Doha. "
TALKS = "Damas et les Kurdes ont signé mercredi un accord à Genève"

# A text; first and last day of the contact told last in it.
TALKS_BEGAN = "Les pourparlers entre Damas et les Kurdes ont débuté mardi à Genève."
BESIDE_ANOTHER_DAY = [
    # What was to be done is of the day that the story tells: not what was to follow, nor what somebody says.
    (SEEN + "Il devait s'entretenir dans la soirée avec Abiy Ahmed.", "08-06", "08-06"),
    (
        "Félix Tshisekedi a reçu mardi João Lourenço, qui devait également rencontrer Paul Kagame.",
        "08-05",
        "08-05",
    ),
    (SEEN + "Il devait ensuite se rendre à Kampala.", "08-07", ""),
    ("Le porte-parole a indiqué mardi que Félix Tshisekedi devait rencontrer Paul Kagame.", "08-07", ""),
    # What a story goes on with is of the day told just before, what it tells as earlier is not.
    (SEEN + "Le président congolais s'est ensuite envolé pour Kigali.", "08-06", "08-06"),
    (SEEN + "Félix Tshisekedi a également reçu Hakan Fidan.", "08-06", "08-06"),
    (SEEN + "Des discussions ont eu lieu entre Félix Tshisekedi et Hakan Fidan.", "08-06", "08-06"),
    (SEEN + "Félix Tshisekedi avait auparavant reçu Hakan Fidan.", "", "08-07"),
    ("Félix Tshisekedi a vu Paul Kagame en mars. Il a par ailleurs reçu Hakan Fidan.", "", "08-07"),
    # An agenda has one day, but for what comes later in it.
    ("Josep Borrell verra mardi Albin Kurti. Il s'entretiendra aussi avec Hakan Fidan.", "08-12", "08-12"),
    ("Hakan Fidan doit voir samedi Paul Kagame. Abiy Ahmed rencontrera Paul Kagame.", "08-09", "08-09"),
    ("Josep Borrell verra mardi Albin Kurti. Il s'entretiendra ensuite avec Hakan Fidan.", "08-07", ""),
    ("Josep Borrell verra mardi Albin Kurti. Paul Kagame recevra Hakan Fidan.", "08-07", ""),
    # A part of the day; the day right behind a participle; a plan at the place of another.
    ("Abiy Ahmed a atterri, dans les premières heures de ce jeudi 7 août, à Doha.", "08-07", "08-07"),
    ("Damas et les Kurdes ont tenu un cycle de pourparlers à Doha organisé mardi.", "08-05", "08-05"),
    ("Abiy Ahmed et Hakan Fidan ont mené des discussions à Doha facilitées lundi.", "08-04", "08-04"),
    (
        "Abiy Ahmed et Paul Kagame viendront à Doha. Leur sommet aura lieu le 12 août à Doha.",
        "08-12",
        "08-12",
    ),
    ("Abiy Ahmed et Paul Kagame viendront à Rabat. Leur sommet aura lieu le 12 août à Doha.", "08-07", ""),
    ("Abiy Ahmed doit voir lundi Paul Kagame, puis il rencontrera Hakan Fidan.", "08-11", "08-12"),
    # Who has just arrived meets people there on that day or the next, and on a stay on its days.
    ("Abiy Ahmed est arrivé jeudi à Khartoum. Il doit rencontrer Hakan Fidan.", "08-07", "08-08"),
    ("Abiy Ahmed est arrivé mercredi à Khartoum, où il doit rencontrer Hakan Fidan.", "08-07", "08-08"),
    ("Abiy Ahmed est arrivé lundi à Khartoum. Il doit rencontrer Hakan Fidan.", "08-07", ""),
    ("Abiy Ahmed séjournera à Doha du 10 au 12 août. Il y verra Hakan Fidan.", "08-10", "08-12"),
    # What is not planned for a day to come is not of last year; the day first planned gives way.
    ("Aucune rencontre entre Abiy Ahmed et Paul Kagame n'est prévue le 30 août.", "08-30", "08-30"),
    ("Aucune rencontre entre Abiy Ahmed et Paul Kagame n'était prévue le 2 août.", "08-02", "08-02"),
    ("Abiy Ahmed et Paul Kagame ne devraient pas se rencontrer mardi.", "08-12", "08-12"),
    (
        "La réunion entre Abiy Ahmed et Paul Kagame, qui devait se tenir mardi, a eu lieu hier.",
        "08-06",
        "08-06",
    ),
    # To which it has been put off, of which it dates, on which it has been agreed and not signed.
    (
        "William Ruto a confirmé le report au 12 août d'un sommet entre Abiy Ahmed et Kagame.",
        "08-12",
        "08-12",
    ),
    ("Kigali a annoncé lundi le report à jeudi d'une réunion entre Bogota et l'ELN.", "08-07", "08-07"),
    ("La dernière rencontre entre Paul Kagame et Abiy Ahmed date du 18 juillet.", "07-18", "07-18"),
    ("Ankara a salué la tenue lundi à Doha d'une rencontre entre Kagame et Abiy Ahmed.", "08-04", "08-04"),
    ("Albin Kurti mènera des consultations séparées avec Hakan Fidan en octobre.", "10-01", "10-31"),
    ("Cette rencontre de samedi avait associé des chefs de la Russie et de l'Iran.", "08-02", "08-02"),
    (
        "Le Kremlin a confirmé qu'un sommet tripartite avec Bogota et l'ELN aurait lieu mardi.",
        "08-12",
        "08-12",
    ),
    # So many days before or after what the clause tells.
    (
        "Paul Kagame a été reçu mercredi, deux jours après une visite de Hakan Fidan à Kigali.",
        "08-04",
        "08-04",
    ),
    ("Paul Kagame sera reçu vendredi, deux jours avant la visite de Hakan Fidan à Kigali.", "08-10", "08-10"),
    ("Paul Kagame a démissionné mercredi, une semaine après avoir reçu Hakan Fidan.", "07-29", "07-31"),
    ("Abiy Ahmed et Paul Kagame se sont vus mercredi, trois jours après l'attentat.", "08-06", "08-06"),
    ("Après un entretien avec Abiy Ahmed, Paul Kagame est arrivé mercredi à Luanda.", "08-05", "08-06"),
    # Of the occasion, of the words that report it, of the contact that its clause hangs on.
    ("Kinshasa et le M23 sont convenus d'une trêve lors d'une réunion à Doha en juin.", "06-01", "06-30"),
    ("Le médiateur a indiqué mardi que Paul Kagame et Hakan Fidan s'étaient parlé.", "08-04", "08-05"),
    ("Paul Kagame verra samedi Hakan Fidan à Doha, où ils signeront un accord.", "08-09", "08-09"),
    ("Fin juin, Abiy Ahmed et Paul Kagame s'étaient croisés à Djeddah, selon Ankara.", "06-21", "06-30"),
    ("Hakan Fidan fera du 18 au 20 août une visite à Doha, où il verra Paul Kagame.", "08-18", "08-20"),
    ("Félix Tshisekedi a confirmé la tenue d'un sommet avec Kim Jong-un le 12 août.", "08-12", "08-12"),
    ("La réunion entre Félix Tshisekedi et Paul Kagame tenue mardi n'a rien donné.", "08-05", "08-05"),
    # How long talks lasted, until the day told, or from it on.
    ("Après trois jours de pourparlers, Damas et les Kurdes ont signé mercredi un accord.", "08-04", "08-06"),
    ("Damas et les Kurdes ont achevé mercredi deux jours de pourparlers à Genève.", "08-05", "08-06"),
    ("Les pourparlers entre Damas et les Kurdes, qui ont duré deux jours, ont fini mardi.", "08-04", "08-05"),
    ("Damas et les Kurdes ont tenu mercredi une réunion de deux jours à Genève.", "08-05", "08-06"),
    (TALKS + " après une longue nuit de négociations.", "08-05", "08-06"),
    (TALKS + " après une dizaine de jours de négociations.", "07-28", "08-06"),
    ("Damas et les Kurdes ont entamé mardi trois jours de pourparlers à Genève.", "08-05", "08-07"),
    ("Damas et les Kurdes ouvriront lundi deux jours de pourparlers à Genève.", "08-11", "08-12"),
    (TALKS_BEGAN + " Ces discussions doivent durer cinq jours.", "08-05", "08-09"),
    (TALKS_BEGAN + " Ces discussions dureront deux jours.", "08-05", "08-06"),
    (TALKS_BEGAN + " Ces discussions ont duré deux jours.", "08-04", "08-05"),
    ("Damas et les Kurdes ont négocié mardi à Genève sur un conflit qui a duré deux ans.", "08-05", "08-05"),
    ("Damas a reçu mercredi les Kurdes à trois jours d'une conférence prévue à Genève.", "08-06", "08-06"),
]


@pytest.mark.parametrize(("text", "start", "end"), BESIDE_ANOTHER_DAY)
def test_the_day_told_beside_another(text: str, start: str, end: str, contacts_of: Reader) -> None:
    told = [(event.date_start, event.date_end) for event in contacts_of(text)]
    assert (day(start), day(end)) in told[-2:]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Félix Tshisekedi a rencontré Paul Kagame mercredi soir à Luanda.", "mercredi soir"),
        ("Félix Tshisekedi rencontrera Paul Kagame le 15 août.", "le 15 août"),
        ("Félix Tshisekedi a rencontré Paul Kagame.", None),
    ],
)
def test_the_phrase_that_dates_it_is_kept(text: str, phrase: str | None, contacts_of: Reader) -> None:
    (event,) = contacts_of(text)
    assert event.date_text == phrase


@pytest.mark.parametrize(
    "text",
    [
        "Félix Tshisekedi a rencontré Paul Kagame mercredi.",
        "Félix Tshisekedi rencontrera Paul Kagame la semaine prochaine.",
        "Félix Tshisekedi a rencontré Paul Kagame.",
    ],
)
def test_without_a_date_of_publication_nothing_is_guessed(text: str, contacts_of: Reader) -> None:
    (event,) = contacts_of(text, None)
    assert (event.date_start, event.date_end) == (None, None)


def test_a_date_set_off_behind_the_noun_is_that_of_the_contact(contacts_of: Reader) -> None:
    text = (
        "Le texte fait allusion à un entretien, en mai dernier à Doha, entre Hakan Fidan et Abbas Araghchi. "
        "Le médiateur s'est félicité mercredi."
    )
    (event,) = contacts_of(text)
    assert (event.status, event.date_text, event.place) == ("held", "en mai dernier", "Doha")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Les engagements pris par Ilham Aliev et Nikol Pachinian lors de leurs réunions du 6 octobre à "
            "Prague et du 31 octobre à Sotchi tiennent.",
            [(date(2024, 10, 6), "Prague"), (date(2024, 10, 31), "Sotchi")],
        ),
        (
            "Les pourparlers du 3 mai et du 9 juin à Istanbul entre la Russie et l'Ukraine ont échoué.",
            [(date(2025, 5, 3), "Istanbul"), (date(2025, 6, 9), "Istanbul")],
        ),
        (
            "Les négociations du 3 mai entre Moscou et Kiev ont échoué, et le 9 juin Moscou a attaqué.",
            [(date(2025, 5, 3), None)],
        ),
    ],
)
def test_contacts_of_one_noun_on_days_of_their_own(
    text: str, told: list[tuple[date, str | None]], contacts_of: Reader
) -> None:
    assert [(event.date_start, event.place) for event in contacts_of(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Hakan Fidan et Abbas Araghchi s'étaient vus le 3 mai puis, par surprise, le 9 juin, à Luanda.",
            [(5, 3, "Luanda"), (6, 9, "Luanda")],
        ),
        (
            "Hakan Fidan avait rencontré Abbas Araghchi à Doha, en mai, puis de nouveau mardi à Genève.",
            [(5, 1, "Doha"), (8, 5, "Genève")],
        ),
        (
            "Félix Tshisekedi et Paul Kagame se verront lundi à Luanda, puis en septembre à Kigali.",
            [(8, 11, "Luanda"), (9, 1, "Kigali")],
        ),
        # no second day, or one of another deed
        ("Félix Tshisekedi et Paul Kagame se verront lundi à Luanda, puis à Kigali.", [(8, 11, "Luanda")]),
        ("Hakan Fidan a vu Abbas Araghchi lundi à Doha, puis donné mardi une interview.", [(8, 4, "Doha")]),
        ("Hakan Fidan a vu Abbas Araghchi lundi à Doha, puis, mardi, l'a fait savoir.", [(8, 4, "Doha")]),
    ],
)
def test_contacts_of_one_verb_at_times_of_their_own(
    text: str, told: list[tuple[int, int, str]], contacts_of: Reader
) -> None:
    found = [(e.date_start, e.place) for e in contacts_of(text)]
    assert [(day and (day.month, day.day), place) for day, place in found] == [
        ((month, day), place) for month, day, place in told
    ]


def test_a_full_date_needs_no_date_of_publication(contacts_of: Reader) -> None:
    (event,) = contacts_of("Félix Tshisekedi a rencontré Paul Kagame le 5 juillet 2022.", None)
    assert (event.date_start, event.date_end) == (date(2022, 7, 5), date(2022, 7, 5))


def test_a_contact_dated_by_its_own_phrase_is_over_whatever_is_to_be_done_with_it(events_of: Reader) -> None:
    text = "Kinshasa et le M23 doivent accepter ce qui est sorti des discussions de la semaine dernière."
    (event,) = events_of(text)
    assert event.status == "held"
    text = "Kinshasa et le M23 doivent préparer les discussions prévues la semaine prochaine à Alger."
    (event,) = events_of(text)
    assert event.status == "planned"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Kigali et Kinshasa ont signé lundi l'accord qu'ils avaient conclu en mai.", "08-04"),
        ("Kigali et Kinshasa signeront lundi l'accord qu'ils ont conclu en mai.", "08-11"),
    ],
)
def test_what_was_struck_before_is_signed_now(text: str, first: str, events_of: Reader) -> None:
    (deal,) = events_of(text)
    assert (deal.date_start, deal.date_end) == (day(first), day(first))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Avant sa rencontre mardi avec Félix Tshisekedi, Paul Kagame a dit espérer la paix.", "held"),
        ("Avant sa rencontre samedi avec Félix Tshisekedi, Paul Kagame a dit espérer la paix.", "planned"),
        ("Avant son départ pour Luanda mercredi, Paul Kagame a dit espérer la paix.", "held"),
        ("Paul Kagame devait rencontrer mardi Félix Tshisekedi.", "planned"),
        # in which they are
        ("Paul Kagame rencontre actuellement Félix Tshisekedi à Luanda.", "ongoing"),
        ("Paul Kagame rencontre Félix Tshisekedi à Luanda.", "held"),
        ("Les ministres rwandais et angolais sont réunis à Luanda.", "ongoing"),
        ("Les ministres rwandais et angolais se sont réunis à Luanda.", "held"),
        ("Les ministres rwandais et angolais étaient réunis dimanche à Luanda.", "held"),
        ("Ce sera la première fois que Paul Kagame et Félix Tshisekedi se rencontrent.", "planned"),
        ("C'est la première fois que Paul Kagame et Félix Tshisekedi se rencontrent.", "held"),
    ],
)
def test_the_stage_that_the_day_or_the_tense_around_says(text: str, status: str, contacts_of: Reader) -> None:
    assert [event.status for event in contacts_of(text)] == [status]
