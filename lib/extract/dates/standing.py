"""Where a phrase stands in the parsed article: its sentence, its verb, below the main clause or not."""

from __future__ import annotations

from collections.abc import Sequence

from lib.dates import Phrase
from lib.extract.events.clause import is_verbal
from lib.languages.tokens import Doc, Span, Token

BELOW = ("ccomp", "acl", "advcl", "csubj", "parataxis")


def span_of(doc: Doc, phrase: Phrase) -> Span | None:
    """The tokens that ``phrase`` touches, None when there are none."""
    span = doc.char_span(phrase.start, phrase.end)
    return span if span is not None and len(span) else None


def sentence(span: Span | None) -> int:
    """Index of the first token of the sentence that a phrase begins in, -1 for none."""
    return int(span[0].sent.start) if span is not None else -1


def governor(above: Sequence[Token]) -> int | None:
    """Index of the verb in whose clause a phrase with these tokens ``above`` it stands, None for none."""
    return next((token.i for token in above if is_verbal(token)), None)


def subordinate(span: Span | None, above: Sequence[Token]) -> bool:
    """Whether a phrase stands in a clause below the main one: "qu'ils se sont vus lundi"."""
    if span is None:
        return False
    return any(token.dep_.split(":")[0] in BELOW for token in (span.root, *above))


def counts(span: Span | None, phrase: Phrase) -> bool:
    """Whether what looks like a year is the number of something: "une ville de 2100 âmes"."""
    if span is None or phrase.kind != "year" or not phrase.text.isdigit():
        return False
    return bool(span.root.dep_ == "nummod" and span.root.head.i > span.root.i)


def above(span: Span | None) -> list[Token]:
    """The tokens above the head of a phrase, nearest first, the root of the sentence last."""
    found: list[Token] = []
    node = span.root if span is not None else None
    while node is not None and node.head.i != node.i:
        node = node.head
        found.append(node)
    return found
