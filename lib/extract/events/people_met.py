"""People without a name who come together or are met: "les notables de la région", "des chefs tribaux"."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.actors import Cast
from lib.extract.events.acting import frame_of
from lib.extract.events.clause import SUBJECTS, children, lemma
from lib.extract.events.determined import owned
from lib.extract.events.group_nouns import may_be_group, told_of
from lib.extract.events.lexicon import CONTACT_TYPES, Lexicon
from lib.extract.events.naming import names_contact
from lib.extract.events.phrases import case_of
from lib.extract.events.standing_for import named
from lib.languages.tokens import Span, Token

LONGEST = 9
# What a phrase of people is made of, behind its noun.
BEHIND = ("NOUN", "PROPN", "ADJ", "ADP", "DET", "NUM")


def people_met(noun: Token, cast: Cast, lex: Lexicon) -> Span | None:
    """The words for several people whom nobody names and who take part in a contact or an agreement.

    Those of a region or a continent come together ("les chefs d'état-major de la région se réuniront"): no
    state is named, and without them the meeting would be nobody's. Others are met, by somebody who is known.
    None for any other noun.
    """
    word = lemma(noun)
    if word in lex.words.go_betweens and _is_body(noun, lex):
        # "le panel de médiateurs", "la médiation"
        alone = told_of(noun, lex) and not named(noun, cast) and not _calls_together(noun, lex)
        return _phrase(noun) if alone and _take_part(noun, lex) else None
    peers = word in lex.words.peers
    may_be_met = peers or (noun.pos_ == "NOUN" and _may_be_met(word, lex))
    several = may_be_met and "Plur" in noun.morph.get("Number", [])
    if not (several or _is_public(noun, lex)):
        return None
    if any(each.lower_ in lex.words.thousands for each in (*noun.subtree, noun.head)):
        # "a accueilli dix mille réfugiés"
        return None
    words = _phrase(noun)
    if owned(noun, lex) or any(word.lower_ in lex.words.pair for word in (*children(noun, "nummod"), *words)):
        # "les deux ministres", "les chefs des deux camps": those just told
        return None
    known = named(noun, cast) if several else cast.at(noun) is not None
    if any(_is_group(word, lex) for word in words[1:]) or known:
        # "les chefs des mouvements armés de la région": these are the group
        return None
    if peers and any(_of_an_area(word, lex) for word in words[1:]) and _take_part(noun, lex):
        return words
    if not ((_apart(noun, lex) or not several) and _are_met(noun, cast, lex)):
        return None
    bodies = _spoken_for(noun, lex) if several else None
    return _phrase(bodies) if bodies is not None else words


def _is_group(word: Token, lex: Lexicon) -> bool:
    if lemma(word) in lex.words.majorities:
        return may_be_group(word, lex)
    several = "Plur" in word.morph.get("Number", [])
    return lemma(word) in lex.groups and several and _told_of_what(word, lex)


def _calls_together(body: Token, lex: Lexicon) -> bool:
    """ "la médiation a réuni X et Y": whoever mediates."""
    frame = frame_of(body.head, lex)
    return frame is not None and frame.frame == "gather" and body.dep_ == "nsubj"


def _spoken_for(people: Token, lex: Lexicon) -> Token | None:
    """ "les représentants des diverses confessions": these are the side, and not who speaks for them."""
    if lemma(people) in lex.words.society:
        return None
    of = (c for c in children(people, "nmod") if case_of(c, lex) in lex.words.of)
    return next((c for c in of if "Plur" in c.morph.get("Number", [])), None)


def _is_body(noun: Token, lex: Lexicon) -> bool:
    """ "la médiation", "les médiateurs": not "le médiateur", who has a name."""
    return lemma(noun) not in lex.words.officials or "Plur" in noun.morph.get("Number", [])


def _is_public(noun: Token, lex: Lexicon) -> bool:
    """ "la société civile", "le conseil des Églises", "le patronat": in the singular, a part of a people."""
    if noun.pos_ != "NOUN" or "Plur" in noun.morph.get("Number", []) or not told_of(noun, lex):
        return False
    kinds = (c for c in children(noun, "amod", "nmod") if c.i > noun.i)
    return lemma(noun) in lex.words.publics_alone or (
        lemma(noun) in lex.words.publics and any(lemma(c) in lex.words.of_the_public for c in kinds)
    )


def _may_be_met(noun: str, lex: Lexicon) -> bool:
    tables = (lex.words.folk, lex.words.society, lex.words.officials, lex.words.bargainers)
    return any(noun in table for table in tables)


def _apart(noun: Token, lex: Lexicon) -> bool:
    """Whether it is told what people they are: "les chefs tribaux", "les diverses parties", "les maires"."""
    if lemma(noun) in lex.words.society or any(c.lower_ in lex.words.various for c in children(noun, "amod")):
        return True
    return _told_of_what(noun, lex)


def _told_of_what(noun: Token, lex: Lexicon) -> bool:
    """Whether words behind the noun tell of what kind or of what body it is."""
    behind = (word for word in _phrase(noun) if word.i > noun.i and word.pos_ in ("NOUN", "PROPN", "ADJ"))
    # "des chefs de parti", but not "les chefs du parti"
    return any(lemma(w) not in lex.words.any_whole or not told_of(w, lex) for w in behind)


def counted_by(noun: Token, lex: Lexicon) -> Iterator[Token]:
    """ "une vingtaine de notables", "un groupe de notables": the words that say how many they are."""
    while noun.dep_ == "nmod" and lemma(noun.head) in lex.words.several | lex.words.bands:
        noun = noun.head
        yield noun


def _phrase(noun: Token) -> Span:
    """The noun with its adjectives and complements, no clause and nobody joined to it."""
    own = {t.i for child in children(noun, "nmod", "amod", "flat") for t in child.subtree}
    end = noun.i + 1
    while end in own and noun.doc[end].pos_ in BEHIND and end - noun.i < LONGEST:
        end += 1
    first = min((c.i for c in children(noun, "amod") if c.i < noun.i), default=noun.i)
    return noun.doc.span(noun.i if end > noun.i + 1 else first, end)


def _of_an_area(word: Token, lex: Lexicon) -> bool:
    return word.pos_ == "PROPN" or lemma(word) in lex.words.continents | lex.words.regions


def _take_part(noun: Token, lex: Lexicon) -> bool:
    """Whether they are whom a verb or noun of contact or agreement is about, or by whom it is."""
    whole = (noun, *counted_by(noun, lex))[-1]
    if any(_brings_together(c, lex) for c in children(whole, "acl")):
        # "des chefs d'État africains, réunis à P, ont décidé"
        return True
    beside = case_of(whole, lex) in lex.words.with_or_between | lex.words.agent
    if whole.dep_ == "nmod" and names_contact(whole.head, lex):
        return beside
    placed = whole.dep_ in SUBJECTS or whole.dep_ in ("obj", "obl:agent") or (whole.dep_ == "obl" and beside)
    # "doivent se concerter"
    verbs = (whole.head, *children(whole.head, "xcomp"))
    return placed and any(_brings_together(verb, lex) for verb in verbs)


def _are_met(noun: Token, cast: Cast, lex: Lexicon) -> bool:
    """ "a reçu les chefs tribaux", "un entretien avec des chefs tribaux", "des chefs tribaux ont vu X"."""
    whole = (noun, *counted_by(noun, lex))[-1]
    first = _first_of_list(whole)
    verb, beside = first.head, case_of(first, lex)
    if beside in lex.words.of and first.dep_ == "nmod" and _speaks_for(verb, lex):
        # "les délégués du patronat et de la société civile"
        return _are_met(verb, cast, lex)
    if beside in lex.words.between and whole is first and not whole.conjuncts:
        # "un contact entre chefs d'État": each with the other
        return False
    if first.dep_ == "nmod" and names_contact(verb, lex):
        return beside in lex.words.with_or_between
    if first.dep_ in ("nsubj", "obl:agent") and lemma(verb) in lex.words.signing:
        return True
    held = (names_contact(c, lex) for c in children(verb, "nsubj", "nsubj:pass", "obj"))
    if first.dep_ == "obl" and beside in lex.words.with_or_between and any(held):
        # "des discussions ont eu lieu entre X et les chefs religieux"
        return True
    frame = frame_of(verb, lex)
    if not _brings_together(verb, lex) or (frame is not None and frame.type == "visit"):
        # "a envoyé des experts"
        return False
    if first.dep_ in ("obj", "nsubj:pass", "obl:agent"):
        return True
    if first.dep_ == "obl":
        return beside in lex.words.with_or_between | lex.words.agent
    if first.dep_ in ("nsubj", "dep") and any(c.i < verb.i < first.i for c in children(verb, "nsubj")):
        # "s'est entretenu avec X, les chefs religieux et Y": the parser begins a clause with the second
        return True
    others = (
        c for c in children(verb, "obj", "obl") if c.dep_ == "obj" or case_of(c, lex) in lex.words.with_
    )
    return first.dep_ == "nsubj" and any(cast.at(each) is not None for each in others)


def _first_of_list(last: Token) -> Token:
    """The first of those in one list with ``last``; the parser takes some of them for what the first is."""
    first = last
    while first.dep_ == "conj" or (first.dep_ == "appos" and _after_a_comma(first)):
        first = first.head
    return first


def _after_a_comma(noun: Token) -> bool:
    """ "X, les syndicats et Y": not "le Syndicat des greffiers, secrétaires", "Z (23 pays)"."""
    start = min((c.i for c in children(noun, "det", "case")), default=0)
    return start > 0 and noun.doc[start - 1].text == ","


def _speaks_for(people: Token, lex: Lexicon) -> bool:
    return lemma(people) in lex.sides and "Plur" in people.morph.get("Number", [])


def _brings_together(verb: Token, lex: Lexicon) -> bool:
    frame = frame_of(verb, lex)
    return frame is not None and (frame.type in CONTACT_TYPES or frame.frame == "agree")
