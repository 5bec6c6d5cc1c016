from datetime import date, datetime
from pathlib import Path

import pytest

from lib.ingest.frontmatter import front_matter
from lib.ingest.metadata import Metadata, address, filename_date, first_known, read_date
from lib.ingest.sidecar import sidecar


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-08-07", date(2025, 8, 7)),
        (" 2025-08-07 ", date(2025, 8, 7)),
        ("2025-08-07T23:30:00+02:00", date(2025, 8, 7)),
        ("2025-08-07 10:00", date(2025, 8, 7)),
        ("07/08/2025", date(2025, 8, 7)),
        ("7.8.2025", date(2025, 8, 7)),
        (date(2025, 8, 7), date(2025, 8, 7)),
        (datetime(2025, 8, 7, 23, 59), date(2025, 8, 7)),
        ("2025-02-30", None),
        ("2025-08-071", None),
        ("0025-08-07", None),
        ("2525-08-07", None),
        ("31/13/2025", None),
        ("août 2025", None),
        ("", None),
        (20250807, None),
        (None, None),
    ],
)
def test_read_date(value: object, expected: date | None) -> None:
    assert read_date(value) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2025-08-07_entretien", date(2025, 8, 7)),
        ("2025-08-07-paris-sommet", date(2025, 8, 7)),
        ("20250807", date(2025, 8, 7)),
        ("afp_20250807_001", date(2025, 8, 7)),
        ("2025_08_07", date(2025, 8, 7)),
        ("20250807T101500Z", date(2025, 8, 7)),
        ("article-2025.08.07", date(2025, 8, 7)),
        ("2025-02-30_x", None),
        ("000_da83584cf16c9a63", None),
        ("000_20250807a", None),
        ("1202508071", None),
        ("2025-0807", None),
        ("2025-08", None),
        ("sommet-2025", None),
    ],
)
def test_filename_date(name: str, expected: date | None) -> None:
    assert filename_date(name) == expected


def test_front_matter_is_read_and_is_no_part_of_the_text() -> None:
    text = (
        "---\ntitle: Un titre\npublished: 2025-08-07\nsource: AFP\nurl: https://example.org/a\n"
        "language: fr-FR\nbased_on:\n  - https://example.org/b\n  - https://example.org/c\n"
        "other: 3\n---\n\nCorps.\n---\nSuite."
    )
    assert front_matter(text) == (
        Metadata(
            title="Un titre",
            published=date(2025, 8, 7),
            source="AFP",
            url="https://example.org/a",
            language="fr",
            based_on=("https://example.org/b", "https://example.org/c"),
        ),
        "Corps.\n---\nSuite.",
    )


def test_front_matter_that_is_not_valid_yaml_is_read_by_line() -> None:
    metadata, body = front_matter("---\ntitle: Sommet : la suite\npublished: 2025-08-07\nvide:\n---\nCorps.")
    assert (metadata.title, metadata.published, body) == ("Sommet : la suite", date(2025, 8, 7), "Corps.")
    assert metadata.problems == (
        "front matter is not valid YAML (mapping values are not allowed in this context); read line by line",
    )


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("---\ntitle: Un titre\nsans fin", ("front matter has no closing ---; read as text",)),
        ("---\nUne scène, puis une autre.\n---\nSuite.", ()),
        ("---\n---\nSuite.", ()),
        ("---\n- un\n- deux\n---\nSuite.", ()),
        ("---\nIl a dit: rien.\n---\nSuite.", ()),
        ("Corps.\n---\ntitle: Un titre\n---\n", ()),
        ("---", ()),
    ],
)
def test_what_is_no_front_matter_stays_in_the_text(text: str, problems: tuple[str, ...]) -> None:
    assert front_matter(text) == (Metadata(problems=problems), text)


def test_wrong_values_are_told_and_left_out() -> None:
    metadata, body = front_matter("---\npublished: jeudi\nlanguage: français\ntitle: [1, 2]\n---\nCorps.")
    assert metadata == Metadata(
        problems=("published is not a date: 'jeudi'", "language is not a code such as fr: 'français'")
    )
    assert body == "Corps."


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", '{"published": "2025-08-07", "source": "AFP"}'),
        ("a.txt.json", '{"published": "2025-08-07T10:00:00Z", "source": "AFP"}'),
        ("a.json", '{"article": {"published": "2025-08-07", "source": "AFP"}, "events": []}'),
        ("a.toml", 'published = 2025-08-07\nsource = "AFP"\n'),
        ("a.yaml", "published: 2025-08-07\nsource: AFP\n"),
        ("a.yml", "\ufeffpublished: '2025-08-07'\nsource: AFP\n"),
    ],
)
def test_sidecar(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert sidecar(tmp_path / "a.txt") == Metadata(published=date(2025, 8, 7), source="AFP")


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.json", "", "a.json cannot be read (Expecting value: line 1 column 1 (char 0))"),
        ("a.toml", "= 3", "a.toml cannot be read (Invalid statement (at line 1, column 1))"),
    ],
)  # fmt: skip
def test_broken_sidecar_is_told(tmp_path: Path, name: str, content: str, problem: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert sidecar(tmp_path / "a.txt") == Metadata(problems=(problem,))


def test_no_sidecar_and_lists_are_nothing(tmp_path: Path) -> None:
    (tmp_path / "b.json").write_text("[1, 2]")
    assert sidecar(tmp_path / "a.txt") == Metadata()
    assert sidecar(tmp_path / "b.txt") == Metadata()


def test_first_known() -> None:
    one = Metadata(title="Un", problems=("p",))
    two = Metadata(title="Deux", source="AFP", problems=("q",))
    assert first_known([one, two]) == Metadata(title="Un", source="AFP", problems=("p", "q"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("HTTP://example.org/", "HTTP://example.org/"),
        ("example.org:8080/a", "example.org:8080/a"),
        ("/monde/1", "/monde/1"),
        ("https://example.org/a\r\nATTENDEE:mailto:b@example.org", "https://example.org/aATTENDEE:mailto:b@example.org"),
        ("javascript:alert(1)", None),
        (" java\nscript:1;alert(1)", None),
        ("\u200bjavascript:alert(1)", None),
        ("JaVaScRiPt:alert(1)", None),
        ("data:text/html,<script>alert(1)</script>", None),
        ("vbscript:x", None),
        ("file:///etc/passwd", None),
        (" ", None),
        (None, None),
    ],
)  # fmt: skip
def test_an_address_that_could_run_or_break_a_line_is_none(words: str | None, expected: str | None) -> None:
    assert address(words) == expected
