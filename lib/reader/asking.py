"""What is asked of the encoder and the heads about one window: by numbers, and by pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from lib.reader.heads import Asked, Candidate
from lib.reader.layout import Layout
from lib.reader.records import Contact, Days, Passage, Saying, Scene
from lib.records import Certainty, Status

FAMILIES = {
    "meeting": 0, "talks": 0, "visit": 0, "call": 1, "letter": 2, "announcement": 3, "agreement": 4,
    "proposal": 5, "pressure": 6,
}  # fmt: skip
STATUSES: tuple[Status, ...] = (
    "proposed", "planned", "ongoing", "held", "postponed", "cancelled", "refused", "denied", "unknown",
)  # fmt: skip
CERTAINTIES: tuple[Certainty, ...] = ("asserted", "attributed", "hearsay", "hypothetical")
# What a piece may be said to be: an actor by kind, or several; a day or a place; a contact; words quoted.
KINDS = {"person": 1, "state": 2, "organisation": 3}
SEVERAL, DAY, SCENE, FIRST_FAMILY, QUOTED = 4, 6, 7, 8, 15
COLUMNS = 4

Key = TypeVar("Key")
# Candidates with whom or what each stands for: ids of actors, a place's name, days.
Standing = Sequence[tuple[tuple[Key, ...], Candidate]]


def told_at(contact: Contact | Passage, layout: Layout) -> Asked:
    """A contact by pieces and numbers, of which nothing is known yet; it must begin in the window."""
    pieces = layout.pieces(contact.start, contact.end)
    assert pieces is not None
    sentence, family = layout.sentence(contact.start), FAMILIES[contact.kind]
    return Asked(pieces, sentence, family, len(STATUSES), len(CERTAINTIES), 0)


def asked_of(passage: Passage, layout: Layout) -> Asked:
    """The passage by pieces and numbers; it must begin in the window."""
    return replace(
        told_at(passage, layout),
        status=STATUSES.index(passage.status) if passage.status else len(STATUSES),
        certainty=CERTAINTIES.index(passage.certainty) if passage.certainty else len(CERTAINTIES),
        kept=int(passage.kept),
    )


def seen(scene: Scene, layout: Layout) -> Scene:
    """What of an article the window sees."""
    return replace(
        scene,
        mentions=[each for each in scene.mentions if layout.pieces(each.start, each.end)],
        dates=[each for each in scene.dates if layout.pieces(each.start, each.end)],
        spots=[each for each in scene.spots if layout.pieces(each.start, each.end)],
    )


def people(scene: Scene, passages: Sequence[Passage], layout: Layout) -> Standing[str]:
    """Who might take part: the mentions in the window."""
    return [
        (each.actor_ids, Candidate(
            at, layout.sentence(each.start), int(len(each.actor_ids) > 1),
            tuple(not one.sides.isdisjoint(each.actor_ids) for one in passages),
        ))
        for each in scene.mentions if (at := layout.pieces(each.start, each.end))
    ]  # fmt: skip


def spots(scene: Scene, passages: Sequence[Passage], layout: Layout) -> Standing[str]:
    """Where it might be: the places named in the window."""
    return [
        ((each.name,), Candidate(
            at, layout.sentence(each.start), int(each.is_city),
            tuple(one.place == each.name for one in passages),
        ))
        for each in scene.spots if (at := layout.pieces(each.start, each.end))
    ]  # fmt: skip


def dates(scene: Scene, passages: Sequence[Passage], layout: Layout) -> Standing[Days]:
    """When it might be: the date phrases in the window."""
    return [
        ((days,), Candidate(at, layout.sentence(each.start), 0, tuple(one.days == days for one in passages)))
        for each in scene.dates
        if (days := (each.date_start, each.date_end)) != (None, None)
        if (at := layout.pieces(each.start, each.end))
    ]


def quoted(saying: Saying, layout: Layout) -> Asked:
    """The quotation by pieces; it must begin in the window."""
    pieces = layout.pieces(saying.start, saying.end)
    assert pieces is not None
    return Asked(pieces, pieces[1], 0, len(STATUSES), len(CERTAINTIES), 0)


def speakers(scene: Scene, sayings: Sequence[Saying], layout: Layout) -> Standing[str]:
    """Who might have said it: the mentions in the window."""
    return [
        (each.actor_ids, Candidate(
            at, at[0], int(len(each.actor_ids) > 1), tuple(one.speaker in each.actor_ids for one in sayings)
        ))
        for each in scene.mentions if (at := layout.pieces(each.start, each.end))
    ]  # fmt: skip


def others(passages: Sequence[Passage], asked: Sequence[Asked]) -> list[Candidate]:
    """What might be told by each passage: the passages themselves."""
    return [
        Candidate(one.pieces, one.sentence, 0, tuple(each.row == other.row for other in passages))
        for one, each in zip(asked, passages, strict=True)
    ]


def marks(scene: Scene, layout: Layout, asked: Sequence[Asked], said: Sequence[Asked]) -> NDArray[np.int64]:
    """What each piece is said to be, a column each, 0 for nothing."""
    found = np.zeros((layout.size, COLUMNS), np.int64)
    for mention in scene.mentions:
        if at := layout.pieces(mention.start, mention.end):
            several = len(mention.actor_ids) > 1
            found[slice(*at), 0] = SEVERAL if several else KINDS[scene.actors[mention.actor_ids[0]].kind]
    for column, spans in ((DAY, scene.dates), (SCENE, scene.spots)):
        for each in spans:
            if at := layout.pieces(each.start, each.end):
                found[slice(*at), 1] = column
    for one in asked:
        found[slice(*one.pieces), 2] = FIRST_FAMILY + one.family
    for one in said:
        found[slice(*one.pieces), 3] = QUOTED
    return found
