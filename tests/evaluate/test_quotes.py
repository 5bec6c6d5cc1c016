from collections.abc import Callable
from typing import Any

import pytest

from lib.evaluate.align import Aligner
from lib.evaluate.gold import GoldQuote, gold_quotes
from lib.evaluate.quotes import same_medium, score_quotes
from lib.evaluate.scene import Scene
from lib.evaluate.scores import Count, Share
from lib.records import Quote

Build = Callable[..., Quote]


def row(text: str, words: str, kind: str, speaker: str | None, **fields: Any) -> dict[str, Any]:
    start = text.index(words)
    return {
        "kind": kind,
        "start": start,
        "end": start + len(words),
        "text": words,
        "speaker": speaker,
        **fields,
    }


def gold(text: str, *rows: dict[str, Any]) -> list[GoldQuote]:
    found = gold_quotes({"quotes": list(rows)}, Aligner(text))
    assert found is not None
    return found


def test_marks_around_the_words_do_not_decide(text: str, scene: Scene, quote_of: Build) -> None:
    wanted = gold(text, row(text, "« Tout va bien »", "direct", "Ava"))
    scores = score_quotes(wanted, [quote_of("direct", "Tout va bien", "Ava")], text, scene)
    assert scores.counts["quotes exact"] == Count(1, 1, 1)
    assert scores.findings == ()


def test_degrees_of_overlap(text: str, scene: Scene, quote_of: Build) -> None:
    # "rien ne va plus" has 15 characters: "rien ne va" is 10 / 15, "rien ne va plu" 14 / 15.
    wanted = gold(text, row(text, "rien ne va plus", "indirect", "Bo"))
    loose = score_quotes(wanted, [quote_of("indirect", "rien ne va", "Bo")], text, scene)
    tight = score_quotes(wanted, [quote_of("indirect", "rien ne va plu", "Bo")], text, scene)
    names = ("quotes", "quotes IoU 0.3", "quotes exact")
    assert [loose.counts[name].matched for name in names] == [0, 1, 0]
    assert [tight.counts[name].matched for name in names] == [1, 1, 0]
    assert [each.what for each in loose.findings] == ["miss", "false"]


def test_by_kind(text: str, scene: Scene, quote_of: Build) -> None:
    wanted = gold(
        text, row(text, "Tout va bien", "direct", "Ava"), row(text, "rien ne va plus", "indirect", "Bo")
    )
    predicted = [quote_of("mixed", "Tout va bien", "Ava"), quote_of("direct", "rien ne va plus", "Cy")]
    scores = score_quotes(wanted, predicted, text, scene)
    assert scores.counts["quotes"] == Count(2, 2, 2)
    assert scores.counts["quotes direct+mixed"] == Count(1, 2, 1)
    assert scores.counts["quotes indirect"] == Count(1, 0, 0)
    assert scores.shares["quotes kind"] == Share(0, 2)
    assert scores.shares["quotes speaker"] == Share(1, 2)


def test_speakers_and_media(text: str, scene: Scene, quote_of: Build) -> None:
    wanted = gold(
        text,
        row(text, "Tout va bien", "direct", "Ava", speaker_basis="pronoun", medium="la radio"),
        row(text, "rien ne va plus", "indirect", None, speaker_basis="unknown", medium=None),
    )
    predicted = [
        quote_of("direct", "Tout va bien", "Bo", medium="radio"),
        quote_of("indirect", "rien ne va plus", None, medium="Oslo"),
    ]
    scores = score_quotes(wanted, predicted, text, scene)
    assert scores.shares == {
        "quotes kind": Share(2, 2),
        "quotes speaker": Share(1, 2),
        "quotes speaker by pronoun": Share(0, 1),
        "quotes speaker by unknown": Share(1, 1),
        "quotes medium": Share(1, 2),
    }
    assert [(each.what, each.task, each.detail) for each in scores.findings] == [
        ("wrong", "quotes speaker", "speaker should be Ava, is Bo"),
        ("wrong", "quotes medium", "medium should be None, is Oslo"),
    ]


def test_optional_rows(text: str, scene: Scene, quote_of: Build) -> None:
    wanted = gold(text, row(text, "Tout va bien", "direct", "Ava", optional=True))
    scores = score_quotes(wanted, [quote_of("direct", "Tout va bien", "Bo")], text, scene)
    assert scores.counts["quotes"] == Count(0, 0, 0)
    assert scores.findings == ()
    assert score_quotes(wanted, [], text, scene).counts["quotes"] == Count(0, 0, 0)


def test_a_speaker_as_an_object(text: str) -> None:
    (quote,) = gold(
        text, row(text, "Tout va bien", "direct", None) | {"speaker": {"id": "ava", "name": "Ava"}}
    )
    assert quote.speaker == "Ava"


@pytest.mark.parametrize(
    ("wanted", "said", "expected"),
    [
        ("Truth Social", "Truth Social", True),
        ("X", "sur X", True),
        ("discours nocturne", "son discours nocturne", True),
        (None, None, True),
        (None, "X", False),
        ("X", None, False),
        ("X", "AFP", False),
        ("la BBC", "BBC", True),
    ],
)
def test_same_medium(wanted: str | None, said: str | None, expected: bool) -> None:
    assert same_medium(wanted, said) is expected
