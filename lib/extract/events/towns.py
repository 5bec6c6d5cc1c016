"""The towns that a text tells as places where something happens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from lib.extract.actors import Place
from lib.extract.events.apart import is_palace
from lib.extract.events.clause import children, conjugation, lemma
from lib.extract.events.cluster import Cluster
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.located import is_at, of_another_time
from lib.extract.events.naming import names_contact
from lib.extract.events.phrases import case_of
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
    apart = {p.country for p in told if not is_palace(p, lex)}
    told = [p for p in told if p.country not in apart or not is_palace(p, lex)]
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
        and not _of_before(town, known, lex)
        and not _of_an_office(town, lex)
        and not any(c.lower_ in lex.words.sourcing for word in above for c in children(word, "case"))
    )


def _of_before(town: Token, known: Set[int], lex: Lexicon) -> bool:
    """ "on l'avait envoyé à La Haye": where somebody was, and met nobody, before what is told.

    In "le délai qu'il avait fixé à Moscou" the town stands for those who rule there, so that it is not known
    in which of the towns the story takes place.
    """
    verb = town.head
    gone = verb.pos_ == "VERB" and verb.i not in known and lex.tells_journey(lemma(verb))
    return gone and conjugation(verb) == "pluperfect"


def _of_an_office(town: Token, lex: Lexicon) -> bool:
    """ "les travaux de la représentation de l'OMS à Moscou": not "à la représentation de l'OMS à Moscou"."""
    offices = [word for word in town.ancestors if word.i < town.i and lemma(word) in lex.words.legations]
    return bool(offices) and case_of(offices[0], lex) not in lex.at


def only(places: Iterable[Place]) -> Place | None:
    """The one place that all of ``places`` are; None when there are two, or none."""
    found = {place.name: place for place in places}
    return next(iter(found.values())) if len(found) == 1 else None
