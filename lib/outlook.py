"""What counts as planned, and for how long."""

from __future__ import annotations

from datetime import timedelta

PLANNED = ("planned", "proposed", "postponed")
OPEN_PLAN_LASTS = timedelta(days=14)
