from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from html.parser import HTMLParser
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from lib.briefing import Document, Line, Link, to_docx, to_html, to_markdown
from lib.briefing.records import Section
from tests.briefing.conftest import Make
from tests.rows import happenings, on, quotes

HOSTILE = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</blockquote></li><h1>x</h1>", "&lt;b&gt;",
    "[click](javascript:alert(1))", "![x](http://evil.example/x.png)", "<http://evil.example>",
    "**not bold** _nor this_ ~~nor that~~", "`code` ``` ", "# no heading", "- no list", "1. no list",
    "a | b\n--- | ---\nc | d", "line\nbreak\n\n# heading", "a\x00b\x07\x1b[31mc\x85d\u2028e\ufffe",
    "a\ud800b",
    "\\", "\\[x](y)", "www.evil.example and http://evil.example and a@evil.example",
    "\u202egnp.exe", "$x$ ^[n]",
]  # fmt: skip


def document(text: str) -> Document:
    line = Line(text, f", {text}", (Link(text, "https://example.org/(a)?b=<c>&d"),), text, "fr", text,
                (Link(text, "javascript:alert(1)"),))  # fmt: skip
    section = Section(text, text, (line,), text, Link(text, "https://example.org/"))
    empty = Section(text, text, (), text)
    return Document(text, datetime(2025, 8, 10).date(), (("Shows", Link(text)),), (section, empty), (text,))


class Tags(HTMLParser):
    """The tags of a page in order, its attributes and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str | None] = []
        self.attributes: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses += [value for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def parsed(page: str) -> Tags:
    tags = Tags()
    tags.feed(page)
    return tags


def shown(text: str) -> str:
    """What a reader should see of ``text``."""
    return re.sub(r"[\x00\x07\x1b\u202e\ufffe\ud800]", "", re.sub(r"[\n\x85\u2028 ]+", " ", text)).strip()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_in_html(text: str) -> None:
    hostile, harmless = parsed(to_html(document(text))), parsed(to_html(document("harmless")))
    assert hostile.tags == harmless.tags
    assert hostile.attributes == harmless.attributes
    assert hostile.text == harmless.text.replace("harmless", shown(text))
    assert set(hostile.addresses) == {"https://example.org/(a)?b=%3Cc%3E&d", "https://example.org/"}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_in_markdown(text: str) -> None:
    render = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render
    hostile = parsed(render(to_markdown(document(text))))
    harmless = parsed(render(to_markdown(document("harmless"))))
    assert hostile.tags == harmless.tags
    assert hostile.text == harmless.text.replace("harmless", shown(text))
    assert set(hostile.addresses) == {"https://example.org/(a)?b=%3Cc%3E&d", "https://example.org/"}


@pytest.mark.parametrize("text", ["http://evil.example", "www.evil.example", "a@evil.example"])
def test_markdown_leaves_nothing_that_makes_a_link_of_itself(text: str) -> None:
    told = to_markdown(document(text))
    assert text not in told
    assert text in told.replace("\\", "")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_in_docx(text: str) -> None:
    file = docx.Document(io.BytesIO(to_docx(document(text))))
    harmless = docx.Document(io.BytesIO(to_docx(document("harmless"))))
    expected = [(p.style.name, p.text.replace("harmless", shown(text))) for p in harmless.paragraphs]
    assert [(p.style.name, p.text) for p in file.paragraphs] == expected


@settings(max_examples=30)
@given(st.text(max_size=60))
def test_any_text_can_be_written(text: str) -> None:
    one = document(text or "-")
    if not text.strip():
        return
    to_html(one).encode("utf-8")
    to_markdown(one).encode("utf-8")
    docx.Document(io.BytesIO(to_docx(one)))


@pytest.fixture
def made(make: Make) -> Document:
    return make(happenings({}, {"status": "planned", **on(1)}), quotes({}))


def test_markdown_reads_as_a_list_of_sentences(made: Document) -> None:
    lines = to_markdown(made).splitlines()
    assert lines[0] == "# Briefing"
    assert (
        "- **Held**, Wed 6 Aug 2025, Moscou: meeting of Steve Witkoff and Vladimir Poutine. “Steve Witkoff a "
        "rencontré Vladimir Poutine mercredi à Moscou.” Asserted by the article. 1 independent source. "
        "Source: [Agence A, “Un sommet en vue”, Thu 7 Aug 2025](<https://example.org/a1>). Open: "
        "[event](<https://talks.example.org/timeline?event=e1>), "
        "[place in the article](<https://talks.example.org/articles?article=a1&place=18>)."
    ) in lines


def test_html_stands_by_itself_and_runs_nothing(made: Document) -> None:
    page = to_html(made)
    tags = parsed(page)
    assert not {"script", "img", "link", "iframe", "form"} & set(tags.tags)
    assert "url(" not in page
    assert "default-src 'none'" in page
    assert '<blockquote lang="fr">“Steve Witkoff a rencontré' in page


def test_docx_has_real_headings_links_page_numbers_and_properties(made: Document) -> None:
    written = to_docx(made)
    file = docx.Document(io.BytesIO(written))
    headings = [p.text for p in file.paragraphs if p.style.name in ("Title", "Heading 1")]
    assert headings == [
        "Briefing", "New since Thu 7 Aug 2025 (2)", "Upcoming (0)", "Overdue (1)", "Contradictions (0)",
        "Key quotes", "Most active", "Limits",
    ]  # fmt: skip
    links = {r.target_ref for r in file.part.rels.values() if r.reltype == RELATIONSHIP_TYPE.HYPERLINK}
    assert {"https://example.org/a1", "https://talks.example.org/timeline?event=e1"} <= links
    foot = zipfile.ZipFile(io.BytesIO(written)).read("word/footer1.xml").decode()
    assert "<w:instrText> PAGE </w:instrText>" in foot
    assert file.core_properties.title == "Briefing, Sun 10 Aug 2025"
    assert file.core_properties.author == "Pourparlers"
    assert file.core_properties.created.date() == made.made
    assert 'w:lang w:val="fr-FR"' in file.element.xml


def test_french_typography_is_kept(make: Make) -> None:
    evidence = "«\u202fNous sommes prêts\u00a0», a-t-elle dit\u00a0: l’œuvre avance."
    one: Any = make(happenings({"evidence": evidence}))
    assert evidence in to_markdown(one)
    assert evidence in to_html(one)
    assert any(evidence in p.text for p in docx.Document(io.BytesIO(to_docx(one))).paragraphs)
