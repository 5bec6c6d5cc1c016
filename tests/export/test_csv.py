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


@pytest.mark.parametrize("text", ["– Oui", "« Non »", "a=b", "12", " =1"])
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
    assert [
        cell.removeprefix("'") if text[0] != "'" else cell
        for (cell,), text in zip(rows[1:], texts, strict=True)
    ] == texts
