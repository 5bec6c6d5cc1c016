"""Who has been spoken of so far, in the order of the text, and how prominently."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lib.extract.cast.people import People
from lib.extract.cast.records import Phrase, Reading
from lib.extract.cast.syntax import clause_of, opening, part_of, root_of
from lib.languages.tokens import Token

PER_SENTENCE = 1.6
SENTENCES_BACK = 4
QUOTED = 1.5
NESTED = 1.5
HEADLINE = 1.0
# How far back, in words, the bracket around a name may open.
BRACKET = 12
VOUCHING = 0.6
# At the head of a paragraph the story goes on, and whoever was quoted above it is left.
LEFT_BEHIND = 1.4
SAME_GENDER = 0.7
# Most of those whose gender nothing tells are men.
SAME_AS_HERS = 1.6


@dataclass(slots=True)
class Referent:
    """One mention as a possible antecedent; ``ids`` empty for someone or something unnamed."""

    position: int
    end: int
    sentence: int
    ids: tuple[str, ...]
    gender: str
    plural: bool
    human: bool
    part: float
    depth: int
    nested: bool
    root: int
    quotation: int = -1


@dataclass(slots=True)
class Discourse:
    """The referents of the text read so far, and lookups over them.

    ``named`` are the phrases that a name resolves, by token, in the whole text; ``groups`` the sides last
    named in full, by their noun ("gouvernement"), ``later`` those of the whole text, ``unnamed`` the titles,
    with their states, of persons whom the text does not name ("un responsable américain").
    """

    reading: Reading
    people: People
    sentence_of: list[int]
    body: int
    named: dict[int, Phrase] = field(default_factory=dict)
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    later: dict[str, tuple[str, ...]] = field(default_factory=dict)
    unnamed: set[tuple[str, tuple[str, ...]]] = field(default_factory=set)
    referents: list[Referent] = field(default_factory=list)
    # the actors spoken of, the last one last
    spoken_of: dict[str, None] = field(default_factory=dict)

    def add(self, phrase: Phrase) -> Referent:
        """Remember a phrase as spoken of."""
        root = root_of(self.reading.doc, phrase.start, phrase.end)
        referent = Referent(
            phrase.start, phrase.end, self.sentence_of[phrase.start], phrase.ids, phrase.gender,
            phrase.plural or len(phrase.ids) > 1,
            phrase.human, part_of(root), self.reading.depth[phrase.core],
            phrase.nested or _in_brackets(self.reading, phrase), root.i,
            self.reading.quotation[phrase.core],
        )  # fmt: skip
        self.referents.append(referent)
        for actor in reversed(phrase.ids):
            self.spoken_of.pop(actor, None)
            self.spoken_of[actor] = None
        return referent

    def is_told(self, actor: str) -> bool:
        """Whether the text names ``actor`` or has spoken of it before; of states and bodies always true."""
        return not self.is_person(actor) or actor in self.people.by_id or actor in self.spoken_of

    def is_person(self, actor: str) -> bool:
        """Whether the registry knows ``actor``, as a person."""
        entry = self.reading.registry.entries.get(actor)
        return entry is not None and entry.kind == "person"

    def back(self, position: int, sentences: int = SENTENCES_BACK) -> Iterator[Referent]:
        """The referents before ``position``, nearest first, as far back as ``sentences``."""
        here = self.sentence_of[position]
        for referent in reversed(self.referents):
            if here - referent.sentence > sentences:
                return
            if referent.end <= position:
                yield referent

    def best(
        self,
        token: Token,
        fits: Callable[[Referent], bool],
        sentences: int = SENTENCES_BACK,
        gender: str = "",
    ) -> Referent | None:
        """The most salient referent before ``token`` that fits: near, and prominent in its clause.

        One known to be of ``gender`` goes before one whose gender is not known.
        """
        here = self.sentence_of[token.i]
        depth, quotation = self.reading.depth[token.i], self.reading.quotation[token.i]
        found: Referent | None = None
        best = -99.0
        for referent in self.back(token.i, sentences):
            if not fits(referent):
                continue
            score = referent.part - PER_SENTENCE * (here - referent.sentence)
            score -= NESTED * referent.nested
            if gender and referent.gender == gender:
                score += SAME_AS_HERS if gender == "f" else SAME_GENDER
            if referent.quotation != quotation and (referent.depth or depth):
                score -= QUOTED
            if referent.position < self.body <= token.i:
                score -= HEADLINE
            if score > best and referent.sentence != here and self._vouches(token, referent):
                score -= VOUCHING + LEFT_BEHIND * self._opens_paragraph(token)
            if score > best:
                found, best = referent, score
        return found

    def _opens_paragraph(self, token: Token) -> bool:
        """Whether its sentence is the first of a paragraph."""
        doc, start = self.reading.doc, opening(token)
        return start > 0 and doc[start - 1].is_space and "\n" in doc[start - 1].text

    def _vouches(self, token: Token, referent: Referent) -> bool:
        """ "X ira à Paris, a déclaré Y. Il verra Z": Y only vouches for it, unless he goes on to speak."""
        return self.only_says(referent) and not self.reading.words.has("speech_verbs", token.head.lemma_)

    def only_says(self, referent: Referent) -> bool:
        """Whether somebody is told only as the source of a sentence: "…, a déclaré Y"."""
        said = self.reading.doc[referent.root]
        verb = said.head
        return (
            said.dep_ == "nsubj" and verb.i < said.i and self.reading.words.has("speech_verbs", verb.lemma_)
        )


def _in_brackets(reading: Reading, phrase: Phrase) -> bool:
    """ "X (secondé par Y)": Y is told in passing; "le ministre (Y)" is Y himself."""
    for token in reversed(reading.doc[max(0, phrase.start - BRACKET) : phrase.start]):
        if token.text == ")":
            return False
        if token.text == "(":
            return token.i < phrase.start - 1
    return False


def agrees(referent: Referent, gender: str, plural: bool) -> bool:
    """Whether gender and number do not stand against it."""
    return referent.plural == plural and (not gender or not referent.gender or gender == referent.gender)


def visible(discourse: Discourse, token: Token, referent: Referent) -> bool:
    """Whether a pronoun can see a referent across quotation marks: from the story into the story only."""
    if discourse.reading.depth[token.i]:
        return referent.quotation == discourse.reading.quotation[token.i]
    return referent.depth == 0 or discourse.sentence_of[token.i] == referent.sentence


def clause_subject(discourse: Discourse, token: Token, fits: Callable[[Referent], bool]) -> Referent | None:
    """The subject, before ``token``, of its clause or of the one above, if it fits."""
    verb = clause_of(token.head)
    for _ in range(2):
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubj:pass", "expl:subj") and child.i < token.i:
                for referent in reversed(discourse.referents):
                    if referent.position <= child.i < referent.end <= token.i and fits(referent):
                        return referent
        if verb.head == verb:
            break
        verb = clause_of(verb.head)
    return None
