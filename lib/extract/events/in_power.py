"""Soldiers who rule: "la junte", then "les militaires", "les généraux au pouvoir"."""

from __future__ import annotations

from lib.extract.events.clause import children, lemma
from lib.extract.events.group_nouns import told_of
from lib.extract.events.lexicon import Lexicon
from lib.languages.tokens import Token


def in_power(noun: Token, lex: Lexicon) -> bool:
    """ "les militaires", "les généraux au pouvoir": not "les militaires du Front", "des militaires"."""
    if noun.pos_ != "NOUN" or lemma(noun) not in lex.words.soldiers:
        return False
    if "Plur" not in noun.morph.get("Number", []) or not told_of(noun, lex):
        return False
    if any(c.lower_ in lex.words.pair for c in children(noun, "nummod")):
        return False
    apart = [c for c in children(noun, "amod", "nmod", "acl", "appos") if c.i > noun.i]
    return all(lemma(c) in lex.words.governing | lex.words.usurping for c in apart)
