"""Quotations said by several: all who say them, the first one first."""

# ruff: noqa: E501  (a row of a table is one line)

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from lib.extract.actors import find_cast
from lib.extract.quotes import find_quotes
from lib.languages.tokens import Doc
from lib.records import Article, CoSpeaker, Quote

PAIR = "La chancelière Angela Merkel a reçu le président François Hollande."
TWO = ["Angela Merkel", "François Hollande"]

# text, then the speakers of each quotation
JOINT: list[tuple[str, list[list[str]]]] = [
    ("Angela Merkel et François Hollande ont déclaré que le port rouvrirait.", [TWO]),
    ("La chancelière Angela Merkel et le président François Hollande ont déclaré dans un communiqué commun que le port rouvrirait.", [TWO]),
    ("« Le port rouvrira », ont assuré la chancelière Angela Merkel et le président François Hollande.", [TWO]),
    ("Selon Angela Merkel et François Hollande, le port rouvrira.", [TWO]),
    (f"{PAIR} Les deux dirigeants ont souligné que le port rouvrirait.", [TWO]),
    (f"{PAIR} Ils ont ajouté que le port rouvrirait.", [TWO]),
    ("Paris, Londres et Berlin ont affirmé que le port rouvrirait.", [["France", "Royaume-Uni", "Allemagne"]]),
    ("L'ONU ainsi que l'Union africaine ont dit que le port rouvrirait.", [["Nations unies", "Union africaine"]]),
    ("Le gouvernement colombien et les FARC ont annoncé que le port rouvrirait. Les deux parties ont précisé que le quai suivrait.",
     [["Colombie", "FARC"], ["Colombie", "FARC"]]),
    ("Les présidents russe et américain se sont parlé. Les deux présidents ont affirmé que le port rouvrirait.",
     [["Vladimir Poutine", "Donald Trump"]]),
    ("Paris, Londres et Berlin ont condamné le tir. Les trois capitales ont dit que le port rouvrirait. Elles ont ajouté que le quai suivrait.",
     [["France", "Royaume-Uni", "Allemagne"]] * 2),
    ("Le Mali, le Niger et le Burkina Faso ont condamné le tir. Ces pays affirment que le port rouvrira.", [["Mali", "Niger", "Burkina Faso"]]),
    ("Angela Merkel, François Hollande et Matteo Renzi ont visité le port. Ils ont affirmé que le quai suivrait.", [[*TWO, "Matteo Renzi"]]),
    ("Les ministres des Affaires étrangères français et allemand se sont vus. « Le port rouvrira », ont assuré les deux ministres.",
     [["France", "Allemagne"]]),
    ("Selon la France, la Russie et la Chine, le port rouvrira.", [["France", "Russie", "Chine"]]),
    ("Le gouvernement malien et les rebelles ont affirmé que le port rouvrirait.", [["Mali", "rebelles"]]),
    # They go on with one word, and with none.
    ("Angela Merkel et François Hollande ont dit que le port rouvrirait, ajoutant que le quai suivrait.", [TWO, TWO]),
]  # fmt: skip

ALONE: list[tuple[str, list[list[str]]]] = [
    ("Angela Merkel a déclaré que le port rouvrirait et François Hollande a ajouté que le quai suivrait.",
     [["Angela Merkel"], ["François Hollande"]]),
    # One man, of two offices.
    ("Selon la chancelière et cheffe du parti, Angela Merkel, le port rouvrira.", [["Angela Merkel"]]),
    ("Angela Merkel, chancelière et ancienne ministre, a dit que le port rouvrirait.", [["Angela Merkel"]]),
    ("Berlin ou Paris a affirmé que le port rouvrirait.", [["Allemagne"]]),
    # Whom one has seen says nothing.
    ("Angela Merkel a reçu François Hollande et a dit que le port rouvrirait.", [["Angela Merkel"]]),
    ("Berlin, comme Paris, a affirmé que le port rouvrirait.", [["Allemagne"]]),
    ("Selon la France, la Russie et la Chine ont rouvert le port.", [["France"]]),
    ("Le gouvernement malien et les rebelles ont dit que le port rouvrirait. « Le quai suivra », a ajouté le gouvernement.",
     [["Mali", "rebelles"], ["Mali"]]),
    # Others than those just told.
    ("Le Mali, le Niger et le Burkina Faso ont condamné le tir. Ces pays voisins affirment que le port rouvrira.", [[]]),
    ("Le Mali et le Niger ont condamné le tir. Les trois pays de la côte affirment que le port rouvrira.", [[]]),
    # Who is not known is not counted.
    ("Angela Merkel et un diplomate ont dit que le port rouvrirait.", [["Angela Merkel"]]),
    # One of them goes on.
    ("Angela Merkel et un diplomate ont dit que le port rouvrirait. « Le quai suivra », a-t-elle ajouté.", [["Angela Merkel"], ["Angela Merkel"]]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), JOINT + ALONE)
def test_all_who_say_it(
    text: str, speakers: list[list[str]], article_of: Callable[..., Article], doc_of: Callable[..., Doc]
) -> None:
    article, doc = article_of(f"Port\n\n{text}"), doc_of(f"Port\n\n{text}")
    quotes = find_quotes(doc, article, find_cast(doc, article))
    assert [list(quote.speaker_names) for quote in quotes] == speakers


def test_the_first_stays_the_speaker() -> None:
    both = Quote(
        "q", "a", 0, 3, "Oui", "direct", ((0, 3),), "ava", "Ava", "Ava et Bo", "name",
        other_speakers=(CoSpeaker("bo", "Bo"), CoSpeaker("rebelles", "rebelles")), date_start=date(2025, 8, 7),
    )  # fmt: skip
    assert both.speaker_name == "Ava"
    assert both.speaker_names == ("Ava", "Bo", "rebelles")
    assert both.speaker_ids == ("ava", "bo", "rebelles")
