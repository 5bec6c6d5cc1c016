"""The place of a contact: the place name that hangs on its word or on a verb that carries it."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.actors import Cast, Place
from lib.extract.events.apart import is_country, is_venue
from lib.extract.events.circumstance import (
    at_its_end,
    by_relative,
    housed_at,
    in_its_course,
    in_the_course,
    of_the_first,
    on_arrival,
    opening,
    sent_there,
)
from lib.extract.events.clause import children, conjugation, lemma
from lib.extract.events.elsewhere import remarked_on
from lib.extract.events.journeys import LEAVE, heading, land_of, left, place_left
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.located import (
    at,
    hanging_on,
    is_at,
    of_another_time,
    on_it,
    right_on,
    since_another,
)
from lib.extract.events.occasions import occasion_to_come
from lib.extract.events.phrases import case_of, phrase_tokens
from lib.extract.events.reached import told_there
from lib.extract.events.respelled import respelled
from lib.extract.events.status import Reading, read_noun
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Doc, Span, Token
from lib.registry import load

# A name in capitals is an acronym when it is no longer.
ACRONYM = 5
OUTLETS = ("media", "platform")


def place_tokens(doc: Doc, cast: Cast, lex: Lexicon) -> dict[int, Place]:
    """The head token's index of every place name, with its place.

    A name after "à" that no register knows ("à Ohrid") is a place too, of no known country.
    """
    found: dict[int, Place] = {}
    for place in cast.places:
        span = doc.char_span(place.start, place.end)
        if span is None or _topic(span, place) or (place.country is None and _is_no_town(span[0], lex)):
            continue
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
    return {i: respelled(place, doc.language) for i, place in found.items()}


def _topic(span: Span, place: Place) -> bool:
    """ "Sri Lanka : la Suisse accueillera les pourparlers": what it is about; "Genève : …" may be where."""
    opens = span.start == span[0].sent.start and span.end < len(span.doc)
    return opens and span.doc[span.end].text == ":" and is_country(place)


def _unheard_of(token: Token, lex: Lexicon) -> bool:
    if not token.text[0].isupper() or _is_no_town(token, lex) or _is_acronym(token) or _is_outlet(token):
        return False
    cases = {c.lower_ for c in children(token, "case") if c.i < token.i}
    if cases & lex.words.of_forms and token.head.lemma_.lower() in lex.venues:
        # "au poste-frontière de Wagah"
        cases = {c.lower_ for c in children(token.head, "case")}
        return bool(cases & lex.at) or on_it(token.head, lex)
    return bool(cases & lex.words.to)


def _is_no_town(first: Token, lex: Lexicon) -> bool:
    """ "à l'Hôtel Pullman", in whatever town; "au Sommet mondial de l'eau", wherever it is held."""
    return first.lower_ in lex.venues or first.lower_ in lex.nouns


def _is_outlet(token: Token) -> bool:
    """ "a-t-il confié à Reuters"."""
    registry = load()
    return any(registry.entries[key].note in OUTLETS for key in registry.ids(token.text))


def _is_acronym(token: Token) -> bool:
    """ "a-t-il dit à l'AFP": who was told it."""
    return token.text.isupper() and 1 < len(token.text) <= ACRONYM


def place_of(trigger: Trigger, reading: Reading, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """The place told for this mention, None when there is none; the nearest that the words beside it tell."""
    place = _told_at(trigger, reading, heads, lex)
    if place is not None and place.start < trigger.token.idx and remarked_on(trigger.token, lex):
        return None
    if place is not None and trigger.type == "agreement" and place.start < trigger.token.idx:
        # "a annoncé lundi à Paris la signature d'un accord lors d'un sommet qui aura lieu à Dakar"
        occasion = occasion_to_come(trigger.token, lex)
        if occasion is not None:
            place = _told_at(replace(trigger, token=occasion), read_noun(occasion, lex), heads, lex)
    return _town_of(place, trigger.token.doc.text, heads, lex) if place is not None else None


def _town_of(place: Place, text: str, heads: dict[int, Place], lex: Lexicon) -> Place:
    """Of "au palais de Ciragan, à Istanbul" and of "à Genève en Suisse" the town."""
    if is_country(place):
        towns = (
            p for p in heads.values() if p.is_city and p.country == place.country and p.end < place.start
        )
        return next((p for p in towns if text[p.end : place.start].strip(" ,(") in lex.at), place)
    if place.country is not None and not is_venue(place):
        return place
    towns = (p for p in heads.values() if p.is_city and p.start > place.end)
    near = (p for p in towns if place.country in (None, p.country))
    return next((p for p in near if text[place.end : p.start].strip(" ,") in lex.words.to), place)


def _signed_at(
    town: Token, trigger: Trigger, reading: Reading, heads: dict[int, Place], lex: Lexicon
) -> Place | None:
    """ "ont signé à Bangui un accord négocié à Khartoum": where it was signed, not ``town``."""
    # "signeront à Bamako l'accord d'Alger": so it is called
    called = town.head == trigger.token and case_of(town, lex) in lex.words.of
    # "ont signé à Bamako l'accord conclu à Alger"
    made = town.head.dep_ == "acl" and lemma(town.head) in lex.words.signing
    if trigger.type != "agreement" or not (called or made or lemma(town.head) in lex.words.bargaining):
        return None
    holders = (verb for verb in reading.support if verb not in (town.head, trigger.token))
    if made:
        holders = (verb for verb in holders if lemma(verb) in lex.words.signing)
    return next((p for verb in holders if (p := hanging_on(verb, trigger, heads, lex)) is not None), None)


def _told_at(trigger: Trigger, reading: Reading, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    if trigger.frame is None:
        for token in phrase_tokens(trigger.token):
            if token.i not in heads or _in_its_purpose(token, trigger.token):
                continue
            # "un accord sur le retour de l'armée à Kidal", "des discussions sur une trêve en Ukraine"
            told_of = trigger.type == "agreement" or not heads[token.i].is_city
            if told_of and _in_its_matter(token, trigger.token, lex):
                continue
            if since_another(token, trigger.token, lex):
                continue
            matter = trigger.type == "agreement" and heads[token.i].country and not heads[token.i].is_city
            if not matter and (at(token, trigger, lex) or right_on(token, trigger.token, lex)):
                # "l'accord de paix au Mali" is on Mali, wherever it was signed.
                return _signed_at(token, trigger, reading, heads, lex) or heads[token.i]
        if trigger.type == "visit" and (land := land_of(trigger.token, lex)) is not None:
            return land
    elif trigger.frame.frame in ("travel_object", "reach"):
        found = next((heads[c.i] for c in children(trigger.token, "obj") if c.i in heads), None)
        if found is not None or (trigger.frame.frame == "reach" and not _reaches_someone(trigger.token)):
            # "rejoindre Doha", not "rejoindre les pourparlers de Doha"
            return found
    elif (way := heading(trigger.token, lex)) is not None and way.i in heads:
        return heads[way.i]
    elif trigger.frame.frame == LEAVE:
        return next((heads[word.i] for word in left(trigger.token, lex) if word.i in heads), None)
    for holder in dict.fromkeys((trigger.token, *reading.support)):
        if holder.i in heads and is_at(holder, lex):
            # "c'est à Genève que"
            return heads[holder.i]
        found = hanging_on(holder, trigger, heads, lex)
        if found is not None and not _is_matter(found, trigger, heads, lex):
            return found
    return (
        _by_relative(trigger, reading, heads, lex)
        or _just_after(trigger, heads, lex)
        or sent_there(trigger, heads, lex)
        or on_arrival(trigger, reading, heads, lex)
        or of_the_first(trigger, reading, heads, lex)
        or opening(trigger, reading, heads, lex)
        or in_the_course(trigger, reading, heads, lex)
        or at_its_end(trigger, heads, lex)
        or housed_at(trigger, reading, heads, lex)
        or (place_left(trigger.token, heads, lex) if trigger.frame else None)
        or (told_there(trigger.token, heads, lex) if trigger.type == "agreement" else None)
    )


def _by_relative(trigger: Trigger, reading: Reading, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """ "P, où il a vu X", "P, où il a pris part à une réunion"."""
    holders = dict.fromkeys((trigger.token, *reading.support))
    found = (by_relative(word, heads, lex) or in_its_course(word, heads, lex) for word in holders)
    return next((place for place in found if place is not None), None)


def _reaches_someone(verb: Token) -> bool:
    """ "a rejoint X à P", "doit l'y rejoindre"."""
    return any(c.pos_ in ("PROPN", "PRON") for c in children(verb, "obj"))


def _in_its_purpose(place: Token, noun: Token) -> bool:
    """ "une rencontre pour résoudre le conflit au Haut-Karabakh": what it is for, not where it is."""
    above = (a for a in place.ancestors if a.i > noun.i)
    return any("Inf" in a.morph.get("VerbForm", []) for a in above)


def _in_its_matter(place: Token, contact: Token, lex: Lexicon) -> bool:
    """ "des discussions sur un cessez-le-feu en Ukraine": what they are about, not where they are.

    To be asked of countries alone: "des discussions sur le nucléaire à Vienne" are held in that town.
    """
    above = [a for a in place.ancestors if a.i > contact.i]
    if any(lemma(a) in lex.words.devoting for a in above):
        # "un tête-à-tête consacré à la Slavonie"
        return True
    return any(a.pos_ == "NOUN" and case_of(a, lex) in lex.words.on_a_matter for a in above)


def _is_matter(place: Place, trigger: Trigger, heads: dict[int, Place], lex: Lexicon) -> bool:
    """ "un accord de cessez-le-feu en Syrie": a truce reigns there, wherever it was agreed on."""
    deal = trigger.token
    if trigger.type != "agreement" or trigger.frame is not None or place.is_city or not place.country:
        return False
    at_all = next((t for t in deal.subtree if t.i in heads and heads[t.i] == place), None)
    if at_all is None or at_all.i < deal.i or at_all.head.pos_ == "VERB":
        return False
    return any(lemma(t) in lex.words.truces for t in deal.doc[deal.i + 1 : at_all.i])


def further_places(trigger: Trigger, first: Place, heads: dict[int, Place], lex: Lexicon) -> list[Place]:
    """The later stages of a journey told by one verb: "à Tbilissi puis, le même jour, à Bakou"."""
    if trigger.frame is None or trigger.frame.frame not in ("travel", "expected", "invite", "led"):
        return []
    found = []
    for child in trigger.token.subtree:
        if child.i in heads and heads[child.i].start > first.end and at(child, trigger, lex):
            path = [a for a in child.ancestors if a.i != trigger.token.i and a in trigger.token.subtree]
            between = child.doc.text[first.end : heads[child.i].start].lstrip()
            apart = any(a.pos_ == "VERB" or lemma(a) in lex.nouns for a in path)
            within = between.startswith(("(", *lex.words.same_place))
            if within and is_country(first) and is_country(heads[child.i]):
                # "à Tbilissi, en Géorgie", but "en Géorgie, en Arménie": no state lies in another
                within = between.startswith("(")
            if not (apart or within or _lies_by(child, lex)):
                found.append(heads[child.i])
    return [place for place in found if place.name != first.name and not _within(first, place)]


def _lies_by(place: Token, lex: Lexicon) -> bool:
    """ "à Rubavu, près de Goma", "à 200 km de Misrata", "au nord de Doha": where the first lies."""
    before = place.doc[max(place.sent.start, place.i - 3) : place.i]
    return any(
        word.lower_ in lex.words.close_by | lex.words.outskirts | lex.words.bearings for word in before
    )


def _within(inner: Place, outer: Place) -> bool:
    """ "à Oman, dans la capitale": the second only says more of the first."""
    return inner.country is not None and inner.country == outer.country and (inner.is_city != outer.is_city)


def _just_after(trigger: Trigger, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """The place that follows in the same clause, whatever the parser hung it on."""
    token = trigger.token
    for word in token.doc[token.i + 1 : token.sent.end]:
        if word.i in heads and at(word, trigger, lex):
            matter = not heads[word.i].is_city and _in_its_matter(word, token, lex)
            return None if matter or _is_matter(heads[word.i], trigger, heads, lex) else heads[word.i]
        held = conjugation(word) == "participle_past" and lemma(word) in lex.hold
        if (
            (word.pos_ == "VERB" and not held)
            or word.text in ":;.?!"
            or word.i - token.i > 18
            or of_another_time(word, lex)
        ):
            return None
    return None
