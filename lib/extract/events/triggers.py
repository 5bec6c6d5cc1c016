"""Which words of a text name a contact or an act: nouns and verbs of the [events] tables, in context."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import cast as typed

from lib.extract.events.acted import acted
from lib.extract.events.acting import frame_of
from lib.extract.events.borne import borne, carrier, told_beside
from lib.extract.events.clause import children, lemma, reflexive
from lib.extract.events.determined import bare, definite, demonstrative
from lib.extract.events.fully_told import fully_told, signing_alone, turned_down
from lib.extract.events.journeys import there_again
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.naming import ACTS, CONTACTS, asked_to_go, is_something_else, kind_of, names_contact
from lib.extract.events.phrases import clause_words, governing_verb, preposition
from lib.extract.events.pointing import another_of_them, next_of_them, stands_for
from lib.extract.events.trigger import MEETING_FRAMES, Trigger
from lib.languages.tokens import Doc, Token
from lib.records import EventType

# What the words of a verb do not reach across.
STOPS = (";", ":", "«", "»", '"')
# Frames of verbs that tell what is agreed on or asked for themselves.
TOLD_WHOLE = ("agree", "undertake", "call_upon", "set_term")


def find_triggers(doc: Doc, lex: Lexicon) -> Iterator[Trigger]:
    """Triggers in order of the text; a noun inside another's phrase ("cycle de négociations") counts once."""
    taken: set[int] = set()
    told: dict[int, EventType] = {}
    for token in doc:
        if token.i in taken:
            continue
        read = READ.get(token.pos_)
        if read is not None:
            trigger = read(token, lex)
            if trigger is None or trigger.faint:
                trigger = (_counted(token, told, lex) if told else None) or trigger
        else:
            trigger = _pronoun(token, told, lex) if told and token.pos_ == "PRON" else None
        if trigger is None or (trigger.frame is None and _within_its_verb(token, lex)):
            continue
        if trigger.faint:
            yield trigger
            continue
        taken.update(_inner(token, lex))
        if trigger.frame is not None and trigger.frame.frame in TOLD_WHOLE:
            asked = trigger.frame.frame == "call_upon"
            taken.update(t.i for t in token.subtree if _says_what(t, lex) or (asked and _pressure(t, lex)))
        elif trigger.frame is None:
            told[token.i] = trigger.type
        meeting = _its_meeting(token, lex) if trigger.spoken else None
        if meeting is not None:
            taken.add(meeting.i)
            trigger = replace(trigger, type="meeting")
        yield trigger


def _its_meeting(verb: Token, lex: Lexicon) -> Token | None:
    """ "a parlé avec X lors d'une rencontre": face to face, whatever the parser hung the meeting on."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.pos_ == "VERB" or token.text in STOPS:
            return None
        if "meeting" in lex.nouns.get(lemma(token), ()):
            during = preposition(token, lex.prepositions, lex.contractions)[1] == "during"
            return token if during else None
    return None


def _pronoun(token: Token, told: Mapping[int, EventType], lex: Lexicon) -> Trigger | None:
    """A pronoun that stands for a contact; ``told`` are the types of the nouns before that name one."""
    other = another_of_them(token, told, lex)
    if other is not None:
        return Trigger(token, told[other], noun=other, of_its_kind=True)
    noun = stands_for(token, told, lex)
    return Trigger(token, told[noun], None, True, True, True, noun) if noun is not None else None


def _counted(token: Token, told: Mapping[int, EventType], lex: Lexicon) -> Trigger | None:
    """ "La suivante a été ajournée": another of the contacts told of before."""
    noun = next_of_them(token, told, lex) if token.pos_ in ("ADJ", "NOUN") else None
    return Trigger(token, told[noun], None, True) if noun is not None else None


def _says_what(word: Token, lex: Lexicon) -> bool:
    """ "se sont mis d'accord sur une trêve", "pour échanger leurs prisonniers": what is agreed, told once."""
    return "agreement" in lex.nouns.get(word.lemma_.lower(), ()) or lemma(word) in lex.words.exchange_verb


def _pressure(word: Token, lex: Lexicon) -> bool:
    """ "a demandé à X de lever l'embargo": what is asked, told once."""
    return word.pos_ == "NOUN" and "pressure" in lex.nouns.get(lemma(word), ())


def _within_its_verb(noun: Token, lex: Lexicon) -> bool:
    """ "a rencontré X lors d'un entretien": the noun only says again what its verb tells."""
    verb = governing_verb(noun)
    if verb is None or verb.pos_ != "VERB" or verb.i > noun.i:
        return False
    if lemma(verb) in lex.words.paying and lemma(noun) in lex.words.visits and noun.dep_ == "obj":
        # "a rendu visite à X", and not "a rendu une première visite à X"
        return frame_of(verb, lex) is not None
    frame = lex.verbs.get(lemma(verb))
    as_one = any(c.lower_ in lex.words.underway for c in children(noun, "case"))
    if frame is not None and frame.frame == "gather" and noun.head == verb and as_one:
        # "réunis en sommet"
        return True
    if frame is None or not (frame.frame in MEETING_FRAMES or (frame.frame == "gather" and reflexive(verb))):
        return False
    if any(names_contact(c, lex) for c in children(verb, "obj")):
        return False
    # "se sont retrouvés pour trois heures de discussions"
    whole = carrier(noun, lex)
    whole = whole if lemma(whole) in lex.words.spans else noun
    if whole.head != verb and whole.head.pos_ not in ("NOUN", "PROPN", "ADV"):
        return False
    phrase, kind = preposition(whole, lex.prepositions, lex.contractions)
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
    predicated = there_again(token, lex)
    if predicated is not None:
        return Trigger(token, "visit", predicated)
    word = token.lemma_.lower()
    if (
        token.i
        and token.nbor(-1).lower_ in lex.words.to
        and spelt_out(token.doc[token.i - 2 : token.i + 1], lex)
    ):
        # the second word of "tête à tête"
        return None
    word = spelt_out(token.doc[token.i : token.i + 3], lex) or word
    kinds = lex.nouns.get(word) or lex.nouns.get(token.lower_) or lex.borne_types.get(word, ())
    kinds = kinds or turned_down(token, lex) or signing_alone(token, lex)
    if token.pos_ == "ADJ" and token.dep_ == "amod" and token.head.pos_ == "NOUN":
        # "une rencontre trilatérale" is named by its noun
        return None
    if not kinds or (token.pos_ == "PROPN" and not token.is_title and token.i != token.sent.start):
        return None
    words = clause_words(token) | told_beside(token, lex)
    if is_something_else(token, word, words, lex):
        return None
    whole = fully_told(token, word, kinds, words, lex)
    if not whole and word in lex.words.detours:
        # "cette étape", "une étape importante": seldom a journey
        return None
    if not whole and "visit" in kinds and asked_to_go(token, lex):
        return None
    kind = kind_of(token, word, kinds, words, lex)
    if kind is None or (kind in ACTS and not (acted(token, lex) or borne(token, word, lex))):
        return None
    return Trigger(
        token,
        typed(EventType, kind),
        None,
        definite(token, lex),
        demonstrative(token, lex),
        bare(token, lex),
        faint=not whole,
    )


def spelt_out(words: Sequence[Token], lex: Lexicon) -> str:
    """The noun that three words are when written apart: "un tête à tête"; empty for any others."""
    joined = "-".join([t.lower_ for t in words])
    if len(words) != 3 or joined not in lex.nouns:
        return ""
    return joined if any(c.dep_.startswith("det") for c in words[0].children) else ""


def _verb(token: Token, lex: Lexicon) -> Trigger | None:
    frame = frame_of(token, lex)
    return None if frame is None else Trigger(token, typed(EventType, frame.type), frame)


# By part of speech: no other word tells a contact.
READ = {"NOUN": _noun, "PROPN": _noun, "ADJ": _noun, "VERB": _verb, "AUX": _verb}
