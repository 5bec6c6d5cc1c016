"""The state that an article is about: whose government "le gouvernement" is, whom "l'opposition" opposes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lib.extract.actors import Cast
from lib.extract.events.clause import children, lemma
from lib.extract.events.lexicon import Lexicon
from lib.languages.tokens import Doc, Token
from lib.languages.verbs import language_of
from lib.records import Actor
from lib.registry import Registry
from lib.registry.folding import fold

# A state is the article's own when it is told of so much more often than the next.
CLEARLY = 1.4
# The same where nobody acts for it: a country that is only where something happens is none.
FAR = 3.0
# A state told of less often than this is mentioned in passing.
LEAST = 3
# Title and lead, in characters; what stands there counts so many times.
LEAD, WEIGHT = 250, 2
# Shorter words set no body apart.
LONG = 7


def home(cast: Cast, registry: Registry) -> str | None:
    """The id of the state whose own affairs the article tells of; None when none stands out.

    Counted are its mentions by name, each person and body that acts for it once, and the country as a place.
    """
    told: Counter[str] = Counter()
    acting: dict[str, set[str]] = {}
    last = 0
    for mention in cast.mentions:
        if mention.basis == "pronoun" or mention.end <= last:
            # "le gouvernement de la Barbade" names it once.
            continue
        last = mention.end
        for actor in mention.actor_ids:
            state = state_of(cast.actors[actor], registry)
            if state == actor:
                told[state] += WEIGHT if mention.start < LEAD else 1
            elif state is not None:
                acting.setdefault(state, set()).add(actor)
    by_country = registry.states
    named = {mention.start for mention in cast.mentions}
    for place in cast.places:
        if place.country in by_country and not place.is_city and place.start not in named:
            told[by_country[place.country]] += WEIGHT if place.start < LEAD else 1
    told.update({state: len(people) for state, people in acting.items()})
    ranked = [(number, state) for state, number in told.most_common()]
    first = ranked[0][1] if ranked else None
    return _outstanding(ranked, CLEARLY if first in acting else FAR)


def of_the_opposed(doc: Doc, registry: Registry, lex: Lexicon) -> str | None:
    """The state whose "majorité" or "opposition" the lead tells of, whoever receives them; None when none.

    "Les dirigeants libanais de la majorité et de l'opposition sont à Doha", "l'opposition syrienne".
    """
    for noun in doc:
        if noun.idx >= LEAD:
            return None
        if lemma(noun) not in lex.words.opposing | lex.words.majorities:
            continue
        for holder in (noun, noun.head if noun.dep_ == "nmod" else noun):
            said = (registry.of_demonym(c.text) for c in children(holder, "amod"))
            states = [each for each in said if each and registry.entries[each].kind == "state"]
            if states:
                return states[0]
    return None


def _outstanding(ranked: Sequence[tuple[int, str]], clearly: float) -> str | None:
    (most, first), (after, _) = [*ranked, (0, ""), (0, "")][:2]
    return first if most >= LEAST and most >= clearly * after else None


def state_of(actor: Actor, registry: Registry) -> str | None:
    """The id of the state that an actor is or acts for; None when none is known."""
    if actor.kind == "state":
        return actor.id
    body = actor.affiliation or actor.name
    known = [registry.entries[i] for i in registry.ids(body)]
    return next((each.id if each.kind == "state" else each.side for each in known), None)


def _words_of(name: str) -> set[str]:
    return {fold(word.strip("()")).removesuffix("s") for word in name.split()}


@dataclass(frozen=True)
class Home:
    """The state of an article, None when none stands out, and what its unnamed sides are called by it."""

    id: str | None
    registry: Registry

    def state(self, noun: Token, lex: Lexicon) -> Actor | None:
        """The state itself for "le gouvernement", "les autorités"; None for any other noun."""
        if self.id is None or noun.lemma_.lower() not in lex.words.governing:
            return None
        return self.registry.actor(self.id, language_of(noun))

    def opposition(self) -> Actor | None:
        """Those against whoever governs, under the id that "l'opposition syrienne" has."""
        adjective = self._adjective("f", plural=False)
        if adjective is None:
            return None
        return Actor(f"opposition-{self.id}", f"opposition {adjective}", "organisation", registered=False)

    def called(self, words: Sequence[Token]) -> Actor | None:
        """ "rebelles maoïstes" of an article about Nepal: its one body whose name has that word."""
        stems = {fold(word.text).removesuffix("s") for word in words if len(word.text) >= LONG}
        if self.id is None or not stems:
            return None
        ours = (e for e in self.registry.entries.values() if e.kind == "organisation" and e.side == self.id)
        like = [e.id for e in ours if any(stems & _words_of(name) for name in (e.name_fr, *e.aliases))]
        return self.registry.actor(like[0], language_of(words[0])) if len(like) == 1 else None

    def named(self, noun: Token) -> str:
        """ "les rebelles" of an article about Chad: "rebelles tchadiens"; the bare noun with no state."""
        return self.called_of(noun.text, noun)

    def called_of(self, words: str, noun: Token) -> str:
        """``words``, whose head is ``noun``, with the adjective of the state: "chef de l'Etat tchadien"."""
        gender = "f" if "Fem" in noun.morph.get("Gender", []) else "m"
        adjective = self._adjective(gender, plural="Plur" in noun.morph.get("Number", []))
        return f"{words} {adjective}" if adjective else words

    def _adjective(self, gender: str, *, plural: bool) -> str | None:
        for demonym in self.registry.demonyms:
            if demonym.actor == self.id:
                if gender == "f":
                    return demonym.feminine_plural if plural else demonym.feminine
                return demonym.masculine_plural if plural else demonym.masculine
        return None
