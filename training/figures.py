"""What a pipeline reaches on sentences it was never trained on: raw text in, its own tokens."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example

from training import conllu

HELD_OUT = Path(__file__).parent / "heldout"

MEASURES = ("token_f", "pos_acc", "morph_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f")
CLASSES = ("PER", "LOC", "ORG")

# Where the marks split what may as well be one name.
PARTS = {"Conseil de sécurité de l'ONU": ("Conseil de sécurité", "ONU")}

# (class, name)
Names = Counter[tuple[str, str]]


def syntax(nlp: Language, gold: Path) -> dict[str, float]:
    """Accuracy of tokens, tags, lemmas and trees on a held-out set written by ``training.corpora``."""
    docs = DocBin().from_disk(gold).get_docs(nlp.vocab)
    with nlp.select_pipes(disable=[name for name in ("ner",) if name in nlp.pipe_names]):
        scores = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in docs])
    return {measure: float(scores[measure]) for measure in MEASURES}


def names_in_gsd(nlp: Language, treebank: Path) -> dict[str, float]:
    """Precision, recall and F of names in political sentences of GSD's test set."""
    texts = {block.meta["sent_id"]: block.meta["text"] for block in conllu.blocks(treebank)}
    pairs = []
    for line in (HELD_OUT / "gsd_names.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            identifier, *names = line.split("\t")
            gold = Counter((name[:3], name[4:]) for name in names)
            pairs.append((texts[identifier].replace("’", "'"), gold))
    return _name_scores(nlp, pairs)


def names_in_news(nlp: Language) -> dict[str, float]:
    """The same in the sentences of ``heldout/news.toml``."""
    pairs = []
    for row in _news():
        marked = re.findall(r"\[(PER|LOC|ORG) ([^\]]*)\]", row["text"])
        pairs.append((plain(row["text"]), Counter((label, name) for label, name in marked)))
    return _name_scores(nlp, pairs)


def relations_in_news(nlp: Language) -> tuple[int, int, list[str]]:
    """Relations of ``heldout/news.toml`` found, of how many, and those that are not."""
    missed: list[str] = []
    count = 0
    for row in _news():
        doc = nlp(plain(row["text"]))
        for relation in row["relations"]:
            count += 1
            if not holds(doc, relation):
                missed.append(f"{relation} — {doc.text}")
    return count - len(missed), count, missed


def holds(doc: Doc, relation: str) -> bool:
    """Whether "head label dependent" holds in ``doc``; "|" and "/" give alternatives."""
    heads, labels, dependents = relation.split(" ")
    return any(
        token.text in dependents.split("|")
        and token.head.text in heads.split("|")
        and token.dep_ in labels.split("/")
        for token in doc
    )


def plain(text: str) -> str:
    """A marked sentence without its marks."""
    return re.sub(r"\[(?:PER|LOC|ORG) ([^\]]*)\]", r"\1", text)


def _news() -> Iterator[dict[str, str]]:
    yield from tomllib.loads((HELD_OUT / "news.toml").read_text(encoding="utf-8"))["sentence"]


def _name_scores(nlp: Language, pairs: Iterable[tuple[str, Names]]) -> dict[str, float]:
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for text, expected in pairs:
        predicted = Counter(
            (name.label_, part)
            for name in nlp(text).ents
            for part in PARTS.get(name.text, (name.text,))
            if name.label_ in CLASSES
        )
        for counter, names in ((right, predicted & expected), (found, predicted), (gold, expected)):
            for (label, _), count in names.items():
                counter[label] += count
                counter["all"] += count
    return {
        f"{measure}_{label}": value
        for label in ("all", *CLASSES)
        for measure, value in _precision_recall(right[label], found[label], gold[label]).items()
    }


def _precision_recall(right: int, found: int, gold: int) -> dict[str, float]:
    precision, recall = right / max(found, 1), right / max(gold, 1)
    return {"p": precision, "r": recall, "f": 2 * right / max(found + gold, 1)}
