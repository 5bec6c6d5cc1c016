"""Coverage-guided fuzzing of every parser and of the extractor.

    python -m tests.fuzz.fuzz html -max_total_time=1800 [CORPUS_FOLDER]
    python -m tests.fuzz.fuzz --list

What is found is kept as a file ``crash-…`` in the working folder; as a test it belongs into
``tests/ingest/bad_files.py``. Needs atheris: ``pip install atheris``.
"""

from __future__ import annotations

import logging
import sys
import tempfile
from pathlib import Path

import atheris

INSTRUMENTED = ["lib", "trafilatura", "htmldate", "feedparser", "pdfminer", "email", "ftfy"]


def main() -> None:
    """Fuzzes the target named first; everything else is libFuzzer's."""
    with atheris.instrument_imports(include=INSTRUMENTED):
        from tests.fuzz import seeds, targets

        if len(sys.argv) < 2 or sys.argv[1] not in targets.TARGETS:
            print("targets:", *targets.TARGETS)
            raise SystemExit(0 if "--list" in sys.argv else 2)
        target = sys.argv.pop(1)
        targets.watch()
        logging.getLogger("lib.ingest").propagate = False
        # Much is imported when it is first needed: only what is imported in here is seen by the fuzzer.
        for seed in seeds.of_target(target):
            targets.TARGETS[target](seed)
    if not [argument for argument in sys.argv[1:] if not argument.startswith("-")]:
        sys.argv.append(tempfile.mkdtemp(prefix=f"fuzz-{target}-"))
    corpus = Path(sys.argv[-1])
    for number, seed in enumerate(seeds.of_target(target)):
        (corpus / f"seed-{number}").write_bytes(seed)
    atheris.Setup(sys.argv, targets.TARGETS[target])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
