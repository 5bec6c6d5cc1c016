"""Parser and recogniser of names -> one pipeline that ``spacy.load`` reads without code of this project."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy
import spacy
import srsly
from spacy.language import Language
from thinc.api import Config

NAME = "fr_news"
VERSION = "0.4.0"
LICENSE = "CC BY-SA 4.0"
DESCRIPTION = (
    "French news: tagger, parser, lemmatiser, names. Attribution and figures in training/DATA_CARD.md."
)

# Of the 23 binary digits of a weight.
SPARED = 14

# Any 3.8 reads it.
SPACY = ">=3.8.7,<3.9.0"


def pack(parser: Path, names: Path, target: Path, performance: dict[str, float]) -> None:
    """Write the pipeline to the folder ``target``, replacing what is there, figures in ``meta.json``."""
    nlp = spacy.load(parser)
    recogniser = spacy.load(names)
    nlp.add_pipe("ner", source=recogniser)
    nlp.meta.update(
        name=NAME,
        version=VERSION,
        license=LICENSE,
        description=DESCRIPTION,
        spacy_version=SPACY,
        sources=[],
        performance=performance,
    )
    _projected(nlp)
    _rounded(nlp)
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)
    _without_language_code(target / "config.cfg")
    _without_words(nlp, set(recogniser.vocab.strings), target / "vocab" / "strings.json")


def _projected(nlp: Language) -> None:
    # The one thing that the model does with a word vector is to multiply it with a matrix, from 300 numbers
    # to as many as a layer is wide. So what comes out is stored, a third of the size, and the matrix changes
    # nothing any more.
    layers = [node for node in nlp.get_pipe("tok2vec").model.walk() if node.name == "static_vectors"]
    if layers:
        (layer,) = layers
        vectors = nlp.vocab.vectors
        vectors.data = numpy.ascontiguousarray(vectors.data @ layer.get_param("W").T, dtype="float32")
        width = vectors.data.shape[1]
        layer.set_param("W", None)
        layer.set_dim("nM", width, force=True)
        layer.set_param("W", numpy.eye(width, dtype="float32"))


def _rounded(nlp: Language) -> None:
    # Half of the digits of a weight say nothing. With zeros there the weights are as large on disk and are
    # read as before, and half as large in a package or in the history, where those of the names are already.
    nlp.vocab.vectors.data = _round(nlp.vocab.vectors.data)
    for name, pipe in nlp.pipeline:
        for node in () if name == "ner" else pipe.model.walk():
            for weights in node.param_names:
                if node.has_param(weights):
                    node.set_param(weights, _round(node.get_param(weights)))


def _round(array: numpy.ndarray) -> numpy.ndarray:
    """Floats of 32 bits rounded to those of which the last ``SPARED`` bits are zero."""
    bits = array.astype("float32").view("uint32")
    half = numpy.uint32(1 << (SPARED - 1))
    return ((bits + half) & ~numpy.uint32((1 << SPARED) - 1)).view("float32")


def _without_words(nlp: Language, needed: set[str], path: Path) -> None:
    # A vector is found by the number of its word. The words themselves, half a million, are needed only where
    # something else refers to them: as labels, and in the lemmatiser, which writes endings.
    strings = nlp.vocab.strings
    trees = srsly.read_msgpack(path.parents[1] / "trainable_lemmatizer" / "trees")
    needed |= {label for labels in nlp.pipe_labels.values() for label in labels}
    needed |= {strings[number] for number in _numbers(trees) if number in strings}
    path.write_text(json.dumps(sorted(needed), ensure_ascii=False, indent=0), encoding="utf-8")


def _numbers(tree: Any) -> set[int]:
    # Every whole number of nested lists and tables.
    if isinstance(tree, dict):
        return set().union(*map(_numbers, tree.values()))
    if isinstance(tree, list | tuple):
        return set().union(*map(_numbers, tree))
    return {tree} if isinstance(tree, int) else set()


def _without_language_code(path: Path) -> None:
    # The pipeline carries its own tokenizer. Under "fr" spaCy would import its French defaults as well and
    # spend two seconds compiling patterns that are never used; "xx" spares that. The callback that changed
    # the tokenizer is done with, and so are the paths of the machine that trained.
    config = Config().from_disk(path, interpolate=False)
    config["nlp"] |= {"lang": "xx", "after_creation": None}
    config["paths"] = dict.fromkeys(config["paths"])
    config.to_disk(path)
