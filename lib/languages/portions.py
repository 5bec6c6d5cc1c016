"""Layers that take few words at a time, so that what they calculate with stays in the processor's cache.

The words of many texts at once are megabytes at each step, and fetching them from memory takes longer than
multiplying them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from spacy.language import Language
from thinc.api import Model, NumpyOps

# Of the order of a thousand words: fewer take longer again.
WORDS = 800
# spaCy's name for the layer that makes the vectors of words, in view of those beside them.
ENCODE = "encode"


def divide(nlp: Language) -> None:
    """Has the models of ``nlp`` make the vectors of words so; those on a graphics card stay as they are."""
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in list(model.walk()) if model is not None else ():
            if node.has_ref(ENCODE) and isinstance(node.ops, NumpyOps):
                layer = node.get_ref(ENCODE)
                node.replace_node(layer, in_portions(layer))


def in_portions(layer: Any) -> Any:
    """A layer for what learns nothing more: it gives ``layer`` some of a list of texts at a time."""
    return Model(f"in_portions({layer.name})", _forward, layers=[layer], ops=layer.ops)


def _forward(model: Any, texts: Sequence[Any], is_train: bool) -> tuple[list[Any], None]:
    layer = model.layers[0]
    return [vectors for portion in portions(texts) for vectors in layer.predict(portion)], None


def portions(texts: Sequence[Any]) -> Iterator[list[Any]]:
    """The texts in order, in lists of about ``WORDS`` words; a long text is a list by itself."""
    portion: list[Any] = []
    words = 0
    for text in texts:
        if portion and words + len(text) > WORDS:
            yield portion
            portion, words = [], 0
        portion.append(text)
        words += len(text)
    if portion:
        yield portion
