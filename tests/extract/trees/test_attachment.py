"""What a purpose, a day, a source, a mediation or a relative hangs on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.languages.tokens import Doc


@pytest.mark.parametrize(
    ("text", "word", "label", "head"),
    [
        # what a journey is for
        (
            "Staffan de Mistura s'est rendu, ensuite, dans les camps de Tindouf pour y rencontrer X.",
            "rencontrer",
            "advcl",
            "rendu",
        ),
        (
            "La délégation a rejoint, lundi 4 mai, la capitale Mascate par avion pour participer au sommet.",
            "participer",
            "advcl",
            "rejoint",
        ),
        (
            "Ils s'entendent sur une plateforme de revendications pour ensuite négocier avec Bamako.",
            "négocier",
            "advcl",
            "entendent",
        ),
        (
            "Il a gagné la ville portuaire de Lattaquié pour y rencontrer, notamment le gouverneur.",
            "gouverneur",
            "obj",
            "rencontrer",
        ),
        ("Les discussions pour apaiser les tensions reprendront à Oslo.", "apaiser", "acl", "discussions"),
        ("Le ministre a quitté les discussions pour apaiser les rebelles.", "apaiser", "advcl", "quitté"),
        # whose day it is
        ("Paris exige l'application de l'accord du 12 février 2015.", "12", "nmod", "accord"),
        ("Le texte rappelle le respect du cessez-le-feu du 23 mai 2014.", "23", "nmod", "cessez-le-feu"),
        ("Bamako salue la signature de la trêve du 23 mai.", "23", "nmod", "trêve"),
        ("Bakou se félicite de l'accord du 8 août 2025.", "8", "nmod", "accord"),
        ("Les pourparlers se tiendront du 23 au 25 mai.", "23", "obl", "tiendront"),
        # who says so
        (
            "Doha pourrait abriter les pourparlers de paix, selon la préférence exprimée par le ministre.",
            "préférence",
            "obl",
            "abriter",
        ),
        # who helps
        (
            "La guerre s'est achevée sur un cessez-le-feu sous médiation de la Russie.",
            "médiation",
            "nmod",
            "cessez-le-feu",
        ),
        ("La trêve a été signée sous l'égide de l'ONU.", "égide", "obl", "signée"),
        # what a relative tells of, and who does it
        # what is given, and what is held in a town
        (
            "Donald Trump a donné à Téhéran dix à quinze jours pour conclure un accord.",
            "jours",
            "obj",
            "donné",
        ),
        ("Les deux camps ont dans la capitale togolaise des discussions.", "discussions", "obj", "ont"),
        ("Les ministres ont insisté dans le cadre des discussions.", "discussions", "nmod", "cadre"),
    ],
)
def test_what_a_word_hangs_on(
    text: str, word: str, label: str, head: str, doc_of: Callable[[str], Doc]
) -> None:
    (token,) = [token for token in doc_of(text) if token.text == word]
    assert (token.dep_, token.head.text) == (label, head)
