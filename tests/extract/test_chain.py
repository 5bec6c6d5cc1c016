"""The whole chain on one article: its parts agree with one another and with the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from lib.extract import extract
from lib.languages import UnknownLanguage
from lib.records import Article, Extraction

TEXT = (
    "Tshisekedi et Kagame se sont rencontrés à Luanda\n\n"
    "Félix Tshisekedi a rencontré mercredi Paul Kagame à Luanda, sous l’égide de João Lourenço.\n"
    "« Nous avons parlé de paix\u00a0», a déclaré le président congolais, ajoutant qu'une nouvelle rencontre "
    "aurait lieu vendredi.\n"
    "Kigali a annoncé que Paul Kagame se rendrait à Doha la semaine prochaine.\n"
)
Build = Callable[..., Article]


@pytest.fixture(scope="module")
def found(article_of: Build) -> Extraction:
    return extract(article_of(TEXT))


def test_the_article_is_handed_on_as_it_was(found: Extraction, article_of: Build) -> None:
    assert found.article == article_of(TEXT)


def test_every_part_is_there(found: Extraction) -> None:
    assert {"Félix Tshisekedi", "Paul Kagame", "João Lourenço", "Rwanda"} <= {a.name for a in found.actors}
    assert [d.text for d in found.dates] == ["mercredi", "vendredi", "la semaine prochaine"]
    assert {(e.type, e.status) for e in found.events} == {
        ("meeting", "held"),
        ("meeting", "planned"),
        ("announcement", "held"),
        ("visit", "planned"),
    }
    assert "Nous avons parlé de paix" in {q.text for q in found.quotes}


def test_the_meeting_is_told_in_title_and_body(found: Extraction) -> None:
    event = next(e for e in found.events if (e.type, e.status) == ("meeting", "held"))
    assert len(event.mentions) == 2
    assert event.mentions[0].start < found.article.body_start <= event.mentions[1].start
    assert (event.date_start, event.date_end) == (date(2025, 8, 6), date(2025, 8, 6))
    assert (event.place, event.country) == ("Luanda", "AO")


def test_all_spans_slice_to_their_text(found: Extraction) -> None:
    text = found.article.text
    for event in found.events:
        assert all(text[m.start : m.end] == m.text for m in event.mentions)
    assert all(text[q.start : q.end] == q.text for q in found.quotes)
    assert all(text[d.start : d.end] == d.text for d in found.dates)
    assert all(text[m.start : m.end].strip() for m in found.actor_mentions)


def test_whoever_is_named_anywhere_is_among_the_actors(found: Extraction) -> None:
    known = {actor.id for actor in found.actors}
    assert {i for m in found.actor_mentions for i in m.actor_ids} <= known
    assert {p.actor_id for e in found.events for p in e.participants} <= known
    assert {q.speaker_id for q in found.quotes} - {None} <= known


def test_events_are_in_order_of_the_text(found: Extraction) -> None:
    starts = [event.mentions[0].start for event in found.events]
    assert starts == sorted(starts)


def test_a_second_reading_gives_the_same(found: Extraction, article_of: Build) -> None:
    assert extract(article_of(TEXT)) == found


def test_ids_of_events_and_quotes_are_of_one_article(found: Extraction, article_of: Build) -> None:
    other = extract(replace(article_of(TEXT), id="another"))
    assert not {e.id for e in other.events} & {e.id for e in found.events}
    assert not {q.id for q in other.quotes} & {q.id for q in found.quotes}
    assert {e.article_id for e in other.events} | {q.article_id for q in other.quotes} == {"another"}


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\n\n\n\n", ".", "«", "Titre\n\n", "\u00a0", "a" * 5000])
def test_texts_that_tell_nothing_give_no_rows(text: str, article_of: Build) -> None:
    found = extract(article_of(text))
    assert (found.events, found.quotes, found.dates) == ((), (), ())


def test_the_same_text_without_a_day_has_no_relative_dates(article_of: Build) -> None:
    found = extract(article_of(TEXT, published=None))
    assert {(e.date_start, e.date_end) for e in found.events} == {(None, None)}
    assert len(found.events) >= 3


def test_paragraphs_without_breaks_tell_the_same_meeting(found: Extraction, article_of: Build) -> None:
    title, _, body = TEXT.partition("\n\n")
    flat = extract(article_of(f"{title}\n\n{body.replace(chr(10), ' ')}"))
    assert [(e.type, e.status) for e in flat.events] == [(e.type, e.status) for e in found.events]


def test_a_language_without_rules_is_refused(article_of: Build) -> None:
    with pytest.raises(UnknownLanguage):
        extract(article_of("Lorem ipsum", language="xx"))
