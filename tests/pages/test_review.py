"""The Review page, over annotated articles in a store of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib.store import Store, frames, open_store
from lib.store.corrections import lines, making
from tests.pages.test_add import table
from tests.pages.test_login import User
from tests.pages.test_pages import words

ROOT = Path(__file__).parents[2]
PAGE = "pages/curate/review.py"


@pytest.fixture
def review(folder: Path) -> Callable[..., AppTest]:
    def build(name: str | None = "Ada", **parameters: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        if name:
            app.session_state["_name"] = name
        app.run()
        app.query_params.update(parameters)
        if "part" in parameters:
            app.session_state["part"] = parameters["part"]
        return app.switch_page(PAGE).run()

    return build


@pytest.fixture
def kept(folder: Path) -> Iterator[Store]:
    store = open_store()
    yield store
    store.close()


def well(app: AppTest) -> AppTest:
    assert not app.exception
    assert [error.value for error in app.error] == []
    return app


def field(app: AppTest, kind: str, beginning: str) -> Any:
    return next(each for each in app.get(kind) if (each.key or "").startswith(beginning))


def press(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click()
    return app.run()


def test_a_name_is_asked_for_before_anything_is_decided(review: Callable[..., AppTest]) -> None:
    app = well(review(None))
    assert app.button(key="accept").disabled
    app.text_input(key="_who").set_value("Ben").run()
    assert not well(app).button(key="accept").disabled
    assert "Deciding as **Ben**" in words(app)


def test_rows_are_accepted_one_after_the_other_and_that_can_be_undone(
    review: Callable[..., AppTest], kept: Store
) -> None:
    app = well(review())
    assert "0 of 15 events checked" in str(app.get("progress")[0].proto.text)
    app.button(key="accept").click().run()
    assert "1 of 15 events checked" in str(well(app).get("progress")[0].proto.text)
    assert [(each.kind, each.who) for each in making.listed(kept)] == [("accept", "Ada")]
    app.button(key="done-undo").click().run()
    assert "0 of 15 events checked" in str(well(app).get("progress")[0].proto.text)
    app.button(key="accept").click().run()
    app.button(key="all-checked").click().run()
    assert "**1 of 15 events** · filters\\: only checked" in words(well(app))


def test_next_and_previous_step_through_the_queue(review: Callable[..., AppTest]) -> None:
    app = review()
    assert "Row 1 of 15 left to check" in words(app)
    assert app.button(key="previous").disabled
    app.button(key="next").click().run()
    assert "Row 2 of 15 left to check" in words(well(app))
    app.button(key="previous").click().run()
    assert "Row 1 of 15 left to check" in words(well(app))


def test_a_field_is_put_right_with_the_reason_and_is_so_everywhere(
    review: Callable[..., AppTest], kept: Store
) -> None:
    app = review()
    event = frames.happenings(kept, columns=["id"])["id"].iloc[0]
    app.query_params["row"] = event
    app.run()
    field(app, "text_input", "place-").set_value("Genève")
    field(app, "selectbox", "status-").set_value("postponed")
    field(app, "date_input", "from-").set_value(date(2026, 5, 1))
    field(app, "date_input", "to-").set_value(date(2026, 5, 2))
    field(app, "text_input", f"why-{event}").set_value("the ministry says so")
    press(well(app), "Save and accept")
    well(app)
    row = frames.happenings(kept).set_index("id").loc[event]
    assert (row["place"], row["status"], row["corrected"]) == ("Genève", "postponed", True)
    assert (row["date_start"].date(), row["date_precision"]) == (date(2026, 5, 1), "interval")
    made = making.listed(kept)
    assert {each.why for each in made} == {"the ministry says so"}
    assert "Put right: status, date start, date end, place." in words(app).replace("\\", "")
    app.switch_page("pages/explore/timeline.py").run()
    assert "Genève" in str(table(app))


def test_what_is_not_touched_is_not_changed(review: Callable[..., AppTest], kept: Store) -> None:
    review()
    for event in frames.happenings(kept, columns=["id"])["id"]:
        app = review(row=event)
        press(well(app), "Save and accept")
        assert [each.field for each in making.listed(kept) if each.kind == "edit"] == [], event


def test_days_the_wrong_way_round_are_refused(review: Callable[..., AppTest], kept: Store) -> None:
    app = review()
    field(app, "date_input", "from-").set_value(date(2026, 5, 2))
    field(app, "date_input", "to-").set_value(date(2026, 5, 1))
    press(app, "Save and accept")
    assert "The first day is after the last. Nothing was changed." in [each.value for each in app.error]
    assert making.listed(kept) == []


def test_what_is_no_event_is_hidden(review: Callable[..., AppTest]) -> None:
    app = review()
    app.button(key="hide").click().run()
    assert "14 events" in words(well(app))


def test_an_event_is_added_at_its_sentence(review: Callable[..., AppTest], kept: Store) -> None:
    review()
    article = frames.articles(kept)["id"].iloc[0]
    app = well(review(part="Add an event", article=article, place="300"))
    field(app, "selectbox", "type-").set_value("letter")
    field(app, "selectbox", "party-").set_value("Cemal Erdil")
    press(app, "Add the event")
    well(app)
    rows = frames.happenings(kept)
    [row] = rows[rows["id"].str.startswith(f"{article}-hand-")].itertuples(index=False)
    assert (row.type, row.participants, row.corrected) == ("letter", ("Cemal Erdil",), True)
    assert row.start <= 300 < row.end


def test_an_article_gets_another_day(review: Callable[..., AppTest], kept: Store) -> None:
    review()
    article = frames.articles(kept)["id"].iloc[0]
    app = well(review(part="Dates of articles", article=article))
    field(app, "date_input", "day-").set_value(date(2026, 1, 2)).run()
    app.button(key="save-day").click().run()
    well(app)
    assert frames.articles(kept).set_index("id").loc[article, "published"].date() == date(2026, 1, 2)


def test_two_actors_become_one(review: Callable[..., AppTest], kept: Store) -> None:
    app = well(review(part="Actors"))
    app.selectbox(key="reviewed-actor").set_value("Cemal Erdil").run()
    well(app).selectbox(key="same-cemal-erdil").set_value("Iason Petrides").run()
    app.button(key="do-merge_actors-cemal-erdil").click().run()
    well(app)
    assert "Cemal Erdil" not in set(frames.actors(kept)["name"])


def test_the_history_shows_both_values_and_hands_out_and_takes_in_files(
    review: Callable[..., AppTest], kept: Store
) -> None:
    app = review()
    field(app, "text_input", "place-").set_value("Genève")
    press(app, "Save and accept")
    app = well(review(part="History"))
    assert "→ <b>Genève</b>" in words(app)
    text = lines.write(making.listed(kept))
    app.file_uploader(key="corrections-file").set_value([("c.jsonl", text.encode(), "text/plain")]).run()
    app.button(key="take").click().run()
    assert "0 corrections taken in, 2 were there already." in words(well(app)).replace("\\", "")
    app.file_uploader(key="corrections-file").set_value([("bad.jsonl", b"{", "text/plain")]).run()
    app.button(key="take").click().run()
    assert "bad.jsonl was not taken in: line 1" in words(app).replace("\\", "")


@pytest.mark.parametrize(
    "part", ["Events", "Quotes", "Add an event", "Dates of articles", "Actors", "History"]
)
def test_every_part_is_whole_without_articles(
    review: Callable[..., AppTest], folder: Path, part: str
) -> None:
    for path in folder.iterdir():
        path.unlink()
    well(review(part=part))


def test_readers_do_not_reach_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from lib.ui import login

    monkeypatch.setattr(login.st, "user", User("bo@example.org"))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.secrets["auth"] = {"client_id": "x"}
    app.secrets["roles"] = {"editors": ["ava@example.org"], "readers": ["@example.org"]}
    app.run()
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        app.switch_page(PAGE)


def test_quotations_are_accepted_put_right_and_leave_the_queue(
    review: Callable[..., AppTest], kept: Store
) -> None:
    app = well(review(part="Quotes"))
    number = len(frames.quotes(kept))
    first, second = frames.quotes(kept, order="unsure")["id"].iloc[:2]
    field(app, "button", f"accept-{first}").click()
    app = well(app.run())
    assert f"1 of {number} quotes checked" in str(app.get("progress")[0].proto.text)
    assert not [each for each in app.button if each.key == f"accept-{first}"]
    app.session_state[f"right-{second}"] = True  # as a press opens it
    field(app.run(), "selectbox", f"speaker-{second}").set_value("Cemal Erdil")
    press(app, "Save and accept")
    assert f"2 of {number} quotes checked" in str(well(app).get("progress")[0].proto.text)
    rows = frames.quotes(kept).set_index("id")
    assert rows.loc[[first, second], "checked_by"].tolist() == ["Ada", "Ada"]
    assert rows.loc[second, "speaker_name"] == "Cemal Erdil"
    given = [(each.kind, each.target) for each in lines.read(lines.write(making.listed(kept)))]
    assert {("accept", first), ("accept", second)} <= set(given)
    app.button(key="done-undo").click().run()
    assert f"1 of {number} quotes checked" in str(well(app).get("progress")[0].proto.text)
    app = well(app.switch_page("pages/explore/quotes.py").run())
    assert words(app).count("✓ checked by Ada") == 1


def test_what_is_no_quotation_is_hidden_and_brought_back(review: Callable[..., AppTest], kept: Store) -> None:
    app = well(review(part="Quotes"))
    number = len(frames.quotes(kept))
    first = frames.quotes(kept, order="unsure").iloc[0]
    field(app, "button", f"unquote-{first.id}").click()
    app = well(app.run())
    assert [done.value for done in app.success] == ["Hidden\\: a quotation."]
    assert len(frames.quotes(kept)) == number - 1
    press(app, "Undo")
    assert len(frames.quotes(kept)) == number
