"""The parts of a name, and what two ways of writing one have in common."""

from __future__ import annotations

from lib.registry.folding import fold

# Words that begin a surname: "ben Salmane", "von der Leyen", "De Wever".
PARTICLES = frozenset(
    [
        "al",
        "el",
        "ben",
        "bin",
        "ibn",
        "ould",
        "abou",
        "abu",
        "von",
        "van",
        "der",
        "den",
        "de",
        "du",
        "da",
        "di",
        "dos",
        "del",
        "della",
        "la",
        "le",
        "mac",
        "saint",
        "st",
        "ter",
        "ten",
    ]
)


def surname(name: str) -> str:
    """The part of a full name by which the news calls someone: "Mohammed ben Salmane" -> "ben Salmane"."""
    words = name.split()
    start = len(words) - 1
    while start > 1 and fold(words[start - 1]).strip("-") in PARTICLES:
        start -= 1
    return " ".join(words[start:]) if words else name


def key_of(name: str) -> str:
    """``name`` folded, hyphens and apostrophes aside: one key for every spelling of it."""
    return " ".join(fold(name).replace("-", " ").replace("’", "'").replace("'", " ").split())


def sorted_words(name: str) -> tuple[str, ...]:
    """The folded words of ``name`` in order of the alphabet: "Ahmed Abiy" and "Abiy Ahmed" are one."""
    return tuple(sorted(fold(name).replace("-", " ").split()))
