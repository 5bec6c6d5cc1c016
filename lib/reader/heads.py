"""What the reader was taught to say of a place in the text, from the encoder's vectors.

Each head is a small network over the vector of a passage (the mean of its pieces, its first piece and the
vector of the whole text); heads that compare a passage with a candidate see the candidate's vector and how
far away it stands as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lib.reader.layout import Pieces
from lib.reader.package import Floats, Tables

# Distances are told apart up to these; farther ones are one.
STEPS = (0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144)
FAR = len(STEPS)


@dataclass(frozen=True, slots=True)
class Asked:
    """A passage of which the reader is asked: pieces, sentence, and what the rules say of it, by number.

    Of a quotation ``sentence`` is its last piece, and nothing but its pieces counts.
    """

    pieces: Pieces
    sentence: int
    family: int
    status: int
    certainty: int
    kept: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who or where it might be: pieces, sentence, kind, and whether the rules say so of each passage.

    Of who might have said a quotation, ``sentence`` is the first piece.
    """

    pieces: Pieces
    sentence: int
    mark: int
    said: tuple[bool, ...]


class Heads:
    """The taught heads; all arrays are single precision."""

    def __init__(self, taught: Tables) -> None:
        self._taught = {
            name: table.astype(np.float32) for name, table in taught.items() if name.startswith("h.")
        }

    def passages(self, vectors: Floats, asked: Sequence[Asked]) -> Floats:
        """One row a passage: mean, first piece and the vector of the whole."""
        over = _over(vectors, [each.pieces for each in asked])
        return np.concatenate([over, np.broadcast_to(vectors[0], (len(asked), vectors.shape[1]))], axis=1)

    def told(self, passages: Floats, asked: Sequence[Asked]) -> tuple[Floats, Floats, Floats, Floats, Floats]:
        """Of each passage: log-odds that it tells a contact, log-probabilities of status and certainty, odds
        of no place, and those of no day and of the day of publication.
        """
        base = gelu(self._linear("tr.0", passages))
        for name, values in (
            ("fam", [each.family for each in asked]),
            ("rst", [each.status for each in asked]),
            ("rce", [each.certainty for each in asked]),
            ("kept", [each.kept for each in asked]),
        ):
            base = base + self._taught[f"h.{name}"][values]
        return (
            self._linear("tell", base)[:, 0],
            _log_softmax(self._linear("st", base)),
            _log_softmax(self._linear("ce", base)),
            self._linear("pnone", base)[:, 0],
            self._linear("dnone", base),
        )

    def unsaid(self, passages: Floats) -> Floats:
        """The odds that each quotation is of nobody who is named."""
        return self._linear("wnone", passages)[:, 0]

    def pairs(
        self,
        name: str,
        vectors: Floats,
        passages: Floats,
        asked: Sequence[Asked],
        candidates: Sequence[Candidate],
    ) -> Floats:
        """A log-odds a passage and candidate; ``name`` is that of a head."""
        if not candidates:
            return np.zeros((len(asked), 0), np.float32)
        table = {part: self._taught[f"h.{name}.{part}"] for part in ("d", "sd", "r", "k", "f")}
        spans = _over(vectors, [each.pieces for each in candidates])
        total = self._linear(f"{name}.c", spans) + table["k"][[each.mark for each in candidates]]
        own = self._linear(f"{name}.t", passages) + table["f"][[each.family for each in asked]]
        total = own[:, None] + total[None]
        far, sentences = distances(asked, candidates)
        total += table["d"][far]
        total += table["sd"][sentences]
        total += table["r"][np.array([each.said for each in candidates], np.int64).T]
        within = gelu(self._linear(f"{name}.o.2", gelu(total)))
        return self._linear(f"{name}.o.4", within)[..., 0]

    def _linear(self, name: str, x: Floats) -> Floats:
        return np.asarray(x @ self._taught[f"h.{name}.weight"].T + self._taught[f"h.{name}.bias"], np.float32)


def _over(vectors: Floats, pieces: Sequence[Pieces]) -> Floats:
    """One row a run of pieces: their mean, then the first."""
    runs = np.asarray(pieces, np.int64)
    starts, ends = runs[:, 0], np.maximum(runs[:, 1], runs[:, 0] + 1)
    at = np.arange(len(vectors))
    within = (at >= starts[:, None]) & (at < ends[:, None])
    means = (within / (ends - starts)[:, None]).astype(np.float32) @ vectors
    return np.concatenate([means, vectors[starts]], axis=1)


def distances(
    asked: Sequence[Asked], candidates: Sequence[Candidate]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """How far each candidate stands from each passage, in pieces and in sentences, by ``steps``."""
    pieces = [[each.pieces[0] - one.pieces[0] for each in candidates] for one in asked]
    sentences = [[each.sentence - one.sentence for each in candidates] for one in asked]
    return steps(pieces), steps(sentences)


def steps(distances: Sequence[Sequence[int]]) -> NDArray[np.int64]:
    """Distances, a row a passage, by how far they are told apart."""
    far = np.asarray(distances, np.int64)
    found = np.searchsorted(STEPS, np.abs(far))
    return np.asarray(FAR + 1 + np.where(far < 0, -found, found), np.int64)


def gelu(x: Floats) -> Floats:
    """The error function's linear unit, by tanh (Hendrycks and Gimpel 2016, arXiv:1606.08415)."""
    within = np.float32(0.7978845608) * (x + np.float32(0.044715) * x * x * x)
    return np.asarray(0.5 * x * (1 + np.tanh(within)), np.float32)


def _log_softmax(x: Floats) -> Floats:
    shifted = x - x.max(axis=1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True)), np.float32)
