"""Which nouns may mean a group without a name: "les rebelles", "des groupes armés", "la majorité"."""

from __future__ import annotations

from lib.extract.events.clause import children, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of
from lib.languages.tokens import Token
from lib.registry import load


def may_be_group(token: Token, lex: Lexicon) -> bool:
    """Whether a noun stands for a group: not for one of its members, nor for those just told."""
    if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return False
    word = token.lemma_.lower()
    if word in lex.words.governing and not is_rebel(token, lex):
        return told_of(token, lex) and not any(c.dep_ in ("amod", "nmod", "acl") for c in token.children)
    if word in lex.words.teams or word in lex.words.majorities:
        return _of_many_states(token, lex) if word in lex.words.teams else _is_majority(token, lex)
    if word in lex.words.factions:
        return _is_of_one_state(token)
    if not (word in lex.groups or token.lower_ in lex.groups or is_rebel(token, lex)):
        return False
    if token.pos_ == "ADJ" and token.dep_ == "amod" and token.head.i < token.i:
        # "un chef rebelle"
        return False
    both = any(c.lower_ in lex.words.pair for c in children(token, "nummod", "amod"))
    if both and not _two_more(token, lex):
        # "les deux groupes", "les deux armées" are those just told.
        return False
    if word in lex.lone_groups or _one_in_arms(token, lex):
        return True
    # "un accord avec quatorze groupes armés", "une réunion avec les partis": not "le chef des partis"
    inside = token.dep_ == "nmod" and case_of(token, lex) not in lex.words.with_or_between
    of_one = inside and "Sing" in token.head.morph.get("Number", [])
    many = lex.words.collective | lex.words.several | lex.words.turns
    return "Plur" in token.morph.get("Number", []) and not (of_one and lemma(token.head) not in many)


def _two_more(groups: Token, lex: Lexicon) -> bool:
    """ "Deux groupes rebelles ont signé", "le gouvernement et les deux factions armées": nobody just told."""
    apart = any(True for _ in children(groups, "amod", "acl"))
    return apart and (not told_of(groups, lex) or any(each.i < groups.i for each in groups.conjuncts))


def _one_in_arms(group: Token, lex: Lexicon) -> bool:
    """ "un autre groupe rebelle", "une faction armée": one of those that nobody names."""
    if "Sing" not in group.morph.get("Number", []) or told_of(group, lex):
        return False
    determined = any(lemma(c) in lex.words.indefinite for c in children(group, "det"))
    return determined and any(lemma(c) in lex.words.armed for c in children(group, "amod"))


def _of_many_states(team: Token, lex: Lexicon) -> bool:
    """ "une délégation ouest-africaine", then "cette délégation": of states that nobody names."""
    beside = {lemma(c) for c in children(team, "amod")}
    if beside and beside <= lex.words.of_what_rank:
        # "une délégation ministérielle", and not "la délégation parlementaire du Tchad"
        of_one = any(case_of(c, lex) in lex.words.of for c in children(team, "nmod"))
        return not of_one and not any(True for _ in children(team, "acl", "appos"))
    if any(lemma(c) in lex.words.heading for c in children(team, "acl")):
        # "une délégation africaine conduite par X": who is in it is told
        return False
    return bool(beside & lex.words.continents) or (
        any(lemma(c) in lex.words.demonstrative for c in children(team, "det")) and not beside
    )


def _is_of_one_state(parties: Token) -> bool:
    """ "les parties libyennes", who are not Libya; "les parties russe et ukrainienne" are two states."""
    return any(
        load().of_demonym(c.text) is not None and "Plur" in c.morph.get("Number", [])
        for c in children(parties, "amod")
        if c.i > parties.i
    )


def _is_majority(noun: Token, lex: Lexicon) -> bool:
    """ "la majorité et l'opposition", "des représentants de la majorité": not "la majorité des pays"."""
    if not told_of(noun, lex) or any(c.dep_ in ("nmod", "acl") for c in noun.children):
        return False
    joined = (*noun.conjuncts, *noun.head.conjuncts)
    return any(lemma(each) in lex.words.opposing for each in joined) or (
        noun.dep_ == "nmod" and lemma(noun.head) in lex.sides
    )


def is_rebel(token: Token, lex: Lexicon) -> bool:
    """ "les autorités rebelles", "le gouvernement putschiste": no government of a state."""
    governing = token.lemma_.lower() in lex.words.governing
    return governing and any(lemma(c) in lex.lone_groups for c in children(token, "amod"))


def told_of(noun: Token, lex: Lexicon) -> bool:
    """Whether a bare noun means a certain group: "les rebelles", not "des rebelles"."""
    determiner = next(children(noun, "det"), None)
    if determiner is None:
        joined = (lemma(each) for each in noun.conjuncts)
        return (
            any(c.lower_ in lex.words.melted for c in children(noun, "case"))
            or noun.i == noun.sent.start
            # "Pouvoir et opposition", as titles have it
            or any(word in lex.lone_groups | lex.words.governing for word in joined)
        )
    return "Def" in determiner.morph.get("Definite", []) or determiner.lemma_ in lex.words.definite
