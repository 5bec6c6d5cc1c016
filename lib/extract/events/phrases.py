"""What stands around a phrase: governor, coordinate, preposition, the words it is made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, TypeVar

from lib.extract.events.clause import children, is_verbal, lemma, reflexive
from lib.extract.events.lexicon import Lexicon
from lib.languages.tokens import Token

Kind = TypeVar("Kind", bound=str)
CLAUSES = ("acl:relcl", "ccomp", "parataxis", "advcl")


def governing_verb(token: Token) -> Token | None:
    """The nearest verbal ancestor, None at the root."""
    known: dict[int, Token | None] = token.doc.memory["governing verb"]
    if token.i not in known:
        known[token.i] = next(filter(is_verbal, token.ancestors), None)
    return known[token.i]


def circumstance_verb(noun: Token, lex: Lexicon) -> Token | None:
    """The verb that takes place during the contact: that of saying, where a comma sets the phrase off.

    "a confirmé à X qu'il recevrait Y, lors d'un entretien": during the call X was told, not Y received.
    """
    verb = governing_verb(noun)
    phrase, kind = preposition(noun, lex.prepositions, lex.contractions)
    if verb is not None and kind == "before" and verb.dep_ == "acl:relcl":
        # "il doit voir X, qui a pris le pouvoir, avant une réunion": not "qui s'est dit optimiste avant"
        above = governing_verb(verb)
        told = above is not None and above.i < verb.i and lemma(above) in lex.verbs
        speaks = lemma(verb) in lex.words.saying or reflexive(verb)
        return above if told and not speaks and lemma(verb) not in lex.verbs else verb
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
    while above.dep_ in ("nmod", "appos") and above.head.i < above.i < verb.i:
        # "c'est à Genève, en Suisse, que"
        above = above.head
    behind = (c for child in verb.children for c in (child, *child.children))
    marked = above.i < verb.i and any(c.lower_ in lex.words.only for c in behind if above.i < c.i < verb.i)
    if marked and above.pos_ in ("VERB", "AUX") and lemma(above) in lex.words.copula:
        it = any(c.lower_ in lex.words.it and c.i < above.i for c in above.children)
        return next((c for c in children(above, "obl") if c.i < verb.i), None) if it else None
    is_it = any(c.dep_ == "cop" for c in above.children) and any(
        c.lower_ in lex.words.it and c.i < above.i for c in above.children
    )
    return above if marked and is_it and above.pos_ != "VERB" else None


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


def words_alone(token: Token) -> frozenset[str]:
    """The same without what is joined to ``token``: of "a reçu X et a appelé Y" only the first."""
    beside = (c for c in token.children if c.dep_ not in CLAUSES and c.dep_ != "conj")
    return frozenset((token.lower_, *(word.lower_ for child in beside for word in phrase_tokens(child))))


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


def dative(token: Token, lex: Lexicon) -> bool:
    """ "lui a fait une offre", "leur a remis une lettre": to whom, as a pronoun has it."""
    return token.dep_ == "iobj" and token.pos_ == "PRON" and token.lower_ not in lex.words.reflexive


def finite_part(verb: Token) -> Token:
    """The auxiliary that bears the tense, else the verb itself."""
    parts = (*children(verb, "aux"), verb)
    return next((t for t in parts if "Fin" in t.morph.get("VerbForm", [])), verb)


def online(token: Token, lex: Lexicon) -> bool:
    """ "une réunion en ligne", "se sont réunis en ligne": not "la ligne de front"."""
    beside = children(token, "nmod", "obl")
    return any(c.lower_ in lex.words.wire and case_of(c, lex) in lex.words.underway for c in beside)


def at_whose(verb: Token, lex: Lexicon) -> Iterator[Token]:
    """Of "a dîné auprès de X", "s'est rendu chez X" the words for X."""
    for child in children(verb, "obl", "advmod"):
        if child.lower_ in lex.words.at_whose:
            # the parser takes "auprès" for an adverb
            yield from children(child, "obl", "nmod")
        elif any(c.lower_ in lex.words.at_whose for c in children(child, "case")):
            yield child


def told_in_a_row(noun: Token, lex: Lexicon) -> bool:
    """ "après celle de X", "avant celle de mai", "suit celle de X", "fait suite à celle de X"."""
    if preposition(noun, lex.prepositions, lex.contractions)[1] in ("after", "before"):
        return True
    return any(lemma(t) in lex.words.coming_behind for t in (noun.head, noun.head.head))
