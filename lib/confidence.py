"""How likely a row and each of its fields is right, with the name of the rule that decided the field.

The probabilities are counted, not felt: ``python -m benchmarks.confidence GOLD...`` reads annotated
articles and notes for every rule how often it was right (``data/confidence.toml``). A rule seen seldom is
drawn towards the rate of its field: (right + WEIGHT x rate) / (seen + WEIGHT). What the reader thinks
of a field is part of the rule: where it agrees, rows are right far more often. ``row`` is the field that says
whether the row is there at all. A row's own ``confidence`` is the product over the fields that make it
usable, as if they went wrong independently, brought to what was counted for such products (``[*.whole]``).
"""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from lib.records import IN_NO_WORDS, Event, Quote, Sure

TABLE = Path(__file__).parent.parent / "data" / "confidence.toml"
WEIGHT = 4.0
Family = Literal["event", "quote"]
# The fields that must be right for a row to be usable.
USABLE: Mapping[Family, tuple[str, ...]] = {"event": ("row", "status", "date"), "quote": ("row", "speaker")}
# Rule -> how often it was right, and how often it was judged.
Tally = Mapping[str, tuple[int, int]]
MANY = 3
# What the reader (``lib.reader``), a model beside the rules, may do about a field.
View = Literal["decides", "guesses", "agrees", "doubts"]
DECIDED, GUESSED = "model", "model, of the likeliest"
AGREES, DOUBTS = 0.9, 0.5
VIEWS: Mapping[View, str] = {"agrees": ", model agrees", "doubts": ", model doubts it"}


@dataclass(frozen=True)
class Rates:
    """What was counted for one family: a tally of rules per field, and what products are brought to.

    ``whole`` are pairs (product from which on it holds, share of rows that were right), by product.
    """

    fields: Mapping[str, Tally]
    whole: tuple[tuple[float, float], ...] = ()

    def probability(self, field: str, rule: str) -> float:
        """How likely ``field`` is right when ``rule`` decided it; 0.5 for a field never counted."""
        right, of = self.fields.get(field, {}).get(rule, (0, 0))
        rate = self._rates.get((field, remarked(rule)[1]), self._rates.get((field, ""), 0.5))
        return (right + WEIGHT * rate) / (of + WEIGHT)

    @cached_property
    def _rates(self) -> Mapping[tuple[str, str], float]:
        """How often each field was right, by the reader's remark, whatever the rule."""
        seen: dict[tuple[str, str], tuple[int, int]] = {}
        for field, tally in self.fields.items():
            for rule, (right, of) in tally.items():
                before = seen.get((field, remarked(rule)[1]), (0, 0))
                seen[field, remarked(rule)[1]] = (before[0] + right, before[1] + of)
        return {key: right / of for key, (right, of) in seen.items() if of}

    def overall(self, family: Family, rules: Mapping[str, str]) -> float:
        """How likely the row is there and its usable fields are right."""
        product = 1.0
        for field in USABLE[family]:
            product *= self.probability(field, rules[field])
        step = bisect_right([least for least, _ in self.whole], product) - 1
        return self.whole[step][1] if step >= 0 else product


def event_rules(event: Event) -> dict[str, str]:
    """The rule that decided each field of ``event``."""
    named = len(event.participants)
    many = f"{MANY} or more" if named >= MANY else str(named)
    justified = "by words" if event.status_text else "by tense"
    return {
        "row": f"{event.type} of {many}" + ("" if event.date_basis in IN_NO_WORDS else ", dated"),
        "type": event.type,
        "status": f"{event.status} {justified}",
        "certainty": event.certainty,
        "date": event.date_basis,
        "place": "no place" if event.place is None else "place named",
        "participants": f"{many} of {event.type}",
    }


def quote_rules(quote: Quote, construction: str) -> dict[str, str]:
    """The rule that decided each field of ``quote``, found by ``construction`` ("incise", "source", …)."""
    speaker: str = quote.speaker_basis
    if quote.speaker_id is None and quote.speaker_text is None:
        speaker = "nobody"
    return {"row": f"{quote.kind} {construction}", "kind": quote.kind, "speaker": speaker}


def view_of(likely: float) -> View | None:
    """What the reader thinks of a field that is right with a probability of ``likely``, to it; or nothing."""
    return "agrees" if likely >= AGREES else "doubts" if likely < DOUBTS else None


@cache
def remarked(rule: str) -> tuple[str, str]:
    """The rule that a ``Sure`` names, and what the reader remarks on it ("" for nothing)."""
    remark = next((each for each in VIEWS.values() if rule.endswith(each)), "")
    return rule.removesuffix(remark), remark


def of_event(event: Event, views: Mapping[str, View] = MappingProxyType({})) -> Event:
    """``event`` with its confidence and that of its fields; ``views`` are what the reader thinks."""
    rules = event_rules(event)
    for field, view in views.items():
        rules[field] = _viewed(rules[field], view)
    whole, sure = _judged("event", rules)
    return replace(event, confidence=whole, sure=sure)


def of_quote(quote: Quote, construction: str) -> Quote:
    """``quote`` with its confidence and that of its fields."""
    whole, sure = _judged("quote", quote_rules(quote, construction))
    return replace(quote, confidence=whole, sure=sure)


def reviewed(quote: Quote, field: str, view: View) -> Quote:
    """``quote``, judged anew with what the reader thinks of a field."""
    rules = {each.field: each.rule for each in quote.sure}
    rules[field] = _viewed(rules[field], view)
    whole, sure = _judged("quote", rules)
    return replace(quote, confidence=whole, sure=sure)


def _viewed(rule: str, view: View) -> str:
    return {"decides": DECIDED, "guesses": GUESSED}.get(view) or rule + VIEWS[view]


def _judged(family: Family, rules: Mapping[str, str]) -> tuple[float, tuple[Sure, ...]]:
    sure = tuple(_sure(family, field, rule) for field, rule in rules.items())
    return round(counted()[family].overall(family, rules), 2), sure


@cache
def _sure(family: Family, field: str, rule: str) -> Sure:
    return Sure(field, round(counted()[family].probability(field, rule), 2), rule)


@cache
def counted() -> Mapping[Family, Rates]:
    """What ``data/confidence.toml`` holds; nothing counted when there is no such file."""
    if not TABLE.is_file():
        return {"event": Rates({}), "quote": Rates({})}
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return {"event": _rates(table.get("event", {})), "quote": _rates(table.get("quote", {}))}


def _rates(table: Mapping[str, object]) -> Rates:
    fields: dict[str, Tally] = {}
    whole: list[tuple[float, float]] = []
    for field, rows in table.items():
        if field == "whole" and isinstance(rows, list):
            whole = [(float(least), float(share)) for least, share in rows]
        elif isinstance(rows, dict):
            fields[field] = {rule: (int(right), int(of)) for rule, (right, of) in rows.items()}
    return Rates(fields, tuple(sorted(whole)))
