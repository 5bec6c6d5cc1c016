"""Partners whom the parser hung elsewhere: they stand behind the verb, in its clause, after "avec" or "à"."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.actors import Cast
from lib.extract.events.clause import conjugation, is_verbal
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties.denoting import Party
from lib.languages.tokens import Token
from lib.records import ActorMention, Role

WITH, TO = ("with", "with_other"), ("to",)
# How far behind the verb, in words, the preposition may stand.
REACH = 15
STOPS = ('"', "«", "»", ";", ":", ".", "?", "!", "(")
UNFINISHED = ("infinitive", "infinitive_past", "participle")


def partners_further_on(verb: Token, frame: str, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Those who follow the preposition that the verb asks for: "s'est entretenu seul à seul avec X et Y"."""
    wanted = lex.words.with_ if frame in WITH else lex.words.to if frame in TO else frozenset[str]()
    end = verb.sent.end
    for token in verb.doc[verb.i + 1 : min(end, verb.i + REACH)]:
        if token.text in STOPS or token.lower_ in lex.words.relative or token.dep_ == "mark":
            return
        if is_verbal(token) and conjugation(token) not in UNFINISHED:
            return
        if lex.contractions.get(token.lower_, token.lower_) in wanted:
            found = list(_listed(token, cast))
            if found or frame in WITH:
                yield from (Party(mention, "participant", token) for mention in found)
                return


def told_behind_the_place(verb: Token, role: Role, cast: Cast) -> Iterator[Party]:
    """The object that stands right behind the town of the verb: "a rencontré jeudi à Tunis Idriss Barka".

    The parser takes such a name for a part of the town's.
    """
    for place in cast.places:
        if verb.idx < place.start < verb.sent.end_char:
            for mention in cast.within(place.end, verb.sent.end_char):
                between = verb.doc.text[place.end : mention.start]
                head = verb.doc.char_span(place.start, place.end)
                if not between.strip() and head is not None and head.root.head == verb:
                    yield Party(mention, role, head.root)
                break


def agent_further_on(verb: Token, role: Role, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Who does it, behind the passive and its place: "a été reçu à La Paz par la présidente X"."""
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + REACH)]:
        if token.text in STOPS or token.lower_ in lex.words.relative or token.dep_ == "mark":
            return
        if is_verbal(token):
            return
        if token.lower_ in lex.words.agent:
            yield from (Party(mention, role, token) for mention in _listed(token, cast))
            return


def listed_after(party: Party, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Those whom a comma or "et" and the same preposition join to ``party``: "à X, à Y et à Z"."""
    for case in party.token.children:
        if case.dep_ == "case" and lex.contractions.get(case.lower_, case.lower_) in lex.words.to:
            for mention in joined_behind(case, party.mention.end, cast, again=True):
                yield Party(mention, party.role, party.token)


def _listed(case: Token, cast: Cast) -> Iterator[ActorMention]:
    """The mention right behind ``case`` and those that a comma or "et" joins to it."""
    end = case.idx + len(case)
    first = next(iter(cast.within(end, case.sent.end_char)), None)
    if first is not None and not case.doc.text[end : first.start].strip():
        yield first
        yield from joined_behind(case, first.end, cast)


def joined_behind(case: Token, end: int, cast: Cast, again: bool = False) -> Iterator[ActorMention]:
    """Mentions after ``end`` in the sentence of ``case``, joined by commas and "et".

    With ``again`` only those before which ``case`` is said again.
    """
    text = case.doc.text
    for mention in cast.within(end, case.sent.end_char):
        between = text[end : mention.start].replace(",", " , ").split()
        if not between or not set(between) <= {",", "et", case.text} or (again and case.text not in between):
            return
        yield mention
        end = mention.end
