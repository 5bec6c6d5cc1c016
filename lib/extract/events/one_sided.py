"""Contacts that name only with whom: "un entretien avec Y est prévu". The other is whom the story follows.

That is the subject of the sentence, or the one whose visit or programme it speaks of, else the subject of the
sentence before: a contact noun with "avec" leaves out the one whom the reader has in mind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lib.extract.actors import Cast
from lib.extract.events.clause import SUBJECTS, lemma
from lib.extract.events.cluster import Cluster
from lib.extract.events.lexicon import SHARED, Lexicon
from lib.extract.events.parties import Party
from lib.extract.events.phrases import case_of
from lib.extract.events.told import Told
from lib.languages.tokens import Span, Token
from lib.records import Actor, ActorMention

# How many sentences before the contact's own may tell whom the story follows.
SENTENCES_BACK = 1


def lend_protagonists(clusters: Sequence[Cluster], cast: Cast, lex: Lexicon) -> None:
    """Gives contacts of which one side is told, behind "avec", the person whom their sentences follow."""
    for cluster in clusters:
        first = cluster.told[0]
        if not all(_names_one_side(told, lex) for told in cluster.told) or len(cluster.actor_ids) != 1:
            continue
        (partner,) = cluster.actor_ids
        if cast.actors[partner].kind != "person":
            # "X a annoncé une rencontre avec la partie russe": of his own side, and not of himself
            continue
        other = next(_followed(first.trigger.token, cast.actors[partner], cast, lex), None)
        if other is not None:
            cluster.told[0] = replace(first, parties=(*first.parties, other))


def _names_one_side(told: Told, lex: Lexicon) -> bool:
    """Whether a noun tells the contact, with its one side behind "avec" and nobody else."""
    if told.trigger.frame is not None or told.trigger.type not in SHARED:
        return False
    if told.unnamed or told.partner or told.others or len(told.parties) != 1:
        return False
    return case_of(told.parties[0].token, lex) in lex.words.with_


def _followed(noun: Token, partner: Actor, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Those whom the sentence of ``noun`` and the one before follow, the likeliest first."""
    for sentence in _sentences_back(noun.sent):
        for token in _by_prominence(sentence, noun):
            mention = cast.at(token)
            if mention is None or not _may_meet(mention, token, partner, cast, lex):
                continue
            if sentence is not noun.sent and _names_others(sentence, mention, cast):
                # "X a mis Y au courant. Un appel a eu lieu avec Z": of either
                return
            yield Party(mention, "participant", token)


def _sentences_back(sentence: Span) -> Iterator[Span]:
    """The sentence and those before it within its paragraph."""
    doc = sentence.doc
    yield sentence
    for _ in range(SENTENCES_BACK):
        before = sentence.start - 1
        if before < 0 or doc[before].is_space:
            return
        sentence = doc[before].sent
        yield sentence


def _by_prominence(sentence: Span, noun: Token) -> list[Token]:
    """Its subjects, the one of the main verb first, then those whose programme or visit it speaks of."""
    outside = [token for token in sentence if not noun.is_ancestor(token) and token is not noun]
    subjects = [token for token in outside if token.dep_ in SUBJECTS]
    owners = [token for token in outside if token.dep_ in ("nmod", "det") and token.i < noun.i]
    return sorted(subjects, key=lambda token: len(list(token.ancestors))) + owners[::-1]


def _names_others(sentence: Span, mention: ActorMention, cast: Cast) -> bool:
    """Whether a sentence, or the one before it, speaks of more people than one."""
    first = sentence.start
    start = sentence.doc[first - 1].sent.start_char if first else sentence.start_char
    told = {a for m in cast.within(start, sentence.end_char) for a in m.actor_ids}
    return any(cast.actors[a].kind == "person" for a in told - set(mention.actor_ids) if a in cast.actors)


def _may_meet(mention: ActorMention, token: Token, partner: Actor, cast: Cast, lex: Lexicon) -> bool:
    """Whether one person may be the other side: no voice of somebody else, nor of the partner's own side."""
    if len(mention.actor_ids) != 1 or mention.actor_ids[0] == partner.id:
        return False
    actor = cast.actors[mention.actor_ids[0]]
    if actor.kind != "person" or cast.is_source(actor.id):
        return False
    spokesman = actor.office is not None and actor.office.lower().startswith(tuple(lex.words.spokesman))
    own_side = actor.affiliation is not None and actor.affiliation in (partner.affiliation, partner.name)
    return not spokesman and not own_side and lemma(token) not in lex.words.spokesman
