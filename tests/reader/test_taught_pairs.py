"""What was learnt of tellings, as it comes with the program."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from lib.extract.actors import find_cast
from lib.extract.dates import found_dates
from lib.extract.events.alike import Alike
from lib.extract.events.second_reading import contacts, likely_same, scene
from lib.extract.events.tellings import Tellings, find_tellings
from lib.extract.parsing import parse
from lib.reader.reading import Reader
from lib.records import Article

Judge = Callable[[str], tuple[Tellings, Alike]]

MET = "Le ministre Karim Adel et le général Otto Brandt se sont rencontrés mardi à Genève."


@pytest.fixture(scope="module")
def judge(real: Reader, nlp: Language, article_of: Callable[..., Article]) -> Judge:
    def judged(text: str) -> tuple[Tellings, Alike]:
        article = article_of(text)
        doc = parse(article, nlp)
        cast, dates = find_cast(doc, article), found_dates(doc, article)
        tellings = find_tellings(doc, article, cast, dates, ())
        told = tuple(one.mention for one in dates)
        return tellings, likely_same(
            tellings, real.look(scene(tellings, told, article, cast), contacts(tellings))
        )

    return judged


def test_its_tables_fit_what_it_is_told_of_a_pair(judge: Judge) -> None:
    _, alike = judge(f"{MET} La rencontre a duré une heure.")
    assert set(alike) == {(0, 1)}
    assert 0 <= alike[0, 1] <= 1


def test_a_contact_told_again_is_likelier_one_than_another(judge: Judge) -> None:
    _, alike = judge(
        f"{MET} La rencontre a duré une heure. Une nouvelle rencontre entre Otto Brandt et Louis Morel est "
        "prévue à Nairobi la semaine prochaine."
    )
    assert alike[0, 1] > 0.5 > alike[0, 2]


def test_nothing_told_nothing_compared(judge: Judge) -> None:
    tellings, alike = judge("Il pleuvait vendredi à Genève.")
    assert not tellings.told
    assert not alike
