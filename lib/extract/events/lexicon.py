"""The [events] tables of a language's rules, indexed for look-up by word."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache, cached_property
from typing import Any, Literal

from lib import languages
from lib.extract.events.words import Words
from lib.languages.tokens import Token
from lib.languages.verbs import language_of
from lib.records import Role, Status

# What two sides have in common: a journey may be one's own.
SHARED = ("meeting", "talks", "call")
CONTACT_TYPES = (*SHARED, "visit")
Sign = Status | Literal["silent"]


@dataclass(frozen=True)
class VerbFrame:
    """A verb that is a contact itself: its event type, where its parties stand, whether it needs "se"."""

    type: str
    frame: str
    reflexive: bool = False


@dataclass(frozen=True)
class Lexicon:
    """Look-up tables, all keyed by lower-case lemma or phrase; ``words`` are the small words of grammar."""

    nouns: dict[str, tuple[str, ...]]
    needs: dict[str, frozenset[str]]
    borne: dict[str, frozenset[str]]
    borne_types: dict[str, tuple[str, ...]]
    spans: dict[str, int]
    phone: frozenset[str]
    swap: frozenset[str]
    press: frozenset[str]
    granted: frozenset[str]
    fixed: tuple[str, ...]
    verbs: dict[str, VerbFrame]
    contact_verbs: frozenset[str]
    occur: frozenset[str]
    exist: frozenset[str]
    gather: frozenset[str]
    attend: frozenset[str]
    join: frozenset[str]
    hold: frozenset[str]
    holders: dict[str, Role]
    status: dict[str, Sign]
    prepositions: dict[str, str]
    subordinators: dict[str, str]
    roles: dict[str, Role | Literal["without"]]
    announce: frozenset[str]
    announce_phrases: dict[str, dict[str, str]]
    always: frozenset[str]
    contractions: dict[str, str]
    helping: frozenset[str]
    helpers: dict[str, Role]
    sides: frozenset[str]
    groups: frozenset[str]
    lone_groups: frozenset[str]
    unions: dict[str, str]
    first_person: frozenset[str]
    counts: dict[str, int]
    at: frozenset[str]
    goal: frozenset[str]
    venues: frozenset[str]
    words: Words

    def tells_journey(self, verb: str) -> bool:
        """Whether the verb of this lemma tells that somebody travels, arrives or is sent."""
        frame = self.verbs.get(verb)
        return frame is not None and frame.type == "visit"

    @cached_property
    def somebody(self) -> frozenset[str]:
        """Nouns for those who may take part: sides, and people of any kind."""
        return self.sides | self.words.people

    def tells_contact(self, noun: str) -> bool:
        """Whether ``noun`` may be a word for people who come together or talk: "sommet", "appel"."""
        return any(kind in CONTACT_TYPES for kind in self.nouns.get(noun, ()))


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
        borne={word: frozenset(verbs) for word, verbs in table["borne"].items()},
        borne_types={word: (kind,) for kind, words in table["borne_types"].items() for word in words},
        spans=table["spans"],
        phone=frozenset(table["phone"]["call"]),
        swap=frozenset(table["phone"]["swap"]),
        press=frozenset(table["never"]["press"]),
        granted=frozenset(table["never"]["granted"]),
        fixed=tuple(table["never"]["fixed"]),
        verbs={word: VerbFrame(**entry) for word, entry in table["verbs"].items()},
        contact_verbs=frozenset(
            word
            for word, entry in table["verbs"].items()
            if entry["type"] in CONTACT_TYPES and entry["frame"] != "stay"
        ),
        occur=frozenset(table["support"]["occur"]),
        gather=frozenset(table["support"]["gather"]),
        join=frozenset(table["support"]["join"]),
        attend=frozenset(table["support"]["attend"]),
        exist=frozenset(table["support"]["exist"]),
        hold=frozenset(table["support"]["hold"]),
        holders=_by_word(table["holders"]),
        status=_by_word(table["status"]),
        prepositions=_phrases(table["prepositions"], table["contractions"]),
        subordinators=_by_word(table["subordinators"]),
        roles=_phrases(table["roles"], table["contractions"]),
        announce=frozenset(table["announce"]["verbs"]),
        always=frozenset(table["announce"]["always"]),
        announce_phrases=table["announce"]["phrases"],
        contractions=table["contractions"],
        helping=frozenset(table["helpers"]["nouns"]),
        helpers=_by_word({role: table["helpers"][role] for role in ("mediator", "host")}),
        unions=table["unions"],
        first_person=frozenset(table["sides"]["first_person"]),
        counts=table["counts"],
        sides=frozenset(table["sides"]["nouns"]),
        groups=frozenset((*table["groups"]["nouns"], *table["groups"]["alone"])),
        lone_groups=frozenset(table["groups"]["alone"]),
        at=frozenset(table["places"]["at"]),
        goal=frozenset(table["places"]["goal"]),
        venues=frozenset(table["places"]["venues"]),
        words=Words(**{each.name: frozenset(table["words"][each.name]) for each in fields(Words)}),
    )


def words_of(token: Token) -> Words:
    """The small words of the language that ``token`` is written in."""
    return lexicon_of(token).words


def lexicon_of(token: Token) -> Lexicon:
    """The event tables of the language that ``token`` is written in."""
    return lexicon(language_of(token))


def _by_word(kinds: dict[str, list[str]]) -> dict[str, Any]:
    return {word: kind for kind, words in kinds.items() for word in words}


def _phrases(kinds: dict[str, list[str]], contractions: dict[str, str]) -> dict[str, Any]:
    return {
        " ".join(contractions.get(word, word) for word in phrase.split()): kind
        for kind, phrases in kinds.items()
        for phrase in phrases
    }
