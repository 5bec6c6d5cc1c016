"""Persons told of together, whom a plural or "les deux hommes" means later."""

from __future__ import annotations

from lib.extract.cast.counterparts import bears
from lib.extract.cast.discourse import Discourse, Referent
from lib.extract.cast.records import Phrase, Title
from lib.extract.cast.syntax import clause_of
from lib.extract.shapes import first_joined
from lib.languages.tokens import Token


def together(
    discourse: Discourse,
    position: int,
    gender: str = "",
    title: Title | None = None,
    count: int = 2,
    *,
    one_sentence: bool = False,
) -> tuple[str, ...]:
    """The last ``count`` persons spoken of together before ``position``; empty when they cannot be told.

    With a ``title`` only persons who bear it count: "les deux dirigeants" are no spokesmen. Of
    ``one_sentence`` all that it tells of, and none of the others.
    """
    found: dict[int, list[str]] = {}
    apart = _subject_above(discourse, position)
    for referent in discourse.back(position, 4):
        if title is not None and not all(bears(discourse, actor, title) for actor in referent.ids):
            continue
        if apart & set(referent.ids) or _attends(discourse, referent) or backs(discourse, referent):
            continue
        if referent.human and not referent.plural and len(referent.ids) == 1 and not referent.nested:
            if gender != "f" or referent.gender != "m":
                row = found.setdefault(referent.sentence, [])
                if referent.ids[0] not in row:
                    row.append(referent.ids[0])
        elif referent.human and one_sentence:
            row = found.setdefault(referent.sentence, [])
            row += [actor for actor in referent.ids[::-1] if actor not in row]
        elif referent.human and len(referent.ids) == count:
            return referent.ids
    # the nearest were met first
    rows = [row[::-1] for row in found.values()]
    if one_sentence:
        return next((tuple(row) for row in rows if len(row) >= count), ())
    for row in rows:
        if len(row) >= count:
            return tuple(row) if len(row) == count else tuple(_prominent(discourse, position, row, count))
    merged = list(dict.fromkeys(actor for row in rows[::-1] for actor in row))
    return tuple(merged) if len(merged) == count else ()


def pair_before(discourse: Discourse, position: int) -> tuple[str, ...]:
    """The two that were last named together, in the order of the text; empty when there are none."""
    for referent in discourse.back(position, 3):
        if len(referent.ids) == 2 and not referent.nested:
            return referent.ids
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
    # among three or more in one sentence, its subject and the first other that is no adjunct of a title; last
    # who only says so: "X a rencontré Y, a dit Z"
    ranked = sorted(
        (r for r in discourse.back(position, 3) if len(r.ids) == 1 and r.ids[0] in row),
        key=lambda r: (discourse.only_says(r), -r.part, r.position),
    )
    return list(dict.fromkeys(r.ids[0] for r in ranked))[:count]


def backs(discourse: Discourse, referent: Referent) -> bool:
    """ "avec le soutien de l'Iran et de la Syrie", "sous l'égide de l'Egypte", "les médiateurs égyptiens"."""
    token = discourse.reading.doc[referent.root]
    if discourse.reading.words.has("mediators_of_states", token.lemma_):
        return True
    for _ in range(4):
        token = first_joined(token)
        if token.dep_ != "nmod":
            return False
        if discourse.reading.words.has("backing", token.head.text) or _presence(discourse, token.head):
            return True
        # "en présence des ambassadeurs de la Chine et des États-Unis"
        token = token.head
    return False


def _presence(discourse: Discourse, noun: Token) -> bool:
    """ "en présence de": not "la présence de troupes"."""
    attending = discourse.reading.words.has("in_the_presence", noun.text)
    return attending and any(c.dep_ == "case" and c.lower_ == "en" for c in noun.children)
