"""Who stands behind an event: the article, a voice that it cites, or a rumour."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Extraction

# A text; type and certainty of its events, in order.
CASES = [
    ("Abiy Ahmed a reçu mardi Paul Kagame, selon la présidence.", ["meeting attributed"]),
    ("Abiy Ahmed a reçu mardi Paul Kagame.", ["meeting asserted"]),
    ("Abiy Ahmed a reçu mardi Paul Kagame, rapporte l'AFP.", ["meeting asserted"]),
    ("Abiy Ahmed recevra mardi Paul Kagame, rapporte l'AFP.", ["meeting attributed"]),
    (
        "Abiy Ahmed a reçu mardi Paul Kagame, a constaté une photographe de Keystone-ATS.",
        ["meeting asserted"],
    ),
    ("Abiy Ahmed a reçu mardi Paul Kagame, a déclaré l'une de ces sources.", ["meeting hearsay"]),
    # what is announced by those who have done it, and what by others
    (
        "Bruxelles annonce de nouvelles sanctions contre le M23.",
        ["announcement asserted", "pressure asserted"],
    ),
    ("Bruxelles a annoncé avoir sanctionné le M23.", ["announcement asserted", "pressure asserted"]),
    (
        "Bruxelles a annoncé que Londres avait sanctionné le M23.",
        ["announcement asserted", "pressure attributed"],
    ),
    (
        "L'ONU a annoncé lundi un accord entre Kinshasa et le M23.",
        ["announcement asserted", "agreement attributed"],
    ),
    (
        "Kinshasa et le M23 ont annoncé lundi un accord de paix.",
        ["announcement asserted", "agreement asserted"],
    ),
    (
        "Kinshasa a annoncé lundi un accord avec le M23.",
        ["announcement asserted", "agreement attributed"],
    ),
    # news of which nobody is named who gives them
    ("Selon nos informations, Abiy Ahmed a reçu mardi Paul Kagame.", ["meeting hearsay"]),
    ("Abiy Ahmed a reçu mardi Paul Kagame, d'après des rumeurs.", ["meeting hearsay"]),
    ("Selon des informations de presse, Abiy Ahmed a reçu mardi Paul Kagame.", ["meeting hearsay"]),
    ("Abiy Ahmed a reçu mardi Paul Kagame sans donner d'informations.", ["meeting asserted"]),
    # an official without a name speaks for a body, a source or one who wants no name does not
    ("Abiy Ahmed a reçu mardi Paul Kagame, a dit un porte-parole de la présidence.", ["meeting attributed"]),
    ("Abiy Ahmed recevra mardi Paul Kagame, ont indiqué des responsables angolais.", ["meeting attributed"]),
    ("Selon un responsable angolais, Abiy Ahmed a reçu mardi Paul Kagame.", ["meeting attributed"]),
    ("Un haut responsable a indiqué qu'Abiy Ahmed a reçu mardi Paul Kagame.", ["meeting attributed"]),
    ("Abiy Ahmed recevra mardi Paul Kagame, selon deux diplomates angolais.", ["meeting hearsay"]),
    (
        "Abiy Ahmed a reçu mardi Paul Kagame, a dit un responsable angolais qui a requis l'anonymat.",
        ["meeting hearsay"],
    ),
    ("Abiy Ahmed aurait reçu mardi Paul Kagame, a dit un porte-parole de l'ONU.", ["meeting hearsay"]),
    # who tells what the contact was like that he had
    ("« J'ai eu mardi un entretien franc avec Paul Kagame », a dit Abiy Ahmed.", ["meeting asserted"]),
    ("Abiy Ahmed a dit avoir eu mardi une réunion utile avec Paul Kagame.", ["meeting asserted"]),
    ("« J'ai rencontré Paul Kagame mardi », a dit Abiy Ahmed.", ["meeting attributed"]),
    ("« J'aurai mardi un entretien avec Paul Kagame », a dit Abiy Ahmed.", ["meeting attributed"]),
    # a title leaves out who says so
    (
        "Abiy Ahmed et Paul Kagame signent un accord\n\nAbiy Ahmed et Paul Kagame ont signé un accord, a "
        "indiqué mardi le président angolais João Lourenço.",
        ["agreement attributed"],
    ),
    (
        "Abiy Ahmed et Paul Kagame signent un accord\n\nAbiy Ahmed et Paul Kagame ont signé un accord.",
        ["agreement asserted"],
    ),
    # a contact that was held, and is told as a fact elsewhere
    (
        "Abiy Ahmed reçoit Paul Kagame\n\nAbiy Ahmed a reçu mardi Paul Kagame, selon la présidence.",
        ["meeting asserted"],
    ),
    (
        "Abiy Ahmed a reçu mardi Paul Kagame, selon la présidence. La rencontre a duré deux heures.",
        ["meeting asserted"],
    ),
    (
        "Abiy Ahmed recevra Paul Kagame\n\nAbiy Ahmed recevra mardi Paul Kagame, selon la présidence.",
        ["meeting attributed"],
    ),
    (
        "João Lourenço a affirmé que l'Éthiopie et le Rwanda avaient conclu une trêve en 2020.",
        ["agreement attributed"],
    ),
    # an announcement that others tell of
    (
        "Abiy Ahmed et Paul Kagame ont confirmé leur participation au sommet, selon l'Union africaine.",
        ["announcement attributed", "meeting attributed"],
    ),
    (
        "Abiy Ahmed et Paul Kagame ont confirmé leur participation au sommet.",
        ["announcement asserted", "meeting attributed"],
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_certainty(text: str, told: list[str], extraction_of: Callable[..., Extraction]) -> None:
    assert [f"{event.type} {event.certainty}" for event in extraction_of(text).events] == told
