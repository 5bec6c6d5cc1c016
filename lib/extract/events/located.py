"""Whether a place name says where a contact is: the words before it, and what it hangs on."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.actors import Place
from lib.extract.events.clause import children, lemma
from lib.extract.events.elsewhere import elsewhere
from lib.extract.events.journeys import passes_by
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of, preposition
from lib.extract.events.roundabout import on_course
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token


def is_at(place: Token, lex: Lexicon) -> bool:
    """Whether the words before the name say where: "à Genève", "dans la capitale Mascate"."""
    return _says_where(place, lex) and not elsewhere(place, lex)


def at(place: Token, trigger: Trigger, lex: Lexicon) -> bool:
    """Whether the words before the name say where the contact is, or where a journey leads."""
    if trigger.type == "visit":
        heading = bool(_before(place, lex) & lex.goal) or on_course(place, trigger.token, lex)
        return heading or _says_where(place, lex) or _stopped_at(place, lex)
    return is_at(place, lex)


def _stopped_at(place: Token, lex: Lexicon) -> bool:
    """ "a fait un crochet par Quito", "un détour par Quito"."""
    by = next((c for c in children(place, "case") if c.lower_ in lex.words.agent), None)
    return by is not None and (lemma(by.doc[by.i - 1]) in lex.words.detours or passes_by(place.head, lex))


def _says_where(place: Token, lex: Lexicon) -> bool:
    return bool(_before(place, lex) & lex.at) or _beside(place, lex) or _near(place, lex)


def _before(place: Token, lex: Lexicon) -> set[str]:
    words = {c.lower_ for c in place.children if c.dep_ in ("case", "mark", "det") or c.pos_ == "ADP"}
    venue = _outermost(place, lex)
    if venue != place:
        words = set(lex.at) if on_it(venue, lex) else {c.lower_ for c in venue.children if c.dep_ == "case"}
    if place.dep_ in ("appos", "flat:name", "nmod", "conj") and not words - lex.words.article:
        words |= {c.lower_ for c in place.head.children if c.dep_ == "case"}
    return words


def _outermost(place: Token, lex: Lexicon) -> Token:
    """The venue that the name is part of, else the name: "rives" of "sur les rives du lac d'Ohrid"."""
    cases = {c.lower_ for c in place.children if c.dep_ in ("case", "mark", "det") or c.pos_ == "ADP"}
    apposed = place.dep_ in ("appos", "flat:name", "nmod") and not cases - lex.words.article
    above = _holding(place)
    if above.i < place.i and _is_venue(above, lex) and (apposed or cases & lex.words.of_forms):
        return _outermost(above, lex)
    return place


def _is_venue(noun: Token, lex: Lexicon) -> bool:
    return lemma(noun) in lex.venues or noun.lemma_.lower() in lex.venues


def on_it(venue: Token, lex: Lexicon) -> bool:
    """ "sur l'île d'Imrali", "sur les rives du lac d'Ohrid": there one is on it, not in it."""
    return lemma(venue) in lex.words.grounds and any(
        c.lower_ in lex.words.upon for c in children(venue, "case")
    )


def _holding(place: Token) -> Token:
    return place.head.head if place.head.pos_ == "ADJ" else place.head


def _beside(place: Token, lex: Lexicon) -> bool:
    """ "du côté coréen de Panmunjom"."""
    of = any(c.lower_ in lex.words.of_forms for c in children(place, "case"))
    return of and _holding(place).lemma_.lower() in lex.words.beside


def _near(place: Token, lex: Lexicon) -> bool:
    """ "près de Quito", "à 30 km de Quito", "dans un château au sud de Quito", "des environs de Quito"."""
    doc, at = place.doc, place.i - 1
    if at <= place.sent.start or doc[at].lower_ not in lex.words.of_forms:
        return False
    word = doc[at - 1]
    if word.lower_ in lex.words.close_by or word.lower_ in lex.words.outskirts:
        return True
    # "au sud de Quito", not "dans le sud du Ladakh", which is as large as what goes on there
    led = {t.lower_ for t in doc[max(place.sent.start, at - 3) : at - 1]}
    return word.lower_ in lex.words.bearings and doc[at].lower_ in lex.words.of_towns and bool(led & lex.at)


def right_on(place: Token, noun: Token, lex: Lexicon) -> bool:
    """ "le sommet de Genève": a place right on the noun."""
    return place.head == noun and any(c.lower_ in lex.words.of_forms for c in children(place, "case"))


def hanging_on(holder: Token, trigger: Trigger, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """The place that hangs on ``holder``; a town before the country it lies in."""
    found = list(_all_hanging_on(holder, trigger, heads, lex))
    if trigger.type == "visit":
        # "Après son arrivée à Niamey, X est attendu à Agadez": where a journey leads follows its verb
        found.sort(key=lambda place: place.start < holder.idx)
    return next((p for p in found if p.is_city), found[0] if found else None)


def _all_hanging_on(
    holder: Token, trigger: Trigger, heads: dict[int, Place], lex: Lexicon
) -> Iterator[Place]:
    # "se retrouver comme prévu à Doha": on the participle
    as_planned = [c for c in children(holder, "advcl") if case_of(c, lex) in lex.words.such_as]
    below = (*holder.children, *(c for each in as_planned for c in each.children))
    # "Après des pourparlers en mai à Djeddah, X et Y se sont vus à Vienne"
    for child in sorted(below, key=lambda c: c.i < holder.i and _tells_another_time(c, lex)):
        if child.dep_.split(":")[0] in ("obl", "nmod", "advmod", "obj", "iobj", "xcomp", "appos", "dep"):
            # The parser often hangs the place on the name before it: "Steve Witkoff à Moscou".
            inner = [g for g in child.children if g.dep_.split(":")[0] in ("nmod", "obl", "appos")]
            inner += [g for c in child.children if c.dep_ == "amod" for g in children(c, "nmod", "obl")]
            # "à l'hôtel de ville de P", "sur les rives du lac de P"
            inner += [h for g in (child, *inner) if _is_venue(g, lex) for h in _within(g, lex)]
            # "la semaine passée à Doha": on the participle
            inner += [
                g for c in children(child, "acl") if lemma(c) in lex.words.gone_by for g in children(c, "obl")
            ]
            # "ce mardi 18 mars à Doha": on the month
            inner += [h for g in _date_words(child) for h in children(g, "nmod", "obl")]
            places = [token for token in (child, *inner) if token.i in heads]
            if not places or any(c.lower_ in lex.words.sourcing for c in children(child, "case")):
                # "selon des diplomates à Doha"
                continue
            about = case_of(child, lex) in lex.words.on_a_matter
            for token in places:
                if about and not heads[token.i].is_city:
                    # "sur un cessez-le-feu en Ukraine"
                    continue
                if _of_the_word_given(token, holder, trigger, lex):
                    continue
                if at(token, trigger, lex) and not _beyond(token, trigger, lex):
                    yield heads[token.i]


def _within(venue: Token, lex: Lexicon) -> Iterator[Token]:
    """What hangs on what a venue is part of."""
    for below in children(venue, "nmod", "appos"):
        if _is_venue(below, lex):
            yield from children(below, "nmod", "appos")
            yield from _within(below, lex)


def _of_the_word_given(place: Token, holder: Token, trigger: Trigger, lex: Lexicon) -> bool:
    """ "sont convenus lundi à Jérusalem de tenir une rencontre": not where it will be."""
    contact = trigger.token
    return holder.i < place.i < contact.i and holder != contact and lemma(holder) in lex.words.word_given


def _date_words(child: Token) -> list[Token]:
    """The number of a day and its month below ``child``, or ``child`` itself."""
    days = [t for t in (child, *child.children) if t.pos_ == "NUM"]
    return [*days, *(g for t in days for g in children(t, "nmod"))]


def _beyond(place: Token, trigger: Trigger, lex: Lexicon) -> bool:
    """Whether a contact of another time stands between this one and the place."""
    return any(of_another_time(word, lex) for word in place.doc[trigger.token.i + 1 : place.i])


def _tells_another_time(child: Token, lex: Lexicon) -> bool:
    return any(of_another_time(word, lex) for word in (child, *children(child, "nmod")))


def since_another(place: Token, noun: Token, lex: Lexicon) -> bool:
    """ "un dialogue en panne depuis la dernière session à Genève": where that was."""
    between = (t for t in place.doc[noun.i + 1 : place.i] if t.pos_ == "NOUN" and lemma(t) in lex.nouns)
    return any(case_of(t, lex) in lex.words.since for t in between)


def of_another_time(word: Token, lex: Lexicon) -> bool:
    """ "… après l'échec des pourparlers en Suisse", "au lendemain d'un sommet à Accra": where those were."""
    if word.pos_ != "NOUN" or lemma(word) not in lex.nouns:
        return False
    of = word.head if word.head.pos_ == "NOUN" and word.head.i < word.i else word
    told = [preposition(noun, lex.prepositions, lex.contractions) for noun in (word, of)]
    return any(
        (kind in ("after", "before") and phrase not in lex.words.purpose) or phrase in lex.words.since
        for phrase, kind in told
    )
