"""Fixtures shared by all tests: the French pipeline (loaded once) and the worked example."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from spacy.language import Language

from lib import languages
from lib.extract.parsing import parse
from lib.languages.tokens import Doc
from lib.records import Article

# A busy machine is no failure: speed is measured in benchmarks/.
settings.register_profile("project", deadline=None)
settings.load_profile("project")

SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(autouse=True)
def own_store(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test ever touches the store of the person who runs it."""
    monkeypatch.setenv("POURPARLERS_STORE", str(tmp_path_factory.getbasetemp() / "store.sqlite"))


@pytest.fixture(scope="session")
def nlp() -> Language:
    return languages.pipeline("fr")


@pytest.fixture(scope="session")
def article_of() -> Callable[..., Article]:
    """Builds an article from a text: article_of("Titre\\n\\nCorps", published=date(2025, 8, 7))."""

    def build(text: str, published: date | None = date(2025, 8, 7), language: str = "fr") -> Article:
        title, _, body = text.partition("\n\n")
        return Article(
            id="test",
            title=title if body else "",
            text=text,
            language=language,
            body_start=len(title) + 2 if body else 0,
            published=published,
            published_basis="given" if published else "none",
        )

    return build


@pytest.fixture(scope="session")
def doc_of(nlp: Language, article_of: Callable[..., Article]) -> Callable[[str], Doc]:
    def build(text: str) -> Doc:
        return parse(article_of(text), nlp)

    return build


@pytest.fixture(scope="session")
def seed_text() -> str:
    path = SHARED / "seeds" / "000_da83584cf16c9a63.txt"
    if not path.exists():
        pytest.skip("the worked example is not on this machine (../shared/seeds)")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def seed_gold() -> dict[str, Any]:
    path = SHARED / "gold" / "000_da83584cf16c9a63.json"
    if not path.exists():
        pytest.skip("the worked example is not on this machine (../shared/gold)")
    gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return gold
