"""Texts that are copies of one another: one wire story, printed by several with small changes or cut short.

A text's shingles are its runs of five words. Marks of them (min-hashing) name the texts that may be copies;
the shingles themselves decide.
"""

from __future__ import annotations

import hashlib
from functools import cache

import numpy as np
import numpy.typing as npt

from lib.store.searching import WORD
from lib.wording import fold

RUN = 5
# Two texts of which half the shingles agree share a mark in 19 of 20 cases, unrelated ones almost never.
BANDS, ROWS = 22, 3
# How many in a hundred of the shorter text must stand in the longer one, and the least that is compared.
SHARED = 70
LEAST = 30

Shingles = frozenset[int]
Numbers = npt.NDArray[np.uint64]


def shingles(text: str) -> Shingles:
    """The runs of five words in ``text``, as numbers; of a shorter text, none."""
    words = WORD.findall(fold(text))
    runs = (" ".join(words[i : i + RUN]).encode() for i in range(len(words) - RUN + 1))
    return frozenset(int.from_bytes(hashlib.blake2b(run, digest_size=8).digest(), "big") for run in runs)


def marks(of: Shingles) -> tuple[int, ...]:
    """Numbers of which texts that are copies have at least one in common; none for very short texts."""
    if len(of) < LEAST:
        return ()
    numbers = np.fromiter(of, dtype=np.uint64, count=len(of))
    factors, offsets = _hashes()
    least = np.array([(numbers * f + o).min() for f, o in zip(factors, offsets, strict=True)])
    bands = least.reshape(BANDS, ROWS)
    return tuple(_mark(number, band.tobytes()) for number, band in enumerate(bands))


def shared(one: Shingles, other: Shingles) -> int:
    """How many in a hundred of the smaller set stand in the larger one."""
    smaller = min(len(one), len(other))
    return 100 * len(one & other) // smaller if smaller >= LEAST else 0


def enough(share: int) -> bool:
    """Whether so much in common makes two texts copies: nearly all of the shorter is in the other."""
    return share >= SHARED


def _mark(number: int, band: bytes) -> int:
    digest = hashlib.blake2b(bytes([number]) + band, digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


@cache
def _hashes() -> tuple[Numbers, Numbers]:
    # The same numbers for ever: a store keeps what they gave.
    drawn = np.random.Generator(np.random.PCG64(7)).integers(0, 2**63, (2, BANDS * ROWS), dtype=np.uint64)
    return drawn[0] * np.uint64(2) + np.uint64(1), drawn[1]
