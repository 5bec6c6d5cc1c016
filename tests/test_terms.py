from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib import terms
from lib.terms import measuring
from tests.rows import quotes

# Enough of the others' words for the prior to rest on.
NOISE = 100 * [
    "La paix viendra un jour",
    "Le peuple attend une réponse",
    "Nous cherchons un compromis honorable",
]


def said(*pairs: tuple[str | None, str], language: str = "fr") -> pd.DataFrame:
    return quotes(
        *({"speaker_id": who and who.lower(), "speaker_name": who, "text": text, "language": language}
          for who, text in pairs)
    )  # fmt: skip


def of(frame: pd.DataFrame, speaker: str = "a") -> dict[str, tuple[int, int, int]]:
    found = terms.distinctive(terms.prepare(frame), speaker)
    return {
        row.term: (row.count_, row.others, row.quotes)
        for row in found.rename(columns={"count": "count_"}).itertuples()
    }


def test_what_one_says_and_the_others_do_not() -> None:
    frame = said(
        *[("A", "Un cessez-le-feu immédiat et un cessez-le-feu durable")] * 4,
        *[("B", text) for text in NOISE],
        (None, "Le cessez-le-feu tient"),
    )
    assert of(frame)["cessez-le-feu"] == (8, 1, 4)
    assert not {"compromis", "compromis honorable"} & set(of(frame))


def test_expressions_hold_small_words_and_stand_for_their_parts() -> None:
    frame = said(
        *[("A", "Il faut des garanties de sécurité. L'arrêt des hostilités, rien d'autre.")] * 4,
        *[("B", text) for text in NOISE],
    )
    found = of(frame)
    assert found["garanties de sécurité"] == (4, 0, 4)
    assert found["arrêt des hostilités"] == (4, 0, 4)
    assert not {"garanties", "sécurité", "arrêt", "hostilités", "sécurité arrêt"} & set(found)


def test_a_word_that_stands_alone_too_is_shown_beside_its_expression() -> None:
    frame = said(
        *[("A", "La sécurité, la sécurité, la sécurité et des garanties de sécurité")] * 3,
        *[("B", text) for text in NOISE],
    )
    assert of(frame)["sécurité"] == (12, 0, 3)
    assert of(frame)["garanties de sécurité"] == (3, 0, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'Ukraine l’Ukraine d'Ukraine jusqu'Ukraine", ["ukraine"] * 4),
        ("aujourd'hui quelqu'un rendez-vous", ["rendez-vous"]),
        ("répond-il demande-t-elle celui-ci", ["demande"]),
        ("C'est le 15 août 2025, à 20 h, au G20", ["août", "g20"]),
        ("«\u202fÉvidemment\u00a0!\u202f»", ["évidemment"]),
        ("", []),
    ],
)
def test_words_of_french(text: str, expected: list[str]) -> None:
    prepared = terms.prepare(said(("A", text)))
    assert [prepared.vocabulary[number] for number in prepared.words] == expected


def test_words_of_english_and_of_a_language_without_a_list() -> None:
    english = terms.prepare(said(("A", "The president's talks won't fail"), language="en"))
    assert [english.vocabulary[n] for n in english.words] == ["president", "talks", "wo", "fail"]
    other = terms.prepare(said(("A", "Der Krieg"), language="de"))
    assert [other.vocabulary[n] for n in other.words] == ["der", "krieg"]


def test_the_measure_is_that_of_the_paper() -> None:
    frame = said(*[("A", "guerre, paix, guerre")] * 5, *[("B", "paix, paix, compromis")] * 5)
    found = terms.distinctive(terms.prepare(frame), "a")
    # "guerre": 10 of A's 15 words, none of B's 15; the prior of 3 words, a tenth of all 30, gives it one:
    # log(11 / (18 - 11)) - log(1 / (18 - 1)) = 3.2852; sqrt(1 / 11 + 1 / 1) = 1.0445.
    assert found.to_dict("records") == [
        {"term": "guerre", "count": 10, "others": 0, "quotes": 5, "z": pytest.approx(3.1453, abs=1e-4)}
    ]


def test_the_prior_is_never_more_than_500_words() -> None:
    # 1,000 of 10,000 words against 1,000 of 90,000: the prior gives 10 of its 500.
    expected = (math.log(1010 / 9490) - math.log(1010 / 89490)) / math.sqrt(2 / 1010)
    assert measuring._log_odds(np.array([1000]), np.array([1000]), 10_000, 90_000) == pytest.approx(
        [expected]
    )


def test_the_speakers_own_name_is_no_term() -> None:
    frame = said(*[("Zorro", "Zorro reviendra, a dit Zorro")] * 6, *[("B", text) for text in NOISE])
    assert "Zorro" not in of(frame, "zorro")
    assert "reviendra" in of(frame, "zorro")


def test_others_are_those_quoted_in_the_same_language() -> None:
    french = said(*[("A", "la trêve olympique")] * 4, *[("B", text) for text in NOISE])
    english = said(*[("C", "trêve trêve trêve")] * 50, language="en")
    assert of(pd.concat([french, english], ignore_index=True))["trêve olympique"] == (4, 0, 4)
    assert terms.distinctive(terms.prepare(french), "a").equals(
        terms.distinctive(terms.prepare(pd.concat([french, english], ignore_index=True)), "a")
    )


def test_terms_are_spelled_as_the_speaker_does() -> None:
    frame = said(*[("A", "Le Donbass, l’OTAN et l'Otan ; l’OTAN !")] * 4, *[("B", text) for text in NOISE])
    assert {"Donbass", "OTAN"} <= set(of(frame))


def test_nobody_and_nothing_give_no_rows() -> None:
    assert of(said(("B", "La paix")), "a") == {}
    assert list(terms.distinctive(terms.prepare(quotes()), "a")) == list(terms.COLUMNS)


@given(st.lists(st.tuples(st.sampled_from(["A", "B", None]), st.text(max_size=60)), max_size=8))
def test_any_words_can_be_counted(pairs: list[tuple[str | None, str]]) -> None:
    found = terms.distinctive(terms.prepare(said(*pairs)), "a")
    assert (found["z"] >= measuring.SURE).all()
    assert (found["quotes"] <= found["count"]).all()
