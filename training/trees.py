"""Dependency trees as lists of tokens: the one form in which sentences travel through the preparation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Token:
    """One token of a tree. ``head`` is the index of its head in the tree, its own index for the root.

    ``space`` says whether white space follows. ``name`` is "B-PER", "I-LOC" and so on, or "".
    """

    form: str
    lemma: str
    pos: str
    feats: dict[str, str] = field(default_factory=dict)
    head: int = 0
    dep: str = "ROOT"
    space: bool = True
    name: str = ""


Tree = list[Token]


@dataclass(frozen=True)
class Phrase:
    """A tree with the gender ("Masc", "Fem", "" if it has none) and number of its head."""

    tree: Tree
    gender: str
    number: str


def root_of(tree: Tree) -> int:
    """Index of the root."""
    return next(index for index, token in enumerate(tree) if token.head == index)


def children(tree: Tree, parent: int) -> list[int]:
    """Indices of the dependents of the token ``parent``, in reading order."""
    return [index for index, token in enumerate(tree) if token.head == parent and index != parent]


def shifted(tree: Tree, by: int) -> Tree:
    """``tree`` as part of a longer list in which ``by`` tokens come before it."""
    return [replace(token, head=token.head + by) for token in tree]


def attach(head: Tree, left: Iterable[tuple[str, Tree]] = (), right: Iterable[tuple[str, Tree]] = ()) -> Tree:
    """``head`` with dependents (label, tree) before and after it, in reading order."""
    left = list(left)
    new_root = sum(len(tree) for _, tree in left) + root_of(head)
    joined: Tree = []
    for label, tree in [*left, ("ROOT", head), *right]:
        moved = shifted(tree, len(joined))
        index = root_of(tree)
        moved[index] = replace(moved[index], head=new_root, dep=label)
        joined += moved
    return joined


def close_up(tree: Tree) -> Tree:
    """``tree`` without white space before commas, full stops and closing brackets."""
    return [
        replace(token, space=False) if following and following.form in {",", ".", ")", "…"} else token
        for token, following in zip(tree, [*tree[1:], None], strict=True)
    ]


def capitalised(tree: Tree) -> Tree:
    """``tree`` with a capital at its beginning."""
    first = tree[0]
    return [replace(first, form=first.form[0].upper() + first.form[1:]), *tree[1:]]


def text_of(tree: Tree) -> str:
    """The sentence as text."""
    return "".join(token.form + (" " if token.space else "") for token in tree).strip()
