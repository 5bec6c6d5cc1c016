"""Which words of a text name a contact or an act: nouns and verbs of the [events] tables, in context."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import cast as typed

from lib.extract.events.borne import borne, brought_about, told_beside
from lib.extract.events.clause import children, conjugation, lemma, passive, reflexive
from lib.extract.events.lexicon import Lexicon, VerbFrame
from lib.extract.events.naming import ACTS, CONTACTS, acted, is_something_else, kind_of
from lib.extract.events.phrases import (
    case_of,
    clause_words,
    governing_verb,
    phrase_start,
    preposition,
    subject,
)
from lib.languages.tokens import Doc, Token
from lib.records import EventType

# A contact noun beside a verb of these frames only says again what the verb tells.
MEETING_FRAMES = ("object", "host", "with", "object_person")


@dataclass(frozen=True)
class Trigger:
    """A word that names a contact; ``frame`` for verbs.

    ``definite`` when a noun may point back ("la réunion"), ``demonstrative`` when it does ("cette
    réunion"), ``bare`` when nothing but an article stands with it.
    """

    token: Token
    type: EventType
    frame: VerbFrame | None = None
    definite: bool = False
    demonstrative: bool = False
    bare: bool = False


def find_triggers(doc: Doc, lex: Lexicon) -> Iterator[Trigger]:
    """Triggers in order of the text; a noun inside another's phrase ("cycle de négociations") counts once."""
    taken: set[int] = set()
    for token in doc:
        if token.i in taken:
            continue
        trigger = _noun(token, lex) if token.pos_ in ("NOUN", "PROPN", "ADJ") else _verb(token, lex)
        if trigger is None or (trigger.frame is None and _within_its_verb(token, lex)):
            continue
        taken.update(_inner(token, lex))
        if trigger.frame is not None and trigger.frame.frame == "agree":
            taken.update(t.i for t in token.subtree if _says_what(t, lex))
        yield trigger


def _says_what(word: Token, lex: Lexicon) -> bool:
    """ "se sont mis d'accord sur une trêve", "pour échanger leurs prisonniers": what is agreed, told once."""
    return "agreement" in lex.nouns.get(word.lemma_.lower(), ()) or lemma(word) in lex.words.exchange_verb


def _within_its_verb(noun: Token, lex: Lexicon) -> bool:
    """ "a rencontré X lors d'un entretien": the noun only says again what its verb tells."""
    verb = governing_verb(noun)
    if verb is None or verb.pos_ != "VERB" or verb.i > noun.i:
        return False
    frame = lex.verbs.get(lemma(verb))
    if frame is None or frame.frame not in MEETING_FRAMES:
        return False
    if any(_is_contact(c, lex) for c in children(verb, "obj")):
        return False
    if noun.head != verb and noun.head.pos_ not in ("NOUN", "PROPN", "ADV"):
        return False
    phrase, kind = preposition(noun, lex.prepositions, lex.contractions)
    return (kind == "during" or phrase in lex.words.during) and not any(
        c.lower_ in lex.words.with_or_between for child in noun.children for c in child.children
    )


def _inner(token: Token, lex: Lexicon) -> Iterator[int]:
    """Contact nouns that only complete ``token``: "un cycle de négociations"."""
    own = CONTACTS & set(lex.nouns.get(lemma(token), ()))
    of = {word: word for word in lex.words.of}
    for child in token.children:
        if child.dep_.split(":")[0] not in ("nmod", "appos") or not own:
            continue
        if CONTACTS & set(lex.nouns.get(lemma(child), ())) and preposition(child, of, lex.contractions)[0]:
            yield child.i


def _noun(token: Token, lex: Lexicon) -> Trigger | None:
    word = token.lemma_.lower()
    kinds = lex.nouns.get(word) or lex.nouns.get(token.lower_) or lex.borne_types.get(word, ())
    if token.pos_ == "ADJ" and token.dep_ == "amod" and token.head.pos_ == "NOUN":
        # "une rencontre trilatérale" is named by its noun
        return None
    if not kinds or (token.pos_ == "PROPN" and not token.is_title and token.i != token.sent.start):
        return None
    words = clause_words(token) | told_beside(token, lex)
    if is_something_else(token, word, words, lex) or not _fully_told(token, word, kinds, words, lex):
        return None
    kind = kind_of(token, word, kinds, words, lex)
    if kind is None or (kind in ACTS and not (acted(token, lex) or borne(token, word, lex))):
        return None
    return Trigger(
        token,
        typed(EventType, kind),
        None,
        _definite(token, lex),
        _demonstrative(token, lex),
        _bare(token, lex),
    )


def _fully_told(
    noun: Token, word: str, kinds: Collection[str], words: Collection[str], lex: Lexicon
) -> bool:
    """Whether the words that the noun needs to be a contact stand with it, or something makes up for them."""
    needed = lex.needs.get(word)
    if borne(noun, word, lex) or (needed and not needed.isdisjoint(words)):
        return True
    if needed is None:
        return word not in lex.borne
    if not needed or (word in lex.words.pointing_calls and _points_back(noun, lex)):
        return True
    if "meeting" in kinds and brought_about(noun, lex):
        return True
    return _put_forward(noun, kinds, lex) or _another_round(noun, word, lex) or _during(noun, word, lex)


def _during(noun: Token, word: str, lex: Lexicon) -> bool:
    """ "lors d'un appel": something is said in the course of it."""
    in_its_course = preposition(noun, lex.prepositions, lex.contractions)[1] == "during"
    return in_its_course and word in lex.words.pointing_calls


def _another_round(noun: Token, word: str, lex: Lexicon) -> bool:
    """ "un deuxième cycle est prévu", after a cycle of talks has been told of."""
    if word not in lex.words.rounds or not any(
        lemma(c) in lex.words.following for c in children(noun, "amod")
    ):
        return False
    before = noun.doc[: noun.i]
    return any(lemma(t) == word and lex.needs[word] & clause_words(t) for t in before if t.pos_ == "NOUN")


def _put_forward(noun: Token, kinds: Collection[str], lex: Lexicon) -> bool:
    """ "le plan présenté par X", "une proposition soumise aux parties": whatever it is a plan of."""
    return "proposal" in kinds and any(
        lemma(c) in lex.words.putting_forward and conjugation(c) == "participle_past"
        for c in children(noun, "acl")
    )


def _definite(token: Token, lex: Lexicon) -> bool:
    if any(c.lower_ in lex.words.melted and c.pos_ == "ADP" for c in token.children):
        return True
    determiner = next(children(token, "det"), None)
    if determiner is None:
        return False
    morph = determiner.morph
    pronominal = morph.get("PronType", [])
    return (
        "Def" in morph.get("Definite", [])
        or "Dem" in pronominal
        or "Prs" in pronominal
        or determiner.lemma_ in lex.words.definite
    )


def _demonstrative(token: Token, lex: Lexicon) -> bool:
    determiner = next(children(token, "det"), None)
    return determiner is not None and (
        "Dem" in determiner.morph.get("PronType", []) or determiner.lemma_ in lex.words.demonstrative
    )


def _bare(token: Token, lex: Lexicon) -> bool:
    """Whether nothing but an article stands with the noun: "la réunion", not "la conférence de Rome"."""
    return all(
        c.dep_.split(":")[0] in ("det", "case", "punct", "cc", "conj", "acl", "cop", "nsubj", "aux")
        or c.lower_ in lex.words.facing
        for c in token.children
    )


def _points_back(token: Token, lex: Lexicon) -> bool:
    return _definite(token, lex) and phrase_start(token).i == token.i - 1


def _verb(token: Token, lex: Lexicon) -> Trigger | None:
    if token.pos_ not in ("VERB", "AUX"):
        return None
    if lemma(token) in lex.words.calling_upon and _calls_upon(token, lex):
        return Trigger(token, "proposal", VerbFrame("proposal", "call_upon"))
    if _puts_forward(token, lex):
        return Trigger(token, "proposal", VerbFrame("proposal", "put_forward"))
    frame = lex.verbs.get(lemma(token))
    if lemma(token) in lex.words.paying and any(t.lower_ in lex.words.visits for t in _right_behind(token)):
        # "rend visite à X"
        return Trigger(token, "meeting", VerbFrame("meeting", "to"))
    if lemma(token) in lex.words.bringing and _on_his_way(token, lex):
        return Trigger(token, "meeting", VerbFrame("meeting", "to"))
    if lemma(token) in lex.words.having and _on_the_phone(token, lex):
        return Trigger(token, "call", VerbFrame("call", "object_phone"))
    if lemma(token) in lex.words.agreeing and any(lemma(c) in lex.words.agreed for c in token.children):
        # "se mettre d'accord", "tomber d'accord"
        frame = VerbFrame("agreement", "agree")
    if frame is None or (frame.reflexive and not reflexive(token)):
        return None
    words = clause_words(token)
    by_phone = bool(lex.phone & words)
    if _tells_nothing(token, frame.frame, by_phone, lex):
        return None
    if lemma(token) in lex.words.exchange_verb:
        given = list(children(token, "obj"))
        if any(c.lower_ in lex.swap for c in given):
            return Trigger(token, "agreement", VerbFrame("agreement", "agree"))
        if any("letter" in lex.nouns.get(lemma(c), ()) for c in given):
            return Trigger(token, "letter", VerbFrame("letter", "with"))
    kind = "call" if by_phone and frame.type in ("meeting", "talks", "call") else frame.type
    if kind == "call" and frame.frame == "with_other" and not by_phone and conjugation(token) == "infinitive":
        # "est à Doha pour parler avec X"
        kind = "talks"
    return Trigger(token, typed(EventType, kind), frame)


def _on_his_way(verb: Token, lex: Lexicon) -> bool:
    """ "est allé présenter son plan à X": who goes to bring something meets X."""
    above = verb.head
    frame = lex.verbs.get(lemma(above)) if above.pos_ == "VERB" else None
    infinitive = "Inf" in verb.morph.get("VerbForm", [])
    return infinitive and verb.dep_ != "conj" and frame is not None and frame.frame == "travel"


def _on_the_phone(verb: Token, lex: Lexicon) -> bool:
    """ "a eu X au téléphone": someone, not "une conversation au téléphone"."""
    someone = any(c.pos_ == "PROPN" or lemma(c) in lex.sides for c in children(verb, "obj"))
    return someone and any(c.lower_ in lex.phone for c in children(verb, "obl"))


def _right_behind(verb: Token) -> Sequence[Token]:
    return verb.doc[verb.i + 1 : verb.i + 3]


def _calls_upon(verb: Token, lex: Lexicon) -> bool:
    """ "a appelé les rebelles à déposer les armes": someone is asked to do something, and not to meet."""
    asked = [
        c
        for c in verb.children
        if c.i > verb.i
        and "Inf" in c.morph.get("VerbForm", [])
        and any(g.lower_ in lex.words.to_forms or g.lower_ in lex.words.of_forms for g in c.children)
    ]
    whom = any(c.pos_ in ("NOUN", "PROPN") for c in children(verb, "obj"))
    contacts = (t for c in asked for t in c.subtree)
    return (
        bool(asked)
        and whom
        and not any(lemma(t) in lex.verbs or CONTACTS & set(lex.nouns.get(lemma(t), ())) for t in contacts)
    )


def _tells_nothing(verb: Token, frame: str, by_phone: bool, lex: Lexicon) -> bool:
    """Whether a verb of the tables is used in another sense, or leaves the telling to a noun."""
    if frame == "object_person":
        return any(c.dep_ in ("xcomp", "ccomp") for c in verb.children)
    if frame in ("object", "host") and any(_is_contact(c, lex) for c in children(verb, "obj")):
        # "accueillir des pourparlers": the noun tells them.
        return True
    if frame == "send":
        # "envoyer des armes" sends nobody.
        sent = children(verb, "obj", "nsubj:pass")
        return not any(c.pos_ == "PROPN" or lemma(c) in lex.sides for c in sent)
    if frame == "gather":
        # "la rencontre a réuni X et Y": the noun tells the contact; "se sont rassemblés": a crowd does.
        if reflexive(verb) and lemma(verb) in lex.words.crowding:
            return True
        doer = subject(verb)
        return doer is not None and doer.lemma_.lower() in lex.nouns
    if frame == "agree":
        # "s'accordent sur l'ordre du jour" of a contact: on how it is to be, no more.
        arranged = any(lemma(c) in lex.words.arrangements for c in children(verb, "obl", "obj"))
        return arranged or _of_a_contact(verb, lex)
    if frame == "undertake":
        return not _to_do_something(verb, lex)
    if frame == "travel":
        if any(lemma(c) in lex.words.table for c in children(verb, "obl")):
            # "revenir à la table des négociations"
            return True
        # "est allé rencontrer X", "va être déployée": what is done is told by the other verb.
        behind = verb.doc[verb.i + 1 : verb.i + 4]
        return lemma(verb) in lex.words.going and any("Inf" in t.morph.get("VerbForm", []) for t in behind)
    if frame == "invite":
        # "X invite Y à venir", "à un sommet": the other word tells what for.
        return any(c.dep_ in ("xcomp", "ccomp", "advcl") or _is_contact(c, lex) for c in verb.children)
    if frame == "expected":
        # "X est attendu à Pékin"; "X attend une réponse" tells of no journey.
        return not passive(verb)
    if frame == "with" and _is_purpose_of_contact(verb, lex):
        return True
    return frame == "object_phone" and not _rings(verb, by_phone, lex)


def _is_purpose_of_contact(verb: Token, lex: Lexicon) -> bool:
    """ "se sont rencontrés pour discuter de la trêve": what a contact is for is no second contact."""
    above = verb.head
    frame = lex.verbs.get(lemma(above)) if above.pos_ == "VERB" else None
    purpose = any(c.lower_ in lex.words.aim for c in verb.children) or conjugation(verb) == "participle"
    within = frame is not None and frame.frame in (*MEETING_FRAMES, "gather", "to")
    return purpose and within and not any(case_of(c, lex) in lex.words.with_ for c in verb.children)


def _puts_forward(verb: Token, lex: Lexicon) -> bool:
    """ "a proposé de créer une commission", "exige le retrait des troupes": no contact, but something done."""
    if lemma(verb) in lex.words.offering and not passive(verb):
        return _to_do_something(verb, lex)
    wanted = children(verb, "obj") if lemma(verb) in lex.words.wanting else ()
    return any(c.pos_ == "NOUN" and lemma(c) in lex.words.concessions for c in wanted)


def _to_do_something(verb: Token, lex: Lexicon) -> bool:
    """ "s'est engagé à libérer les otages": to do something, and not to meet or to sign."""
    done = [
        c
        for c in children(verb, "xcomp", "ccomp", "obl", "advcl")
        if c.i > verb.i and "Inf" in c.morph.get("VerbForm", [])
    ]
    return bool(done) and not any(_of_a_contact_or_act(c, lex) for c in done)


def _of_a_contact_or_act(infinitive: Token, lex: Lexicon) -> bool:
    return lemma(infinitive) in lex.verbs.keys() | lex.words.vaguely or any(t.lemma_.lower() in lex.nouns for t in infinitive.subtree)


def _is_contact(token: Token, lex: Lexicon) -> bool:
    return token.pos_ == "NOUN" and bool(CONTACTS & set(lex.nouns.get(lemma(token), ())))


def _rings(verb: Token, by_phone: bool, lex: Lexicon) -> bool:
    """ "il l'a appelée lundi": someone is called, and not called upon to do something."""
    called = any(c.pos_ in ("PRON", "PROPN") for c in children(verb, "obj"))
    upon = any(
        c.i > verb.i
        and c.dep_ in ("xcomp", "advcl", "obl", "obl:arg", "ccomp")
        and any(g.lower_ in lex.words.to_forms for g in c.children)
        and not (c.pos_ == "NOUN" and by_phone)
        for c in verb.children
    )
    return (by_phone or (lemma(verb) in lex.words.ringing and called)) and not upon


def _of_a_contact(verb: Token, lex: Lexicon) -> bool:
    """ "convenir de se revoir": that they will meet is all that is agreed, and is told by its own word."""
    return any(
        each.pos_ == "VERB" and lemma(each) in lex.verbs
        for child in verb.children
        if child.i > verb.i and child.dep_.split(":")[0] in ("obj", "xcomp", "ccomp")
        for each in (child, *child.conjuncts)
    )
