"""The mentions within a phrase: those joined to its head, and those further in it whom it may stand for."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.actors import Cast
from lib.extract.events.lexicon import lexicon_of, words_of
from lib.extract.events.phrases import phrase_tokens
from lib.languages.tokens import Token
from lib.records import ActorMention

JOINED = {"conj", "appos", "flat:name", "flat", "dep", "amod"}
WITHIN = {*JOINED, "nmod", "obl"}


def joined_to(mention: ActorMention, head: Token, cast: Cast) -> Iterator[ActorMention]:
    """Those whom "et" joins to ``mention``: "l'UE et l'Inde", of which the parser saw one."""
    text, start, end = head.doc.text, mention.start, mention.end
    for other in reversed(cast.within(head.sent.start_char, mention.start)):
        if not _joining(text[other.end : start], head):
            break
        yield other
        start = other.start
    for other in cast.within(mention.end, head.sent.end_char):
        if not _joining(text[end : other.start], head):
            break
        yield other
        end = other.end


def _joining(between: str, head: Token) -> bool:
    words = between.split()
    return bool(words) and set(words) <= words_of(head).joining


def names_within(token: Token, cast: Cast) -> tuple[list[ActorMention], list[ActorMention]]:
    """The mentions joined to the phrase's head, and those further within it."""
    joined: list[ActorMention] = []
    sides: list[ActorMention] = []
    for word in (t for t in phrase_tokens(token) if t.i >= token.i):
        mention = cast.at(word)
        if mention is None or cast.at(token) == mention:
            continue
        path = _path(word, token)
        if of_the_chief(mention, token):
            continue
        if path <= JOINED:
            joined.append(mention)
        elif path <= WITHIN and not (_of_a_thing(word, token) or _sent_there(word)):
            sides.append(mention)
    return joined, sides


def _sent_there(word: Token) -> bool:
    """ "des négociateurs en Arabie saoudite", "l'émissaire pour l'Iran" are not theirs."""
    return any(c.lower_ in words_of(word).sent_to for c in word.children)


def _of_a_thing(word: Token, token: Token) -> bool:
    """ "la rébellion sur son accord": a possessive that tells whose the accord is, and not the rebellion."""
    owned = word.head
    return word.pos_ == "DET" and owned != token and owned.lemma_.lower() not in lexicon_of(owned).sides


def of_the_chief(mention: ActorMention, token: Token) -> bool:
    """ "l'envoyé du président kényan, X, est arrivé": X, when the title that is known to be his is within."""
    words = token.doc.char_span(mention.start, mention.end)
    if words is None or words[0].i <= token.i or not any(w.text == "," for w in words):
        return False
    if token.lemma_.lower() in words_of(token).collective:
        # "une équipe du médiateur, X": he may be there
        return False
    title = next(w for w in words if w.text == ",").nbor(-1)
    while title.i > words[0].i and title.head.i >= words[0].i and title.head.i < title.i:
        title = title.head
    return title.dep_ == "nmod" and title.head == token


def _path(word: Token, top: Token) -> set[str]:
    deps: set[str] = set()
    node = word
    while node != top and node.head != node:
        deps.add(node.dep_)
        node = node.head
    return deps - {"det", "case"}
