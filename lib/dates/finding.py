"""Finds date phrases in a text: the longest at each place, unless its context says it is none."""

from __future__ import annotations

import re
from dataclasses import replace

from lib.dates.composing import DAYS, composed
from lib.dates.folding import fold
from lib.dates.grammar import Blocker, beginning, grammar_of
from lib.dates.reading import Reading, starts
from lib.dates.records import Phrase

GLUED = re.compile(r"-?\w")
OPERATED = frozenset({"since", "from", "as_early", "until", "by", "before", "after", "not_before"})
TIMED = DAYS | OPERATED | {"range", "shifted", "day_of", "night_of"}


def find_phrases(text: str, language: str) -> tuple[Phrase, ...]:
    """The date phrases of ``text`` in order, the longest at each place, none overlapping.

    Raises UnknownLanguage when the language has no rules.
    """
    grammar = grammar_of(language)
    folded, offsets = fold(text)
    reading = Reading(language, grammar, folded)
    found = []
    done = 0
    for start, word in starts(folded, grammar.triggers):
        possible = beginning(language, word)
        if start < done or not (possible.terms or possible.opens):
            continue
        phrase = _phrase_at(reading, start, bool(possible.opens))
        if phrase:
            done = phrase.end
            # What is blocked as a whole holds no shorter date either: "Mouvement du 23 mars".
            if not _blocked(reading, phrase):
                phrase = _with_time_of_day(reading, phrase)
                done = phrase.end
                found.append(_led_back(phrase, text, offsets))
    return tuple(found)


def _phrase_at(reading: Reading, start: int, opens: bool) -> Phrase | None:
    phrases = composed(reading, start, opens)
    whole = (phrase for phrase in phrases if not GLUED.match(reading.text, phrase.end))
    return max(whole, key=lambda phrase: phrase.end, default=None)


def _blocked(reading: Reading, phrase: Phrase) -> bool:
    return any(_blocks(blocker, reading, phrase) for blocker in reading.grammar.blockers)


def _blocks(blocker: Blocker, reading: Reading, phrase: Phrase) -> bool:
    if blocker.kinds and phrase.kind not in blocker.kinds:
        return False
    if blocker.bare and set(phrase.fields) != {phrase.kind}:
        return False
    if blocker.before and not blocker.before.search(reading.context(phrase.start)):
        return False
    return blocker.after is None or blocker.after.match(reading.text, phrase.end) is not None


def _with_time_of_day(reading: Reading, phrase: Phrase) -> Phrase:
    end = phrase.end
    if phrase.kind in TIMED:
        for suffix in reading.grammar.suffixes:
            match = suffix.match(reading.text, end)
            if match:
                end = match.end()
    return phrase if end == phrase.end else replace(phrase, end=end)


def _led_back(phrase: Phrase, text: str, offsets: list[int] | None) -> Phrase:
    start = offsets[phrase.start] if offsets else phrase.start
    end = offsets[phrase.end - 1] + 1 if offsets else phrase.end
    parts = tuple(_led_back(part, text, offsets) for part in phrase.parts)
    return replace(phrase, start=start, end=end, text=text[start:end], parts=parts)
