"""Quotation marks: pairing, nesting, recovery."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.extract.marks import find_marks

PAIRED = [
    ("Il a dit « oui » et s’en va.", ["oui"]),
    ('Il a dit "oui" et "non".', ["oui", "non"]),
    ("Il a dit “oui” puis «non».", ["oui", "non"]),
    ("„Ja“ und »Nein«", ["Ja", "Nein"]),
    ("Il dit ‹ oui › à tous.", ["oui"]),
    ("des ‘bons’ et des 'mauvais' d’ici l'été", ["bons", "mauvais"]),
    ("''Bonjour'', dit-il.", ["Bonjour"]),
    ("<<Bonjour>>, dit-il.", ["Bonjour"]),
    ("d'\"erreur\" et l’“amitié”", ["erreur", "amitié"]),
    ('" Bonjour " dit-il " non ", voilà', ["Bonjour", "non"]),
    ('«foo", dit X. «bar»', ["foo", "bar"]),
    ('“Nous irons“, a-t-il dit. ”Bien”, dit-elle.', ["Nous irons", "Bien"]),
    ("«\u202fLa paix\u00a0», dit-il", ["La paix"]),
    ("L'homme d'État n'a qu'une parole, l’autre aussi.", []),
    ("dans les années '90, l'été '82", []),
    ("« » et \"\"", []),
]  # fmt: skip

NESTED = [
    ("« Il a dit “va-t’en” », l’homme.", [(0, "Il a dit “va-t’en”"), (1, "va-t’en")]),
    ('"Il a dit "oui" et fini", dit X', [(0, 'Il a dit "oui" et fini'), (1, "oui")]),
    ("« A « b » c », dit X, « d ».", [(0, "A « b » c"), (1, "b"), (0, "d")]),
]

UNBALANCED = [
    ("« Nous avons dit : « Non. »\nSuite « ici ».", ["Nous avons dit : « Non.", "Non.", "ici"]),
    ('Il parle de "foo bar et puis.\nIl dit "oui".', ["foo bar et puis.", "oui"]),
    ("Nous irons », a dit X. « Bon ».", ["Nous irons", "Bon"]),
    ('Il a dit "foo bar, mais il "espère" que.', ["espère"]),
    ("« Nous irons, a-t-il dit.\nLa suite est calme.", ["Nous irons, a-t-il dit."]),
    ("« Bien », dit X. Nous irons à Rome», a livré Y.", ["Bien", "Nous irons à Rome"]),
    ("Il est venu mardi en fin de matinée.Nous irons à Rome » a dit X.", ["Nous irons à Rome"]),
    ("Texte » seul.\n« Oui », dit-il.", ["Texte", "Oui"]),
]

PARAGRAPHS = [
    ('"A b c.\n"D e f", dit X. "G".', [["A b c.", "D e f"], ["G"]]),
    ("« A b c.\n» D e f », dit X.", [["A b c.", "D e f"]]),
    ("« A b c.\n\n« D e.\n\n« F g », dit X.", [["A b c.", "D e.", "F g"]]),
    ("«A b c.\nD e f», dit X.", [["A b c.", "D e f"]]),
    ("« A b », dit X.\n« C d », dit Y.", [["A b"], ["C d"]]),
    ("« A b.\nC d », dit X. « E f.\nG h », dit Y.", [["A b.", "C d"], ["E f.", "G h"]]),
    ("Une “paix”. “Paix” “C d.\nE f”, dit X.", [["paix"], ["Paix"], ["C d.", "E f"]]),
]


@pytest.mark.parametrize(("text", "expected"), PAIRED + UNBALANCED)
def test_inner_texts(text: str, expected: list[str]) -> None:
    assert [text[mark.inner_start : mark.inner_end] for mark in find_marks(text)] == expected


@pytest.mark.parametrize(("text", "expected"), NESTED)
def test_depth(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(m.depth, text[m.inner_start : m.inner_end]) for m in find_marks(text)] == expected


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_pieces_by_paragraph(text: str, expected: list[list[str]]) -> None:
    assert [[text[a:b] for a, b in mark.pieces] for mark in find_marks(text)] == expected


def test_unbalanced_marks_say_so() -> None:
    assert [mark.closed for mark in find_marks("« Nous irons.\nIl a dit « oui ».")] == [False, True]


@given(st.text(alphabet="«»“”\"'’‘„<> ab.,:\né", max_size=80))
def test_spans_hold_and_never_cross(text: str) -> None:
    marks = find_marks(text)
    for mark in marks:
        assert 0 <= mark.start <= mark.inner_start < mark.inner_end <= mark.end <= len(text)
        assert mark.pieces
        assert all(mark.inner_start <= a < b <= mark.inner_end for a, b in mark.pieces)
    for first in marks:
        for second in marks:
            apart = first.end <= second.start or second.end <= first.start
            inside = first.start <= second.start and second.end <= first.end
            outside = second.start <= first.start and first.end <= second.end
            assert apart or inside or outside


@given(st.text(max_size=200), st.text(alphabet='«»"“”', max_size=6))
def test_an_odd_mark_is_bounded_by_its_paragraph(noise: str, marks: str) -> None:
    tail = "\n\nUne phrase nue.\n\n« La dernière », dit-elle."
    text = noise.replace("\n", " ") + marks + tail
    assert text[find_marks(text)[-1].inner_start : find_marks(text)[-1].inner_end] == "La dernière"


def test_a_forgotten_mark_in_a_text_without_paragraphs_loses_nothing_far_away() -> None:
    text = "Il a dit : « Nous irons. " + "Une phrase nue. " * 200 + "Il a dit : « Oui », puis « Non »."
    assert [text[mark.inner_start : mark.inner_end] for mark in find_marks(text)] == ["Oui", "Non"]
