"""Who is who among the personal names of an article."""

from __future__ import annotations

from collections import Counter

from lib.extract.cast.people import People, enter, is_certain
from lib.extract.cast.records import Name, Reading, Title
from lib.extract.cast.spelling import is_full
from lib.extract.cast.surnames import enter_surname
from lib.registry.folding import fold


def identify(
    reading: Reading, names: list[Name], attached: dict[int, list[Title]], shared: dict[int, list[Title]]
) -> People:
    """The persons of the article. ``attached`` gives the titles that stand with a name, by its first token,
    ``shared`` the plural titles it has with others.

    Full names go first, so that a surname finds its person wherever the full name stands.
    """
    people = People()
    persons = [name for name in names if name.kind == "person"]
    for name in persons:
        if is_full(name.text) or is_certain(reading, name):
            enter(reading, people, name, attached.get(name.start, []))
            people.by_id[people.by_name[name.start]].titles += shared.get(name.start, [])
    counts = Counter(fold(name.text) for name in persons)
    for name in persons:
        if name.start not in people.by_name:
            enter_surname(reading, people, name, attached.get(name.start, []), counts[fold(name.text)])
    return people
