"""Words that stand for actors whom they do not name: "russo-américain", "Trump-Poutine", "le Nord"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lib.extract.actors import Cast
from lib.extract.events.clause import SUBJECTS, children, lemma
from lib.extract.events.envoys import sent_by
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of
from lib.extract.shapes import agree
from lib.languages.tokens import Token
from lib.registry import Registry

JOINT = "-"
BETWEEN = "inter"


def standing_for(
    token: Token, cast: Cast, registry: Registry, lex: Lexicon, day: date | None = None
) -> tuple[str, ...]:
    """The ids of those for whom ``token``, which the cast does not know, stands on ``day``; mostly nobody."""
    if not _could_stand_for(token):
        return ()
    return (
        registry.of_compound(token.text)
        or _named_together(token, cast, registry)
        or _half(token, cast, registry, lex)
        or _both_halves(token, registry, lex)
        or _envoy_of(token, cast, registry, lex)
        or sent_by(token, cast, registry, lex, day)
        or _whose(token, registry, lex)
    )


def _could_stand_for(token: Token) -> bool:
    """Asked first, of every word of a text: the rest is asked of nouns, adjectives, names and compounds."""
    word = token.text
    return token.pos_ in ("NOUN", "ADJ") or token.dep_ == "amod" or not word.isalpha() or word[0].isupper()


def _whose(adjective: Token, registry: Registry, lex: Lexicon) -> tuple[str, ...]:
    """ "la proposition israélienne", "le plan de paix américain", "les sanctions européennes": whose."""
    noun = adjective.head
    if adjective.dep_ != "amod" or adjective.i < noun.i or adjective.text.istitle():
        return ()
    owned = noun.head if noun.dep_ == "nmod" and lemma(noun) in lex.words.truces | lex.words.peace else noun
    if lemma(noun) in lex.helping and any(True for _ in children(noun, "case")):
        # "sous médiation omanaise"
        owned = noun
    elif agrees_alone(adjective, noun):
        # "un projet de résolution français"
        owned = noun.head
    wanted = lemma(owned) in lex.words.concessions and lemma(owned.head) in lex.words.wanting
    frozen = lemma(owned) in lex.words.assets and lemma(owned.head) in lex.words.freezing
    helping = owned == noun and lemma(noun) in lex.helping
    if not (wanted or frozen or helping or {"proposal", "pressure"} & set(lex.nouns.get(lemma(owned), ()))):
        return ()
    actor = registry.of_demonym(adjective.text)
    return (actor,) if actor is not None and actor in registry.entries else ()


def agrees_alone(adjective: Token, matter: Token) -> bool:
    """Whether an adjective is said of the noun above ``matter``, which it does not agree with."""
    above = matter.head
    below = matter.dep_ == "nmod" and above.pos_ == "NOUN"
    return below and agree(adjective, above) and not agree(adjective, matter)


def _named_together(token: Token, cast: Cast, registry: Registry) -> tuple[str, ...]:
    """ "le sommet Trump-Poutine", "UE-Chine": two names or more with a hyphen between."""
    if JOINT not in token.text[1:-1] or not token.text[0].isupper() or cast.at(token) is not None:
        return ()
    parts = token.text.split(JOINT)
    found = tuple(_known_as(part, cast, registry) for part in parts)
    if not all(found) or len(set(found)) != len(parts):
        return ()
    kinds = [registry.entries[each].kind if each in registry.entries else "person" for each in found]
    if kinds == ["state", "person"] and token.i == token.sent.start and token.dep_ in SUBJECTS:
        # "Ukraine-Lavrov se dit prêt à rencontrer Rubio": what it is about, then who
        return found[1:]
    return found


def _known_as(name: str, cast: Cast, registry: Registry) -> str:
    """The one actor called so, those of the article first; empty when nobody is, or several are."""
    if not name[:1].isupper():
        return ""
    for ids in (registry.ids(name), registry.surnamed(name)):
        own = [each for each in ids if each in cast.actors]
        if len(own) == 1 or len(ids) == 1:
            return registry.of_metonym((own or list(ids))[0])
    own = [i for i, actor in cast.actors.items() if actor.kind == "person" and actor.name.split()[-1] == name]
    return own[0] if len(own) == 1 else ""


def _half(token: Token, cast: Cast, registry: Registry, lex: Lexicon) -> tuple[str, ...]:
    """ "le Nord et le Sud" where two states of the article are called alike but for that."""
    if token.lower_ not in lex.words.halves or not token.text[0].isupper() or cast.at(token) is not None:
        return ()
    if not any(c.lower_ in lex.words.melted or c.pos_ == "DET" for c in token.children):
        return ()
    told = {a.name for a in cast.actors.values() if a.kind == "state"}
    told |= {a.affiliation for a in cast.actors.values() if a.kind == "person" and a.affiliation}
    divided = [name.split() for name in sorted(told) if name.split()[-1].lower() in lex.words.halves]
    own = [words for words in divided if words[-1] == token.text]
    if len(own) != 1 or not _has_twin(own[0], divided):
        return ()
    return registry.ids(" ".join(own[0]))[:1]


def _both_halves(token: Token, registry: Registry, lex: Lexicon) -> tuple[str, ...]:
    """ "le sommet intercoréen", "les deux Corées": the two states that are called alike but for that.

    "les pourparlers intermaliens" are of one state, among its own.
    """
    word = token.lower_
    if word.startswith(BETWEEN) and token.pos_ == "ADJ":
        rest = word.removeprefix(BETWEEN).removeprefix(JOINT)
        states = [registry.of_demonym(f"{half}{JOINT}{rest}") for half in sorted(lex.words.halves)]
        among = registry.of_demonym(rest) if not any(states) else None
        if among is not None and registry.entries[among].kind == "state":
            return (among,)
    elif token.text.istitle() and any(c.lower_ in lex.words.pair for c in children(token, "nummod")):
        named = [
            e for e in registry.entries.values() if e.kind == "state" and _is_half(e.name_fr, token.text, lex)
        ]
        states = [e.id for e in named]
    else:
        return ()
    return tuple(s for s in states if s) if len([s for s in states if s]) == 2 else ()


def _is_half(name: str, plural: str, lex: Lexicon) -> bool:
    words = name.split()
    return len(words) > 1 and f"{words[0]}s" == plural and words[-1].lower() in lex.words.halves


def _has_twin(name: Sequence[str], others: Sequence[Sequence[str]]) -> bool:
    return any(name[:-1] == other[:-1] and name[-1] != other[-1] for other in others)


def _envoy_of(noun: Token, cast: Cast, registry: Registry, lex: Lexicon) -> tuple[str, ...]:
    """The states whose "haut responsable pakistanais" or "ministres russe et turc" act, whom nobody names.

    So do "des généraux de l'armée colombienne" and "les chefs de la délégation russe" for theirs.
    """
    if noun.pos_ not in ("NOUN", "ADJ") or cast.at(noun) is not None:
        return ()
    bearer = _bearer(noun, cast, lex)
    if bearer is None or (noun.dep_ == "appos" and named(noun.head, cast)):
        # "X, chef de la délégation russe": X himself
        return ()
    first = [c for c in children(bearer, "amod", "appos") if c.i > bearer.i]
    # "français, allemand et italien", whichever the parser joined the last to
    first += [c for c in children(bearer, "conj") if c.pos_ == "ADJ"]
    joined = sorted({t for c in first for t in (c, *c.conjuncts) if t.i > bearer.i}, key=lambda t: t.i)
    # "le négociateur chypriote turc" is not Turkey's
    joined = [t for t in joined if registry.of_demonym(t.nbor(-1).text) is None]
    states = (registry.of_demonym(t.text) for t in joined)
    return tuple(dict.fromkeys(s for s in states if s and registry.entries[s].kind == "state"))


def _bearer(noun: Token, cast: Cast, lex: Lexicon) -> Token | None:
    """The word that has the adjective of an envoy's or official's state: his own, or that of its body."""
    word = lemma(noun)
    if word in lex.sides or word in lex.words.people:
        of_its_body = next((c for c in children(noun, "nmod") if _is_state_body(c, cast, lex)), None)
        if of_its_body is not None:
            return of_its_body
    alone = "Sing" in noun.morph.get("Number", [])
    if noun.pos_ != "NOUN" or word not in (lex.words.envoys if alone else lex.words.officials):
        return None
    # "l'émissaire français pour l'Iran" is not Iran's
    other = named(noun, cast, lex.words.sent_to if alone else frozenset())
    return noun if not (other or _no_more_in_office(noun, lex)) else None


def _no_more_in_office(noun: Token, lex: Lexicon) -> bool:
    """ "l'ancienne chancelière allemande" acts for herself."""
    return any(c.lower_ in lex.words.former for c in noun.children)


def _is_state_body(noun: Token, cast: Cast, lex: Lexicon) -> bool:
    ruling = lex.words.collective - lex.groups - lex.words.opposing
    bodies = lex.words.armies | lex.words.governing | ruling
    return lemma(noun) in bodies and case_of(noun, lex) in lex.words.of and cast.at(noun) is None


def named(noun: Token, cast: Cast, leaving: frozenset[str] = frozenset()) -> bool:
    """Whether the cast knows whom the phrase stands for, or a name within it does: "les rebelles du M23".

    Names that a preposition of ``leaving`` leads do not count.
    """
    if cast.at(noun) is not None:
        return True
    return any(
        cast.at(word) is not None
        for child in noun.children
        if child.i > noun.i
        and child.dep_.split(":")[0] in ("nmod", "appos", "flat")
        and not any(c.lower_ in leaving for c in child.children)
        for word in child.subtree
    )
