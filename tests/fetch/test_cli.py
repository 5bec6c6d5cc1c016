import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from lib.cli import app
from lib.fetch import client, keeping
from lib.fetch import feeds as listing
from tests.fetch.conftest import Web
from tests.fuzz.seeds import PAGE


@pytest.fixture(autouse=True)
def on_this_server(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    policy = web.policy()
    monkeypatch.setattr(client, "Policy", lambda: policy)


def run(*arguments: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [str(each) for each in arguments])
    return result.exit_code, result.stdout, result.stderr


def test_fetch(web: Web, tmp_path: Path) -> None:
    web.answers["/a"] = (200, {}, PAGE.encode())
    listed = tmp_path / "list.txt"
    listed.write_text(f"# Liste\n{web.url('/a')}\n{web.url('/b')}\n")
    folder = tmp_path / "articles"
    folder.mkdir()
    code, out, err = run("fetch", web.url("/a"), listed, "--folder", folder)
    (path,) = folder.iterdir()
    assert (code, out) == (1, f"{path}\n1 added, 0 already there, 1 skipped\n")
    assert err == f"skipped: {web.url('/b')}: no such page (status 404)\n"
    assert run("fetch", web.url("/a"), "--folder", folder)[:2] == (0, "0 added, 1 already there, 0 skipped\n")


@pytest.mark.parametrize("wrong", [["nothing.txt"], ["http://a.example", "--folder", "/nowhere"]])
def test_wrong_usage(tmp_path: Path, wrong: list[str]) -> None:
    assert run("fetch", *wrong)[0] == 2


def test_a_folder_that_cannot_be_written_to_is_told(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(30, "Read-only file system")

    monkeypatch.setattr(keeping, "write_whole", refuse)
    web.answers["/a"] = (200, {}, PAGE.encode())
    code, out, err = run("fetch", web.url("/a"), "--folder", tmp_path)
    assert (code, out) == (1, "")
    assert err == f"error: {tmp_path}: cannot be written to: Read-only file system\n"


def test_refresh(web: Web, tmp_path: Path) -> None:
    feeds, folder = tmp_path / "feeds.toml", tmp_path / "articles"
    folder.mkdir()
    feeds.write_text('[[feed]]\nurl = "http://journal.example/feed"\n')
    code, out, err = run("refresh", "--feeds", feeds, "--folder", folder)
    assert (code, out) == (1, "1 feed: 0 added, 0 already there, 1 skipped\n")
    assert err.startswith("skipped: http://journal.example/feed: ")
    assert os.listdir(folder) == [".feeds.json"]


def test_refresh_with_a_bad_list(tmp_path: Path) -> None:
    assert run("refresh", "--feeds", tmp_path / "none.toml", "--folder", tmp_path)[0] == 2


def test_refresh_as_cron_calls_it(web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Every hour again: what is new comes, what was there stays, what failed is tried again.
    monkeypatch.setattr(listing, "checked", lambda url: None)  # the test's server has a port of its own
    feeds, folder = tmp_path / "feeds.toml", tmp_path / "articles"
    folder.mkdir()
    feeds.write_text(f'[[feed]]\nurl = "{web.url("/feed")}"\nsource = "Le Journal"\n')
    item = "<item><title>{0}</title><link>/{0}</link></item>"
    items = [item.format(name) for name in ("a", "b")]
    page = PAGE.encode()
    web.answers |= {"/a": (200, {}, page), "/b": (200, {}, page.replace(b"mardi", b"lundi"))}
    for found, outcome in (
        (items[:1], "1 feed: 1 added, 0 already there, 0 skipped"),
        (items[:1], "1 feed: 0 added, 0 already there, 0 skipped"),
        (items, "1 feed: 1 added, 0 already there, 0 skipped"),
        ([*items, item.format("gone")], "1 feed: 0 added, 0 already there, 1 skipped"),
        ([*items, item.format("gone")], "1 feed: 0 added, 0 already there, 1 skipped"),
    ):
        body = f"<rss version='2.0'><channel><title>Le fil</title>{''.join(found)}</channel></rss>"
        web.answers["/feed"] = (200, {}, body.encode())
        out = run("refresh", "--feeds", feeds, "--folder", folder)[1]
        assert out.splitlines()[-1] == outcome
    assert len(list(folder.glob("*.txt"))) == 2
