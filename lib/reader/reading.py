"""What the reader says of the places where an article tells a contact."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
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
    told_at,
)
from lib.reader.heads import Heads
from lib.reader.layout import Layout, layouts
from lib.reader.odds import of_others, shares, summed, without_phrase
from lib.reader.package import BadPackage, Floats, Package, installed
from lib.reader.pairs import Pairs
from lib.reader.pieces import Cutter
from lib.reader.records import Contact, Opinion, Passage, Read, Saying, Scene, together
from lib.sentences import sentences

if TYPE_CHECKING:
    from lib.reader.encoder import Encoder

TAUGHT = Path(__file__).parents[1] / "models" / "reader" / "taught.npz"
ALIKE = TAUGHT.with_name("alike.npz")
# Where this variable is set, the rules stand alone, which is faster.
RULES_ONLY = "POURPARLERS_RULES_ONLY"
LOWER, LAYERS = 3, 5


@dataclass(frozen=True, slots=True)
class Window:
    """What the encoder sees at once of an article: what is named there, and one vector a piece."""

    layout: Layout
    scene: Scene
    vectors: Floats


class Reader:
    """The reader; made once a process."""

    def __init__(self, cutter: Cutter, encoder: Encoder, heads: Heads, pairs: Pairs) -> None:
        self._cutter, self._encoder, self._heads, self._pairs = cutter, encoder, heads, pairs

    def look(self, scene: Scene, contacts: Sequence[Contact], sayings: Sequence[Saying] = ()) -> Look:
        """An article as the encoder sees it, around where the rules found ``contacts`` and ``sayings``."""
        wanted = [each.start for each in contacts] + [each.start for each in sayings]
        if not wanted:
            return Look((), self._heads, self._pairs)
        ids, spans = self._cutter.cut(scene.text)
        windows = (
            self._window(scene, layout, ids, contacts, sayings)
            for layout in layouts(spans, sentences(scene.text), wanted)
        )
        return Look(tuple(windows), self._heads, self._pairs)

    def _window(
        self,
        scene: Scene,
        layout: Layout,
        ids: Sequence[int],
        contacts: Sequence[Contact],
        sayings: Sequence[Saying],
    ) -> Window:
        scene = seen(scene, layout)
        told = [told_at(each, layout) for each in contacts if layout.holds(each.start)]
        said = [quoted(each, layout) for each in sayings if layout.holds(each.start)]
        pieces = ids[layout.first : layout.last]
        vectors = self._encoder.vectors(pieces, layout.chunks, marks(scene, layout, told, said))
        return Window(layout, scene, vectors)


class Look:
    """An article as the encoder sees it, of which the heads are asked."""

    def __init__(self, windows: Sequence[Window], heads: Heads, pairs: Pairs) -> None:
        self._windows, self._heads, self._pairs = windows, heads, pairs

    def alike(
        self,
        contacts: Sequence[Contact],
        which: Sequence[tuple[int, int]],
        features: Sequence[Sequence[float]],
    ) -> Mapping[tuple[int, int], float]:
        """How likely two contacts are one happening, of each pair of ``which``, the earlier one first.

        ``features`` are what the rules know of each pair (``lib.extract.events.alike``).
        """
        if not which:
            return {}
        likely = self._pairs.likely(self.vectors(contacts), which, np.asarray(features, np.float32))
        return dict(zip(which, likely.tolist(), strict=True))

    def vectors(self, contacts: Sequence[Contact]) -> Floats:
        """A row for each contact: the mean of its pieces, its first, and that of the whole text."""
        found: dict[int, Floats] = {}
        for window in self._windows:
            here = [at for at, each in enumerate(contacts) if window.layout.holds(each.start)]
            if here:
                told = [told_at(contacts[at], window.layout) for at in here]
                found.update(zip(here, self._heads.passages(window.vectors, told), strict=True))
        rows = [found[at] for at in range(len(contacts))]
        return np.stack(rows) if rows else np.zeros((0, 0), np.float32)

    def read(self, passages: Sequence[Passage], sayings: Sequence[Saying] = ()) -> Read:
        """Opinions on the rows of ``passages``, and on who said ``sayings``."""
        said: dict[int, list[Opinion]] = {}
        speaking: dict[int, Mapping[str | None, float]] = {}
        for window in self._windows:
            here = [each for each in passages if window.layout.holds(each.start)]
            heard = [number for number, each in enumerate(sayings) if window.layout.holds(each.start)]
            for passage, opinion in zip(here, self._opinions(here, window), strict=True):
                said.setdefault(passage.row, []).append(opinion)
            speaking.update(zip(heard, self._voices([sayings[each] for each in heard], window), strict=True))
        return Read({row: together(opinions) for row, opinions in said.items()}, speaking)

    def _opinions(self, passages: Sequence[Passage], window: Window) -> Iterator[Opinion]:
        if not passages:
            return
        scene, layout, vectors = window.scene, window.layout, window.vectors
        asked = [asked_of(each, layout) for each in passages]
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

    def _voices(self, sayings: Sequence[Saying], window: Window) -> Iterator[Mapping[str | None, float]]:
        if not sayings:
            return
        scene, layout, vectors = window.scene, window.layout, window.vectors
        said = [quoted(each, layout) for each in sayings]
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
    with np.load(ALIKE) as stored:
        pairs = Pairs(dict(stored))
    return Reader(Cutter(found), Encoder(found, taught, LOWER, LAYERS), Heads(taught), pairs)
