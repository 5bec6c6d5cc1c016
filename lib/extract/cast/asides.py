"""The reporter's words inside quotation marks: "« Nous irons, a dit X, quand la piste sera sèche »"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lib.extract.cast.vocabulary import Vocabulary
from lib.languages.tokens import Doc, Token

BEFORE = 5
AFTER = 25


def asides(doc: Doc, depth: Sequence[int], words: Vocabulary) -> Iterator[tuple[int, int]]:
    """Token spans, between two commas, of reporting verbs whose subject follows; ``depth`` is per token."""
    for token in (doc[i] for i, marks in enumerate(depth) if marks):
        if _reports(token, words):
            start = _comma(doc, range(token.i - 1, max(token.i - BEFORE, -1), -1))
            end = _comma(doc, range(token.i + 1, min(token.i + AFTER, len(doc))))
            if start is not None and end is not None:
                yield start, end + 1


def _reports(verb: Token, words: Vocabulary) -> bool:
    if verb.pos_ not in ("VERB", "AUX") or not words.has("speech_verbs", verb.lemma_):
        return False
    before = [child for child in verb.children if words.has("inverted", child.text)]
    after = [child for child in verb.children if child.dep_.startswith("nsubj") and child.i > verb.i]
    return bool(before or after)


def _comma(doc: Doc, positions: range) -> int | None:
    for position in positions:
        if doc[position].text == ",":
            return position
        if doc[position].is_sent_start and doc[position].i > 0 and positions.step > 0:
            return None
    return None
