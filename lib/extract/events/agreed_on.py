"""What people agree on that is no deal: a view that they share, or that they will meet or go on talking."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.events.asking import meets
from lib.extract.events.clause import children, conjugation, lemma, reflexive
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.naming import names_contact
from lib.extract.events.phrases import case_of
from lib.languages.tokens import Token

# How what is agreed on hangs on the verb.
AGREED = ("obj", "xcomp", "ccomp")


def no_deal(verb: Token, lex: Lexicon) -> bool:
    """Whether all that is agreed on is how they see it, or a contact, which its own word tells."""
    if _of_one_mind(verb, lex) or _of_a_contact(verb, lex):
        return True
    things = list(_things(verb, lex))
    return bool(things) and all(_a_view(c, lex) or _a_contact(c, lex) for c in things)


def _of_one_mind(verb: Token, lex: Lexicon) -> bool:
    """ "ont convenu que la paix passait par le dialogue": how they see it, and nothing to be done.

    So is it in "s'accordent à dire", "à condamner l'attaque".
    """
    if any(
        lemma(c) in lex.words.saying or lex.status.get(lemma(c)) == "silent" for c in children(verb, "xcomp")
    ):
        return True
    seen = [c for c in children(verb, "ccomp") if any(True for _ in children(c, "mark"))]
    return any(conjugation(c) in ("present", "imperfect") and lemma(c) not in lex.words.obliged for c in seen)


def _of_a_contact(verb: Token, lex: Lexicon) -> bool:
    """ "convenir de se revoir", "de poursuivre les discussions": that is all that is agreed."""
    return any(
        each.pos_ == "VERB" and (_is_to_meet(each, lex) or _of_a_meeting(each, lex))
        for each in _infinitives(verb, lex)
    )


def _infinitives(verb: Token, lex: Lexicon) -> list[Token]:
    told = [
        c for c in verb.children if c.i > verb.i and (c.dep_.split(":")[0] in AGREED or _what_for(c, lex))
    ]
    # "sont convenus de fait de se voir"
    bare = [c for c in children(verb, "obl") if not any(True for _ in children(c, "det"))]
    told += [c for each in bare for c in children(each, "acl") if conjugation(c) == "infinitive"]
    for each in told:
        # "de poursuivre et de se revoir", "de tenter d'organiser une réunion"
        told += [c for c in (*each.conjuncts, *children(each, "xcomp")) if c not in told]
    return told


def _is_to_meet(verb: Token, lex: Lexicon) -> bool:
    """ "de rencontrer X", "pour se revoir", but not "pour parler de la trêve"."""
    meeting = meets(verb, lex) and reflexive(verb) and lex.verbs[lemma(verb)].type == "meeting"
    return meeting or (meets(verb, lex) and not _what_for(verb, lex))


def _what_for(verb: Token, lex: Lexicon) -> bool:
    return verb.dep_ in ("advcl", "obl") and any(c.lower_ in lex.words.aim for c in verb.children)


def _of_a_meeting(verb: Token, lex: Lexicon) -> bool:
    """ "d'organiser une réunion", "que la réunion aura lieu", "de lancer un cycle de discussions"."""
    happening = lemma(verb) in lex.words.taking_place | lex.words.beginning or any(
        c.lower_ in lex.words.place_taken for c in children(verb, "obj")
    )
    things = [*children(verb, "nsubj", "nsubj:pass")] if happening else []
    things += children(verb, "obj") if lemma(verb) in lex.hold else ()
    return any(_a_contact(c, lex) for c in things)


def _things(verb: Token, lex: Lexicon) -> Iterator[Token]:
    """The nouns behind "convenir de", "tomber d'accord sur", "se mettre d'accord pour"."""
    accord = [c for c in children(verb, "obl", "obj") if lemma(c) in lex.words.agreed]
    before = lex.words.of | lex.words.on_a_matter | lex.words.aim
    for holder in (verb, *accord):
        for child in children(holder, "obl", "nmod"):
            behind = child.i > verb.i and child.pos_ == "NOUN" and child not in accord
            if behind and case_of(child, lex) in before:
                yield from (child, *child.conjuncts)


def _a_view(noun: Token, lex: Lexicon) -> bool:
    """ "de la nécessité de cesser les combats", "sur l'importance de la paix"."""
    return lemma(noun) in lex.words.views


def _a_contact(noun: Token, lex: Lexicon) -> bool:
    """ "d'une rencontre", "de la reprise des pourparlers", "du principe d'un sommet"."""
    if lemma(noun) in lex.words.exchange_noun:
        # "d'un échange de prisonniers", "de corps"
        return False
    if names_contact(noun, lex):
        return True
    led = lemma(noun) in lex.words.transparent | lex.words.happening or lemma(noun) in lex.status
    return led and any(_a_contact(c, lex) for c in children(noun, "nmod") if case_of(c, lex) in lex.words.of)
