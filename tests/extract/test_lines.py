"""Lines broken in the middle of a sentence."""

from __future__ import annotations

import pytest

from lib.extract.lines import flowing


@pytest.mark.parametrize(
    ("text", "body", "expected"),
    [
        ("Il part pour une\nréunion.", 0, ["Il part pour une\nréunion."]),
        ("Le chef,\n\na refusé.", 0, ["Le chef,\n\na refusé."]),
        ("Il part.\nréunion", 0, ["Il part.", "réunion"]),
        ("Il part pour\nParis.", 0, ["Il part pour", "Paris."]),
        ("Titre\n\nil part.", 7, ["Titre", "il part."]),
        ("\n \n", 0, []),
    ],
)
def test_flowing(text: str, body: int, expected: list[str]) -> None:
    assert [text[start:end] for start, end in flowing(text, body)] == expected
