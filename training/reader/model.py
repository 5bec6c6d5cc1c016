"""The reader as a network that can be taught; ``lib.reader`` has the same arithmetic without PyTorch.

The lower layers stay as the package brings them. Needs PyTorch.
"""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from lib.reader.asking import CERTAINTIES, QUOTED, STATUSES
from lib.reader.encoder import MATRICES, NORMS
from lib.reader.heads import FAR
from lib.reader.package import Package
from training.reader.examples import FAMILY_OF

HEADS = ("part", "place", "date", "co", "who")
WIDTH = 192
DROPPED, DROPPED_IN_HEADS = 0.1, 0.2


class Layer(nn.Module):
    """One layer, with the package's weights to begin with."""

    def __init__(self, package: Package, number: int) -> None:
        super().__init__()
        sizes, self.heads = package.sizes, package.sizes.heads
        for name, wide in MATRICES.items():
            weights = package.matrix(f"l{number}.{name}.w", sizes.inner if wide else sizes.width)
            linear = nn.Linear(weights.shape[1], weights.shape[0])
            linear.weight.data = torch.tensor(weights)
            linear.bias.data = torch.tensor(package.vector(f"l{number}.{name}.b"))
            self.add_module(name, linear)
        for name in NORMS:
            norm = nn.LayerNorm(sizes.width, eps=package.epsilon)
            norm.weight.data, norm.bias.data = (
                torch.tensor(package.vector(f"l{number}.{name}.{part}")) for part in "wb"
            )
            self.add_module(name, norm)

    def forward(self, x: Tensor, seen: Tensor) -> Tensor:
        """``x`` is batch x pieces x width; ``seen`` is True where a piece is."""
        batch, pieces, width = x.shape
        q, k, v = (
            self.get_submodule(name)(x).view(batch, pieces, self.heads, width // self.heads).transpose(1, 2)
            for name in "qkv"
        )
        dropped = DROPPED if self.training else 0.0
        within = F.scaled_dot_product_attention(q, k, v, attn_mask=seen[:, None, None, :], dropout_p=dropped)
        within = within.transpose(1, 2).reshape(batch, pieces, width)
        x = self.aln(x + F.dropout(self.ao(within), DROPPED, self.training))
        return self.oln(x + F.dropout(self.fo(F.gelu(self.fi(x))), DROPPED, self.training))


class Pair(nn.Module):
    """A passage beside a candidate."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.t, self.c = nn.Linear(3 * width, WIDTH), nn.Linear(2 * width, WIDTH)
        self.d, self.sd = nn.Embedding(2 * FAR + 4, WIDTH), nn.Embedding(2 * FAR + 4, WIDTH)
        self.r, self.k, self.f = (
            nn.Embedding(3, WIDTH),
            nn.Embedding(2, WIDTH),
            nn.Embedding(len(FAMILY_OF), WIDTH),
        )
        self.o = nn.Sequential(
            nn.GELU("tanh"),
            nn.Dropout(DROPPED_IN_HEADS),
            nn.Linear(WIDTH, WIDTH),
            nn.GELU("tanh"),
            nn.Linear(WIDTH, 1),
        )

    def forward(
        self,
        passages: Tensor,
        families: Tensor,
        seen: Tensor,
        far: Tensor,
        sentences: Tensor,
        kinds: Tensor,
        said: Tensor,
    ) -> Tensor:
        """Log-odds, a row a passage and a column a candidate."""
        x = self.t(passages)[:, None] + self.c(seen)[None] + self.d(far) + self.sd(sentences) + self.r(said)
        return self.o(x + self.k(kinds)[None] + self.f(families)[:, None]).squeeze(-1)


class Taught(nn.Module):
    """All that is taught: the upper layers, the marks of pieces, and the heads."""

    def __init__(self, package: Package, lower: int, layers: int) -> None:
        super().__init__()
        width = package.sizes.width
        self.package, self.first = package, lower
        self.layers = nn.ModuleList(Layer(package, number) for number in range(lower, layers))
        self.mark = nn.Embedding(QUOTED + 1, width)
        self.mark.weight.data.zero_()
        self.tr = nn.Sequential(
            nn.Linear(3 * width, 2 * WIDTH), nn.GELU("tanh"), nn.Dropout(DROPPED_IN_HEADS)
        )
        self.fam, self.kept = nn.Embedding(len(FAMILY_OF), 2 * WIDTH), nn.Embedding(3, 2 * WIDTH)
        self.rst, self.rce = (nn.Embedding(len(each) + 2, 2 * WIDTH) for each in (STATUSES, CERTAINTIES))
        self.tell, self.pnone, self.dnone = (nn.Linear(2 * WIDTH, size) for size in (1, 1, 2))
        self.st, self.ce = nn.Linear(2 * WIDTH, len(STATUSES)), nn.Linear(2 * WIDTH, len(CERTAINTIES))
        self.part, self.place, self.date, self.co, self.who = (Pair(width) for _ in HEADS)
        self.wnone = nn.Linear(3 * width, 1)
        # Not kept: what families each piece tells is asked while it is taught, so that it sees all events.
        self.tok = nn.Sequential(
            nn.Linear(width, width), nn.GELU("tanh"), nn.Dropout(DROPPED), nn.Linear(width, len(FAMILY_OF))
        )

    def encode(self, x: Tensor, seen: Tensor, marks: Tensor) -> Tensor:
        """The vectors of pieces from those of the lower layers; batch x pieces x width."""
        x = x + (self.mark(marks) * (marks > 0)[..., None]).sum(2)
        for layer in self.layers:
            x = layer(x, seen)
        return x

    def tables(self) -> dict[str, NDArray[np.generic]]:
        """What ``lib.reader`` needs: changes of weights in eight bits a row, all else in half precision."""
        found: dict[str, NDArray[np.generic]] = {"mark": _half(self.mark.weight)}
        for number, layer in enumerate(self.layers, self.first):
            for name, wide in MATRICES.items():
                linear, key = layer.get_submodule(name), f"l{number}.{name}"
                before = self.package.matrix(
                    f"{key}.w", self.package.sizes.inner if wide else self.package.sizes.width
                )
                change = linear.weight.detach().numpy() - before
                scale = np.maximum(np.abs(change).max(axis=1), 1e-9) / 127
                found[f"{key}.d"] = np.rint(change / scale[:, None]).astype(np.int8)
                found[f"{key}.ds"], found[f"{key}.b"] = scale.astype(np.float32), _half(linear.bias)
            for name in NORMS:
                norm = layer.get_submodule(name)
                found |= {f"l{number}.{name}.w": _half(norm.weight), f"l{number}.{name}.b": _half(norm.bias)}
        for key, tensor in self.state_dict().items():
            if not key.startswith(("layers.", "mark.", "tok.")):
                found[f"h.{_name(key, self)}"] = _half(tensor)
        return found


def lower_vectors(
    package: Package, layers: list[Layer], chunks: list[list[int]], starts: list[int]
) -> list[Tensor]:
    """The vectors of the lower layers, chunk by chunk; ``starts`` are the places of their first pieces."""
    width = package.sizes.width
    places = torch.tensor(package.vector("emb.pos").reshape(-1, width) + package.vector("emb.type")[:width])
    begin, end, _ = package.marks
    longest = max(map(len, chunks)) + 2
    x, seen = torch.zeros(len(chunks), longest, width), torch.zeros(len(chunks), longest, dtype=torch.bool)
    for row, (chunk, start) in enumerate(zip(chunks, starts, strict=True)):
        size = len(chunk) + 2
        word = torch.tensor(package.word_vectors(np.asarray([begin, *chunk, end], np.int64)))
        x[row, :size] = word + places[[0, *range(start + 1, start + size)]]
        seen[row, :size] = True
    x = F.layer_norm(
        x,
        (width,),
        torch.tensor(package.vector("emb.ln.w")),
        torch.tensor(package.vector("emb.ln.b")),
        package.epsilon,
    )
    with torch.autocast("cpu", dtype=torch.bfloat16):
        for layer in layers:
            x = layer(x, seen)
    return [x[row, : len(chunk) + 2].to(torch.bfloat16) for row, chunk in enumerate(chunks)]


def _half(tensor: Tensor) -> NDArray[np.generic]:
    return tensor.detach().numpy().astype(np.float16)


def _name(key: str, model: nn.Module) -> str:
    """Tables that are looked up by number have no bias, and no name of their own for the weights."""
    owner = key.rpartition(".")[0]
    return owner if isinstance(model.get_submodule(owner), nn.Embedding) else key
