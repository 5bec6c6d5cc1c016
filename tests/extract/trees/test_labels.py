"""Words whose label or place their own words show: sentences and what is right in their trees."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.languages.tokens import Doc


@pytest.mark.parametrize(
    ("text", "word", "label", "head"),
    [
        (
            "Un sommet entre Félix Tshisekedi et Paul Kagame est espéré à Luanda.",
            "sommet",
            "nsubj:pass",
            "espéré",
        ),
        ("Il n'est pas exclu que Paul Kagame parle au téléphone avec Ali Kamau.", "parle", "ccomp", "exclu"),
        ("Salva Kiir a parlé avec le président William Ruto, reçu au palais.", "reçu", "acl", "président"),
        ("Bogota respecte depuis dimanche la trêve avec l'ELN décidée mardi.", "décidée", "acl", "trêve"),
        (
            "Bogota présentera dans les jours à venir une proposition d'accord.",
            "proposition",
            "obj",
            "présentera",
        ),
        ("Félix Tshisekedi a transmis mardi un message écrit à Paul Kagame.", "Paul", "obl", "transmis"),
        (
            "Quoi qu'il en soit, Ana Prado, qui préside, a déclaré que la trêve tenait.",
            "Ana",
            "nsubj",
            "déclaré",
        ),
        ("Le médiateur négocie depuis deux jours avec le chef de la junte.", "médiateur", "nsubj", "négocie"),
        ("Le roi a été informé mardi des discussions.", "discussions", "obl", "informé"),
        # left as they are
        ("Les émissaires sont arrivés mardi à Luanda.", "émissaires", "nsubj", "arrivés"),
        ("Le ministre s'est entretenu avec une délégation arrivée lundi.", "arrivée", "acl", "délégation"),
    ],
)
def test_label_and_head(text: str, word: str, label: str, head: str, doc_of: Callable[[str], Doc]) -> None:
    token = next(t for t in doc_of(text) if t.text == word)
    assert (token.dep_, token.head.text) == (label, head)
