"""The towns that a text tells as places where something happens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from lib.extract.actors import Place
from lib.extract.events.apart import is_venue
from lib.extract.events.clause import children, lemma
from lib.extract.events.cluster import Cluster
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.located import is_at, of_another_time
from lib.extract.events.naming import names_contact
from lib.languages.tokens import Doc, Token


@dataclass(frozen=True)
class Towns:
    """The towns that a text tells as places, by name: all of them, and those of its title."""

    all: Mapping[str, Place]
    title: Mapping[str, Place]

    def of(self, country: Place) -> Place | None:
        """The one town told in ``country``; None when there are two."""
        return only(town for town in self.all.values() if town.country == country.country)


def towns_of(
    doc: Doc, heads: Mapping[int, Place], grouped: Sequence[Cluster], body_start: int, lex: Lexicon
) -> Towns:
    """The towns told in ``doc`` with words that say where: "à Genève", "près de Goma"."""
    known = {told.trigger.token.i for cluster in grouped for told in cluster.told}
    told = [p for i, p in heads.items() if p.is_city and p.country and _is_scene(doc[i], known, lex)]
    # "au palais de Kosyam … à Ouagadougou": a building is in a town
    apart = {p.country for p in told if not is_venue(p)}
    told = [p for p in told if p.country not in apart or not is_venue(p)]
    return Towns(
        {place.name: place for place in told},
        {place.name: place for place in told if place.start < body_start},
    )


def _is_scene(town: Token, known: Set[int], lex: Lexicon) -> bool:
    """Not "selon des diplomates à Doha", "au lendemain d'un sommet à P", "une entrevue avec l'AFP à P".

    Nor "de retour de P", "de retour d'une visite à P", nor "dans la région de P", which is larger than what
    goes on in it.
    """
    before = town.doc[town.sent.start : town.i]
    above = (town, *town.ancestors)
    return (
        is_at(town, lex)
        and lemma(town.head) not in lex.words.wide
        and not any(of_another_time(word, lex) for word in before)
        and not any(lemma(word) in lex.words.returning for word in town.ancestors if word.i < town.i)
        and not any(names_contact(word, lex) and word.i not in known for word in above)
        and not (town.head.pos_ == "VERB" and lemma(town.head) in lex.words.denying)
        and not any(c.lower_ in lex.words.sourcing for word in above for c in children(word, "case"))
    )


def only(places: Iterable[Place]) -> Place | None:
    """The one place that all of ``places`` are; None when there are two, or none."""
    found = {place.name: place for place in places}
    return next(iter(found.values())) if len(found) == 1 else None
