"""What the grammar says of a verb group: tense and mood, negation, reflexive, passive.

Works on Universal Dependencies as the project's pipelines give them, and mends the commonest errors of a
tagger (tense by the verb's ending).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from lib import languages
from lib.extract.events.lexicon import words_of
from lib.languages.tokens import Token
from lib.languages.verbs import language_of, may_be_conditional, never_past, tense_by_form, verb

Conjugation = Literal[
    "past", "pluperfect", "imperfect", "present", "future", "conditional", "conditional_past",
    "subjunctive", "infinitive", "infinitive_past", "participle", "participle_past",
]  # fmt: skip

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:caus", "csubj")


class _Plain(dict[str, str]):
    """Dependency labels without their subtypes, as far as they have been met."""

    def __missing__(self, dep: str) -> str:
        plain = self[dep] = dep.partition(":")[0]
        return plain


PLAIN = _Plain()

# The forms of what has been done.
DONE_FORMS = ("participle_past", "past", "pluperfect")


def children(token: Token, *deps: str) -> Iterator[Token]:
    """Children of ``token`` by dependency label, subtypes included ("aux" finds "aux:tense")."""
    found = token.children
    return iter([c for c in found if PLAIN[c.dep_] in deps or c.dep_ in deps] if found else ())


def is_verbal(token: Token) -> bool:
    """Whether ``token`` is a verb, or a predicate with a copula."""
    return token.pos_ in ("VERB", "AUX") or any(child.dep_ == "cop" for child in token.children)


def conjugation(token: Token) -> Conjugation:
    """Tense and mood of the verb group headed by ``token``, its auxiliaries included."""
    known: dict[int, Conjugation] = token.doc.memory["conjugation"]
    found = known.get(token.i)
    if found is None:
        found = known[token.i] = _conjugation(token)
    return found


def _conjugation(token: Token) -> Conjugation:
    tense_aux = next((c for c in children(token, "aux") if c.dep_ == "aux:tense"), None)
    other = next(
        (c for c in children(token, "aux", "cop") if c.dep_ != "aux:tense" and c.dep_ != "aux:caus"), None
    )
    if tense_aux is not None:
        return _compound(_simple(tense_aux))
    if other is not None and other.dep_ in ("aux:pass", "cop") and _takes_etre(token):
        return _compound(_simple(other))
    if other is not None:
        if other.pos_ == "AUX" and _is_participle(other):
            return "past"
        return _simple(other)
    if _shares_auxiliary(token):
        return conjugation(token.head)
    if _is_participle(token) and token.pos_ in ("VERB", "AUX"):
        return "participle_past" if "Past" in token.morph.get("Tense", []) else "participle"
    return _simple(token)


def _shares_auxiliary(token: Token) -> bool:
    """ "seront examinées et décidées": the second participle is as far in the future as the first."""
    first = token.head
    joined = token.dep_ == "conj" and first.i < token.i and token.pos_ == first.pos_ == "VERB"
    bare = joined and _is_participle(token) and _is_participle(first)
    return bare and not any(c.dep_.startswith("nsubj") for c in token.children)


def _takes_etre(token: Token) -> bool:
    """ "se sont entretenus", "est arrivé": no passive, whatever the parser says, but a perfect."""
    return _is_participle(token) and (reflexive(token) or verb(token) in words_of(token).with_etre)


def _is_participle(token: Token) -> bool:
    if "Part" not in token.morph.get("VerbForm", []):
        return False
    # "reviendra" is none, whatever the tagger says.
    return tense_by_form(token.text, token.lemma_, language_of(token)) not in ("future", "conditional")


def _simple(token: Token) -> Conjugation:
    form = token.morph.get("VerbForm", [])
    if "Inf" in form:
        return "infinitive"
    if "Part" in form and _is_participle(token):
        return "participle"
    mood = token.morph.get("Mood", [])
    tense = token.morph.get("Tense", [])
    repaired = tense_by_form(token.text, token.lemma_, language_of(token))
    if repaired == "conditional" or ("Cnd" in mood and may_be_conditional(token.text, language_of(token))):
        return "conditional"
    if repaired == "future" or "Fut" in tense:
        return "future"
    if repaired == "imperfect":
        # No subjunctive ends like it, whatever the tagger says.
        return "imperfect"
    if "Sub" in mood or repaired == "subjunctive":
        return "subjunctive"
    if "Imp" in tense and not never_past(token.text, language_of(token)):
        # "se réunissent" is no imperfect, whatever the tagger says.
        return "imperfect"
    if "Past" in tense and not never_past(token.text, language_of(token)):
        return "past"
    return "present"


def _compound(auxiliary: Conjugation) -> Conjugation:
    table: dict[Conjugation, Conjugation] = {
        "conditional": "conditional_past",
        "imperfect": "pluperfect",
        "infinitive": "infinitive_past",
        "participle": "participle_past",
    }
    return table.get(auxiliary, "past")


def is_past(token: Token) -> bool:
    """Whether the verb group tells of the past: perfect, imperfect, pluperfect, past participle."""
    return conjugation(token) in ("past", "pluperfect", "imperfect", "infinitive_past", "participle_past")


def present_when_told(verb: Token) -> bool:
    """ "a annoncé qu'il recevait X vendredi": an imperfect that was a present when it was said."""
    clause = verb
    while clause.dep_ == "conj" and clause.head.i < clause.i and conjugation(clause.head) == "imperfect":
        clause = clause.head
    above = clause.head
    if clause.dep_ != "ccomp" or above.i > clause.i or conjugation(verb) != "imperfect":
        return False
    saying = languages.rules(language_of(verb))["actors"]["speech_verbs"]
    told = conjugation(above) in ("past", "pluperfect") and lemma(above) in saying
    return told and any(c.lower_ in words_of(verb).only for c in children(clause, "mark"))


def negated(token: Token) -> bool:
    """Whether a full negation bears on ``token``; "ne … que" is none."""
    words = words_of(token)
    group = [token, *children(token, "aux", "cop")]
    beside = [child for member in group for child in member.children if child.dep_ != "cop"]
    found = [
        w for w in beside
        if ("Neg" in w.morph.get("Polarity", []) or w.lower_ in words.negation) and not _or_not(w)
    ]  # fmt: skip
    if not found:
        return False
    if not any(w.lower_ in words.full_negation for w in beside) and _only(group):
        return False
    return any(w.lower_ not in words.lone_negation for w in found)


def _or_not(word: Token) -> bool:
    """ "négocient ou pas": it is left open."""
    return word.i > 0 and word.nbor(-1).lower_ in words_of(word).alternative


def _only(group: list[Token]) -> bool:
    """ "n'a rencontré que l'émissaire": "ne … que" restricts and denies nothing."""
    verb = max(group, key=lambda t: t.i)
    return any(t.lower_ in words_of(verb).only for t in verb.doc[verb.i + 1 : verb.i + 4])


def reflexive(token: Token) -> bool:
    """Whether the verb has a reflexive pronoun: "s'est entretenu"."""
    pronouns = words_of(token).reflexive
    return any(c.lower_ in pronouns for c in children(token, "expl", "obj", "iobj") if c.pos_ == "PRON")


def same_number(participle: Token, noun: Token) -> bool:
    """Whether a participle can be said of ``noun``: "les négociations avec X présidée par Y" cannot."""
    one, other = participle.morph.get("Number", []), noun.morph.get("Number", [])
    return not (one and other) or one == other


def passive(token: Token) -> bool:
    """Whether the verb group is a passive."""
    return not _takes_etre(token) and any(c.dep_ in ("nsubj:pass", "aux:pass") for c in token.children)


def lemma(token: Token) -> str:
    """The dictionary form of ``token``, verbs repaired."""
    return verb(token) if token.pos_ in ("VERB", "AUX") else token.lemma_.lower()


def done_beside(noun: Token) -> Iterator[Token]:
    """The verbs set beside a noun that tell what has been done: "les pourparlers, entamés mardi"."""
    return (c for c in children(noun, "acl", "amod", "acl:relcl") if conjugation(c) in DONE_FORMS)
