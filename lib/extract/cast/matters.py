"""The matter or body a title is for: "des Affaires étrangères", "de la délégation iranienne"."""

from __future__ import annotations

from lib.extract.cast.demonyms import demonym_at
from lib.extract.cast.trail import Trail, actor_of

LONGEST_COMPLEMENT = 9


def read_matter(trail: Trail, position: int) -> bool:
    """A matter or body: "des Affaires étrangères", "de la délégation iranienne", "à la Défense"."""
    words, token = trail.reading.words, trail.reading.doc[position]
    if token.pos_ not in ("NOUN", "PROPN", "ADJ", "X", "NUM"):
        return False
    known = words.has("sides", token.text) or words.has("topics", token.text)
    if not trail.plain() and not (token.text[0].isupper() or known):
        return False
    end = position + 1
    while end - position < LONGEST_COMPLEMENT and (following := _more_matter(trail, end)) > end:
        end = following
    while end > position and (trail.links(end - 1) or trail.text(end - 1) == "et"):
        end -= 1
    trail.end = end
    trail.count += 1
    trail.topical = True
    return True


def _more_matter(trail: Trail, end: int) -> int:
    """Where the matter goes on to from ``end``; ``end`` itself when it stops there."""
    doc, words = trail.reading.doc, trail.reading.words
    if end >= len(doc):
        return end
    state, length = demonym_at(trail.reading, end)
    name = trail.names.get(end)
    if state is not None:
        trail.of.append(state)
        return end + length
    if name is not None:
        linked = trail.links(end - 1) or trail.has("purpose", end - 1)
        if name.kind == "person" or not linked:
            return end
        trail.of += actor_of(trail, name)
        return name.end
    token = doc[end]
    if token.pos_ in ("NOUN", "ADJ", "NUM") and trail.text(end) not in words.heads:
        return end + 1
    if trail.links(end):
        return end + 1 if _noun_ahead(trail, end) else end
    return end + 1 if trail.text(end) == "et" and end + 1 < len(doc) and _joined(trail, end) else end


def _noun_ahead(trail: Trail, position: int) -> bool:
    doc = trail.reading.doc
    ahead = position
    while trail.links(ahead):
        ahead += 1
    if ahead >= len(doc) or ahead - position > 2:
        return False
    if doc[position].pos_ == "DET" and trail.text(position - 1) not in ("de", "et", "à", "d'"):
        return False
    if ahead in trail.names:
        return trail.names[ahead].kind != "person"
    return doc[ahead].pos_ in ("NOUN", "PROPN", "ADJ") and trail.text(ahead) not in trail.reading.words.heads


def _joined(trail: Trail, position: int) -> bool:
    # "des Affaires étrangères et de la Coopération", "des Affaires étrangères et européennes"
    doc = trail.reading.doc
    following = doc[position + 1]
    if trail.has("of_words", position + 1):
        ahead = position + 2
        while trail.has("articles", ahead):
            ahead += 1
        return ahead < len(doc) and doc[ahead].text[0].isupper()
    return following.pos_ == "ADJ" and following.text[0].islower()
