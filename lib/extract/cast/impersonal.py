"""Pronouns that stand for nobody: "il faut", "il est prévu", and the doubled subject of "X a-t-il …"."""

from __future__ import annotations

from lib.extract.cast.discourse import Discourse
from lib.languages.tokens import Token

DOUBLED_WITHIN = 12


def is_impersonal(discourse: Discourse, token: Token) -> bool:
    """Whether an "il" stands for nothing, by the verb it goes with."""
    words, verb = discourse.reading.words, token.head
    if not words.has("nobody_forms", token.lower_):
        return False
    forms = {verb.lemma_.lower(), verb.lower_}
    if any(words.has("impersonal", form) for form in forms):
        stays = words.exactly("remaining", verb.lemma_)
        return not stays or not any(c.dep_ in ("xcomp", "obl", "advmod") for c in verb.children)
    if words.exactly("having", verb.lemma_) and any(words.has("there", c.lower_) for c in verb.children):
        return True
    if words.has("impersonal_participles", verb.text) and _is_said_to_be(discourse, verb):
        return True
    governs = any(c.dep_ in ("obj", "iobj") for c in verb.children)
    return token.dep_ == "expl:subj" and words.has("nobody", token.lower_) and not governs


def _is_said_to_be(discourse: Discourse, verb: Token) -> bool:
    # "il est prévu", "est-il écrit": être before a participle with no agent; but "il s'est dit confiant"
    words, before = discourse.reading.words, [c for c in verb.children if c.i < verb.i]
    being = any(words.exactly("being", c.lemma_) for c in before)
    being = being and not any(words.has("reflexives", c.lower_) for c in before)
    return being and not any(c.dep_ == "obl:agent" for c in verb.children)


def doubled_subject(discourse: Discourse, token: Token) -> Token | None:
    """In "Donald Trump a-t-il rencontré" the subject that stands there already; else None."""
    if not discourse.reading.words.has("inverted", token.text):
        return None
    for child in token.head.children:
        if child.dep_ in ("nsubj", "nsubj:pass") and child.pos_ in ("PROPN", "NOUN") and child.i < token.i:
            between = token.doc[child.i : token.i]
            if len(between) < DOUBLED_WITHIN and not any(t.is_quote or t.text == "," for t in between):
                return child
    return None
