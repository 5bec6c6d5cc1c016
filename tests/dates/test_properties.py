"""What holds for any text and any day of publication."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lib.dates import Tense, find_phrases, resolve, resolve_linked

PIECES = (
    "le", "du", "au", "de", "à", "et", "la", "en", "il y a", "dans", "depuis", "jusqu'à", "d'ici", "avant",
    "après", "mercredi", "lundi", "15", "29", "31", "1er", "août", "février", "2024", "9999", "1000", "mi-",
    "la semaine", "le mois", "l'an", "dernier", "prochain", "prochaine", "trois", "999", "quelques", "jours",
    "ans", "siècles", "fin", "début", "nuit", "Noël", "Pâques", "les années", "90", "XXIe siècle",
    "la veille", "plus tard", "aou\u0302t", "l\u00ad'été", "\u00a0", "\n", ",", ".", "(", ")", "«", "»", "’",
    "-", "15/08/2025", "2025-02-30", "décennies", "le week-end",
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
DAYS = st.one_of(st.dates(), st.sampled_from([date.min, date.max, date(1, 3, 1), date(9999, 11, 30)]))
TENSES: st.SearchStrategy[Tense | None] = st.sampled_from(["past", "present", "future", None])


@given(TEXTS)
def test_offsets_slice_the_text_in_order(text: str) -> None:
    done = 0
    for phrase in find_phrases(text, "fr"):
        assert done <= phrase.start < phrase.end <= len(text)
        assert text[phrase.start : phrase.end] == phrase.text
        done = phrase.end


@given(TEXTS, st.one_of(st.none(), DAYS), TENSES)
def test_intervals_are_ordered_for_any_publication(
    text: str, published: date | None, tense: Tense | None
) -> None:
    for phrase in find_phrases(text, "fr"):
        resolved = resolve(phrase, published, tense)
        if resolved.date_start and resolved.date_end:
            assert resolved.date_start <= resolved.date_end
        unknown = resolved.date_start is None and resolved.date_end is None
        assert unknown == (resolved.date_precision is None)


@given(TEXTS, DAYS, st.integers(0, 400))
def test_linked_intervals_are_ordered_for_any_anchor(text: str, start: date, width: int) -> None:
    end = date.fromordinal(min(start.toordinal() + width, date.max.toordinal()))
    for phrase in find_phrases(text, "fr"):
        resolved = resolve_linked(phrase, (start, end))
        assert resolved.date_basis == "linked"
        if resolved.date_start and resolved.date_end:
            assert resolved.date_start <= resolved.date_end
