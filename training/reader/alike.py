"""Teaches which tellings tell one happening: ``python -m training.reader.alike training/tellings OUT.npz``

The encoder stays as it is; what is taught are the small networks of ``lib.reader.pairs``. With ``--measure``
it is taught on four fifths of the articles at a time and asked of the last, and says how the happenings come
out, as the rules alone have them and with what was learned (B cubed, Bagga and Baldwin 1998); with ``--test
FOLDER`` those of other marked articles. Needs PyTorch and the encoder's package.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from lib.reader.encoder import Encoder
from lib.reader.heads import Heads
from lib.reader.package import Floats, Tables, installed
from lib.reader.pairs import Pairs
from lib.reader.pieces import Cutter
from lib.reader.reading import LAYERS, LOWER, TAUGHT, Reader
from training.reader.marked import NONE, Marked, happenings, marked

DRAWN, INNER = 64, 64
NETS, EPOCHS, BATCH, RATE, DECAY = 3, 10, 128, 1e-3, 0.05
DROPPED, DROPPED_INSIDE = 0.4, 0.2
PARTS = 5


class Net(nn.Module):
    """One network of ``lib.reader.pairs``; ``vectors`` and ``features`` give means and spreads."""

    def __init__(self, vectors: Tensor, features: Tensor) -> None:
        super().__init__()
        width, known = vectors.shape[1], features.shape[1]
        self.draw, self.own = nn.Linear(width, DRAWN), nn.Linear(width, DRAWN)
        self.inside, self.out = nn.Linear(3 * DRAWN + known, INNER), nn.Linear(INNER, 1)
        self.straight = nn.Linear(known, 1, bias=False)
        self.of_vectors, self.of_features = _scale(vectors), _scale(features)

    def forward(self, vectors: Tensor, features: Tensor, earlier: Tensor, later: Tensor) -> Tensor:
        """Log-odds of each pair: ``earlier`` and ``later`` are rows of ``vectors``."""
        first, second = (
            (vectors[each] - self.of_vectors[0]) / self.of_vectors[1] for each in (earlier, later)
        )
        known = (features - self.of_features[0]) / self.of_features[1]
        drop = lambda each: F.dropout(each, DROPPED, self.training)  # noqa: E731
        one, two = torch.tanh(self.draw(drop(first))), torch.tanh(self.draw(drop(second)))
        own = torch.tanh(self.own(drop(second)))
        seen = torch.cat([one * two, (one - two).abs(), own, known], 1)
        within = F.dropout(F.gelu(self.inside(seen), approximate="tanh"), DROPPED_INSIDE, self.training)
        return (self.out(within) + self.straight(known)).squeeze(1)

    def tables(self) -> Tables:
        """What ``lib.reader.pairs`` reads; means and spreads are taken into the weights."""
        shift, spread = self.of_features
        known = len(shift)
        inside = torch.cat([self.inside.weight[:, :-known], self.inside.weight[:, -known:] / spread], 1)
        straight = self.straight.weight / spread
        found = {
            "draw": self.draw.weight / self.of_vectors[1], "own": self.own.weight / self.of_vectors[1],
            "in": inside, "in.b": self.inside.bias - inside[:, -known:] @ shift,
            "straight": straight, "out": self.out.weight, "out.b": self.out.bias - straight @ shift,
        }  # fmt: skip
        for name, linear in (("draw", self.draw), ("own", self.own)):
            found[f"{name}.b"] = linear.bias - found[name] @ self.of_vectors[0]
        return {name: each.detach().numpy() for name, each in found.items()}


def _scale(rows: Tensor) -> tuple[Tensor, Tensor]:
    return rows.mean(0), rows.std(0) + 1e-2


def main() -> None:
    """Read the command line, teach, measure and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("tellings", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--measure", action="store_true", help="ask it of articles that it was not taught on")
    parser.add_argument("--test", type=Path, nargs="*", default=[])
    options = parser.parse_args()
    reader = untaught()
    articles = list(marked(options.tellings, reader))
    print(f"{len(articles)} articles, {sum(len(each.labels) for each in articles)} tellings")
    tables = {name: each.astype(np.float16) for name, each in teach(articles).items()}
    np.savez_compressed(options.out, **tables)  # type: ignore[arg-type]
    for folder in options.test:
        others = list(marked(folder, reader))
        report(others, {each.name: _likely(Pairs(tables), each) for each in others})
    if options.measure:
        parts = [articles[number::PARTS] for number in range(PARTS)]
        likely = {}
        for number, part in enumerate(parts):
            rest = [each for other in parts[:number] + parts[number + 1 :] for each in other]
            taught = Pairs(teach(rest))
            likely |= {each.name: _likely(taught, each) for each in part}
        report(articles, likely)


def untaught() -> Reader:
    """The reader without what is taught here."""
    package = installed()
    if package is None:
        raise SystemExit("the encoder's package is not installed")
    with np.load(TAUGHT) as stored:
        taught = dict(stored)
    return Reader(Cutter(package), Encoder(package, taught, LOWER, LAYERS), Heads(taught), Pairs({}))


def teach(articles: Sequence[Marked]) -> Tables:
    """The tables of the networks, one behind the other."""
    vectors = torch.tensor(np.concatenate([each.vectors for each in articles]))
    first = np.cumsum([0, *(len(each.labels) for each in articles)])
    rows = [
        (first[number] + i, first[number] + j, features, float(one == two != NONE))
        for number, each in enumerate(articles)
        for (i, j), features in zip(each.which, each.features, strict=True)
        if (one := each.labels[i]) is not None and (two := each.labels[j]) is not None
    ]
    earlier, later = (torch.tensor([int(row[side]) for row in rows]) for side in (0, 1))
    features, same = torch.tensor([row[2] for row in rows]), torch.tensor([row[3] for row in rows])
    nets = []
    for number in range(NETS):
        torch.manual_seed(number)
        net = Net(vectors, features)
        optimiser = torch.optim.AdamW(net.parameters(), RATE, weight_decay=DECAY)
        net.train()
        for _ in range(EPOCHS):
            for some in torch.randperm(len(rows)).split(BATCH):
                said = net(vectors, features[some], earlier[some], later[some])
                loss = F.binary_cross_entropy_with_logits(said, same[some])
                optimiser.zero_grad()
                loss.backward()  # type: ignore[no-untyped-call]
                optimiser.step()
        nets.append(net.eval().tables())
    return {name: np.stack([each[name] for each in nets]) for name in nets[0]}


def _likely(taught: Pairs, article: Marked) -> dict[tuple[int, int], float]:
    if not article.which:
        return {}
    features: Floats = np.asarray(article.features, np.float32)
    said = taught.likely(article.vectors, article.which, features)
    return dict(zip(article.which, said.tolist(), strict=True))


def report(articles: Sequence[Marked], likely: dict[str, dict[tuple[int, int], float]]) -> None:
    """How the happenings come out, as the rules alone have them and with what was learned."""
    alone = [happenings(each.tellings) for each in articles]
    print("rules alone ", _b_cubed(articles, alone))
    print(
        "with learned",
        _b_cubed(articles, [happenings(each.tellings, likely[each.name]) for each in articles]),
    )


def _b_cubed(articles: Sequence[Marked], homes: Sequence[Sequence[int]]) -> str:
    right, told, wanted, number = 0.0, 0.0, 0.0, 0
    for article, found in zip(articles, homes, strict=True):
        own = [at for at, letter in enumerate(article.labels) if letter not in (None, NONE)]
        for at in own:
            together = {other for other in own if found[other] == found[at]}
            meant = {other for other in own if article.labels[other] == article.labels[at]}
            right, number = len(together & meant), number + 1
            told, wanted = told + right / len(together), wanted + right / len(meant)
    precision, recall = told / number, wanted / number
    return f"P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / (precision + recall):.3f}"


if __name__ == "__main__":
    main()
