"""Which side of the publication date a phrase lies on, by the clause that governs it.

The tree is climbed from the phrase to the first word that decides: a finite verb, a modal, a participle
such as "prévu", a noun such as "préparation". Climbing never enters or leaves a quotation.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, Literal

from spacy.tokens import Doc, Token

from lib import languages
from lib.dates import Phrase, Tense
from lib.extract.events.clause import Conjugation, children, conjugation, is_verbal, passive, reflexive
from lib.extract.marks import Mark
from lib.languages.verbs import verb

Sense = Tense | Literal["either"]

FINITE = frozenset(
    {"past", "pluperfect", "imperfect", "present", "future", "conditional", "conditional_past"}
)
TOLD = frozenset(
    {"past", "pluperfect", "imperfect", "conditional_past", "participle_past", "infinitive_past"}
)
REACH = 12


class Tenses:
    """The tenses of one parsed article; built once per article."""

    def __init__(self, doc: Doc, marks: Sequence[Mark], language: str) -> None:
        self.doc = doc
        self.words: dict[str, Any] = languages.rules(language)["dates"]["tense"]
        self.edges = sorted({edge for mark in marks for edge in (mark.start, mark.end)})

    def sense(self, phrase: Phrase) -> Sense:
        """The side of ``phrase``: its own, else its clause's; "either" where nothing tells."""
        if phrase.direction is not None:
            return phrase.direction
        span = self.doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
        if span is None or not len(span):
            return "either"
        return self._climb(span.root) or self._nearest(span.start, span.end) or "either"

    def _region(self, token: Token) -> int:
        return bisect_right(self.edges, token.idx)

    def _climb(self, head: Token) -> Sense | None:
        through: list[Token] = []
        node = head
        while node.head is not node and len(through) < REACH:
            below, node = node, node.head
            if self._region(node) != self._region(head):
                return None
            decided = self._decide(node, below, through)
            if decided:
                return decided
            through.append(node)
        return None

    def _decide(self, node: Token, below: Token, through: list[Token]) -> Sense | None:
        if not is_verbal(node):
            return self._by_noun(node, below)
        decided = self._by_verb(node, below)
        if decided == "past" and any(not is_verbal(token) for token in through):
            return self._by_object(node, through)
        return decided

    def _by_noun(self, noun: Token, below: Token) -> Sense | None:
        if noun.lemma_.lower() in self.words["coming_nouns"] and below.dep_ != "appos":
            return "future"
        return None

    def _by_object(self, node: Token, through: list[Token]) -> Sense:
        # "a annoncé la rencontre de vendredi", "a parlé avant la réunion de vendredi"
        cases = {child.lower_ for token in through for child in children(token, "case")}
        if cases & set(self.words["coming_prepositions"]):
            return "either"
        return "future" if verb(node) in self.words["arranging"] else "past"

    def _by_verb(self, node: Token, below: Token) -> Sense | None:
        form, lemma = self._form(node), verb(node)
        if lemma in self.words["moving"] and self._preposition(below) in self.words["toward"]:
            return "future"
        if lemma in self.words["planned"] and (passive(node) or form.startswith("participle") or _bare(node)):
            return self._by_plan(node)
        if form in ("infinitive", "subjunctive"):
            return self._by_governor(node, form)
        if form in TOLD:
            return "past"
        if form in ("future", "conditional"):
            return "future"
        if form == "participle":
            return None
        return "future" if lemma in self.words["scheduled"] else "present"

    def _form(self, node: Token) -> Conjugation:
        form = conjugation(node)
        compound = form == "conditional" and any(True for _ in children(node, "aux"))
        # "serait arrivé", "se seraient parlé": être is the auxiliary of a past here, not of a passive.
        past = compound and (verb(node) in self.words["with_be"] or reflexive(node))
        return "conditional_past" if past else form

    def _by_plan(self, node: Token) -> Sense:
        auxiliaries = [_simple(child) for child in children(node, "aux", "cop")]
        if any(form in TOLD for form in auxiliaries):
            return "either"
        governor = node.head
        while governor.head is not governor and not is_verbal(governor):
            governor = governor.head
        cancelled = is_verbal(governor) and verb(governor) in self.words["undone"]
        return "either" if cancelled and conjugation(governor) in TOLD else "future"

    def _preposition(self, below: Token) -> str:
        case = next(children(below, "case"), None)
        return case.lower_ if case is not None else ""

    def _by_governor(self, node: Token, form: Conjugation) -> Sense | None:
        mark = {child.lower_ for child in children(node, "mark", "case")}
        if mark & set(self.words["after"]):
            return "past"
        governor = node.head
        if governor is node:
            return "future"
        if not is_verbal(governor):
            return "future"
        lemma, tense = verb(governor), self._form(governor)
        if lemma in self.words["modals"]:
            return self._by_modal(tense)
        if lemma in self.words["just"]:
            return "past"
        if lemma in self.words["wishing"]:
            return "future"
        if form == "subjunctive" or mark & set(self.words["purpose"]):
            return "either" if tense in TOLD else "future"
        return None

    def _by_modal(self, tense: Conjugation) -> Sense:
        if tense == "imperfect":
            return "either"
        return "past" if tense in TOLD else "future"

    def _nearest(self, start: int, end: int) -> Sense | None:
        # The tree leads nowhere: the nearest verb of the same stretch between commas.
        for token in self._around(start, end):
            if token.pos_ in ("VERB", "AUX") and conjugation(token) in FINITE:
                return self._by_verb(token, token)
        return None

    def _around(self, start: int, end: int) -> Iterator[Token]:
        region, sentence = self._region(self.doc[start]), self.doc[start].sent
        for step in (range(start - 1, sentence.start - 1, -1), range(end, sentence.end)):
            for index in step:
                token = self.doc[index]
                if (token.is_punct and token.text in ",;:.") or self._region(token) != region:
                    break
                yield token


def _bare(node: Token) -> bool:
    return not any(True for _ in children(node, "aux", "cop"))


def _simple(token: Token) -> Conjugation:
    form = conjugation(token)
    return "past" if form.startswith("participle") else form
