"""Teaches the reader: ``python -m training.reader.train training/articles lib/models/reader/taught.npz``

First all articles, then once more, more slowly, those that are like ordinary copy (``ordinary.toml``).

Needs PyTorch and the encoder's package; the gold files must be there (``python tests/gold/offsets.py
training/articles``). With ``--measure FOLDER`` it says how often the reader is right on other articles.
"""

from __future__ import annotations

import argparse
import random
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from lib.reader.asking import COLUMNS
from lib.reader.package import Package, installed
from lib.reader.pieces import Cutter
from lib.reader.reading import LAYERS, LOWER
from training.reader.answers import Question, Voices, answered, losses, question, spoken, voices
from training.reader.examples import Example, examples
from training.reader.model import Layer, Taught, lower_vectors

BATCH = 8
EPOCHS, EPOCHS_OF_ORDINARY = 4, 2
# How fast layers and heads learn.
RATES, RATES_OF_ORDINARY = (1.5e-4, 5e-4), (7e-5, 2.1e-4)
ORDINARY = Path(__file__).parent / "ordinary.toml"
# The weights kept are a running mean: so much of it stays at each step.
MEAN = 0.99
WARM, LEAST, STEEPEST = 0.06, 0.02, 5.0

Window = tuple[Example, Question | None, Voices | None, Tensor]


def main() -> None:
    """Read the command line, teach and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--measure", type=Path, nargs="*", default=[])
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    options = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    package = installed()
    if package is None:
        raise SystemExit("the encoder's package is not installed")
    cutter = Cutter(package)
    lower = [Layer(package, number).eval() for number in range(LOWER)]
    folders = sorted(path for path in options.articles.iterdir() if path.is_dir())
    taught = {path.name: windows([path], cutter, lower) for path in folders}
    ordinary = [
        each for name in tomllib.loads(ORDINARY.read_text())["folders"] for each in taught.get(name, ())
    ]
    whole = [each for found in taught.values() for each in found]
    measured = windows(options.measure, cutter, lower)
    print(f"{len(whole)} windows to learn from, {len(measured)} to measure on", flush=True)
    model = Taught(package, LOWER, LAYERS)
    for found, epochs, rates in (
        (whole, options.epochs, RATES), (ordinary, EPOCHS_OF_ORDINARY, RATES_OF_ORDINARY)
    ):  # fmt: skip
        mean = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(MEAN))
        for epoch in teach(model, mean, found, epochs, rates):
            print(epoch, measure(model, measured) if measured else "", flush=True)
            print("  mean", measure(mean.module, measured) if measured else "", flush=True)
        model.load_state_dict(mean.module.state_dict())
        np.savez_compressed(options.out, **model.tables())


def windows(folders: Sequence[Path], cutter: Cutter, lower: Sequence[Layer]) -> list[Window]:
    """All windows, each with its question and what the lower layers make of it."""
    found = [each for folder in folders for each in examples(folder, cutter)]
    found.sort(key=lambda each: each.layout.size)
    result: list[Window] = []
    for first in range(0, len(found), BATCH):
        batch = found[first : first + BATCH]
        vectors = _lower(cutter.package, batch, lower)
        result += [
            (each, question(each) if each.asked else None, voices(each) if each.said else None, x)
            for each, x in zip(batch, vectors, strict=True)
        ]
    return result


@torch.no_grad()
def _lower(package: Package, batch: Sequence[Example], lower: Sequence[Layer]) -> list[Tensor]:
    chunks = [(each, chunk) for each in batch for chunk in each.layout.chunks]
    ids = [each.ids[first:last] for each, (first, last) in chunks]
    found: dict[int, list[Tensor]] = {}
    vectors = lower_vectors(package, lower, ids, [first for _, (first, _) in chunks])
    for (each, (first, last)), x in zip(chunks, vectors, strict=True):
        found.setdefault(id(each), []).append(x[int(first > 0) : len(x) - int(last < len(each.ids))])
    return [torch.cat(found[id(each)]) for each in batch]


def teach(
    model: Taught, mean: AveragedModel, taught: list[Window], epochs: int, rates: tuple[float, float]
) -> Iterator[str]:
    """Teach ``model`` and keep ``mean`` up with it; what each epoch lost, by question."""
    layers, heads = (
        list(model.layers.parameters()),
        [p for n, p in model.named_parameters() if not n.startswith("layers.")],
    )
    steps = epochs * -(-len(taught) // BATCH)
    optimizer = torch.optim.AdamW(
        [{"params": layers, "lr": rates[0]}, {"params": heads, "lr": rates[1]}], weight_decay=0.01
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / (WARM * steps)) * max(LEAST, 1 - step / steps)
    )
    for epoch in range(epochs):
        model.train()
        lost: Counter[str] = Counter()
        for batch in _batches(taught):
            vectors = encode(model, batch)
            total = torch.zeros(())
            for (example, asked, said, _), x in zip(batch, vectors, strict=True):
                for name, value in losses(model, asked, said, example, x).items():
                    total = total + value / BATCH
                    lost[name] += float(value.detach())
            optimizer.zero_grad()
            total.backward()
            torch.nn.utils.clip_grad_norm_([*layers, *heads], STEEPEST)
            optimizer.step()
            schedule.step()
            mean.update_parameters(model)
        yield f"epoch {epoch}: " + " ".join(f"{name} {value:.0f}" for name, value in lost.items())


def _batches(taught: list[Window]) -> list[list[Window]]:
    """Windows of nearly one length together, in any order."""
    ordered = sorted(taught, key=lambda window: window[0].layout.size + random.random() * 40)
    batches = [ordered[first : first + BATCH] for first in range(0, len(ordered), BATCH)]
    random.shuffle(batches)
    return batches


def encode(model: Taught, batch: Sequence[Window]) -> list[Tensor]:
    """The vectors of each window."""
    longest = max(len(window[-1]) for window in batch)
    x = torch.zeros(len(batch), longest, batch[0][-1].shape[1])
    seen, marks = (
        torch.zeros(len(batch), longest, dtype=torch.bool),
        torch.zeros(len(batch), longest, COLUMNS, dtype=torch.long),
    )
    for row, (example, _, _, vectors) in enumerate(batch):
        size = len(vectors)
        x[row, :size], seen[row, :size], marks[row, :size] = (
            vectors.float(),
            True,
            torch.tensor(example.marks),
        )
    with torch.autocast("cpu", dtype=torch.bfloat16):
        x = model.encode(x, seen, marks)
    return [x[row, : len(window[-1])].float() for row, window in enumerate(batch)]


@torch.no_grad()
def measure(model: Taught, measured: Sequence[Window]) -> str:
    """How often the reader is right of passages that the rules made rows of, and how often they were."""
    model.eval()
    right: Counter[str] = Counter()
    asked_for: Counter[str] = Counter()
    for first in range(0, len(measured), BATCH):
        batch = measured[first : first + BATCH]
        for (example, asked, heard, _), x in zip(batch, encode(model, batch), strict=True):
            if heard is not None:
                wanted = heard.ruled & (heard.target.sum(1) > 0)
                best = spoken(model, heard, x, torch.zeros(len(wanted), dtype=torch.bool)).argmax(
                    1, keepdim=True
                )
                right["who"] += int(heard.target.gather(1, best).squeeze(1)[wanted].sum())
                asked_for["who"] += int(wanted.sum())
            if asked is None:
                continue
            none = torch.zeros(len(asked.firsts), dtype=torch.bool)
            said = answered(model, asked, x, none, none)
            kept = torch.tensor([each.kept for each in example.passages])
            for name in ("st", "ce"):
                wanted = kept & (asked.targets[name] >= 0)
                rule = asked.status if name == "st" else asked.certainty
                right[name] += int((said[name].argmax(1) == asked.targets[name])[wanted].sum())
                right[f"{name} by rule"] += int((rule == asked.targets[name])[wanted].sum())
                asked_for[name] += int(wanted.sum())
            for name in ("place", "date"):
                wanted = kept & (asked.targets[name].sum(1) > 0)
                best = asked.targets[name].gather(1, said[name].argmax(1, keepdim=True)).squeeze(1)
                right[name] += int(best[wanted].sum())
                asked_for[name] += int(wanted.sum())
            for name in ("tell", "part", "co"):
                wanted = (asked.targets[name] >= 0) & (kept if name == "tell" else kept[:, None])
                right[name] += int(((said[name] > 0) == asked.targets[name].bool())[wanted].sum())
                asked_for[name] += int(wanted.sum())
    return " ".join(
        f"{name} {value / asked_for[name.removesuffix(' by rule')]:.3f}" for name, value in right.items()
    )


if __name__ == "__main__":
    main()
