import os
from datetime import date
from pathlib import Path

import pytest

from lib.ingest import Skipped, load_paths
from lib.records import Article

TEXT = "Un titre\n\nLe ministre a été reçu à Doha mardi."


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")


def outcome(item: Article | Skipped, folder: Path) -> str:
    path = os.path.relpath(item.path or "", folder)
    return f"{path}: {item.reason}" if isinstance(item, Skipped) else path


def test_a_folder_downwards_in_order(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a.md", "sub/c.TXT", ".hidden/d.txt", ".e.txt", "a.json", "z.doc", "f.dat")
    (tmp_path / "empty.txt").write_text("")
    assert [outcome(item, tmp_path) for item in load_paths([tmp_path])] == [
        "a.md",
        "b.txt",
        "empty.txt: empty file",
        "sub/c.TXT",
        "z.doc: not read: an old Word file: save it as .docx",
    ]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    assert len(list(load_paths([tmp_path / "a.txt", tmp_path, str(tmp_path / "a.txt")]))) == 1


def test_bad_paths_are_named(tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    write(tmp_path, "a.dat")
    os.mkfifo(tmp_path / "pipe.txt")
    paths = [tmp_path / name for name in ("missing.txt", "nothing", "a.dat", "pipe.txt", "nul\0.txt")]
    assert [outcome(item, tmp_path) for item in load_paths(paths)] == [
        "missing.txt: no such file or folder",
        "nothing: no file that can be read in this folder",
        "a.dat: not read: files ending in .dat are not known",
        "pipe.txt: not a regular file",
        "nul\0.txt: no such file or folder",
    ]


def test_an_unreadable_file_is_named_and_the_rest_loads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a.txt", "b.txt")
    real = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert [outcome(item, tmp_path) for item in load_paths([tmp_path])] == [
        "a.txt: cannot be read: Permission denied",
        "b.txt",
    ]


def test_a_huge_file_is_not_even_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(7_000_000_000)
    (item,) = load_paths([tmp_path])
    assert outcome(item, tmp_path) == "a.txt: too large: 7000.0 MB, the limit is 5 MB"


def test_metadata_in_order(tmp_path: Path) -> None:
    write(tmp_path, "2025-01-01.txt")
    path = tmp_path / "2025-01-01.txt"
    os.utime(path, (0, 0))

    def published(given: date | None = None) -> tuple[date | None, str]:
        (article,) = load_paths([path], published=given)
        assert isinstance(article, Article)
        return article.published, article.published_basis

    assert published() == (date(2025, 1, 1), "filename")
    path.with_suffix(".toml").write_text("published = 2025-02-02")
    assert published() == (date(2025, 2, 2), "metadata")
    path.write_text(f"---\npublished: 2025-03-03\n---\n{TEXT}")
    assert published() == (date(2025, 3, 3), "metadata")
    assert published(date(2025, 4, 4)) == (date(2025, 4, 4), "given")


def test_the_modification_time_is_no_date(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (article,) = load_paths([tmp_path])
    assert isinstance(article, Article)
    assert (article.published, article.published_basis) == (None, "none")


def test_the_worked_example(seed_text: str, tmp_path: Path) -> None:
    (tmp_path / "000_da83584cf16c9a63.txt").write_text(seed_text, encoding="utf-8")
    (article,) = load_paths([tmp_path])
    assert isinstance(article, Article)
    assert article.text == seed_text.removesuffix("\nToday")
    assert article.title == seed_text.splitlines()[0]
    assert article.language == "fr"
