from __future__ import annotations

import csv
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.export.csv import to_csv


def test_exact_bytes() -> None:
    frame = pd.DataFrame(
        {
            "id": ["e1", "e2"],
            "date_start": pd.to_datetime(["2025-08-06", None]).astype("datetime64[s]"),
            "participants": [("Steve Witkoff", "Vladimir Poutine"), ()],
            "place": ["Moscou", None],
            "evidence": ['Il a dit : "Oui, demain".\nPuis il est parti.', "=SOMME(A1)"],
            "start": [12, 40],
            "negated": [False, True],
            "_search": ["x", "y"],
        }
    )
    assert to_csv(frame) == (
        b"\xef\xbb\xbfid,date_start,participants,place,evidence,start,negated\r\n"
        b'e1,2025-08-06,Steve Witkoff; Vladimir Poutine,Moscou,"Il a dit : ""Oui, demain"".\n'
        b'Puis il est parti.",12,False\r\n'
        b"e2,,,,'=SOMME(A1),40,True\r\n"
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_a_text_that_a_spreadsheet_would_run_is_put_behind_an_apostrophe(start: str) -> None:
    frame = pd.DataFrame({"text": [start + "cmd|' /C calc'!A0"], "names": [(start + "a", "b")]})
    [_, cells] = csv.reader(io.StringIO(to_csv(frame).decode("utf-8-sig"), newline=""))
    assert [cell[:2] for cell in cells] == ["'" + start] * 2


@pytest.mark.parametrize("separator", [";", "\t"])
@pytest.mark.parametrize(
    "text", ["a;=1+1", 'a;"=1+1"', "a\n=1+1", "a\r\n-1", "a;@SUM(A1)", "a\t＝1", 'a;""=1']
)
def test_a_formula_that_begins_where_another_separator_parts_a_text(text: str, separator: str) -> None:
    # French Excel parts at semicolons; quotation marks in the middle of a cell then hold nothing together.
    raw = to_csv(pd.DataFrame({"id": ["e1"], "text": [text], "n": [1]})).decode("utf-8-sig")
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
        rows = csv.reader(io.StringIO(raw, newline=""), delimiter=separator, quoting=quoting)
        cells = [cell.lstrip('"') for row in rows for cell in row]
        assert not [cell for cell in cells if cell.startswith(tuple("=+-@＝＋－＠"))]


@pytest.mark.parametrize("text", ["– Oui", "« Non »", "a=b", "12", " =1", "oui ; - non", "a;b"])
def test_other_text_is_left_as_it_is(text: str) -> None:
    assert to_csv(pd.DataFrame({"text": [text]})).decode("utf-8-sig") == f"text\r\n{text}\r\n"


def test_negative_numbers_stay_numbers() -> None:
    assert to_csv(pd.DataFrame({"n": [-3]})) == b"\xef\xbb\xbfn\r\n-3\r\n"


def test_no_rows_still_name_the_columns() -> None:
    assert to_csv(pd.DataFrame({"id": [], "_search": []})) == b"\xef\xbb\xbfid\r\n"


@given(st.lists(st.text(max_size=20), min_size=1, max_size=5))
def test_every_text_comes_back(texts: list[str]) -> None:
    texts = [text.encode("utf-8", "ignore").decode() + "." for text in texts]
    rows = list(
        csv.reader(io.StringIO(to_csv(pd.DataFrame({"text": texts})).decode("utf-8-sig"), newline=""))
    )
    # Apostrophes may be added, and nothing else.
    assert [cell.replace("'", "") for (cell,) in rows[1:]] == [text.replace("'", "") for text in texts]
