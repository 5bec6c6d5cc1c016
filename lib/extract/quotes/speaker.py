"""Who says it: the subject of the cue or the noun of the source, resolved through the article's cast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from spacy.tokens import Token

from lib.extract.quotes.cues import Cue
from lib.extract.quotes.inversion import SUBJECTS
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.scene import Finding
from lib.extract.quotes.sources import agent_of
from lib.records import Actor, ActorMention, SpeakerBasis

CLIMB = ("xcomp", "conj", "advcl", "acl", "parataxis", "ccomp", "fixed", "obl", "aux:caus", "dep")
APPOSED = ("appos", "flat:name", "flat", "flat:foreign")


class Cast(Protocol):
    """What this package asks of the article's cast (see ``lib.extract.actors``)."""

    actors: dict[str, Actor]

    def at(self, token: Token) -> ActorMention | None:
        """The mention whose noun phrase or pronoun has ``token``, or None."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The voice behind a quotation. ``able`` tells whether the words can denote somebody who speaks."""

    id: str | None = None
    text: str | None = None
    basis: SpeakerBasis = "unknown"
    able: bool = False
    unnamed: bool = False
    head: int | None = None


NOBODY = Speaker()
Said = tuple[Finding, Speaker]


def find_speaker(layout: Layout, finding: Finding, cast: Cast, earlier: Sequence[Said]) -> Speaker:
    """The speaker that the sentence gives for ``finding``; ``earlier`` are its quotations before this one."""
    if finding.source is not None:
        if finding.source.wording:
            return inherited(main_subject(layout, finding, cast))
        source = finding.source
        return of_noun(layout, layout.doc[source.head], cast, source.end, source.after)
    cue = finding.cue
    if cue is None:
        return NOBODY
    token, own = subject_of(layout, cue, finding.sentence)
    if (
        cue.order == "forward"
        and not cue.passive
        and (token is None or _borrowed(layout, cue, token, earlier))
    ) and earlier:
        return inherited(earlier[-1][1])
    if token is None:
        return (
            inherited(main_subject(layout, finding, cast)) if cue.form in ("gerund", "infinitive") else NOBODY
        )
    speaker = of_noun(layout, token, cast, cue.first if token.i < cue.first else None)
    return speaker if own else inherited(speaker)


def _borrowed(layout: Layout, cue: Cue, token: Token, earlier: Sequence[Said]) -> bool:
    """Whether a subject lies in what was reported before: "X a dit que Y viendrait et a ajouté"."""
    inside = any(f.first <= token.i < f.last for f, _ in earlier)
    return inside or not layout.outside(token.i)


def inherited(speaker: Speaker) -> Speaker:
    """The same speaker, known from elsewhere than the cue's own subject."""
    return speaker if speaker.basis == "unknown" else replace(speaker, basis="inherited")


def subject_of(layout: Layout, cue: Cue, number: int) -> tuple[Token | None, bool]:
    """The subject's noun or pronoun, and whether it is the cue's own."""
    doc = layout.doc
    if cue.subject is not None:
        return _noun(doc[cue.subject]), True
    verb = doc[cue.index]
    if cue.passive:
        agent = agent_of(layout, layout.sentences[number], cue.last)
        return (None if agent is None else doc[agent]), True
    own = cue.form == "finite"
    for _ in range(6):
        subject = _subject(layout, verb, cue)
        if subject is not None:
            return subject, own or verb.i == cue.index
        if verb.dep_ == "acl" and verb.head.pos_ in ("NOUN", "PROPN") and cue.form != "finite":
            if layout.low[cue.first - 1] != ",":
                return verb.head, True
        if verb.dep_ == "acl:relcl" or verb.dep_ not in CLIMB or verb.head.i == verb.i:
            break
        if cue.form == "infinitive" and verb.head.pos_ in ("NOUN", "PROPN") and verb.head.i < cue.first:
            # "Et le ministre d'ajouter"
            return verb.head, True
        own = own and verb.dep_ in ("xcomp", "conj", "aux:caus", "fixed")
        verb = verb.head
    return _nearest(layout, cue, layout.sentences[number].start), cue.form == "finite"


def _subject(layout: Layout, verb: Token, cue: Cue) -> Token | None:
    for child in verb.children:
        if child.dep_ not in SUBJECTS or not layout.outside(child.i) or _past_colon(layout, child.i, cue.index):
            continue
        if child.i > cue.index and verb.i == cue.index and cue.order == "forward":
            continue
        if child.lower_ == "qui":
            return _antecedent(layout, child, verb)
        return child
    return None


def _past_colon(layout: Layout, start: int, end: int) -> bool:
    """Whether a colon parts two tokens: "Trois heures au Kremlin : Moscou dit"."""
    return any(layout.low[at] == ":" and layout.outside(at) for at in range(start, end))


def _antecedent(layout: Layout, relative: Token, verb: Token) -> Token | None:
    if verb.dep_ == "acl:relcl" and verb.head.pos_ in ("NOUN", "PROPN", "PRON"):
        return verb.head
    for at in range(relative.i - 1, max(-1, relative.i - 12), -1):
        token = layout.doc[at]
        if token.pos_ in ("NOUN", "PROPN", "PRON") and layout.outside(at):
            while token.dep_ in APPOSED and token.head.i < token.i:
                token = token.head
            return token
    return None


def _nearest(layout: Layout, cue: Cue, start: int) -> Token | None:
    """A subject by position, where the parse gives none: the nominal right before the verb's group."""
    if cue.form != "finite":
        return None
    at = cue.first - 1
    if at > start and layout.low[at] == ",":
        return _leading(layout, start, cue.first)
    while at >= 0 and layout.outside(at) and layout.doc[at].pos_ in ("ADV", "PUNCT") and cue.first - at < 3:
        at -= 1
    if at < 0 or not layout.outside(at):
        return None
    token = layout.doc[at]
    if token.lower_ == "qui":
        return _antecedent(layout, token, layout.doc[cue.index])
    if token.lower_ in layout.words.words["speakers"]:
        return token
    apposed = at < cue.first - 1
    links = (*APPOSED, "nmod", "amod") if apposed else ("flat:name", "flat", "flat:foreign", "nmod", "amod")
    while token.dep_ in links and token.head.i < token.i and not _past_colon(layout, token.head.i, token.i):
        token = token.head
    return token if token.pos_ in ("NOUN", "PROPN", "PRON") or token.text[:1].isupper() else None


def _leading(layout: Layout, start: int, end: int) -> Token | None:
    """The sentence's first noun phrase, when only appositions and relative clauses part it from the verb."""
    for at in range(start, end):
        token = layout.doc[at]
        if not layout.outside(at) or (token.pos_ == "ADP" and at == start):
            return None
        if token.pos_ in ("NOUN", "PROPN", "PRON") or (token.pos_ == "X" and token.text[:1].isupper()):
            return token
    return None


def _noun(token: Token) -> Token:
    while token.dep_ in ("det", "amod", "nummod", "case") and token.head.i > token.i:
        token = token.head
    return token


def main_subject(layout: Layout, finding: Finding, cast: Cast) -> Speaker:
    """The subject of the finding's sentence as a whole."""
    sentence = layout.sentence_of(finding)
    for at in range(sentence.start, sentence.end):
        token = layout.doc[at]
        if (
            layout.outside(at)
            and token.dep_ in ("nsubj", "nsubj:pass")
            and token.lower_ not in ("qui", "que", "ce")
        ):
            speaker = of_noun(layout, token, cast, None)
            if speaker.able:
                return speaker
    return NOBODY


def of_noun(layout: Layout, token: Token, cast: Cast, limit: int | None, floor: int = 0) -> Speaker:
    """The speaker whose noun phrase or pronoun is ``token``; its text lies in tokens ``[floor, limit)``."""
    first, last = phrase(layout, token, limit)
    first = max(first, floor)
    text = layout.text(first, last) or token.text
    if token.lower_.startswith("-"):
        text = token.lower_.removeprefix("-t").lstrip("-")
    heads = [token, *_apposed(token, last)]
    mentions = [mention for each in heads if (mention := cast.at(each)) is not None and mention.actor_ids]
    mentions = mentions or _name_within(layout, cast, token, last)
    words, lemma = layout.words.sources, token.lemma_.lower()
    if not mentions and (lemma in words["documents"] or token.lower_ in words["documents"]):
        return _issuer(layout, token, cast, text, last)
    able = (
        bool(mentions)
        or (token.pos_ in ("PROPN", "X") and token.text[:1].isupper())
        or {lemma, token.lower_} & (words["people"] | words["organisations"]) != set()
        or token.lower_.lstrip("-").removeprefix("t-") in layout.words.words["speakers"]
    )
    named = [mention for mention in mentions if mention.basis == "name"]
    if mentions:
        mention = named[0] if named else mentions[0]
        return Speaker(mention.actor_ids[0], text, mention.basis, True, False, token.i)
    unnamed = able and _unnamed(layout, token, first, last)
    return Speaker(None, text, "unknown", able, unnamed, token.i)


def _name_within(layout: Layout, cast: Cast, token: Token, last: int) -> list[ActorMention]:
    """The person named at the end of the phrase: "un de ses porte-parole, Gleb Samarine"."""
    for at in range(token.i + 1, last):
        mention = cast.at(layout.doc[at])
        if mention is None or mention.basis != "name" or not mention.actor_ids:
            continue
        actor = cast.actors.get(mention.actor_ids[0])
        if actor is not None and actor.kind == "person" and mention.start == layout.doc[at].idx:
            return [] if layout.doc[at - 1].pos_ == "ADP" else [mention]
    return []


def _apposed(token: Token, limit: int) -> list[Token]:
    found = []
    for child in token.children:
        if child.dep_ in APPOSED and child.i < limit + 1:
            found += [child, *_apposed(child, limit)]
    return found


def _issuer(layout: Layout, token: Token, cast: Cast, text: str, last: int) -> Speaker:
    """A document speaks for whoever issued it: "le communiqué de la présidence"."""
    for at in range(token.i + 1, last):
        mention = cast.at(layout.doc[at])
        if mention is not None and mention.actor_ids and layout.outside(at):
            return Speaker(mention.actor_ids[0], text, "metonym", True, False, token.i)
    return Speaker(None, text, "unknown", True, False, token.i)


def _unnamed(layout: Layout, token: Token, first: int, last: int) -> bool:
    text = layout.text(first, min(last + 12, len(layout.doc)))
    if layout.words.unnamed_signs.search(text) or token.lemma_ in layout.words.sources["unnamed"]:
        return True
    return first < token.i and layout.low[first] in layout.words.sources["indefinite"]


def phrase(layout: Layout, token: Token, limit: int | None) -> tuple[int, int]:
    """Tokens of the noun phrase at ``token`` with its name in apposition, without relative clauses."""
    inside = {t.i for t in token.subtree if layout.mark_of[t.i] == layout.mark_of[token.i]}
    for child in token.subtree:
        clause = child.dep_.startswith("acl") or (
            child.dep_ in ("advcl", "parataxis", "cop", "conj") and child.pos_ == "VERB"
        )
        if clause and child.i in inside and child.i != token.i:
            inside -= {t.i for t in child.subtree}
    first = last = token.i
    while first - 1 in inside and not layout.doc[first - 1].is_punct:
        first -= 1
    while last + 1 in inside and (limit is None or last + 1 < limit):
        nxt = layout.doc[last + 1]
        if nxt.text == ":" or nxt.lower_ in layout.words.words["besides"]:
            break
        if nxt.is_punct and nxt.text not in ("-", "'") and not _name_follows(layout, last + 2, inside):
            break
        last += 1
    while last > token.i and layout.doc[last].is_punct:
        last -= 1
    while first < token.i and layout.doc[first].pos_ in ("ADP", "SCONJ", "CCONJ", "PUNCT"):
        first += 1
    return first, last + 1


def _name_follows(layout: Layout, at: int, inside: set[int]) -> bool:
    return (
        at in inside
        and at < len(layout.doc)
        and layout.doc[at].pos_ == "PROPN"
        and layout.doc[at].dep_ == "appos"
    )
