"""Groups that have no name but take part in contacts: "les rebelles tigréens", "des groupes armés".

They are actors of the events only: elsewhere in an article such words are background.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from lib.extract.actors import Cast
from lib.extract.cast.authorities import authorities
from lib.extract.events.clause import children, lemma
from lib.extract.events.group_nouns import is_rebel, may_be_group, told_of
from lib.extract.events.home import Home, home, of_the_opposed
from lib.extract.events.in_arms import in_arms, movement
from lib.extract.events.in_power import in_power
from lib.extract.events.lexicon import Lexicon, lexicon
from lib.extract.events.officers import officer
from lib.extract.events.parties.sides import side_spoken_for
from lib.extract.events.people_met import counted_by, people_met
from lib.extract.events.phrases import case_of
from lib.extract.events.standing_for import named, standing_for
from lib.languages.tokens import Doc, Span, Token
from lib.languages.verbs import language_of
from lib.records import Actor, ActorMention, Event, Quote
from lib.registry import load
from lib.registry.folding import fold, slug

# "rebelles tigréens" and "rebelles du Tigré" begin alike.
STEM = 4
LONGEST = 6
# So many words back "cette délégation" may have been told of.
FAR = 120


def with_groups(doc: Doc, cast: Cast, language: str, day: date | None = None) -> Cast:
    """``cast`` with the unnamed groups of the text as actors, each an organisation that is not registered.

    A group is known by its noun and what sets it apart ("factions casamançaises"); the bare noun means the
    group last told by it, else that of the state that the article is about ("l'opposition", "le
    gouvernement"). What the cast knows already stays as it is.

    The states for which spokesmen speak on ``day``, that of the article, are actors too: theirs is "nous".
    """
    lex, registry = lexicon(language), load()
    own = Home(of_the_opposed(doc, registry, lex) or home(cast, registry), registry)
    acting = authorities(cast.actors, registry)
    spoken_for = {side for each in cast.actors.values() if (side := side_spoken_for(each, day, lex))}
    actors: dict[str, Actor] = {i: registry.actor(i, language) for i in spoken_for - cast.actors.keys()}
    mentions: list[ActorMention] = []
    at: dict[int, ActorMention] = {}
    known: list[tuple[str, str, str]] = []
    between: dict[str, Actor] = {}
    junta: ActorMention | None = None
    rebels = movement(doc, cast, lex, own.id)
    for token in doc:
        word = lemma(token)
        holder = officer(token, cast, own, lex)
        if holder is not None:
            person, words = holder
            actors.setdefault(person.id, person)
            mentions.append(ActorMention(words.start_char, words.end_char, (person.id,), "title"))
            at |= {each.i: mentions[-1] for each in words}
            continue
        states = standing_for(token, cast, registry, lex, day) if token.i not in at else ()
        states = tuple(acting.get(state, state) for state in states)
        if states:
            actors |= {i: registry.actor(i, language) for i in states if i not in cast.actors}
            mentions.append(ActorMention(token.idx, token.idx + len(token), states, "metonym"))
            at[token.i] = mentions[-1]
            continue
        if word in lex.words.teams and (team := _same_team(token, doc, cast, lex)) is not None:
            mentions.append(replace(team, start=token.idx, end=token.idx + len(token), basis="metonym"))
            at[token.i] = mentions[-1]
            continue
        if word in lex.words.go_betweens and len(sent := _sent_by(token, cast)) == 1:
            # "le panel de l'Union africaine", then "le panel"
            between.setdefault(word, cast.actors[sent.pop()])
        if word in lex.words.juntas:
            junta = cast.at(token) or junta
        elif token.i not in at and cast.at(token) is None and in_power(token, lex):
            rulers = junta.actor_ids if junta is not None else _men(token, actors, lex)
            mentions += [ActorMention(token.idx, token.idx + len(token), rulers, "name")] if rulers else []
            at |= {token.i: mentions[-1]} if rulers else {}
        people = people_met(token, cast, lex) if token.i not in at else None
        if people is not None:
            of_one = _union(people, cast, lex) if word in lex.words.peers else None
            peers = of_one or _group(people.text)
            if word in lex.words.go_betweens:
                # "le panel de médiateurs", then "le panel"
                peers = between.setdefault(word, peers)
            actors.setdefault(peers.id, peers)
            mentions.append(ActorMention(people.start_char, people.end_char, (peers.id,), "name"))
            at |= {each.i: mentions[-1] for each in (*people, *counted_by(token, lex))}
            continue
        theirs = rebels is not None and in_arms(token, lex)
        if token.i in at or not (theirs or may_be_group(token, lex)):
            continue
        name = _name_behind(token, cast)
        if name is not None:
            at[token.i] = name
        if name is not None or named(token, cast):
            continue
        span = _phrase(token, cast, lex)
        governing = None if is_rebel(token, lex) else own.state(token, lex) or _of_their_state(token, lex)
        actor = (
            governing
            or (cast.actors[rebels] if rebels and theirs else None)
            or _union(children(token, "amod"), cast, lex)
        )
        actor = actor or _actor(token, span, known, own, lex)
        if actor is None:
            continue
        if actor.id not in cast.actors:
            actors.setdefault(actor.id, actor)
        mention = ActorMention(span.start_char, span.end_char, (actor.id,), "name")
        mentions.append(mention)
        at |= {each.i: mention for each in (*span, *counted_by(token, lex))}
        junta = mention if word in lex.words.juntas else junta
    if not at and not actors:
        return cast
    return replace(
        cast,
        actors=MappingProxyType({**cast.actors, **actors}),
        mentions=tuple(sorted((*cast.mentions, *mentions), key=lambda m: (m.start, m.end))),
        _at=MappingProxyType({**at, **cast._at}),
    )


def speaking(wide: Cast, cast: Cast) -> Cast:
    """``cast`` with those of ``wide`` who may speak: the state of "le gouvernement", the officers of a state.

    Other groups speak under the name that a text gives them.
    """
    known = {(mention.start, mention.end) for mention in cast.mentions}
    more = {
        at: mention
        for at, mention in wide._at.items()
        if at not in cast._at and (mention.start, mention.end) not in known and _may_speak(mention, wide)
    }
    return replace(cast, actors=wide.actors, _at=MappingProxyType({**more, **cast._at})) if more else cast


def _may_speak(mention: ActorMention, wide: Cast) -> bool:
    those = [wide.actors[each] for each in mention.actor_ids]
    if mention.basis == "title":
        return any(each.affiliation for each in those)
    return mention.basis == "name" and any(each.kind == "state" for each in those)


def taking_part(
    wide: Cast, cast: Cast, events: Iterable[Event], quotes: Iterable[Quote] = ()
) -> tuple[tuple[Actor, ...], tuple[ActorMention, ...]]:
    """The actors of ``cast`` and those of ``wide`` who take part in ``events`` or speak; their mentions."""
    named = {each.actor_id for event in events for each in event.participants}
    named |= {each for quote in quotes for each in quote.speaker_ids}
    actors = {i: actor for i, actor in wide.actors.items() if i in cast.actors or i in named}
    return tuple(actors.values()), tuple(m for m in wide.mentions if actors.keys() >= set(m.actor_ids))


def _men(soldiers: Token, actors: dict[str, Actor], lex: Lexicon) -> tuple[str, ...]:
    """Of "les militaires" of a text that tells of no junta themselves; of "les généraux" nobody."""
    if lemma(soldiers) not in lex.words.folk:
        return ()
    men = _group(soldiers.text)
    actors.setdefault(men.id, men)
    return (men.id,)


def _union(beside: Iterable[Token], cast: Cast, lex: Lexicon) -> Actor | None:
    """Of "une délégation ouest-africaine" the Cédéao, in an article that tells of it."""
    unions = (lex.unions.get(lemma(c), "") for c in beside)
    return next((cast.actors[each] for each in unions if each in cast.actors), None)


def _same_team(noun: Token, doc: Doc, cast: Cast, lex: Lexicon) -> ActorMention | None:
    """Of "cette délégation" whose it is: the delegation told of last."""
    if cast.at(noun) is not None or any(c.dep_ in ("amod", "nmod", "acl", "appos") for c in noun.children):
        return None
    if not any(lemma(c) in lex.words.demonstrative for c in children(noun, "det")):
        return None
    before = (token for token in reversed(doc[max(0, noun.i - FAR) : noun.i]) if lemma(token) == lemma(noun))
    last = next(before, None)
    return cast.at(last) if last is not None else None


def _of_their_state(noun: Token, lex: Lexicon) -> Actor | None:
    """Of "gouvernement et rebelles maliens" the first: the state that the adjective of the second names."""
    if lemma(noun) not in lex.words.governing:
        return None
    registry = load()
    against = (each for each in noun.conjuncts if lemma(each) in lex.lone_groups)
    said = (registry.of_demonym(c.text) for each in against for c in children(each, "amod"))
    known = {each for each in said if each is not None and registry.entries[each].kind == "state"}
    return registry.actor(known.pop(), language_of(noun)) if len(known) == 1 else None


def _sent_by(body: Token, cast: Cast) -> set[str]:
    """The ids of those whose body it is: "le panel de l'Union africaine", "la médiation togolaise"."""
    whose = (cast.at(c) for c in (body, *children(body, "nmod", "amod")) if c.i >= body.i)
    return {actor for mention in whose if mention is not None for actor in mention.actor_ids}


def _name_behind(noun: Token, cast: Cast) -> ActorMention | None:
    """ "les rebelles chiites Houthis": the name that the noun leads up to."""
    for word in noun.doc[noun.i + 1 : min(noun.i + LONGEST, noun.sent.end)]:
        if word.pos_ not in ("ADJ", "NOUN", "PROPN") or cast.at(noun) is not None:
            return None
        mention = cast.at(word)
        if mention is not None:
            return mention if word.pos_ == "PROPN" and mention.start == word.idx else None
    return None


def _phrase(noun: Token, cast: Cast, lex: Lexicon) -> Span:
    """The noun with what sets it apart: its adjectives, else its complement."""
    end = noun.i + 1
    while end < len(noun.doc) and end - noun.i <= LONGEST and _sets_apart(noun.doc[end], noun):
        end += 1
    if end == noun.i + 1:
        for child in children(noun, "nmod"):
            last = max((t.i for t in child.subtree if not _joined(t, child)), default=child.i) + 1
            if case_of(child, lex) in lex.words.of and last - noun.i <= LONGEST and cast.at(child) is None:
                end = max(end, last)
    return noun.doc.span(noun.i, end)


def _joined(word: Token, complement: Token) -> bool:
    """ "partis d'opposition et de la société": what is joined to the complement sets apart no more."""
    return any(joined.i > complement.i and joined.left_edge.i <= word.i for joined in complement.conjuncts)


def _sets_apart(word: Token, noun: Token) -> bool:
    """Whether ``word`` is an adjective of ``noun``, whatever the tagger took it for: "rebelles touaregs"."""
    if word.pos_ == "ADJ" or not word.text.islower():
        return word.pos_ == "ADJ"
    beside = word.head == noun and word.dep_ in ("amod", "appos", "nmod")
    turned = noun.head == word and noun.dep_ == "amod"
    return (beside or turned) and not any(c.dep_ in ("case", "det") and c.i > noun.i for c in word.children)


def _actor(
    noun: Token, span: Span, known: list[tuple[str, str, str]], own: Home, lex: Lexicon
) -> Actor | None:
    """Who the phrase stands for; ``known`` are the groups told so far, by noun, stem and name."""
    word, apart = lemma(noun), span.text[len(noun.text) :].strip()
    registered = _registered(span) or own.called(span[1:])
    if registered is not None and word in lex.lone_groups:
        return registered
    stems = [fold(part)[:STEM] for part in apart.split() if len(part) >= STEM]
    stem = stems[-1] if stems else ""
    for told, theirs, name in reversed(known):
        if told == word and (not stem or theirs == stem):
            return _group(name)
        if stem and theirs == stem and told in lex.lone_groups and word in lex.lone_groups:
            return _group(name)
    if not stem and not (word in lex.lone_groups | lex.words.majorities and told_of(noun, lex)):
        return None
    if not stem and word in lex.words.opposing and (opposition := own.opposition()) is not None:
        return opposition
    name = span.text if stem else own.named(noun)
    known.append((word, stem, name))
    return _group(name)


def _registered(span: Span) -> Actor | None:
    """ "rebelles houthis", "insurgés tigréens": the body that the adjective is of."""
    registry = load()
    for word in span[1:]:
        entry = registry.entries.get(registry.of_demonym(word.text) or "")
        if entry is not None and entry.kind == "organisation":
            return registry.actor(entry.id, language_of(word))
    return None


def _group(name: str) -> Actor:
    return Actor(slug(name) or "x", name, "organisation", registered=False)
