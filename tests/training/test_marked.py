"""Articles in which each telling is marked: marks are read, and those of the folder are in order."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from training.reader.marked import MARK, read

FOLDER = Path(__file__).parents[2] / "training" / "tellings"
TEXT = """2021-03-04
Une ⟦A|rencontre⟧ à Genève

Karim Adel a ⟦A|reçu⟧ Otto Brandt. Le ⟦-|dialogue⟧ reste la voie, a-t-il dit.

Une nouvelle ⟦B|rencontre⟧ est prévue.
"""


def test_marks_are_where_their_words_are(tmp_path: Path) -> None:
    path = tmp_path / "essai.txt"
    path.write_text(TEXT, encoding="utf-8")
    article, marks = read(path)
    assert (article.id, article.published) == ("essai", date(2021, 3, 4))
    assert article.text.startswith("Une rencontre à Genève\n\nKarim Adel a reçu")
    assert article.text[article.body_start :].startswith("Karim Adel")
    assert [(article.text[start:end], letter) for start, end, letter in marks] == [
        ("rencontre", "A"), ("reçu", "A"), ("dialogue", "-"), ("rencontre", "B"),
    ]  # fmt: skip


def test_a_broken_mark_is_told(tmp_path: Path) -> None:
    path = tmp_path / "essai.txt"
    path.write_text(TEXT.replace("⟦A|reçu⟧", "⟦A reçu⟧"), encoding="utf-8")
    with pytest.raises(ValueError, match=r"essai\.txt: a mark is broken near '⟦A reçu"):
        read(path)


def test_every_marked_article_is_in_order() -> None:
    paths = sorted(FOLDER.glob("*.txt"))
    assert len(paths) > 500
    for path in paths:
        article, marks = read(path)
        assert article.title, path.name
        assert any(letter != "-" for _, _, letter in marks), path.name
        assert not MARK.search(article.text), path.name
