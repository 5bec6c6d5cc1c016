"""Articles hidden and brought back, files remembered, and doubles found, on both databases."""

from __future__ import annotations

from dataclasses import replace

from lib.ingest import Skipped
from lib.preview import Double, preview, stored_in
from lib.records import Article, Extraction
from lib.store import Store, counting, files, frames, removing, save
from lib.store.corrections import making
from lib.store.files import File
from lib.store.weaving import weave
from tests.sample import EXTRACTIONS, FIRST, SECOND


def filled(store: Store) -> Store:
    for extraction in EXTRACTIONS:
        save(store, extraction, "1")
    weave(store)
    return store


def test_what_is_removed_is_in_no_table_and_comes_back(store: Store) -> None:
    filled(store)
    assert removing.remove(store, ["a1", "none"], "ava", "a test") == 1
    assert removing.remove(store, ["a1"], "ava", "again") == 0
    assert removing.removed(store) == {"a1": "Un sommet en vue"}
    assert [counting.size(store, table) for table in ("articles", "quotes", "happenings")] == [1, 0, 1]
    assert removing.bring_back(store, ["a1", "a2"], "bo") == 1
    assert removing.removed(store) == {}
    assert [counting.size(store, table) for table in ("articles", "quotes")] == [2, 1]
    assert [(each.kind, each.who) for each in making.listed(store)] == [("hide", "ava"), ("undo", "bo")]


def test_what_was_removed_stays_out_when_it_is_read_anew(store: Store) -> None:
    filled(store)
    removing.remove(store, ["a1"], "ava", "")
    save(store, EXTRACTIONS[0], "2")
    weave(store)
    assert frames.articles(store)["id"].tolist() == ["a2"]


def test_articles_by_the_beginning_of_their_source(store: Store) -> None:
    filled(store)
    removing.remove(store, ["a1"], "ava", "")
    assert removing.of_source(store, "Agence") == {"a1": True}
    assert removing.of_source(store, "=J") == {"a2": False}
    assert removing.of_source(store, "%") == {}


def test_a_file_is_remembered_with_what_was_in_it(store: Store) -> None:
    file = File("a.zip", "1 x", (("a1", "a.zip: one.txt"),), (Skipped("a.zip: two.txt", "empty file"),))
    files.keep(store, file, None)
    assert files.known(store) == {"a.zip": file}
    newer = replace(file, mark="2 x", skipped=())
    files.keep(store, newer, file)
    assert files.known(store) == {"a.zip": newer}


def test_an_article_that_has_gone_from_its_only_file_is_hidden_until_it_is_there_again(store: Store) -> None:
    save(store, Extraction(replace(FIRST, path="a.txt")), "1")
    save(store, Extraction(replace(SECOND, path="a.txt")), "1")
    one, two = File("a.txt", "1", (("a1", "a.txt"),)), File("a.txt", "2", (("a2", "a.txt"),))
    files.keep(store, one, None)
    assert files.keep(store, two, one)
    assert removing.removed(store) == {"a1": "Un sommet en vue"}
    assert files.keep(store, one, two)
    assert removing.removed(store) == {"a2": "Witkoff au Kremlin"}


LONG = " ".join(f"Le ministre numéro {n} a rencontré mardi à Oslo son homologue." for n in range(12))
STORED = Article("long", "Un titre", f"Un titre\n\n{LONG}", "fr", 10)


def test_doubles_are_found_in_the_store(store: Store) -> None:
    save(store, Extraction(STORED), "1")
    near = replace(STORED, id="near", title="Autre", text=f"Autre\n\n{LONG} Rien de plus.")
    other = replace(STORED, id="other", text="Rien de tel.")
    found = preview([STORED, near, other], stored=stored_in(store))
    assert [each.double and (each.double.kind, each.double.article_id) for each in found] == [
        ("same", "long"), ("near", "long"), None,
    ]  # fmt: skip
    assert found[1].double
    assert 90 <= found[1].double.percent < 100
    removing.remove(store, ["long"], "ava", "")
    [again] = preview([STORED], stored=stored_in(store))
    assert (again.double, again.wanted) == (Double("removed", "long", "Un titre", 100), True)
    assert preview([near], stored=stored_in(store))[0].double is None
