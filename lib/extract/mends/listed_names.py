"""The second name of a list, which the parser sets beside the first: "le Kenya, l'Ouganda, le Mali et X"."""

from __future__ import annotations

from lib.extract.mends.shapes import behind_comma
from lib.languages.tokens import Token


def mend_listed_name(name: Token) -> None:
    """Joins ``name`` to the one before it, to which more are joined further on; in place.

    "le Hamas, mouvement islamiste, et Israël" stays as it is: only a name is one more of a list of names.
    """
    first = name.head
    if (
        not name.is_title
        or first.pos_ != "PROPN"
        or first.i > name.i
        or not behind_comma(name)
        or not _alike(first, name)
    ):
        return
    behind = name.right_edge.nbor() if name.right_edge.i + 1 < name.sent.end else None
    further = [c for head in (first, name) for c in head.children if c.dep_ == "conj" and c.i > name.i]
    if behind is None or not any(any(t.dep_ == "cc" for t in c.children) for c in further):
        return
    if behind.text == "," or behind.lower_ == "et" or any(c.head == name for c in further):
        name.dep_ = "conj"


def _alike(first: Token, name: Token) -> bool:
    """Whether both bear the article, as states and bodies do, or both are names of persons."""
    led = [any(c.dep_ == "det" and c.lemma_ == "le" for c in each.children) for each in (first, name)]
    people = all(each.ent_type_ == "PER" for each in (first, name))
    bare = not any(c.dep_ in ("det", "case") for each in (first, name) for c in each.children)
    return all(led) or (people and bare)
