"""Which words of a text name a contact or an act: nouns and verbs of the [events] tables, in context."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast as typed

from spacy.tokens import Doc, Token

from lib.extract.events.clause import (
    children,
    clause_words,
    governing_verb,
    lemma,
    phrase_start,
    preposition,
    reflexive,
    subject,
)
from lib.extract.events.lexicon import Lexicon, VerbFrame
from lib.records import EventType


FACING = ("face-à-face", "tête-à-tête")
CONTACTS = {"meeting", "talks", "call", "visit"}
ACTS = ("agreement", "proposal", "pressure", "letter")
REACHED = ("parvenir", "aboutir", "arriver")
MADE = ("signature", "conclusion", "entrée", "vigueur", "instauration", "mise", "remise", "envoi", "annonce")


@dataclass(frozen=True)
class Trigger:
    """A word that names a contact; ``frame`` for verbs. ``definite`` when it may point back ("cette réunion")."""

    token: Token
    type: EventType
    frame: VerbFrame | None = None
    definite: bool = False
    demonstrative: bool = False
    bare: bool = False


def find_triggers(doc: Doc, lex: Lexicon) -> Iterator[Trigger]:
    """Triggers in order of the text; a noun inside another trigger's phrase ("cycle de négociations") counts once."""
    taken: set[int] = set()
    for token in doc:
        if token.i in taken:
            continue
        trigger = _noun(token, lex) if token.pos_ in ("NOUN", "PROPN", "ADJ") else _verb(token, lex)
        if trigger is None or (trigger.frame is None and _within_its_verb(token, lex)):
            continue
        taken.update(_inner(token, lex))
        if trigger.frame is not None and trigger.frame.frame == "agree":
            taken.update(t.i for t in token.subtree if "agreement" in lex.nouns.get(t.lemma_.lower(), ()))
        yield trigger


def _within_its_verb(noun: Token, lex: Lexicon) -> bool:
    """ "a rencontré X lors d'un entretien": the noun only says again what its verb tells."""
    verb = governing_verb(noun)
    frame = lex.verbs.get(lemma(verb)) if verb is not None and verb.pos_ == "VERB" else None
    if frame is None or frame.frame not in ("object", "host", "with", "object_person"):
        return False
    if verb is None or verb.i > noun.i or noun.head != verb and noun.head.pos_ != "NOUN":
        return False
    phrase, kind = preposition(noun, lex.prepositions, lex.contractions)
    return (kind == "during" or phrase in ("dans", "en", "pour")) and not any(
        c.lower_ in ("avec", "entre") for child in noun.children for c in child.children
    )


def _inner(token: Token, lex: Lexicon) -> Iterator[int]:
    for child in token.children:
        if child.dep_.split(":")[0] in ("nmod", "appos") and lemma(child) in lex.nouns:
            kinds = lex.nouns[lemma(child)]
            own = lex.nouns.get(lemma(token), ())
            if (
                CONTACTS & set(kinds)
                and CONTACTS & set(own)
                and preposition(child, {"de": "de"}, lex.contractions)[0]
            ):
                yield child.i


def _noun(token: Token, lex: Lexicon) -> Trigger | None:
    word = token.lemma_.lower()
    kinds = lex.nouns.get(word) or lex.nouns.get(token.lower_)
    if not kinds or (token.pos_ == "PROPN" and not token.is_title and token.i != token.sent.start):
        return None
    words = clause_words(token)
    if _never(token, word, words, lex):
        return None
    if word in lex.needs and lex.needs[word] and not (lex.needs[word] & words):
        if not (_points_back(token) and word in ("appel", "conversation", "échange")):
            return None
    kind = _settle(token, word, kinds, words, lex)
    if kind is None or (kind in ACTS and not _acted(token, lex)):
        return None
    return Trigger(token, typed(EventType, kind), None, _definite(token), _demonstrative(token), _bare(token))


def _acted(noun: Token, lex: Lexicon) -> bool:
    """Whether something is done with the deed ("signer un accord"); "sur un accord" only speaks of one."""
    base = noun.dep_.split(":")[0]
    if any(c.dep_ in ("acl", "acl:relcl") and c.pos_ == "VERB" for c in noun.children):
        return True
    above = noun.head
    sign = lex.status.get(lemma(above)) or lex.status.get(above.lower_)
    if base in ("obj", "nsubj") or (base == "obl" and lemma(above) in REACHED):
        return lemma(above) in lex.hold or lemma(above) in lex.occur or sign is not None
    if base in ("nmod", "obl"):
        return (sign is not None and sign != "silent") or lemma(above) in MADE
    return noun.dep_ in ("ROOT", "appos")


def _settle(
    token: Token, word: str, kinds: tuple[str, ...], words: frozenset[str], lex: Lexicon
) -> str | None:
    if lex.swap & words and "agreement" in kinds:
        return "agreement"
    if lex.phone & words and {"meeting", "talks", "call"} & set(kinds):
        return "call"
    if "agreement" in kinds and lemma(token.head) in ("proposer", "offrir") and token.dep_ == "obj":
        return "proposal"
    if word in ("visioconférence", "vidéoconférence", "téléconférence"):
        return "call"
    if word == "échange":
        return "call" if "avec" in words or "entre" in words else None
    return kinds[0]


def _never(token: Token, word: str, words: frozenset[str], lex: Lexicon) -> bool:
    if word in ("tête-à-tête", "face-à-face") and token.i and token.nbor(-1).lower_ == "en":
        return True
    left = token.doc[max(token.sent.start, token.i - 2) : token.i + 3].text.lower()
    if any(phrase in left for phrase in lex.fixed):
        return True
    if (
        word in ("entretien", "interview", "conférence", "appel", "message", "rencontre")
        and lex.press & words
    ):
        return True
    if word == "entretien":
        before = " ".join(t.lower_ for t in token.doc[max(token.sent.start, token.i - 2) : token.i])
        if before in ("dans un", "dans son", "dans cet") or any(
            lemma(c) in lex.granted for c in children(token, "acl")
        ):
            return True
    if word == "appel" and token.i + 1 < len(token.doc):
        after = token.doc[token.i + 1]
        return after.lower_ in ("à", "au", "aux") and not (lex.phone & words)
    return False


def _of_a_noun(verb: Token, lex: Lexicon) -> bool:
    """ "la rencontre a réuni X et Y": the noun tells the contact."""
    doer = subject(verb)
    return doer is not None and doer.lemma_.lower() in lex.nouns


def _rings(verb: Token) -> bool:
    """ "il l'a appelée lundi": someone is called, and not called upon to do something."""
    called = [c for c in children(verb, "obj") if c.pos_ in ("PRON", "PROPN")]
    upon = [c for c in verb.children if c.i > verb.i and c.dep_ in ("xcomp", "advcl", "obl", "obl:arg", "ccomp")
            and any(g.lower_ in ("à", "au", "aux") for g in c.children)]  # fmt: skip
    return verb.lemma_ == "appeler" and bool(called) and not upon


def _of_a_contact(token: Token, lex: Lexicon) -> bool:
    """ "convenir de se revoir": what is agreed is a contact, told by its own word."""
    below = [t for t in token.subtree if t.i > token.i]
    return any(
        CONTACTS & set(lex.nouns.get(t.lemma_.lower(), ())) or (t.pos_ == "VERB" and lemma(t) in lex.verbs)
        for t in below
    )


def _definite(token: Token) -> bool:
    if any(c.lower_ in ("du", "des", "au", "aux") and c.pos_ == "ADP" for c in token.children):
        return True
    determiner = next(children(token, "det"), None)
    return determiner is not None and (
        "Def" in determiner.morph.get("Definite", []) or "Dem" in determiner.morph.get("PronType", [])
        or "Prs" in determiner.morph.get("PronType", []) or determiner.lemma_ in ("le", "ce", "son")
    )  # fmt: skip


def _demonstrative(token: Token) -> bool:
    determiner = next(children(token, "det"), None)
    return determiner is not None and (
        "Dem" in determiner.morph.get("PronType", []) or determiner.lemma_ == "ce"
    )


def _bare(token: Token) -> bool:
    """Whether nothing but an article stands with the noun: "la réunion", not "la conférence de Rome"."""
    return all(
        c.dep_.split(":")[0] in ("det", "case", "punct", "cc", "conj", "acl", "cop", "nsubj", "aux")
        or c.lower_ in FACING
        for c in token.children
    )


def _points_back(token: Token) -> bool:
    return _definite(token) and phrase_start(token).i == token.i - 1


def _verb(token: Token, lex: Lexicon) -> Trigger | None:
    if token.pos_ not in ("VERB", "AUX"):
        return None
    word = lemma(token)
    frame = lex.verbs.get(word)
    if frame is None or (frame.reflexive and not reflexive(token)):
        return None
    if frame.frame == "object_person" and any(c.dep_ in ("xcomp", "ccomp") for c in token.children):
        return None
    kind = frame.type
    if kind in ("meeting", "talks", "call") and lex.phone & clause_words(token):
        kind = "call"
    if frame.frame == "gather" and _of_a_noun(token, lex):
        return None
    if frame.frame == "agree" and _of_a_contact(token, lex):
        return None
    if frame.frame == "object_phone" and not (lex.phone & clause_words(token)) and not _rings(token):
        return None
    if word == "échanger" and lex.swap & clause_words(token):
        return Trigger(token, "agreement", VerbFrame("agreement", "agree"))
    return Trigger(token, typed(EventType, kind), frame)
