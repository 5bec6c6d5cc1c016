"""Who makes something known, by the verb that announces or by the noun "annonce"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lib.extract.actors import Cast
from lib.extract.events.clause import SUBJECTS, children, conjugation, is_past, lemma, negated, passive
from lib.extract.events.determined import definite
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties import Party, denoted
from lib.extract.events.phrases import case_of
from lib.extract.events.status import sign_of
from lib.extract.events.subject import agent, subject
from lib.languages.tokens import Token
from lib.records import ActorMention, Quote
from lib.registry import load

# "l'annonce mardi par X"
BEHIND = 2
# What is done with an announcement that has been made: "salue", "dénonce", "rejette", "dément l'annonce".
ANSWERED = ("held", "silent", "refused", "denied")


def announcer(noun: Token, cast: Cast, lex: Lexicon) -> Token | None:
    """The head of "par Washington" or "de Washington"; None for "l'annonce de la visite".

    None either where nothing has been announced yet: "attend une annonce de Washington".
    """
    if _not_made(noun, lex):
        return None
    by = [t for t in _around(noun, lex) if case_of(t, lex) in lex.words.agent]
    if by:
        # "l'annonce par la milice de son accord": by her, whoever she is
        return next((t for t in by if denoted(t, cast, lex)), None)
    of = (c for c in children(noun, "nmod") if case_of(c, lex) in lex.words.of)
    return next((c for c in of if _someone(c, cast, lex) and denoted(c, cast, lex)), None)


def made(noun: Token, lex: Lexicon) -> Token | None:
    """Of "l'annonce de la visite a été faite mardi par X" the verb; None for any other."""
    verb = noun.head
    told = noun.dep_ == "nsubj:pass" and is_past(verb)
    return verb if told and lemma(verb) in lex.words.putting_forward else None


def _not_made(noun: Token, lex: Lexicon) -> bool:
    if any(c.lower_ in lex.words.none for c in children(noun, "det", "amod")):
        return True
    above = noun.head
    if above == noun:
        return False
    sign = sign_of(above, lex)
    if definite(noun, lex) and lemma(above) not in lex.words.putting_forward:
        # "n'a pas apprécié l'annonce de X", "a rejeté l'annonce par X": it has been made
        return sign not in (None, *ANSWERED)
    return negated(above) or sign not in (None, "held")


def _around(noun: Token, lex: Lexicon) -> Iterator[Token]:
    """The words of its phrase, and what "par" opens right behind it, whatever the parser hung that on.

    Not those of another participle: "l'annonce d'une trêve négociée par X".
    """
    for token in noun.subtree:
        if token.head.pos_ in ("NOUN", "PROPN") or token.head.head == noun:
            yield token
    for token in noun.doc[noun.i + 1 : noun.i + BEHIND + 1]:
        if token.lower_ in lex.words.agent:
            yield token.head
    verb = made(noun, lex)
    if verb is not None:
        yield from children(verb, "obl", "obl:agent")


def _someone(token: Token, cast: Cast, lex: Lexicon) -> bool:
    return cast.at(token) is not None or lemma(token) in lex.sides


def published(verb: Token, lex: Lexicon) -> tuple[Token, ...]:
    """Of "confirmant" in "a publié un communiqué confirmant la visite" the verb above; else empty."""
    document = verb.head
    above = document.head
    told = conjugation(verb) == "participle" and verb.dep_ == "acl" and lemma(document) in lex.words.documents
    issued = document.dep_ in ("obj", "obl") and lemma(above) in lex.words.issuing and is_past(above)
    return (above,) if told and issued and not negated(above) else ()


def voices_of(verb: Token, quote: Quote | None, cast: Cast, lex: Lexicon) -> tuple[Party, ...]:
    """Those who announce by ``verb``, whose quotation is ``quote``."""
    bare = conjugation(verb) == "participle_past" and not any(True for _ in children(verb, "aux", *SUBJECTS))
    issued = published(verb, lex)
    if verb.dep_ == "aux:caus":
        # "a fait savoir X": of "savoir"
        speaker = subject(verb.head)
    else:
        speaker = agent(verb, lex) if passive(verb) or bare or _without_auxiliary(verb) else None
    if speaker is None and not (passive(verb) or bare):
        speaker = subject(issued[0] if issued else verb)
    if speaker is not None and lemma(speaker) in lex.words.one:
        # "fait-on savoir au Kremlin", "a-t-on annoncé à l'Élysée"
        there = (c for c in children(verb, "obl") if case_of(c, lex) in lex.words.towards | lex.words.of)
        speaker = next((c for c in there if denoted(c, cast, lex)), None)
    if speaker is not None and speaker.lower_ in lex.press and cast.at(speaker) is None:
        # "les médias du Hezbollah ont annoncé"
        return ()
    found = denoted(speaker, cast, lex) if speaker is not None else ()
    if not found and speaker is not None:
        found = _spoken_for(speaker, cast, lex)
    if not found and quote is not None and quote.speaker_id is not None:
        mention = _nearest(quote.speaker_id, verb, cast)
        found = (mention,) if mention is not None else ()
    elif found and quote is not None and _names_a_person(quote, found, cast):
        # "a annoncé le médiateur de l'ONU sur ce dossier, X": X, who speaks the words
        mention = _nearest(quote.speaker_id or "", verb, cast)
        found = (mention,) if mention is not None else found
    return official(found, speaker or verb)


def _spoken_for(speaker: Token, cast: Cast, lex: Lexicon) -> tuple[ActorMention, ...]:
    """ "un porte-parole du président X", "un communiqué de X"; "un responsable de la Maison Blanche"."""
    if lemma(speaker) not in lex.words.spokesman | lex.words.documents | lex.words.officials:
        return ()
    whose = (c for c in children(speaker, "nmod") if case_of(c, lex) in lex.words.of)
    found = tuple(mention for each in whose for mention in denoted(each, cast, lex))
    if lemma(speaker) in lex.words.officials:
        # Not "un conseiller de X": he is not X.
        return tuple(m for m in found if not any(cast.actors[a].kind == "person" for a in m.actor_ids))
    return found


def _without_auxiliary(verb: Token) -> bool:
    """ "a rejeté la trêve aux contours flous annoncée par X", of which the parser made a clause."""
    told = "Part" in verb.morph.get("VerbForm", []) and "Past" in verb.morph.get("Tense", [])
    return told and not any(c.pos_ in ("AUX", "VERB") for c in children(verb, "aux", "cop"))


def _names_a_person(quote: Quote, found: Iterable[ActorMention], cast: Cast) -> bool:
    """Whether the speaker of the quotation is a person, and nobody in ``found`` is one."""
    speaker = cast.actors.get(quote.speaker_id or "")
    people = (a for mention in found for a in mention.actor_ids if cast.actors[a].kind == "person")
    return speaker is not None and speaker.kind == "person" and not any(True for _ in people)


def official(found: Iterable[ActorMention], token: Token) -> tuple[Party, ...]:
    """``found`` as announcers, media left out."""
    return tuple(
        Party(mention, "announcer", token)
        for mention in found
        if not all(_outlet(actor) for actor in mention.actor_ids)
    )


def _nearest(actor_id: str, verb: Token, cast: Cast) -> ActorMention | None:
    sentence = verb.sent
    here = [m for m in cast.within(sentence.start_char, sentence.end_char) if actor_id in m.actor_ids]
    return min(here, key=lambda m: abs(m.start - verb.idx), default=None)


def _outlet(actor_id: str) -> bool:
    entry = load().entries.get(actor_id)
    return entry is not None and entry.note in ("media", "platform")
