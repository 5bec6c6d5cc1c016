"""Fuzzes one target after the other until each has had its share, with one process at a time.

    python -m tests.fuzz.rounds FOLDER --minutes 30      # of the processor for each target; can be stopped and called again
    python -m tests.fuzz.rounds FOLDER --tell            # what was done so far

Corpora, findings and the tally are kept in FOLDER, so that the minutes of several runs add up.
"""
# ruff: noqa: E501

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
TARGETS = (
    "extract",
    "html",
    "pdf",
    "docx",
    "eml",
    "zip",
    "xml",
    "txt",
    "csv",
    "json",
    "word",
    "md",
    "jsonl",
    "address",
)
SLICE = 600  # seconds of one run; what a run costs to start is not counted
STATISTICS = re.compile(r"cov: (\d+) ft: (\d+) corp: (\d+)")


def main() -> None:
    """Runs, or tells."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--tell", action="store_true")
    asked = parser.parse_args()
    while not asked.tell and (target := _least(asked.folder, asked.minutes * 60)):
        run(target, asked.folder)
    for target in TARGETS:
        print(told(target, list(runs(asked.folder, target))))


def run(target: str, folder: Path) -> None:
    """Fuzzes ``target`` for a while and notes what came of it."""
    corpus, found = folder / "corpus" / target, folder / "found" / target
    for place in (corpus, found):
        place.mkdir(parents=True, exist_ok=True)
    before = _spent()
    command = [sys.executable, "-m", "tests.fuzz.fuzz", target, f"-max_total_time={SLICE}", "-timeout=120",
               "-rss_limit_mb=3000", "-max_len=20000", f"-artifact_prefix={found}/", str(corpus)]  # fmt: skip
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors="replace", check=False)
    counts = re.findall(r"^#(\d+)", done.stderr, re.MULTILINE)
    coverage = STATISTICS.findall(done.stderr)
    row = {"target": target, "seconds": _spent() - before, "runs": int(counts[-1]) if counts else 0,
           "coverage": int(coverage[-1][0]) if coverage else 0, "status": done.returncode}  # fmt: skip
    with (folder / "tally.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(row) + "\n")


def runs(folder: Path, target: str) -> Iterator[dict[str, Any]]:
    """What is noted of the runs of ``target``."""
    tally = folder / "tally.jsonl"
    for line in tally.read_text(encoding="utf-8").splitlines() if tally.exists() else ():
        if (row := json.loads(line))["target"] == target:
            yield row


def told(target: str, rows: list[dict[str, Any]]) -> str:
    """The runs of a target in a line."""
    minutes, number = sum(row["seconds"] for row in rows) / 60, sum(row["runs"] for row in rows)
    coverage = max((row["coverage"] for row in rows), default=0)
    found = sum(row["status"] != 0 for row in rows)
    return f"{target:8}{minutes:7.1f} min of processor time {number:9} inputs, {coverage:6} places reached, {found} findings"


def _least(folder: Path, seconds: float) -> str | None:
    done = {target: sum(row["seconds"] for row in runs(folder, target)) for target in TARGETS}
    target = min(TARGETS, key=lambda each: done[each])
    return target if done[target] < seconds else None


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
