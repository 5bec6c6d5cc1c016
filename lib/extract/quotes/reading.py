"""Reads one sentence: which words are reported by which cue."""

from __future__ import annotations

from lib.extract.quotes.content import Finding, clause_end, is_finite, is_statement, island, trim
from lib.extract.quotes.cues import COMMA, Cue, Source, agent_of, find_cues, find_sources
from lib.extract.quotes.exclusion import is_label
from lib.extract.quotes.incise import read_incise
from lib.extract.quotes.layout import Layout, Sentence
from lib.extract.quotes.preposition import read_source

QUE = ("que", "qu'")
ADJACENT = ("ADV", "ADP", "DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM", "CCONJ", "PUNCT")


def read_sentence(layout: Layout, sentence: Sentence, number: int) -> list[Finding]:
    """All quotations with a cue or source in ``sentence``, in order of their start; none overlap."""
    cues = find_cues(layout, sentence)
    sources = list(find_sources(layout, sentence))
    cues = [
        cue for cue in cues if not any(s.first <= cue.index < s.end and cue.index <= s.head for s in sources)
    ]
    found: list[Finding] = []
    for position, cue in enumerate(cues):
        if _inside(cue.index, found):
            continue
        following = [other for other in cues[position + 1 :] if other.first > cue.last]
        if cue.order == "inverted":
            finding = read_incise(layout, sentence, number, cue, following, found)
            found = _without_covered(found, finding)
        else:
            finding = read_forward(layout, sentence, number, cue, following, sources)
        if finding and not _overlaps(finding, found):
            found.append(finding)
    for source in sources:
        if not _inside(source.head, found):
            finding = read_source(layout, sentence, number, source, cues, found)
            if finding and not _overlaps(finding, found):
                found.append(finding)
    return sorted(found, key=lambda finding: finding.start)


def _inside(token: int, found: list[Finding]) -> bool:
    return any(finding.first <= token < finding.last and not _in_zone(token, finding) for finding in found)


def _in_zone(token: int, finding: Finding) -> bool:
    return any(start <= token < end for start, end in finding.zone)


def _overlaps(finding: Finding, found: list[Finding]) -> bool:
    return any(finding.start < other.end and other.start < finding.end for other in found)


def _without_covered(found: list[Finding], finding: Finding | None) -> list[Finding]:
    # "« A », dénonçant « B », a dit X" cannot be; what an incise covers is one quotation.
    if finding is None:
        return found
    return [other for other in found if not (finding.first <= other.first and other.last <= finding.last)]


def read_forward(
    layout: Layout, sentence: Sentence, number: int, cue: Cue, following: list[Cue], sources: list[Source]
) -> Finding | None:
    """What a cue before its content reports, or None."""
    limit = following[0].first if following else sentence.end
    if cue.passive and agent_of(layout.doc[cue.index]) is None:
        return None
    content = (
        _clause(layout, sentence, cue)
        or _after_colon(layout, cue, limit)
        or _of_oneself(layout, sentence, cue)
        or _infinitive(layout, sentence, cue)
        or _island(layout, sentence, cue, limit)
    )
    if content is None:
        return None
    start, end, direct = content
    return make(layout, number, start, end, direct, cue=cue, zone=((cue.first, start), (end, sentence.end)))


def make(
    layout: Layout,
    number: int,
    start: int,
    end: int,
    direct: bool,
    cue: Cue | None = None,
    source: Source | None = None,
    zone: tuple[tuple[int, int], ...] = (),
) -> Finding | None:
    """The finding over tokens ``[start, end)``; ``direct`` when marks are all there is to it."""
    start, end = trim(layout, start, end)
    if start >= end:
        return None
    held = sorted({layout.mark_of[i] for i in range(start, end)} - {-1})
    verbatim = tuple(piece for mark in held for piece in layout.marks[mark].pieces)
    first, last = layout.chars(start, end)
    if direct and held:
        first, last = layout.marks[held[0]].inner_start, layout.marks[held[-1]].inner_end
        kind = "direct"
    else:
        kind = "mixed" if held else "indirect"
    return Finding(first, last, kind, verbatim, start, end, number, cue, source, zone, tuple(held))  # type: ignore[arg-type]


def _clause(layout: Layout, sentence: Sentence, cue: Cue) -> tuple[int, int, bool] | None:
    """ "X affirme que …": the clause behind "que"."""
    for at in range(cue.last + 1, sentence.end):
        if not layout.outside(at):
            return None
        token = layout.doc[at]
        if layout.low[at] in QUE and _is_conjunction(layout, at, cue):
            held = clause_end(layout, sentence, at + 1, cue)
            if not _reports_clause(cue) and all(layout.outside(i) for i in range(at + 1, held)):
                return None
            return at + 1, held, False
        if token.text in (":", ";") or is_finite(layout, at) and token.pos_ in ("VERB", "AUX"):
            return None
        if at > cue.last + 30:
            return None
    return None


def _reports_clause(cue: Cue) -> bool:
    return "que" in cue.reports and not cue.negated and not cue.passive


def _is_conjunction(layout: Layout, at: int, cue: Cue) -> bool:
    token = layout.doc[at]
    if layout.low[at - 1] in (
        "ce",
        "plus",
        "moins",
        "aussi",
        "autre",
        "autant",
        "même",
        "tel",
        "telle",
        "plutôt",
    ):
        return False
    if at == cue.last + 1:
        return True
    if token.pos_ == "PRON" and token.dep_ in ("obj", "nsubj", "obl", "iobj"):
        return False
    if cue.negated and "que" not in cue.reports:
        return False
    return token.dep_ == "mark" or token.pos_ == "SCONJ"


def _after_colon(layout: Layout, cue: Cue, limit: int) -> tuple[int, int, bool] | None:
    """ "X a prévenu : « … »": all that stands between marks behind the colon."""
    for at in range(cue.last + 1, limit - 1):
        if not layout.outside(at):
            return None
        if layout.low[at] == ":":
            return None if layout.outside(at + 1) else (at + 1, _marks_end(layout, at + 1, limit), True)
    return None


def _marks_end(layout: Layout, at: int, limit: int) -> int:
    end = layout.mark_tokens[layout.mark_of[at]][1]
    while end < limit and (not layout.outside(end) or layout.low[end] in (",", "…", "...")):
        end = layout.mark_tokens[layout.mark_of[end]][1] if not layout.outside(end) else end + 1
    return end


def _of_oneself(layout: Layout, sentence: Sentence, cue: Cue) -> tuple[int, int, bool] | None:
    """ "X s'est dit prêt à …": from the adjective."""
    if not cue.self_said or cue.last + 1 >= sentence.end:
        return None
    at = cue.last + 1
    while at < sentence.end - 1 and layout.outside(at) and layout.doc[at].pos_ == "ADV":
        at += 1
    token = layout.doc[at]
    if not layout.outside(at):
        return at, island(layout, sentence, cue, layout.mark_of[at], sentence.end)[1], False
    if token.pos_ in ("ADJ", "VERB", "NOUN", "ADP") and layout.low[at] not in (",", "comme"):
        return cue.last + 1, clause_end(layout, sentence, at, cue), False
    return None


def _infinitive(layout: Layout, sentence: Sentence, cue: Cue) -> tuple[int, int, bool] | None:
    """ "X affirme avoir …", "X promet de …": from the infinitive."""
    if cue.negated or cue.passive or not cue.reports & {"infinitive", "de"}:
        return None
    at = cue.last + 1
    de = False
    for at in range(cue.last + 1, min(cue.last + 14, sentence.end)):
        if not layout.outside(at) or layout.doc[at].is_punct:
            return None
        if layout.low[at] in ("de", "d'") and "de" in cue.reports:
            de = True
            continue
        token = layout.doc[at]
        infinitive = token.pos_ in ("VERB", "AUX") and token.morph.get("VerbForm") == ["Inf"]
        if infinitive and (de or "infinitive" in cue.reports):
            start = at
            while start - 1 > cue.last and layout.low[start - 1] in (
                *layout.words.words["clitics"],
                "ne",
                "pas",
                "n'",
            ):
                start -= 1
            return start, clause_end(layout, sentence, at, cue), False
        if not de and "infinitive" in cue.reports and token.pos_ not in ("ADV", "PRON"):
            if "de" not in cue.reports:
                return None
        if (
            de
            and layout.low[at] not in (*layout.words.words["clitics"], "ne", "pas", "n'")
            and token.pos_ != "ADV"
        ):
            de = False
        if (
            "accuse" not in cue.groups
            and not de
            and token.pos_ not in ("ADV", "ADP", "PRON", "DET", "NOUN", "PROPN")
        ):
            return None
    return None


def _island(layout: Layout, sentence: Sentence, cue: Cue, limit: int) -> tuple[int, int, bool] | None:
    """ "X a dénoncé une « mascarade »": words between marks that the cue governs."""
    at = cue.last + 1
    plain = True
    while at < limit and layout.outside(at):
        token = layout.doc[at]
        if is_finite(layout, at) or token.text in (";", ":"):
            return None
        plain = plain and (token.pos_ in ("ADV", "PUNCT", "ADP", "DET", "NOUN", "PROPN"))
        at += 1
    if at >= limit:
        return None
    mark = layout.mark_of[at]
    if is_label(layout, mark):
        return None
    adjacent = at == cue.last + 1 or layout.low[at - 1] in COMMA
    speech = cue.groups & {"say", "add", "answer", "utter", "write", "insist", "remark", "ask"}
    if adjacent and speech and is_statement(layout, mark) and layout.inner(mark)[:1].isupper():
        return at, layout.mark_tokens[mark][1], True
    start, end = island(layout, sentence, cue, mark, limit)
    return start, end, False
