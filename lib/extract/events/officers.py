"""People whom only their office tells: "l'ambassadeur du Venezuela", "le ministre belge de la Coopération".

Where neither the text nor the registry names who holds it, he is known by the words of his office: it is he
who meets somebody, and not his state.
"""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.actors import Cast
from lib.extract.events.clause import children, lemma
from lib.extract.events.home import Home
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of
from lib.languages.tokens import Span, Token
from lib.languages.verbs import language_of
from lib.records import Actor
from lib.registry import load
from lib.registry.folding import fold, slug

# Of its own words an office has a few.
LONGEST = 14
# "vénézuélien" and "Venezuela" begin alike; shorter words are those of grammar.
STEM = 4
WITHIN = ("amod", "nmod", "flat", "flat:name", "conj")


def officer(noun: Token, cast: Cast, own: Home, lex: Lexicon) -> tuple[Actor, Span] | None:
    """Who ``noun`` is by his office, with the words of it; None when he is nobody, or has a name."""
    if noun.pos_ != "NOUN" or lemma(noun) not in lex.words.offices or cast.at(noun) is not None:
        return None
    if "Plur" in noun.morph.get("Number", []) or not _certain(noun, lex) or _said_of_another(noun):
        return None
    if any(lemma(c) in lex.words.former or c.lower_ in lex.words.former for c in children(noun, "amod")):
        # "l'ancien chef de l'Etat": somebody of a name, who holds it no more
        return None
    span, apart = _in_full(noun, lex)
    if span is None or _named_behind(span, cast) or any(True for _ in _of_that_office(noun, span, cast, lex)):
        return None
    name, theirs = " ".join(span.text.split()), _whose(span, cast)
    if not apart:
        # "le chef de l'Etat": that of the state that all is about
        name, theirs = own.called_of(name, noun), {own.id} if own.id else set()
    side = load().entries.get(next(iter(theirs))) if len(theirs) == 1 else None
    return Actor(
        slug(name) or "x", name, "person", side.name(language_of(noun)) if side else None, registered=False
    ), span


def _certain(noun: Token, lex: Lexicon) -> bool:
    """ "le ministre belge", "au ministre belge": not "un ministre belge", nor "son ministre"."""
    article = next(children(noun, "det"), None)
    if article is not None:
        return "Def" in article.morph.get("Definite", [])
    return any(c.lower_ in lex.words.melted for c in children(noun, "case"))


def _said_of_another(noun: Token) -> bool:
    """ "X, l'ambassadeur de France", "il est le ministre de": he is told by other words as well."""
    beside = any(c.dep_ in ("appos", "flat", "flat:name", "cop") for c in noun.children)
    return beside or noun.dep_ in ("appos", "flat")


def _in_full(noun: Token, lex: Lexicon) -> tuple[Span | None, bool]:
    """The office with whose or of what it is, and whether that sets it apart; None when neither is told."""
    first = min((c.i for c in children(noun, "amod") if c.i < noun.i), default=noun.i)
    last, apart = noun.i, False
    for child in sorted(noun.children, key=lambda c: c.i):
        if child.i < noun.i or child.dep_ not in ("amod", "nmod") or _cut_off(last, child):
            continue
        of_it = child.dep_ == "nmod" and case_of(child, lex) in lex.words.of
        whose = child.dep_ == "amod" and load().of_demonym(child.text) is not None
        if not (of_it or whose):
            continue
        last = _end(child)
        apart = apart or whose or not _is_any(child, lex)
        if of_it:
            break
    told = last > noun.i and last - first <= LONGEST
    return (noun.doc.span(first, last + 1) if told else None), apart


def _is_any(whole: Token, lex: Lexicon) -> bool:
    """ "de l'Etat", "du mouvement": whichever; "de l'Etat burkinabè" is a certain one."""
    below = (c for c in whole.children if c.dep_ in ("amod", "nmod"))
    return lemma(whole) in lex.words.any_whole and not any(True for _ in below)


def _end(word: Token) -> int:
    """The last word of a complement; what a comma sets off is told apart."""
    last = word.i
    for child in sorted(word.children, key=lambda c: c.i):
        if child.i > word.i and child.dep_ in WITHIN and not _cut_off(last, child):
            last = max(last, _end(child))
    return last


def _cut_off(last: int, word: Token) -> bool:
    return any(t.is_punct for t in word.doc[last + 1 : word.i])


def _named_behind(span: Span, cast: Cast) -> bool:
    """ "le chef de la délégation, le mollah X": X, whatever the parser joined him to."""
    doc, end = span.doc, span.end
    if end >= len(doc) or doc[end].text != ",":
        return False
    behind = doc[end + 1 : min(end + 4, len(doc))]
    return any((known := cast.at(word)) is not None and cast.are_people(known) for word in behind)


def _of_that_office(noun: Token, span: Span, cast: Cast, lex: Lexicon) -> Iterator[Actor]:
    """Those named in the text who may be he: of the same state or body, and of an office called alike."""
    registry, mine = load(), _stems(span.text)
    states = _whose(span, cast)
    names = {cast.actors[each].name for each in states if each in cast.actors}
    names |= {registry.entries[each].name_fr for each in states if each in registry.entries}
    like = {lemma(noun), *(lex.words.leaders if lemma(noun) in lex.words.leaders else ())}
    for actor in cast.actors.values():
        if actor.kind != "person":
            continue
        theirs = _stems(actor.office or "")
        akin = actor.affiliation in names or bool(mine & theirs)
        if actor.office:
            whosever = not (theirs or actor.affiliation)
            akin = (akin or whosever) and bool(like & set(actor.office.lower().split()))
        elif lemma(noun) not in lex.words.leaders:
            continue
        if akin:
            yield actor


def _whose(span: Span, cast: Cast) -> set[str]:
    """Ids of the states and bodies that the words of an office name."""
    registry = load()
    states = {each for word in span if (each := registry.of_demonym(word.text)) is not None}
    inside = cast.within(span.start_char, span.end_char)
    return states | {each for mention in inside for each in mention.actor_ids}


def _stems(words: str) -> frozenset[str]:
    """Of an office what sets it apart, behind its first word."""
    rest = words.replace("'", " ").replace("’", " ").split()[1:]
    return frozenset(fold(word)[:STEM] for word in rest if len(word) > STEM)
