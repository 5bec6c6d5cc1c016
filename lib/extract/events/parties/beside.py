"""Parties told beside a contact, by a preposition or by a word for those who help it along."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.actors import Cast
from lib.extract.events.clause import children, is_verbal, lemma, negated, same_number
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties.denoting import Party, group
from lib.extract.events.phrases import case_of, dative, governing_verb, phrase_tokens, preposition
from lib.extract.events.status import Reading
from lib.languages.tokens import Token

OBLIQUE = ("obl", "nmod", "iobj", "advmod", "appos", "dep", "advcl", "xcomp")
ADDRESSING = ("to", "to_person", "letter", "with_other")


def circumstances(head: Token, reading: Reading, cast: Cast, lex: Lexicon, frame: str) -> Iterator[Party]:
    """Parties that hang on the contact's word or on a verb that carries it."""
    for holder in dict.fromkeys((head, *reading.support)):
        for child in children(holder, *OBLIQUE):
            if _claimed_by(child, holder, lex) not in (None, head):
                continue
            yield from _beside(child, cast, lex, frame)
            if lemma(child) in lex.words.helping_phrase:
                for below in children(child, "nmod", "obl"):
                    yield from helped(below, cast, lex)
            elif is_verbal(head) and any(
                _restates(noun, lex) for noun in (child, *children(child, "obj", "fixed"))
            ):
                for below in phrase_tokens(child):
                    yield from by_preposition(below, cast, lex) or ()
            elif child.dep_ == "advmod":
                # "séparément avec X"
                for below in children(child, "obl", "nmod"):
                    yield from _beside(below, cast, lex, frame)


def torn_off(noun: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Those "avec" whom the contact is, though the parser hung them on the verb above."""
    holder = governing_verb(noun)
    if holder is None or noun.pos_ != "NOUN":
        return
    for child in children(holder, *OBLIQUE):
        if _claimed_by(child, holder, lex) == noun:
            yield from group(child, "participant", cast, lex)


def _claimed_by(child: Token, holder: Token, lex: Lexicon) -> Token | None:
    """The contact noun, of a time of its own, before "avec": "a rencontré X après un entretien avec Y"."""
    case = case_of(child, lex)
    if case not in lex.words.with_or_between or not is_verbal(holder):
        return None
    for word in reversed(child.doc[holder.i + 1 : child.i]):
        if word.pos_ == "VERB":
            return None
        if word.pos_ == "NOUN" and lemma(word) in lex.nouns:
            if case in lex.words.between:
                return word
            _, kind = preposition(word, lex.prepositions, lex.contractions)
            alone = not any(case_of(c, lex) in lex.words.with_or_between for c in word.children)
            return word if kind in ("after", "before") and alone and governing_verb(word) == holder else None
    return None


def helped(token: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Those whom "en présence de" and the like bring in, and who follows with "et de", wherever it hangs."""
    found = list(by_preposition(token, cast, lex) or ())
    yield from found
    if not found:
        return
    role, end = found[0].role, max(p.mention.end for p in found)
    known = {actor for p in found for actor in p.mention.actor_ids}
    for other in cast.within(end, token.sent.end_char):
        if set(other.actor_ids) <= known:
            end = other.end
            continue
        words = token.doc.text[end : other.start].replace("'", "' ").replace(",", " ").split()
        if len(words) != 2 or words[0] not in lex.words.joining or words[1] not in lex.words.of_forms:
            return
        yield Party(other, role, token)
        end = other.end


def _restates(noun: Token, lex: Lexicon) -> bool:
    """Whether ``noun`` names the contact of its verb again: "se sont retrouvés lors de négociations"."""
    return lemma(noun) in lex.nouns and preposition(noun, lex.prepositions, lex.contractions)[1] == "during"


def by_preposition(token: Token, cast: Cast, lex: Lexicon) -> Iterator[Party] | None:
    """Those whom a preposition of the tables puts in a role; None when none stands before ``token``."""
    _, role = preposition(token, lex.roles, lex.contractions)
    if role:
        return group(token, "excluded" if role == "without" else role, cast, lex)
    if case_of(token, lex) in lex.words.with_or_between:
        return group(token, "participant", cast, lex)
    return None


def _beside(child: Token, cast: Cast, lex: Lexicon, frame: str) -> Iterator[Party]:
    placed = by_preposition(child, cast, lex)
    if placed is not None:
        yield from placed
    elif frame in ADDRESSING and (case_of(child, lex) in lex.words.towards or dative(child, lex)):
        yield from group(child, "participant", cast, lex)


def helpers(head: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Mediators and hosts told by a word beside: "sous médiation saoudienne", "organisée par la Malaisie"."""
    yield from _who_holds(head, cast, lex)
    said = (c for c in head.children if c.dep_.split(":")[0] in ("acl", "amod"))
    holders = [head, *(c for c in said if same_number(c, head))]
    if head.dep_ == "nsubj:pass":
        holders.append(head.head)
    for holder in holders:
        role = lex.helpers.get(lemma(holder))
        for child in holder.children:
            if lemma(child) in lex.helping and child.i > head.i:
                yield from _named_below(child, cast)
            elif holder != head and role and case_of(child, lex) in lex.words.agent:
                yield from group(child, role, cast, lex)


def _who_holds(head: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "les pourparlers qu'organise l'ONU", "le sommet que Doha veut accueillir"."""
    for clause in children(head, "acl:relcl"):
        roles = (lex.holders.get(lemma(verb)) for verb in (clause, *children(clause, "xcomp")))
        role = next((role for role in roles if role is not None), None)
        by = next((c for c in children(clause, "nsubj") if c.pos_ in ("NOUN", "PROPN")), None)
        if role is not None and by is not None and not negated(clause):
            yield from group(by, role, cast, lex)


def _named_below(noun: Token, cast: Cast) -> Iterator[Party]:
    for word in noun.subtree:
        mention = cast.at(word)
        if mention is not None and word != noun:
            yield Party(mention, "mediator", word)
