"""Prepositions that name a source ("selon le ministère") and the agents of passive verbs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.extract.quotes.edges import is_finite, is_misread_adjective
from lib.extract.quotes.layout import COMMA, Layout, Sentence, phrases_at, same_words

NOMINAL = ("NOUN", "PROPN", "PRON")
AGENT_REACH = 25
FEW_MARKED = 6
LONGEST_BRACKET = 8
SHORT_NAME = 4


@dataclass(frozen=True, slots=True)
class Source:
    """A prepositional source, "selon X": tokens ``[first, end)``, the noun at ``head``.

    ``relative`` for "selon qui", whose noun stands before.
    """

    first: int
    head: int
    end: int
    name: str
    wording: bool = False
    after: int = 0
    relative: bool = False


def find_sources(layout: Layout, sentence: Sentence) -> Iterator[Source]:
    """The prepositional sources outside marks: "selon le ministère", "aux yeux de Moscou"."""
    words = layout.words
    for index in range(sentence.start, sentence.end):
        if layout.low[index] not in words.prepositions or not layout.outside(index):
            continue
        phrase = next(phrases_at(layout, index, sentence.end - 1, words.prepositions), None)
        if phrase is not None:
            source = _source(layout, sentence, index, index + len(phrase), " ".join(phrase))
            if source:
                yield source


def _source(layout: Layout, sentence: Sentence, first: int, after: int, name: str) -> Source | None:
    name = name.replace("' ", "'").replace(" -", "-")
    if layout.low[after - 1] in layout.words.sources["unnamed"]:
        # "De source rebelle, la trêve tient": nothing but the noun itself is the source
        opens = first == sentence.start or layout.low[first - 1] in COMMA
        end = noun_phrase_end(layout, sentence, after - 1)
        return Source(first, after - 1, end, name, after=after - 1) if opens else None
    if layout.low[after] in layout.words.words["antecedent"]:
        if name in layout.words.persons_only and layout.low[after] != "qui":
            # "des pourparlers pour lesquels une date …"
            return None
        named = _antecedent(layout, sentence, first)
        return None if named is None else Source(first, named, after + 1, name, relative=True)
    head = _nominal(layout, sentence, after)
    if head is None:
        return None
    token = layout.doc[head]
    if layout.low[head] in layout.words.words["relatives"]:
        return None
    wording = token.lemma_ in layout.words.wording or layout.low[head] in layout.words.wording
    owned = any(layout.low[at] in layout.words.words["possessives"] for at in range(after, head))
    wording = wording and (owned or token.lemma_ not in layout.words.sources["documents"])
    if wording and not owned:
        # "selon les mots de X": X it is who speaks.
        after, behind = head + 1, _nominal(layout, sentence, head + 1)
        if behind is None or not same_words(layout.low[after : after + 1], ("de",)):
            return None
        head, token = behind, layout.doc[behind]
        if token.lemma_ in layout.words.no_source or layout.low[head] in layout.words.no_source:
            return None
    if not wording and name in layout.words.wording_only:
        return None
    end = noun_phrase_end(layout, sentence, head)
    silent = {token.lemma_, layout.low[head]} & layout.words.no_source
    if not wording and silent and not (_is_cited(layout, sentence, head, end) or _in_a_paper(layout, head)):
        return None
    words = layout.words.words
    if layout.low[head] in words["informations"] and words["ours"] & set(layout.low[after:head]):
        return None
    amid = first > sentence.start and layout.low[first - 1] not in COMMA
    if amid or (first == sentence.start and _lacks_its_comma(layout, sentence, head, end)):
        # "marque selon les experts un tournant", "Selon Ali Ba la trêve tient"
        nouns = range(head + 1, end)
        end = next((at for at in nouns if begins_another(layout, at)), end)
    opens = name in layout.words.persons_only
    if opens and any("Inf" in layout.doc[at].morph.get("VerbForm", []) for at in range(after, head)):
        # "Pour sortir de la crise, …"
        return None
    if opens and not (
        _opens_opinion(layout, sentence, first, end)
        or _thinks(layout, sentence, first, head)
        or _holds(layout, sentence, first, head, end)
    ):
        return None
    return Source(first, head, end, name, wording, after)


def begins_another(layout: Layout, at: int) -> bool:
    """Whether a noun phrase begins at ``at`` right behind a noun: "les experts | un tournant"."""
    counted = layout.pos[at : at + 2] == ("NUM", "NOUN")
    return (
        (counted or layout.pos[at] == "DET")
        and layout.outside(at)
        and layout.pos[at - 1] in ("NOUN", "PROPN")
    )


def _lacks_its_comma(layout: Layout, sentence: Sentence, head: int, end: int) -> bool:
    """Whether a clause follows a name with no comma between: "Selon Ali Ba la trêve tient"."""
    named = any(begins_another(layout, at) and layout.pos[at - 1] == "PROPN" for at in range(head + 1, end))
    return named and layout.outside(head) and end < sentence.end and is_finite(layout, end)


def _is_cited(layout: Layout, sentence: Sentence, head: int, end: int) -> bool:
    """Whether a document is cited that else only rules: "Selon le plan, « aucun civil ne partira »"."""
    documents = layout.words.sources["documents"]
    cited = end + 1 < sentence.end and layout.low[end] == "," and not layout.outside(end + 1)
    return cited and bool({layout.doc[head].lemma_, layout.low[head]} & documents)


def _in_a_paper(layout: Layout, head: int) -> bool:
    """ "Selon un article du Monde", but not "selon l'article 5 de la charte"."""
    several = layout.low[head - 1] in layout.words.sources["indefinite"]
    return several and layout.low[head] in layout.words.words["articles"]


def _antecedent(layout: Layout, sentence: Sentence, first: int) -> int | None:
    """The noun that "selon qui" speaks of: the one before, or whom that one is in apposition to."""
    for at in range(first - 1, max(sentence.start - 1, first - 12), -1):
        token = layout.doc[at]
        if not layout.outside(at) or token.pos_ in ("VERB", "AUX"):
            return None
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("nmod", "amod"):
            while token.dep_ in ("appos", "flat:name", "flat") and sentence.start <= token.head.i < token.i:
                token = token.head
            return token.i
    return None


def _nominal(layout: Layout, sentence: Sentence, after: int) -> int | None:
    """The first noun, name or pronoun within a few tokens, with no comma before it."""
    for at in range(after, min(after + 7, sentence.end)):
        if not layout.outside(at):
            # "selon des « sources égyptiennes »"
            first, last = layout.mark_tokens[layout.mark_of[at]]
            nouns = (i for i in range(first, last) if layout.pos[i] in ("NOUN", "PROPN"))
            return next(nouns, None) if last - first <= FEW_MARKED and at > after else None
        if layout.low[at] in COMMA:
            return None
        last = layout.low[at] in layout.words.words["pointing"]
        if layout.pos[at] in NOMINAL or (last and layout.low[at - 1] in layout.words.words["this"]):
            # "selon ce dernier"
            return at
    return None


def _opens_opinion(layout: Layout, sentence: Sentence, first: int, end: int) -> bool:
    """Whether "pour X" stands where an opinion begins: first in its clause, with a comma behind."""
    opening = first == sentence.start or layout.low[first - 1] in (",", "et", "mais", "car")
    if not opening or end + 1 >= sentence.end or layout.low[end] != ",":
        return False
    judged = layout.low[end + 1] in layout.words.words["judged"]
    return judged or any(not layout.outside(at) for at in range(end, sentence.end))


def _thinks(layout: Layout, sentence: Sentence, first: int, head: int) -> bool:
    """Whether "pour" names a person who opens the sentence: "Pour M. Diop, la trêve tient"."""
    token = layout.doc[head]
    people = layout.words.sources["people"]
    person = token.text in layout.words.words["civilities"] or (
        bool({token.lemma_.lower(), token.lower_} & people) and "Plur" not in token.morph.get("Number", [])
    )
    person = person or (
        layout.low[head] in layout.words.words["set_off"] and layout.low[head + 1 : head + 2] == (",",)
    )
    person = person or all(t.pos_ == "PROPN" and t.text.istitle() for t in layout.doc[head : head + 2])
    opening = first == sentence.start or (
        first == sentence.start + 1 and layout.low[first - 1] in layout.words.words["joins"]
    )
    return opening and person and "," in layout.low[head : sentence.end]


def _holds(layout: Layout, sentence: Sentence, first: int, head: int, end: int) -> bool:
    """Whether "pour" names a body that holds what the clause tells: "alors que pour Kiev, la trêve doit"."""
    before = layout.low[first - 1]
    opening = first == sentence.start or before == ":" or before in layout.words.words["joins"]
    named = layout.doc[head].text[:1].isupper() and head + SHORT_NAME > end and layout.outside(head)
    named = named and layout.low[head] not in layout.words.words["days"]
    if not (opening and named) or end + 1 >= sentence.end or layout.low[end] != ",":
        return False
    return any(is_finite(layout, at) for at in range(end + 1, sentence.end))


def noun_phrase_end(layout: Layout, sentence: Sentence, head: int) -> int:
    """The token behind the noun phrase at ``head``: up to the first comma, mark or finite verb."""
    at = head + 1 if layout.outside(head) else layout.mark_tokens[layout.mark_of[head]][1]
    while at < sentence.end and layout.outside(at):
        token = layout.doc[at]
        if token.text == "(":
            # "l'Union africaine (UA), …"
            closing = range(at + 1, min(at + LONGEST_BRACKET, sentence.end))
            behind = next((i + 1 for i in closing if layout.low[i] == ")"), None)
            if behind is not None:
                at = behind
                continue
        if (layout.low[at] in COMMA and layout.low[at] != "-") or token.text in (
            ";",
            ":",
            "(",
            ")",
            ".",
            "!",
            "?",
            "…",
        ):
            break
        verb = token.pos_ in ("VERB", "AUX") and "Fin" in token.morph.get("VerbForm", [])
        if verb and not is_misread_adjective(layout, token):
            break
        at += 1
    return at


def agent_of(layout: Layout, sentence: Sentence, last: int) -> int | None:
    """The noun behind "par" that does what the passive verb ending at ``last`` says, or None."""
    for at in range(last + 1, min(last + AGENT_REACH, sentence.end)):
        if layout.outside(at) and layout.low[at] in layout.words.words["by"]:
            return next(
                (i for i in range(at + 1, min(at + 6, sentence.end)) if layout.doc[i].pos_ in NOMINAL), None
            )
        if layout.outside(at) and layout.low[at] in (";", "et", "mais"):
            return None
        ahead = layout.doc[at + 1].morph if at + 1 < sentence.end else None
        other = layout.low[at] == "," and ahead is not None and ahead.get("VerbForm", []) == ["Part"]
        if other and layout.outside(at) and not layout.low[at + 1].endswith("ant"):
            # "une trêve jugée « fragile », annoncée par les rebelles"
            return None
    return None
