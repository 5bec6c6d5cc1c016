"""What the reader says of the places where an article tells a contact."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from lib.reader.asking import (
    CERTAINTIES,
    STATUSES,
    asked_of,
    dates,
    marks,
    others,
    people,
    quoted,
    seen,
    speakers,
    spots,
)
from lib.reader.heads import Asked, Heads
from lib.reader.layout import Layout, layouts
from lib.reader.odds import of_others, shares, summed, without_phrase
from lib.reader.package import BadPackage, Floats, Package, installed
from lib.reader.pieces import Cutter
from lib.reader.records import NOTHING, Opinion, Passage, Read, Saying, Scene, together
from lib.sentences import sentences

if TYPE_CHECKING:
    from lib.reader.encoder import Encoder

TAUGHT = Path(__file__).parents[1] / "models" / "reader" / "taught.npz"
# Where this variable is set, the rules stand alone, which is faster.
RULES_ONLY = "POURPARLERS_RULES_ONLY"
LOWER, LAYERS = 3, 5


class Reader:
    """The reader; made once a process."""

    def __init__(self, cutter: Cutter, encoder: Encoder, heads: Heads) -> None:
        self._cutter, self._encoder, self._heads = cutter, encoder, heads

    def read(self, scene: Scene, passages: Sequence[Passage], sayings: Sequence[Saying] = ()) -> Read:
        """Opinions on the rows of ``passages``, and on who said ``sayings``."""
        if not passages and not sayings:
            return NOTHING
        ids, spans = self._cutter.cut(scene.text)
        said: dict[int, list[Opinion]] = {}
        speaking: dict[int, Mapping[str | None, float]] = {}
        wanted = [each.start for each in passages] + [each.start for each in sayings]
        for layout in layouts(spans, sentences(scene.text), wanted):
            here = [each for each in passages if layout.holds(each.start)]
            heard = [number for number, each in enumerate(sayings) if layout.holds(each.start)]
            words = [sayings[number] for number in heard]
            opinions, voices = self._in_window(scene, here, words, ids, layout)
            for passage, opinion in zip(here, opinions, strict=True):
                said.setdefault(passage.row, []).append(opinion)
            speaking.update(zip(heard, voices, strict=True))
        return Read({row: together(opinions) for row, opinions in said.items()}, speaking)

    def _in_window(
        self,
        scene: Scene,
        passages: Sequence[Passage],
        sayings: Sequence[Saying],
        ids: Sequence[int],
        layout: Layout,
    ) -> tuple[list[Opinion], list[Mapping[str | None, float]]]:
        scene = seen(scene, layout)
        asked = [asked_of(each, layout) for each in passages]
        said = [quoted(each, layout) for each in sayings]
        pieces = ids[layout.first : layout.last]
        vectors = self._encoder.vectors(pieces, layout.chunks, marks(scene, layout, asked, said))
        opinions = list(self._opinions(scene, passages, asked, vectors, layout)) if passages else []
        voices = list(self._voices(scene, sayings, said, vectors, layout)) if sayings else []
        return opinions, voices

    def _opinions(
        self,
        scene: Scene,
        passages: Sequence[Passage],
        asked: Sequence[Asked],
        vectors: Floats,
        layout: Layout,
    ) -> Iterator[Opinion]:
        rows = self._heads.passages(vectors, asked)
        telling, statuses, certainties, nowhere, undated = self._heads.told(rows, asked)
        who, where = people(scene, passages, layout), spots(scene, passages, layout)
        when = dates(scene, passages, layout)
        sides = self._heads.pairs("part", vectors, rows, asked, [each for _, each in who])
        places = self._heads.pairs("place", vectors, rows, asked, [each for _, each in where])
        days = self._heads.pairs("date", vectors, rows, asked, [each for _, each in when])
        thin = not all(each.kept for each in passages)  # of rows of the rules' own it is not asked
        alike = self._heads.pairs("co", vectors, rows, asked, others(passages, asked) if thin else [])
        alike = alike + alike.T if thin else alike
        for number, passage in enumerate(passages):
            yield Opinion(
                telling=float(1 / (1 + np.exp(-telling[number]))),
                sides=summed(who, sides[number]),
                places=shares(where, places[number], {None: float(nowhere[number])}),
                days=shares(when, days[number], without_phrase(scene, undated[number])),
                statuses=dict(zip(STATUSES, statuses[number].tolist(), strict=True)),
                certainties=dict(zip(CERTAINTIES, certainties[number].tolist(), strict=True)),
                same=of_others(passages, passage.row, alike[number]) if thin else {},
            )

    def _voices(
        self, scene: Scene, sayings: Sequence[Saying], said: Sequence[Asked], vectors: Floats, layout: Layout
    ) -> Iterator[Mapping[str | None, float]]:
        rows = self._heads.passages(vectors, said)
        who = speakers(scene, sayings, layout)
        odds, nobody = (
            self._heads.pairs("who", vectors, rows, said, [each for _, each in who]),
            self._heads.unsaid(rows),
        )
        for number in range(len(sayings)):
            yield shares(who, odds[number], {None: float(nobody[number])})


def package() -> Package | None:
    """The encoder's package, or None where it is not installed or the rules are to stand alone.

    One that this program does not know is as good as none, and is warned of.
    """
    try:
        return None if os.environ.get(RULES_ONLY) else installed()
    except BadPackage as error:
        warnings.warn(f"{error}; articles are read by the rules alone", stacklevel=2)
        return None


@cache
def reader() -> Reader | None:
    """The reader, or None where there is no ``package`` for it."""
    if (found := package()) is None:
        return None
    # ONNX Runtime is installed with the package, or not at all.
    from lib.reader.encoder import Encoder

    with np.load(TAUGHT) as stored:
        taught = dict(stored)
    return Reader(Cutter(found), Encoder(found, taught, LOWER, LAYERS), Heads(taught))
