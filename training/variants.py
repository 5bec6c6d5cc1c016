"""Other ways to print or fill the same tree: typography, names, verbs, length of paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from training.conjugation import begins_with_vowel, place_of, replacements
from training.lexicon import Lexicon
from training.trees import Token, Tree

# Verbs of their own grammar: another in their place would make no French.
KEPT_VERBS = frozenset(
    {
        *(
            "être",
            "avoir",
            "faire",
            "aller",
            "pouvoir",
            "devoir",
            "vouloir",
            "savoir",
            "falloir",
            "dire",
            "voir",
        ),
        *("déclarer", "annoncer", "il_y_a", "sembler"),
    }
)

OPENING = frozenset({"«", "“"})
MARKS = OPENING | {"»", "”", '"'}


def paragraphs(trees: list[Tree], size: int, random: Random) -> Iterator[list[Tree]]:
    """``trees`` in runs of 1 to ``2 * size - 1``, in their order."""
    start = 0
    while start < len(trees):
        length = random.randint(1, 2 * size - 1)
        yield trees[start : start + length]
        start += length


def printed(tree: Tree, random: Random) -> Tree:
    """``tree`` in the typography of another paper: curly apostrophes, other quotation marks."""
    if random.random() < 0.4:
        tree = [replace(token, form=token.form.replace("'", "’")) for token in tree]
    if random.random() < 0.5:
        tree = _marked(tree, random.choice([("«", "»"), ("“", "”"), ('"', '"')]))
    return tree


def _marked(tree: Tree, marks: tuple[str, str]) -> Tree:
    changed = list(tree)
    is_open = False
    for index, token in enumerate(tree):
        if token.form not in MARKS:
            continue
        is_open = token.form in OPENING or (token.form == '"' and not is_open)
        mark = marks[0] if is_open else marks[1]
        is_spaced = mark in {"«", "»"}
        changed[index] = replace(changed[index], form=mark, lemma=mark)
        if is_open:
            changed[index] = replace(changed[index], space=is_spaced)
        elif index:
            changed[index - 1] = replace(changed[index - 1], space=is_spaced)
    return changed


def renamed(tree: Tree, lexicon: Lexicon) -> Tree:
    """``tree`` with some of its one-word names replaced by others that begin alike (vowel or not)."""
    return [
        _renamed(tree, index, lexicon) if token.pos == "PROPN" and lexicon.random.random() < 0.3 else token
        for index, token in enumerate(tree)
    ]


def _renamed(tree: Tree, index: int, lexicon: Lexicon) -> Token:
    token = tree[index]
    if token.dep == "flat:name":
        form = lexicon.surname().tree[-1].form
    elif any(other.head == index and other.dep == "flat:name" for other in tree):
        form = lexicon.person_name().split(" ")[0]
    elif index and tree[index - 1].form in {"à", "À", "de"}:
        form = lexicon.city().tree[0].form
    else:
        return token
    if begins_with_vowel(form) != begins_with_vowel(token.form):
        return token
    return replace(token, form=form, lemma=form)


def reworded(tree: Tree, random: Random) -> Tree:
    """``tree`` with some of its verbs replaced by others in the same form."""
    return [
        _reworded(token, random)
        if token.pos == "VERB" and token.lemma not in KEPT_VERBS and random.random() < 0.35
        else token
        for token in tree
    ]


def _reworded(token: Token, random: Random) -> Token:
    place = place_of(token)
    choices = replacements().get((place, begins_with_vowel(token.form))) if place else None
    if not choices:
        return token
    form, lemma = random.choice(choices)
    return replace(token, form=form[0].upper() + form[1:] if token.form[0].isupper() else form, lemma=lemma)
