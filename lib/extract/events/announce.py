"""Announcements: an official voice makes known a decision, plan or position on the talks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lib.extract.actors import Cast
from lib.extract.events.announcers import announcer, official, published, voices_of
from lib.extract.events.clause import (
    SUBJECTS,
    children,
    conjugation,
    is_verbal,
    lemma,
    negated,
)
from lib.extract.events.determined import definite, owned
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties import Party, denoted
from lib.extract.events.phrases import case_of
from lib.extract.events.status.mood import just_past
from lib.extract.events.subject import subject
from lib.extract.events.told import Told
from lib.languages.tokens import Doc, Token
from lib.records import Quote

REACH = 4
NOT_SAID = ("infinitive", "subjunctive", "participle")


@dataclass(frozen=True)
class Announcement:
    """The verb that announces, its voices, and the tellings that it is about."""

    verb: Token
    parties: tuple[Party, ...]
    about: tuple[Told, ...]


def find_announcements(
    doc: Doc, tellings: Sequence[Told], quotes: Sequence[Quote], cast: Cast, lex: Lexicon
) -> Iterator[Announcement]:
    """Announcements in order of the text."""
    by_token = {told.trigger.token.i: told for told in tellings}
    for token in doc:
        if token.pos_ == "NOUN" and lemma(token) in lex.words.announcement:
            yield from _named(token, by_token, cast, lex)
        word = _cue(token, lex) if token.pos_ in ("VERB", "AUX") else None
        unsaid = word is not None and conjugation(token) in NOT_SAID
        if word is None or (
            unsaid
            and not (
                _by_itself(token)
                or _while_at_it(token, lex)
                or just_past(token, token.head)
                or published(token, lex)
            )
        ):
            continue
        if negated(token.head if token.dep_ == "aux:caus" else token):
            continue
        quote = _quote_of(token, word, quotes)
        content = _content(token, quote)
        about = tuple(
            by_token[t.i] for t in content if t.i in by_token and by_token[t.i].trigger.token != token
        )
        voices = voices_of(token, quote, cast, lex) or _both(token, about, lex)
        if not voices or any(
            q.start <= token.idx < q.end and not _by_a_source(q, token, lex) for q in quotes
        ):
            continue
        if not about and (_at_home(token, lex) or _of_what_was(word, content, lex) or _of_war(token, lex)):
            continue
        if word in lex.words.denying:
            # "dément toute rencontre": that is how far the meeting has come, and nothing made known
            told = _denies_news(token, lex)
        else:
            told = (
                bool(about)
                or _on_the_talks(content, lex)
                or (word in lex.always and not _only_says(token, word, content, lex))
            )
        if told:
            yield Announcement(token, voices, about)


def _both(verb: Token, about: Sequence[Told], lex: Lexicon) -> tuple[Party, ...]:
    """ "X et Y ont conclu une trêve, ont annoncé lundi les deux camps", "les parties": the two told of."""
    ahead = any(c.i < verb.i for c in children(verb, *SUBJECTS))
    near = () if ahead else verb.doc[verb.i + 1 : min(verb.i + 1 + REACH, verb.sent.end)]
    doer = subject(verb)
    doers = [t for t in (doer, *near) if t is not None and t.pos_ == "NOUN"]
    # "la rencontre annoncée entre les deux hommes": not by them
    doers = [t for t in doers if case_of(t, lex) not in lex.words.with_or_between]
    # "des responsables des deux camps"
    doers += [c for t in doers if lemma(t) in lex.words.officials for c in children(t, "nmod")]
    two = (
        t for t in doers if any(c.lower_ in lex.words.pair for c in children(t, "nummod")) or _sides(t, lex)
    )
    found = next(two, None)
    sides = next((t.parties for t in about if len(t.actor_ids) == 2), ())
    return tuple(Party(party.mention, "announcer", found) for party in sides if found is not None)


def _sides(noun: Token, lex: Lexicon) -> bool:
    """ "les parties", "les belligérants": all of them."""
    return (
        lemma(noun) in lex.words.factions and "Plur" in noun.morph.get("Number", []) and definite(noun, lex)
    )


def on_paper(verb: Token, lex: Lexicon) -> tuple[Token, ...]:
    """Of "dans une déclaration publiée vendredi, X a appelé" the participle, on which the day hangs."""
    papers = (
        c
        for c in children(verb, "obl", "nmod")
        if lemma(c) in lex.words.documents and case_of(c, lex) in lex.words.in_writing
    )
    return tuple(
        each
        for paper in papers
        for each in children(paper, "acl", "amod")
        if lemma(each) in lex.words.issuing and conjugation(each) == "participle_past"
    )


def _denies_news(verb: Token, lex: Lexicon) -> bool:
    """ "cette annonce a été démentie par X", "dément ces informations"."""
    told = children(verb, "obj", "nsubj:pass")
    return any(lemma(c) in lex.words.news for c in told)


def _named(noun: Token, by_token: Mapping[int, Told], cast: Cast, lex: Lexicon) -> Iterator[Announcement]:
    """ "après l'annonce de la visite par Washington", "l'annonce de Washington qu'il se retirait"."""
    voice = announcer(noun, cast, lex)
    voices = official(denoted(voice, cast, lex), voice) if voice is not None else ()
    if voices:
        about = tuple(by_token[t.i] for t in noun.subtree if t.i in by_token)
        yield Announcement(noun, voices, about)


def _by_a_source(quote: Quote, verb: Token, lex: Lexicon) -> bool:
    """ "X a confirmé sa venue, selon Y", "…, rapporte le journal Y": all the same X has.

    "aurait confirmé" is a rumour.
    """
    if quote.kind != "indirect" or quote.cue is None or conjugation(verb) == "conditional_past":
        return False
    return quote.cue.split()[0].lower() in lex.words.sourcing or _relayed(quote, verb, lex)


def _relayed(quote: Quote, verb: Token, lex: Lexicon) -> bool:
    """Whether an outlet passes the words on: "…, a rapporté le journal Y"."""
    end = quote.end + REACH
    behind = (t for t in verb.doc[verb.i + 1 : verb.sent.end] if t.idx >= quote.end)
    near = [t for t in behind if t.idx <= end + len(quote.cue or "")]
    return any(lemma(t) in lex.words.relating for t in near)


def _by_itself(verb: Token) -> bool:
    """ "…, Londres faisant savoir que …": a participle with a subject of its own."""
    group = (verb, *children(verb, "aux"))
    told = any(True for each in group for _ in children(each, *SUBJECTS))
    return told and conjugation(verb) == "participle"


def _while_at_it(verb: Token, lex: Lexicon) -> bool:
    """ "en annonçant la visite, Ankara a précisé", "a surpris en annonçant": it has been made known."""
    led = any(c.lower_ in lex.words.gerund for c in children(verb, "mark", "case"))
    told = conjugation(verb) == "participle" and conjugation(verb.head) in ("past", "present", "pluperfect")
    return led and told and not negated(verb.head)


def _cue(token: Token, lex: Lexicon) -> str | None:
    """The announcing verb that ``token`` is, or the phrase that it begins ("faire savoir"); else None."""
    word = lemma(token)
    if word in lex.announce_phrases:
        near = (*token.doc[token.i + 1 : token.i + 4], *children(token, "obj"))
        phrases = lex.announce_phrases[word]
        second = next((t for t in near if t.lower_ in phrases), None)
        if second is None or _of_a_feeling(second, lex) or _to_him(token, second, lex):
            return None
        return phrases[second.lower_]
    return word if word in lex.announce else None


def _at_home(verb: Token, lex: Lexicon) -> bool:
    """ "a proclamé son indépendance", "a annoncé sa candidature": nothing of the talks."""
    own = (c for c in children(verb, "obj") if owned(c, lex))
    return any(lemma(c) in lex.words.own_affairs for c in own)


def _of_war(verb: Token, lex: Lexicon) -> bool:
    """ "a annoncé la mort d'un soldat", "avoir abattu un drone": what the war has brought."""
    things = sorted(children(verb, "obj"), key=lambda t: t.i)[:1]
    done = (c for c in children(verb, "xcomp", "ccomp") if conjugation(c) == "infinitive_past")
    return any(lemma(c) in lex.words.losses for c in things) or any(
        lemma(c) in lex.words.striking for c in done
    )


def _only_says(verb: Token, word: str, content: Sequence[Token], lex: Lexicon) -> bool:
    """ "« Ce n'était pas facile », a confirmé X": he says so, and confirms no thing."""
    return word in lex.words.confirming and bool(content) and not any(True for _ in children(verb, "obj"))


def _of_what_was(word: str, content: Sequence[Token], lex: Lexicon) -> bool:
    """ "a fait savoir que l'atmosphère avait été cordiale": no decision and no plan."""
    if word not in lex.words.letting_know:
        return False
    verb = next((t for t in content if is_verbal(t) and (t.head not in content or t.head == t)), None)
    return verb is not None and conjugation(verb) in ("past", "pluperfect", "infinitive_past")


def _to_him(verb: Token, second: Token, lex: Lexicon) -> bool:
    """ "a fait part à l'ambassadeur de ses griefs": said to him, and not made known."""
    if second.lower_ not in lex.words.share:
        return False
    beside = (*children(verb, "obl", "obl:arg", "iobj"), *children(second, "nmod"))
    return any(c.dep_ == "iobj" or (c.i > second.i and case_of(c, lex) in lex.words.to) for c in beside)


def _of_a_feeling(second: Token, lex: Lexicon) -> bool:
    """ "a fait part de son inquiétude": a comment, and nothing made known."""
    behind = second.doc[second.i + 1 : second.sent.end]
    what = next((t for t in behind if t.pos_ == "NOUN" and case_of(t, lex) in lex.words.of), None)
    return what is not None and lemma(what) in lex.words.feelings


def _quote_of(verb: Token, word: str, quotes: Sequence[Quote]) -> Quote | None:
    """The quotation whose cue ``verb`` is."""
    near = [
        q for q in quotes
        if q.cue is not None and q.cue.split()[0] == word.split()[0]
        and q.start < verb.sent.end_char and q.end + REACH > verb.sent.start_char
    ]  # fmt: skip
    return min(near, key=lambda q: min(abs(q.start - verb.idx), abs(q.end - verb.idx)), default=None)


def _content(verb: Token, quote: Quote | None) -> list[Token]:
    """The words that the verb makes known: its quotation, else its object and clause."""
    if quote is not None:
        span = verb.doc.char_span(quote.start, quote.end)
        return list(span) if span is not None else []
    found = [t for t in verb.subtree if t.i > verb.i]
    if conjugation(verb) == "participle_past" and verb.dep_ in ("acl", "amod"):
        # "la trêve annoncée mardi par X"
        found.append(verb.head)
    if verb.dep_ in ("parataxis", "ccomp") and is_verbal(verb.head):
        own = {t.i for t in verb.subtree}
        found += [t for t in verb.head.subtree if t.i not in own]
    return found


def _on_the_talks(content: Sequence[Token], lex: Lexicon) -> bool:
    return any(
        t.lemma_.lower() in lex.nouns
        or t.lemma_.lower() in lex.words.mediating
        or (t.pos_ == "VERB" and lemma(t) in lex.contact_verbs)
        for t in content
    )
