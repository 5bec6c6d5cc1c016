"""The place of a contact: the place name that hangs on its word or on a verb that carries it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from lib.extract.actors import Place
from lib.extract.events.clause import antecedent, is_verbal, phrase_tokens
from lib.extract.events.status import Reading
from lib.extract.events.triggers import Trigger


def place_tokens(doc: Doc, places: Sequence[Place]) -> dict[int, Place]:
    """The head token's index of every place name, with its place."""
    found: dict[int, Place] = {}
    for place in places:
        span = doc.char_span(place.start, place.end, alignment_mode="expand")
        if span is not None:
            found[span.root.i] = place
    return found


def place_of(trigger: Trigger, reading: Reading, heads: dict[int, Place]) -> Place | None:
    """The place told for this mention, None when there is none."""
    if trigger.frame is None:
        inside = [
            heads[t.i] for t in phrase_tokens(trigger.token)
            if t.i in heads and (t.head == trigger.token or not _origin(t, trigger.token))
        ]  # fmt: skip
        if inside:
            return inside[0]
    for holder in dict.fromkeys((trigger.token, *reading.support)):
        found = _hanging_on(holder, heads)
        if found is not None:
            return found
    return _by_relative(trigger.token, heads) or _just_after(trigger.token, heads)


def _origin(place: Token, holder: Token) -> bool:
    """ "les rebelles de Casamance" says where they are from, not where they met."""
    return any(c.lower_ in ("de", "du", "d'", "des") for c in place.children if c.dep_ in ("case", "mark")) and (
        place.head != holder or is_verbal(holder)
    )


def _just_after(token: Token, heads: dict[int, Place]) -> Place | None:
    """The place that follows in the same clause, whatever the parser hung it on."""
    for word in token.doc[token.i + 1 : token.sent.end]:
        if word.i in heads:
            return None if _origin(word, token) else heads[word.i]
        if (is_verbal(word) and word.pos_ == "VERB") or word.text in ":;.?!\"" or word.i - token.i > 14:
            return None
    return None


def _hanging_on(holder: Token, heads: dict[int, Place]) -> Place | None:
    for child in holder.children:
        if child.dep_.split(":")[0] in ("obl", "nmod", "advmod", "obj", "iobj", "xcomp", "appos", "dep"):
            if child.i in heads and not _origin(child, holder):
                return heads[child.i]
            # The parser often hangs the place on the name before it: "Steve Witkoff à Moscou".
            for grandchild in child.children:
                if grandchild.i in heads and grandchild.dep_.split(":")[0] in ("nmod", "obl", "appos"):
                    if not _origin(grandchild, holder):
                        return heads[grandchild.i]
    return None


def _by_relative(token: Token, heads: dict[int, Place]) -> Place | None:
    """ "Moscou, où il s'est entretenu": the place before the relative."""
    for child in token.children:
        if child.lower_ in ("où",) and token.dep_.startswith("acl"):
            noun = antecedent(child)
            if noun.i in heads:
                return heads[noun.i]
            before = child.i - 1
            while before > child.sent.start and before >= child.i - 4:
                if before in heads:
                    return heads[before]
                before -= 1
    return None
