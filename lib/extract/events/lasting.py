"""How many days what is told lasted: "trois jours de pourparlers", "des entretiens de deux jours"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date as day_of
from datetime import timedelta

from lib import languages
from lib.extract.events.clause import children, conjugation, done_beside, is_past, lemma
from lib.extract.events.cluster import Cluster
from lib.extract.events.dating import TO_COME, When
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of, phrase_start, preposition
from lib.extract.events.told import Told
from lib.languages.tokens import Token
from lib.languages.verbs import language_of

# "à l'issue de trois jours de pourparlers, X a dit mercredi": they ended on Wednesday or the day before.
CLOSE = timedelta(days=1)
FAMILIES = ("contact", "visit")
# Between a number and its unit, and between that and the noun, stand so many words at most.
REACH = 3


def over_its_days(cluster: Cluster, lex: Lexicon) -> When:
    """The date of what the tellings tell, with the days before the last one when they say how many.

    With those after the first where it begins or is to come: "ouvriront lundi deux jours de pourparlers".
    """
    dated = cluster.when
    if cluster.family not in FAMILIES or dated.start is None or dated.end is None or not dated.told:
        return dated
    lasting = [(days, told) for told in cluster.told for days in _days(told, lex)]
    if not lasting or dated.end - dated.start > CLOSE:
        return dated
    days, told = max(lasting, key=lambda each: each[0])
    further = timedelta(days=days - 1)
    if further < CLOSE:
        return dated
    opened = _opened(told, lex)
    if cluster.family == "visit" and not opened:
        # "est arrivé mardi pour une visite de deux jours", "a achevé mardi une visite de deux jours"
        return dated
    # "ont débuté mardi … Ces discussions doivent durer cinq jours": most of them are to come
    yet = any(conjugation(verb) in ("present", "future") for verb in told.reading.cues)
    begun = yet and any(_opened(one, lex) for one in cluster.told)
    ahead = opened or begun or cluster.status in TO_COME
    if not ahead and cluster.status != "held":
        return dated
    first, last = (dated.start, dated.start + further) if ahead else (dated.end - further, dated.end)
    return replace(dated, start=first, end=last, precision="interval")


def goes_on_yet(cluster: Cluster, date: When, published: day_of | None) -> bool:
    """ "ont entamé lundi un séjour de trois jours", printed on Tuesday: it is not over."""
    if published is None or date.start is None or date.end is None or date.end == cluster.when.end:
        return False
    return date.start <= published < date.end


def begun_that_day(cluster: Cluster, published: day_of | None, lex: Lexicon) -> bool:
    """ "ont repris lundi leurs négociations", printed on Monday: they go on, if nothing tells they ended."""
    dated = cluster.when
    if published is None or not dated.start == dated.end == published:
        return False
    if any(told.trigger.type != "talks" or _ended(told, lex) for told in cluster.told):
        return False
    return any(told.status == "held" and _opened(told, lex) for told in cluster.told)


def _opened(told: Told, lex: Lexicon) -> bool:
    return any(lemma(verb) in lex.words.opening_days for verb in told.reading.support)


def since_they_began(cluster: Cluster, date: When, published: day_of | None, lex: Lexicon) -> When:
    """ "les pourparlers, entamés en mai, se poursuivent": from May until today."""
    if published is None or not date.told or date.end is None or date.end >= published:
        return date
    nouns = (told.trigger.token for told in cluster.told if told.trigger.frame is None)
    if any(lemma(c) in lex.words.opening_days for noun in nouns for c in done_beside(noun)):
        return replace(date, end=published, precision="interval")
    return date


def _ended(told: Told, lex: Lexicon) -> bool:
    """ "à l'issue des négociations", "…, et se sont achevées à midi"."""
    token = told.trigger.token
    after = (
        told.trigger.frame is None and preposition(token, lex.prepositions, lex.contractions)[1] == "after"
    )
    return after or any(lemma(word) in lex.words.lasts_until and is_past(word) for word in token.sent)


def _days(told: Told, lex: Lexicon) -> Iterator[int]:
    for unit in _units(told, lex):
        if lemma(unit) in lex.spans:
            yield _number(unit) * lex.spans[lemma(unit)]


def _units(told: Told, lex: Lexicon) -> Iterator[Token]:
    """The "jours" of "trois jours de pourparlers", "un sommet de trois jours", "ont duré trois jours"."""
    noun = told.trigger.token
    words = noun.doc[max(noun.sent.start, noun.i - 2 * REACH) : phrase_start(noun).i]
    before = [word for word in words if not word.is_punct][-2:]
    alone = not any(True for _ in children(noun, "det"))
    if before and alone and lex.contractions.get(before[-1].lower_, before[-1].lower_) in lex.words.of:
        yield before[0]
    yield from (c for c in children(noun, "nmod") if c.i > noun.i and case_of(c, lex) in lex.words.of)
    for verb in (noun, *told.reading.support, *_lasted(noun, lex)):
        for child in children(verb, "nmod", "obl", "obj"):
            case = case_of(child, lex)
            if case in lex.words.for_so_long or (case is None and lemma(verb) in lex.words.going_on):
                yield child


def _lasted(noun: Token, lex: Lexicon) -> Iterator[Token]:
    """The verbs of "les pourparlers (entre X et Y), qui ont duré deux jours"."""
    for clause in noun.subtree:
        own = clause.head == noun or clause.head.pos_ == "PROPN"
        if own and clause.dep_ == "acl:relcl" and is_past(clause) and lemma(clause) in lex.words.going_on:
            yield clause


def _number(unit: Token) -> int:
    numbers = languages.rules(language_of(unit))["dates"]["words"]["number"]
    for word in reversed(unit.doc[max(unit.sent.start, unit.i - REACH) : unit.i]):
        if word.text.isdigit():
            return int(word.text)
        for said in (word.lower_, f"une {word.lower_} de"):
            if said in numbers:
                return int(numbers[said])
    return 1
