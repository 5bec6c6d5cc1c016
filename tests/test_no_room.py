"""A full disk and a read-only one, for real: small file systems in memory that are mounted for the test."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest
from typer.testing import CliRunner

from lib import library
from lib.cli import app
from lib.fetch import client, keeping, state
from lib.ingest import from_text
from lib.records import Article, Extraction
from lib.store import count, intake, open_store
from tests.fetch.conftest import Web, web  # noqa: F401
from tests.fuzz.seeds import BODY, PAGE

ROOT = Path(__file__).parents[1]
Mount = Callable[[str, str], Path]


@pytest.fixture
def mount(tmp_path: Path) -> Iterator[Mount]:
    """Mounts a file system of a size, ``mount("disk", "1m")``, as a folder."""
    mounted: list[Path] = []

    def make(name: str, size: str) -> Path:
        place = tmp_path / name
        place.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
        if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("mounting a small disk needs root")
        mounted.append(place)
        return place

    yield make
    for place in mounted:
        subprocess.run(["umount", "-l", str(place)], check=True)


def read_only(place: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)


def read(article: Article) -> Extraction:
    return Extraction(article)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Extraction is tested elsewhere."""
    monkeypatch.setattr(library, "extractor_version", lambda: "1")
    monkeypatch.setattr(library, "process_of", lambda extraction: None)
    defaults = intake.take_in.__defaults__ or ()
    monkeypatch.setattr(intake.take_in, "__defaults__", (*defaults[:-1], read))


def run(*arguments: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, list(map(str, arguments)))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def write_articles(folder: Path, number: int) -> None:
    folder.mkdir(exist_ok=True)
    for each in range(number):
        (folder / f"{each:03}.txt").write_text(f"Titre {each}\n\n{BODY}\n\n{f'mot{each} ' * 500}", "utf-8")


def test_a_disk_that_fills_while_articles_come_in(mount: Mount, tmp_path: Path, quick: None) -> None:
    disk, folder = mount("disk", "1500k"), tmp_path / "articles"
    write_articles(folder, 150)
    code, out, err = run("ingest", folder, "--store", disk / "store.sqlite", "--language", "fr")
    assert code == 1
    assert "The disk is full. Make room" in err
    assert "run the same command again" in err
    kept = int(out.split()[0])
    assert 0 < kept < 150
    # What was told as kept is there, and the store is whole.
    store = open_store(str(disk / "store.sqlite"))
    assert count(store)["articles"] == kept
    store.close()
    subprocess.run(["mount", "-o", "remount,size=40m", str(disk)], check=True)
    code, out, err = run("ingest", folder, "--store", disk / "store.sqlite", "--language", "fr")
    assert (code, err) == (0, "")
    assert out.startswith(f"{150 - kept} new or changed, {kept} known already")


def test_a_store_on_a_disk_that_has_no_room_at_all(mount: Mount, tmp_path: Path, quick: None) -> None:
    disk, folder = mount("disk", "16k"), tmp_path / "articles"
    write_articles(folder, 1)
    code, _, err = run("ingest", folder, "--store", disk / "store.sqlite", "--language", "fr")
    assert code == 2
    assert "disk is full" in " ".join(err.replace("│", " ").split())


def test_a_store_that_has_become_read_only(mount: Mount, tmp_path: Path, quick: None) -> None:
    disk, folder = mount("disk", "8m"), tmp_path / "articles"
    write_articles(folder, 2)
    assert run("ingest", folder, "--store", disk / "store.sqlite", "--language", "fr")[0] == 0
    read_only(disk)
    write_articles(folder, 3)
    code, _, err = run("ingest", folder, "--store", disk / "store.sqlite", "--language", "fr")
    assert code in (1, 2)
    told = " ".join(err.replace("│", " ").split())
    assert "store.sqlite" in told.replace(" ", "")
    assert any(words in told for words in ("cannot be written to", "unable to open", "readonly"))


@pytest.mark.parametrize("how", ["full", "read-only"])
def test_the_pages_tell_why_the_store_cannot_be_used(
    mount: Mount, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    disk = mount("disk", "16k")
    if how == "read-only":
        read_only(disk)
    (tmp_path / "articles").mkdir()
    monkeypatch.setenv("POURPARLERS_ARTICLES", str(tmp_path / "articles"))
    monkeypatch.setenv("POURPARLERS_STORE", str(disk / "store.sqlite"))
    st.cache_resource.clear()
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not page.exception
    (told,) = [each.value for each in page.error]
    assert "store.sqlite" in told.replace(" ", "")
    assert ("The disk is full" if how == "full" else "It cannot be written to") in told
    st.cache_resource.clear()


@pytest.mark.parametrize("how", ["full", "read-only"])
def test_an_articles_folder_that_takes_nothing_more(
    mount: Mount, web: Web, monkeypatch: pytest.MonkeyPatch, how: str  # noqa: F811
) -> None:  # fmt: skip
    folder = mount("articles", "64k")
    policy = web.policy()
    monkeypatch.setattr(client, "Policy", lambda: policy)
    web.answers["/a"] = (200, {}, PAGE.encode())
    kept = keeping.keep(from_text(f"Ava\n\n{BODY}"), folder)
    if how == "full":
        (folder / "ballast").write_bytes(bytes(os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize))
        reason = "No space left on device"
    else:
        read_only(folder)
        reason = "Read-only file system"
    code, out, err = run("fetch", web.url("/a"), "--folder", folder)
    assert (code, out, err) == (1, "", f"error: {folder}: cannot be written to: {reason}\n")
    assert kept is not None
    assert BODY in kept.read_text("utf-8")
    assert sorted(path.name for path in folder.iterdir() if path.name != "ballast") == [kept.name]


@pytest.mark.parametrize("how", ["full", "read-only"])
def test_the_state_of_the_feeds_on_a_disk_that_takes_nothing(mount: Mount, tmp_path: Path, how: str) -> None:
    folder = mount("articles", "64k")
    feeds = tmp_path / "feeds.toml"
    feeds.write_text('[[feed]]\nurl = "https://nobody.invalid.example/rss"\n')
    state.save(state.State(met={"before": 3}), folder)
    if how == "full":
        (folder / "ballast").write_bytes(bytes(os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize))
    else:
        read_only(folder)
    code, _, err = run("refresh", "--feeds", feeds, "--folder", folder)
    assert code == 1
    assert f"error: {folder}: cannot be written to: " in err
    # What was known before is still whole.
    assert json.loads((folder / state.NAME).read_text())["met"] == {"before": 3}
    assert not list(folder.glob(".*.part"))
