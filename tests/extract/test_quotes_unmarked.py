"""Speech whose marks a page lost, whole or on one side."""

# ruff: noqa: E501  (a row of a table is one line)

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Quote

Expected = list[tuple[str, str | None, str | None]]

LOST: list[tuple[str, Expected]] = [
    # who said it stands behind a full stop, in lower case
    ("Le pays a perdu un ami. a déclaré à l'AFP Emmanuel Macron.", [("Le pays a perdu un ami", "macron", "déclarer")]),
    ("Emmanuel Macron est arrivé. La trêve sera longue. a-t-il prévenu.", [("La trêve sera longue", "macron", "prévenir")]),
    ("Si la trêve est rompue, le comité tranchera. a expliqué Emmanuel Macron pour convaincre la salle.", [("Si la trêve est rompue, le comité tranchera", "macron", "expliquer")]),
    ("Un grand ami de la paix est parti.\n\na regretté lundi Emmanuel Macron dans une lettre.", [("Un grand ami de la paix est parti", "macron", "regretter")]),
    ("Emmanuel Macron est venu. Kiev veut faire croire que la trêve tient. conclut-il.", [("Kiev veut faire croire que la trêve tient", "macron", "conclure")]),
    # sentences in the first person before it are said too
    ("Emmanuel Macron est arrivé. Nous voulons la paix. Nous ne voulons pas signer. a lancé Emmanuel Macron.", [("Nous voulons la paix. Nous ne voulons pas signer", "macron", "lancer")]),
    ("Emmanuel Macron est arrivé. La salle était pleine. Personne ne signera. a lancé Emmanuel Macron.", [("Personne ne signera", "macron", "lancer")]),
    ("La trêve tient. a dit Emmanuel Macron. Le texte est mauvais. Nous l'avons signé par force. a répondu Nikol Pachinian.",
     [("La trêve tient", "macron", "dire"), ("Le texte est mauvais. Nous l'avons signé par force", "pachinian", "répondre")]),
    ("« Nous irons à Rome », a dit Emmanuel Macron. La route est longue. Nous partirons lundi. a-t-il ajouté.",
     [("Nous irons à Rome", "macron", "dire"), ("Nous partirons lundi", "macron", "ajouter")]),
    # the first mark alone was lost
    ("Emmanuel Macron est venu lundi en fin de journée.Nous voulons signer bientôt » a déclaré Emmanuel Macron.", [("Nous voulons signer bientôt", "macron", "déclarer")]),
    ("« Tout va bien », a déclaré Emmanuel Macron. Nous allons signer bientôt», a ajouté Emmanuel Macron.",
     [("Tout va bien", "macron", "déclarer"), ("Nous allons signer bientôt", "macron", "ajouter")]),
    # a heading that repeats quoted words, with no more than a space behind it
    ("« Paix totale » « Il faut une paix totale au pays », a déclaré Emmanuel Macron.", [("Il faut une paix totale au pays", "macron", "déclarer")]),
]  # fmt: skip

REPORT = [
    "Emmanuel Macron est arrivé. puis Vladimir Poutine est parti.",
    "La trêve tient. voici ce que prévoit le plan.",
    "Nous étions à Doha. Emmanuel Macron est reparti.",
    "Le plan a trois points. la trêve, le retrait, la paix.",
    "Le sommet de Doha » et celui de Rome ont eu lieu.",
]


@pytest.mark.parametrize(("text", "expected"), LOST)
def test_speech_that_lost_its_marks(
    quotes_of: Callable[[str], tuple[Quote, ...]], text: str, expected: Expected
) -> None:
    assert [(quote.text, quote.speaker_id, quote.cue) for quote in quotes_of(text)] == expected


@pytest.mark.parametrize("text", REPORT)
def test_report_is_no_speech(quotes_of: Callable[[str], tuple[Quote, ...]], text: str) -> None:
    assert quotes_of(text) == ()
