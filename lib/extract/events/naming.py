"""What a noun of the tables names where it stands: a contact, an act, or something else altogether."""

from __future__ import annotations

from lib.extract.events.clause import children, conjugation, lemma, negated, passive, reflexive
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of, preposition
from lib.extract.events.status.beside import to_someone
from lib.extract.events.status.carrying import accepts, declines
from lib.extract.events.status.modifiers import begun, participles_beyond
from lib.extract.events.status.reading import ended, sign_of
from lib.languages.tokens import Token

CONTACTS = {"meeting", "talks", "call", "visit"}
SIGNED = ("obj", "nsubj:pass", "nmod")
ACTS = ("agreement", "proposal", "pressure", "letter")


def kind_of(
    token: Token, word: str, kinds: tuple[str, ...], words: frozenset[str], lex: Lexicon
) -> str | None:
    """The type of event that the noun names among ``words``, those of its phrase; None for none."""
    if lex.swap & words and "agreement" in kinds:
        offered = lemma(token.head) in lex.words.offering and token.dep_ == "obj"
        return "proposal" if offered else "agreement"
    if {"meeting", "talks", "call"} & set(kinds) and lex.phone & (
        _own_words(token, lex) | _right_behind(token)
    ):
        return "call"
    if "visit" in kinds and lex.phone & _own_words(token, lex):
        # "sa tournée téléphonique" leads nowhere
        return None
    if word in lex.words.invitations and _to_do(token, lex):
        # "a reçu une invitation à rencontrer X": the verb tells what for
        return None
    if "agreement" in kinds and lemma(token.head) in lex.words.offering and token.dep_ == "obj":
        return "proposal"
    if "agreement" in kinds and _called_for(token, words, lex):
        return "proposal"
    agreed_on = accepted(token, lex)
    taken_up = agreed_on or (
        token.dep_ == "obj" and lemma(token.head) in lex.words.agreeing_to and not negated(token.head)
    )
    if "proposal" in kinds and agreed_on:
        # "a accepté la proposition de X", and not "cette proposition"
        told = any(c.dep_ in ("nmod", "amod", "acl", "acl:relcl") for c in token.children)
        return "agreement" if told else None
    offered = any(lemma(c) in lex.words.offering for c in children(token, "acl"))
    if "agreement" in kinds and offered and not taken_up:
        # "la trêve proposée par X"
        return "proposal"
    if "proposal" in kinds and lemma(token.head) in lex.words.a_signing and token.dep_ in SIGNED:
        return "agreement"
    if "proposal" in kinds and any(c.lower_ in lex.words.force for c in children(token.head, "obl")):
        # "la feuille de route est entrée en vigueur"
        return "agreement"
    if lemma(token.head) in lex.words.offering and token.dep_ == "obj" and word in lex.words.mediating:
        # "a offert sa médiation"
        return "proposal"
    if word in lex.words.mediating and kinds[0] == "talks":
        # "a accepté la médiation de X", "a refusé toute médiation"
        if agreed_on:
            return "agreement"
        if token.dep_ == "obj" and sign_of(token.head, lex) == "refused":
            return "proposal"
    if word in lex.words.video:
        return "call"
    if word in lex.words.exchange_noun:
        return kinds[0] if (lex.words.with_or_between | lex.words.of_views) & words else None
    return kinds[0]


def _to_do(invitation: Token, lex: Lexicon) -> bool:
    """Whether an infinitive says what the invitation is for, whatever the parser hung that on."""
    behind = (t for t in invitation.doc[invitation.i + 1 : invitation.sent.end])
    infinitive = next((t for t in behind if t.pos_ == "VERB"), None)
    if infinitive is None or "Inf" not in infinitive.morph.get("VerbForm", []):
        return False
    return any(c.lower_ in lex.words.to_forms for c in children(infinitive, "mark", "case"))


def accepted(offer: Token, lex: Lexicon) -> bool:
    """ "a accepté la proposition", "l'offre a été acceptée": and so is agreed on."""
    verb = offer.head
    if not accepts(verb, lex) or negated(verb) or lemma(offer) in lex.words.invitations:
        return False
    told = offer.dep_ == "nsubj:pass" if passive(verb) else offer.dep_ in ("obj", "obl", "obl:arg")
    return told and conjugation(verb) in ("past", "pluperfect", "infinitive_past")


def _right_behind(noun: Token) -> set[str]:
    """ "ont débuté leur entretien par téléphone": whatever the parser hung it on."""
    return {t.lower_ for t in noun.doc[noun.i + 1 : noun.i + 3]}


def _own_words(noun: Token, lex: Lexicon) -> set[str]:
    """The words of the noun's phrase but those of another contact: "pourparlers … lors d'un entretien …"."""
    words = {noun.lower_}
    for child in noun.children:
        if child.dep_ in ("acl:relcl", "ccomp", "parataxis", "advcl"):
            continue
        another = CONTACTS & set(lex.nouns.get(lemma(child), ())) and lemma(child) not in lex.words.video
        if child.i < noun.i or not another:
            words |= _own_words(child, lex)
    return words


def is_something_else(token: Token, word: str, words: frozenset[str], lex: Lexicon) -> bool:
    """Whether the noun is used in another sense: an interview, an appeal, a fixed phrase."""
    doc, start = token.doc, token.sent.start
    if word in lex.words.facing and token.i and token.nbor(-1).lower_ in lex.words.facing_position:
        return True
    around = doc.span(max(start, token.i - 2), token.i + 3).text.lower()
    if any(phrase in around for phrase in lex.fixed) or _agreed(token, word, lex):
        return True
    if word in lex.words.mediating and any(c.lower_ in lex.words.beneath for c in children(token, "case")):
        # "sous la médiation de X": who helps at the contact that is told
        return True
    since = any(c.lower_ in lex.words.since for c in children(token, "case"))
    if word in lex.words.coming_in and since and any(t.lower_ in lex.words.seats for t in token.subtree):
        # "depuis l'arrivée de X à la Maison Blanche": since he governs
        return True
    if "agreement" in lex.nouns.get(word, ()) and _consent(token, lex):
        return True
    if (
        any(phrase in around for phrase in lex.words.towards_someone)
        and not lex.words.with_or_between & words
    ):
        return True
    if word in lex.words.video and any(c.lower_ in lex.words.by_means for c in children(token, "case")):
        # "un sommet en visioconférence": one contact.
        return True
    if word in lex.words.spoken and lex.press & words:
        return True
    if word in lex.words.interview:
        before = " ".join(t.lower_ for t in doc[max(start, token.i - 2) : token.i])
        if before in lex.words.interview_in or any(lemma(c) in lex.granted for c in children(token, "acl")):
            return True
    if word in lex.words.appeal and token.i + 1 < len(doc):
        upon = doc[token.i + 1].lower_ in lex.words.to_forms | lex.words.aim
        return upon and not lex.phone & words
    return False


def _consent(noun: Token, lex: Lexicon) -> bool:
    """ "a donné son accord", "a obtenu leur accord": that one agrees to what is asked of him."""
    owned = any(
        c.lemma_ in lex.words.possessive or c.lower_ in lex.words.their for c in children(noun, "det")
    )
    return owned and noun.dep_ == "obj" and lemma(noun.head) in lex.words.consenting


def _called_for(noun: Token, words: frozenset[str], lex: Lexicon) -> bool:
    """ "l'ONU appelle à un cessez-le-feu": one side's demand, and no deal between two."""
    verb = noun.head
    if verb.pos_ == "NOUN" and lemma(verb) in lex.words.demands:
        # "un appel à un cessez-le-feu", "sa demande de trêve"
        return noun.dep_ == "nmod" and not lex.words.with_or_between & words
    demanded = verb.pos_ == "VERB" and lemma(verb) in lex.words.demanding
    if lemma(verb) in lex.words.speaking_out:
        demanded = reflexive(verb) and case_of(noun, lex) in lex.words.aim
    demanded = demanded and not any(c.dep_ == "aux:pass" for c in verb.children)
    reached = noun.dep_.split(":")[0] in ("obj", "obl")
    return demanded and reached and not lex.words.with_or_between & words


def _agreed(noun: Token, word: str, lex: Lexicon) -> bool:
    """ "sont d'accord": no agreement is named; in "une série d'accords" some are."""
    marked = any(c.lower_ in lex.words.of_forms for c in children(noun, "case"))
    if any(True for _ in children(noun, "det")) or (noun.dep_ == "obj" and negated(noun.head)):
        # "proches d'un accord", "n'ont pas trouvé d'accord"
        return False
    if word in lex.words.agreed and marked and any(True for _ in children(noun, "cop")):
        # "X est d'accord avec Y"
        return True
    return word in lex.words.agreed and marked and noun.head.pos_ not in ("NOUN", "PROPN")


def acted(noun: Token, lex: Lexicon) -> bool:
    """Whether something is done with the deed ("signer un accord"); "sur un accord" only speaks of one."""
    base = noun.dep_.split(":")[0]
    if any(c.dep_ in ("acl", "acl:relcl") and c.pos_ == "VERB" for c in noun.children):
        return True
    if any(lemma(c) in lex.hold for c in participles_beyond(noun)):
        return True
    if any(begun(c, lex) or (c.dep_ == "appos" and _held(c, lex)) for c in noun.children if c.i > noun.i):
        # "la trêve conclue mardi", of which the tagger took "conclue" for an adjective
        return True
    if _without(noun, lex):
        return True
    written = preposition(noun, lex.prepositions, lex.contractions)[0] in lex.words.in_writing
    if written and "letter" in lex.nouns.get(lemma(noun), ()) and to_someone(noun, lex):
        # "dans une lettre à X, Y accuse"
        return True
    if _in_a_deal(noun, lex) or (any(c.lower_ in lex.words.force for c in children(noun, "nmod"))):
        # "l'accord prévoit un cessez-le-feu"; "le cessez-le-feu en vigueur depuis mardi"
        return not _in_a_deal(noun, lex)
    if lemma(noun.head) in lex.words.bargaining and noun.head.pos_ == "VERB":
        # "négocient un accord": there is none yet
        return False
    if _to_meet(noun, lex):
        return False
    above = noun.head
    if _of_one_side(noun, above, lex):
        return False
    if base == "obj" and lemma(above) in lex.words.preserving and lemma(noun) in lex.words.truces:
        # "tentent de consolider une trêve fragile": there is one
        return False
    if base == "nmod" and lemma(above) in lex.words.several:
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
        return reached or carried or sign is not None
    if base in ("nmod", "obl"):
        return sign not in (None, "silent") or word in lex.words.made
    return noun.dep_ in ("ROOT", "appos")


def _of_one_side(truce: Token, verb: Token, lex: Lexicon) -> bool:
    """ "a décrété une trêve unilatérale", "annonçait sa trêve": made known, and agreed with nobody."""
    if lemma(verb) not in lex.words.proclaiming or truce.dep_ != "obj":
        return False
    if any(lemma(c) in lex.words.one_sided for c in truce.children):
        return True
    beside = (*truce.children, *verb.children)
    if any(case_of(c, lex) in lex.words.with_or_between for c in beside):
        return False
    doer = next(children(verb, "nsubj"), None)
    alone = doer is not None and not doer.conjuncts and "Plur" not in doer.morph.get("Number", [])
    own = any(c.lemma_ in lex.words.possessive for c in children(truce, "det"))
    return alone and (own or lemma(verb) in lex.words.by_one_side)


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


def _to_meet(noun: Token, lex: Lexicon) -> bool:
    """ "un accord a été trouvé pour une rencontre": only the meeting is told."""
    beside = (*noun.children, *noun.head.children)
    return any(
        each.i > noun.i
        and CONTACTS & set(lex.nouns.get(lemma(each), ()))
        and any(c.lower_ in lex.words.purpose for c in children(each, "case"))
        for each in beside
    )


def names_contact(token: Token, lex: Lexicon) -> bool:
    """Whether the noun ``token`` names a meeting, talks, a call or a visit."""
    return token.pos_ == "NOUN" and bool(CONTACTS & set(lex.nouns.get(lemma(token), ())))
