from __future__ import annotations

from pathlib import Path

import pytest

from training import conllu, conventions
from training.trees import Tree, root_of, text_of

TALKS = """\
# sent_id = essai_1
# text = Le chef du Hamas n'a pas parlé.
1\tLe\tle\tDET\t_\tDefinite=Def|Gender=Masc|Number=Sing|PronType=Art\t2\tdet\t_\t_
2\tchef\tchef\tNOUN\t_\tGender=Masc|Number=Sing\t8\tnsubj\t_\t_
3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_
3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_
4\tle\tle\tDET\t_\tDefinite=Def|Gender=Masc|Number=Sing|PronType=Art\t5\tdet\t_\t_
5\tHamas\tHamas\tPROPN\t_\tGender=Masc|Number=Sing\t2\tnmod\t_\t_
6\tn'\tne\tADV\t_\tPolarity=Neg\t8\tadvmod\t_\tSpaceAfter=No
7\ta\tavoir\tAUX\t_\tMood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t8\taux\t_\t_
7.1\tfantôme\t_\t_\t_\t_\t_\t_\t_\t_
8\tparlé\tparler\tVERB\t_\tGender=Masc|Number=Sing|Tense=Past|VerbForm=Part\t0\troot\t_\tSpaceAfter=No
9\t.\t.\tPUNCT\t_\t_\t8\tpunct\t_\t_

# sent_id = autre_2
# text = Oui
1\tOui\toui\tINTJ\t_\t_\t_\t_\t_\t_
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "essai.conllu"
    path.write_text(TALKS, encoding="utf-8")
    return path


def read(text: str, tmp_path: Path) -> Tree:
    """A tree from rows "form lemma POS head label"."""
    rows = [line.split() for line in text.strip().splitlines()]
    lines = [
        f"{number}\t{form}\t{lemma}\t{pos}\t_\t_\t{head}\t{label}\t_\t_"
        for number, (form, lemma, pos, head, label) in enumerate(rows, 1)
    ]
    path = tmp_path / "rows.conllu"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return conllu.tree(next(conllu.blocks(path)))


def test_contractions_are_one_token(path: Path):
    tree = conllu.tree(next(conllu.blocks(path)))
    assert [(token.form, token.lemma, token.dep, tree[token.head].form) for token in tree] == [
        ("Le", "le", "det", "chef"),
        ("chef", "chef", "nsubj", "parlé"),
        ("du", "de", "case", "Hamas"),
        ("Hamas", "Hamas", "nmod", "chef"),
        ("n'", "ne", "advmod", "parlé"),
        ("a", "avoir", "aux", "parlé"),
        ("parlé", "parler", "ROOT", "parlé"),
        (".", ".", "punct", "parlé"),
    ]
    assert text_of(tree) == "Le chef du Hamas n'a parlé."


def test_sentences_without_annotation_are_known(path: Path):
    assert [conllu.is_annotated(block) for block in conllu.blocks(path)] == [True, False]
    assert [block.meta["sent_id"] for block in conllu.blocks(path)] == ["essai_1", "autre_2"]


def test_labels_are_collapsed_and_names_have_no_features(path: Path):
    tree = conventions.harmonised(conllu.tree(next(conllu.blocks(path))), {})
    assert [token.dep for token in tree if token.form in {"a", "Hamas"}] == ["nmod", "aux:tense"]
    assert tree[3].feats == {}


def test_title_and_name(tmp_path: Path):
    tree = read("M. monsieur NOUN 3 nsubj\nZarif Zarif PROPN 1 nmod\nparle parler VERB 0 root", tmp_path)
    assert conventions.harmonised(tree, {})[1].dep == "flat:name"
    tree = read("président président NOUN 3 nsubj\nXi Xi PROPN 1 nmod\nparle parler VERB 0 root", tmp_path)
    assert conventions.harmonised(tree, {})[1].dep == "appos"


def test_the_quotation_governs_the_speech_verb(tmp_path: Path):
    tree = read(
        """
        Nous nous PRON 2 nsubj
        refusons refuser VERB 5 parataxis
        , , PUNCT 5 punct
        a avoir AUX 5 aux
        déclaré déclarer VERB 0 root
        Kiev Kiev PROPN 5 nsubj
        . . PUNCT 5 punct
        """,
        tmp_path,
    )
    read_on = conventions.harmonised(tree, {})
    assert read_on[root_of(read_on)].form == "refusons"
    assert (read_on[4].dep, read_on[read_on[4].head].form) == ("parataxis", "refusons")
    assert read_on[read_on[6].head].form == "refusons"


def test_pronouns_get_the_commonest_lemma(tmp_path: Path):
    ours = read("Il lui PRON 2 nsubj\nparle parler VERB 0 root", tmp_path)
    theirs = read("Il il PRON 2 nsubj\nparle parler VERB 0 root", tmp_path)
    pronouns = conventions.pronoun_lemmas([ours])
    assert pronouns == {"il": "lui"}
    assert conventions.harmonised(theirs, pronouns)[0].lemma == "lui"
