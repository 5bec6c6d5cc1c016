from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from lib import frames
from lib.records import Extraction
from tests import reference
from tests.sample import EXTRACTIONS


@pytest.fixture
def tables() -> reference.Frames:
    return reference.build(
        EXTRACTIONS, lambda extraction: "Ukraine" if extraction.article.id == "a1" else None, "1.0"
    )


def test_newest_dated_event_first_and_undated_last(tables: reference.Frames) -> None:
    assert tables.timeline["id"].tolist() == ["a1-summit", "a1-call", "a1-meeting", "a2-meeting"]


def test_event_row_has_the_fields_of_the_record_and_its_provenance(tables: reference.Frames) -> None:
    row = tables.timeline.set_index("id").loc["a1-meeting"]
    assert row["date_start"] == pd.Timestamp("2025-08-06")
    assert row["participants"] == ("Steve Witkoff", "Vladimir Poutine")
    assert row["roles"] == ("visitor", "host")
    assert row["participant_ids"] == ("steve-witkoff", "vladimir-poutine")
    assert row["evidence"] == "Steve Witkoff a rencontré Vladimir Poutine mercredi à Moscou."
    assert (row["start"], row["end"]) == (18, 69)
    assert row["article_title"] == "Un sommet en vue"
    assert row["url"] == "https://example.org/a1"
    assert row["published"] == pd.Timestamp("2025-08-07")
    assert (row["source"], row["process"], row["extractor_version"]) == ("Agence A", "Ukraine", "1.0")


def test_evidence_comes_from_the_body_when_the_headline_tells_it_too(tables: reference.Frames) -> None:
    row = tables.timeline.set_index("id").loc["a1-summit"]
    assert row["evidence"] == "Donald Trump rencontrera Vladimir Poutine la semaine prochaine."
    assert row["mentions"] == 2


def test_missing_days_stay_missing(tables: reference.Frames) -> None:
    rows = tables.timeline.set_index("id")
    assert frames.days(rows.loc["a1-call"]) == (None, date(2025, 8, 7))
    assert frames.days(rows.loc["a2-meeting"]) == (None, None)
    assert pd.isna(rows.loc["a2-meeting", "published"])


def test_one_row_for_each_mention(tables: reference.Frames) -> None:
    assert tables.mentions["event_id"].tolist() == [
        "a1-meeting",
        "a1-summit",
        "a1-summit",
        "a1-call",
        "a2-meeting",
    ]
    assert tables.mentions["evidence"].tolist()[1] == "Un sommet en vue"


def test_quote_row(tables: reference.Frames) -> None:
    row = tables.quotes.iloc[0]
    assert row["text"] == "Nous sommes prêts"
    assert row["verbatim"] == ("Nous sommes prêts",)
    assert row["office"] == "porte-parole"
    assert row["evidence"] == "« Nous sommes prêts », a dit Karoline Leavitt."


def test_actor_rows_count_over_all_articles(tables: reference.Frames) -> None:
    rows = tables.actors.set_index("id")
    assert rows.loc["vladimir-poutine", ["events", "quotes", "articles"]].tolist() == [4, 0, 2]
    assert rows.loc["karoline-leavitt", ["events", "quotes", "articles"]].tolist() == [1, 1, 1]
    assert rows.loc["steve-witkoff", "mentions"] == 1
    assert not rows.loc["karoline-leavitt", "registered"]


def test_article_rows(tables: reference.Frames) -> None:
    assert tables.articles["id"].tolist() == ["a1", "a2"]
    assert tables.articles["events"].tolist() == [3, 1]


def test_an_empty_store_has_all_columns_and_no_rows() -> None:
    empty: list[Extraction] = []
    tables = reference.build(empty, lambda extraction: None, "1.0")
    assert [
        len(t) for t in (tables.timeline, tables.mentions, tables.quotes, tables.actors, tables.articles)
    ] == [0] * 5
    assert list(tables.timeline.columns) == frames.TIMELINE
    assert tables.timeline["date_start"].dtype == "datetime64[s]"
