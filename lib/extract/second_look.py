"""A second look at paragraphs in which the parser took a demonym or a noun for a verb.

In "le ministère soudanais indique", a word that it has hardly met becomes the verb, and the ministry says
nothing any more. Read once more with a demonym that it knows in that place, the sentence comes out right.
"""

from __future__ import annotations

from functools import cache

import numpy
from spacy.language import Language
from spacy.symbols import AUX, VERB, nsubj
from spacy.tokens import Doc as Parsed
from spacy.vocab import Vocab

from lib.languages import rules
from lib.languages.reading import read
from lib.registry import load


@cache
def _familiar(vocab: Vocab, language: str) -> dict[int, str]:
    """For the key of each demonym with forms of its own for both genders: one that the parser knows.

    And of each noun that ends as a verb does, another noun.
    """
    registry = load()
    forms = {
        form for each in registry.demonyms if each.masculine != each.feminine
        for form in (each.masculine, each.feminine, each.masculine_plural, each.feminine_plural)
    }  # fmt: skip
    parsing = rules(language)["parsing"]
    like = {form: parsing["familiar"][registry.demonym_form(form)] for form in sorted(forms)}
    return {vocab.strings.add(word): known for word, known in (*like.items(), *parsing["nouns"].items())}


def look_again(parsed: Parsed, nlp: Language, language: str) -> Parsed:
    """``parsed``, read once more where a demonym became a verb; word for word as long as before.

    The words of the second reading differ in those places; what they are in the text, ``parsed`` tells.
    """
    familiar = _familiar(nlp.vocab, language)
    if familiar.keys().isdisjoint(parsed.to_array("ORTH").tolist()):
        return parsed
    columns = parsed.to_array(["ORTH", "POS", "DEP", "HEAD"])
    if not _mistaken(columns, familiar):
        return parsed
    words = [familiar.get(token.orth, token.text) for token in parsed]
    spaces = [bool(token.whitespace_) for token in parsed]
    return next(read(nlp, [Parsed(nlp.vocab, words=words, spaces=spaces)]))


def _mistaken(columns: numpy.ndarray, familiar: dict[int, str]) -> bool:
    rows = columns.tolist()
    for position, (key, pos, _, _) in enumerate(rows):
        if key not in familiar:
            continue
        if pos in (VERB, AUX):
            return True
        if position and rows[position - 1][2] == nsubj and rows[position - 1][3] == 1:
            # its noun became its subject
            return True
    return False
