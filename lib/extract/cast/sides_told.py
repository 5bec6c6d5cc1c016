"""The states and armed groups last spoken of: whom "les deux parties", "la guérilla" mean."""

from __future__ import annotations

from lib.extract.cast.discourse import Discourse, Referent
from lib.extract.cast.syntax import clause_of
from lib.extract.cast.together import backs, together


def sides_before(
    discourse: Discourse, position: int, sentences: int = 3, *, pair: bool = False
) -> tuple[str, ...]:
    """The two states or armed groups last spoken of together before ``position``; no international bodies.

    Nor those who only back or mediate; for a ``pair`` ("les deux parties") nor who acts on the two there.
    """
    apart = _acting_above(discourse, position) if pair else set()
    sides = [
        r for r in discourse.back(position, sentences)
        if not r.human and r.ids and _are_sides(discourse, r.ids)
        and not backs(discourse, r) and not apart & set(r.ids) and not (pair and _of_many(discourse, r))
    ]  # fmt: skip
    for referent in sides:
        if len(referent.ids) == 2:
            return referent.ids
    rows: dict[int, list[Referent]] = {}
    for referent in sides:
        rows.setdefault(referent.sentence, []).append(referent)
    for row in rows.values():
        ids = list(dict.fromkeys(r.ids[0] for r in sorted(row, key=lambda r: (-r.part, r.position))))
        if len(ids) >= 2:
            return tuple(ids[:2])
    merged = list(dict.fromkeys(r.ids[0] for row in rows.values() for r in row))
    return tuple(merged) if len(merged) == 2 else ()


def sides_of_two(discourse: Discourse, position: int, *, apart: bool = False) -> tuple[str, ...]:
    """ "les présidents russe et turc … les deux délégations": those of the two people told together.

    Where they may be told ``apart``, "X a vu Y" will do.
    """
    pair: tuple[str, ...] = next(
        (r.ids for r in discourse.back(position, 6) if r.human and len(r.ids) == 2), ()
    )
    pair = pair or (together(discourse, position) if apart else ())
    people = [discourse.people.by_id.get(actor) for actor in pair]
    found = [
        person.sides[0] for person in people
        # "les anciens présidents X et Y" act for no state any more
        if person is not None and person.sides and not any(title.former for title in person.titles)
    ]  # fmt: skip
    return tuple(found) if len(set(found)) == 2 and all(_is_side(discourse, each) for each in found) else ()


def body_before(discourse: Discourse, position: int) -> tuple[str, ...]:
    """The armed group or movement last spoken of: whom "la guérilla" or "le mouvement islamiste" means."""
    spoken_of = (actor for referent in discourse.back(position, 8) for actor in referent.ids)
    return next(((actor,) for actor in spoken_of if _is_movement(discourse, actor)), ())


def only_body(discourse: Discourse) -> tuple[str, ...]:
    """The armed group of the text, when it names just one."""
    named = {actor for phrase in discourse.named.values() for actor in phrase.ids}
    found = [actor for actor in named if _is_movement(discourse, actor)]
    return tuple(found) if len(found) == 1 else ()


def _is_movement(discourse: Discourse, actor: str) -> bool:
    """Whether it is a body of one country that is no part of its state."""
    entry = discourse.reading.registry.entries.get(actor)
    regular = tuple(discourse.reading.words.words["regular_bodies"])
    return _is_body(discourse, actor) and entry is not None and not entry.name_fr.startswith(regular)


def _is_body(discourse: Discourse, actor: str) -> bool:
    entry = discourse.reading.registry.entries.get(actor)
    return entry is not None and entry.kind == "organisation" and entry.side is not None and not entry.note


def _are_sides(discourse: Discourse, ids: tuple[str, ...]) -> bool:
    """Whether all are states or armed groups; of "Khartoum et l'Armée" one that is known will do."""
    known = [_is_side(discourse, actor) for actor in ids]
    entries = discourse.reading.registry.entries
    unknown = [actor for actor in ids if actor not in entries]
    return all(known) or (len(ids) == 2 and any(known) and len(unknown) == 1)


def _of_many(discourse: Discourse, referent: Referent) -> bool:
    """ "avec le Brésil, le Chili, Cuba et le Venezuela": of a longer list no two are the pair."""
    root = discourse.reading.doc[referent.root]
    listed = (each for each in (root, *root.conjuncts) if each.i in discourse.named)
    return sum(1 for _ in listed) > 2


def _acting_above(discourse: Discourse, position: int) -> set[str]:
    """Who acts on the two: "X et Y veulent que les deux parties s'accordent" means neither X nor Y."""
    doc = discourse.reading.doc
    noun = next((t for t in doc[position : position + 4] if t.pos_ == "NOUN"), None)
    if noun is None:
        return set()
    verb = clause_of(noun.head)
    if noun.dep_ in ("nsubj", "nsubj:pass"):
        if verb.dep_ != "ccomp" or not discourse.reading.words.has("wanting", verb.head.lemma_):
            return set()
        verb = verb.head
    while verb.dep_ == "xcomp" and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    found: set[str] = set()
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubj:pass") and child.i < position:
            for each in (child, *child.conjuncts):
                known = discourse.named.get(each.i)
                found |= set(known.ids) if known is not None else set()
    return found


def _is_side(discourse: Discourse, actor: str) -> bool:
    entry = discourse.reading.registry.entries.get(actor)
    return _is_body(discourse, actor) or (entry is not None and entry.kind == "state")
