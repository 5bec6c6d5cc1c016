from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import pytest

from lib.briefing import Document, briefing
from lib.filters import Filters
from tests.rows import quotes

Make = Callable[..., Document]


@pytest.fixture
def make() -> Make:
    """The briefing of happenings on 9 August 2025, news since the 7th, reached at talks.example.org."""

    def build(rows: pd.DataFrame, said: pd.DataFrame | None = None, **given: Any) -> Document:
        asked: dict[str, Any] = {
            "as_of": date(2025, 8, 9), "since": date(2025, 8, 7), "made": date(2025, 8, 10),
            "articles": 3, "version": "1.0+abc", "base_url": "https://talks.example.org",
        }  # fmt: skip
        filters = given.pop("filters", Filters())
        return briefing(rows, quotes() if said is None else said, filters, **(asked | given))

    return build
