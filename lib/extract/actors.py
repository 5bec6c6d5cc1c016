"""Who is in an article and where: names, titles, metonyms, pronouns, and the places they are at.

``find_cast(doc, article)`` reads in steps, each in :mod:`lib.extract.cast`: names, titles, who each name
is, the phrases they form, and what points back at them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from lib.extract.cast.asides import asides
from lib.extract.cast.authorities import as_authorities
from lib.extract.cast.bodies import actor_phrases, unknown_bodies, unknown_phrases
from lib.extract.cast.identity import identify
from lib.extract.cast.marked import is_outlet
from lib.extract.cast.names import find_names
from lib.extract.cast.people import People, actor_of
from lib.extract.cast.phrases import attach, joint_phrases, named_phrases, shared_titles
from lib.extract.cast.places import find_places, is_place
from lib.extract.cast.records import Name, Phrase, Place, Reading
from lib.extract.cast.resolving import resolve
from lib.extract.cast.sides import oppositions, side_phrases
from lib.extract.cast.titles import find_titles
from lib.extract.cast.vocabulary import vocabulary
from lib.extract.marks import find_marks
from lib.languages.tokens import Doc, Token
from lib.records import Actor, ActorMention, Article, Span
from lib.registry import Registry, load

__all__ = ["Cast", "Place", "find_cast"]


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of one article and where it mentions them.

    ``mentions`` and ``places`` are sorted by start; ``unresolved`` are the spans of persons and titles that
    the text does not let one identify ("un responsable américain"), ``sources`` the ids of cited outlets.
    ``denoted`` is for what the rules have found that phrases denote, by the position of their head.
    """

    actors: Mapping[str, Actor]
    mentions: tuple[ActorMention, ...]
    places: tuple[Place, ...]
    unresolved: tuple[Span, ...]
    sources: frozenset[str]
    _at: Mapping[int, ActorMention]
    _phrases: Mapping[int, Span]
    denoted: dict[int, tuple[ActorMention, ...]] = field(
        init=False, default_factory=dict, repr=False, compare=False
    )

    def at(self, token: Token) -> ActorMention | None:
        """Whom the phrase around ``token`` denotes (the smallest one), or None when that is not known."""
        found = self._at.get(token.i)
        if (
            found is None
            and token.dep_.startswith(("nsubj", "obj"))
            and token.lower_ in ("qui", "que", "qu'")
        ):
            clause = token.head
            while clause.dep_ not in ("acl:relcl", "acl") and clause.head != clause:
                clause = clause.head
            if clause.dep_ in ("acl:relcl", "acl"):
                return self._at.get(clause.head.i)
        return found

    def is_source(self, actor_id: str) -> bool:
        """Whether an actor is an outlet that the article cites, not one who acts."""
        return actor_id in self.sources

    def phrase(self, token: Token) -> Span | None:
        """The character span of the phrase around ``token``, resolved or not; None when there is none."""
        return self._phrases.get(token.i)

    def group(self, token: Token) -> tuple[ActorMention, ...]:
        """The mention around ``token`` and those joined to it ("X, Y et Z"), in the order of the text."""
        found: dict[int, ActorMention] = {}
        mention = self.at(token)
        tokens = [token]
        if mention is not None:
            found[mention.start] = mention
            tokens = list(token.doc.char_span(mention.start, mention.end) or tokens)
        for each in tokens:
            for joined in (*each.conjuncts, *self._listed(each)):
                other = self.at(joined)
                if other is not None and (mention is None or not _overlap(other, mention)):
                    found.setdefault(other.start, other)
        return tuple(found[start] for start in sorted(found))

    def _listed(self, token: Token) -> list[Token]:
        """ "X, son homologue Y, Z": of names that the parser takes for appositions those of others.

        Not of a title of two clauses: "X remercie Y, Z propose un sommet".
        """
        mention = self._at.get(token.i)
        acts_alone = token.dep_ == "nsubj" and "Sing" in token.head.morph.get("Number", [])
        if mention is None or acts_alone or not self._is_one_person(mention):
            return []
        found = []
        for child in token.children:
            other = self._at.get(child.i) if child.dep_ == "appos" else None
            if other is not None and other.actor_ids != mention.actor_ids and self._is_one_person(other):
                found += [child, *(each for each in child.conjuncts if each.i > child.i)]
        return found

    def are_people(self, mention: ActorMention) -> bool:
        """Whether all whom ``mention`` means are persons, and none is a state or body."""
        return all(self.actors[actor].kind == "person" for actor in mention.actor_ids)

    def _is_one_person(self, mention: ActorMention) -> bool:
        named = mention.basis == "name" and len(mention.actor_ids) == 1
        return named and self.actors[mention.actor_ids[0]].kind == "person"

    def within(self, start: int, end: int) -> tuple[ActorMention, ...]:
        """The mentions that lie within the characters ``[start, end)``."""
        first = bisect_left(self.mentions, start, key=lambda m: m.start)
        return tuple(m for m in self.mentions[first:] if m.start < end and m.end <= end)


def _overlap(one: ActorMention, other: ActorMention) -> bool:
    return one.start < other.end and other.start < one.end


def find_cast(doc: Doc, article: Article, registry: Registry | None = None) -> Cast:
    """The cast of ``article``, parsed as ``doc`` (same offsets).

    Offices resolve as of ``article.published``; with no date only what the text itself says counts. Raises
    UnknownLanguage when there are no rules for the article's language.
    """
    reading = _reading(doc, article, registry or load())
    names = find_names(reading)
    titles = find_titles(reading, names)
    attached = attach(reading, names, titles)
    people = identify(reading, names, attached, shared_titles(reading, names, titles))
    phrases = named_phrases(reading, names, titles, attached, people)
    inside = {i for title in titles for i in range(title.start, title.end)}
    acting = [name for name in names if not is_place(reading, name)]
    bodies = unknown_bodies(reading, names)
    phrases += [*actor_phrases(reading, acting, inside), *unknown_phrases(reading, names, bodies, inside)]
    phrases += joint_phrases(reading, people)
    taken = {i for p in phrases for i in range(p.start, p.end)} | {
        i for n in names for i in range(n.start, n.end)
    }
    phrases += side_phrases(reading, names, taken)
    phrases = as_authorities(phrases, names, people, reading.registry)
    body = next((t.i for t in doc if t.idx >= article.body_start and not t.is_space), 0)
    resolved = resolve(reading, people, phrases, body)
    # "négociateurs israéliens et palestiniens": whom titles mean
    resolved = as_authorities(resolved, names, people, reading.registry)
    unregistered = {actor.id: actor for actor in bodies.values()}
    if any(i.startswith("opposition-") for phrase in resolved for i in phrase.ids):
        unregistered |= oppositions(reading)
    outlets = {
        bodies[name.start].id for name in names if name.start in bodies and is_outlet(reading, name.start)
    }
    return _cast(reading, names, people, unregistered, outlets, resolved)


def _reading(doc: Doc, article: Article, registry: Registry) -> Reading:
    depth = [0] * len(doc)
    quotation = [-1] * len(doc)
    starts = [token.idx for token in doc]
    for number, mark in enumerate(find_marks(article.text)):
        for i in range(bisect_left(starts, mark.inner_start), bisect_left(starts, mark.inner_end)):
            depth[i] += 1
            if quotation[i] < 0:
                quotation[i] = number
    for start, end in asides(doc, depth, vocabulary(article.language)):
        depth[start:end] = [0] * (end - start)
        quotation[start:end] = [-1] * (end - start)
    texts = tuple(token.text for token in doc)
    where: dict[str, list[int]] = {}
    for position, text in enumerate(texts):
        where.setdefault(text, []).append(position)
    return Reading(
        doc, article.text, registry, vocabulary(article.language), article.language, article.published,
        tuple(depth), tuple(quotation), texts, where,
    )  # fmt: skip


def _cast(
    reading: Reading,
    names: list[Name],
    people: People,
    unregistered: dict[str, Actor],
    outlets: set[str],
    phrases: list[Phrase],
) -> Cast:
    doc = reading.doc
    mentions: dict[Span, ActorMention] = {}
    at: dict[int, ActorMention] = {}
    spans: dict[int, Span] = {}
    unresolved: list[Span] = []
    for phrase in sorted(_standing(phrases), key=lambda p: p.start - p.end):
        last = doc[phrase.end - 1]
        first = doc[phrase.start]
        # "-t-il" stands for "il"
        start = first.idx + (first.text.rfind("-") + 1 if first.text.startswith("-") else 0)
        span = (start, last.idx + len(last))
        mention = ActorMention(*span, phrase.ids, phrase.basis) if phrase.ids else None
        # longest first, so that a smaller phrase within takes its own tokens back
        for i in range(phrase.start, phrase.end):
            spans[i] = span
            if mention is not None:
                at[i] = mention
            else:
                at.pop(i, None)
        if mention is not None:
            mentions.setdefault(span, mention)
        elif phrase.human and phrase.kind in ("title", "name", "demonym"):
            unresolved.append(span)
    ordered = sorted(mentions.values(), key=lambda m: (m.start, m.end))
    entries = reading.registry.entries
    ids = dict.fromkeys(actor for mention in ordered for actor in mention.actor_ids)
    return Cast(
        MappingProxyType({i: _actor(reading, people, unregistered, i) for i in ids}), tuple(ordered),
        tuple(sorted(find_places(reading, names), key=lambda place: place.start)),
        tuple(sorted(set(unresolved))),
        frozenset(i for i in ids if i in outlets or (i in entries and entries[i].note == "media")),
        MappingProxyType(at), MappingProxyType(spans),
    )  # fmt: skip


def _standing(phrases: list[Phrase]) -> list[Phrase]:
    """Without the bodies inside the title of someone known: in "le chef de l'ONU" the UN does not act."""
    titled = [p for p in phrases if p.title is not None and p.ids and p.human]
    return [
        p for p in phrases
        if not p.nested or p.human or not any(t.start <= p.start and p.end <= t.end for t in titled)
    ]  # fmt: skip


def _actor(reading: Reading, people: People, unregistered: dict[str, Actor], actor_id: str) -> Actor:
    person = people.by_id.get(actor_id)
    if person is not None:
        return actor_of(reading, person)
    if actor_id in unregistered:
        return unregistered[actor_id]
    return reading.registry.actor(actor_id, reading.language, reading.day)
