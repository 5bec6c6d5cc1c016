"""What a model is told of pairs of tellings, and how what it thinks of them is weighed against the rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from spacy.language import Language

from lib.extract.actors import find_cast
from lib.extract.dates import found_dates
from lib.extract.events.alike import REACH, compared, pairs
from lib.extract.events.merge import group, likeliest_home
from lib.extract.events.tellings import Tellings, find_tellings
from lib.extract.parsing import parse
from lib.extract.quotes import find_quotes
from lib.records import Article
from lib.sentences import sentences

Find = Callable[[str], Tellings]

HOMES = [
    # the rules know of none: it needs to be likely enough
    (None, [0, 1], {(0, 2): 0.6, (1, 2): 0.2}, 0),
    (None, [0, 1], {(0, 2): 0.2, (1, 2): 0.1}, None),
    (None, [], {}, None),
    # of several tellings of one happening the mean counts
    (None, [0, 0, 1], {(0, 3): 0.9, (1, 3): 0.1, (2, 3): 0.55}, 1),
    # what the rules say stays unless another is far likelier
    (0, [0, 1], {(0, 2): 0.4, (1, 2): 0.6}, 0),
    (0, [0, 1], {(0, 2): 0.4, (1, 2): 0.8}, 1),
    (0, [0, 1], {(0, 2): 0.05, (1, 2): 0.1}, 0),
    # of what it was not asked, it says nothing
    (0, [0, 1], {(1, 2): 0.7}, 0),
    (0, [0], {}, 0),
]


BARRED = [
    # what speaks against one happening bars it, unless the rules know better
    (None, [0, 1], {(0, 2): 0.9, (1, 2): 0.5}, {0}, 1),
    (None, [0], {(0, 1): 0.9}, {0}, None),
    (0, [0], {(0, 1): 0.9}, {0}, 0),
]


@pytest.mark.parametrize(("ruled", "homes", "alike", "barred", "home"), BARRED)
def test_no_happening_that_something_speaks_against(
    ruled: int | None,
    homes: list[int],
    alike: Mapping[tuple[int, int], float],
    barred: set[int],
    home: int | None,
) -> None:
    assert likeliest_home(len(homes), ruled, homes, alike, barred) == home


def test_what_the_rules_say_is_dropped_where_it_is_most_unlikely() -> None:
    assert likeliest_home(1, 0, [0], {(0, 1): 0.05}, kept=0.1) is None
    assert likeliest_home(1, 0, [0], {(0, 1): 0.05}, kept=0.0) == 0
    assert likeliest_home(1, 0, [0], {}, kept=0.1) == 0


@pytest.mark.parametrize(("ruled", "homes", "alike", "home"), HOMES)
def test_the_likeliest_happening(
    ruled: int | None, homes: list[int], alike: Mapping[tuple[int, int], float], home: int | None
) -> None:
    assert likeliest_home(len(homes), ruled, homes, alike) == home


def test_no_telling_far_back_is_asked_for() -> None:
    homes = list(range(REACH + 5))
    assert likeliest_home(len(homes), None, homes, {(0, len(homes)): 0.9}) is None


@pytest.fixture(scope="module")
def find(nlp: Language, article_of: Callable[..., Article]) -> Find:
    def found(text: str) -> Tellings:
        article = article_of(text)
        doc = parse(article, nlp)
        cast, dates = find_cast(doc, article), found_dates(doc, article)
        quotes = find_quotes(doc, article, cast, tuple(one.mention for one in dates))
        return find_tellings(doc, article, cast, dates, quotes)

    return found


MET = "Karim Adel a rencontré mardi Otto Brandt à Genève."


def test_contacts_are_compared_with_contacts_only(find: Find) -> None:
    told = find(f"{MET} Otto Brandt et Karim Adel ont signé un accord. Karim Adel a téléphoné à Otto Brandt.")
    kinds = [each.trigger.type for each in told.told]
    assert [(kinds[one], kinds[two]) for one, two in pairs(told.told)] == [("meeting", "call")]


def test_each_pair_is_told_of_in_as_many_numbers(find: Find) -> None:
    told = find(f"{MET} Cette rencontre a duré une heure. Une nouvelle rencontre est prévue vendredi.")
    which = list(pairs(told.told))
    features = compared(told.told, which, sentences(told.article.text), told.cast.actors)
    assert which == [(0, 1), (1, 2), (0, 2)]
    assert len({len(each) for each in features}) == 1
    assert all(0 <= value <= 1 for each in features for value in each)
    assert len(set(features)) == len(features)


def test_what_a_model_takes_for_one_is_put_together(find: Find) -> None:
    told = find(f"{MET} Otto Brandt s'est rendu à Nairobi. Karim Adel salue des discussions utiles.").told
    assert len(group(told, {})) == 3
    assert len(group(told, {}, {(0, 2): 0.9})) == 2


AT_ODDS = [
    "Karim Adel a rencontré mercredi Otto Brandt.",  # another day
    "Karim Adel et Otto Brandt se sont rencontrés à Nairobi.",  # another town
    "Karim Adel a rencontré Louis Morel.",  # other people
    "Karim Adel a téléphoné à Otto Brandt.",  # no meeting
]


@pytest.mark.parametrize("again", AT_ODDS)
def test_a_model_does_not_put_together_what_the_text_tells_apart(again: str, find: Find) -> None:
    told = find(f"{MET} {again}").told
    assert len(group(told, {}, {(0, 1): 0.9})) == 2


def test_the_stops_of_one_journey_stay_apart(find: Find) -> None:
    told = find("Otto Brandt s'est rendu à Nairobi puis à Kampala.").told
    assert len(told) == 2
    assert not list(pairs(told))
    assert len(group(told, {}, {(0, 1): 0.9})) == 2


def test_a_telling_goes_where_a_model_is_far_surer_that_it_belongs(find: Find) -> None:
    text = f"{MET} Louis Morel a reçu lundi Karim Adel à Kampala. La rencontre a duré une heure."
    told = find(text).told
    assert [len(each.told) for each in group(told, {})] == [1, 2]
    assert [len(each.told) for each in group(told, {}, {(0, 2): 0.9, (1, 2): 0.1})] == [2, 1]
    assert [len(each.told) for each in group(told, {}, {(0, 2): 0.4, (1, 2): 0.3})] == [1, 2]


def test_the_rules_join_is_dropped_for_no_noun_that_points_back(find: Find) -> None:
    again = "Karim Adel a rencontré Otto Brandt."
    told = find(f"{MET} {again}").told
    assert len(group(told, {})) == 1
    assert len(group(told, {}, {(0, 1): 0.02})) == 2
    pointing = find(f"{MET} La rencontre a duré une heure.").told
    assert len(group(pointing, {}, {(0, 1): 0.02})) == 1
