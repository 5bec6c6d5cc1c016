"""Whether each predicted row of an annotated article is there at all, and each of its fields is right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.evaluate.align import Aligner
from lib.evaluate.event_fields import judged as judged_event
from lib.evaluate.events import likeness
from lib.evaluate.gold import Gold, GoldEvent, gold_events, gold_quotes
from lib.evaluate.matching import match
from lib.evaluate.names import Lookup, identities
from lib.evaluate.quotes import STRICT, matched
from lib.evaluate.quotes import judged as judged_quote
from lib.evaluate.scene import Scene
from lib.records import Event, Extraction, Quote


@dataclass(frozen=True, slots=True)
class Verdict:
    """One predicted row: ``fields`` says of each judged field whether it is right, ``row`` among them."""

    row: Event | Quote
    fields: dict[str, bool]


def verdicts(gold: Gold, extraction: Extraction, registered: Lookup | None = None) -> Iterator[Verdict]:
    """A verdict on every row but those that match only an optional one."""
    text = extraction.article.text
    align = Aligner(text)
    scene = Scene.of(gold.name, text, identities(extraction.actors, registered))
    yield from _of_events(gold_events(gold.rows, align) or [], extraction, scene)
    quotes = gold_quotes(gold.rows, align)
    if quotes is not None:
        found = matched(quotes, extraction.quotes, text, STRICT)
        for i, j in found.pairs:
            fields = {
                names[0]: ok for names, ok, _, _ in judged_quote(quotes[i], extraction.quotes[j], scene)
            }
            yield Verdict(extraction.quotes[j], {"row": True} | fields)
        yield from (Verdict(extraction.quotes[j], {"row": False}) for j in found.false)


def _of_events(gold: list[GoldEvent], extraction: Extraction, scene: Scene) -> Iterator[Verdict]:
    events = extraction.events
    found = match(gold, events, lambda wanted, event: likeness(wanted, event, scene), lambda g: g.optional)
    for i, j in found.pairs:
        fields = {name: ok for name, ok, _, _ in judged_event(gold[i], events[j])}
        wanted = {scene.identify(name) for name in gold[i].participants}
        named = {each.actor_id for each in events[j].participants}
        yield Verdict(events[j], {"row": True, "participants": wanted == named} | fields)
    yield from (Verdict(events[j], {"row": False}) for j in found.false)
