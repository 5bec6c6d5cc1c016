"""Each format, from a file made by code to the article."""
# ruff: noqa: E501

from __future__ import annotations

import json
from datetime import date

import pytest

from lib.ingest import Skipped, read_all
from lib.records import Article
from tests.fuzz import seeds
from tests.fuzz.seeds import BODY, PAGE

DAY = date(2025, 8, 7)
PARAGRAPHS = BODY.split("\n\n")


def only(raw: str | bytes, name: str, **options: object) -> Article:
    (article,) = read_all(raw.encode() if isinstance(raw, str) else raw, name, **options)  # type: ignore[arg-type]
    assert isinstance(article, Article), article
    return article


def body(article: Article) -> str:
    return article.text[article.body_start :]


class TestPage:
    def test_words_and_statements(self) -> None:
        article = only(PAGE, "a.html")
        assert (article.title, body(article)) == ("Ava reçoit Bo", BODY)
        assert (article.published, article.published_basis) == (DAY, "metadata")
        assert (article.source, article.url) == ("Le Journal", "https://journal.example/2025/08/07/a")
        assert (article.language, article.notes) == ("fr", ())

    @pytest.mark.parametrize(
        ("head", "title", "day"),
        [
            (
                '<meta property="og:title" content="Titre A"><meta property="article:published_time" content="2025-08-07T23:00Z">',
                "Titre A",
                DAY,
            ),
            (
                '<meta name="DC.title" content="Titre B"><meta name="DC.date.issued" content="2025-08-07">',
                "Titre B",
                DAY,
            ),
            (
                '<script type="application/ld+json">[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"L&#39;A","datePublished":"2025-08-07"}]</script>',
                "L'A",
                DAY,
            ),
            (
                '<script type="application/ld+json">{"@graph":[{"@type":"ReportageNewsArticle","headline":"C","datePublished":"7 août 2025"}]}</script>',
                "C",
                DAY,
            ),
            (
                '<script type="application/ld+json">{"@type":"WebPage","mainEntity":{"@type":"BlogPosting","headline":"D","datePublished":"2025-08-07 18:03"}}</script>',
                "D",
                DAY,
            ),
            (
                '<script type="application/ld+json">{"@type":"Organization","name":"No","datePublished":"2020-01-01"}</script>',
                "Ava reçoit Bo",
                None,
            ),
            ('<meta name="date" content="soon">', "Ava reçoit Bo", None),
        ],
        ids=["open graph", "dublin core", "list of types", "graph", "main entity", "no article", "no date"],
    )
    def test_where_title_and_day_come_from(self, head: str, title: str, day: date | None) -> None:
        start, end = PAGE.index("<meta property"), PAGE.index("</head>")
        article = only(PAGE[:start] + head + PAGE[end:], "a.html")
        assert (article.title, article.published) == (title, day)

    def test_a_language_that_the_words_contradict(self) -> None:
        bare = PAGE.replace('lang="fr"', 'lang="en-US"')
        article = only(bare, "a.html")
        assert article.language == "fr"
        assert article.notes == ("the page says its language is en, but the words are fr",)

    def test_days_that_contradict_each_other_are_shown(self) -> None:
        article = only(PAGE.replace("2025/08/07", "2024/01/31"), "2025-08-01.html")
        assert article.published == DAY
        assert article.notes == (
            "published 2025-08-07 (metadata), but the name or address says 2025-08-01 and the name or address "
            "says 2024-01-31",
        )

    def test_a_day_that_the_page_only_shows(self) -> None:
        page = PAGE.replace('"datePublished":"2025-08-07"', '"x":1').replace("2025/08/07/", "")
        article = only(page.replace("</h1>", "</h1><p>Publié le 7 août 2025 à 18h03</p>"), "a.html")
        assert (article.published, article.published_basis) == (DAY, "page")

    def test_nothing_of_the_page_around_it(self) -> None:
        article = only(
            PAGE.replace("<footer>", "<script>alert(1)</script><style>p{}</style><footer>"), "a.html"
        )
        assert "alert" not in article.text
        assert "Accueil" not in article.text
        assert "<" not in article.text

    def test_a_text_file_with_a_page_in_it(self) -> None:
        assert body(only(PAGE, "a.txt")) == BODY


class TestPdf:
    def test_text_and_title(self) -> None:
        article = only(seeds.pdf(("Ava reçoit Bo", *BODY.split(". "))), "2025-08-07.pdf")
        assert (article.published, article.published_basis) == (DAY, "filename")
        assert "Les deux délégations se retrouveront le 20 août à Genève" in article.text

    def test_a_scan(self) -> None:
        raw = seeds.pdf(()).replace(b"/Resources <<", b"/Resources << /XObject << /I 6 0 R >>", 1)
        picture = b"6 0 obj\n<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /Length 0 >>\nstream\n\nendstream\nendobj\n"
        raw = (
            raw.replace(b"xref\n0", picture + b"xref\n0")
            .replace(b"Tj", b"")
            .replace(b"BT /F1 12 Tf 40 780 Td  ET", b"q /I Do Q")
        )
        (found,) = read_all(raw, "report.pdf")
        assert found in (
            Skipped("report.pdf", "scan without text"),
            Skipped("report.pdf", "a PDF without text"),
        )


class TestWord:
    def test_paragraphs_and_title(self) -> None:
        article = only(seeds.docx(), "a.docx")
        assert (article.title, body(article)) == ("Ava reçoit Bo", BODY)

    def test_struck_words_are_gone_and_breaks_are_spaces(self) -> None:
        runs = (
            "<w:r><w:t>Ava </w:t></w:r><w:del><w:r><w:delText>non</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t>reçoit</w:t><w:br/><w:t>Bo</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r>"
        )
        document = f'<w:document xmlns:w="{seeds.W}"><w:body><w:p>{runs}</w:p></w:body></w:document>'
        assert only(seeds.docx(document=document), "a.docx").text == "Ava reçoit Bo"


class TestMail:
    def test_message_and_attachment(self) -> None:
        message, attached = read_all(seeds.MAIL.encode(), "a.eml")
        assert isinstance(message, Article)
        assert isinstance(attached, Article)
        assert (message.title, message.source, message.published) == ("Ava reçoit Bo", "Le Journal", DAY)
        assert (message.path, attached.path) == ("a.eml", "a.eml: a.html")
        assert body(message) == body(attached) == BODY

    def test_a_message_in_html(self) -> None:
        html = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
        article = only(
            f"Subject: Un titre\nContent-Type: text/html; charset=utf-8\n\n<html>{html}</html>", "a.eml"
        )
        assert (article.title, body(article)) == ("Un titre", BODY)

    def test_a_page_saved_in_one_file(self) -> None:
        raw = (
            "From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/1\nSubject: x\nMIME-Version: 1.0\n"
            'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\n'
            f"Content-Transfer-Encoding: 8bit\n\n{PAGE.replace('rel=', 'data-rel=')}\n--b--\n"
        )
        article = only(raw, "a.mhtml")
        assert (article.title, article.url, body(article)) == ("Ava reçoit Bo", "https://a.example/1", BODY)


class TestRecords:
    @pytest.mark.parametrize(
        "record",
        [
            {"title": "Un titre", "text": BODY, "date": "2025-08-07T18:03:00Z"},
            {"Headline": "Un titre", "Full_Text": BODY, "Publication date": "August 7, 2025"},
            {"titre": "Un titre", "Contenu": PARAGRAPHS, "publié le": "7 août 2025"},
            {
                "title": "Un titre",
                "body": "".join(f"<p>{each}</p>" for each in PARAGRAPHS),
                "published_at": 1754582580,
            },
            {"article": {"title": "Un titre", "text": BODY, "published": "2025-08-07"}},
            {"status": "ok", "articles": [{"title": "Un titre", "content": BODY, "date": "07/08/2025"}]},
            {"data": {"results": [{"title": "Un titre", "content": BODY, "date": 1754582580000}]}},
        ],
    )
    def test_json(self, record: dict[str, object]) -> None:
        article = only(json.dumps(record), "a.json")
        assert (article.title, body(article), article.published) == ("Un titre", BODY, DAY)

    def test_a_map_of_fields(self) -> None:
        record = json.dumps({"x": BODY, "y": "Un titre", "text": "Autre"})
        article = only(record, "a.json", fields={"text": "x", "title": "y"})
        assert (article.title, body(article)) == ("Un titre", BODY)

    def test_lines(self) -> None:
        raw = f"{json.dumps({'text': BODY, 'title': 'A'})}\nnot json\n{json.dumps({'text': BODY, 'title': 'B'})}\n"
        one, two, three = read_all(raw.encode(), "a.jsonl")
        assert (one.path, two, three.path) == (
            "a.jsonl: line 1",
            Skipped("a.jsonl: line 2", "not JSON"),
            "a.jsonl: line 3",
        )

    @pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
    def test_csv(self, separator: str) -> None:
        rows = [["Titre", "Texte", "Date", "Journal"], ["Un titre", f'"{BODY}"', "07/08/2025", "Le Fil"]]
        raw = "\ufeff" + "\r\n".join(separator.join(row) for row in rows)
        article = only(raw, "a.csv")
        assert (article.title, body(article), article.published, article.source) == (
            "Un titre",
            BODY,
            DAY,
            "Le Fil",
        )
        assert article.path == "a.csv: row 1"

    def test_a_map_of_columns(self) -> None:
        article = only(f'a;b\nUn titre;"{BODY}"\n', "a.csv", fields={"text": "b", "title": "a"})
        assert (article.title, body(article)) == ("Un titre", BODY)

    def test_a_day_that_is_none_is_told(self) -> None:
        article = only(json.dumps({"text": BODY, "date": "bientôt"}), "2025-08-07.json")
        assert article.notes == ("published is not a date: 'bientôt'",)
        assert (article.published, article.published_basis) == (DAY, "filename")


class TestFeed:
    @pytest.mark.parametrize("feed", [seeds.FEED, seeds.ATOM])
    def test_entries_with_the_whole_text(self, feed: str) -> None:
        article = only(feed, "a.xml")
        assert (article.published, article.url, article.source) == (DAY, "https://a.example/1", "Le fil")

    def test_entries_with_a_summary(self) -> None:
        assert list(read_all(seeds.FEED.replace(BODY, "Court.").encode(), "a.rss")) == [
            Skipped("a.rss: 1", "only a summary in the feed; the article is at https://a.example/1")
        ]


class TestArchive:
    def test_members_with_their_own_day_and_sidecar(self) -> None:
        raw = seeds.packed(
            {
                "k/2025-08-07 a.txt": f"A\n\n{BODY}".encode(),
                "../../b.txt": f"B\n\n{BODY}".encode(),
                "c.md": f"# C\n\n{BODY}".encode(),
                "c.json": b'{"published": "2025-08-07"}',
                "d.png": b"x",
                "e.docx": seeds.docx(),
            }
        )
        found = list(read_all(raw, "2020-01-01.zip"))
        assert [(each.path, getattr(each, "published", None)) for each in found] == [
            ("2020-01-01.zip: 2025-08-07 a.txt", DAY),
            ("2020-01-01.zip: b.txt", None),
            ("2020-01-01.zip: c.md", DAY),
            ("2020-01-01.zip: e.docx", None),
        ]

    def test_an_archive_in_an_archive(self) -> None:
        inner = seeds.packed({"a.txt": f"A\n\n{BODY}".encode()})
        article = only(seeds.packed({"b.zip": inner}), "c.zip")
        assert article.path == "c.zip: b.zip: a.txt"
