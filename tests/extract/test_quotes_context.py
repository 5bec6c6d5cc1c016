"""Medium, addressee, date and certainty of a quotation, and what they leave out of its span."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from lib.records import Quote

Build = Callable[..., tuple[Quote, ...]]

MEDIA = [
    ("« Non », indique un communiqué de la présidence française.", "communiqué"),
    ("« Non », a dit Emmanuel Macron, cité par l'agence Beta.", "Beta"),
    ("« Non », a dit Emmanuel Macron, cité par l'AFP.", "AFP"),
    ("Emmanuel Macron a dit que la trêve tenait, selon la radio serbe RTS.", "RTS"),
    ("« Non », a dit Emmanuel Macron dans un communiqué envoyé à l'AFP.", "communiqué"),
    ("« Non », a dit Emmanuel Macron lors d'un entretien avec Donald Trump.", None),
    ("« Non », a publié Emmanuel Macron sur ses réseaux sociaux.", "sur ses réseaux sociaux"),
    ("« Non », a dit Emmanuel Macron à la télévision d'État.", "à la télévision d'état"),
    ("« Non », a dit l'agence Yonhap.", None),
    ("« Non », a écrit Donald Trump sur Truth Social.", "Truth Social"),
    ("« Non », a écrit Donald Trump sur sa plateforme Truth Social.", "Truth Social"),
    ("« Non », a écrit Volodymyr Zelensky dans un message publié sur X.", "X"),
    ("« Non », a écrit Volodymyr Zelensky sur Telegram.", "Telegram"),
    ("« Non », a dit Dmitri Peskov à l'AFP.", "AFP"),
    ("« Non », a dit Dmitri Peskov à la chaîne américaine CNN.", "CNN"),
    ("« Non », a dit Emmanuel Macron dans un entretien au Figaro.", None),
    ("« Non », a dit Emmanuel Macron dans un communiqué.", "communiqué"),
    ("« Non », ont dit Paul Kagame et Félix Tshisekedi dans un communiqué commun.", "communiqué commun"),
    ("« Non », a dit Emmanuel Macron lors d'une conférence de presse à Paris.", "conférence de presse"),
    ("« Non », a dit Emmanuel Macron à la radio Globo.", "Globo"),
    ("« Non », a dit Emmanuel Macron à la radio.", "à la radio"),
    ("« Nous partons », a dit Emmanuel Macron à Radio Soleil.", "Radio Soleil"),
    ("« Nous partons », a dit Emmanuel Macron au micro de la RTZ.", "RTZ"),
    ("« Nous partons », a dit Emmanuel Macron à Lomé.", None),
    (
        "Dans une tribune au journal Belfast Telegraph, Emmanuel Macron a parlé d'un « retour ».",
        "Belfast Telegraph",
    ),
    ("« Non », a dit Emmanuel Macron au quotidien israélien Maariv.", "Maariv"),
    ("« Non », a dit Emmanuel Macron pendant une conférence de presse.", "conférence de presse"),
    ("« Non », a dit Emmanuel Macron, qui lit le journal Le Courrier chaque matin.", None),
    ("« Non », a dit un négociateur rebelle joint par téléphone.", None),
    ("« Non », a tweeté Emmanuel Macron.", "Twitter"),
    ("« Non », a dit Emmanuel Macron sur les réseaux sociaux.", "sur les réseaux sociaux"),
    ("Selon un communiqué, la trêve « tient ».", "communiqué"),
    (
        "Dans un entretien accordé à la radio « Trois » à l'issue des travaux, Emmanuel Macron a dit « Non »",
        "à la radio",
    ),
    ("« Non », a dit Volodymyr Zelensky dans son discours nocturne.", "discours nocturne"),
    (
        "Volodymyr Zelensky a dit dans son discours nocturne mercredi que la Russie mentait.",
        "discours nocturne",
    ),
    ("« Non », a dit Emmanuel Macron.", None),
    ("« Non », a dit Emmanuel Macron à Paris.", None),
    ("« Il l'a écrit sur X », a dit Emmanuel Macron.", None),
]

CERTAINTIES = [
    ("« Non », a dit Dmitri Peskov.", "asserted"),
    ("« Non », a dit un responsable ukrainien.", "asserted"),
    ("« Non », a dit un responsable ukrainien sous couvert d'anonymat.", "hearsay"),
    ("« Non », a dit une source proche du dossier.", "hearsay"),
    ("« Non », a dit un diplomate sous couvert d'anonymat.", "hearsay"),
    ("« Non », aurait dit Dmitri Peskov.", "hearsay"),
    ("Selon le New York Times, qui cite deux sources, le président américain partirait.", "hearsay"),
    ("Selon Dmitri Peskov, la rencontre aura lieu.", "asserted"),
    ("Selon le New York Times, Donald Trump aurait renoncé.", "hearsay"),
]


@pytest.mark.parametrize(("text", "medium"), MEDIA)
def test_medium(quotes_of: Build, text: str, medium: str | None) -> None:
    assert [quote.medium for quote in quotes_of(text)] == [medium]


@pytest.mark.parametrize(("text", "certainty"), CERTAINTIES)
def test_certainty(quotes_of: Build, text: str, certainty: str) -> None:
    assert [quote.certainty for quote in quotes_of(text)] == [certainty]


@pytest.mark.parametrize(
    "more", ["Il a ajouté que « rien » ne pressait.", "« Rien ne presse », a-t-il ajouté."]
)
def test_a_speech_does_not_go_on(quotes_of: Build, more: str) -> None:
    text = f"Emmanuel Macron a dit lors d'une conférence de presse que la trêve tenait. {more}"
    assert [quote.medium for quote in quotes_of(text)] == ["conférence de presse", None]


def test_a_chain_keeps_its_medium(quotes_of: Build) -> None:
    text = "Donald Trump a parlé d'une « farce » sur Truth Social. « Je n'irai pas », a-t-il ajouté."
    assert [quote.medium for quote in quotes_of(text)] == ["Truth Social", "Truth Social"]


def test_the_next_speaker_does_not(quotes_of: Build) -> None:
    text = "« Non », a écrit Donald Trump sur X. « Si », a répondu Sergueï Lavrov."
    assert [quote.medium for quote in quotes_of(text)] == ["X", None]


def test_addressee(quotes_of: Build) -> None:
    (quote,) = quotes_of("« Non », a dit Donald Trump à Vladimir Poutine.")
    assert (quote.addressee_id, quote.addressee_name) == ("poutine", "Vladimir Poutine")


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("« Non », a dit mercredi Dmitri Peskov.", "mercredi", date(2025, 8, 6)),
        ("Dmitri Peskov a déclaré mercredi que la rencontre aurait lieu.", "mercredi", date(2025, 8, 6)),
        ("« Nous irons mercredi », a dit Dmitri Peskov.", "mercredi", None),
        ("Dmitri Peskov a déclaré que la rencontre aurait lieu mercredi.", "mercredi", None),
        ("La rencontre aura lieu mercredi, a dit Dmitri Peskov.", "mercredi", None),
    ],
)
def test_date(quotes_of: Build, text: str, phrase: str, expected: date | None) -> None:
    (quote,) = quotes_of(text, dates=((phrase, date(2025, 8, 6)),))
    assert quote.date_start == expected
