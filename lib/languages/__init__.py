"""What the program knows of each language: a rules file (``fr.toml``) and a spaCy pipeline.

The engine reads Universal Dependencies and knows no language by itself. A further language is one rules
file here and one pipeline.
"""

from __future__ import annotations

import gc
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from lib.languages import adapt, distinct, glued, multiplying, portions

HERE = Path(__file__).parent
MODELS = HERE.parent / "models"
CONFIG = HERE.parent.parent / "data" / "config.toml"
# Garbage is looked for when so many more objects are in use than before; Python's own number is 700, of which
# one paragraph has as many.
MANY_OBJECTS = 5_000


class UnknownLanguage(ValueError):
    """No rules file, or no pipeline, exists for the language."""


class MissingPipeline(OSError):
    """The configured pipeline is neither under ``lib/models`` nor installed."""


@cache
def known() -> tuple[str, ...]:
    """The language codes (ISO 639-1) that have a rules file."""
    return tuple(sorted(path.stem for path in HERE.glob("*.toml")))


@cache
def rules(language: str) -> dict[str, Any]:
    """The rules of ``language`` as the tables of its TOML file; do not modify them.

    Raises UnknownLanguage when there is no such file.
    """
    path = HERE / f"{language}.toml"
    if language not in known():
        raise UnknownLanguage(f"no rules for language {language!r}; known: {', '.join(known())}")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def configured_pipeline(language: str) -> str:
    """The pipeline's folder under ``lib/models`` or the name of an installed package.

    Raises UnknownLanguage when ``data/config.toml`` names none for the language.
    """
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    name = config.get("pipelines", {}).get(language)
    if not name:
        raise UnknownLanguage(f"{CONFIG.name} names no pipeline for language {language!r}")
    return str(name)


@cache
def pipeline(language: str) -> Language:
    """The loaded spaCy pipeline of ``language``, as ``data/config.toml`` names it; loaded once.

    Raises UnknownLanguage when the language has no rules or no pipeline is named for it, MissingPipeline
    (an OSError) when the named one is not to be found.
    """
    rules(language)
    nlp = load(configured_pipeline(language))
    # All this stays as long as the program does: garbage is not looked for in it again and again, nor in the
    # tokens of articles that are being read, which took three hundredths of the time.
    gc.freeze()
    gc.set_threshold(MANY_OBJECTS)
    return nlp


def load(name: str) -> Language:
    """The pipeline in the folder ``name`` under ``lib/models``, or else the installed package ``name``.

    Whatever its origin, it splits sentences that were glued together and gives the tokens and labels that
    the rules are written for. Raises MissingPipeline when there is neither.
    """
    local = MODELS / name
    if local.is_dir():
        nlp = spacy.load(local)
    elif spacy.util.is_package(name):
        nlp = spacy.load(name)
    else:
        raise MissingPipeline(
            f'{CONFIG.name} names the pipeline "{name}", which is not installed and no folder of lib/models; '
            f"install it (python -m spacy download {name}) or choose one of: {', '.join(shipped())}"
        )
    glued.split(nlp)
    adapt.add(nlp)
    distinct.once_each(nlp)
    portions.divide(nlp)
    multiplying.hasten(nlp)
    return nlp


def shipped() -> tuple[str, ...]:
    """The names of the pipelines that come with the program."""
    return tuple(sorted(path.name for path in MODELS.iterdir() if (path / "config.cfg").is_file()))
