"""Mends relatives that the parser took for the main clause: "la rencontre, lors de laquelle …, aura lieu"."""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.extract.mends.shapes import case_word
from lib.languages.tokens import Token, morph

WHICH = (
    "laquelle",
    "lequel",
    "lesquelles",
    "lesquels",
    "duquel",
    "desquelles",
    "desquels",
    "auquel",
    "auxquels",
)
# "X, que Y a rencontré", "X, avec qui Y a parlé".
WHOM = ("que", "qu'", "qui")
OF_NAMES = 12
WITH = ("avec",)
# So many words lie at most between the noun and its pronoun: "la réunion au cours de laquelle".
NEAR = 6


def mend_relative(pronoun: Token) -> None:
    """Hangs the clause that ``pronoun`` opens on its noun, and the noun on the verb behind."""
    whom = pronoun.lower_ in WHOM
    if whom and (pronoun.dep_ in SUBJECTS or not _set_off(pronoun)):
        return
    below_verb = pronoun.head.dep_ == "advcl" and pronoun.head.head.pos_ not in ("NOUN", "PROPN")
    if below_verb and _set_off(pronoun) and case_word(pronoun) in WITH:
        _hang_on_name_before(pronoun)
        return
    if whom and pronoun.head.dep_ in ("advcl", "acl:relcl") and pronoun.head.head.pos_ in ("NOUN", "PROPN"):
        if pronoun.head.head.i < pronoun.i < pronoun.head.i:
            # "L'opposant X, avec qui Y a parlé, a dit"
            pronoun.head.dep_ = "acl:relcl"
            pronoun.pos_, pronoun.morph = "PRON", morph("PronType=Rel")
            _make_object(pronoun)
        return
    if not whom and _off_its_relative(pronoun):
        return
    noun = _antecedent(pronoun, OF_NAMES if whom else NEAR)
    if noun is None or (whom and not _has_its_own(noun, pronoun)):
        return
    clause = noun.head
    main = next((c for c in clause.children if c.i > clause.i and _bereft(c)), None)
    if main is None:
        return
    label, above = clause.dep_, clause.head
    main.hang_on(main if above == clause else above)
    main.dep_ = label
    noun.hang_on(main)
    clause.hang_on(noun)
    clause.dep_ = "acl:relcl"
    if whom:
        pronoun.pos_, pronoun.morph = "PRON", morph("PronType=Rel")
    for child in list(pronoun.children):
        if child.dep_ == "appos" and child.i > pronoun.i:
            child.hang_on(clause)
            child.dep_ = "nsubj"


def _off_its_relative(pronoun: Token) -> bool:
    """ "est venu pour une visite au cours de laquelle il a vu X": for a visit he came, and did not see X."""
    phrase = pronoun.head if pronoun.head.dep_ == "nmod" and pronoun.head.i < pronoun.i else pronoun
    noun, clause = phrase.head, phrase.head.head
    if noun.pos_ not in ("NOUN", "PROPN") or not noun.i < phrase.i < clause.i or noun.dep_ in SUBJECTS:
        return False
    above = clause.head
    if clause.pos_ != "VERB" or above.i > noun.i or above.pos_ != "VERB":
        return False
    noun.hang_on(above)
    phrase.hang_on(clause)
    phrase.dep_ = "obl"
    clause.hang_on(noun)
    clause.dep_ = "acl:relcl"
    return True


def _make_object(pronoun: Token) -> None:
    """ "X, que Y a rencontré": whom, and no "que" that leads in what is said."""
    verb = pronoun.head
    others = {c.dep_ for c in verb.children if c != pronoun}
    alone = pronoun.lower_ != "qui" and pronoun.dep_ == "mark" and verb.pos_ == "VERB"
    if alone and others & set(SUBJECTS) and not others & {"obj", "ccomp", "xcomp", "aux:pass", "cop"}:
        pronoun.dep_ = "obj"


def _hang_on_name_before(pronoun: Token) -> None:
    """ "a accueilli X, avec qui il s'est ensuite entretenu": with X, who stands right before the comma."""
    clause, case = pronoun.head, pronoun.left_edge
    name = case.doc[case.i - 2]
    while name.dep_ in ("flat:name", "nmod", "appos") and name.head.i < name.i:
        name = name.head
    if name.pos_ in ("PROPN", "NOUN") and name.dep_ in ("obj", "obl", "conj", "obl:agent", "obl:arg"):
        clause.hang_on(name)
        clause.dep_ = "acl:relcl"
        pronoun.pos_, pronoun.morph = "PRON", morph("PronType=Rel")


def _set_off(pronoun: Token) -> bool:
    """Whether a comma stands right before the pronoun, or before its preposition."""
    before = pronoun.nbor(-1) if pronoun.i > pronoun.sent.start else pronoun
    if before.pos_ == "ADP" and before.i > pronoun.sent.start:
        before = before.nbor(-1)
    return before.text == ","


def _has_its_own(noun: Token, pronoun: Token) -> bool:
    """Whether the verb that ``noun`` was given has another subject behind the pronoun."""
    return any(c.dep_ in SUBJECTS and c.i > pronoun.i and c.i < noun.head.i for c in noun.head.children)


def _antecedent(pronoun: Token, near: int) -> Token | None:
    """The noun before that was taken for the subject of the clause behind the pronoun."""
    before = pronoun.doc[max(pronoun.sent.start, pronoun.i - near) : pronoun.i]
    return next((t for t in reversed(before) if t.dep_ in SUBJECTS and t.head.i > pronoun.i), None)


def _bereft(verb: Token) -> bool:
    joined = verb.dep_ in ("conj", "parataxis", "ccomp", "advcl") and verb.pos_ in ("VERB", "AUX")
    return joined and not any(c.dep_ in SUBJECTS or c.dep_ in ("mark", "cc") for c in verb.children)
