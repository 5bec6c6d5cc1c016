from __future__ import annotations

from pathlib import Path

import pytest

from lib import library
from tests.sample import EXTRACTIONS

TEXT = "Un sommet en vue\n\nSteve Witkoff a rencontré Vladimir Poutine mercredi à Moscou."


def test_the_folder_is_the_environments_or_the_configured_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(library.VARIABLE, raising=False)
    assert library.folder() == library.ROOT / "data" / "articles"
    monkeypatch.setenv(library.VARIABLE, str(tmp_path))
    assert library.folder() == tmp_path


def test_load_names_what_it_skips_and_reads_the_rest(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "same.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    articles, skipped = library.load(tmp_path)
    assert [article.title for article in articles] == ["Un sommet en vue"]
    assert [Path(item.path).name for item in skipped] == ["empty.txt", "same.txt"]
    assert skipped[1].reason == f"the same text as {tmp_path / 'one.txt'}"


def test_a_missing_folder_is_told_and_nothing_more(tmp_path: Path) -> None:
    articles, skipped = library.load(tmp_path / "gone")
    assert articles == ()
    assert [item.reason for item in skipped] == ["no such file or folder"]


def test_the_fingerprint_changes_with_the_files(tmp_path: Path) -> None:
    empty = library.fingerprint(tmp_path)
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    one = library.fingerprint(tmp_path)
    (tmp_path / "one.txt").write_text(TEXT + " Puis rien.", encoding="utf-8")
    assert len({empty, one, library.fingerprint(tmp_path)}) == 3
    assert library.fingerprint(tmp_path / "gone") == empty


def test_build_joins_tables_network_and_places() -> None:
    built = library.build(EXTRACTIONS, [], "1.0")
    assert sorted(built.extractions) == ["a1", "a2"]
    assert len(built.frames.timeline) == 4
    assert (
        sorted(built.positions)
        == sorted(built.network)
        == ["donald-trump", "steve-witkoff", "vladimir-poutine"]
    )


def test_the_version_is_the_same_each_time() -> None:
    assert library.extractor_version() == library.extractor_version()
    assert library.extractor_version().count("+") == 1
