"""Whatever a file holds, it gives articles or reasons; one bad file never costs the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lib.ingest import Skipped, load_paths, read_all
from lib.ingest.formats import pdf
from lib.records import Article
from tests.fuzz import seeds
from tests.ingest import bad_files

BROKEN = bad_files.broken()
TOLD = bad_files.told()


def checked(raw: bytes, name: str) -> list[Article | Skipped]:
    """What is read, after a look at what must hold for all of it."""
    found = list(read_all(raw, name))
    assert found
    for item in found:
        if isinstance(item, Skipped):
            assert item.reason
            assert item.reason.isprintable()
        else:
            assert item.text.strip()
            assert 0 <= item.body_start <= len(item.text)
            assert not set(item.text) & set(map(chr, (*range(9), 11, 12, *range(14, 32), 127)))
            for words in (item.text, item.title, item.source or "", item.url or "", *item.notes):
                words.encode()
                assert "\x00" not in words
        assert item.path is not None
        assert item.path.startswith(name)
        assert "/" not in item.path
    return found


def test_there_are_enough_bad_files() -> None:
    assert len(BROKEN) + len(TOLD) >= 300


@pytest.mark.parametrize("name", BROKEN)
def test_broken_files(name: str) -> None:
    checked(BROKEN[name], name)


@pytest.mark.parametrize("name", TOLD)
def test_files_that_are_told(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if name in ("bomb.pdf", "itself.pdf"):
        monkeypatch.setattr(pdf, "SECONDS", 3)
    raw, reason = TOLD[name]
    found = checked(raw, name)
    if reason:
        assert [type(item) for item in found] == [Skipped] * len(found)
        assert all(isinstance(item, Skipped) and item.reason.startswith(reason) for item in found), found


ENDINGS = [ending for ending in seeds.files() if ending != "pdf"]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=400), st.sampled_from(ENDINGS))
def test_any_bytes_under_any_name(raw: bytes, ending: str) -> None:
    checked(raw, f"a.{ending}")


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_damage_to_a_valid_file(data: st.DataObject) -> None:
    ending = data.draw(st.sampled_from(ENDINGS))
    raw = bytearray(data.draw(st.sampled_from(seeds.files()[ending])))
    for place in data.draw(st.lists(st.integers(0, len(raw) - 1), max_size=30)):
        raw[place] = data.draw(st.integers(0, 255))
    checked(bytes(raw), f"a.{ending}")


def test_poisoned_files_among_a_thousand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from lib.ingest.formats import plain

    real = plain.decode

    def decode(raw: bytes) -> str:
        for poison, error in POISONS.items():
            if poison in raw:
                raise error
        return real(raw)

    monkeypatch.setattr(plain, "decode", decode)
    for number in range(1000 - len(POISONS)):
        (tmp_path / f"{number:04}.txt").write_text(f"Titre {number}\n\n{seeds.BODY}", encoding="utf-8")
    for poison in POISONS:
        (tmp_path / f"0500-{poison.decode()}.txt").write_bytes(poison)
    found = list(load_paths([tmp_path], language="fr"))
    assert sum(isinstance(item, Article) for item in found) == 1000 - len(POISONS)
    assert [item.reason for item in found if isinstance(item, Skipped)] == [
        "broken or not a text file: cannot be read (MemoryError)",
        "broken or not a text file: cannot be read (RecursionError)",
        "broken or not a text file: cannot be read (ValueError)",
    ]


POISONS = {b"memory": MemoryError(), b"recursion": RecursionError(), b"value": ValueError("two\nlines")}
