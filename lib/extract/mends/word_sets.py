"""The words of a language that tell what the parser must have mistaken."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from lib import languages

WITH_OBJECT = ("object", "host", "object_person")


@dataclass(frozen=True)
class WordSets:
    """Lemmas, except where a comment says else."""

    transitive: frozenset[str]
    relations: frozenset[str]  # nouns that have somebody: "chef", "homologue"
    impersonal: frozenset[str]
    reflexive: frozenset[str]  # forms
    saying: frozenset[str]
    truces: frozenset[str]
    with_etre: frozenset[str]  # verbs whose perfect takes "être"
    never_verbs: frozenset[str]  # forms that look like verbs
    helpers: frozenset[str]  # nouns of mediation
    contacts: frozenset[str]  # nouns that name a contact
    telling: frozenset[str]  # verbs that tell one
    meeting: frozenset[str]  # of these those with someone as object
    journeys: frozenset[str]  # verbs, setting out among them
    deeds: frozenset[str]  # nouns of contacts, truces and agreements


@cache
def word_sets(language: str) -> WordSets:
    """The sets of a language that ``lib.languages`` knows."""
    rules = languages.rules(language)
    parsing, actors, events = rules["parsing"], rules["actors"], rules["events"]
    contacts = {word for kind in ("meeting", "talks", "call") for word in events["nouns"][kind]}
    frames = {word: entry["frame"] for word, entry in events["verbs"].items()}
    travels = (word for word, frame in frames.items() if frame.startswith("travel"))
    return WordSets(
        transitive=frozenset(parsing["transitive"]),
        relations=frozenset(parsing["relations"]),
        impersonal=frozenset(actors["impersonal"]),
        reflexive=frozenset(actors["reflexives"]),
        saying=frozenset(actors["speech_verbs"]),
        truces=frozenset(events["words"]["truces"]),
        with_etre=frozenset(events["words"]["with_etre"]),
        never_verbs=frozenset(parsing["never_verbs"]),
        helpers=frozenset(events["helpers"]["nouns"]),
        contacts=frozenset(contacts),
        telling=frozenset(frames),
        meeting=frozenset(word for word, frame in frames.items() if frame in WITH_OBJECT),
        journeys=frozenset((*travels, *events["words"]["setting_out"])),
        deeds=frozenset((*contacts, *events["words"]["truces"], *events["nouns"]["agreement"])),
    )
