"""Inverted order: the subject behind its verb, as in ", a déclaré le ministre" and "dit-il"."""

from __future__ import annotations

from lib.extract.quotes.edges import is_finite
from lib.extract.quotes.layout import COMMA, Layout, Sentence, unbound
from lib.extract.quotes.sources import noun_phrase_end

SUBJECTS = ("nsubj", "nsubj:pass", "expl:subj", "csubj")
SUBJECT_REACH, FEW_MARKED = 22, 8
STOPS = (".", "!", "?", "…", "...")
# Verbs of these take no person for an object: who stands behind them speaks.
SAYING = frozenset({"say", "add", "insist", "opine", "concede", "reveal", "claim"})


def inverted_pronoun(layout: Layout, at: int) -> bool:
    """Whether token ``at`` is a pronoun behind its verb: "-t-il", "-elle"."""
    word = layout.low[at]
    return word.startswith("-") and unbound(word) in layout.words.words["inverted"]


def inverted_subject(
    layout: Layout, sentence: Sentence, first: int, index: int, last: int, form: str
) -> tuple[int | None, int]:
    """The subject behind a verb ("a déclaré le ministre", "dit-il", "a-t-elle dit") and its group's end.

    The group is tokens ``[first, last]`` with the verb at ``index``; None when the order is not inverted.
    """
    if form != "finite":
        return None, last
    for at in range(first, min(last + 2, sentence.end)):
        if layout.outside(at) and inverted_pronoun(layout, at):
            return at, max(last, at)
    if not _opens_incise(layout, sentence, first):
        return _without_comma(layout, sentence, first, last), last
    verbs = [layout.doc[at] for at in range(first, index + 1) if layout.doc[at].pos_ in ("VERB", "AUX")]
    subjects = [
        child.i
        for verb in verbs
        for child in verb.children
        if child.dep_ in SUBJECTS and child.pos_ != "VERB" and not child.is_space
        and layout.outside(child.i) and sentence.start <= child.i < sentence.end
    ]  # fmt: skip
    subjects = [s for s in subjects if not _addressed(layout, s) and not _is_platform(layout, s)]
    if any(subject < first and not cut_off(layout, subject, first) for subject in subjects):
        return _speaker_behind(layout, sentence, first, index, last), last
    behind = [subject for subject in subjects if subject > last]
    if behind:
        return behind[0], last
    marked = any(not layout.outside(at) for at in range(max(first - 3, sentence.start), first))
    subject = _next_nominal(layout, sentence, last + 1, marked)
    subject = _title_in_marks(layout, sentence, last + 1) if subject is None and marked else subject
    if subject is None:
        return None, last
    before = any(not layout.outside(at) or is_finite(layout, at) for at in range(sentence.start, first))
    return (subject if before or _goes_on(layout, sentence, subject) else None), last


def _title_in_marks(layout: Layout, sentence: Sentence, at: int) -> int | None:
    """The noun of "« … », a affirmé le « chef des terres »": few words between marks that say who it is."""
    if at + 1 >= sentence.end or layout.pos[at] != "DET" or layout.outside(at + 1):
        return None
    first, last = layout.mark_tokens[layout.mark_of[at + 1]]
    noun = next((i for i in range(first, last) if layout.pos[i] in ("NOUN", "PROPN")), None)
    known = noun is not None and {layout.low[noun], layout.doc[noun].lemma_} & layout.words.sources["people"]
    return noun if known and first == at + 1 and last - first <= FEW_MARKED else None


def _without_comma(layout: Layout, sentence: Sentence, first: int, last: int) -> int | None:
    """The noun behind a verb whose comma was forgotten: "Le poste sera fermé indique l'ONU"."""
    subject = _next_nominal(layout, sentence, last + 1, marked=False)
    told = subject is not None and lacks_its_comma(layout, sentence, first, subject)
    return subject if told else None


def lacks_its_comma(layout: Layout, sentence: Sentence, first: int, subject: int) -> bool:
    """Whether a verb and its subject, and no more, stand behind a clause that has a verb and subject too."""
    words, before = layout.words.words, range(sentence.start, first)
    apart = words["linking"] | words["linking_object"] | words["joins"] | {",", ":", ";"}
    if any(not layout.outside(at) or layout.low[at] in apart for at in before):
        return False
    verb = next((at for at in before if is_finite(layout, at)), sentence.start)
    whole = any(layout.pos[at] in ("NOUN", "PROPN", "PRON") for at in range(sentence.start, verb))
    return whole and noun_phrase_end(layout, sentence, subject) >= sentence.end - 1


def _speaker_behind(layout: Layout, sentence: Sentence, first: int, index: int, last: int) -> int | None:
    """The noun of ", a déclaré un porte-parole", though the parse finds a subject in what is said."""
    verbs = [
        verb
        for base, _ in layout.words.infinitives(layout.low[index])
        for verb in layout.words.verbs.get(base, ())
    ]
    if layout.low[first - 1] != "," or not any(verb.groups & SAYING for verb in verbs):
        return None
    at = last + 2
    if at >= sentence.end or layout.pos[last + 1] != "DET" or not layout.outside(at):
        return None
    at += layout.pos[at] == "ADJ" and at + 1 < sentence.end
    sources, noun = layout.words.sources, {layout.doc[at].lemma_.lower(), layout.low[at]}
    if noun & (sources["people"] | sources["unnamed"]):
        return at
    released = noun & layout.words.words["released"]
    if released and not any(verb.infinitive in layout.words.words["published"] for verb in verbs):
        # "X a eu lundi, un entretien avec Y, indique un communiqué"
        return at
    # but "X, en visite, avait informé le gouvernement que …"
    told = layout.words.words["that"] & set(layout.low[at : sentence.end])
    return at if noun & sources["organisations"] and not told else None


def lost_its_marks(layout: Layout, first: int) -> bool:
    """Whether a verb opens in lower case behind a full stop: "La trêve tient. a déclaré X"."""
    stopped = first > 0 and layout.outside(first - 1) and layout.low[first - 1] in STOPS
    return stopped and layout.doc[first].text[:1].islower()


def _goes_on(layout: Layout, sentence: Sentence, subject: int) -> bool:
    """Whether the sentence goes on behind the incise: "La rencontre, a indiqué X, aura lieu"."""
    commas = [at for at in range(subject, sentence.end) if layout.low[at] == ","]
    return bool(commas) and any(is_finite(layout, at) for at in range(commas[0], sentence.end))


def cut_off(layout: Layout, subject: int, first: int) -> bool:
    """Whether one comma alone parts a supposed subject from its verb, which French does not do."""
    return sum(layout.low[at] in COMMA for at in range(subject, first) if layout.outside(at)) == 1


def _next_nominal(layout: Layout, sentence: Sentence, at: int, marked: bool) -> int | None:
    """The first noun phrase at or behind ``at`` that no preposition governs; days do not count.

    Behind a quotation (``marked``) whatever noun has an article speaks: "a déclaré un officiel".
    """
    governed, begin = False, at
    stop = min(at + SUBJECT_REACH, sentence.end)
    while at < stop and layout.outside(at):
        token = layout.doc[at]
        if token.text == "(":
            at = next((i for i in range(at, stop) if layout.low[i] == ")"), stop - 1)
        if token.text in (":", ";") or layout.low[at] in layout.words.words["relatives"]:
            return None
        more = at + 2 < sentence.end and layout.low[at] == "a"
        if more and _addressed(layout, at + 2 if layout.pos[at + 1] == "DET" else at + 1):
            at, governed = at + 1, True
            continue
        if layout.low[at] in layout.words.medium_adjectives and layout.pos[at - 1] == "NOUN":
            # "dans un communiqué conjoint, les deux pays", which the parse may take for a noun
            at += 1
            continue
        if layout.low[at] == "en" and at + 1 < stop and layout.low[at + 1].endswith("ant"):
            # "a ajouté en jouant quelques accords le président": what he played is not who spoke
            at, governed = at + 2, True
            continue
        if _is_platform(layout, at):
            # "a écrit sur son compte Twitter le ministre"
            at, governed = at + 1, False
            continue
        if token.pos_ in ("VERB", "AUX") and not _is_noun(layout, at, marked):
            told = layout.low[at] in layout.words.medium_adjectives
            if not told and token.morph.get("VerbForm", []) != ["Part"]:
                return None
            # "dans un communiqué conjoint les ministres"
            at += 1
            continue
        if token.pos_ == "ADP" and not (layout.low[at] == "des" and (at == begin or _is_day(layout, at - 1))):
            governed = True
        elif (
            token.pos_ in ("PRON", "ADJ", "NUM", "NOUN")
            and not governed
            and layout.low[at] in layout.words.words["speakers"]
            and not _is_day(layout, at - 1)
        ):
            return at
        elif _is_noun(layout, at, marked) and not _is_day(layout, at):
            if not governed:
                determined = marked and token.i > 0 and layout.pos[at - 1] in ("DET", "ADJ")
                return at if determined or _speaks(layout, at) else None
            governed = False
            named = token.text[:1].isupper()
            outlet = layout.words.outlet_name.match(layout.article.text[token.idx :])
            # "a indiqué à l'AFP Angelina Teny": the parse takes her for a part of the agency's name.
            while at + 1 < stop and _same_name(layout, at + 1, named):
                if outlet and layout.doc[at + 1].idx >= token.idx + outlet.end():
                    break
                at += 1
            if named and (several := _several(layout, at + 1, stop)) is not None:
                return several
        elif token.is_punct or _is_day(layout, at):
            governed = False
        at += 1
    return None


def _addressed(layout: Layout, at: int) -> bool:
    """Whether an outlet behind "à" or "a" stands there, whatever the parse says: "a indiqué a l'AFP"."""
    lead = at - 2 if at > 1 and layout.pos[at - 1] == "DET" else at - 1
    told = lead >= 0 and layout.low[lead] in ("à", "a", "au", "aux")
    return told and layout.words.outlet_name.match(layout.article.text[layout.doc[at].idx :]) is not None


def _is_platform(layout: Layout, at: int) -> bool:
    """Whether a platform stands here by which something is said, not one that speaks: "son compte X"."""
    return layout.low[at] in layout.words.platforms and layout.pos[at - 1] in ("NOUN", "ADP", "DET")


def _is_day(layout: Layout, at: int) -> bool:
    return layout.low[at] in layout.words.words["days"]


def _is_noun(layout: Layout, at: int, marked: bool) -> bool:
    """Whether a noun stands here; behind a quotation also an adjective that serves as one: "un officiel"."""
    if layout.pos[at] in ("NOUN", "PROPN"):
        return True
    if layout.pos[at] == "VERB":
        # "l'opposant", "le suspect", whatever the parser takes them for
        determined = layout.pos[at - 1] == "DET" or layout.low[at - 1] in layout.words.words["definite"]
        return determined and layout.low[at] in layout.words.sources["people"]
    if marked and layout.pos[at] == "ADJ" and layout.low[at] in layout.words.sources["people"]:
        # "un haut responsable"
        return "DET" in layout.pos[max(at - 2, 0) : at]
    alone = layout.pos[at] == "ADJ" and layout.doc[at].dep_ not in ("amod", "flat:name")
    return marked and alone and layout.pos[at - 1] == "DET"


def _several(layout: Layout, at: int, stop: int) -> int | None:
    """The noun of "des sources" behind the one addressed: "ont indiqué à l'AFP des sources"."""
    if at + 1 >= stop or layout.low[at] != "des":
        return None
    nouns = (i for i in range(at + 1, min(at + 3, stop)) if layout.doc[i].pos_ == "NOUN")
    return next((i for i in nouns if _speaks(layout, i)), None)


def _same_name(layout: Layout, at: int, named: bool) -> bool:
    token = layout.doc[at]
    return token.dep_ in ("flat:name", "amod") or (named and token.pos_ == "PROPN")


def _speaks(layout: Layout, at: int) -> bool:
    token, sources = layout.doc[at], layout.words.sources
    if token.text in layout.words.words["civilities"]:
        return True
    known = sources["people"] | sources["organisations"] | sources["documents"]
    named = token.pos_ == "PROPN" or token.text[:1].isupper()
    return named or bool({token.lemma_.lower(), token.lower_} & known)


def _opens_incise(layout: Layout, sentence: Sentence, first: int) -> bool:
    """Whether a verb group beginning at ``first`` may be inverted: behind a mark, a comma or a dash."""
    before = first - 1
    while before > sentence.start and layout.doc[before].is_space:
        before -= 1
    if before < sentence.start:
        return False
    if not layout.outside(before):
        return True
    # "comme l'a dit X"
    return layout.low[before] in (*COMMA, "comme") or lost_its_marks(layout, first)
