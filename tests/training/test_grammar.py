from __future__ import annotations

import pytest

from training import grammar, quoting, spelling, variants
from training.codes import split
from training.conjugation import forms
from training.grammar import Grammar, GrammarError
from training.marked import from_template, from_tree, joined
from training.trees import Token, Tree, children, root_of, text_of


def row(*rows: tuple[str, str, str, int, str]) -> Tree:
    return [Token(form, lemma, pos, head=head, dep=dep) for form, lemma, pos, head, dep in rows]


@pytest.fixture
def writer() -> Grammar:
    return Grammar(1)


def written(writer: Grammar, rule: str) -> Tree:
    writer.rules["essai"] = [grammar.read_rule(rule)]
    return spelling.sentence(writer.phrase("essai").tree)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("[nsubj [det $le] présidente<président.Nfs] ~arriver.pr@ [punct .]", "La présidente arrive."),
        (
            "[nsubj [det $le] otages.Nmp] [aux:tense ~être.Xpr@] ~arriver.pp@ [punct .]",
            "Les otages sont arrivés.",
        ),
        (
            "[nsubj [det $le] trêve.Nfs] [advmod ne] ~tenir.fu@ [advmod pas] [punct .]",
            "La trêve ne tiendra pas.",
        ),
        ("[nsubj [det $le] accord.Nms] [advmod ne] ~exister.pr@ [advmod plus]", "L'accord n'existe plus"),
        ("[nsubj on] ~aller.pr@ [obl [case à] [det $le] sommet.Nms] [punct .]", "On va au sommet."),
        ("[det $un] chef.Nms [nmod [case de] [det $le] armée.Nfs]", "Un chef de l'armée"),
        ("[det $un] amis.Nmp [nmod [case de] [det $le] roi.Nms]", "Des amis du roi"),
        (
            "[nsubj [det $le] roi.Nms] ~avoir.Xpr@ [expl:subj -t-il] [xcomp tort.Nms] [punct ?]",
            "Le roi a-t-il tort ?",
        ),
        ("[nsubj [det $le] roi.Nms [appos [punct ,] Ali.PN [punct ,]]] ~aller.pr@", "Le roi, Ali, va"),
        (
            "[nsubj on] ~voir.pr@ [obj [det $le] roi.Nms [appos [punct ,] Ali.PN [punct ,]]] [punct .]",
            "On voit le roi, Ali.",
        ),
    ],
)
def test_rules_write_french(writer: Grammar, rule: str, text: str):
    assert text_of(written(writer, rule)) == text


def test_rules_give_the_tree(writer: Grammar):
    tree = written(
        writer, "[nsubj [det $le] roi.Nms] ~aller.pr@ [obl [case à] [det $le] sommet.Nms] [punct .]"
    )
    assert [(token.form, token.pos, token.dep, tree[token.head].form) for token in tree] == [
        ("Le", "DET", "det", "roi"),
        ("roi", "NOUN", "nsubj", "va"),
        ("va", "VERB", "ROOT", "va"),
        ("au", "ADP", "case", "sommet"),
        ("sommet", "NOUN", "obl", "va"),
        (".", "PUNCT", "punct", "va"),
    ]


@pytest.mark.parametrize("rule", ["[nsubj $person]", "un.Nms deux.Nms", "[nsubj $person"])
def test_a_rule_that_cannot_be_read_is_quoted(rule: str):
    with pytest.raises(GrammarError, match=r"in: \[nsubj|in: un|match: \[nsubj"):
        grammar.read_rule(rule)


def test_the_same_seed_writes_the_same():
    first, second = Grammar(5), Grammar(5)
    assert [first.sentence() for _ in range(20)] == [second.sentence() for _ in range(20)]


def test_every_sentence_is_one_tree(writer: Grammar):
    for _ in range(300):
        tree = writer.sentence()
        assert [index for index, token in enumerate(tree) if token.head == index] == [root_of(tree)]
        for index in range(len(tree)):
            seen = {index}
            while tree[index].head != index:
                index = tree[index].head
                assert index not in seen
                seen.add(index)


def test_a_quotation_gets_a_speaker(writer: Grammar):
    said = row(
        ("Nous", "nous", "PRON", 1, "nsubj"),
        ("refusons", "refuser", "VERB", 1, "ROOT"),
        ("cet", "ce", "DET", 3, "det"),
        ("accord", "accord", "NOUN", 1, "obj"),
        (".", ".", "PUNCT", 1, "punct"),
    )
    assert quoting.can_be_quoted(said)
    writer.rules["incise"] = [grammar.read_rule("[aux:tense ~avoir.Xpr@] ~dire.ppms [nsubj on]")]
    tree = quoting._with_speaker(said, ("«", "»"), writer)
    assert text_of(tree) == "« Nous refusons cet accord », a dit on."
    assert tree[root_of(tree)].form == "refusons"
    speech = next(token for token in tree if token.form == "dit")
    assert (speech.dep, tree[speech.head].form) == ("parataxis", "refusons")


def test_verbs_are_replaced_in_the_same_form(writer: Grammar):
    tree = [
        Token(
            "acceptaient",
            "accepter",
            "VERB",
            {"VerbForm": "Fin", "Mood": "Ind", "Tense": "Imp", "Number": "Plur", "Person": "3"},
        )
    ]
    reworded = [variants.reworded(tree, writer.random)[0] for _ in range(50)]
    others = [token for token in reworded if token.lemma != "accepter"]
    assert others
    assert all(token.form == forms(token.lemma)["Fin", "Ind", "Imp", "Plur", "3"] for token in others)


@pytest.mark.parametrize(
    ("verb", "place", "form"),
    [
        ("tempérer", ("Fin", "Ind", "Pres", "Sing", "3"), "tempère"),
        ("mener", ("Fin", "Ind", "Fut", "Sing", "3"), "mènera"),
        ("céder", ("Fin", "Ind", "Fut", "Sing", "3"), "cédera"),
        ("annoncer", ("Pres",), "annonçant"),
        ("exiger", ("Fin", "Ind", "Imp", "Sing", "3"), "exigeait"),
        ("entretenir", ("Past", "Fem", "Plur"), "entretenues"),
        ("mettre", ("Past", "Masc", "Plur"), "mis"),
        ("finir", ("Fin", "Ind", "Past", "Plur", "1"), "finîmes"),
        ("recevoir", ("Fin", "Cnd", "Pres", "Plur", "3"), "recevraient"),
    ],
)
def test_conjugation(verb: str, place: tuple[str, ...], form: str):
    assert forms(verb)[place] == form


def test_names_are_marked(writer: Grammar):
    writer.rules["groups"] = [grammar.read_rule("[det $le] groupe.Nms")]
    writer.lexicon.organisations["media"] = ["f|BBC"]
    marked = from_template("La voix de $media porte ( $media ) .", writer)
    assert marked.text == "La voix de la BBC porte (la BBC)."
    assert [(marked.text[start:end], label) for start, end, label in marked.names] == [
        ("BBC", "ORG"),
        ("BBC", "ORG"),
    ]


def test_names_of_sentences_lie_on_their_words(writer: Grammar):
    for _ in range(200):
        tree = writer.sentence()
        marked = from_tree(tree)
        starts = [token.form for token in tree if token.name.startswith("B-")]
        assert [
            marked.text[start:end].startswith(form)
            for (start, end, _), form in zip(marked.names, starts, strict=True)
        ] == [True] * len(starts)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("l' ONU , a -t-il dit .", "l'ONU, a-t-il dit."),
        ('Il dit : " Non " .', 'Il dit : "Non".'),
        ("Le Hamas ( Gaza ) attend", "Le Hamas (Gaza) attend"),
    ],
)
def test_words_are_joined_as_printed(words: str, text: str):
    joined_text, offsets = joined(words.split(" "))
    assert joined_text == text
    assert [joined_text[start:end] for start, end in offsets] == words.split(" ")


def test_alternatives_are_all_drawn(writer: Grammar):
    assert {split("texte|accord.Nms", writer.random).form for _ in range(60)} == {"texte", "accord"}


def test_children_are_in_reading_order():
    tree = row(("a", "a", "X", 1, "dep"), ("b", "b", "X", 1, "ROOT"), ("c", "c", "X", 1, "dep"))
    assert children(tree, 1) == [0, 2]
