"""The command line as outside checks call it: output, messages and exit status."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from lib.cli import app, streams
from lib.ingest import Skipped
from lib.records import Actor, Article, Event, Extraction, Mention, Participant, Quote

TEXT = (
    "Ava reçoit Bo à Oslo\n\n"
    "La ministre Ava a reçu l'émissaire Bo à Oslo mardi. « C'est utile », a-t-elle dit.\n"
)
Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    return lambda *arguments, **options: CliRunner().invoke(app, [str(each) for each in arguments], **options)


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Instead of the extraction: one meeting, one call without a date and one quotation per article."""

    def extract(article: Article, _parsed: object = None) -> Extraction:
        if "PANNE" in article.text:
            raise RuntimeError("two\nlines")
        ava, bo = Actor("ava", "Ava", "person", aliases=("la ministre",)), Actor("bo", "Bo Ek", "person")
        parts = tuple(Participant(each.id, each.name, "participant", each.name) for each in (ava, bo))
        mention = Mention(0, 13, article.text[:13], "reçoit", "held", "asserted")
        day = date(2025, 8, 5)
        meeting = Event(
            f"m{article.id}", article.id, "meeting", "held", "asserted", (mention,), parts, None, day, day
        )
        call = replace(
            meeting, id=f"c{article.id}", type="call", status="planned", date_start=None, date_end=None
        )
        quote = Quote(
            f"q{article.id}", article.id, 0, 3, "Ava", "direct", (), "ava", "Ava", "elle", "pronoun"
        )
        return Extraction(article, actors=(ava, bo), events=(meeting, call), quotes=(quote,))

    monkeypatch.setattr("lib.extract.extract", extract)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def objects(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.usefixtures("stand_in")
class TestExtract:
    def test_one_object_per_article(self, run: Run, folder: Path) -> None:
        (folder / "2025-08-06_b.txt").write_text(TEXT.replace("mardi", "lundi"), encoding="utf-8")
        result = run("extract", folder)
        assert (result.exit_code, result.stderr) == (0, "")
        second, first = objects(result)
        assert first["article"]["text"] == TEXT.rstrip()
        assert (first["article"]["published"], second["article"]["published"]) == (None, "2025-08-06")
        assert first["quotes"][0]["speaker"] == {"id": "ava", "name": "Ava"}

    def test_date_and_language_given(self, run: Run, folder: Path) -> None:
        result = run("extract", folder / "a.txt", "--published", "2025-08-07", "--language", "FR")
        (article,) = (row["article"] for row in objects(result))
        assert (article["published"], article["published_basis"], article["language"]) == (
            "2025-08-07",
            "given",
            "fr",
        )

    def test_bad_files_are_named_and_the_rest_is_read(self, run: Run, folder: Path) -> None:
        (folder / "b.txt").write_bytes(b"")
        (folder / "c.txt").write_bytes(bytes(range(256)) * 40)
        (folder / "d.txt").write_bytes(b"mot " * 1_300_000)
        (folder / "e.txt").write_bytes("Été\n\nReçu à Oslo, l'émissaire est déjà reparti.".encode("cp1252"))
        (folder / "f.txt").write_text(
            "Talks\n\nThe minister met the envoy in Oslo on Tuesday, her office said."
        )
        (folder / "g.txt").write_text(TEXT + "PANNE ?")
        result = run("extract", folder, folder / "h.txt")
        assert result.exit_code == 1
        assert [row["article"]["path"] for row in objects(result)] == [f"{folder}/a.txt", f"{folder}/e.txt"]
        assert result.stderr.splitlines() == [
            f"skipped: {folder}/b.txt: empty file",
            f"skipped: {folder}/c.txt: not a text: binary data",
            f"skipped: {folder}/d.txt: too large: 5.2 MB, the limit is 5 MB",
            f"skipped: {folder}/f.txt: language 'en' is not supported; supported: fr",
            f"skipped: {folder}/g.txt: extraction failed: RuntimeError: two lines",
            f"skipped: {folder}/h.txt: no such file or folder",
        ]

    def test_broken_front_matter_is_a_line_on_standard_error(self, run: Run, folder: Path) -> None:
        (folder / "a.txt").write_text(f"---\ntitle: Un : titre\n---\n{TEXT}", encoding="utf-8")
        result = run("extract", folder)
        assert result.exit_code == 0
        assert objects(result)[0]["article"]["title"] == "Un : titre"

    @pytest.mark.parametrize(
        "arguments",
        [
            (),
            ("--published", "2025-08-07"),
            ("PATH", "--published", "hier"),
            ("PATH", "--published", "2025-02-30"),
            ("PATH", "--language", "français"),
            ("PATH", "--unknown"),
        ],
    )
    def test_wrong_usage(self, run: Run, folder: Path, arguments: tuple[str, ...]) -> None:
        result = run("extract", *(folder if each == "PATH" else each for each in arguments))
        assert result.exit_code == 2
        assert result.stdout == ""


def test_the_whole_chain_on_a_real_article(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"\ufeff{TEXT}\nPublicité\n".replace("\n", "\r\n"), encoding="utf-8")
    result = run("extract", path, "--published", "2025-08-07")
    assert (result.exit_code, result.stderr) == (0, "")
    (found,) = objects(result)
    text = found["article"]["text"]
    assert text == TEXT.rstrip()
    rows = [
        *found["quotes"],
        *found["dates"],
        *(each for event in found["events"] for each in event["mentions"]),
    ]
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows)
    assert "C'est utile" in [quote["text"] for quote in found["quotes"]]
    assert [row["date_start"] for row in found["dates"]] == ["2025-08-05"]


@pytest.mark.usefixtures("stand_in")
class TestExport:
    def test_timeline_as_csv(self, run: Run, folder: Path) -> None:
        result = run("export", "timeline", "--articles", folder)
        assert result.exit_code == 0
        assert result.stdout_bytes.startswith(b"\xef\xbb\xbf")
        rows = list(csv.DictReader(io.StringIO(result.stdout_bytes.decode("utf-8-sig"), newline="")))
        assert [(row["type"], row["status"], row["date_start"]) for row in rows] == [
            ("meeting", "held", "2025-08-05"),
            ("call", "planned", ""),
        ]
        assert rows[0]["participants"] == "Ava; Bo Ek"
        assert [(row["cameo"], row["plover"]) for row in rows] == [("040", "CONSULT"), ("036", "AGREE")]

    @pytest.mark.parametrize(
        ("limits", "types"),
        [
            (["--type", "call"], ["call"]),
            (["--type", "call", "--type", "meeting"], ["meeting", "call"]),
            (["--status", "held"], ["meeting"]),
            (["--from", "2025-08-05", "--to", "2025-08-05"], ["meeting"]),
            (["--from", "2025-08-06"], []),
            (["--actor", "bo ek"], ["meeting", "call"]),
            (["--actor", "Ek"], ["meeting", "call"]),
            (["--actor", "La Ministre"], ["meeting", "call"]),
            (["--actor", "Cy"], []),
        ],
    )
    def test_limits(self, run: Run, folder: Path, limits: list[str], types: list[str]) -> None:
        result = run("export", "timeline", "--format", "json", "--articles", folder, *limits)
        assert [row["type"] for row in json.loads(result.stdout)] == types

    def test_what_is_left_out_is_told(self, run: Run, folder: Path) -> None:
        result = run(
            "export",
            "timeline",
            "--articles",
            folder,
            "--from",
            "2025-08-01",
            "--actor",
            "Cy",
            "--actor",
            "Bo",
        )
        assert result.stderr.splitlines() == [
            "note: no actor 'Cy' in these articles",
            "note: 1 rows without a date are left out",
        ]

    @pytest.mark.parametrize(
        ("table", "name", "start"),
        [
            ("timeline", "a.xlsx", b"PK"),
            ("timeline", "a.ics", b"BEGIN:VCALENDAR"),
            ("quotes", "a.parquet", b"PAR1"),
            ("actors", "a.csv", b"\xef\xbb\xbfid,name"),
            ("network", "a.graphml", b"<?xml"),
            ("network", "a.gexf", b"<"),
            ("network", "a.json", b"["),
            ("network", "a.unknown", b"\xef\xbb\xbf"),
        ],
    )
    def test_the_format_follows_the_output_file(
        self, run: Run, folder: Path, table: str, name: str, start: bytes
    ) -> None:
        result = run("export", table, "--articles", folder / "a.txt", "--output", folder / name)
        assert (result.exit_code, result.stdout) == (0, "")
        assert (folder / name).read_bytes().startswith(start)

    def test_the_same_text_counts_once(self, run: Run, folder: Path) -> None:
        (folder / "b.txt").write_text(TEXT, encoding="utf-8")
        result = run("export", "quotes", "--format", "json", "--articles", folder)
        assert len(json.loads(result.stdout)) == 1
        assert result.stderr == f"skipped: {folder}/b.txt: the same text as {folder}/a.txt\n"
        assert result.exit_code == 1

    def test_the_store_of_the_pages_after_the_articles_folder(
        self, run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        store = tmp_path / "mine.sqlite"
        monkeypatch.setenv("POURPARLERS_ARTICLES", str(folder))
        monkeypatch.setenv("POURPARLERS_STORE", str(store))
        first = run("export", "quotes")
        assert (first.exit_code, first.stderr, first.stdout.count("\n")) == (0, "", 2)
        (folder / "b.txt").write_text(TEXT.replace("Oslo", "Riga"), encoding="utf-8")
        assert run("export", "quotes", "--store", store).stdout == first.stdout  # as it is
        assert run("export", "quotes").stdout.count("\n") == 3
        assert run("export", "quotes", "--articles", folder / "a.txt").stdout.count("\n") == 2
        assert run("export", "quotes").stdout.count("\n") == 3

    def test_a_store_that_cannot_be_used_is_a_line(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "x.sqlite").write_text("something else entirely, and long enough" * 200)
        result = run("export", "timeline", "--store", tmp_path / "x.sqlite")
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
        assert (
            f"error: The store {tmp_path / 'x.sqlite'} cannot be used. The file is damaged" in result.stderr
        )

    @pytest.mark.parametrize(
        "arguments",
        [
            ("events",),
            ("timeline", "--store", "x.sqlite"),
            ("timeline", "--type", "dinner"),
            ("timeline", "--status", "done"),
            ("timeline", "--from", "hier"),
            ("timeline", "--format", "gexf"),
            ("quotes", "--format", "ics"),
            ("timeline", "--format", "docx"),
            ("timeline", "--output", "/nowhere/at/all.csv"),
        ],
    )
    def test_wrong_usage(self, run: Run, folder: Path, arguments: tuple[str, ...]) -> None:
        assert run("export", *arguments, "--articles", folder).exit_code == 2


class TestEvaluate:
    @pytest.mark.usefixtures("stand_in")
    def test_table_rows_and_json(self, run: Run, folder: Path) -> None:
        gold = {"article": {"published": "2025-08-07"}, "actors": [{"name": "Ava"}, {"name": "Dan"}]}
        (folder / "a.json").write_text(json.dumps(gold))
        (folder / "b.json").write_text("{")
        result = run("evaluate", folder, "--json", folder / "nowhere" / "scores.txt")
        assert result.exit_code == 2
        result = run("evaluate", folder, "--json", folder / "scores.txt")
        assert result.exit_code == 0
        assert "actors                         2      2      1   0.500   0.500   0.500" in result.stdout
        assert "miss  actors               a:0  Dan" in result.stdout
        assert f"{folder}/b.json: cannot be read" in result.stderr
        assert json.loads((folder / "scores.txt").read_text())["counts"]["actors"]["f1"] == 0.5

    def test_no_folder(self, run: Run, tmp_path: Path) -> None:
        assert run("evaluate", tmp_path / "nowhere").exit_code == 2


class TestDates:
    def test_text_on_standard_input(self, run: Run) -> None:
        result = run(
            "dates", "--published", "2025-08-07", "--language", "fr", input="Il est arrivé hier à Oslo.\n"
        )
        assert result.exit_code == 0
        assert json.loads(result.stdout) == [
            {
                "text": "hier",
                "start": 14,
                "end": 18,
                "date_start": "2025-08-06",
                "date_end": "2025-08-06",
                "date_precision": "day",
                "date_basis": "relative",
            }
        ]

    def test_a_line_out_for_each_line_in(self, run: Run) -> None:
        lines = [
            {"text": "Il part demain.", "published": "2025-08-07", "language": "fr"},
            {"text": "Il part demain.", "published": None},
            {"text": "Rien."},
            {"text": "He leaves tomorrow.", "language": "en"},
            {"text": "Il part demain.", "published": "demain"},
            {"texte": "Il part."},
        ]
        given = "\n".join(json.dumps(line) for line in lines) + "\nno JSON\n"
        result = run("dates", "--lines", input=given)
        answers = [json.loads(line) for line in result.stdout.splitlines()]
        assert [[each["date_start"] for each in answer] for answer in answers] == [
            ["2025-08-08"], [None], [], [], [], [], [],
        ]  # fmt: skip
        assert result.exit_code == 1
        assert [line.partition(":")[2].strip().partition(":")[0] for line in result.stderr.splitlines()] == [
            "line 4", "line 5", "line 6", "line 7",
        ]  # fmt: skip

    def test_a_date_for_lines_without_their_own(self, run: Run) -> None:
        result = run("dates", "--lines", "--published", "2025-08-07", input='{"text": "Il part demain."}\n')
        assert json.loads(result.stdout)[0]["date_start"] == "2025-08-08"

    def test_nothing(self, run: Run) -> None:
        assert run("dates", input="").stdout == "[]\n"


def test_help_of_every_command_says_what_it_does(run: Run) -> None:
    result = run("--help")
    assert result.exit_code == 0
    for command in ("extract", "export", "evaluate", "dates"):
        assert command in result.stdout
        assert run(command, "--help").exit_code == 0


def test_help_loads_no_pipeline() -> None:
    code = "import sys, lib.cli; print({'spacy', 'pandas', 'networkx'} & set(sys.modules))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "set()\n"


def test_a_reader_that_leaves_early_gets_no_traceback(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(TEXT.replace("Oslo", f"Oslo{number}"), encoding="utf-8")
    command = f"{sys.executable} -m lib extract {tmp_path} | true"
    result = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert result.stderr == ""


class TestNotices:
    def test_a_name_that_a_terminal_would_obey_is_shown_harmless(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        streams.notice(Skipped("a\x1b[2J\nskipped: b\u202etxt.exe", "empty\nfile"))
        assert capsys.readouterr().err == "skipped: a?[2J?skipped: b?txt.exe: empty file\n"
