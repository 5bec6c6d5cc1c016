from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.reader.package import Package
from lib.reader.pieces import SPACE, Cutter
from lib.reader.reading import Reader


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("la paix", ["▁la", "▁paix"]),
        # the likeliest way to cut it, not the longest piece first
        ("paixs", ["▁paix", "s"]),
        ("n’est", ["▁n", "'", "est"]),
        ("  la\n\npaix ", ["▁la", "▁paix"]),
        ("la ☮", ["▁la", "▁", "<unk>"]),
        ("", []),
    ],
)
def test_words_are_cut_into_their_likeliest_pieces(small: Package, text: str, pieces: list[str]) -> None:
    ids, _ = Cutter(small).cut(text)
    assert [small.pieces[number] for number in ids] == pieces


def test_each_piece_knows_where_it_stands(small: Package) -> None:
    text = "  la paix n’est"
    ids, spans = Cutter(small).cut(text)
    assert [text[start:end] for start, end in spans] == ["la", "paix", "n", "’", "est"]
    assert len(ids) == len(spans)


def test_what_is_folded_into_more_characters_keeps_its_place(small: Package) -> None:
    text = "est…"
    _, spans = Cutter(small).cut(text)
    assert {text[start:end] for start, end in spans} == {"", "est", "…"}


@given(text=st.text(max_size=80))
def test_any_text_is_cut_and_nothing_but_space_is_left_out(small: Package, text: str) -> None:
    _, spans = Cutter(small).cut(text)
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert [start for start, _ in spans] == sorted(start for start, _ in spans)
    covered = {at for start, end in spans for at in range(start, end)}
    folding = small.folding
    assert {at for at, one in enumerate(text) if not folding.get(one, one).isspace()} <= covered


def test_french_is_cut_as_the_encoder_learnt_it(real: Reader) -> None:
    cutter = real._cutter
    ids, _ = cutter.cut("Les pourparlers de paix à Djouba")
    pieces = [cutter.package.pieces[number] for number in ids]
    assert pieces[0] == f"{SPACE}Les"
    assert "".join(pieces) == "▁Les▁pourparlers▁de▁paix▁à▁Djouba"
