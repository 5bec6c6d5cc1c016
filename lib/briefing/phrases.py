"""The words of a briefing, from ``phrases.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

MOST_NAMES = 8


@cache
def phrases() -> dict[str, Any]:
    """The tables of ``phrases.toml``; do not modify them."""
    return tomllib.loads(Path(__file__).with_name("phrases.toml").read_text(encoding="utf-8"))


def listed(names: Sequence[str]) -> str:
    """``A``, ``A and B``, ``A, B and C``; of more than eight the first seven and how many others."""
    if len(names) > MOST_NAMES:
        names = (*names[: MOST_NAMES - 1], f"{len(names) - MOST_NAMES + 1} others")
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def status_words(kind: str, status: str, certainty: str) -> str:
    """How an event of type ``kind`` stands, as in ``Held`` or ``Held, by hearsay only``."""
    table = phrases()
    own = table["types"].get(kind, {}).get("status", {})
    lead = table["certainty"].get(certainty, {}).get("lead", "")
    words = own.get(status) or table["status"].get(status) or status
    return f"{words}, {lead}" if lead else str(words)


def parties(kind: str, names: Sequence[str], roles: Sequence[str]) -> str:
    """What happened and who took part, as in ``meeting of A and B, mediated by C``."""
    table = phrases()
    own = table["types"].get(kind)
    if own is None:
        return f"{kind}: {listed(names)}" if names else kind
    clauses = table["clauses"] | own.get("clauses", {})
    by_role: dict[str, list[str]] = {}
    for name, role in zip(names, roles, strict=True):
        by_role.setdefault("main" if role in own["main"] else role, []).append(name)
    main = by_role.pop("main", [])
    head = own[("none", "one", "many")[min(len(main), 2)]].format(names=listed(main) if main else "")
    rest = [clauses[role].format(names=listed(by_role[role])) for role in clauses if role in by_role]
    return ", ".join([head, *rest])


def joined(lead: str, said: str) -> str:
    """What stands between the head of a line and the rest of its sentence: nothing before a stop."""
    return "" if said.startswith((",", ":", ".")) or not lead else " "
