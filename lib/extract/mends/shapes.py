"""What the mends of the parse ask of a word and its phrase, and the one change that several of them make."""

from __future__ import annotations

from lib.languages.tokens import Token

PARTITIVE = ("de", "d'")
INDEFINITE = ("un", "une")
CIVILITIES = ("m.", "mm.", "mme", "mmes", "mlle")


def case_word(token: Token) -> str | None:
    """The preposition before ``token``, as it is written but in lower case."""
    return next((c.lower_ for c in token.children if c.dep_ == "case"), None)


def is_finite(token: Token) -> bool:
    """Whether ``token`` bears a tense and a person."""
    return "Fin" in token.morph.get("VerbForm", [])


def bearer(verb: Token) -> Token:
    """The word of the group that bears its tense: the finite auxiliary, else the verb itself."""
    return next((c for c in verb.children if c.dep_.startswith("aux") and is_finite(c)), verb)


def has_finite(verb: Token) -> bool:
    """Whether the verb or a word of its group bears a tense and a person."""
    return is_finite(verb) or any(is_finite(c) for c in verb.children if c.dep_.startswith(("aux", "cop")))


def group_behind_comma(verb: Token) -> bool:
    """Whether a comma stands right before the verb and what goes with it: ", a reçu", ", s'est rendu"."""
    beside = (c for c in verb.children if c.dep_.startswith(("aux", "expl")))
    first = min([verb, *beside], key=lambda t: t.i)
    return first.i > verb.sent.start and first.nbor(-1).text == ","


def number_of(token: Token) -> str:
    """ "Sing" or "Plur"; the first where nothing tells."""
    return token.morph.get("Number", ["Sing"])[0]


def agree(one: Token, other: Token) -> bool:
    """Whether gender and number, where both tell them, are the same."""
    pairs = ((one.morph.get(f, []), other.morph.get(f, [])) for f in ("Gender", "Number"))
    return all(not mine or not theirs or mine == theirs for mine, theirs in pairs)


def behind_comma(token: Token) -> bool:
    """Whether a comma opens the phrase of ``token`` or stands right before it."""
    first = token.left_edge
    return first.text == "," or (first.i > 0 and first.nbor(-1).text == ",")


def give_sentence(verb: Token, noun: Token, clause: Token, label: str) -> None:
    """Makes ``verb`` the verb of the sentence that ``clause`` was taken for, and ``noun`` its subject.

    In place; ``clause`` then hangs on the noun as ``label``, ``acl`` or a kind of it.
    """
    verb.hang_on(verb if clause.head == clause else clause.head)
    verb.dep_ = clause.dep_
    give_subject(verb, noun, clause, label)


def give_subject(verb: Token, noun: Token, clause: Token, label: str) -> None:
    """Makes ``noun`` the subject of ``verb``, and hangs ``clause`` on the noun as ``label``; in place."""
    make_subject(verb, noun)
    clause.hang_on(noun)
    clause.dep_ = label


def make_subject(verb: Token, noun: Token) -> None:
    """Makes ``noun`` the subject of ``verb``, of a passive or not; in place."""
    noun.hang_on(verb)
    noun.dep_ = "nsubj:pass" if any(c.dep_ == "aux:pass" for c in verb.children) else "nsubj"
