"""Whom pronouns, bare titles, possessives and plural nouns mean: the table is ``coreference.tsv``."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from lib.extract.actors import find_cast
from lib.languages.tokens import Doc
from lib.records import Article

TABLE = Path(__file__).with_name("coreference.tsv").read_text(encoding="utf-8")
ROWS = [tuple(line.split("\t")) for line in TABLE.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize(("day", "expected", "text"), ROWS)
def test_resolves(
    day: str,
    expected: str,
    text: str,
    article_of: Callable[..., Article],
    doc_of: Callable[[str], Doc],
) -> None:
    target = re.search(r"\[(.+?)\]", text)
    assert target is not None
    plain = text.replace("[", "").replace("]", "")
    doc = doc_of(plain)
    cast = find_cast(doc, article_of(plain, published=date.fromisoformat(day)))
    last = next(t for t in reversed(doc) if t.idx < target.end() - 2)
    mention = cast.at(last)
    assert set(mention.actor_ids if mention else ()) == set(expected.split())
