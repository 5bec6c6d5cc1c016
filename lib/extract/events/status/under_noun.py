"""The status of an infinitive or a noun from the noun it completes."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.events.clause import children, is_past, is_verbal, lemma, negated
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of
from lib.extract.events.status import nominal, verbal
from lib.extract.events.status.beside import out_of_the_question, transparent
from lib.extract.events.status.reading import SILENT, Reading, sign_of
from lib.extract.events.status.signs import Read, signed, signed_noun
from lib.languages.tokens import Token
from lib.records import Status


def under_noun(token: Token, noun: Token, lex: Lexicon, above: Read) -> Reading:
    """The reading of ``token`` as the complement of ``noun``; ``above`` reads what governs the noun."""
    if token.is_ancestor(noun):
        # what hangs below a word does not govern it
        return SILENT
    if any(lemma(c) in lex.words.coming_up for c in children(noun, "amod")) and not is_verbal(token):
        # "la signature prochaine d'un accord"
        return Reading("planned", None, (noun,), (noun,))
    if lemma(noun) in lex.words.thanks and case_of(token, lex) in lex.words.aim:
        # "sa gratitude pour la rencontre"
        return Reading("held", None, (), (noun,))
    if out_of_the_question(noun, lex):
        return Reading("refused", None, (noun,), (noun,))
    sign = sign_of(noun, lex)
    if sign == "silent":
        return SILENT
    if is_verbal(token) and lemma(noun) in lex.words.chance and noun.dep_ == "obj":
        if sign_of(noun.head, lex) == "cancelled":
            # "a manqué l'occasion de rencontrer X", "n'a pas manqué l'occasion"
            taken: Status = "held" if negated(noun.head) else "denied"
            return Reading(taken, None, (noun.head,), (noun.head,)) if is_past(noun.head) else SILENT
        return verbal.read_verb(noun.head, lex)
    if sign is None and is_verbal(token):
        # "a le droit de rencontrer": of most nouns nobody can tell whether what follows was done.
        return SILENT
    single = "Plur" not in noun.morph.get("Number", [])
    if single and lemma(noun) in lex.words.an_end and lemma(token) in lex.words.truces:
        # "la fin de la trêve"
        outer = nominal.read_noun(noun, lex)
        return replace(outer, status="cancelled") if outer.status in ("held", "planned") else outer
    if sign is None or (sign == "held" and noun.pos_ != "ADJ"):
        # "la tenue de", "l'issue de", "un cycle de": the status is that of the noun above.
        if sign is None and not transparent(noun, lex):
            return SILENT
        named = noun.pos_ in ("NOUN", "PROPN", "PRON")
        outer = nominal.read_noun(noun, lex) if named else above(noun, lex)
        over = outer.announced is not None and is_past(outer.announced) and lemma(noun) in lex.words.over
        # "a confirmé la fin des pourparlers": they have been held.
        return replace(outer, status="held") if over and outer.status == "planned" else outer
    if is_verbal(token) and lemma(noun) in lex.words.offers and noun.dep_ == "obj" and is_verbal(noun.head):
        # "a accepté une invitation à se rendre à P", "a décliné l'offre de rencontrer X"
        answer = sign_of(noun.head, lex)
        if answer in ("planned", "refused"):
            return signed(noun.head, answer, lex, above)
    return signed_noun(noun, sign, lex)
