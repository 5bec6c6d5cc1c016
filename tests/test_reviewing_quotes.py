"""Decisions on a quotation as corrections."""

from __future__ import annotations

from dataclasses import replace

from lib import reviewing_quotes
from lib.records import CoSpeaker
from lib.reviewing import Signed
from lib.reviewing_quotes import Said
from tests.sample import LEAVITT, PUTIN, QUOTE

ADA = Signed("Ada", "heard it", "2026-01-01T00:00:00+00:00")
LEAVITT_SPEAKS = (LEAVITT.id, LEAVITT.name)


def test_it_is_as_it_is_shown() -> None:
    assert reviewing_quotes.said(QUOTE).speaker == LEAVITT_SPEAKS
    assert reviewing_quotes.edits(QUOTE, reviewing_quotes.said(QUOTE), ADA) == []


def test_another_speaker_and_kind() -> None:
    nobody = (None, None)
    made = reviewing_quotes.edits(
        replace(QUOTE, addressee_id=None, addressee_name=None),
        Said((PUTIN.id, PUTIN.name), nobody, "mixed"),
        ADA,
    )
    assert [(each.kind, each.subject, each.field, each.after) for each in made] == [
        ("edit", "quote", "speaker_id", "vladimir-poutine"),
        ("edit", "quote", "speaker_name", "Vladimir Poutine"),
        ("edit", "quote", "kind", "mixed"),
    ]
    assert {(each.target, each.article_id, each.who, each.why, each.at) for each in made} == {
        (QUOTE.id, QUOTE.article_id, "Ada", "heard it", "2026-01-01T00:00:00+00:00")
    }


def test_who_speaks_too() -> None:
    both = replace(QUOTE, other_speakers=(CoSpeaker(PUTIN.id, PUTIN.name),))
    shown = reviewing_quotes.said(both)
    assert reviewing_quotes.edits(both, shown, ADA) == []
    alone = reviewing_quotes.edits(both, replace(shown, speaker=(PUTIN.id, PUTIN.name)), ADA)
    assert [(each.field, each.after) for each in alone] == [
        ("speaker_id", "vladimir-poutine"), ("speaker_name", "Vladimir Poutine"), ("other_speakers", []),
    ]  # fmt: skip
    [made] = reviewing_quotes.edits(QUOTE, shown, ADA)
    told = [{"actor_id": "vladimir-poutine", "name": "Vladimir Poutine"}]
    assert (made.field, made.after) == ("other_speakers", told)
    nobody = reviewing_quotes.edits(both, replace(shown, speaker=(None, None)), ADA)
    assert ("other_speakers", []) in [(each.field, each.after) for each in nobody]


def test_right_as_it_stands() -> None:
    [made] = reviewing_quotes.accept(QUOTE, ADA)
    assert (made.kind, made.subject, made.target, made.article_id) == (
        "accept", "quote", QUOTE.id, QUOTE.article_id,
    )  # fmt: skip


def test_no_quotation() -> None:
    [made] = reviewing_quotes.hide(QUOTE, ADA)
    assert (made.kind, made.subject, made.target) == ("hide", "quote", QUOTE.id)
