"""How well articles' events are put together over the written stories of tests/gold/stories.

    OMP_NUM_THREADS=1 python -m benchmarks.stories [--rows]

Twice: given the events as annotated, and as the extractor reads them in the same texts. An extracted event
stands for an annotated one of the same family when their words lie in the same sentence; missed and invented
events count against recall and precision. "In rows" counts what an article tells twice of one happening once,
as the timeline shows it. The bar is B³ F1 of 0.90 with annotated events.
"""

from __future__ import annotations

import argparse
from collections.abc import Hashable, Iterable, Mapping

from lib.extract import extract
from lib.records import Event, Extraction
from lib.sentences import enclosing, sentences
from lib.timeline import Report, clustering, reports, scoring
from lib.timeline.when import DONE, OPEN
from tests.timeline.stories import Story, stories

BAR = 0.9


def put_together(extractions: Iterable[Extraction]) -> dict[str, int]:
    """Event id -> the number of its happening."""
    told: list[Report] = [report for extraction in extractions for report in reports(extraction)]
    return {report.id: n for n, group in enumerate(clustering.groups(told)) for report in group}


def aligned(story: Story) -> tuple[list[Extraction], dict[str, str]]:
    """What is extracted from the story's texts; extracted event -> the annotated one it stands for."""
    read, stands_for = [], {}
    for gold in story.extractions:
        found = extract(gold.article)
        read.append(found)
        left = list(gold.events)
        for event in found.events:
            match = next((each for each in left if _same(event, each, gold.article.text)), None)
            if match:
                left.remove(match)
                stands_for[event.id] = match.id
    return read, stands_for


def _same(one: Event, other: Event, text: str) -> bool:
    families = [clustering.FAMILY.get(event.type, event.type) for event in (one, other)]
    if families[0] != families[1]:
        return False
    spans = sentences(text)
    mine, theirs = ({enclosing(spans, m.start, m.end) for m in e.mentions} for e in (one, other))
    return any(a[0] < b[1] and b[0] < a[1] for a in mine for b in theirs)


def once(
    groups: Mapping[str, int], stands_for: Mapping[str, str], extractions: Iterable[Extraction]
) -> set[str]:
    """Extracted events without those that tell an annotated one of their article a second time."""
    article = {event.id: event.article_id for each in extractions for event in each.events}
    told = {(article[event], groups[event]) for event in stands_for}
    return {e for e in groups if e in stands_for or (article[e], groups[e]) not in told}


def report(name: str, key: dict[str, str], response: Mapping[str, Hashable], told: Iterable[Event]) -> None:
    """One line of figures."""
    b3 = scoring.b_cubed(key, response)
    events = {event.id: event.status for event in told}
    plans = {item for item, status in events.items() if status in OPEN}
    facts = {item for item, status in events.items() if status in DONE}
    links = scoring.links(key, response, plans, facts)
    parts = (
        f"{name:11} B³ {b3.precision:.3f} {b3.recall:.3f} {b3.f1:.3f}",
        f"MUC {scoring.muc(key, response).f1:.3f}",
        f"CEAF-e {scoring.ceaf_e(key, response).f1:.3f}",
        f"CoNLL {scoring.conll(key, response):.3f}",
        f"planned to held {links.precision:.3f} {links.recall:.3f} {links.f1:.3f}",
    )
    print("   ".join(parts))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", action="store_true", help="also every happening as extracted")
    options = parser.parse_args()
    read = stories()
    key = {event: label for story in read for event, label in story.labels.items()}
    events = [event for story in read for extraction in story.extractions for event in extraction.events]
    print(f"{len(read)} stories, {len(events)} events of {len(set(key.values()))} happenings; bar {BAR}")
    report("annotated", key, put_together(e for story in read for e in story.extractions), events)
    found: dict[str, str] = {}
    in_rows: set[str] = set()
    matched = total = 0
    extracted = []
    for story in read:
        extractions, stands_for = aligned(story)
        extracted += extractions
        matched += len(stands_for)
        total += sum(len(extraction.events) for extraction in extractions)
        groups = put_together(extractions)
        found |= {stands_for.get(event, event): f"{story.name} {n}" for event, n in groups.items()}
        in_rows |= {stands_for.get(event, event) for event in once(groups, stands_for, extractions)}
        if options.rows:
            print(story.name, {stands_for.get(event, event)[-5:]: n for event, n in groups.items()})
    print(f"extracted: {total} events, {matched} of the {len(events)} annotated ones among them")
    report("extracted", key, found, events)
    report("in rows", key, {item: found[item] for item in in_rows}, events)
    both = {item: label for item, label in key.items() if item in found}
    report("matched", both, {item: found[item] for item in both}, events)


if __name__ == "__main__":
    main()
