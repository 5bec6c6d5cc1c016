"""Whether enough is told beside a noun for the contact or act that it may name: "la mission de X à P"."""

from __future__ import annotations

from collections.abc import Collection

from lib.extract.events.asking import meets
from lib.extract.events.borne import borne, brought_about
from lib.extract.events.clause import children, conjugation, lemma, negated
from lib.extract.events.determined import points_back
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.naming import had_by_several
from lib.extract.events.phrases import case_of, phrase_tokens, preposition
from lib.extract.events.rounds import another_round
from lib.extract.events.status import sign_of
from lib.extract.events.status.beside import put_to_them
from lib.extract.events.status.carrying import accepts
from lib.languages.tokens import Token
from lib.languages.verbs import verb
from lib.registry import load

# How many words behind "l'arrivée" its place may stand.
REACH = 14


def fully_told(noun: Token, word: str, kinds: Collection[str], words: Collection[str], lex: Lexicon) -> bool:
    """Whether the words that the noun needs to be a contact stand with it, or something makes up for them."""
    needed = lex.needs.get(word)
    # "à l'arrivée des délégations": that "à" tells of no place
    words = {*words} - _before_it(noun)
    if borne(noun, word, lex) or (needed and not needed.isdisjoint(words)) or put_to_them(noun, lex):
        return True
    if needed is None:
        return word not in lex.borne or (word in lex.words.on_journey and _on_one(noun, lex))
    if not needed or (word in lex.words.pointing_calls and points_back(noun, lex)):
        return True
    if (
        ("meeting" in kinds and brought_about(noun, lex))
        or _between_them(noun, lex)
        or had_by_several(noun, lex)
        or _held_by_both(noun, kinds, lex)
    ):
        return True
    if "visit" in kinds and needed and _led_to(noun, needed):
        return True
    if word in lex.words.papers and _put_to_paper(noun, lex):
        return True
    if "talks" in kinds and _none_at_all(noun, lex):
        return True
    return _put_forward(noun, kinds, lex) or another_round(noun, word, words, lex) or _during(noun, word, lex)


def _before_it(noun: Token) -> set[str]:
    """The preposition before the noun, where it does not come again behind."""
    own = {c.lower_ for c in children(noun, "case") if c.i < noun.i}
    return own - {t.lower_ for t in phrase_tokens(noun) if t.i > noun.i}


def _none_at_all(noun: Token, lex: Lexicon) -> bool:
    """ "refuse tout dialogue", "exclut de participer à tout dialogue"."""
    if not any(c.lower_ in lex.words.any_at_all for c in children(noun, "det")):
        return False
    above = (noun.head, noun.head.head) if noun.head.dep_ == "xcomp" else (noun.head,)
    return any(sign_of(verb, lex) in ("refused", "denied") for verb in above)


def _between_them(noun: Token, lex: Lexicon) -> bool:
    """ "X et Y sont en contact": with each other."""
    joint = any(True for c in children(noun, "nsubj") if c.conjuncts)
    return joint and _on_one(noun, lex) and any(True for _ in children(noun, "cop"))


def _held_by_both(noun: Token, kinds: Collection[str], lex: Lexicon) -> bool:
    """ "Paris et Rome tiendront mardi un dialogue stratégique": with each other."""
    doer = next(children(noun.head, "nsubj"), None) if noun.dep_ == "obj" else None
    if doer is None or "talks" not in kinds or lemma(noun.head) not in lex.words.holding_theirs:
        return False
    of_a_kind = any(case_of(c, lex) in lex.words.of for c in children(noun, "nmod"))
    return any(c.pos_ == "PROPN" for c in doer.conjuncts) and not of_a_kind


def _on_one(noun: Token, lex: Lexicon) -> bool:
    """ "est en mission à P": not "la mission de l'ONU"."""
    return any(c.lower_ in lex.words.underway for c in children(noun, "case"))


def _led_to(noun: Token, needed: Collection[str]) -> bool:
    """ "l'arrivée de l'émissaire de l'ONU à Moscou": the place, whatever the parser hung it on."""
    for word in noun.doc[noun.i + 1 : min(noun.i + REACH, noun.sent.end - 1)]:
        if word.lower_ in needed and word.nbor().pos_ == "PROPN":
            return True
        if word.pos_ in ("VERB", "AUX") or word.text in ";:":
            return False
    return False


def _during(noun: Token, word: str, lex: Lexicon) -> bool:
    """ "lors d'un appel": something is said in the course of it."""
    in_its_course = preposition(noun, lex.prepositions, lex.contractions)[1] == "during"
    return in_its_course and word in lex.words.pointing_calls


def _put_to_paper(noun: Token, lex: Lexicon) -> bool:
    """ "a paraphé un arrangement", "la signature d'un document", "le document que X et Y ont signé"."""
    above = [noun.head] if noun.dep_ in ("obj", "nsubj:pass", "nmod") else []
    verbs = (*above, *children(noun, "acl", "acl:relcl"))
    return any({lemma(each), verb(each)} & lex.words.inking for each in verbs)


def _put_forward(noun: Token, kinds: Collection[str], lex: Lexicon) -> bool:
    """ "le plan présenté par X", "une proposition soumise aux parties": whatever it is a plan of."""
    if "proposal" in kinds and noun.dep_ == "obj" and lemma(noun.head) in lex.words.offering:
        # "a proposé un plan"
        return True
    alone = not any(True for _ in children(noun, "nmod", "amod", "acl", "acl:relcl"))
    if "proposal" in kinds and alone and _is_turned_down(noun, lex):
        # "l'initiative a été rejetée par le Hamas": the one told before
        return True
    if lemma(noun) in lex.words.national and noun.dep_ == "obj" and _put_to_someone(noun, lex):
        return True
    at_home = not lex.words.domestic.isdisjoint(t.lower_ for t in noun.subtree)
    national = lemma(noun) in lex.words.national and not at_home
    if national and any(load().of_demonym(c.text) is not None for c in children(noun, "amod")):
        # "la proposition israélienne"
        return True
    if lemma(noun) in lex.words.national and not at_home and _answered(noun, lex):
        return True
    return "proposal" in kinds and any(
        lemma(c) in lex.words.putting_forward and conjugation(c) == "participle_past"
        for c in children(noun, "acl")
    )


def _put_to_someone(offer: Token, lex: Lexicon) -> bool:
    """ "a présenté son plan à l'ONU", "a soumis un plan aux deux camps"."""
    if lemma(offer.head) not in lex.words.submitting or conjugation(offer.head) == "infinitive":
        # "est allé présenter son plan à X": a meeting
        return False
    beside = (*children(offer.head, "obl"), *children(offer, "nmod"))
    return any(case_of(c, lex) in lex.words.to and c.pos_ in ("NOUN", "PROPN") for c in beside)


def _answered(offer: Token, lex: Lexicon) -> bool:
    """ "a rejeté le plan de l'émissaire", "le plan de X a été accepté": an answer to somebody's offer."""
    above = offer.head
    answer = offer.dep_ in ("obj", "nsubj:pass") and (accepts(above, lex) or sign_of(above, lex) == "refused")
    of = (c for c in children(offer, "nmod") if case_of(c, lex) in lex.words.of)
    return answer and any(c.pos_ == "PROPN" or lemma(c) in lex.somebody for c in of)


def turned_down(noun: Token, lex: Lexicon) -> tuple[str, ...]:
    """ "a rejeté ce délai", "l'idée d'un référendum": an offer; "a décliné l'invitation de X": a meeting."""
    if not _is_turned_down(noun, lex):
        return ()
    within = (t for t in noun.subtree if t.i != noun.i)
    if any(t.lemma_.lower() in lex.nouns or meets(t, lex) for t in within):
        # "a rejeté l'idée de négociations": these are turned down
        return ()
    if lemma(noun) in lex.words.invitations:
        return ("meeting",)
    return ("proposal",) if lemma(noun) in lex.words.put_to_them else ()


def signing_alone(noun: Token, lex: Lexicon) -> tuple[str, ...]:
    """ "la signature est prévue mardi": that of the deal of which the article tells, and no name under it.

    "la cérémonie de signature a été reportée" is told by the ceremony.
    """
    if noun.dep_ not in ("nsubj", "nsubj:pass"):
        return ()
    below = list(children(noun, "nmod", "amod", "nummod"))
    ceremony = lemma(noun) in lex.words.ceremonies and any(lemma(c) in lex.words.signature for c in below)
    if lemma(noun) not in lex.words.signature and not ceremony:
        return ()
    alone = not [c for c in below if lemma(c) not in lex.words.signature]
    ahead = sign_of(noun.head, lex) in ("planned", "postponed", "cancelled")
    the = any(lemma(c) in lex.words.article for c in children(noun, "det"))
    return ("agreement",) if alone and ahead and the else ()


def _is_turned_down(noun: Token, lex: Lexicon) -> bool:
    """ "a rejeté l'offre", "l'offre a été rejetée", and not "n'a pas rejeté l'offre"."""
    object_of = noun.dep_ in ("obj", "nsubj:pass")
    return object_of and lemma(noun.head) in lex.words.turning_down and not negated(noun.head)
