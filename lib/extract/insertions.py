"""Words that a paper puts into what it quotes: "le président (russe Vladimir) Poutine", "[Emmanuel] Macron".

Without their brackets they are plain French, which the parser reads and in which names are whole.
"""

from __future__ import annotations

import re
from functools import cache

from lib.languages import known, rules
from lib.registry import load

QUOTE = '"'


def without_brackets(text: str, language: str) -> str:
    """``text``, as the parser sees it, with spaces for the brackets around such words; same length."""
    if language not in known() or ("(" not in text and "[" not in text):
        return text
    articles = frozenset(rules(language)["insertions"]["articles"])
    letters = list(text)
    for found in _bracket(language).finditer(text):
        if _leads_on(found, articles) and _is_quoted(text, found.start()):
            letters[found.start()] = letters[found.end() - 1] = " "
    return "".join(letters)


@cache
def _bracket(language: str) -> re.Pattern[str]:
    """Matches a bracket with a few words, and the name that it leads up to ahead."""
    small = "|".join(map(re.escape, rules(language)["insertions"]["small"]))
    return re.compile(
        rf"[(\[]([^()\[\]{{}}\"\n.;:!?…]{{1,80}})[)\]](?= ?(?:[A-ZÀ-Ý]|(?:{small})[ -][A-ZÀ-Ý]))"
    )


def _leads_on(found: re.Match[str], articles: frozenset[str]) -> bool:
    """Whether the name behind goes on with the words in brackets: not in "l'ONU (New York) Untel"."""
    words = found[1].split()
    if not words or words[-1].endswith(",") or any(word.isdigit() for word in words):
        return False
    first, _, elided = words[0].partition("'")
    if first[0].islower() or first.lower() + ("'" if elided else "") in articles:
        return True
    return len(words) < 3 and bool(load().first_name_gender(first))


def _is_quoted(text: str, position: int) -> bool:
    """Whether a quotation of the paragraph is open at ``position``."""
    return text.count(QUOTE, text.rfind("\n", 0, position) + 1, position) % 2 == 1
