"""From words in a row to a written sentence: elision, contractions, commas, the capital."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from training.trees import Tree, capitalised, close_up

ELIDED = frozenset({"que", "de", "le", "la", "se", "ne", "lorsque", "puisque", "jusque", "ce", "je"})
MUTE_H = ("hier", "homologue", "heure", "homme", "histoire", "hôtel", "horizon")
CONTRACTED = {("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}


def sentence(tree: Tree) -> Tree:
    """``tree`` as it would be printed."""
    return capitalised(close_up(_without_stray_commas(_contracted(_elided(tree)))))


def phrase(tree: Tree) -> Tree:
    """The same for a part of a sentence: no capital."""
    return close_up(_contracted(_elided(tree)))


def without(tree: Tree, index: int) -> Tree:
    """``tree`` without the token ``index``, which has no dependents."""
    return [
        replace(token, head=token.head - (token.head > index))
        for place, token in enumerate(tree)
        if place != index
    ]


def _elided(tree: Tree) -> Tree:
    written = list(tree)
    for index, (token, following) in enumerate(pairwise(tree)):
        if following.form.startswith("-"):
            written[index] = replace(token, space=False)
        low = token.form.lower()
        if low in ELIDED and token.pos != "NOUN" and _is_elided_before(following.form):
            written[index] = replace(token, form=token.form[:-1] + "'", space=False)
    return written


def _is_elided_before(word: str) -> bool:
    return word[0].lower() in "aeiouéèêâîôû" or word.lower().startswith(MUTE_H)


def _contracted(tree: Tree) -> Tree:
    index = 0
    while index < len(tree) - 1:
        first, article = tree[index], tree[index + 1]
        form = CONTRACTED.get((first.form.lower(), article.form))
        if form and article.pos == "DET" and first.pos == "ADP":
            form = form.capitalize() if first.form[0].isupper() else form
            joined = replace(first, form=form, feats=article.feats, space=article.space)
            tree = without([*tree[:index], joined, *tree[index + 1 :]], index + 1)
        index += 1
    return tree


def _without_stray_commas(tree: Tree) -> Tree:
    # The comma that closes an apposition is not written before a full stop or another comma.
    for index in range(len(tree) - 1, 0, -1):
        is_last = index == len(tree) - 1
        if tree[index].form == "," and (is_last or tree[index + 1].form in {",", ".", "?", ")"}):
            tree = without(tree, index)
    return tree
