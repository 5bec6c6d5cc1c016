from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from sqlalchemy import select

from lib.records import Article, Extraction
from lib.store import Store, copies, save, tables
from lib.store.chronology import chronology
from tests.sample import MEETING
from tests.store.reading import articles

WIRE = """\
La présidente bolivienne et le président chilien se sont rencontrés mardi à Arica. Selon la presse locale,
l'entretien a duré deux heures et a porté sur l'accès de la Bolivie à la mer, fermé depuis plus d'un siècle.
Aucune déclaration commune n'a été publiée à la fin de la journée, et les deux délégations sont reparties
sans répondre aux journalistes venus nombreux. Un nouvel entretien pourrait avoir lieu avant Noël."""
OTHER = """\
Les négociateurs des deux camps ont repris leurs travaux dans la capitale du Qatar, où l'on attend encore
l'arrivée des experts militaires. Le médiateur a promis un texte pour la semaine prochaine, sans dire
ce qu'il contiendrait, et les familles des disparus ont manifesté devant l'hôtel où logent les délégués."""
MARKS = (7699884748588397056, 8762982831331885463)


def shared(one: str, other: str) -> int:
    return copies.shared(copies.shingles(one), copies.shingles(other))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (WIRE, True),
        (WIRE.upper().replace("É", "E"), True),
        (WIRE + " (avec agences)", True),
        ("À Arica. " + WIRE.replace("mardi", "hier"), True),
        (WIRE[: len(WIRE) * 2 // 3], True),
        (WIRE + " " + OTHER, True),
        (OTHER, False),
        (WIRE[:100] + OTHER, False),
        ("La présidente bolivienne et le président chilien se sont rencontrés mardi à Arica.", False),
    ],
    ids=[
        "same",
        "spelling",
        "credit",
        "small changes",
        "cut",
        "continued",
        "another",
        "same opening",
        "short",
    ],
)
def test_what_is_a_copy(text: str, expected: bool) -> None:
    assert copies.enough(shared(WIRE, text)) is expected
    assert shared(WIRE, text) == shared(text, WIRE)


def test_copies_share_a_mark_and_others_do_not() -> None:
    marks = set(copies.marks(copies.shingles(WIRE)))
    assert marks & set(copies.marks(copies.shingles(WIRE + " (avec agences)")))
    assert not marks & set(copies.marks(copies.shingles(OTHER)))
    assert copies.marks(copies.shingles("Trop court.")) == ()


def test_marks_never_change() -> None:
    # A store keeps them: other numbers would part the texts that come from those that came before.
    assert copies.marks(copies.shingles(WIRE))[:2] == MARKS


def told(name: str, text: str, source: str) -> Extraction:
    article = replace(next(articles(1)), id=name, text=text, source=source, path=f"{name}.txt")
    meeting = replace(MEETING, id=f"{name}-e", article_id=name)
    return Extraction(article, (), (), (), (meeting,), ())


WIRES = (
    told("c", WIRE, "Agency"),
    told("a", WIRE + " (avec agences)", "Daily"),
    told("b", "À Arica. " + WIRE, "Post"),
    told("d", OTHER, "Times"),
)


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_copies_are_kept_linked_and_count_once(store: Store, order: tuple[int, ...]) -> None:
    for number in order:
        save(store, WIRES[number], "1")
    with store.reading() as connection:
        origins = dict(map(tuple, connection.execute(select(tables.articles.c.id, tables.articles.c.origin))))
        linked = connection.execute(select(tables.copies.c.article_id, tables.copies.c.other_id))
        pairs = set(map(tuple, linked))
    assert origins == {"a": "a", "b": "a", "c": "a", "d": "d"}
    assert pairs == {("a", "b"), ("a", "c"), ("b", "c")}
    (meeting,) = chronology(store)
    assert meeting.sources == ("Agency", "Daily", "Post", "Times")
    assert meeting.independent_sources == 2


def test_reading_again_leaves_the_links(store: Store) -> None:
    for extraction in WIRES:
        save(store, extraction, "1")
    for extraction in WIRES:
        save(store, extraction, "2")
    with store.reading() as connection:
        assert len(connection.execute(select(tables.copies)).all()) == 3


def test_an_article_without_words_is_no_copy(store: Store) -> None:
    for name in ("x", "y"):
        save(store, Extraction(Article(name, "", "Même texte.", "fr")), "1")
    with store.reading() as connection:
        assert connection.execute(select(tables.copies)).all() == []
