"""The tellings of one happening, and what they say together."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from lib.extract.events.clause import conjugation, lemma
from lib.extract.events.dating import TO_COME, When, narrower
from lib.extract.events.lexicon import words_of
from lib.extract.events.told import Told, Turn
from lib.languages.tokens import Token
from lib.records import Status

FAMILY = {"meeting": "contact", "talks": "contact", "call": "call", "visit": "visit"}
# What a later or stronger telling says outweighs what an earlier stage said.
ORDER: tuple[Status, ...] = (
    "cancelled", "postponed", "refused", "denied", "held", "ongoing", "planned", "proposed", "unknown",
)  # fmt: skip
UNDONE = ("cancelled", "postponed", "refused")
# What is told in these forms was so before the story.
EARLIER = ("pluperfect", "infinitive_past", "conditional_past")


@dataclass(frozen=True)
class Together:
    """What several tellings of one happening say."""

    told: tuple[Told, ...]

    @cached_property
    def loose(self) -> bool:
        """Whether the present without a day is all that says how far it has come."""
        return all(one.loose or one.status is None for one in self.told)

    @cached_property
    def actor_ids(self) -> frozenset[str]:
        """All who take part, over all tellings."""
        return frozenset(actor for one in self.told for actor in one.actor_ids)

    @cached_property
    def place_names(self) -> frozenset[str]:
        """The places told, by name."""
        return frozenset(one.place.name for one in self.told if one.place is not None)

    @cached_property
    def turns(self) -> frozenset[Turn]:
        """What they say of a contact before it, or of one again."""
        return frozenset(one.turn for one in self.told if one.turn is not None)

    @cached_property
    def recalled(self) -> bool:
        """Whether all that is told of it lies some time before the story: no day of that is its own."""
        return all(one.recalled for one in self.told)

    @cached_property
    def when(self) -> When:
        """The narrowest date that they give, else what the tense of the deciding one says."""
        best = next((one.when for one in self.told if one.status == self.status), self.told[0].when)
        for one in self.told:
            best = narrower(best, one.when)
        return best

    @cached_property
    def status(self) -> Status | None:
        """The stage that outweighs the others; None when every telling is silent."""
        told = [one for one in self.told if not self._overtaken(one)]
        if not self.loose:
            told = [one for one in told if not one.loose]
        found = {one.status for one in told}
        if "held" in found and any(map(_lasts_yet, self.told)):
            found = found - {"held"} | {"ongoing"}
        if {"held", "ongoing"} <= found and all(one.trigger.type == "talks" for one in self.told):
            # Talks that have begun and go on.
            found.discard("held")
        return next((status for status in ORDER if status in found), None)

    def _overtaken(self, told: Told) -> bool:
        """ "après avoir annulé le sommet, X a évoqué son maintien": what was undone before is on again."""
        if told.status not in UNDONE:
            return False
        if told.status == "postponed" and any(is_resumed(one) for one in self.told if one is not told):
            return True
        if told.status == "postponed" and self._plan_leads:
            return True
        before = any(conjugation(verb) in EARLIER for verb in told.reading.cues)
        for_good = any(map(_should_have, told.reading.cues))
        return before and any(
            (one.status in TO_COME and (stands(one) or (one.position > told.position and not for_good)))
            or _took_place(one)
            for one in self.told
        )

    @cached_property
    def _plan_leads(self) -> bool:
        """ "auront lieu le 15 … Les pourparlers, prévus le 8, ont été reportés": they are on again."""
        first = next((one for one in self.told if one.status is not None), None)
        if first is None or first.status != "planned":
            return False
        forms = {conjugation(verb) for verb in first.reading.cues}
        return bool(forms & {"present", "future", "past"}) and not forms & {"imperfect", *EARLIER}


def _took_place(one: Told) -> bool:
    """ "se sont retrouvés lundi. L'entretien avait été reporté": it has been held in the end."""
    return one.status == "held" and any(
        conjugation(verb) in ("past", "pluperfect") for verb in one.reading.cues
    )


def _lasts_yet(one: Told) -> bool:
    """ "La réunion, prévue jusqu'à samedi": its end is to come."""
    text = one.when.text.lower() if one.when.text and one.status in TO_COME else ""
    return bool(text) and text.split()[0] in words_of(one.trigger.token).until


def _should_have(verb: Token) -> bool:
    """ "aurait dû avoir lieu dimanche": no older plan outweighs that."""
    return conjugation(verb) == "conditional_past" and lemma(verb) in words_of(verb).obliged


def is_resumed(one: Told) -> bool:
    """ "reprendront lundi leurs pourparlers … Au moment de la suspension des négociations"."""
    words = (*one.reading.cues, *one.reading.support)
    again = any(lemma(verb) in words_of(verb).resuming for verb in words)
    return again and (one.status in TO_COME or one.loose) and stands(one)


def stands(plan: Told) -> bool:
    """ "X doit rencontrer Y samedi … leur entretien avait été reporté": that plan is the last word."""
    accepted = any(lemma(verb) in words_of(verb).agreeing_to for verb in plan.reading.cues)
    return accepted or any(conjugation(verb) in ("present", "future") for verb in plan.reading.cues)


@dataclass
class Cluster:
    """Tellings of one happening, in order of the text; ``lent``: its parties are those of another."""

    told: list[Told] = field(default_factory=list)
    lent: bool = False
    _read: Together = field(default=Together(()), repr=False, compare=False)

    @property
    def together(self) -> Together:
        """What its tellings say; every new telling is compared with every cluster, so it is kept."""
        if self._read.told != (told := tuple(self.told)):
            self._read = Together(told)
        return self._read

    @property
    def family(self) -> str:
        """The type's family: meetings and talks are one."""
        return family(self.told[0])

    @property
    def headline(self) -> bool:
        """Whether only the title has told it so far: it sums up what the body tells in full."""
        return all(one.in_title for one in self.told)

    @property
    def loose(self) -> bool:
        """Whether the present without a day is all that says how far it has come."""
        return self.together.loose

    @property
    def actor_ids(self) -> frozenset[str]:
        """All who take part, over all tellings."""
        return self.together.actor_ids

    @property
    def place_names(self) -> frozenset[str]:
        """The places told, by name."""
        return self.together.place_names

    @property
    def turns(self) -> frozenset[Turn]:
        """What its tellings say of a contact before it, or of one again."""
        return self.together.turns

    @property
    def recalled(self) -> bool:
        """Whether all that is told of it lies some time before the story."""
        return self.together.recalled

    @property
    def when(self) -> When:
        """The narrowest date that the tellings give, else what the tense of the deciding one says."""
        return self.together.when

    @property
    def status(self) -> Status | None:
        """The stage that outweighs the others; None when every telling is silent."""
        return self.together.status


def family(told: Told) -> str:
    """The family of a telling's type."""
    return FAMILY.get(told.trigger.type, told.trigger.type)


def same_day(told: Told | Cluster, other: Cluster) -> bool:
    """Whether both are dated to the same single day."""
    one, two = told.when, other.when
    return one.precision == two.precision == "day" and one.start == two.start and one.start is not None
