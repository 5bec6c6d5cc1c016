"""The encoder against the arithmetic written out, and what its parts may see."""

from __future__ import annotations

import numpy as np
import pytest

from lib.reader.package import Floats, Tables
from lib.reader.reading import LAYERS, LOWER, Reader

WIDTH, HEADS = 384, 12


def layer_by_hand(x: Floats, tables: Tables) -> Floats:
    """One layer of BERT (Devlin et al. 2019) in single precision."""
    from lib.reader.encoder import MATRICES, NORMS, _normed

    weights = {name: (tables[f"{name}.w"] * tables[f"{name}.s"]).astype(np.float32) for name in MATRICES}
    linear = lambda name, rows: rows @ weights[name] + tables[f"{name}.b"]  # noqa: E731
    q, k, v = (linear(name, x).reshape(len(x), HEADS, -1).transpose(1, 0, 2) for name in "qkv")
    likeness = q @ k.transpose(0, 2, 1) / np.sqrt(WIDTH // HEADS)
    shares = np.exp(likeness - likeness.max(axis=-1, keepdims=True))
    seen = (shares / shares.sum(axis=-1, keepdims=True) @ v).transpose(1, 0, 2).reshape(len(x), WIDTH)
    first, last = ((tables[f"{name}.w"], tables[f"{name}.b"]) for name in NORMS)
    x = _normed(x + linear("ao", seen), *first, 1e-12)
    within = linear("fi", x)
    within = 0.5 * within * (1 + np.tanh(0.7978845608 * (within + 0.044715 * within**3)))
    return _normed(x + linear("fo", within), *last, 1e-12)


def test_a_layer_in_whole_numbers_is_nearly_the_one_written_out(real: Reader) -> None:
    # ONNX Runtime, which it imports, comes with the encoder's package.
    from lib.reader.encoder import _tables

    encoder = real._encoder
    x = encoder._embedded(list(range(1000, 1040)), (0, 40))
    by_hand = layer_by_hand(x, _tables(encoder._package, {}, 0))
    found = encoder._layers[0](x)
    likeness = (found * by_hand).sum(axis=1) / np.linalg.norm(found, axis=1) / np.linalg.norm(by_hand, axis=1)
    assert likeness.min() > 0.99


def test_two_products_of_weights_fit_in_sixteen_bits(real: Reader) -> None:
    # Else processors without VNNI cut them off: rows of a starter article were other ones there.
    tables = [table for layer in real._encoder._layers for table in layer._tables.values()]
    weights = [table for table in tables if table.dtype == np.int8 and table.ndim == 2]
    assert len(weights) == 6 * LAYERS
    assert 2 * 255 * max(int(np.abs(table.astype(int)).max()) for table in weights) < 2**15


@pytest.fixture
def ids() -> list[int]:
    return list(range(5000, 5200))


def test_there_is_a_vector_for_each_piece_and_for_both_ends(real: Reader, ids: list[int]) -> None:
    none = np.zeros((202, 4), np.int64)
    for chunks in ([(0, 200)], [(0, 90), (90, 200)], [(0, 1), (1, 199), (199, 200)]):
        assert real._encoder.vectors(ids, chunks, none).shape == (202, WIDTH)


def test_what_a_piece_is_said_to_be_changes_what_is_read(real: Reader, ids: list[int]) -> None:
    none = np.zeros((202, 4), np.int64)
    marked = none.copy()
    marked[17, 2] = 8
    before, after = (real._encoder.vectors(ids, [(0, 200)], each) for each in (none, marked))
    assert np.abs(before[17] - after[17]).max() > 0.01


def test_lower_layers_see_their_own_chunk_and_upper_ones_the_window(real: Reader, ids: list[int]) -> None:
    encoder = real._encoder
    other = [*ids[:-1], 77]
    chunks = [(0, 90), (90, 200)]
    upper = encoder._layers[LOWER:]
    none = np.zeros((202, 4), np.int64)
    encoder._layers[LOWER:] = []
    try:
        low, low_other = (encoder.vectors(each, chunks, none) for each in (ids, other))
    finally:
        encoder._layers[LOWER:] = upper
    assert np.array_equal(low[:91], low_other[:91])
    assert not np.array_equal(low[91:], low_other[91:])
    whole, whole_other = (encoder.vectors(each, chunks, none) for each in (ids, other))
    assert not np.array_equal(whole[:91], whole_other[:91])
