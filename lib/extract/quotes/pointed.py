"""What the next sentence says somebody told: "La trêve tient. C'est ce qu'a annoncé le ministre"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from lib.extract.quotes.edges import is_finite, trim
from lib.extract.quotes.island_under import SPEECH
from lib.extract.quotes.openings import skip_lead
from lib.extract.quotes.owners import last_subject
from lib.extract.quotes.scene import Scene, build
from lib.extract.quotes.speaker import Cast, Said, inherited
from lib.extract.quotes.standalone import alone, is_headline, only_marks


def told_behind(scene: Scene, after: Scene, said: Mapping[int, list[Said]], cast: Cast) -> Said | None:
    """The whole sentence of ``scene`` and who said it, where ``after`` tells no more than that; else None."""
    layout = scene.layout
    if said.get(scene.number) or said.get(after.number) or is_headline(layout, scene.number):
        return None
    if not layout.opens(after.start, "told_before"):
        return None
    cue = next((c for c in after.cues if c.groups & SPEECH and not c.negated), None)
    first, last = trim(layout, skip_lead(scene, scene.start), scene.end)
    if cue is None or first >= last or not any(is_finite(layout, at) for at in range(first, last)):
        return None
    teller = last_subject(layout, after.start, after.end, cast)
    if not teller.able:
        return None
    whole = only_marks(layout, layout.sentences[scene.number])
    found = alone(scene) if whole else build(scene, first, last)
    return replace(found, rule="carried over", zone=((after.start, after.end),)), inherited(teller)
