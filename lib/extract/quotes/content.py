"""What is reported: where the content of a quotation begins and ends in its sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

from lib.extract.quotes.cues import COMMA, Cue, Source, same_words
from lib.extract.quotes.layout import ENDS, Layout, Sentence
from lib.records import QuoteKind, Span

NOMINAL_EDGE = ("DET", "ADJ", "ADV", "NUM")


@dataclass(frozen=True, slots=True)
class Finding:
    """A quotation found in a sentence, before its speaker is known.

    ``[start, end)`` are characters, ``[first, last)`` the tokens it covers, ``zone`` the tokens of its
    attribution, where medium, addressee and date stand.
    """

    start: int
    end: int
    kind: QuoteKind
    verbatim: tuple[Span, ...]
    first: int
    last: int
    sentence: int
    cue: Cue | None = None
    source: Source | None = None
    zone: tuple[Span, ...] = ()
    marks: tuple[int, ...] = field(default=())


def is_finite(layout: Layout, index: int) -> bool:
    """Whether token ``index`` is a finite verb or auxiliary, by the parse or by its form."""
    token = layout.doc[index]
    return token.pos_ in ("VERB", "AUX") and "Fin" in token.morph.get("VerbForm", ["Fin"])


def trim(layout: Layout, start: int, end: int) -> Span:
    """Tokens ``[start, end)`` without punctuation and white space at either end; marks stay."""
    while (
        start < end and layout.outside(start) and (layout.doc[start].is_punct or layout.doc[start].is_space)
    ):
        start += 1
    while end > start and layout.outside(end - 1) and _trailing(layout, end - 1):
        end -= 1
    return start, end


def _trailing(layout: Layout, index: int) -> bool:
    token = layout.doc[index]
    return (token.is_punct and token.text not in ")]") or token.is_space


def clause_end(
    layout: Layout, sentence: Sentence, start: int, cue: Cue | None, limit: int | None = None
) -> int:
    """The token behind a reported clause that begins at ``start`` and hangs on ``cue``."""
    stop = sentence.end if limit is None else min(limit, sentence.end)
    at = start
    while at < stop:
        if not layout.outside(at):
            at = layout.mark_tokens[layout.mark_of[at]][1]
            continue
        if at > start and _stops(layout, sentence, at, cue):
            break
        at += 1
    return at


def _stops(layout: Layout, sentence: Sentence, at: int, cue: Cue | None) -> bool:
    word, low = layout.doc[at].text, layout.low
    if word == ";":
        return True
    after = at + 1
    if after >= sentence.end:
        return False
    if word in (",", "–", "—", "("):
        if low[after] in ("et", "mais", "puis", "tout", "en") and after + 1 < sentence.end:
            if _carries_on(layout, after + 1) or low[after] == "tout" and _carries_on(layout, after + 2):
                return True
            return _another_clause(layout, sentence, after, cue)
        return (
            _carries_on(layout, after)
            or _closing_phrase(layout, after, sentence.end)
            or _without(layout, after, sentence.end)
        )
    if low[at] in ("et", "mais", "puis"):
        return _carries_on(layout, after) or _another_clause(layout, sentence, at, cue)
    if low[at] == "tout" and low[after] == "en":
        return _carries_on(layout, after + 1)
    return _medium_phrase(layout, sentence, at, cue)


def _carries_on(layout: Layout, at: int) -> bool:
    """Whether a participle of reporting stands here: "ajoutant que", "a précisé"."""
    if at >= len(layout.low) or not layout.outside(at):
        return False
    return any(
        form == "gerund" and base in layout.words.verbs
        for base, form in layout.words.infinitives(layout.low[at])
    )


def _closing_phrase(layout: Layout, at: int, limit: int) -> bool:
    for phrase in layout.words.stop_phrases:
        end = at + len(phrase)
        if end <= limit and same_words(layout.low[at:end], phrase):
            return True
    return False


def _without(layout: Layout, at: int, limit: int) -> bool:
    """ "sans préciser lesquels": the reporter's words, not the speaker's."""
    if layout.low[at] != "sans":
        return False
    for word in range(at + 1, min(at + 4, limit)):
        if layout.low[word] in layout.words.stop_without:
            return True
    return False


def _another_clause(layout: Layout, sentence: Sentence, at: int, cue: Cue | None) -> bool:
    """Whether "et" or "mais" at ``at`` joins a new clause to the reporting verb, not to its content."""
    if cue is None:
        return False
    verb = layout.doc[cue.index]
    heads = {verb.i, verb.head.i} if verb.dep_ in ("xcomp", "conj") else {verb.i}
    for index in range(at + 1, min(at + 12, sentence.end)):
        if not layout.outside(index):
            return False
        if layout.low[index] in ("que", "qu'"):
            return False
        token = layout.doc[index]
        if token.pos_ in ("VERB", "AUX") and is_finite(layout, index):
            while token.dep_ in ("aux:tense", "aux:pass", "cop", "aux"):
                token = token.head
            if token.dep_ == "conj" and token.head.i in heads:
                return True
            reading = any(base in layout.words.verbs for base, _ in layout.words.infinitives(token.lower_))
            # "et a ajouté", "et dit": no subject of its own and a verb of reporting.
            return reading and index == at + 1 and token.dep_ in ("conj", "ROOT")
    return False


def _medium_phrase(layout: Layout, sentence: Sentence, at: int, cue: Cue | None) -> bool:
    """ "dans un communiqué", "lors d'une conférence de presse" behind the content."""
    if cue is None or layout.doc[at].pos_ not in ("ADP", "ADV"):
        return False
    here = layout.doc[at].idx
    match = layout.words.medium.match(layout.article.text, here)
    if not match or not layout.words.indefinite_medium.match(match.group()):
        return False
    return True


def island(layout: Layout, sentence: Sentence, cue: Cue, mark: int, limit: int) -> Span:
    """Tokens of the reported words around an island that ``cue`` governs without "que"."""
    first, last = layout.mark_tokens[mark]
    if cue.groups & {"describe", "accuse"}:
        start = _left_of_island(layout, cue, first)
        end = last if "accuse" not in cue.groups else clause_end(layout, sentence, last, cue, limit)
    else:
        start, end = _complement(layout, sentence, cue, mark, limit)
    return trim(layout, start, _with_further_islands(layout, sentence, end, limit))


def _left_of_island(layout: Layout, cue: Cue, first: int) -> int:
    while first - 1 > cue.last and layout.outside(first - 1) and layout.doc[first - 1].pos_ in NOMINAL_EDGE:
        first -= 1
    return first


def _complement(layout: Layout, sentence: Sentence, cue: Cue, mark: int, limit: int) -> Span:
    """The cue's complement that holds the island: its left edge by the parse, its right edge at a stop."""
    first, last = layout.mark_tokens[mark]
    doc = layout.doc
    root = next((t for t in doc[first:last] if not first <= t.head.i < last and not t.is_punct), doc[first])
    top = root
    for _ in range(12):
        if not cue.last < top.head.i < limit or top.head == top:
            break
        top = top.head
    start = min(
        (t.i for t in top.subtree if t.i > cue.last and not t.is_punct and t.i < first), default=first
    )
    while start < first and doc[start].pos_ == "ADP" and layout.outside(start):
        start += 1
    if any(layout.low[i] in (*COMMA, ";", ":") for i in range(start, first)):
        start = _left_of_island(layout, cue, first)
    inside = {t.i for t in top.subtree}
    end = clause_end(layout, sentence, last, cue, limit)
    at = last
    while at < end and (at in inside and layout.low[at] not in (",", ";", "–", "—")):
        at += 1
    return start, max(at, last)


def _with_further_islands(layout: Layout, sentence: Sentence, end: int, limit: int) -> int:
    """Takes in "et “b”" behind "“a”"."""
    at = end
    while at < limit and layout.outside(at):
        if layout.low[at] not in (",", "et", "ou", "mais", "puis") and layout.doc[at].pos_ not in (
            *NOMINAL_EDGE,
            "ADP",
        ):
            return end
        at += 1
        if at - end > 4:
            return end
    if at >= limit or at == end:
        return end
    return _with_further_islands(layout, sentence, layout.mark_tokens[layout.mark_of[at]][1], limit)


def is_statement(layout: Layout, mark: int) -> bool:
    """Whether the words between the marks could stand alone: a sentence, not a term."""
    inner = layout.inner(mark)
    words = inner.split()
    first, last = layout.mark_tokens[mark]
    verb = any(is_finite(layout, i) for i in range(first, last))
    capital = inner[:1].isupper()
    return (verb and (capital or len(words) >= 4)) or (capital and (inner[-1] in ENDS and len(words) >= 2))
