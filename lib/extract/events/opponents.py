"""Who is at odds in the story: "les combats entre X et Y", "le conflit qui oppose X à Y", "un accord entre".

Talks that name nobody are between them.
"""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.actors import Cast
from lib.extract.events.clause import children, lemma, reflexive
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties import Party, denoted
from lib.extract.events.parties.denoting import doers
from lib.extract.events.phrases import case_of
from lib.languages.tokens import Doc, Token
from lib.records import ActorMention


def opponents(doc: Doc, cast: Cast, lex: Lexicon) -> tuple[Party, ...]:
    """The sides of the first conflict of ``doc`` of which two or more are told; empty when there is none."""
    for token in doc:
        if token.pos_ not in ("NOUN", "VERB"):
            continue
        found = {m.start: Party(m, "participant", token) for m in _sides(token, cast, lex)}
        if len({actor for party in found.values() for actor in party.mention.actor_ids}) > 1:
            return tuple(found[start] for start in sorted(found))
    return ()


def _sides(token: Token, cast: Cast, lex: Lexicon) -> Iterator[ActorMention]:
    word = lemma(token)
    kinds = lex.nouns.get(word, ())
    if token.pos_ == "NOUN" and (word in lex.words.conflict or "agreement" in kinds or "talks" in kinds):
        for child in (c for c in token.subtree if case_of(c, lex) in lex.words.between):
            yield from denoted(child, cast, lex)
    elif token.pos_ == "VERB" and word in lex.words.setting_against:
        if reflexive(token):
            yield from doers(token, cast, lex)
            return
        for child in children(token, "obj", "obl", "iobj"):
            if child.dep_ == "obj" or case_of(child, lex) in lex.words.to:
                yield from denoted(child, cast, lex)
