"""Whether a known form is a verb where it stands: the parse often fails on rare verbs."""

from __future__ import annotations

from lib.extract.quotes.edges import is_finite
from lib.extract.quotes.inversion import inverted_pronoun
from lib.extract.quotes.layout import COMMA, Layout, Sentence

NOMINAL = ("NOUN", "PROPN", "ADJ")
# "a salué … et promis de", "et demandé à X de", "et dit que"
REACH = 5
FURTHEST = 60


def is_verb(layout: Layout, index: int, sentence: Sentence) -> bool:
    """Whether a known form is a verb here: by the parse, or by its neighbours where that fails."""
    token, words = layout.doc[index], layout.words.words
    if names_somebody(layout, index):
        return False
    if token.pos_ in ("VERB", "AUX"):
        return True
    before = layout.low[index - 1] if index > sentence.start else ""
    after = layout.low[index + 1] if index + 1 < sentence.end else ""
    if before in words["auxiliaries"] or before in words["reflexive"]:
        return True
    if after and inverted_pronoun(layout, index + 1):
        return True
    if any(form == "past" for _, form in layout.words.infinitives(token.lower_)):
        # "a toujours clamé", "s'est-il félicité", which the parser may take for nouns
        at = index - 1
        while at > sentence.start and (layout.pos[at] == "ADV" or inverted_pronoun(layout, at)):
            at -= 1
        if at < index - 1 and layout.low[at] in words["auxiliaries"]:
            return True
    gerund = any(form == "gerund" for _, form in layout.words.infinitives(token.lower_))
    if gerund and "en" in layout.low[max(sentence.start, index - 3) : index]:
        return True
    adverb = after != "" and layout.pos[index + 1] == "ADV" and index + 2 < sentence.end
    behind = index + 1 + adverb
    if (
        gerund
        and index == sentence.start
        and behind < sentence.end
        and layout.low[behind] in layout.words.words["that"]
    ):
        # "Estimant que", "Jugeant désormais que", which the parser may take for a preposition or a name
        return True
    if not token.text[:1].islower() or not any(
        form == "finite" for _, form in layout.words.infinitives(token.lower_)
    ):
        return False
    if token.pos_ not in ("NOUN", "ADJ", "DET", "ADP", "PRON") or _only_verb(layout, index, sentence):
        return True
    # "juge toutefois que"
    at = index + 2 if after and layout.pos[index + 1] == "ADV" and index + 2 < sentence.end else index + 1
    if token.pos_ == "NOUN" and before == "," and layout.low[index + 2 : index + 3] in (("que",), ("qu'",)):
        # "X, directeur du centre, juge improbable que"
        at = index + 2 if layout.pos[index + 1] == "ADJ" else at
    if after == "savoir" and before:
        # "croit savoir que"
        at = index + 2
    reported = after != "" and (layout.low[at] in ("que", "qu'", ":") or not layout.outside(at))
    led = before in ("qui", "lui", "leur", "en", "y", ",") or before in words["pointing"]
    if reported and (led or layout.pos[index - 1] == "PROPN"):
        return True
    if (
        reported
        and layout.low[at] in layout.words.words["that"]
        and before
        and layout.pos[index - 1] in ("NOUN", "ADJ")
    ):
        # "L'accord prévoit que"
        return True
    if reported and layout.low[at] == ":" and token.pos_ == "ADJ" and layout.pos[index - 1] in NOMINAL:
        # "Le gouvernement malien insiste : « … »"
        return at + 1 < sentence.end and not layout.outside(at + 1)
    if before in COMMA and index > sentence.start + 1 and not layout.outside(index - 2):
        # "« … », prévient de son côté X"
        return after != "" and layout.pos[index + 1] in ("DET", "PROPN", "ADP", "ADV")
    opening = before in COMMA or (before != "" and not layout.outside(index - 1))
    return opening and after != "" and layout.doc[index + 1].pos_ in ("DET", "PROPN")


def _only_verb(layout: Layout, index: int, sentence: Sentence) -> bool:
    """Whether a sentence has no verb but this before its marks: "L'Union africaine parle d'un « crime »"."""
    near = range(index + 1, min(index + 4, sentence.end))
    mark = next((at for at in near if not layout.outside(at)), None)
    if mark is None or any(layout.low[at] in (",", ";") for at in range(index + 1, mark)):
        return False
    before = index - 1 - (layout.low[index - 1] in ("l'", "se", "s'", "le"))
    if layout.pos[before] == "ADJ":
        before -= 1
    if before < sentence.start or layout.pos[before] not in ("NOUN", "PROPN"):
        return False
    led = layout.low[index + 1] in (":", "d'", "de", "un", "une", "des") or mark == index + 1
    return led and not any(
        layout.pos[at] in ("VERB", "AUX")
        for at in range(sentence.start, mark)
        if layout.outside(at) and at != index and is_finite(layout, at)
    )


def names_somebody(layout: Layout, index: int) -> bool:
    """Whether a participle is a noun: "l'opposant", "un représentant", whatever the parser takes it for."""
    determined = index > 0 and layout.pos[index - 1] == "DET"
    return determined and layout.low[index] in layout.words.sources["people"]


def is_led_in(layout: Layout, index: int, sentence: Sentence) -> bool:
    """Whether an infinitive depends on something: "sourire aux lèvres" does not."""
    beside = layout.words.words["clitics"] | layout.words.words["negating"]
    at = index - 1
    while at > sentence.start and layout.low[at] in beside:
        at -= 1
    return at >= sentence.start and layout.low[at] != "," and layout.outside(at)


def shares_auxiliary(layout: Layout, index: int, first: int) -> bool:
    """Whether a participle has its auxiliary from another ("a confirmé … et indiqué"), or lost it."""
    token = layout.doc[index]
    before = layout.low[first - 1] if first else ""
    behind = layout.low[index + 1 : index + 2]
    words = layout.words.words
    if before in words["joining"] and behind and behind[0] in words["reporting_goes_on"]:
        return True
    if joined_to_report(layout, index, first) or _joined_before_marks(layout, index, first):
        return True
    if token.dep_ == "conj" and (before == "," or before in words["joining_islands"]):
        return any(child.dep_ == "aux:tense" for child in token.head.children)
    return (
        before == ","
        and first > 1
        and not layout.outside(first - 2)
        and layout.pos[index + 1 : index + 2] == ("DET",)
    )


def _auxiliary_before(layout: Layout, index: int, first: int) -> int | None:
    """Where "a" stands before a participle that is joined to another: "a jugé … et salué"."""
    floor = max(layout.doc[index].sent.start, first - FURTHEST)
    having = layout.words.words["having"]
    before = (at for at in range(first - 2, floor, -1) if layout.low[at] in having and layout.outside(at))
    return next(before, None)


def _joined_before_marks(layout: Layout, index: int, first: int) -> bool:
    """ "a dénoncé une « ruse » et exigé « des preuves »": behind a participle of reporting, before marks."""
    if index != first or first < 2 or layout.low[first - 1] not in layout.words.words["joining_too"]:
        return False
    if index + 1 >= len(layout.low) or layout.outside(index + 1) or layout.low[index].endswith(("e", "s")):
        return False
    have = _auxiliary_before(layout, index, first)
    between = range(have + 1, first - 1) if have is not None else ()
    said = (layout.words.infinitives(layout.low[at]) for at in between if layout.outside(at))
    return any(form == "past" and base in layout.words.verbs for each in said for base, form in each)


def joined_to_report(layout: Layout, index: int, first: int) -> bool:
    """Whether a participle with words between marks is joined to one that reports a clause.

    "a jugé que l'accord était « un pas » et salué les « efforts » de l'ONU"; not "avait été signé et salué".
    """
    if not first or index != first or layout.low[first - 1] not in layout.words.words["joining_too"]:
        return False
    behind = range(index + 1, min(index + REACH, len(layout.low)))
    mark = next((at for at in behind if not layout.outside(at)), None)
    if mark is None or any(layout.pos[at] not in ("DET", "ADJ", "NOUN") for at in range(index + 1, mark)):
        return False
    if mark == index + 1 or layout.pos[index + 1] != "DET":
        return False
    have = _auxiliary_before(layout, index, first)
    told = next(
        (at for at in range(have or first, first) if layout.low[at] in layout.words.words["that"]), None
    )
    if have is None or told is None:
        return False
    said = (layout.words.infinitives(layout.low[at]) for at in range(have + 1, told))
    return any(form == "past" and base in layout.words.verbs for each in said for base, form in each)
