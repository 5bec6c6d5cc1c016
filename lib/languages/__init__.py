"""What the program knows of each language: a rules file (``fr.toml``) and a spaCy pipeline.

The engine reads Universal Dependencies and knows no language by itself. A further language is one rules
file here and one pipeline.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.util import compile_infix_regex

HERE = Path(__file__).parent
MODELS = HERE.parent / "models"
CONFIG = HERE.parent.parent / "data" / "config.toml"


class UnknownLanguage(ValueError):
    """No rules file exists for the language."""


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
    """The pipeline's folder under ``lib/models`` or the name of an installed package."""
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    return str(config["pipelines"][language])


@cache
def pipeline(language: str) -> Language:
    """The loaded spaCy pipeline of ``language``, as ``data/config.toml`` names it; loaded once.

    Raises UnknownLanguage when the language has no rules, OSError when the configured pipeline is not
    to be found.
    """
    rules(language)
    name = configured_pipeline(language)
    local = MODELS / name
    nlp = spacy.load(local if local.is_dir() else name)
    _split_glued_sentences(nlp)
    return nlp


def _split_glued_sentences(nlp: Language) -> None:
    # Pages often lose the break between paragraphs: "Pyongyang.Samedi", "dit-il.Le", "M.Zarif".
    infixes = list(nlp.Defaults.infixes or ())
    if nlp.tokenizer.infix_finditer is not None:
        pattern = nlp.tokenizer.infix_finditer.__self__.pattern
        infixes = [pattern]
    infixes.append(r"(?<=[a-zà-ÿ]{2})[.!?](?=[A-ZÀ-Ý«“\"][a-zà-ÿ'’])")
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
