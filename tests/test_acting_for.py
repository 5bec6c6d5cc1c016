from __future__ import annotations

from lib.acting_for import Side, acting_for
from lib.records import Actor

RUSSIA = Actor("russie", "Russie", "state")


def test_a_person_counts_as_the_actor_of_the_name_of_its_side() -> None:
    lavrov = Actor("serguei-lavrov", "Sergueï Lavrov", "person", "Russie")
    assert acting_for([lavrov, RUSSIA]) == {"serguei-lavrov": Side("russie", "Russie")}


def test_a_side_that_no_article_names_is_found_in_the_list_of_known_actors() -> None:
    assert acting_for([Actor("p", "P", "person", "États-Unis")]) == {"p": Side("etats-unis", "États-Unis")}


def test_only_persons_with_a_known_side_are_folded() -> None:
    group = Actor("g", "G", "organisation", "Russie")
    nobody = Actor("n", "N", "person")
    stranger = Actor("s", "S", "person", "Zubrowka")
    assert acting_for([group, nobody, stranger, RUSSIA]) == {}
