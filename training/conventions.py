"""One convention for trees from several treebanks: fewer labels, the same lemmas, the features that count.

The collapsed labels cost nothing that the extraction needs and are learnt a point better. Treebanks differ in
how they attach a name to its title and a speech verb to the words it reports; one way is chosen here.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from lib.languages.adapt import LABELS
from training.trees import Token, Tree, children, root_of

DATA = Path(__file__).parent / "data"

TITLES = frozenset({"M.", "Mme", "MM.", "Mr", "Mlle", "Mmes", "Dr", "Me"})

SPEECH_VERBS = frozenset(tomllib.loads((DATA / "verbs.toml").read_text(encoding="utf-8"))["speech"].split())

FEATURES = frozenset(
    [
        "Gender",
        "Number",
        "Person",
        "Tense",
        "Mood",
        "VerbForm",
        "Voice",
        "Polarity",
        "Reflex",
        "Definite",
        "PronType",
    ]
)

# Parts of speech whose features say nothing that is not in the word itself.
BARE = frozenset({"PROPN", "NUM", "X", "SYM", "PUNCT", "ADV", "SCONJ", "CCONJ", "INTJ"})

PERSONAL_LEMMAS = frozenset({"lui", "moi", "toi", "soi", "eux", "nous", "vous"})

PRONOUN_LABELS = frozenset({"nsubj", "obj", "iobj", "expl:comp", "expl:subj"})


def pronoun_lemmas(trees: Iterable[Tree]) -> dict[str, str]:
    """The commonest lemma of each pronoun form in ``trees``, the treebanks whose way is followed."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for tree in trees:
        for token in tree:
            if token.pos == "PRON":
                counts[_plain(token.form)][token.lemma] += 1
    return {form: lemmas.most_common(1)[0][0] for form, lemmas in counts.items()}


def harmonised(tree: Tree, pronouns: dict[str, str]) -> Tree:
    """``tree`` in the convention of the shipped pipelines. ``pronouns`` is from :func:`pronoun_lemmas`."""
    tree = [replace(token, dep=LABELS.get(token.dep, token.dep)) for token in tree]
    tree = _quotation_governs(_names_and_titles(tree))
    return features([_lemma(token, pronouns) for token in tree])


def features(tree: Tree) -> Tree:
    """``tree`` with only the features that the pipelines learn."""
    return [_features(token) for token in tree]


def _names_and_titles(tree: Tree) -> Tree:
    # "M. X" is flat:name, "le président X" appos, wherever a treebank has nmod.
    changed = list(tree)
    for index, token in enumerate(tree):
        head = tree[token.head]
        if token.dep != "nmod" or token.pos not in {"PROPN", "X"} or token.head > index or head.pos != "NOUN":
            continue
        has_preposition = any(tree[child].dep in {"case", "det"} for child in children(tree, index))
        is_apart = any(between.form in {",", "("} for between in tree[token.head : index])
        if not has_preposition and not is_apart:
            changed[index] = replace(token, dep="flat:name" if head.form in TITLES else "appos")
    return changed


def _quotation_governs(tree: Tree) -> Tree:
    # '"Non", a dit X.': the quotation is the root and the speech verb its parataxis.
    speech = root_of(tree)
    if tree[speech].pos != "VERB" or tree[speech].lemma not in SPEECH_VERBS:
        return tree
    below = children(tree, speech)
    said = [index for index in below if tree[index].dep in {"parataxis", "ccomp"} and index < speech]
    subjects = [index for index in below if tree[index].dep == "nsubj" and index > speech]
    if len(said) != 1 or not subjects or tree[said[0]].pos not in {"VERB", "NOUN", "ADJ", "PRON", "AUX"}:
        return tree
    changed = list(tree)
    changed[said[0]] = replace(tree[said[0]], head=said[0], dep="ROOT")
    changed[speech] = replace(tree[speech], head=said[0], dep="parataxis")
    for index in below:
        if tree[index].form in {".", "!", "?", "…"} and index > max(subjects):
            changed[index] = replace(tree[index], head=said[0])
    return changed


def _lemma(token: Token, pronouns: dict[str, str]) -> Token:
    form = _plain(token.form)
    pos = "PRON" if form == "dont" else "ADV" if token.pos == "PART" else token.pos
    lemma = pronouns.get(form, token.lemma) if token.pos == "PRON" else token.lemma
    return replace(token, pos=pos, lemma=lemma.split("/")[0] if len(lemma) > 1 else lemma)


def _features(token: Token) -> Token:
    feats = {key: value for key, value in token.feats.items() if key in FEATURES}
    if token.pos in BARE:
        feats = {key: value for key, value in feats.items() if key == "Polarity"}
    if token.pos == "DET" and feats.get("PronType") == "Prs":
        feats = {key: value for key, value in feats.items() if key in {"Number", "Gender"}}
    if token.pos == "PRON" and token.dep in PRONOUN_LABELS and token.lemma in PERSONAL_LEMMAS:
        feats.setdefault("PronType", "Prs")
    if feats.get("Voice") == "Act":
        del feats["Voice"]
    if token.pos in {"VERB", "AUX"} and feats.get("VerbForm") == "Part":
        is_present = token.pos == "VERB" and token.form.endswith("ant")
        feats.setdefault("Tense", "Pres" if is_present else "Past")
    return replace(token, feats=feats)


def _plain(form: str) -> str:
    return form.lower().replace("’", "'")
