from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from lib.reader.package import BadPackage, Package
from tests.reader.conftest import FOLDING, PIECES, WIDTH, write_package


def test_what_the_file_holds_is_read(small: Package) -> None:
    assert small.pieces == tuple(piece for piece, _ in PIECES)
    assert small.scores.tolist() == [score for _, score in PIECES]
    assert small.marks == (0, 2, 3)
    assert small.folding == FOLDING
    assert (small.sizes.width, small.sizes.layers, small.sizes.heads, small.sizes.inner) == (
        WIDTH,
        1,
        2,
        WIDTH,
    )
    assert small.epsilon == pytest.approx(1e-12)
    assert small.vector("emb.type").tolist() == list(range(WIDTH))


def test_weights_of_four_bits_are_unpacked_row_by_row(small: Package) -> None:
    whole = small.matrix("emb.word", WIDTH)
    assert whole.shape == (len(PIECES), WIDTH)
    assert whole[0, :4].tolist() == [-4.0, -3.5, -3.0, -2.5]
    assert np.array_equal(small.word_vectors(np.array([3, 0])), whole[[3, 0]])


def test_a_table_that_is_not_there_is_named(small: Package) -> None:
    with pytest.raises(KeyError, match=r"l0\.q\.w"):
        small.matrix("l0.q.w", WIDTH)


def test_another_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(BadPackage, match=r"other\.bin"):
        Package(write_package(tmp_path / "other.bin", {}, magic=b"E5S2"))
