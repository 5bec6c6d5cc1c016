"""Where a contact takes place by what is told around it: an occasion, a journey, who houses it."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from lib.extract.actors import Place
from lib.extract.events.clause import children, is_past, is_verbal, lemma, passive
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.located import at, hanging_on, is_at, right_on
from lib.extract.events.phrases import governing_verb, phrase_tokens, preposition
from lib.extract.events.status import Reading
from lib.extract.events.subject import agent, antecedent, subject
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token
from lib.languages.verbs import language_of
from lib.registry import load

# How many words after "dépêchée" its place may stand.
NEAR = 5
# How many words a circumstance may have that opens a sentence.
OPENING = 14


def of_the_first(trigger: Trigger, reading: Reading, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """ "s'est rendu à Paris et y a vu X", "s'étaient réunies à Oslo, mais n'ont eu aucun contact"."""
    if trigger.type in ("call", "visit"):
        return None
    for verb in (trigger.token, *reading.support):
        first = verb.head
        aside = first.dep_ == "acl:relcl" and any(True for _ in children(verb, "nsubj", "nsubj:pass"))
        if verb.dep_ == "conj" and is_verbal(first) and is_past(verb) == is_past(first) and not aside:
            found = hanging_on(first, trigger, heads, lex)
            if found is not None:
                return found
    return None


def opening(trigger: Trigger, reading: Reading, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """ "À Vienne, où il a passé trois jours, il n'a pas vu les Russes", "il a eu un entretien avec X"."""
    held = trigger.token.head
    contact = trigger.type in ("meeting", "talks")
    borne = contact and reading.status == "held" and trigger.token.dep_ == "obj" and lemma(held) in lex.hold
    if trigger.type == "call" or (trigger.frame is None and not borne):
        return None
    sentence = trigger.token.sent
    first = next((t for t in sentence[:NEAR] if t.i in heads), None)
    if first is None or first.i > trigger.token.i or not is_at(first, lex):
        return None
    return heads[first.i] if first.doc[first.i + 1].text == "," else None


def in_the_course(trigger: Trigger, reading: Reading, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """ "En marge d'un sommet à Luanda, X a vu Y", "lors d'une cérémonie à Doha": where that is."""
    if trigger.type in ("call", "visit"):
        return None
    holders = (trigger.token, *reading.support)
    beside = [child for holder in holders for child in children(holder, "obl", "nmod", "advmod")]
    circumstances = [noun for child in beside for noun in (child, *children(child, "nmod"))]
    sentence = trigger.token.sent
    if any(t.text == "," for t in sentence[:OPENING]):
        # Whatever the parser hung it on: it opens the sentence.
        first = takewhile(lambda t: not is_verbal(t), sentence[:OPENING])
        circumstances += [t for t in first if t.pos_ == "NOUN"]
    for noun in circumstances:
        if preposition(noun, lex.prepositions, lex.contractions)[1] == "during":
            inner = (noun, *children(noun, "nmod"))
            for word in (w for each in inner for w in children(each, "nmod", "obl")):
                if word.i not in heads or not heads[word.i].country:
                    continue
                of_a_town = heads[word.i].is_city and right_on(word, noun, lex)
                if is_at(word, lex) or of_a_town:
                    # "en marge du Forum économique de Davos"
                    return heads[word.i]
    return None


def on_arrival(trigger: Trigger, reading: Reading, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """ "est retourné à Conakry pour rencontrer X", "a quitté Conakry après avoir (sans) rencontré X"."""
    verbs = [v for v in (trigger.token, *reading.support) if v.dep_ == "advcl"]
    for verb in verbs if trigger.type not in ("call", "visit") else ():
        phrase, kind = preposition(verb, lex.prepositions, lex.contractions)
        journey = lex.verbs.get(lemma(verb.head))
        unsigned = kind == "without" and trigger.type == "agreement"
        if (phrase in lex.words.coming_of or unsigned) and lemma(verb.head) in lex.words.setting_out:
            return next((heads[c.i] for c in children(verb.head, "obj") if c.i in heads), None)
        aim = phrase in lex.words.purpose and (verb == trigger.token or lemma(verb) in lex.hold | lex.attend)
        if aim and journey is not None and journey.type == "visit":
            # "Après une visite à P, s'est rendu à Q pour voir X": where the journey leads
            return hanging_on(verb.head, replace(trigger, type="visit"), heads, lex)
    return None


def at_its_end(trigger: Trigger, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """ "L'accord a été conclu à Doha au terme d'une rencontre": where one is when it ends."""
    verb = governing_verb(trigger.token) if trigger.frame is None and trigger.type != "call" else None
    phrase = preposition(trigger.token, lex.prepositions, lex.contractions)[0]
    if verb is None or phrase not in lex.words.at_the_end:
        return None
    if any("agreement" in lex.nouns.get(lemma(c), ()) for c in verb.children):
        return hanging_on(verb, trigger, heads, lex)
    return place_of_saying(verb, heads, lex) if lemma(verb) in lex.words.saying | lex.announce else None


def sent_there(trigger: Trigger, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """ "la délégation dépêchée à Conakry a rencontré X": where those who meet have been sent."""
    verb = trigger.token if trigger.frame is not None else trigger.token.head
    borne = trigger.frame is None and trigger.token.dep_ == "obj" and verb.pos_ == "VERB"
    who = subject(verb) if (trigger.frame is not None or borne) and trigger.type != "call" else None
    for sent in phrase_tokens(who) if who is not None else ():
        if sent.pos_ in ("VERB", "ADJ") and lemma(sent) in lex.words.sending:
            for word in sent.doc[sent.i + 1 : min(sent.i + NEAR, trigger.token.i)]:
                if word.i in heads and at(word, trigger, lex):
                    return heads[word.i]
    return None


def by_relative(token: Token, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """ "Moscou, où il s'est entretenu": the place before the relative."""
    under_modal = token.dep_ == "xcomp" and lemma(token.head) in lex.words.modal
    # "Khartoum, où un accord a été conclu"
    told = token.pos_ == "NOUN" and token.dep_.startswith("nsubj") and token.head.dep_ == "acl:relcl"
    clause = token.head if under_modal or told else token
    for child in (*token.children, *(clause.children if clause != token else ())):
        if child.lower_ in lex.words.relative_place and clause.dep_.startswith(("acl", "advcl", "ccomp")):
            noun = antecedent(child)
            if noun.i in heads:
                return heads[noun.i]
            for before in range(child.i - 1, max(child.sent.start, child.i - NEAR) - 1, -1):
                if before in heads:
                    return heads[before]
    return None


def in_its_course(token: Token, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """ "le sommet de Luanda, au cours duquel X a reçu Y": where the summit was."""
    before = during_which(token, lex)
    if before is None:
        return None
    noun = before.head if before.i in heads else before
    for word in (before, *children(noun, "nmod", "obl")):
        if word.i in heads and (is_at(word, lex) or (heads[word.i].is_city and right_on(word, noun, lex))):
            return heads[word.i]
    return None


def during_which(verb: Token, lex: Lexicon) -> Token | None:
    """The word before a clause that opens with ", au cours duquel", ", lors de laquelle"."""
    if verb.dep_ not in ("acl:relcl", "advcl"):
        return None
    led = (c for child in verb.children if child.i < verb.i for c in (child, *child.children))
    which = next((c for c in led if c.lower_ in lex.words.of_which), None)
    first = which.i if which is not None else 0
    while which is not None and first > which.sent.start and which.i - first < NEAR:
        first -= 1
        if which.doc[first].text == ",":
            plain = (lex.contractions.get(t.lower_, t.lower_) for t in which.doc[first + 1 : which.i])
            words = [word for word in plain if word not in lex.words.of]
            kind = lex.prepositions.get(" ".join([*words, *lex.words.of]).replace("' ", "'"))
            return which.doc[first - 1] if kind == "during" else None
    return None


def housed_at(trigger: Trigger, reading: Reading, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """The town or state that houses the contact; None when a person does, or nothing is said of it.

    A state that receives a person may do so anywhere: only contacts named by a noun are housed.
    """
    if trigger.frame is not None or trigger.type == "agreement":
        return None
    for verb in reading.support:
        if lemma(verb) in lex.words.housing:
            who = agent(verb, lex) if passive(verb) else subject(verb)
            found = heads.get(who.i) if who is not None else None
            if found is None and who is not None and who.pos_ == "PROPN":
                found = _named(who)
            if found is not None:
                return found
    return None


def _named(name: Token) -> Place | None:
    """The town or state that ``name`` is by itself, whomever it stands for in the sentence."""
    registry, language, end = load(), language_of(name), name.idx + len(name)
    for key in registry.ids(name.text):
        entry = registry.entries[key]
        if entry.kind == "state":
            return Place(name.idx, end, entry.name(language), entry.country, is_city=False)
        if entry.kind == "metonym" and entry.note == "place" and entry.country:
            return Place(name.idx, end, entry.name(language), entry.country)
    return None


def place_of_saying(verb: Token, heads: dict[int, Place], lex: Lexicon) -> Place | None:
    """Where something was made known: "a annoncé lundi à Genève que", "lors d'un sommet à Doha".

    Not "après un entretien à Doha", which only says when.
    """
    content = min((c.i for c in children(verb, "obj", "ccomp") if c.i > verb.i), default=verb.sent.end)
    for child in children(verb, "obl", "nmod", "advmod"):
        for noun in (child, *children(child, "obl")):
            phrase, kind = preposition(noun, lex.prepositions, lex.contractions)
            if kind == "after" and phrase not in lex.words.at_the_end:
                continue
            for word in phrase_tokens(noun) if kind in ("during", "after") or noun.i < content else ():
                if word.i in heads and heads[word.i].country and is_at(word, lex):
                    return heads[word.i]
    return None
