"""Contacts in reported clauses: which are somebody's claim, and which only its background."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Event

Reader = Callable[[str], tuple[Event, ...]]


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Paul Kagame a affirmé que l'Angola, après sa rencontre lundi avec Ana Prado, se retirait.",
         "asserted"),
        ("Selon Paul Kagame, la trêve tient depuis la rencontre de lundi entre Ana Prado et Moussa Diop.",
         "asserted"),
        ("Paul Kagame a assuré que la rencontre tenue lundi entre Ana Prado et Moussa Diop portait sur la "
         "trêve.", "asserted"),
        ("Paul Kagame a affirmé qu'Ana Prado avait rencontré Moussa Diop lundi.", "attributed"),
        ("Selon Paul Kagame, Ana Prado et Moussa Diop se sont rencontrés lundi.", "attributed"),
        ("« La trêve tient depuis la rencontre de lundi entre Ana Prado et Moussa Diop », a dit Paul Kagame.",
         "attributed"),
        ("Paul Kagame a affirmé qu'après une rencontre vendredi avec Ana Prado, il enverrait une mission.",
         "attributed"),
        ("Ana Prado, qui avait rencontré Moussa Diop lundi, partira mardi, selon Paul Kagame.", "asserted"),
        ("Bien qu'Ana Prado ait rencontré Moussa Diop lundi, rien ne change, a affirmé Paul Kagame.",
         "asserted"),
        ("Selon des diplomates, Ana Prado est satisfaite à l'issue de sa rencontre avec Moussa Diop lundi.",
         "asserted"),
        ("Ana Prado, après avoir eu lundi un entretien avec Moussa Diop, est repartie, a dit Paul Kagame.",
         "asserted"),
        ("« Ana Prado, qui a rencontré Moussa Diop lundi, se trompe », a dit Paul Kagame.", "attributed"),
        ("Ana Prado, qui rencontrera Moussa Diop mardi, est optimiste, selon Paul Kagame.", "attributed"),
        ("Selon des diplomates, Ana Prado a rencontré Moussa Diop lundi.", "hearsay"),
    ],
)  # fmt: skip
def test_background_is_no_claim(text: str, certainty: str, contacts_of: Reader) -> None:
    told = [event for event in contacts_of(text) if event.type == "meeting"]
    assert [event.certainty for event in told] == [certainty]
