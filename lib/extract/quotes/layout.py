"""The article laid out for reading quotations: tokens, marks and the sentences that hold both.

A sentence here ends only outside marks: "« Non. Jamais », dit-elle." is one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from lib.extract.lines import flowing
from lib.extract.marks import Mark, find_marks
from lib.extract.quotes.lexicon import MELTED, Lexicon, lexicon
from lib.languages.tokens import Doc, Token
from lib.records import Article, Span

DASHES = ("–", "—", "-", "(")
ENDS = ".!?…"
SENTENCE = 25
VERB_REACH = 4
COMMA = (",", "-", "–", "—")
ABBREVIATION = re.compile(
    r"(?:^|[\s(«\"“])(?:[A-ZÀ-Ý]|MM?|Mme|Mlle|Dr|Pr|St|Ste|Me|Mgr|Gal|Cdt|vs|cf|art|no|av)\.$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens ``[start, end)`` of one sentence, its paragraph's number and the marks it holds, in order."""

    start: int
    end: int
    paragraph: int
    marks: tuple[int, ...]


class HasSentence(Protocol):
    """Anything that knows the number of its sentence."""

    @property
    def sentence(self) -> int:
        """Index into ``Layout.sentences``."""


@dataclass(frozen=True)
class Layout:
    """An article ready for reading; ``mark_of[i]`` is the outermost mark around token i, or -1."""

    article: Article
    doc: Doc
    words: Lexicon
    marks: tuple[Mark, ...]
    mark_of: tuple[int, ...]
    mark_tokens: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    low: tuple[str, ...]
    pos: tuple[str, ...]
    opened: int = -1

    def outside(self, index: int) -> bool:
        """Whether token ``index`` stands outside all marks but the one that is ``opened``."""
        return self.mark_of[index] < 0 or self.mark_of[index] == self.opened

    def opens(self, index: int, turn: str) -> bool:
        """Whether one of the phrases of ``turn``, a table of the rules, stands at token ``index``."""
        return any(self.low[index : index + len(words)] == words for words in self.words.turns[turn])

    def inner(self, mark: int) -> str:
        """The text between the marks."""
        return self.article.text[self.marks[mark].inner_start : self.marks[mark].inner_end]

    def sentence_of(self, finding: HasSentence) -> Sentence:
        """The sentence in which a finding stands."""
        return self.sentences[finding.sentence]

    def sentence_end(self, token: int) -> int:
        """The token behind the sentence that holds ``token``."""
        return next((s.end for s in self.sentences if s.start <= token < s.end), len(self.low))

    def text(self, start: int, end: int) -> str:
        """The article's text over tokens ``[start, end)``."""
        if start >= end:
            return ""
        last = self.doc[end - 1]
        return self.article.text[self.doc[start].idx : last.idx + len(last.text)]

    def chars(self, start: int, end: int) -> Span:
        """Character span of tokens ``[start, end)``."""
        last = self.doc[end - 1]
        first = self.doc[start].idx
        if self.mark_of[start] >= 0 and (start == 0 or self.mark_of[start - 1] != self.mark_of[start]):
            # The mark may begin inside the token: d'"une
            first = max(first, self.marks[self.mark_of[start]].start)
        return first, last.idx + len(last.text)


def lay_out(doc: Doc, article: Article) -> Layout:
    """Marks, tokens and sentences of ``article``, whose parse is ``doc``."""
    tokens = list(doc)
    starts = tuple([token.idx for token in tokens])
    low = tuple([token.lower_ for token in tokens])
    words = lexicon(article.language)
    marks = _outermost(article.text, words, starts, low)
    pos = tuple([token.pos_ for token in tokens])
    mark_of = [-1] * len(doc)
    mark_tokens = []
    for number, mark in enumerate(marks):
        # A mark may begin inside a token: d'"une
        first, last = max(0, bisect_right(starts, mark.start) - 1), bisect_left(starts, mark.end)
        if first < last and doc[first].idx + len(doc[first].text) <= mark.start:
            first += 1
        mark_tokens.append((first, last))
        mark_of[first:last] = [number] * (last - first)
    sentences = tuple(_sentences(doc, article, marks, mark_of, starts, words, low))
    return Layout(
        article,
        doc,
        words,
        marks,
        tuple(mark_of),
        tuple(mark_tokens),
        sentences,
        low,
        pos,
    )


def _outermost(text: str, words: Lexicon, starts: tuple[int, ...], low: tuple[str, ...]) -> tuple[Mark, ...]:
    kept: list[Mark] = []
    for mark in find_marks(text):
        if kept and mark.start < kept[-1].end:
            continue
        if not mark.closed and not (_usable(text, mark) or _attributed(words, starts, low, mark.end)):
            continue
        kept.append(mark)
    return tuple(kept)


def _usable(text: str, mark: Mark) -> bool:
    # A lone opening mark after a colon or at a line's start; a lone closing mark before its attribution.
    if text[mark.start] in "«“\"„‹'<`":
        return True
    return text[mark.end : mark.end + 1] == ","


def _attributed(words: Lexicon, starts: tuple[int, ...], low: tuple[str, ...], position: int) -> bool:
    """Whether a verb of reporting stands at a character: "Nous irons » a dit X", "… . s'est réjoui X"."""
    first, tables = bisect_left(starts, position), words.words
    behind = low[first : first + VERB_REACH]
    beside = tables["having"] | tables["reflexive"] | tables["perfect"] | tables["pluperfect"]
    verb = next((at for at, word in enumerate(behind) if word not in beside and word[:1] != "-"), len(behind))
    forms = words.infinitives(behind[verb]) if verb < len(behind) else ()
    compound = any(word in tables["perfect"] | tables["pluperfect"] for word in behind[:verb])
    wanted = "past" if compound else "finite"
    return any(form == wanted and (base in words.verbs or base in words.phrases) for base, form in forms)


def _sentences(
    doc: Doc,
    article: Article,
    marks: tuple[Mark, ...],
    mark_of: list[int],
    starts: tuple[int, ...],
    words: Lexicon,
    low: tuple[str, ...],
) -> list[Sentence]:
    found = []
    text = article.text
    # A quotation over several paragraphs makes them one.
    joined: list[Span] = []
    inside = [(mark.start, mark.end) for mark in marks if len(mark.pieces) > 1]
    for start, end in flowing(text, article.body_start):
        within = joined and any(a < joined[-1][1] <= start < b for a, b in inside)
        # "La trêve tient.\n\na déclaré X"
        lost = joined and text[start].islower() and text[joined[-1][1] - 1] in ENDS
        if within or (lost and _attributed(words, starts, low, start)):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    for number, (start, end) in enumerate(joined):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        begin = first
        for index in range(first + 1, last + 1):
            if index == last or (
                not text[starts[index]].islower() and _begins(doc, text, mark_of, marks, index, starts[index])
            ):
                held = sorted({mark_of[i] for i in range(begin, index)} - {-1})
                if index > begin:
                    found.append(Sentence(begin, index, number, tuple(held)))
                begin = index
    return found


def _begins(doc: Doc, text: str, mark_of: list[int], marks: tuple[Mark, ...], index: int, at: int) -> bool:
    """Whether a sentence begins at token ``index``, not its paragraph's first and not in lower case."""
    here, before = mark_of[index], mark_of[index - 1]
    if here >= 0 and here == before:
        return False
    if text[at] in DASHES or text[at].isspace():
        return False
    if not _capital(text, at) and not (here >= 0 and before < 0 and _stated(marks[here])):
        return False
    if before >= 0:
        inner_end, outer_end = marks[before].inner_end, marks[before].end
        return text[inner_end - 1] in ENDS and outer_end <= at
    left = text[max(0, at - 12) : at].rstrip()
    if not left or left[-1] not in ENDS:
        return False
    if here >= 0:
        return True
    token: Token = doc[index]
    if left[-1] == "." and ABBREVIATION.search(left) and not token.is_sent_start:
        return False
    return bool(token.is_sent_start) or not ABBREVIATION.search(left)


def _stated(mark: Mark) -> bool:
    """Whether words between marks are long enough for a sentence that begins in lower case."""
    return mark.inner_end - mark.inner_start >= SENTENCE


def _capital(text: str, at: int) -> bool:
    for letter in text[at : at + 6]:
        if letter.isalpha():
            return letter.isupper()
        if letter.isdigit():
            return True
    return False


def unbound(word: str) -> str:
    """A pronoun without what binds it to the verb before it: "il" of "-t-il"."""
    return word.lstrip("-").removeprefix("t-")


def phrases_at(
    layout: Layout, at: int, limit: int, table: Mapping[str, Mapping[str, Sequence[tuple[str, ...]]]]
) -> Iterator[tuple[str, ...]]:
    """The phrases of ``table``, by their first two words, that stand at token ``at`` and end by ``limit``."""
    by_second = table.get(layout.low[at])
    if by_second is None:
        return
    second = layout.low[at + 1] if at + 1 < limit else ""
    for phrase in (*by_second.get(second, ()), *(by_second.get("", ()) if second else ())):
        end = at + len(phrase)
        if end <= limit and same_words(layout.low[at:end], phrase):
            yield phrase


def same_words(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Whether the words are those of ``phrase``; "du" and "d'" count as "de", "au" as "à"."""
    for word, wanted in zip(words, phrase, strict=True):
        if word != wanted and word not in MELTED.get(wanted, ()):
            return False
    return True
