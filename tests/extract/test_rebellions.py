from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.extract.actors import find_cast
from lib.records import Article


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Rencontre\n\nLe gouvernement a reçu la rébellion du M23 à Luanda.", "m23"),
        ("Rencontre\n\nL'ONU a reçu l'opposition syrienne à Genève.", "opposition-syrie"),
    ],
)
def test_a_rebellion_of_a_movement_is_the_movement(
    text: str, actor: str, article_of: Callable[..., Article], doc_of: Callable[..., object]
) -> None:
    article = article_of(text)
    assert actor in find_cast(doc_of(text), article).actors  # type: ignore[arg-type]
