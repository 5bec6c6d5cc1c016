"""The place of a contact: the place name that hangs on its word or on a verb that carries it."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.actors import Cast, Place
from lib.extract.events.clause import children, is_past, is_verbal, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import antecedent, phrase_tokens, preposition, subject
from lib.extract.events.status import Reading
from lib.extract.events.triggers import Trigger
from lib.languages.tokens import Doc, Token

# How many words after "dépêchée" its place may stand.
NEAR = 5


def place_tokens(doc: Doc, cast: Cast, lex: Lexicon) -> dict[int, Place]:
    """The head token's index of every place name, with its place.

    A name after "à" that no register knows ("à Ohrid") is a place too, of no known country.
    """
    found: dict[int, Place] = {}
    for place in cast.places:
        span = doc.char_span(place.start, place.end)
        if span is not None:
            found[span.root.i] = place
    for token in doc:
        if (
            token.pos_ == "PROPN"
            and token.i not in found
            and cast.at(token) is None
            and _unheard_of(token, lex)
        ):
            end = max([token, *children(token, "flat")], key=lambda t: t.i)
            span = doc.span(token.i, end.i + 1)
            found[token.i] = Place(span.start_char, span.end_char, span.text, None)
    return found


def _unheard_of(token: Token, lex: Lexicon) -> bool:
    return token.text[0].isupper() and any(
        c.lower_ in lex.words.to and c.i < token.i for c in children(token, "case")
    )


def place_of(trigger: Trigger, reading: Reading, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """The place told for this mention, None when there is none."""
    if trigger.frame is None:
        for token in phrase_tokens(trigger.token):
            if token.i not in heads or _in_its_purpose(token, trigger.token):
                continue
            matter = trigger.type == "agreement" and heads[token.i].country and not heads[token.i].is_city
            if not matter and (_at(token, trigger, lex) or _of(token, trigger.token, lex)):
                # "l'accord de paix au Mali" is on Mali, wherever it was signed.
                return heads[token.i]
    elif trigger.frame.frame == "travel_object":
        found = next((heads[c.i] for c in children(trigger.token, "obj") if c.i in heads), None)
        if found is not None:
            return found
    for holder in dict.fromkeys((trigger.token, *reading.support)):
        found = _hanging_on(holder, trigger, heads, lex)
        if found is not None:
            return found
    return (
        _by_relative(trigger.token, heads, lex)
        or _just_after(trigger, heads, lex)
        or _sent_there(trigger, heads, lex)
        or _of_the_first(trigger, reading, heads, lex)
        or _opening(trigger, heads, lex)
    )


def _in_its_purpose(place: Token, noun: Token) -> bool:
    """ "une rencontre pour résoudre le conflit au Haut-Karabakh": what it is for, not where it is."""
    above = (a for a in place.ancestors if a.i > noun.i)
    return any("Inf" in a.morph.get("VerbForm", []) for a in above)


def place_of_saying(verb: Token, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """Where something was made known: "a annoncé lundi à Genève que", "lors d'un sommet à Doha"."""
    content = min((c.i for c in children(verb, "obj", "ccomp") if c.i > verb.i), default=verb.sent.end)
    for child in children(verb, "obl", "nmod", "advmod"):
        for noun in (child, *children(child, "obl")):
            kind = preposition(noun, lex.prepositions, lex.contractions)[1]
            for word in phrase_tokens(noun) if kind in ("during", "after") or noun.i < content else ():
                if word.i in heads and heads[word.i].country and is_at(word, lex):
                    return heads[word.i]
    return None


def further_places(trigger: Trigger, first: Place, heads: dict[int, Place], lex: Lexicon) -> list[Place]:
    """The later stages of a journey told by one verb: "à Tbilissi puis, le même jour, à Bakou"."""
    if trigger.frame is None or trigger.frame.frame not in ("travel", "expected", "invite"):
        return []
    found = []
    for child in trigger.token.subtree:
        if child.i in heads and heads[child.i].start > first.end and _at(child, trigger, lex):
            path = [a for a in child.ancestors if a.i != trigger.token.i and a in trigger.token.subtree]
            between = child.doc.text[first.end : heads[child.i].start].lstrip()
            apart = any(a.pos_ == "VERB" or lemma(a) in lex.nouns for a in path)
            if not apart and not between.startswith(("(", *lex.words.same_place)):
                found.append(heads[child.i])
    return [place for place in found if place.name != first.name and not _within(first, place)]


def _within(inner: Place, outer: Place) -> bool:
    """ "à Oman, dans la capitale": the second only says more of the first."""
    return inner.country is not None and inner.country == outer.country and (inner.is_city != outer.is_city)


def is_at(place: Token, lex: Lexicon) -> bool:
    """Whether the words before the name say where: "à Genève", "dans la capitale Mascate"."""
    return bool(_before(place, lex) & lex.at) or _beside(place, lex)


def _at(place: Token, trigger: Trigger, lex: Lexicon) -> bool:
    """Whether the words before the name say where the contact is, or where a journey leads."""
    return is_at(place, lex) or (trigger.type == "visit" and bool(_before(place, lex) & lex.goal))


def _before(place: Token, lex: Lexicon) -> set[str]:
    words = {c.lower_ for c in place.children if c.dep_ in ("case", "mark", "det") or c.pos_ == "ADP"}
    above = _holding(place)
    if words & lex.words.of_forms and above.lemma_.lower() in lex.venues:
        words = {c.lower_ for c in above.children if c.dep_ == "case"}
    if place.dep_ in ("appos", "flat:name", "nmod", "conj") and not words - lex.words.article:
        words |= {c.lower_ for c in place.head.children if c.dep_ == "case"}
    return words


def _holding(place: Token) -> Token:
    return place.head.head if place.head.pos_ == "ADJ" else place.head


def _beside(place: Token, lex: Lexicon) -> bool:
    """ "du côté coréen de Panmunjom"."""
    of = any(c.lower_ in lex.words.of_forms for c in children(place, "case"))
    return of and _holding(place).lemma_.lower() in lex.words.beside


def _of(place: Token, noun: Token, lex: Lexicon) -> bool:
    """ "le sommet de Genève": a place right on the noun."""
    return place.head == noun and any(c.lower_ in lex.words.of_forms for c in children(place, "case"))


def _hanging_on(holder: Token, trigger: Trigger, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """The place that hangs on ``holder``; a town before the country it lies in."""
    found = list(_all_hanging_on(holder, trigger, heads, lex))
    return next((p for p in found if p.is_city), found[0] if found else None)


def _all_hanging_on(
    holder: Token, trigger: Trigger, heads: dict[int, Place], lex: Lexicon
) -> Iterator[Place]:
    for child in holder.children:
        if any(c.lower_ in lex.words.sourcing for c in children(child, "case")):
            # "selon des diplomates à Doha"
            continue
        if child.dep_.split(":")[0] in ("obl", "nmod", "advmod", "obj", "iobj", "xcomp", "appos", "dep"):
            # The parser often hangs the place on the name before it: "Steve Witkoff à Moscou".
            inner = [g for g in child.children if g.dep_.split(":")[0] in ("nmod", "obl", "appos")]
            inner += [g for c in child.children if c.dep_ == "amod" for g in children(c, "nmod", "obl")]
            for token in (child, *inner):
                if token.i in heads and _at(token, trigger, lex):
                    yield heads[token.i]


def _just_after(trigger: Trigger, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """The place that follows in the same clause, whatever the parser hung it on."""
    token = trigger.token
    for word in token.doc[token.i + 1 : token.sent.end]:
        if word.i in heads and _at(word, trigger, lex):
            return heads[word.i]
        if word.pos_ == "VERB" or word.text in ":;.?!" or word.i - token.i > 18:
            return None
    return None


def _of_the_first(trigger: Trigger, reading: Reading, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """ "s'est rendu à Paris et y a vu X", "s'étaient réunies à Oslo, mais n'ont eu aucun contact"."""
    if trigger.type in ("call", "visit"):
        return None
    for verb in (trigger.token, *reading.support):
        first = verb.head
        if verb.dep_ == "conj" and is_verbal(first) and is_past(verb) == is_past(first):
            found = _hanging_on(first, trigger, heads, lex)
            if found is not None:
                return found
    return None


def _opening(trigger: Trigger, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """ "À Vienne, où il a passé trois jours, il n'a pas rencontré les Russes"."""
    if trigger.type == "call" or trigger.frame is None:
        return None
    sentence = trigger.token.sent
    first = next((t for t in sentence[:NEAR] if t.i in heads), None)
    if first is None or first.i > trigger.token.i or not is_at(first, lex):
        return None
    return heads[first.i] if first.doc[first.i + 1].text == "," else None


def _sent_there(trigger: Trigger, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """ "la délégation dépêchée à Conakry a rencontré X": where those who meet have been sent."""
    who = subject(trigger.token) if trigger.frame is not None and trigger.type != "call" else None
    for sent in phrase_tokens(who) if who is not None else ():
        if sent.pos_ in ("VERB", "ADJ") and lemma(sent) in lex.words.sending:
            for word in sent.doc[sent.i + 1 : min(sent.i + NEAR, trigger.token.i)]:
                if word.i in heads and _at(word, trigger, lex):
                    return heads[word.i]
    return None


def _by_relative(token: Token, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """ "Moscou, où il s'est entretenu": the place before the relative."""
    for child in token.children:
        if child.lower_ in lex.words.relative_place and token.dep_.startswith("acl"):
            noun = antecedent(child)
            if noun.i in heads:
                return heads[noun.i]
            before = child.i - 1
            while before > child.sent.start and before >= child.i - 4:
                if before in heads:
                    return heads[before]
                before -= 1
    return None
