"""Who is said apart to be at a contact: "La délégation russe est conduite par X", "Y y prendra part"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lib.extract.actors import Cast
from lib.extract.events.apart import DONE
from lib.extract.events.clause import children, lemma, negated, passive
from lib.extract.events.cluster import Cluster
from lib.extract.events.dating import TO_COME
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.naming import names_contact
from lib.extract.events.parties import Party
from lib.extract.events.parties.denoting import actors_of, denoted, doers, group
from lib.extract.events.phrases import case_of
from lib.extract.events.status import Reading, read_verb
from lib.languages.tokens import Doc, Token

# Within so many characters, and no further, "y" or a delegation is that of the contact told last.
FAR = 800


@dataclass(frozen=True)
class _Delegates:
    """People said to be there, and the ids of the side that they are of; none where it is not told."""

    verb: Token
    reading: Reading
    people: tuple[Party, ...]
    side: frozenset[str]


def join_delegates(clusters: Sequence[Cluster], doc: Doc, cast: Cast, lex: Lexicon) -> None:
    """Gives the contact told last before each such sentence, at which the side is, the people of it."""
    for told in _told(doc, cast, lex):
        home = _home(told, clusters)
        if home is not None:
            last = home.told[-1]
            home.told[-1] = replace(last, parties=(*last.parties, *told.people))


def _home(told: _Delegates, clusters: Sequence[Cluster]) -> Cluster | None:
    """The contact told last before it that is at the same stage, and at which its side is."""
    at = told.verb.idx
    near = [c for c in clusters if c.family == "contact" and at - _last_before(c, at) < FAR]
    fitting = (c for c in near if len(c.actor_ids) > 1 and told.side <= c.actor_ids and _at_stage(told, c))
    return max(fitting, key=lambda c: _last_before(c, at), default=None)


def _at_stage(told: _Delegates, cluster: Cluster) -> bool:
    """ "X y prendra part": at what is to come; not "X a refusé d'y participer"."""
    reading = told.reading
    if reading.present and reading.status in DONE:
        return True
    return reading.status == "planned" if cluster.status in TO_COME else reading.status in DONE


def _last_before(cluster: Cluster, position: int) -> int:
    return max((one.position for one in cluster.told if one.position < position), default=-FAR)


def _told(doc: Doc, cast: Cast, lex: Lexicon) -> Iterator[_Delegates]:
    for token in doc:
        if token.pos_ not in ("VERB", "ADJ") or token.dep_ in ("acl", "amod"):
            continue
        word = lemma(token)
        if word in lex.words.heading or (word in lex.words.representing and passive(token)):
            if not negated(token):
                yield from _heading(token, cast, lex)
        elif _attends(token, lex) and _there(token, lex) and not negated(token):
            yield from _with(token, _doing(token, cast, lex), frozenset(), cast, lex)


def _attends(verb: Token, lex: Lexicon) -> bool:
    """ "participer", "prendre part", "être présent"."""
    if lemma(verb) in lex.words.present:
        return any(True for _ in children(verb, "cop"))
    part = lemma(verb) in lex.words.taking_part and any(c.lower_ in lex.words.share for c in verb.children)
    return part or lemma(verb) in lex.join


def _there(verb: Token, lex: Lexicon) -> bool:
    """Whether it is the contact just told: "y", "à cette rencontre", "est également présent"."""
    if any(c.lower_ in lex.words.there for c in verb.children):
        return True
    below = [c for child in (verb, *children(verb, "obj")) for c in children(child, "obl", "nmod")]
    if not below and lemma(verb) in lex.words.present:
        return any(c.lower_ in lex.words.also for c in verb.children)
    bare = (
        c
        for c in below
        if names_contact(c, lex) and not any(True for _ in children(c, "nmod", "acl", "amod"))
    )
    return any(d.lemma_ in lex.words.definite for c in bare for d in children(c, "det"))


def _doing(verb: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    yield from (Party(mention, "participant", verb) for mention in doers(verb, cast, lex))
    if verb.pos_ == "VERB":
        # "A cette rencontre ont participé X et Y"
        yield from (p for c in children(verb, "obj") for p in group(c, "participant", cast, lex))


def _with(
    verb: Token, people: Iterable[Party], side: frozenset[str], cast: Cast, lex: Lexicon
) -> Iterator[_Delegates]:
    found = tuple(replace(p, delegate=True) for p in people if cast.are_people(p.mention))
    if found:
        yield _Delegates(verb, read_verb(verb, lex), found, side)


def _heading(verb: Token, cast: Cast, lex: Lexicon) -> Iterator[_Delegates]:
    """ "La délégation russe est conduite par X, celle de l'Ukraine par Y", "X dirige la délégation russe"."""
    if passive(verb):
        team = next(children(verb, "nsubj:pass", "nsubj"), None)
        by = [
            c for c in children(verb, "obl", "obl:agent") if case_of(c, lex) in lex.words.agent | lex.words.of
        ]
        people = [party for c in by for party in group(c, "participant", cast, lex)]
    else:
        team = next(children(verb, "obj"), None)
        people = [Party(mention, "participant", verb) for mention in doers(verb, cast, lex)]
    # "L'Iran est représenté par X": not only teams are
    fits = team is not None and (lemma(team) in lex.words.teams or lemma(verb) in lex.words.representing)
    if team is not None and fits:
        yield from _with(verb, people, frozenset(actors_of(denoted(team, cast, lex))), cast, lex)
