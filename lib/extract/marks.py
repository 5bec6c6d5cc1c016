"""Quotation marks of an article's raw text, paired.

Papers mix « », “ ”, „ “, ‹ ›, ‘ ’, straight and doubled marks, nest them, forget one, or open one again at
each paragraph. Marks are paired paragraph by paragraph, so that an odd one never takes the rest of the
article with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from lib.extract.lines import flowing
from lib.extract.parsing import paragraphs

Side = Literal["open", "close", "either"]

# What a mark may pair with: the angle family and the double family stay apart unless one side is missing.
FAMILY = {"«": "angle", "»": "angle", "<<": "angle", ">>": "angle", "‹": "small", "›": "small",
          "‘": "single", "’": "single", "'": "single", "‚": "single"}  # fmt: skip
SIGN = re.compile(r"<<|>>|''|’’|‘‘|‘’|``|[«»“”„‟\"‹›＂〝〞]|[‘’‚']")
ELISION = re.compile(r"(?:^|[^\wà-ÿ])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|aujourd|presqu)$", re.I)
# A paragraph without any of these closes with the opening mark: "“ Oui “, a-t-il dit. “ Non. “"
CLOSED_BY = {"“": '”"»„', "«": '»”"“'}
STOP = re.compile(r"[.!?…]\s+(?=[A-ZÀ-Ý])")
GLUED = re.compile(r"(?<=[a-zà-ÿ]{2})[.!?](?=[A-ZÀ-Ý][a-zà-ÿ’' ])")
OPENING_PUNCTUATION = "([{—–-:/'’,;«“\"¡¿‘"
CLOSING_PUNCTUATION = ')]}.,;:!?…—–-/»”"’'
SINGLE_REACH = 400
LOOK_AHEAD = 12
UNCLOSED_REACH = 3000
LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation between marks: ``[start, end)`` with its marks, ``[inner_start, inner_end)`` without.

    ``depth`` is 0 for an outermost one. ``pieces`` are the inner spans by paragraph (one, unless the
    quotation spans several). ``closed`` is False when one side had to be supplied because the text lacks it.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int = 0
    pieces: tuple[tuple[int, int], ...] = ()
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Sign:
    """One mark in the text: where it stands, its family, and whether it can only open or only close."""

    start: int
    end: int
    family: str
    side: Side


# Every part of the extraction asks for the marks of the same article.
@lru_cache(maxsize=4)
def find_marks(text: str) -> tuple[Mark, ...]:
    """All quotations between marks in ``text`` by start; a nested one follows its outer one."""
    found: list[Mark] = []
    pending: Sign | None = None
    for start, end in flowing(text):
        signs = _signs(text, start, end)
        opened = pending.start if pending and _continues(text, start, signs, pending) else None
        if pending and opened is None:
            found += _unclosed(text, pending, signs=())
        marks, pending = _pair(text, signs, start, end, reopened=opened is not None)
        if opened is not None and marks and marks[0].start <= start:
            # closed here, whatever opens behind it and is closed in the paragraph after
            marks[0] = replace(marks[0], start=opened)
        elif opened is not None and pending is not None:
            pending = replace(pending, start=opened)
        found += marks
    if pending:
        found += _unclosed(text, pending, signs=())
    return tuple(_finish(text, found))


def _signs(text: str, start: int, end: int) -> list[Sign]:
    signs = []
    turned = {sign for sign, other in CLOSED_BY.items() if not any(o in text[start:end] for o in other)}
    for match in SIGN.finditer(text, start, end):
        side = _side(text, match.group(), match.start(), match.end(), start, end)
        if side == "open" and match.group() in turned and _may_close(text, match.end(), end):
            side = "either"
        if side:
            signs.append(Sign(match.start(), match.end(), FAMILY.get(match.group(), "double"), side))
    return _without_apostrophes(text, signs)


def _side(text: str, sign: str, at: int, after: int, start: int, end: int) -> Side | None:
    before = text[at - 1] if at > start else " "
    behind = text[after] if after < end else " "
    if sign in ("«", "<<", "‹", "„", "‟", "〝", "``", "‚"):
        # "»Text«" is how some papers set it: a mark that leans the wrong way goes by what is open already.
        return "either" if sign in "«‹" and _leans_left(before, behind) else "open"
    if sign in ("»", ">>", "›"):
        return "either" if sign in "»›" and _leans_left(behind, before) else "close"
    if sign in ("'", "’", "‘"):
        return _single_side(text, sign, at, before, behind)
    opens = before.isspace() or before in OPENING_PUNCTUATION
    closes = behind.isspace() or behind in CLOSING_PUNCTUATION
    if sign in ("“", "‘‘", "‘’") and not (closes and not opens):
        return "open"
    if sign in ("”", "’’") and not (opens and not closes and not before.isspace()):
        return "close" if not (before.isspace() and not closes) else "open"
    if opens != closes:
        return "open" if opens else "close"
    return "either"


def _may_close(text: str, after: int, end: int) -> bool:
    return after >= end or text[after].isspace() or text[after] in CLOSING_PUNCTUATION


def _leans_left(inside: str, outside: str) -> bool:
    return inside.isalnum() and (outside.isspace() or outside in ",.;:!?(")


def _single_side(text: str, sign: str, at: int, before: str, behind: str) -> Side | None:
    if before.isalnum() and behind.isalnum():
        return None
    if (before.isspace() or before in '([«“"—') and (behind.isalnum() or sign == "‘"):
        return "open"
    if sign != "‘" and (before.isalnum() or before in ".!?…") and not behind.isalnum():
        return None if ELISION.search(text[max(0, at - 8) : at]) else "close"
    return None


def _without_apostrophes(text: str, signs: list[Sign]) -> list[Sign]:
    # A single mark counts only with its partner near by: "les années '90", "dans l' ombre".
    kept: list[Sign] = []
    waiting: int | None = None
    for sign in signs:
        if sign.family != "single":
            kept.append(sign)
        elif sign.side == "open":
            if waiting is not None:
                kept.pop(waiting)
            waiting = len(kept)
            kept.append(sign)
        elif waiting is not None and sign.start - kept[waiting].start <= SINGLE_REACH:
            kept.append(sign)
            waiting = None
    if waiting is not None:
        kept.pop(waiting)
    return kept


def _continues(text: str, start: int, signs: list[Sign], pending: Sign) -> bool:
    """Whether the paragraph goes on with the quotation that the one before left open."""
    if not signs:
        return False
    first = signs[0]
    if first.start == start:
        return first.family == pending.family or first.side != "close"
    return first.side == "close" and first.family == pending.family


def _pair(
    text: str, signs: list[Sign], start: int, end: int, reopened: bool
) -> tuple[list[Mark], Sign | None]:
    """The marks of one paragraph and the sign that is still open at its end and may go on in the next."""
    marks: list[Mark] = []
    stack: list[Sign] = []
    if reopened:
        again = signs[0].start == start
        stack.append(Sign(start, signs[0].end if again else start, signs[0].family, "open"))
        signs = signs[1:] if again else signs
    for index, sign in enumerate(signs):
        partner = _partner(stack, sign, signs[index + 1 : index + 1 + LOOK_AHEAD])
        if partner is not None:
            opener = stack[partner]
            del stack[partner:]
            if not _implausible(opener, sign.start, marks):
                marks.append(Mark(opener.start, sign.end, opener.end, sign.start))
        elif sign.side != "close":
            stack.append(sign)
        elif not stack and sign.family != "single" and sign.start > start:
            marks += _unopened(text, marks, sign, start)
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    if not stack:
        return marks, None
    outer = stack[0]
    inside = [mark for mark in marks if mark.start > outer.start]
    if not inside and _may_go_on(text, outer, start):
        return marks, outer
    supplied = _unclosed(text, outer, signs=inside)
    return sorted(marks + supplied, key=lambda mark: (mark.start, -mark.end)), None


def _implausible(opener: Sign, end: int, marks: list[Mark]) -> bool:
    """Whether a span is too long for a quotation with others inside: then a mark was forgotten somewhere."""
    return end - opener.start > LONGEST and any(mark.start > opener.start for mark in marks[-LOOK_AHEAD:])


def _partner(stack: list[Sign], sign: Sign, rest: list[Sign]) -> int | None:
    if sign.side == "open" or not stack:
        return None
    for index in range(len(stack) - 1, -1, -1):
        if stack[index].family == sign.family:
            crossed = index < len(stack) - 1 and _closed_again(sign, rest)
            return len(stack) - 1 if crossed else index
    if sign.side == "close" and sign.family != "single" and stack[-1].family != "single":
        # «text": the partner is of another family, and none of its own will come.
        ahead = next((other for other in rest if other.family == stack[-1].family), None)
        if ahead is None or ahead.side == "open":
            return len(stack) - 1
    return None


def _closed_again(sign: Sign, rest: list[Sign]) -> bool:
    # « A "b » c »: the second closing mark belongs to the first opening one.
    ahead = next((other for other in rest if other.family == sign.family), None)
    return ahead is not None and ahead.side == "close"


def _may_go_on(text: str, sign: Sign, start: int) -> bool:
    before = text[start : sign.start].rstrip()
    return not before or before[-1] in ":.,!?…»”\"'"


def _unclosed(text: str, sign: Sign, signs: Iterable[Mark]) -> list[Mark]:
    # One closing mark often serves both levels: « Il a dit : « Non. » Else the paragraph's end closes.
    inside = list(signs)
    line = text.find("\n", sign.end)
    limit = min(len(text) if line < 0 else line, sign.end + UNCLOSED_REACH)
    if sign.family == "single" or not text[sign.end : limit].strip():
        return []
    if inside:
        before = text[max(0, sign.start - 2) : sign.start].strip()
        if (before and before[-1] not in ":.!?…") or _implausible(sign, inside[-1].end, inside):
            return []
        last = max(inside, key=lambda mark: mark.end)
        return [Mark(sign.start, last.end, sign.end, last.inner_end, closed=False)]
    return [Mark(sign.start, limit, sign.end, limit, closed=False)]


def _unopened(text: str, marks: list[Mark], sign: Sign, start: int) -> list[Mark]:
    """What a lone closing mark ends: all from the paragraph's start, or the sentence behind other marks."""
    begin = max([mark.end for mark in marks], default=start)
    if begin != start:
        stop = next(STOP.finditer(text, begin, sign.start), None)
        if stop is None:
            return []
        begin = stop.end()
    # "… en fin de matinée.Nous irons » a dit X": the mark was lost with the line's end
    glued = list(GLUED.finditer(text, begin, sign.start))
    begin = glued[-1].end() if glued else begin
    return [Mark(begin, sign.end, begin, sign.start, closed=False)]


def _finish(text: str, marks: list[Mark]) -> Iterable[Mark]:
    """Trims the inner spans, drops empty ones, and counts the depth."""
    ends: list[int] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        inner = text[mark.inner_start : mark.inner_end]
        if not any(letter.isalnum() for letter in inner):
            continue
        # A quotation that was joined over paragraphs begins after the first opening mark.
        inner_start = mark.inner_start
        if mark.inner_start - mark.start > 3:
            inner_start = mark.start + (2 if text[mark.start : mark.start + 2] in ("''", "<<") else 1)
            inner = text[inner_start : mark.inner_end]
        inner_start += len(inner) - len(inner.lstrip())
        inner_end = mark.inner_end - (len(inner) - len(inner.rstrip()))
        while ends and ends[-1] <= mark.start:
            ends.pop()
        if ends and ends[-1] < mark.end:
            continue
        pieces = tuple(_pieces(text, inner_start, inner_end))
        yield replace(mark, inner_start=inner_start, inner_end=inner_end, depth=len(ends), pieces=pieces)
        ends.append(mark.end)


def _pieces(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    for begin, stop in paragraphs(text[start:end]):
        begin, stop = start + begin, start + stop
        if begin > start:
            while begin < stop and (text[begin] in "«»“”\"'" or text[begin].isspace()):
                begin += 1
        if begin < stop:
            yield begin, stop
