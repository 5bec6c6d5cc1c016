"""Where a phrase stands in the parsed article: its sentence, its verb, below the main clause or not."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from lib.dates import Phrase
from lib.extract.events.clause import is_verbal

BELOW = ("ccomp", "acl", "advcl", "csubj", "parataxis")


def span_of(doc: Doc, phrase: Phrase) -> Span | None:
    """The tokens that ``phrase`` touches, None when there are none."""
    span = doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
    return span if span is not None and len(span) else None


def sentence(doc: Doc, phrase: Phrase) -> int:
    """Index of the first token of the sentence that ``phrase`` begins in, -1 for none."""
    span = span_of(doc, phrase)
    return int(span[0].sent.start) if span is not None else -1


def governor(doc: Doc, phrase: Phrase) -> int | None:
    """Index of the verb whose clause ``phrase`` stands in, None where there is none."""
    return next((token.i for token in above(doc, phrase) if is_verbal(token)), None)


def subordinate(doc: Doc, phrase: Phrase) -> bool:
    """Whether ``phrase`` stands in a clause below the main one: "qu'ils se sont vus lundi"."""
    span = span_of(doc, phrase)
    if span is None:
        return False
    return any(token.dep_.split(":")[0] in BELOW for token in (span.root, *above(doc, phrase)))


def counts(doc: Doc, phrase: Phrase) -> bool:
    """Whether what looks like a year is the number of something: "une ville de 2100 âmes"."""
    span = span_of(doc, phrase) if phrase.kind == "year" and phrase.text.isdigit() else None
    return span is not None and span.root.dep_ == "nummod" and span.root.head.i > span.root.i


def above(doc: Doc, phrase: Phrase) -> list[Token]:
    """The tokens above the head of ``phrase``, nearest first, the root of the sentence last."""
    span = span_of(doc, phrase)
    found: list[Token] = []
    node = span.root if span is not None else None
    while node is not None and node.head.i != node.i:
        node = node.head
        found.append(node)
    return found
