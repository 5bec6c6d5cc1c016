from __future__ import annotations

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from lib.deep_links import Dashboard, web_address
from lib.filters import Filters

HERE = Dashboard("https://talks.example.org/app/?embed=true#top")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("https://example.org/é?x=%20&y=(1)", "https://example.org/%C3%A9?x=%20&y=(1)"),
        (" https://example.org ", "https://example.org"),
        ("https://example.org/\"><b>'", "https://example.org/%22%3E%3Cb%3E'"),
        ("javascript:alert(1)", None),
        ("JavaScript://example.org/%0aalert(1)", None),
        ("data:text/html,x", None),
        ("//example.org", None),
        ("/articles", None),
        ("https://", None),
        ("https://[bad", None),
        ("https://example.org/\nx", None),
        ("", None),
        (None, None),
    ],
)
def test_only_addresses_of_the_web(address: str | None, expected: str | None) -> None:
    assert web_address(address) == expected


def test_addresses_of_records() -> None:
    assert HERE.event("a1-e&2") == "https://talks.example.org/app/timeline?event=a1-e%262"
    assert HERE.actor("Émile Zola") == "https://talks.example.org/app/network?actor=%C3%89mile+Zola"
    assert HERE.article("a1", 0) == "https://talks.example.org/app/articles?article=a1&place=0"
    assert HERE.article("a1") == "https://talks.example.org/app/articles?article=a1"


def test_a_view_has_all_its_filters() -> None:
    asked = Filters(
        ("A", "B"), "all", ("C",), ("D",), date(2025, 8, 1), date(2025, 8, 9), ("call",), ("held",),
        ("Gaza",), ("S",), ("fr",), ("RU",), text=" trêve ", told_from=date(2025, 8, 2), only=("overdue",),
        only_too=("corrected",),
    )  # fmt: skip
    address = HERE.view("quotes", asked)
    assert address is not None
    assert urlsplit(address).path == "/app/quotes"
    assert parse_qs(urlsplit(address).query) == {
        "actors": ["A", "B"], "match": ["all"], "from": ["2025-08-01"], "to": ["2025-08-09"],
        "type": ["call"], "status": ["held"], "process": ["Gaza"], "source": ["S"], "language": ["fr"],
        "q": ["trêve"], "told": ["2025-08-02"], "only": ["overdue"], "only_too": ["corrected"],
        "also": ["C"], "besides": ["D"], "country": ["RU"],
    }  # fmt: skip


def test_no_filter_is_the_bare_page() -> None:
    assert HERE.view("", Filters()) == "https://talks.example.org/app/"


@pytest.mark.parametrize("base", ["", "talks", "file:///tmp"])
def test_without_an_address_there_is_no_link(base: str) -> None:
    assert Dashboard(base).event("e1") is None
