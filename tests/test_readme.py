"""The README's commands are the ones that the checks run."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]

TEST = "python3 -m venv .venv && .venv/bin/pip install -r requirements-dev.txt && .venv/bin/python -m pytest"
RUN = "python3 -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/streamlit run app.py"


def test_readme_gives_one_command_to_run_and_one_to_test():
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert RUN in lines
    assert TEST in lines


def test_the_checks_run_the_readme_test_command():
    assert TEST in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
