"""Which side of the publication date a phrase lies on, by the clause that governs it.

The tree is climbed from the phrase to the first word that decides: a finite verb, a modal, a participle
such as "prévu", a noun such as "préparation". Climbing never enters or leaves a quotation.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, Literal

from lib import languages
from lib.dates import Phrase, Tense
from lib.extract.events.clause import (
    Conjugation,
    children,
    conjugation,
    is_verbal,
    passive,
    present_when_told,
    reflexive,
)
from lib.extract.marks import Mark
from lib.languages.tokens import Doc, Span, Token
from lib.languages.verbs import language_of, may_be_participle, verb

# "either": a plan that may have been kept or not. "unknown": no verb tells.
Sense = Tense | Literal["either", "unknown"]

FINITE = frozenset(
    {"past", "pluperfect", "imperfect", "present", "future", "conditional", "conditional_past"}
)
TOLD = frozenset(
    {"past", "pluperfect", "imperfect", "conditional_past", "participle_past", "infinitive_past"}
)
# "a accepté une trêve à partir de lundi": what begins or ends then lies ahead of what was said.
AHEAD = frozenset({"from", "until", "before", "not_before"})
BEFORE: dict[Conjugation, Conjugation] = {"present": "past", "conditional": "conditional_past"}
REACH = 12


class Tenses:
    """The tenses of one parsed article; built once per article."""

    def __init__(self, doc: Doc, marks: Sequence[Mark], language: str) -> None:
        self.doc = doc
        self.words: dict[str, Any] = languages.rules(language)["dates"]["tense"]
        self.endings: dict[str, Any] = languages.rules(language)["morphology"]
        self.edges = sorted({edge for mark in marks for edge in (mark.start, mark.end)})

    def sense(self, phrase: Phrase, span: Span | None) -> Sense:
        """The side of ``phrase`` with its tokens: its own, else its clause's; "unknown" if nothing tells."""
        if phrase.direction is not None:
            return phrase.direction
        if span is None:
            return "unknown"
        root = span.root
        beside = self._beside(span.start, root)
        return beside or self._climb(root, phrase) or self._nearest(span.start, span.end) or "unknown"

    def _beside(self, start: int, root: Token) -> Sense | None:
        # A verb just before the phrase governs it, whatever the tree says: "l'accord facilité fin juin".
        if start == root.sent.start:
            return None
        previous = self.doc[start - 1]
        may_govern = previous.pos_ in ("VERB", "AUX") or self._was_done(previous)
        if not may_govern or self._region(previous) != self._region(root):
            return None
        return self._by_verb(previous.head if previous.dep_.startswith("aux") else previous, root)

    def _was_done(self, word: Token) -> bool:
        # a participle taken for an adjective
        beside = word.pos_ == "ADJ" and word.dep_ == "amod" and word.head.i < word.i
        return beside and may_be_participle(word.text, language_of(word))

    def _region(self, token: Token) -> int:
        return bisect_right(self.edges, token.idx)

    def _climb(self, head: Token, phrase: Phrase) -> Sense | None:
        through: list[Token] = []
        node = head
        while node.head != node and len(through) < REACH:
            below, node = node, node.head
            if self._region(node) != self._region(head):
                return None
            decided = self._decide(node, below, through, phrase)
            if decided:
                return decided
            through.append(node)
        return None

    def _decide(self, node: Token, below: Token, through: list[Token], phrase: Phrase) -> Sense | None:
        if not is_verbal(node):
            return self._by_noun(node, below)
        decided = self._by_verb(node, below)
        if decided == "past" and self._arranges(node) and (phrase.kind in AHEAD or self._coming(node, below)):
            return "future"
        nouns = [token for token in through if not is_verbal(token)]
        return self._by_argument(node, decided, nouns) if decided and nouns else decided

    def _arranges(self, node: Token) -> bool:
        return verb(node) in self.words["arranging"] or verb(node) in self.words["wishing"]

    def _coming(self, node: Token, below: Token) -> bool:
        # "a confirmé la préparation d'un sommet lundi"
        between = self.doc[node.i + 1 : below.i] if node.i < below.i else ()
        return any(token.lemma_.lower() in self.words["coming_nouns"] for token in between)

    def _by_noun(self, noun: Token, below: Token) -> Sense | None:
        if noun.lemma_.lower() in self.words["coming_nouns"] and below.dep_ != "appos":
            return "future"
        return None

    def _by_argument(self, node: Token, decided: Sense, nouns: list[Token]) -> Sense:
        # The date hangs on a noun: "a annoncé la rencontre de vendredi", "l'accord de mai sera appliqué".
        lemma = verb(node)
        cases = {child.lower_ for token in nouns for child in children(token, "case")}
        if cases & set(self.words["past_prepositions"]):
            return "past"
        if nouns[-1].dep_.split(":")[0] in ("nsubj", "csubj"):
            return "either" if decided == "future" or lemma in self.words["undone"] else decided
        if decided == "past" and cases & set(self.words["coming_prepositions"]):
            return "either"
        arranged = lemma in self.words["arranging"] and nouns[-1].dep_.startswith(
            ("obj", "xcomp", "nsubj:pass")
        )
        return "future" if arranged and decided in ("past", "present") else decided

    def _by_verb(self, node: Token, below: Token) -> Sense | None:
        form, lemma = self._form(node), verb(node)
        if lemma in self.words["planned"] and self._is_plan(node, form):
            return self._by_plan(node)
        if lemma in self.words["moving"] and self._preposition(below) in self.words["toward"]:
            return "future"
        if lemma in self.words["modals"] and any(True for _ in children(node, "xcomp")):
            return self._by_modal(form)
        if form in ("infinitive", "subjunctive"):
            return self._by_governor(node, form)
        if form in TOLD and not present_when_told(node):
            return "past"
        if form in ("future", "conditional"):
            return "future"
        if form == "participle":
            return "past" if self._bare_participle(node) else None
        if lemma in self.words["undone"] and passive(node):
            return "either"
        return "future" if lemma in self.words["scheduled"] else "present"

    def _form(self, node: Token) -> Conjugation:
        causative = next((child for child in node.children if child.dep_ == "aux:caus"), None)
        if causative is not None:
            node = causative
        form = self._checked(node, conjugation(node))
        # "est parti", "se seraient parlé": être is the auxiliary of a past here, no copula and no passive.
        compound = any(True for _ in children(node, "aux", "cop"))
        past = compound and (verb(node) in self.words["with_be"] or reflexive(node))
        return BEFORE.get(form, form) if past else form

    def _checked(self, node: Token, form: Conjugation) -> Conjugation:
        # A tagger's slip: "réunit" may be a present.
        finite = next(iter(children(node, "aux", "cop")), node).lower_
        if form == "past" and finite == node.lower_ and node.pos_ == "VERB":
            base = verb(node)
            same = any(
                finite.endswith(end) and base.endswith(of) for end, of in self.words["past_as_present"]
            )
            return "present" if same else form
        return form

    def _is_plan(self, node: Token, form: Conjugation) -> bool:
        return passive(node) or form.startswith("participle") or self._bare_participle(node)

    def _bare_participle(self, node: Token) -> bool:
        if any(True for _ in children(node, "aux", "cop")):
            return False
        listed = self.endings["irregular"].get(verb(node), ())
        return node.lower_ in listed or node.lower_.endswith(tuple(self.endings["participle_endings"]))

    def _by_plan(self, node: Token) -> Sense:
        auxiliaries = [_simple(child) for child in children(node, "aux", "cop")]
        adverbs = {child.lower_ for child in children(node, "advmod")}
        if any(form in TOLD for form in auxiliaries) or adverbs & set(self.words["at_first"]):
            return "either"
        governor = node.head
        while governor.head != governor and not is_verbal(governor):
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
        if governor.i == node.i:
            return "future"
        if not is_verbal(governor):
            return "future"
        lemma, tense = verb(governor), self._form(governor)
        if form == "infinitive" and tense == "present" and lemma not in self.words["modals"]:
            return "past" if lemma in self.words["just"] else "future"
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


def _simple(token: Token) -> Conjugation:
    form = conjugation(token)
    return "past" if form.startswith("participle") else form
