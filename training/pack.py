"""Parser and recogniser of names -> one pipeline that ``spacy.load`` reads without code of this project."""

from __future__ import annotations

import shutil
from pathlib import Path

import spacy
from thinc.api import Config

NAME = "fr_news"
VERSION = "0.2.0"
LICENSE = "CC BY-SA 4.0"
DESCRIPTION = (
    "French news: tagger, parser, lemmatiser, names. Attribution and figures in training/DATA_CARD.md."
)

# Any 3.8 reads it.
SPACY = ">=3.8.7,<3.9.0"


def pack(parser: Path, names: Path, target: Path, performance: dict[str, float]) -> None:
    """Write the pipeline to the folder ``target``, replacing what is there, figures in ``meta.json``."""
    nlp = spacy.load(parser)
    nlp.add_pipe("ner", source=spacy.load(names))
    nlp.meta.update(
        name=NAME,
        version=VERSION,
        license=LICENSE,
        description=DESCRIPTION,
        spacy_version=SPACY,
        sources=[],
        performance=performance,
    )
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)
    _without_language_code(target / "config.cfg")


def _without_language_code(path: Path) -> None:
    # The pipeline carries its own tokenizer. Under "fr" spaCy would import its French defaults as well and
    # spend two seconds compiling patterns that are never used; "xx" spares that. The callback that changed
    # the tokenizer is done with, and so are the paths of the machine that trained.
    config = Config().from_disk(path, interpolate=False)
    config["nlp"] |= {"lang": "xx", "after_creation": None}
    config["paths"] = dict.fromkeys(config["paths"])
    config.to_disk(path)
