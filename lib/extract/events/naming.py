"""What a noun of the tables names where it stands: a contact, an act, or something else altogether."""

from __future__ import annotations

from lib.extract.events.clause import children, conjugation, lemma, negated, passive, reflexive
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of, online
from lib.extract.events.status.beside import put_to_them
from lib.extract.events.status.carrying import accepts
from lib.extract.events.status.reading import sign_of
from lib.languages.tokens import Token

CONTACTS = {"meeting", "talks", "call", "visit"}
SIGNED = ("obj", "nsubj:pass", "nmod")
ACTS = ("agreement", "proposal", "pressure", "letter")


def kind_of(
    token: Token, word: str, kinds: tuple[str, ...], words: frozenset[str], lex: Lexicon
) -> str | None:
    """The type of event that the noun names among ``words``, those of its phrase; None for none."""
    if lex.swap & words and "agreement" in kinds and word not in lex.words.truces:
        offered = lemma(token.head) in lex.words.offering and token.dep_ == "obj"
        return "proposal" if offered else "agreement"
    if {"meeting", "talks", "call"} & set(kinds) and (
        lex.phone & (_own_words(token, lex) | _right_behind(token)) or online(token, lex)
    ):
        return "call"
    if "visit" in kinds and lex.phone & _own_words(token, lex):
        # "sa tournée téléphonique" leads nowhere
        return None
    if "agreement" in kinds and lemma(token.head) in lex.words.offering and token.dep_ == "obj":
        return "proposal"
    if put_to_them(token, lex):
        return "proposal"
    if "agreement" in kinds and _called_for(token, words, lex):
        return "proposal"
    agreed_on = accepted(token, lex)
    taken_up = agreed_on or (
        token.dep_ == "obj" and lemma(token.head) in lex.words.agreeing_to and not negated(token.head)
    )
    if "proposal" in kinds and _to_meet(token, lex):
        return None
    if "proposal" in kinds and agreed_on:
        # "a accepté la proposition de X", and not "cette proposition"
        told = any(c.dep_ in ("nmod", "amod", "acl", "acl:relcl") for c in token.children)
        return "agreement" if told else None
    offered = any(lemma(c) in lex.words.offering for c in children(token, "acl"))
    if "agreement" in kinds and offered and not taken_up:
        # "la trêve proposée par X"
        return "proposal"
    if "proposal" in kinds and _is_signed(token, words, lex):
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
        with_someone = (lex.words.with_or_between | lex.words.of_views) & words
        return kinds[0] if with_someone or had_by_several(token, lex) else None
    return kinds[0]


def _is_signed(draft: Token, words: frozenset[str], lex: Lexicon) -> bool:
    """ "ont signé la feuille de route", "le projet d'accord doit être paraphé", "a été conclu"."""
    verb = draft.head
    if draft.dep_ == "nsubj" and lemma(verb) in lex.words.modal:
        verb = next((c for c in children(verb, "xcomp") if passive(c)), verb)
        return lemma(verb) in lex.words.a_signing and passive(verb)
    if draft.dep_ not in SIGNED:
        return False
    concluded = lemma(verb) in lex.words.signing and not lex.words.agreed.isdisjoint(words)
    return lemma(verb) in lex.words.a_signing or concluded


def _to_meet(offer: Token, lex: Lexicon) -> bool:
    """ "la proposition de tenir un cycle", "une offre : que X et Y se voient": the contact is told."""
    clauses = [c for c in children(offer, "acl", "ccomp") if conjugation(c) == "infinitive"]
    # behind a colon
    behind = (c for c in children(offer.head, "parataxis") if c.i > offer.i)
    clauses += [c for c in behind if any(m.lower_ in lex.words.only for m in children(c, "mark"))]
    return any(
        names_contact(t, lex) or (t.pos_ == "VERB" and lemma(t) in lex.contact_verbs and reflexive(t))
        for clause in clauses
        for t in clause.subtree
    )


def had_by_several(noun: Token, lex: Lexicon) -> bool:
    """ "les deux présidents ont eu un échange": with each other, and not "un échange de tirs"."""
    verb = noun.head
    if (
        noun.dep_ != "obj"
        or lemma(noun) not in lex.words.exchange_noun
        or lemma(verb) not in lex.words.having
    ):
        return False
    doer = next(children(verb, "nsubj"), None)
    people = doer is not None and (doer.pos_ in ("PRON", "PROPN") or lemma(doer) in lex.sides)
    several = doer is not None and (doer.conjuncts or "Plur" in doer.morph.get("Number", []))
    return people and bool(several) and not any(True for _ in children(noun, "nmod"))


def accepted(offer: Token, lex: Lexicon) -> bool:
    """ "a accepté la proposition", "l'offre a été acceptée": and so is agreed on."""
    verb = offer.head
    if not accepts(verb, lex) or negated(verb):
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


def _handed_over(noun: Token, word: str, lex: Lexicon) -> bool:
    """ "leur a remis un mémorandum": what somebody asks for or complains of."""
    given = noun.dep_ in ("obj", "nsubj:pass") and lemma(noun.head) in lex.words.bringing
    return given and word in lex.words.memoranda


def asked_to_go(going: Token, lex: Lexicon) -> bool:
    """ "réclame le départ du président", "a fait de son départ une condition": from office, and nowhere."""
    if lemma(going) not in lex.words.concessions:
        return False
    above = going.head
    wanted = lemma(above) in lex.words.demanding or sign_of(above, lex) in ("proposed", "refused", "silent")
    return wanted or any(lemma(c) in lex.words.conditions for c in children(above, "obj", "xcomp", "obl"))


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
    if _known_to_a_source(token, lex):
        return True
    if "agreement" in lex.nouns.get(word, ()) and (_consent(token, lex) or _handed_over(token, word, lex)):
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
    if word in lex.words.spoken_note and _got_across(token, lex):
        return True
    if word in lex.words.exchange_noun and any(
        lemma(c) in lex.words.no_talk for c in children(token, "amod")
    ):
        # "les échanges commerciaux entre X et Y"
        return True
    if word in lex.words.interview:
        before = " ".join(t.lower_ for t in doc[max(start, token.i - 2) : token.i])
        if before in lex.words.interview_in or any(lemma(c) in lex.granted for c in children(token, "acl")):
            return True
    return word in lex.words.appeal and not lex.phone & words and _upon_people(token, lex)


def _upon_people(appeal: Token, lex: Lexicon) -> bool:
    """ "l'appel lancé par X pour une trêve", "renouvelle son appel en faveur de", "un appel au calme"."""
    verbs = (*children(appeal, "acl"), *([appeal.head] if appeal.dep_ == "obj" else ()))
    behind = appeal.doc[appeal.i + 1 : appeal.i + 2]
    upon = any(t.lower_ in lex.words.to_forms | lex.words.aim for t in behind)
    return upon or any(lemma(verb) in lex.words.uttering for verb in verbs)


def _got_across(message: Token, lex: Lexicon) -> bool:
    """ "a fait passer le message", "avec un message d'amitié": said, and nothing written."""
    verbs = (message.head, *children(message, "acl:relcl"))
    passed = any(
        lemma(v) in lex.words.passing_on and any(True for _ in children(v, "aux:caus")) for v in verbs
    )
    of = (c for c in children(message, "nmod") if case_of(c, lex) in lex.words.of)
    written = any(lemma(c) in lex.words.by_hand for c in children(message, "amod", "acl"))
    return passed or (not written and any(lemma(c) in lex.words.goodwill for c in of))


def _known_to_a_source(noun: Token, lex: Lexicon) -> bool:
    """ "selon des sources proches des négociations": who says it, and no news of the talks."""
    case = next(children(noun, "case"), None)
    of = case is not None and case_of(noun, lex) in lex.words.of and case.i > noun.sent.start
    if case is None or not of or "talks" not in lex.nouns.get(lemma(noun), ()):
        return False
    near = case.nbor(-1)
    return lemma(near) in lex.words.near and near.dep_ == "amod" and near.head.pos_ == "NOUN"


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
        # "un appel à un cessez-le-feu", "sa demande de trêve", "se prononcer en faveur d'une trêve"; but not
        # "ont répété leur engagement en faveur d'une trêve"
        led = verb.dep_ == "obl" and case_of(verb, lex) in lex.words.underway
        if led and any(c.pos_ == "NOUN" for c in children(verb.head, "obj")):
            return False
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


def credentials(noun: Token, lex: Lexicon) -> bool:
    """ "a remis ses lettres de créance à X": he is received by X, and writes to nobody."""
    if "letter" not in lex.nouns.get(lemma(noun), ()):
        return False
    return any(c.lower_ in lex.words.credence for c in children(noun, "nmod"))


def names_contact(token: Token, lex: Lexicon) -> bool:
    """Whether the noun ``token`` names a meeting, talks, a call or a visit."""
    return token.pos_ == "NOUN" and not CONTACTS.isdisjoint(lex.nouns.get(lemma(token), ()))
