from __future__ import annotations

from pathlib import Path

import pytest

from lib import library

TEXT = "Un sommet en vue\n\nSteve Witkoff a rencontré Vladimir Poutine mercredi à Moscou."


def test_the_folder_is_the_environments_or_the_configured_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(library.VARIABLE, raising=False)
    assert library.folder() == library.ROOT / "data" / "articles"
    monkeypatch.setenv(library.VARIABLE, str(tmp_path))
    assert library.folder() == tmp_path


def test_the_fingerprint_changes_with_the_files(tmp_path: Path) -> None:
    empty = library.fingerprint(tmp_path)
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    one = library.fingerprint(tmp_path)
    (tmp_path / "one.txt").write_text(TEXT + " Puis rien.", encoding="utf-8")
    assert len({empty, one, library.fingerprint(tmp_path)}) == 3
    (tmp_path / ".state.json").write_text("{}")
    assert library.fingerprint(tmp_path / "gone") == empty


def test_the_version_is_the_same_each_time() -> None:
    assert library.extractor_version() == library.extractor_version()
    assert library.extractor_version().count("+") == 1
