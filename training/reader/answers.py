"""Examples as tensors: what goes into the heads, what should come out, and how far they are from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from lib.reader.heads import Asked, Candidate, distances
from lib.reader.layout import Pieces
from training.reader.examples import HIDDEN, Example
from training.reader.model import Taught

# How much the answers to each question count.
WEIGHTS = {"families": 0.05, "part": 0.5, "co": 0.5}
NEVER = -1e4
# How often what the rules say of a passage is hidden, so that the reader can do without; and how often it is
# told the right sides instead, since the rules find more of them in the press than in the articles written.
HIDE, LIFT = 0.3, 0.3


@dataclass(frozen=True)
class Candidates:
    """Those of one head: mean and first piece, distances, sentences apart, kinds, what the rules say of them.

    ``right`` is what they would say if they were right, where that is known.
    """

    over: Tensor
    firsts: Tensor
    far: Tensor
    sentences: Tensor
    kinds: Tensor
    said: Tensor
    right: Tensor


@dataclass(frozen=True)
class Voices:
    """The quotations of one window as tensors; ``target`` has a column a candidate, and one for nobody."""

    over: Tensor
    firsts: Tensor
    ruled: Tensor
    speakers: Candidates | None
    target: Tensor


@dataclass(frozen=True)
class Question:
    """One window as tensors. ``targets`` are by head; a target below 0 is not asked for."""

    over: Tensor
    firsts: Tensor
    family: Tensor
    status: Tensor
    certainty: Tensor
    kept: Tensor
    ruled: Tensor
    heads: dict[str, Candidates | None]
    actors: Tensor
    targets: dict[str, Tensor]


def question(example: Example) -> Question:
    """The window as tensors; it must have passages."""
    asked, size = example.asked, example.layout.size
    column = lambda name: torch.tensor([getattr(each, name) for each in asked])  # noqa: E731
    standing = {"part": example.people, "place": example.spots, "date": example.dates}
    heads = {name: [each for _, each in found] for name, found in standing.items()} | {"co": example.others}
    actors = sorted({actor for keys, _ in example.people for actor in keys})
    of_actors = torch.full((len(actors), len(example.people)), NEVER)
    for place, (keys, _) in enumerate(example.people):
        for actor in keys:
            of_actors[actors.index(actor), place] = 0
    return Question(
        over=_over([each.pieces for each in asked], size),
        firsts=torch.tensor([each.pieces[0] for each in asked]),
        family=column("family"), status=column("status"), certainty=column("certainty"), kept=column("kept"),
        ruled=torch.tensor([each.row >= 0 for each in example.passages]),
        heads={
            name: _candidates(found, asked, size, _right_sides(example) if name == "part" else None)
            for name, found in heads.items()
        },
        actors=of_actors,
        targets=_targets(example, actors),
    )  # fmt: skip


def voices(example: Example) -> Voices:
    """The quotations of the window as tensors; it must have some."""
    said, size = example.said, example.layout.size
    target = torch.zeros(len(said), len(example.speakers) + 1)
    for row, each in enumerate(example.heard):
        if each.speaker is not None:
            named = [float(keys == (each.speaker,)) for keys, _ in example.speakers]
            target[row] = torch.tensor([*named, float(each.speaker == "")])
    return Voices(
        over=_over([each.pieces for each in said], size),
        firsts=torch.tensor([each.pieces[0] for each in said]),
        ruled=torch.tensor([each.ruled for each in example.heard]),
        speakers=_candidates([each for _, each in example.speakers], said, size),
        target=target,
    )


def _candidates(
    candidates: Sequence[Candidate], asked: Sequence[Asked], size: int, right: Tensor | None = None
) -> Candidates | None:
    if not candidates:
        return None
    said = torch.tensor([each.said for each in candidates]).T.long()
    far, sentences = distances(asked, candidates)
    return Candidates(
        over=_over([each.pieces for each in candidates], size),
        firsts=torch.tensor([each.pieces[0] for each in candidates]),
        far=torch.tensor(far),
        sentences=torch.tensor(sentences),
        kinds=torch.tensor([each.mark for each in candidates]),
        said=said,
        right=said if right is None else right,
    )


def _right_sides(example: Example) -> Tensor:
    """What rules that are right would say of each mention: whether it names one who takes part."""
    return torch.tensor([
        [
            int(not (answer.sides if answer.sides is not None else passage.sides).isdisjoint(keys))
            for keys, _ in example.people
        ]
        for passage, answer in zip(example.passages, example.answers, strict=True)
    ])  # fmt: skip


def _over(pieces: Sequence[Pieces], size: int) -> Tensor:
    """A row for each run of pieces, which takes the mean of its vectors."""
    found = torch.zeros(len(pieces), size)
    for row, (start, end) in enumerate(pieces):
        last = max(end, start + 1)
        found[row, start:last] = 1 / (last - start)
    return found


def _targets(example: Example, actors: Sequence[str]) -> dict[str, Tensor]:
    answers, number = example.answers, len(example.answers)
    row = lambda values: torch.tensor([-1 if each is None else int(each) for each in values])  # noqa: E731
    sides = torch.full((number, len(actors)), -1.0)
    places = torch.zeros(number, len(example.spots) + 1)
    days = torch.zeros(number, len(example.dates) + 2)
    same = torch.full((number, number), -1.0)
    today = (example.published, example.published)
    for i, answer in enumerate(answers):
        if answer.sides is not None:
            sides[i] = torch.tensor([float(actor in answer.sides) for actor in actors])
        if answer.place is not None:
            named = [float(keys == (answer.place,)) for keys, _ in example.spots]
            places[i] = torch.tensor([*named, float(answer.place == "")])
        if answer.days is not None:
            told = [float(keys == (answer.days,)) for keys, _ in example.dates]
            days[i] = torch.tensor(
                [
                    *told,
                    float(answer.days == (None, None)),
                    float(example.published is not None and answer.days == today),
                ]
            )
        for j, other in enumerate(answers[:i]):
            apart = example.asked[i].pieces != example.asked[j].pieces
            alike = example.asked[i].family == example.asked[j].family
            if apart and alike and answer.event is not None and other.event is not None:
                same[i, j] = float(answer.event == other.event)
    return {
        "tell": row(each.tells for each in answers), "st": row(each.status for each in answers),
        "ce": row(each.certainty for each in answers), "part": sides, "place": places, "date": days,
        "co": same,
        "families": torch.tensor(example.families), "judged": torch.tensor(example.judged),
    }  # fmt: skip


def answered(
    model: Taught, asked: Question, vectors: Tensor, hidden: Tensor, lifted: Tensor
) -> dict[str, Tensor]:
    """What the heads say; of ``hidden`` passages they are not told what the rules say, and of ``lifted`` ones
    they are told what rules that are right would say.
    """
    rows = torch.cat(
        [asked.over @ vectors, vectors[asked.firsts], vectors[:1].expand(len(asked.firsts), -1)], 1
    )
    blind = hidden | ~asked.ruled
    base = model.tr(rows) + model.fam(asked.family)
    base = base + model.rst(torch.where(blind, HIDDEN.status, asked.status))
    base = base + model.rce(torch.where(blind, HIDDEN.certainty, asked.certainty))
    base = base + model.kept(torch.where(blind, HIDDEN.kept, asked.kept))
    found = {"tell": model.tell(base).squeeze(-1), "st": model.st(base), "ce": model.ce(base)}
    for name, candidates in asked.heads.items():
        found[name] = torch.zeros(len(rows), 0)
        if candidates is not None:
            seen = torch.cat([candidates.over @ vectors, vectors[candidates.firsts]], 1)
            said = torch.where(lifted[:, None], candidates.right, candidates.said)
            said = torch.where(blind[:, None], HIDDEN.kept, said)
            found[name] = model.get_submodule(name)(
                rows, asked.family, seen, candidates.far, candidates.sentences, candidates.kinds, said
            )
    if asked.actors.numel():
        found["part"] = torch.logsumexp(found["part"][:, None] + asked.actors[None], 2)
    found["place"] = torch.cat([found["place"], model.pnone(base)], 1)
    found["date"] = torch.cat([found["date"], model.dnone(base)], 1)
    found["co"] = found["co"] + found["co"].T
    return found


def spoken(model: Taught, asked: Voices, vectors: Tensor, hidden: Tensor) -> Tensor:
    """Who is said to speak, a column a candidate, and one for nobody."""
    rows = torch.cat(
        [asked.over @ vectors, vectors[asked.firsts], vectors[:1].expand(len(asked.firsts), -1)], 1
    )
    found = torch.zeros(len(rows), 0)
    if (candidates := asked.speakers) is not None:
        seen = torch.cat([candidates.over @ vectors, vectors[candidates.firsts]], 1)
        said = torch.where((hidden | ~asked.ruled)[:, None], HIDDEN.kept, candidates.said)
        family = torch.zeros(len(rows), dtype=torch.long)
        found = model.who(rows, family, seen, candidates.far, candidates.sentences, candidates.kinds, said)
    return torch.cat([found, model.wnone(rows)], 1)


def losses(
    model: Taught, asked: Question | None, said: Voices | None, example: Example, vectors: Tensor
) -> dict[str, Tensor]:
    """How far what is said is from what it should be, by question."""
    families, judged = torch.tensor(example.families), torch.tensor(example.judged)
    told = F.binary_cross_entropy_with_logits(model.tok(vectors), families, weight=judged, reduction="sum")
    found = {"families": told}
    if said is not None:
        found["who"] = _one_of(spoken(model, said, vectors, torch.rand(len(said.firsts)) < HIDE), said.target)
    if asked is not None:
        answers = answered(
            model, asked, vectors, *(torch.rand(len(asked.firsts)) < share for share in (HIDE, LIFT))
        )
        for name in ("tell", "part", "co"):
            found[name] = _yes_or_no(answers[name], asked.targets[name])
        for name in ("st", "ce"):
            found[name] = F.cross_entropy(
                answers[name], asked.targets[name], reduction="sum", ignore_index=-1
            )
        for name in ("place", "date"):
            found[name] = _one_of(answers[name], asked.targets[name])
    return {name: WEIGHTS.get(name, 1.0) * value for name, value in found.items()}


def _yes_or_no(said: Tensor, target: Tensor) -> Tensor:
    wanted = target >= 0
    return F.binary_cross_entropy_with_logits(said[wanted], target[wanted].float(), reduction="sum")


def _one_of(said: Tensor, target: Tensor) -> Tensor:
    """Any of those marked will do; where none is, nothing is asked."""
    some = target.sum(1) > 0
    right = torch.logsumexp(said[some] + (target[some] - 1) * -NEVER, 1)
    return (torch.logsumexp(said[some], 1) - right).sum()
