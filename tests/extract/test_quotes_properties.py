"""What holds for any text, and the worked example with the real cast."""

# ruff: noqa: E501  (a row of a table is one line)

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from lib.extract.actors import find_cast
from lib.extract.dates import found_dates
from lib.extract.parsing import parse
from lib.extract.quotes import find_quotes
from lib.extract.quotes.lexicon import lexicon
from lib.records import Article, Quote

WORDS = ["« ", " »", '"', "“", "”", "a dit", "Donald Trump", ", ", ". ", "selon", "que", "a-t-il", "la paix", ":",
         "\n", "déclaré", "est", "prêt", "ajoutant", "l'", "« Non »", "(", "–", "qui", "et", "de", "veut"]  # fmt: skip
SETTINGS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@SETTINGS
@example(words=["selon", " »", "« ", "a dit", ", "])
@given(words=st.lists(st.sampled_from(WORDS), max_size=30))
def test_spans_slice_and_never_overlap(
    quotes_of: Callable[[str], tuple[Quote, ...]], words: list[str]
) -> None:
    text = " ".join(words)
    end = 0
    for quote in quotes_of(text):
        assert text[quote.start : quote.end] == quote.text != ""
        assert quote.start >= end or quote.parent
        assert all(quote.start <= first < last <= quote.end for first, last in quote.verbatim)
        assert (quote.kind == "indirect") == (not quote.verbatim)
        end = quote.end


@SETTINGS
@given(text=st.text(max_size=120))
def test_any_text_is_read(quotes_of: Callable[[str], tuple[Quote, ...]], text: str) -> None:
    assert all(text[quote.start : quote.end] == quote.text for quote in quotes_of(text))


def test_ids_are_stable_and_differ(quotes_of: Callable[[str], tuple[Quote, ...]]) -> None:
    text = "« Oui », a dit Donald Trump. « Non », a dit Sergueï Lavrov."
    first, second = quotes_of(text)
    assert [quote.id for quote in quotes_of(text)] == [first.id, second.id]
    assert first.id != second.id


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        ("annonçait", "annoncer"), ("rappelle", "rappeler"), ("révèle", "révéler"), ("martèle", "marteler"),
        ("renchérit", "renchérir"), ("répondent", "répondre"), ("prévient", "prévenir"), ("promis", "promettre"),
        ("craignant", "craindre"), ("exigera", "exiger"), ("jugeant", "juger"), ("appuie", "appuyer"),
        ("reconnaît", "reconnaître"), ("conclut", "conclure"), ("dément", "démentir"), ("écrivait", "écrire"),
        ("avertissent", "avertir"), ("espère", "espérer"), ("dénonçant", "dénoncer"), ("soutiendra", "soutenir"),
        ("insère", "insérer"), ("tweete", "tweeter"), ("veut", "vouloir"), ("plaignait", "se plaindre"),
    ],
)  # fmt: skip
def test_forms_lead_to_their_infinitive(form: str, infinitive: str) -> None:
    bases = [base for base, _ in lexicon("fr").infinitives(form)]
    assert infinitive.removeprefix("se ") in bases


def test_the_inventory_is_large() -> None:
    assert sum(len(entries) for entries in lexicon("fr").verbs.values()) > 350


def test_worked_example(nlp: Language, seed_text: str, seed_gold: dict[str, Any]) -> None:
    article = Article(
        id="seed",
        title="",
        text=seed_text,
        language="fr",
        published=date(2025, 8, 7),
        body_start=seed_text.index("\n\n") + 2,
    )
    doc = parse(article, nlp)
    cast = find_cast(doc, article)
    dates = tuple(found.mention for found in found_dates(doc, article))
    quotes = {(q.start, q.end): q for q in find_quotes(doc, article, cast, dates)}
    wanted = {(row["start"], row["end"]): row for row in seed_gold["quotes"]}
    required = {span for span, row in wanted.items() if not row.get("optional")}
    assert required <= set(quotes) <= set(wanted)
    for span in required:
        quote, row = quotes[span], wanted[span]
        assert (quote.kind, quote.cue, quote.medium) == (row["kind"], row["cue"], row["medium"]), quote.text
        assert quote.certainty == row.get("certainty", "asserted")
        assert (quote.speaker_name or "").removeprefix("Le ") == row["speaker"], quote.text


@pytest.mark.parametrize("text", ["a invité  «nn», a-t-", "Il exhorte «X», juste", "Il accuse «X»,"])
def test_a_text_that_breaks_off_behind_an_island_is_read(text: str, nlp: Language) -> None:
    article = Article(id="a", title="", text=text, language="fr")
    doc = parse(article, nlp)
    for quote in find_quotes(doc, article, find_cast(doc, article), ()):
        assert text[quote.start : quote.end] == quote.text
