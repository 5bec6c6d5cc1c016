"""A short run of every fuzzing target, the same each time; the long ones go by coverage and by hand."""

from __future__ import annotations

import logging
import random
from collections.abc import Iterator

import pytest

from tests.fuzz import seeds, targets

RUNS = {"extract": 6, "html": 60, "pdf": 40}


@pytest.fixture(autouse=True)
def own_failures() -> Iterator[None]:
    handler = targets.watch()
    yield
    for name in ("lib.ingest.formats", "lib.ingest.reading"):
        logging.getLogger(name).removeHandler(handler)


def damaged(raw: bytes, order: random.Random) -> bytes:
    """``raw`` with some bytes changed, pieces doubled, moved or cut out."""
    for _ in range(order.randint(1, 6)):
        first, last = sorted(order.randrange(len(raw) + 1) for _ in range(2))
        piece = raw[first:last]
        way = order.randrange(4)
        if way == 0:
            raw = raw[:first] + raw[last:]
        elif way == 1:
            raw = raw[:last] + piece[:5000] + raw[last:]
        elif way == 2:
            raw = raw[:first] + bytes(order.randrange(256) for _ in range(order.randint(1, 8))) + raw[first:]
        else:
            raw = raw[:first] + piece[::-1] + raw[last:]
    return raw


@pytest.mark.parametrize("target", targets.TARGETS)
def test_no_damage_breaks_a_promise(target: str) -> None:
    order = random.Random(target)
    files = seeds.of_target(target)
    for _ in range(RUNS.get(target, 150)):
        targets.TARGETS[target](damaged(order.choice(files), order))
