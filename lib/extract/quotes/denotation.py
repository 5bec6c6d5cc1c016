"""Whom a noun phrase or a pronoun denotes as a speaker, through the article's cast."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.quotes.antecedents import APPOSED
from lib.extract.quotes.asides import is_aside
from lib.extract.quotes.in_full import led_by, only_body_before, said_in_full, served_by, state_of_president
from lib.extract.quotes.layout import Layout, unbound
from lib.extract.quotes.names import (
    full_name,
    name_alone,
    name_behind,
    name_within,
    part_of_a_name,
    single_name,
)
from lib.extract.quotes.speaker import NOBODY, Cast, Speaker
from lib.extract.quotes.voices import body_of_its_own, is_medium, outlet_behind, voice_of
from lib.languages.tokens import Token
from lib.records import ActorMention
from lib.registry import load
from lib.registry.folding import slug

# "un communiqué publié lundi à Riyad par le ministère"
BYLINE = 8
# The page on which a document came out is named within so many words behind it.
PAGE = 8


def of_noun(layout: Layout, token: Token, cast: Cast, limit: int | None, floor: int = 0) -> Speaker:
    """The speaker whose noun phrase or pronoun is ``token``; its text lies in tokens ``[floor, limit)``."""
    token = _noun_beside(layout, token)
    first, last = phrase(layout, token, limit)
    first = max(first, floor)
    text = layout.text(first, last) or token.text
    if "(" in text and ")" not in text:
        # "le ministère de la Santé (MSP"
        text = text.partition("(")[0].rstrip()
    if token.lower_.startswith("-"):
        text = token.lower_.removeprefix("-t").lstrip("-")
    if token.lower_ in layout.words.words["around"]:
        # "l'entourage du président" is not he
        return Speaker(None, text, "unknown", True, True, token.i)
    heads = [token, *_apposed(token, last)]
    heads = [each for each in heads if each is token or not _listed(layout, cast, each)]
    mentions = [mention for each in heads if (mention := cast.at(each)) is not None and mention.actor_ids]
    mentions = mentions or name_within(layout, cast, token, last) or name_behind(layout, cast, token, last)
    words, lemma = layout.words.sources, token.lemma_.lower()
    mentions = mentions or _owner(layout, cast, token) or _body_called(layout, cast, token, last)
    if (led := led_by(layout, cast, token, last)) is not None:
        return Speaker(_id_of(cast, led), text, "metonym", True, False, token.i, led)
    if not mentions and (served := served_by(layout, token, last)) is not None:
        whose = of_noun(layout, served, cast, limit)
        if whose.id is not None and not whose.unnamed:
            return replace(whose, text=text, basis="title", head=token.i)
    if is_medium(layout, token) and (outlet := outlet_behind(layout, token, last)) is not None:
        # "l'agence officielle du Qatar, QNA"
        return Speaker(slug(outlet), text, "name", True, False, token.i, outlet)
    if not mentions and is_medium(layout, token):
        within = (cast.at(layout.doc[at]) for at in range(token.i + 1, limit or last))
        # "le site officiel de la Maison Blanche"
        owned = token.lower_ in layout.words.words["written_on"]
        mentions = [m for m in within if m is not None and (owned or m.basis == "name") and m.actor_ids][:1]
    if not mentions and (lemma in words["documents"] or token.lower_ in words["documents"]):
        return _issuer(layout, token, cast, text, last, limit)
    able = (
        bool(mentions)
        or (token.pos_ in ("PROPN", "X", "NOUN") and token.text[:1].isupper() and token.i > token.sent.start)
        or (token.pos_ in ("PROPN", "X") and token.text[:1].isupper())
        or {lemma, token.lower_, token.lower_.removeprefix("ex-")}
        & (words["people"] | words["organisations"] | words["unnamed"])
        != set()
        or unbound(token.lower_) in layout.words.words["speakers"]
    )
    named = [mention for mention in mentions if mention.basis == "name"]
    if len(named) > 1 and _names_another(layout, token, named[0]):
        # "le porte-parole de M. Sy, Ole Berg"
        named = named[1:]
    if mentions and not named and _several_unnamed(layout, token, first):
        # "des responsables américains" are not their state
        mentions = []
    if mentions and not named and layout.words.unnamed_signs.search(text):
        # "ce responsable sous couvert d'anonymat" is nobody who was named
        mentions = []
    if mentions:
        mention = named[0] if named else mentions[0]
        if text in layout.words.words["civilities"]:
            # "M. Ma": the parse takes the name for something else
            text = layout.article.text[mention.start : mention.end]
        return Speaker(mention.actor_ids[0], text, mention.basis, True, False, token.i)
    if layout.words.outlet_name.match(layout.article.text[token.idx :]) and token.pos_ in ("PROPN", "X"):
        return Speaker(slug(text), text, "name", True, False, token.i, text)
    if last - first == 1 and token.pos_ in ("PROPN", "X") and (known := part_of_a_name(cast, token)):
        return Speaker(known, text, "name", True, False, token.i)
    if (whole := full_name(layout, token)) is not None:
        return Speaker(slug(whole), text, "name", True, False, token.i, whole)
    if (alone := name_alone(layout, token)) is not None:
        return Speaker(slug(alone), text, "name", True, False, token.i, alone)
    if (single := single_name(layout, token, first, last)) is not None:
        return Speaker(slug(single), text, "name", True, False, token.i, single)
    unnamed = (able and _unnamed(layout, token, first, last)) or _among_unnamed(layout, token)
    voice = None if unnamed else voice_of(layout, token, first, last)
    if voice is not None:
        fuller = said_in_full(layout, cast, token, voice[1])
        told = of_noun(layout, fuller, cast, None) if fuller is not None else NOBODY
        if told.id is not None and told.id != voice[0]:
            return replace(told, text=text, basis="title", head=token.i)
        if (state := state_of_president(layout, cast, token, voice[1])) is not None:
            return Speaker(_id_of(cast, state), text, "metonym", True, False, token.i, state)
        if (only := only_body_before(layout, cast, token, voice[1])) is not None:
            return Speaker(only, text, "title", True, False, token.i)
        return Speaker(voice[0], text, "name", True, False, token.i, voice[1])
    if not unnamed and (body := body_of_its_own(layout, token, first, last)) is not None:
        return Speaker(body[0], text, "name", True, False, token.i, body[1])
    return Speaker(None, text, "unknown", able, unnamed, token.i)


def _names_another(layout: Layout, token: Token, mention: ActorMention) -> bool:
    """Whether the name in a title is that of whom one serves: "le porte-parole du gouvernement de M. Sy"."""
    names = layout.words.words["civilities"]
    for at in range(token.i + 1, token.right_edge.i + 1):
        if layout.doc[at].idx >= mention.end:
            return False
        if layout.pos[at] == "PROPN" or layout.doc[at].text in names:
            return layout.low[at - 1] in layout.words.words["of_forms"]
    return False


def _listed(layout: Layout, cast: Cast, token: Token) -> bool:
    """Whether a bracket tells of which states a body is: "La troïka (États-Unis, Norvège) s'est dite"."""
    edge, mention = token.i, cast.at(token)
    edge -= layout.pos[edge - 1] == "DET"
    actor = cast.actors.get(mention.actor_ids[0]) if mention is not None and mention.actor_ids else None
    return edge > 0 and layout.low[edge - 1] in ("(", ",") and actor is not None and actor.kind == "state"


def _id_of(cast: Cast, name: str) -> str:
    """The id of the actor of that name, in the article or not."""
    return next((actor.id for actor in cast.actors.values() if actor.name == name), slug(name))


def _several_unnamed(layout: Layout, token: Token, first: int) -> bool:
    """Whether "des diplomates turcs", "deux responsables" speak, whom nobody names."""
    people = bool({token.lemma_.lower(), token.lower_} & layout.words.sources["people"])
    several = layout.low[first] if first < token.i else layout.low[first - 1]
    return people and several in layout.words.sources["indefinite"] - {"un", "une", "de"}


def _owner(layout: Layout, cast: Cast, token: Token) -> list[ActorMention]:
    """Whose "son bureau", "son cabinet" is: that one is who speaks."""
    words, low = layout.words.words, layout.low
    owned = token.i > 0 and low[token.i - 1] in words["possessives"]
    # "son service de presse"
    press = token.lower_ in words["serving"] and low[token.i + 2 : token.i + 3] != ()
    press = press and low[token.i + 1] in words["of_doing"] and low[token.i + 2] in words["served_with"]
    if not owned or not (press or token.lower_ in layout.words.sources["bureaus"]):
        return []
    mention = cast.at(layout.doc[token.i - 1])
    return [mention] if mention is not None and len(mention.actor_ids) == 1 else []


def _body_called(layout: Layout, cast: Cast, token: Token, last: int) -> list[ActorMention]:
    """The body that a noun calls: "la guérilla de l'ELN", "la rébellion du M23"."""
    if token.lower_ not in layout.words.words["body_of"] or token.i + 2 >= len(layout.low):
        return []
    for at in range(token.i + 1, min(last + 1, token.i + 5, len(layout.low))):
        mention = cast.at(layout.doc[at]) if layout.pos[at] in ("PROPN", "NOUN", "X") else None
        actor = cast.actors.get(mention.actor_ids[0]) if mention is not None and mention.actor_ids else None
        if mention is not None and actor is not None:
            return [mention] if actor.kind == "organisation" and mention.basis == "name" else []
    return []


def _noun_beside(layout: Layout, token: Token) -> Token:
    """The document of "un bref communiqué", which the parse takes for an adjective of "bref"."""
    documents = layout.words.sources["documents"]
    beside = next((child for child in token.children if child.i == token.i + 1), None)
    taken = beside is not None and beside.dep_ == "amod" and beside.lower_ in documents
    return beside if beside is not None and taken and token.lower_ not in documents else token


def _apposed(token: Token, limit: int) -> list[Token]:
    found = []
    for child in token.children:
        if child.dep_ in APPOSED and child.i < limit + 1:
            found += [child, *_apposed(child, limit)]
    return found


def _issuer(layout: Layout, token: Token, cast: Cast, text: str, last: int, limit: int | None) -> Speaker:
    """A document speaks for whoever issued it: "le communiqué de la présidence", "publié par l'ONU"."""
    limit = limit or min(layout.sentence_end(token.i), last + BYLINE)
    by = next((at for at in range(last, limit) if layout.low[at] in layout.words.words["by"]), None)
    by = _own_page(layout, last, limit) if by is None else by
    if by is not None and any(layout.low[at] == "," for at in range(last, by)):
        by = None
    for at in (*range(token.i + 1, last), *range(by or 0, min((by or -4) + 4, limit))):
        mention = cast.at(layout.doc[at])
        if mention is not None and mention.actor_ids and layout.outside(at):
            return Speaker(mention.actor_ids[0], text, "metonym", True, False, token.i)
    land = load().of_demonym(layout.low[token.i + 1]) if token.i + 1 < last else None
    if land is not None:
        # "un communiqué rwandais"
        return Speaker(land, text, "metonym", True, False, token.i, load().entries[land].name_fr)
    for at in range(token.i + 1, last):
        named = layout.words.outlet_name.match(layout.article.text[layout.doc[at].idx :])
        if named is not None and layout.outside(at):
            # "un article du Monde"
            return Speaker(slug(named[0]), text, "metonym", True, False, token.i, named[0])
    press = layout.words.words["served_with"]
    owners = (*range(token.i + 1, last), *range(by + 1 if by else 0, min((by or -5) + 5, limit)))
    nouns = (at for at in owners if layout.pos[at] == "NOUN" and layout.low[at] not in press)
    house = next((layout.doc[at] for at in nouns), None)
    state = state_of_president(layout, cast, house, house.lower_) if house is not None else None
    if state is not None:
        return Speaker(_id_of(cast, state), text, "metonym", True, False, token.i, state)
    behind = last if house is None or house.i < last else phrase(layout, house, limit)[1]
    if house is not None and (voice := voice_of(layout, house, house.i - 1, behind)) is not None:
        # "un communiqué de la primature"
        return Speaker(voice[0], text, "metonym", True, False, token.i, voice[1])
    first, _ = phrase(layout, token, last)
    voice = voice_of(layout, token, first, last)
    if voice is not None:
        return Speaker(voice[0], text, "name", True, False, token.i, voice[1])
    return Speaker(None, text, "unknown", True, False, token.i)


def _own_page(layout: Layout, start: int, limit: int) -> int | None:
    """The "site" of "publié sur le site de la présidence": whose it is, speaks."""
    pages = layout.words.words["written_on"]
    return next((at for at in range(start + 1, min(start + PAGE, limit)) if layout.low[at] in pages), None)


def _unnamed(layout: Layout, token: Token, first: int, last: int) -> bool:
    text = layout.text(first, min(last + 12, len(layout.doc)))
    if layout.words.unnamed_signs.search(text) or token.lemma_ in layout.words.sources["unnamed"]:
        return True
    if first == token.i and first and layout.low[first - 1] == "des":
        return True
    return first < token.i and layout.low[first] in layout.words.sources["indefinite"]


def _among_unnamed(layout: Layout, token: Token) -> bool:
    """Whether "l'une de ces sources", "deux de ses proches" speak."""
    behind = {t.lemma_ for t in layout.doc[token.i + 1 : token.i + 4] if t.head == token}
    return token.lower_ in layout.words.sources["indefinite"] and bool(
        behind & layout.words.sources["unnamed"]
    )


def phrase(layout: Layout, token: Token, limit: int | None) -> tuple[int, int]:
    """Tokens of the noun phrase at ``token`` with its name in apposition, without relative clauses."""
    inside = {t.i for t in token.subtree if layout.mark_of[t.i] == layout.mark_of[token.i]}
    for child in token.subtree:
        clause = child.dep_.startswith("acl") or (
            child.dep_ in ("advcl", "parataxis", "cop", "conj") and child.pos_ == "VERB"
        )
        if clause and child.i in inside and child.i != token.i:
            inside -= {t.i for t in child.subtree}
    first = last = token.i
    written = layout.words.words["written_on"]
    while first - 1 in inside and not layout.doc[first - 1].is_punct:
        first -= 1
    while last + 1 in inside and (limit is None or last + 1 < limit):
        nxt = layout.doc[last + 1]
        if nxt.text == ":" or nxt.lower_ in layout.words.words["besides"] or is_aside(layout, last + 1):
            break
        if (
            nxt.lower_ in layout.words.words["about"]
            and last + 3 < len(layout.low)
            and layout.low[last + 3] in written
        ):
            # "l'organisation sur son site"
            break
        if nxt.is_punct and nxt.text not in ("-", "'") and not _name_follows(layout, last + 2, inside):
            break
        last += 1
    while last > token.i and layout.doc[last].is_punct:
        last -= 1
    of_which = layout.words.words["of_which"]
    while first < token.i and (
        layout.doc[first].pos_ in ("ADP", "SCONJ", "CCONJ", "PUNCT", "VERB", "AUX")
        or layout.low[first] in of_which
    ):
        first += 1
    return first, last + 1


def _name_follows(layout: Layout, at: int, inside: set[int]) -> bool:
    return (
        at in inside
        and at < len(layout.doc)
        and layout.doc[at].pos_ == "PROPN"
        and layout.doc[at].dep_ == "appos"
    )
