from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lib.reader.layout import BEFORE, CHUNK, EARLIER, LATER, WINDOW, layouts
from lib.records import Span

lengths = st.lists(st.integers(1, 700), max_size=8)


def pieces_and_sentences(of: list[int]) -> tuple[list[Span], list[Span]]:
    """Sentences of so many pieces, each piece one character and a space wide."""
    pieces = [(2 * at, 2 * at + 1) for at in range(sum(of))]
    ends = [sum(of[: number + 1]) for number in range(len(of))]
    return pieces, [(2 * (end - size), 2 * end - 1) for end, size in zip(ends, of, strict=True)]


def everywhere(pieces: list[Span]) -> list[int]:
    return [start for start, _ in pieces]


@given(of=lengths)
def test_every_piece_that_is_asked_of_is_the_own_one_of_one_window(of: list[int]) -> None:
    pieces, sentences = pieces_and_sentences(of)
    found = list(layouts(pieces, sentences, everywhere(pieces)))
    own = [piece for window in found for piece in range(window.core, window.last)]
    assert own == list(range(sum(of)))
    assert all(window.last - window.core <= WINDOW for window in found)
    assert all(window.core - window.first <= BEFORE for window in found)


@given(of=lengths, data=st.data())
def test_a_window_reaches_no_farther_than_what_stands_near(of: list[int], data: st.DataObject) -> None:
    pieces, sentences = pieces_and_sentences(of)
    wanted = data.draw(st.lists(st.sampled_from(everywhere(pieces)), max_size=3)) if pieces else []
    found = list(layouts(pieces, sentences, wanted))
    assert all(sum(window.holds(at) for window in found) == 1 for at in wanted)
    for window in found:
        here = [window.sentence(at) for at in wanted if window.holds(at)]
        assert here
        assert window.sentence(pieces[window.first][0]) >= min(here) - EARLIER
        assert window.sentence(pieces[window.last - 1][0]) <= max(here) + LATER


@given(of=lengths)
def test_chunks_make_up_the_window(of: list[int]) -> None:
    pieces, sentences = pieces_and_sentences(of)
    for window in layouts(pieces, sentences, everywhere(pieces)):
        chunked = [piece for first, last in window.chunks for piece in range(first, last)]
        assert chunked == list(range(window.size - 2))
        assert all(last - first <= CHUNK for first, last in window.chunks)


def test_windows_and_chunks_begin_with_sentences_where_they_can() -> None:
    pieces, sentences = pieces_and_sentences([100, 20, 150, 300])
    first, second = layouts(pieces, sentences, everywhere(pieces))
    assert (first.first, first.core, first.last) == (0, 0, 270)
    assert (second.first, second.core, second.last) == (270 - BEFORE, 270, 570)
    # a sentence longer than a chunk is cut where it must be
    assert first.chunks == ((0, 120), (120, 248), (248, 270))
    assert second.chunks == ((0, 32), (32, 160), (160, 288), (288, 332))


def test_spans_are_found_by_characters_and_counted_from_the_mark() -> None:
    pieces, sentences = pieces_and_sentences([100, 20, 100, 300])
    _, window = layouts(pieces, sentences, everywhere(pieces))
    assert window.pieces(440, 443) == (220 - window.first + 1, 220 - window.first + 3)
    # the space before a word is no piece of its own
    assert window.pieces(441, 443) == (221 - window.first + 1, 221 - window.first + 2)
    assert window.pieces(0, 5) is None
    assert window.holds(440)
    assert not window.holds(2 * window.first)
    assert [window.sentence(at) for at in (0, 199, 200, 239, 440)] == [0, 0, 1, 1, 3]
