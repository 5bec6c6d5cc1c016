import pytest

from lib.ingest.clean import clean


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un\r\nDeux\rTrois", "Un\nDeux\nTrois"),
        ("Un\u2028Deux\u2029Trois\x0cQuatre\x85Cinq", "Un\nDeux\nTrois\nQuatre\nCinq"),
        ("\ufeffTitre", "Titre"),
        ("pour\u00adparlers", "pourparlers"),
        ("Za\u200bgreb, Ko\u2060sovo", "Zagreb, Kosovo"),
        ("nul\x00 et\x07 sonnette\x1b", "nul et sonnette"),
        ("L'Ã©tÃ© Ã  GenÃ¨ve", "L'été à Genève"),
        ("Il a dit Â«Â\u00a0ouiÂ\u00a0Â» Ã\u00a0 tous", "Il a dit «\u00a0oui\u00a0» à tous"),
        ("lâ€™envoyÃ©", "l’envoyé"),
        ("R&eacute;union &amp; appel", "Réunion & appel"),
        ("Re\u0301union", "Réunion"),
        ("ﬁn du conﬂit", "fin du conflit"),
        ("un œil, un cœur", "un œil, un cœur"),
        ("seul \ud83d surrogat", "seul \ufffd surrogat"),
    ],
)
def test_cleaned(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        '«\u00a0Oui\u00a0», “non”, "si", ‹ moi ›, „toi“, ‘lui’',
        "l’homme et l'homme",
        "19\u202f000 euros… – — ½ 20 °C",
        "Erdoğan, Ōta, Kim Jŏng-ŭn, Žižek, Рубио",
        "  espaces   et\ttabulations  \n\n\n",
    ],
)
def test_clean_text_is_left_alone(text: str) -> None:
    assert clean(text) == text
