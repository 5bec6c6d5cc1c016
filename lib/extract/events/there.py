"""Contacts told to be where the one before was: "il y a vu X", "sur place", "dans cette même ville"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lib.extract.actors import Place
from lib.extract.events.apart import is_country
from lib.extract.events.clause import children, is_verbal, lemma
from lib.extract.events.lexicon import Lexicon, words_of
from lib.extract.events.located import is_at
from lib.extract.events.phrases import case_of
from lib.extract.events.told import Told
from lib.languages.tokens import Doc, Token


def points_there(told: Told, lex: Lexicon) -> bool:
    """Whether the telling says that it was at a place told before: "elle y a été reçue"."""
    deal = told.trigger.type == "agreement"
    return any(
        _is_there(word, lex)
        for word in _circumstances(told)
        if not deal or word.lower_ in lex.words.there or _the_same(word, lex)
    )


def _the_same(word: Token, lex: Lexicon) -> bool:
    """ "dans la même ville", "dans cette même ville"."""
    return any(c.lower_ in lex.words.same for c in word.children)


def _circumstances(told: Told) -> Iterator[Token]:
    """What hangs on the contact, on the verbs that carry it and on the participles beside it."""
    token = told.trigger.token
    for holder in (token, *told.reading.support, *children(token, "acl")):
        for child in holder.children:
            yield child
            yield from () if is_verbal(child) else child.children


def _is_there(word: Token, lex: Lexicon) -> bool:
    if word.lower_ in lex.words.there:
        # "il n'y aura aucun dialogue"
        there_is = word.dep_.startswith("expl") and lemma(word.head) in lex.words.having
        return word.pos_ in ("PRON", "ADV") and not there_is
    if word.lower_ not in lex.words.spots:
        return False
    if word.lower_ in lex.words.on_the_spot:
        # "sur place"
        return word.i > 0 and word.doc[word.i - 1].lower_ in lex.words.upon
    same = any(lemma(c) in lex.words.demonstrative for c in word.children) or _the_same(word, lex)
    return same and case_of(word, lex) in lex.at


def in_the_country(told: Told, heads: Mapping[int, Place], lex: Lexicon) -> Place | None:
    """ "L'envoyé de l'ONU en Libye a fait une visite dans le pays": in the country named last."""
    noun = told.trigger.token
    if told.trigger.type != "visit":
        return None
    land = next((c for c in _circumstances(told) if _is_the_country(c, lex)), None)
    before = [
        i for i in heads if land is not None and i < min(land.i, noun.sent.end) and is_country(heads[i])
    ]
    return heads[max(before)] if before else None


def _is_the_country(word: Token, lex: Lexicon) -> bool:
    alone = not any(True for _ in children(word, "amod", "acl", "appos")) and not any(
        case_of(c, lex) in lex.words.of for c in children(word, "nmod")
    )
    known = any(lemma(c) in lex.words.definite for c in children(word, "det"))
    return lemma(word) in lex.words.lands and alone and known and case_of(word, lex) in lex.at


def told_last(told: Told, done: Sequence[Told], heads: Mapping[int, Place], lex: Lexicon) -> Place | None:
    """The place of the telling before; in "a quitté P après y avoir vu X" the one named in its sentence."""
    verb = told.trigger.token
    named = {i: p for i, p in heads.items() if not _called_after(verb.doc[i], lex)}
    here = [place for i, place in named.items() if verb.sent.start <= i < verb.i]
    before = next((one for one in reversed(done) if one.place), None)
    if here and (before is None or before.position < verb.sent.start_char):
        return max(here, key=lambda place: place.start)
    # "doit consulter sa base à Kidal. Ses dirigeants y ont reçu X"
    first = verb.doc[max(0, verb.sent.start - 1)].sent.start
    just = [
        place
        for i, place in named.items()
        if first <= i < verb.sent.start and (is_at(verb.doc[i], lex) or _left(verb.doc[i], lex))
    ]
    if just and (before is None or before.position < verb.doc[first].idx):
        return max(just, key=lambda place: place.start)
    return before.place if before is not None else None


def _left(place: Token, lex: Lexicon) -> bool:
    """ "a quitté P. Il y avait vu X": there."""
    return place.dep_ == "obj" and lemma(place.head) in lex.words.setting_out


def _called_after(place: Token, lex: Lexicon) -> bool:
    """ "médiateur de l'accord de Ouagadougou, il doit y voir X": not there."""
    of = case_of(place, lex) in lex.words.of
    return of and "agreement" in lex.nouns.get(lemma(place.head), ())


def somewhere(told: Told) -> bool:
    """ "dans un lieu qui reste à déterminer", "à Gitega ou à Bujumbura": nobody says where."""
    words = words_of(told.trigger.token)
    return any(
        (lemma(word) in words.unnamed_places and any(c.lower_ in words.indefinite for c in word.children))
        or left_open(word)
        for word in _circumstances(told)
    )


def one_of_two(place: Place, doc: Doc) -> bool:
    """Whether ``place`` is told as one that it may be."""
    name = doc.char_span(place.start, place.end)
    return name is not None and left_open(name.root)


def left_open(place: Token) -> bool:
    """ "à Gitega ou à Bujumbura", "au Kenya ou en Ouganda": in one of both."""
    first = place
    while first.dep_ == "conj" and first.head.pos_ == "PROPN":
        first = first.head
    words = words_of(place)
    return first.pos_ == "PROPN" and any(
        other.pos_ == "PROPN" and any(c.lower_ in words.alternative for c in children(other, "cc"))
        for other in first.subtree
        if other.dep_ == "conj"
    )
