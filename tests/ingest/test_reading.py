import hashlib
import logging
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.ingest import BadInput, Skipped, from_bytes, from_text
from lib.records import Article

BODY = "Le ministre a été reçu à Doha mardi. Les pourparlers reprendront lundi, a-t-il dit."


def read(text: str, path: str = "a.txt") -> Article:
    article = from_bytes(text.encode(), path)
    assert isinstance(article, Article)
    return article


def test_title_blank_line_body() -> None:
    text = f"Un titre\n\n{BODY}\n"
    article = read(text)
    assert article == Article(
        id=hashlib.sha256(text.strip().encode()).hexdigest()[:16],
        title="Un titre",
        text=f"Un titre\n\n{BODY}",
        language="fr",
        body_start=10,
        published=None,
        published_basis="none",
        path="a.txt",
    )
    assert len(article.id) == 16


@pytest.mark.parametrize(
    ("text", "title", "body_start"),
    [
        (f"Un titre\n{BODY}\n", "Un titre", 9),
        (f"Un titre\n \n\n{BODY}", "Un titre", 12),
        (f"\n\nUn titre\n\n{BODY}", "Un titre", 12),
        (f"Le Caire accueille les pourparlers.\n\n{BODY}", "Le Caire accueille les pourparlers.", 37),
        (f"Vers la paix ?\n{BODY}", "Vers la paix ?", 15),
        ("« Oui, mais… »\nCorps de l'article.", "« Oui, mais… »", 15),
        (f"{BODY}\n{BODY}", "", 0),
        (f"{BODY}\n\n{BODY}", "", 0),
        (f"Le ministre est arrivé.\n{BODY}", "", 0),
        (f"PARIS (AFP) – Le ministre est arrivé\n\n{BODY}", "", 0),
        (BODY, "", 0),
        ("Un titre seul", "", 0),
        (f"{'Titre sans fin ' * 20}\n\n{BODY}", "", 0),
    ],
)
def test_where_the_title_is(text: str, title: str, body_start: int) -> None:
    article = read(text)
    assert (article.title, article.body_start) == (title, body_start)


def test_repeated_title_is_blanked_in_place() -> None:
    article = read(f"Un titre\n\nUn titre\n\n{BODY}")
    assert article.text == f"Un titre\n\n        \n\n{BODY}"
    assert (article.title, article.body_start) == ("Un titre", 20)


def test_furniture_before_the_title_is_no_title() -> None:
    article = read(f"Publié le 7 août 2025 à 18h03\nUn titre\n\n{BODY}")
    assert (article.title, article.body_start) == ("Un titre", 40)


def test_offsets_are_those_of_the_file() -> None:
    text = f"Un titre\n\nPublicité\n{BODY}\nLire aussi : autre chose\n« Fin »\n\nToday\n"
    article = read(text)
    assert article.text.index("« Fin »") == text.index("« Fin »")
    assert article.text.endswith("« Fin »")


def test_section_headings_and_datelines_stay() -> None:
    text = f"Un titre\n\nPARIS (AFP) – {BODY}\n\nNouveau cycle\n{BODY}"
    assert read(text).text == text


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Été\r\n\r\nReçu à Doha.\r\n".encode("cp1252"), "Été\n\nReçu à Doha."),
        ("\ufeffÉté\n\nReçu à Doha.".encode(), "Été\n\nReçu à Doha."),
        ("Été\n\nReçu à Doha.".encode("utf-16"), "Été\n\nReçu à Doha."),
        ("Ã‰tÃ©\n\nReÃ§u Ã  Doha.".encode(), "Été\n\nReçu à Doha."),
        ("Été\n\nReçu à Do\u00adha.\x00".encode(), "Été\n\nReçu à Doha."),
    ],
    ids=["cp1252-crlf", "bom", "utf-16", "mojibake", "soft-hyphen-nul"],
)
def test_encodings(raw: bytes, expected: str) -> None:
    article = from_bytes(raw, "a.txt")
    assert isinstance(article, Article)
    assert article.text == expected


def test_front_matter_title_heads_the_text() -> None:
    article = read(f"---\ntitle: Un titre\npublished: 2025-08-07\n---\n{BODY}")
    assert (article.text, article.title, article.body_start) == (f"Un titre\n\n{BODY}", "Un titre", 10)
    assert (article.published, article.published_basis) == (date(2025, 8, 7), "metadata")


def test_front_matter_title_is_not_doubled() -> None:
    article = read(f"---\ntitle: 'Un titre'\n---\n\nUn titre\n\n{BODY}")
    assert article.text == f"Un titre\n\n{BODY}"


def test_malformed_front_matter_loses_no_text(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        article = read(f"---\ntitle: Un : titre\n---\n{BODY}")
    assert article.text == f"Un : titre\n\n{BODY}"
    assert caplog.messages[0].startswith("a.txt: front matter is not valid YAML")


@pytest.mark.parametrize(
    ("path", "front", "given", "expected"),
    [
        ("2025-01-01.txt", "published: 2025-02-02", date(2025, 3, 3), (date(2025, 3, 3), "given")),
        ("2025-01-01.txt", "published: 2025-02-02", None, (date(2025, 2, 2), "metadata")),
        ("2025-01-01.txt", "source: AFP", None, (date(2025, 1, 1), "filename")),
        ("2025-01-01.txt", "published: 2025-02-31", None, (date(2025, 1, 1), "filename")),
        ("a.txt", "source: AFP", None, (None, "none")),
        ("2025-01-01/a.txt", "source: AFP", None, (None, "none")),
    ],
)
def test_publication_date(path: str, front: str, given: date | None, expected: tuple[date, str]) -> None:
    article = from_bytes(f"---\n{front}\n---\nTitre\n\n{BODY}".encode(), path, published=given)
    assert isinstance(article, Article)
    assert (article.published, article.published_basis) == expected


def test_markdown() -> None:
    text = (
        "# Un titre\n\nLe **ministre** a lu [le texte](https://example.org/a_(b)).\n\n"
        "> « Non »\n\n## Suite\n\n* * *\n\n1. Fin."
    )
    article = read(text, "a.md")
    assert article.text == "Un titre\n\nLe ministre a lu le texte.\n\n« Non »\n\nSuite\n\n\n\n1. Fin."
    assert article.title == "Un titre"


def test_markdown_signs_in_plain_text_stay() -> None:
    assert read("Un titre\n\nLe **ministre** a lu [le texte](a).").text.endswith(
        "Le **ministre** a lu [le texte](a)."
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, "fr"),
        ("The minister met the envoy in Doha on Tuesday. Talks will resume on Monday, he said.", "en"),
        ("Der Minister traf den Gesandten am Dienstag in Doha. Die Gespräche gehen weiter.", "de"),
        ("Министр встретился с посланником во вторник в Дохе. Переговоры продолжатся.", "ru"),
        ("Le ministre a parlé.", "fr"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert read(text).language == language


def test_language_given_wins_over_front_matter() -> None:
    raw = f"---\nlanguage: de\n---\n{BODY}".encode()
    given, stated = from_bytes(raw, "a.txt", language="en"), from_bytes(raw, "a.txt")
    assert isinstance(given, Article)
    assert isinstance(stated, Article)
    assert (given.language, stated.language) == ("en", "de")


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty file"),
        (b"\xff\xfe", "empty: no text but page furniture"),
        (b"---\nsource: AFP\n---\n", "empty: no text but page furniture"),
        ("Publicité\nLire aussi\n".encode(), "empty: no text but page furniture"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not a text: this is an image"),
        (b"mot " * 60_000, "a single line of more than 50000 characters is no article"),
    ],
)
def test_skipped(raw: bytes, reason: str) -> None:
    assert from_bytes(raw, "x/a.txt") == Skipped("x/a.txt", reason)


def test_pasted_text() -> None:
    article = from_text(
        f"Un titre\r\n\r\n{BODY}", published=date(2025, 8, 7), source="AFP", url="https://example.org"
    )
    assert (article.title, article.published_basis, article.source) == ("Un titre", "given", "AFP")
    assert (article.text, article.path) == (f"Un titre\n\n{BODY}", None)


def test_pasted_nothing() -> None:
    with pytest.raises(BadInput, match=r"^empty"):
        from_text(" \n ")


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_any_bytes_give_an_article_or_a_reason(raw: bytes) -> None:
    for name in ("a.txt", "2025-08-07.md"):
        result = from_bytes(raw, name)
        if isinstance(result, Skipped):
            assert result.path == name
            assert "\n" not in result.reason
        else:
            assert result.text.strip()
            assert 0 <= result.body_start <= len(result.text)


@given(
    st.lists(
        st.sampled_from(["---\n", "title: a\n", "- b: [\n", "# T\n", "\n", "Today\n", "Le roi.\n", "**x** "])
    )
)
def test_any_mixture_of_parts_is_read(parts: list[str]) -> None:
    assert isinstance(from_bytes("".join(parts).encode(), "a.md"), Article | Skipped)


@pytest.mark.parametrize(
    ("line", "path", "expected"),
    [
        ("Publié le 7 août 2025 à 18h03", "a.txt", (date(2025, 8, 7), "page")),
        (
            "Publié le 07/08/2025 à 18:03, mis à jour le 08/08/2025 à 09:12",
            "a.txt",
            (date(2025, 8, 7), "page"),
        ),
        ("Publié le jeudi 7 août 2025", "2025-01-01.txt", (date(2025, 8, 7), "page")),
        ("Reuters • 07/08/2025 à 11:11", "a.txt", (date(2025, 8, 7), "page")),
        ("Mis à jour le 8 août 2025", "a.txt", (None, "none")),
        ("Publié hier à 18h03", "2025-01-01.txt", (date(2025, 1, 1), "filename")),
        ("Publié le 7 août", "a.txt", (None, "none")),
        (
            "Publié le 12 juin 2025, le rapport a été rejeté par les deux parties." + " Il dit." * 20,
            "a.txt",
            (None, "none"),
        ),
    ],
)
def test_date_that_the_page_states(line: str, path: str, expected: tuple[date | None, str]) -> None:
    article = read(f"Un titre\n{line}\n\n{BODY}", path)
    assert (article.published, article.published_basis) == expected


def test_what_is_said_of_the_article_comes_before_what_the_page_says() -> None:
    article = read(f"---\npublished: 2025-01-01\n---\nUn titre\nPublié le 7 août 2025\n\n{BODY}")
    assert article.published == date(2025, 1, 1)


def test_a_note_on_what_could_not_be_read_holds_no_control_characters() -> None:
    export = f"\n\nHD\tUn titre\nPD\t7 ao\0\0t\nLP\n{BODY}\nAN\tDocument JOUR002025080787000"
    article = read(export)
    assert article.notes
    assert all(note.isprintable() for note in article.notes)
