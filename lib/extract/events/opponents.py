"""Who is at odds in the story: "les combats entre X et Y", "le conflit qui oppose X à Y", "un accord entre".

Contacts that name nobody are between them. Where no phrase tells it, they are the sides of the peace process
that the article is about, or the state that it is about and those who are told of as against it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lib.extract.actors import Cast
from lib.extract.events.clause import children, lemma, reflexive
from lib.extract.events.home import home
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties import Party, denoted
from lib.extract.events.parties.denoting import actors_of, doers
from lib.extract.events.phrases import case_of
from lib.languages.tokens import Doc, Token
from lib.records import ActorMention, Article
from lib.registry import Registry, load
from lib.registry.processes import best_fit

# In characters: title and lead tell what the article is about.
LEAD = 300


def opponents(doc: Doc, cast: Cast, lex: Lexicon) -> tuple[Party, ...]:
    """The sides of the first conflict of ``doc`` of which two or more are told; empty when there is none."""
    for token in doc:
        if token.pos_ not in ("NOUN", "VERB"):
            continue
        found = {m.start: Party(m, "participant", token) for m in _sides(token, cast, lex)}
        if len(actors_of(party.mention for party in found.values())) > 1:
            return tuple(found[start] for start in sorted(found))
    return ()


def protagonists(doc: Doc, article: Article, cast: Cast, lex: Lexicon) -> tuple[Party, ...]:
    """The two sides that the article is about though no phrase sets them against each other; may be empty.

    Who is told of only "en présence de" or "sous l'égide de" is none of them.
    """
    registry = load()
    acting = (mention for mention in cast.mentions if not _stands_by(mention, doc, lex))
    told = Counter(actor for mention in acting for actor in mention.actor_ids)
    process = _of_process(article, told, registry)
    return _told_of(process, doc, cast) or _told_of(_at_home(told, cast, registry), doc, cast)


def _stands_by(mention: ActorMention, doc: Doc, lex: Lexicon) -> bool:
    """ "en présence des ambassadeurs de la Chine et des États-Unis"."""
    span = doc.char_span(mention.start, mention.end)
    token = span.root if span is not None else None
    while token is not None and token.dep_ in ("nmod", "conj", "appos") and token.head.i < token.i:
        token = token.head
        if lemma(token) in lex.words.helping_phrase:
            return True
    return False


def _of_process(article: Article, told: Counter[str], registry: Registry) -> Sequence[str]:
    """The two sides told of most of the process that fits the article."""
    process = best_fit(registry.processes, set(told), article.text, article.published)
    sides = [each for each in process.actors if told[each]] if process is not None else []
    return sorted(sides, key=lambda each: -told[each])[:2]


def _at_home(told: Counter[str], cast: Cast, registry: Registry) -> Sequence[str]:
    """The state that the article is about, and the body told of most that is of it and acts on its own."""
    state = home(cast, registry)
    if state is None:
        return ()
    often = (actor for actor, number in told.most_common() if number > 1)
    own = next((actor for actor in often if _within(actor, state, cast, registry)), None)
    return (state, own) if own else ()


def _within(actor_id: str, state: str, cast: Cast, registry: Registry) -> bool:
    """Whether ``actor_id`` is a body of the country that does not act for the state."""
    actor, entry = cast.actors[actor_id], registry.entries.get(actor_id)
    if actor.kind != "organisation" or cast.is_source(actor_id):
        return False
    if entry is None:
        return actor_id == f"opposition-{state}"
    return entry.side == state and entry.note != "body"


def _told_of(actors: Sequence[str], doc: Doc, cast: Cast) -> tuple[Party, ...]:
    """``actors`` as parties, each where it is first told of by itself; empty when not two are."""
    first = {m.actor_ids[0]: m for m in reversed(cast.mentions) if len(m.actor_ids) == 1}
    found = [
        Party(first[each], "participant", span.root)
        for each in actors
        if each in first and (span := doc.char_span(first[each].start, first[each].end)) is not None
    ]
    return tuple(sorted(found, key=lambda party: party.mention.start)) if len(found) > 1 else ()


def _sides(token: Token, cast: Cast, lex: Lexicon) -> Iterator[ActorMention]:
    word = lemma(token)
    kinds = lex.nouns.get(word, ())
    if token.pos_ == "NOUN" and (word in lex.words.conflict or "agreement" in kinds or "talks" in kinds):
        for child in (c for c in token.subtree if case_of(c, lex) in lex.words.between):
            yield from denoted(child, cast, lex)
        # "le conflit israélo-palestinien"
        yield from (m for c in children(token, "amod") if (m := cast.at(c)) and len(m.actor_ids) > 1)
    elif token.pos_ == "NOUN" and "meeting" in kinds and token.idx < LEAD:
        # "Échec du sommet israélo-palestinien", as titles have it
        yield from (m for c in children(token, "amod") if (m := cast.at(c)) and len(m.actor_ids) > 1)
    elif token.pos_ == "VERB" and word in lex.words.setting_against:
        if reflexive(token):
            yield from doers(token, cast, lex)
            return
        for child in children(token, "obj", "obl", "iobj"):
            if child.dep_ == "obj" or case_of(child, lex) in lex.words.to:
                yield from denoted(child, cast, lex)
