"""What lies ahead, what should have happened by now, and what is new, as of a given day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pandas as pd

from lib.charts.marks import FAMILIES
from lib.network import CONTACTS, HAPPENED

PLANNED = ("planned", "proposed", "postponed")
OPEN_PLAN_LASTS = pd.Timedelta(days=14)
FAMILY = {kind: name for name, (_, kinds) in FAMILIES.items() for kind in kinds}


def ahead(timeline: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Planned and proposed contacts whose days are not over on ``as_of``.

    First those with a day still to come, soonest first; then those without a last day, the ones of the
    newest articles first. A plan without a last day counts for 14 days after the article that tells it.
    """
    contacts = _planned_contacts(timeline)
    day = pd.Timestamp(as_of)
    dated = contacts[(contacts["date_end"] >= day) | (contacts["date_start"] >= day)]
    fresh = contacts["published"].isna() | (contacts["published"] >= day - OPEN_PLAN_LASTS)
    rest = contacts[contacts["date_end"].isna() & fresh & ~contacts.index.isin(dated.index)]
    soonest = dated.sort_values(["date_start", "date_end"], na_position="first", kind="stable")
    newest = rest.sort_values("published", ascending=False, na_position="last", kind="stable")
    return pd.concat([soonest, newest])


def overdue(timeline: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Planned contacts whose days are over on ``as_of`` and which no row tells as held, newest first.

    A held row confirms a plan when it is of the same family of contacts, its days overlap the plan's, and
    at least half of the plan's actors took part.
    """
    contacts = _planned_contacts(timeline)
    past = contacts[contacts["date_end"] < pd.Timestamp(as_of)]
    held = timeline[timeline["status"].isin(HAPPENED) & timeline["type"].isin(CONTACTS)]
    facts = list(held.itertuples(index=False))
    unconfirmed = [not any(_confirms(fact, plan) for fact in facts) for plan in past.itertuples(index=False)]
    return past[pd.Series(unconfirmed, index=past.index, dtype=bool)]


def recent(timeline: pd.DataFrame, as_of: date, days: int) -> pd.DataFrame:
    """Rows of articles published in the ``days`` days up to ``as_of``, newest article first."""
    first = pd.Timestamp(as_of - timedelta(days=days))
    kept = timeline[(timeline["published"] > first) & (timeline["published"] <= pd.Timestamp(as_of))]
    return kept.sort_values("published", ascending=False, kind="stable")


def _planned_contacts(timeline: pd.DataFrame) -> pd.DataFrame:
    return timeline[timeline["status"].isin(PLANNED) & timeline["type"].isin(CONTACTS)]


def _confirms(fact: Any, plan: Any) -> bool:
    if FAMILY[fact.type] != FAMILY[plan.type] or pd.isna(fact.date_start):
        return False
    end = fact.date_start if pd.isna(fact.date_end) else fact.date_end
    starts_in_time = pd.isna(plan.date_start) or end >= plan.date_start
    shared = len(set(fact.participant_ids) & set(plan.participant_ids))
    return bool(
        fact.date_start <= plan.date_end and starts_in_time and 2 * shared >= len(plan.participant_ids)
    )
