"""Whether something is done with the deed that a noun names: signed, broken, offered; not only spoken of."""

from __future__ import annotations

from lib.extract.events.clause import children, conjugation, lemma, negated, reflexive
from lib.extract.events.determined import owned
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.naming import CONTACTS
from lib.extract.events.phrases import case_of, preposition
from lib.extract.events.status.beside import carried_by_hand, put_to_them, to_someone
from lib.extract.events.status.carrying import accepts, declines
from lib.extract.events.status.modifiers import begun, participles_beyond
from lib.extract.events.status.reading import ended, sign_of, within_reach
from lib.languages.tokens import Token


def acted(noun: Token, lex: Lexicon) -> bool:
    """Whether something is done with the deed ("signer un accord"); "sur un accord" only speaks of one."""
    base = noun.dep_.split(":")[0]
    if _proclaimed(noun, lex):
        return False
    if any(c.dep_ in ("acl", "acl:relcl") and c.pos_ == "VERB" for c in noun.children):
        return True
    if any(lemma(c) in lex.hold for c in participles_beyond(noun)):
        return True
    if any(begun(c, lex) or (c.dep_ == "appos" and _held(c, lex)) for c in noun.children if c.i > noun.i):
        # "la trêve conclue mardi", of which the tagger took "conclue" for an adjective
        return True
    if _without(noun, lex) or of_a_day(noun, lex):
        return True
    written = preposition(noun, lex.prepositions, lex.contractions)[0] in lex.words.in_writing
    if written and "letter" in lex.nouns.get(lemma(noun), ()) and to_someone(noun, lex):
        # "dans une lettre à X, Y accuse"
        return True
    if carried_by_hand(noun, lex) or put_to_them(noun, lex):
        return True
    if _in_a_deal(noun, lex) or (any(c.lower_ in lex.words.force for c in children(noun, "nmod"))):
        # "l'accord prévoit un cessez-le-feu"; "le cessez-le-feu en vigueur depuis mardi"
        return not _in_a_deal(noun, lex)
    if lemma(noun.head) in lex.words.bargaining and noun.head.pos_ == "VERB":
        # "négocient un accord": there is none yet; "a négocié une trêve": there is
        return negotiated(noun, lex)
    if _to_meet(noun, lex):
        return False
    above = noun.head
    if _of_one_side(noun, above, lex):
        return False
    kept = base == "obj" or noun.dep_ == "nsubj:pass"
    if kept and lemma(above) in lex.words.preserving and lemma(noun) in lex.words.truces:
        # "tentent de consolider une trêve fragile", "la trêve n'est pas respectée": there is one
        return False
    if base == "nmod" and lemma(above) in lex.words.several | lex.words.versions:
        return acted(above, lex)
    word = lemma(above)
    if base == "obj" and word in lex.words.housing and "agreement" in lex.nouns.get(lemma(noun), ()):
        # "a accueilli favorablement la trêve"
        return False
    if base == "nmod" and "proposal" in lex.nouns.get(word, ()):
        # "la proposition de trêve": the offer is told
        return False
    if ended(noun, above, lex) is not None:
        # "a mis fin à la trêve"
        return True
    sign = sign_of(above, lex)
    if base == "obl" and case_of(noun, lex) in lex.words.to and (accepts(above, lex) or declines(above, lex)):
        return True
    if base == "obl" and lemma(above) in lex.words.leaving and reflexive(above):
        # "s'est retirée de l'accord"
        return case_of(noun, lex) in lex.words.of
    if base == "obj" and word in lex.words.submitting and "proposal" in lex.nouns.get(lemma(noun), ()):
        # "a présenté son plan à l'ONU"
        return True
    if base in ("obj", "nsubj") or (base == "obl" and word in lex.words.reached):
        reached = base == "obl" and case_of(noun, lex) in lex.words.to
        carried = word in lex.hold or word in lex.occur or word in lex.words.force | lex.words.expiring
        in_reach = base == "nsubj" and within_reach(above, lex) is not None
        return reached or carried or sign is not None or in_reach
    if base in ("nmod", "obl"):
        return sign not in (None, "silent") or word in lex.words.made
    return noun.dep_ in ("ROOT", "appos")


def negotiated(truce: Token, lex: Lexicon) -> bool:
    """ "Le Qatar a négocié une trêve", "une trêve a été négociée entre X et Y": done, and no talks only.

    "X et Y ont négocié une trêve": whether they have found one is not told.
    """
    verb = truce.head
    done = lemma(verb) in lex.words.bargaining and conjugation(verb) in ("past", "pluperfect")
    if not done or negated(verb) or lemma(truce) not in lex.words.truces:
        return False
    by_another = truce.dep_ == "obj" and lemma(truce) not in lex.words.agreed and _of_one(verb)
    return truce.dep_ == "nsubj:pass" or by_another


def _of_one(verb: Token) -> bool:
    """Whether its subject is one alone."""
    doer = next(children(verb, "nsubj"), None)
    return doer is not None and not doer.conjuncts and "Plur" not in doer.morph.get("Number", [])


def _of_one_side(truce: Token, verb: Token, lex: Lexicon) -> bool:
    """ "a décrété une trêve unilatérale", "annonçait sa trêve": made known, and agreed with nobody."""
    if lemma(verb) not in lex.words.proclaiming or truce.dep_ != "obj":
        return False
    if any(lemma(c) in lex.words.one_sided for c in truce.children):
        return True
    beside = (*truce.children, *verb.children)
    if any(case_of(c, lex) in lex.words.with_or_between for c in beside):
        return False
    alone = _of_one(verb)
    own = owned(truce, lex)
    return alone and (own or lemma(verb) in lex.words.by_one_side)


def _proclaimed(truce: Token, lex: Lexicon) -> bool:
    """ "une trêve proclamée en juin par X": made known, and agreed with nobody."""
    made = (c for c in children(truce, "acl") if lemma(c) in lex.words.by_one_side)
    by = [c for each in made for c in children(each, "obl:agent")]
    one = len(by) == 1 and not by[0].conjuncts and "Plur" not in by[0].morph.get("Number", [])
    within = (t for t in truce.subtree if t.pos_ in ("NOUN", "PROPN", "PRON"))
    return one and not any(case_of(t, lex) in lex.words.with_or_between for t in within)


def _held(participle: Token, lex: Lexicon) -> bool:
    return conjugation(participle) == "participle_past" and lemma(participle) in lex.hold


def _in_a_deal(noun: Token, lex: Lexicon) -> bool:
    """ "l'accord prévoit un cessez-le-feu": a part of the deal that is told."""
    verb = noun.head
    if noun.dep_ != "obj" or lemma(verb) not in lex.words.providing:
        return False
    kinds = {kind for c in children(verb, "nsubj") for kind in lex.nouns.get(lemma(c), ())}
    return bool(kinds & {"agreement", "proposal"})


def _without(noun: Token, lex: Lexicon) -> bool:
    """ "se sont séparés sans accord": there is none."""
    phrase, kind = preposition(noun, lex.prepositions, lex.contractions)
    if phrase in lex.words.lacking:
        return True
    bare = not any(c.dep_ in ("nmod", "amod", "acl") for c in noun.children)
    without = kind == "without"
    return bare and without and lemma(noun.head) in lex.words.parting


def of_a_day(deal: Token, lex: Lexicon) -> bool:
    """ "l'accord de 2015", "respecter le cessez-le-feu du 23 mai 2014": one that there has been."""
    if "agreement" not in lex.nouns.get(lemma(deal), ()):
        return False
    return any(c.text.isdigit() and case_of(c, lex) in lex.words.of for c in children(deal, "nmod"))


def _to_meet(noun: Token, lex: Lexicon) -> bool:
    """ "un accord a été trouvé pour une rencontre": only the meeting is told."""
    beside = (*noun.children, *noun.head.children)
    return any(
        each.i > noun.i
        and CONTACTS & set(lex.nouns.get(lemma(each), ()))
        and any(c.lower_ in lex.words.purpose for c in children(each, "case"))
        for each in beside
    )
