"""Deals struck before what is told of them, and deals struck whose signing is to come."""

from __future__ import annotations

from lib.extract.events.clause import children, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.status.reading import Reading
from lib.languages.tokens import Token
from lib.languages.verbs import verb


def signed_before(deal: Token, own: Reading, outer: Reading, lex: Lexicon) -> bool:
    """Whether what is to be done is done with a deal that has been struck.

    "a appelé à la mise en œuvre de l'accord signé mardi", "doivent sauver la trêve qu'ils ont conclue";
    not "doivent signer l'accord conclu mardi".
    """
    # "la trêve conclue en mai", of which the tagger may take "conclue" for an adjective
    if own.status != "held" or not any({lemma(cue), verb(cue)} & lex.words.a_signing for cue in own.cues):
        return False
    if deal.dep_ == "nmod":
        return True
    known = any(lemma(c) in lex.words.definite for c in children(deal, "det"))
    doing = lex.words.a_signing | lex.words.agreeing_to | lex.words.force
    signing = any(lemma(t) in doing for t in (deal.head, *outer.cues, *outer.support))
    return known and "agreement" in lex.nouns.get(lemma(deal), ()) and not signing


def upheld(deal: Token, lex: Lexicon) -> bool:
    """ "doivent consolider cette trêve", "veut sauver l'accord": there is one, and no new one is planned."""
    known = any(lemma(c) in lex.words.definite for c in children(deal, "det"))
    kept = deal.dep_ == "obj" and lemma(deal.head) in lex.words.upholding
    return known and kept and "agreement" in lex.nouns.get(lemma(deal), ())


def to_be_signed(deal: Token, own: Reading, outer: Reading, lex: Lexicon) -> bool:
    """ "sont parvenus à un accord, qui devrait être signé samedi": it has been reached."""
    if outer.status != "held" or outer.present or "agreement" not in lex.nouns.get(lemma(deal), ()):
        return False
    reached = any(lemma(t) in lex.words.reached | lex.words.a_signing for t in (*outer.cues, *outer.support))
    relative = any(cue.dep_ == "acl:relcl" and cue.i > deal.i for cue in own.cues)
    return reached and relative
