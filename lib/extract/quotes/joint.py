"""Who says a quotation together with its first speaker: "X et Y ont dit", "les deux présidents", "ils"."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.quotes.antecedents import APPOSED
from lib.extract.quotes.denotation import of_noun, phrase
from lib.extract.quotes.inversion import SUBJECTS
from lib.extract.quotes.layout import Layout, unbound
from lib.extract.quotes.scene import Finding
from lib.extract.quotes.speaker import Cast, Speaker
from lib.extract.quotes.voices import group_of
from lib.languages.tokens import Token
from lib.records import CoSpeaker
from lib.registry.folding import slug


def others_of(layout: Layout, finding: Finding, speaker: Speaker, cast: Cast) -> tuple[CoSpeaker, ...]:
    """The others who say what ``speaker`` says first, in the order of the text; those who are known.

    One who goes on alone ("a-t-il ajouté") is the first of them.
    """
    if speaker.head is None or not (speaker.id or speaker.name) or _is_alone(layout, finding, speaker):
        return ()
    head = layout.doc[speaker.head]
    found = list(_meant(cast, speaker, head))
    if not found and _may_be_several(layout, finding, head):
        heads = [head, *_apposed(head)] if _plural(head) else [head]
        # of "les ministres, X et Y" those named, else those of whom each has a noun
        joined = [token for each in heads for token in _joined(layout, finding, each)]
        if not joined and finding.source is not None:
            joined = _listed(layout, finding, head, cast)
        found = [told for token in joined for told in _said_by(layout, token, cast)]
    first = (speaker.id, speaker.name)
    apart = (each for each in found if each.actor_id not in first and each.name not in first)
    return tuple({each.actor_id or each.name: each for each in apart}.values())


def _is_alone(layout: Layout, finding: Finding, speaker: Speaker) -> bool:
    """Whether the words mean one: "il", or "a ajouté le ministre" of one who has spoken with another."""
    text, words = (speaker.text or "").lower().replace("'", "' ").replace("’", "' "), layout.words.words
    if unbound(text) in words["he_or_she"] | words["him_or_her"]:
        return True
    told = text.split()
    head, here = speaker.head or 0, layout.sentence_of(finding)
    own = layout.low[head] in told and (here.start <= head < here.end or speaker.basis == "inherited")
    again = bool(told) and told[0] in words["definite"] and not own
    return again and layout.words.sources["documents"].isdisjoint(told)


def _meant(cast: Cast, speaker: Speaker, head: Token) -> Iterator[CoSpeaker]:
    """The others of a plural that the cast resolves: "les présidents russe et américain", "eux"."""
    mention = cast.at(head)
    if mention is None or speaker.id not in mention.actor_ids:
        return
    for actor in mention.actor_ids:
        if actor != speaker.id and actor in cast.actors:
            yield CoSpeaker(actor, cast.actors[actor].name)


def _said_by(layout: Layout, token: Token, cast: Cast) -> Iterator[CoSpeaker]:
    """Whom a noun means that is joined to the first, where that is known."""
    other = of_noun(layout, token, cast, None, token.left_edge.i)
    if other.unnamed:
        return
    if other.id is None and other.name is None:
        # "le gouvernement et les rebelles"
        group = group_of(layout, token, *phrase(layout, token, None))
        if group is not None:
            yield CoSpeaker(slug(group), group)
        return
    mention = cast.at(token)
    several = mention.actor_ids if mention is not None and other.id in mention.actor_ids else (other.id,)
    for actor in several:
        if actor is None:
            continue
        name = cast.actors[actor].name if actor in cast.actors else other.name
        if name is not None:
            yield CoSpeaker(actor, name)


def _joined(layout: Layout, finding: Finding, head: Token) -> Iterator[Token]:
    """The nouns behind ``head`` that are joined to it: "X, Y et Z", "X ainsi que Y"; none behind "ou"."""
    bare = layout.pos[head.i] == "NOUN" and any(child.dep_ == "det" for child in head.children)
    for token in head.children:
        if token.dep_ != "conj" or token.i < head.i or not layout.outside(token.i):
            continue
        if finding.first <= token.i < finding.last or layout.pos[token.i] not in (
            "NOUN",
            "PROPN",
            "PRON",
            "X",
        ):
            continue
        led = {child.lower_ for child in token.children if child.dep_ == "cc"}
        # "le président et chef du parti" is one man
        determined = any(child.dep_ == "det" for child in token.children)
        one = bare and not determined and layout.pos[token.i] == "NOUN" and not token.text[:1].isupper()
        if led & layout.words.words["either"] or one:
            continue
        yield token
        yield from _joined(layout, finding, token)


def _listed(layout: Layout, finding: Finding, head: Token, cast: Cast) -> list[Token]:
    """The names of "selon la France, la Russie et la Chine, …", which the parse may hang on the clause."""
    mention, found, joining = cast.at(head), list[Token](), ""
    text = layout.article.text
    while mention is not None:
        at = next((t.i for t in layout.doc[head.i :] if t.idx >= mention.end), None)
        if at is None or at + 1 >= len(layout.low) or text[mention.end : layout.doc[at].idx].strip():
            break
        joining = layout.low[at]
        behind = at + 1 + (layout.pos[at + 1] == "DET")
        if joining not in (",", *layout.words.words["joining_too"]) or behind >= len(layout.low):
            break
        mention = cast.at(layout.doc[behind])
        if (
            mention is None
            or mention.basis not in ("name", "metonym")
            or finding.first <= behind < finding.last
        ):
            break
        head = layout.doc[behind]
        found.append(head)
        if joining != ",":
            return found
    return []


def _may_be_several(layout: Layout, finding: Finding, head: Token) -> bool:
    """Whether the verb is that of several; behind "selon" and "par" there is none to tell."""
    cue = finding.cue
    sentence = layout.sentence_of(finding)
    if (
        cue is not None
        and cue.form == "finite"
        and not cue.passive
        and sentence.start <= head.i < sentence.end
    ):
        return any(_plural(layout.doc[at]) for at in range(cue.first, cue.index + 1))
    if head.dep_ not in SUBJECTS:
        return True
    verb = head.head
    return any(_plural(token) for token in (verb, *verb.children) if token.pos_ in ("VERB", "AUX"))


def _plural(token: Token) -> bool:
    return "Plur" in token.morph.get("Number", [])


def _apposed(head: Token) -> list[Token]:
    return [child for child in head.children if child.dep_ in APPOSED and child.i > head.i]
