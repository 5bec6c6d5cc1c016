"""Vectors of words by themselves, made once for each different word of the texts that are read together.

spaCy makes them anew wherever the word stands; most words of an article stand there several times.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy
from spacy.language import Language
from thinc.api import Model, NumpyOps, chain

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
            if embed is not None and embed.layers[0].name == FEATURES and isinstance(node.ops, NumpyOps):
                node.replace_node(embed, _once_each(embed))


def _once_each(embed: Any) -> Any:
    features, *others = embed.layers
    return Model(f"once_each({embed.name})", _forward, layers=[features, chain(*others)], ops=embed.ops)


def _forward(model: Any, texts: Sequence[Any], is_train: bool) -> tuple[list[Any], None]:
    features, vectors = model.layers
    found = features.predict(texts)
    rows = numpy.concatenate(found)
    different, where = distinct(rows)
    portions = [different[first : first + WORDS] for first in range(0, len(different), WORDS)]
    made = numpy.concatenate([vectors.predict([portion])[0] for portion in portions or [different]])
    ends = numpy.cumsum([len(each) for each in found])
    return numpy.split(made[where], ends[:-1]), None


def distinct(rows: Any) -> tuple[Any, Any]:
    """The different ones of ``rows``, which are whole numbers, and for each row which one of them it is."""
    # Numbers are sorted much faster than rows; that two different rows have one is very unlikely, and seen.
    weights = numpy.full(rows.shape[1], ODD, "uint64").cumprod()
    _, first, where = numpy.unique(rows @ weights, return_index=True, return_inverse=True)
    different = rows[first]
    if not numpy.array_equal(different[where], rows):
        return rows, numpy.arange(len(rows))
    return different, where
