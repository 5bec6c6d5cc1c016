"""Capitalised bodies with their complements: "Gouvernement d'unité nationale", "Front moro de Sarangani"."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.cast.demonyms import is_presided
from lib.extract.cast.records import Name, Reading
from lib.languages.tokens import Token
from lib.registry.folding import fold


def find_bodies(reading: Reading, known: list[Name]) -> Iterator[Name]:
    """Capitalised bodies with their complements: "Gouvernement d'unité nationale", "Front moro de Sarangani".

    The head alone, capitalised ("le Front"), names the same body again.
    """
    doc, words = reading.doc, reading.words
    starting = {name.start: name for name in known}
    heads: set[str] = set()
    inner = {i for name in known if name.kind == "actor" for i in range(name.start + 1, name.end)}
    for position, text in enumerate(reading.texts):
        if position in inner or not text[0].isupper():
            continue
        token = doc[position]
        begins = token.text[0].isupper() and words.has("body_heads", token.text) and token.i not in starting
        if not begins or not token.i or doc[token.i - 1].pos_ not in ("DET", "ADP"):
            continue
        if token.i > 1 and words.has("ranks", text) and doc[token.i - 2].lower_ in words.heads:
            # "le général de Brigade X"
            continue
        end = _body_end(reading, token.i)
        cut = any(i in starting and starting[i].end > end for i in range(token.i, end))
        organ = words.has("organs", token.text) and any(
            i in starting and starting[i].end == end and not _has_own_matter(reading, token.i, starting[i])
            for i in range(token.i + 1, end)
        )
        of_state = words.has("sides", token.text) or is_presided(reading, token.i)
        national = end == token.i + 2 and of_state and reading.registry.of_demonym(doc[end - 1].text)
        if organ or national:
            # "la Commission de l'UA", "l'Armée américaine": the body is the one that the registry knows
            continue
        if end > token.i + 1 and not cut:
            heads.add(token.text)
        if (end > token.i + 1 and not cut) or token.text in heads:
            yield Name(token.i, end, "actor", doc.span(token.i, end).text)


def written_small(reading: Reading) -> Iterator[Name]:
    """The registry's bodies of many states that a text writes small: "le conseil de sécurité de l'ONU"."""
    doc, registry = reading.doc, reading.registry
    for position, text in enumerate(reading.texts):
        if not (text[0].islower() and reading.words.has("body_heads", text)):
            continue
        for end in range(_body_end(reading, position), position + 1, -1):
            called = " ".join(doc.span(position, end).text.split())
            entries = [registry.entries[i] for i in registry.ids(called[0].upper() + called[1:])]
            long = end - position > 2
            if any(
                each.kind == "organisation" and not each.side and (long or fold(each.name_fr) == fold(called))
                for each in entries
            ):
                # not "les forces vives", but for another's name
                yield Name(position, end, "actor", called, tuple(each.id for each in entries))
                break


def _has_own_matter(reading: Reading, start: int, whose: Name) -> bool:
    """Whether an organ of a body is told by its matter: "le Conseil des droits de l'homme de l'ONU"."""
    of_body = any(
        reading.registry.entries[key].kind == "organisation"
        for key in whose.keys
        if key in reading.registry.entries
    )
    between = reading.doc[start + 1 : whose.start]
    return of_body and any(token.pos_ == "NOUN" for token in between)


def _body_end(reading: Reading, start: int) -> int:
    doc, words = reading.doc, reading.words
    charged = words.has("charged", doc[start].text)
    end = start + 1
    while end < len(doc):
        token = doc[end]
        links = words.has("of_words", token.lower_) or words.has("purpose", token.lower_)
        linked = links and end + 1 < len(doc)
        if _begins_person(reading, end):
            break
        if (
            (token.pos_ == "ADJ" and token.head.i >= start and token.head.i < end)
            or token.pos_ in ("PROPN", "X")
            or (token.pos_ == "NOUN" and token.text[0].isupper())
        ):
            end += 1
        elif linked and _body_noun(doc[end + 1]):
            end += 2
        elif (
            linked
            and doc[end + 1].lower_ in ("la", "l'", "les")
            and end + 2 < len(doc)
            and _body_noun(doc[end + 2])
        ):
            end += 3
        elif joined := _joined_complement(reading, start, end):
            return joined
        elif charged and token.lower_ == "aux" and end + 1 < len(doc) and doc[end + 1].pos_ == "NOUN":
            # "le Haut-Commissariat de l'ONU aux droits de l'homme"
            end += 2
        else:
            break
    return end


def _begins_person(reading: Reading, position: int) -> bool:
    """Whether a first name with a surname stands there: "le candidat du Parti libéral Elvin Santos"."""
    doc = reading.doc
    behind = doc[position + 1] if position + 1 < len(doc) else None
    named = behind is not None and behind.text[0].isupper() and behind.pos_ in ("PROPN", "X")
    return (
        named
        and doc[position].pos_ == "PROPN"
        and bool(reading.registry.first_name_gender(doc[position].text))
    )


def _joined_complement(reading: Reading, start: int, end: int) -> int:
    """The end of "et du changement" in "les Forces de la liberté et du changement"; 0 where it is none."""
    doc, words = reading.doc, reading.words
    linked = end > start + 1 and end + 2 < len(doc) and doc[end].text == "et"
    if not linked or not words.has("of_words", doc[end + 1].text):
        return 0
    noun = end + 2
    if doc[noun].lower_ in ("la", "l'", "les"):
        noun += 1
    if noun >= len(doc) or doc[noun].pos_ != "NOUN" or not doc[noun].text[0].islower():
        return 0
    text = doc[noun].text
    another = text in words.heads or any(
        words.has(table, text) for table in ("sides", "bodies", "oppositions")
    )
    return 0 if another else noun + 1


def _body_noun(token: Token) -> bool:
    person = token.ent_type_ == "PER" and token.i + 1 < len(token.doc) and token.nbor(1).ent_type_ == "PER"
    return token.pos_ in ("NOUN", "PROPN", "X") and not person
