from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lib.records import Article, CoSpeaker, Event, Extraction, Mention, Quote
from lib.ui.margin import Block, Note, blocks, notes

DAY = date(2025, 8, 6)


def note(start: int) -> Note:
    return Note(start, "call", str(start), "", ("event", "e"), "")


def test_paragraphs_without_notes_join_the_block_above() -> None:
    spans = [(8, 20), (22, 30), (32, 40)]
    assert blocks(spans, [note(25)]) == [
        Block(((8, 20),)),
        Block(((22, 30), (32, 40)), (note(25),)),
    ]


def test_what_stands_in_the_title_is_noted_beside_the_first_paragraph() -> None:
    assert blocks([(8, 20), (22, 30)], [note(2), note(9)]) == [
        Block(((8, 20), (22, 30)), (note(2), note(9))),
    ]


@given(st.lists(st.integers(0, 50), unique=True).map(sorted), st.lists(st.integers(0, 60)))
def test_every_paragraph_and_note_is_shown_once_and_in_order(starts: list[int], told: list[int]) -> None:
    spans = [(start, start + 1) for start in starts]
    made = blocks(spans, [note(start) for start in sorted(told)])
    assert [span for block in made for span in block.spans] == spans
    assert [each.start for block in made for each in block.notes] == (sorted(told) if spans else [])


def test_an_event_told_again_gets_a_short_note_there() -> None:
    [event] = told().events
    first, again = notes(told(), events=True, quotes=False)
    assert first.label.startswith("● **meeting** held · Wed 6 Aug 2025 · Moscou")
    assert again.label == "● the same meeting, told again"
    assert [(each.start, each.opens) for each in (first, again)] == [
        (4, ("event", event.id)), (40, ("event", event.id)),
    ]  # fmt: skip


def test_the_layers_choose_the_notes() -> None:
    assert notes(told(), events=False, quotes=False) == []
    assert [each.opens for each in notes(told(), events=False, quotes=True)] == [("place", "50")]


def test_names_from_articles_are_not_read_as_markdown() -> None:
    [note] = notes(told(speaker="[A](http://c)"), events=False, quotes=True)
    assert r"\[A\]" in note.label


def test_all_who_speak_together_are_noted() -> None:
    [quote] = told().quotes
    others = tuple(CoSpeaker(name.lower(), name) for name in ("Ava", "Bo", "Cy"))
    both = replace(quote, other_speakers=others)
    [note] = notes(replace(told(), quotes=(both,)), events=False, quotes=True)
    assert note.label == "❝ **Dmitri Peskov, Ava and 2 others** · direct"


def told(speaker: str = "Dmitri Peskov") -> Extraction:
    mentions = tuple(Mention(start, start + 5, "", "rencontre", "held", "asserted") for start in (40, 4))
    event = Event(
        "e1", "a", "meeting", "held", "asserted", mentions, date_start=DAY, date_end=DAY, place="Moscou"
    )
    quote = Quote("q1", "a", 50, 60, "x" * 10, "direct", (), None, speaker, None, "name")
    return Extraction(Article("a", "T", "x" * 80, "fr"), events=(event,), quotes=(quote,))
