"""Whether two tellings of contacts tell one happening, learned from articles with each telling marked."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lib.reader.heads import gelu
from lib.reader.package import Floats, Tables

Numbers = NDArray[np.int64]


class Pairs:
    """Small networks, taught alike but for chance; what they say is the mean of what each says.

    Each compares the vectors of two tellings, drawn together to a few numbers, and sees what the rules know
    of the pair. All arrays are single precision, and hold one table a network.
    """

    def __init__(self, taught: Tables) -> None:
        self._taught = {name: table.astype(np.float32) for name, table in taught.items()}
        self._nets = range(len(self._taught.get("out", ())))

    def likely(self, vectors: Floats, which: Sequence[tuple[int, int]], features: Floats) -> Floats:
        """The probability of each pair of ``which``: rows of ``vectors``, the earlier telling first.

        ``features`` has a row a pair.
        """
        earlier, later = np.asarray(which, np.int64).T
        odds = [self._odds(net, vectors, earlier, later, features) for net in self._nets]
        return np.asarray(np.mean([1 / (1 + np.exp(-each)) for each in odds], axis=0), np.float32)

    def _odds(
        self,
        net: int,
        vectors: Floats,
        earlier: NDArray[np.int64],
        later: NDArray[np.int64],
        features: Floats,
    ) -> Floats:
        table = {name: each[net] for name, each in self._taught.items()}
        drawn = np.tanh(vectors @ table["draw"].T + table["draw.b"])
        own = np.tanh(vectors @ table["own"].T + table["own.b"])
        one, two = drawn[earlier], drawn[later]
        seen = np.concatenate([one * two, np.abs(one - two), own[later], features], axis=1)
        within = gelu(seen @ table["in"].T + table["in.b"])
        straight = features @ table["straight"].T
        return np.asarray((within @ table["out"].T + straight)[:, 0] + table["out.b"][0], np.float32)
