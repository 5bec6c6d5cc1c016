"""Vectors of words by themselves, made once for each different word of the texts that are read together.

spaCy makes them anew wherever the word stands; most words of an article stand there several times.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy
from spacy.attrs import ORTH
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps, chain
from thinc.types import Ragged

from lib.languages.portions import WORDS

# spaCy's name for the layer that looks up what the vector of a word is made from.
FEATURES = "extract_features"
# Its powers scatter whole numbers well.
ODD = 0x9E3779B97F4A7C15


def once_each(nlp: Language) -> None:
    """Has the models of ``nlp`` make vectors so; those on a graphics card stay as they are."""
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in list(model.walk()) if model is not None else ():
            embed = node.get_ref("embed") if node.has_ref("embed") else None
            if embed is not None and isinstance(node.ops, NumpyOps):
                node.replace_node(embed, _once_each(embed))


def _once_each(embed: Any) -> Any:
    name, first = f"once_each({embed.name})", embed.layers[0]
    if first.name == FEATURES:
        features, *others = embed.layers
        return Model(name, _forward, layers=[features, chain(*others)], ops=embed.ops)
    # Beside what is made of its features a word has a vector of its own, which is looked up.
    (features, *others), stored = first.layers[0].layers, first.layers[1]
    layers = [features, chain(*others), stored, chain(*embed.layers[1:])]
    return Model(name, _forward_with_stored, layers=layers, ops=embed.ops)


def _forward(model: Any, texts: Sequence[Doc], is_train: bool) -> tuple[list[Any], None]:
    features, vectors = model.layers
    found = features.predict(texts)
    different, where = distinct(numpy.concatenate(found))
    made = [vectors.predict([portion])[0] for portion in _portions(different)]
    return _apart(numpy.concatenate(made)[where], found), None


def _forward_with_stored(model: Any, texts: Sequence[Doc], is_train: bool) -> tuple[list[Any], None]:
    features, vectors, stored, both = model.layers
    found = features.predict(texts)
    places = [text.vocab.vectors.find(keys=text.to_array(ORTH)) for text in texts]
    # A word without a vector has the place -1.
    rows = numpy.column_stack([numpy.concatenate(found), numpy.concatenate(places).astype("uint64")])
    table, matrix = texts[0].vocab.vectors.data, stored.get_param("W")
    if not len(rows):
        return [numpy.zeros((0, len(matrix)), "float32") for _ in texts], None
    different, where = distinct(rows)
    made = []
    for portion in _portions(different):
        place = portion[:, -1].astype("int64")
        own = numpy.where(place[:, None] < 0, 0, table[place] @ matrix.T)
        hashed = vectors.predict([numpy.ascontiguousarray(portion[:, :-1])])
        joined: Any = numpy.ascontiguousarray(numpy.hstack([hashed.data, own]), dtype="float32")
        made.append(both.predict(Ragged(joined, hashed.lengths))[0])
    return _apart(numpy.concatenate(made)[where], found), None


def _portions(different: Any) -> list[Any]:
    return [different[first : first + WORDS] for first in range(0, max(len(different), 1), WORDS)]


def _apart(vectors: Any, found: Sequence[Any]) -> list[Any]:
    ends = numpy.cumsum([len(each) for each in found])
    return numpy.split(vectors, ends[:-1])


def distinct(rows: Any) -> tuple[Any, Any]:
    """The different ones of ``rows``, which are whole numbers, and for each row which one of them it is."""
    # Numbers are sorted much faster than rows; that two different rows have one is very unlikely, and seen.
    weights = numpy.full(rows.shape[1], ODD, "uint64").cumprod()
    _, first, where = numpy.unique(rows @ weights, return_index=True, return_inverse=True)
    different = rows[first]
    if not numpy.array_equal(different[where], rows):
        return rows, numpy.arange(len(rows))
    return different, where
