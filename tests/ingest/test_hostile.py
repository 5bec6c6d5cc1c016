"""Files made to keep the reader busy, to fill the memory, or to lead it elsewhere; each test names the attack.

What would take hours with a search that starts over at every character takes a moment with one that does
not: the alarm only keeps a mistake from holding up everything else.
"""

# ruff: noqa: E501
from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path
from types import FrameType, SimpleNamespace

import pytest

from lib.ingest import Skipped, draft, load_paths, read_all, together
from lib.ingest.formats import archive, docx, mail
from lib.ingest.furniture import blank_furniture
from lib.records import Article
from lib.sentences import sentences
from tests.fuzz import seeds
from tests.fuzz.seeds import BODY, MAIL, PAGE, TEXT, packed

LONG = 400_000
SECONDS = 120


class Late(BaseException):
    """Nothing that the readers catch."""


@pytest.fixture(autouse=True)
def alarm() -> Iterator[None]:
    def late(number: int, frame: FrameType | None) -> None:
        raise Late(f"not read within {SECONDS} seconds")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(SECONDS)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def run(sign: str, length: int = LONG) -> str:
    return (sign * (length // len(sign) + 1))[:length]


# Enough letters for the whole to pass for a text.
PAD = f"{BODY}\n\n" * 600

RUNS = {
    "pictures-never-closed.md": f"# Ava\n\n{PAD}{run('![', 190_000)}\n",
    "links-never-closed.md": f"# Ava\n\n{PAD}{run('[a](', 190_000)}\n",
    "brackets.md": f"# Ava\n\n{PAD}{run('[', 190_000)}\n",
    "spaces.md": f"# Ava\n\n{PAD}Ava{run(' ', 190_000)}x\n",
    "spaces-first.txt": f"---\ntitle: Ava\n---\n{run(' ', 190_000)}\n\n{PAD}",
    "stops.txt": f"Ava\n\n{PAD}Ava {run('!', 45_000)}x\n",
    "spaces-and-number.txt": f"{run(' ', 190_000)}x\n{PAD}{seeds.FACTIVA.replace('HD', 'XX')}",
    "spaces-in-source.txt": seeds.EUROPRESSE.replace("Le Journal, no. 2", f"Le{run(' ', 190_000)}Journal, no. 2") + PAD,
    "credits.txt": f"Ava\n\n{PAD}" + f"Mot{run(' ', 1990)}mot\n" * 400,
    "digits.html": PAGE.replace("<nav>", f"<p>{PAD}{run('1')}</p><nav>"),
    "charset.html": PAGE.replace('<meta charset="utf-8">', f"<meta charset={run(' ', 3000)}"),
    "doctypes.xml": seeds.FEED.replace("<rss", f"{run('<!DOCTYPE x ')}><rss", 1),
    "quotes-in-sender.eml": MAIL.replace("From: Le Journal", "From: " + run('"')),
    "words-in-subject.eml": MAIL.replace("Subject: ", "Subject: " + run("=?utf-8?q?a?= ")),
    "parameters.eml": MAIL.replace('boundary="x"', 'boundary="x"; ' + run("a=b; ")),
    "columns.csv": ",".join(f"colonne{n}" for n in range(300_000)) + ",texte\n" + "x\n" * 20_000,
}  # fmt: skip


@pytest.mark.parametrize("name", RUNS)
def test_a_long_run_of_one_sign_does_not_hold_up_the_reader(name: str) -> None:
    found = list(read_all(RUNS[name].encode("utf-8"), name))
    assert found
    for item in found:
        assert isinstance(item, Skipped) or sentences(item.text)


def test_what_is_searched_in_one_pass_finds_what_it_found_before() -> None:
    assert [BODY_LIKE[slice(*span)] for span in sentences(BODY_LIKE)] == [
        "Il part…", "« Non ! »", "« Si ?! »", "Elle reste."
    ]  # fmt: skip
    line = "Les parties ont signé.   (Rédigé par Ava, édité par Bo)"
    assert blank_furniture(f"Titre\n\n{line}").rstrip() == "Titre\n\nLes parties ont signé."


BODY_LIKE = "Il part… « Non ! »   « Si ?! » Elle reste."


def test_archives_within_an_archive_share_one_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    # Ten inner archives, each within the limit alone.
    inner = packed({f"{n}.txt": TEXT.encode() for n in range(5)})
    monkeypatch.setattr(draft, "MOST_BYTES", 3 * len(inner) + 12 * len(TEXT.encode()))
    found = list(read_all(packed({f"{n}.zip": inner for n in range(10)}), "a.zip"))
    assert sum(isinstance(item, Article) for item in found) == 12
    assert isinstance(found[-1], Skipped)
    assert found[-1].reason.endswith("MB when unpacked; the rest is not read")


def test_articles_of_archives_within_an_archive_are_counted_together(monkeypatch: pytest.MonkeyPatch) -> None:
    inner = packed({f"{n}.txt": TEXT.encode() for n in range(4)})
    monkeypatch.setattr(draft, "MOST_ARTICLES", 6)
    found = list(read_all(packed({f"{n}.zip": inner for n in range(5)}), "a.zip"))
    assert sum(isinstance(item, Article) for item in found) == 6
    assert isinstance(found[-1], Skipped)
    assert found[-1].reason == "more than 6 articles; the rest is not read"


def test_an_archive_that_takes_too_long_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(0, 100_000, 200))
    monkeypatch.setattr(draft, "time", SimpleNamespace(monotonic=lambda: next(clock)))
    found = list(read_all(packed({f"{n}.txt": TEXT.encode() for n in range(9)}), "a.zip"))
    # The clock is looked at three times for each file.
    assert [type(item) for item in found] == [Article, Skipped]
    assert isinstance(found[-1], Skipped)
    assert found[-1].reason == "more than 15 minutes; the rest is not read: unpack it into a folder"


def test_an_archive_of_thousands_of_records_is_not_compared_name_by_name() -> None:
    names = [f"{n}.json" for n in range(100_000)]
    assert archive.beside([*names, "7.html"]) == {"7.json"}
    assert archive.beside(["a.txt", "a.toml", "b/a.yaml", "c.txt.json", "c.txt"]) == {"a.toml", "c.txt.json"}


def test_a_word_file_of_endless_elements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx, "MOST_TAGS", 1000)
    body = seeds.docx_xml().replace("<w:body>", "<w:body>" + "<a/>" * 1000)
    (found,) = read_all(seeds.docx(document=body), "a.docx")
    assert found == Skipped("a.docx", "a Word file of more than 1000 tags")


def test_an_email_of_endless_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "MOST_LINES", 1000)
    (found,) = read_all((MAIL + "\n" * 1000).encode(), "a.eml")
    assert found == Skipped("a.eml", "an e-mail of more than 1000 lines")


def test_a_long_header_is_cut_and_the_message_read() -> None:
    raw = MAIL.replace("Subject: ", "Subject: " + "mot " * 5000).encode()
    first = next(iter(read_all(raw, "a.eml")))
    assert isinstance(first, Article)
    assert first.title.startswith("mot mot")
    assert len(first.title) <= 300


def test_a_table_of_a_million_columns() -> None:
    (found,) = read_all(RUNS["columns.csv"].encode(), "a.csv")
    assert found == Skipped("a.csv", "a table of more than 1000 columns")


def test_a_link_in_a_folder_that_leads_out_of_it(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text(TEXT, encoding="utf-8")
    (folder / "own.txt").write_text(TEXT, encoding="utf-8")
    (folder / "inside.txt").symlink_to(folder / "own.txt")
    (folder / "outside.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "beyond").symlink_to(tmp_path)
    (folder / "round.txt").symlink_to(folder / "round.txt")
    told = [
        (Path(item.path or "").name, getattr(item, "reason", "read")) for item in load_paths([folder], language="fr")
    ]  # fmt: skip
    assert told == [
        ("inside.txt", "read"),
        ("outside.txt", "not read: a link that leads out of the folder"),
        ("own.txt", "read"),
        ("round.txt", "no such file or folder"),
    ]
    # Named by itself it is what the user asks for, and so is a folder that is a link.
    (tmp_path / "link").symlink_to(folder)
    assert isinstance(next(iter(load_paths([folder / "outside.txt"], language="fr"))), Article)
    assert len(list(load_paths([tmp_path / "link"], language="fr"))) == 4


def test_files_of_one_name_are_all_read() -> None:
    files = together.distinct(
        [("a.txt", b"1"), ("a.txt", b"2"), ("a (2).txt", b"3"), ("b", b"4"), ("b", b"5")]
    )
    assert files == {"a.txt": b"1", "a (2).txt": b"2", "a (2) (2).txt": b"3", "b": b"4", "b (2)": b"5"}
