"""Speech whose marks the page lost: "Nous irons à Rome. Nous signerons. a déclaré X."."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.quotes.inversion import lost_its_marks
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.scene import Finding
from lib.extract.quotes.speaker import Said

MOST = 4


def widen(layout: Layout, said: dict[int, list[Said]]) -> None:
    """Lets what is said without marks begin with the sentences before that are in the first person too."""
    for number in sorted(said):
        for place, (finding, speaker) in enumerate(said[number]):
            if _is_unmarked(layout, finding) and finding.first == layout.sentences[number].start:
                begin = _begin(layout, said, number)
                if begin < number:
                    start = layout.chars(layout.sentences[begin].start, finding.last)[0]
                    said[number][place] = (replace(finding, start=start), speaker)


def _begin(layout: Layout, said: dict[int, list[Said]], number: int) -> int:
    """The sentence with which the speech that ends in sentence ``number`` begins.

    Report is seldom in the first person; what stands between the last speaker and such a sentence is none.
    """
    begin, floor = number, max(number - MOST, 0)
    ours = _in_first_person(layout, number)
    for at in range(number - 1, floor - 1, -1):
        sentence = layout.sentences[at]
        if said.get(at) or sentence.marks or layout.doc[sentence.start].idx < layout.article.body_start:
            closed = bool(said.get(at)) and _is_unmarked(layout, said[at][-1][0])
            return at + 1 if closed and ours else begin
        if _in_first_person(layout, at):
            begin, ours = at, True
    return begin


def _is_unmarked(layout: Layout, finding: Finding) -> bool:
    cue = finding.cue
    return (
        cue is not None
        and cue.order == "inverted"
        and finding.kind == "indirect"
        and finding.last <= cue.first
        and lost_its_marks(layout, cue.first)
    )


def _in_first_person(layout: Layout, number: int) -> bool:
    sentence, first_person = layout.sentences[number], layout.words.words["first_person"]
    return layout.low[sentence.start] in layout.words.words["anyone"] or any(
        layout.low[at] in first_person for at in range(sentence.start, sentence.end)
    )
