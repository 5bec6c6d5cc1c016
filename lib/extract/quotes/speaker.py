"""Who says it: the subject of the cue or the noun of the source, resolved through the article's cast."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from lib.extract.quotes.asides import is_aside
from lib.extract.quotes.cues import Cue
from lib.extract.quotes.inversion import CIVILITIES
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.names import (
    full_name,
    leading_name,
    name_before,
    name_behind,
    name_within,
    part_of_a_name,
)
from lib.extract.quotes.scene import Finding
from lib.extract.quotes.sources import Source
from lib.extract.quotes.subjects import APPOSED, subject_of
from lib.extract.quotes.voices import is_medium, voice_of
from lib.languages.tokens import Token
from lib.records import Actor, ActorMention, SpeakerBasis
from lib.registry.folding import slug


class Cast(Protocol):
    """What this package asks of the article's cast (see ``lib.extract.actors``)."""

    @property
    def actors(self) -> Mapping[str, Actor]:
        """The actors by id."""

    def at(self, token: Token) -> ActorMention | None:
        """The mention whose noun phrase or pronoun has ``token``, or None."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The voice behind a quotation. ``able`` tells whether the words can denote somebody who speaks.

    ``name`` is that of a document or institution, which is no actor of the cast.
    """

    id: str | None = None
    text: str | None = None
    basis: SpeakerBasis = "unknown"
    able: bool = False
    unnamed: bool = False
    head: int | None = None
    name: str | None = None


NOBODY = Speaker()
Said = tuple[Finding, Speaker]


def find_speaker(layout: Layout, finding: Finding, cast: Cast, earlier: Sequence[Said]) -> Speaker:
    """The speaker that the sentence gives for ``finding``; ``earlier`` are its quotations before this one."""
    if finding.source is not None:
        if (
            finding.source.wording
            and finding.source.head < finding.source.after + 4
            and _possessed(layout, finding.source)
        ):
            return inherited(main_subject(layout, finding, cast))
        source = finding.source
        limit = layout.sentence_of(finding).end if source.relative else source.end
        speaker = of_noun(layout, layout.doc[source.head], cast, limit, source.after)
        return inherited(earlier[-1][1]) if source.relative and earlier and not speaker.able else speaker
    cue = finding.cue
    if cue is None:
        return NOBODY
    if cue.order == "inverted" and cue.subject is not None and _nobody(layout, cue, cue.subject):
        return _document(layout, cue, cast)
    token, own = subject_of(layout, cue, finding.sentence)
    if (
        cue.order == "forward"
        and not cue.passive
        and (token is None or _borrowed(layout, cue, token, earlier))
    ) and earlier:
        return inherited(earlier[-1][1])
    if token is None:
        joined = cue.order == "forward" and layout.low[cue.first - 1] in ("et", "mais", "puis")
        borrowed = cue.form in ("gerund", "infinitive") or joined
        return inherited(main_subject(layout, finding, cast)) if borrowed else NOBODY
    if token.lower_ == "on" and (place := _place(layout, finding, cast, token.i)):
        return place
    if token.i < cue.first:
        speaker = of_noun(layout, token, cast, cue.first)
        if speaker.id is None:
            start = layout.sentence_of(finding).start
            names = name_before(layout, cast, token, cue) or leading_name(layout, cast, cue, start)
            if names:
                speaker = Speaker(names[0].actor_ids[0], speaker.text, "name", True, False, token.i)
    else:
        speaker = of_noun(layout, token, cast, None, min(cue.last + 1, token.i))
    if not speaker.able and cue.form == "gerund" and layout.low[cue.first - 1] == ",":
        # "Le ministre a parlé d'un point, qui est fermé, déclarant que"
        return inherited(main_subject(layout, finding, cast))
    return speaker if own else inherited(speaker)


def _place(layout: Layout, finding: Finding, cast: Cast, end: int) -> Speaker | None:
    """Whom "on" stands for: "Du côté des rebelles, on affirme que"."""
    start = layout.sentence_of(finding).start
    if layout.low[start] not in layout.words.words["camps"] or layout.low[end - 1] != ",":
        return None
    for token in layout.doc[start:end]:
        mention = cast.at(token)
        if mention is not None and mention.actor_ids:
            text = layout.article.text[mention.start : mention.end]
            return Speaker(mention.actor_ids[0], text, mention.basis, True, False, token.i)
    return None


def _nobody(layout: Layout, cue: Cue, subject: int) -> bool:
    """Whether the inverted pronoun means nobody: "est-il écrit", "lit-on", "peut-on lire"."""
    pronoun = layout.low[subject].lstrip("-").removeprefix("t-")
    return (pronoun == "il" and cue.passive) or (pronoun == "on" and "write" in cue.groups)


def _document(layout: Layout, cue: Cue, cast: Cast) -> Speaker:
    """The document in which it is written: "lit-on dans le communiqué de la présidence"."""
    documents = layout.words.sources["documents"]
    for at in range(cue.last + 1, min(cue.last + 7, len(layout.low))):
        if layout.outside(at) and (layout.doc[at].lemma_ in documents or layout.low[at] in documents):
            return of_noun(layout, layout.doc[at], cast, layout.sentence_end(at), at - 1)
    return Speaker(able=True)


def _possessed(layout: Layout, source: Source) -> bool:
    """ "selon ses propres termes": the words belong to somebody named elsewhere."""
    possessives = layout.words.words["possessives"]
    return any(layout.low[at] in possessives for at in range(source.after, source.head))


def _borrowed(layout: Layout, cue: Cue, token: Token, earlier: Sequence[Said]) -> bool:
    """Whether a subject lies in what was reported before: "X a dit que Y viendrait et a ajouté"."""
    inside = any(f.first <= token.i < f.last for f, _ in earlier)
    return inside or not layout.outside(token.i)


def inherited(speaker: Speaker) -> Speaker:
    """The same speaker, known from elsewhere than the cue's own subject."""
    return speaker if speaker.basis == "unknown" else replace(speaker, basis="inherited")


def main_subject(layout: Layout, finding: Finding, cast: Cast) -> Speaker:
    """The subject of the finding's sentence as a whole."""
    sentence = layout.sentence_of(finding)
    for at in range(sentence.start, sentence.end):
        token = layout.doc[at]
        if (
            layout.outside(at)
            and not finding.first <= at < finding.last
            and token.dep_ in ("nsubj", "nsubj:pass")
            and token.lower_ not in ("qui", "que", "ce")
        ):
            speaker = of_noun(layout, token, cast, None)
            if speaker.able:
                return speaker
    # by position, where the parse gives none
    behind = layout.doc[finding.last + 1 : finding.last + 4] if finding.last + 1 < sentence.end else ()
    named = next((t for t in behind if t.pos_ in ("NOUN", "PROPN", "PRON") and layout.outside(t.i)), None)
    opens = named is not None and layout.low[finding.last] == "," and finding.first < sentence.start + 4
    return of_noun(layout, named, cast, None) if named is not None and opens else NOBODY


def of_noun(layout: Layout, token: Token, cast: Cast, limit: int | None, floor: int = 0) -> Speaker:
    """The speaker whose noun phrase or pronoun is ``token``; its text lies in tokens ``[floor, limit)``."""
    token = _noun_beside(layout, token)
    first, last = phrase(layout, token, limit)
    first = max(first, floor)
    text = layout.text(first, last) or token.text
    if "(" in text and ")" not in text:
        # "le ministère de la Santé (MSP"
        text = text.partition("(")[0].rstrip()
    if token.lower_.startswith("-"):
        text = token.lower_.removeprefix("-t").lstrip("-")
    heads = [token, *_apposed(token, last)]
    mentions = [mention for each in heads if (mention := cast.at(each)) is not None and mention.actor_ids]
    mentions = mentions or name_within(layout, cast, token, last) or name_behind(layout, cast, token, last)
    words, lemma = layout.words.sources, token.lemma_.lower()
    mentions = mentions or _owner(layout, cast, token)
    if not mentions and is_medium(layout, token):
        within = (cast.at(layout.doc[at]) for at in range(token.i + 1, limit or last))
        mentions = [m for m in within if m is not None and m.basis == "name" and m.actor_ids][:1]
    if not mentions and (lemma in words["documents"] or token.lower_ in words["documents"]):
        return _issuer(layout, token, cast, text, last, limit)
    able = (
        bool(mentions)
        or (token.pos_ in ("PROPN", "X") and token.text[:1].isupper())
        or {lemma, token.lower_} & (words["people"] | words["organisations"]) != set()
        or token.lower_.lstrip("-").removeprefix("t-") in layout.words.words["speakers"]
    )
    named = [mention for mention in mentions if mention.basis == "name"]
    if mentions and not named and layout.words.unnamed_signs.search(text):
        # "ce responsable sous couvert d'anonymat" is nobody who was named
        mentions = []
    if mentions:
        mention = named[0] if named else mentions[0]
        if text in CIVILITIES:
            # "M. Ma": the parse takes the name for something else
            text = layout.article.text[mention.start : mention.end]
        return Speaker(mention.actor_ids[0], text, mention.basis, True, False, token.i)
    if layout.words.outlet_name.match(layout.article.text[token.idx :]) and token.pos_ in ("PROPN", "X"):
        return Speaker(slug(text), text, "name", True, False, token.i, text)
    if last - first == 1 and token.pos_ in ("PROPN", "X") and (known := part_of_a_name(cast, token)):
        return Speaker(known, text, "name", True, False, token.i)
    if (whole := full_name(layout, token)) is not None:
        return Speaker(slug(whole), text, "name", True, False, token.i, whole)
    unnamed = able and _unnamed(layout, token, first, last)
    voice = None if unnamed else voice_of(layout, token, first, last)
    if voice is not None:
        return Speaker(voice[0], text, "name", True, False, token.i, voice[1])
    return Speaker(None, text, "unknown", able, unnamed, token.i)


def _owner(layout: Layout, cast: Cast, token: Token) -> list[ActorMention]:
    """Whose "son bureau", "son entourage" is: that one is who speaks."""
    owned = token.i > 0 and layout.low[token.i - 1] in layout.words.words["possessives"]
    if not owned or token.lower_ not in layout.words.sources["bureaus"]:
        return []
    mention = cast.at(layout.doc[token.i - 1])
    return [mention] if mention is not None and len(mention.actor_ids) == 1 else []


def _noun_beside(layout: Layout, token: Token) -> Token:
    """The document of "un bref communiqué", which the parse takes for an adjective of "bref"."""
    documents = layout.words.sources["documents"]
    beside = next((child for child in token.children if child.i == token.i + 1), None)
    taken = beside is not None and beside.dep_ == "amod" and beside.lower_ in documents
    return beside if beside is not None and taken and token.lower_ not in documents else token


def _apposed(token: Token, limit: int) -> list[Token]:
    found = []
    for child in token.children:
        if child.dep_ in APPOSED and child.i < limit + 1:
            found += [child, *_apposed(child, limit)]
    return found


def _issuer(layout: Layout, token: Token, cast: Cast, text: str, last: int, limit: int | None) -> Speaker:
    """A document speaks for whoever issued it: "le communiqué de la présidence", "publié par l'ONU"."""
    by = next((at for at in range(last, limit or last) if layout.low[at] == "par"), None)
    for at in (*range(token.i + 1, last), *range(by or 0, min((by or -4) + 4, limit or 0))):
        mention = cast.at(layout.doc[at])
        if mention is not None and mention.actor_ids and layout.outside(at):
            return Speaker(mention.actor_ids[0], text, "metonym", True, False, token.i)
    first, _ = phrase(layout, token, last)
    voice = voice_of(layout, token, first, last)
    if voice is not None:
        return Speaker(voice[0], text, "name", True, False, token.i, voice[1])
    return Speaker(None, text, "unknown", True, False, token.i)


def _unnamed(layout: Layout, token: Token, first: int, last: int) -> bool:
    text = layout.text(first, min(last + 12, len(layout.doc)))
    if layout.words.unnamed_signs.search(text) or token.lemma_ in layout.words.sources["unnamed"]:
        return True
    if first == token.i and first and layout.low[first - 1] == "des":
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
        if nxt.text == ":" or nxt.lower_ in layout.words.words["besides"] or is_aside(layout, last + 1):
            break
        if nxt.is_punct and nxt.text not in ("-", "'") and not _name_follows(layout, last + 2, inside):
            break
        last += 1
    while last > token.i and layout.doc[last].is_punct:
        last -= 1
    while first < token.i and layout.doc[first].pos_ in ("ADP", "SCONJ", "CCONJ", "PUNCT", "VERB", "AUX"):
        first += 1
    return first, last + 1


def _name_follows(layout: Layout, at: int, inside: set[int]) -> bool:
    return (
        at in inside
        and at < len(layout.doc)
        and layout.doc[at].pos_ == "PROPN"
        and layout.doc[at].dep_ == "appos"
    )
