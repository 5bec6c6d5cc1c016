"""Verbs of reporting in a sentence, with their pronouns, auxiliaries, adverbs and fixed words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from lib.extract.quotes.inversion import inverted_pronoun, inverted_subject
from lib.extract.quotes.layout import Layout, Sentence
from lib.extract.quotes.lexicon import Form, Phrase, Verb
from lib.extract.quotes.verbhood import is_led_in, is_verb, shares_auxiliary
from lib.languages.tokens import Token

Order = Literal["forward", "inverted"]
GROUP_REACH = 11
LONGEST_ASIDE = 10


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of reporting at token ``index``; its group of words is tokens ``[first, last]``.

    ``subject`` is a token behind the verb when the order is inverted ("a dit X"), else None.
    """

    index: int
    first: int
    last: int
    name: str
    form: Form
    groups: frozenset[str]
    reports: frozenset[str]
    order: Order = "forward"
    subject: int | None = None
    self_said: bool = False
    negated: bool = False
    passive: bool = False


@dataclass(slots=True)
class Group:
    """What :func:`_group` finds around a verb; ``led`` when a verb such as "tenir à" leads an infinitive."""

    first: int
    reflexive: bool = False
    auxiliary: str = ""
    negated: bool = False
    led: bool = False


def find_cues(layout: Layout, sentence: Sentence) -> list[Cue]:
    """The reporting verbs outside marks in ``sentence``, in order, and any verb inverted behind a mark."""
    found: list[Cue] = []
    index = sentence.start
    while index < sentence.end:
        known = layout.low[index] in layout.words.forms and layout.outside(index)
        cue = cue_at(layout, index, sentence) if known else None
        if cue is None and layout.pos[index] == "VERB" and _behind_mark(layout, sentence, index):
            cue = cue_at(layout, index, sentence, any_verb=True)
            inverted = cue is not None and cue.order == "inverted"
            if cue and not (inverted and _behind_mark(layout, sentence, cue.first)):
                cue = None
            if cue and _goes_on_with(layout, cue):
                cue = None
        if cue:
            found.append(cue)
            index = cue.last
        index += 1
    return found


def _is_left(layout: Layout, first: int, index: int) -> bool:
    return any(layout.words.lead.get(layout.low[at]) == "laisser" for at in range(first, index))


def _does_not_fail(layout: Layout, first: int, index: int) -> bool:
    """ "n'a pas manqué de rappeler", "n'ont pas hésité à dire": they did."""
    leading = (layout.words.lead.get(layout.low[at]) for at in range(first, index))
    return any(name in layout.words.words["not_failing"] for name in leading)


def _goes_on_with(layout: Layout, cue: Cue) -> bool:
    """Whether a verb right behind marks has its object behind it: "« si l'autre camp » suit cette voie"."""
    sources, beside = layout.words.sources, layout.doc[cue.subject or 0]
    apart = layout.outside(cue.first - 1) or cue.subject is None or beside.pos_ != "NOUN"
    speaks = {beside.lemma_.lower(), beside.lower_} & (sources["people"] | sources["organisations"])
    return not (apart or speaks or beside.text[:1].isupper())


def _near_mark(layout: Layout, index: int) -> bool:
    return any(not layout.outside(at) for at in range(index + 1, min(index + 3, len(layout.low))))


def _tells(layout: Layout, index: int) -> bool:
    """Whether an infinitive behind "pour" has quoted words: "pour répondre « non »", "pour dire que … «"."""
    clause = layout.low[index + 1 : index + 2] in (("que",), ("qu'",))
    # "il est trop tôt pour dire que"
    clause = clause and not {"trop", "assez"} & set(layout.low[max(0, index - 5) : index])
    behind = range(index + 2, layout.sentence_end(index)) if clause else range(0)
    return _near_mark(layout, index) or any(not layout.outside(at) for at in behind)


def _behind_mark(layout: Layout, sentence: Sentence, index: int) -> bool:
    """Whether ``index`` stands outside, within a verb group's reach behind a mark."""
    if not layout.outside(index):
        return False
    floor = max(sentence.start, index - 5)
    return any(not layout.outside(at) for at in range(floor, index))


def cue_at(layout: Layout, index: int, sentence: Sentence, any_verb: bool = False) -> Cue | None:
    """The reporting verb at ``index``, or None; ``any_verb`` accepts verbs that are not in the rules."""
    words = layout.words
    readings = words.infinitives(layout.low[index])
    if readings and not is_verb(layout, index, sentence):
        readings = ()
    only_infinitive = all(form == "infinitive" for _, form in readings)
    if readings and only_infinitive and not is_led_in(layout, index, sentence):
        readings = ()
    if readings and only_infinitive and layout.low[index - 1] == "pour" and not _tells(layout, index):
        # "arrêté pour répondre du délit de « trahison »": nothing is said
        readings = ()
    if readings and only_infinitive and {name for name, _ in readings} <= words.words["never_infinitive"]:
        # "pour trouver « une solution »"
        readings = ()
    if not readings and not (any_verb and layout.doc[index].pos_ == "VERB"):
        return None
    infinitive = any(form == "infinitive" for _, form in readings)
    group = _group(layout, index, sentence, infinitive)
    reading = _read(layout, index, sentence.end, readings, group.reflexive)
    if reading is None:
        if not any_verb:
            return None
        lemma = layout.doc[index].lemma_
        name = ("se " if group.reflexive else "") + lemma
        form: Form = readings[0][1] if readings else _form(layout.doc[index])
        reading = (name, form, frozenset(), frozenset(), index)
    name, form, groups, reports, last = reading
    shared = form == "past" and not group.auxiliary and shares_auxiliary(layout, index, group.first)
    if (form == "past" and (group.auxiliary or shared)) or (group.led and form == "infinitive"):
        form = "finite"
    if name in words.words["shown_by"] and "en" in layout.low[group.first : index]:
        # "comme en témoigne sa visite"
        return None
    if group.led and name in words.words["left_to_think"] and _is_left(layout, group.first, index):
        # "Ce plan laisse supposer que"
        return None
    passive = form == "past" or (group.auxiliary == "être" and not group.reflexive and not group.led)
    cue = Cue(
        index, group.first, last, name, form, groups, reports, passive=passive,
        negated=group.negated and not (group.led and _does_not_fail(layout, group.first, index)),
        self_said=name in layout.words.self_said,
    )  # fmt: skip
    subject, last = inverted_subject(layout, sentence, cue.first, cue.index, cue.last, cue.form)
    if subject is None or not (inverted_pronoun(layout, subject) or _may_invert(layout, sentence, cue)):
        return cue
    return replace(cue, order="inverted", subject=subject, last=last)


def _may_invert(layout: Layout, sentence: Sentence, cue: Cue) -> bool:
    """Whether the verb may stand before its noun: any behind a quotation, else those of an incise."""
    beside = any(not layout.outside(at) for at in range(max(cue.first - 2, sentence.start), cue.first))
    return beside or "incise" in cue.reports or not cue.groups


def _form(token: Token) -> Form:
    kind = token.morph.get("VerbForm", [])
    if kind == ["Inf"]:
        return "infinitive"
    if kind == ["Part"]:
        return "gerund" if token.lower_.endswith("ant") else "past"
    return "finite"


def _group(layout: Layout, index: int, sentence: Sentence, infinitive: bool) -> Group:
    """What stands before the verb and belongs to it: pronouns, auxiliary, adverbs, a leading verb."""
    words, low = layout.words.words, layout.low
    group = Group(index)
    at = index - 1
    floor = max(sentence.start, index - GROUP_REACH)
    while at >= floor and layout.outside(at):
        word = low[at]
        if adverbial := _adverbial(layout, at, sentence.start):
            at = adverbial - 1
            continue
        if word in words["auxiliaries"] and not group.auxiliary:
            group.auxiliary = "être" if word in words["etre"] else "avoir"
        elif word in words["reflexive"] and group.first - at <= 3:
            group.reflexive = True
        elif word in words["negation"] or word in ("n'", "ne"):
            group.negated = True
        elif infinitive and not group.led and word in layout.words.lead:
            group.led = True
        elif (
            infinitive
            and not group.led
            and word in words["to_doing"] | words["by"]
            and low[at - 1] in layout.words.lead
        ):
            # "continue à dire", "finit par accuser"
            pass
        elif not _belongs(layout, at):
            far = None if group.auxiliary else _auxiliary(layout, index, floor)
            if far is None or far >= at:
                break
            at = far
            continue
        group.first = at
        at -= 1
    return group


def _auxiliary(layout: Layout, index: int, floor: int) -> int | None:
    """The participle's auxiliary by the parse: "a, sans attendre la réunion, affirmé"."""
    children = [t for t in layout.doc[index].children if t.dep_.startswith("aux")]
    before = [t.i for t in children if floor <= t.i < index]
    if any(t.dep_ == "aux:pass" for t in children):
        return None
    auxiliaries = layout.words.words["auxiliaries"]
    if not before and layout.low[index - 1] == ",":
        # "a, dans un discours, promis", whatever the parse takes "a" for
        opening = (
            at for at in range(index - 2, max(floor, index - LONGEST_ASIDE), -1) if layout.low[at] == ","
        )
        comma = next(opening, 0)
        # "avait déjà, dans un discours, promis"
        adverb = comma > floor + 1 and layout.pos[comma - 1] == "ADV"
        return comma - 1 - adverb if comma and layout.low[comma - 1 - adverb] in auxiliaries else None
    return next((at for at in before if layout.low[at] in auxiliaries and layout.outside(at)), None)


def _belongs(layout: Layout, at: int) -> bool:
    word, token, words = layout.low[at], layout.doc[at], layout.words.words
    if word in words["clitics"]:
        return token.pos_ in ("PRON", "DET", "ADP")
    if word.startswith("-"):
        return inverted_pronoun(layout, at)
    return token.pos_ == "ADV" and word not in words["breaks"]


def _adverbial(layout: Layout, at: int, floor: int) -> int | None:
    """The first token of an adverbial that ends at ``at``: "par ailleurs", "de son côté"."""
    if _set_off(layout, at, floor):
        return at - 1
    for phrase in layout.words.adverbials.get(layout.low[at], ()):
        first = at - len(phrase) + 1
        if first > floor and layout.low[first : at + 1] == phrase:
            comma = (
                layout.low[first - 1] == "," and layout.low[first - 2] in layout.words.words["auxiliaries"]
            )
            return first - 1 if comma else first
    if layout.low[at] == "," and at - 1 > floor and _adverbial(layout, at - 1, floor) is not None:
        return at
    return None


def _set_off(layout: Layout, at: int, floor: int) -> bool:
    """Whether a pronoun stands between commas in the group: "a, lui, assuré que"."""
    low, words = layout.low, layout.words.words
    parted = at - 2 >= floor and low[at - 1] == "," and low[at + 1 : at + 2] == (",",)
    return parted and low[at] in words["set_off"] and low[at - 2] in words["auxiliaries"]


def _read(
    layout: Layout, index: int, limit: int, readings: tuple[tuple[str, Form], ...], reflexive: bool
) -> tuple[str, Form, frozenset[str], frozenset[str], int] | None:
    for base, form in readings:
        for phrase in layout.words.phrases.get(base, ()):
            last = _matches(layout, index, limit, phrase)
            if last is not None and (reflexive or not phrase.reflexive):
                return phrase.text, form, *_phrase_functions(layout, phrase), last
    best: tuple[str, Form, Verb] | None = None
    for base, form in readings:
        for verb in layout.words.verbs.get(base, ()):
            if verb.reflexive and not reflexive:
                continue
            if reflexive and not verb.reflexive and verb.infinitive in layout.words.words["not_of_itself"]:
                # "s'annonce compliquée"
                continue
            if best is None or (verb.reflexive == reflexive and best[2].reflexive != reflexive):
                best = (verb.infinitive, form, verb)
    if best is None:
        return None
    return best[0], best[1], best[2].groups, best[2].reports, index


def _phrase_functions(layout: Layout, phrase: Phrase) -> tuple[frozenset[str], frozenset[str]]:
    if phrase.text in layout.words.self_said:
        return frozenset({"self"}), frozenset({"que", "self", "incise"})
    if not phrase.reports:
        return frozenset({"carry"}), frozenset()
    return frozenset({"say"}), frozenset({"que", "incise"})


def _matches(layout: Layout, index: int, limit: int, phrase: Phrase) -> int | None:
    at = index + 1
    for word in phrase.rest:
        while at < limit and layout.doc[at].pos_ == "ADV" and layout.low[at] != word and layout.outside(at):
            at += 1
        if at >= limit or layout.low[at] != word or not layout.outside(at):
            return None
        at += 1
    return at - 1
