"""Date phrases of a language: finding them in a text, and the intervals they stand for.

No spaCy here. The words and patterns are the section [dates] of ``lib/languages``.
"""

from lib.dates.finding import find_phrases
from lib.dates.linked import resolve_linked
from lib.dates.records import Phrase, Resolved, Tense
from lib.dates.resolving import resolve

__all__ = ["Phrase", "Resolved", "Tense", "find_phrases", "resolve", "resolve_linked"]
