from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lib.briefing import Line, Link, telling
from lib.briefing.phrases import parties
from lib.deep_links import Dashboard
from tests.rows import happenings, on, quotes

HERE = Dashboard("https://talks.example.org")
PAIR = {"participants": ("A", "B"), "roles": ("participant", "participant"), "participant_ids": ("a", "b")}


def line(**change: Any) -> Line:
    return telling.event_line(next(happenings(change).itertuples(index=False)), HERE)


def test_a_whole_line() -> None:
    assert line() == Line(
        lead="Held",
        said=", Wed 6 Aug 2025, Moscou: meeting of Steve Witkoff and Vladimir Poutine.",
        evidence="Steve Witkoff a rencontré Vladimir Poutine mercredi à Moscou.",
        language="fr",
        notes="Asserted by the article. 1 independent source.",
        sources=(Link("Agence A, “Un sommet en vue”, Thu 7 Aug 2025", "https://example.org/a1"),),
        links=(
            Link("event", "https://talks.example.org/timeline?event=e1"),
            Link("place in the article", "https://talks.example.org/articles?article=a1&place=18"),
        ),
    )


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"status": "planned", **on(15)}, "Planned | for Fri 15 Aug 2025, Moscou: meeting of A and B."),
        ({"certainty": "hearsay"}, "Held, by hearsay only |, Wed 6 Aug 2025, Moscou: meeting of A and B."),
        (
            {"status": "proposed", "certainty": "hypothetical", "date_start": None, "date_end": None},
            "Proposed, hypothetical |, no date given, Moscou: meeting of A and B.",
        ),
        (
            {"date_start": date(2025, 8, 11), "date_end": date(2025, 8, 17), "date_precision": "week",
             "date_basis": "relative", "status": "planned", "place": None},
            "Planned |, some time in Mon 11 – Sun 17 Aug 2025: meeting of A and B.",
        ),
        (
            {"date_start": date(2025, 8, 11), "date_end": date(2025, 8, 15), "date_precision": "interval",
             "date_basis": "explicit", "type": "talks", "place": None},
            "Held |, Mon 11 – Fri 15 Aug 2025: talks between A and B.",
        ),
        (
            {"date_start": None, "date_basis": "bound", "status": "denied", "type": "call", "place": None},
            "Denied |, by Wed 6 Aug 2025 (from the day of publication only): call between A and B.",
        ),
        ({"status": "unknown", "place": None},
         "Not known whether it took place |, Wed 6 Aug 2025: meeting of A and B."),
        ({"type": "announcement", "roles": ("announcer", "participant"), "place": None},
         "Made |, Wed 6 Aug 2025: announcement by A, concerning B."),
    ],
)  # fmt: skip
def test_how_it_stands_is_said_in_words(change: dict[str, Any], expected: str) -> None:
    told = line(**PAIR | change)
    assert f"{told.lead} | {told.said}".replace("| ,", "|,") == expected


@pytest.mark.parametrize("status", ["planned", "proposed", "postponed", "cancelled", "refused", "denied"])
def test_nothing_but_held_reads_as_held(status: str) -> None:
    told = line(status=status)
    assert "held" not in (told.lead + told.said).lower()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"certainty": "attributed"}, "Attributed to a named voice. 1 independent source."),
        ({"certainty": "hearsay"}, "Hearsay: rumour or unnamed sources. 1 independent source."),
        (
            {"independent_sources": 2, "sources": ("Agence A", "Journal B"), "corrected": True},
            "Asserted by the article. 2 independent sources (Agence A; Journal B). Corrected by hand.",
        ),
        (
            {"conflicts": 2, "negated": True},
            "Asserted by the article. The article says that it did not happen. 1 independent source. "
            "Sources contradict each other in 2 points.",
        ),
    ],
)
def test_how_sure_it_is(change: dict[str, Any], expected: str) -> None:
    assert line(**change).notes == expected


@pytest.mark.parametrize(
    ("kind", "people", "expected"),
    [
        ("meeting", [], "meeting, parties not stated"),
        ("meeting", [("A", "participant")], "meeting with A, other side not stated"),
        ("visit", [("A", "visitor"), ("B", "host")], "visit of A, received by B"),
        (
            "talks",
            [("A", "participant"), ("B", "participant"), ("C", "mediator"), ("D", "excluded"), ("E", "host")],
            "talks between A, B and E, mediated by C, without D",
        ),
        ("pressure", [("A", "announcer"), ("B", "target")], "pressure by A, on B"),
        ("letter", [("A", "participant"), ("B", "target")], "letter, A, directed at B"),
        ("novelty", [("A", "participant")], "novelty: A"),
        ("call", [(f"P{n}", "participant") for n in range(10)],
         "call between P0, P1, P2, P3, P4, P5, P6 and 3 others"),
    ],
)  # fmt: skip
def test_who_took_part(kind: str, people: list[tuple[str, str]], expected: str) -> None:
    assert parties(kind, [name for name, _ in people], [role for _, role in people]) == expected


def test_an_overdue_plan_says_that_it_is_not_confirmed() -> None:
    row = next(happenings({"status": "planned", **on(2)}).itertuples(index=False))
    told = telling.overdue_line(row, HERE)
    assert (told.lead, told.said[:19]) == ("Not confirmed: planned", "for Sat 2 Aug 2025,")


def test_a_quotation() -> None:
    change = {"medium": "Telegram", "addressee_name": "l'AFP", "kind": "mixed", "text": "prêts « demain »"}
    told = telling.quote_line(next(quotes(change).itertuples(index=False)), HERE)
    assert told.lead + told.said == (
        "Karoline Leavitt, porte-parole de la Maison Blanche, Thu 7 Aug 2025, Telegram, to l'AFP."
    )
    assert told.evidence == "prêts « demain »"
    assert told.notes == "Mixed quotation. Asserted by the article. Speaker found by pronoun."


def test_reported_words_are_never_shown_as_quoted_ones() -> None:
    row = next(quotes({"kind": "indirect", "text": "qu'ils sont prêts"}).itertuples(index=False))
    assert telling.quote_line(row, HERE).evidence == "« Nous sommes prêts », a-t-elle dit."


def test_a_long_sentence_is_cut_where_one_sees_it() -> None:
    evidence = line(evidence="mot " * 400).evidence
    assert evidence is not None
    assert evidence.endswith("mot […]")
    assert len(evidence) <= 604


def test_what_is_not_known_of_a_source_is_said() -> None:
    told = line(source=None, published=None, article_title="", url="javascript:alert(1)")
    assert told.sources == (Link("source not stated, no title, publication date not stated", None),)


def test_a_line_without_a_source_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="without a source"):
        Line(lead="Held", said=", today.", sources=())
