"""What a governing verb or noun makes of the contact below it, its tense and negation considered."""

from __future__ import annotations

from collections.abc import Callable

from lib.extract.events.clause import children, conjugation, is_past, lemma, negated, passive
from lib.extract.events.lexicon import Lexicon, Sign
from lib.extract.events.status.mood import since
from lib.extract.events.status.reading import OPEN, UNDONE, Reading, at_first
from lib.languages.tokens import Token
from lib.records import Certainty, Status

# A noun of these classes of status can itself be refused or denied: "exclut l'annulation".
DECISIONS = ("planned", "refused", "cancelled", "postponed")

Read = Callable[[Token, Lexicon], Reading]


def signed(verb: Token, sign: Sign, lex: Lexicon, above: Read, announced: bool = False) -> Reading:
    """The reading under ``verb`` of class ``sign``; ``above`` reads what governs the verb itself.

    ``announced``: the verb makes the contact known, and says nothing more of it.
    """
    form, no, word, words = conjugation(verb), negated(verb), lemma(verb), lex.words
    here = (verb,)
    own = () if announced else here
    if word in words.able and form in ("past", "pluperfect"):
        return Reading("denied" if no else "held", None, own, here)
    if word in words.going and form in ("past", "pluperfect"):
        # "est allé voir X", not "va voir X"
        return Reading("denied" if no else "held", None, own, here)
    if word in words.obliged and form in ("past", "pluperfect") and not no:
        return Reading("held", None, own, here)
    if word in words.obliged and form == "conditional_past" and not no:
        # "aurait dû se tenir": it did not.
        return Reading("cancelled", None, own, here)
    if word in words.obliged and form == "imperfect" and at_first(verb) and not no:
        # "devait initialement se tenir lundi": it did not, and has been moved.
        return Reading("postponed", None, own, here)
    if word in words.obliged and form == "conditional" and not no:
        # "ne devraient pas se rencontrer mardi" is no plan
        return Reading("planned", None, own, here, soft=True)
    if no and sign == "planned" and word in words.agreeing_to and form in ("future", "conditional"):
        # "n'accepterait pas la proposition"
        return Reading("refused", None, own, here)
    if sign == "planned" and word in words.agreeing_to and form == "conditional" and not passive(verb):
        # "a dit qu'il accepterait de rencontrer X": if he is asked
        return Reading("proposed", None, own, here)
    if sign == "planned" and form in ("imperfect", "pluperfect") and passive(verb) and since(verb):
        # "était préparé depuis des mois": whatever has become of it
        return Reading(None, None, own, here)
    if leaves_open(verb, lex):
        return Reading("unknown", None, own, here)
    if sign in ("proposed", "planned") and no and word not in words.not_planning:
        not_planned = sign == "planned" or (word in words.not_on and passive(verb))
        return Reading("denied" if not_planned else "refused", None, own, here)
    if sign == "refused" and no:
        return Reading("proposed", "hypothetical", own, here)
    if sign == "silent":
        return Reading(None, None, own, here)
    if sign in UNDONE:
        return _undone(verb, sign, no, own, lex, above)
    if announced:
        return Reading("planned", "attributed", own, here, announced=verb)
    doubtful = sign == "proposed" and (word in words.doubtful or form == "conditional_past")
    certainty: Certainty | None = "hypothetical" if doubtful else None
    return Reading(sign, certainty, own, here)


def leaves_open(verb: Token, lex: Lexicon) -> bool:
    """ "n'a pas confirmé la tenue du sommet", "n'a ni confirmé ni démenti la rencontre"."""
    pair = [verb, *(c for c in children(verb, "conj") if c.pos_ == "VERB")]
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        pair.append(verb.head)
    sure = (each for each in pair if lemma(each) in lex.words.leaving_open)
    return any(negated(each) or any(c.lower_ in lex.words.neither for c in each.children) for each in sure)


def _undone(
    verb: Token, status: Status, no: bool, own: tuple[Token, ...], lex: Lexicon, above: Read
) -> Reading:
    if no:
        return Reading("planned", None, own, (verb,))
    form = conjugation(verb)
    if form in OPEN:
        outer = above(verb, lex)
        if status == "refused" and outer.status in ("proposed", "planned"):
            # "a préféré éviter la rencontre"
            return Reading(status, None, own + outer.support, (verb, *outer.cues))
        if any(_decided(cue, lex) for cue in outer.cues) and not negated(outer.cues[0]):
            # "a décidé de suspendre les négociations", "sa décision de les suspendre": it is done.
            return Reading(status, None, own + outer.support, (verb, *outer.cues))
        if outer.status in ("proposed", "planned") and not passive(verb):
            return Reading("planned", "hypothetical", own + outer.support, (verb, *outer.cues))
    return Reading(status, "hearsay" if form == "conditional_past" else None, own, (verb,))


def _decided(cue: Token, lex: Lexicon) -> bool:
    if cue.pos_ == "NOUN":
        return lemma(cue) in lex.words.decisions
    # "a annoncé mettre fin à l'accord": that is done too
    return (lemma(cue) in lex.words.deciding or lemma(cue) in lex.announce) and is_past(cue)


def signed_noun(noun: Token, sign: Status, lex: Lexicon) -> Reading:
    """The reading under ``noun`` of class ``sign``: "l'intention de", "le refus de"."""
    # "n'a pas l'intention de", "n'a aucune envie de"
    lacked = noun.dep_ == "obj" and noun.head.pos_ in ("VERB", "AUX") and lemma(noun.head) in lex.words.having
    no, here = negated(noun) or (lacked and negated(noun.head)), (noun,)
    turned = lex.status.get(lemma(noun.head)) if noun.dep_ in ("obj", "nsubj:pass") else None
    if sign == "proposed" and noun.pos_ == "NOUN" and turned == "refused":
        # "a rejeté l'idée d'une rencontre", "n'a pas écarté l'hypothèse d'un sommet"
        return signed(noun.head, "refused", lex, lambda verb, _: Reading("refused")).on(noun)
    if sign == "proposed":
        return Reading("refused" if no else "proposed", None, here, here)
    if sign == "planned" and no:
        return Reading("refused" if lacked else "denied", None, here, here)
    undone = noun.dep_ in ("obj", "nsubj:pass") and lex.status.get(lemma(noun.head)) in ("refused", "denied")
    if undone and noun.pos_ == "NOUN" and sign in DECISIONS:
        return Reading("planned", None, here, here)
    return Reading(sign, None, here, here)
