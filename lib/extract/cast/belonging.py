"""Whose side a noun speaks for: "la délégation iranienne", "le ministère de la Défense du Qatar"."""

from __future__ import annotations

from lib.extract.cast.demonyms import demonym_at
from lib.extract.cast.records import Name, Reading
from lib.registry.registry import PLACE

LONGEST_MATTER = 8
Found = tuple[int, tuple[str, ...]]


def side_of(reading: Reading, starting: dict[int, Name], position: int) -> Found:
    """End and actors of a side's noun at ``position``; no actors when nothing tells whose it is."""
    end, found = _adjectives(reading, position + 1)
    named = _named(reading, starting, end)
    if found and not (named[1] and reading.words.has("oppositions", reading.doc[position].text)):
        return end, found
    return (
        named if named[1] else _within(reading, starting, end) if _of(reading, end)
        else _shared(reading, starting, end)
    )  # fmt: skip


def _adjectives(reading: Reading, end: int) -> Found:
    """ "iranienne", "russe et ukrainienne", "militaires géorgiennes"."""
    doc, registry = reading.doc, reading.registry
    found: list[str] = []
    while end < len(doc):
        state, length = demonym_at(reading, end)
        if state is not None:
            if not (found and registry.of_demonym(doc[end - 1].text)):
                # "l'armée chypriote turque" is not Turkey's
                found.append(state)
            end += length
        elif (
            found
            and doc[end].text in (",", "et")
            and end + 1 < len(doc)
            and registry.of_demonym(doc[end + 1].text)
            and doc[end + 1].text[0].islower()
        ) or (not found and doc[end].pos_ == "ADJ" and doc[end].dep_ == "amod"):
            end += 1
        else:
            break
    return end, tuple(dict.fromkeys(found))


def _of(reading: Reading, end: int) -> bool:
    return end < len(reading.doc) and reading.words.has("of_words", reading.doc[end].lower_)


def _article(reading: Reading, position: int) -> bool:
    return reading.words.has("articles", reading.doc[position].lower_)


def past_articles(reading: Reading, position: int) -> int:
    """The first token from ``position`` on that is no article."""
    while position < len(reading.doc) and _article(reading, position):
        position += 1
    return position


def _actor_at(reading: Reading, starting: dict[int, Name], position: int) -> Found:
    name = starting.get(position)
    if name is not None and name.kind == "actor":
        keys = [k for k in name.keys if not k.startswith(PLACE)]
        if keys and reading.registry.entries[keys[0]].note not in ("media", "platform"):
            return name.end, (reading.registry.of_metonym(keys[0]),)
    return position, ()


def _named(reading: Reading, starting: dict[int, Name], end: int) -> Found:
    """ "d'Israël", "de l'ONU", and those joined: "d'Israël, du Liban et des États-Unis"."""
    if not _of(reading, end):
        return end, ()
    doc = reading.doc
    end, found = _actor_at(reading, starting, past_articles(reading, end + 1))
    while found and end + 1 < len(doc) and doc[end].text in (",", "et") and _of(reading, end + 1):
        following, more = _actor_at(reading, starting, past_articles(reading, end + 2))
        if not more:
            break
        end, found = following, found + more
    return end, tuple(dict.fromkeys(found))


def _within(reading: Reading, starting: dict[int, Name], end: int) -> Found:
    """What a complement belongs to: "du gouvernement du Sri Lanka", "des Affaires étrangères qatari"."""
    doc, words = reading.doc, reading.words
    position = past_articles(reading, end + 1)
    if position >= len(doc):
        return end, ()
    if words.has("sides", doc[position].text):
        return side_of(reading, starting, position)
    grouped = words.has("bodies", doc[position].text) or words.has("body_heads", doc[position].text)
    limit = min(position + LONGEST_MATTER, len(doc))
    while position < limit and doc[position].pos_ in ("NOUN", "ADJ", "PROPN", "ADP", "DET", "CCONJ"):
        if position in starting:
            # "du mouvement islamiste Hamas", but no name without a link after a ministry
            found = _actor_at(reading, starting, position)
            linked = _of(reading, position - 1) or _article(reading, position - 1)
            return found if grouped or linked else (end, ())
        state, length = demonym_at(reading, position)
        if state is not None and not grouped:
            return position + length, (state,)
        if words.has("there_words", doc[position].lower_):
            # "de la guérilla à Caracas": where they are
            break
        following = doc[position + 1].text if position + 1 < limit else ""
        if doc[position].text == "et" and not following[:1].islower():
            break
        position += 1
    return end, ()


def _shared(reading: Reading, starting: dict[int, Name], end: int) -> Found:
    """ "le gouvernement et les rebelles du Yémen": Yemen's government."""
    doc = reading.doc
    joined = end + 3 < len(doc) and doc[end].text == "et" and _article(reading, end + 1)
    if not joined or doc[end + 2].pos_ != "NOUN":
        return end, ()
    found = _adjectives(reading, end + 3)[1] or _named(reading, starting, end + 3)[1]
    entries = reading.registry.entries
    states = tuple(actor for actor in found if actor in entries and entries[actor].kind == "state")
    return end, states if states == found else ()
