"""The [events] tables of a language's rules, indexed for look-up by word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from lib import languages


@dataclass(frozen=True)
class VerbFrame:
    """A verb that is a contact itself: its event type, where its parties stand, whether it needs "se"."""

    type: str
    frame: str
    reflexive: bool = False


@dataclass(frozen=True)
class Lexicon:
    """Look-up tables, all keyed by lower-case lemma or phrase."""

    nouns: dict[str, tuple[str, ...]]
    needs: dict[str, frozenset[str]]
    phone: frozenset[str]
    swap: frozenset[str]
    press: frozenset[str]
    granted: frozenset[str]
    call_to: frozenset[str]
    fixed: tuple[str, ...]
    verbs: dict[str, VerbFrame]
    occur: frozenset[str]
    exist: frozenset[str]
    gather: frozenset[str]
    attend: frozenset[str]
    hold: frozenset[str]
    status: dict[str, str]
    prepositions: dict[str, str]
    roles: dict[str, str]
    announce: frozenset[str]
    announce_with_event: frozenset[str]
    always: frozenset[str]
    hearsay_sources: frozenset[str]
    contractions: dict[str, str]
    helping: frozenset[str]
    helpers: dict[str, str]
    sides: frozenset[str]
    first_person: frozenset[str]
    at: frozenset[str]
    goal: frozenset[str]
    raw: dict[str, Any]


@cache
def lexicon(language: str) -> Lexicon:
    """The event tables of ``language``; loaded once."""
    table = languages.rules(language)["events"]
    nouns: dict[str, tuple[str, ...]] = {}
    for kind, words in table["nouns"].items():
        for word in words:
            nouns[word] = (*nouns.get(word, ()), kind)
    return Lexicon(
        nouns=nouns,
        needs={word: frozenset(beside) for word, beside in table["needs"].items()},
        phone=frozenset(table["phone"]["call"]),
        swap=frozenset(table["phone"]["swap"]),
        press=frozenset(table["never"]["press"]),
        granted=frozenset(table["never"]["granted"]),
        call_to=frozenset(table["never"]["appel"]),
        fixed=tuple(table["never"]["fixed"]),
        verbs={word: VerbFrame(**entry) for word, entry in table["verbs"].items()},
        occur=frozenset(table["support"]["occur"]),
        gather=frozenset(table["support"]["gather"]),
        attend=frozenset(table["support"]["attend"]),
        exist=frozenset(table["support"]["exist"]),
        hold=frozenset(table["support"]["hold"]),
        status={word: status for status, words in table["status"].items() for word in words},
        prepositions=_phrases(table["prepositions"], table["contractions"]),
        roles=_phrases(table["roles"], table["contractions"]),
        announce=frozenset(table["announce"]["verbs"]),
        always=frozenset(table["announce"]["always"]),
        announce_with_event=frozenset(table["announce"]["with_event"]),
        hearsay_sources=frozenset(table["hedges"]["hearsay_sources"]),
        contractions=table["contractions"],
        helping=frozenset(table["helpers"]["nouns"]),
        helpers={word: role for role in ("mediator", "host") for word in table["helpers"][role]},
        first_person=frozenset(table["sides"]["first_person"]),
        sides=frozenset(table["sides"]["nouns"]),
        at=frozenset(table["places"]["at"]),
        goal=frozenset(table["places"]["goal"]),
        raw=table,
    )


def _phrases(kinds: dict[str, list[str]], contractions: dict[str, str]) -> dict[str, str]:
    return {
        " ".join(contractions.get(word, word) for word in phrase.split()): kind
        for kind, phrases in kinds.items()
        for phrase in phrases
    }
