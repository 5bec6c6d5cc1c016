"""Whose words tell a contact: the quotation that holds its trigger, or the verb that makes it known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lib.extract.actors import Cast
from lib.extract.events.clause import children, is_verbal, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of
from lib.languages.tokens import Token
from lib.records import Certainty, Quote


@dataclass(frozen=True)
class Voice:
    """Who stands behind a telling, and on which day; ``outlet`` is the medium that cites unnamed sources.

    ``verbatim`` when the words stand between quotation marks.
    """

    certainty: Certainty
    speaker_id: str | None
    outlet: str | None
    day: date | None = None
    verbatim: bool = False


def voice_over(token: Token, quotes: Sequence[Quote]) -> Voice | None:
    """The voice of the shortest quotation around ``token``; None in the article's own narration."""
    around = [q for q in quotes if q.start <= token.idx < q.end]
    if not around:
        return None
    quote = min(around, key=lambda q: q.end - q.start)
    day = quote.date_start if quote.date_start == quote.date_end else None
    if quote.certainty == "hearsay":
        return Voice("hearsay", quote.speaker_id, quote.speaker_name, day)
    if quote.certainty == "hypothetical":
        return Voice("hypothetical", quote.speaker_id, None, day)
    verbatim = any(start <= token.idx < end for start, end in quote.verbatim)
    return Voice("attributed", quote.speaker_id, None, day, verbatim)


def on_rumour(token: Token, cast: Cast, lex: Lexicon) -> bool:
    """ "Selon nos informations, X a rencontré Y", "…, d'après des rumeurs": nobody is named who says so.

    So it is with "des informations de la presse", not with "les informations données par l'armée".
    """
    above = {token.i, *(a.i for a in token.ancestors)}
    return any(
        lemma(word) in lex.words.rumours
        and case_of(word, lex) in lex.words.sourcing
        and word.head.i in above
        and not any(_vouches(c, cast, lex) for c in _whence(word))
        for word in token.sent
        if word.pos_ == "NOUN"
    )


def _whence(news: Token) -> Iterator[Token]:
    yield from children(news, "nmod")
    for told in children(news, "acl"):
        yield from children(told, "obl", "obl:agent")


def _vouches(source: Token, cast: Cast, lex: Lexicon) -> bool:
    """ "de l'armée", "par l'armée", and not "de presse", "par l'AFP", which pass on what they were told."""
    if (
        case_of(source, lex) not in lex.words.of | lex.words.agent
        or {lemma(source), source.lower_} & lex.press
    ):
        return False
    known = cast.at(source)
    return known is None or not all(map(cast.is_source, known.actor_ids))


def announced(token: Token, lex: Lexicon) -> Certainty | None:
    """``"attributed"`` when the contact is the object, or in the clause, of a verb that makes it known."""
    node = token
    while node.head != node:
        above = node.head
        if is_verbal(above) and lemma(above) in lex.announce:
            return "attributed" if node.dep_ in ("obj", "ccomp", "xcomp") else None
        if is_verbal(above) and node.dep_ not in ("xcomp", "ccomp", "obj", "nsubj:pass", "nsubj"):
            return None
        node = above
    return None
