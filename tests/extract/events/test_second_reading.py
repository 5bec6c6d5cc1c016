"""What the reader makes good of the rules' rows, asked of one that says what the test has it say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import log
from typing import Any

import pytest
from spacy.language import Language

from lib.extract.actors import find_cast
from lib.extract.dates import found_dates
from lib.extract.events.find import find_events
from lib.extract.events.groups import with_groups
from lib.extract.events.second_reading import Reread, passages, read_again, scene
from lib.extract.events.tellings import find_tellings
from lib.extract.parsing import parse
from lib.extract.quotes import find_quotes
from lib.reader.asking import CERTAINTIES, STATUSES
from lib.reader.records import UNNAMED, Opinion, Passage, Scene
from lib.records import Article

DAY = date(2025, 8, 7)
Reading = Callable[..., tuple[Reread, ...]]


@dataclass(frozen=True)
class Agreeing:
    """A reader that is sure of what the rules say, but for what it is told to say of a row otherwise."""

    otherwise: Mapping[int, Mapping[str, Any]]

    def read(self, scene: Scene, passages: Sequence[Passage]) -> dict[int, Opinion]:
        first = {each.row: each for each in reversed(passages)}
        return {
            row: replace(self._of(scene, each), **self.otherwise.get(row, {})) for row, each in first.items()
        }

    def _of(self, scene: Scene, passage: Passage) -> Opinion:
        named = {actor for mention in scene.mentions for actor in mention.actor_ids}
        sure = lambda keys, right: {key: log(0.98) if key == right else UNNAMED for key in keys}  # noqa: E731
        return Opinion(
            telling=0.98 if passage.kept else 0.02,
            sides={actor: 4.0 if actor in passage.sides else -4.0 for actor in named},
            places=sure({None, *(spot.name for spot in scene.spots)}, passage.place),
            days=sure({None, *((each.date_start, each.date_end) for each in scene.dates)}, passage.days),
            statuses=sure(STATUSES, passage.status),
            certainties=sure(CERTAINTIES, passage.certainty),
            same={},
        )


@pytest.fixture(scope="module")
def reread(nlp: Language, article_of: Callable[..., Article]) -> Reading:
    def read(text: str, otherwise: Mapping[int, Mapping[str, Any]] | None = None) -> tuple[Reread, ...]:
        article = article_of(text, published=DAY)
        doc = parse(article, nlp)
        cast, found = find_cast(doc, article), found_dates(doc, article)
        dates = tuple(one.mention for one in found)
        wide = with_groups(doc, cast, article.language, article.published)
        quotes = find_quotes(doc, article, cast, dates)
        told = find_events(find_tellings(doc, article, wide, found, quotes), quotes)
        opinions = {}
        if otherwise is not None:
            opinions = Agreeing(otherwise).read(scene(told, dates, article, wide), passages(told))
        return read_again(told, dates, article, wide, opinions)

    return read


MET = (
    "Karim Adel a rencontré mardi Otto Brandt. Louis Morel publie un roman. "
    "Il pleuvait vendredi à Nairobi et à Genève."
)
# Nobody knows who met: too thin for the rules.
THIN = "Louis Morel a salué Karim Adel. Une rencontre s'est tenue. Louis Morel l'a dit à Genève."


def decided(row: Reread) -> set[str]:
    """The fields that the reader decided over the rules."""
    return {name for name, view in row.views.items() if view == "decides"}


def names(row: Reread) -> list[str]:
    return [each.name for each in row.event.participants]


@pytest.mark.parametrize("text", [MET, THIN, "Rien.", ""])
def test_a_reader_that_agrees_changes_nothing(reread: Reading, text: str) -> None:
    rules = reread(text)
    assert [each.event for each in reread(text, {})] == [each.event for each in rules]
    assert all(not decided(each) for each in reread(text, {}))


def test_a_place_is_filled_where_the_reader_is_sure(reread: Reading) -> None:
    (rule,) = reread(MET)
    assert rule.event.place is None
    (row,) = reread(MET, {0: {"places": {"Nairobi": log(0.7), None: log(0.2)}}})
    assert (row.event.place, row.event.country, row.event.place_text) == ("Nairobi", "KE", "Nairobi")
    assert decided(row) == {"place"}


def test_a_place_is_not_filled_where_it_is_not(reread: Reading) -> None:
    (row,) = reread(MET, {0: {"places": {"Nairobi": log(0.4), None: log(0.38)}}})
    assert row.event.place is None
    assert decided(row) == set()


def test_a_call_is_nowhere_whatever_the_reader_says(reread: Reading) -> None:
    text = "Karim Adel s'est entretenu par téléphone mardi avec Otto Brandt. Louis Morel était à Nairobi."
    (row,) = reread(text, {0: {"places": {"Nairobi": 0.0}}})
    assert row.event.type == "call"
    assert row.event.place is None


@pytest.mark.parametrize(("sure", "filled"), [(0.45, False), (0.95, True)])
def test_a_day_is_filled_in_where_the_rules_know_none_and_a_phrase_tells_it(
    reread: Reading, sure: float, filled: bool
) -> None:
    text = "Karim Adel n'a pas rencontré Otto Brandt. Louis Morel a été élu en mars."
    (rule,) = reread(text)
    assert rule.event.date_basis in ("bound", "none")
    march = (date(2025, 3, 1), date(2025, 3, 31))
    (row,) = reread(text, {0: {"days": {march: log(sure), None: log(1 - sure)}}})
    assert (row.event.date_start == march[0]) == filled
    assert ("date" in decided(row)) == filled


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Louis Morel a été élu en mars. Karim Adel a déjà rencontré Otto Brandt.", False),
        ("Louis Morel a été élu en mars, et Karim Adel a déjà rencontré Otto Brandt.", True),
    ],
)
def test_what_is_recalled_is_on_no_day_of_another_sentence(reread: Reading, text: str, filled: bool) -> None:
    march = (date(2025, 3, 1), date(2025, 3, 31))
    (row,) = reread(text, {0: {"days": {march: 0.0}}})
    assert ("date" in decided(row)) == filled


def test_a_day_that_the_rules_know_stays(reread: Reading) -> None:
    friday = (date(2025, 8, 1), date(2025, 8, 1))
    (row,) = reread(MET, {0: {"days": {friday: 0.0}}})
    assert row.event.date_text == "mardi"
    assert "date" not in decided(row)


def test_nothing_is_held_on_a_day_to_come(reread: Reading) -> None:
    text = "Karim Adel a rencontré Otto Brandt à Nairobi. Louis Morel est attendu le 20 août à Genève."
    coming = (date(2025, 8, 20), date(2025, 8, 20))
    rows = reread(text, {0: {"days": {coming: 0.0}}})
    assert rows[0].event.status == "held"
    assert rows[0].event.date_start != coming[0]


@pytest.mark.parametrize(
    ("text", "status", "sure", "expected"),
    [
        (MET, "planned", 0.95, "planned"),
        (MET, "planned", 0.9, "held"),
        # that something took place has to be surer than that it did not
        ("Karim Adel doit rencontrer Otto Brandt mardi à Nairobi.", "held", 0.95, "planned"),
        ("Karim Adel doit rencontrer Otto Brandt mardi à Nairobi.", "held", 0.995, "held"),
        ("Karim Adel a refusé de rencontrer Otto Brandt mardi.", "proposed", 0.95, "proposed"),
    ],
)
def test_a_stage_is_the_readers_where_it_is_much_surer(
    reread: Reading, text: str, status: str, sure: float, expected: str
) -> None:
    (rule,) = reread(text)
    said = dict.fromkeys(STATUSES, UNNAMED) | {rule.event.status: log(1 - sure), status: log(sure)}
    (row,) = reread(text, {0: {"statuses": said}})
    assert row.event.status == expected
    assert row.event.negated == (expected in ("refused", "denied"))
    # the rules' words prove no other stage than theirs
    assert (row.event.status_text is None) == (expected != rule.event.status)
    assert decided(row) == ({"status"} if expected != rule.event.status else set())


def test_a_second_side_joins_one_that_is_alone(reread: Reading) -> None:
    text = "Karim Adel a été reçu mardi à Nairobi. Louis Morel l'attendait."
    (rule,) = reread(text)
    assert names(rule) == ["Karim Adel"]
    (row,) = reread(text, {0: {"sides": {"louis-morel": 2.0}}})
    assert names(row) == ["Karim Adel", "Louis Morel"]
    assert row.event.participants[1].text == "Louis Morel"
    assert decided(row) == {"participants"}


def test_nobody_joins_two_that_met(reread: Reading) -> None:
    (row,) = reread(MET, {0: {"sides": {"louis-morel": 5.0}}})
    assert names(row) == ["Karim Adel", "Otto Brandt"]


@pytest.mark.parametrize("whom", ["l'épouse", "un proche", "l'avocat"])
def test_nobody_joins_whose_people_were_met(reread: Reading, whom: str) -> None:
    (row,) = reread(
        f"Karim Adel a rencontré mardi {whom} de Louis Morel.", {0: {"sides": {"louis-morel": 5.0}}}
    )
    assert names(row) == ["Karim Adel"]


@pytest.mark.parametrize("beside", ["soutenu par", "hostile à", "proche d'Otto Brandt et de"])
def test_nobody_joins_who_only_backs_a_side(reread: Reading, beside: str) -> None:
    text = f"Karim Adel, {beside} Louis Morel, a repris mardi à Genève les discussions. Otto Brandt l'a dit."
    (row,) = reread(text, {0: {"sides": {"karim-adel": 5.0, "louis-morel": 5.0}}})
    assert names(row) == ["Karim Adel"]


def test_nobody_joins_who_greets_what_others_did(reread: Reading) -> None:
    text = "Karim Adel a signé mardi un accord. L'accord a été salué par Otto Brandt et Louis Morel."
    (row, *_) = reread(text, {0: {"sides": {"louis-morel": 5.0, "otto-brandt": 5.0}}})
    assert names(row) == ["Karim Adel"]


def test_who_is_said_to_help_joins_as_such(reread: Reading) -> None:
    text = "Karim Adel a repris mardi les discussions. Elles sont menées sous l'égide de Louis Morel."
    (row, *_) = reread(text, {0: {"sides": {"louis-morel": 5.0}}})
    assert {each.name: each.role for each in row.event.participants} == {
        "Karim Adel": "participant", "Louis Morel": "mediator",
    }  # fmt: skip


def test_nobody_joins_a_traveller(reread: Reading) -> None:
    text = "Karim Adel s'est rendu mardi à Nairobi. Louis Morel publie un roman."
    (row,) = reread(text, {0: {"sides": {"louis-morel": 5.0}}})
    assert names(row) == ["Karim Adel"]


def test_a_state_does_not_join_him_who_acts_for_it(reread: Reading) -> None:
    text = "Emmanuel Macron a été reçu mardi à Nairobi. La France et le Kenya en attendent peu."
    (rule,) = reread(text)
    assert names(rule) == ["Emmanuel Macron"]
    (row,) = reread(text, {0: {"sides": {"france": 5.0, "kenya": 5.0}}})
    assert names(row) == ["Emmanuel Macron", "Kenya"]


BOTH = {"louis-morel": 2.0, "karim-adel": 2.0}


def test_a_telling_too_thin_for_the_rules_becomes_a_row_with_the_readers_sides(reread: Reading) -> None:
    assert reread(THIN) == ()
    held = dict.fromkeys(STATUSES, UNNAMED) | {"held": 0.0}
    (row,) = reread(THIN, {0: {"telling": 0.9, "sides": BOTH, "statuses": held, "places": {"Genève": 0.0}}})
    assert (row.event.type, row.event.status, row.event.place) == ("meeting", "held", "Genève")
    assert sorted(names(row)) == ["Karim Adel", "Louis Morel"]
    assert decided(row) >= {"row", "status", "place", "participants"}
    (mention,) = row.event.mentions
    assert THIN[mention.start : mention.end] == mention.text
    assert "rencontre" in mention.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # a journey without a town, a noun that needs more beside it
        ("Karim Adel écrit. Louis Morel doit se rendre vendredi dans les deux capitales.", "rendre"),
        ("Louis Morel et Karim Adel sont voisins. Leur dialogue est au point mort.", "dialogue"),
    ],
)
def test_what_is_too_faint_for_the_rules_is_asked_too(reread: Reading, text: str, words: str) -> None:
    planned = dict.fromkeys(STATUSES, UNNAMED) | {"planned": 0.0}

    def found(telling: float) -> list[Reread]:
        sure = {"telling": telling, "sides": BOTH, "statuses": planned}
        return [row for number in range(2) for row in reread(text, {number: sure})]

    assert reread(text) == ()
    # nothing beside the word bears it out, so the reader has to be surer than of other thin tellings
    assert not found(0.8)
    (row,) = (row for row in found(0.95) if row.event.trigger == words)
    assert row.event.status == "planned"
    assert "participants" in decided(row)


def test_several_contacts_told_at_once_are_no_row(reread: Reading) -> None:
    planned = dict.fromkeys(STATUSES, UNNAMED) | {"planned": 0.0}
    sure = {"telling": 0.99, "sides": BOTH, "statuses": planned}
    text = "Louis Morel a salué Karim Adel. {} auront lieu. Louis Morel l'a dit à Genève."
    assert reread(text.format("Deux rencontres"), {0: sure}) == ()
    assert len(reread(text.format("Des rencontres"), {0: sure})) == 1


def test_a_step_forward_is_no_journey_of_which_it_is_asked(reread: Reading) -> None:
    sure = {"telling": 0.99, "sides": BOTH}
    assert reread("Louis Morel et Karim Adel sont voisins. Cette étape est difficile.", {0: sure}) == ()


@pytest.mark.parametrize(
    "otherwise",
    [
        {"telling": 0.6, "sides": BOTH},
        {"telling": 0.9, "sides": {"louis-morel": -1.5}},
        {"telling": 0.9, "sides": {}},
    ],
)
def test_a_thin_telling_stays_out_while_the_reader_is_not_sure(
    reread: Reading, otherwise: Mapping[str, Any]
) -> None:
    assert reread(THIN, {0: otherwise}) == ()


@pytest.mark.parametrize(
    ("status", "sure", "rows"), [("held", 0.9, 0), ("held", 0.97, 1), ("planned", 0.7, 1)]
)
def test_what_is_told_thinly_is_held_only_when_the_reader_is_sure_of_that(
    reread: Reading, status: str, sure: float, rows: int
) -> None:
    stages = dict.fromkeys(STATUSES, UNNAMED) | {status: log(sure)}
    assert len(reread(THIN, {0: {"telling": 0.9, "sides": BOTH, "statuses": stages}})) == rows


@pytest.mark.parametrize(
    ("odds", "those"),
    [
        ((0.2, -0.5, -0.9), ["Karim Adel", "Louis Morel"]),
        ((-0.9, -3.0, -0.4), ["Louis Morel", "Otto Brandt"]),
        ((-3.0, -1.5, -0.4), ["Otto Brandt"]),
        ((2.0, -0.5, -3.0), ["Louis Morel"]),
        ((-1.1, -2.0, -4.0), []),
    ],
)
def test_where_it_is_sure_of_no_side_the_likeliest_two_take_part(
    reread: Reading, odds: tuple[float, float, float], those: list[str]
) -> None:
    text = f"{THIN} Otto Brandt était absent."
    sides = dict(zip(("louis-morel", "karim-adel", "otto-brandt"), odds, strict=True))
    planned = dict.fromkeys(STATUSES, UNNAMED) | {"planned": 0.0}
    rows = reread(text, {0: {"telling": 0.9, "sides": sides, "statuses": planned}})
    assert [sorted(names(row)) for row in rows] == ([those] if those else [])


def test_a_group_without_a_name_may_take_part_in_what_is_told_thinly(reread: Reading) -> None:
    text = "Louis Morel a salué les rebelles. Une rencontre s'est tenue. Louis Morel l'a dit à Genève."
    assert reread(text) == ()
    held = dict.fromkeys(STATUSES, UNNAMED) | {"held": 0.0}
    (row,) = reread(
        text, {0: {"telling": 0.9, "sides": {"louis-morel": 2.0, "rebelles": 2.0}, "statuses": held}}
    )
    assert sorted(names(row)) == ["Louis Morel", "rebelles"]


def test_a_thin_telling_of_what_has_a_row_is_none_of_its_own(reread: Reading) -> None:
    text = "Louis Morel a rencontré mardi Karim Adel. Une autre rencontre aura lieu."
    assert len(reread(text)) == 1
    sure = {"telling": 0.9, "sides": BOTH}
    assert len(reread(text, {1: {**sure, "same": {0: 1.0}}})) == 1
    assert len(reread(text, {1: {**sure, "same": {0: -2.0}}})) == 2


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        # a noun with its article mostly points at a contact that has a row already
        ("La réunion de la ligue a eu lieu", 1),
        ("Une réunion de la ligue a eu lieu", 2),
        ("La réunion de la ligue a eu lieu mercredi", 2),
    ],
)
def test_a_noun_that_points_back_is_asked_more_strictly(reread: Reading, words: str, rows: int) -> None:
    text = f"Otto Brandt téléphonera mardi à Karim Adel. {words}. Louis Morel l'a dit à Genève."
    held = dict.fromkeys(STATUSES, UNNAMED) | {"held": 0.0}
    sure = {"telling": 0.9, "sides": BOTH, "statuses": held, "same": {0: -0.5}}
    assert len(reread(text, {1: sure})) == rows


def test_a_thin_telling_of_those_of_a_row_is_that_contact_unless_its_day_is_another(reread: Reading) -> None:
    both = {"louis-morel": 2.0, "karim-adel": 2.0}
    text = "Louis Morel a rencontré mardi Karim Adel à Genève. Une rencontre s'est tenue{}."
    again = {1: {"telling": 0.9, "sides": both, "same": {0: -2.0}}}
    assert len(reread(text.format(""), again)) == 1
    assert len(reread(text.format(" le 4 mai"), again)) == 2


def test_where_it_is_sure_of_one_side_the_likeliest_of_the_sentence_takes_part_too(reread: Reading) -> None:
    sides = {"louis-morel": 2.0, "karim-adel": -1.5, "otto-brandt": -1.2}
    text = "Otto Brandt est venu. Karim Adel parle de Louis Morel, qui sera bientôt à une rencontre."
    rows = reread(text, {row: {"telling": 0.95, "sides": sides} for row in range(3)})
    (met,) = (each.event for each in rows if each.event.type == "meeting")
    assert [each.actor_id for each in met.participants] == ["louis-morel", "karim-adel"]


def test_ids_stay_apart_and_rows_in_order(reread: Reading) -> None:
    text = "Un appel téléphonique a eu lieu. Louis Morel a rencontré mardi Karim Adel."
    rows = reread(text, {1: {"telling": 0.9, "sides": BOTH, "same": {0: -2.0}}})
    assert len({each.event.id for each in rows}) == len(rows) == 2
    assert [each.event.mentions[0].start for each in rows] == [0, text.index("Louis")]


def test_what_the_reader_thinks_of_each_field_is_told(reread: Reading) -> None:
    said = {
        "telling": 0.95,
        "statuses": dict.fromkeys(STATUSES, UNNAMED) | {"held": log(0.7), "planned": log(0.3)},
        "places": {None: log(0.45), "Nairobi": log(0.5)},
        "sides": {"karim-adel": 4.0, "otto-brandt": 4.0, "louis-morel": 0.1},
    }
    (row,) = reread(MET, {0: said})
    assert row.views["row"] == "agrees"
    # neither sure of it nor of another
    assert "status" not in row.views
    assert row.views["place"] == "doubts"
    assert row.views["participants"] == "doubts"
    assert row.views["certainty"] == "agrees"


def test_nothing_is_thought_of_days_that_no_phrase_tells(reread: Reading) -> None:
    (row,) = reread(MET, {0: {"days": {None: log(0.9)}}})
    assert row.event.date_text == "mardi"
    assert "date" not in row.views
