"""The training corpora: which sets go in, how often, how varied, and in which files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from random import Random

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.util import filter_spans
from spacy.vocab import Vocab

from training import conllu, conventions, marked, quoting, tokenizer, typed, variants
from training.grammar import Grammar
from training.marked import Marked
from training.trees import Tree

# File, copies (the second is renamed and reworded), sentences in a paragraph, beginning of the sentence ids
# that may be used. Of FIB only the questions from GSD: the rest is not free or part of Sequoia's test set.
TRAINING_SETS = (
    ("fr_sequoia-ud-train.conllu", 2, 6, ""),
    ("fr_gsd-ud-dev.conllu", 2, 6, ""),
    ("fr_pud-ud-test.conllu", 2, 6, ""),
    ("fr_fqb-ud-test.conllu", 1, 4, ""),
    ("fr_fib-ud-train.conllu", 2, 4, "GSD_fr-ud-train"),
)
HELD_OUT_SETS = {
    "dev": "fr_sequoia-ud-dev.conllu",
    "sequoia_test": "fr_sequoia-ud-test.conllu",
    "gsd_test": "fr_gsd-ud-test.conllu",
}
# The sets whose lemmas of pronouns the others follow, and that lend sentences for quotations.
MODELS = ("fr_sequoia-ud-train.conllu", "fr_gsd-ud-dev.conllu")
QUOTED = (*MODELS, "fr_pud-ud-test.conllu")

# Sentences written for the project, trees corrected by hand, and those of them that are never trained on.
HERE = Path(__file__).parent
OWN_TREES = HERE / "data" / "treebank"
OWN_HELD_OUT = {
    "own_test": HERE / "heldout" / "news_trees.conllu",
    "constructions_test": HERE / "heldout" / "constructions.conllu",
}
OWN_COPIES = 2

NEWS_SENTENCES = 3600
QUOTATIONS = 900
DOUBLE_QUOTATIONS = 200

NAME_SENTENCES = 2500
NAME_TEMPLATES = 5500
SHARE_OF_FRSEMCOR_HELD_OUT = 0.1


def write_parser_corpora(treebanks: Path, target: Path, seed: int = 3) -> None:
    """Write ``target/train/*.spacy`` and the held-out sets for tagger, parser and lemmatiser.

    ``treebanks`` is the folder of the CoNLL-U files. Raises FileNotFoundError for a missing one.
    """
    random, grammar = Random(seed), Grammar(seed + 18)
    sets = read_treebanks(treebanks)
    vocab = spacy.blank("xx").vocab
    for name, copies, size, _ in TRAINING_SETS:
        groups = [
            [variants.printed(tree, random) for tree in group]
            for copy in range(copies)
            for group in variants.paragraphs(_copy(sets[name], copy, grammar, random), size, random)
        ]
        _write(target / "train" / Path(name).with_suffix(".spacy"), (_tree_doc(vocab, g) for g in groups))
    news = [
        [variants.printed(tree, random) for tree in group]
        for group in variants.paragraphs(_news([t for n in QUOTED for t in sets[n]], grammar), 3, random)
    ]
    _write(target / "train" / "news.spacy", (_tree_doc(vocab, group) for group in news))
    own = [tree for file in sorted(OWN_TREES.glob("*.conllu")) for tree in own_trees(file)]
    hand = [
        [variants.printed(tree, random) for tree in group]
        for copy in range(OWN_COPIES)
        for group in variants.paragraphs(_copy(own, copy, grammar, random), 3, random)
    ]
    _write(target / "train" / "hand.spacy", (_tree_doc(vocab, group) for group in hand))
    for name, path in OWN_HELD_OUT.items():
        _write(target / f"{name}.spacy", (_tree_doc(vocab, [tree]) for tree in own_trees(path)))
    for name, file in HELD_OUT_SETS.items():
        # Its own generator: the same paragraphs whatever the training sets are.
        groups = list(variants.paragraphs(sets[file], 6, Random(0)))
        _write(target / f"{name}.spacy", (_tree_doc(vocab, group) for group in groups))


def write_name_corpora(treebanks: Path, names: Path, target: Path, seed: int = 7) -> None:
    """Write ``target/train/*.spacy`` and ``target/dev.spacy`` for the recogniser of names.

    ``names`` is the folder of FrSemCor and Europeana. Raises FileNotFoundError for a missing file.
    """
    random, grammar = Random(seed), Grammar(seed + 4)
    nlp = tokenizer.customise(spacy.blank("fr"))
    frsemcor = list(marked.frsemcor(names / "sequoia-9.1.frsemcor"))
    cut = int(len(frsemcor) * SHARE_OF_FRSEMCOR_HELD_OUT)
    europeana = list(marked.europeana(names / "enp_fr.tsv"))
    random.shuffle(europeana)
    templates = marked.templates()
    own = [marked.from_template(random.choice(templates), grammar) for _ in range(NAME_TEMPLATES)]
    own += [marked.from_tree(grammar.sentence()) for _ in range(NAME_SENTENCES)]
    random.shuffle(own)
    for name, texts, size in (
        ("train/frsemcor", frsemcor[cut:] * 2, 6),
        ("train/europeana", europeana, 5),
        ("train/own", own, 4),
        ("dev", frsemcor[:cut], 4),
    ):
        docs = [_marked_doc(nlp, _run(group, random)) for group in _runs(texts, size, random)]
        _write(target / f"{name}.spacy", docs)
    write_typed_treebanks(treebanks, target, None)


def write_typed_treebanks(treebanks: Path, target: Path, first: Language | None) -> None:
    """Write ``target/train/treebanks.spacy``; ``first`` is the recogniser of a first round."""
    vocab, lexicon = spacy.blank("xx").vocab, Grammar(0).lexicon
    sets = read_treebanks(treebanks)
    trees = [tree for name, _, _, _ in TRAINING_SETS[1:] for tree in sets[name]]
    _write(target / "train" / "treebanks.spacy", (typed.typed(vocab, tree, lexicon, first) for tree in trees))


def read_treebanks(folder: Path) -> dict[str, list[Tree]]:
    """The trees of every set by file name, in one convention."""
    starts = {name: start for name, _, _, start in TRAINING_SETS} | dict.fromkeys(HELD_OUT_SETS.values(), "")
    raw = {
        name: [
            conllu.tree(block)
            for block in conllu.blocks(folder / name)
            if conllu.is_annotated(block) and block.meta.get("sent_id", "").startswith(start)
        ]
        for name, start in starts.items()
    }
    pronouns = conventions.pronoun_lemmas(tree for name in MODELS for tree in raw[name])
    return {name: [conventions.harmonised(tree, pronouns) for tree in trees] for name, trees in raw.items()}


def own_trees(file: Path) -> list[Tree]:
    """The trees of a file of the project's own: they are in its convention already."""
    return [conventions.features(conllu.tree(block)) for block in conllu.blocks(file)]


def _copy(trees: list[Tree], copy: int, grammar: Grammar, random: Random) -> list[Tree]:
    if copy == 0:
        return trees
    return [variants.reworded(variants.renamed(tree, grammar.lexicon), random) for tree in trees]


def _news(trees: list[Tree], grammar: Grammar) -> list[Tree]:
    # Sentences of the grammar, and treebank sentences in quotation marks with a speaker.
    said = [tree for tree in trees if quoting.can_be_quoted(tree)]
    grammar.random.shuffle(said)
    single, double = said[:QUOTATIONS], said[QUOTATIONS : QUOTATIONS + 2 * DOUBLE_QUOTATIONS]
    units = [[quoting.quoted(tree, grammar)] for tree in single]
    units += [
        quoting.quoted_together(*pair, grammar) for pair in zip(double[::2], double[1::2], strict=False)
    ]
    units += [[grammar.sentence()] for _ in range(NEWS_SENTENCES)]
    grammar.random.shuffle(units)
    return [conventions.features(tree) for unit in units for tree in unit]


def _runs(texts: list[Marked], size: int, random: Random) -> Iterable[list[Marked]]:
    start = 0
    while start < len(texts):
        length = random.randint(1, size)
        yield texts[start : start + length]
        start += length


def _run(texts: list[Marked], random: Random) -> Marked:
    # Several sentences as one paragraph, some with curly apostrophes.
    whole, names = "", []
    for part in texts:
        whole += " " if whole else ""
        names += [(start + len(whole), end + len(whole), label) for start, end, label in part.names]
        whole += part.text
    return Marked(whole.replace("'", "’") if random.random() < 0.3 else whole, tuple(names))


def _marked_doc(nlp: Language, text: Marked) -> Doc:
    doc = nlp.make_doc(text.text)
    spans = [doc.char_span(a, b, label=label, alignment_mode="expand") for a, b, label in text.names]
    doc.ents = tuple(filter_spans([span for span in spans if span is not None]))
    return doc


def _tree_doc(vocab: Vocab, trees: list[Tree]) -> Doc:
    columns: dict[str, list[object]] = {
        name: [] for name in ("words", "spaces", "pos", "lemmas", "morphs", "heads", "deps")
    }
    for tree in trees:
        offset = len(columns["words"])
        for index, token in enumerate(tree):
            feats = "|".join(f"{key}={value}" for key, value in sorted(token.feats.items()))
            space = token.space or index == len(tree) - 1
            row = (token.form, space, token.pos, token.lemma, feats, offset + token.head, token.dep)
            for name, value in zip(columns, row, strict=True):
                columns[name].append(value)
    return Doc(vocab, **columns)


def _write(path: Path, docs: Iterable[Doc]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    store = DocBin(docs=docs)
    store.to_disk(path)
    print(f"{path}: {len(store)} paragraphs")
