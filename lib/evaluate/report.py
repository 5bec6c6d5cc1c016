"""Scores -> the text that is printed, and the same as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from lib.evaluate.scores import Finding, Scores

WIDTH = 26


def table(scores: Scores) -> str:
    """Precision, recall and F1 by task and kind, then the shares of right fields, micro-averaged."""
    lines = [
        f"{scores.articles} articles",
        "",
        f"{'':{WIDTH}}{'gold':>6}{'found':>7}{'right':>7}{'P':>8}{'R':>8}{'F1':>8}",
    ]
    for name, count in sorted(scores.counts.items()):
        numbers = "".join(_number(each) for each in (count.precision, count.recall, count.f1))
        lines.append(f"{name:{WIDTH}}{count.gold:>6}{count.predicted:>7}{count.matched:>7}{numbers}")
    lines += ["", f"{'of the matched rows':{WIDTH}}{'rows':>6}{'':>7}{'right':>7}{'share':>8}"]
    for name, share in sorted(scores.shares.items()):
        lines.append(f"{name:{WIDTH}}{share.of:>6}{'':>7}{share.right:>7}{_number(share.value)}")
    return "\n".join(lines)


def findings(scores: Scores) -> str:
    """Every miss, every false row and every wrong field, one per line, by article and place."""
    ordered = sorted(scores.findings, key=lambda each: (each.article, each.task, each.start, each.what))
    return "\n".join(map(_line, ordered))


def as_json(scores: Scores) -> dict[str, Any]:
    """All of it as plain dictionaries and lists."""
    return {
        "articles": scores.articles,
        "counts": {
            name: {**asdict(count), "precision": count.precision, "recall": count.recall, "f1": count.f1}
            for name, count in scores.counts.items()
        },
        "shares": {name: {**asdict(share), "share": share.value} for name, share in scores.shares.items()},
        "findings": [asdict(each) for each in scores.findings],
        "problems": list(scores.problems),
    }


def _line(finding: Finding) -> str:
    text = " ".join(finding.text.split())
    detail = f"  [{finding.detail}]" if finding.detail else ""
    return f"{finding.what:5} {finding.task:20} {finding.article}:{finding.start}  {text}{detail}"


def _number(value: float | None) -> str:
    return f"{'-':>8}" if value is None else f"{value:8.3f}"
