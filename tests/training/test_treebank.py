"""The trees that the project wrote itself: sound, in its convention, not both learnt from and measured on."""

from __future__ import annotations

from pathlib import Path

import pytest

from lib import languages
from training import conllu, corpora
from training.trees import Tree

LEARNT = sorted(corpora.OWN_TREES.glob("*.conllu"))
HELD_OUT = list(corpora.OWN_HELD_OUT.values())
FILES = [*LEARNT, *HELD_OUT]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_sentence_is_a_tree(file: Path) -> None:
    trees = corpora.own_trees(file)
    assert trees
    for tree in trees:
        assert [index for index, token in enumerate(tree) if token.head == index] == [_top(tree, 0)]
        assert all(_top(tree, index) == _top(tree, 0) for index in range(len(tree)))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_label_is_unknown_to_the_pipeline(file: Path) -> None:
    known = languages.pipeline("fr").pipe_labels["parser"]
    assert {token.dep for tree in corpora.own_trees(file) for token in tree} <= {*known, "ROOT"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_verb_says_its_form(file: Path) -> None:
    verbs = [t for tree in corpora.own_trees(file) for t in tree if t.pos in ("VERB", "AUX")]
    assert [token.form for token in verbs if "VerbForm" not in token.feats] == []


def test_what_is_measured_on_is_not_learnt_from() -> None:
    learnt = {block.meta["text"] for file in LEARNT for block in conllu.blocks(file)}
    held_out = {block.meta["text"] for file in HELD_OUT for block in conllu.blocks(file)}
    assert len(held_out) >= 100
    assert not learnt & held_out


def _top(tree: Tree, index: int) -> int:
    # Of a circle its smallest index, which is no root.
    seen: set[int] = set()
    while tree[index].head != index and index not in seen:
        seen.add(index)
        index = tree[index].head
    return index
