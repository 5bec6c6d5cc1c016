"""A layer of the encoder as an ONNX graph without its weights, which the reader gives it when it starts.

    python -m training.reader.graph lib/reader/layer.onnx

Matrices are int8 (of which the reader uses seven bits), quantised a column, and what goes into them is
quantised as it comes (dynamic quantisation); all else is single precision. Needs the package ``onnx``.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper
from onnx.external_data_helper import convert_model_to_external_data

OPSET = 17
# Operators of ONNX Runtime's own.
CONTRIBUTED = "com.microsoft"


class Graph:
    """Nodes and initialisers as they come."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.tables: list[onnx.TensorProto] = []

    def node(self, kind: str, *inputs: str, out: str, **attributes: object) -> str:
        self.nodes.append(helper.make_node(kind, list(inputs), [out], **attributes))
        return out

    def table(self, name: str, shape: tuple[int, ...], kind: type = np.float32) -> str:
        self.tables.append(onnx.numpy_helper.from_array(np.zeros(shape, kind), name))
        return name

    def constant(self, name: str, value: object) -> str:
        self.tables.append(onnx.numpy_helper.from_array(np.asarray(value), name))
        return name


def main() -> None:
    """Write the graph."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path)
    for name, value in (("width", 384), ("heads", 12), ("inner", 1536)):
        parser.add_argument(f"--{name}", type=int, default=value)
    options = parser.parse_args()
    model = build(options.width, options.heads, options.inner)
    convert_model_to_external_data(model, location="absent", size_threshold=64, convert_attribute=False)
    onnx.save_model(model, options.out)
    (options.out.parent / "absent").unlink()


def build(width: int, heads: int, inner: int) -> onnx.ModelProto:
    """The graph: one row of ``x`` a piece in, one row of ``y`` a piece out."""
    graph = Graph()
    graph.constant("scale", np.float32((width // heads) ** -0.5))
    graph.constant("split", np.array([0, heads, width // heads], np.int64))
    graph.constant("join", np.array([0, width], np.int64))
    graph.node("Identity", _layer(graph, width, inner), out="y")
    rows = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["pieces", width]) for name in "xy"]
    model = helper.make_graph(graph.nodes, "layer", rows[:1], rows[1:], graph.tables)
    imports = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIBUTED, 1)]
    return helper.make_model(model, opset_imports=imports, ir_version=8)


def _layer(graph: Graph, width: int, inner: int) -> str:
    quantised = _quantised(graph, "in", "x")
    parts = {each: _linear(graph, each, quantised, width, width) for each in ("q", "k", "v")}
    split = {each: graph.node("Reshape", part, "split", out=f"{part}.split") for each, part in parts.items()}
    q = graph.node("Transpose", split["q"], out="qt", perm=[1, 0, 2])
    k = graph.node("Transpose", split["k"], out="kt", perm=[1, 2, 0])
    v = graph.node("Transpose", split["v"], out="vt", perm=[1, 0, 2])
    likeness = graph.node("MatMul", q, k, out="qk")
    likeness = graph.node("Mul", likeness, "scale", out="scaled")
    weights = graph.node("Softmax", likeness, out="weights", axis=-1)
    seen = graph.node("MatMul", weights, v, out="seen")
    seen = graph.node("Transpose", seen, out="seent", perm=[1, 0, 2])
    seen = graph.node("Reshape", seen, "join", out="joined")
    x = _normed(graph, "aln", "x", _linear(graph, "ao", _quantised(graph, "a", seen), width, width), width)
    within = _linear(graph, "fi", _quantised(graph, "f", x), width, inner)
    within = _gelu(graph, "gelu", within)
    out = _linear(graph, "fo", _quantised(graph, "g", within), inner, width)
    return _normed(graph, "oln", x, out, width)


def _quantised(graph: Graph, name: str, x: str) -> tuple[str, str, str]:
    out = (f"{name}.q8", f"{name}.s8", f"{name}.z8")
    graph.nodes.append(helper.make_node("DynamicQuantizeLinear", [x], list(out)))
    return out


def _linear(graph: Graph, name: str, x: tuple[str, str, str], columns: int, rows: int) -> str:
    quantised, scale, zero = x
    weights = graph.table(f"{name}.w", (columns, rows), np.int8)
    scales = graph.table(f"{name}.s", (rows,))
    bias = graph.table(f"{name}.b", (rows,))
    none = graph.table(f"{name}.z", (rows,), np.int8)
    whole = graph.node("MatMulInteger", quantised, weights, zero, none, out=f"{name}.int")
    whole = graph.node("Cast", whole, out=f"{name}.float", to=TensorProto.FLOAT)
    unit = graph.node("Mul", scale, scales, out=f"{name}.unit")
    scaled = graph.node("Mul", whole, unit, out=f"{name}.times")
    return graph.node("Add", scaled, bias, out=f"{name}.out")


def _normed(graph: Graph, name: str, x: str, more: str, width: int) -> str:
    both = graph.node("Add", x, more, out=f"{name}.sum")
    weight, bias = graph.table(f"{name}.w", (width,)), graph.table(f"{name}.b", (width,))
    return graph.node("LayerNormalization", both, weight, bias, out=f"{name}.out", axis=-1, epsilon=1e-12)


def _gelu(graph: Graph, name: str, x: str) -> str:
    return graph.node("Gelu", x, out=name, domain=CONTRIBUTED)


if __name__ == "__main__":
    main()
