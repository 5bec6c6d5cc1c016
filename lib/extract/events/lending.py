"""What a telling borrows from those of its sentence: the date of the clause around, "puis", the place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lib.extract.actors import Place
from lib.extract.events.dating import When
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.located import is_at
from lib.extract.events.reached import placed_by_talks
from lib.extract.events.told import Told
from lib.languages.tokens import Token

# So many days after a journey, what it was for has been done.
PAST_JOURNEY = 3


def lend(tellings: Sequence[Told], heads: Mapping[int, Place], lex: Lexicon) -> list[Told]:
    """The tellings, in order of the text, with dates borrowed from the telling that they hang on.

    ``heads`` are the places named in the text, by the index of their head token.
    """
    done: list[Told] = []
    for told in tellings:
        lent = told if told.when.told else _borrow(told, done, lex)
        if lent.place is None and _there(lent, lex):
            lent = replace(lent, place=_told_last(lent, done, heads, lex))
        done.append(lent)
    return placed_by_talks(done, lex)


def _told_last(told: Told, done: Sequence[Told], heads: Mapping[int, Place], lex: Lexicon) -> Place | None:
    """The place of the telling before; in "a quitté P après y avoir vu X" the one named in its sentence."""
    verb = told.trigger.token
    here = [place for i, place in heads.items() if verb.sent.start <= i < verb.i]
    before = next((one for one in reversed(done) if one.place), None)
    if here and (before is None or before.position < verb.sent.start_char):
        return max(here, key=lambda place: place.start)
    # "doit consulter sa base à Kidal. Ses dirigeants y ont reçu X"
    first = verb.doc[max(0, verb.sent.start - 1)].sent.start
    just = [place for i, place in heads.items() if first <= i < verb.sent.start and is_at(verb.doc[i], lex)]
    if just and (before is None or before.position < verb.doc[first].idx):
        return max(just, key=lambda place: place.start)
    return before.place if before is not None else None


def _there(told: Told, lex: Lexicon) -> bool:
    """ "elle y a été reçue": at the place told last."""
    words = [c for holder in (told.trigger.token, *told.reading.support) for c in holder.children]
    return any(c.lower_ in lex.words.there and c.pos_ in ("PRON", "ADV") for c in words)


def _borrow(told: Told, before: Sequence[Told], lex: Lexicon) -> Told:
    token = told.trigger.token
    near = [one for one in before if one.trigger.token.sent == token.sent and one.when.told]
    for one in near:
        if _journey_over(told, one):
            day = replace(one.when, basis="linked", text=None)
            return replace(told, status="held", when=day, place=told.place or one.place)
    for one in reversed(near):
        if told.status == one.status == "held" and _hangs_on(token, one.trigger.token):
            return replace(
                told, when=replace(one.when, basis="linked", text=None), place=told.place or one.place
            )
    if (
        near
        and told.status in ("planned", "proposed")
        and near[-1].status in ("planned", "proposed")
        and _then(token, lex)
    ):
        return replace(told, when=When(near[-1].when.start, None, "interval", None, "linked"))
    return told


def _journey_over(told: Told, journey: Told) -> bool:
    """ "s'est rendu la semaine dernière à Pékin pour y rencontrer X": he has met him by now."""
    today, day = told.when.start, journey.when.end
    if told.status != "planned" or told.when.basis != "bound" or today is None or day is None:
        return False
    travelled = (
        journey.trigger.type == "visit" and journey.status == "held" and journey.trigger.frame is not None
    )
    return (
        travelled and told.trigger.token.head == journey.trigger.token and (today - day).days >= PAST_JOURNEY
    )


def _hangs_on(token: Token, other: Token) -> bool:
    node = token
    while node.head != node:
        if node.head == other or (node.dep_ == "acl:relcl" and other in node.head.ancestors):
            return True
        node = node.head
    return False


def _then(token: Token, lex: Lexicon) -> bool:
    start = max(token.sent.start, token.i - 6)
    return any(t.lower_ in lex.words.then for t in token.doc[start : token.i])
