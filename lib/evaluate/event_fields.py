"""What is right in the events that were found: status, certainty, date, place, participants, roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lib.evaluate.gold import GoldEvent
from lib.evaluate.intervals import Days, right
from lib.evaluate.names import same_place
from lib.evaluate.scene import Scene
from lib.evaluate.scores import Count, Finding, Scores, Share
from lib.records import UNDATED, Event


def score_fields(pairs: Sequence[tuple[GoldEvent, Event]], scene: Scene) -> Scores:
    """The fields of matched events, and a finding for each that is wrong."""
    return _single(pairs, scene) + _participants(pairs, scene) + _about(pairs, scene)


def told(event: Event) -> str:
    """An event in a few words, for the list of findings."""
    return f"{event.type} {event.status}: {', '.join(each.name for each in event.participants)}"


def _single(pairs: Sequence[tuple[GoldEvent, Event]], scene: Scene) -> Scores:
    shares: dict[str, Share] = {}
    findings = []
    for gold, event in pairs:
        for name, is_right, wanted, said in judged(gold, event):
            key = f"events {name}"
            shares[key] = shares.get(key, Share()) + Share(int(is_right), 1)
            if not is_right:
                start = event.mentions[0].start if event.mentions else 0
                detail = f"{told(event)}: {name} should be {wanted}, is {said}"
                findings.append(Finding("wrong", key, scene.article, start, gold.text, detail))
    return Scores(shares=shares, findings=tuple(findings))


def judged(gold: GoldEvent, event: Event) -> Iterator[tuple[str, bool, object, object]]:
    """Of each field that the gold gives its name, whether it is right, what it should be and what it is."""
    yield "type", gold.type == event.type, gold.type, event.type
    for name, said in (("status", event.status), ("certainty", event.certainty)):
        if name in gold.fields:
            yield name, gold.fields[name] == said, gold.fields[name], said
    days = Days(event.date_start, event.date_end)
    if (verdict := date_right(gold, event)) is not None:
        yield "date", verdict, _written(gold.days), _written(days)
    if "place" in gold.fields:
        wanted = gold.fields["place"]
        yield "place", same_place(wanted, event.place), wanted, event.place


def date_right(gold: GoldEvent, event: Event) -> bool | None:
    """Whether the event's date is right; None when the gold says nothing of it.

    Where the gold gives no date, none is right, and so is a bound by tense alone.
    """
    days = Days(event.date_start, event.date_end)
    if gold.days.known:
        return right(gold.days, days)
    if gold.fields.get("date_basis") == "none":
        return not days.known or event.date_basis in UNDATED
    return None


def _written(days: Days) -> str:
    if not days.known:
        return "no date"
    return str(days.start) if days.start == days.end else f"{days.start or ''}..{days.end or ''}"


def _participants(pairs: Sequence[tuple[GoldEvent, Event]], scene: Scene) -> Scores:
    total, roles = Count(), Share()
    findings = []
    for gold, event in pairs:
        wanted = {scene.identify(name): (name, role) for name, role in gold.participants.items()}
        named = {each.actor_id: each for each in event.participants}
        shared = wanted.keys() & named.keys()
        total += Count(len(wanted), len(named), len(shared))
        judged = [key for key in shared if wanted[key][1]]
        roles += Share(sum(wanted[key][1] == named[key].role for key in judged), len(judged))
        if wanted.keys() != named.keys():
            missing = ", ".join(name for key, (name, _) in wanted.items() if key not in named)
            extra = ", ".join(each.name for key, each in named.items() if key not in wanted)
            start = event.mentions[0].start if event.mentions else 0
            detail = f"{told(event)}: participants missing: {missing or '-'}; false: {extra or '-'}"
            findings.append(Finding("wrong", "events participants", scene.article, start, gold.text, detail))
    return Scores({"events participants": total}, {"events roles": roles}, tuple(findings))


def _about(pairs: Sequence[tuple[GoldEvent, Event]], scene: Scene) -> Scores:
    ids: dict[object, str] = {gold.id: event.id for gold, event in pairs}
    judged = [(gold, event) for gold, event in pairs if gold.fields.get("about") in ids]
    wrong = [(gold, event) for gold, event in judged if ids[gold.fields["about"]] != event.about]
    findings = tuple(
        Finding("wrong", "events about", scene.article, event.mentions[0].start, gold.text, told(event))
        for gold, event in wrong
        if event.mentions
    )
    return Scores(shares={"events about": Share(len(judged) - len(wrong), len(judged))}, findings=findings)
