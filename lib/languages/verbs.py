"""Which verb a token is, and in which tense: repairs for what a trained tagger gets wrong.

A trained lemmatiser invents infinitives for verbs it has not seen, and takes rare futures for presents.
The lemma is therefore checked against a dictionary (simplemma) when it is not one that the rules know, and
the tense against the endings listed in the language's rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, Literal

import simplemma

from lib import languages
from lib.languages.tokens import Token


@lru_cache(maxsize=50_000)
def infinitive(form: str, lemma: str, language: str) -> str:
    """The infinitive of a verb ``form`` whose tagged ``lemma`` may be wrong; lower case."""
    table = _morphology(language)
    form, lemma = form.lower(), lemma.lower()
    if form in table["forms"]:
        return str(table["forms"][form])
    endings = tuple(table["infinitive_endings"])
    if (
        len(lemma) > 3
        and lemma != form
        and lemma.endswith(endings)
        and simplemma.is_known(lemma, lang=language)
    ):
        return lemma
    found = simplemma.lemmatize(form, lang=language).lower()
    if found.endswith(endings) and found != form:
        return found
    if form.endswith(endings) and simplemma.is_known(form, lang=language):
        # "rencontre" and "montre" end as infinitives do
        longer = next(_by_endings(form, table["regular_endings"]), None)
        return longer if longer is not None and simplemma.is_known(longer, lang=language) else form
    guess = next(_by_endings(form, table["participle_endings"]), None)
    if guess is not None and simplemma.is_known(guess, lang=language):
        # "paraphé", which dictionaries have as an adjective too
        return guess
    if guess is None and not lemma.endswith(endings):
        # "paraphe", "paraphait"
        regular = _by_endings(form, table["regular_endings"])
        return next((base for base in regular if simplemma.is_known(base, lang=language)), lemma)
    known = lemma.endswith(endings) and simplemma.is_known(lemma, lang=language)
    return lemma if guess is None or known else guess


def _by_endings(form: str, replacements: Mapping[str, str]) -> Iterator[str]:
    """The infinitives that ``form`` may be of by its ending, in the order of the table."""
    for ending, replacement in replacements.items():
        if form.endswith(ending):
            yield form.removesuffix(ending) + replacement


def language_of(token: Token) -> str:
    """The language that the parser noted on the document (``lib.extract.parsing``)."""
    return token.doc.language


def verb(token: Token) -> str:
    """The infinitive of ``token``, whatever the tagger made of it."""
    return infinitive(token.text, token.lemma_, token.doc.language)


@lru_cache(maxsize=50_000)
def tense_by_form(
    form: str, lemma: str, language: str
) -> Literal["future", "conditional", "imperfect", "subjunctive"] | None:
    """The tense, or the subjunctive, when the ending of a finite form says so, else None."""
    table = _morphology(language)
    form = form.lower()
    if _is_subjunctive(form, lemma, language):
        return "subjunctive"
    tenses: tuple[Literal["conditional", "future"], ...] = ("conditional", "future")
    for tense in tenses:
        for ending in table[f"{tense}_endings"]:
            if form.endswith(ending):
                if form.startswith(tuple(table["future_stems"])):
                    return tense
                base = infinitive(form, lemma, language)
                ambiguous = base.endswith(tuple(table["ambiguous_stems"]))
                stem = base.removesuffix("e") if base.endswith("re") else base
                if not ambiguous or form.startswith(stem):
                    return tense
                break
    imperfect = form.endswith(tuple(table["imperfect_endings"])) and form not in table["not_imperfect"]
    return "imperfect" if imperfect else None


def _is_subjunctive(form: str, lemma: str, language: str) -> bool:
    """ "tienne", "réunisse", "fassent": no present of the indicative of such a verb ends like that."""
    table = _morphology(language)
    if form in table["subjunctive_forms"]:
        return True
    if not form.endswith(table["subjunctive_ending"]):
        return False
    base = infinitive(form, lemma, language)
    return (
        form != base
        and base.endswith(tuple(table["subjunctive_verbs"]))
        and not base.endswith(tuple(table["not_subjunctive_verbs"]))
    )


def may_be_participle(form: str, language: str) -> bool:
    """Whether the form of a verb can be a past participle, whatever it was tagged: "conclu"."""
    table = _morphology(language)
    written = form.lower()
    return written in table["forms"] or written.endswith(tuple(table["participle_endings"]))


def may_be_conditional(form: str, language: str) -> bool:
    """Whether a finite form can be a conditional, whatever it was tagged: "recevait" cannot."""
    return form.lower().endswith(tuple(_morphology(language)["conditional_endings"]))


def never_past(form: str, language: str) -> bool:
    """Whether the ending of a finite form rules out the simple past: "discutent"."""
    table = _morphology(language)
    ending = table.get("plural_ending")
    if ending is None or not form.lower().endswith(ending):
        return False
    return not form.lower().endswith(tuple(table["simple_past_endings"]))


@cache
def _morphology(language: str) -> dict[str, Any]:
    table: dict[str, Any] = dict(languages.rules(language)["morphology"])
    table["forms"] = {form: base for base, forms in table["irregular"].items() for form in forms}
    return table
