"""Mends what the parser hung on the verb though it belongs to a noun before: those whom a contact is with.

In "Au terme d'une rencontre mardi à Paris avec le président turc, X a dit" the president hangs on "a dit":
the day and the town between took him too far from the meeting. And in "lors d'un entretien avec le
négociateur, Y, le médiateur Z a dit" the parser has Y speak, though only a comma closes an apposition.
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.extract.mends.verb_groups import DAYS, HOURS, MONTHS
from lib.languages.tokens import Token
from lib.languages.verbs import infinitive

BESIDE = ("avec", "entre")
# How many words of time and place may stand between.
REACH = 10
WITHIN = ("ADP", "PROPN", "NUM", "ADV")
TIMES = (*DAYS, *HOURS, *MONTHS, "hier", "veille", "soirée", "matinée", "marge")
# Verbs that only speak of their object: "a évoqué sa rencontre mardi à Paris avec X".
SPOKEN_OF = ("qualifier", "évoquer", "saluer", "commenter", "décrire", "juger", "raconter", "confirmer",
    "annoncer", "démentir", "critiquer", "dénoncer", "condamner", "regretter")  # fmt: skip
REFLEXIVE = ("se", "s'")
OWN = ("obj", "iobj", "conj", "ROOT", *SUBJECTS)


def mend_partner(token: Token, contacts: frozenset[str], meeting: frozenset[str], language: str) -> None:
    """Hangs ``token`` and the day and place before it on the noun of ``contacts`` that they belong to.

    ``meeting`` are verbs that tell a contact themselves: "avec" is theirs.
    """
    case = next((c for c in token.children if c.dep_ == "case" and c.lower_ in BESIDE), None)
    above = token.head
    if case is None or above == token or _is_named(above, contacts):
        return
    noun = _noun_before(case, contacts)
    if noun is None or noun.is_ancestor(token):
        return
    if noun.dep_ in OWN and (
        noun.dep_ != "obj" or noun.head != above or _base(above, language) not in SPOKEN_OF
    ):
        return
    if above.pos_ in ("VERB", "AUX") and _base(above, language) in meeting:
        return
    if any(c.dep_ == "case" and c.lower_ in BESIDE for below in noun.children for c in below.children):
        return
    for between in [c for c in above.children if noun.i < c.i < case.i and not c.is_punct]:
        between.hang_on(noun)
        between.dep_ = "nmod"
    token.hang_on(noun)
    token.dep_ = "nmod"


def _base(verb: Token, language: str) -> str:
    return infinitive(verb.text, verb.lemma_, language)


def _is_named(noun: Token, contacts: frozenset[str]) -> bool:
    return noun.pos_ == "NOUN" and (noun.lemma_.lower() in contacts or noun.lower_ in contacts)


def _noun_before(case: Token, contacts: frozenset[str]) -> Token | None:
    """The contact noun from which only words of time and place part ``case``."""
    for word in reversed(case.doc[max(case.sent.start, case.i - REACH) : case.i]):
        if _is_named(word, contacts):
            return word if word.i < case.i - 1 else None
        if word.pos_ not in WITHIN and word.lower_ not in TIMES and word.dep_ != "det" and word.text != ",":
            return None
    return None


def mend_behind_town(name: Token) -> None:
    """ "a réuni mardi à Oslo Viktor Orban et Y": he is gathered there, and no part of the town's name."""
    town, verb = name.head, name.head.head
    rest = [c for c in town.children if _goes_on(c, name)]
    own = bool(rest) or any(c.dep_ == "flat:name" for c in name.children)
    led = any(c.dep_ == "case" and c.lower_ in ("à", "au", "aux") for c in town.children)
    if not (own and led) or name.i < town.i or verb.pos_ != "VERB" or verb.i > town.i:
        return
    if any(c.dep_ in ("obj", "nsubj:pass", "aux:pass") or c.lower_ in REFLEXIVE for c in verb.children):
        return
    for other in [*rest, *(c for c in town.children if c.i > name.i and c.dep_ == "conj")]:
        other.hang_on(name)
    name.hang_on(verb)
    name.dep_ = "obj"


def _goes_on(word: Token, name: Token) -> bool:
    """ "à Genève Abbas Araghchi": whether ``word`` is of the person's name, all hung on the town."""
    begun = name.ent_type_ == "PER" and name.ent_iob_ == "B"
    inside = word.doc[name.i + 1 : word.i + 1]
    return begun and word.dep_ == "flat:name" and word.i > name.i and all(t.ent_iob_ == "I" for t in inside)


def mend_listed(verb: Token, meeting: frozenset[str], language: str) -> None:
    """ "X a atterri à P, a rencontré Y et a visité Z": what stands behind the second verb is its object."""
    above = verb.head
    if (
        verb.dep_ != "parataxis"
        or above.i > verb.i
        or infinitive(verb.text, verb.lemma_, language) not in meeting
    ):
        return
    behind = [c for c in verb.children if c.dep_ in SUBJECTS]
    mine = any(c.dep_ in SUBJECTS and c.i < above.i for c in above.children)
    tensed = any(c.dep_ == "aux:tense" and c.nbor(-1).text == "," for c in verb.children)
    if mine and tensed and len(behind) == 1 and behind[0].i > verb.i:
        behind[0].dep_, verb.dep_ = "obj", "conj"


def mend_apposed(verb: Token) -> None:
    """Gives ``verb`` as its subject the office right before it, not the name that it is set off from."""
    name = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
    if name is None or name.pos_ != "PROPN" or not _set_off(name):
        return
    office = next((c for c in name.children if c.dep_ == "appos" and c.i > name.i), None)
    if office is None or office.pos_ != "NOUN" or not any(c.dep_ == "det" for c in office.children):
        return
    if not _set_off(office):
        return
    first = min([verb, *(c for c in verb.children if c.dep_.startswith(("aux", "expl")))], key=lambda t: t.i)
    if name.right_edge.i != first.i - 1 or first.nbor(-1).is_punct:
        return
    before = _led_noun_before(name)
    if before is None:
        return
    label = name.dep_
    names = [c for c in name.children if c.i > office.i and c.pos_ == "PROPN"]
    office.hang_on(verb)
    office.dep_ = label
    for each in names:
        each.hang_on(office)
        each.dep_ = "appos"
    name.hang_on(before)
    name.dep_ = "appos"


def _set_off(noun: Token) -> bool:
    """Whether a comma stands right before the phrase of ``noun``."""
    first = _first(noun)
    return first.i > 1 and first.nbor(-1).text == ","


def _first(noun: Token) -> Token:
    return noun.left_edge.nbor() if noun.left_edge.text == "," else noun.left_edge


def _led_noun_before(name: Token) -> Token | None:
    """The noun behind "avec", else any preposition, whose phrase the comma before ``name`` ends."""
    node, led = _first(name).nbor(-2), list[Token]()
    while True:
        if node.pos_ == "NOUN" and any(c.dep_ == "case" for c in node.children):
            led.append(node)
        if node.head == node or node.head.i > node.i or node.head.pos_ not in ("NOUN", "PROPN"):
            break
        node = node.head
    with_whom = (n for n in led if any(c.lower_ in BESIDE for c in n.children if c.dep_ == "case"))
    return next(with_whom, led[0] if led else None)
