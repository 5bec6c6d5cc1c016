"""Words in brackets that a paper puts into a quotation are read as if they had been said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.extract import extract
from lib.extract.insertions import without_brackets
from lib.records import Article


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ('"Le président (turc Recep) Erdogan viendra."', '"Le président  turc Recep  Erdogan viendra."'),
        ('Il a salué "le courage de [Nelson] Mandela".', 'Il a salué "le courage de  Nelson  Mandela".'),
        ('"(La) Suède nous aide."', '" La  Suède nous aide."'),
        ('"(l\'émir) Tamim et (le roi) Charles"', '" l\'émir  Tamim et  le roi  Charles"'),
        ('"avec (le président Ahmad) al-Chareh"', '"avec  le président Ahmad  al-Chareh"'),
        # What explains, and does not go on.
        ('"L\'Organisation des Nations unies (ONU) Untel"', None),
        ('"Elle (la Suède) nous aide."', None),
        ('"avec (la Suède)", a-t-il dit', None),
        ('"Le chef (né en 1950) Untel"', None),
        ('"le camp (LFI) Dupont"', None),
        # Nobody is quoted.
        ("Le parti au pouvoir (le Parti) Untel", None),
        ('"Oui", a dit Untel (le ministre) Untel', None),
        ("Il a dit (", None),
        ("", None),
    ],
)
def test_which_brackets_are_left_out(text: str, seen: str | None) -> None:
    assert without_brackets(text, "fr") == (text if seen is None else seen)
    assert without_brackets(text, "xx") == text


def test_a_name_half_in_brackets_is_one_person(article_of: Callable[..., Article]) -> None:
    text = "« J'ai parlé hier avec (le président égyptien Abdel Fattah) al-Sissi », a dit Emmanuel Macron."
    found = extract(article_of(text))
    assert [sorted(p.name for p in event.participants) for event in found.events] == [
        ["Abdel Fattah al-Sissi", "Emmanuel Macron"]
    ]
    assert [text[q.start : q.end] for q in found.quotes] == [q.text for q in found.quotes]


def test_runs_of_spaces_are_no_words(article_of: Callable[..., Article]) -> None:
    plain = "Le président russe Vladimir Poutine a reçu lundi Emmanuel Macron à Moscou."
    wide = plain.replace(" ", "  ")
    one, other = (extract(article_of(text)) for text in (plain, wide))
    assert [([(p.actor_id, p.role) for p in e.participants], e.place, e.date_start) for e in one.events] == [
        ([(p.actor_id, p.role) for p in e.participants], e.place, e.date_start) for e in other.events
    ]
    mention = other.events[0].mentions[0]
    assert wide[mention.start : mention.end] == mention.text
