"""Quotations around treebank sentences, so that the parser meets speech as newspapers print it.

The treebanks hold few of them. A sentence is put between marks and a speech verb with its subject after it;
or two sentences share one pair of marks.
"""

from __future__ import annotations

from dataclasses import replace

from training import spelling
from training.grammar import Grammar
from training.trees import Token, Tree, close_up, root_of, shifted

MARKS = [('"', '"'), ('"', '"'), ("«", "»"), ("“", "”")]


def can_be_quoted(tree: Tree) -> bool:
    """Whether a treebank sentence makes a whole quotation: 5 to 26 tokens, a verb or noun at its root."""
    return (
        5 <= len(tree) <= 26
        and tree[-1].form == "."
        and tree[0].form[0].isupper()
        and tree[root_of(tree)].pos in {"VERB", "ADJ", "NOUN"}
        and not any(token.form in {'"', "«", "»", "“", "”"} for token in tree)
    )


def quoted(said: Tree, grammar: Grammar) -> Tree:
    """'"S", a déclaré X.': the quotation is the root, the speech verb its parataxis."""
    marks = grammar.random.choice(MARKS) if grammar.random.random() < 0.85 else ("", "")
    return _with_speaker(said, marks, grammar)


def quoted_together(first: Tree, second: Tree, grammar: Grammar) -> list[Tree]:
    """'"S. T", a déclaré X.' as two sentences: the marks open in the one and close in the other."""
    marks = grammar.random.choice([('"', '"'), ('"', '"'), ('"', '"'), ("«", "»"), ("«", "»")])
    root = root_of(first)
    opening = [_mark(marks[0], root + 1, space=marks[0] == "«")]
    opened = opening + shifted(first, 1)
    opened[-1] = replace(opened[-1], space=True)
    closed = _with_speaker(second, marks, grammar)
    return [opened, spelling.without(closed, 0)]


def _with_speaker(said: Tree, marks: tuple[str, str], grammar: Grammar) -> Tree:
    opening, closing = marks
    offset = 1 if opening else 0
    root = root_of(said) + offset
    body = shifted(said[:-1], offset)
    body[-1] = replace(body[-1], space=closing == "»")
    tree = ([_mark(opening, root, space=opening == "«")] if opening else []) + body
    if closing:
        tree.append(_mark(closing, root, space=False))
    speaker = spelling.phrase(grammar.phrase("incise").tree)
    verb = len(tree) + 1 + root_of(speaker)
    # The comma belongs to the clause that it sets off.
    tree.append(_mark(",", verb, space=True))
    tree += shifted(speaker, len(tree))
    tree[verb] = replace(tree[verb], head=root, dep="parataxis")
    if tree[-1].form == ",":
        tree.pop()
    tree[-1] = replace(tree[-1], space=False)
    return close_up([*tree, _mark(".", root, space=True)])


def _mark(form: str, head: int, space: bool) -> Token:
    return Token(form, form, "PUNCT", head=head, dep="punct", space=space)
