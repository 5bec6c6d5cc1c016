"""Words of a telling that make it another contact than the one told before, and those that do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Event

Reader = Callable[[str], tuple[Event, ...]]


@pytest.mark.parametrize(
    "text",
    [
        # the last one before it
        "Félix Tshisekedi et Paul Kagame, qui s'étaient vus pour la dernière fois à l'Unesco, se sont "
        "entretenus mardi.",
        "Félix Tshisekedi et Paul Kagame se sont rencontrés mardi. Félix Tshisekedi et Paul Kagame s'étaient "
        "rencontrés une dernière fois sous le précédent mandat.",
        # another one, on the same day in the same town
        "L'Angola et la Zambie se verront vendredi à Luanda. Une autre réunion entre l'Angola et la Zambie "
        "se tiendra vendredi à Luanda sur la pêche.",
        # the day after
        "Kaja Kallas a vu Paul Kagame à Kigali. Le lendemain, elle a vu Paul Kagame et Luca Ferrini.",
        "Kaja Kallas s'est entretenue avec Paul Kagame. Le surlendemain, Kaja Kallas rencontrait Paul Kagame "
        "et ses ministres.",
        # somebody else did so too
        "L'Angola a convoqué l'ambassadeur de Zambie. La Zambie a elle aussi convoqué l'ambassadeur "
        "d'Angola.",
        "Abiy Ahmed a convoqué l'ambassadeur du Soudan. L'ambassadeur d'Éthiopie a lui aussi été convoqué "
        "par le Soudan.",
        # of so many sides
        "Paul Kagame a reçu mercredi Ana Belmonte à Kigali. L'Angola, la Zambie et le Rwanda tiendront "
        "vendredi une réunion trilatérale à Luanda. Après l'entretien entre Paul Kagame et Ana Belmonte, "
        "l'Angola a salué cette trilatérale.",
        "L'Angola, la Zambie et le Rwanda ont tenu lundi à Luanda un sommet tripartite. L'Angola et la "
        "Zambie ont eu un entretien bilatéral lundi à Luanda.",
        # who leads the talks sees one side
        "L'Angola et la Zambie se sont retrouvés mardi à Genève pour des pourparlers organisés par Ramtane "
        "Lamamra. Peu après, Ramtane Lamamra a accueilli la délégation de l'Angola.",
        # a meeting on one day, talks that last
        "Luca Ferrini a vu dimanche Paul Kagame à Kigali. L'Italie, qui veut sortir de l'impasse, discute "
        "avec le Rwanda d'une feuille de route.",
        # one delegation, then that of others
        "Ramtane Lamamra a reçu la délégation du régime, puis celle de l'opposition.",
        "Ramtane Lamamra doit rencontrer mardi la délégation de l'Angola puis mercredi celle de la Zambie.",
    ],
)
def test_two_contacts(text: str, contacts_of: Reader) -> None:
    assert len(contacts_of(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        # the day after it something was said of it
        "Kaja Kallas a vu Paul Kagame à Kigali. Le lendemain de cette rencontre, elle a salué un échange "
        "utile.",
        # they too, of something else
        "Félix Tshisekedi a rencontré Paul Kagame mardi à Luanda. Les deux hommes ont aussi discuté du "
        "commerce.",
        # who hosts sees all sides
        "Ramtane Lamamra a réuni mardi à Genève l'Angola et la Zambie. Ramtane Lamamra a reçu les deux "
        "délégations.",
        # "this" one, whoever was there with him
        "Ana Belmonte a vu Sergueï Lavrov mardi à Moscou. Cette réunion avec des diplomates russes a duré "
        "deux heures.",
        # at one and the same meeting
        "Ana Belmonte a rencontré Sergueï Lavrov mardi, lors d'une réunion avec des responsables russes.",
        # a bilateral one of two
        "Félix Tshisekedi a reçu mardi Paul Kagame à Kinshasa. Cet entretien bilatéral a duré une heure.",
        "L'Angola, la Zambie et le Rwanda ont tenu lundi un sommet tripartite à Luanda. Ce sommet a duré "
        "deux heures.",
    ],
)
def test_one_contact(text: str, contacts_of: Reader) -> None:
    assert len(contacts_of(text)) == 1


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Staffan de Mistura a reçu la délégation de Damas, puis celle du Haut Comité des négociations.",
            ["Syrie", "Haut Comité des négociations"],
        ),
        (
            "Ramtane Lamamra a vu la délégation de la Libye puis, jeudi, celle de la Tunisie.",
            ["Libye", "Tunisie"],
        ),
        (
            "Ramtane Lamamra doit voir mardi la délégation de l'Angola puis mercredi celle de la Zambie.",
            ["Angola", "Zambie"],
        ),
        # not himself
        ("Ramtane Lamamra a vu Ana Belmonte lundi, puis mardi celle de ses ministres.", ["Ana Belmonte"]),
    ],
)
def test_delegations_met_in_turn(text: str, met: list[str], contacts_of: Reader) -> None:
    assert [event.participants[-1].name for event in contacts_of(text)] == met


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Amos Hochstein s'est rendu mardi auprès du président Michel Aoun au palais de Baabda.",
            [("meeting", "held", ["Amos Hochstein", "Michel Aoun"])],
        ),
        (
            "Amos Hochstein s'est rendu chez Nabih Berri mercredi.",
            [("meeting", "held", ["Amos Hochstein", "Nabih Berri"])],
        ),
        (
            "Ana Belmonte se rendra vendredi auprès de Paul Kagame.",
            [("meeting", "planned", ["Ana Belmonte", "Paul Kagame"])],
        ),
        (
            "Ana Belmonte s'est rendue mardi à Kigali auprès des réfugiés.",
            [("visit", "held", ["Ana Belmonte"])],
        ),
        ("Ana Belmonte s'est rendue mardi chez elle à Rome.", [("visit", "held", ["Ana Belmonte"])]),
        ("Luca Ferrini a rendu service auprès de Paul Kagame.", []),
    ],
)
def test_whoever_calls_on_somebody_meets_him(
    text: str, met: list[tuple[str, str, list[str]]], contacts_of: Reader
) -> None:
    assert [(e.type, e.status, [p.name for p in e.participants]) for e in contacts_of(text)] == met


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Ce sommet entre Paul Kagame et Félix Tshisekedi fait suite à une rencontre en mai à Doha.",
            [("08-06", None), ("05-01", "Doha")],
        ),
        (
            "Paul Kagame a reçu Félix Tshisekedi à la suite d'une réunion le 3 juin à Doha.",
            [("08-06", None), ("06-03", "Doha")],
        ),
        (
            "L'entretien entre Paul Kagame et Félix Tshisekedi intervient deux mois après leur rencontre à "
            "Doha.",
            [("08-06", None), (None, "Doha")],
        ),
        (
            "Les pourparlers entre l'Angola et la Zambie ont repris après la rencontre des deux ministres à "
            "Rome.",
            [("08-06", None), ("08-06", "Rome")],
        ),
        # for so long, in that very meeting
        (
            "La réunion entre l'Angola et la Zambie s'est achevée après deux heures de discussions.",
            [("08-06", None)],
        ),
        # on that day, both
        (
            "La rencontre entre Ana Belmonte et Luca Ferrini s'est terminée mardi. Après la rencontre, Ana "
            "Belmonte a salué un échange utile.",
            [("08-05", None)],
        ),
    ],
)
def test_what_a_contact_comes_after(
    text: str, days: list[tuple[str | None, str | None]], contacts_of: Reader
) -> None:
    found = [(e.date_start and f"{e.date_start:%m-%d}", e.place) for e in contacts_of(text)]
    assert found == days


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("João Lourenço a fait un petit crochet à Kigali lundi.", ["held"]),
        ("Avant de regagner Kinshasa, Félix Tshisekedi fera mardi un détour par Luanda.", ["planned"]),
        ("L'accord a fait un détour par le Parlement mardi.", []),
    ],
)
def test_a_stop_on_the_way_is_a_visit(text: str, stages: list[str], contacts_of: Reader) -> None:
    assert [e.status for e in contacts_of(text) if e.type == "visit"] == stages


@pytest.mark.parametrize(
    ("text", "legs"),
    [
        (
            "Ana Belmonte s'est entretenue mardi avec Paul Kagame et mercredi avec João Lourenço.",
            [("Paul Kagame", 5), ("João Lourenço", 6)],
        ),
        (
            "Ana Belmonte a rencontré Paul Kagame lundi et João Lourenço mardi.",
            [("Paul Kagame", 4), ("João Lourenço", 5)],
        ),
        (
            "Luca Ferrini recevra vendredi Ana Belmonte et samedi Paul Kagame à Rome.",
            [("Ana Belmonte", 8), ("Paul Kagame", 9)],
        ),
        (
            "Kaja Kallas a discuté lundi avec Paul Kagame, mardi avec Félix Tshisekedi et mercredi avec João "
            "Lourenço.",
            [("Paul Kagame", 4), ("Félix Tshisekedi", 5), ("João Lourenço", 6)],
        ),
        (
            "Ana Belmonte a vu Paul Kagame lundi à Kigali et João Lourenço mardi à Luanda.",
            [("Paul Kagame", 4), ("João Lourenço", 5)],
        ),
        # both on both days
        ("Ana Belmonte a rencontré lundi et mardi Paul Kagame et João Lourenço.", [("João Lourenço", 4)]),
        ("Ana Belmonte a rencontré Paul Kagame lundi et mardi à Kigali.", [("Paul Kagame", 4)]),
        # the other day is that of another verb
        (
            "Ana Belmonte a rencontré Paul Kagame lundi et publiera mardi un rapport avec João Lourenço.",
            [("Paul Kagame", 4)],
        ),
    ],
)
def test_each_on_his_own_day(text: str, legs: list[tuple[str, int]], contacts_of: Reader) -> None:
    found = [(e.participants[-1].name, e.date_start and e.date_start.day) for e in contacts_of(text)]
    assert found == legs
