"""Which language a text is in, among those that news of peace talks is likely to be written in."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

PLAUSIBLE = ("ar", "de", "en", "es", "fa", "fr", "he", "it", "nl", "pl", "pt", "ru", "tr", "uk", "zh")
SAMPLE = 2000
# Statistics of letters say little about a few words; only the likeliest languages are then compared.
FEW_LETTERS = 60
LIKELIEST = ("fr", "en")


@cache
def _ranker() -> Callable[[str], list[tuple[str, float]]]:
    import py3langid  # slow to load, and needless when the language is given

    py3langid.set_languages(list(PLAUSIBLE))
    rank: Callable[[str], list[tuple[str, float]]] = py3langid.rank
    return rank


def detect(text: str, likeliest: tuple[str, ...] = LIKELIEST) -> str:
    """The likeliest language of ``text`` (ISO 639-1), judged by its first characters.

    A text of a few words is one of ``likeliest``.
    """
    ranked = [str(code) for code, _ in _ranker()(text[:SAMPLE])]
    if len(text) < FEW_LETTERS and max(text, default="") < "\u0370":
        return next(code for code in ranked if code in likeliest)
    return ranked[0]
