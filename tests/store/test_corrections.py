from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from lib.filters import Filters
from lib.records import Event, Extraction
from lib.store import (
    Store,
    codec,
    counting,
    detail,
    frames,
    load,
    load_shown,
    needed,
    open_store,
    review,
    save,
    tables,
)
from lib.store.chronology import chronology
from lib.store.corrections import lines, making
from lib.store.corrections.records import BadCorrection, Correction
from tests.sample import CALL, EXTRACTIONS, FIRST, LEAVITT, MEETING, QUOTE, SUMMIT, TRUMP


@pytest.fixture
def filled(store: Store) -> Store:
    for extraction in EXTRACTIONS:
        save(store, extraction, "1")
    return store


def edit(target: str, field: str, after: object, subject: str = "event", **more: object) -> Correction:
    article = None if subject == "actor" else "a1"
    return Correction("edit", subject, target, "Ada", article_id=article, field=field, after=after, **more)  # type: ignore[arg-type]


def event(store: Store, event_id: str) -> Event:
    shown = load_shown(store, "a1")
    assert shown is not None
    return next(each for each in shown.extraction.events if each.id == event_id)


PLACE = edit("a1-meeting", "place", "Saint-Pétersbourg", why="the Kremlin says so")


def test_an_edit_is_shown_marked_and_kept_with_what_it_replaced(filled: Store) -> None:
    made = making.make(filled, PLACE)
    assert (made.before, made.after, made.who, made.why) == (
        "Moscou", "Saint-Pétersbourg", "Ada", "the Kremlin says so",
    )  # fmt: skip
    row = frames.timeline(filled).set_index("id").loc["a1-meeting"]
    assert row["place"] == "Saint-Pétersbourg"
    assert frames.timeline(filled, Filters(text="Pétersb"))["id"].tolist() == ["a1-meeting"]
    assert frames.corrected(filled) == {"a1-meeting"}
    assert load(filled, "a1") == EXTRACTIONS[0]
    assert making.listed(filled) == [made]


def test_an_edit_wins_over_a_newer_extractor(filled: Store) -> None:
    making.make(filled, PLACE)
    newer = replace(MEETING, place="Sotchi", id="another-id")
    save(filled, replace(EXTRACTIONS[0], events=(newer, SUMMIT, CALL)), "2")
    assert event(filled, "another-id").place == "Saint-Pétersbourg"
    assert making.idle(filled) == []


def test_an_edit_whose_event_is_gone_is_reported_and_waits(filled: Store) -> None:
    made = making.make(filled, PLACE)
    save(filled, replace(EXTRACTIONS[0], events=(SUMMIT, CALL)), "2")
    assert making.idle(filled) == [made]
    save(filled, EXTRACTIONS[0], "3")
    assert making.idle(filled) == []
    assert event(filled, "a1-meeting").place == "Saint-Pétersbourg"


def test_undo_and_undo_of_undo(filled: Store) -> None:
    made = making.make(filled, PLACE)
    undo = making.make(filled, Correction("undo", "correction", made.id, "Ben"))
    assert event(filled, "a1-meeting").place == "Moscou"
    assert frames.corrected(filled) == set()
    making.make(filled, Correction("undo", "correction", undo.id, "Ada"))
    assert event(filled, "a1-meeting").place == "Saint-Pétersbourg"
    assert [each.kind for each in making.listed(filled, "a1")] == ["edit", "undo", "undo"]


@pytest.mark.parametrize(
    ("field", "after", "expected"),
    [
        ("status", "cancelled", "cancelled"),
        ("date_start", "2025-08-05", date(2025, 8, 5)),
        ("date_end", None, None),
        ("negated", True, True),
        ("participants", [], ()),
    ],
)
def test_any_field_of_an_event_can_be_edited(
    filled: Store, field: str, after: object, expected: object
) -> None:
    making.make(filled, edit("a1-meeting", field, after))
    assert getattr(event(filled, "a1-meeting"), field) == expected


@pytest.mark.parametrize(
    ("correction", "reason"),
    [
        (edit("a1-meeting", "status", "maybe"), "'maybe' is none of"),
        (edit("a1-meeting", "colour", "red"), "Event has no field colour"),
        (edit("a1-meeting", "mentions", []), "mentions is what the article says"),
        (edit("none", "place", "Moscou"), "the article has no event 'none'"),
        (edit("a1", "text", "x", subject="article"), "only title, source, url can be edited"),
        (edit("nobody", "name", "N", subject="actor"), "no article has the actor 'nobody'"),
        (replace(PLACE, article_id="none"), "the store has no article 'none'"),
        (replace(PLACE, who=" "), "needs the name of who makes it"),
        (Correction("published", "article", "a1", "Ada", article_id="a1", after="soon"), "is not a day"),
        (Correction("merge", "event", "a1-meeting", "Ada", after="a1-meeting"), "two events are needed"),
        (Correction("undo", "correction", "none", "Ada"), "no such correction"),
        (Correction("merge_actors", "actor", "steve-witkoff", "Ada", after="steve-witkoff"), "into itself"),
    ],
)
def test_what_means_nothing_is_refused(filled: Store, correction: Correction, reason: str) -> None:
    with pytest.raises(BadCorrection, match=reason):
        making.make(filled, correction)
    assert making.listed(filled) == []


def test_events_quotes_and_articles_are_hidden(filled: Store) -> None:
    making.make(filled, Correction("hide", "event", "a1-call", "Ada", article_id="a1"))
    making.make(filled, Correction("hide", "quote", "a1-q1", "Ada", article_id="a1"))
    assert "a1-call" not in set(frames.timeline(filled)["id"])
    assert frames.quotes(filled).empty
    making.make(filled, Correction("hide", "article", "a1", "Ada", article_id="a1"))
    assert frames.articles(filled)["id"].tolist() == ["a2"]
    assert counting.size(filled, "timeline") == 1
    assert {each.article_ids for each in chronology(filled)} == {("a2",)}


def test_an_event_is_added_by_hand(filled: Store) -> None:
    added = Event("by-hand", "a1", "letter", "held", "asserted", mentions=())
    correction = Correction("add", "event", "by-hand", "Ada", article_id="a1", after=codec.plain(added))
    making.make(filled, correction)
    assert event(filled, "by-hand") == added
    assert frames.timeline(filled, Filters(types=("letter",)))["id"].tolist() == ["by-hand"]
    save(filled, EXTRACTIONS[0], "2")
    assert event(filled, "by-hand") == added


def test_actors_are_merged_in_all_articles(filled: Store) -> None:
    merge = Correction("merge_actors", "actor", "karoline-leavitt", "Ada", after="donald-trump")
    made = making.make(filled, merge)
    assert frames.quotes(filled)["speaker_name"].tolist() == ["Donald Trump"]
    actors = frames.actors(filled).set_index("id")
    assert "karoline-leavitt" not in actors.index
    assert "Karoline Leavitt" in actors.loc["donald-trump", "aliases"]
    making.make(filled, Correction("undo", "correction", made.id, "Ada"))
    assert frames.quotes(filled)["speaker_name"].tolist() == ["Karoline Leavitt"]


def test_an_actor_is_renamed_and_has_another_alias(filled: Store) -> None:
    making.make(filled, edit("steve-witkoff", "name", "Steven Witkoff", subject="actor"))
    making.make(filled, Correction("alias", "actor", "steve-witkoff", "Ada", after="l'émissaire"))
    assert set(frames.timeline(filled, Filters(actors=("Steven Witkoff",)))["id"]) == {
        "a1-meeting", "a2-meeting",
    }  # fmt: skip
    assert frames.actors(filled).set_index("id").loc["steve-witkoff", "aliases"] == ("l'émissaire",)


def test_happenings_are_put_together_and_told_apart_by_hand(filled: Store) -> None:
    def together() -> bool:
        return any({"a1-meeting", "a2-meeting"} <= set(each.event_ids) for each in chronology(filled))

    assert together() is False
    merge = making.make(filled, Correction("merge", "event", "a1-meeting", "Ada", after="a2-meeting"))
    assert together() is True
    making.make(filled, Correction("undo", "correction", merge.id, "Ada"))
    assert together() is False
    save(filled, Extraction(FIRST), "2")
    assert making.idle(filled) == []


def test_a_corrected_day_of_publication_has_the_article_read_again(filled: Store) -> None:
    dated = Correction("published", "article", "a1", "Ada", article_id="a1", after="2025-08-06")
    made = making.make(filled, dated)
    assert made.before == "2025-08-07"
    assert making.waiting(filled) == ["a1"]
    wanted = needed(filled, FIRST, "1")
    assert wanted == replace(FIRST, published=date(2025, 8, 6), published_basis="given")
    assert wanted is not None
    save(filled, replace(EXTRACTIONS[0], article=wanted), "1", met=FIRST)
    assert making.waiting(filled) == []
    assert needed(filled, FIRST, "1") is None
    assert frames.articles(filled)["published"].iloc[0].date() == date(2025, 8, 6)
    making.make(filled, Correction("undo", "correction", made.id, "Ada"))
    assert needed(filled, FIRST, "1") == FIRST


def test_corrections_go_from_one_store_to_another(filled: Store, tmp_path: Path) -> None:

    made = making.make(filled, PLACE)
    making.make(filled, Correction("hide", "quote", QUOTE.id, "Ada", article_id="a1"))
    making.make(filled, Correction("undo", "correction", made.id, "Ada"))
    text = lines.write(making.listed(filled))
    assert text.count("\n") == 3
    other = open_store(str(tmp_path / "other.sqlite"))
    assert making.take(other, lines.read(text)) == 3
    assert making.take(other, lines.read(text)) == 0
    save(other, EXTRACTIONS[0], "1")
    assert event(other, "a1-meeting").place == "Moscou"
    assert frames.quotes(other).empty
    other.close()


VALUES = st.none() | st.booleans() | st.text() | st.lists(st.text())
MADE = st.builds(Correction, before=VALUES, after=VALUES)


@given(st.lists(MADE, max_size=3))
def test_lines_bring_corrections_back(made: list[Correction]) -> None:
    assert lines.read(lines.write(made)) == made


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "line 1"),
        ('\n{"id": "x"}', "line 2: an object with id and at"),
        ('{"id": "x", "at": "now", "kind": "bend", "subject": "event", "target": "t", "who": "A"}', "'bend'"),
    ],
)
def test_lines_that_are_no_corrections_are_named(text: str, reason: str) -> None:
    with pytest.raises(BadCorrection, match=reason):
        lines.read(text)


def test_what_was_found_right_is_checked_as_long_as_it_stands(filled: Store) -> None:
    made = making.make(filled, Correction("accept", "event", "a1-meeting", "Ada", article_id="a1"))
    assert made.after["participants"] == [["steve-witkoff", "visitor"], ["vladimir-poutine", "host"]]
    assert checked_by(filled, "a1-meeting") == "Ada"
    assert frames.corrected(filled) == set()  # nothing was changed
    save(filled, EXTRACTIONS[0], "2")
    assert checked_by(filled, "a1-meeting") == "Ada"
    making.make(filled, edit("a1-meeting", "status", "planned"))
    assert checked_by(filled, "a1-meeting") is None
    assert making.idle(filled) == [made]
    making.make(filled, Correction("accept", "event", "a1-meeting", "Ben", article_id="a1"))
    assert checked_by(filled, "a1-meeting") == "Ben"
    assert making.idle(filled) == []


def test_a_quotation_found_right_is_checked_as_long_as_it_stands(filled: Store) -> None:
    accept = Correction("accept", "quote", QUOTE.id, "Ada", article_id="a1")
    made = making.make(filled, accept)
    assert quote_checked(filled) == ("Ada", made.at)
    assert (review.quotes_left(filled), len(review.quotes(filled))) == (0, 0)
    newer = replace(EXTRACTIONS[0], quotes=(replace(QUOTE, id="another-id", cue="déclarer"),))
    save(filled, newer, "2")
    assert quote_checked(filled) == ("Ada", made.at)
    making.make(filled, Correction("merge_actors", "actor", LEAVITT.id, "Ada", after=TRUMP.id))
    assert quote_checked(filled) == ("Ada", made.at)
    save(filled, replace(newer, quotes=(replace(QUOTE, text="Nous sommes"),)), "3")
    assert (quote_checked(filled), making.idle(filled)) == ((None, None), [made])
    assert review.quotes(filled)["id"].tolist() == [QUOTE.id]


def quote_checked(store: Store) -> tuple[str | None, str | None]:
    with store.reading() as connection:
        row = connection.execute(select(tables.quotes.c["checked_by", "checked_at"])).one()
    return row.checked_by, row.checked_at


def test_merging_actors_takes_no_check_away(filled: Store) -> None:
    making.make(filled, Correction("accept", "event", "a1-call", "Ada", article_id="a1"))
    merge = Correction("merge_actors", "actor", "karoline-leavitt", "Ada", after="steve-witkoff")
    making.make(filled, merge)
    assert checked_by(filled, "a1-call") == "Ada"


def test_a_happening_is_checked_when_all_that_tells_it_is(filled: Store) -> None:
    making.make(filled, Correction("merge", "event", "a1-meeting", "Ada", after="a2-meeting"))
    making.make(filled, Correction("accept", "event", "a1-meeting", "Ada", article_id="a1"))
    assert checked_by(filled, "a1-meeting") is None
    making.make(filled, Correction("accept", "event", "a2-meeting", "Ben", article_id="a2"))
    assert checked_by(filled, "a1-meeting") == "Ben"


def test_corrections_that_belong_together_are_kept_together_or_not_at_all(filled: Store) -> None:
    with pytest.raises(BadCorrection):
        making.make_all(filled, [PLACE, edit("a1-meeting", "status", "maybe")])
    assert making.listed(filled) == []
    made = making.make_all(
        filled, [PLACE, Correction("accept", "event", "a1-meeting", "Ada", article_id="a1")]
    )
    assert making.listed(filled) == made
    assert checked_by(filled, "a1-meeting") == "Ada"


def checked_by(store: Store, event_id: str) -> str | None:
    found = detail.happening(store, event_id)
    assert found is not None
    return found.checked_by
