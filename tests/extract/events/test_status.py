from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from lib.extract.events.lexicon import lexicon
from lib.extract.events.status import read_noun, read_verb
from lib.languages.tokens import Doc
from tests.extract.events.misses import marked

TABLE = tomllib.loads((Path(__file__).parent / "status_cases.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("sentence", "word", "status", "certainty"), marked("status", TABLE["cases"]))
def test_status_of_the_governing_construction(
    sentence: str, word: str, status: str, certainty: str, doc_of: Callable[[str], Doc]
) -> None:
    token = next(t for t in doc_of(sentence) if t.text == word)
    reading = (read_verb if token.pos_ in ("VERB", "AUX") else read_noun)(token, lexicon("fr"))
    assert (reading.status or "", reading.certainty or "") == (status, certainty)
