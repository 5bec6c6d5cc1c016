"""What the grammar says around a word: tense and mood, negation, subject, governor, preposition.

Works on Universal Dependencies as the project's pipelines give them, and mends the commonest errors of a
parser (tense by the verb's ending, prepositions by the words before the phrase).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from spacy.tokens import Token

from lib.languages.verbs import language_of, tense_by_form, verb

Conjugation = Literal[
    "past", "pluperfect", "imperfect", "present", "future", "conditional", "conditional_past",
    "subjunctive", "infinitive", "infinitive_past", "participle", "participle_past",
]  # fmt: skip

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:caus", "csubj")
OBLIQUES = ("obl", "obl:arg", "obl:mod", "obl:agent", "nmod", "iobj", "advmod")
COMPLEMENTS = ("xcomp", "ccomp", "obj", "obl", "obl:arg", "obl:mod", "advcl", "acl", "csubj", "conj", "dep")
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "X", "ADJ")


def children(token: Token, *deps: str) -> Iterator[Token]:
    """Children of ``token`` by dependency label, subtypes included ("aux" finds "aux:tense")."""
    for child in token.children:
        if child.dep_ in deps or child.dep_.split(":")[0] in deps:
            yield child


def is_verbal(token: Token) -> bool:
    """Whether ``token`` is a verb, or a predicate with a copula."""
    return token.pos_ in ("VERB", "AUX") or any(True for _ in children(token, "cop"))


def conjugation(token: Token) -> Conjugation:
    """Tense and mood of the verb group headed by ``token``, its auxiliaries included."""
    tense_aux = next((c for c in children(token, "aux") if c.dep_ == "aux:tense"), None)
    other = next(
        (c for c in children(token, "aux", "cop") if c.dep_ != "aux:tense" and c.dep_ != "aux:caus"), None
    )
    if tense_aux is not None:
        return _compound(_simple(tense_aux))
    if other is not None:
        if other.pos_ == "AUX" and _is_participle(other):
            return "past"
        return _simple(other)
    if _is_participle(token) and token.pos_ in ("VERB", "AUX"):
        return "participle_past" if "Past" in token.morph.get("Tense", []) else "participle"
    return _simple(token)


def _is_participle(token: Token) -> bool:
    return "Part" in token.morph.get("VerbForm", [])


def _simple(token: Token) -> Conjugation:
    form = token.morph.get("VerbForm", [])
    if "Inf" in form:
        return "infinitive"
    if "Part" in form:
        return "participle"
    mood = token.morph.get("Mood", [])
    tense = token.morph.get("Tense", [])
    repaired = tense_by_form(token.text, token.lemma_, language_of(token))
    if repaired == "conditional" or "Cnd" in mood:
        return "conditional"
    if repaired == "future" or "Fut" in tense:
        return "future"
    if "Sub" in mood:
        return "subjunctive"
    if "Imp" in tense:
        return "imperfect"
    if "Past" in tense:
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


def negated(token: Token) -> bool:
    """Whether a full negation bears on ``token``; "ne … que" is none."""
    group = [token, *children(token, "aux", "cop")]
    words = [child for member in group for child in member.children if child.dep_ != "cop"]
    found = [w for w in words if "Neg" in w.morph.get("Polarity", []) or w.lower_ in ("ne", "n'", "jamais")]
    if not found:
        return False
    if not any(w.lower_ in ("pas", "jamais", "plus", "point", "aucun", "aucune") for w in words) and _only(group):
        return False
    return any(w.lower_ not in ("non",) for w in found)


def _only(group: list[Token]) -> bool:
    """ "n'a rencontré que l'émissaire": "ne … que" restricts and denies nothing."""
    verb = max(group, key=lambda t: t.i)
    after = verb.doc[verb.i + 1 : verb.i + 4]
    return any(t.lower_ in ("que", "qu'") for t in after)


def reflexive(token: Token) -> bool:
    """Whether the verb has a reflexive pronoun: "s'est entretenu"."""
    return any(c.lower_ in ("se", "s'", "me", "nous") for c in children(token, "expl", "obj", "iobj")
               if c.pos_ == "PRON")  # fmt: skip


def passive(token: Token) -> bool:
    """Whether the verb group is a passive."""
    if any(c.dep_ in ("nsubj:pass", "aux:pass") for c in token.children):
        return True
    return False


def governing_verb(token: Token) -> Token | None:
    """The nearest verbal ancestor, None at the root."""
    node = token
    while node.head != node:
        node = node.head
        if is_verbal(node):
            return node
    return None


def subject(token: Token) -> Token | None:
    """Head of the subject of the verb ``token``: its own, its coordinate's, its controller's, its antecedent.

    None where the sentence names none.
    """
    seen: set[int] = set()
    node = token
    while node.i not in seen:
        seen.add(node.i)
        own = next(children(node, *SUBJECTS), None)
        if own is not None:
            return antecedent(own)
        if node.dep_ in ("acl:relcl",):
            return node.head
        if (
            node.dep_ in ("acl", "amod")
            and node.pos_ == "VERB"
            and conjugation(node).startswith("participle")
        ):
            return node.head
        if node.dep_ in ("xcomp", "conj", "advcl", "ccomp", "aux", "parataxis") and node.head != node:
            if node.dep_ in ("ccomp", "parataxis") and conjugation(node) not in (
                "infinitive",
                "infinitive_past",
            ):
                return None
            node = coordinate(node) if node.dep_ == "conj" else node.head
            continue
        if node.dep_ in ("acl", "nmod", "obl", "obj", "advmod") and node.head != node:
            node = node.head
            continue
        return None
    return None


def coordinate(token: Token) -> Token:
    """What ``token``, labelled a conjunct, is joined to.

    A parser often hangs "puis d'organiser" on the main verb: an infinitive is joined to the infinitive
    before it that has the same marker.
    """
    if "Inf" not in token.morph.get("VerbForm", []) or "Inf" in token.head.morph.get("VerbForm", []):
        return token.head
    marks = {c.lemma_ for c in children(token, "mark", "case")}
    for before in reversed(token.doc[token.sent.start : token.i]):
        if "Inf" in before.morph.get("VerbForm", []) and marks == {
            c.lemma_ for c in children(before, "mark", "case")
        }:
            return before
    return token.head


def antecedent(token: Token) -> Token:
    """The noun that a relative "qui" stands for, else ``token`` itself."""
    if token.pos_ == "PRON" and "Rel" in token.morph.get("PronType", []):
        node = token.head
        while node.dep_ == "conj":
            node = node.head
        if node.dep_ == "acl:relcl" or node.dep_ == "acl":
            return node.head
    return token


def phrase_start(noun: Token) -> Token:
    """First token of the noun phrase before its head, the preposition left out."""
    start = noun
    for child in noun.lefts:
        if child.dep_.split(":")[0] in ("det", "amod", "nummod") and child.i < start.i:
            start = child
    return start


def preposition(noun: Token, table: dict[str, str], contractions: dict[str, str]) -> tuple[str | None, str]:
    """The longest phrase of ``table`` that stands just before the noun phrase or infinitive, and its kind.

    Returns (None, "") when there is none. Articles melted into a preposition are split ("du" is "de").
    """
    start = phrase_start(noun)
    words: list[str] = []
    index = start.i - 1
    doc = noun.doc
    sentence_start = noun.sent.start
    while index >= sentence_start and len(words) < 6:
        token = doc[index]
        if token.is_punct and token.lower_ != "'":
            break
        words.insert(0, contractions.get(token.lower_, token.lower_) if token.pos_ != "DET" else token.lower_)
        index -= 1
    for size in range(min(6, len(words)), 0, -1):
        candidate = " ".join(words[-size:]).replace("' ", "'")
        if candidate in table:
            return candidate, table[candidate]
    return None, ""


def clause_words(token: Token) -> frozenset[str]:
    """Lower-case words of the phrase headed by ``token``, relative clauses left out."""
    return frozenset(word.lower_ for word in phrase_tokens(token))


def phrase_tokens(token: Token) -> Iterator[Token]:
    """The tokens of the phrase headed by ``token``, without its relative clauses and reported clauses."""
    yield token
    for child in token.children:
        if child.dep_ in ("acl:relcl", "ccomp", "parataxis", "advcl"):
            continue
        yield from phrase_tokens(child)


def lemma(token: Token) -> str:
    """The dictionary form of ``token``, verbs repaired."""
    return verb(token) if token.pos_ in ("VERB", "AUX") else token.lemma_.lower()
