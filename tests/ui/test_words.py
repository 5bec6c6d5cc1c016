from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from lib.ui.words import Layer, found, lines, marked


def test_marked_escapes_everything() -> None:
    text = '<script>alert("x")</script>'
    assert marked(text, [Layer(0, 8, "hit", 'a"b')]) == (
        '<mark class="hit" title="a&quot;b">&lt;script&gt;</mark>alert(&quot;x&quot;)&lt;/script&gt;'
    )


def test_overlapping_layers_are_cut_at_every_border() -> None:
    assert marked("abcdef", [Layer(0, 4, "x"), Layer(2, 6, "y")]) == (
        '<mark class="x" title="">ab</mark>'
        '<mark class="x y" title="">cd</mark>'
        '<mark class="y" title="">ef</mark>'
    )


def test_only_the_part_asked_for() -> None:
    assert marked("abcdef", [Layer(0, 3, "x", anchor="here")], 1, 5) == '<mark class="x" title="">bc</mark>de'


def test_the_anchor_is_named_once() -> None:
    drawn = marked("abcdef", [Layer(1, 5, "x", anchor="here"), Layer(3, 4, "y")])
    assert drawn.count('id="here"') == 1


def test_lines_leave_out_blank_lines_and_the_title() -> None:
    assert lines("Titre\n\nUn.\n \nDeux.", 7) == [(7, 10), (13, 18)]


def test_found_ignores_accents_and_keeps_places() -> None:
    assert found("Élysée, l’élysée", "elysee") == [Layer(0, 6, "hit"), Layer(10, 16, "hit")]
    assert found("ﬁn de la ﬁn", "fin") == [Layer(0, 2, "hit"), Layer(9, 11, "hit")]
    assert found("abc", "") == []


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(-5, 45), st.integers(-5, 45)), max_size=5))
def test_the_text_is_whole_whatever_the_layers(text: str, spans: list[tuple[int, int]]) -> None:
    drawn = marked(text, [Layer(start, end, "x") for start, end in spans])
    assert html.unescape(re.sub(r"</?mark[^>]*>", "", drawn)) == html.unescape(html.escape(text))
