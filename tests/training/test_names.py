from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from training import figures, marked, pack, typed
from training.lexicon import Lexicon
from training.trees import Token, Tree

FRSEMCOR = """\
# sent_id = annodis.er_1
1\tLe\tle\tDET\t_\t*
2\tPKK\tPKK\tNPP\t_\tInstitution
3\tet\tet\tCC\t_\t*
4\tJean\tJean\tNPP\t_\t1:Person
5\tRoux\tRoux\tNPP\t_\t1
6\tsont\têtre\tV\t_\tStative
7\tà\tà\tP\t_\t*
8\tBelfort\tBelfort\tNPP\t_\tInstitution
9\t.\t.\tPONCT\t_\t*

# sent_id = emea-fr-test_1
1\tGel\tgel\tNPP\t_\tSubstance
"""

EUROPEANA = """\
#\tune source
1\tM.\tO
1\tRaymond\tB-PER
1\tPoincaré\tI-PER
1\test\tO
1\tà\tO
1\tVerdun\tB-LOC
1\t.\tO
"""


@pytest.fixture
def lexicon() -> Lexicon:
    lexicon = Lexicon(Random(1))
    lexicon.cultures = [(["Jean"], ["Roux"])]
    return lexicon


def names(text: marked.Marked) -> list[tuple[str, str]]:
    return [(text.text[start:end], label) for start, end, label in text.names]


def proper(words: str, *heads: int) -> Tree:
    """Words with their heads; capitalised ones are proper nouns, flat when their head stands before."""
    return [
        Token(
            word,
            word,
            "NOUN" if word == "M." else "PROPN" if word[0].isupper() else "X",
            head=head,
            dep="ROOT" if head == index else "flat:name" if word[0].isupper() and head < index else "dep",
        )
        for index, (word, head) in enumerate(zip(words.split(), heads, strict=True))
    ]


def test_frsemcor(tmp_path: Path):
    path = tmp_path / "frsemcor"
    path.write_text(FRSEMCOR, encoding="utf-8")
    (only,) = marked.frsemcor(path)
    assert only.text == "Le PKK et Jean Roux sont à Belfort."
    assert names(only) == [("PKK", "ORG"), ("Jean Roux", "PER"), ("Belfort", "LOC")]


def test_europeana(tmp_path: Path):
    path = tmp_path / "europeana.tsv"
    path.write_text(EUROPEANA, encoding="utf-8")
    (only,) = marked.europeana(path)
    assert only.text == "M. Raymond Poincaré est à Verdun."
    assert names(only) == [("Raymond Poincaré", "PER"), ("Verdun", "LOC")]


@pytest.mark.parametrize(
    ("words", "heads", "expected"),
    [
        ("à Doha", (1, 1), [("Doha", "LOC")]),
        ("M. Machin", (0, 0), [("Machin", "PER")]),
        ("avec Jean Machin", (1, 1, 1), [("Jean Machin", "PER")]),
        ("la XYZ", (1, 1), [("XYZ", "ORG")]),
        ("avec le Hamas", (2, 2, 2), [("Hamas", "ORG")]),
        ("avec Truc", (1, 1), []),
    ],
)
def test_only_certain_names_are_typed(
    lexicon: Lexicon, words: str, heads: tuple[int, ...], expected: list[tuple[str, str]]
):
    doc = typed.typed(Vocab(), proper(words, *heads), lexicon)
    assert [(name.text, name.label_) for name in doc.ents] == expected


def test_a_name_of_unknown_class_counts_neither_way(lexicon: Lexicon):
    doc = typed.typed(Vocab(), proper("avec Truc", 1, 1), lexicon)
    # 2 is outside a name, 0 is missing.
    assert [token.ent_iob for token in doc] == [2, 0]


def test_relations_hold_with_alternatives():
    doc = Doc(Vocab(), words=["Moscou", "accepte"], heads=[1, 1], deps=["nsubj", "ROOT"])
    assert figures.holds(doc, "accepte nsubj Moscou")
    assert figures.holds(doc, "refuse|accepte obj/nsubj Kiev|Moscou")
    assert not figures.holds(doc, "accepte obj Moscou")


def test_held_out_sentences_are_marked_and_plain():
    assert figures.plain("[PER Xi Jinping] va à [LOC Pékin].") == "Xi Jinping va à Pékin."
    for row in figures._news():
        text = figures.plain(row["text"])
        assert "[" not in text
        for relation in row["relations"]:
            heads, _, dependents = relation.split(" ")
            assert all(any(word in text for word in side.split("|")) for side in (heads, dependents))


def test_a_packed_pipeline_needs_no_french_defaults(tmp_path: Path):
    path = tmp_path / "config.cfg"
    path.write_text(
        '[paths]\ntrain = "/somewhere"\n\n[nlp]\nlang = "fr"\nafter_creation = {"@callbacks":"ours"}\n',
        encoding="utf-8",
    )
    pack._without_language_code(path)
    written = path.read_text(encoding="utf-8")
    assert 'lang = "xx"' in written
    assert "after_creation = null" in written
    assert "train = null" in written
