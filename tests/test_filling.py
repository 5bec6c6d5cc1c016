"""The articles folder into the store: what is opened, what is read, what happens when a file changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lib import filling, library, starter
from lib.ingest import Skipped
from lib.records import Article, Extraction
from lib.store import Store, count, counting, frames, load_shown, open_store, removing
from lib.store.corrections import making
from lib.store.corrections.records import Correction
from lib.store.intake import Kept

TEXT = "Un titre\n\nLe ministre a rencontré mardi à Genève son homologue, a dit son porte-parole à la presse."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(str(tmp_path / "store.sqlite"))
    yield opened
    opened.close()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the articles that were read, in order."""
    names: list[str] = []

    def extract(article: Article) -> Extraction:
        names.append(Path(article.path or "?").name)
        return Extraction(article)

    monkeypatch.setattr("lib.extract.extract", extract)
    return names


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    return folder


def fill(store: Store, folder: Path) -> list[str]:
    """What became of each input: ``new``, ``known``, ``same`` for a file that was not opened, or a reason."""
    said = []
    for step in filling.fill(store, [folder]):
        outcome = step.outcome
        if not step.done:
            continue
        if isinstance(outcome, Kept):
            said.append("new" if outcome.changed else "known")
        else:
            said.append(outcome.reason if isinstance(outcome, Skipped) else "same")
    return said


def titles(store: Store) -> list[str]:
    return sorted(frames.articles(store, columns=["title"])["title"])


def test_a_file_is_opened_once(store: Store, folder: Path, opened: list[str]) -> None:
    assert fill(store, folder) == ["new"]
    assert fill(store, folder) == ["same"]
    (folder / "b.txt").write_text(TEXT.replace("Genève", "Oslo"), encoding="utf-8")
    assert fill(store, folder) == ["same", "new"]
    assert opened == ["a.txt", "b.txt"]


def test_a_file_that_cannot_be_read_is_told_each_time_and_tried_by_another_program(
    store: Store, folder: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "b.txt").write_bytes(b"")
    assert fill(store, folder) == ["new", "empty file"]
    assert fill(store, folder) == ["same", "empty file"]
    monkeypatch.setattr(library, "reader_version", lambda: "newer")
    monkeypatch.setattr(
        filling, "load_paths", lambda paths: [Article("b", "B", "B", "fr", path=str(paths[0]))]
    )
    assert fill(store, folder) == ["same", "new"]
    assert opened == ["a.txt", "b.txt"]


def test_the_same_text_in_two_files_is_told(store: Store, folder: Path, opened: list[str]) -> None:
    (folder / "b.txt").write_text(TEXT, encoding="utf-8")
    told = f"the same text as {folder / 'a.txt'}"
    assert fill(store, folder) == ["new", "new", told]
    assert fill(store, folder) == ["same", "same", told]
    assert count(store)["articles"] == 1


def test_a_file_that_is_written_anew_replaces_its_article(
    store: Store, folder: Path, opened: list[str]
) -> None:
    fill(store, folder)
    (folder / "a.txt").write_text(TEXT.replace("Un titre", "Autre titre"), encoding="utf-8")
    fill(store, folder)
    assert titles(store) == ["Autre titre"]
    assert list(removing.removed(store).values()) == ["Un titre"]
    [hidden] = making.listed(store)
    assert (hidden.kind, hidden.who, hidden.why) == (
        "hide",
        "articles folder",
        "a.txt holds another text now",
    )
    (folder / "a.txt").write_text(TEXT + " ", encoding="utf-8")  # as before, to the reader
    fill(store, folder)
    assert titles(store) == ["Un titre"]


def test_an_article_that_is_also_elsewhere_stays(store: Store, folder: Path, opened: list[str]) -> None:
    (folder / "b.txt").write_text(TEXT, encoding="utf-8")
    fill(store, folder)
    (folder / "a.txt").write_text(TEXT.replace("Un titre", "Autre titre"), encoding="utf-8")
    fill(store, folder)
    assert titles(store) == ["Autre titre", "Un titre"]


@pytest.mark.parametrize("change", [Path.unlink, lambda path: path.write_bytes(b"")])
def test_an_article_stays_when_its_file_goes_or_breaks(
    store: Store, folder: Path, opened: list[str], change: Callable[[Path], None]
) -> None:
    fill(store, folder)
    change(folder / "a.txt")
    fill(store, folder)
    assert titles(store) == ["Un titre"]


def test_metadata_beside_a_file_is_read_when_it_changes(
    store: Store, folder: Path, opened: list[str]
) -> None:
    fill(store, folder)
    (folder / "a.toml").write_text('source = "Le Fil"')
    fill(store, folder)
    assert frames.articles(store)["source"].tolist() == ["Le Fil"]


def test_a_newer_version_reads_everything_anew_and_keeps_corrections(
    store: Store, folder: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store, folder)
    list(filling.take_in(store, [Article("added", "Ajouté", "Ajouté\n\nà la main", "fr", path="c.txt")], "1"))
    making.make(
        store,
        Correction("edit", "article", "added", "ava", article_id="added", field="title", after="Corrigé"),
    )
    opened.clear()
    monkeypatch.setattr(library, "extractor_version", lambda: "newer")
    assert fill(store, folder) == ["same", "new", "new"]
    assert opened == ["a.txt", "c.txt"]
    assert titles(store) == ["Corrigé", "Un titre"]
    assert set(frames.articles(store)["extractor_version"]) == {"newer"}


def test_starter_articles_that_were_removed_stay_out(store: Store, folder: Path, opened: list[str]) -> None:
    head = '---\nsource: "Starter corpus, Oslo desk"\n---\n'
    (folder / "s.txt").write_text(head + TEXT.replace("Genève", "Oslo"), encoding="utf-8")
    fill(store, folder)
    assert len(starter.shown(store)) == 1
    removing.remove(store, starter.shown(store), "ava", "")
    (folder / "t.txt").write_text(head + TEXT.replace("Genève", "Riga"), encoding="utf-8")
    (folder / "own.txt").write_text(TEXT.replace("Genève", "Vienne"), encoding="utf-8")
    fill(store, folder)
    assert counting.size(store, "articles") == 2
    assert starter.unwanted(store)
    removing.bring_back(store, starter.hidden(store), "ava")
    fill(store, folder)
    assert counting.size(store, "articles") == 4


def test_a_name_that_is_no_text(store: Store, folder: Path, opened: list[str]) -> None:
    (folder / "caf\udce9.txt").write_text(TEXT.replace("Genève", "Oslo"), encoding="utf-8")
    assert fill(store, folder) == ["new", "new"]
    assert fill(store, folder) == ["same", "same"]


def test_a_step_says_how_far_it_has_come(store: Store, folder: Path, opened: list[str]) -> None:
    rows = [f'{{"title": "T{n}", "text": "{TEXT[10:60]} numéro {n}"}}' for n in range(3)]
    (folder / "b.jsonl").write_text("\n".join(rows), encoding="utf-8")
    steps = list(filling.fill(store, [folder]))
    assert [step.done for step in steps] == [0, 1, 2, 3, 4]
    assert all(step.done <= step.total for step in steps)
    assert load_shown(store, "none") is None


def test_articles_that_are_read_anew_are_not_counted_together_with_their_files(
    store: Store, folder: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "b.txt").write_text(TEXT.replace("Genève", "Oslo"), encoding="utf-8")
    fill(store, folder)
    monkeypatch.setattr(library, "extractor_version", lambda: "newer")
    steps = [(step.done, step.total) for step in filling.fill(store, [folder])]
    assert steps == [(0, 2), (1, 2), (2, 2), (0, 2), (1, 2), (2, 2)]
