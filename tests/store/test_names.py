"""How often each actor's name is given, kept with each change, on both databases."""

from __future__ import annotations

from dataclasses import replace

from lib.store import Store, counting, names, removing, save
from lib.store.corrections import making
from lib.store.corrections.records import Correction
from lib.store.weaving import weave
from tests.store.reading import articles, read

# More than lib.store.weaving mends at once, so that one changed article is woven in alone.
MANY = 60


def counted_anew(store: Store) -> dict[str, int]:
    with store.writing() as connection:
        names.recount(connection)
    return counting.options(store, "actor")


def test_names_are_counted_with_each_change(store: Store) -> None:
    for article in articles(MANY):
        save(store, read(article), "1")
    weave(store)
    before = counting.options(store, "actor")
    assert before == counted_anew(store)
    assert before["Vladimir Poutine"] >= 1

    removing.remove(store, ["n0003"], "ava", "")
    hidden = counting.options(store, "actor")
    assert sum(hidden.values()) < sum(before.values())
    assert hidden == counted_anew(store)

    removing.bring_back(store, ["n0003"], "ava")
    assert counting.options(store, "actor") == before

    making.make(store, Correction("hide", "quote", "n0004-q", "ava", article_id="n0004"))
    without = counting.options(store, "actor")
    assert sum(without.values()) < sum(before.values())
    assert without == counted_anew(store)

    article = next(articles(1))
    save(store, replace(read(article), events=(), quotes=()), "2")
    weave(store)
    assert counting.options(store, "actor") == counted_anew(store)
