"""Lines broken by width are joined; offsets stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.ingest.wrapped import unwrapped

MAIL = """Le médiateur finlandais a quitté Oslo jeudi soir sans accord, et une
nouvelle séance est prévue dans la capitale norvégienne, a dit Erik
Solvang, le porte-parole de la délégation. Les deux camps se disent
prêts à revenir.

Fin."""

KEPT = [
    "Un titre\n\nUne phrase.\nUne autre phrase, plus longue que la première de ce texte.",
    "- un premier point qui tient sur une ligne assez longue pour compter\n- un second, lui aussi assez long "
    "pour compter parmi les lignes\n- et un troisième, qui est le dernier de la liste",
    "Le sommet aura lieu mardi à Oslo, a dit la médiation norvégienne.\nLes deux délégations y seront, a dit "
    "la médiation norvégienne.\nLe pape a salué la nouvelle, a dit un cardinal de son entourage.",
]


def test_lines_broken_by_width() -> None:
    joined = unwrapped(MAIL)
    assert "a dit Erik Solvang, le porte-parole" in joined
    assert joined.count("\n") == 2
    assert len(joined) == len(MAIL)


@pytest.mark.parametrize("text", KEPT)
def test_lines_that_stay(text: str) -> None:
    assert unwrapped(text) == text


@given(st.text(alphabet="ab ,.\nAé-", max_size=400))
def test_only_line_breaks_change(text: str) -> None:
    joined = unwrapped(text)
    assert len(joined) == len(text)
    assert all(new == old or (old == "\n" and new == " ") for old, new in zip(text, joined, strict=True))
