"""spaCy's French tokenizer, changed to cut words as Universal Dependencies does.

Only data changes: spaCy writes patterns and special cases into the pipeline, so no code of this project is
needed to load it.
"""

from __future__ import annotations

from typing import Any

from spacy.lang.char_classes import ALPHA
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.util import compile_infix_regex, compile_suffix_regex, registry

CALLBACK = "pourparlers.french_tokenizer"

HYPHEN = "[-‐‑]"
CLITIC = "ce|je|tu|ils?|elles?|on|nous|vous|moi|toi|lui|leur|le|la|les|en|y|là|ci|eux"

SUFFIXES = (
    # "a-t-il" is "a" and "-t-il": one pronoun, not two tokens.
    rf"(?<=[{ALPHA}]){HYPHEN}t{HYPHEN}(?:ils?|elles?|on)",
    rf"(?<!elui)(?<!elle)(?<!eux)(?<!elles)(?<!à)(?<=[{ALPHA}]){HYPHEN}(?:{CLITIC})",
)

SUBJECTS = ("il", "elle", "on", "ils", "elles", "ce")

# Words that spaCy's list of compounds ("est-ouest", "porte-parole") would keep whole before a pronoun.
PLAIN_INVERSION = ("est", "Est")
INVERSION_WITH_T = ("passe", "Passe", "porte", "Porte", "tourne", "Tourne", "entre", "Entre")
ELIDED = ("quelqu{}un", "Quelqu{}un", "quelqu{}une", "l{}on", "L{}on")


def customise(nlp: Language) -> Language:
    """Change the tokenizer of ``nlp``, a French pipeline, and return the pipeline."""
    tokenizer: Any = nlp.tokenizer
    suffixes = [pattern for pattern in nlp.Defaults.suffixes or () if "(ce|clés|elle" not in pattern]
    tokenizer.suffix_search = compile_suffix_regex([*suffixes, *SUFFIXES]).search
    infixes = [_digits_only(p) for p in nlp.Defaults.infixes or () if not _splits_hyphens(p)]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.rules = {word: rule for word, rule in tokenizer.rules.items() if "-t-" not in word}
    # Costs two seconds to compile at every load and makes no difference on the treebanks.
    tokenizer.token_match = None
    for word, tokens in _special_cases():
        tokenizer.add_special_case(word, [{ORTH: token} for token in tokens])
    return nlp


@registry.callbacks(CALLBACK)
def after_creation() -> Any:
    """For the training configuration: customise every pipeline that is made."""
    return customise


def _splits_hyphens(pattern: str) -> bool:
    return pattern.startswith("(?<=[") and "(?:-|" in pattern


def _digits_only(pattern: str) -> str:
    # "2014-2020" is one token in the treebanks.
    return r"(?<=[0-9])[+\*^](?=[0-9-])" if pattern.startswith("(?<=[0-9])[+") else pattern


def _special_cases() -> list[tuple[str, list[str]]]:
    cases = [(f"{verb}-{word}", [verb, f"-{word}"]) for verb in PLAIN_INVERSION for word in SUBJECTS]
    cases += [
        (f"{verb}-t-{word}", [verb, f"-t-{word}"]) for verb in INVERSION_WITH_T for word in SUBJECTS[:3]
    ]
    for mark in "'’":
        cases += [(word.format(mark), [word.format(mark)]) for word in ELIDED]
    return cases
