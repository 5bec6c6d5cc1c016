"""Contacts one after the other: "leur dernière rencontre", "se revoir", "a reçu séparément X et Y"."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.events.borne import carrier
from lib.extract.events.clause import children, conjugation, is_past, lemma
from lib.extract.events.lexicon import SHARED, Lexicon
from lib.extract.events.parties import Party
from lib.extract.events.phrases import governing_verb
from lib.extract.events.recalled import long_after
from lib.extract.events.told import Told, Turn
from lib.languages.tokens import Token
from lib.records import ActorMention

# How many words behind those met may say that they were met in turn.
BEHIND = 5


def turn_of(token: Token, lex: Lexicon) -> Turn | None:
    """Whether the words around a contact's noun or verb count it: one "before", or one "again"."""
    if token.pos_ in ("VERB", "AUX"):
        return _of_verb(token, lex)
    if lemma(token.head) in lex.words.it_is and token.dep_.startswith("obl"):
        # "se sont vus dimanche. Il s'agissait de leur quatrième rencontre": that one
        return None
    # "la suivante" counts itself
    beside = _counting(token) | {lemma(token)}
    if beside & lex.words.previous or _was_before(carrier(token, lex), lex) or long_after(token, lex):
        return "before"
    return "again" if beside & lex.words.following else None


def _counting(noun: Token) -> set[str]:
    return {c.lemma_.lower() for c in noun.children if c.i < noun.i}


def _was_before(noun: Token, lex: Lexicon) -> bool:
    """ "Une première rencontre avait eu lieu", "avaient déjà tenu une réunion": before that of the story."""
    verb = governing_verb(noun)
    if verb is None or conjugation(verb) != "pluperfect" or noun.dep_.split(":")[0] not in ("nsubj", "obj"):
        return False
    already = any(c.lower_ in lex.words.already for c in children(verb, "advmod"))
    indefinite = any("Ind" in c.morph.get("Definite", []) for c in children(noun, "det"))
    return indefinite and (already or bool(_counting(noun) & lex.words.first_of_all))


def _of_verb(verb: Token, lex: Lexicon) -> Turn | None:
    adverbs = {t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - 3) : verb.i + 3]}
    if (adverbs & lex.words.already and is_past(verb)) or _before_another(verb, lex) or _of_late(verb, lex):
        return "before"
    if _for_the_last_time(verb, lex):
        return "before"
    return "again" if lemma(verb) in lex.words.meeting_again or adverbs & lex.words.anew else None


def _for_the_last_time(verb: Token, lex: Lexicon) -> bool:
    """ "s'étaient vus pour la dernière fois": before the contact that the story tells."""
    times = [c for c in children(verb, "obl") if lemma(c) in lex.words.time_that]
    last = any(lemma(g) in lex.words.previous for each in times for g in children(each, "amod"))
    return last and conjugation(verb) == "pluperfect"


def _of_late(verb: Token, lex: Lexicon) -> bool:
    """ "X avait reçu ces derniers mois": before the one that the story tells."""
    if conjugation(verb) != "pluperfect":
        return False
    times = [c for c in children(verb, "obl") if lemma(c) in lex.words.spans]
    # not "la semaine dernière", which may be that of the story
    late = [c for c in times if any("Dem" in g.morph.get("PronType", []) for g in children(c, "det"))]
    return any(lemma(g) in lex.words.previous for each in late for g in children(each, "amod"))


def _before_another(verb: Token, lex: Lexicon) -> bool:
    """ "Avant la séance, X et Y s'étaient vus": a contact of its own, before the one named."""
    if conjugation(verb) != "pluperfect":
        return False
    opening = verb.doc[verb.sent.start : verb.i]
    return any(
        word.lower_ in lex.words.before and any(t.lemma_.lower() in lex.nouns for t in opening[n : n + 4])
        for n, word in enumerate(opening)
    )


def _singly(party: Party) -> list[Party]:
    """ "chacun des dirigeants": a party for each of those whom one phrase means."""
    return [replace(party, mention=replace(party.mention, actor_ids=(i,))) for i in party.mention.actor_ids]


def one_by_one(told: Told, lex: Lexicon) -> list[Told]:
    """One telling for each person met in turn: "a reçu séparément X et Y"; empty when all meet together."""
    verb = told.trigger.token
    if told.trigger.type not in SHARED:
        return []
    if told.trigger.frame is None and "Plur" not in verb.morph.get("Number", []):
        return []
    behind = [
        p for p in told.parties if p.mention.start > verb.idx and p.role not in ("mediator", "announcer")
    ]
    doers = tuple(p for p in told.parties if p not in behind)
    met = [one for party in behind for one in _singly(party)]
    if len(met) < 2 or not doers:
        return []
    between = [t for t in verb.doc[verb.i + 1 : verb.sent.end] if t.idx < met[-1].mention.start]
    and_also = any(t.lower_ in lex.words.also and t.nbor(-1).lower_ in lex.words.but for t in between)
    return (
        [replace(told, parties=(*doers, each)) for each in met]
        if and_also or _one_after_another(verb, met[-1].mention, lex)
        else []
    )


def _one_after_another(verb: Token, last: ActorMention, lex: Lexicon) -> bool:
    """ "a reçu séparément X et Y", "a successivement reçu X et Y", "a reçu X et Y à tour de rôle"."""
    first = min((c for c in children(verb, "aux")), default=verb, key=lambda c: c.i)
    telling = [t for t in verb.doc[first.i : verb.sent.end] if t.idx < last.start]
    behind = [t for t in verb.doc[verb.i : verb.sent.end] if t.idx >= last.end][:BEHIND]
    alone = lex.words.in_turn - lex.words.then
    if any(t.lower_ in lex.words.in_turn for t in telling) or any(t.lower_ in alone for t in behind):
        return True
    around = verb.doc.text[first.idx : behind[-1].idx + len(behind[-1]) if behind else last.end].lower()
    return any(phrase in around for phrase in lex.words.one_after_another)
