"""Announcements: an official voice makes known a decision, plan or position on the talks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from lib.extract.actors import Cast
from lib.extract.events.clause import conjugation, is_verbal, lemma, subject
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties import Party
from lib.extract.events.told import Told
from lib.registry import load

TO_COME = ("planned", "postponed", "cancelled", "refused")


@dataclass(frozen=True)
class Announcement:
    """The verb that announces, its voices, and the tellings that it is about."""

    verb: Token
    parties: tuple[Party, ...]
    about: tuple[Told, ...]


def find_announcements(doc: Doc, tellings: Sequence[Told], cast: Cast, lex: Lexicon) -> Iterator[Announcement]:
    """Announcements in order of the text."""
    by_token = {told.trigger.token.i: told for told in tellings}
    for token in doc:
        if token.pos_ != "VERB":
            continue
        word = lemma(token)
        if word not in lex.announce and word not in lex.announce_with_event:
            continue
        voices = _voices(token, cast)
        if not voices or conjugation(token) in ("infinitive", "subjunctive"):
            continue
        about = tuple(by_token[i] for i in _content(token) if i in by_token)
        if word in lex.announce_with_event:
            about = tuple(told for told in about if told.status in TO_COME and _reported(told, token))
        if about:
            yield Announcement(token, voices, about)


def _voices(verb: Token, cast: Cast) -> tuple[Party, ...]:
    speaker = subject(verb)
    if speaker is None:
        return ()
    return tuple(
        Party(mention, "announcer", speaker)
        for mention in cast.group(speaker)
        if not all(_outlet(actor) for actor in mention.actor_ids)
    )


def _outlet(actor_id: str) -> bool:
    entry = load().entries.get(actor_id)
    return entry is not None and entry.note in ("media", "platform")


def _content(verb: Token) -> Iterator[int]:
    """Token indices of what the verb makes known: its object and clause, or the quotation before it."""
    yield from (t.i for t in verb.subtree if t.i > verb.i)
    if verb.dep_ in ("parataxis", "ccomp") and is_verbal(verb.head):
        own = {t.i for t in verb.subtree}
        yield from (t.i for t in verb.head.subtree if t.i not in own)


def _reported(told: Told, verb: Token) -> bool:
    """Whether the contact is told by the reported clause itself, not beside the reporting verb."""
    node = told.trigger.token
    while node.head != node:
        if node.head == verb:
            return node.dep_ in ("ccomp", "xcomp", "obj")
        if node == verb.head or node.head == verb.head:
            return verb.dep_ in ("parataxis", "ccomp")
        node = node.head
    return verb.dep_ == "parataxis"
