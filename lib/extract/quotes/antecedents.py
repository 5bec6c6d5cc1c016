"""Whom "qui" stands for, by the parse and, where it fails, by position."""

from __future__ import annotations

from lib.extract.quotes.edges import is_finite
from lib.extract.quotes.layout import Layout
from lib.extract.shapes import agree, first_joined
from lib.languages.tokens import Token

APPOSED = ("appos", "flat:name", "flat", "flat:foreign")


def antecedent_of(layout: Layout, relative: Token, verb: Token) -> Token | None:
    """The noun or pronoun that ``relative``, the subject of ``verb``, stands for, or None."""
    if (singled := _singled_out(layout, relative.i)) is not None:
        return singled
    if (others := _agreeing(layout, relative, verb)) is not None:
        return others
    if (one := _only_one(layout, relative, verb)) is not None:
        return one
    if (able := _who_can_speak(layout, relative, verb)) is not None:
        return able
    if verb.dep_ == "acl:relcl" and verb.head.pos_ in ("NOUN", "PROPN", "PRON"):
        return _whole(layout, verb.head) if layout.low[relative.i - 1] == "," else verb.head
    for at in range(relative.i - 1, max(-1, relative.i - 12), -1):
        token = layout.doc[at]
        if token.pos_ in ("NOUN", "PROPN", "PRON") and layout.outside(at):
            while token.dep_ in APPOSED and token.head.i < token.i:
                token = token.head
            return token
    return None


def _who_can_speak(layout: Layout, relative: Token, verb: Token) -> Token | None:
    """The nearest noun before ", qui" that can speak, where the one of the parse cannot.

    "un déplacement à Kinshasa de M. Macron, qui a évoqué": he did, and not the journey.
    """
    head = verb.head
    if verb.dep_ != "acl:relcl" or head.pos_ != "NOUN" or layout.low[relative.i - 1] != ",":
        return None
    if _speaks(layout, head) or _speaks(layout, _whole(layout, head)):
        return None
    start = next(s.start for s in layout.sentences if s.start <= relative.i < s.end)
    finite = next((t for t in layout.doc[relative.i + 1 : verb.i + 1] if t.morph.get("Number", [])), verb)
    for at in range(relative.i - 2, start - 1, -1):
        token = layout.doc[at]
        if not layout.outside(at) or is_finite(layout, at):
            return None
        if token.dep_ not in APPOSED and _speaks(layout, token) and agree(token, finite):
            placing = layout.words.words["placing"]
            placed = any(c.lower_ in placing for c in token.children if c.dep_ == "case")
            return None if placed else _whole(layout, token)
    return None


def _speaks(layout: Layout, token: Token) -> bool:
    sources = layout.words.sources
    nouns = sources["people"] | sources["organisations"] | sources["unnamed"] | sources["documents"]
    return (
        token.pos_ in ("PROPN", "PRON")
        or token.text in layout.words.words["civilities"]
        or bool({token.lower_, token.lemma_.lower()} & nouns)
    )


def _agreeing(layout: Layout, relative: Token, verb: Token) -> Token | None:
    """The first of several joined before "qui", where the verb is plural and the parse's noun is not.

    "la demande de Paris, de Londres et de Berlin qui avaient annoncé": Paris and the others.
    """
    head = verb.head
    finite = next((t for t in layout.doc[relative.i + 1 : verb.i + 1] if t.morph.get("Number", [])), None)
    plural = finite is not None and finite.morph.get("Number", []) == ["Plur"]
    if verb.dep_ != "acl:relcl" or not plural or head.morph.get("Number", []) == ["Plur"]:
        return None
    last = layout.doc[relative.i - 1]
    last = first_joined(last)
    return last if last.i < relative.i - 1 and last.pos_ in ("NOUN", "PROPN") else None


def _only_one(layout: Layout, relative: Token, verb: Token) -> Token | None:
    """The person right before "qui" whose verb is singular, though the parse takes a plural noun before.

    "des discussions sous l'égide de M. Faye qui constatait": Faye.
    """
    finite = next((t for t in layout.doc[relative.i + 1 : verb.i + 1] if t.morph.get("Number", [])), None)
    single = finite is not None and finite.morph.get("Number", []) == ["Sing"]
    if verb.dep_ != "acl:relcl" or not single or verb.head.morph.get("Number", []) != ["Plur"]:
        return None
    token = layout.doc[relative.i - 1]
    while token.dep_ in APPOSED and token.head.i < token.i:
        token = token.head
    return token if verb.head.i < token.i and token.pos_ in ("NOUN", "PROPN") else None


def _whole(layout: Layout, noun: Token) -> Token:
    """Who is meant behind a comma: in "une source proche de la médiation, qui évoque" the source.

    In "Ali Ba, chef du parti et de l'alliance, qui évoque" it is Ba.
    """
    voices = layout.words.sources["people"] | layout.words.sources["unnamed"]
    top = noun
    while (top.dep_ in ("nmod", "obl", "obl:arg", "amod") or _of_it_too(layout, top)) and top.head.i < top.i:
        top = top.head
        if top.pos_ == "NOUN" and {top.lemma_.lower(), top.lower_} & voices:
            named = top.dep_ == "appos" and top.head.pos_ == "PROPN" and top.head.i < top.i
            return top.head if named else top
    return noun


def _of_it_too(layout: Layout, token: Token) -> bool:
    """Whether a further complement is joined: "chef du parti et de l'alliance"."""
    of = layout.words.words["of_forms"]
    return token.dep_ == "conj" and any(c.dep_ == "case" and c.lower_ in of for c in token.children)


def _singled_out(layout: Layout, relative: int) -> Token | None:
    """X of "C'est X, conseiller de Y, qui l'a annoncé"; None in any other sentence."""
    start = next((s.start for s in layout.sentences if s.start <= relative < s.end), relative)
    if not layout.opens(start, "singling_out"):
        return None
    between = range(start + 2, relative)
    if any(is_finite(layout, at) or not layout.outside(at) for at in between):
        return None
    nominal = ("PROPN", "NOUN", "PRON")
    return next((layout.doc[at] for at in between if layout.pos[at] in nominal), None)
