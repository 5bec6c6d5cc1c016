"""The encoder's layers: pieces in, one vector a piece out.

The layers run in ONNX Runtime with whole numbers for weights. The graph of a layer lies beside this module
without weights, which are the package's with what was taught added to them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from lib.reader.layout import Pieces
from lib.reader.package import Floats, Package, Tables

GRAPH = Path(__file__).parent / "layer.onnx"
# Matrices of a layer, with whether what goes in is the inner, wider vector.
MATRICES = {"q": False, "k": False, "v": False, "ao": False, "fi": False, "fo": True}
NORMS = ("aln", "oln")
# The largest weight, in seven bits of the eight: processors without VNNI add up two products of eight bits in
# sixteen, where they would be cut off, and an article would have other rows than elsewhere.
LARGEST = 63


class Encoder:
    """The encoder of a package with what was taught; made once a process.

    ``lower`` of its ``layers`` see chunks only, and nothing of what the pieces are said to be.
    """

    def __init__(self, package: Package, taught: Tables, lower: int, layers: int) -> None:
        width = package.sizes.width
        self._package, self._lower = package, lower
        self._places = package.vector("emb.pos").reshape(-1, width) + package.vector("emb.type")[:width]
        self._marks = taught["mark"].astype(np.float32)
        self._norm = (package.vector("emb.ln.w"), package.vector("emb.ln.b"))
        self._layers = [_Layer(_tables(package, taught, layer)) for layer in range(layers)]

    def vectors(self, ids: Sequence[int], chunks: Sequence[Pieces], marks: NDArray[np.int64]) -> Floats:
        """One vector a piece, with one for the text's beginning before them and one for its end behind.

        ``chunks`` cut ``ids`` into what the lower layers see; ``marks`` has a row a vector: what the
        piece is said to be, 0 for nothing.
        """
        parts = [self._embedded(ids, chunk) for chunk in chunks]
        for layer in self._layers[: self._lower]:  # one after another, while its weights are at hand
            parts = [layer(part) for part in parts]
        x = np.concatenate([
            part[int(first > 0) : len(part) - int(last < len(ids))]
            for part, (first, last) in zip(parts, chunks, strict=True)
        ])  # fmt: skip
        for column in marks.T:
            marked = np.flatnonzero(column)
            x[marked] += self._marks[column[marked]]
        for layer in self._layers[self._lower :]:
            x = layer(x)
        return x

    def _embedded(self, ids: Sequence[int], chunk: Pieces) -> Floats:
        """The chunk's pieces between marks of beginning and end."""
        begin, end, _ = self._package.marks
        first, last = chunk
        word = self._package.word_vectors(np.asarray([begin, *ids[first:last], end], np.int64))
        places = self._places[[0, *range(first + 1, last + 2)]]
        return _normed(word + places, *self._norm, self._package.epsilon)


class _Layer:
    def __init__(self, tables: Tables) -> None:
        options = onnxruntime.SessionOptions()
        # Articles are spread over processes; within one, one core.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Hardly two texts are of one length.
        options.enable_mem_pattern = False
        options.add_external_initializers(
            list(tables), [onnxruntime.OrtValue.ortvalue_from_numpy(table) for table in tables.values()]
        )
        self._session = onnxruntime.InferenceSession(str(GRAPH), options, providers=["CPUExecutionProvider"])
        self._tables = tables  # the session reads them where they lie

    def __call__(self, x: Floats) -> Floats:
        (out,) = self._session.run(None, {"x": x})
        return np.asarray(out, np.float32)


def _tables(package: Package, taught: Tables, layer: int) -> Tables:
    width, inner = package.sizes.width, package.sizes.inner
    found: dict[str, NDArray[np.generic]] = {}
    for name, wide in MATRICES.items():
        key = f"l{layer}.{name}"
        weights = package.matrix(f"{key}.w", inner if wide else width)
        if f"{key}.d" in taught:
            change, scale = (taught[f"{key}.{part}"].astype(np.float32) for part in ("d", "ds"))
            weights = weights + change * scale[:, None]
        scale = np.maximum(np.abs(weights).max(axis=1), 1e-9) / LARGEST
        found[f"{name}.w"] = np.ascontiguousarray(np.rint(weights / scale[:, None]).astype(np.int8).T)
        found[f"{name}.s"] = scale.astype(np.float32)
        found[f"{name}.z"] = np.zeros(len(weights), np.int8)
    for name in (*(f"{name}.b" for name in MATRICES), *(f"{norm}.{part}" for norm in NORMS for part in "wb")):
        key = f"l{layer}.{name}"
        found[name] = taught[key].astype(np.float32) if key in taught else package.vector(key)
    return found


def _normed(x: Floats, weight: Floats, bias: Floats, epsilon: float) -> Floats:
    centred = x - x.mean(axis=1, keepdims=True)
    spread = np.sqrt((centred**2).mean(axis=1, keepdims=True) + epsilon)
    return np.asarray(centred / spread * weight + bias, np.float32)
