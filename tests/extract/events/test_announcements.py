"""An official voice makes known a decision, plan or position; every other speech verb is no announcement."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from lib.records import Event, Extraction
from tests.extract.events.misses import marked

Reader = Callable[[str], Extraction]

# A text; who announces; the type and status of what is announced, None when that is no event of its own.
CASES = [
    # passed on by an outlet; made by a noun's own verb; answered by another; by the two of whom that is told
    ("Paul Kagame a annoncé mardi la fin des discussions, rapporte un journal local.", {"Paul Kagame"}, None),
    ("Bogota a confirmé lundi la trêve, a signalé la radio locale.", {"Colombie"}, None),
    ("L'annonce de la fermeture de la frontière a été faite mardi par Kigali.", {"Rwanda"}, None),
    ("Kigali n'a pas apprécié l'annonce par Bogota d'une base militaire.", {"Colombie"}, None),
    ("Kigali a dénoncé mardi l'annonce par Bogota d'une base militaire.", {"Colombie"}, None),
    (
        "Bogota et le M23 ont conclu une trêve, ont annoncé mardi les deux camps, au grand dam de Kigali.",
        {"Colombie", "Mouvement du 23 mars"},
        ("agreement", "held"),
    ),
    (
        "Bogota et le M23 ont conclu une trêve, ont annoncé mardi des responsables des deux camps.",
        {"Colombie", "Mouvement du 23 mars"},
        ("agreement", "held"),
    ),
    (
        "Bogota et le M23 ont conclu une trêve, ont annoncé mardi les parties.",
        {"Colombie", "Mouvement du 23 mars"},
        ("agreement", "held"),
    ),
    # known by another's word, told by a participle, a passive, an institution
    ("Paul Kagame a confirmé sa participation, selon Bruxelles.", {"Paul Kagame"}, None),
    ("La séance a été levée, Paris faisant savoir que des pourparlers étaient exclus.", {"France"}, None),
    ("L'Élysée a fait cette annonce mardi soir.", {"France"}, None),
    ("« Rien n'est exclu », a annoncé mardi la médiation angolaise.", {"Angola"}, None),
    ("« Le dialogue continuera », a-t-on annoncé mardi auprès du Kremlin.", {"Russie"}, None),
    ("L'annonce mardi par Bogota de nouvelles réformes a surpris.", {"Colombie"}, None),
    # by the way, while saying or doing something else
    ("En annonçant mardi la fin de sa médiation, Kigali a salué la trêve.", {"Rwanda"}, None),
    ("Le M23 a surpris Kigali en annonçant mardi son retrait.", {"Mouvement du 23 mars"}, None),
    ("« La rencontre aura lieu à Luanda », a confirmé mardi Kigali.", {"Rwanda"}, None),
    # what has been, made known with more than "faire savoir"
    ("Kigali a annoncé que son armée avait quitté la ville.", {"Rwanda"}, None),
    ("Kigali a fait savoir que son armée quitterait la ville.", {"Rwanda"}, None),
    # by a participle behind the comma, and with the subject behind its verb
    ("La trêve, annoncée mardi par Kigali, a été saluée.", {"Rwanda"}, None),
    ("« Le dialogue continuera », ont annoncé mardi Kigali et Bogota.", {"Rwanda", "Colombie"}, None),
    ("C'est ce qu'a annoncé mardi Kigali.", {"Rwanda"}, None),
    ("Kigali vient d'annoncer la fin de sa médiation.", {"Rwanda"}, None),
    # by who speaks for someone, or in a document
    ("« La trêve continue », a annoncé un porte-parole du président Salva Kiir.", {"Salva Kiir"}, None),
    ("Le ministère sénégalais a publié lundi un communiqué annonçant la fin de la crise.", {"Sénégal"}, None),
    ("Un communiqué du gouvernement sénégalais cité par l'AFP a confirmé la fin.", {"Sénégal"}, None),
    ("« La trêve continue », a fait savoir un responsable du Kremlin.", {"Russie"}, None),
    (
        "« La trêve continue », a annoncé mardi un haut responsable de la Maison Blanche.",
        {"États-Unis"},
        None,
    ),
    # news of the talks denied
    ("Cette annonce a été démentie mardi par Kigali.", {"Rwanda"}, None),
    ("Kigali a démenti mardi ces informations.", {"Rwanda"}, None),
    # by the noun "annonce", with "de" or "par" right behind it or behind a day
    ("L'annonce de Bogota sur la fin de sa médiation a surpris.", {"Colombie"}, None),
    ("Kigali a réagi mardi à l'annonce de l'ONU qu'elle se retirait de Goma.", {"Nations unies"}, None),
    (
        "Au lendemain de l'annonce par le président Paul Kagame que la frontière rouvrirait, Goma est calme.",
        {"Paul Kagame"},
        None,
    ),
    # what commas set off from where it was said; a participle with another word before it
    (
        "« Le dialogue continuera », ont annoncé mardi dans un communiqué conjoint, Kigali et Bogota.",
        {"Rwanda", "Colombie"},
        None,
    ),
    (
        "Kigali a rejeté la trêve aux contours flous annoncée dimanche par Bogota.",
        {"Colombie"},
        ("agreement", "refused"),
    ),
    # a truce of one side is made known, and agreed with nobody
    ("Les FARC ont déclaré un cessez-le-feu unilatéral.", {"FARC"}, None),
    (
        "Kigali a annoncé une rencontre entre Félix Tshisekedi et Paul Kagame.",
        {"Rwanda"},
        ("meeting", "planned"),
    ),
    (
        "Kigali a annoncé que Paul Kagame rencontrerait Félix Tshisekedi mardi.",
        {"Rwanda"},
        ("meeting", "planned"),
    ),
    (
        "Kigali a annoncé l'annulation de la rencontre entre Félix Tshisekedi et Paul Kagame.",
        {"Rwanda"},
        ("meeting", "cancelled"),
    ),
    (
        "Kigali a annoncé le report de la rencontre entre Félix Tshisekedi et Paul Kagame.",
        {"Rwanda"},
        ("meeting", "postponed"),
    ),
    (
        "Le Kremlin a confirmé la préparation d'un sommet entre Vladimir Poutine et Donald Trump.",
        {"Russie"},
        ("meeting", "planned"),
    ),
    (
        "Emmanuel Macron a annoncé mardi qu'il se rendrait à Erevan.",
        {"Emmanuel Macron"},
        ("visit", "planned"),
    ),
    (
        "« Nous rencontrerons Paul Kagame mardi », a annoncé Félix Tshisekedi.",
        {"Félix Tshisekedi"},
        ("meeting", "planned"),
    ),
    (
        "Kigali a fait savoir que Félix Tshisekedi avait rencontré mardi Paul Kagame.",
        {"Rwanda"},
        ("meeting", "held"),
    ),
    ("Félix Tshisekedi rencontrera Paul Kagame mardi, a annoncé Kigali.", {"Rwanda"}, ("meeting", "planned")),
    (
        "L'Union africaine a fait savoir que Félix Tshisekedi rencontrerait Paul Kagame.",
        {"Union africaine"},
        ("meeting", "planned"),
    ),
    (
        "Les États-Unis et la Russie ont annoncé une rencontre entre Donald Trump et Vladimir Poutine.",
        {"États-Unis", "Russie"},
        ("meeting", "planned"),
    ),
    ("Emmanuel Macron a annoncé un retrait des troupes françaises du Mali.", {"Emmanuel Macron"}, None),
    ("Israël et le Hamas ont conclu un accord, a annoncé le Qatar.", {"Qatar"}, ("agreement", "held")),
]

NONE = [
    # by whom, the text does not name: nor is it he whom a possessive further on means
    "Macky Sall est parti. L'annonce par la rébellion de son accord à une trêve a surpris.",
    # that there is a contact denied: that is how far it has come
    "Kigali a démenti mardi toute rencontre avec le M23.",
    "Kigali a démenti avoir confié une médiation au Qatar.",
    "Paul Kagame, a démenti Kigali, n'a pas rencontré Félix Tshisekedi.",
    "La réconciliation sera au centre du tête-à-tête annoncé entre les deux hommes, Félix Tshisekedi et "
    "Paul Kagame.",
    "Félix Tshisekedi a dit que la paix était proche.",
    "Félix Tshisekedi a déclaré qu'il rencontrerait Paul Kagame.",
    "« La paix est proche », a affirmé Félix Tshisekedi.",
    "Félix Tshisekedi a estimé que la rencontre avec Paul Kagame serait utile.",
    "Félix Tshisekedi a salué l'annonce.",
    # what the war brings, and what is only said
    "L'armée rwandaise a annoncé mardi la mort d'un officier.",
    "Kigali a annoncé mardi avoir abattu un avion.",
    "« Ce n'était pas facile », a confirmé Paul Kagame.",
    "Kigali a confirmé que son armée avait quitté la ville.",
    "Des nuages annoncent la pluie.",
    "La météo a annoncé de la neige.",
    "L'AFP a confirmé l'information.",
    "Les médias du Hezbollah ont annoncé la mort d'un chef.",
    "Kigali a fait part mardi à Luanda de ses inquiétudes.",
    "Le Kremlin a fait part de son scepticisme.",
    "Kigali a fait part mardi à l'ambassadeur angolais de nouvelles exigences.",
    "Gustavo Petro a fait part aux députés du contenu de ses entretiens avec l'ELN.",
    "Kigali attend une annonce de Bogota.",
    "Aucune annonce de Bogota n'a été faite mardi.",
    "L'annonce d'un retrait des troupes russes a surpris.",
    "L'annonce d'une trêve négociée par le Qatar a été saluée par Bogota.",
    "Donald Trump n'a pas annoncé de nouveau sommet.",
    "Un conseiller de Paul Kagame a confirmé la nouvelle.",
    "Un communiqué de l'AFP a annoncé la nouvelle.",
    # of his own state, how things have gone, and not made known yet
    "Le Kosovo a proclamé son indépendance en 2008.",
    "Kigali a fait savoir qu'elle n'avait reçu aucune invitation de Luanda.",
    "Kigali n'a pas encore fait savoir si elle irait à Luanda.",
    "Kigali n'a pas surpris en annonçant mardi son retrait.",
    # not yet made known; of oneself, and not of the talks; what has been
    "Kigali n'a pas encore fait savoir si le dialogue reprendrait.",
    "La Zambie a proclamé son indépendance en 1964.",
    "Le pays est en crise depuis que Paul Kagame a annoncé sa candidature.",
    "Kigali a fait savoir que l'atmosphère avait été cordiale.",
    "« L'armée a quitté la ville », a fait savoir mardi un responsable du Kremlin.",
    "Paul Kagame espère sortir de la crise en annonçant des élections.",
]


def said_in(extraction: Extraction) -> list[Event]:
    return [e for e in extraction.events if e.type == "announcement"]


@pytest.mark.parametrize(("text", "voices", "what"), marked("announcements", CASES))
def test_announcement(
    text: str, voices: set[str], what: tuple[str, str] | None, extraction_of: Reader
) -> None:
    found = extraction_of(text)
    (said,) = said_in(found)
    assert {p.name for p in said.participants} == voices
    assert {p.role for p in said.participants} == {"announcer"}
    assert said.status == "held"
    about = next((e for e in found.events if e.id == said.about), None)
    assert (about and (about.type, about.status)) == what


@pytest.mark.parametrize("text", marked("no_announcement", NONE))
def test_no_announcement(text: str, extraction_of: Reader) -> None:
    assert [e.trigger for e in said_in(extraction_of(text))] == []


def test_the_day_of_an_announcement_is_not_that_of_what_it_announces(extraction_of: Reader) -> None:
    found = extraction_of("Kigali a annoncé mercredi que Paul Kagame rencontrerait Félix Tshisekedi mardi.")
    days = {e.type: (e.date_start, e.date_end) for e in found.events}
    assert days == {
        "announcement": (date(2025, 8, 6), date(2025, 8, 6)),
        "meeting": (date(2025, 8, 12), date(2025, 8, 12)),
    }


def test_the_day_of_a_plan_beside_the_verb_that_confirms_it_stays_the_plan_s(extraction_of: Reader) -> None:
    found = extraction_of(
        "Kigali confirme une rencontre entre Félix Tshisekedi et Paul Kagame lundi à Luanda\n\n"
        "Kigali a confirmé mercredi une rencontre entre Félix Tshisekedi et Paul Kagame."
    )
    days = {e.type: (e.date_start, e.date_end) for e in found.events}
    assert days == {
        "announcement": (date(2025, 8, 6), date(2025, 8, 6)),
        "meeting": (date(2025, 8, 11), date(2025, 8, 11)),
    }


def test_an_announcement_told_in_title_and_body_is_one(extraction_of: Reader) -> None:
    found = extraction_of(
        "Kigali annonce une rencontre entre Félix Tshisekedi et Paul Kagame\n\n"
        "Kigali a annoncé mercredi une rencontre entre Félix Tshisekedi et Paul Kagame."
    )
    (said,) = said_in(found)
    assert len(said.mentions) == 2
    assert said.date_start == date(2025, 8, 6)


def test_another_announcement_of_one_voice_is_another_event(extraction_of: Reader) -> None:
    found = extraction_of(
        "Kigali a annoncé une rencontre entre Félix Tshisekedi et Paul Kagame. "
        "Kigali avait aussi annoncé la reprise des vols."
    )
    assert [len(said.mentions) for said in said_in(found)] == [1, 1]


def test_what_is_announced_on_one_day_is_announced_once(extraction_of: Reader) -> None:
    found = extraction_of(
        "Kigali a annoncé mardi une rencontre entre Félix Tshisekedi et Paul Kagame. "
        "Kigali a fait l'annonce mardi à la télévision."
    )
    (said,) = said_in(found)
    assert len(said.mentions) == 2


def test_a_title_names_the_state_for_the_man_who_speaks(extraction_of: Reader) -> None:
    found = extraction_of(
        "Kigali annonce une rencontre entre Félix Tshisekedi et Gustavo Petro\n\n"
        "Paul Kagame a annoncé mercredi une rencontre entre Félix Tshisekedi et Gustavo Petro. "
        "Bogota a confirmé cette rencontre."
    )
    voices = [{p.name for p in said.participants} for said in said_in(found)]
    assert voices == [{"Paul Kagame"}, {"Colombie"}]


def test_a_day_behind_the_second_verb_is_that_of_the_announcement(extraction_of: Reader) -> None:
    found = extraction_of("Kinshasa a fait savoir lundi qu'une rencontre avec Kigali était exclue.")
    [said] = said_in(found)
    assert (said.date_start, said.date_end) == (date(2025, 8, 4), date(2025, 8, 4))
