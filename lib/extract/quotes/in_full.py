"""Which body a short phrase means: "le ministère" once told in full, "le service de presse de X"."""

from __future__ import annotations

from lib.extract.quotes.layout import Layout
from lib.extract.quotes.speaker import Cast
from lib.extract.quotes.voices import is_medium
from lib.languages.tokens import Token

LONGEST = 4
FAR = 400


def said_in_full(layout: Layout, cast: Cast, token: Token, name: str) -> Token | None:
    """The same noun with its complement, earlier: "le ministère norvégien …. Le ministère a dit".

    ``name`` is what the phrase at ``token`` says alone; one with a complement needs no other.
    """
    if not _is_bare(layout, name) or is_medium(layout, token):
        return None
    number = token.morph.get("Number", [])
    for at in range(token.i - 1, -1, -1):
        other = layout.doc[at]
        same = other.lower_ == token.lower_ and other.morph.get("Number", []) == number
        if same and layout.outside(at) and _has_complement(layout, cast, other):
            return other
    return None


def _is_bare(layout: Layout, name: str) -> bool:
    words = name.lower().split()
    return len(words) == 1 or (len(words) == 2 and words[1] in layout.words.words["bare_beside"])


def _is_described(layout: Layout, noun: Token, name: str) -> bool:
    """Whether only adjectives stand with a noun: "la communauté catholique"."""
    beside = layout.doc[noun.i + 1 : noun.i + len(name.split())]
    return name.islower() and all(token.pos_ in ("ADJ", "NOUN") for token in beside)


def _has_complement(layout: Layout, cast: Cast, noun: Token) -> bool:
    """Whether a name or an adjective of a land stands with the noun: "armée malienne", "parti du Bien"."""
    behind = layout.doc[noun.i + 1 : noun.i + 1 + LONGEST]
    inside = [t for t in behind if t.head.i >= noun.i and t.sent.start == noun.sent.start]
    return any(
        (t.pos_ == "PROPN" and t.i <= noun.right_edge.i and cast.at(t) is not None)
        or (t.pos_ == "ADJ" and t.head.i == noun.i and t.lower_ not in layout.words.words["bare_beside"])
        for t in inside
    )


def only_body_before(layout: Layout, cast: Cast, token: Token, name: str) -> str | None:
    """The id of the one organisation that the article has named so far, for "le mouvement", "le parti"."""
    again = token.lower_ in layout.words.words["body_again"] - layout.words.sources["media"]
    if not again or not (_is_bare(layout, name) or _is_described(layout, token, name)):
        return None
    found: set[str] = set()
    for other in layout.doc[: token.i]:
        mention = cast.at(other) if other.text[:1].isupper() else None
        for each in mention.actor_ids if mention is not None else ():
            actor = cast.actors.get(each)
            if actor is not None and actor.kind == "organisation":
                found.add(each)
    return found.pop() if len(found) == 1 else None


def state_of_president(layout: Layout, cast: Cast, token: Token, name: str) -> str | None:
    """For which state "la présidence" alone speaks; its name.

    That of the president told of first in its sentence, "X a reçu Y, a dit la présidence", else of last.
    """
    if token.lower_ not in layout.words.words["houses_of_presidents"] or not _is_bare(layout, name):
        return None
    here = max(0, token.sent.start, token.i - FAR)
    before = layout.doc[max(0, token.i - FAR) : here]
    for other in (*layout.doc[here : token.i], *reversed(before)):
        mention = cast.at(other)
        actor = cast.actors.get(mention.actor_ids[0]) if mention is not None and mention.actor_ids else None
        told = layout.article.text[mention.start : mention.end] if mention is not None else ""
        held = f"{actor.office or ''} {told}".lower() if actor is not None else ""
        presides = any(word in held for word in layout.words.words["presidents"])
        if actor is not None and presides and actor.kind == "person" and actor.affiliation:
            return actor.affiliation
    return None


def served_by(layout: Layout, token: Token, last: int) -> Token | None:
    """For whom a press office speaks: "le bureau de presse du ministre", "le service de presse de X"."""
    if token.lower_ not in layout.words.words["serving"]:
        return None
    at, low = token.i + 1, layout.low
    while at < min(last, len(low) - 1) and (
        low[at] in layout.words.words["of_doing"] and low[at + 1] in layout.words.words["served_with"]
    ):
        at += 2
    # "la cellule communication du ministère"
    at += at < last and low[at] in layout.words.words["served_with"]
    if at == token.i + 1 and token.lower_ != "bureau":
        return None
    if at < last and low[at] in layout.words.words["of_forms"]:
        end = min(last, at + LONGEST)
        served = next((t for t in layout.doc[at + 1 : end] if t.pos_ in ("NOUN", "PROPN")), None)
        return None if served is None or served.lower_ in layout.words.words["serving"] else served
    return None


def led_by(layout: Layout, cast: Cast, token: Token, last: int) -> str | None:
    """Of which state a government is that is called by a name: "l'administration Trump"; its name.

    That of a capital, "le régime de Khartoum", is known to the cast.
    """
    if token.lower_ not in layout.words.words["governments"] or cast.at(token) is not None:
        return None
    for at in range(token.i + 1, min(last + 1, token.i + 1 + LONGEST, len(layout.low))):
        mention = cast.at(layout.doc[at])
        if mention is not None and mention.actor_ids:
            actor = cast.actors.get(mention.actor_ids[0])
            led = actor is not None and actor.kind == "person" and layout.low[at - 1] != ","
            return actor.affiliation if led and actor is not None else None
    return None
