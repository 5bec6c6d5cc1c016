"""Long work with a bar and the time left."""

from __future__ import annotations

import time
from collections.abc import Iterable

import streamlit as st

from lib.filling import Step
from lib.ingest import Skipped
from lib.wording import spell_left


def progress(steps: Iterable[Step], doing: str) -> tuple[list[str], list[Skipped]]:
    """Does the work of ``steps``; the ids of the articles that are kept, and what was skipped."""
    kept: list[str] = []
    skipped: list[Skipped] = []
    began = time.monotonic()
    bar = st.progress(0.0, text=f"{doing}…")
    for step in steps:
        if isinstance(step.outcome, Skipped):
            skipped.append(step.outcome)
        elif step.outcome:
            kept.append(step.outcome.article.id)
        left = (time.monotonic() - began) / step.done * (step.total - step.done)
        text = f"{doing}: {step.done:,} of {step.total:,}, {spell_left(left)}"
        bar.progress(step.done / step.total, text=text)
    bar.empty()
    return kept, skipped
