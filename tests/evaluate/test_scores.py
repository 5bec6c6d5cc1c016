import pytest

from lib.evaluate.report import as_json, findings, table
from lib.evaluate.scores import Count, Finding, Scores, Share

ONE = Scores(
    {"quotes": Count(3, 2, 2)},
    {"quotes kind": Share(1, 2)},
    (Finding("miss", "quotes", "b", 7, "Non\nnon"),),
    (),
    1,
)
TWO = Scores({"quotes": Count(1, 3, 1), "dates": Count()}, {"quotes kind": Share(1, 1)},
             (Finding("wrong", "quotes kind", "a", 5, "Oui", "mixed"),), ("lost",), 1)  # fmt: skip


def test_figures() -> None:
    count = Count(gold=4, predicted=5, matched=3)
    assert (count.precision, count.recall) == (0.6, 0.75)
    assert count.f1 == pytest.approx(2 / 3)


def test_figures_of_nothing() -> None:
    assert (Count().precision, Count().recall, Count().f1, Share().value) == (None, None, None, None)
    assert (Count(2, 0, 0).precision, Count(2, 0, 0).recall, Count(2, 0, 0).f1) == (None, 0, 0)


def test_articles_add_up_before_they_are_divided() -> None:
    both = ONE + TWO
    assert both.counts == {"quotes": Count(4, 5, 3), "dates": Count()}
    assert both.shares == {"quotes kind": Share(2, 3)}
    assert (both.articles, both.problems, len(both.findings)) == (2, ("lost",), 2)


def test_table() -> None:
    assert table(ONE + TWO).splitlines() == [
        "2 articles",
        "",
        "                            gold  found  right       P       R      F1",
        "dates                          0      0      0       -       -       -",
        "quotes                         4      5      3   0.600   0.750   0.667",
        "",
        "of the matched rows         rows         right   share",
        "quotes kind                    3             2   0.667",
    ]


def test_findings_by_article_and_place() -> None:
    assert findings(ONE + TWO).splitlines() == [
        "wrong quotes kind          a:5  Oui  [mixed]",
        "miss  quotes               b:7  Non non",
    ]


def test_json() -> None:
    result = as_json(ONE)
    assert result["counts"]["quotes"] == {
        "gold": 3, "predicted": 2, "matched": 2, "precision": 1.0, "recall": 2 / 3, "f1": 0.8
    }  # fmt: skip
    assert result["shares"]["quotes kind"] == {"right": 1, "of": 2, "share": 0.5}
    assert result["findings"][0]["text"] == "Non\nnon"
