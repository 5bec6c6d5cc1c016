from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from lib import library
from lib.cli import app
from lib.store import count, intake, load_all, open_store
from tests.store.reading import read

TEXT = "Un titre\n\nLe ministre a rencontré son homologue mardi à Genève, a dit son porte-parole à la presse."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # What the extractor reads is tested elsewhere, and another one may be written while this runs.
    monkeypatch.setattr(library, "extractor_version", lambda: "1")
    monkeypatch.setattr(library, "process_of", lambda extraction: None)
    defaults = intake.take_in.__defaults__ or ()
    monkeypatch.setattr(intake.take_in, "__defaults__", (*defaults[:-1], read))
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "one.txt").write_text(TEXT, encoding="utf-8")
    (articles / "two.txt").write_text(TEXT.replace("Genève", "Oslo"), encoding="utf-8")
    return articles


def run(*arguments: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["ingest", *map(str, arguments)])
    return result.exit_code, result.stdout, result.stderr


def test_ingest_is_incremental(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "store.sqlite"
    store = f"store: sqlite:///{file}\n"
    assert run(folder, "--store", file) == (0, f"2 new or changed, 0 known already, 0 skipped; {store}", "")
    (folder / "three.txt").write_text(TEXT.replace("Genève", "Vienne"), encoding="utf-8")
    assert run(folder, "--store", file) == (0, f"1 new or changed, 2 known already, 0 skipped; {store}", "")
    code, out, _ = run(folder, "--store", file, "--published", "2025-08-07")
    assert (code, out) == (0, f"3 new or changed, 0 known already, 0 skipped; {store}")
    opened = open_store(str(file))
    assert {str(each.article.published) for each in load_all(opened)} == {"2025-08-07"}
    assert count(opened)["articles"] == 3
    opened.close()


def test_what_cannot_be_read_is_named(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_text("")
    code, out, err = run(folder, tmp_path / "none.txt", "--store", tmp_path / "store.sqlite")
    assert code == 1
    assert out.startswith("2 new or changed, 0 known already, 2 skipped")
    assert "empty.txt" in err
    assert "none.txt: no such file or folder" in err


@pytest.mark.parametrize(
    "wrong",
    [["--store", "mysql://x/y"], ["--workers", "0"], ["--published", "soon"], ["--language", "french"]],
)
def test_wrong_usage_is_told(folder: Path, wrong: list[str]) -> None:
    assert run(folder, *wrong)[0] == 2


def test_the_environment_names_the_store(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POURPARLERS_STORE", str(tmp_path / "deep" / "er" / "store.sqlite"))
    assert run(folder)[0] == 0
    assert (tmp_path / "deep" / "er" / "store.sqlite").exists()
