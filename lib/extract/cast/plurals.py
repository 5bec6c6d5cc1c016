"""Titles and nouns for several: "les présidents russe et américain", "les deux parties"."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.cast.counterparts import PERSONAL, bears
from lib.extract.cast.discourse import Discourse, Referent
from lib.extract.cast.incumbents import of_state
from lib.extract.cast.records import Phrase, Title
from lib.extract.cast.syntax import clause_of
from lib.languages.tokens import Token

REGULAR = ("Forces armées", "département", "administration", "Conseil")


def several(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """Whom a plural title means; empty when that cannot be told."""
    noun = discourse.reading.doc[title.head].text
    if not title.of and not title.former:
        title = replace(title, of=_of_the_two(discourse, title))
    if title.counted and len(title.of) < 2:
        return together(discourse, title.start, title.gender, title, title.counted)
    following = discourse.reading.doc.span(title.head + 1, title.head + 2).text
    if (
        title.word in ("dirigeant", "leader")
        and len(title.of) > 1
        and discourse.reading.words.has("of_words", following)
    ):
        # "les dirigeants de l'Arménie et de l'Azerbaïdjan": whoever they are
        return title.of
    one_each = not title.offices or not set(title.offices) <= set(PERSONAL)
    if len(title.of) > 1 and title.determiner != "indef" and one_each:
        # "les présidents russe et turc"; of negotiators a state has several
        found = [of_state(discourse, replace(title, of=(of,), plural=False, gender="")) for of in title.of]
        if all(found):
            return tuple(dict.fromkeys(i for ids in found for i in ids))
    if title.determiner == "poss" and discourse.reading.words.has("their_people", noun):
        return _their_leaders(discourse, title)
    if discourse.reading.words.has("rebels", title.word) and not title.former:
        return _rebels(discourse, title)
    # "les négociateurs ukrainiens": their state, when the text does not say who they are
    inside = discourse.reading.doc[title.head + 1 : title.end]
    official = any(discourse.reading.words.has("state_organs", token.text.rstrip("s")) for token in inside)
    speaking = discourse.reading.words.has("sides", noun) and not title.former
    return title.of if speaking and (official or not title.topical) else ()


def _of_the_two(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """Whose they are in "les ministres des Affaires étrangères des deux pays"."""
    doc, words = discourse.reading.doc, discourse.reading.words
    for at in range(title.head + 1, min(title.end + 3, len(doc) - 1)):
        if doc[at].lower_ == "deux" and doc[at - 1].lower_ in ("des", "aux"):
            noun = doc[at + 1].text
            if words.has("countries", noun) and (states := sides_of_two(discourse, at, apart=True)):
                return states
            return sides_before(discourse, at, 6, pair=True) if words.has("pairs_of_sides", noun) else ()
    return ()


def _rebels(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "les rebelles du M23": the M23; "les rebelles du Yémen": the one group of theirs the text names."""
    entries = discourse.reading.registry.entries
    bodies = tuple(of for of in title.of if of in entries and entries[of].kind == "organisation")
    if bodies or title.determiner not in ("def", "", "indef") or not title.of:
        return bodies
    return only_body(discourse) if title.word == "rebelle" and title.determiner == "def" else ()


def only_body(discourse: Discourse) -> tuple[str, ...]:
    """The armed group of the text, when it names just one."""
    entries = discourse.reading.registry.entries
    found = {
        actor for phrase in discourse.named.values() for actor in phrase.ids
        if actor in entries and entries[actor].kind == "organisation" and entries[actor].side is not None
        and not entries[actor].note and not entries[actor].name_fr.startswith(REGULAR)
    }  # fmt: skip
    return tuple(found) if len(found) == 1 else ()


def _their_leaders(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "leurs dirigeants": the leaders of the states spoken of together just before."""
    reading = discourse.reading
    if reading.doc[title.start].lower_ not in ("leurs", "leur"):
        return ()
    states = sides_before(discourse, title.start)
    found: list[str] = []
    for state in states:
        people = (
            reading.registry.leaders(state, reading.day) if title.word in ("dirigeant", "leader", "chef")
            else reading.registry.holders(title.offices, state, reading.day)
        ) if reading.day else ()  # fmt: skip
        if len(people) != 1:
            return ()
        found += people
    return tuple(found)


def together(
    discourse: Discourse, position: int, gender: str = "", title: Title | None = None, count: int = 2
) -> tuple[str, ...]:
    """The last ``count`` persons spoken of together before ``position``; empty when they cannot be told.

    With a ``title`` only persons who bear it count: "les deux dirigeants" are no spokesmen.
    """
    found: dict[int, list[str]] = {}
    apart = _subject_above(discourse, position)
    for referent in discourse.back(position, 4):
        if title is not None and not all(bears(discourse, actor, title) for actor in referent.ids):
            continue
        if apart & set(referent.ids) or _attends(discourse, referent) or _backs(discourse, referent):
            continue
        if referent.human and not referent.plural and len(referent.ids) == 1 and not referent.nested:
            if gender != "f" or referent.gender != "m":
                row = found.setdefault(referent.sentence, [])
                if referent.ids[0] not in row:
                    row.append(referent.ids[0])
        elif referent.human and len(referent.ids) == count:
            return referent.ids
    # the nearest were met first
    rows = [row[::-1] for row in found.values()]
    for row in rows:
        if len(row) >= count:
            return tuple(row) if len(row) == count else tuple(_prominent(discourse, position, row, count))
    merged = list(dict.fromkeys(actor for row in rows[::-1] for actor in row))
    return tuple(merged) if len(merged) == count else ()


def _subject_above(discourse: Discourse, position: int) -> set[str]:
    """Who is the subject of the clause at ``position``: "Michel a reçu les deux hommes", not himself."""
    doc = discourse.reading.doc
    ahead = next((t for t in doc[position : position + 4] if t.pos_ == "NOUN"), None)
    if ahead is None or ahead.dep_ not in ("obj", "iobj", "obl:arg"):
        return set()
    verb = clause_of(ahead.head)
    for _ in range(3):
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubj:pass") and child.i < position:
                subject = discourse.named.get(child.i)
                one = subject is not None and len(subject.ids) == 1 and ahead.i not in range(*_edges(child))
                return set(subject.ids) if subject is not None and one else set()
        if verb.dep_ not in ("xcomp", "conj") or verb.head == verb:
            break
        verb = clause_of(verb.head)
    return set()


def _attends(discourse: Discourse, referent: Referent) -> bool:
    """ "La rencontre, à laquelle ont pris part X et Y,": those who came along to that of others."""
    token = discourse.reading.doc[referent.root]
    while token.dep_ in ("conj", "appos") and token.head != token:
        token = token.head
    verb = token.head
    part = [verb.lemma_, *(c.lemma_ for c in verb.children if c.dep_ in ("obj", "obl"))]
    attending = any(discourse.reading.words.has("attending", word) for word in part)
    return verb.dep_ == "acl:relcl" and token.dep_ in ("nsubj", "obj") and attending


def _edges(token: Token) -> tuple[int, int]:
    return token.left_edge.i, token.right_edge.i + 1


def _prominent(discourse: Discourse, position: int, row: list[str], count: int) -> list[str]:
    # among three or more in one sentence, its subject and the first other that is no adjunct of a title
    ranked = sorted(
        (r for r in discourse.back(position, 3) if len(r.ids) == 1 and r.ids[0] in row),
        key=lambda r: (-r.part, r.position),
    )
    return list(dict.fromkeys(r.ids[0] for r in ranked))[:count]


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
        and not _backs(discourse, r) and not apart & set(r.ids) and not (pair and _of_many(discourse, r))
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
    found = [person.sides[0] for person in people if person is not None and person.sides]
    return tuple(found) if len(set(found)) == 2 and all(_is_side(discourse, each) for each in found) else ()


def _are_sides(discourse: Discourse, ids: tuple[str, ...]) -> bool:
    """Whether all are states or armed groups; of "Khartoum et l'Armée" one that is known will do."""
    known = [_is_side(discourse, actor) for actor in ids]
    entries = discourse.reading.registry.entries
    unknown = [actor for actor in ids if actor not in entries]
    return all(known) or (len(ids) == 2 and any(known) and len(unknown) == 1)


def _backs(discourse: Discourse, referent: Referent) -> bool:
    """ "avec le soutien de l'Iran et de la Syrie", "sous l'égide de l'Egypte"."""
    token = discourse.reading.doc[referent.root]
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    return token.dep_ == "nmod" and discourse.reading.words.has("backing", token.head.text)


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
    body = entry is not None and entry.kind == "organisation" and entry.side is not None and entry.note == ""
    return entry is not None and (entry.kind == "state" or body)


def body_before(discourse: Discourse, position: int) -> tuple[str, ...]:
    """The armed group or movement last spoken of: whom "la guérilla" or "le mouvement islamiste" means."""
    entries = discourse.reading.registry.entries
    for referent in discourse.back(position, 8):
        for actor in referent.ids:
            entry = entries.get(actor)
            if entry is None or entry.kind != "organisation" or entry.side is None or entry.note:
                continue
            if not entry.name_fr.startswith(REGULAR):
                return (actor,)
    return ()


def person_of_side(discourse: Discourse, phrase: Phrase) -> tuple[str, ...]:
    """ "le Russe", "l'Américaine": the person of that side last spoken of."""
    side = discourse.reading.registry.of_demonym(discourse.reading.doc[phrase.core].text)
    for referent in discourse.back(phrase.start, 4):
        for actor in referent.ids:
            person = discourse.people.by_id.get(actor)
            if person is not None and side in person.sides and len(referent.ids) == 1:
                return (actor,)
    return ()


def pair_before(discourse: Discourse, position: int) -> tuple[str, ...]:
    """The two that were last named together, in the order of the text; empty when there are none."""
    for referent in discourse.back(position, 3):
        if len(referent.ids) == 2 and not referent.nested:
            return referent.ids
    return ()
