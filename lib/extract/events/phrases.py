"""What stands around a phrase: governor, subject, antecedent, preposition, the words it is made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, TypeVar

from lib.extract.events.clause import SUBJECTS, children, conjugation, is_verbal, lemma
from lib.extract.events.lexicon import Lexicon, words_of
from lib.languages.tokens import Token

Kind = TypeVar("Kind", bound=str)
CLAUSES = ("acl:relcl", "ccomp", "parataxis", "advcl")


def governing_verb(token: Token) -> Token | None:
    """The nearest verbal ancestor, None at the root."""
    node = token
    while node.head != node:
        node = node.head
        if is_verbal(node):
            return node
    return None


def circumstance_verb(noun: Token, lex: Lexicon) -> Token | None:
    """The verb that takes place during the contact: that of saying, where a comma sets the phrase off.

    "a confirmé à X qu'il recevrait Y, lors d'un entretien": during the call X was told, not Y received.
    """
    verb = governing_verb(noun)
    phrase, kind = preposition(noun, lex.prepositions, lex.contractions)
    opening = phrase_start(noun).i - len((phrase or "").replace("'", "' ").split()) - 1
    if verb is None or kind != "during" or opening <= noun.sent.start or noun.doc[opening].text != ",":
        return verb
    node = verb
    while node.head != node:
        said = node.dep_ == "ccomp" or lemma(node.head) in lex.words.saying
        node = node.head
        if said and is_verbal(node) and node.i < noun.i:
            return node
    return verb


def subject(token: Token) -> Token | None:
    """Head of the subject of the verb ``token``: its own, its coordinate's, its controller's, its antecedent.

    None where the sentence names none.
    """
    seen: set[int] = set()
    node = token
    while node.i not in seen:
        seen.add(node.i)
        own = list(children(node, *SUBJECTS))
        if own:
            return antecedent(_own_subject(own, node))
        whose = _whose_infinitive(node) or _who_is_to(node)
        if whose is not None:
            return whose
        if node.dep_ == "parataxis" and (before := _across_a_relative(node)) is not None:
            return before
        if node.dep_ == "acl:relcl" or _is_attribute(node) or _is_ready(node, token):
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


def _is_ready(adjective: Token, verb: Token) -> bool:
    """ "Erdogan prêt à rencontrer X": he who is ready is who would meet."""
    above = adjective.head
    return (
        adjective.pos_ == "ADJ"
        and adjective.dep_ == "amod"
        and verb.head == adjective
        and above.pos_ in ("NOUN", "PROPN")
        and above.i < adjective.i
    )


def _whose_infinitive(verb: Token) -> Token | None:
    """ "la décision de X d'envoyer une délégation": who decides is who sends; so "pas question pour X de"."""
    if lemma(verb.head) in words_of(verb).question and "Inf" in verb.morph.get("VerbForm", []):
        asked = (c for c in children(verb.head, "obl", "nmod") if c.i < verb.i)
        return next((c for c in asked if any(g.lower_ in words_of(verb).aim for g in c.children)), None)
    if verb.dep_ != "acl" or verb.head.pos_ != "NOUN" or "Inf" not in verb.morph.get("VerbForm", []):
        return None
    of = words_of(verb).of_forms
    own = next((c for c in children(verb.head, "det") if c.lemma_ in words_of(verb).possessive), None)
    if own is not None:
        # "son refus de négocier"
        return own
    return next(
        (
            c
            for c in children(verb.head, "nmod")
            if c.i < verb.i and any(g.lower_ in of for g in children(c, "case"))
        ),
        None,
    )


def _who_is_to(verb: Token) -> Token | None:
    """ "X a invité Y à venir", "X demande à Y de venir": Y is who is to come."""
    above, words = verb.head, words_of(verb)
    if "Inf" not in verb.morph.get("VerbForm", []) or verb.dep_ not in ("xcomp", "ccomp", "advcl", "obl"):
        return None
    if lemma(above) in words.persuading:
        asked = children(above, "obj")
    elif lemma(above) in words.ordering_to:
        asked = (
            c for c in children(above, "obl", "iobj") if any(g.lower_ in words.to_forms for g in c.children)
        )
    else:
        return None
    return next((c for c in asked if c.i < verb.i and c.lower_ not in words.reflexive), None)


def _own_subject(found: list[Token], verb: Token) -> Token:
    """The subject among ``found``: not a participle that opens the sentence and that the parser took for one.

    "Réunis depuis mardi à Pretoria, les délégations poursuivent leurs pourparlers."
    """
    first = found[0]
    if len(found) > 1 and found[1].i == first.i + 1 and found[1].pos_ == "PROPN":
        # "les ministres X et Y": the names, whom the parser took for a subject of their own
        return found[1]
    opening = first.i == first.sent.start and any(c.dep_.startswith("obl") for c in first.children)
    later = [each for each in found if first.i < each.i < verb.i]
    return later[-1] if opening and later else first


def _across_a_relative(verb: Token) -> Token | None:
    """The subject that opens the sentence, its relative clause taken for the main one by the parser.

    "X et Y, dont les troupes s'affrontent, ont signé": the verb after the comma agrees with the first.
    """
    relative = verb.head
    group = min([verb, *children(verb, "aux", "expl")], key=lambda t: t.i)
    if relative.i > verb.i or group.i == 0 or verb.doc[group.i - 1].text != ",":
        return None
    first = next((c for c in relative.children if c.dep_.startswith("nsubj")), None)
    if first is not None and first.i < relative.i and conjugation(relative) == "participle_past":
        # "Les ministres, réunis à Doha, ont convenu"
        return first
    if first is None or not any(
        t.text == "," and t.nbor().morph.get("PronType", []) == ["Rel"]
        for t in verb.doc[first.i : relative.i]
    ):
        return None
    return first if finite_part(verb).morph.get("Person", ["3"]) == ["3"] else None


def _is_attribute(verb: Token) -> bool:
    """ "la réunion organisée": a participle that hangs on its noun."""
    return verb.dep_ in ("acl", "amod") and verb.pos_ == "VERB" and conjugation(verb).startswith("participle")


def coordinate(token: Token) -> Token:
    """What ``token``, labelled a conjunct, is joined to.

    A parser often hangs "puis d'organiser" on the main verb: an infinitive is joined to the infinitive
    before it that has the same marker.
    """
    if token.pos_ == "NOUN":
        return _same_case_before(token) or token.head
    if "Inf" not in token.morph.get("VerbForm", []) or "Inf" in token.head.morph.get("VerbForm", []):
        return token.head
    marks = {c.lemma_ for c in children(token, "mark", "case")}
    for before in reversed(token.doc[token.sent.start : token.i]):
        if "Inf" in before.morph.get("VerbForm", []) and marks == {
            c.lemma_ for c in children(before, "mark", "case")
        }:
            return before
    return token.head


def _same_case_before(noun: Token) -> Token | None:
    """ "la préparation d'un échange et d'une rencontre": the second "d'" goes with the first."""
    mine = [c.lower_ for c in children(noun, "case")]
    if not mine or mine == [c.lower_ for c in children(noun.head, "case")]:
        return None
    inside = (t for t in reversed(noun.doc[noun.head.i + 1 : noun.i]) if t.pos_ == "NOUN")
    return next((t for t in inside if mine == [c.lower_ for c in children(t, "case")]), None)


def set_in_relief(verb: Token, lex: Lexicon) -> Token | None:
    """The phrase that "c'est … que" puts before ``verb``: "c'est lundi que débutera le dialogue"."""
    above = verb.head
    marked = any(c.lower_ in lex.words.only for c in verb.children) and above.i < verb.i
    is_it = any(c.dep_ == "cop" for c in above.children) and any(
        c.lower_ in lex.words.it and c.i < above.i for c in above.children
    )
    return above if marked and is_it and above.pos_ != "VERB" else None


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
        melted = child.dep_ == "det" and child.pos_ == "ADP"
        if child.dep_.split(":")[0] in ("det", "amod", "nummod") and child.i < start.i and not melted:
            start = child
    return start


def _verb_start(verb: Token) -> Token:
    """First token of the verb group: "pour se rendre" has its preposition before the pronoun."""
    start = verb
    while start.i > verb.sent.start:
        before = verb.doc[start.i - 1]
        if before.head != verb or before.pos_ not in ("PRON", "AUX", "ADV"):
            break
        start = before
    return start


def preposition(
    noun: Token, table: Mapping[str, Kind], contractions: Mapping[str, str]
) -> tuple[str | None, Kind | Literal[""]]:
    """The longest phrase of ``table`` that stands just before the noun phrase or infinitive, and its kind.

    Returns (None, "") when there is none. Articles melted into a preposition are split ("du" is "de").
    """
    known: dict[int, list[str]] = noun.doc.memory["prepositions"]
    if noun.i not in known:
        known[noun.i] = list(_phrases_before(noun, contractions))
    for candidate in known[noun.i]:
        if candidate in table:
            return candidate, table[candidate]
    return None, ""


def _phrases_before(noun: Token, contractions: Mapping[str, str]) -> Iterator[str]:
    """The phrases of up to six words that end just before that of ``noun``, longest first."""
    words: list[str] = []
    index = (_verb_start(noun) if noun.pos_ == "VERB" else phrase_start(noun)).i - 1
    doc = noun.doc
    sentence_start = noun.sent.start
    while index >= sentence_start and len(words) < 6:
        token = doc[index]
        if token.is_punct and token.lower_ != "'":
            break
        words.insert(0, contractions.get(token.lower_, token.lower_) if token.pos_ != "DET" else token.lower_)
        index -= 1
    for first in range(len(words)):
        yield " ".join(words[first:]).replace("' ", "'")


def clause_words(token: Token) -> frozenset[str]:
    """Lower-case words of the phrase headed by ``token``, relative clauses left out."""
    return frozenset(word.lower_ for word in phrase_tokens(token))


def phrase_tokens(token: Token) -> Sequence[Token]:
    """The tokens of the phrase headed by ``token``, without its relative clauses and reported clauses.

    The head first, then what hangs on it, each with its own phrase.
    """
    known: dict[int, list[Token]] = token.doc.memory["phrases"]
    if token.i not in known:
        known[token.i] = _gathered(token, [])
    return known[token.i]


def _gathered(token: Token, found: list[Token]) -> list[Token]:
    found.append(token)
    for child in token.children:
        if child.dep_ not in CLAUSES:
            _gathered(child, found)
    return found


def case_of(token: Token, lex: Lexicon) -> str | None:
    """The preposition that marks the phrase of ``token``, in its plain form ("du" is "de")."""
    if not token.children:
        return None
    case = next(children(token, "case"), None)
    return lex.contractions.get(case.lower_, case.lower_) if case is not None else None


def finite_part(verb: Token) -> Token:
    """The auxiliary that bears the tense, else the verb itself."""
    parts = (*children(verb, "aux"), verb)
    return next((t for t in parts if "Fin" in t.morph.get("VerbForm", [])), verb)


def agent(verb: Token, lex: Lexicon) -> Token | None:
    """The head of "par X" below a passive."""
    return next(
        (
            c for c in children(verb, "obl")
            if c.dep_ == "obl:agent" or case_of(c, lex) in lex.words.agent
        ),
        None,
    )  # fmt: skip
