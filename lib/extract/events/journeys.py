"""Journeys told by how they end, by who leads them or by being there: "a quitté P", "de retour à P"."""

from __future__ import annotations

from collections.abc import Mapping

from lib.extract.actors import Place
from lib.extract.events.clause import children, conjugation, is_past, lemma, negated, passive
from lib.extract.events.determined import owned
from lib.extract.events.lexicon import Lexicon, VerbFrame
from lib.extract.events.phrases import case_of
from lib.extract.events.subject import subject
from lib.languages.tokens import Token
from lib.languages.verbs import language_of
from lib.registry import load

# Of these frames nothing tells that it is a journey but that those who are there are not at home.
LEAVE = "leave"
BACK = "back"
# Here the subject is the journey, and whom it leads somewhere its object.
LED = "led"
ENDED = ("past", "pluperfect", "participle_past", "infinitive_past")


def journey(verb: Token, lex: Lexicon) -> VerbFrame | None:
    """The frame of a verb that tells a journey by what is done beside; None when it tells none."""
    if _leaves(verb, lex):
        frame = LEAVE
    elif _takes_there(verb, lex):
        frame = LED
    elif _leads_there(verb, lex) or passes_by(verb, lex):
        frame = "travel"
    elif _announced_at(verb, lex):
        frame = "expected"
    else:
        return None
    return VerbFrame("visit", frame) if not negated(verb) else None


def there_again(predicate: Token, lex: Lexicon) -> VerbFrame | None:
    """ "est de retour à P", "est présent à P", "est à P": the frame of such a predicate, else None."""
    word = lemma(predicate)
    if predicate.pos_ == "PROPN":
        # "X est à P depuis mardi"
        there = any(lemma(c) in lex.words.staying for c in children(predicate, "cop"))
        at = there and case_of(predicate, lex) in lex.at and not negated(predicate)
        return VerbFrame("visit", "stay") if at else None
    if word not in lex.words.returning and word not in lex.words.present_there:
        return None
    if not any(True for _ in children(predicate, "cop")) or not _at_a_place(predicate, lex):
        return None
    if word in lex.words.returning and case_of(predicate, lex) in lex.words.of:
        return VerbFrame("visit", BACK)
    return VerbFrame("visit", "stay") if word in lex.words.present_there else None


def says_where(verb: Token, lex: Lexicon) -> bool:
    """Whether the verb has a place for its complement: it is no auxiliary, and not "est à bout"."""
    if verb.dep_.startswith(("aux", "cop")) or negated(verb):
        return False
    return any(
        case_of(c, lex) in lex.at and (c.pos_ == "PROPN" or lemma(c) in lex.words.capital)
        for c in children(verb, "obl")
    )


def heading(verb: Token, lex: Lexicon) -> Token | None:
    """P of "a quitté le pays en direction de P", "à destination de P", "direction P"."""
    beside = list(children(verb, "obl", "obj"))
    beside += [c for thing in beside for c in children(thing, "appos", "nmod", "conj")]
    for way in beside:
        if lemma(way) in lex.words.heading_for and not any(True for _ in children(way, "det", "amod")):
            return next((c for c in children(way, "nmod", "appos", "flat:name") if c.pos_ == "PROPN"), None)
    return None


def land_of(journey: Token, lex: Lexicon) -> Place | None:
    """ "son séjour ivoirien": the state to which a journey leads, where only whose it is stands with it."""
    if lemma(journey) not in lex.words.on_journey or not owned(journey, lex):
        return None
    registry = load()
    for beside in children(journey, "amod"):
        state = registry.of_demonym(beside.text) if beside.i > journey.i else None
        if state in registry.entries and registry.entries[state].kind == "state":
            name = registry.actor(state, language_of(beside)).name
            return Place(beside.idx, beside.idx + len(beside), name, registry.entries[state].country, False)
    return None


def left(verb: Token, lex: Lexicon) -> list[Token]:
    """The words that name what is left: "a quitté P", "est reparti de P"."""
    if lemma(verb) in lex.words.setting_out:
        return list(children(verb, "obj"))
    return [c for c in children(verb, "obl") if case_of(c, lex) in lex.words.of]


def place_left(verb: Token, heads: Mapping[int, Place], lex: Lexicon) -> Place | None:
    """ "est reparti jeudi de P": the place where he has been."""
    if lemma(verb) not in lex.words.going_back or not is_past(verb) or negated(verb):
        return None
    return next((heads[word.i] for word in left(verb, lex) if word.i in heads), None)


def _leaves(verb: Token, lex: Lexicon) -> bool:
    """Whether somebody goes away from where he was, and no other end of the way is told."""
    coming_away = lemma(verb) in lex.words.coming_away
    if not (coming_away or lemma(verb) in lex.words.setting_out) or conjugation(verb) not in ENDED:
        return False
    who = subject(verb)
    if who is not None and who.lemma_.lower() in lex.words.troops:
        return False
    if any(c.pos_ == "VERB" and lemma(c) in lex.verbs for c in children(verb, "advcl", "obl", "xcomp")):
        # "a quitté P après y avoir rencontré X": what he did there is told
        return False
    told = coming_away or _has_stayed(verb, lex)
    named = any(word.pos_ == "PROPN" for word in left(verb, lex))
    return told and named and not _at_a_place(verb, lex)


def _has_stayed(verb: Token, lex: Lexicon) -> bool:
    """ "après deux jours de visite", "au terme d'un séjour": leaving alone says nothing of a journey."""
    beside = (t for c in children(verb, "obl") for t in (c, *children(c, "nmod")))
    return any(lemma(t) in lex.words.on_journey for t in beside)


def _leads_there(verb: Token, lex: Lexicon) -> bool:
    """ "a conduit une délégation à P"."""
    if lemma(verb) not in lex.words.leading or passive(verb):
        return False
    led = [c for c in children(verb, "obj") if lemma(c) in lex.words.delegations]
    return any(_at_a_place(each, lex) for each in (*led, verb)) if led else False


def _takes_there(verb: Token, lex: Lexicon) -> bool:
    """ "une tournée qui le mènera à P et à Q", "son voyage l'a conduit à P"."""
    what = subject(verb)
    if lemma(verb) not in lex.words.leading or passive(verb) or what is None:
        return False
    journey = lemma(what) in lex.words.on_journey | lex.words.round_trips
    return journey and any(True for _ in children(verb, "obj")) and _at_a_place(verb, lex)


def passes_by(verb: Token, lex: Lexicon) -> bool:
    """ "est passé lundi par P": a person, on a day, and no pipeline nor a school of which he comes."""
    if lemma(verb) not in lex.words.passing_by or conjugation(verb) not in ("past", "pluperfect"):
        return False
    who = subject(verb)
    somebody = who is not None and (who.pos_ in ("PROPN", "PRON") or lemma(who) in lex.somebody)
    moves = any(lemma(c) in lex.words.copula for c in children(verb, "aux:tense", "aux"))
    beside = list(children(verb, "obl"))
    by = any(c.pos_ == "PROPN" and case_of(c, lex) in lex.words.agent for c in beside)
    # "lundi", "le 3 mai"
    day = any(c.pos_ != "PROPN" and not any(True for _ in children(c, "case")) for c in beside)
    return somebody and moves and by and day


def _announced_at(verb: Token, lex: Lexicon) -> bool:
    """ "est annoncé vendredi à P": he is expected there."""
    if lemma(verb) not in lex.words.announcing_arrival or not passive(verb):
        return False
    who = subject(verb)
    if who is None:
        return False
    somebody = who.pos_ == "PROPN" or lemma(who) in lex.somebody
    return somebody and _at_a_place(verb, lex)


def _at_a_place(word: Token, lex: Lexicon) -> bool:
    beside = (c for c in children(word, "obl", "nmod") if c.pos_ == "PROPN")
    return any(case_of(c, lex) in lex.at | lex.goal for c in beside)
