"""A planned, refused, denied or conditional contact is never given as held.

The templates of ``never_held.toml`` are filled with every subject and contact; what the sentence is read as
is judged in the other tables, here only that it has not happened.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lib.records import Event
from tests.extract.events.misses import marked

TABLE = tomllib.loads((Path(__file__).parent / "never_held.toml").read_text(encoding="utf-8"))


def sentences() -> Iterator[str]:
    for template in TABLE["templates"]["verb"]:
        for index, verb in enumerate(TABLE["verbs"]):
            subject = TABLE["subjects"][index % len(TABLE["subjects"])]
            inside = subject.replace("Le ", "le ") if subject.startswith("Le ") else subject
            yield spelled(template.format(S=subject, s=inside, **verb))
    yield from TABLE["templates"]["plain"]
    for template in TABLE["templates"]["noun"]:
        for noun in TABLE["nouns"]:
            yield spelled(template.format(N=noun["n"][0].upper() + noun["n"][1:], **noun))


def spelled(sentence: str) -> str:
    """Elision and contraction at the seams of a template: "de avoir", "que il", "si il", "à le"."""
    for written, right in (
        (" de avoir", " d'avoir"),
        (" que il", " qu'il"),
        (" de le ", " du "),
        (" à le ", " au "),
    ):
        sentence = sentence.replace(written, right)
    return sentence


@pytest.mark.parametrize("sentence", marked("never_held", sentences()))
def test_it_is_not_given_as_held(sentence: str, contacts_of: Callable[[str], tuple[Event, ...]]) -> None:
    assert [e.trigger for e in contacts_of(sentence) if e.status in ("held", "ongoing")] == []
